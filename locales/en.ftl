# What the pages of a site say, in English. Other languages say the same under the same keys.
# `docs/format.md` tells how a project adds to a language or brings its own.

## Counts

documents_count =
    { $count ->
        [one] { $count } document
       *[other] { $count } documents
    }
paragraphs_count =
    { $count ->
        [one] { $count } paragraph
       *[other] { $count } paragraphs
    }
passages_count =
    { $count ->
        [one] { $count } passage
       *[other] { $count } passages
    }
entries_count =
    { $count ->
        [one] { $count } entry
       *[other] { $count } entries
    }
list_entries_count =
    { $count ->
        [one] { $count } entry
       *[other] { $count } entries
    }
words_count =
    { $count ->
        [one] { $count } word
       *[other] { $count } words
    }
comments_count =
    { $count ->
        [one] { $count } reader’s comment
       *[other] { $count } readers’ comments
    }
statements_count =
    { $count ->
        [one] { $count } statement
       *[other] { $count } statements
    }
examples_count =
    { $count ->
        [one] { $count } example
       *[other] { $count } examples
    }
events_count =
    { $count ->
        [one] { $count } event
       *[other] { $count } events
    }
dated_events_count =
    { $count ->
        [one] { $count } dated event
       *[other] { $count } dated events
    }
figures_count =
    { $count ->
        [one] { $count } figure
       *[other] { $count } figures
    }
waves_count =
    { $count ->
        [one] { $count } wave
       *[other] { $count } waves
    }
themes_count =
    { $count ->
        [one] { $count } theme
       *[other] { $count } themes
    }
tropes_count =
    { $count ->
        [one] { $count } trope
       *[other] { $count } tropes
    }
people_count =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
characters_count =
    { $count ->
        [one] { $count } character
       *[other] { $count } characters
    }
works_count =
    { $count ->
        [one] { $count } work
       *[other] { $count } works
    }
places_count =
    { $count ->
        [one] { $count } place
       *[other] { $count } places
    }
organisations_count =
    { $count ->
        [one] { $count } organisation
       *[other] { $count } organisations
    }
years_count =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
mentions_count =
    { $count ->
        [one] { $count } mention
       *[other] { $count } mentions
    }
marks_count =
    { $count ->
        [one] { $count } mark
       *[other] { $count } marks
    }
media_count =
    { $count ->
        [one] { $count } medium
       *[other] { $count } media
    }
treatments_count =
    { $count ->
        [one] { $count } treatment
       *[other] { $count } treatments
    }
appearances_count =
    { $count ->
        [one] { $count } appearance
       *[other] { $count } appearances
    }
source_files_count =
    { $count ->
        [one] { $count } source file
       *[other] { $count } source files
    }
are_used_count =
    { $count ->
        [one] { $count } is used
       *[other] { $count } are used
    }
mark_of = { $wave }: { $marks }, each of { $worth }

## Kinds and indexes

kind_person = Person
kind_character = Character
kind_work = Work
kind_place = Place
kind_organisation = Organisation
kind_trope = Trope
kind_document = Document
kind_example = Example
kind_theme = Theme
kind_event = Event
kind_figure = Figure
kind_claim = Claim
kind_relation = Relation
people = People
places = Places
organisations = Organisations
relations = Relations
journeys = Journeys
figures = Figures
theses = Claims
statements = Statements
article = Article
trope_page = Trope page
page = Page
whole_book_one_page = The whole book on one page
whole_book = The whole book
whole_book_part = The whole book, part { $number }
whole_book_description = { $title }: the text of { $documents } one after another, to be read in one go, searched with the browser, or printed.
a_to_z_everything = A to Z of everything
other = Other
paged = { $title }, page { $number }
the_name = the { $name }
entry_of_site = An entry of { $site }, with the sentences that name it and their places.
fictional = Fictional
real = Real
is_fictional = fictional

## Tags, chips and treatments

chip_spoken = : { $title }, paragraph { $number }
document_paragraph = Document { $code }, paragraph { $number }
paragraph_number = paragraph { $number }
example_in = Example in { $title }, paragraph { $number }
date_inferred = Date inferred by us
is_undated = undated
date_withheld = date not given by the documents
declared_by_us = declared by us
read_from_wording = read from the wording
unmarked = unmarked, and so counted as straight
relation_declared = declared by us
relation_read = read from the wording
treatment_straight = Straight
treatment_straight_meaning = the trope as it is defined
treatment_downplayed = Downplayed
treatment_downplayed_meaning = the trope, but less of it
treatment_exaggerated = Exaggerated
treatment_exaggerated_meaning = the trope, and more of it than usual
treatment_justified = Justified
treatment_justified_meaning = the trope, with a reason given for it
treatment_subverted = Subverted
treatment_subverted_meaning = set up as the trope, then turned over
treatment_double_subverted = Double subverted
treatment_double_subverted_meaning = turned over, and then turned back
treatment_inverted = Inverted
treatment_inverted_meaning = the trope with its parts exchanged
treatment_averted = Averted
treatment_averted_meaning = the occasion is there, and the trope is not
treatment_deconstructed = Deconstructed
treatment_deconstructed_meaning = the trope followed to where it breaks
treatment_reconstructed = Reconstructed
treatment_reconstructed_meaning = broken, and put together again
treatment_zig_zagged = Zig-zagged
treatment_zig_zagged_meaning = several treatments in turn
treatment_lampshaded = Lampshaded
treatment_lampshaded_meaning = the work remarks on its own use of the trope
treatment_invoked = Invoked
treatment_invoked_meaning = a character brings the trope about on purpose
treatment_defied = Defied
treatment_defied_meaning = a character keeps the trope from happening
treatment_discussed = Discussed
treatment_discussed_meaning = characters talk about the trope
treatment_implied = Implied
treatment_implied_meaning = the trope is hinted at, and not shown
treatment_enforced = Enforced
treatment_enforced_meaning = the makers had to use the trope
treatment_played_with = Played with
treatment_played_with_meaning = the trope in some other variation
treatment_debatable = Debatable
treatment_debatable_meaning = it can be doubted that the trope applies
treatment_near_miss = Near miss
treatment_near_miss_meaning = listed, but not quite the trope
treatment_others = Others
treatment_others_meaning = rarer treatments

## Pages on the site

about_description = What { $title } is made of, how to read it, and what the marks beside its statements and dates mean.
method_description = How { $title } was made: evidence classes, dates, numbered paragraphs, checked citations, linked names.
accessibility_description = How { $title } works with a keyboard, a screen reader, a small screen, on paper and without scripts.
colophon_description = What { $title } was built with: its generator, typefaces and colours, and advice to those who host it.
statements_with_sources = Statements with their sources
missing_description = There is no page of { $title } at this address. It may have been moved, renamed, or mistyped in the link.
moved_description = This page has moved: { $name } now has another address on this site.
has_moved = { $name } has moved

