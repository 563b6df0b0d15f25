### Намудҳои ҳодиса чӣ ном доранд.

kind-arbitrary-detention = Боздошти худсарона
kind-summons = Даъват ё пурсиш (допрос)
kind-threat = Таҳдид
kind-beating = Латукӯб
kind-torture = Шиканҷа ё муносибати бераҳмона
kind-sexual-violence = Зӯроварии ҷинсӣ ё таҳдиди он
kind-passport-confiscation = Гирифтани шиноснома ё ҳуҷҷатҳо
kind-property-seizure = Гирифтани хона ё амвол
kind-extortion = Тамаъҷӯӣ
kind-dismissal-from-job = Аз кор рондан
kind-denial-of-healthcare = Рад кардани ёрии тиббӣ
kind-denial-of-schooling = Маҳрум кардан аз таҳсил
kind-mob = Издиҳом ё шарманда кардан дар назди мардум
kind-forced-denunciation = Изҳороти маҷбурӣ ё маҳкумкунии маҷбурӣ
kind-interpol-notice = Эълони Интерпол ё дархости истирдод
kind-rendition = Депортатсия ё рабудан дар хориҷа
kind-disappearance = Нопадид шудан
kind-surveillance = Назорати пинҳонӣ ё таъқиб
kind-infiltration = Хабаркашҳо ё ҷалб ба хабаркашӣ
kind-hacking = Шикастани ҳисоб ё дастгоҳ
kind-house-search = Кофтукови хона
kind-collective-punishment = Ҷазо додани оила

word-forced-statement = Изҳороти маҷбурӣ
word-virginity-test = Ба ном «санҷиши бакорат» (муоинаи маҷбурӣ)
word-accused-of = Айбдор мекунанд дар: { $what }
