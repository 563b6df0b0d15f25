### آنچه در نسخه‌های پشتیبان، بسته‌ها، جدول‌ها و تعمیرها ممکن است درست نباشد.

error-backup-not-a-backup = در آن پوشه نسخهٔ پشتیبان نیست
error-backup-no-folder = پوشه‌ای که نسخهٔ پشتیبان در آن می‌بود نیست؛ نام را ببینید و این که فلش وصل است یا نه
error-backup-not-empty = پوشه خالی نیست و نسخهٔ پشتیبانی هم در آن نیست؛ پوشه‌ای خالی برگزینید یا پوشه‌ای که نسخهٔ پشتیبان دارد
error-backup-target-is-journal = این پوشه خود دفتر یا درون دفتر است؛ نسخهٔ پشتیبان باید جای دیگری باشد
error-backup-other-journal = در این پوشه نسخهٔ پشتیبان دفتر دیگری است؛ برای این دفتر پوشهٔ جداگانه برگزینید
error-backup-journal-is-older = این دفتر از تازه‌ترین نسخهٔ پشتیبان آنجا کهنه‌تر است: آن نسخه نوشته‌هایی دارد که این دفتر ندارد
error-backup-newer = این نسخهٔ پشتیبان را نسخهٔ تازه‌تری از برنامه ساخته است؛ همان را به کار ببرید
error-backup-damaged = هیچ فهرست فایلی در نسخهٔ پشتیبان همان نیست که نوشته شد
error-backup-too-many = دفتر بیش از آن فایل دارد که در فهرست نسخهٔ پشتیبان جا شود
error-backup-checkpoint = خود دفتر: { $why }
error-backup-journal = خود دفتر: { $why }
error-backup-target = پوشهٔ نسخهٔ پشتیبان: { $why }
error-backup-interrupted = کار قطع شد؛ نسخه‌هایی که پیش‌تر کامل بودند همان‌اند که بودند

error-restore-exists = در این پوشه از پیش دفتری هست؛ همان‌طور که بود ماند
error-restore-not-empty = پوشهٔ دفتر خالی نیست؛ همان‌طور که بود ماند
error-restore-in-backup = پوشهٔ دفتر درون نسخهٔ پشتیبان است؛ پوشهٔ دیگری برگزینید
error-restore-wrong-passphrase = عبارت عبور درست نیست؛ عبارتی لازم است که دفتر هنگام ساختن نسخهٔ پشتیبان داشت
error-restore-keyring-damaged = هیچ نسخه‌ای از دسته‌کلید در نسخهٔ پشتیبان همان نیست که نوشته شد
error-restore-disk = پوشهٔ دفتر تازه: { $why }
error-restore-interrupted = کار قطع شد؛ چیزی برگردانده نشد

error-pack-nothing = رویدادی برای سپردن نیست
error-pack-missing-attachment = فایل { $number } از رویداد { $incident } در دفتر نیست
error-pack-damaged-attachment = فایل { $number } از رویداد { $incident } آسیب دیده است
error-pack-too-large = این برای یک بسته زیاد است؛ رویدادهای کمتری برگزینید
error-pack-stopped = متوقف شد؛ چیزی نوشته نشد

error-create-bundle-exists = فایلی به این نام از پیش هست؛ چیزی بازنویسی نشد
error-create-bundle-no-receivers = گیرنده‌ای داده نشده است
error-create-bundle-too-many-receivers = یک بسته حداکثر به { $most } گیرنده می‌رسد؛ چند بسته بسازید
error-create-bundle-not-stored = آنچه نوشته شد بازخوانی نمی‌شود؛ شاید دیسک رو به خرابی است
error-create-bundle-not-logged = دفتر نتوانست آنچه می‌رود را ثبت کند، پس چیزی سپرده نشد: { $why }

error-export-exists = آن پوشه خالی نیست؛ چیزی بازنویسی نشد
error-export-not-logged = دفتر نتوانست آنچه می‌رود را ثبت کند، پس چیزی سپرده نشد: { $why }

error-open-bundle-not-for-us = با کلید کس دیگری مهر شده است
error-open-bundle-needs-phrase = با عبارت مهر شده است، نه با کلید؛ عبارت را بدهید
error-open-bundle-needs-identity = با کلید مهر شده است، نه با عبارت؛ فایل کلید را بدهید
error-open-bundle-wrong-phrase = عبارت درست نیست
error-open-bundle-not-a-bundle = بسته نیست، یا آغازش آسیب دیده است
error-open-bundle-altered = آسیب دیده یا تغییر داده شده است: { $why }
error-open-bundle-newer = نسخهٔ تازه‌تری از این برنامه آن را ساخته است و همان می‌تواند بازش کند
error-open-bundle-excessive-work = باز کردنش بیش از آنچه این برنامه اجازه می‌دهد زمان می‌برد
error-open-bundle-exists = آن پوشه خالی نیست؛ چیزی بازنویسی نشد
error-open-bundle-interrupted = متوقف شد؛ چیزی نوشته نشد

