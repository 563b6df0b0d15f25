### باز کردن بستهٔ رسیده.

received-title = باز کردن بسته
received-choose = بسته
received-held = تا باز شدن بسته، رونوشتی از آن، همان‌گونه رمزگذاری‌شده، در پوشهٔ موقت این رایانه می‌ماند.
received-file = یا نام آن همراه با پوشه‌اش
received-phrase = عبارتی که به شما گفته شد
received-key = یا فایل کلید شما
received-out = پوشه‌ای تازه برای فایل‌ها، اگر بخواهید
received-out-hint = آنجا رمزگذاری نشده‌اند.
received-open = باز کن
received-nothing-kept = چیزی از آن وارد دفتر شما نمی‌شود.
received-unaltered = بدون تغییر
received-passed-on = این بسته برای کس دیگری ساخته شده که آن را به شما داده است.
received-words = این واژه‌ها را با صدا با فرستنده مقایسه کنید. تا آن زمان چیزی نشان نمی‌دهد چه کسی فرستاده است:
received-created = ساخته‌شده، به ساعت فرستنده:
received-another = باز کردن یکی دیگر
received-no-file = فایلی به این نام نیست. نام را کامل بنویسید، از حرف درایو یا از خط کج.
received-no-key = عبارت را بنویسید یا فایل کلید را برگزینید.
received-no-key-file = این فایل کلید نیست.
received-not-for-us = این بسته با کلید کس دیگری مهر شده است.
received-needs-phrase = این بسته با عبارت باز می‌شود.
received-needs-key = این بسته با فایل کلید باز می‌شود.
received-wrong-phrase = این عبارت بسته را باز نمی‌کند.
received-not-a-bundle = این بسته نیست، یا آغازش خراب است.
received-altered = این بسته خراب است یا تغییر کرده. چیزی از آن نشان داده نمی‌شود. از فرستنده دوباره بخواهید.
received-stopped = متوقف شد. چیزی نوشته نشد.
received-choose-again = بسته را برگزینید یا نام کامل آن را بنویسید که با درایو یا خط کج آغاز می‌شود.
