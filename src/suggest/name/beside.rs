//! Lists of names: the names of a passage walk in; each knows what stands beside it, as `Marina Tsvetaeva, Vladimir
//! Nabokov and Nina Berberova` do, when they walk out. What stands in one list is mostly of one kind.

use crate::resolve::corpus::{Corpus, CorpusDocument};
use crate::suggest::name::Hit;
use crate::suggest::reading::Reading;

/// What speaks for a name’s being of the kind of its neighbour.
pub(super) const WEIGHT: u32 = 2;

/// Tells the names of a passage, in order, of their neighbours: names that have a record give their kind at once.
pub(super) fn tell(corpus: &Corpus, document: &CorpusDocument, reading: &Reading<'_>, hits: &mut [Hit]) {
    let text = reading.text();
    let joined = |from: u32, to: u32| text.get(from as usize..to as usize).is_some_and(is_joint);
    for nth in 1..hits.len() {
        let Some((before, rest)) = hits.split_at_mut_checked(nth) else { continue };
        if let (Some(one), Some(other)) = (before.last_mut(), rest.first_mut())
            && joined(one.at.range.end, other.at.range.start)
            && are_alike(&one.form, &other.form)
        {
            one.beside.push(other.form.clone());
            other.beside.push(one.form.clone());
        }
    }
    let mentions = document.mentions_in(reading.passage.number);
    for hit in hits {
        // The mentions next to it, on either side.
        let after = mentions.partition_point(|mention| mention.range.start < hit.at.range.start);
        let before = after.checked_sub(1).and_then(|at| mentions.get(at));
        let before = before.filter(|it| joined(it.range.end, hit.at.range.start));
        let after = mentions.get(after).filter(|it| joined(hit.at.range.end, it.range.start));
        for mention in before.into_iter().chain(after) {
            let record = &corpus[mention.record];
            if !are_alike(&hit.form, &record.name) {
                continue;
            }
            hit.evidence.add(record.kind, WEIGHT, format!("beside “{}” in a list", record.name));
        }
    }
}

/// Names of one word stand beside such, and longer ones beside longer.
fn are_alike(one: &str, other: &str) -> bool {
    one.contains(' ') == other.contains(' ')
}

fn is_joint(between: &str) -> bool {
    matches!(between, ", " | " and " | ", and " | " or " | ", or " | " и " | " или " | "/")
}
