### آنچه فرمان‌های ترمینال می‌گویند.

terminal-error = خطا: { $what }
terminal-hint = راهنمایی: { $what }
terminal-note = توجه: { $what }
terminal-mistake = اشتباهی در خود برنامه، در { $place }
terminal-see-check = هر چه جز آن بود خوانده شد. `daftar check` بیشتر می‌گوید؛ نسخهٔ پشتیبان بسازید و اگر نسخهٔ کهنه‌تری دارید از آن برگردانید.
terminal-ask = { $what } ({ $answers })
terminal-yes = بله
terminal-no = نه

## آنچه در خط فرمان درست نیست.

usage-unknown = واژه یا گزینه‌ای هست که این فرمان نمی‌شناسد؛ متن‌هایی که فاصله دارند در گیومهٔ راست نوشته می‌شوند
usage-no-command = فرمانی به این نام نیست
usage-missing = چیزی کم است: { $what }
usage-conflict = این‌ها با هم نمی‌آیند: { $what } و گزینه‌ای دیگر
usage-number = شمار مقدارهای { $what } چیز دیگری است
usage-not-text = خط فرمان UTF-8 نیست
usage-value = مقدار { $what } نمی‌تواند این باشد
usage-hint = `daftar help` یا `daftar help COMMAND` می‌گوید چه چیزی فهمیده می‌شود
usage-no-language = این برنامه به این زبان‌ها سخن می‌گوید: { $languages }
usage-say-what-to-change = بگویید چه چیزی تغییر کند
usage-say-one-thing = دست‌کم یک چیز دربارهٔ آن بگویید، یا فایلی پیوست کنید
usage-say-one-thing-hint = `daftar add --text "چه شد" --when "دیروز"`
usage-say-what-to-search = بگویید چه چیزی جست‌وجو شود
usage-no-day = این روز، ماه یا سالی نیست که این برنامه بفهمد
usage-no-day-hint = مثلاً 2024-03-02، 2024-03 یا 2024
usage-contact-name = مخاطب باید نامی داشته باشد
usage-compared-words = `--compared-words` همراه با `--recipient` می‌آید
usage-agreed = `--agreed` چنین چیزی می‌خواهد: `WORDS=MEANING`
usage-option = { $option }: { $why }
usage-one-standard-input = ورودی استاندارد می‌تواند عبارت عبور را بدهد یا متن را، نه هر دو
usage-text-not-utf8 = متن ورودی استاندارد UTF-8 نیست
usage-phrase-not-text = فایل عبارت متن نیست
usage-no-terminal = ترمینالی نیست که عبارت عبور در آن پرسیده شود
usage-no-terminal-hint = آن را با `--passphrase-file FILE` بدهید، یا با `-` از ورودی استاندارد
usage-no-data-folder = این حساب پوشهٔ داده ندارد؛ پوشه‌ای را با `--journal` نام ببرید
usage-bundle-needs = برای باز شدن بسته `--identity`، `--phrase` یا `--phrase-file` لازم است
usage-three-numbers = سه عدد می‌خواهد: MiB، دورها، رشته‌ها

## چه باید کرد.

