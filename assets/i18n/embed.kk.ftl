## What stands in a frame on another page
embed-edition = { $number }-редакция, осы сайттағы соңғысы
embed-pinned = { $number }-редакция, ендірілгеннен бері өзгермеген
embed-superseded = { $latest }-редакция шықты. Мұнда { $number }-редакция ендірілген күйінде көрсетілген.
embed-earlier = { $number }-редакция; соңғысы — { $latest }-редакция
embed-ledger = Не өзгерді
embed-corrected = { $number }-редакция ендірілгеннен кейін түзетілген: сандар өзгерген болуы мүмкін.
embed-new-tab = жаңа қойындыда ашылады
