//! Words that tell names from other words, English and Russian: lists, and endings.

use std::collections::HashSet;
use std::sync::LazyLock;

/// A list of words in lower case.
pub type Words = LazyLock<HashSet<&'static str>>;

macro_rules! words {
    ($(#[$doc:meta])+ $name:ident = $words:literal) => {
        $(#[$doc])+
        pub(crate) static $name: Words = LazyLock::new(|| $words.split_whitespace().collect());
    };
}

pub(crate) use words;

/// A word without the ending of a possessive.
pub fn bare(lower: &str) -> &str {
    lower.strip_suffix("'s").unwrap_or(lower)
}

/// Whether a word in lower case is no name by itself, nor part of one at its edge: `on`, `nobody`, `june`, `danish`.
pub fn names_nothing(lower: &str) -> bool {
    let word = bare(lower);
    FUNCTION.contains(word) || GENERIC.contains(word) || DEMONYMS.contains(word)
}

words! {
    /// Words that are no name, though a sentence begins with them.
    FUNCTION = "
        a about above across after afterwards again against all almost along already also although always am
        among an and another any anybody anyone anything are around as at away back be because been before
        behind being below beneath beside besides between beyond both but by can certainly could despite did
        do does down during each earlier eight either else even eventually ever every everybody everyone
        everything except far few finally first five for former formerly fortunately four from further
        furthermore had half has have he hence her here hers him his how however i if in indeed inside
        instead into is it its itself just last lastly later least less let like likewise many may maybe me
        meanwhile might mine more moreover most much must my myself near nearly neither never nevertheless
        next nine no nobody none nor not nothing now of off often on once one only or other others otherwise
        our ours out outside over own per perhaps please quite rather really same second seven several shall
        she should similarly since six so some somebody someone something sometimes soon still such ten than
        that the their theirs them themselves then there therefore these they third this those though three
        through throughout thus to today together tomorrow too toward towards twenty two under unless unlike
        until up upon us very was we well were what whatever when whenever where whereas wherever whether
        which while who whoever whole whom whose why will with within without would yes yesterday yet you
        your yours а без более больше будет бы был была были было быть в вам вас весь во вот все всего всё
        вы где да даже для до других другой его ее ей если есть еще ещё её же за здесь и из или им иногда их
        к как какой когда конечно которые которых кто куда ли либо лишь между меня мне многие может можно
        мой моя мы на над надо нам нас наш не него нее ней некоторые нет неё ни никогда них но ну о об один
        одна однако около он она они оно от перед по под позже поле после потом потому почти поэтому при про
        раз с сам сегодня сейчас со среди так такая также такие такой там твой те тем теперь то тогда того
        тоже только том тот три тут ты у уж уже хорошо хоть хотя чего чем через что чтобы чуть эта эти это
        этого этой этом этот я
    "
}

words! {
    /// Words for peoples, languages and faiths that no ending gives away.
    DEMONYMS = "
        american americans mexican mexicans cuban cubans korean koreans afghan afghans african africans arab arabs basque basques catholic catholics
        christian christians communist communists croat croats czech czechs dane danes danish dutch eastern
        english fascist finn finnish finns flemish french frenchman frenchmen german germans greek greeks
        hindu hindus icelandic islamic jew jewish jews kazakh kazakhs kurd kurds latin muslim muslims nazi
        nazis nordic northern orthodox pole poles protestant protestants red reds scot scots serb serbs slav
        slavic slavs slovak slovaks slovene southern soviet soviets swede swedes swedish swiss tatar tatars
        thai tsarist turk turkish turks uzbek uzbeks welsh western westerner westerners white whites русская
        русские русский русских русского русской советская советские советский советских советского
        советской
    "
}

words! {
    /// Capitalised words that by themselves are no name.
    GENERIC = "
        super-trope supertrope sub-trope subtrope trope tropes
        april atm august autumn cd ceo chapter christmas cv december dj dna dvd east easter february figure
        friday gdp god html i id ii iii internet iv ix january july june llc ltd madam march may mayor
        monday mp mr mrs ms ngo ngos north november october ok page part pc pdf phd pm pr pt saturday
        september sir sms south spring summer sunday table thursday tuesday tv ufo uk-based url usb vi vii
        viii vip volume web wednesday west winter xi xii бог восток запад север юг
    "
}

words! {
    /// Last words of the names of events and times, which have no records of their own.
    EVENTS = "
        age armistice battle blockade campaign century congress crisis cup day days depression election era
        festival games holocaust massacre olympics plague renaissance revolt revolution rising
        siege terror treaty uprising war wars winter война войне войну войны революции революцию революция
    "
}

words! {
    /// Words before a name that make it a person's.
    TITLES = "
        abbot admiral archbishop archduchess archduke aunt baron baroness bishop brigadier brother captain
        cardinal chancellor colonel commander commissioner comrade corporal count countess czar dame deacon
        dr duchess duke emperor empress father frau fräulein freiherr general governor graf grand gräfin herr inspector judge justice king lady
        lieutenant lord madam madame mademoiselle major marshal mayor miss mister mme monsieur mother mr mrs
        ms officer pastor pope premier president prince princess prof professor queen rabbi rev reverend
        saint senator sergeant sheikh sheriff sir sister st sultan superintendent tsar uncle viscount
        генерал граф графиня доктор император княгиня князь королева король полковник президент профессор
        царь
    "
}

words! {
    /// What people are, in small letters beside their names; endings tell the rest.
    ROLES = "
        actor actress ambassador architect artist aunt author ballerina biographer bishop boy boyfriend
        brother brothers bureaucrat captain chef chemist children clerk coach comedian composer conductor
        consul cook cousin critic czar daughter daughters dean designer detective diplomat director doctor
        dramatist duchess duke economist editor emperor empress engineer exile explorer farmer father
        fisherman foreman friend general girl girlfriend governess governor grandfather grandmother grandson
        guard hero heroine historian husband inspector instructor inventor journalist judge king lawyer
        leader lecturer lover madam maid manager mathematician mayor merchant minister monk mother musician
        nephew niece novelist nun nurse officer owner painter partner philosopher photographer physician
        physicist pianist pilot player playwright poet poets politician president priest prince princess
        producer professor protagonist publisher pupil queen refugee reporter sailor sculptor secretary
        senator servant singer sister sisters soldier son sons spokesman spokeswoman spy star student
        surgeon tailor teacher trader translator traveller tsar tutor uncle violinist widow wife woman
        worker writer writers актер актриса актёр балерина брат врач дочь друг дядя жена журналист историк
        композитор критик мать муж отец певец писатель писательница поэт поэтесса профессор режиссер
        режиссёр сестра сын учитель философ художник
    "
}

words! {
    /// What people do, right after their names.
    PERSON_VERBS = "
        admitted argued argues arrived asked became began believed believes bought called came complained
        complains crossed danced declared described describes died directed emigrated escaped explained
        explains fled flew gave graduated grew had has herself himself insisted is knew known laughed
        learned left liked likes lived lives married met moved noted notes once played plays published read
        recalled recalls received remembered remembers replied returned said sailed sang sat says sees sold
        spent spoke stayed studied taught tells thinks thought told took travelled tried turned walked
        wanted wants warned was went who whose worked works writes wrote бежал бежала вернулась вернулся
        говорит жил жила написал написала писал писала поехал поехала рассказал рассказала родилась родился
        сказал сказала стал стала уехал уехала умер умерла эмигрировал эмигрировала
    "
}

words! {
    /// Those of them that nothing but a person does.
    SURE_VERBS = "
        admitted argued argues asked complained complains declared died emigrated explained explains fled
        graduated herself himself insisted laughed married recalled recalls remembered remembers replied
        said sang says spoke studied taught tells thinks thought told who whose writes wrote говорит написал
        написала писал писала рассказал рассказала родилась родился сказал сказала умер умерла эмигрировал
        эмигрировала
    "
}

words! {
    /// Words in the names of places.
    PLACE_WORDS = "
        airport alley archipelago avenue basin bay beach boulevard bridge canal cape castle cathedral
        cemetery city coast county creek crescent desert district duchy emirate empire estate falls farm
        federation fjord forest fort garden gardens gulf harbor harbour heights hill hills hotel island
        islands isle isles kingdom lake land lane lowlands marsh moor mount mountain mountains oasis ocean
        palace park peninsula plain port principality prison province quay reef region republic republics
        ridge river road rocks sea skerry sound springs square states station steppe strait straits street
        territory tower town township tundra valley village volcano wall woods город деревня море область
        озеро остров площадь река республика улица
    "
}

words! {
    /// What places are, in small letters beside their names.
    PLACE_NOUNS = "
        airport area bay border capital cities city coast countries country county district harbor harbour
        island islands isle lake mountain neighbourhood port province region republic river sea shore shores
        state street streets suburb territory town towns valley village villages город города городе городу
        деревне деревня области озера остров острове столица столице страна улица улице
    "
}

words! {
    /// Words in the names of organisations.
    BODY_WORDS = "
        academy administration agency alliance archive archives army assembly association authority ballet
        band bank board brigade brothers bureau cabinet cathedral center centre chamber choir church circle
        club college commission committee community company confederation conference congress consortium
        convent cooperative corporation corps council court department dynasty embassy faculty family
        federation fleet force forces foundation front fund gallery gazette government group guard guild
        herald home hospital house inc industries initiative institute institution journal laboratory league
        legion library ltd magazine ministry mission monastery movement museum navy network news newspaper
        observatory office opera orchestra order organisation organization parliament partnership party
        police post press project radio railway review school senate service society squadron staff state
        studio studios symphony syndicate team telegraph theater theatre times trade tribune troupe
        trust union university volunteers workshop академия армия институт комитет компания
        министерство музей общество партия союз театр университет фонд церковь школа
    "
}

words! {
    /// What organisations are, in small letters beside their names.
    BODY_NOUNS = "
        agency alliance army association band bank body brand broadcaster choir church club committee
        company council firm foundation gang government group institute institution journal league magazine
        ministry movement museum network newspaper ngo orchestra organisation organization party platform
        press publisher radio regime regiment school society station studio team theater theatre troupe
        union university газета группа журнал издательство институт компания партия театр университет фонд
    "
}

words! {
    /// Words after a possessive or a name that make its bearer a maker of works.
    MAKING = "
        autobiography book books comic comics essay essays fiction film films memoir memoirs movie movies
        music novel novels painting paintings play plays poem poems poetry series short song songs stories
        story symphony tale tales trilogy work works книга книги повесть пьеса рассказ рассказы роман романы
        стихи фильм фильмы
    "
}

words! {
    /// Small words inside names.
    LINKS = "
        al am auf aus av ben bin da dal das de degli dei del della den der des di do dos du el en ibn la las
        le les los of ten ter tot und upon van vom von y zu zum zur
    "
}

words! {
    /// Frequent words that begin sentences and titles of tropes, beside those in the corpus itself.
    COMMON = "
        action actions age air animal animals answer art attention bad based beginning best big bird birds
        black blood blue boat boats body book books box boy boys bread brother bus business car cars case
        cat cause chance change child children church circus city class clear close coast coffee cold colour
        community control cost countries country crime critics crowd culture dark date daughter day days
        dead deal death democracy detail details dinner doctor doctors dog door doors dream dreams early
        earth end enemy energy events evidence evil exile exiles experts eyes face fact facts families
        family farm fashion fate father fear fish fishermen flag food football force fortune freedom friend
        friends front future game garden girl girls gold good great green ground group groups guards hand
        hands happy heart heat help hero history holiday home honor honour hope hot house houses human ice
        idea ideas important job jobs justice king language large law laws leaders leave letter
        letters library life light little long loose love luck magazine magazines magic man market master
        memory men mind modern money month months morning mother movie music name names nature neighbours
        new news newspapers night noble number numbers old opponents order page parents past pay peace
        people person photograph photographs place plans play poets point police poor power practical press
        price prison problem problems queen question questions rain readers real reason reasons record
        records refugees religion research results rich right road room royal rule rules school
        schools science sea secret sense service ships shop short side silence simple single sister small
        smoke soldiers son song sources space spring staff star start state stories storm story street
        students success sun sympathy system teacher teachers thief thing things thought time times town
        trade train travel tree trees trope troubles true trust truth victory village villages villain
        villains violence visitors voice voices war water way weather week weeks wind winter woman women
        wood word words work workers world writer writers wrong year years young
    "
}

/// Endings of words that are no names, though they may begin a sentence.
pub static ORDINARY_ENDINGS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    "
        able acy age ally ance ancy ary ate cial ed ence ency ers ful hood ible ical ics ied ies ify ing
        ions ish ism isms ists ity ive ize less like ly ment ments minded ness ors ous ship sion some tial
        tion ture ual ward wise ать ение ения ия ость ости ство ться
    "
    .split_whitespace()
    .collect()
});

