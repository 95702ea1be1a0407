//! Lists of examples: all examples, or those of one or two facets, walk in; sortable tables with the facets that
//! narrow them further walk out, 300 rows a page.

use std::sync::Arc;

use serde::Serialize;

use crate::path::Url;
use crate::render::frame::Head;
use crate::render::page::entry;
use crate::render::page::example::describe;
use crate::render::page::example_row::{anchor, rows};
use crate::render::page::example_words::{appearances, nothing};
use crate::render::page::facet::{Facet, Facets, Value};
use crate::render::page::paged;
use crate::render::part::Parts;
use crate::render::plan::{Job, below};
use crate::render::press::{Press, Printed};

/// How many rows stand on one page.
const PER_PAGE: usize = 300;

/// How many values of a facet are listed where a link leads to all of them.
const MAX_VALUES: usize = 16;

/// One page of a list.
#[derive(Serialize)]
struct ListView {
    heading: String,
    standfirst: String,
    is_narrowed: bool,
    /// Whether all examples stand on this page, so that the script can narrow them down where they are.
    is_filterable: bool,
    count: String,
    facets: Vec<FacetView>,
    chips: Vec<ChipView>,
    clear: String,
    csv: String,
    letters: Vec<Letter>,
    rows: String,
    empty: Option<Empty>,
    pages: Vec<PageLink>,
}

#[derive(Serialize)]
struct FacetView {
    id: &'static str,
    title: String,
    values: Vec<ValueView>,
    /// What is said of values without examples.
    notes: Vec<Note>,
}

#[derive(Serialize)]
struct ValueView {
    /// What a row has that belongs to it; empty for a link out of the facet.
    key: String,
    label: String,
    icon: Option<&'static str>,
    slot: Option<usize>,
    count: String,
    href: Option<String>,
    is_current: bool,
}

#[derive(Serialize)]
struct Note {
    text: String,
    href: String,
}

/// A filter that is on.
#[derive(Serialize)]
struct ChipView {
    label: String,
    href: String,
}

/// A letter of the bar from A to Z.
#[derive(Serialize)]
struct Letter {
    letter: String,
    href: Option<String>,
}

/// What an empty list says.
#[derive(Serialize)]
struct Empty {
    sentence: String,
    all: String,
    all_href: String,
    timeline: Option<String>,
    timeline_href: Option<String>,
}

#[derive(Serialize)]
struct PageLink {
    label: String,
    href: String,
    is_current: bool,
}

/// Prints the index and all facet pages.
pub(super) fn job<'a>(press: &'a Press<'a>, facets: &Arc<Facets>) -> Job<'a> {
    let facets = Arc::clone(facets);
    Job::open(below(&["examples/"]), move || match rows(press, &facets) {
        Ok(rows) => lists(press, &facets, &Arc::new(rows)),
        Err(fault) => vec![Job::print(below(&["examples/"]), move || vec![Err(fault.clone())])],
    })
}

/// A job for each page of the list of all, of each value, and of each two values.
fn lists<'a>(press: &'a Press<'a>, facets: &Arc<Facets>, rows: &Arc<Vec<String>>) -> Vec<Job<'a>> {
    let mut selections: Vec<Vec<usize>> = vec![Vec::new()];
    selections.extend((0..facets.values.len()).map(|value| vec![value]));
    selections.extend(facets.pairs.keys().map(|(one, other)| vec![*one, *other]));
    let mut jobs = Vec::new();
    for selection in selections.into_iter().map(Arc::new) {
        for nth in 0..facets.examples(&selection).len().div_ceil(PER_PAGE).max(1) {
            let (facets, rows, selection) = (Arc::clone(facets), Arc::clone(rows), Arc::clone(&selection));
            let folder = url(&facets, &selection, nth);
            jobs.push(Job::page(folder.as_str(), move || {
                List { press, facets: &facets, rows: &rows, selection: &selection }.page(nth)
            }));
        }
    }
    jobs
}

fn url(facets: &Facets, selection: &[usize], nth: usize) -> Url {
    let base = facets.url(selection);
    if nth == 0 { base } else { Url::new(format!("{base}page/{}/", nth + 1)) }
}

/// Whether the list of all examples is short enough for one page, so that the script has all of them before it.
pub(super) fn is_filterable(facets: &Facets) -> bool {
    (2..=PER_PAGE).contains(&facets.order.len())
}

/// A list at work.
struct List<'a> {
    press: &'a Press<'a>,
    facets: &'a Facets,
    /// The row of each example of the corpus.
    rows: &'a [String],
    selection: &'a [usize],
}

