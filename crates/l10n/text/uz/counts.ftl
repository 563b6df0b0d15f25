### Nechta.

count-incidents = { $count } ta hodisa

count-contacts = { $count } ta kontakt

count-files = { $count } ta fayl

count-versions = { $count } ta tahrir

count-records = { $count } ta yozuv
