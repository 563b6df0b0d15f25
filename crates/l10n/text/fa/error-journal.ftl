### آنچه در دفتر و نوشته‌هایش ممکن است درست نباشد.

error-read-index = نمایه در پوشهٔ دفتر ساخته نمی‌شود

error-resolve-no-incident = شناسهٔ هیچ رویدادی چنین آغاز نمی‌شود
error-resolve-no-contact = شناسهٔ هیچ مخاطبی چنین آغاز نمی‌شود
error-resolve-no-incident-or-contact = شناسهٔ هیچ رویداد یا مخاطبی چنین آغاز نمی‌شود
error-resolve-no-file = شناسهٔ هیچ فایلی چنین آغاز نمی‌شود
error-resolve-nothing = شناسهٔ هیچ چیزی چنین آغاز نمی‌شود
error-resolve-ambiguous = { $count } شناسه چنین آغاز می‌شود؛ بیشتر از آن بنویسید
error-resolve-damaged = آن نوشته آسیب دیده است: { $why }

error-fields-value-too-large = یک بند یا خانه از 1 MiB بلندتر است؛ آن را در فایلی بگذارید و پیوست کنید
error-fields-too-many = بیش از ۱۶٬۳۸۴ بند یا خانه هست؛ متن را در فایلی بگذارید و پیوست کنید

error-draft-not-readable = آنچه نسخهٔ تازه‌تری از این برنامه در این نوشته آورده کنار این تغییر نمی‌ماند؛ همان نسخه را به کار ببرید
error-draft-too-large = متن از 8 MiB بلندتر است؛ آن را در فایلی بگذارید و پیوست کنید

error-write-own-ledger-missing = نوشته‌هایی که روی این رایانه نوشته شد در دفتر نیست
error-write-forgotten = آن نوشته فراموش شده است

error-forget-not-there = چیزی از آن در دفتر نیست
error-forget-interrupted = کار قطع شد؛ چیزی برداشته نشد
error-forget-read = چیزی برداشته نشد: { $why }
error-forget-write = چیزی برداشته نشد: { $why }
error-forget-unfinished = فراموش شد و دیگر نشان داده نمی‌شود، ولی هنوز همهٔ آن پاک نشده است: { $why }

error-attach-read = فایل خوانده نمی‌شود: { $why }
error-attach-too-large = فایل از 1 TiB بزرگ‌تر است

error-extract-missing = فایل در دفتر نیست
error-extract-damaged = فایل در دفتر آسیب دیده است

error-check-interrupted = کار قطع شد؛ چیزی تغییر نکرد
