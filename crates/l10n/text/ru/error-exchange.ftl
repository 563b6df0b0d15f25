### Что может быть не так с резервными копиями, пакетами, таблицами и исправлением. Стоит после «не удалось …: » или отдельно, без точки.

error-backup-not-a-backup = в этой папке нет резервной копии
error-backup-no-folder = нет папки, в которой лежала бы резервная копия; проверьте имя и вставлена ли флешка
error-backup-not-empty = папка не пуста, и резервной копии в ней нет; выберите пустую или ту, где есть резервная копия
error-backup-target-is-journal = эта папка — журнал или лежит в журнале; резервная копия должна лежать в другом месте
error-backup-other-journal = в этой папке резервная копия другого журнала; выберите отдельную папку для этого
error-backup-journal-is-older = этот журнал старше новейшей резервной копии: в ней есть записи, которых нет в журнале
error-backup-newer = резервная копия сделана более новой версией программы; используйте её
error-backup-damaged = ни один список файлов в резервной копии не остался таким, каким был записан
error-backup-too-many = в журнале больше файлов, чем вмещает список резервной копии
error-backup-checkpoint = сам журнал: { $why }
error-backup-journal = сам журнал: { $why }
error-backup-target = папка резервной копии: { $why }
error-backup-interrupted = работа прервана; резервные копии, которые были готовы раньше, остались как были

error-restore-exists = в этой папке уже есть журнал; он оставлен как был
error-restore-not-empty = папка для журнала не пуста; она оставлена как была
error-restore-in-backup = папка для журнала лежит в резервной копии; выберите другую
error-restore-wrong-passphrase = парольная фраза неверна; нужна та, которая была у журнала, когда делали резервную копию
error-restore-keyring-damaged = ни одна копия связки ключей в резервной копии не осталась такой, какой была записана
error-restore-disk = папка нового журнала: { $why }
error-restore-interrupted = работа прервана; ничего не возвращено

error-pack-nothing = нет ни одного случая для передачи
error-pack-missing-attachment = в журнале нет файла { $number } случая { $incident }
error-pack-damaged-attachment = повреждён файл { $number } случая { $incident }
error-pack-too-large = для одного пакета это слишком много; выберите меньше случаев
error-pack-stopped = остановлено; ничего не записано

error-create-bundle-exists = файл с таким именем уже есть; ничего не перезаписано
error-create-bundle-no-receivers = получатель не указан
error-create-bundle-too-many-receivers = получателей у одного пакета может быть не больше { $most }; сделайте несколько пакетов
error-create-bundle-not-stored = записанное не читается обратно; возможно, диск выходит из строя
error-create-bundle-not-logged = журнал не смог отметить, что уходит, поэтому ничего не передано: { $why }

error-export-exists = эта папка не пуста; ничего не перезаписано
error-export-not-logged = журнал не смог отметить, что уходит, поэтому ничего не передано: { $why }

error-open-bundle-not-for-us = пакет запечатан чужим ключом
error-open-bundle-needs-phrase = пакет запечатан фразой, а не ключом; укажите фразу
error-open-bundle-needs-identity = пакет запечатан ключом, а не фразой; укажите файл ключа
error-open-bundle-wrong-phrase = фраза неверна
error-open-bundle-not-a-bundle = это не пакет, или его начало повреждено
error-open-bundle-altered = пакет повреждён или изменён: { $why }
error-open-bundle-newer = пакет сделан более новой версией программы; она может его открыть
error-open-bundle-excessive-work = чтобы открыть пакет, нужно больше времени, чем программа допускает
error-open-bundle-exists = эта папка не пуста; ничего не перезаписано
error-open-bundle-interrupted = остановлено; ничего не записано

error-altered-part-encryption = зашифрованный файл не подходит к своему ключу
error-altered-part-archive = ZIP внутри не такой, каким должен быть: { $why }
error-altered-part-manifest-missing = нет списка файлов (manifest.json)
error-altered-part-signature-missing = нет подписи (manifest.json.sig)
error-altered-part-signature = подпись не подходит к списку файлов (manifest.json)
error-altered-part-manifest = список файлов (manifest.json) не в том виде, в каком должен быть
error-altered-part-sender = в пакете назван не тот отправитель, который его подписал
error-altered-part-checkpoint = контрольная отметка в пакете не в том виде, в каком должна быть
error-altered-part-file-missing = нет файла { $number } из списка в manifest.json
error-altered-part-file-unlisted = в пакете есть файл, которого нет в списке manifest.json
error-altered-part-file-changed = изменён файл { $number } из списка в manifest.json
error-altered-part-incidents = в incidents.json не те случаи, которые перечислены в manifest.json

