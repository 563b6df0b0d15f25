### Что человек отвечает и делает.

answer-yes = Да
answer-no = Нет
answer-unknown = Не знаю
answer-unsaid = Не хочу говорить
answer-enough = На сегодня достаточно
answer-later = Позже

## Кнопки.

do-keep = Сохранить
do-cancel = Отменить
do-back = Назад
do-next = Дальше
do-search = Искать
do-lock = Запереть
do-unlock = Открыть
do-leave = Уйти сейчас
