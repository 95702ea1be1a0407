# Что говорят страницы сайта по-русски.

## Counts

documents_count =
    { $count ->
        [one] { $count } документ
        [few] { $count } документа
       *[many] { $count } документов
    }
paragraphs_count =
    { $count ->
        [one] { $count } абзац
        [few] { $count } абзаца
       *[many] { $count } абзацев
    }
passages_count =
    { $count ->
        [one] { $count } абзац
        [few] { $count } абзаца
       *[many] { $count } абзацев
    }
entries_count =
    { $count ->
        [one] { $count } статья
        [few] { $count } статьи
       *[many] { $count } статей
    }
list_entries_count =
    { $count ->
        [one] { $count } пример
        [few] { $count } примера
       *[many] { $count } примеров
    }
words_count =
    { $count ->
        [one] { $count } слово
        [few] { $count } слова
       *[many] { $count } слов
    }
comments_count =
    { $count ->
        [one] { $count } комментарий читателей
        [few] { $count } комментария читателей
       *[many] { $count } комментариев читателей
    }
statements_count =
    { $count ->
        [one] { $count } утверждение
        [few] { $count } утверждения
       *[many] { $count } утверждений
    }
examples_count =
    { $count ->
        [one] { $count } пример
        [few] { $count } примера
       *[many] { $count } примеров
    }
events_count =
    { $count ->
        [one] { $count } событие
        [few] { $count } события
       *[many] { $count } событий
    }
dated_events_count =
    { $count ->
        [one] { $count } датированное событие
        [few] { $count } датированных события
       *[many] { $count } датированных событий
    }
figures_count =
    { $count ->
        [one] { $count } число
        [few] { $count } числа
       *[many] { $count } чисел
    }
waves_count =
    { $count ->
        [one] { $count } волна
        [few] { $count } волны
       *[many] { $count } волн
    }
themes_count =
    { $count ->
        [one] { $count } тема
        [few] { $count } темы
       *[many] { $count } тем
    }
tropes_count =
    { $count ->
        [one] { $count } троп
        [few] { $count } тропа
       *[many] { $count } тропов
    }
people_count =
    { $count ->
        [one] { $count } человек
        [few] { $count } человека
       *[many] { $count } человек
    }
characters_count =
    { $count ->
        [one] { $count } персонаж
        [few] { $count } персонажа
       *[many] { $count } персонажей
    }
works_count =
    { $count ->
        [one] { $count } произведение
        [few] { $count } произведения
       *[many] { $count } произведений
    }
places_count =
    { $count ->
        [one] { $count } место
        [few] { $count } места
       *[many] { $count } мест
    }
organisations_count =
    { $count ->
        [one] { $count } организация
        [few] { $count } организации
       *[many] { $count } организаций
    }
years_count =
    { $count ->
        [one] { $count } год
        [few] { $count } года
       *[many] { $count } лет
    }
mentions_count =
    { $count ->
        [one] { $count } упоминание
        [few] { $count } упоминания
       *[many] { $count } упоминаний
    }
marks_count =
    { $count ->
        [one] { $count } знак
        [few] { $count } знака
       *[many] { $count } знаков
    }
media_count =
    { $count ->
        [one] { $count } формат
        [few] { $count } формата
       *[many] { $count } форматов
    }
treatments_count =
    { $count ->
        [one] { $count } трактовка
        [few] { $count } трактовки
       *[many] { $count } трактовок
    }
appearances_count =
    { $count ->
        [one] { $count } появление
        [few] { $count } появления
       *[many] { $count } появлений
    }
source_files_count =
    { $count ->
        [one] { $count } исходный файл
        [few] { $count } исходных файла
       *[many] { $count } исходных файлов
    }
are_used_count =
    { $count ->
        [one] использован { $count }
        [few] использовано { $count }
       *[many] использовано { $count }
    }
mark_of = { $wave }: { $marks }, каждый – { $worth }

## Kinds and indexes

kind_person = Человек
kind_character = Персонаж
kind_work = Произведение
kind_place = Место
kind_organisation = Организация
kind_trope = Троп
kind_document = Документ
kind_example = Пример
kind_theme = Тема
kind_event = Событие
kind_figure = Число
kind_claim = Тезис
kind_relation = Связь
people = Люди
places = Места
organisations = Организации
relations = Связи
journeys = Пути
figures = Числа
theses = Тезисы
statements = Утверждения
article = Статья
trope_page = Страница тропа
page = Страница
whole_book_one_page = Вся книга на одной странице
whole_book = Вся книга
whole_book_part = Вся книга, часть { $number }
whole_book_description = { $title }: тексты подряд ({ $documents }), чтобы прочесть за один раз, искать средствами браузера или напечатать.
a_to_z_everything = Всё от А до Я
other = Прочее
paged = { $title }, страница { $number }
the_name = { $whole }
entry_of_site = Статья сайта «{ $site }» с предложениями, где это названо, и их местами.
fictional = Вымысел
real = Действительность
is_fictional = вымысел

## Tags, chips and treatments

chip_spoken = : { $title }, абзац { $number }
document_paragraph = Документ { $code }, абзац { $number }
paragraph_number = абзац { $number }
example_in = Пример: { $title }, абзац { $number }
date_inferred = Дата выведена нами
is_undated = без даты
date_withheld = дата в документах не указана
declared_by_us = назначена нами
read_from_wording = прочитана в самой записи
unmarked = не названа и потому считается прямой
relation_declared = назначено нами
relation_read = прочитано в тексте
treatment_straight = Прямое применение
treatment_straight_meaning = троп в точности по определению
treatment_downplayed = Смягчение
treatment_downplayed_meaning = тот же троп, но слабее
treatment_exaggerated = Преувеличение
treatment_exaggerated_meaning = тот же троп, но сильнее обычного
treatment_justified = Обоснование
treatment_justified_meaning = троп, которому дана причина
treatment_subverted = Субверсия
treatment_subverted_meaning = подготовлен как троп, затем перевёрнут
treatment_double_subverted = Двойная субверсия
treatment_double_subverted_meaning = перевёрнут и снова поставлен на место
treatment_inverted = Инверсия
treatment_inverted_meaning = троп, в котором роли поменялись местами
treatment_averted = Аверсия
treatment_averted_meaning = повод есть, тропа нет
treatment_deconstructed = Деконструкция
treatment_deconstructed_meaning = троп доведён до места, где он ломается
treatment_reconstructed = Реконструкция
treatment_reconstructed_meaning = сломан и собран заново
treatment_zig_zagged = Зигзаг
treatment_zig_zagged_meaning = несколько трактовок по очереди
treatment_lampshaded = Подмигивание
treatment_lampshaded_meaning = произведение само замечает, что применяет троп
treatment_invoked = Умысел
treatment_invoked_meaning = персонаж устраивает троп нарочно
treatment_defied = Противодействие
treatment_defied_meaning = персонаж не даёт тропу случиться
treatment_discussed = Обсуждение
treatment_discussed_meaning = персонажи говорят о тропе
treatment_implied = Намёк
treatment_implied_meaning = на троп намекают, но не показывают его
treatment_enforced = Принуждение
treatment_enforced_meaning = авторам пришлось применить троп
treatment_played_with = Игра с тропом
treatment_played_with_meaning = троп в какой-то иной вариации
treatment_debatable = Спорный случай
treatment_debatable_meaning = можно сомневаться, тот ли это троп
treatment_near_miss = Почти троп
treatment_near_miss_meaning = в списке есть, но это не совсем тот троп
treatment_others = Прочие
treatment_others_meaning = более редкие трактовки

## Pages on the site

about_description = Из чего сделан сайт «{ $title }», как его читать и что значат знаки при утверждениях и датах.
method_description = Как сделан сайт «{ $title }»: виды оснований, даты, нумерация абзацев, проверенные ссылки, связанные имена.
accessibility_description = Как сайт «{ $title }» работает с клавиатурой, экранным диктором, на малом экране, на бумаге и без скриптов.
colophon_description = Чем собран сайт «{ $title }»: генератор, шрифты и цвета, советы тем, кто его размещает.
statements_with_sources = Утверждения с источниками
missing_description = По этому адресу на сайте «{ $title }» нет страницы. Возможно, её перенесли или переименовали либо в ссылке опечатка.
moved_description = Страница переехала: { $name } теперь на этом сайте по другому адресу.
has_moved = Новый адрес: { $name }

