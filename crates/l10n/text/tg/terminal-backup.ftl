### Рӯйхат ва санҷиши нусхаҳои эҳтиётӣ дар терминал.

cannot-list-backup = рӯйхати нусхаи эҳтиётиро нишон додан нашуд: { $why }
cannot-try-backup = нусхаи эҳтиётиро санҷидан нашуд: { $why }
progress-trying = Санҷиш
backup-listed = { $number }: { $when } сохта шуд, { $files }, { $size }
backup-listed-before-forget =    Пеш аз фаромӯш кардани чизе сохта шуд ва ҳанӯз онро дорад.
backup-listed-damaged = { $number }: рӯйхати файлҳои он вайрон аст
backup-not-read-again = Он чи он ҷо буд, ҳангоми навиштан хонда шуда буд, ҳоло аз нав хонда нашуд: `daftar backup verify` ҳамаашро мехонад.
hint-read-all = `daftar backup create --read-all` он чиро, ки он ҷост, мехонад ва қисмҳои вайронро аз нав менависад
drill-done = Дафтарро ба ҳолати { $when } баргардондан мумкин аст: ҳар сабт ва ҳар файл кушода шуд. Сабтҳо: { $entries }; { $files }.
drill-by-passphrase = Он бо ибораи махфӣ кушода шуд.
drill-by-recovery = Он бо калимаҳои барқарорсозӣ кушода шуд.
drill-by-guardians = Он бо ҳиссаҳои амонатдорон кушода шуд.
drill-newer = Сабтҳое, ки баъд навишта ё тағйир дода шуданд ва дар он нестанд: { $count }. Нусхаи нав онҳоро мегирад.
drill-journal-lacks = Дар нусха сабтҳое ҳастанд, ки дар ин дафтар нестанд. `daftar repair --from` бо он нусха онҳоро бармегардонад.
drill-damaged = На ҳамаи он кушода мешавад. Дар дафтар чизе қайд нашуд. Дар ҷои дигар нусха созед.
status-restorable = Ба ҳолати { $when } баргардондан мумкин аст, санҷида шуд { $tried }
status-restorable-newer = Сабтҳои баъд навишта ё тағйирёфта: { $count }
status-not-restorable = Баргардондан: ҳанӯз ягон нусха санҷида нашудааст. `daftar backup drill` месанҷад, ки кушода мешавад ё не.
