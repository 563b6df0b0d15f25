### آنچه در پوشه و دیسک ممکن است درست نباشد.

error-store-already-a-journal = در پوشهٔ { $path } از پیش دفتری هست
error-store-not-empty = پوشهٔ { $path } خالی نیست
error-store-disk-full = دیسک پر است
error-store-no-permission = سیستم اجازهٔ دسترسی به { $path } را نمی‌دهد
error-store-newer = شکل این دفتر تازه‌تر از آن است که این برنامه می‌شناسد
error-store-not-stored = آنچه در { $path } نوشته شد بازخوانی نمی‌شود
error-store-no-generation-left = دسته‌کلید دیگر تغییر نمی‌کند: شماره‌های نسل آن تمام شده است
error-store-ledger-full = در این بخش دفتر دیگر چیزی ثبت نمی‌شود: شماره‌های نوشته‌های آن تمام شده است
error-store-cursor-gone = آنچه پیش‌تر خوانده شد دیگر در این بخش دفتر نیست
error-store-io = { $path }: { $source }

error-lock-in-use = دفتر در دست { $by } است
error-lock-in-use-by-another = دفتر در دست برنامهٔ دیگری است

error-keyring-files-not-a-journal = { $path } دفتر نیست
error-keyring-files-damaged = همهٔ نسخه‌های دسته‌کلید آسیب دیده است

## آنچه سیستم می‌گوید.

error-system-not-there = چیزی به این نام نیست
error-system-no-permission = سیستم اجازه نمی‌دهد
error-system-exists = چیزی به این نام از پیش هست
error-system-full = دیسک پر است
error-system-protected = دیسک قفل نوشتن دارد
error-system-folder = این پوشه است، نه فایل
error-system-no-folder = بخشی از مسیر پوشه نیست
error-system-file-too-large = دیسک فایلی به این بزرگی نمی‌پذیرد
error-system-ended = زودتر از آنچه باید به پایان می‌رسد
error-system-closed = دیگر کسی آن را نمی‌خواند
error-system-interrupted = کار متوقف شد
error-system-busy = برنامهٔ دیگری آن را در دست دارد
error-system-other = سیستم می‌گوید: { $words }
