### Ҷавобҳо ва амалҳо.

answer-yes = Ҳа
answer-no = Не
answer-unknown = Намедонам
answer-unsaid = Намехоҳам гӯям
answer-enough = Барои имрӯз кифоя
answer-later = Баъдтар

## Тугмаҳо.

do-keep = Нигоҳ доштан
do-cancel = Бекор кардан
do-back = Бозгашт
do-next = Давом
do-search = Ҷустуҷӯ
do-lock = Қулф кардан
do-unlock = Кушодан
do-leave = Ҳозир рафтан
