### Что может быть не так с папкой и диском. Стоит после «не удалось …: » или отдельно, без точки.

error-store-already-a-journal = в папке { $path } уже есть журнал
error-store-not-empty = папка { $path } не пуста
error-store-disk-full = на диске нет места
error-store-no-permission = система не даёт доступа: { $path }
error-store-newer = у журнала более новый формат, которого эта программа не знает
error-store-not-stored = записанное не читается обратно: { $path }
error-store-no-generation-left = связку ключей больше нельзя изменить: номера её поколений закончились
error-store-ledger-full = в эту часть журнала больше ничего нельзя записать: номера записей закончились
error-store-cursor-gone = в этой части журнала больше нет того, что было прочитано раньше
error-store-io = { $path }: { $source }

error-lock-in-use = журнал занят другой программой: { $by }
error-lock-in-use-by-another = журнал занят другой программой

error-keyring-files-not-a-journal = это не журнал: { $path }
error-keyring-files-damaged = повреждены все копии связки ключей

## Что говорит система.

error-system-not-there = ничего с таким именем нет
error-system-no-permission = система этого не позволяет
error-system-exists = что-то с таким именем уже есть
error-system-full = на диске нет места
error-system-protected = диск защищён от записи
error-system-folder = это папка, а не файл
error-system-no-folder = одна из частей пути не папка
error-system-file-too-large = диск не принимает таких больших файлов
error-system-ended = обрывается слишком рано
error-system-closed = это больше никто не читает
error-system-interrupted = работа прервана
error-system-busy = это занято другой программой
error-system-other = система говорит: { $words }