## Claims, coverage and sources

claims_description = { $title }: every statement of { $site }, with its date, what it rests on, and the paragraphs that it cites.
statement_cited = { $title }, statement { $anchor }. { $address }
statement_cited_after = { $title }, statement { $anchor }, after { $passages }. { $address }
figure_not_given = Not given
is_a_kind_of = Is a kind of { $name }.
has_as_a_kind = Has as one of its kinds { $name }.
contrasts_with = Contrasts with { $name }.
plays_straight = Plays straight { $name }.
crosses_with = Crosses with { $name }.
see_also_sentence = See also { $name }.
coverage_description = { $title }: each passage of { $site }, the statements, examples and records that rest on it, and why nothing rests on the others.
extent_used =
    { $count ->
        [one] { $used } of { $count } passage
       *[other] { $used } of { $count } passages
    }
sources_description = { $title }: every file that this site was made from, its size and SHA-256, which of its lines were read, and which were set aside.
clip_of_web_page = Plain-text clip of a web page
line_number = Line { $number }
line_numbers = Lines { $first } to { $last }
with_words = { $comments }, { $words }

## Comparison and timelines

side_by_side = { $waves } side by side: how many, how fast and where to.
side_by_side_themes = What the documents say of each, theme by theme; where they are silent, so is the cell.
and = { $first } and { $last }
in_small = { $wave }: { $events } in small
by_time = { $wave }: { $events } by time
timeline_of = Timeline: { $wave }
date_of_ours = { $date }, a date of ours
from_documents = From { $documents }
documents_coded = Documents { $codes } and { $last }
figures_of = Figures: { $wave }
since_before = Before
since_month = Month { $number }
since_first_year = First year
since_year = Year { $number }
pace_title = Events of each wave by the time since it began
pace_description = The lists below name the same events with their dates.
began_from = from { $date }
began_from_ours = from { $date }, our date
counted_band = counted { $began }
years_long = { $count } years
in_order_of_time = { $wave }: { $events } in order of time.
each_with_date = Each with its date in the words of the documents, and with the passages that it rests on.
timeline_title = { $wave }: timeline
pages_of_timeline = Pages of the timeline
earlier = Earlier
later = Later
examples_in_fiction = { $examples } in fiction
beside_others = Set it beside the others
another_wave = Another wave
next_wave = Next wave
events_part = events { $first } to { $last } of { $all }
wave_span = Span
wave_began = Began
timelines_description = The timelines of { $title }: { $waves }.
timelines_each = Every event in order, with its date and the passages that it rests on.
years_span = { $first } to { $last }
year_bc = { $year } BC
year_description = { $year } in { $title }: { $things }.
year_each = With the dates, the passages they rest on, and the years before and after.
year_stand = What is dated to { $year }: { $things }.
year_before = Before
year_after = After
year_title = The year { $year }
years_description = { $years } of { $title }, with what is dated to each of them.
years_which = Events whose start is known to the year or better, and works.

## Data

data_description = { $title } as data: the whole corpus in one JSON file and a CSV table for each kind of entry, with every column explained.

## Documents

paragraphs_and_entries = { $paragraphs } and { $entries }
length_in_words = { $length }, { $words }
text = Text
ledger = Ledger
documents_description = All { $documents } of { $title }, with their authors, dates and lengths.
from_passage = From “{ $title }”, ¶ { $number }
note_to_paragraph = Note to paragraph { $number }
compared_under = Compared under { $themes }.
more_listed_below = And { $number } more, listed below.

## Examples

example_title = { $name }, an example of { $trope }
example_description = { $title }. { $treatment }.
example_where = { $title }, paragraph { $number }.
example_with = With its medium, its treatment and the passage that gives it.
also_by = Also by { $name }
also_by_makers = Also by its makers
also_in = Also in { $name }
also = Also: { $name }
examples_description = { $title }: { $examples } from { $site }.
examples_each = Each with its work, medium and treatment, and with the passage that gives it.
examples_in = { $examples } in { $medium }
examples_by = { $examples } by { $creator }
narrowed = { $heading }: { $values }
all_share_this = All { $examples } share this.
some_of_all =
    { $count ->
        [one] { $number } of all { $count } example.
       *[other] { $number } of all { $count } examples.
    }
examples_stand = { $appearances } of { $of }, from { $media }, with the ways in which each keeps or breaks the pattern: { $treatments } in all.
see_all = See all { $examples }
read_timeline = read the timeline: { $wave }
creator = Creator
all_media = All media
all_treatments = All treatments
all_waves = All waves
all_creators = All creators

## Records

facts_stated = { $number } stated
facts_inferred = { $number } inferred by us
facts_ours = { $number } ours
facts_of_them = { $all }, of them { $parts }
number = Number
aliases = Also called
elsewhere = Elsewhere
named_in_of = { $number } of { $count } documents
named_in = Named in
appears_in = Appears in
real_person = Real person
year = Year
sort_of = Kind
lies_within = Within
position = Position
role = Role
roles = Roles
side_north = N
side_south = S
side_east = E
side_west = W
step_from = From
step_via = By way of
step_to = To
step_stay = A stay
stayed_in = Stayed in
left = Left
went_from = Set out from { $place }.
went_via = Came by way of { $place }.
went_to = Went to { $place }.
went_stay = Stayed in { $place }.
set_out_here = set out from here
came_through = came through
came_here = came here
stayed_here = stayed here
mentions_extent =
    { $count ->
        [one] { $paragraphs } of { $count } document
       *[other] { $paragraphs } of { $count } documents
    }
mentions_description = Mentions of { $name }, page { $number }: sentences with links to their paragraphs.
in_all = In all, { $things }.
mentions_title = { $name }: mentions, page { $number }
named_in_extent = Named in { $extent }.
number_with_sources = { $statements } with sources.
left_out = Left out
map_where = Map: where { $name } lies
in_fiction = In fiction
within_it = Within it
kind_of_wave = { $kind } of { $wave }
narrowed_description = { $title }, from { $site }: { $things } from A to Z.
each_with_summary = Each with its summary and its mentions in the documents.
index_description = { $kinds } of { $site }, from A to Z: { $names } …
index_in_all = { $things } in all, each with its summary and its mentions.
letter_description = { $kinds } of { $site } under the letter { $letter }, from { $first } to { $last }.
things_in_all = { $things } in all.
tied_by = By
tied_in = In
real_and_fictional = { $real } real, { $fictional } fictional
people_stand = The real people whom the documents name, by surname.
characters_stand = The people of fiction whom the documents name.
works_stand = The books, films, plays, series and games that the documents name, by title.
places_stand = The places that the documents name, each with what is said of it.
organisations_stand = The bodies of people that the documents name, by name.

