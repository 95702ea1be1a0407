//! What is written can be read, and whatever a text says is found.

use std::borrow::Cow;
use std::collections::BTreeMap;

use proptest::prelude::*;

use super::bits::{beginning, push_front_coded, push_number, rice_list};
use super::gather::{Gathered, gather};
use super::huffman::Code;
use super::item::{Item, Unit};
use super::letters::{OTHER, STOP};
use super::model::{AGAIN, CAPITAL, END, GAP, Model, WORD};
use super::reader::Reader;
use super::word::{fold, fold_all, pieces};
use super::{model, names, postings, text, vocabulary};

fn item<'a>(title: &'a str, passages: &'a [String]) -> Item<'a> {
    let unit = |text: &'a String| Unit { heading: None, text, also: Vec::new() };
    Item {
        kind: 0,
        address: "a-b".to_owned(),
        waves: Vec::new(),
        names: vec![title.into()],
        others: Vec::new(),
        summary: Cow::default(),
        passages: passages.iter().map(unit).collect(),
        language: None,
    }
}

/// All forms, each with its terms.
fn vocabulary_of(packed: &vocabulary::Packed) -> BTreeMap<String, Vec<u32>> {
    let mut forms = BTreeMap::new();
    for shard in &packed.shards {
        let mut reader = Reader::new(shard);
        let (mut next, mut form) = (reader.number(), String::new());
        while !reader.is_done() {
            form = reader.front_coded(&form);
            loop {
                let number = reader.number();
                let term = next - (number >> 2);
                reader.number();
                forms.entry(form.clone()).or_insert_with(Vec::new).push(term);
                next = next.max(term + 1);
                if number & 1 == 0 {
                    break;
                }
            }
        }
    }
    forms
}

/// For each term, its units.
fn postings_of(packed: &postings::Packed) -> Vec<Vec<u32>> {
    let mut lists = Vec::new();
    for (shard, terms) in packed.shards.iter().zip(&packed.terms_of_shards) {
        let mut reader = Reader::new(shard);
        for _ in 0..*terms {
            let end = reader.number() as usize + reader.at;
            let count = reader.number() as usize;
            let mut next = 0;
            let absolute = |gap: u32| {
                next += gap + 1;
                next - 1
            };
            lists.push(reader.rice_list(count).into_iter().map(absolute).collect());
            reader = Reader::new(shard);
            reader.take(end);
        }
    }
    lists
}

fn read_code(reader: &mut Reader<'_>, codes: &[(Code, usize)]) -> usize {
    let mut code = Code::default();
    loop {
        code = Code { bits: code.bits << 1 | u32::from(reader.flag()), length: code.length + 1 };
        if let Some((_, symbol)) = codes.iter().find(|(known, _)| *known == code) {
            return *symbol;
        }
    }
}

/// The texts of all units, unpacked.
fn texts_of(gathered: &Gathered<'_>, model: &Model, packed: &text::Packed) -> Vec<String> {
    const PIECES: usize = 10;
    let mut codes: Vec<(Code, usize)> =
        [END, WORD, GAP, AGAIN, CAPITAL].map(|symbol| (model.special(symbol), symbol)).into();
    codes.extend((0..gathered.pieces.len()).filter_map(|piece| match model.piece(piece)? {
        (None, code) => Some((code, PIECES + piece)),
        (Some(_), _) => None,
    }));
    let all: BTreeMap<usize, char> = model.letters.all().map(|(letter, symbol)| (symbol, letter)).collect();
    let after = |before: usize| -> Vec<(Code, usize)> {
        let symbols = [STOP, OTHER].into_iter().chain(all.keys().copied());
        symbols.map(|symbol| (model.letters.code(before, symbol), symbol)).collect()
    };
    let mut texts = Vec::new();
    for (chunk, units) in packed.chunks.iter().zip(&packed.units_of_chunks) {
        let (mut reader, mut spelled) = (Reader::new(chunk), Vec::<(String, bool)>::new());
        for _ in 0..*units {
            let (mut text, mut is_after_word, mut is_capital) = (String::new(), false, false);
            loop {
                let (piece, is_word) = match read_code(&mut reader, &codes) {
                    END => break,
                    CAPITAL => {
                        is_capital = true;
                        continue;
                    }
                    AGAIN => {
                        let bits = usize::BITS - spelled.len().saturating_sub(1).leading_zeros();
                        spelled[reader.bits(bits) as usize].clone()
                    }
                    kind @ (WORD | GAP) => {
                        let (mut word, mut before) = (String::new(), STOP);
                        loop {
                            before = read_code(&mut reader, &after(before));
                            match before {
                                STOP => break,
                                OTHER => word.push(char::from_u32(reader.bits(21)).unwrap()),
                                letter => word.push(all[&letter]),
                            }
                        }
                        spelled.push((word, kind == WORD));
                        spelled.last().unwrap().clone()
                    }
                    piece => {
                        let piece = piece - PIECES;
                        (gathered.pieces[piece].to_owned(), gathered.is_word[piece])
                    }
                };
                if is_after_word && is_word {
                    text.push(' ');
                }
                let mut characters = piece.chars();
                if std::mem::take(&mut is_capital) {
                    text.extend(characters.next().unwrap().to_uppercase());
                }
                text.extend(characters);
                is_after_word = is_word;
            }
            texts.push(text);
        }
    }
    texts
}

