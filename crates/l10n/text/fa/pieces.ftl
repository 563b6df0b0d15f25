### تاریخ و اندازه از چند بخش.

date-day = { $day } { $month ->
    [1] ژانویه
    [2] فوریه
    [3] مارس
    [4] آوریل
    [5] مه
    [6] ژوئن
    [7] ژوئیه
    [8] اوت
    [9] سپتامبر
    [10] اکتبر
    [11] نوامبر
   *[12] دسامبر
} { $year }

date-month = { $month ->
    [1] ژانویه
    [2] فوریه
    [3] مارس
    [4] آوریل
    [5] مه
    [6] ژوئن
    [7] ژوئیه
    [8] اوت
    [9] سپتامبر
    [10] اکتبر
    [11] نوامبر
   *[12] دسامبر
} { $year }

date-year = سال { $year }

date-solar-day = { $day } { $month ->
    [1] فروردین
    [2] اردیبهشت
    [3] خرداد
    [4] تیر
    [5] مرداد
    [6] شهریور
    [7] مهر
    [8] آبان
    [9] آذر
    [10] دی
    [11] بهمن
   *[12] اسفند
} { $year }

date-solar-month = { $month ->
    [1] فروردین
    [2] اردیبهشت
    [3] خرداد
    [4] تیر
    [5] مرداد
    [6] شهریور
    [7] مهر
    [8] آبان
    [9] آذر
    [10] دی
    [11] بهمن
   *[12] اسفند
} { $year }

date-solar-year = سال { $year }
date-beside = { $date } ({ $other })
date-with-time = { $date }، { $time }
date-between = بین { $first } و { $last }
date-span = { $first } تا { $last }
date-since = { $date } یا پس از آن
date-until = { $date } یا پیش از آن

size-bytes = { $count } بایت

size-kb = { $size } کیلوبایت
size-mb = { $size } مگابایت
size-gb = { $size } گیگابایت