## Claims, coverage and sources

claims_description = { $title }: всё, что утверждает сайт «{ $site }», с датой, основанием и абзацами, на которые есть ссылки.
statement_cited = { $title }, утверждение { $anchor }. { $address }
statement_cited_after = { $title }, утверждение { $anchor }, по { $passages }. { $address }
figure_not_given = Не указано
is_a_kind_of = Разновидность тропа «{ $name }».
has_as_a_kind = Одна из разновидностей: «{ $name }».
contrasts_with = Противоположен тропу «{ $name }».
plays_straight = Прямо применяет троп «{ $name }».
crosses_with = Пересекается с тропом «{ $name }».
see_also_sentence = См. также: «{ $name }».
coverage_description = { $title }: каждый абзац сайта «{ $site }», утверждения, примеры и записи, которые на нём основаны, и почему на прочих ничего не основано.
extent_used =
    { $count ->
        [one] { $used } из { $count } абзаца
       *[many] { $used } из { $count } абзацев
    }
sources_description = { $title }: каждый файл, из которого сделан этот сайт, его размер и SHA-256, какие строки прочитаны и какие отложены.
clip_of_web_page = Текстовая вырезка веб-страницы
line_number = Строка { $number }
line_numbers = Строки { $first }–{ $last }
with_words = { $comments }, { $words }

## Comparison and timelines

side_by_side = { $waves } рядом: сколько, как быстро и куда.
side_by_side_themes = Что документы говорят о каждой, тема за темой; где молчат они, молчит и ячейка.
and = { $first } и { $last }
in_small = { $wave }: { $events } в миниатюре
by_time = { $wave }: { $events } по времени
timeline_of = Хронология: { $wave }
date_of_ours = { $date }, дата от нас
from_documents = Источники: { $documents }
documents_coded = Документы { $codes } и { $last }
figures_of = Числа: { $wave }
since_before = Раньше
since_month = Месяц { $number }
since_first_year = Первый год
since_year = Год { $number }
pace_title = События каждой волны по времени от её начала
pace_description = Те же события с датами – в списках ниже.
began_from = { $date }
began_from_ours = { $date }, дата наша
counted_band = отсчёт: { $began }
years_long =
    { $count ->
        [one] { $count } год
        [few] { $count } года
       *[many] { $count } лет
    }
in_order_of_time = { $wave }: { $events } по порядку времени.
each_with_date = Каждое – с датой в словах документов и с абзацами, на которых оно основано.
timeline_title = { $wave }: хронология
pages_of_timeline = Страницы хронологии
earlier = Раньше
later = Позже
examples_in_fiction = В художественном вымысле: { $examples }
beside_others = Рядом с другими
another_wave = Другая волна
next_wave = Следующая волна
events_part = события { $first }–{ $last } из { $all }
wave_span = Охват
wave_began = Начало
timelines_description = Хронологии сайта «{ $title }»: { $waves }.
timelines_each = Каждое событие по порядку, с датой и абзацами, на которых оно основано.
years_span = { $first } – { $last }
year_bc = { $year } до н. э.
year_description = { $year }, сайт «{ $title }»: { $things }.
year_each = С датами, абзацами, на которых они основаны, и соседними годами.
year_stand = Этим годом датировано: { $things }.
year_before = Раньше
year_after = Позже
year_title = Год { $year }
years_description = { $years } на сайте «{ $title }» и то, что датировано каждым.
years_which = События, начало которых известно хотя бы до года, и произведения.

## Data

data_description = «{ $title }» как данные: весь корпус в одном файле JSON и таблица CSV на каждый вид записей, с пояснением каждого столбца.

## Documents

paragraphs_and_entries = { $paragraphs } и { $entries }
length_in_words = { $length }, { $words }
text = Текст
ledger = Реестр
documents_description = Всё собрание сайта «{ $title }» ({ $documents }): авторы, даты и объём.
from_passage = Из документа «{ $title }», ¶ { $number }
note_to_paragraph = Примечание к абзацу { $number }
compared_under = Сравнивается в темах: { $themes }.
more_listed_below = И ещё { $number }, в списке ниже.

## Examples

example_title = { $name}, пример тропа «{ $trope }»
example_description = { $title }. { $treatment }.
example_where = { $title }, абзац { $number }.
example_with = Формат, трактовка и абзац, из которого он взят.
also_by = Тот же автор: { $name }
also_by_makers = Те же авторы
also_in = Тот же формат: { $name }
also = Также: { $name }
examples_description = { $title }: { $examples } сайта «{ $site }».
examples_each = Каждый – с произведением, форматом, трактовкой и абзацем, из которого он взят.
examples_in = { $examples } – { $medium }
examples_by = { $examples }, автор – { $creator }
narrowed = { $heading }: { $values }
all_share_this = Это общее для всех: { $examples }.
some_of_all =
    { $count ->
        [one] { $number } из { $count } примера.
       *[many] { $number } из { $count } примеров.
    }
examples_stand = { $appearances } ({ $of }), { $media }; сказано и то, как каждое следует образцу или нарушает его: всего { $treatments }.
see_all = Показать все: { $examples }
read_timeline = прочитайте хронологию: { $wave }
creator = Автор
all_media = Все форматы
all_treatments = Все трактовки
all_waves = Все волны
all_creators = Все авторы

## Records

facts_stated = { $number } – прямо сказано
facts_inferred = { $number } – выведено нами
facts_ours = { $number } – от нас
facts_of_them = { $all }, из них { $parts }
number = Число
aliases = Другие имена
elsewhere = На других сайтах
named_in_of =
    { $count ->
        [one] { $number } из { $count } документа
       *[many] { $number } из { $count } документов
    }
named_in = Где назван
appears_in = Появляется в
real_person = Прототип
year = Год
sort_of = Вид
lies_within = Находится в
position = Координаты
role = Занятие
roles = Занятия
side_north = с. ш.
side_south = ю. ш.
side_east = в. д.
side_west = з. д.
step_from = Откуда
step_via = Через
step_to = Куда
step_stay = Остановка
stayed_in = Где жил
left = Отъезд
went_from = Отправление: { $place }.
went_via = Проездом: { $place }.
went_to = Прибытие: { $place }.
went_stay = Пребывание: { $place }.
set_out_here = – отсюда
came_through = – проездом
came_here = – сюда
stayed_here = – жизнь здесь
mentions_extent =
    { $count ->
        [one] { $paragraphs } в { $count } документе
       *[many] { $paragraphs } в { $count } документах
    }
mentions_description = Упоминания, страница { $number }: { $name }. Предложения со ссылками на свои абзацы.
in_all = Всего: { $things }.
mentions_title = { $name }: упоминания, страница { $number }
named_in_extent = Где назван: { $extent }.
number_with_sources = { $statements } с источниками.
left_out = Умолчания
map_where = Карта: где находится { $name }
in_fiction = В вымысле
within_it = Внутри
kind_of_wave = { $kind }: { $wave }
narrowed_description = { $title }, сайт «{ $site }»: { $things } по алфавиту.
each_with_summary = Для каждой статьи – краткое содержание и упоминания в документах.
index_description = { $kinds } сайта «{ $site }» по алфавиту: { $names } …
index_in_all = Всего { $things }, с кратким содержанием и упоминаниями.
letter_description = { $kinds } сайта «{ $site }» на букву { $letter }: от «{ $first }» до «{ $last }».
things_in_all = Всего { $things }.
tied_by = Авторы:
tied_in = Где:
real_and_fictional = действительных – { $real }, вымышленных – { $fictional }
people_stand = Реальные люди, которых называют документы, по фамилиям.
characters_stand = Вымышленные люди, которых называют документы.
works_stand = Книги, фильмы, пьесы, сериалы и игры, которые называют документы, по названиям.
places_stand = Места, которые называют документы, и что о каждом сказано.
organisations_stand = Объединения людей, которые называют документы, по названиям.

## Home

