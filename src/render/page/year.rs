//! Years: every event and work whose year is known walks in; a page for each year, and an index of them, walk out.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::Serialize;

use crate::edtf::{Edtf, day_to_date};
use crate::locale::Locale;
use crate::located::Stated;
use crate::parse::authority::record::{Detail, Kind};
use crate::path::Url;
use crate::render::frame::{Head, has_timelines};
use crate::render::page::event::{self, EventView, Turn, is_hidden, year_words};
use crate::render::page::example::describe;
use crate::render::page::timeline::Turns;
use crate::render::part::{BasisTag, DateTag, Link, Parts, basis_tag};
use crate::render::press::{Press, Printed};
use crate::resolve::corpus::{Record, RecordIndex};

/// The page of a year.
#[derive(Serialize)]
struct YearView {
    year: String,
    standfirst: String,
    has_context: bool,
    events: Vec<EventView>,
    works: Vec<WorkView>,
    around: Turns,
}

#[derive(Serialize)]
struct WorkView {
    link: Link,
    creators: Vec<Link>,
    date: DateTag,
    basis: BasisTag,
}

/// The index.
#[derive(Serialize)]
struct YearsView {
    count: String,
    years: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    year: String,
    href: String,
    counts: String,
}

/// What is dated to a year.
#[derive(Default)]
struct Year {
    events: Vec<usize>,
    works: Vec<RecordIndex>,
}

/// Prints the pages of all years, and their index.
pub(super) fn all(press: &Press<'_>) -> Vec<Printed> {
    if !has_timelines(press.corpus) {
        return Vec::new();
    }
    let years: Vec<(i64, Year)> = gather(press).into_iter().collect();
    if years.is_empty() {
        return Vec::new();
    }
    let numbers: Vec<usize> = (0..years.len()).collect();
    let mut pages: Vec<Printed> = numbers.par_iter().filter_map(|nth| one(press, &years, *nth)).collect();
    pages.push(index(press, &years));
    pages
}

/// Whether any year has a page.
pub(super) fn has_years(press: &Press<'_>) -> bool {
    let corpus = press.corpus;
    let events = corpus.events.iter().map(|event| event.statement.date.as_ref());
    let works = corpus.records_of(Kind::Work).map(|(_, work)| year_of_work(work));
    events.chain(works).any(|date| known_year(press, date).is_some())
}

fn gather(press: &Press<'_>) -> BTreeMap<i64, Year> {
    let mut years: BTreeMap<i64, Year> = BTreeMap::new();
    for (nth, event) in press.corpus.events.iter().enumerate() {
        if let Some(year) = known_year(press, event.statement.date.as_ref()) {
            years.entry(year).or_default().events.push(nth);
        }
    }
    for (index, work) in press.corpus.records_of(Kind::Work) {
        if let Some(year) = known_year(press, year_of_work(work)) {
            years.entry(year).or_default().works.push(index);
        }
    }
    years
}

/// The year in which something began, where it can have been no other.
fn known_year(press: &Press<'_>, date: Option<&Stated<Edtf>>) -> Option<i64> {
    let date = date.filter(|date| !is_hidden(press, Some(date)))?;
    let bounds = date.value.bounds();
    let (first, last) = (day_to_date(bounds.start_min?).0, day_to_date(bounds.start_max?).0);
    (first == last).then_some(first)
}

fn year_of_work(work: &Record) -> Option<&Stated<Edtf>> {
    match &work.detail {
        Detail::Work { year, .. } => year.as_ref(),
        _ => None,
    }
}

fn url(year: i64) -> Url {
    Url::new(format!("years/{year}/"))
}

fn counts(locale: &Locale, year: &Year) -> String {
    let events = (!year.events.is_empty()).then(|| locale.count("events_count", year.events.len()));
    let works = (!year.works.is_empty()).then(|| locale.count("works_count", year.works.len()));
    locale.list(&events.into_iter().chain(works).collect::<Vec<_>>())
}

fn one(press: &Press<'_>, years: &[(i64, Year)], nth: usize) -> Option<Printed> {
    let corpus = press.corpus;
    let (number, year) = years.get(nth)?;
    let url = url(*number);
    let parts = Parts::new(corpus, &url);
    let locale = parts.locale();
    let turn = |kind: &str, nth: Option<usize>| {
        let (year, _) = years.get(nth?)?;
        Some(Turn {
            kind: locale.label(kind),
            label: year_words(locale, *year),
            href: parts.href(&self::url(*year)),
        })
    };
    let events: Vec<EventView> = year
        .events
        .iter()
        .filter_map(|nth| corpus.events.get(*nth))
        .map(|event| event::view(press, &parts, event))
        .collect();
    let books: Vec<WorkView> = year.works.iter().filter_map(|index| work(&parts, *index)).collect();
    let words = year_words(&press.corpus.locale, *number);
    let first: Vec<&str> = events.iter().map(|event| event.title.as_str()).collect();
    let titles: Vec<&str> = books.iter().map(|work| work.link.label.as_str()).collect();
    let description = describe(&[
        locale.say(
            "year_description",
            [
                ("year", words.as_str().into()),
                ("title", press.config.title.as_str().into()),
                ("things", counts(locale, year).into()),
            ],
        ),
        [first, titles].concat().join("; "),
        locale.label("year_each"),
    ]);
    let view = YearView {
        standfirst: locale
            .say("year_stand", [("year", words.as_str().into()), ("things", counts(locale, year).into())]),
        has_context: events.iter().any(|event| event.basis.id == "context"),
        year: words,
        events,
        works: books,
        around: Turns {
            label: locale.label("years"),
            previous: turn("year_before", nth.checked_sub(1)),
            next: turn("year_after", nth.checked_add(1)),
        },
    };
    let head = Head::new(
        url,
        locale.say("year_title", [("year", view.year.as_str().into())]),
        description,
        "timelines",
    )
    .below(locale.text("timelines"), Url::new("timelines/"))
    .below(locale.text("years"), Url::new("years/"));
    Some(press.page("year.html", Head { crumb: Some(view.year.clone()), ..head }, &view))
}

fn work(parts: &Parts<'_>, index: RecordIndex) -> Option<WorkView> {
    let record = &parts.corpus[index];
    let date = year_of_work(record)?;
    Some(WorkView {
        link: parts.record(index),
        creators: parts.references(&record.links.creators, Kind::Person),
        date: parts.date_tag(date),
        basis: basis_tag(parts.locale(), date.basis, date.reason.as_ref()),
    })
}

fn index(press: &Press<'_>, years: &[(i64, Year)]) -> Printed {
    let url = Url::new("years/");
    let parts = Parts::new(press.corpus, &url);
    let entry = |(number, year): &(i64, Year)| Entry {
        year: year_words(&press.corpus.locale, *number),
        href: parts.href(&self::url(*number)),
        counts: counts(parts.locale(), year),
    };
    let view = YearsView {
        count: parts.locale().count("years_count", years.len()),
        years: years.iter().map(entry).collect(),
    };
    let locale = parts.locale();
    let description = describe(&[
        locale.say(
            "years_description",
            [("years", view.count.as_str().into()), ("title", press.config.title.as_str().into())],
        ),
        locale.label("years_which"),
    ]);
    let head = Head::new(url, locale.text("years"), description, "timelines")
        .below(locale.text("timelines"), Url::new("timelines/"));
    press.page("years.html", head, &view)
}
