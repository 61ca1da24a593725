# Слова страницы архива. Общие слова обеих страниц стоят в ru.ftl.

archive-title = { $facts ->
    [one] { $facts } факт
    [few] { $facts } факта
    [many] { $facts } фактов
   *[other] { $facts } факта
} из { $releases ->
    [one] { $releases } сообщения
   *[other] { $releases } сообщений
}
archive-whole = Весь архив файлами:
archive-lead = Все сообщения архива вместе: ищите словами и числами, выбирайте по показателю, ведомству, изданию и времени.
archive-facts = Все факты
archive-search = Искать слова и числа
archive-column-source = Кто и где
archive-column-indicator = Показатель
archive-column-address = Адрес текста
archive-differs = источники расходятся
archive-differing = С расхождениями ({ $n })
archive-differing-unknown = С расхождениями
archive-forms = Как показать
archive-as-rows = Строками
archive-as-times = На оси времени
archive-times-title = Когда: все факты архива
archive-times-note = Высота столбика — сколько фактов приходится на отрезок. Приблизьте, чтобы увидеть каждый.
facet-indicator = Показатель
facet-body = Кто сообщает
facet-outlet = Издание
facet-place = Место
facet-year = Год
facet-link = Звено
facet-kind = Вид
facet-qualifier = Оговорка
qualifier-exact = без оговорки
qualifier-more_than = более
qualifier-at_least = не менее
qualifier-less_than = менее
qualifier-up_to = до
qualifier-nearly = почти
qualifier-about = около
order-date = по времени, сначала новые
order-indicator = по показателю
order-value = по числу
order-release = по сообщению
loading-parts = Загружено частей архива: { $n } из { $all }
loaded-parts = Показана часть архива: { $n } из { $all }
loading-stop = Остановить
loading-go-on = Загрузить остальное
comparing = Сопоставление источников: { $n } из { $all }
finding = Поиск по словам готовится: { $n } из { $all }

beside-undated = без даты
beside-counted = считали: { $body }
beside-not-said = не сказано
beside-column-counted = Чья работа
beside-column-stated = Кто сообщает
beside-column-printed = Где напечатано
beside-source = Источник: { $texts ->
    [one] { $texts } сообщение
    [few] { $texts } сообщения
    [many] { $texts } сообщений
   *[other] { $texts } сообщения
}: { $outlets }

indicator-kicker = Показатель
indicator-counts = { $claims ->
    [one] { $claims } утверждение
    [few] { $claims } утверждения
    [many] { $claims } утверждений
   *[other] { $claims } утверждения
} в { $texts ->
    [one] { $texts } сообщении
   *[other] { $texts } сообщениях
}. { $found ->
    [0] Расхождений не найдено.
    [one] { $found } расхождение.
    [few] { $found } расхождения.
    [many] { $found } расхождений.
   *[other] { $found } расхождения.
}
indicator-none = В загруженной части архива таких чисел нет.
indicator-claims = Все утверждения
indicator-differences = В чём источники расходятся
indicator-no-differences = В архиве нет чисел, которые противоречили бы друг другу.
indicator-near = Близкие показатели: похоже, но не одно и то же
indicator-near-all = Показать их рядом на одной оси времени
series-title = { $claims ->
    [one] { $claims } утверждение
    [few] { $claims } утверждения
    [many] { $claims } утверждений
   *[other] { $claims } утверждения
}, { $years }: наименьшее число — { $least }, наибольшее — { $most }
series-title-one = Одно утверждение, { $years }: { $most }
series-note = Линия — период, знак на её конце — число; стрелка или тающая линия — куда число может уходить. Ступени соединяют только нарастающие итоги одного ведомства внутри года. Штриховка: период выведен. Ромб: разность, которой нет ни в одном тексте.
series-years = Годы
series-shown = Показано { $shown } из { $all } утверждений
series-undated = без даты
series-near = Показать рядом близкие показатели
series-derived = { $days }: { $value } — разность, { $later } минус { $earlier }
derived-title = Выведенные части года
derived-note = Таких чисел нет ни в одном тексте: это разность двух нарастающих итогов одного ведомства со всем, что оставляют открытым их оговорки и округления.
derived-from = Из чего выведено

multiples-title = { $n ->
    [one] { $n } показатель
    [few] { $n } показателя
    [many] { $n } показателей
   *[other] { $n } показателя
}
multiples-lead = Отметьте показатели: они встанут друг под другом на одной оси времени. Выбор остаётся в адресе страницы.
multiples-chart = Показатели на одной оси времени: { $n }
multiples-note = У каждого показателя своя шкала от нуля. Знаки те же, что на странице показателя.
multiples-choose = Выбрать показатели
multiples-no-link = Вне цепочки

