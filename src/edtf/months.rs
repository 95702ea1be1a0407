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
     október lokakuuta lokakuun lokakuussa listopada oktobra oktoobril octombrie жовтня жовтень жовтні",
    "november novembre noviembre novembro listopad listopadzie listopadu novembra marraskuuta marraskuun marraskuussa \
     studenoga studenog studeni novembril nóvember noiembrie листопада листопад листопаді",
    "dezember december décembre diciembre dicembre dezembro grudnia grudzień grudniu prosince prosinec prosinci decembra \
     joulukuuta joulukuun joulukuussa prosinca prosinac detsembril desember decembrie грудня грудень грудні",
];

/// The number of a month, `None` for words that name none, or one here and another there.
pub fn number(lower: &str) -> Option<u8> {
    NUMBERS.get(lower).copied().flatten()
}

static NUMBERS: LazyLock<BTreeMap<&str, Option<u8>>> = LazyLock::new(|| {
    let mut numbers = BTreeMap::new();
    for (names, number) in NAMES.iter().zip(1..) {
        for name in names.split_whitespace() {
            let known = numbers.entry(name).or_insert(Some(number));
            *known = known.filter(|known| *known == number);
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
        assert_eq!(found, [Some(5), Some(3), Some(12), Some(7), None, Some(10), None]);
    }

    #[test]
    fn no_name_is_of_two_months() {
        for name in NAMES.iter().flat_map(|names| names.split_whitespace()) {
            assert!(number(name).is_some(), "{name}");
        }
    }
}
