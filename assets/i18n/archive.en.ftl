# The words of the archive's page. Words that both pages share are in en.ftl.

archive-title = { $facts ->
    [one] { $facts } fact
   *[other] { $facts } facts
} from { $releases ->
    [one] { $releases } release
   *[other] { $releases } releases
}
archive-whole = The whole archive as files:
archive-lead = All releases of the archive together: search by words and numbers, choose by indicator, body, outlet and time.
archive-facts = All facts
archive-search = Search words and numbers
archive-column-source = Who and where
archive-column-indicator = Indicator
archive-column-address = Address of the text
archive-differs = sources differ
archive-differing = With differences ({ $n })
archive-differing-unknown = With differences
archive-forms = How to show
archive-as-rows = As rows
archive-as-times = On a time axis
archive-times-title = When: all facts of the archive
archive-times-note = The height of a bar is how many facts fall into its stretch. Zoom in to see each one.
facet-indicator = Indicator
facet-body = Stated by
facet-outlet = Outlet
facet-place = Place
facet-year = Year
facet-link = Link
facet-kind = Kind
facet-qualifier = Qualifier
qualifier-exact = none
qualifier-more_than = more than
qualifier-at_least = at least
qualifier-less_than = less than
qualifier-up_to = up to
qualifier-nearly = nearly
qualifier-about = about
order-date = by time, newest first
order-indicator = by indicator
order-value = by number
order-release = by release
loading-parts = Parts of the archive loaded: { $n } of { $all }
loaded-parts = A part of the archive is shown: { $n } of { $all }
loading-stop = Stop
loading-go-on = Load the rest
comparing = Comparing sources: { $n } of { $all }
finding = Making words searchable: { $n } of { $all }

beside-undated = undated
beside-counted = counted: { $body }
beside-not-said = not said
beside-column-counted = Whose work
beside-column-stated = Stated by
beside-column-printed = Printed in
beside-source = Source: { $texts ->
    [one] { $texts } release
   *[other] { $texts } releases
}: { $outlets }

indicator-kicker = Indicator
indicator-counts = { $claims ->
    [one] { $claims } claim
   *[other] { $claims } claims
} in { $texts ->
    [one] { $texts } release
   *[other] { $texts } releases
}. { $found ->
    [0] No differences found.
    [one] { $found } difference.
   *[other] { $found } differences.
}
indicator-none = There are no such figures in the part of the archive that is loaded.
indicator-claims = All claims
indicator-differences = In what sources differ
indicator-no-differences = No figures in the archive contradict one another.
indicator-near = Near indicators: alike, not the same
indicator-near-all = Show them together on one time axis
series-title = { $claims } claims, { $years }: the lowest number is { $least }, the highest { $most }
series-title-one = One claim, { $years }: { $most }
series-note = A line is a period, the sign at its end the number; an arrow or a fading line shows where the number may go. Steps join only running totals of one body inside a year. Hatching: the period is inferred. A diamond: a difference that no text prints.
series-years = Years
series-shown = { $shown } of { $all } claims shown
series-undated = no date
series-near = Show near indicators beside it
series-derived = { $days }: { $value }, a difference: { $later } less { $earlier }
derived-title = Derived parts of a year
derived-note = No text states these figures: each is the difference of two running totals of one body, with all that their qualifiers and rounding leave open.
derived-from = Derived from

multiples-title = { $n ->
    [one] { $n } indicator
   *[other] { $n } indicators
}
multiples-lead = Tick indicators: they stand under one another on one time axis. The choice is kept in the page’s address.
multiples-chart = Indicators on one time axis: { $n }
multiples-note = Each indicator has its own scale from zero. The signs are those of an indicator’s page.
multiples-choose = Choose indicators
multiples-no-link = Outside the chain

