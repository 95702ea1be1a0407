//! Numbers in running text, in digits and in words, English and Russian: words walk in, a value and how far it reaches
//! walk out.

use crate::suggest::reading::Reading;

/// A number in a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number {
    /// The value; of a share, the part of one.
    pub(super) value: f64,
    /// The word after it.
    pub(super) to: usize,
    /// How it is written.
    pub(super) form: Form,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// In digits, alone.
    Digits,
    /// In digits in groups of three (`1,204`), or with a word of size (`2 million`).
    Large,
    /// In words.
    Words,
    /// As a share: `a third`, `40%`.
    Share,
}

const UNITS: &[(&str, f64)] = &[
    ("one", 1.0),
    ("two", 2.0),
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("six", 6.0),
    ("seven", 7.0),
    ("eight", 8.0),
    ("nine", 9.0),
    ("ten", 10.0),
    ("eleven", 11.0),
    ("twelve", 12.0),
    ("thirteen", 13.0),
    ("fourteen", 14.0),
    ("fifteen", 15.0),
    ("sixteen", 16.0),
    ("seventeen", 17.0),
    ("eighteen", 18.0),
    ("nineteen", 19.0),
    ("twenty", 20.0),
    ("thirty", 30.0),
    ("forty", 40.0),
    ("fifty", 50.0),
    ("sixty", 60.0),
    ("seventy", 70.0),
    ("eighty", 80.0),
    ("ninety", 90.0),
    ("один", 1.0),
    ("два", 2.0),
    ("две", 2.0),
    ("двух", 2.0),
    ("три", 3.0),
    ("трёх", 3.0),
    ("трех", 3.0),
    ("четыре", 4.0),
    ("четырёх", 4.0),
    ("пять", 5.0),
    ("пяти", 5.0),
    ("шесть", 6.0),
    ("шести", 6.0),
    ("семь", 7.0),
    ("восемь", 8.0),
    ("девять", 9.0),
    ("десять", 10.0),
    ("десяти", 10.0),
    ("двадцать", 20.0),
    ("тридцать", 30.0),
    ("сорок", 40.0),
    ("пятьдесят", 50.0),
    ("шестьдесят", 60.0),
    ("семьдесят", 70.0),
    ("восемьдесят", 80.0),
    ("девяносто", 90.0),
    ("сто", 100.0),
    ("двести", 200.0),
    ("триста", 300.0),
    ("пятьсот", 500.0),
];

const SIZES: &[(&str, f64)] = &[
    ("dozen", 12.0),
    ("hundred", 100.0),
    ("thousand", 1e3),
    ("million", 1e6),
    ("billion", 1e9),
    ("trillion", 1e12),
    ("тысяча", 1e3),
    ("тысячи", 1e3),
    ("тысяч", 1e3),
    ("тыс", 1e3),
    ("миллион", 1e6),
    ("миллиона", 1e6),
    ("миллионов", 1e6),
    ("млн", 1e6),
    ("миллиард", 1e9),
    ("миллиарда", 1e9),
    ("миллиардов", 1e9),
    ("млрд", 1e9),
];

const SHARES: &[(&str, f64)] = &[
    ("half", 0.5),
    ("third", 1.0 / 3.0),
    ("thirds", 1.0 / 3.0),
    ("quarter", 0.25),
    ("quarters", 0.25),
    ("fifth", 0.2),
    ("fifths", 0.2),
    ("tenth", 0.1),
    ("tenths", 0.1),
    ("половина", 0.5),
    ("половину", 0.5),
    ("половины", 0.5),
    ("треть", 1.0 / 3.0),
    ("трети", 1.0 / 3.0),
    ("четверть", 0.25),
    ("четверти", 0.25),
];

const PER_CENT: &[&str] = &["percent", "per", "процент", "процента", "процентов"];

fn look_up(table: &[(&str, f64)], word: &str) -> Option<f64> {
    table.iter().find(|(name, _)| *name == word).map(|(_, value)| *value)
}

/// The number that begins at a word.
pub(super) fn read(reading: &Reading<'_>, at: usize) -> Option<Number> {
    if !reading.is_read() {
        return digits_abroad(reading, at);
    }
    share(reading, at).or_else(|| digits(reading, at)).or_else(|| in_words(reading, at))
}

/// In a language whose words are not known: `1.500`, `12,5`, `40 %`.
fn digits_abroad(reading: &Reading<'_>, at: usize) -> Option<Number> {
    let first = reading.word(at)?.text;
    let is_start = reading.is_digits(at)
        && first.len() <= 15
        && !reading.before(at).ends_with(['#', '.', ',', '/', '№']);
    if !is_start {
        return None;
    }
    let (mut written, mut to, mut is_grouped) = (first.to_owned(), at + 1, false);
    while first.len() <= 3
        && matches!(reading.before(to), "." | "\u{a0}" | "\u{202f}" | "\u{2009}" | " ")
        && let Some(next) = reading.word(to).filter(|next| next.text.len() == 3 && reading.is_digits(to))
    {
        written.push_str(next.text);
        (to, is_grouped) = (to + 1, true);
    }
    if reading.before(to) == "," && reading.is_digits(to) {
        written = format!("{written}.{}", reading.lower(to));
        to += 1;
    }
    let value: f64 = written.parse().ok()?;
    if reading.after(to - 1).trim_start().starts_with('%') {
        return Some(Number { value: value / 100.0, to, form: Form::Share });
    }
    Some(Number { value, to, form: if is_grouped { Form::Large } else { Form::Digits } })
}

