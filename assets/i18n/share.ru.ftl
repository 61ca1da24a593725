# Слова страницы, с которой сохраняют, цитируют и встраивают. Общие слова страниц — в ru.ftl.

share-title = Сохранить, процитировать, встроить
share-printed = { $source }; напечатано { $date }
share-foot = Сводка, издание { $edition } · SHA-256 { $digest }…
share-picture = Рисунок
share-picture-note = Файл несёт с собой строки, по которым нарисован, с источником и контрольной суммой: страница «Проверка» прочтёт { $file } и скажет, не изменён ли он.
share-width = Ширина
share-width-phone = для телефона, { $px } точек
share-width-column = в колонку, { $px } точек
share-width-page = на страницу, { $px } точек
share-png = PNG { $scale }×
share-saved = Сохранён файл { $file }
share-failed = Браузер не смог сделать файл { $file }. Выберите меньшую ширину или SVG.

embed-title = Встроить
embed-what = Что
embed-whole = Всё сообщение
embed-full = во всю ширину
embed-px = { $px } пикселей
embed-follows = Редакция
embed-live = всегда последняя
embed-frozen = эта; о новой будет сказано
embed-frame = Рамка: читается и без скриптов
embed-frame-height = Рамка и скрипт, который даёт ей нужную высоту
embed-element = Элемент: высота, язык и оформление меняются на ходу
embed-copy = Скопировать код
