//! What the program says of itself walks in, pages of reference walk out.

pub(crate) mod keys;
mod rust;
pub(crate) mod views;
