### Перечень и проба резервных копий в терминале.

cannot-list-backup = не удалось показать, что в резервной копии: { $why }
cannot-try-backup = не удалось опробовать резервную копию: { $why }
progress-trying = Проба
backup-listed = { $number }: сделана { $when }, { $files }, { $size }
backup-listed-before-forget =    Сделана до того, как что-то забыли, и это в ней ещё есть.
backup-listed-damaged = { $number }: перечень файлов повреждён
backup-not-read-again = То, что там уже лежало, перечитали тогда, когда записали, а сейчас нет: `daftar backup verify` читает всё.
hint-read-all = `daftar backup create --read-all` читает то, что там лежит, и записывает повреждённое заново
drill-done = Журнал можно вернуть таким, каким он был { $when }: открылись все записи и все файлы. Записей: { $entries }; { $files }.
drill-by-passphrase = Копия открылась парольной фразой.
drill-by-recovery = Копия открылась словами для восстановления.
drill-by-guardians = Копия открылась долями хранителей.
drill-newer = Записей, которые появились или изменились с тех пор и которых в копии нет: { $count }. В новую копию они войдут.
drill-journal-lacks = В копии есть записи, которых нет в этом журнале. `daftar repair --from` с этой копией вернёт их.
drill-damaged = Открывается не всё. В журнале ничего не отмечено. Сделайте копию в другом месте.
status-restorable = Можно вернуть таким, каким был { $when }; опробовано { $tried }
status-restorable-newer = Записей появилось или изменилось с тех пор: { $count }
status-not-restorable = Можно ли вернуть: ни одну копию ещё не пробовали. `daftar backup drill` пробует, открывается ли она.
