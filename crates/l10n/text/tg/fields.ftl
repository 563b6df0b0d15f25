### Қисмҳои ҳодиса чӣ ном доранд.

field-when = Кай
field-where = Дар куҷо
field-kind = Чӣ гуна ҳодиса
field-what = Чӣ шуд
field-harmed = Кӣ зарар дид
field-by = Кӣ ин корро кард, то ҷое ки шумо медонед
field-source = Ба шумо кӣ гуфт
field-how = Онҳо аз куҷо медонанд
field-language = Забон
field-marks = Аломатҳо
field-notes = Қайдҳо
field-files = Файлҳо
field-written = Навишта шуд
field-changed = Тағйир дода шуд
