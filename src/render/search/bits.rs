//! Numbers in few bits: numbers walk in, bytes walk out. The script of the search page reads them.

/// Writes bytes.
pub(super) fn push_number(bytes: &mut Vec<u8>, mut number: u32) {
    while number > 0x7f {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push((number & 0x7f) as u8);
}

/// Writes a text that shares its first bytes with the one before: how many, how many follow, and those.
pub(super) fn push_front_coded(bytes: &mut Vec<u8>, before: &str, text: &str) {
    let mut shared = before.bytes().zip(text.bytes()).take_while(|(left, right)| left == right).count();
    while !text.is_char_boundary(shared) {
        shared -= 1;
    }
    let rest = text.get(shared..).unwrap_or_default();
    push_number(bytes, to_u32(shared));
    push_number(bytes, to_u32(rest.len()));
    bytes.extend_from_slice(rest.as_bytes());
}

/// The shortest beginning of a text that is after the one before it: all that a search for its shard needs.
pub(super) fn beginning(before: &str, text: &str) -> String {
    let is_enough = |end: &usize| text.get(..*end).is_some_and(|beginning| beginning > before);
    let end = text.char_indices().map(|(at, letter)| at + letter.len_utf8()).find(is_enough);
    text.get(..end.unwrap_or(text.len())).unwrap_or(text).to_owned()
}

/// A count as it is written; no corpus has so many of anything.
pub(super) fn to_u32(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Writes bits, the highest of each byte first.
#[derive(Debug, Default)]
pub(super) struct BitWriter {
    bytes: Vec<u8>,
    held: u64,
    count: u32,
}

impl BitWriter {
    /// Writes the lowest `count` bits of a number, at most 32.
    pub(super) fn push(&mut self, bits: u32, count: u32) {
        let mask = (1_u64 << count) - 1;
        self.held = (self.held << count) | (u64::from(bits) & mask);
        self.count += count;
        while self.count >= 8 {
            self.count -= 8;
            self.bytes.push(((self.held >> self.count) & 0xff) as u8);
        }
    }

    /// Writes a number after Rice: its high part as so many ones and a zero, then its lowest `low` bits.
    pub(super) fn push_rice(&mut self, number: u32, low: u32) {
        let mut high = number >> low;
        while high >= 16 {
            self.push(0xffff, 16);
            high -= 16;
        }
        self.push((1 << (high + 1)) - 2, high + 1);
        self.push(number, low);
    }

    /// How many bytes are whole.
    pub(super) fn len(&self) -> usize {
        self.bytes.len()
    }

    /// The bytes; the last is filled with zeros.
    pub(super) fn finish(mut self) -> Vec<u8> {
        if self.count > 0 {
            self.push(0, 8 - self.count);
        }
        self.bytes
    }
}

/// How many low bits suit numbers that are `mean` on average.
pub(super) fn low_bits(sum: u64, count: usize) -> u32 {
    let mean = sum / (count as u64).max(1);
    // The best is near the logarithm of the mean times 0.69.
    (mean * 69 / 100 + 1).ilog2()
}

/// Writes a list of numbers: the low bits of each as one byte, then the numbers after Rice.
pub(super) fn rice_list(numbers: impl Iterator<Item = u32> + Clone) -> Vec<u8> {
    let (sum, count) =
        numbers.clone().fold((0_u64, 0_usize), |(sum, count), number| (sum + u64::from(number), count + 1));
    let low = low_bits(sum, count);
    let mut writer = BitWriter::default();
    writer.push(low, 8);
    numbers.for_each(|number| writer.push_rice(number, low));
    writer.finish()
}
