## Rules of the language
scale-thousand = тыс.
scale-million = млн
scale-billion = млрд
hedge-more_than = более
hedge-at_least = не менее
hedge-less_than = менее
hedge-up_to = до
hedge-nearly = почти
hedge-about = около
range-above = больше { $low }
range-from = не меньше { $low }
range-below = меньше { $high }
range-to = не больше { $high }
range-any = любое число
range-from-to = от { $low } до { $high } включительно
range-from-below = от { $low }, но меньше { $high }
range-above-to = больше { $low }, но не больше { $high }
range-above-below = больше { $low }, но меньше { $high }
month-1 = январь
month-2 = февраль
month-3 = март
month-4 = апрель
month-5 = май
month-6 = июнь
month-7 = июль
month-8 = август
month-9 = сентябрь
month-10 = октябрь
month-11 = ноябрь
month-12 = декабрь
month-1-of = января
month-2-of = февраля
month-3-of = марта
month-4-of = апреля
month-5-of = мая
month-6-of = июня
month-7-of = июля
month-8-of = августа
month-9-of = сентября
month-10-of = октября
month-11-of = ноября
month-12-of = декабря
month-1-short = янв
month-2-short = фев
month-3-short = мар
month-4-short = апр
month-5-short = май
month-6-short = июн
month-7-short = июл
month-8-short = авг
month-9-short = сен
month-10-short = окт
month-11-short = ноя
month-12-short = дек
date-day = { $day } { $month } { $year } года
date-days = { $day } { $month } – { $last-day } { $last-month } { $year } года
date-days-years = { $day } { $month } { $year } – { $last-day } { $last-month } { $last-year } года
date-month = { $month } { $year } года
date-months = { $month }–{ $last-month } { $year } года
date-months-years = { $month } { $year } – { $last-month } { $last-year } года
date-year = { $year } год
date-years = { $year }–{ $last-year } годы
basis-inherited = период назван в тексте раньше
basis-inherited-from = период назван раньше, в абзаце { $paragraph }
basis-year-inherited = год выведен из контекста
basis-end-inferred = начало названо, конец выведен
basis-inferred = в тексте не сказано, выведено
basis-not-stated = период в тексте не назван
claim-source = { $issuer }, по тексту { $outlet }, абзац { $paragraph }
claim-source-outlet = { $outlet }, абзац { $paragraph }
quoted = «{ $phrase }»

## The frame of the page
brand = Сводка
nav-skip = К содержанию
nav-pages = Страницы
nav-archive = Архив
nav-indicators = Показатели
nav-disagreements = Расхождения
nav-check = Проверка
switch-language = Язык
switch-theme = Оформление
theme-auto = Как в системе
theme-light = Светлое
theme-dark = Тёмное
theme-contrast = Контрастное
loading = Загружается…
footer-promise = Всё считается в вашем браузере: страница ничего никому не отправляет.
footer-words = Формулировки наши, цифры из источника. Текст источника здесь не хранится.
open-source = Открыть источник

## The head of a release
release-kicker = { $issuer } · { $event } · опубликовал { $outlet } { $published }
release-kicker-undated = { $issuer } · опубликовал { $outlet }
release-edition = Редакция { $n }, { $day }: что изменилось
release-meeting = совещание { $date }
release-counts = { $figures ->
    [one] { $figures } число
    [few] { $figures } числа
   *[many] { $figures } чисел
}, { $dates ->
    [one] { $dates } дата
    [few] { $dates } даты
   *[many] { $dates } дат
} и { $directives ->
    [one] { $directives } поручение
    [few] { $directives } поручения
   *[many] { $directives } поручений
} с оговорками, периодами и местом в тексте.
release-source = Источник
release-participants = Кто участвовал

## Sections
section-headline = Главное
section-change = Что изменилось
section-chain = Цепочка
section-parts = Часть и целое
section-when = Когда
section-where = Где
section-directives = Кому что поручено
section-sums = Сходится ли
section-text = Место в тексте
section-facts = Все факты
contents = На этой странице

headline-all = Все факты сообщения

change-times-up = рост ×{ $factor }, как в тексте
change-times-down = снижение ×{ $factor }, как в тексте
headline-compare = Сравнить
headline-was = было { $from }
dimension-mass = масса
dimension-volume = объём
dimension-money-KZT = тенге
dimension-money-USD = доллары

change-title-up = { $what }: больше на { $difference }
change-title-down = { $what }: меньше на { $difference }
change-note = Оба числа стоят в абзаце { $paragraph }.
change-baseline-unknown = более ранний период
change-baseline-note = период выведен
change-stated = сказано
change-computed = вычислено
change-covers = «{ $stated }» значит
change-verdict = Изменение в процентах
change-baseline-warning = Период, с которым сравнивают, в тексте не назван. Мы считаем, что это { $period }.