## Home

home_description = { $title }: { $documents }, cross-linked, with every statement traced to the paragraph that it rests on.
start_reading = Start reading
compare_waves = Compare the waves
see_timelines = See the timelines
read_things = Read { $documents }
browse_things = Browse { $examples }
tally_sentence = Of { $examples }, { $straight } play it straight.
claims_by_paragraph = Claims, by paragraph
towers_caption = One mark is { $worth }. The figures are those of the documents, counted at different times and in different ways, so the heights show what the documents say and not which wave was larger.
on_one_axis = { $events } on one axis of time
strip_caption = { $events } by the time at which they began: the higher a stroke, the more events.
passages_of =
    { $count ->
        [one] { $passages } of { $count } document
       *[other] { $passages } of { $count } documents
    }
blocks_caption = Each block is a passage, as wide as it is long.
blocks_caption_first = The first { $number } documents. Each block is a passage, as wide as it is long.

## A to Z

search_and_a_to_z = Search, and A to Z
search_description = All { $entries } of { $title } from A to Z: documents, people, works, places, examples, themes and events, one line on each.
a_to_z_letter = A to Z: { $letter }
letter_of_site = { $title }: { $entries } of { $site }, each with one line on what it is and a link to its page.

## Themes and tropes

themes_description = What the documents of { $site } say, theme by theme: { $names } …
themes_in_all = { $themes } in all, each with its sources and our verdict.
theme_of_waves = What the documents say of it for { $waves }.
theme_title = { $name } (theme)
relation_broader = Parent
relation_narrower = Narrower
relation_related = See also
relation_contrast = Contrast
relation_straight = Played straight
relation_straight_by = Played straight by
relation_crosses_over = Crosses over
phrase_broader = Parent of
phrase_narrower = Narrower than
phrase_contrast = In contrast to
phrase_straight = Played straight by
phrase_crosses_over = Crosses over with
phrase_related = Related to
examples_in_media =
    { $count ->
        [one] { $examples } in { $count } medium
       *[other] { $examples } in { $count } media
    }
trope_undescribed = { $name }, a trope that the documents name and do not describe.
where_it_bends = Where it bends
tropes_description = Tropes of { $site }: { $names } …
tropes_in_all = { $tropes } in all, with their definitions, neighbours and examples.

## The map of the comparison

map_lists = Map; the lists after it say the same
mark_filled = Filled
mark_filled_means = somebody named came there.
mark_open = Open
mark_open_means = only named.
mark_triangle = Triangle
mark_triangle_means = where a journey began.
mark_line = Line
mark_line_means = from place to place; it tells the order, not the way.
mark_dotted = Dotted
mark_dotted_means = no document states both ends.
mark_number = Number
mark_number_means = a name without room; the lists have it.
place_people = { $place }: { $people }
place_many = { $place }: { $count } people
went_reached = Reached by someone named
went_left = Where they set out
went_named = Named only
no_position = no position given
shown_within = shown by places within it

## What became of the lines of a file

role_front_matter = Front matter
role_heading = Heading
role_passage = Passage
role_response = Response
role_byline = Byline
role_byline_aside = byline: kept as metadata
role_credit = Credit
role_credit_aside = credit of a picture that the clip does not hold
role_kicker = Kicker
role_kicker_aside = name of the column or series
role_disclaimer = Disclaimer
role_disclaimer_aside = disclaimer
role_author_s_note = Author’s note
role_author_s_note_aside = note on the author
role_about = About
role_about_aside = box on the publisher
role_read_more = Read more
role_read_more_aside = links to other pages
role_control = Control
role_control_aside = control of the page that was clipped
role_commenter = Commenter
role_commenter_aside = name and time of a reader’s comment
role_foot = Foot
role_foot_aside = notice at the foot of the page
role_reference = References
role_reference_aside = reference marks, edit marks and notes of a wiki
role_rule = Rule
role_blank = Blank

## Sizes of files

decimal_separator = .
bytes_count =
    { $count ->
        [one] { $count } byte
       *[other] { $count } bytes
    }
kilobytes = { $number } kB
megabytes = { $number } MB
rows_count =
    { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }

## Books

chapters_before =
    { $count ->
        [one] { $count } chapter earlier
       *[other] { $count } chapters earlier
    }
chapters_after =
    { $count ->
        [one] { $count } chapter later
       *[other] { $count } chapters later
    }

## Texts of documents

footnote = Note
back_to_note = Back to the text of note { $label }
table_at = Table, { $code }, paragraph { $number }
box_done = done
box_open = open
alert_note = Note
alert_tip = Tip
alert_important = Important
alert_warning = Warning
alert_caution = Caution

## Drawings

more_in_list = and { $number } more in the list
first_year_of_era = AD 1
onset = onset
months_3 = 3 months
months_6 = 6 months
months_9 = 9 months
months_12 = 1 year
months_3_short = 3 mo
months_6_short = 6 mo
months_9_short = 9 mo
months_12_short = 1 year
years_short = { $count } yrs
looks_no_further = no source looks this far
looks_no_further_first = no source looks
looks_no_further_last = this far

## Pictures for link previews

card_home = Columns of marks, one for each wave
card_documents = Documents as rows of paragraphs
card_timelines = Events as marks on lanes
card_examples = A table of dots: media by treatments
card_themes = A table of themes by waves
card_people = A field of marks, one for each person
card_works = A field of marks, one for each work
card_places = Places as points by longitude and latitude
card_organisations = A field of marks, one for each body

## Citations

original_retold = Retelling of a text { $parts }
original = Original { $parts }
original_by = by { $names }
original_published = published by { $name }
original_from = from: { $source }
original_unknown = whose author and publisher are not told
original_inferred = { $date } (date inferred)
original_context = { $date } (date not in the text)
cited_title = “{ $title }”

## The guide for programs

guide = Every statement on this site leads to the passage that it rests on. Passages have numbers: passage 4 of a document has the anchor #p4. The pages below are also there in Markdown, which the links lead to; each has a page in HTML beside it, `index.html`.
guide_rights = Rights: { $rights }
guide_document = document { $code }
guide_more = { $number } more
guide_views = Timelines and themes
guide_wave = its events in order of time
guide_compare = side by side, theme by theme
guide_themes = the questions that the comparison asks
guide_examples = { $number } in all, by medium, treatment and wave
guide_corpus = The whole corpus
guide_corpus_is = JSON: documents, passages, mentions, records, statements
guide_tables = Tables
guide_tables_are = a data package of CSV files with every column described
guide_tropes = SKOS in Turtle
guide_optional = Optional
guide_feed = Atom
guide_about = what the site is and how it was made

## What scripts say

