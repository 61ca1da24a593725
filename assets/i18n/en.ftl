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
range-above = above { $low }
range-from = { $low } or more
range-below = below { $high }
range-to = { $high } or less
range-any = any number
range-from-to = { $low } to { $high } inclusive
range-from-below = from { $low } to just below { $high }
range-above-to = above { $low } and at most { $high }
range-above-below = above { $low } and below { $high }
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
date-day = { $day } { $month } { $year }
date-days = { $day } { $month } – { $last-day } { $last-month } { $year }
date-days-years = { $day } { $month } { $year } – { $last-day } { $last-month } { $last-year }
date-month = { $month } { $year }
date-months = { $month }–{ $last-month } { $year }
date-months-years = { $month } { $year } – { $last-month } { $last-year }
date-year = { $year }
date-years = { $year }–{ $last-year }
basis-inherited = period stated earlier in the text
basis-inherited-from = period stated earlier, in paragraph { $paragraph }
basis-year-inherited = year inferred from the context
basis-end-inferred = end inferred: the day of the meeting
basis-inferred = not stated in the text, inferred
claim-source = { $issuer }, as printed by { $outlet }, paragraph { $paragraph }

## The frame of the page
brand = Svodka
brand-about = The figures of official releases: seen, checked, and placed in the text
nav-label = Sections
nav-skip = Skip to content
switch-language = Language
switch-theme = Appearance
theme-auto = As the system
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast
loading = Loading…
footer-promise = Everything is computed in your browser: this page sends nothing to anyone.
footer-words = The wording is ours, the figures are the source’s. The source text is not kept here.
open-source = Address of the source

## The head of a release
release-kicker = { $issuer } · { $event } · printed by { $outlet } on { $published }
release-kicker-undated = { $issuer } · printed by { $outlet }
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
}, each with its qualifier, its period and its place in the text.
release-issuer = Stated by
release-outlet = Printed by
release-source = Source
release-participants = Took part

## Sections
section-headline = Headlines
section-change = What changed
section-chain = The chain
section-parts = Of which
section-when = When
section-where = Where
section-directives = Who was told to do what
section-sums = Does it add up
section-text = Where it stands in the text
section-facts = All facts
contents = On this page

headline-all = All facts of the release
headline-derived = computed

headline-was = it was { $from }
dimension-mass = mass
dimension-volume = volume
dimension-money-KZT = tenge
dimension-money-USD = dollars

change-title-up = { $what }: up by { $difference }
change-title-down = { $what }: down by { $difference }
change-note = Both levels stand in paragraph { $paragraph }; the scale starts at zero.
change-baseline = { $period }
change-baseline-unknown = an earlier period
change-baseline-note = period inferred
change-stated = stated
change-computed = computed
change-covers = “{ $stated }” covers
change-verdict = The growth in per cent
change-baseline-warning = The text does not name the period of comparison. We read it as { $period }.

chain-title = From advertising to money: { $figures ->
    [one] { $figures } figure
   *[other] { $figures } figures
} on six links
chain-note = The release itself speaks of the whole chain. A hollow ring and an arrow mean “and more”.
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

parts-title = Part and whole: how much of what
parts-note = A hollow end and an arrow: the exact number is not given, only its bound.
parts-of = of { $whole }
parts-share-rounded = allowing for the rounding of the whole, { $rounded }

when-title = { $from } – { $to }: what the figures cover and what happened when
when-note = Solid is stated in the text, hatching is inferred, a faded edge means that the day is not given.
when-figures = { $figures ->
    [one] { $figures } figure
   *[other] { $figures } figures
}
when-meeting-inferred = date inferred
when-published = published
when-empty = Nothing in this stretch. Press “All time”.
when-zoom-in = Zoom in
when-zoom-out = Zoom out
when-earlier = Earlier
when-later = Later
when-reset = All time
when-window = Shown: { $period }
when-keys = Keys: plus and minus zoom, Shift with arrows moves, 0 shows everything. Ctrl with the wheel, or a pinch, zooms.
when-overview = The whole time and the stretch shown

where-title = { $places ->
    [one] { $places } place inside the country is named
   *[other] { $places } places inside the country are named
}
where-note = A tile is a region or a city, with its neighbours beside it. Dashes: the place is inferred. All other figures are for the whole country.
where-none = not mentioned in the release
where-inferred = place inferred, not named in the text
where-facts = { $facts ->
    [one] { $facts } fact
   *[other] { $facts } facts
}
where-since = within its present borders since { $date }

