### Как называются виды случаев.

kind-arbitrary-detention = Произвольное задержание
kind-summons = Вызов или допрос
kind-threat = Угроза
kind-beating = Избиение
kind-torture = Пытки или жестокое обращение
kind-sexual-violence = Сексуальное насилие или угроза им
kind-passport-confiscation = Изъятие паспорта или документов
kind-property-seizure = Изъятие дома или имущества
kind-extortion = Вымогательство
kind-dismissal-from-job = Увольнение с работы
kind-denial-of-healthcare = Отказ в лечении
kind-denial-of-schooling = Отказ в учёбе
kind-mob = Толпа или публичное осуждение
kind-forced-denunciation = Вынужденное заявление или отречение от близких
kind-interpol-notice = Розыск Интерпола или запрос о выдаче
kind-rendition = Депортация или похищение за границей
kind-disappearance = Исчезновение
kind-surveillance = Слежка или преследование
kind-infiltration = Осведомители или вербовка
kind-hacking = Взлом учётной записи или устройства
kind-house-search = Обыск в доме
kind-collective-punishment = Наказание семьи

word-forced-statement = Вынужденное заявление
word-virginity-test = Так называемая проверка девственности (принудительный осмотр)
word-accused-of = Обвинение: { $what }
