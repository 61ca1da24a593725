## Rules of the language
scale-thousand = thousand
scale-million = million
scale-billion = billion
hedge-more_than = more than
hedge-at_least = at least
hedge-less_than = less than
hedge-up_to = up to
hedge-nearly = nearly
hedge-about = about
range-above = more than { $low }
range-from = at least { $low }
range-below = less than { $high }
range-to = at most { $high }
range-any = any number
range-from-to = from { $low } to { $high } inclusive
range-from-below = at least { $low }, but less than { $high }
range-above-to = more than { $low }, but at most { $high }
range-above-below = more than { $low }, but less than { $high }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-1-of = January
month-2-of = February
month-3-of = March
month-4-of = April
month-5-of = May
month-6-of = June
month-7-of = July
month-8-of = August
month-9-of = September
month-10-of = October
month-11-of = November
month-12-of = December
month-1-short = Jan
month-2-short = Feb
month-3-short = Mar
month-4-short = Apr
month-5-short = May
month-6-short = Jun
month-7-short = Jul
month-8-short = Aug
month-9-short = Sep
month-10-short = Oct
month-11-short = Nov
month-12-short = Dec
date-day = { $day } { $month } { $year }
date-days = { $day } { $month } – { $last-day } { $last-month } { $year }
date-days-years = { $day } { $month } { $year } – { $last-day } { $last-month } { $last-year }
date-month = { $month } { $year }
date-months = { $month }–{ $last-month } { $year }
date-months-years = { $month } { $year } – { $last-month } { $last-year }
date-year = { $year }
date-years = { $year }–{ $last-year }
basis-inherited = period stated earlier in the text
basis-inherited-from = period stated earlier, in paragraph { $paragraph }
basis-year-inherited = year inferred from the context
basis-end-inferred = start stated, end inferred
basis-inferred = not stated in the text, inferred
basis-not-stated = period not stated in the text
claim-source = { $issuer }, as published by { $outlet }, paragraph { $paragraph }
claim-source-outlet = { $outlet }, paragraph { $paragraph }
quoted = “{ $phrase }”

## The frame of the page
brand = Svodka
nav-skip = Skip to content
nav-pages = Pages
nav-archive = Archive
nav-indicators = Indicators
nav-disagreements = Differences
nav-check = Check
switch-language = Language
switch-theme = Appearance
theme-auto = As the system
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast
loading = Loading…
footer-promise = Everything is computed in your browser: this page sends nothing to anyone.
footer-words = The wording is ours, the figures are the source’s. The source text is not kept here.
open-source = Open the source

## The head of a release
release-kicker = { $issuer } · { $event } · published by { $outlet } on { $published }
release-kicker-undated = { $issuer } · published by { $outlet }
release-edition = Edition { $n }, { $day }: what changed
release-meeting = meeting of { $date }
release-counts = { $figures ->
    [one] { $figures } figure
   *[other] { $figures } figures
}, { $dates ->
    [one] { $dates } date
   *[other] { $dates } dates
} and { $directives ->
    [one] { $directives } instruction
   *[other] { $directives } instructions
} with their qualifiers, periods and places in the text.
release-source = Source
release-participants = Took part

## Sections
section-headline = Key figures
section-change = What changed
section-chain = The chain
section-parts = Part and whole
section-when = When
section-where = Where
section-directives = Who was told to do what
section-sums = Does it add up
section-text = Place in the text
section-facts = All facts
contents = On this page

headline-all = All facts of the release

change-times-up = up { $factor }-fold, as stated
change-times-down = down { $factor }-fold, as stated
headline-compare = Compare
headline-was = was { $from }
dimension-mass = mass
dimension-volume = volume
dimension-money-KZT = tenge
dimension-money-USD = dollars

change-title-up = { $what }: up by { $difference }
change-title-down = { $what }: down by { $difference }
change-note = Both figures stand in paragraph { $paragraph }.
change-baseline-unknown = an earlier period
change-baseline-note = period inferred
change-stated = stated
change-computed = computed
change-covers = “{ $stated }” means
change-verdict = The change in per cent
change-baseline-warning = The text does not name the period of comparison. We read it as { $period }.

