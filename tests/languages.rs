//! The languages of pages: the files of messages are compared, a corpus in Russian is built and looked through for
//! English, and texts that are written from right to left are looked for in pages that are not.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::string_slice,
    reason = "a test may stop at what it did not expect"
)]

mod built;
#[path = "languages/seen.rs"]
mod seen;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use seedbook::edtf::Edtf;
use seedbook::locale::{Direction, Locale, direction};
use seedbook::pipeline::{Ending, Options, build};
use walkdir::WalkDir;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The messages of a language, with their arguments.
fn messages(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let text = fs::read_to_string(root().join(format!("locales/{language}.ftl"))).unwrap();
    let resource =
        fluent_syntax::parser::parse(text.as_str()).unwrap_or_else(|(_, faults)| panic!("{faults:?}"));
    let mut messages = BTreeMap::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut arguments = BTreeSet::new();
        arguments_of(message.value.as_ref().unwrap(), &mut arguments);
        let known = messages.insert(message.id.name.to_owned(), arguments);
        assert!(known.is_none(), "{language}: `{}` is there twice", message.id.name);
    }
    messages
}

fn arguments_of(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let (Expression::Inline(inline) | Expression::Select { selector: inline, .. }) = expression;
        if let InlineExpression::VariableReference { id } = inline {
            found.insert(id.name.to_owned());
        }
        if let Expression::Select { variants, .. } = expression {
            variants.iter().for_each(|variant| arguments_of(&variant.value, found));
        }
    }
}

/// Messages that take other arguments in Russian: case, number and articles are not those of English.
const GRAMMAR: [&str; 7] = [
    "about_what",
    "date_century",
    "date_century_of",
    "date_name",
    "date_uncertain",
    "the_name",
    "year_stand",
];

#[test]
fn languages_say_the_same() {
    let (english, russian) = (messages("en"), messages("ru"));
    let keys = |messages: &BTreeMap<String, _>| messages.keys().cloned().collect::<BTreeSet<_>>();
    let other: Vec<String> = keys(&english).symmetric_difference(&keys(&russian)).cloned().collect();
    assert_eq!(other, [] as [String; 0], "each is in one file only");
    for (key, arguments) in &english {
        let is_same = russian.get(key) == Some(arguments);
        assert_eq!(
            is_same,
            !GRAMMAR.contains(&key.as_str()),
            "`{key}`: {arguments:?}, {:?}",
            russian.get(key)
        );
    }
}

/// The texts that name keys.
fn sources() -> String {
    let folders = ["src", "templates", "static"].map(|folder| root().join(folder));
    let entries = folders.into_iter().flat_map(|folder| WalkDir::new(folder).into_iter().map(Result::unwrap));
    let files = entries.filter(|entry| entry.file_type().is_file());
    files.map(|file| String::from_utf8_lossy(&fs::read(file.path()).unwrap()).into_owned()).collect()
}

/// What keys begin with that are put together from a word of the program's: a treatment, a role, a kind.
const FAMILIES: [&str; 9] =
    ["treatment_", "role_", "kind_", "card_", "alert_", "date_", "mark_", "column_", "table_row_"];

#[test]
fn every_message_is_used_and_every_key_has_one() {
    let (messages, sources) = (messages("en"), sources());
    let of_kind = |key: &str| key.split_once('_').is_some_and(|(_, end)| matches!(end, "count" | "stand"));
    for key in messages.keys().filter(|key| !FAMILIES.iter().any(|family| key.starts_with(family))) {
        let is_named = [format!("\"{key}\""), format!("t.{key}"), format!("'{key}'")];
        assert!(
            of_kind(key) || is_named.iter().any(|name| sources.contains(name.as_str())),
            "`{key}` is unused"
        );
    }
    let calls = ["{{ t.", "key=\"", ".text(\"", ".label(\"", ".say(\"", ".count(\""];
    for call in calls {
        for (_, rest) in sources.match_indices(call).map(|(at, _)| sources.split_at(at + call.len())) {
            let key: String =
                rest.chars().take_while(|it| it.is_ascii_alphanumeric() || *it == '_').collect();
            // Tables of TOML are read by methods of the same names.
            let is_toml = matches!(call, ".text(\"") && !messages.contains_key(&key);
            assert!(
                is_toml || key.is_empty() || messages.contains_key(&key),
                "{call}{key}: there is no such message"
            );
        }
    }
}

