### Что произошло: что из этого показать.

timeline-narrow = Показать только часть
timeline-from = С какого времени
timeline-to = По какое время
timeline-day-hint = День, месяц или год, как вы их пишете
timeline-day-not-read = Программа не поняла этот день, месяц или год. Он не учтён.
timeline-any-kind = Любой вид
timeline-with-files = Только с файлами
timeline-closed = И те, что убраны из списков
timeline-no-day = Без дня

## The privacy view.

timeline-hide = Скрыть слова в списках
timeline-unhide = Показать слова в списках
timeline-hidden = Слова скрыты