error-altered-part-encryption = فایل رمزگذاری‌شده با کلیدش جور نیست
error-altered-part-archive = فایل ZIP درون آن چنان نیست که باید باشد: { $why }
error-altered-part-manifest-missing = فهرست فایل‌هایش (manifest.json) نیست
error-altered-part-signature-missing = امضا (manifest.json.sig) نیست
error-altered-part-signature = امضا با فهرست فایل‌هایش (manifest.json) جور نیست
error-altered-part-manifest = فهرست فایل‌هایش (manifest.json) به شکلی که باید باشد نیست
error-altered-part-sender = فرستندهٔ دیگری را نام می‌برد، نه کسی که آن را امضا کرده است
error-altered-part-checkpoint = یکی از نقطه‌های بازبینی درون آن به شکلی که باید باشد نیست
error-altered-part-file-missing = فایل { $number } از فهرست manifest.json نیست
error-altered-part-file-unlisted = فایلی در آن است که در فهرست manifest.json نیامده است
error-altered-part-file-changed = فایل { $number } از فهرست manifest.json تغییر کرده است
error-altered-part-incidents = رویدادهایی که manifest.json فهرست کرده در incidents.json نیست

error-archive-io = فایل خوانده نشد
error-archive-end-missing = فایل ZIP نیست، یا بریده شده، یا چیزی به پایانش افزوده شده است
error-archive-directory = فهرست محتوایش آسیب دیده است
error-archive-comment = توضیحی همراه دارد که اینجا مجاز نیست
error-archive-multiple-disks = یک تکه از بایگانی‌ای چندتکه است
error-archive-too-many-entries = بیش از { $limit } جزء دارد
error-archive-too-large = پس از باز شدن از { $limit } بایت بیشتر می‌شود
error-archive-name = جزء { $entry } نامی دارد که مجاز نیست
error-archive-duplicate = جزء { $entry } هم‌نام جزء دیگری است
error-archive-not-a-file = جزء { $entry } فایل معمولی نیست
error-archive-encrypted = جزء { $entry } درون ZIP رمزگذاری شده است
error-archive-data-descriptor = جزء { $entry } اندازه‌هایش را پس از محتوایش دارد
error-archive-feature = جزء { $entry } از قابلیتی از ZIP بهره می‌برد که اینجا مجاز نیست
error-archive-method = جزء { $entry } به شیوه‌ای ناشناخته فشرده شده است
error-archive-headers-differ = جزء { $entry } به دو گونهٔ متفاوت وصف شده است
error-archive-layout = جزء { $entry } روی جزء دیگری افتاده یا بایت‌های پنهانی کنار خود دارد
error-archive-ratio = جزء { $entry } پس از باز شدن بسیار بیشتر از اندازه‌اش می‌شود
error-archive-size = جزء { $entry } به اندازه‌ای که اعلام کرده نیست
error-archive-checksum = جزء { $entry } آسیب دیده است
error-archive-missing = جزئی که باید باشد نیست
error-archive-too-long = جزء { $entry } از { $limit } بایت بلندتر است

error-write-new-exists = چیزی به این نام از پیش هست؛ چیزی بازنویسی نشد
error-write-new-interrupted = کار قطع شد؛ چیزی نوشته نشد

error-import-broken-off = { $source }؛ رویدادهای تازه تا آنجا: { $added }. برای ادامه همان جدول را دوباره بگیرید
error-import-write = { $source }؛ رویدادهای تازه تا آنجا: { $added }. برای ادامه همان جدول را دوباره بگیرید

error-sheet-empty = فایل خالی است
error-sheet-no-header = سطر اول ستون‌ها را نام نمی‌برد؛ سطر اولی با چنین نام‌هایی بنویسید: کی، کجا، چه شد، چه کسی آسیب دید، توسط چه کسی، چه کسی گفت، چگونه، فایل‌ها
error-sheet-too-many-columns = جدول بیش از ۱٬۰۰۰ ستون دارد؛ ستون‌هایی را که نوشته‌ها در آن است نگه دارید و دوباره ذخیره کنید
error-sheet-header-too-long = سطر اول بلندتر از آن است که نام ستون‌ها باشد
error-sheet-unclosed-header = گیومه‌ای در سطر اول باز شده و بسته نشده است
error-sheet-not-utf8 = سطر اول به UTF-8 نوشته نشده است؛ جدول را به شکل “CSV UTF-8” ذخیره کنید و دوباره بگیرید
error-sheet-workbook = این فایل صفحه‌گسترده یا سند است، نه CSV؛ آن را باز کنید و جدول را به شکل “CSV UTF-8” ذخیره کنید
error-sheet-not-text = این متن ساده نیست؛ جدول را به شکل “CSV UTF-8” ذخیره کنید و دوباره بگیرید
error-sheet-row-without-end = سطر جدول در خط { $line } از 64 MiB بلندتر است: این جدول نیست، یا گیومه‌ای آنجا باز شده و بسته نشده است؛ آن را ببندید یا بردارید
error-sheet-read = فایل تا پایان خوانده نشد