#[test]
fn counts_have_their_forms() {
    let russian = Locale::new("ru");
    let cases = [
        (1, "1 документ"),
        (2, "2 документа"),
        (5, "5 документов"),
        (11, "11 документов"),
        (21, "21 документ"),
        (104, "104 документа"),
        (1_000, "1\u{a0}000 документов"),
    ];
    for (number, expect) in cases {
        assert_eq!(russian.count("documents_count", number), expect);
    }
    let english = Locale::new("en-GB");
    assert_eq!(english.language(), "en-GB");
    assert_eq!(english.count("documents_count", 1), "1 document");
    assert_eq!(english.count("documents_count", 1_000_000), "1,000,000 documents");
    let forms = russian.forms("documents_count");
    assert_eq!(forms.get("few").map(String::as_str), Some("{count} документа"));
    assert_eq!(forms.len(), 3);
}

#[test]
fn dates_in_words() {
    let russian = Locale::new("ru");
    let cases = [
        ("1922-03-03", "3 марта 1922"),
        ("1922-03", "март 1922"),
        ("1917~", "ок. 1917"),
        ("1917-05~", "ок. мая 1917"),
        ("1917-05?", "возможно, май 1917"),
        ("../1922-03-03", "до 3 марта 1922"),
        ("2022-02-24/..", "с 24 февраля 2022"),
        ("1922-05-02/..", "со 2 мая 1922"),
        ("1922-34/..", "со второго квартала 1922"),
        ("1917/", "с 1917; конец не указан"),
        ("1917/1922", "1917–1922"),
        ("1917-11-07/1922~", "7 ноября 1917 – ок. 1922"),
        ("192X", "1920-е"),
        ("192X/..", "с 1920-х"),
        ("192X/193X", "1920-е и 1930-е"),
        ("190X", "1900-е"),
        ("19XX", "1900–1999 годы"),
        ("1999-21", "весна 1999"),
        ("1999-24/..", "с зимы 1999"),
        ("1985-04-XX", "один из дней апреля 1985"),
        ("-0043", "44 до н. э."),
        ("[1917,1918]", "1917 или 1918"),
    ];
    for (date, expect) in cases {
        assert_eq!(russian.date(&Edtf::parse(date).unwrap()), expect, "{date}");
    }
}

/// What one document quotes in English. On its own page that says so; lists show the beginning of a passage as plain
/// text.
const QUOTATION: &str = "The spit was never empty: the birds stayed.";

/// Names of formats, programs, standards and typefaces, which are the same in all languages.
const NAMES: &str = "AA Atom BCP BibTeX CRLF CSL CSS CSV Data EDTF Earth Equal Frictionless Georgia HTML ISO Iowan JSON \
                     JavaScript Markdown Natural Noto Old Palatino RFC RIS SHA SKOS Seedbook Serif Style Turtle UTF \
                     WCAG XML atlas world";

#[test]
fn a_site_in_russian_has_no_english_left() {
    let folder = root().join("tests/corpora/quiet-spit");
    let target = tempfile::tempdir().unwrap();
    let outcome = build(&folder, Some(&target.path().join("site")), Options { is_strict: true }).unwrap();
    assert!(matches!(outcome.ending, Ending::Written { .. }), "{:?}", outcome.diagnostics);
    let names: BTreeSet<&str> = NAMES.split_whitespace().collect();
    let mut pages = 0;
    for (path, bytes) in
        built::site(&folder).iter().filter(|(_, bytes)| bytes.starts_with(b"<!doctype html>"))
    {
        let html = std::str::from_utf8(bytes).unwrap();
        assert!(html.contains("<html lang=\"ru\">"), "{path}");
        for text in seen::seen(html, "ru") {
            let text = text.replace(QUOTATION, "");
            for word in seen::latin_words(&text) {
                assert!(names.contains(word), "{path}: `{word}` in “{}”", text.trim());
            }
        }
        pages += 1;
    }
    assert!(pages > 60, "the corpus has pages of all kinds");
}