differ-title = { $n ->
    [0] Расхождений не найдено
    [one] { $n } расхождение между источниками
    [few] { $n } расхождения между источниками
    [many] { $n } расхождений между источниками
   *[other] { $n } расхождения между источниками
}
differ-lead = Здесь стоят рядом числа, которые расходятся. Расхождение — не ошибка и не обман: чаще всего считали не одно и то же или не за одно время. Кто прав, страница не решает.
differ-none = Расхождений этого рода нет.
differ-all = Все
differ-more = Показать ещё { $n }
differ-reasons = Причины
differ-side-by-side = Утверждения рядом
differ-compatible = не противоречит
differ-conflict = вместе не выполняется
reason-wording = слова
reason-scope = охват
reason-period = период
reason-unit = единица
reason-definition = определение
reason-rounding = округление
reason-baseline = база сравнения
reason-falling-total = итог уменьшился
reason-stale = прежнее число
reason-slip = тысячекратно
reason-unexplained = не объяснено
found-same-statement = Одно заявление напечатано по-разному
found-same-number = Одно число отнесено к разному
found-other-counter = Разные ведомства за одно время
found-other-counter-later = Разные ведомства: счёт с одного дня, позже — меньше
found-near-counter = Близкие показатели за одно время
found-same-period = Одно ведомство за один период сообщило разное
found-falling-total = Нарастающий итог стал меньше
found-interim-above-final = Промежуточное число больше итогового
found-baseline = Прежний уровень назван иначе, чем раньше
found-reprint = Число повторено за более долгий период
found-slip = Число в тысячи раз отличается от прочих
found-sum = Итог и сумма того, что напечатано рядом
seen-days = Период: { $days }.
seen-ends = Сначала по { $earlier }, потом по { $later }; счёт с одного дня.
seen-factor = Чтобы стать в ряд с прочими, число надо умножить на { $factor }.
seen-parts-stated = Текст называет части этого итога.
seen-parts = Что это части одного итога, текст не говорит.

archive-column-known = Известно на
known-label = Как было известно на
known-shown = Показано то, что вышло не позже этого дня: { $day }.
known-today = Вернуться к сегодняшнему дню
editions-title = Редакции
editions-number = редакция { $n }
editions-name = Редакция { $n }, { $day }
editions-lead = Что стало другим от редакции к редакции: каждое утверждение целиком, до и после. Правка — не признак ошибки или обмана; почему она сделана, страница не знает.
editions-release = Само сообщение
editions-one = Редакция одна: сравнивать не с чем.
editions-same = Кроме номера и дня ничего не изменилось.
editions-what = Что изменилось
editions-absent = в этой редакции нет
editions-own = Само сообщение
edition-requalified = Оговорка
edition-revised = Число
edition-rescoped = Охват
edition-redated = Период
edition-added = Добавлено
edition-removed = Убрано
edition-related = Связи
edition-reworded = Изложение
edition-moved = Место в тексте
edition-change = { $name }: { $from } → { $to }
edition-stated = назван в тексте
edition-yes = да
edition-no = нет
edition-shape = знаков: { $n }, SHA-256 { $digest }
hedge-lost = Оговорка снята
hedge-gained = Оговорка появилась
hedge-changed = Оговорка сменилась
direction-up = рост
direction-down = снижение
role-published = день публикации
role-event = день события
member-kind = вид
member-indicator = показатель
member-qualifier = оговорка
member-value = число
member-rounded-to = округлено до
member-unit = единица
member-period = период
member-period-basis = откуда известен период
member-cumulative = нарастающий итог
member-place = место
member-place-basis = откуда известно место
member-counted-by = чья работа
member-body = участник
member-to = кому поручено
member-due = срок
member-from = прежний уровень
member-percent = изменение, %
member-percent-rounded-to = процент округлён до
member-factor = во сколько раз
member-direction = направление
member-baseline = база сравнения
member-baseline-basis = откуда известна база
member-link = звено цепочки
member-part-of = часть чего
member-about = к чему относится
member-figures = числа
member-measured-by = чем измерить
member-role = роль в тексте
member-says = изложение
member-note = примечание
member-phrase = напечатано
member-locator = место в тексте
member-paragraph-digest = контрольная сумма абзаца
member-period-span = где назван период
member-from-span = где назван прежний уровень
member-percent-span = где назван процент
member-title = заголовок
member-issuer = кто сообщает
member-outlet = издание
member-reports = о каком заявлении
member-language = язык текста
member-published = день публикации
member-event-date = день события
member-event-date-basis = откуда известен день события
member-event-place = место события
member-event-place-basis = откуда известно место события
member-participants = участники
member-headline = что показано крупно
member-open-links = открытые связи
member-url = адрес текста
member-text = исходный текст
known-undated = { $n ->
    [one] Не показано { $n } сообщение: день его выхода неизвестен.
    [few] Не показаны { $n } сообщения: день их выхода неизвестен.
   *[other] Не показаны { $n } сообщений: день их выхода неизвестен.
}
editions-count = { $n ->
    [one] { $n } редакция
    [few] { $n } редакции
   *[other] { $n } редакций
}
editions-moved = { $n ->
    [one] { $n } факт стоит в тексте иначе, но говорит то же
    [few] { $n } факта стоят в тексте иначе, но говорят то же
   *[other] { $n } фактов стоят в тексте иначе, но говорят то же
}
