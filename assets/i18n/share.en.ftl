# The words of the page that saves, cites and embeds. The words of every page are in en.ftl.

share-title = Save, cite, embed
share-printed = { $source }; printed { $date }
share-foot = Svodka, edition { $edition } · SHA-256 { $digest }…
share-picture = Picture
share-picture-note = The file carries the rows that it is drawn from, with their source and a checksum: the page “Check” reads { $file } and says whether it was altered.
share-width = Width
share-width-phone = for a phone, { $px } px
share-width-column = for a column, { $px } px
share-width-page = for a page, { $px } px
share-png = PNG { $scale }×
share-saved = Saved { $file }
share-failed = The browser could not make { $file }. Choose a smaller width, or SVG.

embed-title = Embed
embed-what = What
embed-whole = The whole release
embed-full = full width
embed-px = { $px } pixels
embed-follows = Edition
embed-live = always the latest
embed-frozen = this one; a newer one is announced
embed-frame = A frame: can be read without scripts
embed-frame-height = A frame and a script that gives it its height
embed-element = An element: height, language and appearance change while it runs
embed-copy = Copy the code
