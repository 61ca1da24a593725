# The words of the page of checks. Words that pages share are in en.ftl.

inspect-files = Release file
inspect-source = Source text
inspect-files-title = Check a release file
inspect-files-note = The file is read here, in the browser, and goes nowhere. You see its errors at their lines, its sums, and the page of the release as readers would see it.
inspect-files-drop = Drop files of releases (JSON) here, or what was saved from Svodka’s pages (SVG, PNG, CSV, JSON, JSON-LD), or choose them
inspect-files-paste = Or paste what is in the file
inspect-files-go = Check
inspect-reading = Reading { $file }: { $n } of { $all }
inspect-stop = Stop
inspect-pasted = pasted text
inspect-clear = Take all files away
inspect-clean = No errors, and the sums add up
inspect-unusable = This is no release file
inspect-faults = { $problems ->
    [one] { $problems } error
   *[other] { $problems } errors
} in the file
inspect-fails = { $sums ->
    [one] { $sums } sum does not hold
   *[other] { $sums } sums do not hold
}
inspect-both = { $problems ->
    [one] { $problems } error
   *[other] { $problems } errors
} in the file, { $sums ->
    [one] { $sums } sum does not hold
   *[other] { $sums } sums do not hold
}
inspect-more = { $problems ->
    [one] And { $problems } more error: its line appears once these are corrected.
   *[other] And { $problems } more errors: their lines appear once these are corrected.
}
inspect-copy = Copy the list of errors
inspect-lines = Lines of the file
inspect-preview = This is how the release will look
inspect-no-preview = A release is shown as a page up to 1 MB and { $most } facts; this file has { $facts }. All errors and sums were checked.
inspect-too-large = { $file }: the file is larger than 8 MB (about { $number } MB) and was not read. One release of thousands of facts is smaller; split the file.
inspect-source-too-large = { $file }: longer than 500 kB (about { $number } kB), the text was not read. Give the text of one source.
inspect-rows-too-large = { $file }: more than 2 MB of saved rows (about { $number } MB), the file was not read. Save and check them in parts.
inspect-too-many = { $file }: the file has more than half a million commas, as no release has; it was not read.
inspect-not-utf8 = { $file }: this is not UTF-8, byte { $number } cannot be read. Save the file in UTF-8.
inspect-not-read = { $file }: the browser could not read the file. It may be a folder, or the file is gone.
inspect-source-title = Compare with the source text
inspect-source-note = Give the text of the source: you see whether it is the very text, and where in it each figure stands. The text is not kept and goes nowhere.
inspect-source-drop = Drop the text file here, or choose it
inspect-source-paste = Or paste the text
inspect-source-go = Compare
inspect-release = Release
inspect-very-text = This is the very text, letter by letter
inspect-same-words = The same text; only spaces, line ends or dashes differ
inspect-other-text = The text differs from the source
inspect-unknown-text = The archive does not know the source’s text: phrases are looked up by their words
inspect-n-in-place = { $phrases ->
    [one] { $phrases } phrase in its place
   *[other] { $phrases } phrases in their places
}
inspect-n-moved = { $phrases ->
    [one] { $phrases } phrase in a paragraph of another number
   *[other] { $phrases } phrases in paragraphs of other numbers
}
inspect-n-by-words = { $phrases ->
    [one] { $phrases } phrase found by its words
   *[other] { $phrases } phrases found by their words
}
inspect-n-not-found = { $phrases ->
    [one] { $phrases } phrase not found
   *[other] { $phrases } phrases not found
}
inspect-digest = SHA-256 of the source:
inspect-text = Text
inspect-phrases = Phrases of the release
inspect-in-place = in place, paragraph { $to }
inspect-moved = paragraph { $to } instead of { $from }
inspect-by-words = by its words, paragraph { $to }
inspect-not-found = not found, was in paragraph { $from }
inspect-of-period = period
inspect-of-earlier = earlier level
inspect-of-percent = change in per cent
inspect-beside-changes = The paragraph has changed.
inspect-at-source = Open this place in the source

## Checks that the page of a release does not have
check-percent-points = Per cent or percentage points
check-change-factor = Change as a multiple
check-same-measure = One measure given twice
check-title = Number in the title
check-printed = Printed phrase and value
check-other-unit = Unit of the indicator
check-slip = Thousands against earlier figures
sum-points = percentage points
sum-printed = printed:
sum-in-file = in the file:
sum-read = phrases read:
sum-in-title = in the title:
sum-nowhere = the release gives no such number
check-parts-sum = Parts together no greater than the whole
sum-together = together:

## What was saved from the pages, and the archive
held-unchanged = Saved from this archive, and unchanged
held-altered = Saved from this archive, and altered
held-older = Saved from an earlier edition; the file itself is unchanged
held-newer = Saved from an edition that is not here yet
held-foreign = The archive has no such releases: the file is not from here
held-rows = { $rows ->
    [one] { $rows } row compared with the archive
   *[other] { $rows } rows compared with the archive
}
held-editions = The file is of edition { $file }, the archive has edition { $archive } now
held-drawn = The picture says “{ $now }” where it said “{ $then }”
held-redrawn = The picture was changed or compressed again after it was saved; the rows that it carries are compared by themselves
held-cut = Rows were added or taken out after it was saved
held-unknown = The archive has no such facts: { $facts }
held-lacking = The file lacks these columns, which are not compared: { $columns }
held-differences = What differs from the archive
held-since = What has changed in the archive since then
held-column-fact = Fact
held-column-member = Member
held-column-file = In the file
held-column-archive = In the archive
