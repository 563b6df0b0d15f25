### Чӣ шуд: аз он чиро нишон додан.

timeline-narrow = Танҳо як қисмро нишон додан
timeline-from = Аз кадом вақт
timeline-to = То кадом вақт
timeline-day-hint = Рӯз, моҳ ё сол, чунон ки шумо менависед
timeline-day-not-read = Барнома ин рӯз, моҳ ё солро нафаҳмид. Он ба ҳисоб гирифта нашуд.
timeline-any-kind = Ҳама навъ
timeline-with-files = Танҳо бо файлҳо
timeline-closed = Онҳое ҳам, ки аз рӯйхатҳо гирифта шудаанд
timeline-no-day = Бе рӯз

## The privacy view.

timeline-hide = Суханҳоро дар рӯйхатҳо пинҳон кардан
timeline-unhide = Суханҳоро дар рӯйхатҳо нишон додан
timeline-hidden = Суханҳо пинҳонанд
