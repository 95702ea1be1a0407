//! Pages walk in, what becomes of them walks out.

use proptest::prelude::*;

use super::*;
use crate::diagnostic::Severity;
use crate::import::input::Form;
use crate::path::SourcePath;

fn read(html: &str) -> Option<Draft> {
    let source = Source {
        name: SourcePath::new("page.html"),
        form: Form::Page,
        text: html.to_owned(),
        sidecar: None,
        is_file: true,
    };
    draft(&source).value
}

const PROSE: &str = "The ferry left the quay at noon, with eleven cars, a horse box and forty-one people on board, and \
    the captain rang the bell three times, which is once more than custom asks of him.";

/// The text that is made of a page with some elements between two paragraphs.
fn check(html: &str, expect: &str) {
    let page = format!("<title>T</title><body><article><p>{PROSE}</p>{html}<p>{PROSE}</p></article></body>");
    let body = read(&page).unwrap().body;
    let inner = body.trim().strip_prefix(PROSE).unwrap_or(&body);
    assert_eq!(inner.strip_suffix(PROSE).unwrap_or(inner).trim(), expect, "{html}");
}

#[test]
fn structure_stays() {
    check("<h2>A  head</h2><h4>Deep</h4>", "## A head\n\n### Deep");
    check(
        "<p>H<sub>2</sub>O, <kbd>Esc</kbd>, <s>old</s></p>",
        "H<sub>2</sub>O, <kbd>Esc</kbd>, <del>old</del>",
    );
    check("<p>[a::b] * _x_ `y` 1. z</p>", "\\[a:\\:b] \\* \\_x\\_ \\`y\\` 1. z");
    check("<dl><dt>Bell</dt><dd>It rings.</dd></dl>", "Bell\n: It rings.");
    check("<p>one<br>two</p>", "one\\\ntwo");
    check("<ol start=3><li>c</li><li>d</li></ol>", "3. c\n4. d");
}

#[test]
fn numbers_of_notes_and_dates_of_bylines_stand_once() {
    let html = format!(
        "<head><meta name=author content='Ann Lee'><meta property='article:published_time' content='2021-09-30'></head>\
         <body><article><h1>T</h1><p>By <a href='/a'>Ann Lee</a>, <time>30 September 2021</time></p><p>{PROSE}<sup>\
         <a href='#fn1'>1</a></sup></p><p>{PROSE}</p><p id=fn1>1. Council minutes, May 2021.</p></article></body>"
    );
    let body = read(&html).unwrap().body;
    assert!(body.starts_with("The ferry"), "{body}");
    assert!(body.contains("[^1]: Council minutes"), "{body}");
}

#[test]
fn a_title_without_the_name_of_its_site() {
    let html = format!(
        "<title>Tolls of the valley - Example Net</title><body><article><h2>Tolls of the valley</h2>\
         <p>Posted by Ann Lee on 5 May 2012</p><p>{PROSE}</p><h2>Wages</h2><p>{PROSE}</p></article></body>"
    );
    let draft = read(&html).unwrap();
    assert_eq!(draft.meta.title.unwrap().value, "Tolls of the valley");
    assert_eq!(draft.meta.creators[0].value, "Ann Lee");
    assert_eq!(draft.meta.date.unwrap().value.as_str(), "2012-05-05");
    assert!(draft.body.starts_with("The ferry") && draft.body.contains("## Wages"), "{}", draft.body);
}

#[test]
fn links_that_lead_nowhere_are_words() {
    check("<p>See <a href='#x'>there</a> and <a href='/y'>here</a>.</p>", "See there and here.");
    let draft = read(&format!("<body><p>{PROSE} <a href='/y'>Here</a>.</p><p>{PROSE}</p></body>")).unwrap();
    assert_eq!(draft.asides.len(), 1, "{:?}", draft.asides);
}