/// `a third of`, `half of`, `two thirds`, `three-quarters`
fn share(reading: &Reading<'_>, at: usize) -> Option<Number> {
    let word = reading.lower(at);
    let of = |to: usize| matches!(reading.lower(to), "of" | "the") && reading.follows(to);
    if let Some((count, part)) = word.split_once('-') {
        let value = look_up(UNITS, count)? * look_up(SHARES, part)?;
        return Some(Number { value, to: at + 1, form: Form::Share });
    }
    let (count, part_at) = match word {
        "a" | "one" | "the" if reading.follows(at + 1) => (1.0, at + 1),
        _ => match look_up(UNITS, word) {
            Some(count) if reading.follows(at + 1) => (count, at + 1),
            _ => (1.0, at),
        },
    };
    let part = look_up(SHARES, reading.lower(part_at))?;
    let is_counted = part_at > at && word != "the";
    let is_plain = reading.lower(part_at) == "half" || !word.is_ascii();
    let value = count * part;
    ((is_plain || is_counted) && value < 1.0 && (of(part_at + 1) || !word.is_ascii())).then_some(Number {
        value,
        to: part_at + 1,
        form: Form::Share,
    })
}

/// `212`, `1,204`, `1 204`, `1.5 million`, `40%`, `40 per cent`
fn digits(reading: &Reading<'_>, at: usize) -> Option<Number> {
    let word = reading.word(at)?.text;
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    // `$5m`: letters tell a size after a sign of money.
    let is_money = reading.before(at).ends_with(['£', '$', '€', '¥', '₽', '₴']);
    let (first, mut size) = match with_size(word) {
        Some((first, size)) if is_money => (first, size),
        _ => (word, None),
    };
    if !is_number(first) || first.len() > 15 || reading.before(at).ends_with(['#', '.', ',', '/', '№']) {
        return None;
    }
    let (mut written, mut to, mut is_grouped) = (first.to_owned(), at + 1, false);
    while first.len() <= 3
        && matches!(reading.before(to), "," | "\u{a0}" | "\u{202f}" | "\u{2009}" | " ")
        && let Some(next) = reading.word(to).filter(|next| is_number(next.text) && next.text.len() == 3)
    {
        written.push_str(next.text);
        (to, is_grouped) = (to + 1, true);
    }
    if reading.before(to) == "."
        && let Some(next) = reading.word(to)
        && let Some((part, times)) = with_size(next.text).filter(|(_, times)| is_money || times.is_none())
    {
        written = format!("{written}.{part}");
        (to, size) = (to + 1, times);
    }
    let value: f64 = written.parse().ok()?;
    if reading.after(to - 1).starts_with('%') || PER_CENT.contains(&reading.lower(to)) && reading.follows(to)
    {
        let words = usize::from(!reading.after(to - 1).starts_with('%'))
            + usize::from(reading.lower(to) == "per" && reading.lower(to + 1) == "cent");
        return Some(Number { value: value / 100.0, to: to + words, form: Form::Share });
    }
    if let Some(size) = size {
        return Some(Number { value: value * size, to, form: Form::Large });
    }
    if let Some(size) = look_up(SIZES, reading.lower(to)).filter(|_| reading.follows(to)) {
        return Some(Number { value: value * size, to: to + 1, form: Form::Large });
    }
    Some(Number { value, to, form: if is_grouped { Form::Large } else { Form::Digits } })
}

/// The digits of a word, and the size that its letters tell: `5`, `5m`, `5bn`.
fn with_size(text: &str) -> Option<(&str, Option<f64>)> {
    let digits = text.len() - text.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    let (digits, letters) = text.split_at(digits);
    let size = match letters {
        "" => None,
        "k" | "K" => Some(1e3),
        "m" | "M" | "mn" => Some(1e6),
        "bn" | "b" | "B" => Some(1e9),
        _ => return None,
    };
    (!digits.is_empty()).then_some((digits, size))
}

/// `two million`, `a hundred`, `forty-one`, `two hundred and five`
fn in_words(reading: &Reading<'_>, at: usize) -> Option<Number> {
    let mut to = at;
    let (mut total, mut part) = (0.0, None);
    if reading.lower(at) == "a" && look_up(SIZES, reading.lower(at + 1)).is_some() && reading.follows(at + 1)
    {
        (part, to) = (Some(1.0), at + 1);
    }
    loop {
        if to > at && !reading.follows(to) {
            break;
        }
        let word = reading.lower(to);
        if let Some(value) = unit(word) {
            part = match part {
                None => Some(value),
                Some(known) if known >= 20.0 && value < known => Some(known + value),
                Some(_) => break,
            };
        } else if let Some(size) = look_up(SIZES, word) {
            let times = part.or((total == 0.0 && !word.is_ascii()).then_some(1.0));
            let Some(times) = times else { break };
            if size < 1000.0 {
                part = Some(times * size);
            } else {
                (total, part) = (total + times * size, None);
            }
        } else if word == "and"
            && part.is_some_and(|part| part >= 100.0)
            && unit(reading.lower(to + 1)).is_some()
        {
        } else {
            break;
        }
        to += 1;
    }
    let value = total + part.unwrap_or_default();
    (to > at && value > 0.0).then_some(Number { value, to, form: Form::Words })
}

/// `forty`, `forty-one`
fn unit(word: &str) -> Option<f64> {
    match word.split_once('-') {
        None => look_up(UNITS, word),
        Some((tens, ones)) => {
            let (tens, ones) = (look_up(UNITS, tens)?, look_up(UNITS, ones)?);
            (tens >= 20.0 && ones < 10.0).then_some(tens + ones)
        }
    }
}
