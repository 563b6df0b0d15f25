### Что говорят команды в терминале.

terminal-error = Ошибка: { $what }
terminal-hint = Подсказка: { $what }
terminal-note = Примечание: { $what }
terminal-mistake = ошибка в самой программе, место: { $place }
terminal-see-check = всё остальное прочитано. `daftar check` скажет больше; сделайте резервную копию и верните повреждённое из более старой, если она есть.
terminal-ask = { $what } ({ $answers })
terminal-yes = да
terminal-no = нет

## Что не так в командной строке.

usage-unknown = здесь есть слово или параметр, которых эта команда не знает; тексты с пробелами пишутся в кавычках
usage-no-command = команды с таким именем нет
usage-missing = чего-то не хватает: { $what }
usage-conflict = вместе не сочетаются: { $what } и другой параметр
usage-number = у параметра другое число значений: { $what }
usage-not-text = командная строка не в UTF-8
usage-value = у параметра не может быть такого значения: { $what }
usage-hint = `daftar help` или `daftar help COMMAND` скажет, что программа понимает
usage-no-language = эта программа говорит на языках: { $languages }
usage-say-what-to-change = скажите, что изменить
usage-say-one-thing = скажите об этом хоть что-нибудь или приложите файл
usage-say-one-thing-hint = `daftar add --text "что произошло" --when "вчера"`
usage-say-what-to-search = скажите, что искать
usage-no-day = это не день, не месяц и не год, которые понимает эта программа
usage-no-day-hint = например, 2024-03-02, 2024-03 или 2024
usage-contact-name = у контакта должно быть имя
usage-compared-words = `--compared-words` указывается вместе с `--recipient`
usage-agreed = для `--agreed` нужно `WORDS=MEANING`
usage-option = { $option }: { $why }
usage-one-standard-input = из стандартного ввода можно взять парольную фразу или текст, но не то и другое
usage-text-not-utf8 = текст в стандартном вводе не в UTF-8
usage-phrase-not-text = файл с фразой не текст
usage-no-terminal = нет терминала, где можно спросить парольную фразу
usage-no-terminal-hint = укажите её: `--passphrase-file FILE`, или `-` для стандартного ввода
usage-no-data-folder = у этой учётной записи нет папки данных; укажите папку: `--journal`
usage-bundle-needs = чтобы открыть пакет, нужно `--identity`, `--phrase` или `--phrase-file`
usage-three-numbers = нужны три числа: MiB, проходы, потоки

## Что делать.

hint-disk-full = освободите место на диске; из подтверждённого ничего не потеряно
hint-no-permission = выберите папку, в которую вам можно писать, или спросите того, чья это папка
hint-damaged = сделайте резервную копию того, что читается, и верните повреждённое из более старой
hint-newer = используйте более новую версию программы
hint-already-a-journal = выберите другую папку: `--journal`, или используйте журнал, который там есть
hint-in-use = закройте другую программу, в которой открыт журнал, и попробуйте снова
hint-not-a-journal = создайте журнал: `daftar init`, или укажите его папку: `--journal`
hint-restore-journal = верните журнал из резервной копии: `daftar restore`
hint-wrong-passphrase = проверьте язык клавиатуры и Caps Lock и попробуйте снова
hint-goes-on = любая команда продолжит это, когда на диск журнала снова можно будет писать
hint-restore-file = верните файл из резервной копии
hint-another-backup = возьмите другую резервную копию
hint-journal-is-older = `daftar repair --from` с этой резервной копией вернёт их; с `--yes` резервная копия всё равно будет сделана
hint-another-folder = выберите другую папку: `--journal`
hint-ask-phrase = спросите фразу ещё раз, голосом
hint-ask-sender = попросите отправителя прислать его снова и скажите, что этот изменён в пути
hint-other-keys = возможно, его откроют другие ключи: файл ключа или парольная фраза другого времени

## Ход работы.

progress-journal = Читается журнал
progress-everything = Всё перечитывается
progress-sealing = Запечатывается
progress-opening = Открывается
progress-copying = Копируется
progress-backup = Копия перечитывается
progress-restoring = Журнал возвращается
progress-rows = Берутся строки
progress-bundle = Пакет запечатывается
progress-checking = Пакет проверяется
progress-files = Записываются файлы
progress-writing = Записывается
progress-salvage = Просматриваются файлы

## Парольные фразы и фразы.

secret-passphrase = Парольная фраза
secret-new-passphrase = Новая парольная фраза
secret-once-more = { $what }, ещё раз
secret-phrase = Фраза
secret-new-phrase = Фраза, о которой договоритесь голосом (нажмите Enter, чтобы программа придумала её)
secret-not-the-same = две парольные фразы не совпадают; ничего не изменено
secret-short = эта парольная фраза короткая. Тот, к кому попадёт компьютер, может перебрать много фраз; лучше четыре случайных слова или больше.
secret-phrase-is = Фраза: { $phrase }
secret-tell-by-voice = Скажите её голосом, а не в сообщении. Она нигде не хранится.

