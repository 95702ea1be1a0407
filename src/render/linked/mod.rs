//! Linked data: pages walk in with what they are about; JSON-LD in the vocabulary of schema.org walks out. Every id is
//! the address of a page: whole where the site's own is known, else relative to the page.

mod document;
mod place;
mod record;
pub mod statement;
mod work;

use serde_json::{Map, Value, json};

use crate::config::Config;
use crate::path::Url;
use crate::render::cite::Name;
use crate::render::data::DataFile;

pub use self::document::{document, example};
pub use self::record::record;

/// Writes the ids of one page's linked data.
pub struct Ids<'a> {
    base: Option<&'a str>,
    root: String,
}

impl<'a> Ids<'a> {
    /// For a page.
    pub fn new(config: &'a Config, page: &Url) -> Self {
        Self { base: config.base_url.as_deref(), root: page.to_root() }
    }

    /// The id of a page.
    pub fn of(&self, url: &Url) -> String {
        match self.base {
            Some(base) => format!("{base}{url}"),
            None => format!("{}{}", self.root, url.to_file()),
        }
    }

    /// A node that names a page and says no more of it.
    pub fn node(&self, url: &Url) -> Value {
        json!({ "@id": self.of(url) })
    }

    /// The site, named.
    pub fn site(&self) -> Value {
        self.node(&Url::new(""))
    }
}

/// The site itself, with its search.
pub fn site(config: &Config, ids: &Ids<'_>) -> Value {
    let mut node = json!({
        "@type": "WebSite",
        "@id": ids.of(&Url::new("")),
        "name": config.title,
        "inLanguage": config.language,
    });
    add(&mut node, "alternateName", config.subtitle.as_deref());
    add(&mut node, "description", config.description.as_deref());
    add(&mut node, "publisher", config.publisher.as_deref().map(body));
    add(&mut node, "datePublished", config.date.as_ref().and_then(crate::edtf::Edtf::to_datetime_attribute));
    let action = config.base_url.as_ref().map(|base| {
        json!({
            "@type": "SearchAction",
            "target": { "@type": "EntryPoint", "urlTemplate": format!("{base}search/?q={{query}}") },
            "query-input": "required name=query",
        })
    });
    add(&mut node, "potentialAction", action);
    node
}

/// The data files.
pub fn dataset(config: &Config, description: &str, files: &[DataFile]) -> Value {
    let url = Url::new("data/");
    let ids = Ids::new(config, &url);
    let download = |file: &DataFile| {
        let format = if file.table.is_some() { "text/csv" } else { "application/json" };
        json!({
            "@type": "DataDownload",
            "contentUrl": ids.of(&Url::new(file.path.as_str())),
            "encodingFormat": format,
            "contentSize": format!("{} B", file.size),
        })
    };
    let mut node = json!({
        "@type": "Dataset",
        "@id": ids.of(&url),
        "name": format!("{}: data", config.title),
        "description": description,
        "isPartOf": ids.site(),
        "inLanguage": config.language,
        "distribution": files.iter().map(download).collect::<Vec<_>>(),
    });
    add(&mut node, "creator", config.publisher.as_deref().map(body));
    node
}

/// A page that is about nothing in particular, or a list of others.
pub fn page(ids: &Ids<'_>, url: &Url, kind: &str, name: &str) -> Value {
    json!({ "@type": kind, "@id": ids.of(url), "name": name, "isPartOf": ids.site() })
}

/// The way from the home page to a page: labels and addresses, the page itself last.
pub fn breadcrumbs<'l>(ids: &Ids<'_>, steps: impl Iterator<Item = (&'l str, &'l Url)>) -> Value {
    let items: Vec<Value> = steps
        .enumerate()
        .map(|(nth, (name, url))| {
            json!({ "@type": "ListItem", "position": nth + 1, "name": name, "item": ids.of(url) })
        })
        .collect();
    json!({ "@type": "BreadcrumbList", "itemListElement": items })
}

/// A list of pages, in order.
pub fn list<'l>(ids: &Ids<'_>, entries: impl Iterator<Item = (&'l str, Url)>) -> Value {
    let items: Vec<Value> = entries
        .enumerate()
        .map(|(nth, (name, url))| {
            json!({ "@type": "ListItem", "position": nth + 1, "name": name, "url": ids.of(&url) })
        })
        .collect();
    json!({ "@type": "ItemList", "numberOfItems": items.len(), "itemListElement": items })
}

/// The nodes of a page as one document. Nothing in it can end the element that holds it.
pub fn document_of(nodes: &[Value]) -> String {
    let graph = json!({ "@context": "https://schema.org", "@graph": nodes });
    graph.to_string().replace('<', "\\u003c")
}

/// Who wrote something.
fn agent(name: &Name) -> Value {
    match name {
        Name::Person { family, given } => json!({
            "@type": "Person",
            "name": name.spoken(),
            "familyName": family,
            "givenName": given,
        }),
        // Whether it is one person or several, nobody has said.
        Name::Whole(whole) => json!({ "name": whole }),
    }
}

fn body(name: &str) -> Value {
    json!({ "@type": "Organization", "name": name })
}

/// Adds what is there.
fn add(node: &mut Value, key: &str, value: Option<impl Into<Value>>) {
    if let (Value::Object(fields), Some(value)) = (node, value) {
        fields.insert(key.to_owned(), value.into());
    }
}

/// Adds a list that is not empty; one of one as its only item.
fn add_all(node: &mut Value, key: &str, mut values: Vec<Value>) {
    let value = if values.len() > 1 { Some(Value::Array(values)) } else { values.pop() };
    add(node, key, value);
}

/// A node of a type.
fn typed(kind: &str) -> Value {
    let mut fields = Map::new();
    fields.insert("@type".to_owned(), kind.into());
    Value::Object(fields)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_the_element() {
        let ids = Ids { base: None, root: "../".to_owned() };
        let node = page(&ids, &Url::new("a/"), "WebPage", "</script><b>");
        let text = document_of(&[node]);
        assert!(!text.contains('<'));
        let back: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(back["@graph"][0]["name"], "</script><b>");
        assert_eq!(back["@graph"][0]["@id"], "../a/index.html");
    }

    #[test]
    fn lists_of_one_are_no_lists() {
        let mut node = typed("Thing");
        add_all(&mut node, "a", vec![1.into()]);
        add_all(&mut node, "b", vec![1.into(), 2.into()]);
        add_all(&mut node, "c", Vec::new());
        assert_eq!(node, json!({ "@type": "Thing", "a": 1, "b": [1, 2] }));
    }
}
