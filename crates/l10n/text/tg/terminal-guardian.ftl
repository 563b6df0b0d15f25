### Амонатдорон дар терминал.

cannot-set-guardians = амонатдоронро таъин кардан нашуд: { $why }
cannot-write-shares = ҳиссаҳоро навиштан нашуд: { $why }
cannot-revoke-guardians = амонатдоронро бекор кардан нашуд: { $why }
cannot-rehearse-guardians = ҳиссаҳоро санҷидан нашуд: { $why }
cannot-use-shares = дафтарро бо ҳиссаҳо кушодан нашуд: { $why }
cannot-open-share = ҳиссаро кушодан нашуд: { $why }
guardian-who = Пеш аз он ки касеро номбар кунед: оё ӯ ё наздиконаш дар ҷое зиндагӣ мекунанд, ки дасти он давлат мерасад? Пас, на ӯ. Беҳтараш адвокат, созмон, дӯсти хориҷа; ва на ҳама аз як доира.
guardian-files = { $name }: { $share } ва { $page }
guardian-code = Ҳиссаҳо ин дафтарро бо калимаи шартии «{ $code }» ном мебаранд ва касеро ба ном не.
guardian-phrase = Ибора барои { $name }: { $phrase }
guardian-tell = Ибораро танҳо бо овоз гӯед, ҳаргиз дар паҳлуи файл не.
guardian-unsealed = Ҳиссаҳо рамзгузорӣ намешаванд: ҳар кӣ { $needed } чунин файл ва нусхаи дафтарро ба даст орад, ҳама чизро мехонад.
guardian-unsealed-question = Ҳамин тавр навиштан?
guardian-unsealed-usage = ҳиссаҳои рамзгузоринашуда танҳо бо `--yes` навишта мешаванд; `--to NAME=AGE1…` ё `--phrase NAME` ҳиссаро рамзгузорӣ мекунад
guardian-usage-name = `--to` ва `--phrase` касеро ном мебаранд, ки дар байни амонатдорон нест, ё касеро ду бор
guardian-usage-to = `NAME=AGE1…` лозим аст
guardian-old-shares = Ҳиссаҳои пештара танҳо нусхаҳоеро мекушоянд, ки то ҳозир сохта шудаанд.
guardian-old-backup = Чунин нусха нусхаи эҳтиётии { $date } дар { $folder } аст. Нусхаи нав созед ва кӯҳнаҳоро нест кунед.
guardian-old-copies = Ҳар нусхаи эҳтиётӣ ва ҳар дастгоҳи дигар чунин нусха аст, то он даме ки нав нашудааст. Нусхаи эҳтиётии нав созед ва кӯҳнаҳоро нест кунед.
guardian-rehearsed-done = Ин ҳиссаҳо дафтарро мекушоянд. Ҳеҷ чиз тағйир наёфт.
guardian-revoked = Амонатдорон дигар ин дафтарро кушода наметавонанд.
guardian-recovered = Ибораи махфии нав ин дафтарро мекушояд. Ҳиссаҳои амонатдорон ва калимаҳои барқарорсозӣ низ минбаъд онро мекушоянд.
guardian-status = Амонатдорон: { $needed } аз { $count }, калимаи шартӣ «{ $code }»
guardian-status-none = Амонатдорон: нест
guardian-line = { $number }  { $name }, { $sealed }, { $tried }
guardian-sealed-recipient = барои калиди худаш рамзгузорӣ шудааст
guardian-sealed-phrase = бо ибора рамзгузорӣ шудааст
guardian-sealed-none = рамзгузорӣ нашудааст
guardian-tried = { $date } санҷида шуд
guardian-not-tried = ҳанӯз санҷида нашудааст
guardian-sealed-to-key = ҳиссаи { $place } барои калиди амонатдор рамзгузорӣ шудааст; амонатдор онро бо `daftar guardian open` ё `age` мекушояд
guardian-ask-phrase = Ибораи ҳиссаи { $place }
guardian-is-open = Ин ҳисса рамзгузорӣ нашудааст.
hint-shares = аз амонатдорон ҳиссаҳоеро пурсед, ки охирин бор дода шуданд; калимаи шартӣ дар ҳар яке ҳаст
guardian-usage-file = `NAME=FILE` лозим аст
guardian-status-unlisted = Амонатдорон: касоне дафтарро кушода метавонанд, аммо рӯйхаташон навишта нашудааст; `daftar guardian set` онҳоро аз нав таъин мекунад
guardian-wants-key = ин ҳисса барои калиди амонатдор рамзгузорӣ шудааст; онро `--identity KEYFILE` мекушояд