home_description = { $title }: { $documents } с перекрёстными ссылками; каждое утверждение ведёт к абзацу, на котором оно основано.
start_reading = Начать читать
compare_waves = Сравнить волны
see_timelines = Хронологии
read_things = Читать: { $documents }
browse_things = Смотреть: { $examples }
tally_sentence = { $examples }, из них прямых – { $straight }.
claims_by_paragraph = Утверждения по абзацам
towers_caption = Один знак – { $worth }. Числа взяты из документов, подсчитаны в разное время и по-разному, поэтому высота показывает, что говорят документы, а не какая волна была больше.
on_one_axis = { $events } на одной оси времени
strip_caption = { $events } по времени начала: чем выше штрих, тем больше событий.
passages_of =
    { $count ->
        [one] { $passages } в { $count } документе
       *[many] { $passages } в { $count } документах
    }
blocks_caption = Каждый блок – абзац, тем шире, чем он длиннее.
blocks_caption_first = Первые документы, { $number } по счёту. Каждый блок – абзац, тем шире, чем он длиннее.

## A to Z

search_and_a_to_z = Поиск и указатель от А до Я
search_description = Все статьи сайта «{ $title }» от А до Я ({ $entries }): документы, люди, произведения, места, примеры, темы и события, по строке на каждую.
a_to_z_letter = От А до Я: { $letter }
letter_of_site = { $title }: { $entries } сайта «{ $site }», по строке о каждой и ссылка на её страницу.

## Themes and tropes

themes_description = Что говорят документы сайта «{ $site }», тема за темой: { $names } …
themes_in_all = Всего { $themes }, с источниками и нашим итогом.
theme_of_waves = Что говорят об этом документы: { $waves }.
theme_title = { $name } (тема)
relation_broader = Общий троп
relation_narrower = Частный троп
relation_related = См. также
relation_contrast = Противоположность
relation_straight = Прямое применение
relation_straight_by = Прямо применён в
relation_crosses_over = Пересечение
phrase_broader = Общий для:
phrase_narrower = Частный случай:
phrase_contrast = Противоположен:
phrase_straight = Прямо применён в:
phrase_crosses_over = Пересекается:
phrase_related = Связан:
examples_in_media =
    { $count ->
        [one] { $examples } в { $count } формате
       *[many] { $examples } в { $count } форматах
    }
trope_undescribed = { $name } – троп, который документы называют, но не описывают.
where_it_bends = Где троп гнётся
tropes_description = Тропы сайта «{ $site }»: { $names } …
tropes_in_all = Всего { $tropes }, с определениями, соседями и примерами.

## The map of the comparison

map_lists = Карта; списки после неё говорят то же
mark_filled = Закрашен
mark_filled_means = сюда прибыл кто-то из названных.
mark_open = Пустой
mark_open_means = место только названо.
mark_triangle = Треугольник
mark_triangle_means = здесь начался путь.
mark_line = Линия
mark_line_means = от места к месту; показывает порядок, а не дорогу.
mark_dotted = Пунктир
mark_dotted_means = ни один документ не называет обоих концов.
mark_number = Номер
mark_number_means = название не поместилось; оно в списках.
place_people = { $place }: { $people }
place_many =
    { $count ->
        [one] { $place }: { $count } человек
        [few] { $place }: { $count } человека
       *[many] { $place }: { $count } человек
    }
went_reached = Куда прибыл кто-то из названных
went_left = Откуда отправились
went_named = Только названы
no_position = координаты не указаны
shown_within = показано местами внутри

## What became of the lines of a file

role_front_matter = Сведения о документе
role_heading = Заголовок
role_passage = Абзац
role_response = Комментарий
role_byline = Подпись автора
role_byline_aside = подпись автора: сохранена как метаданные
role_credit = Подпись к снимку
role_credit_aside = подпись к снимку, которого в вырезке нет
role_kicker = Рубрика
role_kicker_aside = название рубрики или серии
role_disclaimer = Оговорка
role_disclaimer_aside = оговорка
role_author_s_note = Об авторе
role_author_s_note_aside = справка об авторе
role_about = Об издателе
role_about_aside = справка об издателе
role_read_more = Читайте также
role_read_more_aside = ссылки на другие страницы
role_control = Элемент управления
role_control_aside = элемент управления вырезанной страницы
role_commenter = Комментатор
role_commenter_aside = имя и время читательского комментария
role_foot = Подвал
role_foot_aside = примечание внизу страницы
role_reference = Сноски
role_reference_aside = знаки сносок, знаки правки и сноски вики
role_rule = Линейка
role_blank = Пустое место

## Sizes of files

decimal_separator = ,
bytes_count =
    { $count ->
        [one] { $count } байт
        [few] { $count } байта
       *[many] { $count } байт
    }
kilobytes = { $number } кБ
megabytes = { $number } МБ
rows_count =
    { $count ->
        [one] { $count } строка
        [few] { $count } строки
       *[many] { $count } строк
    }

## Books

chapters_before =
    { $count ->
        [one] { $count } глава раньше
        [few] { $count } главы раньше
       *[many] { $count } глав раньше
    }
chapters_after =
    { $count ->
        [one] { $count } глава позже
        [few] { $count } главы позже
       *[many] { $count } глав позже
    }

## Texts of documents

footnote = Примечание
back_to_note = Назад к тексту примечания { $label }
table_at = Таблица, { $code }, абзац { $number }
box_done = сделано
box_open = не сделано
alert_note = Заметка
alert_tip = Совет
alert_important = Важно
alert_warning = Предупреждение
alert_caution = Осторожно

## Drawings

more_in_list = и ещё { $number } в списке
first_year_of_era = 1 н. э.
onset = начало
months_3 = 3 месяца
months_6 = 6 месяцев
months_9 = 9 месяцев
months_12 = 1 год
months_3_short = 3 мес.
months_6_short = 6 мес.
months_9_short = 9 мес.
months_12_short = 1 год
years_short =
    { $count ->
        [one] { $count } год
        [few] { $count } года
       *[many] { $count } лет
    }
looks_no_further = так далеко источники не смотрят
looks_no_further_first = источники так
looks_no_further_last = далеко не смотрят

## Pictures for link previews

card_home = Столбцы знаков, по одному на волну
card_documents = Документы как ряды абзацев
card_timelines = События как знаки на дорожках
card_examples = Таблица точек: форматы и трактовки
card_themes = Таблица тем по волнам
card_people = Поле знаков, по одному на человека
card_works = Поле знаков, по одному на произведение
card_places = Места как точки по долготе и широте
card_organisations = Поле знаков, по одному на организацию

## Citations

original_retold = Пересказ текста: { $parts }
original = Оригинал: { $parts }
original_by = автор – { $names }
original_published = издатель – { $name }
original_from = источник – { $source }
original_unknown = автор и издатель не названы
original_inferred = { $date } (дата выведена)
original_context = { $date } (даты нет в тексте)
cited_title = «{ $title }»

## The guide for programs

guide = Каждое утверждение на этом сайте ведёт к абзацу, на котором оно основано. Абзацы пронумерованы: у абзаца 4 документа якорь #p4. Страницы ниже есть и в Markdown, туда ведут ссылки; рядом с каждой лежит страница HTML, `index.html`.
guide_rights = Права: { $rights }
guide_document = документ { $code }
guide_more = ещё { $number }
guide_views = Хронологии и темы
guide_wave = события волны по порядку времени
guide_compare = рядом, тема за темой
guide_themes = вопросы, которые задаёт сравнение
guide_examples = Всего: { $number }; по форматам, трактовкам и волнам
guide_corpus = Весь корпус
guide_corpus_is = JSON: документы, абзацы, упоминания, записи, утверждения
guide_tables = Таблицы
guide_tables_are = пакет данных из файлов CSV с описанием каждого столбца
guide_tropes = SKOS в формате Turtle
guide_optional = Дополнительно
guide_feed = Atom
guide_about = что это за сайт и как он сделан

## What scripts say

copy = Копировать
copied = Скопировано
results_count =
    { $count ->
        [one] { $count } результат
        [few] { $count } результата
       *[many] { $count } результатов
    }
pages_unread_count =
    { $count ->
        [one] { $count } страница ещё не просмотрена.
        [few] { $count } страницы ещё не просмотрены.
       *[many] { $count } страниц ещё не просмотрено.
    }