copy = Copy
copied = Copied
results_count =
    { $count ->
        [one] { $count } result
       *[other] { $count } results
    }
pages_unread_count =
    { $count ->
        [one] { $count } page not looked through yet.
       *[other] { $count } pages not looked through yet.
    }
opened_from_disk = This page was opened from a disk, where browsers let no page load an index.
choose_letter = Choose a letter below.
narrows_list = What you type narrows the list below.
narrows_list_to = What you type narrows the list below: { $entries }.
index_not_loaded = The search index could not be loaded. The list from A to Z is below.
words_left_out = Left out: { $words }.
nothing_found = Nothing found.
show_more_of = Show { $number } more of { $kind }
look_further = Look further
paragraph_numbered = Paragraph { $number }
none_has_all = No page has all of these words. Try fewer, or take away a filter.
none_has_any = No page has these words.
instead_of = Instead of “{ $word }”:
list_is_below = The list from A to Z is below.

## Reasons of the program's own

reason_file_name = made from the file’s name
reason_characters = the wave of its characters

## base.html

skip_to_content = Skip to content
breadcrumb = Breadcrumb
home = Home
cite_this = Cite this
cite_passages = To cite paragraph 4, write “, ¶ 4” after the title and <code>#p4</code> after the address.
cite_files = Each file has an entry for the whole and one for each paragraph.

## masthead.html

main_nav = Main
search = Search
use_dark_colours = Use dark colours
use_light_colours = Use light colours
menu = Menu
main_menu = Main menu
about = About

## footer.html

read = Read
look_up = Look up
feed = Feed

## 404.html

not_found = Not found
nothing_here = Nothing filed here
nothing_here_why = There is no page at this address. The link may hold a mistyped letter, or the page may have been renamed or taken away since the link was made.
perhaps_you_meant = Perhaps you meant { $name }.
where_to_go = Where to go from here
front_page = The front page
documents = Documents
number_in_all = { $number } in all
a_to_z = A to Z
every_entry = Every entry by name
what_this_is = What this site is

## Many pages

on_this_page = On this page
at_a_glance = At a glance
previous = Previous
next = Next
timelines = Timelines
sort_by = Sort by
sort_given = The order given here
sort_backwards = { $name }, backwards
documents_are_silent = The documents are silent.
jump_to_letter = Jump to a letter
our_reason = Our reason: { $reason }
and_more = And { $number } more.
columns_sort = Column headers can be used to sort.
show_our_dates = Show our dates

## about.html

about_this_site = About this site
what_it_is = What it is
the_documents = The documents
how_to_read_it = How to read it
the_waves = The waves
further = Further
about_what =
    { $count ->
        [one] { $title } takes a document apart and puts what it says in order: who and what is named, what happened when, and where each of these things is said. It adds nothing without saying so. Every statement leads back to the paragraph that it rests on.
       *[other] { $title } takes documents apart and puts what they say in order: who and what is named, what happened when, and where each of these things is said. It adds nothing without saying so. Every statement leads back to the paragraph that it rests on.
    }
published_by_sentence = It is published by { $publisher }.
in_numbers = In numbers
all_of = All { $things }
came_with_comments = { $comments } came with them. They are kept apart: nothing on this site rests on them.
about_marks = A mark such as <b>{ $code }¶1</b> after a statement names a document and a paragraph, and leads there. Underlined names lead to a page that gathers all that the documents say of them.
chart_span = Chart: { $span }.
timeline = Timeline
of_the_wave = of the { $name }
about_colour = Colour means a wave and nothing else. Each wave has a shape as well, so that colour is never needed to tell them apart.
method = Method
how_it_was_made = How it was made
sources = Sources
files_by_line = The files, line by line
claims = Claims
every_statement = Every statement
data = Data
json_and_csv = JSON and CSV
accessibility = Accessibility
what_to_expect = What to expect
colophon = Colophon
how_it_was_built = How it was built

## accessibility.html

access_stand = The target is WCAG 2.2, level AA. This page says what the site does to reach it.
access_scripts = Without scripts
access_keyboard = Keyboard
access_readers = Screen readers
access_sight = Colour and size
access_paper = Paper
access_limits = Limits
access_scripts_text = Every page reads, links and prints without JavaScript. Menus and folders are the browser’s own. A script adds conveniences: a switch for light and dark colours, tables that can be sorted, lists that narrow down where they stand, the summary of a page where a name leads to it, and a button that opens or closes all folders.
access_keyboard_text = Everything that can be clicked is a link, a button or a folder, reached with <kbd>Tab</kbd> and used with <kbd>Enter</kbd>; folders and buttons also with <kbd>Space</kbd>. The first stop on each page leads past the menu to the content. Where the focus is, there is a thick outline. A name that has the focus shows the summary of its page; <kbd>Esc</kbd> closes it, and the menu too.
access_readers_text = Each page has one main heading, and headings below it do not skip a level. Regions of the page are landmarks with names. Tables have header cells, and keep them on small screens, where they are drawn as blocks. Pictures that say nothing are hidden; all other marks come with words. Names and texts in another language are marked with that language where the records tell it.
access_sight_text = Light or dark colours follow the system’s setting. Text has a contrast of at least 4.5 to 1 in both. Nothing is told by colour alone: what has a colour has a shape and a name too, and certainty is shown by texture and words. Pages can be zoomed, and reflow on narrow screens. Requests for more contrast, for forced colours and for less motion are followed.
access_paper_text = Pages print in black on white, without menus, with the addresses of outside links written out. The <a href="{ $root }print/index.html">whole book</a> can be printed at once.
access_limits_text = The texts are the documents’ own: their wording, and the descriptions of pictures in them, are as their authors and the curator left them. Long tables take long to move through; the <a href="{ $href }">data files</a> hold the same and can be read in other programs.

## claims.html

stated_by_documents = { $number } stated by a document, dates included
claims_stand = Every statement on this site in one ledger, each with what it rests on.
how_classed = How statements are classed
download_as_data = Download as data
caption_statements = Statements.
statement = Statement
number_short = No.
wave = Wave
date = Date
basis = Basis
source = Source
cite = Cite
cite_statement = statement { $number }
no_statement = No statement has been recorded.
no_statement_then = The documents can be read and searched all the same: see the <a href="{ $root }documents/index.html">documents</a> and the <a href="{ $root }search/index.html">A to Z</a>.

## colophon.html

