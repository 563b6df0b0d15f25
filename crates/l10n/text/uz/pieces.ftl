### Sana va hajm qismlardan.

date-day = { $year }-yil { $day }-{ $month ->
    [1] yanvar
    [2] fevral
    [3] mart
    [4] aprel
    [5] may
    [6] iyun
    [7] iyul
    [8] avgust
    [9] sentabr
    [10] oktabr
    [11] noyabr
   *[12] dekabr
}

date-month = { $year }-yil { $month ->
    [1] yanvar
    [2] fevral
    [3] mart
    [4] aprel
    [5] may
    [6] iyun
    [7] iyul
    [8] avgust
    [9] sentabr
    [10] oktabr
    [11] noyabr
   *[12] dekabr
}

date-year = { $year }-yil

date-solar-day = { $year }-yil { $day }-{ $month ->
    [1] farvardin
    [2] ordibehesht
    [3] xurdod
    [4] tir
    [5] murdod
    [6] shahrivar
    [7] mehr
    [8] obon
    [9] ozar
    [10] dey
    [11] bahman
   *[12] isfand
}

date-solar-month = { $year }-yil { $month ->
    [1] farvardin
    [2] ordibehesht
    [3] xurdod
    [4] tir
    [5] murdod
    [6] shahrivar
    [7] mehr
    [8] obon
    [9] ozar
    [10] dey
    [11] bahman
   *[12] isfand
}

date-solar-year = { $year }-yil
date-beside = { $date } ({ $other })
date-with-time = { $date }, { $time }
date-between = { $first } va { $last } oraligʻida
date-span = { $first } – { $last }
date-since = { $date } yoki undan keyin
date-until = { $date } yoki undan oldin

size-bytes = { $count } bayt

size-kb = { $size } KB
size-mb = { $size } MB
size-gb = { $size } GB
