### Записать, что случилось.

account-title = Новая запись
account-change = Изменить запись
account-what = Что случилось
account-letters = Буквы, которых может не быть на клавиатуре
account-when = Когда это было
# $one (text)
# $two (text)
account-when-hint = Например, { $one }, { $two } или только время года и год.
# $days (text)
account-understood = Понято так: { $days }
account-who = Кто пострадал
account-who-hint = По одному имени в строке. Достаточно имени или слова «сосед».
account-by = Кто это сделал, насколько вы знаете
account-by-hint = По одному в строке: имя, ведомство, форма.
account-source = Кто вам рассказал
account-how = Откуда они это знают
account-more = Ещё, если хотите
account-name = Короткое название
account-country = Страна
# $tag (text)
account-language = Язык текста, например { $tag }
account-lines = По одному в строке.
account-closed = Убрать из списков
account-files = Фотографии, голосовые сообщения, бумаги
account-files-hint = Выберите файлы, перетащите их сюда или вставьте картинку. Каждый сразу шифруется.
account-without = Убрать
account-record = Записать голос
account-record-stop = Остановить запись
account-record-refused = Браузер не даёт этой странице слышать. Разрешите микрофон или добавьте запись файлом.
account-record-name = голос
account-anything = Достаточно чего-то одного, например фотографии. Остальное можно добавить в другой день.
account-pasted = Это прочитано из сообщения. Просмотрите и сохраните. Всё сообщение стоит под «Что случилось».
account-cut-off = Файл пришёл не целиком и не добавлен. Выберите его ещё раз.
account-full = На диске нет места. Файл не добавлен; всё сохранённое раньше на месте. Освободите место и выберите файл ещё раз.
account-too-large = Это больше, чем вмещает одна запись. Не добавлено.
account-paste = Вставить полученное сообщение
account-paste-label = Сообщение
account-paste-hint = Оно сохраняется слово в слово. Первая строка станет коротким названием, а дата в нём датой.
account-paste-do = Прочитать
account-kept = Сохранено
account-originals = Файлы в журнале, зашифрованы. Оригиналы остались там, где вы их выбрали.
account-look = Посмотреть запись
account-another = Записать ещё
account-paste-first = Сначала вставьте сообщение.
account-kinds-own = Другой вид, своими словами
account-busy = Файл или запись ещё в пути. Подождите или остановите запись.
