### پاسخ‌ها و کارها.

answer-unknown = نمی‌دانم
answer-unsaid = نمی‌خواهم بگویم
answer-enough = برای امروز کافی است

## دکمه‌ها.

do-keep = نگه داشتن
do-cancel = لغو
do-back = بازگشت
do-search = جست‌وجو
do-lock = قفل کردن
do-unlock = باز کردن
do-leave = خروج فوری
