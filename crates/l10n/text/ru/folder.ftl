### Выбор папки мышью.

folder-title = Выберите папку
folder-look = Найти папку мышью
folder-places = Откуда начать
folder-own = Ваша папка
folder-desktop = Рабочий стол
folder-documents = Документы
folder-computer = Весь компьютер
folder-disk = Диск или флешка:
folder-here = Вы в папке:
folder-this = Выбрать эту папку
folder-new = Новая папка в ней, с именем
folder-choose-new = Выбрать новую папку
folder-inside = Папки в ней
folder-up = На папку выше
folder-none = Папок в ней нет.
folder-more = Есть и другие. Тогда напишите имя папки.
folder-closed = Эта папка не читается.
folder-unclear = Так папку назвать нельзя. Напишите имя без косой черты.
