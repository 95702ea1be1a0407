//! Synthetic corpora: a number of documents walks in, a folder that Seedbook can build walks out. The same number
//! always gives the same bytes, on every machine: random numbers come from a generator of fixed seed, and nothing
//! here counts in floating point.

pub mod authority;
pub mod clip;
pub mod corpus;
pub mod date;
pub mod document;
pub mod markdown;
pub mod prose;
pub mod random;
pub mod words;
pub mod world;
