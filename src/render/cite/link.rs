//! Small files within a page: text walks in, an address that holds it walks out.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What an address cannot hold.
const ENCODED: &AsciiSet = &but_for(NON_ALPHANUMERIC.remove(b'-'), b"._~!$()*+,;:@/?=[]");

const fn but_for(mut set: AsciiSet, mut plain: &[u8]) -> AsciiSet {
    while let [first, rest @ ..] = plain {
        set = set.remove(*first);
        plain = rest;
    }
    set
}

/// An address that holds a file of a media type. Only what an address cannot hold is written in hexadecimal digits.
pub fn data_link(media: &str, text: &str) -> String {
    let mut link = String::with_capacity(text.len() * 5 / 4 + 48);
    link.extend(["data:", media, ";charset=utf-8,"]);
    link.extend(utf8_percent_encode(text, ENCODED));
    link
}
