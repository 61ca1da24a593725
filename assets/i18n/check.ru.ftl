# Слова страницы проверки. Общие слова страниц — в ru.ftl.

inspect-files = Файл сообщения
inspect-source = Текст источника
inspect-files-title = Проверка файла сообщения
inspect-files-note = Файл читается здесь же, в браузере, и никуда не отправляется. Видны ошибки по строкам, подсчёты и сама страница сообщения, какой её увидят читатели.
inspect-files-drop = Перетащите сюда файлы сообщений (JSON) или то, что сохранено со страниц Сводки (SVG, PNG, CSV, JSON, JSON-LD), или выберите их
inspect-files-paste = Или вставьте содержимое файла
inspect-files-go = Проверить
inspect-reading = Читается { $file }: { $n } из { $all }
inspect-stop = Остановить
inspect-pasted = вставленный текст
inspect-clear = Убрать все файлы
inspect-clean = Ошибок нет, подсчёты сходятся
inspect-unusable = Это не файл сообщения
inspect-faults = { $problems ->
    [one] { $problems } ошибка
    [few] { $problems } ошибки
   *[other] { $problems } ошибок
} в файле
inspect-fails = { $sums ->
    [one] { $sums } подсчёт не сходится
    [few] { $sums } подсчёта не сходятся
   *[other] { $sums } подсчётов не сходятся
}
inspect-both = { $problems ->
    [one] { $problems } ошибка
    [few] { $problems } ошибки
   *[other] { $problems } ошибок
} в файле, { $sums ->
    [one] { $sums } подсчёт не сходится
    [few] { $sums } подсчёта не сходятся
   *[other] { $sums } подсчётов не сходятся
}
inspect-more = { $problems ->
    [one] И ещё { $problems } ошибка: её строка появится, когда исправлены эти.
    [few] И ещё { $problems } ошибки: их строки появятся, когда исправлены эти.
   *[other] И ещё { $problems } ошибок: их строки появятся, когда исправлены эти.
}
inspect-copy = Скопировать список ошибок
inspect-lines = Строки файла
inspect-preview = Так сообщение будет выглядеть
inspect-no-preview = Как страница показывается сообщение до 1 МБ, в котором не больше { $most } фактов; в этом файле их { $facts }. Ошибки и подсчёты проверены все.
inspect-too-large = { $file }: файл больше 8 МБ (около { $number } МБ) и не прочитан. Одно сообщение на тысячи фактов меньше; разделите файл.
inspect-source-too-large = { $file }: длиннее 500 КБ (около { $number } КБ), текст не прочитан. Дайте текст одного источника.
inspect-rows-too-large = { $file }: сохранённых строк больше 2 МБ (около { $number } МБ), файл не прочитан. Сохраните и проверьте их по частям.
inspect-too-many = { $file }: в файле больше полумиллиона запятых, столько не бывает ни в одном сообщении; файл не прочитан.
inspect-not-utf8 = { $file }: это не UTF-8, байт { $number } не читается. Сохраните файл в кодировке UTF-8.
inspect-not-read = { $file }: браузер не смог прочитать файл. Возможно, это папка или файл удалён.
inspect-source-title = Сверка с текстом источника
inspect-source-note = Дайте текст источника: будет видно, тот ли это текст и где в нём стоит каждая цифра. Текст не хранится и никуда не отправляется.
inspect-source-drop = Перетащите файл с текстом сюда или выберите его
inspect-source-paste = Или вставьте текст
inspect-source-go = Сверить
inspect-release = Сообщение
inspect-very-text = Это тот самый текст, буква в букву
inspect-same-words = Тот же текст; отличаются только пробелы, концы строк или тире
inspect-other-text = Текст отличается от источника
inspect-unknown-text = Текст источника архиву не известен: фразы ищутся по словам
inspect-n-in-place = { $phrases ->
    [one] { $phrases } фраза на своём месте
    [few] { $phrases } фразы на своих местах
   *[other] { $phrases } фраз на своих местах
}
inspect-n-moved = { $phrases ->
    [one] { $phrases } фраза в другом абзаце по счёту
    [few] { $phrases } фразы в других абзацах по счёту
   *[other] { $phrases } фраз в других абзацах по счёту
}
inspect-n-by-words = { $phrases ->
    [one] { $phrases } фраза найдена по словам
    [few] { $phrases } фразы найдены по словам
   *[other] { $phrases } фраз найдено по словам
}
inspect-n-not-found = { $phrases ->
    [one] { $phrases } фраза не найдена
    [few] { $phrases } фразы не найдены
   *[other] { $phrases } фраз не найдено
}
inspect-digest = SHA-256 источника:
inspect-text = Текст
inspect-phrases = Фразы сообщения
inspect-in-place = на месте, абзац { $to }
inspect-moved = абзац { $to } вместо { $from }
inspect-by-words = по словам, абзац { $to }
inspect-not-found = не найдено, было в абзаце { $from }
inspect-of-period = период
inspect-of-earlier = прежний уровень
inspect-of-percent = процент изменения
inspect-beside-changes = Абзац изменён.
inspect-at-source = Открыть это место в источнике

## Проверки, которых нет на странице сообщения
check-percent-points = Проценты или процентные пункты
check-change-factor = Изменение в разах
check-same-measure = Один показатель дважды
check-title = Число в заголовке
check-printed = Напечатанное и записанное
check-other-unit = Единица показателя
check-slip = Тысячи против прежних чисел
sum-points = п. п.
sum-printed = напечатано:
sum-in-file = в файле:
sum-read = прочитано фраз:
sum-in-title = в заголовке:
sum-nowhere = такого числа в сообщении нет
check-parts-sum = Части вместе не больше целого
sum-together = вместе:

## То, что сохранено со страниц, и архив
held-unchanged = Сохранено из этого архива и не изменено
held-altered = Сохранено из этого архива и изменено
held-older = Сохранено из прежней редакции; сам файл не изменён
held-newer = Сохранено из редакции, которой здесь ещё нет
held-foreign = Этих сообщений в архиве нет: файл не отсюда
held-rows = { $rows ->
    [one] { $rows } строка сверена с архивом
    [few] { $rows } строки сверены с архивом
   *[other] { $rows } строк сверено с архивом
}
held-editions = В файле редакция { $file }, в архиве сейчас редакция { $archive }
held-drawn = На рисунке написано «{ $now }», а было «{ $then }»
held-redrawn = Рисунок после сохранения изменён или сжат заново; строки, которые он несёт, сверены отдельно
held-cut = Строки добавлены или убраны после сохранения
held-unknown = Таких фактов в архиве нет: { $facts }
held-lacking = Этих столбцов в файле нет, и они не сверены: { $columns }
held-differences = Что отличается от архива
held-since = Что с тех пор изменилось в архиве
held-column-fact = Факт
held-column-member = Поле
held-column-file = В файле
held-column-archive = В архиве