chain-title = От рекламы до денег: { $figures ->
    [one] { $figures } число
    [few] { $figures } числа
   *[many] { $figures } чисел
} на шести звеньях
chain-note = О «всей цепочке» говорит сообщение, на звенья её разделили мы. Пустой кружок и стрелка: «и больше».
chain-empty = в сообщении чисел нет
chain-scale = Полоски: { $unit }, одна шкала на все звенья
chain-scale-parts = Полоски: часть и целое, одна шкала
chain-of-which = из них
link-advertising = Реклама
link-sale = Сбыт
link-organisation = Организация
link-production = Производство
link-seizure = Изъятие
link-money = Деньги

parts-title = Какую долю целого составляет названная часть
parts-note = Пустой конец и стрелка: точное число не названо, известна только граница.
parts-of = всего { $whole }
parts-share-rounded = с учётом округления { $rounded }

when-title = { $period }: к каким дням относятся числа и что когда было
when-note = Сплошная полоса: период назван в тексте. Штриховка: выведен. Размытый край: точный день не назван.
when-published = опубликовано
when-empty = На этом отрезке ничего нет. Нажмите «Всё время».
when-zoom-in = Крупнее
when-zoom-out = Мельче
when-earlier = Раньше
when-later = Позже
when-reset = Всё время
when-window = Показано: { $period }
when-keys = Клавиши: плюс и минус — масштаб (как щипок и колесо с Ctrl), Shift со стрелками — сдвиг, 0 — всё.
when-overview = Всё время и показанный отрезок

where-title = { $places ->
    [one] Названо { $places } место
    [few] Названо { $places } места
   *[many] Названо { $places } мест
} внутри страны
where-note = Плитка — область или город. Пунктир: место выведено. Остальные числа — по стране.
where-none = в сообщении не упомянуто
where-inferred = место выведено, в тексте не названо
where-since = в нынешних границах с { $date }

directives-title = { $directives ->
    [one] { $directives } поручение
    [few] { $directives } поручения
   *[many] { $directives } поручений
}, { $due ->
    [0] сроки не названы
   *[other] со сроком: { $due }
}
directives-note = Последним стоит показатель, по которому было бы видно исполнение.
directives-what = Поручение
directives-whom = Кому
directives-due = Срок
directives-measure = Чем измерить
directives-no-due = не назван
directives-no-measure = показателя нет
measures-title = Что введено и сделано

sums-title = Из { $all ->
    [one] { $all } проверки
   *[other] { $all } проверок
} { $holds ->
    [one] сходится { $holds }
   *[other] сходятся { $holds }
}, по { $open } сказать нельзя, { $fails ->
    [0] расхождений нет
    [one] { $fails } расхождение
    [few] { $fails } расхождения
   *[many] { $fails } расхождений
}
sums-note = Каждый вывод показан со счётом. «Нельзя сказать»: в тексте нет нужной связи, периода или курса.
sums-check = Проверка
sums-sum = Счёт
sums-verdict = Вывод
sums-facts = На чём основано
verdict-holds = сходится
verdict-cannot-tell = нельзя сказать
verdict-does-not-hold = не сходится
check-change-percent = Изменение в процентах
check-change-direction = Куда изменилось
check-part-of-whole = Часть не больше целого
check-date-inside = Событие внутри периода
check-ends-before-print = Период кончился до публикации
check-open-link = Связь не названа
sum-covers = значит
sum-part = часть:
sum-whole = целое:
sum-other-unit = единицы разные
sum-no-link = связи в тексте нет
sum-loosely = или примерно
sum-inferred = опирается на выведенный период

text-title = { $paragraphs ->
    [one] { $paragraphs } абзац
    [few] { $paragraphs } абзаца
   *[many] { $paragraphs } абзацев
} источника, { $figures ->
    [one] { $figures } место с числом или датой
    [few] { $figures } места с числами и датами
   *[many] { $figures } мест с числами и датами
}
text-note = Чем длиннее абзац, тем выше полоса. Сам текст здесь не хранится: видны только числа и даты, как они напечатаны.
text-sentence = абзац { $paragraph }, предложение { $sentence }
text-paragraph = абзац { $paragraph }
text-offsets = абзац { $paragraph }, знаки { $start }–{ $end }
text-none = Места в тексте для этого сообщения не записаны.
text-check = Сверить с текстом источника

