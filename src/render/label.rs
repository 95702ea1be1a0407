//! What a page tells of itself beside its text: its head and its citation walk in; tags for machines, "Cite this" and
//! the files beside the page walk out.

use std::fmt::Write;

use serde::Serialize;
use serde_json::Value;

use crate::config::Config;
use crate::html::escape;
use crate::path::Url;
use crate::render::card;
use crate::render::cite::{Citation, Name, Plain, data_link, plain};
use crate::render::frame::Head;
use crate::render::linked::{self, Ids};

/// What is told beside a page.
pub struct Label {
    /// Tags for the page's head, as HTML.
    pub tags: String,
    /// "Cite this".
    pub cite: CiteView,
    /// Files beside the page: names and texts.
    pub files: Vec<(&'static str, String)>,
}

/// "Cite this", as templates see it.
#[derive(Serialize)]
pub struct CiteView {
    plain: Plain,
    /// Whether passages can be cited by themselves.
    has_passages: bool,
    /// Whether the formats are files.
    has_files: bool,
    formats: Vec<Format>,
}

/// A citation format.
#[derive(Serialize)]
struct Format {
    name: &'static str,
    media: &'static str,
    /// A file beside the page, or an address that holds it.
    href: String,
    /// What the file is called once it is taken away.
    file: String,
    /// An address that holds the citation of a passage.
    passage: Option<String>,
}

/// The name of a page's twin in Markdown.
pub const TWIN: &str = "index.md";

/// The name of the file of what a page lists, as linked data.
const LIST: &str = "index.jsonld";

impl Label {
    /// Labels a page; `title` is its whole title, `description` its description as cut.
    pub fn new(head: &Head, title: &str, description: &str, config: &Config) -> Self {
        let own = || Citation::of_page(config, &head.url, head.cite_title());
        let citation = head.citation.clone().unwrap_or_else(own);
        let mut files = Vec::new();
        let formats = if head.has_files {
            let texts = citation.write(&citation.entries());
            files.extend(FORMATS.iter().map(|format| format.file).zip(texts));
            FORMATS.map(|shape| shape.format(&citation, shape.file.to_owned(), None)).into()
        } else {
            within(&citation)
        };
        files.extend(head.list.as_ref().map(|nodes| (LIST, linked::document_of(nodes))));
        Self {
            tags: tags(head, &citation, title, description, config),
            cite: CiteView {
                plain: plain(&citation),
                has_passages: citation.passages > 0,
                has_files: head.has_files,
                formats,
            },
            files,
        }
    }
}

/// The citation as addresses that hold it; where passages are cited, a second address holds what the script fills in.
fn within(citation: &Citation) -> Vec<Format> {
    let passages =
        if citation.passages > 0 { citation.write(&[Some(PLACE)]).map(Some) } else { [const { None }; 3] };
    let texts = citation.write(&[None]).into_iter().zip(passages);
    let format = |(shape, (text, passage)): (&Shape, (String, Option<String>))| {
        let passage = passage.map(|text| data_link(shape.media, &text));
        shape.format(citation, data_link(shape.media, &text), passage)
    };
    FORMATS.iter().zip(texts).map(format).collect()
}

/// A number that no passage has; the script puts that of the passage that is shown in its place.
const PLACE: u32 = u32::MAX;

#[derive(Clone, Copy)]
struct Shape {
    name: &'static str,
    media: &'static str,
    file: &'static str,
}

impl Shape {
    fn format(self, citation: &Citation, href: String, passage: Option<String>) -> Format {
        let end = self.file.trim_start_matches("cite");
        Format { name: self.name, media: self.media, href, file: format!("{}{end}", citation.key), passage }
    }
}

const FORMATS: [Shape; 3] = [
    Shape { name: "BibTeX", media: "application/x-bibtex", file: "cite.bib" },
    Shape { name: "RIS", media: "application/x-research-info-systems", file: "cite.ris" },
    Shape { name: "CSL-JSON", media: "application/vnd.citationstyles.csl+json", file: "cite.json" },
];

fn tags(head: &Head, citation: &Citation, title: &str, description: &str, config: &Config) -> String {
    let mut tags = String::with_capacity(2048);
    open_graph(head, title, description, config, &mut tags);
    highwire(citation, &mut tags);
    if head.has_twin {
        let _ = writeln!(tags, "<link rel=\"alternate\" type=\"text/markdown\" href=\"{TWIN}\">");
    }
    if head.list.is_some() {
        let _ = writeln!(tags, "<link rel=\"alternate\" type=\"application/ld+json\" href=\"{LIST}\">");
    }
    let _ = writeln!(
        tags,
        "<script type=\"application/ld+json\">{}</script>",
        linked::document_of(&nodes(head, config))
    );
    tags
}

fn open_graph(head: &Head, title: &str, description: &str, config: &Config, tags: &mut String) {
    let mut tag = |name: &str, content: &str| {
        let _ = writeln!(tags, "<meta property=\"og:{name}\" content=\"{}\">", escape(content));
    };
    let is_home = head.url.as_str().is_empty();
    tag("title", if is_home { title } else { &head.title });
    tag("description", description);
    tag("type", if head.section == "documents" && head.citation.is_some() { "article" } else { "website" });
    tag("site_name", &config.title);
    // Both need whole addresses.
    let Some(base) = &config.base_url else { return };
    tag("url", &format!("{base}{}", head.url));
    let card = card::of_section(head.section);
    tag("image", &format!("{base}{}", card.path()));
    tag("image:alt", config.locale.text(&card.key()));
    let _ = writeln!(tags, "<meta name=\"twitter:card\" content=\"summary_large_image\">");
}

/// The tags that reference managers read. The original is told apart, in the words of Dublin Core.
fn highwire(citation: &Citation, tags: &mut String) {
    let mut tag = |name: &str, content: &str| {
        let _ = writeln!(tags, "<meta name=\"{name}\" content=\"{}\">", escape(content));
    };
    tag("citation_title", &citation.title);
    for author in &citation.authors {
        match author {
            Name::Person { family, given } => tag("citation_author", &format!("{family}, {given}")),
            Name::Whole(whole) => tag("citation_author", whole),
        }
    }
    if let Some(publisher) = &citation.publisher {
        tag("citation_publisher", publisher);
    }
    if let Some(date) = citation.issued.as_ref().and_then(crate::edtf::Edtf::to_datetime_attribute) {
        tag("citation_publication_date", &date.replace('-', "/"));
    }
    if let Some(url) = &citation.url {
        tag("citation_public_url", url);
    }
    tag("citation_language", &citation.language);
    if let Some(original) = &citation.original {
        tag("DC.source", &original.sentence(&citation.locale));
    }
}

/// The page's own node, and the way to it.
fn nodes(head: &Head, config: &Config) -> Vec<Value> {
    let ids = Ids::new(config, &head.url);
    if head.url.as_str().is_empty() {
        return vec![linked::site(config, &ids)];
    }
    let home = Url::new("");
    let above = head.crumbs.iter().map(|(label, url)| (label.as_str(), url));
    let way = std::iter::once((config.title.as_str(), &home))
        .chain(above)
        .chain(std::iter::once((head.cite_title(), &head.url)));
    let own = || linked::page(&ids, &head.url, "WebPage", head.cite_title());
    vec![head.thing.clone().unwrap_or_else(own), linked::breadcrumbs(&ids, way)]
}
