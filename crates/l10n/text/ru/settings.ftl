### Настройки.

settings-title = Настройки
settings-kept = Сохранено.
settings-idle = Запирать, если ничего не делать
# $minutes (number)
settings-minutes = { $minutes ->
    [one] { $minutes } минута
    [few] { $minutes } минуты
    [many] { $minutes } минут
   *[other] { $minutes } минуты
}
settings-hides = Сначала скрывать тексты в списках
settings-passphrase = Парольная фраза
settings-new-passphrase = Новая парольная фраза
settings-change = Сменить парольную фразу
settings-about = О программе
settings-folder = Журнал находится здесь
# $version (text)
settings-version = Версия { $version }
# $fonts (text)
# $licence (text)
settings-fonts = Шрифты: { $fonts }, лицензия { $licence }.
settings-old-passphrase = Парольная фраза, какая она сейчас
settings-wrong-old = Нынешняя парольная фраза не подошла. Ничего не изменено.
