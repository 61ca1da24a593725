## What stands in a frame on another page
embed-edition = Edition { $number }, the latest on this site
embed-pinned = Edition { $number }, unchanged since it was embedded
embed-superseded = A newer edition has come out. Edition { $embedded } was embedded; the figures here are of edition { $number }.
embed-corrected = Edition { $number } was corrected after it was embedded: figures may have changed.
embed-new-tab = opens in a new tab