#[test]
fn chunks_hold_the_texts() {
    let long = "The cat sat. A cat, the Cat and THE CATS sat on mats: “émigré” Émigré 東京. ".repeat(200);
    let passages = [long.clone(), String::new(), "Zürich’s 1,000 cats".to_owned(), long];
    let items = [item("The Cat", &passages), item("Cats", &[])];
    let gathered = gather(&items, "en");
    let model = model::make(&gathered);
    let texts = texts_of(&gathered, &model, &text::pack(&gathered, &model));
    let expect =
        ["The Cat", "", "", "a-b", &passages[0], "", &passages[2], &passages[3], "Cats", "", "", "a-b"];
    assert_eq!(texts, expect);
}

#[test]
fn the_forms_of_a_stem_share_a_term() {
    let passages = ["Revolutions in the revolution; книга и книги; Цветаева".to_owned()];
    let items = [item("x", &passages)];
    let gathered = gather(&items, "en");
    let words = vocabulary::sort(&gathered);
    let packed = vocabulary::pack(&words, &postings::pack(&gathered, &words).counts);
    let forms = vocabulary_of(&packed);
    assert_eq!(forms["revolutions"], forms["revolution"]);
    assert_eq!(forms["книга"], forms["книги"]);
    assert_eq!(forms["tsvetaeva"], forms["цветаева"]);
    assert_eq!(forms["цветаев"], forms["цветаева"], "stems are listed");
}

#[test]
fn shards_of_names_are_found_by_their_beginnings() {
    let titles: Vec<String> = (0..2000).map(|nth| format!("Name number {nth:04} of many")).collect();
    let items: Vec<Item<'_>> = titles.iter().map(|title| item(title, &[])).collect();
    let packed = names::pack(&items);
    assert!(packed.shards.len() > 3);
    for title in &titles {
        let name = fold_all(title);
        let shard = packed.firsts.partition_point(|first| *first <= name) - 1;
        let mut reader = Reader::new(&packed.shards[shard]);
        let (mut entry, mut found) = (String::new(), false);
        while !reader.is_done() {
            entry = reader.front_coded(&entry);
            reader.number();
            found |= entry == name;
        }
        assert!(found, "{name} in shard {shard}");
    }
}

/// Two texts in order, of which no two are the same; they may begin alike.
fn two_texts() -> impl Strategy<Value = (String, String)> {
    ("\\PC{0,3}", "\\PC{0,8}", "\\PC{0,8}").prop_map(|(head, one, other)| {
        let (left, right) = if one <= other { (one, other) } else { (other, one) };
        let end = if left == right { "x" } else { "" };
        (format!("{head}{left}"), format!("{head}{right}{end}"))
    })
}

proptest! {
    #[test]
    fn numbers_come_back(numbers in proptest::collection::vec(0_u32..u32::MAX, 0..40)) {
        let mut bytes = Vec::new();
        numbers.iter().for_each(|number| push_number(&mut bytes, *number));
        let mut reader = Reader::new(&bytes);
        let back: Vec<u32> = numbers.iter().map(|_| reader.number()).collect();
        prop_assert_eq!(back, numbers);
    }

    #[test]
    fn lists_come_back(numbers in proptest::collection::vec(0_u32..5000, 0..200)) {
        let bytes = rice_list(numbers.iter().copied());
        prop_assert_eq!(Reader::new(&bytes).rice_list(numbers.len()), numbers);
    }

    #[test]
    fn front_coded_texts_come_back(texts in proptest::collection::vec(".{0,12}", 0..20)) {
        let (mut bytes, mut before) = (Vec::new(), "");
        for text in &texts {
            push_front_coded(&mut bytes, before, text);
            before = text;
        }
        let (mut reader, mut last) = (Reader::new(&bytes), String::new());
        for text in &texts {
            last = reader.front_coded(&last);
            prop_assert_eq!(&last, text);
        }
    }

    #[test]
    fn a_beginning_lies_between_two_texts((left, right) in two_texts()) {
        let begin = beginning(&left, &right);
        prop_assert!(left < begin && begin <= right);
    }

    #[test]
    fn any_text_comes_back(passages in proptest::collection::vec(".{0,80}", 1..6)) {
        let items = [item("A title", &passages)];
        let gathered = gather(&items, "en");
        let model = model::make(&gathered);
        let texts = texts_of(&gathered, &model, &text::pack(&gathered, &model));
        prop_assert_eq!(&texts[4..], &passages[..]);
    }

    #[test]
    fn every_word_of_a_passage_is_found(
        passages in proptest::collection::vec("([a-zA-Zéöа-яА-Я]{1,7}[ ,.’\n-]{1,2}){0,12}", 1..20)
    ) {
        let items = [item("Title words", &passages), item("Others", &passages)];
        let gathered = gather(&items, "en");
        let words = vocabulary::sort(&gathered);
        let packed = postings::pack(&gathered, &words);
        let forms = vocabulary_of(&vocabulary::pack(&words, &packed.counts));
        let lists = postings_of(&packed);
        for (unit, passage) in (4_u32..).zip(&passages) {
            for piece in pieces(passage).iter().filter(|piece| piece.is_sought) {
                let terms = forms.get(&fold(piece.text)).cloned().unwrap_or_default();
                let is_found = terms.iter().any(|term| lists[*term as usize].contains(&unit));
                prop_assert!(is_found, "{} in {passage:?}", piece.text);
            }
        }
    }
}
