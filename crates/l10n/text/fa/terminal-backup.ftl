### فهرست و آزمودن نسخه‌های پشتیبان در ترمینال.

cannot-list-backup = فهرست نسخهٔ پشتیبان نشان داده نشد: { $why }
cannot-try-backup = نسخهٔ پشتیبان آزموده نشد: { $why }
progress-trying = آزمودن
backup-listed = { $number }: ساخته‌شده در { $when }، { $files }، { $size }
backup-listed-before-forget =    پیش از فراموش شدن چیزی ساخته شد و هنوز آن را دارد.
backup-listed-damaged = { $number }: فهرست فایل‌هایش آسیب دیده است
backup-not-read-again = آنچه از پیش آنجا بود همان هنگام نوشتن دوباره خوانده شد و اکنون خوانده نشد: `daftar backup verify` همه را می‌خواند.
hint-read-all = `daftar backup create --read-all` آنچه را آنجاست می‌خواند و بخش‌های آسیب‌دیده را دوباره می‌نویسد
drill-done = دفتر به حال { $when } برمی‌گردد: همهٔ نوشته‌ها و همهٔ فایل‌ها باز شدند. نوشته‌ها: { $entries }؛ { $files }.
drill-by-passphrase = با عبارت عبور باز شد.
drill-by-recovery = با واژه‌های بازیابی باز شد.
drill-by-guardians = با سهم‌های امانت‌داران باز شد.
drill-newer = نوشته‌هایی که از آن پس نوشته یا عوض شده و در آن نیستند: { $count }. نسخهٔ تازه آن‌ها را در بر می‌گیرد.
drill-journal-lacks = در نسخه نوشته‌هایی هست که این دفتر ندارد. `daftar repair --from` با آن نسخه آن‌ها را برمی‌گرداند.
drill-damaged = همه‌اش باز نمی‌شود. در دفتر چیزی یادداشت نشد. در جای دیگری نسخه بسازید.
status-restorable = به حال { $when } برمی‌گردد، آزموده‌شده در { $tried }
status-restorable-newer = نوشته‌های تازه یا عوض‌شده از آن پس: { $count }
status-not-restorable = برگشت‌پذیری: هنوز هیچ نسخه‌ای آزموده نشده است. `daftar backup drill` می‌آزماید که باز می‌شود یا نه.
