### Интихоби папка бо муш.

folder-title = Папкаро интихоб кунед
folder-look = Ёфтани папка бо муш
folder-places = Аз куҷо сар кардан
folder-own = Папкаи худи шумо
folder-desktop = Мизи корӣ
folder-documents = Ҳуҷҷатҳо
folder-computer = Тамоми компютер
folder-disk = Диск ё флешка:
folder-here = Шумо дар ин ҷоед:
folder-this = Ин папкаро интихоб кардан
folder-new = Папкаи нав дар он, бо номи
folder-choose-new = Папкаи навро интихоб кардан
folder-inside = Папкаҳои дохили он
folder-up = Як папка болотар
folder-none = Дар он папка нест.
folder-more = Папкаҳои дигар ҳам ҳастанд. Ба ҷои ин номи папкаро нависед.
folder-closed = Ин папка хонда намешавад.
folder-unclear = Папка чунин ном гирифта наметавонад. Номро бе хати каҷ нависед.
