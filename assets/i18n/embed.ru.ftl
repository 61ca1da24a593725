## What stands in a frame on another page
embed-edition = Издание { $number }, последнее на этом сайте
embed-pinned = Издание { $number }, без изменений с тех пор, как вставлено
embed-superseded = Вышло новое издание. Вставлено было { $embedded }-е, здесь показаны цифры { $number }-го.
embed-corrected = Издание { $number } исправлено после того, как его вставили: цифры могли измениться.
embed-new-tab = откроется в новой вкладке
