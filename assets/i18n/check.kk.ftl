# Тексеру бетінің сөздері. Барлық бетке ортақ сөздер kk.ftl файлында.

inspect-files = Хабарлама файлы
inspect-source = Дереккөз мәтіні
inspect-files-title = Хабарлама файлын тексеру
inspect-files-note = Файл осы жерде, браузерде оқылады және ешқайда жіберілмейді. Қателер жолдарымен, есептер және хабарламаның оқырман көретін беті көрсетіледі.
inspect-files-drop = Хабарлама файлдарын (JSON) немесе Сводка беттерінен сақталғанды (SVG, PNG, CSV, JSON, JSON-LD) осында сүйреп әкеліңіз не таңдаңыз
inspect-files-paste = Немесе файлдың ішіндегісін қойыңыз
inspect-files-go = Тексеру
inspect-reading = { $file } оқылып жатыр: { $all } файлдың { $n }-і
inspect-stop = Тоқтату
inspect-pasted = қойылған мәтін
inspect-clear = Барлық файлды алып тастау
inspect-clean = Қате жоқ, есептер сәйкес
inspect-unusable = Бұл хабарлама файлы емес
inspect-faults = Файлда { $problems } қате бар
inspect-fails = { $sums } есеп сәйкес емес
inspect-both = Файлда { $problems } қате бар, { $sums } есеп сәйкес емес
inspect-more = Тағы { $problems } қате бар: мына қателер түзетілгенде олардың жолдары көрінеді.
inspect-copy = Қателер тізімін көшіру
inspect-lines = Файл жолдары
inspect-preview = Хабарлама осылай көрінеді
inspect-no-preview = Бет түрінде 1 МБ-тан және { $most } фактіден аспайтын хабарлама көрсетіледі; бұл файлда { $facts } факт бар. Қателер мен есептердің бәрі тексерілді.
inspect-too-large = { $file }: файл 8 МБ-тан үлкен (шамамен { $number } МБ), сондықтан оқылмады. Мыңдаған фактісі бар хабарламаның өзі бұдан кіші; файлды бөліңіз.
inspect-source-too-large = { $file }: 500 КБ-тан ұзын (шамамен { $number } КБ), мәтін оқылмады. Бір дереккөздің мәтінін беріңіз.
inspect-rows-too-large = { $file }: сақталған жолдар 2 МБ-тан көп (шамамен { $number } МБ), файл оқылмады. Оларды бөліп сақтап, бөліп тексеріңіз.
inspect-too-many = { $file }: файлда жарты миллионнан астам үтір бар, мұндай хабарлама болмайды; файл оқылмады.
inspect-not-utf8 = { $file }: бұл UTF-8 емес, { $number }-байт оқылмайды. Файлды UTF-8 кодтауында сақтаңыз.
inspect-not-read = { $file }: браузер файлды оқи алмады. Бұл қалта болуы немесе файл өшірілген болуы мүмкін.
inspect-source-title = Дереккөз мәтінімен салыстыру
inspect-source-note = Дереккөз мәтінін беріңіз: сол мәтін бе, әр сан оның қай жерінде тұр – көрсетіледі. Мәтін сақталмайды және ешқайда жіберілмейді.
inspect-source-drop = Мәтін файлын осында сүйреп әкеліңіз немесе таңдаңыз
inspect-source-paste = Немесе мәтінді қойыңыз
inspect-source-go = Салыстыру
inspect-release = Хабарлама
inspect-very-text = Бұл дәл сол мәтін, әрпіне дейін бірдей
inspect-same-words = Сол мәтін; тек бос орындар, жол соңдары немесе сызықшалар өзгеше
inspect-other-text = Мәтін дереккөзден өзгеше
inspect-unknown-text = Мұрағат дереккөз мәтінін білмейді: тіркестер сөздері бойынша ізделеді
inspect-n-in-place = { $phrases } тіркес өз орнында
inspect-n-moved = { $phrases } тіркестің абзац нөмірі өзгерген
inspect-n-by-words = { $phrases } тіркес сөздері бойынша табылды
inspect-n-not-found = { $phrases } тіркес табылмады
inspect-digest = Дереккөздің SHA-256 мәні:
inspect-text = Мәтін
inspect-phrases = Хабарлама тіркестері
inspect-in-place = орнында, { $to }-абзац
inspect-moved = { $from }-абзацтың орнына { $to }-абзацта
inspect-by-words = сөздері бойынша, { $to }-абзац
inspect-not-found = табылмады, { $from }-абзацта болған
inspect-of-period = кезең
inspect-of-earlier = бұрынғы деңгей
inspect-of-percent = өзгеріс пайызы
inspect-beside-changes = Абзац өзгертілген.
inspect-at-source = Дереккөздегі осы жерді ашу

## Хабарлама бетінде жоқ тексерулер
check-percent-points = Пайыз ба, пайыздық тармақ па
check-change-factor = Неше есе өзгерді
check-same-measure = Бір көрсеткіш екі рет
check-title = Тақырыптағы сан
check-printed = Басылғаны мен жазылғаны
check-other-unit = Көрсеткіштің өлшем бірлігі
check-slip = Бұрынғы сандардан мың есе алшақ
sum-points = пайыздық тармақ
sum-printed = басылғаны:
sum-in-file = файлда:
sum-read = оқылған тіркестер:
sum-in-title = тақырыпта:
sum-nowhere = хабарламада мұндай сан жоқ
check-parts-sum = Бөліктер бірге бүтіннен аспайды
sum-together = бірге:

## Беттерден сақталған файлдар мен мұрағат
held-unchanged = Осы мұрағаттан сақталған, өзгертілмеген
held-altered = Осы мұрағаттан сақталған, бірақ өзгертілген
held-older = Бұрынғы редакциядан сақталған; файлдың өзі өзгертілмеген
held-newer = Мұнда әлі жоқ редакциядан сақталған
held-foreign = Мұрағатта мұндай хабарламалар жоқ: файл осы жерден емес
held-rows = { $rows ->
    [one] { $rows } жол мұрағатпен салыстырылды
   *[other] { $rows } жол мұрағатпен салыстырылды
}
held-editions = Файлда { $file }-редакция, мұрағатта қазір { $archive }-редакция
held-drawn = Суретте «{ $now }» деп жазылған, ал бұрын «{ $then }» болған
held-redrawn = Сурет сақталғаннан кейін өзгертілген немесе қайта сығылған; ол алып жүрген жолдар бөлек салыстырылды
held-cut = Сақталғаннан кейін жолдар қосылған немесе алынған
held-unknown = Мұрағатта мұндай фактілер жоқ: { $facts }
held-lacking = Файлда бұл бағандар жоқ, олар салыстырылмады: { $columns }
held-differences = Мұрағаттан айырмашылығы
held-since = Содан бері мұрағатта не өзгерді
held-column-fact = Факт
held-column-member = Өріс
held-column-file = Файлда
held-column-archive = Мұрағатта