#[test]
fn what_looks_for_english_finds_it() {
    let html = "<p title=\"A hint\">Да <code>no</code> <q lang=\"en\">No more</q> yes</p><script>no</script>";
    let words: Vec<String> = seen::seen(html, "ru")
        .iter()
        .flat_map(|text| seen::latin_words(text).map(str::to_owned).collect::<Vec<_>>())
        .collect();
    assert_eq!(words, ["hint", "yes"]);
}

fn project(book: &str, files: &[(&str, &str)]) -> (tempfile::TempDir, BTreeMap<String, String>) {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("seeds")).unwrap();
    fs::write(folder.path().join("book.toml"), book).unwrap();
    for (name, text) in files {
        fs::write(folder.path().join("seeds").join(name), text).unwrap();
    }
    let site = built::site(folder.path()).into_iter();
    let site = site.filter_map(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?))).collect();
    (folder, site)
}

#[test]
fn texts_from_right_to_left_say_so() {
    let arabic = "+++\nid = \"a\"\ntitle = \"المرفأ\"\nlanguage = \"ar\"\n+++\n\nوصلت Amina إلى المرفأ في الصباح مع الصيادين.\n";
    let records = "[[person]]\nname = \"Amina\"\nnative = { text = \"أمينة\", lang = \"ar\" }\n";
    let (_folder, site) =
        project("title = \"Harbour\"\nlanguage = \"en\"\n", &[("a.md", arabic), ("records.toml", records)]);
    let has =
        |page: &str, part: &str| assert!(site[page].contains(part), "{page} has no {part}:\n{}", site[page]);
    has("documents/a/index.html", "<html lang=\"en\">");
    has("documents/a/index.html", "<h1 class=\"wide\" lang=\"ar\" dir=\"rtl\">المرفأ</h1>");
    has("documents/a/index.html", "<div class=\"paras prose\" lang=\"ar\">");
    has(
        "documents/a/index.html",
        "<div class=\"p\" id=\"p1\"><div class=\"prose\" dir=\"rtl\"><p><a class=\"pn\"",
    );
    has("documents/index.html", " lang=\"ar\" dir=\"rtl\">المرفأ</a>");
    has("people/amina/index.html", "<small lang=\"ar\" dir=\"rtl\">أمينة</small>");
    has("people/amina/index.html", "<q lang=\"ar\" dir=\"rtl\">");
    has("print/index.html", "<p class=\"note\" lang=\"en\" dir=\"ltr\">");
}

/// A whole book in Arabic: with words of its own, its pages run from right to left, and what is in English in it does not;
/// without them, its pages speak English, and its texts run as they are written. Numbers and notes stand where the page
/// has them, so that it is the blocks of a text that say which way they run.
#[test]
fn books_run_the_way_of_their_pages() {
    let folder = tempfile::tempdir().unwrap();
    let corpus = root().join("tests/corpora/pearl-coast");
    for entry in WalkDir::new(&corpus).into_iter().map(Result::unwrap).filter(|it| it.file_type().is_file()) {
        let file = folder.path().join(entry.path().strip_prefix(&corpus).unwrap());
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::copy(entry.path(), file).unwrap();
    }
    let own = built::site(folder.path());
    fs::remove_dir_all(folder.path().join("locales")).unwrap();
    let english = built::site(folder.path());
    let cases = [
        (&own, "documents/bahr/index.html", "<html lang=\"ar\" dir=\"rtl\">"),
        (&own, "documents/bahr/index.html", "<div class=\"paras prose\">\n<div class=\"p\" id=\"p1\"><p>"),
        (&own, "documents/bahr/index.html", "<blockquote><p><span lang=\"en\" dir=\"ltr\">They took"),
        (&own, "documents/letter/index.html", "<h1 class=\"wide\" lang=\"en\" dir=\"ltr\">"),
        (&own, "documents/letter/index.html", "<div class=\"paras prose\" lang=\"en\">"),
        (&own, "documents/letter/index.html", "id=\"p1\"><div class=\"prose\" dir=\"ltr\"><p>"),
        (&own, "documents/letter/index.html", "<blockquote><p><span lang=\"ar\" dir=\"rtl\">"),
        (&own, "people/salim/index.html", "<q lang=\"en\" dir=\"ltr\">Salim"),
        (&english, "documents/bahr/index.html", "<html lang=\"en\">"),
        (&english, "documents/bahr/index.html", "<p class=\"stand\" dir=\"auto\">"),
        (&english, "documents/bahr/index.html", "<div class=\"paras prose\" lang=\"ar\">"),
        (&english, "documents/bahr/index.html", "</div><aside class=\"note\""),
        (&english, "documents/bahr/index.html", "<h2 id=\"mn-rhl\" dir=\"rtl\">"),
        (&english, "documents/bahr/index.html", "<ol dir=\"rtl\"><li class=\"p\""),
        (
            &english,
            "documents/letter/index.html",
            "<div class=\"paras prose\">\n<div class=\"p\" id=\"p1\"><p>",
        ),
        (&english, "themes/bayt/index.html", "<p class=\"stand\" dir=\"auto\">"),
    ];
    for (site, page, part) in cases {
        let html = String::from_utf8_lossy(&site[page]);
        assert!(html.contains(part), "{page} has no {part}:\n{html}");
    }
}

