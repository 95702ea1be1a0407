//! Passes over the tree of a trope page: a [`Document`](crate::parse::tree::Document)'s blocks walk in,
//! examples with their folders and treatments, and relations to other tropes, walk out. The same for
//! Markdown and for clips.

pub mod examples;
pub mod field;
pub mod media;
pub mod relation;
pub mod title;
pub mod treatment;
pub mod words;