/// A caption goes where its picture goes, and is told of.
#[test]
fn captions_go_with_their_pictures() {
    let caption = "<figcaption>The quay in 1950, <em>before</em> the storm</figcaption>";
    let cases = [
        format!("<figure><img src='t_files/quay.jpg'>{caption}</figure>"),
        format!("<figure><a href='/big'><img src='/quay.jpg'></a>{caption}</figure>"),
        format!("<figure><img src='data:image/gif;base64,R0'>{caption}</figure>"),
        format!("<figure><svg><path d='M0 0'/></svg>{caption}</figure>"),
        "<div class='wp-caption'><img src='t_files/q.jpg'><p class='wp-caption-text'>The quay in 1950, before the storm</p></div>"
            .to_owned(),
    ];
    for figure in cases {
        let page =
            format!("<title>T</title><body><article><p>{PROSE}</p>{figure}<p>{PROSE}</p></article></body>");
        let draft = read(&page).unwrap();
        assert!(!draft.body.contains("1950"), "{figure}: {}", draft.body);
        let told: Vec<&str> = draft.asides.iter().map(|aside| aside.reason.as_str()).collect();
        assert!(told.contains(&"captions of pictures that were left out"), "{figure}: {told:?}");
    }
    // Where there is something to see, its caption stays.
    check(
        &format!("<figure><img src='https://a.example/q.jpg' alt='Quay'>{caption}</figure>"),
        "![Quay](https://a.example/q.jpg)\n\nThe quay in 1950, _before_ the storm",
    );
    check(
        "<figure><blockquote>The bell rang thrice over the water.</blockquote><figcaption>Ann Lee</figcaption></figure>",
        "> The bell rang thrice over the water.\n\nAnn Lee",
    );
}

#[test]
fn comments_are_kept_apart() {
    let comments =
        "<div id='comments'><h3>Comments</h3><ul><li>Yes.</li><li><p>No.</p><p>Never.</p></li></ul></div>";
    let html = format!("<body><article><h1>T</h1><p>{PROSE}</p><p>{PROSE}</p></article>{comments}</body>");
    let body = read(&html).unwrap().body;
    assert!(body.ends_with("\n\n```response\nYes.\n```\n\n```response\nNo.\n\nNever.\n```\n"), "{body}");
    let marked = format!(
        "<body><article><h1>T</h1><p>{PROSE}</p></article>\
         <div itemprop='comment' itemscope><span itemprop='author'>A</span><p itemprop='text'>Well.</p></div></body>"
    );
    assert!(read(&marked).unwrap().body.ends_with("```response\nWell.\n```\n"));
}

const PIECES: &[&str] = &[
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<ul>",
    "<li>",
    "</ul>",
    "<ol>",
    "</ol>",
    "<table>",
    "<tr>",
    "<td>",
    "</table>",
    "<a href='#n'>",
    "<sup>",
    "</sup>",
    "</a>",
    "<em>",
    "</em>",
    "<b>",
    "<li id='n'>",
    "<h2>Examples</h2>",
    "<div class='folderlabel'>Film</div>",
    "<details>",
    "<summary>",
    "</details>",
    "<section id='comments'>",
    "<div class='comment'>",
    "<div class='comment-content'>",
    "</section>",
    "<nav>",
    "</nav>",
    "<footer>",
    "<pre>",
    "<code>",
    "</code>",
    "</pre>",
    "<dl>",
    "<dt>",
    "<dd>",
    "</dl>",
    "<figure>",
    "<img src='x_files/y.png'>",
    "<figcaption>",
    "</figure>",
    "<script>",
    "</script>",
    "<template>",
    "<svg>",
    "<title>",
    "<h1>",
    "<body>",
    "<!--",
    "-->",
    "\u{e001}",
    "&nbsp;",
    "word ",
    "By Anna Karlin ",
    "a sentence, with commas, that goes on for a while ",
];

#[test]
fn code_in_a_cell_is_one_line() {
    check(
        "<table><tr><th>A</th></tr><tr><td><pre>x\n  y</pre></td></tr></table>",
        "| A |\n| --- |\n| `x y` |",
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_page_is_read_or_refused(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40)) {
        let html = pieces.concat();
        let found = read(&html);
        prop_assert_eq!(format!("{found:?}"), format!("{:?}", read(&html)));
        if let Some(draft) = found {
            let tree = markdown::parse(&SourcePath::new("a.md"), &draft.body, None);
            // A fence with a stray mark behind it has no language that is known.
            let is_fault = |found: &Diagnostic| found.severity > Severity::Note;
            prop_assert!(!tree.diagnostics.iter().any(is_fault), "{:?}", tree.diagnostics);
        }
    }
}
