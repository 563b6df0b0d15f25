### آنچه آسیب دیده یا درخور توجه است، آن‌گونه که `daftar check` و هر فرمان دیگری می‌گوید.

finding-damaged = آسیب‌دیده: { $what }
finding-note = توجه: { $what }
finding-at = { $what } ({ $place })
finding-because = { $before }: { $what }

## کجا.

finding-place = { $path }، بایت { $byte }
finding-place-length = { $path }، بایت { $byte }، { $length } بایت
finding-place-record = نوشتهٔ شمارهٔ { $number }، { $rest }
finding-place-records = نوشته‌های { $first } تا { $last }، { $rest }

## از کدام.

finding-incident = رویداد { $id }
finding-contact = مخاطب { $id }
finding-handover = سپردهٔ { $id }
finding-entry = نوشتهٔ { $id }
finding-titled = { $entry } «{ $title }»
finding-dated = { $entry } ({ $when })
finding-and-more = { $names } و { $more } تای دیگر

## نوشته‌ها.

finding-advice = `daftar repair --from BACKUP` آن را برمی‌گرداند، اگر در نسخهٔ پشتیبان باشد
finding-lost-whole = { $names } خوانده نمی‌شود و هیچ ویرایش دیگری از آن هم خوانده نمی‌شود. { $advice }
finding-lost-newest = تازه‌ترین ویرایش { $names } خوانده نمی‌شود؛ ویرایش کهنه‌تری خوانده می‌شود و شاید به جای آن نشان داده شود: { $command }. { $advice }
finding-lost-older = ویرایش کهنه‌تری از { $names } خوانده نمی‌شود؛ تازه‌ترین خوانده می‌شود. { $advice }
finding-beginning = آغاز بخشی از دفتر آسیب دیده است؛ نوشته‌های پس از آن با این همه خوانده می‌شود. { $advice }
finding-checkpoint = یک نقطهٔ بازبینی امضاشده خوانده نمی‌شود. این به هیچ روایتی آسیب نمی‌زند. { $advice }
finding-bytes = بایت‌هایی در دفتر آسیب دیده است؛ معلوم نیست چیزی با آن از دست رفته باشد یا نه. { $advice }
finding-no-account = نوشته‌هایی که روایتی در آن‌ها نیست، مانند نقطهٔ بازبینی، خوانده نمی‌شود. { $advice }
finding-versions = { $count } ویرایش از نوشته‌ها خوانده نمی‌شود؛ معلوم نیست کدام. { $advice }
finding-something = چیزی که نوشته شده بود خوانده نمی‌شود؛ معلوم نیست چه بود: شاید نوشته‌ای در فهرست‌ها نباشد یا ویرایش کهنه‌تری از آن نشان داده شود. { $advice }
finding-file-gone = فایلی از دفتر نیست
finding-file-withheld = دیسک فایلی از دفتر را پس نمی‌دهد
finding-wiped = نوشته‌ای پاک شده است و هیچ چیز نمی‌گوید چرا
finding-does-not-follow = نوشته‌ای دنبالهٔ نوشتهٔ پیش از خود نیست: اینجا چیزی برداشته یا گذاشته شده است. با این همه نشان داده می‌شود
finding-newer-records = نوشته‌هایی از نسخهٔ تازه‌تری از این برنامه اینجاست؛ نگه داشته می‌شود و همان نسخه می‌تواند آن‌ها را نشان دهد
finding-unfinished-end = آخرین چیزی که اینجا نوشته شده کامل نیست. اگر نوشتن قطع شده بود، ثبت آن هرگز تأیید نشده و چیزی از دست نرفته است؛ اگر پایان فایل بعداً بریده شده، آخرین نوشته از دست رفته است
finding-unfinished = نوشتن یک بار اینجا قطع شد و پس از آن ادامه یافت؛ از آنچه ثبت آن تأیید شده چیزی از دست نرفته است
finding-bytes-unread = { $length } بایت خوانده نمی‌شود
finding-record-damaged = نوشتهٔ شمارهٔ { $number } آسیب دیده است
finding-record-missing = نوشتهٔ شمارهٔ { $number } نیست
finding-records-missing = نوشته‌های { $first } تا { $last } نیست
finding-record-astray = نوشتهٔ شمارهٔ { $number } دنبالهٔ نوشتهٔ پیش از خود نیست
finding-files-missing = فایل‌ها تا { $last } نیست
finding-bytes-newer = { $length } بایت به شکلی تازه‌تر از آن است که این برنامه می‌شناسد
finding-record-shut = نوشتهٔ شمارهٔ { $number } باز نمی‌شود
finding-record-wiped = نوشتهٔ شمارهٔ { $number } پاک شده است و هیچ چیز نمی‌گوید چرا

## دفتر در کل.

