### تنظیمات.

settings-title = تنظیمات
settings-kept = نگه داشته شد.
settings-idle = قفل شود اگر کاری نشود به مدت
# $minutes (number)
settings-minutes = { $minutes } دقیقه
settings-hides = متن‌ها در فهرست‌ها نخست پنهان باشد
settings-passphrase = عبارت عبور
settings-new-passphrase = عبارت عبور تازه
settings-change = عوض کردن عبارت عبور
settings-about = دربارهٔ برنامه
settings-folder = دفتر اینجاست
# $version (text)
settings-version = نسخهٔ { $version }
# $fonts (text)
# $licence (text)
settings-fonts = حروف: { $fonts }، مجوز { $licence }.
settings-old-passphrase = عبارت عبور کنونی
settings-wrong-old = عبارت عبور کنونی درست نبود. چیزی عوض نشد.