error-refusal-not-utf8 = به UTF-8 نوشته نشده است؛ جدول را به شکل “CSV UTF-8” ذخیره کنید و دوباره بگیرید
error-refusal-cell-too-large = یک خانه از 1 MiB بلندتر است؛ متن‌های بلند را در فایلی نگه دارید و پیوست کنید
error-refusal-row-too-large = سطر از 4 MiB بلندتر است؛ متن‌های بلند را در فایلی نگه دارید و پیوست کنید
error-refusal-too-many-cells = سطر بیش از ۱٬۰۰۰ خانه دارد
error-refusal-unclosed-quote = گیومه‌ای باز شده و بسته نشده است؛ آن را ببندید یا بردارید و دوباره بگیرید

error-repair-no-source = آنچه با `--from` داده شد نه نسخهٔ پشتیبان است نه رونوشت دفتر
error-repair-other-journal = نسخهٔ پشتیبان از دفتر دیگری است
error-repair-itself = این رونوشت خود همین دفتر است؛ رونوشت دیگری بدهید
error-repair-interrupted = کار قطع شد؛ آنچه پیش‌تر درست شد همان‌طور می‌ماند و تعمیر بعدی ادامه می‌دهد

error-salvage-exists = در پوشه‌ای که با `--out` داده شد از پیش چیزی هست؛ چیزی نوشته نشد
error-salvage-nothing = هیچ چیز در آن پوشه با این کلیدها باز نمی‌شود
error-salvage-interrupted = کار قطع شد؛ چیزی نوشته نشد

error-salvage-keys-key-file = فایل کلید: { $why }
error-salvage-keys-no-keyring = در آن پوشه دسته‌کلیدی نیست؛ فایل کلید را با `--identity` بدهید
error-salvage-keys-io = پوشه خوانده نمی‌شود: { $why }

error-against-other-journal = از این دفتر نیست
error-against-no-checkpoint = نقطهٔ بازبینی‌ای که دستگاهی از این دفتر امضا کرده باشد در آن نیست

## سطرهای جدول.

error-row = خط { $line }: { $why }
error-rows = خط‌های { $first } تا { $last }: { $why }
error-row-more-cells = خانه‌ها از ستون‌ها بیشتر است. آنچه پس از ستون آخر آمده در یادداشت‌هاست.
error-row-fewer-cells = خانه‌ها از ستون‌ها کمتر است. آنچه هست نگه داشته شد.
error-row-own-type = این نوع در میان نوع‌های شناخته نیست. همان‌طور که نوشته شده نگه داشته شد.
error-row-files-named = فایل‌هایی که جدول نام می‌برد پیوست نشده است: با `daftar attach` پیوستشان کنید. نام‌هایشان در یادداشت‌هاست.

error-saved-damaged-before = { $path }: پیش از ساختن نسخه در دفتر آسیب دیده بود
error-saved-damaged = { $path }: در نسخهٔ پشتیبان آسیب دیده است
error-saved-missing = { $path }: در نسخهٔ پشتیبان نیست، همه یا بخشی از آن
error-saved-in-journal = { $path }: در دفتر آسیب دیده است؛ { $saved }
error-saved-unread = { $path }: از دفتر خوانده نمی‌شود؛ { $saved }
error-saved-ledger = { $damage }؛ { $saved }
error-saved-keyring-copy = یک نسخه از دسته‌کلید در دفتر آسیب دیده است؛ نسخهٔ دیگر دو بار در پشتیبان هست
error-saved-list = فهرست نسخهٔ { $number } آسیب دیده است؛ کهنه‌ترش به کار رفت
error-saved-keyring = دسته‌کلید نسخهٔ { $newest } آسیب دیده است؛ دسته‌کلید نسخهٔ { $from } به کار رفت
error-saved-no-keyring = در نسخهٔ پشتیبان دسته‌کلید نیست و باز نمی‌شود
error-saved-no-records = در نسخهٔ پشتیبان هیچ رکوردی نیست
error-saved-kept-before = پشتیبان همان نسخهٔ پیشین را نگه داشت
error-saved-as-it-lies = همان‌گونه که هست رونوشت شد
error-saved-not-saved = در نسخهٔ پشتیبان نیست
error-saved-journal-is-older = در این دفتر رکوردهایی نیست که در نسخهٔ { $number } هست؛ آن نسخه کنار نسخهٔ تازه ماند
