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
