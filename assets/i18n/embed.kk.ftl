## What stands in a frame on another page
embed-edition = { $number }-редакция, осы сайттағы соңғысы
embed-pinned = { $number }-редакция, кірістірілгеннен бері өзгермеген
embed-superseded = Жаңа редакция шықты. Кірістірілгені — { $embedded }-редакция, мұнда { $number }-редакцияның сандары көрсетілген.
embed-corrected = { $number }-редакция кірістірілгеннен кейін түзетілген: сандар өзгерген болуы мүмкін.
embed-new-tab = жаңа қойындыда ашылады