finding-record = نوشته‌ای در دفتر آسیب دیده و خوانده نمی‌شود (بخش { $segment } از { $writer }، از بایت { $byte })
finding-newer = نسخهٔ تازه‌تری از این برنامه نوشته‌ای آورده است؛ نگه داشته می‌شود و همان نسخه می‌تواند آن را نشان دهد
finding-own-ledger = نوشته‌هایی که روی این رایانه نوشته شد در دفتر نیست ({ $writer })؛ آن‌ها را از نسخهٔ پشتیبان برگردانید
finding-stranger = بخشی از دفتر ({ $writer }) را دستگاهی از این دفتر ننوشته است؛ به آن دست زده نمی‌شود و نشان داده نمی‌شود
finding-certificate = آغاز بخشی از دفتر ({ $writer }) آسیب دیده است؛ نوشته‌های درون آن با این همه خوانده می‌شود
finding-keyring-copy = یکی از دو نسخهٔ دسته‌کلید آسیب دیده یا نیست؛ دیگری دفتر را باز کرد. همین حالا نسخهٔ پشتیبان بسازید
finding-older-keyring = تازه‌ترین دسته‌کلید آسیب دیده است؛ یکی کهنه‌تر دفتر را باز کرد. همین حالا نسخهٔ پشتیبان بسازید
finding-index = نمایه از خود دفتر دوباره ساخته شد: { $why }
finding-rollback = این دفتر آخرین بار که روی این رایانه باز شد جلوتر بود: نوشته‌های تازه‌تر نیست (از { $writer }). `daftar repair --from BACKUP` آن‌ها را برمی‌گرداند؛ اگر خودتان رونوشت کهنه‌تری جای آن گذاشته‌اید، `daftar repair --accept-older` با همان ادامه می‌دهد
finding-not-wiped = چیزی که فراموش شده نشان داده نمی‌شود، ولی از این دیسک پاک نشد؛ دفتر را جایی باز کنید که بتوان در آن نوشت
finding-incident-file-missing = فایلی از رویداد { $entry } نیست: { $id }
finding-incident-file-damaged = فایلی از رویداد { $entry } آسیب دیده است: { $id }
finding-checkpoint-misfit = یک نقطهٔ بازبینی امضاشده با نوشته‌های پیش از خود جور نیست (از { $writer })

## فایل‌ها.

finding-file-missing = فایل «{ $file }» از { $entry } نیست؛ { $advice }
finding-file-damaged = فایل «{ $file }» از { $entry } آسیب دیده است؛ { $advice }
finding-keyrings-damaged = اکنون همهٔ نسخه‌های دسته‌کلید آسیب دیده است؛ دفتر بار دیگر باز نمی‌شود. پیش از پایان این برنامه نسخهٔ پشتیبان بسازید
finding-keyring-older = هر دو نسخهٔ تازه‌ترین دسته‌کلید آسیب دیده است؛ یکی کهنه‌تر دفتر را با عبارت عبور آن زمان باز کرد. `daftar repair --from BACKUP` تازه‌ترین را برمی‌گرداند، اگر در نسخهٔ پشتیبان باشد
finding-keyring-damaged = نسخه‌ای از دسته‌کلید آسیب دیده است؛ دفتر با نسخه‌ای دیگر باز می‌شود. `daftar repair` آن را دوباره می‌سازد
finding-keyring-missing = نسخه‌ای از دسته‌کلید نیست؛ دفتر با نسخه‌ای دیگر باز می‌شود. `daftar repair` آن را دوباره می‌سازد
finding-drafts = آنچه در برنامه آغاز شده و نگه داشته نشده بود دیگر خوانده نمی‌شود؛ فایل‌هایی که به آن افزوده شده بود شاید در میان فایل‌های بازمانده باشد
finding-left-over = فایلی بازمانده است: هیچ نوشته‌ای که خوانده شود آن را نام نمی‌برد. جا می‌گیرد و زیانی ندارد
finding-original = فایل آسیب‌دیده‌ای که درست شد اینجا نگه داشته شده است؛ وقتی `daftar check` آسیبی پیدا نکند می‌توان آن را پاک کرد
finding-interrupted = نوشتن این فایل قطع شد؛ زیانی ندارد و خودبه‌خود یا با `daftar repair` می‌رود
finding-index-silent = نمایه پاسخی نمی‌دهد، پس فهرست‌ها نشان داده نمی‌شود. `daftar repair` آن را دوباره می‌سازد
finding-index-hides = نمایه { $count } نوشتهٔ دفتر را آن‌گونه که هست نشان نمی‌دهد، پس فهرست‌ها هم نشان نمی‌دهند. `daftar repair` آن را دوباره می‌سازد
finding-for-reading = دفتر جایی است که نمی‌توان در آن نوشت، و فقط برای خواندن باز شد
