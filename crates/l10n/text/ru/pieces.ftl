### Даты и размеры по частям.

date-day = { $day } { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[12] декабря
} { $year }

date-month = { $month ->
    [1] январь
    [2] февраль
    [3] март
    [4] апрель
    [5] май
    [6] июнь
    [7] июль
    [8] август
    [9] сентябрь
    [10] октябрь
    [11] ноябрь
   *[12] декабрь
} { $year }

date-year = { $year } год

date-solar-day = { $day } { $month ->
    [1] фарвардина
    [2] ордибехешта
    [3] хордада
    [4] тира
    [5] мордада
    [6] шахривара
    [7] мехра
    [8] абана
    [9] азара
    [10] дея
    [11] бахмана
   *[12] эсфанда
} { $year }

date-solar-month = { $month ->
    [1] фарвардин
    [2] ордибехешт
    [3] хордад
    [4] тир
    [5] мордад
    [6] шахривар
    [7] мехр
    [8] абан
    [9] азар
    [10] дей
    [11] бахман
   *[12] эсфанд
} { $year }

date-solar-year = { $year } год
date-beside = { $date } ({ $other })
date-with-time = { $date }, { $time }
date-between = между { $first } и { $last }
date-span = { $first } — { $last }
date-since = { $date } или позже
date-until = { $date } или раньше

size-bytes = { $count ->
    [one] { $count } байт
    [few] { $count } байта
   *[other] { $count } байт
}

size-kb = { $size } КБ
size-mb = { $size } МБ
size-gb = { $size } ГБ
