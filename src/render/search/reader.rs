//! Reads what the index writes, as the script of the search page does: for tests.

/// Bytes, and how far they were read.
pub(super) struct Reader<'b> {
    bytes: &'b [u8],
    pub(super) at: usize,
    bit: u32,
}

impl<'b> Reader<'b> {
    pub(super) fn new(bytes: &'b [u8]) -> Self {
        Self { bytes, at: 0, bit: 0 }
    }

    pub(super) fn is_done(&self) -> bool {
        self.at >= self.bytes.len()
    }

    pub(super) fn byte(&mut self) -> u8 {
        self.at += 1;
        self.bytes[self.at - 1]
    }

    pub(super) fn number(&mut self) -> u32 {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte();
            number |= u32::from(byte & 0x7f) << shift;
            shift += 7;
            if byte < 0x80 {
                return number;
            }
        }
    }

    pub(super) fn take(&mut self, length: usize) -> &'b [u8] {
        self.at += length;
        &self.bytes[self.at - length..self.at]
    }

    pub(super) fn front_coded(&mut self, before: &str) -> String {
        let (shared, rest) = (self.number() as usize, self.number() as usize);
        format!("{}{}", before.get(..shared).unwrap(), std::str::from_utf8(self.take(rest)).unwrap())
    }

    pub(super) fn flag(&mut self) -> bool {
        let flag = self.bytes[self.at] >> (7 - self.bit) & 1 == 1;
        self.bit = (self.bit + 1) % 8;
        self.at += usize::from(self.bit == 0);
        flag
    }

    pub(super) fn bits(&mut self, count: u32) -> u32 {
        (0..count).fold(0, |number, _| number << 1 | u32::from(self.flag()))
    }

    pub(super) fn rice_list(&mut self, count: usize) -> Vec<u32> {
        let low = u32::from(self.byte());
        let number = |_| {
            let mut high = 0;
            while self.flag() {
                high += 1;
            }
            high << low | self.bits(low)
        };
        (0..count).map(number).collect()
    }
}
