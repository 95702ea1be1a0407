//! Names in order: items walk in; the shards in which the script finds what is called as the reader types walk out.
//!
//! A shard's entries: the name, folded and front-coded; then a number that says whether it is another name than the
//! title (lowest bit) and which item has it.

use crate::render::search::bits::{beginning, push_front_coded, push_number, to_u32};
use crate::render::search::item::Item;
use crate::render::search::vocabulary::Packed;
use crate::render::search::word::fold_all;

/// How many bytes a shard has, at least, unless it is the last.
const SHARD: usize = 3 * 1024;

/// How many bytes of a name are compared.
const MAX_NAME: usize = 120;

/// Packs all names into shards.
pub(super) fn pack(items: &[Item<'_>]) -> Packed {
    let mut names: Vec<(String, u32)> = Vec::new();
    for (nth, item) in items.iter().enumerate() {
        names.extend(
            item.names
                .iter()
                .enumerate()
                .map(|(place, name)| (shorten(fold_all(name)), to_u32(nth) << 1 | u32::from(place > 0))),
        );
    }
    names.retain(|(name, _)| !name.is_empty());
    names.sort_unstable();
    names.dedup();
    let mut packed = Packed { firsts: Vec::new(), shards: Vec::new() };
    let (mut shard, mut before) = (Vec::new(), "");
    for (name, item) in &names {
        if shard.len() >= SHARD {
            packed.shards.push(std::mem::take(&mut shard));
        }
        if shard.is_empty() {
            packed.firsts.push(beginning(before, name));
            before = "";
        }
        push_front_coded(&mut shard, before, name);
        push_number(&mut shard, *item);
        before = name;
    }
    if !shard.is_empty() {
        packed.shards.push(shard);
    }
    packed
}

fn shorten(mut name: String) -> String {
    let mut end = name.len().min(MAX_NAME);
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    name.truncate(end);
    name
}
