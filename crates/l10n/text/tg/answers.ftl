### Ҷавобҳо ва амалҳо.

answer-unknown = Намедонам
answer-unsaid = Намехоҳам гӯям
answer-enough = Барои имрӯз кифоя

## Тугмаҳо.

do-keep = Нигоҳ доштан
do-cancel = Бекор кардан
do-back = Бозгашт
do-search = Ҷустуҷӯ
do-lock = Қулф кардан
do-unlock = Кушодан
do-leave = Ҳозир рафтан
