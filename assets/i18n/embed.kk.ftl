## What stands in a frame on another page
embed-edition = { $number }-басылым, осы сайттағы соңғысы
embed-pinned = { $number }-басылым, ендірілгеннен бері өзгермеген
embed-superseded = Жаңа басылым шықты. Ендірілгені — { $embedded }-басылым, мұнда { $number }-басылымның сандары көрсетілген.
embed-corrected = { $number }-басылым ендірілгеннен кейін түзетілген: сандар өзгерген болуы мүмкін.
embed-new-tab = жаңа қойындыда ашылады
