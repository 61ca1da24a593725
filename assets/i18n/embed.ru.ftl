## What stands in a frame on another page
embed-edition = Редакция { $number }, последняя на этом сайте
embed-pinned = Редакция { $number }, без изменений с тех пор, как вставлена
embed-superseded = Вышла редакция { $latest }. Здесь показана редакция { $number }, как её вставили.
embed-earlier = Редакция { $number }; последняя — редакция { $latest }
embed-ledger = Что изменилось
embed-corrected = Редакция { $number } исправлена после того, как её вставили: цифры могли измениться.
embed-new-tab = откроется в новой вкладке
