### آنچه در کلیدها، عبارت‌های عبور و عبارت‌ها ممکن است درست نباشد.

error-keyring-wrong-passphrase = عبارت عبور درست نیست
error-keyring-damaged = دسته‌کلید آسیب دیده است
error-keyring-newer = این دفتر را نسخهٔ تازه‌تری از این برنامه ساخته است؛ همان را به کار ببرید
error-keyring-excessive-cost = باز کردن دسته‌کلید حافظه یا زمانی بیش از آنچه برنامه اجازه می‌دهد می‌خواهد؛ این برنامه آن را نساخته است
error-keyring-excessive-header = سرآغاز دسته‌کلید بزرگ‌تر از هر چیزی است که این برنامه می‌نویسد

error-passphrase-empty = عبارت عبور خالی است
error-passphrase-too-long = عبارت عبور از ۱٬۰۲۴ بایت بلندتر است
error-passphrase-unassigned = عبارت عبور نویسه‌ای دارد که دستگاه دیگری شاید طور دیگری بخواند؛ نویسه‌های دیگری برگزینید
error-passphrase-not-text = عبارت عبور متن UTF-8 نیست

error-phrase-empty = عبارت خالی است
error-phrase-not-ascii = عبارت فقط می‌تواند حرف‌های `a` تا `z`، رقم‌ها و نشانه‌های صفحه‌کلید انگلیسی را داشته باشد

error-cost-below-floor = هزینه کمتر از 64 MiB، 3 دور و 4 رشته است
error-cost-above-ceiling = هزینه بیش از 256 MiB یا یک‌چهارم حافظهٔ این رایانه، 32 دور یا 16 رشته است

error-payload-newer = نسخهٔ تازه‌تری از این برنامه آن را نوشته است
error-payload-damaged = محتوای آن آسیب دیده است
error-payload-excessive = محتوای آن بزرگ‌تر از هر چیزی است که این برنامه می‌نویسد
error-payload-too-large = این برای یک نوشته زیاد است

error-not-an-identity = کلید خصوصی age نیست (سطری که با AGE-SECRET-KEY-1 آغاز می‌شود)

error-not-a-recipient = کلید گیرندهٔ age نیست (یک واژهٔ ۶۲ نویسه‌ای که با age1 آغاز می‌شود)

error-recovery-count = { $count } واژه یا شماره هست؛ ۲۴ تا لازم است
error-recovery-unknown = در جای { $place } نه واژه‌ای از فهرست هست و نه شماره‌ای از ۱ تا ۲۰۴۸، یا واژه و شمارهٔ آنجا به هم نمی‌خورند
error-recovery-mistyped = یکی از واژه‌ها آن نیست که روی برگه است، یا دو واژه جابه‌جا شده‌اند
error-recovery-not-of-journal = این واژه‌ها این دفتر را باز نمی‌کنند
error-way-name = راه ورود به دسته‌کلید نمی‌تواند این نام را داشته باشد
error-way-too-many = دسته‌کلید همین حالا چهار راه ورود دارد؛ بیشتر به چشم می‌آید
