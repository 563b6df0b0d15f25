### سپردن نوشته‌ها.

hand-title = سپردن
hand-which = کدام نوشته‌ها
hand-this-one = این نوشته
hand-to-whom = چه کسی آن را می‌گیرد
hand-to-phrase = کسی که عبارتی را می‌داند که با صدا می‌گویید
# $age (text)
hand-to-recipient = کسی که کلیدی دارد، { $age }
hand-recipient = کلید گیرنده
hand-to-plain = پوشه‌ای بدون رمزگذاری
hand-look = دیدن آنچه می‌رود
hand-look-title = چه می‌رود و چه می‌ماند
hand-leaves = این می‌رود
hand-stays = این می‌ماند
hand-versions = نسخه‌های پیشین این نوشته‌ها
hand-drafts = آنچه تمام نشده است
hand-zone = منطقهٔ زمانی شما
hand-agreed = این را خواندم و با این همه می‌خواهم
hand-folder = در کدام پوشه
hand-another-folder = یا پوشهٔ دیگری
# $drive (text)
# $path (text)
hand-folder-hint = پوشه را همان‌طور بنویسید که رایانه می‌نامد، مثلاً { $drive } یا { $path }.
hand-unclear = پوشه‌ای را نام ببرید که هست، و به پرسش زیر پاسخ دهید.
hand-go = سپردن
hand-done = آماده است
hand-is-in = اینجاست:
hand-phrase = این عبارت آن را باز می‌کند. فقط همین حالا نشان داده می‌شود.
hand-sender-words = این واژه‌ها را با صدا برای گیرنده بخوانید تا بداند از شماست:
hand-log = آنچه سپرده شد
hand-log-empty = هنوز چیزی سپرده نشده است.
hand-account = یک نوشته
hand-nothing = دست‌کم یک نوشته برگزینید.
# $age (text)
hand-no-receiver = برگزینید چه کسی آن را می‌گیرد. کلید با { $age } آغاز می‌شود.
hand-exists = چیزی به این نام از پیش هست. چیزی بازنویسی نشد.
hand-damaged = فایلی از این نوشته‌ها خراب است یا نیست، پس چیزی سپرده نشد. شاید در نسخهٔ پشتیبان باشد.
hand-too-large = این برای یک بسته زیاد است. نوشته‌های کمتری برگزینید.
hand-stopped = متوقف شد. چیزی سپرده نشد.
# $count (number)
hand-other-accounts = نوشته‌های دیگر: { $count }
# $count (number)
hand-contacts = مخاطبان: { $count }
# $count (number)
hand-left-out = فایل‌هایی که خوانده نمی‌شود و اینجا ماند: { $count }.
hand-folder-first = پوشه‌ای را برگزینید که هست.