hint-disk-full = روی دیسک جا باز کنید؛ از آنچه ثبت آن تأیید شده چیزی از دست نرفته است
hint-no-permission = پوشه‌ای برگزینید که بتوانید در آن بنویسید، یا از صاحب این یکی بخواهید
hint-damaged = از آنچه خوانده می‌شود نسخهٔ پشتیبان بسازید و بخش‌های آسیب‌دیده را از نسخهٔ کهنه‌تری برگردانید
hint-newer = نسخهٔ تازه‌تر این برنامه را به کار ببرید
hint-already-a-journal = با `--journal` پوشهٔ دیگری برگزینید، یا دفتری را که آنجاست به کار ببرید
hint-in-use = برنامهٔ دیگری را که دفتر در آن باز است ببندید و دوباره امتحان کنید
hint-not-a-journal = با `daftar init` دفتری بسازید، یا پوشه‌اش را با `--journal` نام ببرید
hint-restore-journal = دفتر را با `daftar restore` از نسخهٔ پشتیبان برگردانید
hint-wrong-passphrase = به زبان صفحه‌کلید و Caps Lock نگاه کنید و دوباره امتحان کنید
hint-goes-on = همین که بتوان دوباره روی دیسک دفتر نوشت، هر فرمانی آن را ادامه می‌دهد
hint-restore-file = فایل را از نسخهٔ پشتیبان برگردانید
hint-another-backup = نسخهٔ پشتیبان دیگری را به کار ببرید
hint-journal-is-older = `daftar repair --from` با آن نسخهٔ پشتیبان، آن‌ها را برمی‌گرداند؛ با `--yes` با این همه نسخهٔ پشتیبان ساخته می‌شود
hint-another-folder = با `--journal` پوشهٔ دیگری برگزینید
hint-ask-phrase = عبارت را دوباره با صدا بپرسید
hint-ask-sender = از فرستنده دوباره بخواهید و بگویید که این یکی در راه تغییر کرده است
hint-other-keys = شاید کلیدهای دیگری بازش کند: یک فایل کلید، یا عبارت عبور زمانی دیگر

## پیشرفت کار.

progress-journal = خواندن دفتر
progress-everything = بازخوانی همه چیز
progress-sealing = مهر کردن
progress-opening = باز کردن
progress-copying = رونوشت برداشتن
progress-backup = بازخوانی
progress-restoring = برگرداندن
progress-rows = گرفتن سطرها
progress-bundle = مهر کردن بسته
progress-checking = بررسی بسته
progress-files = نوشتن فایل‌ها
progress-writing = نوشتن
progress-salvage = جست‌وجو در فایل‌ها

## عبارت‌های عبور و عبارت‌ها.

secret-passphrase = عبارت عبور
secret-new-passphrase = عبارت عبور تازه
secret-once-more = { $what }، یک بار دیگر
secret-phrase = عبارت
secret-new-phrase = عبارتی که با صدا قرار می‌گذارید (برای آنکه برنامه بسازد Enter را بزنید)
secret-not-the-same = این دو عبارت عبور یکی نیستند؛ چیزی تغییر نکرد
secret-short = این عبارت عبور کوتاه است. هر کس این رایانه به دستش بیفتد می‌تواند بسیاری را امتحان کند؛ چهار واژهٔ تصادفی یا بیشتر بهتر است.
secret-phrase-is = عبارت این است: { $phrase }
secret-tell-by-voice = آن را با صدا بگویید، نه در پیام. هیچ‌جا نگه داشته نمی‌شود.

## دفتر ساخته می‌شود؛ عبارت عبورش تغییر می‌کند.

init-made = دفتر اینجاست: { $path }
init-no-way-back = بدون عبارت عبور هیچ‌کس نمی‌تواند آن را باز کند و هیچ‌کس نمی‌تواند عبارت عبور را برگرداند: آن را روی کاغذ بنویسید و دور از این رایانه نگه دارید.
init-backup-soon = زود نسخهٔ پشتیبان بسازید: `daftar backup create FOLDER`
change-done = عبارت عبور تغییر کرد.
change-old-copies = هر کس عبارت عبور کهنه و رونوشتی کهنه از دفتر را داشته باشد، حتی نسخهٔ پشتیبان، هنوز می‌تواند آن رونوشت را باز کند.
change-rotated = آنچه از این پس نوشته می‌شود با رونوشت کهنه باز نمی‌شود.
change-not-rotated = با چنین رونوشت کهنه‌ای نوشته‌های تازه را هم، اگر به دستشان برسد، می‌توانند باز کنند: `--rotate` جلو این را می‌گیرد.

## رویدادها و فایل‌ها.

