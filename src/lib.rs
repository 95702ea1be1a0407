//! Seedbook turns a corpus into a website: a folder of source documents and one `book.toml` go in; out comes a site
//! in which every name leads to its page, every date stands on a timeline, and every statement leads back to the
//! sentence that it rests on.
//!
//! The house has six rooms in a row, and data walks through them in one direction. Each room has one verb, one noun
//! that enters and one that leaves:
//!
//! ```text
//! book.toml        seeds/**               templates/ static/ (ours, then the curator's)
//!     |               |                           |
//!  config::load   source::read               theme::load
//!     | Config        | Sources                   | Theme
//!     |            parse::parse     each file, alone
//!     |               | Parsed
//!     +---------> resolve::resolve  all files together: names, citations, links
//!                     | Corpus
//!                  render::render <---------------+
//!                     | artifacts: paths and bytes
//!                  emit::emit  -> site/   (serve: the same artifacts from memory, as they are asked for)
//! ```
//!
//! [`import`] stands before the house: files that were saved elsewhere walk in, documents in `seeds/` walk out. What
//! leaves `resolve` has two more readers, which write no site: [`suggest`] finds what the authority files do not hold
//! yet, [`stats`] counts what is there.
//!
//! [`pipeline`] is the only place that calls the verbs; [`cli`] the only one that prints, and that ends the program.
//! A room names only rooms on lower storeys; `tests/tidy.rs` sees to it.
//!
//! [`init`] plants a small corpus to begin with; [`schema`] draws from the readers of [`config`] and [`parse`] what may be
//! written in a corpus, for editors.
//! `check`, which the feature `external` brings, is the only room that asks other machines, and only for
//! `seedbook check --external`.
//!
//! What the pages say stands in `locales/`, a file for each language, and walks in by [`locale`].
//!
//! There are two roads for faults. An [`error::Error`] says that the world refused: a file cannot be read, a folder not
//! be written. A [`diagnostic::Diagnostic`] says what the curator should mend, and where; all of them are collected from
//! all rooms and told in one run. Pure rooms never fail: they give what the input allowed, and
//! [`diagnostic::Checked`] faults beside it.

#[cfg(feature = "external")]
pub mod check;
pub mod cli;
pub mod config;
pub mod diagnostic;
pub mod digest;
pub mod edtf;
pub mod emit;
pub mod error;
pub mod highlight;
pub mod html;
pub mod import;
pub mod init;
pub mod lexicon;
pub mod locale;
pub mod located;
pub mod number;
pub mod parse;
pub mod path;
pub mod pipeline;
pub mod render;
pub mod resolve;
pub mod schema;
pub mod serve;
pub mod slug;
pub mod source;
pub mod stats;
pub mod suggest;
pub mod table;
pub mod theme;
