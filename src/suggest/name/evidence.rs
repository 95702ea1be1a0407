//! What speaks for a kind: cues walk in, the likeliest kind and why walk out.

use crate::parse::authority::record::Kind;

/// Cues for the kinds that a name may be of, summed up.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Evidence {
    cues: Vec<Cue>,
    /// Whether the name is of somebody who makes works.
    pub(super) makes: bool,
}

#[derive(Clone, Debug, PartialEq)]
struct Cue {
    kind: Kind,
    sum: u32,
    best: u32,
    reason: String,
}

/// A cue of this weight says what the thing is.
const SURE: u32 = 3;

impl Evidence {
    /// Adds a cue.
    pub(super) fn add(&mut self, kind: Kind, weight: u32, reason: impl Into<String>) {
        self.join(Cue { kind, sum: weight, best: weight, reason: reason.into() });
    }

    fn join(&mut self, cue: Cue) {
        match self.cues.iter_mut().find(|known| known.kind == cue.kind) {
            None => self.cues.push(cue),
            Some(known) => {
                known.sum = known.sum.saturating_add(cue.sum);
                if cue.best > known.best {
                    (known.best, known.reason) = (cue.best, cue.reason);
                }
            }
        }
    }

    /// Adds all cues of another.
    pub(super) fn merge(&mut self, other: Self) {
        self.makes |= other.makes;
        other.cues.into_iter().for_each(|cue| self.join(cue));
    }

    /// How much speaks for a kind.
    pub(super) fn of(&self, kind: Kind) -> u32 {
        self.cues.iter().find(|cue| cue.kind == kind).map_or(0, |cue| cue.sum)
    }

    /// The likeliest kind, why, and whether the text says so.
    pub(super) fn verdict(&self) -> Option<(Kind, String, bool)> {
        // A tie goes to the kind with the weightier cue, then to places: people are mostly told by more.
        let best = self.cues.iter().max_by(|a, b| {
            a.sum.cmp(&b.sum).then(a.best.cmp(&b.best)).then(rank(a.kind).cmp(&rank(b.kind)))
        })?;
        Some((best.kind, best.reason.clone(), best.best >= SURE))
    }
}

fn rank(kind: Kind) -> usize {
    match kind {
        Kind::Place => 3,
        Kind::Person => 2,
        Kind::Organisation => 1,
        Kind::Character | Kind::Work | Kind::Trope => 0,
    }
}
