## What stands in a frame on another page
embed-edition = { $number }-басылым, осы сайттағы соңғысы
embed-pinned = { $number }-басылым, кірістірілгеннен бері өзгермеген
embed-superseded = Жаңа басылым шықты. Кірістірілгені — { $embedded }-басылым, мұнда { $number }-басылымның сандары көрсетілген.
embed-corrected = { $number }-басылым кірістірілгеннен кейін түзетілген: сандар өзгерген болуы мүмкін.
embed-new-tab = жаңа қойындыда ашылады