opened_from_disk = Страница открыта с диска, а там браузеры не дают загрузить указатель.
choose_letter = Выберите букву ниже.
narrows_list = Введённое сужает список ниже.
narrows_list_to = Введённое сужает список ниже: { $entries }.
index_not_loaded = Указатель для поиска не загрузился. Ниже – список от А до Я.
words_left_out = Не учтено: { $words }.
nothing_found = Ничего не найдено.
show_more_of = Показать ещё { $number } ({ $kind })
look_further = Искать дальше
paragraph_numbered = Абзац { $number }
none_has_all = Ни на одной странице нет всех этих слов. Возьмите меньше слов или снимите отбор.
none_has_any = Этих слов нет ни на одной странице.
instead_of = Вместо «{ $word }»:
list_is_below = Ниже – список от А до Я.

## Reasons of the program's own

reason_file_name = взято из имени файла
reason_characters = волна его персонажей

## base.html

skip_to_content = Перейти к содержанию
breadcrumb = Путь к странице
home = Главная
cite_this = Как сослаться
cite_passages = Чтобы сослаться на абзац 4, допишите «, ¶ 4» после названия и <code>#p4</code> после адреса.
cite_files = В каждом файле есть запись для целого и для каждого абзаца.

## masthead.html

main_nav = Основная навигация
search = Поиск
use_dark_colours = Тёмное оформление
use_light_colours = Светлое оформление
menu = Меню
main_menu = Основное меню
about = О сайте

## footer.html

read = Читать
look_up = Найти
feed = Лента

## 404.html

not_found = Не найдено
nothing_here = Здесь ничего нет
nothing_here_why = Страницы с таким адресом нет. Возможно, в ссылке опечатка; возможно, страницу с тех пор переименовали или убрали.
perhaps_you_meant = Возможно, вы искали { $name }.
where_to_go = Куда пойти отсюда
front_page = Первая страница
documents = Документы
number_in_all = Всего: { $number }
a_to_z = От А до Я
every_entry = Все статьи по названию
what_this_is = Что это за сайт

## Many pages

on_this_page = На этой странице
at_a_glance = Коротко
previous = Назад
next = Дальше
timelines = Хронологии
sort_by = Сортировать
sort_given = Как здесь
sort_backwards = { $name }, в обратном порядке
documents_are_silent = Документы об этом молчат.
jump_to_letter = Перейти к букве
our_reason = Наше основание: { $reason }
and_more = И ещё { $number }.
columns_sort = Заголовки столбцов сортируют таблицу.
show_our_dates = Показать наши даты

## about.html

about_this_site = Об этом сайте
what_it_is = Что это такое
the_documents = Документы
how_to_read_it = Как это читать
the_waves = Волны
further = Дальше
about_what = «{ $title }» разбирает документы и приводит сказанное в порядок: кто и что названы, что и когда произошло и где об этом сказано. Ничего не добавлено без предупреждения. Каждое утверждение ведёт к абзацу, на котором оно основано.
published_by_sentence = Издатель: { $publisher }.
in_numbers = В цифрах
all_of = Все { $things }
came_with_comments = При них { $comments }. Они хранятся отдельно: ничто на этом сайте на них не основано.
about_marks = Знак вроде <b>{ $code }¶1</b> после утверждения называет документ и абзац и ведёт туда. Подчёркнутые имена ведут на страницу, где собрано всё, что о них говорят документы.
chart_span = На графике: { $span }.
timeline = Хронология
of_the_wave = волны «{ $name }»
about_colour = Цвет обозначает волну и больше ничего. У каждой волны есть и своя форма, так что различить их можно и без цвета.
method = Метод
how_it_was_made = Как он сделан
sources = Источники
files_by_line = Файлы, строка за строкой
claims = Утверждения
every_statement = Всё, что утверждается
data = Данные
json_and_csv = JSON и CSV
accessibility = Доступность
what_to_expect = Чего ожидать
colophon = Выходные данные
how_it_was_built = Чем он собран

## accessibility.html

access_stand = Цель – WCAG 2.2, уровень AA. Здесь сказано, что для этого сделано.
access_scripts = Без скриптов
access_keyboard = Клавиатура
access_readers = Экранный диктор
access_sight = Цвет и размер
access_paper = Бумага
access_limits = Ограничения
access_scripts_text = Каждая страница читается, ссылается и печатается без JavaScript. Меню и раскрывающиеся разделы – средства самого браузера. Скрипт добавляет удобства: переключатель светлого и тёмного оформления, сортировку таблиц, отбор в списках на месте, краткое содержание страницы у ведущего на неё имени и кнопку, которая раскрывает или сворачивает все разделы.
access_keyboard_text = Всё, на что можно нажать, – ссылка, кнопка или раскрывающийся раздел; до них ведёт <kbd>Tab</kbd>, срабатывают они по <kbd>Enter</kbd>, разделы и кнопки – и по <kbd>пробелу</kbd>. Первая остановка на каждой странице ведёт мимо меню прямо к содержанию. Элемент в фокусе обведён толстой рамкой. Имя в фокусе показывает краткое содержание своей страницы; <kbd>Esc</kbd> закрывает его, как и меню.
access_readers_text = На каждой странице один главный заголовок, а заголовки под ним не перескакивают уровней. Области страницы – именованные ориентиры. У таблиц есть заголовочные ячейки, и они сохраняются на малых экранах, где строки превращаются в блоки. Картинки без смысла скрыты; все прочие знаки сопровождаются словами. Имена и тексты на другом языке отмечены этим языком, если записи его называют.
access_sight_text = Светлое или тёмное оформление следует настройке системы. Контраст текста в обоих не ниже 4,5 к 1. Ничто не сказано одним цветом: у цветного есть ещё форма и название, а достоверность показана фактурой и словами. Страницы можно увеличивать, на узком экране они перестраиваются. Просьбы о большем контрасте, о системных цветах и о меньшем движении выполняются.
access_paper_text = Страницы печатаются чёрным по белому, без меню, с полными адресами внешних ссылок. <a href="{ $root }print/index.html">Всю книгу</a> можно напечатать сразу.
access_limits_text = Тексты принадлежат самим документам: слова и описания картинок в них такие, какими их оставили авторы и составитель. Длинные таблицы долго обходить; то же самое есть в <a href="{ $href }">файлах данных</a>, которые можно читать в других программах.

## claims.html

stated_by_documents = прямо сказано в документах, считая даты: { $number }
claims_stand = Все утверждения этого сайта в одном реестре и то, на чём каждое основано.
how_classed = Как различаются утверждения
download_as_data = Скачать как данные
caption_statements = Утверждения.
statement = Утверждение
number_short = №
wave = Волна
date = Дата
basis = Основание
source = Источник
cite = Сослаться
cite_statement = на утверждение { $number }
no_statement = Ни одного утверждения пока не записано.
no_statement_then = Документы всё равно можно читать и просматривать: вот <a href="{ $root }documents/index.html">документы</a>, вот <a href="{ $root }search/index.html">указатель от А до Я</a>.

## colophon.html

