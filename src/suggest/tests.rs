//! A corpus of a few lines walks in, what is suggested of it walks out as lines.

use std::sync::Arc;

use crate::config::Config;
use crate::diagnostic::Checked;
use crate::parse::{self, Parsed};
use crate::path::SourcePath;
use crate::resolve::{self, corpus::Corpus};
use crate::source::SourceFile;
use crate::suggest::{Options, Suggestions, Topic, suggest};

fn corpus(files: &[(&str, &str)]) -> Corpus {
    resolved(parsed(files).value).value
}

fn parsed(files: &[(&str, &str)]) -> Checked<Parsed> {
    let file = |(path, text): &(&str, &str)| {
        let (path, text, digest) = (SourcePath::new(*path), (*text).to_owned(), "".into());
        Arc::new(SourceFile { path, text, digest })
    };
    let mut files: Vec<Arc<SourceFile>> = files.iter().map(file).collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    parse::parse(&files, "seeds", &mut parse::Memory::default())
}

fn resolved(parsed: Parsed) -> Checked<Corpus> {
    let config = Config { language: "en".to_owned(), ..Config::default() };
    resolve::resolve(&config, parsed, &[], &mut resolve::Memory::default())
}

fn all(corpus: &Corpus) -> Suggestions {
    suggest(corpus, &Options { topics: Topic::ALL.to_vec(), least: 1, language: "en".to_owned() })
}

/// One line for each name: its kind, its forms, how often.
fn names(text: &str) -> Vec<String> {
    let corpus = corpus(&[("seeds/a.md", text)]);
    let line = |name: &crate::suggest::name::Name| {
        let kind = name.kind.map_or("?", crate::parse::authority::record::Kind::as_str);
        let forms: Vec<&str> = std::iter::once(&name.name).chain(&name.aliases).map(String::as_str).collect();
        format!("{kind}: {} ×{}", forms.join(" = "), name.places.len())
    };
    all(&corpus).names.iter().map(line).collect()
}

fn dates(text: &str) -> Vec<String> {
    let corpus = corpus(&[("seeds/a.md", text)]);
    let line = |dated: &crate::suggest::date::Dated| format!("{} <{}>", dated.date, dated.shown);
    all(&corpus).dates.iter().map(line).collect()
}

fn figures(text: &str) -> Vec<String> {
    let corpus = corpus(&[("seeds/a.md", text)]);
    let line = |it: &crate::suggest::figure::Counted| {
        format!("{} {} <{}>", it.value, it.unit.as_deref().unwrap_or("-"), it.shown)
    };
    all(&corpus).figures.iter().map(line).collect()
}

fn check(found: &[String], expect: &[&str]) {
    assert_eq!(found, expect);
}

/// A text on which no rule was tried; its figures are in `docs/suggest.md`.
#[test]
fn nouns_of_german_are_no_names() {
    let text = "+++\nlanguage = \"de\"\n+++\n\n\
        Die Glashütte von Ilmengrund wurde 1742 gegründet. Ihr erster Meister, Johann Weidner, stammte aus Böhmen und \
        brachte sechs Gesellen mit. Weidner schloss mit dem Herzog einen Vertrag über Holz, Asche und Quarzsand. Als die \
        Wälder kahl waren, zog die Hütte nach Thüringen um.\n\n\
        In Weimar lernte Weidners Tochter Sophie den Zeichner Karl Otto kennen. Sie heirateten in Jena und eröffneten dort \
        eine Werkstatt für Lampen. Gäste kamen aus Dresden, Prag und Wien. Nach Mitternacht brannten in der Gasse noch alle \
        Lichter, und Kinder liefen mit Laternen durch den Schnee.\n\n\
        Während des Krieges litten Handel und Gewerbe. Soldaten nahmen Pferde, Korn und Wein. Das Deutsche Museum in \
        München besitzt drei Gläser aus jener Zeit. Forscher der Universität Jena datieren sie auf 1760. Frau Helene Otto, \
        eine Urenkelin, verwahrt die Briefe. Ordnung muss sein, pflegte sie zu sagen.\n\n\
        Heute steht am Fluss ein Denkmal. Touristen fotografieren es gern. Im Sommer findet ein Fest statt, bei dem Musik, \
        Bier und Glas nicht fehlen dürfen. Die Saale führt dann wenig Wasser.\n";
    check(
        &names(text),
        &[
            "person: Johann Weidner = Weidner ×2",
            "person: Helene Otto = Frau Helene Otto ×1",
            "person: Karl Otto ×1",
            "person: Universität Jena ×1",
            "person: Weidners Tochter Sophie ×1",
            "place: Böhmen ×1",
            "place: Dresden ×1",
            "place: Jena ×1",
            "place: München ×1",
            "place: Prag ×1",
            "place: Thüringen ×1",
            "place: Weimar ×1",
            "organisation: Deutsche Museum ×1",
        ],
    );
}

