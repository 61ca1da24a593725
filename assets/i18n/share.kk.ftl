# Сақтайтын, дәйексөз келтіретін және ендіретін беттің сөздері. Беттердің ортақ сөздері kk.ftl файлында.

share-title = Сақтау, дәйексөз келтіру, ендіру
share-printed = { $source }; { $date } жарияланған
share-foot = Сводка, { $edition }-басылым · SHA-256 { $digest }…
share-picture = Сурет
share-picture-note = Файл өзі салынған жолдарды дереккөзімен және бақылау сомасымен бірге алып жүреді: «Тексеру» беті { $file } файлын оқып, оның өзгертілмегенін айтады.
share-width = Ені
share-width-phone = телефонға, { $px } нүкте
share-width-column = бағанға, { $px } нүкте
share-width-page = бетке, { $px } нүкте
share-png = PNG { $scale }×
share-saved = { $file } файлы сақталды
share-failed = Браузер { $file } файлын жасай алмады. Енін кішірейтіңіз немесе SVG таңдаңыз.

embed-title = Кірістіру
embed-what = Не
embed-whole = Бүкіл хабарлама
embed-full = бүкіл ені бойынша
embed-px = { $px } пиксель
embed-follows = Редакция
embed-live = әрқашан соңғысы
embed-frozen = осы; жаңасы шықса, айтылады
embed-frame = Жақтау: скриптсіз де оқылады
embed-frame-height = Жақтау және оған керек биіктігін беретін скрипт
embed-element = Элемент: биіктігі, тілі мен көрінісі жүріп тұрғанда өзгереді
embed-copy = Кодты көшіру