impl<'a> List<'a> {
    fn page(&self, nth: usize) -> Printed {
        let corpus = self.press.corpus;
        let examples = self.facets.examples(self.selection);
        let url = self.url(nth);
        let parts = Parts::new(corpus, &url);
        let pages = examples.len().div_ceil(PER_PAGE);
        let page_link = |page: usize| PageLink {
            label: (page + 1).to_string(),
            href: parts.href(&self.url(page)),
            is_current: page == nth,
        };
        let own = examples.iter().skip(nth * PER_PAGE).take(PER_PAGE);
        let is_filterable = self.selection.is_empty() && is_filterable(self.facets);
        let heading = self.heading();
        let view = ListView {
            standfirst: self.standfirst(&parts),
            is_narrowed: !self.selection.is_empty(),
            is_filterable,
            count: corpus.locale.count("examples_count", examples.len()),
            facets: Facet::ALL.iter().filter_map(|facet| self.facet(&parts, *facet, nth == 0)).collect(),
            chips: self.chips(&parts),
            clear: parts.href(&Url::new("examples/")),
            csv: parts.href(&Url::new("data/examples.csv")),
            letters: self.letters(&parts),
            rows: parts.here(own.clone().filter_map(|example| self.rows.get(*example).map(String::as_str))),
            empty: self.empty(&parts),
            pages: if pages > 1 { (0..pages).map(page_link).collect() } else { Vec::new() },
            heading: heading.clone(),
        };
        let locale = parts.locale();
        let title = paged::page(locale, &heading, nth);
        let description = describe(&[
            locale.say(
                "examples_description",
                [
                    ("title", title.as_str().into()),
                    ("examples", view.count.as_str().into()),
                    ("site", self.press.config.title.as_str().into()),
                ],
            ),
            locale.label("examples_each"),
        ]);
        let mut head = Head::new(url, title, description, "examples");
        if !self.selection.is_empty() {
            head = head.below(locale.text("examples"), Url::new("examples/"));
        }
        if nth > 0 {
            head = head.below(self.heading(), self.url(0));
        }
        if self.selection.is_empty() {
            head.has_twin = nth == 0;
            let listed = own.filter_map(|example| corpus.examples.get(*example));
            let names: Vec<(String, Url)> =
                listed.map(|example| (parts.example_name(example), example.url())).collect();
            head = entry::of_index(
                self.press,
                "CollectionPage",
                names.iter().map(|(name, url)| (name.as_str(), url.clone())),
                head,
            );
        }
        self.press.page("examples.html", head, &view)
    }

    fn url(&self, nth: usize) -> Url {
        url(self.facets, self.selection, nth)
    }

    fn chosen(&self) -> impl Iterator<Item = (usize, &'a Value)> {
        self.selection.iter().filter_map(|place| Some((*place, self.facets.values.get(*place)?)))
    }

    /// `Examples in Literature by Agatha Christie: Straight, 1917 wave`.
    fn heading(&self) -> String {
        let label = |facet: Facet| {
            self.chosen().find(|(_, value)| value.facet == facet).map(|(_, value)| value.label.as_str())
        };
        let locale = &self.press.corpus.locale;
        let mut heading = locale.label("examples");
        for (key, place, facet) in
            [("examples_in", "medium", Facet::Medium), ("examples_by", "creator", Facet::Creator)]
        {
            if let Some(label) = label(facet) {
                heading = locale.say(key, [("examples", heading.into()), (place, label.into())]);
            }
        }
        let rest: Vec<&str> = [Facet::Treatment, Facet::Wave].into_iter().filter_map(label).collect();
        if rest.is_empty() {
            return heading;
        }
        locale.say("narrowed", [("heading", heading.into()), ("values", rest.join(", ").into())])
    }

    fn standfirst(&self, parts: &Parts<'_>) -> String {
        let locale = parts.locale();
        let examples = self.facets.examples(self.selection);
        if !self.selection.is_empty() {
            return match examples.len() {
                0 => String::new(),
                number if number == self.facets.order.len() => {
                    let examples = locale.count("examples_count", number);
                    locale.say("all_share_this", [("examples", examples.into())])
                }
                number => locale.say(
                    "some_of_all",
                    [("number", number.into()), ("count", self.facets.order.len().into())],
                ),
            };
        }
        let number = |facet: Facet| {
            self.facets.of_facet(facet).filter(|(_, value)| !value.examples.is_empty()).count()
        };
        let mut tropes: Vec<usize> = parts.corpus.examples.iter().map(|example| example.trope.0).collect();
        tropes.sort_unstable();
        tropes.dedup();
        let of = match tropes.as_slice() {
            [only] => parts.corpus.records.get(*only).map_or_else(String::new, |trope| trope.name.clone()),
            several => locale.count("tropes_count", several.len()),
        };
        let media = (number(Facet::Medium), number(Facet::Treatment));
        appearances(locale, examples.len(), of, media)
    }

