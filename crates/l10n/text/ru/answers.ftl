### Что человек отвечает и делает.

answer-unknown = Не знаю
answer-unsaid = Не хочу говорить
answer-enough = На сегодня достаточно

## Кнопки.

do-keep = Сохранить
do-cancel = Отменить
do-back = Назад
do-search = Искать
do-lock = Запереть
do-unlock = Открыть
do-leave = Уйти сейчас