differ-title = { $n ->
    [0] No differences found
    [one] { $n } difference between sources
   *[other] { $n } differences between sources
}
differ-lead = Figures that differ stand side by side here. A difference is neither an error nor a lie: mostly it was not the same thing, or not the same time, that was counted. The page does not decide who is right.
differ-none = There are no differences of this kind.
differ-all = All
differ-more = Show { $n } more
differ-reasons = Reasons
differ-side-by-side = The claims side by side
differ-compatible = compatible
differ-conflict = cannot both hold
reason-wording = wording
reason-scope = scope
reason-period = period
reason-unit = unit
reason-definition = definition
reason-rounding = rounding
reason-baseline = baseline
reason-falling-total = total that falls
reason-stale = earlier figure
reason-slip = a thousandfold
reason-unexplained = unexplained
found-same-statement = One statement, printed differently
found-same-number = One number, said of different things
found-other-counter = Different bodies, the same time
found-other-counter-later = Different bodies, counting from one day: later and lower
found-near-counter = Near indicators, the same time
found-same-period = One body gave one period differently
found-falling-total = A running total became smaller
found-interim-above-final = An interim figure above the final one
found-baseline = An earlier level is given differently from before
found-reprint = A figure is repeated for a longer period
found-slip = A figure is thousands of times unlike the others
found-sum = A total and the sum of what is printed beside it
seen-days = Period: { $days }.
seen-ends = First up to { $earlier }, then up to { $later }; both count from one day.
seen-factor = To stand in line with the others, the figure would have to be multiplied by { $factor }.
seen-parts-stated = The text names the parts of this total.
seen-parts = The text does not say that these are parts of one total.

archive-column-known = Known on
known-label = As known on
known-shown = Shown is what had come out by { $day }.
known-today = Back to today
editions-title = Editions
editions-number = edition { $n }
editions-name = Edition { $n }, { $day }
editions-lead = What differs from one edition to the next: each claim whole, before and after. A revision is no sign of an error or a lie; why it was made this page does not know.
editions-release = The release itself
editions-one = There is one edition: nothing to compare it with.
editions-same = Nothing changed but the number and the day.
editions-what = What changed
editions-absent = not in this edition
editions-own = The release itself
edition-requalified = Qualifier
edition-revised = Number
edition-rescoped = Scope
edition-redated = Period
edition-added = Added
edition-removed = Removed
edition-related = Relations
edition-reworded = Wording
edition-moved = Place in the text
edition-change = { $name }: { $from } → { $to }
edition-stated = stated in the text
edition-yes = yes
edition-no = no
edition-shape = characters: { $n }, SHA-256 { $digest }
hedge-lost = Qualifier dropped
hedge-gained = Qualifier added
hedge-changed = Qualifier changed
direction-up = up
direction-down = down
role-published = day of publication
role-event = day of an event
member-kind = kind
member-indicator = indicator
member-qualifier = qualifier
member-value = number
member-rounded-to = rounded to
member-unit = unit
member-period = period
member-period-basis = how the period is known
member-cumulative = cumulative
member-place = place
member-place-basis = how the place is known
member-counted-by = whose work
member-body = participant
member-to = who is told
member-due = due
member-from = earlier level
member-percent = change, %
member-percent-rounded-to = per cent rounded to
member-factor = how many times
member-direction = direction
member-baseline = baseline
member-baseline-basis = how the baseline is known
member-link = link of the chain
member-part-of = part of
member-about = about
member-figures = figures
member-measured-by = measured by
member-role = part in the text
member-says = wording
member-note = note
member-phrase = as printed
member-locator = place in the text
member-paragraph-digest = digest of the paragraph
member-period-span = where the period stands
member-from-span = where the earlier level stands
member-percent-span = where the per cent stands
member-title = title
member-issuer = who states it
member-outlet = outlet
member-reports = which statement it reports
member-language = language of the text
member-published = day of publication
member-event-date = day of the occasion
member-event-date-basis = how the day of the occasion is known
member-event-place = place of the occasion
member-event-place-basis = how the place of the occasion is known
member-participants = participants
member-headline = shown large
member-open-links = relations left open
member-url = address of the text
member-text = source text
known-undated = { $n ->
    [one] { $n } release is not shown: the day on which it came out is not known.
   *[other] { $n } releases are not shown: the day on which they came out is not known.
}
editions-count = { $n ->
    [one] { $n } edition
   *[other] { $n } editions
}
editions-moved = { $n ->
    [one] { $n } fact stands elsewhere in the text and says the same
   *[other] { $n } facts stand elsewhere in the text and say the same
}
