### نوشتن آنچه شد.

account-title = نوشتهٔ تازه
account-change = تغییر این نوشته
account-what = چه شد
account-letters = حرف‌هایی که شاید روی صفحه‌کلید نباشد
account-when = کی بود
# $one (text)
# $two (text)
account-when-hint = مثلاً { $one }، { $two } یا فقط فصل و سال.
# $days (text)
account-understood = این‌گونه فهمیده شد: { $days }
account-who = چه کسی آسیب دید
account-who-hint = در هر سطر یک نام. نام کوچک یا «همسایه» کافی است.
account-by = تا جایی که می‌دانید چه کسی این کار را کرد
account-by-hint = در هر سطر یکی: نام، اداره، لباس رسمی.
account-source = چه کسی به شما گفت
account-how = از کجا می‌دانند
account-more = بیشتر، اگر بخواهید
account-name = نامی کوتاه
account-country = کشور
# $tag (text)
account-language = زبان متن، مثلاً { $tag }
account-lines = در هر سطر یکی.
account-closed = کنار گذاشتن از فهرست‌ها
account-files = عکس، پیام صوتی، کاغذ
account-files-hint = فایل‌ها را برگزینید، اینجا بیندازید یا تصویری بچسبانید. هر کدام همان دم رمزگذاری می‌شود.
account-without = برداشتن
account-record = ضبط صدا
account-record-stop = پایان ضبط
account-record-refused = مرورگر نمی‌گذارد این صفحه بشنود. میکروفن را مجاز کنید یا صدای ضبط‌شده را به‌صورت فایل بیفزایید.
account-record-name = صدا
account-anything = یک چیز کافی است، مثلاً یک عکس. بقیه را روز دیگری می‌توان افزود.
account-pasted = این از پیام خوانده شد. نگاهی بیندازید و نگه دارید. همهٔ پیام زیر «چه شد» است.
account-cut-off = فایل کامل نرسید و افزوده نشد. دوباره آن را برگزینید.
account-full = روی دیسک جا نیست. فایل افزوده نشد؛ هر چه پیش‌تر نگه داشته شد سر جایش است. جا باز کنید و فایل را دوباره برگزینید.
account-too-large = این بیش از آن است که در یک نوشته جا شود. افزوده نشد.
account-paste = چسباندن پیامی که رسیده
account-paste-label = پیام
account-paste-hint = کلمه به کلمه نگه داشته می‌شود. سطر نخست نام کوتاه و تاریخ درون آن تاریخ می‌شود.
account-paste-do = بخوان
account-kept = نگه داشته شد
account-originals = فایل‌ها رمزگذاری‌شده در دفتر است. اصل آن‌ها همان جایی است که برگزیدید.
account-look = دیدن نوشته
account-another = نوشتن یکی دیگر
account-paste-first = نخست پیام را بچسبانید.
account-kinds-own = نوع دیگر، با کلمات خودتان
account-busy = فایل یا ضبط هنوز در راه است. منتظر بمانید یا ضبط را متوقف کنید.
