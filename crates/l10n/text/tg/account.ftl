### Навиштани он чи шуд.

account-title = Сабти нав
account-change = Тағйир додани сабт
account-what = Чӣ шуд
account-letters = Ҳарфҳое, ки шояд дар клавиатура нестанд
account-when = Ин кай буд
# $one (text)
# $two (text)
account-when-hint = Масалан { $one }, { $two } ё танҳо фасл ва сол.
# $days (text)
account-understood = Чунин фаҳмида шуд: { $days }
account-who = Кӣ зарар дид
account-who-hint = Дар ҳар сатр як ном. Ном ё «ҳамсоя» кифоя аст.
account-by = То ҷое ки медонед, инро кӣ кард
account-by-hint = Дар ҳар сатр яке: ном, идора, либоси расмӣ.
account-source = Ба шумо кӣ гуфт
account-how = Онҳо аз куҷо медонанд
account-more = Боз, агар хоҳед
account-name = Номи кӯтоҳ
account-country = Кишвар
# $tag (text)
account-language = Забони матн, масалан { $tag }
account-lines = Дар ҳар сатр яке.
account-closed = Аз рӯйхатҳо гирифтан
account-files = Аксҳо, паёмҳои овозӣ, коғазҳо
account-files-hint = Файлҳоро интихоб кунед, ба ин ҷо кашед ё расмро гузоред. Ҳар кадом дарҳол рамзгузорӣ мешавад.
account-without = Бардоштан
account-record = Сабт кардани овоз
account-record-stop = Бас кардани сабт
account-record-refused = Браузер ба ин саҳифа иҷозаи шунидан намедиҳад. Микрофонро иҷозат диҳед ё сабти овозро ҳамчун файл илова кунед.
account-record-name = овоз
account-anything = Як чиз кифоя аст, масалан акс. Боқиро рӯзи дигар илова кардан мумкин аст.
account-pasted = Ин аз паём хонда шуд. Бинед ва нигоҳ доред. Тамоми паём зери «Чӣ шуд» аст.
account-cut-off = Файл пурра нарасид ва илова нашуд. Онро аз нав интихоб кунед.
account-full = Дар диск ҷой нест. Файл илова нашуд; он чи пештар нигоҳ дошта шуд, дар ҷояш аст. Ҷой холӣ кунед ва файлро аз нав интихоб кунед.
account-too-large = Ин аз он ки дар як сабт меғунҷад, зиёд аст. Илова нашуд.
account-paste = Гузоштани паёми гирифташуда
account-paste-label = Паём
account-paste-hint = Он калима ба калима нигоҳ дошта мешавад. Сатри аввал номи кӯтоҳ мешавад, ва санаи он сана.
account-paste-do = Хондан
account-kept = Нигоҳ дошта шуд
account-originals = Файлҳо дар дафтар рамзгузорӣ шудаанд. Асли онҳо дар ҳамон ҷост, ки интихоб кардед.
account-look = Дидани сабт
account-another = Навиштани сабти дигар
account-paste-first = Аввал паёмро гузоред.
account-kinds-own = Намуди дигар, бо суханони худатон
account-busy = Файл ё сабти овоз ҳанӯз дар роҳ аст. Интизор шавед ё сабти овозро қатъ кунед.
