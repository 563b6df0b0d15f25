### Чанд адад.

count-incidents = { $count } ҳодиса

count-contacts = { $count } тамос

count-files = { $count } файл

count-versions = { $count } таҳрир

count-records = { $count } сабт
