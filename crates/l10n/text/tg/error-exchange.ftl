### Нусхаҳои эҳтиётӣ, бастаҳо, ҷадвалҳо ва таъмир.

error-backup-not-a-backup = дар ин папка нусхаи эҳтиётӣ нест
error-backup-no-folder = папкае, ки нусхаи эҳтиётӣ дар он мебуд, нест; номро санҷед ва бинед, ки флешка гузошта шудааст ё не
error-backup-not-empty = папка холӣ нест ва нусхаи эҳтиётӣ надорад; папкаи холӣ ё папкаеро интихоб кунед, ки нусха дорад
error-backup-target-is-journal = ин папка дафтар аст ё дар дохили дафтар аст; нусхаи эҳтиётӣ бояд дар ҷои дигар бошад
error-backup-other-journal = дар ин папка нусхаи дафтари дигар аст; барои ин дафтар папкаи алоҳида интихоб кунед
error-backup-journal-is-older = ин дафтар аз нусхаи эҳтиётии навтарини он ҷо кӯҳнатар аст: дар нусха сабтҳое ҳастанд, ки дар ин дафтар нестанд
error-backup-newer = нусхаи эҳтиётиро таҳрири навтари барнома сохтааст; ҳамонро истифода баред
error-backup-damaged = дар нусхаи эҳтиётӣ ягон рӯйхати файлҳо ҳамон тавре ки навишта шуда буд, намондааст
error-backup-too-many = файлҳои дафтар аз он зиёданд, ки дар рӯйхати нусхаи эҳтиётӣ ғунҷанд
error-backup-checkpoint = худи дафтар: { $why }
error-backup-journal = худи дафтар: { $why }
error-backup-target = папкаи нусхаи эҳтиётӣ: { $why }
error-backup-interrupted = кор қатъ шуд; нусхаҳое, ки пештар тайёр буданд, дар ҷояшон ҳастанд

error-restore-exists = дар папка аллакай дафтар ҳаст; он чунон ки буд, монд
error-restore-not-empty = папкаи дафтар холӣ нест; он чунон ки буд, монд
error-restore-in-backup = папкаи дафтар дар дохили нусхаи эҳтиётӣ аст; дигарашро интихоб кунед
error-restore-wrong-passphrase = ибораи махфӣ мувофиқ наомад; ибораест лозим, ки дафтар ҳангоми сохтани нусха дошт
error-restore-keyring-damaged = дар нусхаи эҳтиётӣ ягон нусхаи дастаи калидҳо ҳамон тавре ки навишта шуда буд, намондааст
error-restore-disk = папкаи дафтари нав: { $why }
error-restore-interrupted = кор қатъ шуд; ҳеҷ чиз баргардонда нашуд

error-pack-nothing = ҳодисае барои супоридан нест
error-pack-missing-attachment = файли { $number } аз ҳодисаи { $incident } дар дафтар нест
error-pack-damaged-attachment = файли { $number } аз ҳодисаи { $incident } вайрон аст
error-pack-too-large = ин барои як баста зиёд аст; ҳодисаҳои камтар интихоб кунед
error-pack-stopped = кор қатъ шуд; ҳеҷ чиз навишта нашуд

error-create-bundle-exists = файле бо ин ном аллакай ҳаст; ҳеҷ чиз иваз нашуд
error-create-bundle-no-receivers = гиранда гуфта нашудааст
error-create-bundle-too-many-receivers = як баста ба на зиёда аз { $most } гиранда меравад; чанд баста созед
error-create-bundle-not-stored = он чи навишта шуд, хонда намешавад; шояд диск вайрон шуда истодааст
error-create-bundle-not-logged = дафтар қайд карда натавонист, ки чӣ меравад, бинобар ин ҳеҷ чиз супорида нашуд: { $why }

error-export-exists = ин папка холӣ нест; ҳеҷ чиз иваз нашуд
error-export-not-logged = дафтар қайд карда натавонист, ки чӣ меравад, бинобар ин ҳеҷ чиз супорида нашуд: { $why }

error-open-bundle-not-for-us = он бо калиди каси дигар мӯҳр шудааст
error-open-bundle-needs-phrase = он бо ибора мӯҳр шудааст, на бо калид; ибораро диҳед
error-open-bundle-needs-identity = он бо калид мӯҳр шудааст, на бо ибора; файли калидро диҳед
error-open-bundle-wrong-phrase = ибора мувофиқ наомад
error-open-bundle-not-a-bundle = ин баста нест, ё оғози он вайрон аст
error-open-bundle-altered = он вайрон аст ё тағйир ёфтааст: { $why }
error-open-bundle-newer = онро таҳрири навтари барнома сохтааст, ва ҳамон таҳрир кушода метавонад
error-open-bundle-excessive-work = барои кушодани он вақти зиёдтар аз он лозим аст, ки барнома иҷозат медиҳад
error-open-bundle-exists = ин папка холӣ нест; ҳеҷ чиз иваз нашуд
error-open-bundle-interrupted = кор қатъ шуд; ҳеҷ чиз навишта нашуд