add-original = اصل آن هنوز اینجاست: { $path }
add-own-type = نوع همان‌طور که نوشته شده نگه داشته می‌شود؛ از نام‌هایی که این برنامه می‌شناسد نیست.
add-write = بنویسید چه شد. با Ctrl-D در خطی جداگانه به پایان ببرید (در Windows با Ctrl-Z و Enter).
add-too-long = از 8 MiB بلندتر است؛ آن را در فایلی بگذارید و پیوست کنید
attach-no-file = این پوشه یا چیز دیگری است که فایل نیست
attach-no-file-hint = فایل‌های درون آن را یکی‌یکی پیوست کنید
extract-exists = چیزی به نامی که با `--out` داده شد از پیش هست
extract-record-damaged = نوشته‌ای که آن را نام می‌برد آسیب دیده است
list-closed = بسته
show-no-title = (بدون عنوان)
show-id = شناسه { $id }
show-translation = به { $language } ({ $by }، { $state })
show-by-machine = ترجمهٔ ماشینی
show-checked = بررسی‌شده
show-not-checked = بررسی‌نشده
show-written = نوشته شد: { $when }
show-changed = تغییر کرد: { $when }
show-is-closed = بسته: از فهرست‌ها، جست‌وجوها و `--all` کنار گذاشته شده است
show-other-head = کنار این ویرایش دیگری از دستگاهی دیگر هست: `daftar history` را ببینید.
show-handed-over = در { $when } سپرده شد به { $names }
show-handed-over-nobody = در { $when } سپرده شد، بدون گیرندهٔ نام‌برده

## مخاطبان.

contact-field-role = او کیست
contact-field-channel = راه تماس
contact-field-safe-when = { $channel } (چه وقت: { $when })
contact-field-languages = زبان‌ها
contact-field-call-when = چه وقت زنگ بزنید
contact-field-agreed = کلمه‌های قرار
contact-field-recipient = کلید گیرنده
contact-field-compared = با صدا مقایسه شده
contact-field-not-compared = هنوز نه: دوازده واژه را با صدا مقایسه کنید
contact-other-words = این واژه‌ها از این کلید گیرنده نیست؛ چیزی نگه داشته نشد
contact-other-words-hint = دوباره با صدا بپرسید: یا واژه‌ای اشتباه نوشته شده، یا کلید کس دیگری است

## فراموش کردن.

forget-nothing = چیزی برداشته نشد
forget-nothing-unasked = چیزی برداشته نشد: ترمینالی نیست که در آن پرسیده شود
hint-say-yes = بگویید `--yes`
forget-this = این از دفتر برداشته می‌شود: { $what }.
forget-only-backup = فقط از نسخهٔ پشتیبانی که پیش‌تر ساخته شده برمی‌گردد.
forget-question = فراموش شود؟
forget-unread = نوشته‌ای که خوانده نمی‌شود
forget-incident = رویداد { $id }، «{ $title }»: { $parts }
forget-contact = مخاطب { $id }، «{ $title }»: { $parts }
forget-done = فراموش شد: { $versions }، { $files }
forget-backups = نسخه‌های پشتیبانی که پیش‌تر ساخته شده هنوز آن را دارد و برگرداندن هر کدام آن را بازمی‌آورد. در پوشه‌ای تازه نسخهٔ پشتیبان تازه بسازید و سپس کهنه‌ها را پاک کنید.
forget-not-reached = به این‌ها نمی‌رسد: آنچه سپرده، بدون رمزگذاری نوشته یا بیرون برده شده، فایل‌های اصلی، و تکه‌های کهنه‌ای که شاید روی دیسک بماند.
forget-shows = در دفتر هنوز دیده می‌شود که چیزی فراموش شده است: اندازهٔ آن، هش‌های آن، و شناسه‌اش در فهرست سپرده‌ها.
forget-sheet = از یک جدول گرفته شده بود: اگر آن جدول را دوباره بگیرید، برمی‌گردد.
forget-shared = ماند: { $files }، چون نوشتهٔ دیگری هم آن‌ها را نام می‌برد.
forget-places = { $count } جای دفتر خوانده نمی‌شود و شاید بیش از این از آن داشته باشد؛ همان‌طور که بود ماند. `daftar check` بیشتر می‌گوید.

## دفتر کجاست و در آن چیست.

status-journal = دفتر: { $path }
status-incidents = رویدادها: { $incidents }، با { $files } (بسته‌ها شمرده نشده‌اند)
status-contacts = مخاطبان: { $count }
status-handovers = سپرده شده: { $count } بار
status-cost = هزینهٔ هر حدس عبارت عبور: { $memory } MiB، { $passes } دور، { $lanes } رشته
