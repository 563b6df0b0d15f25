### خطاهای امانت‌داران و سهم‌هایشان.

error-share-count = { $count } واژه هست؛ یک سهم ۳۳ واژه دارد
error-share-unknown = واژهٔ { $place } در فهرست نیست
error-share-wrong-word = واژهٔ { $place } آن نیست که نوشته شده بود
error-share-wrong-words = چند واژه آن نیست که نوشته شده بود، یا دو واژه جابه‌جا شده‌اند
error-share-newer = این سهم را نسخهٔ تازه‌تر برنامه ساخته است؛ همان را به کار ببرید
error-share-foreign = این واژه‌ها را این برنامه نساخته است
error-share-not-for-us = با این عبارت یا کلید باز نمی‌شود
error-share-damaged = فایل آسیب دیده است
error-share-at = سهم { $place }: { $why }
error-shares-too-few = { $needed } سهم لازم است؛ { $given } سهم هست
error-shares-another-journal = سهم { $place } از دفتر دیگری است، نه دفتر سهم نخست: واژه‌های نشانشان یکی نیست
error-shares-older-set = سهم { $place } از دستهٔ کهنه‌تری است
error-shares-another-set = سهم { $place } از دستهٔ دیگری است، نه دستهٔ سهم نخست
error-shares-twice = سهم { $place } دو بار هست
error-shares-do-not-fit = سهم‌ها با هم جور نیستند؛ یکی از آن‌ها آن‌گونه نیست که ساخته شده بود
error-guardians-count = امانت‌داران می‌توانند ۲ تا ۵ نفر باشند، و دست‌کم دو نفر و حداکثر همه‌شان لازم‌اند
error-guardians-names = هر امانت‌دار باید نام خودش را داشته باشد
error-guardians-none = این دفتر امانت‌دار ندارد
error-guardians-not-of-this = سهم‌ها با هم جورند، ولی این دفتر را باز نمی‌کنند: از دستهٔ کهنه یا از دفتر دیگری‌اند
error-guardians-write = راه باز کردن عوض شد، ولی فهرست امانت‌داران نوشته نشد: { $why }
error-way-opened-by-it = دفتر با همین راه باز شده است؛ نخست آن را با عبارت عبور باز کنید
error-shares-not-empty = پوشهٔ سهم‌ها خالی نیست؛ پوشهٔ تازه‌ای برگزینید
error-shares-in-journal = پوشه در خود دفتر است؛ هر کس آن را رونوشت بگیرد سهم‌ها را هم دارد
error-guardians-older-set = سهم‌ها با هم جورند، ولی از دستهٔ کهنه‌اند: تنها رونوشت‌های کهنه را باز می‌کنند
error-guardians-other-journal = سهم‌ها با هم جورند، ولی از دفتر دیگری‌اند: واژهٔ نشانشان دیگر است
