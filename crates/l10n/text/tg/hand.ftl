### Супоридани сабтҳо.

hand-title = Супоридан
hand-which = Кадом сабтҳо
hand-this-one = Ин сабт
hand-to-whom = Кӣ инро мегирад
hand-to-phrase = Касе, ки ибораеро медонад, ки шумо бо овоз мегӯед
# $age (text)
hand-to-recipient = Касе, ки калид дорад, { $age }
hand-recipient = Калиди гиранда
hand-to-plain = Папкаи бе рамз
hand-look = Дидани он чи меравад
hand-look-title = Чӣ меравад ва чӣ мемонад
hand-leaves = Ин меравад
hand-stays = Ин мемонад
hand-versions = Нусхаҳои пештараи ин сабтҳо
hand-drafts = Он чи ба охир нарасидааст
hand-zone = Минтақаи вақти шумо
hand-agreed = Инро хондам ва ба ҳар ҳол мехоҳам
hand-folder = Ба кадом папка
hand-another-folder = Ё папкаи дигар
# $drive (text)
# $path (text)
hand-folder-hint = Папкаро ҳамон тавр нависед, ки компютер мегӯяд, масалан { $drive } ё { $path }.
hand-unclear = Папкаеро номбар кунед, ки ҳаст, ва ба саволи поён ҷавоб диҳед.
hand-go = Супоридан
hand-done = Тайёр
hand-is-in = Он ин ҷост:
hand-phrase = Ин ибора бастаро мекушояд. Он танҳо ҳозир нишон дода мешавад.
hand-sender-words = Ин калимаҳоро ба гиранда бо овоз хонед, то донад, ки баста аз шумост:
hand-log = Он чи супорида шуд
hand-log-empty = Ҳоло ҳеҷ чиз супорида нашудааст.
hand-account = Сабт
hand-nothing = Ақаллан як сабтро интихоб кунед.
# $age (text)
hand-no-receiver = Интихоб кунед, ки кӣ мегирад. Калид бо { $age } сар мешавад.
hand-exists = Чизе бо ин ном аллакай ҳаст. Ҳеҷ чиз иваз нашуд.
hand-damaged = Файли ин сабтҳо вайрон аст ё нест, бинобар ин ҳеҷ чиз супорида нашуд. Шояд он дар нусхаи эҳтиётӣ бошад.
hand-too-large = Ин барои як баста зиёд аст. Сабтҳои камтар интихоб кунед.
hand-stopped = Қатъ шуд. Ҳеҷ чиз супорида нашуд.
# $count (number)
hand-other-accounts = Сабтҳои дигар: { $count }
# $count (number)
hand-contacts = Тамосҳо: { $count }
# $count (number)
hand-left-out = Файлҳое, ки хонда намешаванд ва ин ҷо монданд: { $count }.
hand-folder-first = Папкаеро интихоб кунед, ки ҳаст.
