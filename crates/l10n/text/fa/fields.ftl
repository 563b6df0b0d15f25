### نام بخش‌های یک رویداد.

field-when = کی
field-where = کجا
field-kind = چه نوع رویدادی
field-what = چه شد
field-harmed = چه کسی آسیب دید
field-by = چه کسی این کار را کرد، تا جایی که می‌دانید
field-source = چه کسی به شما گفت
field-how = از کجا می‌دانند
field-language = زبان
field-marks = نشانه‌ها
field-notes = یادداشت‌ها
field-files = فایل‌ها
field-written = نوشته شد
field-changed = تغییر کرد