made_with = Made with Seedbook { $version }, a static site generator for documents.
colophon_making = Making
colophon_type = Type and colour
maps = Maps
privacy = Privacy
hosting = Hosting
colophon_making_text = Seedbook reads a folder of documents and the curator’s notes on them, and writes plain files: HTML pages, one stylesheet, one small script, and data. There is no server program and no database. The same input gives the same bytes, whenever and wherever it is built; no page holds the time of its making.
colophon_links = All links within the site are relative, except those of the page for missing addresses.
colophon_links_canonical = All links within the site are relative, except canonical addresses, the feed, the sitemap, and the page for missing addresses.
colophon_folder = The folder can be moved, put below any path, or opened from a disk.
colophon_type_text = No typeface is downloaded. Text is set in a serif that your system has (Iowan Old Style, Palatino, Noto Serif or Georgia), menus and labels in its sans serif.
colophon_colour_text = Ink on paper is the rule; the only colours belong to the waves. They were chosen to stay apart for readers with any kind of colour vision, in light, in dark and in print, and every wave has a shape as well.
colophon_maps_text = Coastlines are those of Natural Earth (version 4.1, land at 1:50,000,000), which is in the public domain; they were taken from the package world-atlas 2.0.2 and thinned out. Places that lie together are drawn on Lambert’s azimuthal equal-area projection with their own middle, places all over the world on Equal Earth: areas can be compared on both. No borders are drawn.
privacy_text = The generator puts in no cookies, no counters and nothing from other hosts. If you choose light or dark colours by hand, your browser remembers the choice; it is sent nowhere.
hosting_names = For those who serve the folder. The names of these files change when their content does, so that browsers may keep them for good:
hosting_else = Everything else keeps its name and should be asked for anew each time:
hosting_policy = The pages have no inline scripts or styles, and run under this policy:
hosting_missing = Missing addresses should be answered with <code>404.html</code> and the status 404. HTML, CSS, JSON, CSV and XML shrink to a fraction when they are compressed on the way.

## compare.html

waves_compared = The waves compared
compare_stand = What the documents say about each wave, side by side. Where they are silent, the cell says so.
how_many = How many
one_mark_is = One mark is { $worth }
figures_in_words = Every figure in the words of its document
less_than_half = Less than half a mark.
figures_drawn_note = Figures of different waves are counted at different times and in different ways; the marks show what the documents say, and not which wave was larger.
figures_note = Figures of different waves are counted at different times and in different ways. None is set against another here without saying so.
how_fast = How fast
time_since = Time since each wave began
how_fast_drawn = How fast, drawn
how_fast_numbered = How fast, drawn with numbers
pace_stretched = The first year is stretched; the scale changes at the slashes, and ends after { $years }.
pace_ends = The scale ends after { $years }.
pace_dotted = <b>Dotted stretches</b> mean that something happened at some moment inside them.
pace_outlined = <b>Outlined marks</b> are our dates.
pace_silence = <b>Where lines cross the ground,</b> no source of that wave looks so far.
pace_dense = Where events are too many, each stroke counts those of a stretch of time.
no_room_lists = There is no room for { $things }; the lists have all.
counted_from = Counted { $began }
after_inferred = inferred by us
after_our_date = our date
and_more_begun = And { $number } more
pace_note = Months are those of the calendar, and the one in which a wave began is month 1; after twelve months, whole years are counted. An event whose start is known only roughly stands at the earliest time that it can have begun.
theme_by_theme = Theme by theme
verdicts_ours = The verdicts are ours; the cells are the documents’
compared_by_theme = The waves compared by theme
theme = Theme
our_verdict = Our verdict
no_verdict = No verdict

## coverage.html

coverage = Coverage
coverage_stand = What rests on each passage of the documents. A passage is used when a statement or an example cites it; where nothing does, the reason stands here.
statements_and_sources = Every statement and its source
document_used = Document { $code }: { $extent } used
rests_on_each_of = What rests on each passage of { $title }
passage = Passage
what_rests = What rests on it
what_it_names = What it names
nothing_because = Nothing, because
nothing_yet = <b>Nothing,</b> and no reason is given yet
nothing_rests = Nothing rests on this document.

## data.html

tables_count =
    { $count ->
        [one] { $count } table
       *[other] { $count } tables
    }
data_stand = Everything on this site to take away: the whole corpus in one JSON file, and a table for each kind of entry.
files = Files
how_to_read_them = How to read them
citing = Citing
rights = Rights
columns = Columns
caption_files = Files.
file = File
rows = Rows
size = Size
data_corpus = The whole corpus: documents with their passages and mentions, records, waves, examples, events, figures, themes and claims.
one_object = One object
columns_count =
    { $count ->
        [one] { $count } column
       *[other] { $count } columns
    }
of_file = of { $file }
data_package = <a href="{ $href }">datapackage.json</a> describes every table and column for programs, as Frictionless Data has it.
data_thesaurus = <a href="{ $href }">tropes.ttl</a> holds the tropes as a thesaurus, in SKOS.
data_csv = All files are UTF-8. Tables are CSV as RFC 4180 has it: commas, a header, quotation marks where a value needs them, lines that end in CRLF. Where a cell holds a list, its values are joined by a semicolon and a space; <code>corpus.json</code> has the same as lists.
data_ids = Records are referred to by their ids. A name that has no record stands as it is written. An empty cell means that nothing is given.
data_formulas = Values are data, not formulas: those that begin with <code>=</code>, <code>+</code>, <code>-</code> or <code>@</code> are left as they are. Import columns as text if you open a table in a spreadsheet.
data_mentions = Mentions in <code>corpus.json</code> count in Unicode scalar values from the beginning of the passage’s text, not in bytes or UTF-16 units. Days are counted from 1 January 1970. Of readers’ comments, only number and length are given.
data_citing = A passage is cited by its document and its number, and both are part of its address.
data_first_passage = The first passage of “{ $title }” is <code>{ $id }#p{ $number }</code> in the data, <a class="src" href="{ $href }">{ $label }<span class="vh">: { $title }, paragraph { $number }</span></a> on the pages, and on the web:
data_first_passage_below = The first passage of “{ $title }” is <code>{ $id }#p{ $number }</code> in the data, <a class="src" href="{ $href }">{ $label }<span class="vh">: { $title }, paragraph { $number }</span></a> on the pages, and on the web, below the site’s own address:
no_rights_stated = The curator has stated no rights for this site as a whole.
data_rights = The column <code>rights</code> of <code>documents.csv</code> tells those in each document, where they are known.
caption_columns = Columns of { $file }
column = Column
what_it_holds = What it holds

## document.html

document_code = Document { $code }
named_here = Named here
where_used = Where it is used
provenance = Provenance
readers_comments = Readers’ comments
author = Author
published_by = Published by
not_given = Not given
title = Title
describes = Describes
length = Length
comments_apart =
    { $count ->
        [one] {""}, and { $count } reader’s comment kept apart
       *[other] {""}, and { $count } readers’ comments kept apart
    }
