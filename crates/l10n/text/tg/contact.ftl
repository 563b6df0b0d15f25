### Онҳое, ки ёрӣ дода метавонанд, ва варақа барои чоп.

contact-title = Кӣ ёрӣ дода метавонад
contact-none = Ин ҷо ҳанӯз касе навишта нашудааст.
contact-add = Касеро илова кардан
contact-look-for = Кадом номро ҷустан
contact-name = Ном
contact-name-first = Аввал номро нависед. Ҳар номе, ки шумо бо он мешиносед, мешавад.
contact-role = Ин кист
contact-role-hint = Ташкилот, адвокат, консулгарӣ, духтур, дӯст
contact-channel = Чӣ тавр пайваст шудан
contact-channel-when = Кай ин роҳ зарар надорад
contact-languages = Кадом забонҳоро мефаҳмад
contact-languages-hint = Бо вергул ҷудо кунед
contact-agreed = Суханҳои аҳдкарда
contact-meaning = Ин суханҳо чӣ маъно доранд
contact-call-when = Кай занг задан
contact-change = Тағйир додан
contact-key = Калид
contact-key-compared = Бо овоз муқоиса шуд
contact-key-not-compared = Бо овоз ҳанӯз муқоиса нашудааст
contact-key-hint = Бо { $age } сар мешавад. Онро гиранда дар барномаи худ месозад ва ба шумо мефиристад.
contact-key-unread = Ин калид нест. Калид бо { $age } сар мешавад.
contact-key-words = Дувоздаҳ калимаи ин калид
contact-key-same = Ба ман ҳамон дувоздаҳ калимаро хонданд
contact-forget = Фаромӯш кардан …

## Варақа.

contact-card = Варақа барои чоп
contact-card-choose = Киро дар варақа навиштан
contact-card-make = Варақаро нишон додан
contact-card-nobody = Ақаллан як касро интихоб кунед.
contact-card-print = Ин саҳифаро чоп кунед: дар менюи браузер чопро интихоб кунед. Танҳо варақа чоп мешавад.
contact-card-heading = Аввал чӣ бояд кард
contact-card-first = Чизеро, ки нахондаед, имзо накунед.
contact-card-second = Рӯз, соат, ҷой, кӣ омад ва чӣ гуфт — ҳамаро нависед.
contact-card-third = Коғазҳо ва аксҳоро нигоҳ доред. Нависед, ки боз кӣ дар он ҷо буд.
contact-card-call = Занг занед