#[test]
fn months_of_other_languages() {
    for (language, text, expect) in [
        ("es", "El 3 de marzo de 1922 el barco zarpó de la costa.", "1922-03-03 <3 de marzo de 1922>"),
        ("pl", "Dnia 11 listopada 1918 statek odpłynął z portu.", "1918-11-11 <11 listopada 1918>"),
        ("hr", "Brod je otplovio 11 listopada 1918 iz luke.", "1918-10-11 <11 listopada 1918>"),
    ] {
        check(&dates(&format!("+++\nlanguage = \"{language}\"\n+++\n\n{text}\n")), &[expect]);
    }
}

#[test]
fn people_with_their_shorter_forms() {
    check(
        &names("The painter Ada Quill left. Quill said so. Later Ms Quill wrote to J. B. Moss, who agreed."),
        &["person: Ada Quill = Ms Quill = Quill ×3", "person: J. B. Moss ×1"],
    );
    // Two bearers: the surname alone is nobody’s alias.
    check(
        &names("The brothers Aron Brandt and Nils Brandt met. They say that Brandt was late."),
        &["person: Aron Brandt ×1", "person: Nils Brandt ×1", "?: Brandt ×1"],
    );
}

#[test]
fn places_and_bodies() {
    check(
        &names("They met in Karsk, near Lake Orno, at the Orno Institute. The city of Vell paid."),
        &["place: Karsk ×1", "place: Lake Orno ×1", "place: Vell ×1", "organisation: Orno Institute ×1"],
    );
    check(
        &names(
            "He joined the Ministry of Works. The band Grey Tin plays. UNESCO came from Karsk’s town hall in Karsk.",
        ),
        &[
            "place: Karsk ×2",
            "organisation: Grey Tin ×1",
            "organisation: Ministry of Works ×1",
            "organisation: UNESCO ×1",
        ],
    );
}

#[test]
fn names_with_words_beside_them() {
    check(
        &names("Eva Lund met Märta Lund in 1900. They saw St Olaf’s Church. It was built in 44 BC."),
        &["person: Eva Lund ×1", "person: Märta Lund ×1", "organisation: St Olaf’s Church ×1"],
    );
    check(
        &names("Там стоял Дом Орлова. Потом он написал роман «Белый берег»."),
        &["place: Дом Орлова ×1", "work: Белый берег ×1"],
    );
}

/// What is suggested of a document in a language whose words are not known.
fn abroad(text: &str) -> Suggestions {
    all(&corpus(&[("seeds/a.md", &*format!("+++\nlanguage = \"de\"\n+++\n\n{text}\n"))]))
}

#[test]
fn only_what_digits_tell_in_other_languages() {
    let found = abroad(
        "Am 5. Mai 1925 kam sie. Sie wartete seit 1919 auf sie, und 1921 und 1934 auf ihren Reisen durch das Land. \
         Etwa 20 Boote lagen dort; er zahlte 12,5 Mark, und 1.500 Mark waren es im Januar 1926, 40 % davon um 10 Uhr.",
    );
    let dates: Vec<&str> = found.dates.iter().map(|dated| dated.date.as_str()).collect();
    assert_eq!(dates, ["1925-05-05", "1926-01"]);
    assert!(found.dates.iter().all(|dated| dated.reason.is_some()));
    let figures: Vec<(f64, &str)> = found.figures.iter().map(|it| (it.value, it.shown.as_str())).collect();
    assert_eq!(figures, [(20.0, "20 Boote"), (12.5, "12,5 Mark"), (1500.0, "1.500 Mark"), (0.4, "40")]);
    assert!(!found.names.iter().any(|name| name.name == "Mark"), "{:?}", found.names);
}

#[test]
fn no_names() {
    let texts = [
        "Censorship grew. Many Russians and other Europeans left on a Tuesday in May.",
        "“Then we left,” they said: There was no boat. I think I’m late.",
        "THE WHOLE LINE IS LOUD AND LONG",
        "`Ada Quill` stands in code.",
    ];
    for text in texts {
        check(&names(text), &[]);
    }
}

#[test]
fn titles_with_their_facts() {
    let corpus = corpus(&[(
        "seeds/a.md",
        "Ada Quill’s _The Long Jetty_ (1931), a novel, was read. He was _not_ pleased.",
    )]);
    let found = all(&corpus);
    let work = found.names.iter().find(|name| name.name == "The Long Jetty").unwrap();
    assert_eq!(work.work.year.as_deref(), Some("1931"));
    assert_eq!(work.work.creators, ["Ada Quill"]);
    assert!(!found.names.iter().any(|name| name.name == "not"));
}