    /// A facet that is chosen offers its other values; another offers what narrows the list further.
    fn facet(&self, parts: &Parts<'_>, facet: Facet, is_first: bool) -> Option<FacetView> {
        let own = self.chosen().find(|(_, value)| value.facet == facet).map(|(place, _)| place);
        let rest: Vec<usize> = self.selection.iter().copied().filter(|place| Some(*place) != own).collect();
        if own.is_none() && rest.len() > 1 {
            return None;
        }
        let limit = if own.is_none() && is_first { usize::MAX } else { MAX_VALUES };
        let mut shown: Vec<usize> = self.offered(facet, &rest).into_iter().take(limit).collect();
        shown.extend(own.filter(|own| !shown.contains(own)));
        let mut values: Vec<ValueView> = own.map(|_| self.all_of(parts, facet, &rest)).into_iter().collect();
        values.extend(shown.iter().filter_map(|place| self.value(parts, *place, &rest, own)));
        let notes = if self.selection.is_empty() { self.notes(parts, facet) } else { Vec::new() };
        (!shown.is_empty()).then_some(FacetView {
            id: facet.id(),
            title: parts.locale().label(facet.title()),
            values,
            notes,
        })
    }

    /// Every wave is offered, so that a wave without examples is seen to have none.
    fn offered(&self, facet: Facet, rest: &[usize]) -> Vec<usize> {
        let range = self.facets.range(facet);
        match rest.first().and_then(|other| self.facets.values.get(*other)) {
            Some(other) if facet != Facet::Wave => other.meets.range(range).copied().collect(),
            _ => range.collect(),
        }
    }

    fn all_of(&self, parts: &Parts<'_>, facet: Facet, rest: &[usize]) -> ValueView {
        ValueView {
            key: String::new(),
            label: parts.locale().label(facet.all_of()),
            icon: None,
            slot: None,
            count: parts.locale().number(self.facets.examples(rest).len()),
            href: Some(parts.href(&self.facets.url(rest))),
            is_current: false,
        }
    }

    fn value(
        &self,
        parts: &Parts<'_>,
        place: usize,
        rest: &[usize],
        own: Option<usize>,
    ) -> Option<ValueView> {
        let value = self.facets.values.get(place)?;
        let mut selection = rest.to_vec();
        selection.push(place);
        let number = self.facets.examples(&selection).len();
        let is_current = Some(place) == own;
        Some(ValueView {
            key: value.key(),
            label: value.label.clone(),
            icon: value.icon,
            slot: value.slot,
            count: parts.locale().number(number),
            href: (number > 0 || is_current).then(|| parts.href(&self.facets.url(&selection))),
            is_current,
        })
    }

    fn notes(&self, parts: &Parts<'_>, facet: Facet) -> Vec<Note> {
        let empty = self.facets.of_facet(facet).filter(|(_, value)| value.examples.is_empty());
        empty
            .map(|(place, value)| Note {
                text: nothing(parts.locale(), value),
                href: parts.href(&self.facets.url(&[place])),
            })
            .collect()
    }

    fn chips(&self, parts: &Parts<'_>) -> Vec<ChipView> {
        let chip = |(place, value): (usize, &Value)| {
            let rest: Vec<usize> = self.selection.iter().copied().filter(|other| *other != place).collect();
            ChipView { label: value.label.clone(), href: parts.href(&self.facets.url(&rest)) }
        };
        self.chosen().map(chip).collect()
    }

    /// The letters lead to the first example of each, on whichever page it stands.
    fn letters(&self, parts: &Parts<'_>) -> Vec<Letter> {
        let examples = self.facets.examples(self.selection);
        let mut found: Vec<(&str, String)> = Vec::new();
        for (place, nth) in examples.iter().enumerate() {
            if let Some(letter) = self.facets.letters.get(*nth)
                && found.iter().all(|(known, _)| known != letter)
                && let Some(example) = parts.corpus.examples.get(*nth)
            {
                let page = parts.href(&self.url(place / PER_PAGE));
                found.push((letter, format!("{page}#{}", anchor(example))));
            }
        }
        if found.len() < 4 {
            return Vec::new();
        }
        let mut letters: Vec<String> = ('A'..='Z').map(String::from).collect();
        letters.extend(found.iter().map(|(letter, _)| (*letter).to_owned()).filter(|it| !is_plain(it)));
        let href =
            |letter: &str| found.iter().find(|(known, _)| *known == letter).map(|(_, href)| href.clone());
        letters.into_iter().map(|letter| Letter { href: href(&letter), letter }).collect()
    }

    fn empty(&self, parts: &Parts<'_>) -> Option<Empty> {
        let (_, value) = self.chosen().find(|(_, value)| value.examples.is_empty())?;
        let wave = value.wave.map(|wave| parts.wave(wave));
        let locale = parts.locale();
        Some(Empty {
            sentence: nothing(parts.locale(), value),
            all: locale.say(
                "see_all",
                [("examples", locale.count("examples_count", self.facets.order.len()).into())],
            ),
            all_href: parts.href(&Url::new("examples/")),
            timeline: wave
                .as_ref()
                .map(|wave| locale.say("read_timeline", [("wave", wave.name.as_str().into())])),
            timeline_href: wave.and_then(|wave| wave.href),
        })
    }
}

fn is_plain(letter: &str) -> bool {
    letter.len() == 1 && letter.bytes().all(|byte| byte.is_ascii_uppercase())
}
