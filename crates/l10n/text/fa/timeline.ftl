### چه شد: چه چیزی از آن نشان داده شود.

timeline-narrow = نمایش فقط بخشی
timeline-from = از چه زمانی
timeline-to = تا چه زمانی
timeline-day-hint = روز، ماه یا سال، همان‌طور که می‌نویسید
timeline-day-not-read = برنامه این روز، ماه یا سال را نفهمید. به حساب نیامد.
timeline-any-kind = همهٔ نوع‌ها
timeline-with-files = فقط با فایل
timeline-closed = آنهایی هم که از فهرست‌ها کنار گذاشته شده‌اند
timeline-no-day = بدون روز

## The privacy view.

timeline-hide = پنهان کردن کلمه‌ها در فهرست‌ها
timeline-unhide = نمایش کلمه‌ها در فهرست‌ها
timeline-hidden = کلمه‌ها پنهان است