map_note = <b>At a glance.</b> Each block is a paragraph, as wide as it is long.
map_note_waves = Its colour is that of the wave it speaks of.
paragraph = Paragraph
what_rests_each = What rests on each passage
bytes = { $number } bytes
set_aside = Set aside
readers_comments_apart = Readers’ comments, kept apart
readers_comments_note = The document came with comments that readers posted under it. They are not part of it. No name, place, figure or claim on this site comes from them, and search passes them over.
what_comments_are = What the comments are
chapters = Chapters

## documents.html

documents_stand = What this site is made of. Every statement on it leads back to a paragraph of one of these.
undated = Undated
statements_rest =
    { $count ->
        [one] { $count } statement rests on it
       *[other] { $count } statements rest on it
    }
comments_kept =
    { $count ->
        [one] { $count } comment kept apart
       *[other] { $count } comments kept apart
    }

## example.html

example_of = Example of
in_our_words = In our words
the_entry = The entry
how_it_treats = How it treats the trope
treatment_is = The treatment is { $how }.
treatment_is_worded = The treatment is { $how }: “{ $words }”.
trope = Trope
works = Works
work = Work
made_by = By
characters = Characters
character = Character
medium = Medium
treatment = Treatment
stands_in = Stands in
examples_in_order = Examples in their order

## examples.html

filter_examples = Filter the examples
filter = Filter
some_of = { $number } of { $all }
download_csv = Download all as CSV
active_filters = Active filters
remove_filter = Remove filter { $name }
clear_all_filters = Clear all filters
clear_all = Clear all
work_and_character = Work and character
none_fits = No example fits all of these.
take_filter_away = Take a filter away, or
or = or

## home.html

contents = Contents
all_documents = All documents
first_documents = The first documents
documents_apart = The documents, taken apart
where_waves_meet = Where the waves meet
see_comparison = See the full comparison
examples_by_treatment = Examples by treatment
examples = Examples
read_trope_page = Read the trope page
indexes = Indexes
how_to_read_site = How to read this site
marks_it = This shape and colour mark it on every page.
stated = Stated
stated_home = A document says so. The boxed code gives the document and the paragraph.
inferred = Inferred by us
inferred_home = We read it out of a document; the page says how.
ours = Ours
context_home = The documents name the thing and leave this out. We supplied it; the page says where from.

## mentions.html

mentions_page = Mentions, page { $page }

## method.html

method_stand = How documents become this site, and what can be relied on.
evidence = Evidence
paragraphs = Paragraphs
citations = Citations
dates = Dates
names = Names
comments = Comments
method_evidence = A statement that no document makes outright comes with a reason. A date can be weaker than the statement it belongs to; the mark then shows the weaker of the two. All statements stand in the <a href="{ $href }">ledger of claims</a>.
method_paragraphs = Each paragraph, list item, quotation and table of a document has a number, counted from 1 in the order of the text. Headings have none. The number is part of the page’s address, so that a paragraph can be linked to and cited.
method_citations = A statement cites a document and a few of its words. When the site is built, those words are looked for, and must stand in exactly one paragraph. If they are nowhere, or in several places, the build says so and names the line to mend. Nothing is matched by likeness, so a citation cannot slip to another sentence unseen.
method_dates = Dates are written in the Extended Date/Time Format (EDTF, part of ISO 8601), which can say that a date is approximate, uncertain, or open at one end: <code>1917~</code>, <code>192X</code>, <code>2022/..</code>. Pages print them in words. From each date follow the first and the last day on which the thing can have begun and ended; lists are sorted by these. A date is given to machines as a date only where a document states it.
method_names = Names in the text are found by the forms that the records of people, places, works and other things list. The longest name wins. In each paragraph the first mention becomes a link. Where several records share a name, the full name in the same paragraph decides, or a decision of the curator; the program never guesses. Headings, code and readers’ comments are not searched.
method_examples = Each entry in a list of examples becomes an example: a trope, the works and characters, the medium, and the treatment, that is, what the work does with the trope. A treatment is declared by the curator, or read from the wording of the entry. An entry that is silent counts as straight. Data and pages tell the three apart.
method_comments = Readers’ comments that came with a document are a class of evidence of their own.
method_comments_shown = They are counted and printed, apart from the text and folded away.
method_comments_counted = They are counted, and their text is not printed.
method_comments_use = No name, date, figure or statement is taken from them, and none of them is linked, indexed or part of the data.
corpus_has_comments = This corpus has { $comments }.
corpus_has_none = This corpus has none.
method_aside = Bylines, picture credits, disclaimers, boxes on the publisher and links to other pages are not part of a text. They are not dropped in silence: the <a href="{ $href }">sources page</a> lists them by line, with the reason, beside each file’s size and SHA-256.

## page.html

chapter_number = Chapter { $number }
where_text_comes = Where this text comes from

## parts-data.html

stated_means = A document says it.
inferred_means = We read it out of a document, and say how.
context = Ours, not the documents’
context_means = The documents name the thing; we supply the date or the detail, and say why.

## parts-example.html

key = Key
stated_in_document = Stated in a document
our_date = Our date
drawn = { $name }, drawn
drawn_numbered = { $name }, drawn with numbers
how_ends = How to read the ends.
hard_edge = A hard edge is a day that we know. An edge that fades begins where it could first be right and stops where it could last be right.
whisker = A line through a mark, or a dotted stretch, is the time in which one moment lies.
onset_line = The dotted line is the day on which the wave began: { $onset }.
no_room_list = There is no room for { $things }; the list has all.
numbers_of_list = The numbers are those of the list.
about_these = About
figure = Figure
what_it_counts = What it counts

## parts-map.html

where_they_went = Where they went
where_they_went_note = Places of journeys, and those that the events and claims of each wave are about
more_places = { $places } more places are in the lists only.
coastlines = Coastlines alone, no borders: Natural Earth, public domain.
number_on_map = Number on the map:
and_more_within = and { $number } more
journey = Journey
date_not_given = Date not given
more_stops =
    { $count ->
        [one] And { $count } more stop.
       *[other] And { $count } more stops.
    }
filled_stop = A filled stop has a date, an open one has none.
dotted_line = A line is dotted where the documents do not state both of its ends.
who_went_there = Who went there

## parts-record.html

what_is_said = What is said
statements_about = Statements about { $name }
with = with
with_begun = With
more_in_ledger = { $number } more stand in the <a href="{ $href }">ledger of claims</a>.
left_out_by_documents = What the documents leave out
mentions = Mentions
no_creator = No creator named
trope_is = Trope:
about_example = About this example
wave_not_stated = Wave not stated

## parts.html

pages = Pages
pages_once_more = Pages, once more
quoted_mention = “{ $before }<b>{ $name }</b>{ $after }”
more_in_paragraph = and { $number } more in this paragraph

## print.html

