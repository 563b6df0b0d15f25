### Dates that people give.

date-not-known = not known

## What is said about a date that somebody gave.

date-remark-day-or-month-first = It can be read day first or month first, so both days are kept.
date-remark-approximate = Kept as the time that the words name. Nothing is added around it.
date-remark-solar-hijri-year = The year was read as a Solar Hijri year. Please look whether that is right.
date-remark-short-year = The year was read as one of this century. Please look whether that is right.
date-remark-counted-from-today = Counted from today. Please look whether that is right.
date-remark-sheet-number = A spreadsheet wrote the day as a number. It was read as that day.
date-remark-no-date = No date is given. One can be added at any time.
date-remark-impossible = The calendar has no such day. The words are kept as told.
date-remark-relative = It depends on the day it was said. The words are kept as told.
date-remark-no-year = No year is named. The words are kept as told.
date-remark-reversed = The end is before the beginning. The words are kept as told.
date-remark-other-weekday = That day is another day of the week. The words are kept as told.
date-remark-not-understood = No date was found in it. The words are kept as told.
