# What the pages of a site say, in English. Other languages say the same under the same keys.
# `docs/format.md` tells how a project adds to a language or brings its own.

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
access_readers_text = Each page has one main heading, and headings below it do not skip a level. Regions of the page are landmarks with names. Tables have header cells, and keep them on small screens, where they are drawn as blocks. Pictures that say nothing are hidden; marks for waves, treatments and evidence come with words. Names and texts in another language are marked with that language where the records tell it.
access_sight_text = Light or dark colours follow the system’s setting. Text has a contrast of at least 4.5 to 1 in both. Colour stands only for waves, and each wave has a shape and a name too; certainty is shown by texture and words. Pages can be zoomed, and reflow on narrow screens. Requests for more contrast, for forced colours and for less motion are followed.
access_paper_text = Pages print in black on white, without menus, with the addresses of outside links written out. The <a href="{ $root }print/index.html">whole book</a> can be printed at once.
access_limits_text = The texts are the documents’ own: their wording, and the descriptions of pictures in them, are as their authors and the curator left them. Long tables take long to move through; the <a href="{ $href }">data files</a> hold the same and can be read in other programs.

## claims.html

stated_by_documents = { $number } stated by a document, dates included
claims_stand = Every statement on this site in one ledger: events, figures, themes, claims about people and things, and relations between tropes, each with what it rests on.
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
compare_stand = What the documents say about each wave, side by side. Where they are silent, so is the cell.
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
comments_apart = {""}, and { $count } reader’s comments kept apart
map_note = <b>At a glance.</b> Each block is a paragraph, as wide as it is long, marked with the wave it speaks of.
paragraph = Paragraph
what_rests_each = What rests on each passage
rests_on = rests on
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
stands_for = Stands for <a href="{ $href }">{ $name }</a> wherever you see it.
stated = Stated
stated_home = A document says so. The boxed code gives the document and the paragraph.
inferred = Inferred by us
inferred_home = We read it out of a document; the page says how.
ours = Ours
context_home = The documents name the thing and leave this out. We supplied it, and the page says whence.

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
about_what_column = About
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
beside = Beside

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
