### Фармонҳои терминал чӣ мегӯянд.

terminal-error = Хато: { $what }
terminal-hint = Маслиҳат: { $what }
terminal-note = Қайд: { $what }
terminal-mistake = хато дар худи барнома, дар { $place }
terminal-see-check = боқимонда ҳама хонда шуд. `daftar check` муфассалтар мегӯяд; нусхаи эҳтиётӣ созед ва, агар нусхаи кӯҳнатар дошта бошед, аз он баргардонед.
terminal-ask = { $what } ({ $answers })
terminal-yes = ҳа
terminal-no = не

## Дар сатри фармон чӣ хатост.

usage-unknown = калима ё параметре ҳаст, ки ин фармон намешиносад; матни фосиладор дар нохунак навишта мешавад
usage-no-command = фармоне бо ин ном нест
usage-missing = чизе намерасад: { $what }
usage-conflict = инҳо бо ҳам намешаванд: { $what } ва параметри дигар
usage-number = шумораи қиматҳои { $what } дигар аст
usage-not-text = сатри фармон UTF-8 нест
usage-value = { $what } чунин қимат дошта наметавонад
usage-hint = `daftar help` ё `daftar help COMMAND` мегӯяд, ки чӣ фаҳмида мешавад
usage-no-language = ин барнома бо ин забонҳо гап мезанад: { $languages }
usage-say-what-to-change = гӯед, ки чиро тағйир додан
usage-say-one-thing = ақаллан як чизро дар бораи он гӯед ё файл илова кунед
usage-say-one-thing-hint = `daftar add --text "чӣ шуд" --when "дирӯз"`
usage-say-what-to-search = гӯед, ки чиро ҷустан
usage-no-day = ин рӯз, моҳ ё соле нест, ки барнома фаҳмад
usage-no-day-hint = масалан 2024-03-02, 2024-03 ё 2024
usage-contact-name = тамос бояд ном дошта бошад
usage-compared-words = `--compared-words` бо `--recipient` меояд
usage-agreed = `--agreed` чунин навишта мешавад: `WORDS=MEANING`
usage-option = { $option }: { $why }
usage-one-standard-input = аз вуруди стандартӣ ибораи махфӣ ё матнро додан мумкин аст, на ҳар дуро
usage-text-not-utf8 = матни вуруди стандартӣ UTF-8 нест
usage-phrase-not-text = файли ибора матн нест
usage-no-terminal = терминале нест, ки дар он ибораи махфиро пурсанд
usage-no-terminal-hint = онро бо `--passphrase-file FILE` диҳед, ё бо `-` аз вуруди стандартӣ
usage-no-data-folder = ин ҳисоб папкаи маълумот надорад; папкаро бо `--journal` номбар кунед
usage-bundle-needs = барои кушодани баста `--identity`, `--phrase` ё `--phrase-file` лозим аст
usage-three-numbers = се рақам лозим аст: MiB, гузаришҳо, ҷараёнҳо

## Чӣ бояд кард.

hint-disk-full = дар диск ҷой холӣ кунед; он чи тасдиқ шуда буд, гум нашудааст
hint-no-permission = папкаеро интихоб кунед, ки ба он навишта метавонед, ё аз соҳиби ин папка пурсед
hint-damaged = аз он чи хонда мешавад, нусхаи эҳтиётӣ созед ва қисмҳои вайронро аз нусхаи кӯҳнатар баргардонед
hint-newer = таҳрири навтари барномаро истифода баред
hint-already-a-journal = бо `--journal` папкаи дигар интихоб кунед ё дафтари ҳамон ҷоро истифода баред
hint-in-use = барномаи дигареро, ки дафтарро кушодааст, пӯшед, баъд аз нав кӯшиш кунед
hint-not-a-journal = бо `daftar init` дафтар созед ё папкаи онро бо `--journal` номбар кунед
hint-restore-journal = дафтарро бо `daftar restore` аз нусхаи эҳтиётӣ баргардонед
hint-wrong-passphrase = забони клавиатура ва Caps Lock-ро санҷед, баъд аз нав кӯшиш кунед
hint-goes-on = вақте ки ба диски дафтар боз навиштан мумкин мешавад, ҳар фармон онро давом медиҳад
hint-restore-file = файлро аз нусхаи эҳтиётӣ баргардонед
hint-another-backup = нусхаи эҳтиётии дигарро истифода баред
hint-journal-is-older = `daftar repair --from` бо он нусха онҳоро бармегардонад; бо `--yes` нусхаи эҳтиётӣ ба ҳар ҳол сохта мешавад
hint-another-folder = бо `--journal` папкаи дигар интихоб кунед
hint-ask-phrase = ибораро бо овоз бори дигар пурсед
hint-ask-sender = онро аз фиристанда бори дигар пурсед ва гӯед, ки ин дар роҳ тағйир ёфтааст
hint-other-keys = шояд калидҳои дигар онро кушоянд: файли калид ё ибораи махфии вақти дигар