directives-title = { $directives ->
    [one] { $directives } instruction
   *[other] { $directives } instructions
}, { $due ->
    [0] none with a deadline
   *[other] with a deadline: { $due }
}
directives-note = On the right, the indicator by which its effect could be seen.
directives-what = Instruction
directives-whom = To whom
directives-due = Deadline
directives-measure = Could be measured by
directives-no-due = not given
directives-no-measure = no indicator
measures-title = What was introduced and done

sums-title = { $holds } of { $all } hold, { $open } cannot be told, { $fails ->
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
check-change-percent = Stated growth
check-change-direction = Direction
check-part-of-whole = Part is at most the whole
check-date-inside = Event lies inside the period
check-ends-before-print = Period ended before print
check-phrase = Numbers in the text and in the file
check-open-link = Link not stated
sum-covers = covers
sum-of = of
sum-other-unit = the units differ
sum-no-link = the text has no link
sum-inferred = rests on an inferred period

text-title = { $paragraphs ->
    [one] { $paragraphs } paragraph
   *[other] { $paragraphs } paragraphs
} of the source, { $figures ->
    [one] { $figures } figure in its place
   *[other] { $figures } figures in their places
}
text-note = The height of a band is the length of its paragraph. The text itself is not kept here, only the figures as printed.
text-offsets = paragraph { $paragraph }, characters { $start }–{ $end }
text-none = No places in the text are recorded for this release.

facts-title = { $facts ->
    [one] { $facts } fact
   *[other] { $facts } facts
} of the release
facts-filter = Find a word or a number
facts-kind = What it is
facts-link = Link
facts-any = all
facts-order = Order
facts-reverse = Reversed
facts-shown = { $shown } of { $all } shown
facts-empty = Nothing found. Take out a word or choose “all”.
facts-clear = Clear the filter
facts-copy-all = Copy the table
facts-copy-row = Copy the row
facts-column-says = What is said
facts-column-value = Number
facts-column-period = Period
facts-column-place = Place
facts-column-phrase = In the text
facts-column-kind = What it is
order-text = as in the text
order-kind = by kind
order-link = by link
order-period = by time
order-words = by alphabet
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
role-context = background
role-claim = explanation
role-detail = detail
role-place = place
role-intention = intention

card-label = Chosen fact
card-close = Close
card-phrase = Printed in the text
card-offsets = paragraph { $paragraph }, characters { $start }–{ $end } (Unicode code points)
card-interval = What this number allows
card-part-of = part of
card-related = Next to it in the text
card-counted-by = Whose work is counted
card-cumulative = counted from the beginning of the year
card-change = Stated change
copy-link = Copy link
copy-claim = Copy with source
copied = Copied
copy-failed = The browser did not allow copying. Select the text and copy it yourself.

chart-table = Table
chart-drawing = Drawing
chart-link = Link
chart-column-what = What
chart-column-value = Value
chart-column-share = Share
chart-column-note = Note
chart-source = Source: { $issuer }, { $outlet }, { $paragraphs }
chart-paragraph = paragraph { $first }
chart-paragraphs = paragraphs { $first }–{ $last }

## When things go wrong
trouble-title = That did not work
trouble-network = The file { $file } did not load. Check the connection and try again.
trouble-missing = The file { $file } is not on the server (answer { $status }). Check that the folder archive was uploaded whole.
trouble-file = File { $file }, line { $line }, column { $column }{ $path }: { $what }
trouble-path = , { $path }
trouble-retry = Try again
trouble-home = Open the release
trouble-messages = The words of the page did not load.
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
trouble-facts = The rest of the page is right without them.
trouble-panic = The program stopped because of an error. Reload the page; if it happens again, report what you did.
problem-empty = the file is empty
problem-truncated = the file ends in the middle; upload it again whole
problem-not-json = this is not JSON: { $found }
problem-newer-format = the format is newer than this program ({ $found }); reload the page or update the program
problem-other-format = this is another file: format “{ $found }”
problem-unknown-member = unknown member “{ $found }”{ $hint }
problem-missing-member = the member “{ $found }” is missing
problem-wrong-shape = a value of the wrong shape: { $found }
problem-unknown-word = “{ $found }” does not fit here{ $hint }
problem-not-decimal = “{ $found }” is not a number written out in digits
problem-not-positive = “{ $found }” must be above zero
problem-not-period = “{ $found }” is not an EDTF date or period ({ $expected })
problem-dangling = “{ $found }” is described nowhere ({ $expected })
problem-duplicate = “{ $found }” stands twice
problem-missing-words = the text is missing in one of the three languages
problem-offsets = the place in the text does not fit the phrase or the paragraph
problem-circle = “{ $found }” turns out to be a part of itself
problem-hint = , perhaps “{ $expected }”
