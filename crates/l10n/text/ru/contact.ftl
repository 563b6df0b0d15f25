### Те, кто может помочь, и карточка для печати.

contact-title = Кто может помочь
contact-none = Здесь ещё никто не записан.
contact-add = Добавить человека
contact-look-for = Какое имя искать
contact-name = Имя
contact-name-first = Сначала напишите имя. Подойдёт любое, под которым вы знаете этого человека.
contact-role = Кто это
contact-role-hint = Организация, адвокат, консульство, врач, друг
contact-channel = Как связаться
contact-channel-when = Когда этот способ не навредит
contact-languages = Какие языки понимает
contact-languages-hint = Через запятую
contact-agreed = Условленные слова
contact-meaning = Что значат эти слова
contact-call-when = Когда звонить
contact-change = Изменить
contact-key = Ключ
contact-key-compared = Сверено голосом
contact-key-not-compared = Голосом ещё не сверено
contact-key-hint = Начинается с { $age }. Его делает сам получатель в своей программе и присылает вам.
contact-key-unread = Это не ключ. Ключ начинается с { $age }.
contact-key-words = Двенадцать слов этого ключа
contact-key-same = Мне прочитали те же двенадцать слов
contact-forget = Забыть …

## Карточка.

contact-card = Карточка для печати
contact-card-choose = Кого поместить на карточку
contact-card-make = Показать карточку
contact-card-nobody = Выберите хотя бы одного человека.
contact-card-print = Напечатайте эту страницу: в меню браузера выберите печать. Печатается только карточка.
contact-card-heading = Что сделать сначала
contact-card-first = Не подписывайте то, чего не прочитали.
contact-card-second = Запишите день, час, место, кто пришёл и что сказал.
contact-card-third = Сохраните бумаги и снимки. Запишите, кто ещё был рядом.
contact-card-call = Позвоните
