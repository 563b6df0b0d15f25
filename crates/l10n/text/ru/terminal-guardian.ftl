### Хранители в терминале.

cannot-set-guardians = не удалось назначить хранителей: { $why }
cannot-write-shares = не удалось записать доли: { $why }
cannot-revoke-guardians = не удалось отозвать хранителей: { $why }
cannot-rehearse-guardians = не удалось проверить доли: { $why }
cannot-use-shares = не удалось открыть журнал долями: { $why }
cannot-open-share = не удалось открыть долю: { $why }
guardian-who = Прежде чем кого-то назвать: живут ли они или их близкие там, куда может дотянуться это государство? Тогда не они. Лучше адвокат, организация, друг за границей; и не все из одного круга.
guardian-files = { $name }: { $share } и { $page }
guardian-code = Доли называют этот журнал кодовым словом «{ $code }» и никого по имени.
guardian-phrase = Фраза для { $name }: { $phrase }
guardian-tell = Фразу говорите только голосом и никогда рядом с файлом.
guardian-unsealed = Доли не будут зашифрованы: кто получит { $needed } таких файла и копию журнала, прочитает всё.
guardian-unsealed-question = Записать их так?
guardian-unsealed-usage = незашифрованные доли записываются только с `--yes`; `--to NAME=AGE1…` или `--phrase NAME` шифрует долю
guardian-usage-name = `--to` и `--phrase` называют кого-то не из хранителей или кого-то дважды
guardian-usage-to = нужно `NAME=AGE1…`
guardian-old-shares = Прежние доли открывают только копии, сделанные до этого момента.
guardian-old-backup = Такая копия это резервная копия от { $date } в { $folder }. Сделайте новую и уничтожьте старые.
guardian-old-copies = Такая копия это каждая резервная копия и каждое другое устройство, пока они не обновлены. Сделайте новую резервную копию и уничтожьте старые.
guardian-rehearsed-done = Эти доли открывают журнал. Ничего не изменено.
guardian-revoked = Хранители больше не могут открыть этот журнал.
guardian-recovered = Новая парольная фраза открывает этот журнал. Доли хранителей и слова для восстановления тоже по-прежнему его открывают.
guardian-status = Хранители: { $needed } из { $count }, кодовое слово «{ $code }»
guardian-status-none = Хранители: нет
guardian-line = { $number }  { $name }, { $sealed }, { $tried }
guardian-sealed-recipient = зашифрована для ключа хранителя
guardian-sealed-phrase = зашифрована фразой
guardian-sealed-none = не зашифрована
guardian-tried = проверена { $date }
guardian-not-tried = ещё не проверена
guardian-sealed-to-key = доля { $place } зашифрована для ключа хранителя; хранитель открывает её через `daftar guardian open` или `age`
guardian-ask-phrase = Фраза доли { $place }
guardian-is-open = Эта доля не зашифрована.
hint-shares = попросите у хранителей доли, данные последними; кодовое слово стоит на каждой
guardian-usage-file = нужно `NAME=FILE`
guardian-status-unlisted = Хранители: кто-то может открыть журнал, но список не был записан; `daftar guardian set` назначит их заново
guardian-wants-key = эта доля зашифрована для ключа хранителя; её открывает `--identity KEYFILE`