facts-title = { $facts ->
    [one] { $facts } факт
    [few] { $facts } факта
   *[many] { $facts } фактов
} сообщения
facts-filter = Слово или число
facts-kind = Вид
facts-link = Звено
facts-any = все
facts-order = Порядок
facts-reverse = В обратном порядке
facts-shown = Показано { $shown } из { $all }
facts-empty = Ничего не нашлось. Уберите слово или выберите «все».
facts-clear = Сбросить
facts-copy-all = Скопировать таблицу
facts-copy-row = Скопировать строку
facts-column-says = Что сказано
facts-column-value = Число
facts-column-period = Период
facts-column-place = Место
facts-column-phrase = В тексте
facts-column-kind = Вид
order-text = по тексту
order-kind = по виду
order-link = по звену
order-period = по времени
order-words = по алфавиту
kind-figure = число
kind-date = дата
kind-event = событие
kind-participant = участник
kind-measure = мера
kind-directive = поручение
kind-statement = утверждение
role-source = кто сообщил
role-agenda = повестка
role-outcome = итог
role-context = контекст
role-claim = объяснение
role-detail = подробность
role-place = место
role-intention = намерение

card-label = Выбранный факт
card-close = Закрыть
card-phrase = Как напечатано
card-note = Примечание
card-compare = Сравнить с другими сообщениями
card-offsets = абзац { $paragraph }, знаки с { $start } до { $end } (кодовые позиции Юникода, с нуля)
card-interval = Что это число допускает
card-part-of = Целое
card-related = Рядом в тексте
card-counted-by = Чья работа посчитана
card-cumulative = нарастающим итогом с начала года
card-change = Названное изменение
card-count = Как посчитано
copy-link = Скопировать ссылку
copy-claim = Скопировать с источником
copied = Скопировано
copy-failed = Браузер не дал скопировать. Выделите текст и скопируйте сами.

chart-table = Таблица
chart-drawing = Рисунок
share = Сохранить, цитировать, встроить
chart-link = Ссылка
chart-column-what = Что
chart-column-value = Значение
chart-column-share = Доля
chart-column-note = Пояснение
chart-source = Источник: { $issuer }, { $outlet }, { $paragraphs }
chart-paragraph = абзац { $first }
chart-paragraphs = абзацы { $first }–{ $last }

## When things go wrong
trouble-title = Данные не открылись
trouble-network = Файл { $file } не загрузился. Проверьте связь.
trouble-missing = Файла { $file } на сервере нет (ответ { $status }). Проверьте, вся ли папка archive выложена.
trouble-file = Файл { $file }, строка { $line }, столбец { $column }{ $path }: { $what }
trouble-path = , { $path }
trouble-retry = Попробовать ещё раз
trouble-home = Открыть сообщение
trouble-address-title = Такой страницы нет
trouble-address = Адрес «{ $address }» никуда не ведёт. Возможно, в ссылке опечатка.
trouble-release-title = Такого сообщения нет
trouble-release = Сообщения «{ $release }» в архиве нет.
trouble-fact = Факта «{ $fact }» в этом сообщении нет. Показано всё сообщение.
trouble-section = Раздела «{ $section }» на этой странице нет. Показано всё сообщение.
trouble-facts-title = { $problems ->
    [one] { $problems } запись показана не полностью
    [few] { $problems } записи показаны не полностью
   *[many] { $problems } записей показаны не полностью
}
problem-empty = файл пуст
problem-truncated = файл обрывается; выложите его целиком
problem-not-json = это не JSON: «{ $found }»
problem-too-deep = вложено слишком глубоко
problem-newer-format = формат новее этой программы ({ $found }); обновите страницу или программу
problem-other-format = это не тот файл: формат «{ $found }», а нужен { $expected }
problem-unknown-member = лишнее поле «{ $found }»{ $hint }
problem-duplicate-member = поле «{ $found }» встречается дважды
problem-missing-member = нет поля «{ $found }»
problem-wrong-shape = значение не того вида; здесь нужно: { $expected }
problem-unquoted = число вместо текста; запишите "{ $found }" в кавычках
problem-unfit = не согласуется с остальным файлом: { $found }
problem-unknown-word = «{ $found }» здесь не годится{ $hint }; здесь нужно: { $expected }
problem-not-decimal = «{ $found }» — не число, записанное цифрами
problem-not-positive = «{ $found }» должно быть больше нуля
problem-not-period = «{ $found }» — не дата и не период EDTF ({ $expected })
period-form = ГГГГ, ГГГГ-ММ, ГГГГ-ММ-ДД или две такие даты через косую черту
period-no-such-day = такого дня нет в календаре
period-open-end = обе границы должны быть датами
period-backwards = конец раньше начала
problem-dangling = «{ $found }» нигде не описано ({ $expected }){ $hint }
problem-wrong-unit = у показателя другая единица: не «{ $found }», а «{ $expected }»; если так напечатано, нужно примечание
problem-duplicate = «{ $found }» встречается дважды
problem-missing-words = нет текста на одном из трёх языков
problem-blank = текст пуст
problem-offsets = место в тексте не совпадает с фразой или абзацем: { $found }, а нужно { $expected }
problem-circle = «{ $found }» оказывается частью самого себя
problem-hint = , может быть, «{ $expected }»
