### Dates and sizes as Rust functions put them together; not called from elsewhere.

# $day (number)
# $month (number): 1 is January
# $year (text)
date-day = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }

# A month alone.
# $month (number)
# $year (text)
date-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }

# $year (text)
date-year = { $year }

# Solar Hijri; shown in Persian only.
# $day (number)
# $month (number): 1 is Farvardin
# $year (text)
date-solar-day = { $day } { $month ->
    [1] Farvardin
    [2] Ordibehesht
    [3] Khordad
    [4] Tir
    [5] Mordad
    [6] Shahrivar
    [7] Mehr
    [8] Aban
    [9] Azar
    [10] Dey
    [11] Bahman
   *[12] Esfand
} { $year }

# $month (number)
# $year (text)
date-solar-month = { $month ->
    [1] Farvardin
    [2] Ordibehesht
    [3] Khordad
    [4] Tir
    [5] Mordad
    [6] Shahrivar
    [7] Mehr
    [8] Aban
    [9] Azar
    [10] Dey
    [11] Bahman
   *[12] Esfand
} { $year }

# $year (text)
date-solar-year = { $year }

# The same in another calendar, beside.
# $date (text)
# $other (text)
date-beside = { $date } ({ $other })

# $date (text)
# $time (text): hours and minutes
date-with-time = { $date }, { $time }

# Both included.
# $first (text)
# $last (text)
date-between = between { $first } and { $last }

# $first (text)
# $last (text)
date-span = { $first } to { $last }

# $date (text)
date-since = { $date } or later

# $date (text)
date-until = { $date } or earlier

# $count (number)
size-bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}

# $size (text)
size-kb = { $size } KB
# $size (text)
size-mb = { $size } MB
# $size (text)
size-gb = { $size } GB
