//! Places as linked data: coordinates and the place that holds it.

use serde_json::{Value, json};

use crate::parse::authority::record::Detail;
use crate::render::linked::{Ids, add};
use crate::resolve::corpus::{Corpus, Record};

/// Adds what only a place has.
pub(super) fn describe(corpus: &Corpus, record: &Record, ids: &Ids<'_>, node: &mut Value) {
    if let Detail::Place { coordinates: Some((latitude, longitude)), .. } = &record.detail {
        let geo = json!({ "@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude });
        add(node, "geo", Some(geo));
    }
    add(node, "containedInPlace", record.links.within.map(|place| ids.node(&corpus[place].url())));
}
