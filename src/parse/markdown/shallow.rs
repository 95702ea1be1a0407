//! The events of a Markdown parser walk in, and walk out without what is nested so deeply that walks over the tree
//! would exhaust the stack. The text of what is left out stays.

use std::cell::Cell;
use std::ops::Range;
use std::rc::Rc;

use pulldown_cmark::{Event, OffsetIter};

/// How deep a tree may be: fifty lists, each in an item of the other.
pub(super) const MAX_DEPTH: usize = 100;

/// Events, the opening and closing ones of at most [`MAX_DEPTH`] levels.
pub(super) struct Shallow<'a> {
    events: OffsetIter<'a>,
    depth: usize,
    /// The byte at which the first element begins that is too deep.
    too_deep: Rc<Cell<Option<usize>>>,
}

impl<'a> Shallow<'a> {
    pub(super) fn new(events: OffsetIter<'a>, too_deep: Rc<Cell<Option<usize>>>) -> Self {
        Self { events, depth: 0, too_deep }
    }
}

impl<'a> Iterator for Shallow<'a> {
    type Item = (Event<'a>, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let (event, range) = self.events.next()?;
            match event {
                Event::Start(_) => {
                    self.depth += 1;
                    if self.depth <= MAX_DEPTH {
                        return Some((event, range));
                    }
                    self.too_deep.set(self.too_deep.get().or(Some(range.start)));
                }
                Event::End(_) => {
                    self.depth -= 1;
                    if self.depth < MAX_DEPTH {
                        return Some((event, range));
                    }
                }
                _ => return Some((event, range)),
            }
        }
    }
}
