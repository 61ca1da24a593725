## What stands in a frame on another page
embed-edition = Edition { $number }, the latest on this site
embed-pinned = Edition { $number }, unchanged since it was embedded
embed-superseded = Edition { $latest } has come out. Shown here is edition { $number }, as it was embedded.
embed-earlier = Edition { $number }; the latest is edition { $latest }
embed-ledger = What changed
embed-corrected = Edition { $number } was corrected after it was embedded: figures may have changed.
embed-new-tab = opens in a new tab