made_with = Сделано с помощью Seedbook { $version }, генератора сайтов из документов.
colophon_making = Устройство
colophon_type = Шрифт и цвет
maps = Карты
privacy = Частная жизнь
hosting = Размещение
colophon_making_text = Seedbook читает папку документов и заметки составителя о них и пишет простые файлы: страницы HTML, одну таблицу стилей, один небольшой скрипт и данные. Ни серверной программы, ни базы данных нет. Одинаковые исходные файлы дают одинаковые байты, когда и где бы их ни собирали; время сборки не хранится ни на одной странице.
colophon_links = Все ссылки внутри сайта относительные, кроме ссылок страницы для ненайденных адресов.
colophon_links_canonical = Все ссылки внутри сайта относительные, кроме канонических адресов, ленты, карты сайта и страницы для ненайденных адресов.
colophon_folder = Папку можно перенести, положить по любому пути или открыть с диска.
colophon_type_text = Шрифты не загружаются. Текст набран антиквой из вашей системы (Iowan Old Style, Palatino, Noto Serif или Georgia), меню и подписи – её гротеском.
colophon_colour_text = Правило – чернила на бумаге; цвета есть только у волн. Они подобраны так, чтобы их различали читатели с любым цветовым зрением, на светлом, на тёмном и в печати, и у каждой волны есть ещё и форма.
colophon_maps_text = Береговые линии взяты из Natural Earth (версия 4.1, суша в масштабе 1:50 000 000), которая находится в общественном достоянии; они получены из пакета world-atlas 2.0.2 и прорежены. Близкие друг к другу места показаны в азимутальной равновеликой проекции Ламберта с собственным центром, места по всему миру – в проекции Equal Earth: на обеих площади сравнимы. Границы не показаны.
privacy_text = Генератор не добавляет ни куки, ни счётчиков, ни чего-либо с чужих узлов. Если выбрать светлое или тёмное оформление вручную, браузер запомнит выбор; он никуда не передаётся.
hosting_names = Для тех, кто размещает папку. Имена этих файлов меняются вместе с содержимым, поэтому браузеры могут хранить их сколь угодно долго:
hosting_else = Всё остальное сохраняет имя и должно запрашиваться каждый раз заново:
hosting_policy = На страницах нет встроенных скриптов и стилей, и они работают при такой политике:
hosting_missing = На ненайденные адреса следует отвечать страницей <code>404.html</code> и кодом 404. HTML, CSS, JSON, CSV и XML при сжатии в пути уменьшаются в несколько раз.

## compare.html

waves_compared = Сравнение волн
compare_stand = Что документы говорят о каждой волне, рядом. Где они молчат, так и сказано.
how_many = Сколько
one_mark_is = Один знак – { $worth }
figures_in_words = Каждое число словами своего документа
less_than_half = Меньше половины знака.
figures_drawn_note = Числа разных волн подсчитаны в разное время и по-разному; знаки показывают, что говорят документы, а не какая волна была больше.
figures_note = Числа разных волн подсчитаны в разное время и по-разному. Ни одно не противопоставлено здесь другому без оговорки.
how_fast = Как быстро
time_since = Время с начала каждой волны
how_fast_drawn = Как быстро, на графике
how_fast_numbered = Как быстро, на графике с номерами
pace_stretched = Первый год растянут; масштаб меняется у косых черт, шкала охватывает { $years }.
pace_ends = Шкала охватывает { $years }.
pace_dotted = <b>Пунктирные отрезки</b> значат, что нечто произошло в какой-то миг внутри них.
pace_outlined = <b>Контурные знаки</b> – наши даты.
pace_silence = <b>Где фон заштрихован,</b> ни один источник этой волны так далеко не заглядывает.
pace_dense = Где событий слишком много, каждый штрих считает события своего отрезка времени.
no_room_lists = Не поместилось: { $things }; в списках есть всё.
counted_from = Отсчёт: { $began }
after_inferred = выведено нами
after_our_date = наша дата
and_more_begun = И ещё { $number }
pace_note = Месяцы календарные, и тот, в котором волна началась, – месяц 1; после двенадцати месяцев счёт идёт на целые годы. Событие, начало которого известно лишь приблизительно, стоит в самом раннем времени, когда оно могло начаться.
theme_by_theme = Тема за темой
verdicts_ours = Итоги наши, ячейки – документов
compared_by_theme = Сравнение волн по темам
theme = Тема
our_verdict = Наш итог
no_verdict = Итога нет

## coverage.html

coverage = Что на чём основано
coverage_stand = Что основано на каждом абзаце документов. Абзац использован, если на него ссылается утверждение или пример; если нет, здесь сказано почему.
statements_and_sources = Каждое утверждение и его источник
document_used = Документ { $code }: использовано { $extent }
rests_on_each_of = Что основано на каждом абзаце: { $title }
passage = Абзац
what_rests = Что на нём основано
what_it_names = Что в нём названо
nothing_because = Ничего, потому что:
nothing_yet = <b>Ничего,</b> и причина пока не названа
nothing_rests = На этом документе ничего не основано.

## data.html

tables_count =
    { $count ->
        [one] { $count } таблица
        [few] { $count } таблицы
       *[many] { $count } таблиц
    }
data_stand = Всё, что есть на этом сайте, можно забрать: весь корпус в одном файле JSON и по таблице на каждый вид записей.
files = Файлы
how_to_read_them = Как их читать
citing = Ссылки на источник
rights = Права
columns = Столбцы
caption_files = Файлы.
file = Файл
rows = Строки
size = Размер
data_corpus = Весь корпус: документы с абзацами и упоминаниями, записи, волны, примеры, события, числа, темы и тезисы.
one_object = Один объект
columns_count =
    { $count ->
        [one] { $count } столбец
        [few] { $count } столбца
       *[many] { $count } столбцов
    }
of_file = файла { $file }
data_package = <a href="{ $href }">datapackage.json</a> описывает для программ каждую таблицу и каждый столбец, как это принято в Frictionless Data.
data_thesaurus = <a href="{ $href }">tropes.ttl</a> содержит тропы в виде тезауруса SKOS.
data_csv = Все файлы в UTF-8. Таблицы – CSV по RFC 4180: запятые, строка заголовков, кавычки, где они нужны, строки кончаются на CRLF. Если в ячейке список, его значения разделены точкой с запятой и пробелом; в <code>corpus.json</code> это списки.
data_ids = На записи ссылаются их идентификаторы. Имя без записи стоит так, как написано. Пустая ячейка значит, что ничего не указано.
data_formulas = Значения – это данные, а не формулы: те, что начинаются с <code>=</code>, <code>+</code>, <code>-</code> или <code>@</code>, оставлены как есть. Открывая таблицу в электронных таблицах, импортируйте столбцы как текст.
data_mentions = Упоминания в <code>corpus.json</code> отсчитываются в символах Юникода от начала текста абзаца, а не в байтах и не в единицах UTF-16. Дни считаются от 1 января 1970 года. О комментариях читателей сообщаются только их число и длина.
data_citing = На абзац ссылаются по документу и номеру; и то и другое – часть его адреса.
data_first_passage = Первый абзац документа «{ $title }» – это <code>{ $id }#p{ $number }</code> в данных, <a class="src" href="{ $href }">{ $label }<span class="vh">: { $title }, абзац { $number }</span></a> на страницах, а в сети:
data_first_passage_below = Первый абзац документа «{ $title }» – это <code>{ $id }#p{ $number }</code> в данных, <a class="src" href="{ $href }">{ $label }<span class="vh">: { $title }, абзац { $number }</span></a> на страницах, а в сети, после адреса самого сайта:
no_rights_stated = О правах на сайт в целом составитель ничего не сказал.
data_rights = Права на каждый документ, если они известны, названы в столбце <code>rights</code> файла <code>documents.csv</code>.
caption_columns = Столбцы файла { $file }
column = Столбец
what_it_holds = Что в нём

## document.html

document_code = Документ { $code }
named_here = Здесь названы
where_used = Где использовано
provenance = Происхождение
readers_comments = Комментарии читателей
author = Автор
published_by = Издатель
not_given = Не указана
title = Название
describes = Описывает
length = Объём
comments_apart =
    { $count ->
        [one] {""} и отдельно { $count } комментарий читателей
        [few] {""} и отдельно { $count } комментария читателей
       *[many] {""} и отдельно { $count } комментариев читателей
    }
map_note = <b>Коротко.</b> Каждый блок – абзац, тем шире, чем он длиннее.
map_note_waves = Цвет – той волны, о которой в нём речь.
paragraph = Абзац
what_rests_each = Что основано на каждом абзаце
bytes = { $number } Б
set_aside = Отложено
readers_comments_apart = Комментарии читателей, отдельно
readers_comments_note = Документ пришёл с комментариями, которые оставили под ним читатели. Частью документа они не являются. Ни одно имя, место, число или утверждение на этом сайте не взято из них, и поиск их обходит.
what_comments_are = Что это за комментарии
chapters = Главы

## documents.html

documents_stand = Из чего сделан этот сайт. Каждое утверждение на нём ведёт к абзацу одного из этих документов.
undated = Без даты
statements_rest =
    { $count ->
        [one] на нём основано { $count } утверждение
        [few] на нём основаны { $count } утверждения
       *[many] на нём основано { $count } утверждений
    }
