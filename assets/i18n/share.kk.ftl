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
