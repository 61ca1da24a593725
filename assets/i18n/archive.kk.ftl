# Мұрағат бетінің сөздері. Екі бетке ортақ сөздер kk.ftl файлында.

archive-title = { $releases } хабарламадан { $facts } факт
archive-whole = Бүкіл мұрағат файл түрінде:
archive-lead = Мұрағаттағы барлық хабарлама бірге: сөзбен және санмен іздеңіз, көрсеткіш, ведомство, басылым және уақыт бойынша таңдаңыз.
archive-facts = Барлық факт
archive-search = Сөздер мен сандарды іздеу
archive-column-source = Кім және қайда
archive-column-indicator = Көрсеткіш
archive-column-address = Мәтіннің мекенжайы
archive-differs = дереккөздер алшақ
archive-differing = Алшақтығы барлар ({ $n })
archive-differing-unknown = Алшақтығы барлар
archive-forms = Қалай көрсету
archive-as-rows = Жолдар
archive-as-times = Уақыт осінде
archive-times-title = Қашан: мұрағаттың барлық фактісі
archive-times-note = Бағанның биіктігі — сол уақытқа қанша факт келетіні. Әрқайсысын көру үшін жақындатыңыз.
facet-indicator = Көрсеткіш
facet-body = Кім хабарлайды
facet-outlet = Басылым
facet-place = Жер
facet-year = Жыл
facet-link = Буын
facet-kind = Түрі
facet-qualifier = Ескертпе сөз
qualifier-exact = ескертпесіз
qualifier-more_than = астам
qualifier-at_least = кемінде
qualifier-less_than = кем
qualifier-up_to = дейін
qualifier-nearly = дерлік
qualifier-about = шамамен
order-date = уақыты бойынша, алдымен жаңасы
order-indicator = көрсеткіш бойынша
order-value = саны бойынша
order-release = хабарлама бойынша
loading-parts = Мұрағат бөліктерінің { $all } ішінен { $n } жүктелді
loaded-parts = Мұрағаттың бір бөлігі көрсетілген: { $all } ішінен { $n }
loading-stop = Тоқтату
loading-go-on = Қалғанын жүктеу
comparing = Дереккөздерді салыстыру: { $all } ішінен { $n }

beside-undated = күні көрсетілмеген
beside-counted = есептелген: { $body }
beside-not-said = айтылмаған
beside-column-counted = Кімнің жұмысы
beside-column-stated = Кім хабарлайды
beside-column-printed = Қайда жарияланған
beside-source = Дереккөз: { $texts } хабарлама: { $outlets }

indicator-kicker = Көрсеткіш
indicator-counts = { $texts } хабарламада { $claims } мәлімдеме. { $found ->
    [0] Алшақтық табылмады.
   *[other] Алшақтық: { $found }.
}
indicator-none = Мұрағаттың жүктелген бөлігінде мұндай сандар жоқ.
indicator-claims = Барлық мәлімдеме
indicator-differences = Дереккөздер неде алшақ
indicator-no-differences = Мұрағатта бір-біріне қайшы келетін сандар жоқ.
indicator-near = Жақын көрсеткіштер: ұқсас, бірақ бірдей емес
indicator-near-all = Оларды бір уақыт осінде қатар көрсету
series-title = { $years } жж., { $claims } мәлімдеме: ең аз сан — { $least }, ең көбі — { $most }
series-title-one = { $years } ж., бір мәлімдеме: { $most }
series-note = Сызық — кезең, оның соңындағы таңба — сан; көрсеткі немесе бозарған сызық — сан қай жаққа қарай кетуі мүмкін. Сатылар бір ведомствоның бір жыл ішіндегі өспелі қорытындыларын ғана қосады. Штрих: кезең жанама анықталды. Ромб: ешбір мәтінде жоқ айырма.
series-years = Жылдар
series-shown = { $all } мәлімдемеден { $shown } көрсетілді
series-undated = күні көрсетілмеген
series-near = Жақын көрсеткіштерді қатар көрсету
series-derived = { $days }: { $value } — айырма, { $later } алу { $earlier }
derived-title = Жылдың есептеп шығарылған бөліктері
derived-note = Мұндай сандар ешбір мәтінде жоқ: бұл — бір ведомствоның екі өспелі қорытындысының айырмасы, олардың ескертпелері мен дөңгелектеуі ашық қалдырғанның бәрімен бірге.
derived-from = Неден шығарылды

multiples-title = { $n } көрсеткіш
multiples-lead = Көрсеткіштерді белгілеңіз: олар бір уақыт осінде бірінің астына бірі тұрады. Таңдауыңыз беттің мекенжайында сақталады.
multiples-chart = Бір уақыт осіндегі көрсеткіштер: { $n }
multiples-note = Әр көрсеткіштің нөлден басталатын өз шкаласы бар. Таңбалар көрсеткіш бетіндегідей.
multiples-choose = Көрсеткіштерді таңдау
multiples-no-link = Тізбектен тыс

differ-title = { $n ->
    [0] Алшақтық табылмады
   *[other] Дереккөздер арасындағы { $n } алшақтық
}
differ-lead = Мұнда бір-бірінен алшақ сандар қатар тұр. Алшақтық — қате де, өтірік те емес: көбіне бірдей нәрсе немесе бірдей уақыт саналмаған. Кімдікі дұрыс екенін бет шешпейді.
differ-none = Мұндай алшақтық жоқ.
differ-all = Бәрі
differ-more = Тағы { $n } көрсету
differ-reasons = Себептер
differ-side-by-side = Қатар тұрған мәлімдемелер
differ-compatible = қайшы келмейді
differ-conflict = бірге орындалмайды
reason-wording = сөз
reason-scope = қамту
reason-period = кезең
reason-unit = өлшем бірлігі
reason-definition = анықтама
reason-rounding = дөңгелектеу
reason-baseline = салыстыру негізі
reason-falling-total = қорытынды азайды
reason-stale = бұрынғы сан
reason-slip = мың есе
reason-unexplained = түсіндірілмеген
found-same-statement = Бір мәлімдеме әртүрлі жарияланған
found-same-number = Бір сан әр нәрсеге қатысты айтылған
found-other-counter = Бір уақытқа әртүрлі ведомстволардың сандары
found-other-counter-later = Әртүрлі ведомство: санау бір күннен басталған, кейінгісі аз
found-near-counter = Бір уақытқа жақын көрсеткіштер
found-same-period = Бір ведомство бір кезең үшін әртүрлі сан хабарлаған
found-falling-total = Өспелі қорытынды азайған
found-interim-above-final = Аралық сан қорытынды саннан көп
found-baseline = Бұрынғы деңгей кезінде айтылғаннан өзгеше
found-reprint = Сан ұзағырақ кезең үшін қайталанған
found-slip = Сан басқалардан мың еселеп өзгеше
found-sum = Қорытынды және қатар жарияланғандардың қосындысы
seen-days = Кезең: { $days }.
seen-ends = Әуелі { $earlier } бойынша, кейін { $later } бойынша; санау бір күннен басталған.
seen-factor = Басқалармен бір қатарға тұру үшін санды { $factor } санына көбейту керек.
seen-parts-stated = Мәтін бұл қорытындының бөліктерін атайды.
seen-parts = Бұлардың бір қорытындының бөліктері екені мәтінде айтылмаған.
