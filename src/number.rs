//! Whole numbers: a number and the mark between its thousands walk in, digits walk out.

/// A number with a mark between its thousands.
pub fn grouped(number: u64, mark: char) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3 * mark.len_utf8());
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(mark);
        }
        grouped.push(digit);
    }
    grouped
}
