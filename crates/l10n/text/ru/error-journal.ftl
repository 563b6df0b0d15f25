### Что может быть не так с журналом и его записями. Стоит после «не удалось …: » или отдельно, без точки.

error-read-index = в папке журнала нельзя создать указатель

error-resolve-no-incident = нет случая, ID которого так начинается
error-resolve-no-contact = нет контакта, ID которого так начинается
error-resolve-no-incident-or-contact = нет ни случая, ни контакта, ID которого так начинается
error-resolve-no-file = нет файла, ID которого так начинается
error-resolve-nothing = нет ничего, чей ID так начинается
error-resolve-ambiguous = так начинается не один ID (всего: { $count }); укажите больше знаков
error-resolve-damaged = эта запись повреждена: { $why }

error-fields-value-too-large = один абзац или одно поле длиннее 1 MiB; поместите текст в файл и приложите его
error-fields-too-many = абзацев или полей больше 16 384; поместите текст в файл и приложите его

error-draft-not-readable = то, что внесла в эту запись более новая версия программы, нельзя сохранить вместе с изменением; используйте ту версию
error-draft-too-large = текст длиннее 8 MiB; поместите его в файл и приложите

error-write-own-ledger-missing = в журнале нет записей, сделанных на этом компьютере
error-write-forgotten = эта запись забыта

error-forget-not-there = в журнале ничего от неё нет
error-forget-interrupted = работа прервана; ничего не убрано
error-forget-read = ничего не убрано: { $why }
error-forget-write = ничего не убрано: { $why }
error-forget-unfinished = запись забыта и больше не показывается, но стёрто ещё не всё: { $why }

error-attach-read = файл нельзя прочитать: { $why }
error-attach-too-large = файл больше 1 TiB

error-extract-missing = файла нет в журнале
error-extract-damaged = файл в журнале повреждён

error-check-interrupted = работа прервана; ничего не изменено