## Рафти кор.

progress-journal = Дафтар хонда мешавад
progress-everything = Ҳама хонда санҷида мешавад
progress-sealing = Мӯҳр мешавад
progress-opening = Кушода мешавад
progress-copying = Нусха гирифта мешавад
progress-backup = Нусха хонда санҷида мешавад
progress-restoring = Баргардонда мешавад
progress-rows = Сатрҳо гирифта мешаванд
progress-bundle = Баста мӯҳр мешавад
progress-checking = Баста санҷида мешавад
progress-files = Файлҳо навишта мешаванд
progress-writing = Навишта мешавад
progress-salvage = Файлҳо аз назар гузаронда мешаванд

## Ибораҳои махфӣ ва ибораҳо.

secret-passphrase = Ибораи махфӣ
secret-new-passphrase = Ибораи махфии нав
secret-once-more = { $what }, бори дигар
secret-phrase = Ибора
secret-new-phrase = Ибора барои аҳд кардан бо овоз (Enter-ро пахш кунед, то барнома созад)
secret-not-the-same = ду ибораи махфӣ якхела нестанд; ҳеҷ чиз тағйир наёфт
secret-short = ин ибораи махфӣ кӯтоҳ аст. Ҳар кӣ ин компютерро ба даст орад, ибораҳои бисёрро санҷида метавонад; чор ё зиёда калимаи тасодуфӣ беҳтар аст.
secret-phrase-is = Ибора ин аст: { $phrase }
secret-tell-by-voice = Онро бо овоз гӯед, на дар паём. Он дар ҳеҷ ҷо нигоҳ дошта намешавад.

## Дафтар сохта шуд; ибораи махфӣ иваз шуд.

init-made = Дафтар ин ҷост: { $path }
init-no-way-back = Бе ибораи махфӣ дафтарро касе кушода наметавонад ва ибораро касе баргардонда наметавонад: онро нависед ва аз ин компютер дур нигоҳ доред.
init-backup-soon = Ба зудӣ нусхаи эҳтиётӣ созед: `daftar backup create FOLDER`
change-done = Ибораи махфӣ иваз шуд.
change-old-copies = Ҳар кӣ ибораи махфии кӯҳна ва нусхаи кӯҳнаи дафтарро дорад, нусхаи эҳтиётиро ҳам, он нусхаро ҳанӯз кушода метавонад.
change-rotated = Он чи аз ин пас навишта мешавад, бо нусхаи кӯҳна кушода намешавад.
change-not-rotated = Бо чунин нусхаи кӯҳна сабтҳои навро ҳам кушодан мумкин аст, агар ба даст афтанд: `--rotate` пеши инро мегирад.

## Ҳодисаҳо ва файлҳо.