print_stand = The documents’ text, one after another, for reading in one go or on paper. The numbers lead to the same paragraphs on the documents’ own pages.
documents_on_page = Documents on this page
its_own_page = Its own page
by_creators = by { $names }

## record-index.html

narrow_down = Narrow down
by_letter = By letter

## record.html

all_examples = all examples
can_be_searched = can be searched by work, maker and character.
beside = See also

## redirect.html

page_moved = This page has moved
has_another_address = now has another address.

## search.html

search_stand = Everything that has a place on this site, on one page: look through it, or use your browser’s own search.
search_stand_letters = Everything that has a place on this site. Choose a letter.
search_label = Search all texts and names
search_note = Words in any form, names in any spelling; “words in quotes” as they stand.
types = Types
waves = Waves
letters = Letters
letters_and_entries = Letters and their entries

## sources.html

sources_stand = The files that this site was made from, and what became of each of their lines. Nothing is dropped unseen: what is not part of the text is listed here with the reason.
data_to_take = Data to take away
form = Form
bytes_in_lines = { $bytes } bytes in { $lines } lines
nothing = Nothing
used = Used
kept_apart = Kept apart
not_read = not read for names, dates or statements
became_of_lines = What became of the lines of { $file }
became = Became
lines_column = Lines
bytes_column = Bytes

## theme.html

what_documents_say = What the documents say
waves_side_by_side = The waves side by side
on_these = On
verdict = Verdict
ours_not_documents = Ours, not the documents’
themes = Themes

## themes.html

themes_stand = What the documents say, question by question. The verdicts are ours.

## timeline.html

overview_caption = The higher a stroke, the more events began then. The pages below draw each of them.
page_by_page = Page by page
events_by_time = Events by stretch of time
years = Years
events = Events
same_in_order = The same, in order
in_order = In order
past_edge = Past the edge of the chart
later_than_wave = Later than the wave itself
no_event = No event of this wave is recorded.
in_figures = In figures
how_laid_out = How it is laid out

## timelines.html

timelines_stand = What happened, wave by wave and in order of time, each date with what it rests on.
year_by_year = Year by year

## trope.html

named_not_described = Named, not described
about_trope = About the trope
from_document = From document { $code }
which_says_more = which says more
other_names = Other names
also_called = Also called
neighbouring_tropes = Neighbouring tropes
holds_and_bends = Where it holds, where it bends
matrix_caption = Examples by medium and treatment; every tile leads to an example
all = All
number_counts = A number counts examples.
one_mark_example = One mark is one example.
no_example_of = No example belongs to “{ $name }”.
the_examples = The examples
close_folders = Close all folders
open_folders = Open all folders

## tropes.html

tropes = Tropes
tropes_stand = Patterns of storytelling that the documents describe, and those that they only name.
described_in = Described in
mentioned_not_described = Mentioned, not described

## year.html

what_happened = What happened
by = by

## years.html

years_stand = Events whose start is known to the year or better, and works, year by year.

## Numbers, lists and dates

thousands_separator = ,
list = { $first } and { $last }
date_day_month = { $day } { $month }
date_month_year = { $month } { $year }
date_part_of_year = { $month } of { $year }
date_in_a_group_of_years = { $month } in some year of { $year }
date_in_a_year = { $month } in { $year }
date_day_within = a day in { $month }
date_month_within = a month in { $year }
date_day_of_a_month = day { $day } of { $month }
date_days_between = a day from { $first } to { $last }
date_months_between = a month from { $first } to { $last }
date_before_christ = { $year } BC
date_after_christ = AD { $year }
date_long_year = the year { $year }
date_power_of_ten = { $number } × 10^{ $exponent }
date_decade = { $year }s
date_decade_of = the { $year }s
date_first_decade = { $year }s (decade)
date_first_decade_of = the { $year }s (decade)
date_century = { $year }s
date_century_of = the { $year }s
date_years_between = a year between { $first } and { $last }
date_estimated = { $date }, estimated at { $year }
date_any_year = an unknown year
date_year_of_form = a year of the form { $year }
date_uncertain = perhaps { $date }
date_approximate = about { $date }
date_uncertain_and_approximate = perhaps about { $date }
date_remark = { $date } ({ $remarks })
date_part_year = year
date_part_month = month
date_part_day = day
date_remark_uncertain = { $parts } uncertain
date_remark_approximate = { $parts } approximate
date_remark_both = { $parts } uncertain and approximate
date_span = { $start } to { $end }
date_span_of_years = { $start } to { $end }
date_neighbours = { $start } and { $end }
date_since = since { $date }
date_since_second = since { $date }
date_before = before { $date }
date_end_unknown = from { $date }; end not given
date_end_unknown_second = from { $date }; end not given
date_start_unknown = until { $date }; beginning not given
date_or_before = { $date } or before
date_or_after = { $date } or after
date_one_of = one of { $dates }
date_two_or = {" "}or{" "}
date_last_or = , or{" "}
date_two_and = {" "}and{" "}
date_last_and = , and{" "}
date_comma = ,{" "}
date_name =
    { $code ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
        [12] December
        [21] spring
        [22] summer
        [23] autumn
        [24] winter
        [25] northern spring
        [26] northern summer
        [27] northern autumn
        [28] northern winter
        [29] southern spring
        [30] southern summer
        [31] southern autumn
        [32] southern winter
        [33] first quarter
        [34] second quarter
        [35] third quarter
        [36] fourth quarter
        [37] first third
        [38] second third
        [39] last third
        [40] first half
       *[41] second half
    }
date_month_short =
    { $code ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }

## Data: what a row of each table is, and what its columns hold

