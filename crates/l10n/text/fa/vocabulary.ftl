### نام گونه‌های رویداد.

kind-arbitrary-detention = بازداشت خودسرانه
kind-summons = احضار یا بازجویی
kind-threat = تهدید
kind-beating = ضرب‌وشتم
kind-torture = شکنجه یا بدرفتاری
kind-sexual-violence = خشونت جنسی یا تهدید به آن
kind-passport-confiscation = گرفتن گذرنامه یا مدارک
kind-property-seizure = گرفتن خانه یا اموال
kind-extortion = اخاذی
kind-dismissal-from-job = اخراج از کار
kind-denial-of-healthcare = محروم کردن از درمان
kind-denial-of-schooling = محروم کردن از تحصیل
kind-mob = هجوم جمعیت یا رسوا کردن در جمع
kind-forced-denunciation = اظهارات اجباری یا محکوم کردن اجباری
kind-interpol-notice = اعلان اینترپل یا درخواست استرداد
kind-rendition = اخراج از کشور یا ربودن در خارج
kind-disappearance = ناپدید شدن
kind-surveillance = زیر نظر گرفتن یا تعقیب
kind-infiltration = خبرچین‌ها یا جذب خبرچین
kind-hacking = نفوذ به حساب یا دستگاه
kind-house-search = تفتیش خانه
kind-collective-punishment = مجازات خانواده

word-forced-statement = اظهارات اجباری
word-virginity-test = به‌اصطلاح آزمایش بکارت (معاینهٔ اجباری)
word-accused-of = متهم به: { $what }