error-altered-part-encryption = файли рамзгузоришуда ба калидаш мувофиқ нест
error-altered-part-archive = ZIP-и дохили он чунон нест, ки бояд бошад: { $why }
error-altered-part-manifest-missing = рӯйхати файлҳои он (manifest.json) нест
error-altered-part-signature-missing = имзо (manifest.json.sig) нест
error-altered-part-signature = имзо ба рӯйхати файлҳои он (manifest.json) мувофиқ нест
error-altered-part-manifest = рӯйхати файлҳои он (manifest.json) дар шакле нест, ки бояд бошад
error-altered-part-sender = дар он фиристандае номбар шудааст, ки онро имзо накардааст
error-altered-part-checkpoint = нуқтаи санҷиши дохили он дар шакле нест, ки бояд бошад
error-altered-part-file-missing = файли { $number } аз рӯйхати manifest.json нест
error-altered-part-file-unlisted = дар он файле ҳаст, ки дар manifest.json номбар нашудааст
error-altered-part-file-changed = файли { $number } аз рӯйхати manifest.json тағйир ёфтааст
error-altered-part-incidents = дар incidents.json он ҳодисаҳое нестанд, ки manifest.json номбар мекунад

error-archive-io = файлро хондан нашуд
error-archive-end-missing = ин ZIP нест, ё охираш бурида шудааст, ё дар охираш чизе илова шудааст
error-archive-directory = рӯйхати мазмуни он вайрон аст
error-archive-comment = он шарҳ дорад, ки ин ҷо мумкин нест
error-archive-multiple-disks = ин як қисми бойгонии тақсимшуда аст
error-archive-too-many-entries = ҷузъҳои он аз { $limit } зиёданд
error-archive-too-large = он ҳангоми кушодан аз { $limit } байт калон мешавад
error-archive-name = номи ҷузъи { $entry } мумкин нест
error-archive-duplicate = ҷузъи { $entry } номи ҷузъи дигарро дорад
error-archive-not-a-file = ҷузъи { $entry } файли оддӣ нест
error-archive-encrypted = ҷузъи { $entry } дар дохили ZIP рамзгузорӣ шудааст
error-archive-data-descriptor = андозаҳои ҷузъи { $entry } баъд аз мазмунаш омадаанд
error-archive-feature = ҷузъи { $entry } имконияти ZIP-ро истифода мебарад, ки ин ҷо мумкин нест
error-archive-method = ҷузъи { $entry } бо усули ношинос фишурда шудааст
error-archive-headers-differ = ҷузъи { $entry } бо ду тарзи гуногун тавсиф шудааст
error-archive-layout = ҷузъи { $entry } бо дигаре рӯи ҳам меояд ё дар паҳлуяш байтҳои пинҳон дорад
error-archive-ratio = ҷузъи { $entry } ҳангоми кушодан аз андозаи худ хеле калонтар мешавад
error-archive-size = андозаи ҷузъи { $entry } он нест, ки навишта шудааст
error-archive-checksum = ҷузъи { $entry } вайрон аст
error-archive-missing = ҷузъе, ки бояд бошад, нест
error-archive-too-long = ҷузъи { $entry } аз { $limit } байт дарозтар аст

error-write-new-exists = чизе бо ин ном аллакай ҳаст; ҳеҷ чиз иваз нашуд
error-write-new-interrupted = кор қатъ шуд; ҳеҷ чиз навишта нашуд

error-import-broken-off = { $source }; ҳодисаҳои нав то ин ҷо: { $added }. Барои давом додан ҳамин ҷадвалро бори дигар гиред
error-import-write = { $source }; ҳодисаҳои нав то ин ҷо: { $added }. Барои давом додан ҳамин ҷадвалро бори дигар гиред

error-sheet-empty = файл холӣ аст
error-sheet-no-header = дар сатри якум номи сутунҳо нест; сатри якумро бо чунин номҳо нависед: Кай, Ҷой, Чӣ шуд, Кӣ, Аз тарафи кӣ, Кӣ нақл кард, Чӣ тавр, Файлҳо
error-sheet-too-many-columns = дар ҷадвал аз 1000 зиёд сутун ҳаст; танҳо сутунҳои қайдҳоро монед ва онро аз нав нигоҳ доред
error-sheet-header-too-long = сатри якум барои номи сутунҳо хеле дароз аст
error-sheet-unclosed-header = дар сатри якум нохунак кушода шудааст ва пӯшида нашудааст
error-sheet-not-utf8 = сатри якум бо UTF-8 навишта нашудааст; ҷадвалро ҳамчун «CSV UTF-8» нигоҳ доред ва аз нав гиред
error-sheet-workbook = ин файли ҷадвал ё ҳуҷҷат аст, на CSV; онро кушоед ва ҷадвалро ҳамчун «CSV UTF-8» нигоҳ доред
error-sheet-not-text = ин матни оддӣ нест; ҷадвалро ҳамчун «CSV UTF-8» нигоҳ доред ва аз нав гиред
error-sheet-row-without-end = сатри { $line } аз 64 MiB дарозтар аст: ин ҷадвал нест, ё дар он ҷо нохунак кушода шудааст ва пӯшида нашудааст; онро пӯшед ё гиред
error-sheet-read = файлро то охир хондан нашуд