## Журнал создан; его парольная фраза изменена.

init-made = Журнал здесь: { $path }
init-no-way-back = Без парольной фразы его никто не откроет, и вернуть её никто не может: запишите её и храните отдельно от этого компьютера.
init-backup-soon = Скорее сделайте резервную копию: `daftar backup create FOLDER`
change-done = Парольная фраза изменена.
change-old-copies = Тот, у кого есть старая парольная фраза и старая копия журнала, в том числе резервная, по-прежнему может открыть эту копию.
change-rotated = То, что будет записано с этого времени, со старой копией не открывается.
change-not-rotated = С такой старой копией можно открыть и новые записи, если они попадут к этому человеку: `--rotate` этому мешает.

## Случаи и файлы.

add-original = Оригинал по-прежнему здесь: { $path }
add-own-type = вид сохранён как написан; среди известных программе названий его нет.
add-write = Напишите, что произошло. Чтобы закончить, нажмите Ctrl-D в отдельной строке (в Windows Ctrl-Z и Enter).
add-too-long = текст длиннее 8 MiB; поместите его в файл и приложите
attach-no-file = это папка или что-то другое, не файл
attach-no-file-hint = приложите файлы из неё по одному
extract-exists = под именем, указанным в `--out`, уже что-то есть
extract-record-damaged = запись, в которой он назван, повреждена
list-closed = закрыт
show-no-title = (без названия)
show-id = ID { $id }
show-translation = Перевод, язык: { $language } ({ $by }, { $state })
show-by-machine = машинный
show-checked = проверено
show-not-checked = не проверено
show-written = Записано: { $when }
show-changed = Изменено: { $when }
show-is-closed = Закрыто: не показывается в списках, в поиске и при `--all`
show-other-head = Рядом есть другая версия этого, с другого устройства: смотрите `daftar history`.
show-handed-over = Передано: { $when }, кому: { $names }
show-handed-over-nobody = Передано: { $when }, получатель не назван

## Контакты.

contact-field-role = Кто это
contact-field-channel = Как связаться
contact-field-safe-when = { $channel } (когда: { $when })
contact-field-languages = Языки
contact-field-call-when = Когда звонить
contact-field-agreed = Условленные слова
contact-field-recipient = Ключ получателя
contact-field-compared = Сверено голосом
contact-field-not-compared = ещё нет: сверьте двенадцать слов голосом
contact-other-words = эти слова не от этого ключа получателя; ничего не сохранено
contact-other-words-hint = спросите ещё раз голосом: слово набрано с ошибкой, или это ключ кого-то другого

## Забыть.

forget-nothing = ничего не убрано
forget-nothing-unasked = ничего не убрано: нет терминала, где можно спросить
hint-say-yes = укажите `--yes`
forget-this = Из журнала будет убрано: { $what }.
forget-only-backup = Вернуть это можно только из резервной копии, сделанной раньше.
forget-question = Забыть?
forget-unread = запись, которая не читается
forget-incident = случай { $id }, «{ $title }»: { $parts }
forget-contact = контакт { $id }, «{ $title }»: { $parts }
forget-done = Забыто: { $versions }, { $files }
forget-backups = В прежних резервных копиях это осталось, и если вернуть журнал из такой копии, оно вернётся. Сделайте новую резервную копию в новой папке, затем удалите старые.
forget-not-reached = Это не касается того, что было передано, выгружено или вынесено, исходных файлов и старых блоков, которые может хранить диск.
forget-shows = По журналу по-прежнему видно, что что-то было забыто: размер, хеши и ID в списке передач.
forget-sheet = Это взято из таблицы: если взять эту таблицу снова, оно вернётся.
forget-shared = Осталось, потому что названо и в другой записи: { $files }.
forget-places = { $count ->
    [one] Не читается { $count } место в журнале, и там может быть что-то ещё; оно оставлено как есть. `daftar check` скажет больше.
    [few] Не читаются { $count } места в журнале, и там может быть что-то ещё; они оставлены как есть. `daftar check` скажет больше.
   *[many] Не читаются { $count } мест в журнале, и там может быть что-то ещё; они оставлены как есть. `daftar check` скажет больше.
}

## Где журнал и что в нём есть.

status-journal = Журнал: { $path }
status-incidents = Случаи: { $incidents }, при них { $files } (закрытые не считаются)
status-contacts = Контакты: { $count }
status-handovers = { $count ->
    [one] Передано: { $count } раз
    [few] Передано: { $count } раза
   *[many] Передано: { $count } раз
}
status-cost = Одна попытка угадать парольную фразу стоит: { $memory } MiB, проходы: { $passes }, потоки: { $lanes }
