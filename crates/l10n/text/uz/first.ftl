### Birinchi marta: daftarning joyi, maxfiy ibora va birinchi yozuv.

first-who = Bu kompyuterdan yana kim foydalanadi?
first-who-me = Faqat men
first-who-family = Oilam ham
first-who-other = U meniki emas
first-place = Daftar qayerda tursin?
first-place-me = Shu kompyuterdagi oʻz hisobingiz papkasi yaxshi joy. Alohida saqlay olsangiz, fleshka ham boʻladi.
first-place-family = Iloji boʻlsa, avval shu kompyuterda faqat oʻzingiz ocha oladigan hisobni oching. Boʻlmasa, yoningizda turadigan fleshkani oling.
first-place-other = Yoningizda turadigan fleshkani oling yoki oʻz kompyuteringiz oldida boʻlguncha kuting.
first-place-here = Shu kompyuterda
first-place-elsewhere = Boshqa papkada, masalan fleshkada
first-place-folder = Qaysi papka
# $drive (text)
# $path (text)
first-place-hint = Papkani kompyuter qanday atasa, shunday yozing, masalan { $drive } yoki { $path }. U yerda daftar boʻlsa, ochiladi.
first-place-unclear = Dastur bunday papkani topa olmadi. Nomini disk harfidan yoki qiya chiziqdan boshlab toʻliq yozing.
first-restore = Menda zaxira nusxa bor, daftarni qaytarmoqchiman
first-language = Qaysi tilda oʻqish sizga qulay?
first-passphrase = Daftar uchun maxfiy ibora
first-passphrase-why = Bir-biriga bogʻliq boʻlmagan toʻrt yoki undan koʻp soʻz yaxshi. Boshqalar siz haqingizda biladigan narsani olmang.
first-again = Maxfiy ibora yana bir marta
first-words = Tasodifiy inglizcha soʻzlardan tuzish
first-words-russian = Tasodifiy ruscha soʻzlardan tuzish
first-words-made = Davom etishdan oldin bu soʻzlarni qogʻozga yozing. Qogʻozni bu kompyuterdan uzoqda saqlang.
first-keyboard = Klaviatura qaysi tilda ekaniga qarang. Ertaga ham oʻsha boʻlishi kerak.
first-caps = Bosh harflar yoqilgan.
first-mixed = Bu yerda ikki alifboning oʻxshash harflari aralashgan. Boshqa klaviaturada buni takrorlash qiyin.
first-differs = Ular bir xil emas. Ikkalasini qaytadan yozing.
first-short-keep = Baribir qolsin
first-make = Daftar tuzish
first-making = Bu bir necha soniya oladi.
first-is-there = Bu papkada daftar allaqachon bor. Hech narsa oʻzgarmadi.
first-not-empty = Bu papkada boshqa fayllar bor. Boʻsh papka yoki yangi nom tanlang.
first-full = Bu diskda joy yoʻq. Joy boʻshating yoki boshqa joy tanlang.
first-no-permission = Bu papkaga yozishingiz mumkin emas. Boshqasini tanlang.
first-elsewhere = Daftar boshqa joyda
