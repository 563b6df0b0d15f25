### Yordam bera oladigan odamlar va chop etish uchun varaqa.

contact-title = Kim yordam bera oladi
contact-none = Bu yerga hali hech kim yozilmagan.
contact-add = Odam qoʻshish
contact-look-for = Qaysi ismni qidirish
contact-name = Ism
contact-name-first = Avval ismni yozing. Siz biladigan har qanday ism boʻladi.
contact-role = Bu kim
contact-role-hint = Tashkilot, advokat, konsullik, shifokor, doʻst
contact-channel = Qanday bogʻlanish
contact-channel-when = Bu yoʻl qachon zarar qilmaydi
contact-languages = Qaysi tillarni tushunadi
contact-languages-hint = Vergul bilan ajrating
contact-agreed = Kelishilgan soʻzlar
contact-meaning = Bu soʻzlarning maʼnosi
contact-call-when = Qachon qoʻngʻiroq qilish
contact-change = Oʻzgartirish
contact-key = Kaliti
contact-key-compared = Ovoz bilan solishtirilgan
contact-key-not-compared = Hali ovoz bilan solishtirilmagan
contact-key-hint = { $age } bilan boshlanadi. Uni oluvchi oʻz dasturida yaratadi va sizga yuboradi.
contact-key-unread = Bu kalit emas. Kalit { $age } bilan boshlanadi.
contact-key-words = Bu kalitning oʻn ikki soʻzi
contact-key-same = Menga xuddi shu oʻn ikki soʻzni oʻqib berishdi
contact-forget = Unutish …

## Varaqa.

contact-card = Chop etish uchun varaqa
contact-card-choose = Varaqaga kimni yozish
contact-card-make = Varaqani koʻrsatish
contact-card-nobody = Kamida bitta odamni tanlang.
contact-card-print = Bu sahifani chop eting: brauzer menyusida chop etishni tanlang. Faqat varaqa chop etiladi.
contact-card-heading = Avval nima qilish kerak
contact-card-first = Oʻqimagan narsangizga imzo qoʻymang.
contact-card-second = Kun, soat, joy, kim kelgani va nima deganini yozib oling.
contact-card-third = Qogʻozlar va suratlarni saqlang. Yana kim borligini yozing.
contact-card-call = Qoʻngʻiroq qiling
