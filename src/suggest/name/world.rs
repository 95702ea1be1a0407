//! Names that the world knows, so that a text need not tell what they are of: countries and lands, and forenames.

use std::sync::LazyLock;

use crate::lexicon::{Words, words};

words! {
    /// Countries and lands, in English and Russian; some are gone.
    COUNTRIES = "
        afghanistan africa albania algeria america andorra angola antarctica argentina armenia asia
        australia austria azerbaijan bahamas bahrain balkans bangladesh barbados belarus belgium belize
        benin bhutan bolivia bosnia botswana brazil britain brunei bulgaria burundi cambodia cameroon canada
        caucasus chad chile china colombia comoros congo crimea croatia cuba cyprus czechia czechoslovakia
        denmark djibouti dominica ecuador egypt england eritrea estonia eswatini ethiopia europe fiji
        finland france gabon gambia gdr georgia germany ghana greece grenada guatemala guinea guyana haiti
        honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan
        kazakhstan kenya kiribati korea kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya
        liechtenstein lithuania luxembourg madagascar malawi malaysia maldives mali malta manchuria
        mauritania mauritius mexico micronesia moldova monaco mongolia montenegro morocco mozambique myanmar
        namibia nauru nepal netherlands nicaragua niger nigeria norway oceania oman pakistan palau palestine
        panama paraguay peru philippines poland portugal prussia qatar romania russia rwanda samoa
        scandinavia scotland senegal serbia seychelles siberia singapore slovakia slovenia somalia spain
        sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand togo tonga tunisia
        turkey turkmenistan tuvalu uae uganda uk ukraine uruguay us usa ussr uzbekistan vanuatu venezuela
        vietnam wales yemen yugoslavia zambia zimbabwe австралия австрия азербайджан америка англия
        аргентина армения африка беларусь бельгия болгария бразилия великобритания венгрия германия греция
        грузия дания европа египет израиль индия иран ирландия испания италия казахстан канада киргизия
        китай латвия литва мексика молдавия монголия норвегия польша португалия россия румыния сербия сибирь
        ссср сша турция узбекистан украина финляндия франция чехия чехословакия швейцария швеция эстония
        япония
    "
}

words! {
    /// Frequent forenames in Europe and beyond, as English writes them, and Russian ones.
    FORENAMES = "
        aaron abraham adam adolf agnes ahmed alan albert alessandro alexander alexandra alexei alexey alfred
        ali alice amanda amina ana anastasia anatoly anders andreas andrei andrew andrey andré angela anita
        anna anne annie anton antonio arthur astrid barbara beatrice ben benjamin bernard bertha boris brian
        bruno carl carlos carmen caroline catherine cecilia charles charlotte chiara christian christina
        christopher clara claude claudia daniel daria david deborah denis diana dmitri dmitry dominic donald
        dorothy edgar edith eduard edward ekaterina eleanor elena elisabeth elizabeth ella ellen emil emily
        emma eric erich ernest esther eugene eva evelyn fatima felix fernando florence frances francis
        francisco frank frederick friedrich fritz gabriel galina gennady georg george gerald gertrude gianni
        giovanni gleb gregory greta grigori grigory guido gunnar gustav hana hannah hans harold harry hassan
        heinrich helen helena helga henri henry herbert hermann hugo ibrahim ida igor ilya ines ingrid irene
        irina isaac isabel isabella ivan ivana jack jacob jacques james jan jane janet jean jenny joan
        johann johannes john jonas jorge josef joseph juan judith jules julia julian karen karin karl
        katarina kate katherine kenneth kirill klaus konstantin lars laura leo leon leonard leonid lev lidia
        linda lisa lorenzo louis louise lucas lucia lucy ludwig luigi luis lydia magdalena marco margaret
        maria marie marina mario mark marta martha martin mary matthew maurice max maxim mei michael michel
        miguel mikhail mohammed monica monika nadia natalia natasha nathan nicholas nicolas nikita nikolai
        nikolay nils nina noah nora olaf oleg olga oliver olivia oscar oskar otto pablo patrick paul paula
        pavel pedro peter petra philip pierre pyotr rachel ralph raymond rebecca richard robert roberto
        roger roland roman rosa rose rudolf ruth sally samuel sara sarah sergei sergey sergio sigrid simon
        sofia sonia sophia sophie stefan stella stephen steven susan sven svetlana sylvia tamara tatiana
        teresa theodore theresa thomas timothy tobias tom ulrich ursula valentina valery vasily vera victor
        viktor viktoria vincent violet virginia vitaly vladimir walter werner wilhelm william wolfgang yakov
        yelena yevgeny yulia yuri yusuf zoya александр александра алексей анатолий андрей анна антон борис
        вадим валентин валерий василий вера виктор виктория владимир галина георгий григорий дарья дмитрий
        евгений екатерина елена иван игорь илья ирина кирилл константин лев леонид лидия людмила максим
        марина мария марк михаил надежда наталия наталья никита николай нина олег ольга павел петр пётр
        роман светлана сергей софья степан тамара татьяна федор фёдор юлия юрий яков
    "
}
