//! Small files within a page: text walks in, an address that holds it walks out.

use std::fmt::Write;

/// An address that holds a file of a media type. Only what an address cannot hold is written in hexadecimal digits.
pub fn data_link(media: &str, text: &str) -> String {
    let mut link = String::with_capacity(text.len() * 5 / 4 + 48);
    let _ = write!(link, "data:{media};charset=utf-8,");
    for character in text.chars() {
        if character.is_ascii_alphanumeric() || "-._~!$()*+,;:@/?=[]".contains(character) {
            link.push(character);
        } else {
            let mut bytes = [0; 4];
            for byte in character.encode_utf8(&mut bytes).bytes() {
                let _ = write!(link, "%{byte:02X}");
            }
        }
    }
    link
}
