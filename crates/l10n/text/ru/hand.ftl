### Передать записи.

hand-title = Передать
hand-which = Какие записи
hand-this-one = Эта запись
hand-to-whom = Кто это получит
hand-to-phrase = Тот, кто знает фразу, которую вы скажете голосом
# $age (text)
hand-to-recipient = Тот, у кого есть ключ, { $age }
hand-recipient = Ключ получателя
hand-to-plain = Папка без шифрования
hand-look = Посмотреть, что уходит
hand-look-title = Что уходит и что остаётся
hand-leaves = Это уходит
hand-stays = Это остаётся
hand-versions = Прежние версии этих записей
hand-drafts = Незаконченное
hand-zone = Ваш часовой пояс
hand-agreed = Я прочитал(а) это и всё равно хочу
hand-folder = В какую папку
hand-another-folder = Или другая папка
# $drive (text)
# $path (text)
hand-folder-hint = Напишите папку так, как её называет компьютер, например { $drive } или { $path }.
hand-unclear = Назовите папку, которая есть, и ответьте на вопрос ниже.
hand-go = Передать
hand-done = Готово
hand-is-in = Это здесь:
hand-phrase = Эта фраза открывает пакет. Она показывается только сейчас.
hand-sender-words = Прочитайте получателю эти слова голосом, чтобы он знал, что пакет от вас:
hand-log = Что было передано
hand-log-empty = Пока ничего не передано.
hand-account = Запись
hand-nothing = Выберите хотя бы одну запись.
# $age (text)
hand-no-receiver = Выберите, кто это получит. Ключ начинается с { $age }.
hand-exists = Что-то с таким именем уже есть. Ничего не перезаписано.
hand-damaged = Файл этих записей повреждён или отсутствует, поэтому ничего не передано. Он может быть в резервной копии.
hand-too-large = Это слишком много для одного пакета. Выберите меньше записей.
hand-stopped = Остановлено. Ничего не передано.
# $count (number)
hand-other-accounts = Другие записи: { $count }
# $count (number)
hand-contacts = Контакты: { $count }
# $count (number)
hand-left-out = Не читается и осталось здесь файлов: { $count }.
hand-folder-first = Выберите папку, которая есть.