#[test]
fn directions_follow_language_and_script() {
    let cases = [("ar", true), ("fa-IR", true), ("he", true), ("ur", true), ("en", false), ("ru", false)];
    let scripts = [("az-Arab", true), ("az", false), ("ku_Arab_IQ", true), ("ar-Latn", false), ("", false)];
    for (language, is_backward) in cases.into_iter().chain(scripts) {
        assert_eq!(direction(language) == Direction::RightToLeft, is_backward, "{language}");
    }
}

#[test]
fn pages_without_words_in_their_language_speak_english() {
    let text = "+++\nid = \"a\"\n+++\n\n# Le port\n\nUn texte en français.\n";
    let (folder, site) = project("title = \"Le port\"\nlanguage = \"fr\"\n", &[("a.md", text)]);
    let page = &site["documents/a/index.html"];
    assert!(page.contains("<html lang=\"en\">") && page.contains("<div class=\"paras prose\" lang=\"fr\">"));
    assert!(page.contains("<h1 class=\"wide\" lang=\"fr\">Le port</h1>"));
    let told = seedbook::config::load(folder.path()).unwrap().diagnostics;
    let told: Vec<_> = told.iter().map(|it| (it.lint.name, it.message.as_str())).collect();
    assert_eq!(told, [("unknown-language", "pages have no words in `fr`")]);
}

#[test]
fn a_project_may_have_words_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let file = folder.path().join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    };
    write("book.toml", "title = \"Le port\"\nlanguage = \"fr\"\n");
    write("seeds/a.md", "+++\nid = \"a\"\n+++\n\n# Le port\n\nUn texte en français.\n");
    write(
        "locales/fr.ftl",
        "search = Chercher\ndocuments_count =\n    { $count ->\n        [one] { $count } document\n       *[other] { $count } documents\n    }\nserch = Oups\nand_more { $number }\n",
    );
    let checked = seedbook::config::load(folder.path()).unwrap();
    let text = &checked.value.messages;
    let told = checked.diagnostics.iter().map(|it| (it.lint.name, &text[it.span.clone().unwrap()]));
    assert_eq!(told.collect::<Vec<_>>(), [("template-fault", "{ $number }"), ("unknown-key", "serch")]);
    assert_eq!(checked.diagnostics[1].help.as_deref(), Some("did you mean `search`?"));
    let locale = &checked.value.locale;
    assert_eq!((locale.language(), locale.text("search"), locale.text("home")), ("fr", "Chercher", "Home"));
    assert_eq!(locale.count("documents_count", 0), "0 document", "zero is singular in French");
    let site = built::site(folder.path());
    let page = String::from_utf8_lossy(&site["documents/a/index.html"]).into_owned();
    assert!(
        page.contains("<html lang=\"fr\">") && page.contains("Chercher") && !page.contains("prose\" lang=")
    );
}
