### کسانی که می‌توانند کمک کنند، و کارت برای چاپ.

contact-title = کسانی که می‌توانند کمک کنند
contact-none = هنوز کسی اینجا نوشته نشده است.
contact-add = افزودن یک نفر
contact-look-for = نامی که می‌جویید
contact-name = نام
contact-name-first = نخست نامی بنویسید. هر نامی که او را با آن می‌شناسید کافی است.
contact-role = او کیست
contact-role-hint = سازمان، وکیل، کنسولگری، پزشک، دوست
contact-channel = راه تماس با او
contact-channel-when = چه وقت این راه زیانی ندارد
contact-languages = زبان‌هایی که می‌فهمد
contact-languages-hint = با ویرگول جدا کنید
contact-agreed = کلمه‌هایی که با او قرار گذاشته‌اید
contact-meaning = معنی این کلمه‌ها
contact-call-when = چه وقت زنگ بزنید
contact-change = تغییر
contact-key = کلید او
contact-key-compared = با صدا مقایسه شده
contact-key-not-compared = هنوز با صدا مقایسه نشده
contact-key-hint = با { $age } آغاز می‌شود. گیرنده آن را با برنامهٔ خودش می‌سازد و برای شما می‌فرستد.
contact-key-unread = این کلید نیست. کلید با { $age } آغاز می‌شود.
contact-key-words = دوازده واژهٔ این کلید
contact-key-same = همین دوازده واژه را برایم خواندند
contact-forget = فراموش کردن …

## کارت.

contact-card = کارت برای چاپ
contact-card-choose = چه کسانی روی کارت باشند
contact-card-make = نمایش کارت
contact-card-nobody = دست‌کم یک نفر را انتخاب کنید.
contact-card-print = این صفحه را چاپ کنید: در منوی مرورگر چاپ را انتخاب کنید. فقط کارت چاپ می‌شود.
contact-card-heading = نخست چه باید کرد
contact-card-first = چیزی را که نخوانده‌اید امضا نکنید.
contact-card-second = روز، ساعت، جا، اینکه چه کسی آمد و چه گفت را بنویسید.
contact-card-third = کاغذها و عکس‌ها را نگه دارید. بنویسید چه کس دیگری آنجا بود.
contact-card-call = زنگ بزنید
