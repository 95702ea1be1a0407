//! A page of the manual walks in as steps, and a terminal follows them.

pub(crate) mod page;
pub(crate) mod terminal;
