### برگزیدن پوشه با موشواره.

folder-title = پوشه را برگزینید
folder-look = یافتن پوشه با موشواره
folder-places = از کجا آغاز شود
folder-own = پوشهٔ خود شما
folder-desktop = میز کار
folder-documents = اسناد
folder-computer = همهٔ رایانه
folder-disk = دیسک یا فلش:
folder-here = شما اینجایید:
folder-this = برگزیدن همین پوشه
folder-new = پوشه‌ای تازه در آن، با نام
folder-choose-new = برگزیدن پوشهٔ تازه
folder-inside = پوشه‌های درون آن
folder-up = یک پوشه بالاتر
folder-none = پوشه‌ای در آن نیست.
folder-more = پوشه‌های دیگری هم هست. به‌جای آن، نام پوشه را بنویسید.
folder-closed = این پوشه خوانده نمی‌شود.
folder-unclear = پوشه نمی‌تواند چنین نامی داشته باشد. نامی بدون خط کج بنویسید.