error-archive-io = файл не удалось прочитать
error-archive-end-missing = это не ZIP, или он обрезан, или в конец что-то добавлено
error-archive-directory = список содержимого повреждён
error-archive-comment = в нём есть примечание, а здесь оно не разрешено
error-archive-multiple-disks = это одна из частей разделённого архива
error-archive-too-many-entries = в нём больше элементов, чем { $limit }
error-archive-too-large = после распаковки в нём было бы больше байтов, чем { $limit }
error-archive-name = у элемента { $entry } имя, которое не разрешено
error-archive-duplicate = у элемента { $entry } имя другого элемента
error-archive-not-a-file = элемент { $entry } не обычный файл
error-archive-encrypted = элемент { $entry } зашифрован внутри ZIP
error-archive-data-descriptor = у элемента { $entry } размеры указаны после содержимого
error-archive-feature = элемент { $entry } использует возможность ZIP, которая здесь не разрешена
error-archive-method = элемент { $entry } сжат неизвестным способом
error-archive-headers-differ = элемент { $entry } описан двумя разными способами
error-archive-layout = элемент { $entry } перекрывает другой, или рядом с ним есть скрытые байты
error-archive-ratio = элемент { $entry } после распаковки был бы намного больше своего размера
error-archive-size = у элемента { $entry } не тот размер, который указан
error-archive-checksum = элемент { $entry } повреждён
error-archive-missing = нет ожидаемого элемента
error-archive-too-long = элемент { $entry } длиннее в байтах, чем { $limit }

error-write-new-exists = что-то с таким именем уже есть; ничего не перезаписано
error-write-new-interrupted = работа прервана; ничего не записано

error-import-broken-off = { $source }; новых случаев до этого места: { $added }. Чтобы продолжить, возьмите ту же таблицу снова
error-import-write = { $source }; новых случаев до этого места: { $added }. Чтобы продолжить, возьмите ту же таблицу снова

error-sheet-empty = файл пуст
error-sheet-no-header = в первой строке нет названий столбцов; напишите первую строку с названиями, например: Когда, Место, Что произошло, Кто, Кем, Кто рассказал, Как, Файлы
error-sheet-too-many-columns = в таблице больше 1000 столбцов; оставьте те, где записи, и сохраните её снова
error-sheet-header-too-long = первая строка слишком длинная для названий столбцов
error-sheet-unclosed-header = в первой строке кавычка открыта и не закрыта
error-sheet-not-utf8 = первая строка записана не в UTF-8; сохраните таблицу как “CSV UTF-8” и возьмите её снова
error-sheet-workbook = это электронная таблица или документ, а не CSV; откройте файл и сохраните таблицу как “CSV UTF-8”
error-sheet-not-text = это не простой текст; сохраните таблицу как “CSV UTF-8” и возьмите её снова
error-sheet-row-without-end = запись в строке { $line } длиннее 64 MiB: это не таблица, или там открыта и не закрыта кавычка; закройте её или уберите
error-sheet-read = файл не удалось прочитать до конца

error-refusal-not-utf8 = записано не в UTF-8; сохраните таблицу как “CSV UTF-8” и возьмите её снова
error-refusal-cell-too-large = одна ячейка длиннее 1 MiB; сохраните длинный текст в файле и приложите его
error-refusal-row-too-large = строка длиннее 4 MiB; сохраните длинные тексты в файле и приложите его
error-refusal-too-many-cells = в строке больше 1000 ячеек
error-refusal-unclosed-quote = кавычка открыта и не закрыта; закройте её или уберите и возьмите таблицу снова

error-repair-no-source = то, что указано в `--from`, не резервная копия и не копия журнала
error-repair-other-journal = это резервная копия другого журнала
error-repair-itself = эта копия и есть сам журнал; укажите другую
error-repair-interrupted = работа прервана; то, что уже исправлено, таким и останется, а следующее исправление продолжит

error-salvage-exists = в папке, указанной в `--out`, уже что-то есть; ничего не записано
error-salvage-nothing = в этой папке этими ключами ничего не открывается
error-salvage-interrupted = работа прервана; ничего не записано

error-salvage-keys-key-file = файл ключа: { $why }
error-salvage-keys-no-keyring = в этой папке нет связки ключей; укажите файл ключа: `--identity`
error-salvage-keys-io = папку нельзя прочитать: { $why }

error-against-other-journal = это не от этого журнала
error-against-no-checkpoint = там нет контрольной отметки, которую подписало бы устройство этого журнала

## Строки таблицы.

error-row = строка { $line }: { $why }
error-rows = строки с { $first } по { $last }: { $why }
error-row-more-cells = Ячеек больше, чем столбцов. Те, что за последним столбцом, попали в заметки.
error-row-fewer-cells = Ячеек меньше, чем столбцов. То, что есть, сохранено.
error-row-own-type = Такого вида нет среди известных. Он сохранён как написан.
error-row-files-named = Файлы, названные в таблице, не приложены: приложите их командой `daftar attach`. Их имена в заметках.

error-saved-damaged-before = { $path }: повреждено в журнале ещё до того, как сделали копию
error-saved-damaged = { $path }: повреждено в резервной копии
error-saved-missing = { $path }: в резервной копии этого нет, целиком или частью
error-saved-in-journal = { $path }: повреждено в журнале; { $saved }
error-saved-unread = { $path }: не читается из журнала; { $saved }
error-saved-ledger = { $damage }; { $saved }
error-saved-keyring-copy = один экземпляр связки ключей в журнале повреждён; в резервной копии дважды лежит другой
error-saved-list = список копии { $number } повреждён; взята более старая
error-saved-keyring = связка ключей копии { $newest } повреждена; взята связка копии { $from }
error-saved-no-keyring = в резервной копии нет связки ключей, её нельзя открыть
error-saved-no-records = в резервной копии нет записей
error-saved-kept-before = в копии остался прежний экземпляр
error-saved-as-it-lies = скопировано как есть
error-saved-not-saved = в резервной копии этого нет
error-saved-journal-is-older = в этом журнале нет записей, которые есть в копии { $number }; она сохранена рядом с новой
