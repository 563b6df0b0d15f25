### Саҳифаи рӯз.

today-title = Имрӯз
today-latest = Сабтҳои охирин
today-one-thing = Инро мепурсанд
today-ask-when = Медонед, ки ин тақрибан кай буд? Фасл ё сол кифоя аст.
today-ask-where = Медонед, ки ин дар куҷо буд?
today-ask-harmed = Кӣ зарар дид?
today-ask-by = То ҷое ки медонед, инро кӣ кард? Идора, либоси расмӣ ё мошин ҳам кӯмак мекунад.
today-ask-source = Инро ба шумо кӣ гуфт?
today-ask-how = Онҳо аз куҷо медонанд: худашон диданд ё касе гуфт?
today-ask-evidence = Акс, сабти овоз ё коғаз ҳаст?
today-rehearse = Як бор рафтанро санҷед
today-rehearse-why = Он чи пештар карда будед, дар шитоб осонтар ёфт мешавад.
today-rehearse-how = Нишон диҳед, ки чӣ тавр
today-rehearse-now = Тугмаи «Ҳозир рафтан»-ро дар болои саҳифа пахш кунед, баъд барномаро аз нав кушоед.
today-rehearsed = Санҷидам
today-answer = Ҷавоб додан
