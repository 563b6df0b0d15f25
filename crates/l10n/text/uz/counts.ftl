### Nechta.

count-incidents = { $count } ta hodisa

count-contacts = { $count } ta aloqa

count-files = { $count } ta fayl

count-versions = { $count } ta tahrir

count-records = { $count } ta yozuv
