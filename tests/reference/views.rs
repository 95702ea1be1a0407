//! The sources of the theme and of what fills it walk in, pages on all templates walk out: the fields that each is given,
//! the blocks that a curator's template can replace, and the parts that all of them draw with.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;

use super::rust::{Shape, Source, sources};

const OPENING: &str = "\
# Template views

A template sees what is listed here for its page, and nothing else. How to replace one, or a part, stands in
[change the look](../how-to/appearance.md). Templates are written in [Tera](https://keats.github.io/tera/).

Each page template is given four things: `site`, `chrome`, `page` and `view`. The first three are the same for all:

- `chrome.masthead` and `chrome.footer` are the head and the foot of the page, printed already, as HTML;
- `site` is what all pages share, below;
- `page` is the frame of this page, below.

`view` is of the page’s own kind. Texts are escaped where they are printed; what is HTML already is printed with `| safe`.
*Or nothing* means that a field may be null: ask with `{% if … %}`. A field whose name says all has no words beside it.

| template | what it prints |
|---|---|
";

/// Where a shape stands: file and name.
type Key = (String, String);

struct House {
    sources: BTreeMap<String, Source>,
}

impl House {
    fn shape(&self, key: &Key) -> &Shape {
        &self.sources[&key.0].shapes[&key.1]
    }

    /// What the name of a type means in a file.
    fn find(&self, file: &str, name: &str) -> Option<Key> {
        let own = &self.sources[file];
        if own.shapes.contains_key(name) {
            return Some((file.to_owned(), name.to_owned()));
        }
        let others: Vec<&String> = self
            .sources
            .iter()
            .filter(|(_, source)| source.shapes.contains_key(name))
            .map(|(file, _)| file)
            .collect();
        let is_used = |other: &&&String| {
            let module = other.trim_end_matches(".rs").trim_end_matches("/mod").rsplit('/').next().unwrap();
            own.text.lines().any(|line| line.contains(&format!("{module}::")) && line.contains(name))
        };
        match others.as_slice() {
            [] => None,
            [only] => Some(((*only).clone(), name.to_owned())),
            several => {
                let used: Vec<_> = several.iter().filter(is_used).collect();
                assert_eq!(used.len(), 1, "`{name}` in `{file}` is one of {several:?}");
                Some(((*used[0]).clone(), name.to_owned()))
            }
        }
    }

    /// All shapes that can be reached from one, in order of use, without itself.
    fn below(&self, root: &Key) -> Vec<Key> {
        let (mut found, mut next) = (Vec::new(), vec![root.clone()]);
        while let Some(key) = next.pop() {
            let names = self.shape(&key).fields.iter().flat_map(|field| words_of(&field.kind));
            let inner: Vec<Key> = names.filter_map(|name| self.find(&key.0, &name)).collect();
            for key in inner.into_iter().rev() {
                if key != *root && !found.contains(&key) && !next.contains(&key) {
                    next.push(key);
                }
            }
            if key != *root {
                found.push(key);
            }
        }
        found
    }

    /// The view that a file of `page/` gives to a template.
    fn view(&self, template: &str) -> Option<Key> {
        let literal = format!("\"{template}\"");
        let files = self
            .sources
            .iter()
            .filter(|(file, source)| file.starts_with("page/") && source.text.contains(&literal));
        files.into_iter().find_map(|(file, source)| {
            let views: Vec<&String> = source.shapes.keys().filter(|name| name.ends_with("View")).collect();
            let inner: BTreeSet<String> = source
                .shapes
                .values()
                .flat_map(|shape| &shape.fields)
                .flat_map(|field| words_of(&field.kind))
                .collect();
            let roots = views.into_iter().filter(|name| !inner.contains(*name));
            let before = source.text.split(&literal).next().unwrap();
            let at = |name: &String| before.rfind(&format!("{name} {{"));
            roots.max_by_key(|name| at(name)).map(|name| (file.clone(), name.clone()))
        })
    }
}

/// The names in a type.
fn words_of(kind: &str) -> Vec<String> {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
    kind.split(|letter| !is_part(letter))
        .filter(|word| word.starts_with(char::is_uppercase))
        .map(str::to_owned)
        .collect()
}

/// The pages on all templates, by name; `root` is our own folder.
pub(crate) fn pages(root: &Path) -> BTreeMap<String, String> {
    let house = House { sources: sources(&root.join("src/render")) };
    let entries = fs::read_dir(root.join("templates")).unwrap();
    let mut templates: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    templates.sort();
    let text = |name: &str| fs::read_to_string(root.join("templates").join(name)).unwrap();
    let views: Vec<(&String, Key)> =
        templates.iter().filter_map(|template| Some((template, house.view(template)?))).collect();
    let mut uses: BTreeMap<Key, BTreeSet<Key>> = BTreeMap::new();
    for (_, view) in &views {
        for key in house.below(view) {
            uses.entry(key).or_default().insert(view.clone());
        }
    }
    let mut first = OPENING.to_owned();
    let mut pages = BTreeMap::new();
    for (template, view) in &views {
        let (name, words) = (template.trim_end_matches(".html"), printed(&house.shape(view).words));
        writeln!(first, "| [`{template}`](views/{name}.md) | {words} |").unwrap();
        let mut page = format!("# `{template}`\n\n{words}\n");
        blocks(&text(template), &mut page);
        fields(house.shape(view), &mut page);
        let below = house.below(view);
        let (own, shared): (Vec<&Key>, Vec<&Key>) = below.iter().partition(|key| uses[*key].len() == 1);
        own.into_iter().for_each(|key| shape(&house, key, "##", &mut page));
        if !shared.is_empty() {
            let names: Vec<String> = shared.iter().map(|key| format!("`{}`", key.1)).collect();
            write!(
                page,
                "\nShapes that other views have too: {} ([what they hold](shapes.md)).\n",
                names.join(", ")
            )
            .unwrap();
        }
        pages.insert(format!("views/{name}.md"), page);
    }
    common(&house, &mut first);
    parts(&templates, &text, &mut first);
    pages.insert("templates.md".to_owned(), first);
    let mut shared: Vec<&Key> =
        uses.iter().filter(|(_, users)| users.len() > 1).map(|(key, _)| key).collect();
    shared.sort_by_key(|key| &key.1);
    let mut page = SHAPES.to_owned();
    shared.into_iter().for_each(|key| shape(&house, key, "##", &mut page));
    pages.insert("views/shapes.md".to_owned(), page);
    pages
}

const SHAPES: &str = "\
# Shapes that several views have

What stands in the [views](../templates.md) of more than one template.
";

fn common(house: &House, page: &mut String) {
    for (name, shape_name, words) in [
        ("site", "Site", "What all pages share; the masthead and the footer are given it too."),
        ("page", "Frame", "What surrounds this page."),
        (
            "chrome",
            "Standpoint",
            "What `masthead.html` and `footer.html` are given in its stead: where the pages stand.",
        ),
    ] {
        let key = house.find("frame.rs", shape_name).unwrap();
        write!(page, "\n## `{name}`\n\n{words}\n").unwrap();
        fields(house.shape(&key), page);
        for key in house.below(&key) {
            shape(house, &key, "###", page);
        }
    }
}

fn shape(house: &House, key: &Key, level: &str, page: &mut String) {
    let shape = house.shape(key);
    write!(page, "\n{level} {}\n", key.1).unwrap();
    if !shape.words.is_empty() {
        write!(page, "\n{}\n", printed(&shape.words)).unwrap();
    }
    if shape.fields.is_empty() {
        page.push_str("\nOne of several kinds.\n");
    }
    fields(shape, page);
}

fn fields(shape: &Shape, page: &mut String) {
    if shape.fields.is_empty() {
        return;
    }
    page.push_str("\n| field | kind | what it is |\n|---|---|---|\n");
    for field in &shape.fields {
        writeln!(page, "| `{}` | {} | {} |", field.name, kind(&field.kind), printed(&field.words)).unwrap();
    }
}

/// A type in words.
fn kind(written: &str) -> String {
    let written =
        written.trim().trim_start_matches('&').trim_start_matches("'static ").trim_start_matches("'a ");
    let inside = |head: &str| written.strip_prefix(head).and_then(|rest| rest.strip_suffix('>'));
    if let Some(inner) = inside("Option<") {
        return format!("{}, or nothing", kind(inner));
    }
    if let Some(inner) =
        inside("Vec<").or_else(|| written.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')))
    {
        let inner = kind(inner.split(';').next().unwrap());
        let plural = if matches!(inner.as_str(), "text" | "number") { "s" } else { "" };
        return format!("list of {inner}{plural}");
    }
    if let Some(inner) = inside("Arc<").or_else(|| inside("Box<")).or_else(|| inside("Rc<")) {
        return kind(inner);
    }
    if let Some(inner) = inside("Cow<'a, ") {
        return kind(inner);
    }
    match written {
        "String" | "str" => "text".to_owned(),
        "bool" => "yes or no".to_owned(),
        "u8" | "u16" | "u32" | "u64" | "usize" | "i32" | "i64" | "f64" => "number".to_owned(),
        "Value" => "anything".to_owned(),
        other => format!("`{}`", other.split('<').next().unwrap()),
    }
}

/// The blocks of a template and those that it inherits.
fn blocks(text: &str, page: &mut String) {
    let names: Vec<String> = tags(text, "block ").map(|name| format!("`{name}`")).collect();
    if let Some(parent) = tags(text, "extends ").next() {
        write!(page, "\nExtends `{}`", parent.trim_matches('"')).unwrap();
        let names = names.join(", ");
        writeln!(page, "{}", if names.is_empty() { ".".to_owned() } else { format!("; blocks: {names}.") })
            .unwrap();
    }
}

/// What stands after a word in `{% … %}`.
fn tags<'a>(text: &'a str, word: &str) -> impl Iterator<Item = &'a str> {
    let tags = text.split("{%").skip(1).filter_map(|rest| rest.split("%}").next());
    let tags = tags.map(|tag| tag.trim_matches(['-', ' ']));
    let word = word.to_owned();
    tags.filter_map(move |tag| tag.strip_prefix(word.as_str()))
}