table_row_documents = One document of the corpus, in the order of the files.
table_row_passages = One passage of a document: a paragraph, an item of a list, an entry, a quotation. Nested passages follow the passage that holds them.
table_row_people = One real person.
table_row_characters = One person of fiction.
table_row_works = One book, film, play, series or game.
table_row_places = One place, real or of fiction.
table_row_organisations = One body of people.
table_row_tropes = One trope, described by a document or only named by one.
table_row_examples = One trope at work in one work or several, in the order of the documents. One entry can give several.
table_row_events = One thing that happened, by date; undated ones come last.
table_row_figures = One number that a document states.
table_row_claims = One statement about records that is neither event nor figure.
table_row_themes = What the documents say of one theme and one wave; a theme of which they say nothing has one row.
table_row_journeys = One step of one person’s journey: a place, and what it was on the way.
column_documents_id = Its id, by which statements cite it.
column_id = Its id, unique among all records; other tables refer to it.
column_examples_id = Its id, the last part of its address.
column_events_id = Its id, which is its anchor on the timeline.
column_figures_id = Its id.
column_claims_id = Its id.
column_themes_id = The theme’s id, the last part of its address.
column_code = Its short code in citations.
column_documents_kind = `article`, `trope` or `page`.
column_passages_kind = `paragraph`, `item`, `entry`, `quotation`, `table`, `code`, `definition`, `footnote` or `html`.
column_works_kind = Its kind within the medium: `novel`.
column_places_kind = `city`, `country`, `region`.
column_organisations_kind = `theatre`, `party`, `publisher`.
column_documents_title = Its title.
column_events_title = What happened, in a few words.
column_title_basis = What the title rests on: `stated`, `inferred` or `context`.
column_summary = One sentence on it, by the curator.
column_documents_creators = Who wrote it: ids of people, or names that have no record.
column_works_creators = Who made it: ids of people, or names that have no record.
column_examples_creators = Who made them: ids of people, or names that have no record.
column_publisher = Who published it: the id of an organisation, or a name.
column_documents_date = When it was published, in EDTF.
column_date = When, in EDTF.
column_figures_date = When it held, in EDTF.
column_date_basis = What the date rests on.
column_documents_date_reason = Why the date is so, where the document does not state it.
column_date_reason = Why the date is so, where no document states it.
column_language = Its language as a BCP 47 tag, where given.
column_documents_waves = The waves that it speaks of, by id.
column_waves = The waves that it belongs to, by id.
column_documents_trope = The trope that it describes, by id.
column_examples_trope = The trope, by id.
column_documents_passages = How many passages it has; the rows of `passages.csv`.
column_passages = How many passages name it.
column_paragraphs = How many of them are no entries of a list of examples.
column_entries = How many of them are entries of a list of examples.
column_headings = How many headings it has below its title.
column_documents_words = How many words its passages have, counted between white space.
column_passages_words = How many words it has, counted between white space.
column_figures_words = The number as it is worded.
column_responses = How many readers’ comments came with it and are kept apart.
column_response_words = How many words those comments have.
column_source = Where it comes from: an address or a citation.
column_rights = Who holds which rights in it.
column_file = The file it was read from, within the project.
column_bytes = The size of that file.
column_sha256 = The SHA-256 of that file, in hexadecimal digits.
column_url = The address of its page: whole where the site’s own is known, else below the site’s root.
column_passages_document = The document’s id.
column_examples_document = The document that gives it, by id.
column_document = The document of the first citation, by id.
column_number = Its number in the document, from 1.
column_anchor = Its anchor on the document’s page.
column_section = The anchor of the last heading before it.
column_heading = The text of that heading.
column_parent = The number of the entry that this entry is nested in.
column_mentions = The records that it names, by id, each once, in order.
column_statements = The statements that rest on it: their anchors in the ledger of claims.
column_passages_examples = The examples that it gives, by id; see `examples.csv`.
column_examples = The examples that concern it, by id; see `examples.csv`.
column_tropes_examples = How many examples of it the documents give.
column_unused_reason = Why nothing rests on it, by the curator.
column_passages_text = Its text, without markup.
column_examples_text = The example in the curator’s words; the entry itself is in `passages.csv`.
column_text = The statement, in the curator’s words.
column_themes_text = What the documents say of that wave, in the curator’s words.
column_name = Its preferred name.
column_themes_name = The theme’s name.
column_sort = What it is sorted by.
column_aliases = Other forms of its name.
column_native = Its name in its own language.
column_native_language = That language, as a BCP 47 tag.
column_roles = What the person is or was.
column_roles_basis = What the roles rest on: `stated`, `inferred` or `context`.
column_gaps = What the documents leave out about it.
column_same_as = The same thing elsewhere: addresses.
column_mentioned = Those passages: `document#p4`.
column_characters_works = The works it appears in, by id.
column_examples_works = The works: ids, or titles that have no record.
column_events_works = The works concerned, by id.
column_characters_person = The real person whom it fictionalises, by id.
column_journeys_person = The person, by id.
column_creators_basis = What that rests on: `stated`, `inferred` or `context`.
column_year = When it came out, in EDTF.
column_year_basis = What the year rests on.
column_works_medium = Its medium.
column_examples_medium = The medium, by id.
column_latitude = Degrees north of the equator.
column_longitude = Degrees east of Greenwich.
column_fictional = Whether it exists only in fiction: `yes` or `no`.
column_within = The place that holds it, by id.
column_laconic = The sentence that defines it.
column_broader = Tropes of which it is a kind, by id.
column_narrower = Tropes that are kinds of it, by id.
column_related = Tropes to see also, by id.
column_contrast = Tropes that it contrasts with, by id.
column_straight = Tropes that it can play straight, by id.
column_crosses_over = Tropes that it crosses with, by id.
column_documents = The documents that describe it, by id.
column_examples_characters = The characters: ids, or names that have no record.
column_events_characters = The characters concerned, by id.
column_treatment = What the works do with the trope: `straight`, `subverted`, `averted` …
column_treatment_basis = `declared` by the curator, `detected` in the wording, or `default`: unmarked, and so straight.
column_examples_wave = The wave, by id; empty where the documents tie it to none.
column_wave = The wave, by id.
column_examples_passage = The number of the passage that gives it.
column_passage = The number of the passage of the first citation.
column_examples_qualifier = `in part`, where the treatment holds only so.
column_figures_qualifier = `up to`, `about`, `more than`.
column_medium_label = The medium’s name.
column_wave_basis = What the wave rests on: `stated`, `inferred` or `context`.
column_wave_reason = Why it is that wave, where no document states it.
column_examples_cites = The passage once more, as other tables write it: `document#p4`.
column_cites = All passages cited: `document#p4`.
column_basis = What the statement rests on: `stated`, `inferred` or `context`.
column_journeys_basis = What the step rests on: `stated`, `inferred` or `context`.
column_people = The people concerned, by id.
column_places = The places concerned, by id.
column_organisations = The organisations concerned, by id.
column_tropes = The tropes concerned, by id.
column_lane = The lane of the timeline.
column_reason = Why it is so, where no document states it.
column_date_words = The date in words, where the curator gives them.
column_start_min = The first day on which it can have begun; empty if open or unknown.
column_start_max = The last day on which it can have begun.
column_end_min = The first day on which it can have ended.
column_end_max = The last day on which it can have ended.
column_ledger = Its anchor in the ledger of claims.
column_journeys_ledger = Its number in the ledger of claims, which is its anchor there.
column_value = The number; empty where it is only worded.
column_unit = What is counted, in a word.
column_of = What is counted, in full.
column_about = The records concerned, by id.
column_question = The question that it answers.
column_verdict = The curator’s sentence on the waves compared.
column_step = The number of the step in that person’s journey, from 1.
column_place = The place, by id; `places.csv` has its coordinates.
column_role = What the place is on the journey: `from` where it began, `via` on the way, `to` where it led, `stay` where the person stayed for a time.
column_note = What is known of the step besides, in the curator’s words.
