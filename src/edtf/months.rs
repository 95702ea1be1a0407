//! Names of months in languages of Europe other than English and Russian: a word in lower case walks in, the number of the
//! month walks out.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The names of the twelve months: of one month, in all languages, the forms that stand after a day or alone.
const NAMES: [&str; 12] = [
    "januar jänner januari janvier enero gennaio janeiro stycznia styczeń styczniu ledna leden lednu januára január \
     tammikuuta tammikuun tammikuussa siječnja siječanj januarja jaanuar jaanuaril janúar ianuarie січня січень січні",
    "februar feber februari février febrero febbraio fevereiro lutego luty lutym února únor únoru februára február \
     helmikuuta helmikuun helmikuussa veljače veljača februarja veebruar veebruaril febrúar februarie лютого лютий лютому",
    "märz mars marts maart marzo março marca marzec marcu března březen březnu marec maaliskuuta maaliskuun \
     maaliskuussa ožujka ožujak märts märtsil martie березня березень березні",
    "april avril abril aprile kwietnia kwiecień kwietniu dubna duben dubnu apríla apríl huhtikuuta huhtikuun huhtikuussa \
     travnja travanj aprilie aprilla квітня квітень квітні",
    "mai maj mei mayo maggio maio maja maju května květen květnu mája máj toukokuuta toukokuun toukokuussa svibnja svibanj \
     maí травня травень травні",
    "juni juin junio giugno junho czerwca czerwiec czerwcu června červen červnu júna jún kesäkuuta kesäkuun kesäkuussa \
     lipnja lipanj junija juunil júní iunie червня червень червні",
    "juli juillet julio luglio julho lipca lipiec lipcu července červenec červenci júla júl heinäkuuta heinäkuun \
     heinäkuussa srpnja srpanj julija juulil júlí iulie липня липень липні",
    "august augusti augustus août agosto sierpnia sierpień sierpniu srpna srpen srpnu augusta elokuuta elokuun elokuussa \
     kolovoza kolovoz avgusta augustil ágúst серпня серпень серпні",
    "september septembre septiembre setiembre settembre setembro września wrzesień wrześniu září septembra syyskuuta \
     syyskuun syyskuussa rujna rujan septembril septembrie вересня вересень вересні",
    "oktober october octobre octubre ottobre outubro października październik październiku října říjen říjnu októbra \
     október lokakuuta lokakuun lokakuussa listopad listopada oktobra oktoobril octombrie жовтня жовтень жовтні",
    "november novembre noviembre novembro listopad listopada listopadzie listopadu novembra marraskuuta marraskuun marraskuussa \
     studenoga studenog studeni novembril nóvember noiembrie листопада листопад листопаді",
    "dezember december décembre diciembre dicembre dezembro grudnia grudzień grudniu prosince prosinec prosinci decembra \
     joulukuuta joulukuun joulukuussa prosinca prosinac detsembril desember decembrie грудня грудень грудні",
];

/// The number of a month, `None` for words that name none, or one here and another there.
pub fn number(lower: &str) -> Option<u8> {
    match numbers(lower) {
        [number] => Some(*number),
        _ => None,
    }
}

/// The number of a month in a language, by its primary tag: `listopada` is in October where Croatian is spoken, and in
/// November where Polish is.
pub fn number_in(lower: &str, language: &str) -> Option<u8> {
    let numbers = numbers(lower);
    let number = if matches!(language, "bs" | "hr") { numbers.first() } else { numbers.last() };
    number.copied()
}

/// The numbers of the months that a word names in one language or another, in order.
fn numbers(lower: &str) -> &'static [u8] {
    NUMBERS.get(lower).map_or(&[], Vec::as_slice)
}

static NUMBERS: LazyLock<BTreeMap<&str, Vec<u8>>> = LazyLock::new(|| {
    let mut numbers: BTreeMap<&str, Vec<u8>> = BTreeMap::new();
    for (names, number) in NAMES.iter().zip(1..) {
        for name in names.split_whitespace() {
            numbers.entry(name).or_default().push(number);
        }
    }
    numbers
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_months() {
        let found = ["mai", "märz", "grudnia", "července", "may", "listopada", "hafen"].map(number);
        assert_eq!(found, [Some(5), Some(3), Some(12), Some(7), None, None, None]);
        let found = ["hr", "pl", "cs"].map(|language| number_in("listopada", language));
        assert_eq!(found, [Some(10), Some(11), Some(11)]);
        assert_eq!((number_in("mai", "de"), number_in("hafen", "de")), (Some(5), None));
    }

    #[test]
    fn one_name_alone_is_of_two_months() {
        for name in NAMES.iter().flat_map(|names| names.split_whitespace()) {
            assert_eq!(number(name).is_none(), matches!(name, "listopad" | "listopada"), "{name}");
        }
    }
}
