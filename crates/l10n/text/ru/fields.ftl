### Как называются части записи о случае.

field-when = Когда
field-where = Где
field-kind = Что за случай
field-what = Что произошло
field-harmed = Кто пострадал
field-by = Кто это сделал, насколько вы знаете
field-source = Кто вам рассказал
field-how = Откуда они это знают
field-language = Язык
field-marks = Пометки
field-notes = Заметки
field-files = Файлы
field-written = Записано
field-changed = Изменено
