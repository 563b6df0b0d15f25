### Дафтар ва сабтҳои он.

error-read-index = дар папкаи дафтар феҳрист сохтан намешавад

error-resolve-no-incident = ҳодисае нест, ки ID-и он чунин сар шавад
error-resolve-no-contact = тамосе нест, ки ID-и он чунин сар шавад
error-resolve-no-incident-or-contact = на ҳодисае ҳаст ва на тамосе, ки ID-и он чунин сар шавад
error-resolve-no-file = файле нест, ки ID-и он чунин сар шавад
error-resolve-nothing = чизе нест, ки ID-и он чунин сар шавад
error-resolve-ambiguous = { $count } ID чунин сар мешавад; дарозтар нависед
error-resolve-damaged = ин сабт вайрон аст: { $why }

error-fields-value-too-large = як сархат ё майдон аз 1 MiB дарозтар аст; онро ба файл гузоред ва файлро илова кунед
error-fields-too-many = сархатҳо ё майдонҳо аз 16 384 зиёданд; матнро ба файл гузоред ва файлро илова кунед

error-draft-not-readable = он чиро, ки таҳрири навтари барнома дар ин сабт навиштааст, бо ин тағйир якҷо нигоҳ доштан намешавад; ҳамон таҳрирро истифода баред
error-draft-too-large = матн аз 8 MiB дарозтар аст; онро ба файл гузоред ва файлро илова кунед

error-write-own-ledger-missing = сабтҳое, ки дар ин компютер навишта шудаанд, дар дафтар нестанд
error-write-forgotten = ин сабт фаромӯш карда шудааст

error-forget-not-there = аз он дар дафтар чизе нест
error-forget-interrupted = кор қатъ шуд; ҳеҷ чиз гирифта нашуд
error-forget-read = ҳеҷ чиз гирифта нашуд: { $why }
error-forget-write = ҳеҷ чиз гирифта нашуд: { $why }
error-forget-unfinished = фаромӯш шуд ва дигар нишон дода намешавад, вале ҳанӯз ҳамааш тоза нашудааст: { $why }

error-attach-read = файл хонда намешавад: { $why }
error-attach-too-large = файл аз 1 TiB калонтар аст

error-extract-missing = файл дар дафтар нест
error-extract-damaged = файл дар дафтар вайрон аст

error-check-interrupted = кор қатъ шуд; ҳеҷ чиз тағйир наёфт
