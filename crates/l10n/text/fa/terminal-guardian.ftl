### امانت‌داران در ترمینال.

cannot-set-guardians = امانت‌داران گذاشته نشدند: { $why }
cannot-write-shares = سهم‌ها نوشته نشدند: { $why }
cannot-revoke-guardians = امانت‌داران برداشته نشدند: { $why }
cannot-rehearse-guardians = سهم‌ها آزموده نشدند: { $why }
cannot-use-shares = دفتر با سهم‌ها باز نشد: { $why }
cannot-open-share = سهم باز نشد: { $why }
guardian-who = پیش از نام بردن کسی: آیا او یا عزیزانش جایی زندگی می‌کنند که دست آن حکومت می‌رسد؟ پس او نه. بهتر: وکیل، سازمان، دوستی در خارج؛ و نه همه از یک حلقه.
guardian-files = { $name }: { $share } و { $page }
guardian-code = سهم‌ها این دفتر را با واژهٔ نشان «{ $code }» می‌نامند و نامی از کسی نمی‌برند.
guardian-phrase = عبارت برای { $name }: { $phrase }
guardian-tell = عبارت را تنها با صدا بگویید، هرگز همراه فایل نه.
guardian-unsealed = سهم‌ها رمز نمی‌شوند: هر کس { $needed } فایل از این‌ها و رونوشتی از دفتر به دست بیاورد همه چیز را می‌خواند.
guardian-unsealed-question = همین‌طور نوشته شوند؟
guardian-unsealed-usage = سهم‌های رمزنشده تنها با `--yes` نوشته می‌شوند؛ `--to NAME=AGE1…` یا `--phrase NAME` سهم را رمز می‌کند
guardian-usage-name = `--to` و `--phrase` کسی را نام می‌برند که در میان امانت‌داران نیست، یا کسی را دو بار
guardian-usage-to = `NAME=AGE1…` لازم است
guardian-old-shares = سهم‌های پیشین تنها رونوشت‌هایی را باز می‌کنند که تا کنون ساخته شده‌اند.
guardian-old-backup = چنین رونوشتی پشتیبان { $date } در { $folder } است. پشتیبان تازه بسازید و کهنه‌ها را از میان ببرید.
guardian-old-copies = هر پشتیبان و هر دستگاه دیگر چنین رونوشتی است تا وقتی تازه نشده باشد. پشتیبان تازه بسازید و کهنه‌ها را از میان ببرید.
guardian-rehearsed-done = این سهم‌ها دفتر را باز می‌کنند. چیزی تغییر نکرد.
guardian-revoked = امانت‌داران دیگر نمی‌توانند این دفتر را باز کنند.
guardian-recovered = عبارت عبور تازه این دفتر را باز می‌کند. سهم‌های امانت‌داران و واژه‌های بازیابی هم همچنان آن را باز می‌کنند.
guardian-status = امانت‌داران: { $needed } از { $count }، واژهٔ نشان «{ $code }»
guardian-status-none = امانت‌داران: نیست
guardian-line = { $number }  { $name }، { $sealed }، { $tried }
guardian-sealed-recipient = رمزشده برای کلید خودش
guardian-sealed-phrase = رمزشده با عبارت
guardian-sealed-none = رمز نشده
guardian-tried = آزموده در { $date }
guardian-not-tried = هنوز آزموده نشده
guardian-sealed-to-key = سهم { $place } برای کلید امانت‌دار رمز شده است؛ امانت‌دار آن را با `daftar guardian open` یا `age` باز می‌کند
guardian-ask-phrase = عبارت سهم { $place }
guardian-is-open = این سهم رمز نشده است.
hint-shares = از امانت‌داران سهم‌هایی را بخواهید که آخرین بار داده شد؛ واژهٔ نشان روی هر کدام هست
guardian-usage-file = `NAME=FILE` لازم است
guardian-status-unlisted = امانت‌داران: کسانی می‌توانند دفتر را باز کنند، ولی فهرستشان نوشته نشده است؛ `daftar guardian set` آن‌ها را از نو می‌گذارد
guardian-wants-key = این سهم برای کلید امانت‌دار رمز شده است؛ `--identity KEYFILE` بازش می‌کند