#[test]
fn a_name_and_a_title_that_are_written_alike() {
    let corpus = corpus(&[("seeds/a.md", "They saw _Karsk_. They live in Karsk.")]);
    let found = all(&corpus);
    let matching: Vec<_> = found.names.iter().map(|name| name.matching).collect();
    assert_eq!(matching, [Some("roman"), Some("italic")]);
}

#[test]
fn russian_cases_are_one_name() {
    check(
        &names("Мы жили в Карске. Потом я видел Ивана Квилина. Иван Квилин сказал, что Квилину плохо."),
        &["person: Иван Квилин = Ивана Квилина = Квилину ×3", "place: Карске ×1"],
    );
}

#[test]
fn dates_in_english() {
    check(
        &dates("It began on 7 November 1917 and again on March 3rd, 1921."),
        &["1917-11-07 <7 November 1917>", "1921-03-03 <March 3rd, 1921>"],
    );
    check(&dates("From 1917 to 1922 it went on."), &["1917/1922 <From 1917 to 1922>"]);
    check(&dates("In the winter of 1985 it froze."), &["1985-24 <the winter of 1985>"]);
    check(&dates("It closed by the early 1920s."), &["1920~/1923~ <the early 1920s>"]);
    check(&dates("The years 1914–18 were hard."), &["1914/1918 <1914–18>"]);
    check(&dates("It has stood since about 1962."), &["1962~/.. <since about 1962>"]);
    check(&dates("Built in the 19th century."), &["18XX <the 19th century>"]);
    check(&dates("She was born 1830 and died 1899."), &["1830 <1830>", "1899 <1899>"]);
    check(&dates("They came back on 11 May."), &["YYYY-05-11 <11 May>"]);
    check(&dates("There were 1917 people, 2000 ships and a fee of 1500 crowns; it may march on."), &[]);
}

#[test]
fn doubtful_dates_are_marked() {
    for (text, expect) in [
        ("He died about 1854 at home.", "1854~ <about 1854>"),
        ("He died around 1854 at home.", "1854~ <around 1854>"),
        ("He died circa the year 1854 at home.", "1854~ <circa the year 1854>"),
        ("Probably in 1860 the mill burned.", "1860? <Probably in 1860>"),
        ("It was perhaps since 1860 that it burned.", "1860?/.. <perhaps since 1860>"),
        ("It was built perhaps about 1860.", "1860% <perhaps about 1860>"),
        ("It was built in 1860 or so.", "1860~ <1860 or so>"),
        ("The mill (1860?) burned.", "1860? <1860>"),
        ("It stood from about 1860 to about 1870.", "1860~/1870~ <from about 1860 to about 1870>"),
        ("Это было вероятно в 1860 году.", "1860? <вероятно в 1860 году>"),
        ("Это было около 1860 года.", "1860~ <около 1860 года>"),
        ("She wrote a book about 1917, it was long.", "1917 <about 1917>"),
    ] {
        check(&dates(text), &[expect]);
    }
    check(&dates("About 1500 people came, and roughly 1200 ships."), &[]);
}

#[test]
fn dates_that_count_from_another() {
    check(
        &dates("She came in May 1907. Two years later she left. Ten days later it rained."),
        &["1907-05 <May 1907>", "1909~ <Two years later>"],
    );
    // From a span, nothing can be counted.
    check(
        &dates("Between 1907 and 1911 she stayed. Two years later she left."),
        &["1907/1911 <Between 1907 and 1911>"],
    );
}

#[test]
fn dates_in_russian() {
    check(&dates("Он уехал в марте 1922 года."), &["1922-03 <марте 1922 года>"]);
    check(&dates("С 1917 по 1922 год шла война."), &["1917/1922 <С 1917 по 1922 год>"]);
    check(
        &dates("Это было 7 ноября 1917 г., после 1916 года."),
        &["1917-11-07 <7 ноября 1917 г>", "1916/.. <после 1916 года>"],
    );
    check(&dates("В 1920-х годах и в XIX веке."), &["192X <1920-х годах>", "18XX <XIX веке>"]);
}