comments_kept =
    { $count ->
        [one] отдельно { $count } комментарий
        [few] отдельно { $count } комментария
       *[many] отдельно { $count } комментариев
    }

## example.html

example_of = Пример тропа
in_our_words = Своими словами
the_entry = Сама запись
how_it_treats = Как трактован троп
treatment_is = Трактовка { $how }.
treatment_is_worded = Трактовка { $how }: «{ $words }».
trope = Троп
works = Произведения
work = Произведение
made_by = Авторы
characters = Персонажи
character = Персонаж
medium = Формат
treatment = Трактовка
stands_in = Где стоит
examples_in_order = Примеры по порядку

## examples.html

filter_examples = Отобрать примеры
filter = Отбор
some_of = { $number } из { $all }
download_csv = Скачать всё в CSV
active_filters = Включённые отборы
remove_filter = Снять отбор: { $name }
clear_all_filters = Снять все отборы
clear_all = Снять все
work_and_character = Произведение и персонаж
none_fits = Ни один пример не подходит под всё сразу.
take_filter_away = Снимите какой-нибудь отбор или
or = или

## home.html

contents = Содержание
all_documents = Все документы
first_documents = Первые документы
documents_apart = Документы в разборе
where_waves_meet = Где волны сходятся
see_comparison = Всё сравнение
examples_by_treatment = Примеры по трактовкам
examples = Примеры
read_trope_page = Страница тропа
indexes = Указатели
how_to_read_site = Как читать этот сайт
marks_it = Этот цвет и эта форма обозначают её на каждой странице.
stated = Сказано прямо
stated_home = Так говорит документ. Код в рамке называет документ и абзац.
inferred = Выведено нами
inferred_home = Мы вычитали это из документа; на странице сказано как.
ours = От нас
context_home = Документы называют предмет, но этого не сообщают. Мы добавили это сами; на странице сказано откуда.

## mentions.html

mentions_page = Упоминания, страница { $page }

## method.html

method_stand = Как из документов получается этот сайт и на что можно полагаться.
evidence = Основания
paragraphs = Абзацы
citations = Ссылки
dates = Даты
names = Имена
comments = Комментарии
method_evidence = У утверждения, которого нет ни в одном документе прямо, указано основание. Дата может быть слабее утверждения, к которому относится; тогда знак показывает слабейшее из двух. Все утверждения стоят в <a href="{ $href }">реестре утверждений</a>.
method_paragraphs = У каждого абзаца, пункта списка, цитаты и таблицы документа есть номер, считая с 1 по порядку текста. У заголовков номеров нет. Номер – часть адреса страницы, поэтому на абзац можно дать ссылку и сослаться.
method_citations = Утверждение ссылается на документ и несколько его слов. При сборке сайта эти слова отыскиваются и должны стоять ровно в одном абзаце. Если их нет нигде или они есть в нескольких местах, сборка сообщает об этом и называет строку, которую надо поправить. Ничего не подбирается по сходству, поэтому ссылка не может незаметно соскользнуть на другое предложение.
method_dates = Даты записываются в расширенном формате EDTF (часть ISO 8601), который позволяет сказать, что дата приблизительна, не точна или открыта с одного конца: <code>1917~</code>, <code>192X</code>, <code>2022/..</code>. На страницах они написаны словами. Из каждой даты следуют первый и последний день, когда событие могло начаться и кончиться; по ним упорядочены списки. Машинам дата сообщается как дата, только если её называет документ.
method_names = Имена в тексте находятся по формам, перечисленным в записях о людях, местах, произведениях и прочем. Побеждает самое длинное имя. В каждом абзаце ссылкой становится первое упоминание. Если имя общее у нескольких записей, решает полное имя в том же абзаце или решение составителя; программа никогда не угадывает. В заголовках, коде и комментариях читателей имена не ищутся.
method_examples = Каждая запись в списке примеров становится примером: троп, произведения и персонажи, формат и трактовка, то есть что произведение делает с тропом. Трактовку называет составитель, или она читается из слов записи. Запись, которая о ней молчит, считается прямым применением. Данные и страницы различают эти три случая.
method_comments = Комментарии читателей, пришедшие с документом, – особый род свидетельств.
method_comments_shown = Они подсчитаны и напечатаны отдельно от текста, в свёрнутом виде.
method_comments_counted = Они подсчитаны, но текст их не печатается.
method_comments_use = Ни одно имя, дата, число или утверждение не взято из них; в них нет ссылок, они не входят ни в указатель, ни в данные.
corpus_has_comments = В этом корпусе { $comments }.
corpus_has_none = В этом корпусе их нет.
method_aside = Подписи авторов, подписи к снимкам, оговорки, справки об издателе и ссылки на другие страницы – не часть текста. Они не выброшены молча: <a href="{ $href }">страница источников</a> перечисляет их по строкам и с причиной, рядом с размером и SHA-256 каждого файла.

## page.html

chapter_number = Глава { $number }
where_text_comes = Откуда этот текст

## parts-data.html

stated_means = Так говорит документ.
inferred_means = Мы вычитали это из документа и говорим как.
context = От нас, не из документов
context_means = Документы называют предмет; мы добавляем дату или подробность и говорим почему.

## parts-example.html

key = Условные знаки
stated_in_document = Сказано в документе
our_date = Наша дата
drawn = { $name }, на графике
drawn_numbered = { $name }, на графике с номерами
how_ends = Как читать края.
hard_edge = Чёткий край – известный день. Размытый край начинается там, где дата впервые возможна, и кончается там, где она возможна в последний раз.
whisker = Черта через знак или пунктирный отрезок – время, внутри которого лежит один миг.
onset_line = Пунктирная линия – день, когда волна началась: { $onset }.
no_room_list = Не поместилось: { $things }; в списке есть всё.
numbers_of_list = Номера те же, что в списке.
about_these = О чём:
figure = Число
what_it_counts = Что сосчитано

## parts-map.html

where_they_went = Куда они отправились
where_they_went_note = Места на путях и те, о которых говорят события и тезисы каждой волны
more_places = Ещё мест только в списках: { $places }.
coastlines = Только береговые линии, без границ: Natural Earth, общественное достояние.
number_on_map = Номер на карте:
and_more_within = и ещё { $number }
journey = Путь
date_not_given = Дата не указана
more_stops =
    { $count ->
        [one] И ещё { $count } остановка.
        [few] И ещё { $count } остановки.
       *[many] И ещё { $count } остановок.
    }
filled_stop = У закрашенной остановки есть дата, у пустой – нет.
dotted_line = Линия пунктирная там, где документы не называют обоих её концов.
who_went_there = Кто здесь побывал

## parts-record.html

what_is_said = Что сказано
statements_about = Утверждения: { $name }
with = вместе:
with_begun = Вместе:
more_in_ledger = Ещё { $number } – в <a href="{ $href }">реестре утверждений</a>.
left_out_by_documents = О чём документы умалчивают
mentions = Упоминания
no_creator = Автор не назван
trope_is = Троп:
about_example = Об этом примере
wave_not_stated = Волна не названа

## parts.html

pages = Страницы
pages_once_more = Страницы, ещё раз
quoted_mention = «{ $before }<b>{ $name }</b>{ $after }»
more_in_paragraph = и ещё { $number } в этом абзаце

## print.html

print_stand = Тексты документов один за другим, чтобы прочесть их подряд или на бумаге. Номера ведут к тем же абзацам на страницах самих документов.
documents_on_page = Документы на этой странице
its_own_page = Отдельная страница
by_creators = { $names }

## record-index.html

narrow_down = Сузить
by_letter = По буквам

## record.html

all_examples = все примеры
can_be_searched = можно отобрать по произведению, автору и персонажу.
beside = См. также

## redirect.html

page_moved = Страница переехала
has_another_address = теперь по другому адресу.

## search.html

search_stand = Всё, чему есть место на этом сайте, на одной странице: просмотрите её или воспользуйтесь поиском браузера.
search_stand_letters = Всё, чему есть место на этом сайте. Выберите букву.
search_label = Искать во всех текстах и именах
search_note = Слова в любой форме, имена в любом написании; «слова в кавычках» – как есть.
types = Виды
waves = Волны
letters = Буквы
letters_and_entries = Буквы и их статьи