const PARTS: &str = "
## Parts

Parts are Tera’s components: `{{ <chips of={view.cites} /> }}` draws one. A file of yours with a component of the same
name replaces ours on every page; the name of the file does not matter.
";

fn parts(templates: &[String], text: &impl Fn(&str) -> String, page: &mut String) {
    page.push_str(PARTS);
    for name in templates.iter().filter(|name| name.starts_with("parts")) {
        let text = text(name);
        let words = text.split_once("#}").unwrap().0.trim_start_matches("{#").trim_matches(['-', ' ']);
        write!(page, "\n### `{name}`\n\n{words}\n\n").unwrap();
        for part in tags(&text, "component ") {
            writeln!(page, "- `{part}`").unwrap();
        }
    }
}

/// As it is printed: with the marks of a printer, but in code.
fn printed(words: &str) -> String {
    let pieces = words.split('`').enumerate().map(|(nth, piece)| {
        if nth % 2 == 1 {
            return piece.to_owned();
        }
        let quoted = piece.split('"').enumerate();
        let marked = quoted.map(|(nth, text)| match nth {
            0 => text.to_owned(),
            nth if nth % 2 == 1 => format!("“{text}"),
            _ => format!("”{text}"),
        });
        marked.collect::<String>().replace('\'', "’")
    });
    pieces.collect::<Vec<_>>().join("`").replace('|', "\\|")
}