/// Endings of words for peoples, and for those of a creed.
pub static PEOPLE_ENDINGS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    "
        ean eans ese ian ians ish ism ist ists ский ская ские ских ского ской скую ским скими скому ском
        скою
    "
    .split_whitespace()
    .collect()
});

/// Endings of the names of places; the first ones are sure.
pub const PLACE_ENDINGS: &[(&str, u32)] = &[
    ("stan", 3),
    ("land", 2),
    ("grad", 3),
    ("gorod", 3),
    ("burg", 2),
    ("burgh", 3),
    ("polis", 2),
    ("shire", 3),
    ("ville", 2),
    ("haven", 2),
    ("town", 2),
    ("abad", 2),
    ("град", 3),
    ("стан", 3),
    ("бург", 3),
    ("ия", 1),
    ("ia", 1),
    ("holm", 1),
    ("ford", 1),
    ("port", 1),
    ("mouth", 1),
];

/// Endings of the names of people; the first ones are sure.
pub const PERSON_ENDINGS: &[(&str, u32)] = &[
    ("ovich", 4),
    ("evich", 4),
    ("ovna", 4),
    ("evna", 4),
    ("ievich", 4),
    ("ович", 4),
    ("евич", 4),
    ("овна", 4),
    ("евна", 4),
    ("ov", 1),
    ("ova", 1),
    ("ev", 1),
    ("eva", 1),
    ("sky", 1),
    ("skaya", 1),
    ("enko", 1),
    ("ski", 1),
    ("off", 1),
    ("sson", 1),
    ("dze", 1),
    ("shvili", 1),
    ("ов", 1),
    ("ова", 1),
    ("ев", 1),
    ("ева", 1),
    ("ин", 1),
    ("ина", 1),
    ("ский", 1),
    ("енко", 1),
];