error-refusal-not-utf8 = бо UTF-8 навишта нашудааст; ҷадвалро ҳамчун «CSV UTF-8» нигоҳ доред ва аз нав гиред
error-refusal-cell-too-large = як хона аз 1 MiB дарозтар аст; матни дарозро дар файл нигоҳ доред ва файлро илова кунед
error-refusal-row-too-large = сатр аз 4 MiB дарозтар аст; матни дарозро дар файл нигоҳ доред ва файлро илова кунед
error-refusal-too-many-cells = дар сатр аз 1000 зиёд хона ҳаст
error-refusal-unclosed-quote = нохунак кушода шудааст ва пӯшида нашудааст; онро пӯшед ё гиред ва ҷадвалро аз нав гиред

error-repair-no-source = он чи бо `--from` дода шуд, на нусхаи эҳтиётӣ аст ва на нусхаи дафтар
error-repair-other-journal = нусхаи эҳтиётӣ аз дафтари дигар аст
error-repair-itself = нусха худи ҳамин дафтар аст; дигарашро диҳед
error-repair-interrupted = кор қатъ шуд; он чи пештар таъмир шуд, ҳамон тавр мемонад, ва таъмири навбатӣ давом медиҳад

error-salvage-exists = дар папкае, ки бо `--out` дода шуд, аллакай чизе ҳаст; ҳеҷ чиз навишта нашуд
error-salvage-nothing = дар ин папка ҳеҷ чиз бо ин калидҳо кушода намешавад
error-salvage-interrupted = кор қатъ шуд; ҳеҷ чиз навишта нашуд

error-salvage-keys-key-file = файли калид: { $why }
error-salvage-keys-no-keyring = дар ин папка дастаи калидҳо нест; файли калидро бо `--identity` диҳед
error-salvage-keys-io = папка хонда намешавад: { $why }

error-against-other-journal = он аз ин дафтар нест
error-against-no-checkpoint = дар он нуқтаи санҷише нест, ки дастгоҳи ин дафтар имзо карда бошад

## Сатрҳои ҷадвал.

error-row = сатри { $line }: { $why }
error-rows = сатрҳои { $first } то { $last }: { $why }
error-row-more-cells = Хонаҳо аз сутунҳо зиёданд. Он чи баъд аз сутуни охирин аст, дар қайдҳост.
error-row-fewer-cells = Хонаҳо аз сутунҳо каманд. Он чи ҳаст, нигоҳ дошта шуд.
error-row-own-type = Ин навъ дар байни навъҳои шинохта нест. Он чунон ки навишта шуда буд, нигоҳ дошта шуд.
error-row-files-named = Файлҳое, ки дар ҷадвал номбар шудаанд, илова нашудаанд: онҳоро бо `daftar attach` илова кунед. Номҳояшон дар қайдҳост.

error-saved-damaged-before = { $path }: пеш аз сохтани нусха дар дафтар вайрон буд
error-saved-damaged = { $path }: дар нусхаи эҳтиётӣ вайрон аст
error-saved-missing = { $path }: дар нусхаи эҳтиётӣ нест, пурра ё қисман
error-saved-in-journal = { $path }: дар дафтар вайрон аст; { $saved }
error-saved-unread = { $path }: аз дафтар хонда намешавад; { $saved }
error-saved-ledger = { $damage }; { $saved }
error-saved-keyring-copy = як нусхаи дастаи калидҳо дар дафтар вайрон аст; дар нусхаи эҳтиётӣ дигараш ду бор ҳаст
error-saved-list = рӯйхати нусхаи { $number } вайрон аст; кӯҳнатараш гирифта шуд
error-saved-keyring = дастаи калидҳои нусхаи { $newest } вайрон аст; дастаи нусхаи { $from } гирифта шуд
error-saved-no-keyring = дар нусхаи эҳтиётӣ дастаи калидҳо нест, онро кушодан намешавад
error-saved-no-records = дар нусхаи эҳтиётӣ сабтҳо нестанд
error-saved-kept-before = дар нусхаи эҳтиётӣ нусхаи пештара монд
error-saved-as-it-lies = чунон ки ҳаст, нусха шуд
error-saved-not-saved = он дар нусхаи эҳтиётӣ нест
error-saved-journal-is-older = дар ин дафтар сабтҳое нестанд, ки дар нусхаи { $number } ҳастанд; он дар паҳлӯи нав нигоҳ дошта шуд