#[test]
fn figures_of_all_kinds() {
    check(&figures("Up to two million crows left."), &["2000000 crows <Up to two million crows>"]);
    check(&figures("It made 150,000 young refugees."), &["150000 refugees <150,000 young refugees>"]);
    check(
        &figures("A third of them stayed, and 40% of the rest."),
        &["0.3333333333333333 share <A third>", "0.4 share <40>"],
    );
    check(
        &figures("Forty-one passengers and 212 of them answered."),
        &["41 passengers <Forty-one passengers>", "212 - <212>"],
    );
    check(
        &figures("Уехало около двух миллионов человек."),
        &["2000000 человек <около двух миллионов человек>"],
    );
    check(
        &figures("It cost £4,000, then $5.5m, and $300."),
        &["4000 pounds <£4,000>", "5500000 dollars <$5.5m>", "300 dollars <$300>"],
    );
    check(&figures("In 1917 two boats and one ship left, on page 4, for the third time."), &[]);
}

#[test]
fn waves_of_dates_and_of_documents() {
    let document = |waves: &str| format!("+++\nwaves = [{waves}]\n+++\n\nShe left in 1921.\n");
    let told = |waves: &str, records: &str| {
        let given = corpus(&[("seeds/a.md", &*document(waves)), ("seeds/r.toml", records)]);
        crate::suggest::toml::write(&given, &all(&given), &|_| "a".to_owned(), &[])
    };
    let spans =
        "[[wave]]\nid = \"v\"\nname = \"V\"\nspan = \"1800/1830\"\n[[wave]]\nid = \"w\"\nname = \"W\"\n";
    assert!(told("\"w\"", spans).contains("\nwave = \"w\"\n"));
    assert!(told("\"v\"", spans).contains("\n# wave = \"\"  # one of: v, w\n"));
    assert!(told("", "").contains("\n# wave = \"\"  # write a [[wave]] and its id here"));
}

#[test]
fn comments_that_stand_there_are_not_written_again() {
    let text = "Then Brell and Orvik agreed that it was so, as Brell often did.";
    let given = corpus(&[("seeds/a.md", text)]);
    let found = all(&given);
    let first = crate::suggest::toml::write(&given, &found, &|_| "a".to_owned(), &[]);
    assert!(first.contains("# name = "), "{first}");
    let again = crate::suggest::toml::write(&given, &found, &|_| "b".to_owned(), &[&first]);
    assert!(!again.contains("# name = "), "{again}");
}

#[test]
fn titles_of_two_dates_in_one_sentence() {
    let given = corpus(&[("seeds/a.md", "She came in 1921 and left in 1923.")]);
    let written = crate::suggest::toml::write(&given, &all(&given), &|_| "a".to_owned(), &[]);
    assert!(
        written.contains("left in 1923 (1921)\"") && written.contains("left in 1923 (1923)\""),
        "{written}"
    );
}

const RECORDS: &str = "
[[wave]]
id = \"w\"
name = \"W\"
span = \"1910/1930\"

[[person]]
name = \"Ada Quill\"

[[event]]
title = \"Quill leaves\"
date = \"1917\"
cite = \"a: Quill left in 1917\"

[[figure]]
shown = \"300 ships\"
value = 300
cite = \"a: 300 ships\"
";

#[test]
fn what_is_told_is_not_suggested_again() {
    let text = "Ada Quill left in 1917 with 300 ships.\n\nIn 1921 Quill came back with 400 ships.\n";
    let corpus = corpus(&[("seeds/a.md", text), ("seeds/r.toml", RECORDS)]);
    let found = all(&corpus);
    assert_eq!(found.names, []);
    let aliases: Vec<&str> = found.aliases.iter().map(|alias| alias.form.as_str()).collect();
    assert_eq!(aliases, ["Quill"]);
    let dates: Vec<&str> = found.dates.iter().map(|dated| dated.date.as_str()).collect();
    assert_eq!(dates, ["1921"]);
    assert_eq!(found.dates[0].waves.len(), 1);
    assert_eq!(found.figures.iter().map(|it| it.value).collect::<Vec<_>>(), [400.0]);
}

proptest::proptest! {
    #[test]
    fn any_text_is_read_without_a_fault_and_quoted_to_resolve(text in "([A-ZА-Яa-zа-я’]{1,8}[ ,.–]{1,2}|in 19[0-9]{2} |1[0-9]{3} people |“|\n\n|…){0,40}") {
        let given = corpus(&[("seeds/a.md", &text)]);
        let found = all(&given);
        let toml = crate::suggest::toml::write(&given, &found, &|_| "seeds/a.md:1".to_owned(), &[]);
        let files = [("seeds/a.md", text.as_str()), ("seeds/b.toml", toml.as_str())];
        let parsed = parsed(&files);
        let resolved = resolved(parsed.value);
        let faults: Vec<_> = parsed.diagnostics.into_iter().chain(resolved.diagnostics)
            .filter(|fault| fault.path.as_str() == "seeds/b.toml" || fault.lint.name == "ambiguous-name").collect();
        proptest::prop_assert!(faults.is_empty(), "{faults:?}\n{toml}");
    }
}