add-original = Асли файл ҳанӯз ин ҷост: { $path }
add-own-type = навъ чунон ки навишта шуд, нигоҳ дошта шуд; он аз номҳое нест, ки ин барнома мешиносад.
add-write = Нависед, ки чӣ шуд. Дар охир, дар сатри алоҳида, Ctrl-D-ро пахш кунед (дар Windows Ctrl-Z ва Enter).
add-too-long = он аз 8 MiB дарозтар аст; онро ба файл гузоред ва файлро илова кунед
attach-no-file = ин папка ё чизи дигарест, ки файл нест
attach-no-file-hint = файлҳои дохили онро як-як илова кунед
extract-exists = бо номе, ки бо `--out` дода шуд, чизе аллакай ҳаст
extract-record-damaged = сабте, ки онро номбар мекунад, вайрон аст
list-closed = пӯшида
show-no-title = (бе ном)
show-id = ID { $id }
show-translation = Ба забони { $language } ({ $by }, { $state })
show-by-machine = тарҷумаи мошинӣ
show-checked = санҷида шудааст
show-not-checked = санҷида нашудааст
show-written = Навишта шуд: { $when }
show-changed = Тағйир дода шуд: { $when }
show-is-closed = Пӯшида: дар рӯйхатҳо, ҷустуҷӯ ва `--all` намеояд
show-other-head = Дар паҳлуи ин таҳрири дигар ҳаст, аз дастгоҳи дигар: `daftar history`-ро бинед.
show-handed-over = Супорида шуд: { $when }, ба { $names }
show-handed-over-nobody = Супорида шуд: { $when }, бе номи гиранда

## Тамосҳо.

contact-field-role = Ин кист
contact-field-channel = Роҳи пайвастшавӣ
contact-field-safe-when = { $channel } (кай: { $when })
contact-field-languages = Забонҳо
contact-field-call-when = Кай занг задан
contact-field-agreed = Суханҳои аҳдкарда
contact-field-recipient = Калиди гиранда
contact-field-compared = Бо овоз муқоиса шуд
contact-field-not-compared = ҳанӯз не: дувоздаҳ калимаро бо овоз муқоиса кунед
contact-other-words = ин калимаҳо аз ин калиди гиранда нестанд; ҳеҷ чиз нигоҳ дошта нашуд
contact-other-words-hint = бо овоз бори дигар пурсед: шояд калима хато навишта шудааст ё ин калиди каси дигар аст

## Фаромӯш кардан.

forget-nothing = ҳеҷ чиз гирифта нашуд
forget-nothing-unasked = ҳеҷ чиз гирифта нашуд: терминале нест, ки дар он пурсанд
hint-say-yes = `--yes` гӯед
forget-this = Ин аз дафтар гирифта мешавад: { $what }.
forget-only-backup = Онро танҳо аз нусхаи эҳтиётие, ки пештар сохта шудааст, баргардондан мумкин аст.
forget-question = Фаромӯш карда шавад?
forget-unread = сабте, ки хонда намешавад
forget-incident = ҳодисаи { $id }, «{ $title }»: { $parts }
forget-contact = тамоси { $id }, «{ $title }»: { $parts }
forget-done = Фаромӯш шуд: { $versions }, { $files }
forget-backups = Нусхаҳои эҳтиётии пештара онро ҳанӯз доранд, ва баргардондани нусха онро ҳам бармегардонад. Дар папкаи нав нусхаи эҳтиётии нав созед, баъд кӯҳнаҳоро нест кунед.
forget-not-reached = Ба инҳо намерасад: он чи супорида, бе рамз навишта ё берун гирифта шудааст, асли файлҳо ва блокҳои кӯҳнае, ки шояд диск нигоҳ дорад.
forget-shows = Дафтар ҳанӯз нишон медиҳад, ки чизе фаромӯш шудааст: андоза ва изҳои рақамии он (ҳешҳо), ва дар рӯйхати супоришҳо ID-и он.
forget-sheet = Ин сабт аз ҷадвал гирифта шуда буд: агар он ҷадвалро боз гиред, сабт бармегардад.
forget-shared = Монд: { $files }, чунки дар сабти дигар ҳам ҳаст.
forget-places = { $count } ҷои дафтар хонда намешавад, ва шояд дар он боз чизе бошад; он чунон ки буд, монд. `daftar check` муфассалтар мегӯяд.

## Дафтар куҷост ва дар он чӣ ҳаст.

status-journal = Дафтар: { $path }
status-incidents = Ҳодисаҳо: { $incidents }, бо { $files } (пӯшидаҳо ҳисоб нашудаанд)
status-contacts = Тамосҳо: { $count }
status-handovers = Супорида шуд: { $count } бор
status-cost = Арзиши як тахмини ибораи махфӣ: { $memory } MiB, { $passes } гузариш, { $lanes } ҷараён
