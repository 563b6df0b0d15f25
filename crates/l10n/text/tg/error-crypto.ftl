### Калидҳо, ибораҳои махфӣ ва ибораҳо.

error-keyring-wrong-passphrase = ибораи махфӣ мувофиқ наомад
error-keyring-damaged = дастаи калидҳо вайрон аст
error-keyring-newer = ин дафтарро таҳрири навтари барнома сохтааст; ҳамонро истифода баред
error-keyring-excessive-cost = барои кушодани дастаи калидҳо хотира ё вақти зиёдтар аз он лозим аст, ки барнома иҷозат медиҳад; онро ин барнома насохтааст
error-keyring-excessive-header = сарлавҳаи дастаи калидҳо аз он чи ин барнома менависад, калонтар аст

error-passphrase-empty = ибораи махфӣ холӣ аст
error-passphrase-too-long = ибораи махфӣ аз 1024 байт дарозтар аст
error-passphrase-unassigned = ибораи махфӣ аломате дорад, ки дастгоҳи дигар онро дигар хел хонда метавонад; аломатҳои дигар интихоб кунед
error-passphrase-not-text = ибораи махфӣ матни UTF-8 нест

error-phrase-empty = ибора холӣ аст
error-phrase-not-ascii = дар ибора танҳо ҳарфҳои лотинии аз `a` то `z`, рақамҳо ва аломатҳои клавиатураи англисӣ мумкин аст

error-cost-below-floor = арзиш аз 64 MiB, 3 гузариш ва 4 ҷараён кам аст
error-cost-above-ceiling = арзиш аз 256 MiB ё аз чоряки хотираи ин компютер, аз 32 гузариш ё аз 16 ҷараён зиёд аст

error-payload-newer = онро таҳрири навтари барнома навиштааст
error-payload-damaged = мазмуни он вайрон аст
error-payload-excessive = мазмуни он аз он чи ин барнома менависад, калонтар аст
error-payload-too-large = ин барои як сабт зиёд аст

error-not-an-identity = калиди махфии age нест (сатре, ки бо AGE-SECRET-KEY-1 сар мешавад)

error-not-a-recipient = калиди гирандаи age нест (калимаи 62-аломата, ки бо age1 сар мешавад)

error-recovery-count = { $count } калима ё рақам ҳаст; 24 лозим аст
error-recovery-unknown = дар ҷои { $place } калимаи рӯйхат ё рақами аз 1 то 2048 нест
error-recovery-mistyped = яке аз калимаҳо он нест, ки дар варақ аст, ё ду калима ҷой иваз кардаанд
error-recovery-not-of-journal = ин калимаҳо ин дафтарро намекушоянд
error-way-name = роҳи даромадан ба дастаи калидҳо чунин ном дошта наметавонад
error-way-too-many = дастаи калидҳо аллакай чор роҳи даромадан дорад; бештар намоён мешуд