## sources.html

sources_stand = Файлы, из которых сделан этот сайт, и что стало с каждой их строкой. Ничего не выброшено незаметно: что не вошло в текст, перечислено здесь с причиной.
data_to_take = Данные для скачивания
form = Вид
bytes_in_lines = { $bytes } Б, строк: { $lines }
nothing = Ничего
used = Использовано
kept_apart = Отдельно
not_read = имена, даты и утверждения из них не берутся
became_of_lines = Что стало со строками файла { $file }
became = Чем стали
lines_column = Строки
bytes_column = Байты

## theme.html

what_documents_say = Что говорят документы
waves_side_by_side = Волны рядом
on_these = О чём:
verdict = Итог
ours_not_documents = От нас, не из документов
themes = Темы

## themes.html

themes_stand = Что говорят документы, вопрос за вопросом. Итоги наши.

## timeline.html

overview_caption = Чем выше штрих, тем больше событий тогда началось. На страницах ниже показано каждое.
page_by_page = Страница за страницей
events_by_time = События по отрезкам времени
years = Годы
events = События
same_in_order = То же по порядку
in_order = По порядку
past_edge = За краем графика
later_than_wave = Позже самой волны
no_event = Ни одного события этой волны не записано.
in_figures = В числах
how_laid_out = Как это построено

## timelines.html

timelines_stand = Что происходило, волна за волной и по порядку времени; при каждой дате сказано, на чём она основана.
year_by_year = Год за годом

## trope.html

named_not_described = Назван, но не описан
about_trope = О тропе
from_document = Из документа { $code }
which_says_more = где сказано больше
other_names = Другие названия
also_called = Также:
neighbouring_tropes = Соседние тропы
holds_and_bends = Где троп держится, где гнётся
matrix_caption = Примеры по форматам и трактовкам; каждая клетка ведёт к примеру
all = Все
number_counts = Число считает примеры.
one_mark_example = Один знак – один пример.
no_example_of = К волне «{ $name }» не относится ни один пример.
the_examples = Примеры
close_folders = Свернуть все
open_folders = Раскрыть все

## tropes.html

tropes = Тропы
tropes_stand = Повествовательные приёмы, которые документы описывают, и те, которые они лишь называют.
described_in = Описан в:
mentioned_not_described = Упомянуты, но не описаны

## year.html

what_happened = Что произошло
by = автор:

## years.html

years_stand = События, начало которых известно хотя бы до года, и произведения, год за годом.

## Numbers, lists and dates

thousands_separator = {"\u00A0"}
list = { $first } и { $last }
date_day_month = { $day } { $month }
date_month_year = { $month } { $year }
date_part_of_year = { $month } { $year }
date_in_a_group_of_years = { $month } одного из { $year }
date_in_a_year = { $month } ({ $year })
date_day_within = один из дней { $month }
date_month_within = один из месяцев { $year }
date_day_of_a_month = { $day }-е число: { $month }
date_days_between = один из дней с { $first } по { $last }
date_months_between = один из месяцев: { $first } – { $last }
date_before_christ = { $year } до н. э.
date_after_christ = { $year } н. э.
date_long_year = { $year } год
date_power_of_ten = { $number } × 10^{ $exponent }
date_decade = { $year }-е
date_decade_of = { $year }-х
date_first_decade = { $year }-е
date_first_decade_of = { $year }-х
date_century = { $year }–{ $last } годы
date_century_of = { $year }–{ $last } годов
date_years_between = год между { $first } и { $last }
date_estimated = { $date }, предположительно { $year }
date_any_year = неизвестный год
date_year_of_form = год вида { $year }
date_uncertain = возможно, { $bare }
date_approximate = ок. { $date }
date_uncertain_and_approximate = возможно, ок. { $date }
date_remark = { $date } ({ $remarks })
date_part_year = год
date_part_month = месяц
date_part_day = день
date_remark_uncertain = { $parts } под вопросом
date_remark_approximate = { $parts } приблизительно
date_remark_both = { $parts } приблизительно и под вопросом
date_span = { $start } – { $end }
date_span_of_years = { $start }–{ $end }
date_neighbours = { $start } и { $end }
date_since = с { $date }
date_since_second = со { $date }
date_before = до { $date }
date_end_unknown = с { $date }; конец не указан
date_end_unknown_second = со { $date }; конец не указан
date_start_unknown = до { $date }; начало не указано
date_or_before = { $date } или раньше
date_or_after = { $date } или позже
date_one_of = одно из: { $dates }
date_two_or = {" "}или{" "}
date_last_or = {" "}или{" "}
date_two_and = {" "}и{" "}
date_last_and = {" "}и{" "}
date_comma = ,{" "}
date_name =
    { $case ->
        [of]
            { $code ->
                [1] января
                [2] февраля
                [3] марта
                [4] апреля
                [5] мая
                [6] июня
                [7] июля
                [8] августа
                [9] сентября
                [10] октября
                [11] ноября
                [12] декабря
                [21] весны
                [22] лета
                [23] осени
                [24] зимы
                [25] весны (северное полушарие)
                [26] лета (северное полушарие)
                [27] осени (северное полушарие)
                [28] зимы (северное полушарие)
                [29] весны (южное полушарие)
                [30] лета (южное полушарие)
                [31] осени (южное полушарие)
                [32] зимы (южное полушарие)
                [33] первого квартала
                [34] второго квартала
                [35] третьего квартала
                [36] четвёртого квартала
                [37] первой трети
                [38] второй трети
                [39] последней трети
                [40] первой половины
               *[41] второй половины
            }
       *[alone]
            { $code ->
                [1] январь
                [2] февраль
                [3] март
                [4] апрель
                [5] май
                [6] июнь
                [7] июль
                [8] август
                [9] сентябрь
                [10] октябрь
                [11] ноябрь
                [12] декабрь
                [21] весна
                [22] лето
                [23] осень
                [24] зима
                [25] весна (северное полушарие)
                [26] лето (северное полушарие)
                [27] осень (северное полушарие)
                [28] зима (северное полушарие)
                [29] весна (южное полушарие)
                [30] лето (южное полушарие)
                [31] осень (южное полушарие)
                [32] зима (южное полушарие)
                [33] первый квартал
                [34] второй квартал
                [35] третий квартал
                [36] четвёртый квартал
                [37] первая треть
                [38] вторая треть
                [39] последняя треть
                [40] первая половина
               *[41] вторая половина
            }
    }
date_month_short =
    { $code ->
        [1] янв.
        [2] февр.
        [3] март
        [4] апр.
        [5] май
        [6] июнь
        [7] июль
        [8] авг.
        [9] сент.
        [10] окт.
        [11] нояб.
       *[12] дек.
    }

## Data: what a row of each table is, and what its columns hold