chain-title = From advertising to money: { $figures ->
    [one] { $figures } figure
   *[other] { $figures } figures
} along six links
chain-note = The release itself speaks of the “whole chain”; the division into links is ours. A hollow ring and an arrow mean “and more”.
chain-empty = no figure in the release
chain-scale = Bars: { $unit }, one scale over all links
chain-scale-parts = Bars: part and whole, one scale
chain-of-which = of which
link-advertising = Advertising
link-sale = Sale
link-organisation = Organisation
link-production = Production
link-seizure = Seizure
link-money = Money

parts-title = What share of the whole the stated part makes up
parts-note = A hollow end and an arrow: the exact number is not given, only its bound.
parts-of = of { $whole }
parts-share-rounded = allowing for rounding, { $rounded }

when-title = { $period }: which days the figures cover and what happened when
when-note = Solid: the period is stated in the text. Hatched: inferred. Faded edge: the exact day is not given.
when-published = published
when-empty = Nothing in this stretch. Press “All time”.
when-zoom-in = Zoom in
when-zoom-out = Zoom out
when-earlier = Earlier
when-later = Later
when-reset = All time
when-window = Shown: { $period }
when-keys = Keys: plus and minus zoom, Shift with arrows moves, 0 shows everything. Ctrl with the wheel, or a pinch, zooms.
when-overview = All time and the stretch shown

where-title = { $places ->
    [one] { $places } place inside the country is named
   *[other] { $places } places inside the country are named
}
where-note = Each tile is a region or a city, with its neighbours beside it. Dashes: the place is inferred. All other figures are for the whole country.
where-none = not mentioned in the release
where-inferred = place inferred, not named in the text
where-since = within its present borders since { $date }

directives-title = { $directives ->
    [one] { $directives } instruction
   *[other] { $directives } instructions
}, { $due ->
    [0] none with a deadline
   *[other] with a deadline: { $due }
}
directives-note = Last comes an indicator by which the effect could be seen.
directives-what = Instruction
directives-whom = To whom
directives-due = Deadline
directives-measure = Measurable by
directives-no-due = not given
directives-no-measure = no indicator
measures-title = What was introduced and done

sums-title = { $holds } of { $all } { $all ->
    [one] check
   *[other] checks
} { $holds ->
    [one] holds
   *[other] hold
}, for { $open } we cannot tell, { $fails ->
    [0] none fails
    [one] { $fails } does not hold
   *[other] { $fails } do not hold
}
sums-note = Each verdict is shown with its sum. “Cannot tell”: a link, a period or a rate that the answer needs is not in the text.
sums-check = Check
sums-sum = Sum
sums-verdict = Verdict
sums-facts = Rests on
verdict-holds = holds
verdict-cannot-tell = cannot tell
verdict-does-not-hold = does not hold
check-change-percent = Change in per cent
check-change-direction = Direction of change
check-part-of-whole = Part no greater than the whole
check-date-inside = Event inside the period
check-ends-before-print = Period ended before publication
check-open-link = Link not stated
sum-covers = means
sum-part = part:
sum-whole = whole:
sum-other-unit = the units differ
sum-no-link = the text has no link
sum-loosely = or loosely
sum-inferred = rests on an inferred period

text-title = { $paragraphs ->
    [one] { $paragraphs } paragraph
   *[other] { $paragraphs } paragraphs
} of the source, { $figures ->
    [one] { $figures } figure or date in its place
   *[other] { $figures } figures and dates in their places
}
text-note = The longer the paragraph, the taller the band. The text itself is not kept here, only the figures and dates as printed.
text-sentence = paragraph { $paragraph }, sentence { $sentence }
text-paragraph = paragraph { $paragraph }
text-offsets = paragraph { $paragraph }, characters { $start }–{ $end }
text-none = No places in the text are recorded for this release.
text-check = Compare with the source text

