## What stands in a frame on another page
embed-edition = Редакция { $number }, последняя на этом сайте
embed-pinned = Редакция { $number }, без изменений с тех пор, как вставлена
embed-superseded = Вышла новая редакция. Вставлена была { $embedded }-я, здесь показаны цифры { $number }-й.
embed-corrected = Редакция { $number } исправлена после того, как её вставили: цифры могли измениться.
embed-new-tab = откроется в новой вкладке