table_row_documents = Один документ корпуса, в порядке файлов.
table_row_passages = Один фрагмент документа: абзац, пункт списка, пример, цитата. Вложенные фрагменты идут за тем, который их содержит.
table_row_people = Один реальный человек.
table_row_characters = Один вымышленный персонаж.
table_row_works = Одна книга, фильм, пьеса, сериал или игра.
table_row_places = Одно место, настоящее или вымышленное.
table_row_organisations = Одно объединение людей.
table_row_tropes = Один троп, описанный документом или только названный.
table_row_examples = Один троп в одном произведении или нескольких, в порядке документов. Одна запись может дать несколько примеров.
table_row_events = Одно событие, по дате; недатированные в конце.
table_row_figures = Одно число, которое называет документ.
table_row_claims = Одно утверждение о записях, которое не событие и не число.
table_row_themes = Что документы говорят об одной теме и одной волне; у темы, о которой они молчат, одна строка.
table_row_journeys = Один шаг пути одного человека: место, и чем оно было на пути.
column_documents_id = Идентификатор, по которому на него ссылаются утверждения.
column_id = Идентификатор, единственный среди всех записей; на него ссылаются другие таблицы.
column_examples_id = Идентификатор, последняя часть адреса.
column_events_id = Идентификатор; он же якорь на хронологии.
column_figures_id = Идентификатор.
column_claims_id = Идентификатор.
column_themes_id = Идентификатор темы, последняя часть адреса.
column_code = Краткий код в ссылках.
column_documents_kind = `article`, `trope` или `page`.
column_passages_kind = `paragraph`, `item`, `entry`, `quotation`, `table`, `code`, `definition`, `footnote` или `html`.
column_works_kind = Жанр внутри вида искусства: `novel`.
column_places_kind = `city`, `country`, `region`.
column_organisations_kind = `theatre`, `party`, `publisher`.
column_documents_title = Название.
column_events_title = Что произошло, в нескольких словах.
column_title_basis = На чём держится название: `stated`, `inferred` или `context`.
column_summary = Одно предложение о нём, слова куратора.
column_documents_creators = Кто написал: идентификаторы людей или имена без записи.
column_works_creators = Кто создал: идентификаторы людей или имена без записи.
column_examples_creators = Кто их создал: идентификаторы людей или имена без записи.
column_publisher = Кто издал: идентификатор организации или название.
column_documents_date = Когда опубликовано, в EDTF.
column_date = Когда, в EDTF.
column_figures_date = К какому времени относится, в EDTF.
column_date_basis = На чём держится дата.
column_documents_date_reason = Почему дата такова, если документ её не называет.
column_date_reason = Почему дата такова, если ни один документ её не называет.
column_language = Язык, тегом BCP 47, если указан.
column_documents_waves = Волны, о которых он говорит: идентификаторы.
column_waves = Волны, к которым относится: идентификаторы.
column_documents_trope = Троп, который он описывает: идентификатор.
column_examples_trope = Троп: идентификатор.
column_documents_passages = Сколько в нём фрагментов; строки файла `passages.csv`.
column_passages = Сколько фрагментов его называют.
column_paragraphs = Сколько из них не входят в список примеров.
column_entries = Сколько из них входят в список примеров.
column_headings = Сколько в нём заголовков ниже названия.
column_documents_words = Сколько слов в его фрагментах, считая между пробелами.
column_passages_words = Сколько в нём слов, считая между пробелами.
column_figures_words = Число, как оно названо.
column_responses = Сколько читательских комментариев пришло с ним; они хранятся отдельно.
column_response_words = Сколько слов в этих комментариях.
column_source = Откуда он: адрес или библиографическая ссылка.
column_rights = Кому принадлежат какие права на него.
column_file = Файл, из которого он прочитан, внутри проекта.
column_bytes = Размер этого файла.
column_sha256 = SHA-256 этого файла, шестнадцатеричными цифрами.
column_url = Адрес страницы: полный, если известен адрес сайта, иначе от корня сайта.
column_passages_document = Идентификатор документа.
column_examples_document = Документ, который его даёт: идентификатор.
column_document = Документ первой ссылки: идентификатор.
column_number = Номер в документе, с 1.
column_anchor = Якорь на странице документа.
column_section = Якорь последнего заголовка перед ним.
column_heading = Текст этого заголовка.
column_parent = Номер примера, в который вложен этот пример.
column_mentions = Записи, которые он называет: идентификаторы, каждый один раз, по порядку.
column_statements = Утверждения, которые на нём держатся: их якоря в реестре утверждений.
column_passages_examples = Примеры, которые он даёт: идентификаторы; см. `examples.csv`.
column_examples = Примеры, которые его касаются: идентификаторы; см. `examples.csv`.
column_tropes_examples = Сколько его примеров дают документы.
column_unused_reason = Почему на нём ничего не держится, слова куратора.
column_passages_text = Текст без разметки.
column_examples_text = Пример словами куратора; сама запись в `passages.csv`.
column_text = Утверждение словами куратора.
column_themes_text = Что документы говорят об этой волне, словами куратора.
column_name = Предпочтительное имя.
column_themes_name = Название темы.
column_sort = По чему сортируется.
column_aliases = Другие формы имени.
column_native = Имя на родном языке.
column_native_language = Этот язык, тегом BCP 47.
column_roles = Кто этот человек или кем был.
column_roles_basis = На чём держатся роли: `stated`, `inferred` или `context`.
column_gaps = О чём документы умалчивают.
column_same_as = То же самое в других местах: адреса.
column_mentioned = Эти фрагменты: `document#p4`.
column_characters_works = Произведения, в которых появляется: идентификаторы.
column_examples_works = Произведения: идентификаторы или названия без записи.
column_events_works = Произведения, о которых речь: идентификаторы.
column_characters_person = Реальный человек, с которого списан персонаж: идентификатор.
column_journeys_person = Человек: идентификатор.
column_creators_basis = На чём это держится: `stated`, `inferred` или `context`.
column_year = Когда вышло, в EDTF.
column_year_basis = На чём держится год.
column_works_medium = Вид искусства.
column_examples_medium = Вид искусства: идентификатор.
column_latitude = Градусы к северу от экватора.
column_longitude = Градусы к востоку от Гринвича.
column_fictional = Существует ли только в вымысле: `yes` или `no`.
column_within = Место, в котором находится: идентификатор.
column_laconic = Предложение, которое его определяет.
column_broader = Тропы, видом которых он является: идентификаторы.
column_narrower = Тропы, которые являются его видами: идентификаторы.
column_related = Тропы, которые тоже стоит посмотреть: идентификаторы.
column_contrast = Тропы, которым он противоположен: идентификаторы.
column_straight = Тропы, которые он может применить прямо: идентификаторы.
column_crosses_over = Тропы, с которыми он пересекается: идентификаторы.
column_documents = Документы, которые его описывают: идентификаторы.
column_examples_characters = Персонажи: идентификаторы или имена без записи.
column_events_characters = Персонажи, о которых речь: идентификаторы.
column_treatment = Что произведения делают с тропом: `straight`, `subverted`, `averted` …
column_treatment_basis = `declared`: указано куратором; `detected`: найдено в тексте; `default`: не отмечено, значит прямо.
column_examples_wave = Волна: идентификатор; пусто, если документы не связывают пример ни с одной.
column_wave = Волна: идентификатор.
column_examples_passage = Номер фрагмента, который его даёт.
column_passage = Номер фрагмента первой ссылки.
column_examples_qualifier = `in part`, если трактовка верна лишь отчасти.
column_figures_qualifier = `up to`, `about`, `more than`.
column_medium_label = Название вида искусства.
column_wave_basis = На чём держится волна: `stated`, `inferred` или `context`.
column_wave_reason = Почему это та волна, если ни один документ её не называет.
column_examples_cites = Тот же фрагмент, как его пишут другие таблицы: `document#p4`.
column_cites = Все фрагменты, на которые ссылается: `document#p4`.
column_basis = На чём держится утверждение: `stated`, `inferred` или `context`.
column_journeys_basis = На чём держится шаг: `stated`, `inferred` или `context`.
column_people = Люди, о которых речь: идентификаторы.
column_places = Места, о которых речь: идентификаторы.
column_organisations = Организации, о которых речь: идентификаторы.
column_tropes = Тропы, о которых речь: идентификаторы.
column_lane = Дорожка хронологии.
column_reason = Почему это так, если ни один документ этого не утверждает.
column_date_words = Дата словами, если куратор их даёт.
column_start_min = Первый день, когда оно могло начаться; пусто, если открыто или неизвестно.
column_start_max = Последний день, когда оно могло начаться.
column_end_min = Первый день, когда оно могло кончиться.
column_end_max = Последний день, когда оно могло кончиться.
column_ledger = Якорь в реестре утверждений.
column_journeys_ledger = Номер в реестре утверждений; он же якорь там.
column_value = Число; пусто, если оно дано только словами.
column_unit = Что считается, одним словом.
column_of = Что считается, полностью.
column_about = Записи, о которых речь: идентификаторы.
column_question = Вопрос, на который она отвечает.
column_verdict = Вывод куратора о сравнении волн.
column_step = Номер шага на пути этого человека, с 1.
column_place = Место: идентификатор; координаты в `places.csv`.
column_role = Что это место на пути: `from` – откуда он начался, `via` – через что прошёл, `to` – куда привёл, `stay` – где человек жил какое-то время.
column_note = Что ещё известно о шаге, словами куратора.