facts-title = { $facts ->
    [one] { $facts } fact
   *[other] { $facts } facts
} of the release
facts-filter = Word or number
facts-kind = Kind
facts-link = Link
facts-any = all
facts-order = Order
facts-reverse = Reversed
facts-shown = { $shown } of { $all } shown
facts-empty = Nothing found. Remove a word or choose “all”.
facts-clear = Clear
facts-copy-all = Copy the table
facts-copy-row = Copy the row
facts-column-says = What is said
facts-column-value = Number
facts-column-period = Period
facts-column-place = Place
facts-column-phrase = In the text
facts-column-kind = Kind
order-text = as in the text
order-kind = by kind
order-link = by link
order-period = by time
order-words = alphabetically
kind-figure = figure
kind-date = date
kind-event = event
kind-participant = participant
kind-measure = measure
kind-directive = instruction
kind-statement = statement
role-source = who reported
role-agenda = agenda
role-outcome = outcome
role-context = context
role-claim = explanation
role-detail = detail
role-place = place
role-intention = intention

card-label = Chosen fact
card-close = Close
card-phrase = As printed
card-note = Note
card-compare = Compare with other releases
card-offsets = paragraph { $paragraph }, characters { $start } to { $end } (Unicode code points, counted from zero)
card-interval = What this number allows
card-part-of = The whole
card-related = Next to it in the text
card-counted-by = Whose work is counted
card-cumulative = counted from the start of the year
card-change = Stated change
card-count = How it is counted
copy-link = Copy link
copy-claim = Copy with source
copied = Copied
copy-failed = The browser did not allow copying. Select the text and copy it yourself.

chart-table = Table
chart-drawing = Drawing
share = Save, cite, embed
chart-link = Link
chart-column-what = What
chart-column-value = Value
chart-column-share = Share
chart-column-note = Note
chart-source = Source: { $issuer }, { $outlet }, { $paragraphs }
chart-paragraph = paragraph { $first }
chart-paragraphs = paragraphs { $first }–{ $last }

## When things go wrong
trouble-title = The data could not be opened
trouble-network = The file { $file } did not load. Check the connection and try again.
trouble-missing = The file { $file } is not on the server (answer { $status }). Check that the whole archive folder was uploaded.
trouble-file = File { $file }, line { $line }, column { $column }{ $path }: { $what }
trouble-path = , { $path }
trouble-retry = Try again
trouble-home = Open the release
trouble-address-title = There is no such page
trouble-address = The address “{ $address }” leads nowhere here. The link may be mistyped.
trouble-release-title = There is no such release
trouble-release = The release “{ $release }” is not in the archive.
trouble-fact = The fact “{ $fact }” is not in this release. The whole release is shown.
trouble-section = The section “{ $section }” is not on this page. The whole release is shown.
trouble-facts-title = { $problems ->
    [one] { $problems } entry is not shown in full
   *[other] { $problems } entries are not shown in full
}
problem-empty = the file is empty
problem-truncated = the file breaks off in the middle; upload the whole file again
problem-not-json = this is not JSON: “{ $found }”
problem-too-deep = lists and objects stand too deep inside each other
problem-newer-format = the format is newer than this program ({ $found }); reload the page or update the program
problem-other-format = this is another file: its format is “{ $found }”, not { $expected }
problem-unknown-member = unknown field “{ $found }”{ $hint }
problem-duplicate-member = the field “{ $found }” appears twice
problem-missing-member = the field “{ $found }” is missing
problem-wrong-shape = a value of the wrong kind; needed here: { $expected }
problem-unquoted = a number where a text is needed; write "{ $found }" with the quotes
problem-unfit = this does not fit the rest of the file: { $found }
problem-unknown-word = “{ $found }” does not fit here{ $hint }; needed here: { $expected }
problem-not-decimal = “{ $found }” is not a number written in digits
problem-not-positive = “{ $found }” must be above zero
problem-not-period = “{ $found }” is not an EDTF date or period ({ $expected })
period-form = YYYY, YYYY-MM, YYYY-MM-DD, or two of them with a slash
period-no-such-day = the calendar has no such day
period-open-end = both ends must be dates
period-backwards = it ends before it starts
problem-dangling = “{ $found }” is described nowhere ({ $expected }){ $hint }
problem-wrong-unit = “{ $found }” does not measure what the indicator is given in (“{ $expected }”); if it is printed so, say so in a note
problem-duplicate = “{ $found }” appears twice
problem-missing-words = the text is missing in one of the three languages
problem-blank = the text is empty
problem-offsets = the place in the text does not match the phrase or the paragraph: { $found }, not { $expected }
problem-circle = “{ $found }” turns out to be part of itself
problem-hint = , perhaps “{ $expected }”
