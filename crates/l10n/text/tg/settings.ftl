### Танзимот.

settings-title = Танзимот
settings-kept = Нигоҳ дошта шуд.
settings-idle = Қулф кардан, агар ҳеҷ кор карда нашавад
# $minutes (number)
settings-minutes = { $minutes } дақиқа
settings-hides = Матнҳоро дар рӯйхатҳо аввал пинҳон кардан
settings-passphrase = Ибораи махфӣ
settings-new-passphrase = Ибораи махфии нав
settings-change = Иваз кардани ибораи махфӣ
settings-about = Дар бораи барнома
settings-folder = Дафтар дар ин ҷост
# $version (text)
settings-version = Нашри { $version }
# $fonts (text)
# $licence (text)
settings-fonts = Ҳарфҳо: { $fonts }, иҷозатномаи { $licence }.
settings-old-passphrase = Ибораи махфии ҳозира
settings-wrong-old = Ибораи махфии ҳозира мувофиқ наомад. Ҳеҷ чиз тағйир наёфт.
