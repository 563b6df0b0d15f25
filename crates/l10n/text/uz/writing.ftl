### Biror narsa yoziladigan har bir shaklda bor narsalar.

writing-later = Keyinga qoldirish
writing-drop = Tashlab yuborish
writing-unfinished = Tugallanmagan
writing-go-on = Yozishni davom ettirish
writing-begun = Siz buni oʻzgartira boshlab, saqlamagansiz. U siz qoldirgan holatda.
writing-begun-before = Siz avval buni oʻzgartira boshlab, saqlamagansiz.
writing-unread = Boshlangan va saqlanmagan narsa endi oʻqilmaydi. Saqlangan hamma narsa joyida.
writing-kept-as-draft = Qoralama qilib saqlandi. U kun sahifasida.
writing-changed-meanwhile = Shu orada bu boshqa joyda oʻzgartirildi. Hech narsa ustidan yozilmadi, soʻzlaringiz shu yerda turibdi: ikkalasini koʻring, keyin saqlang.
writing-not-kept = Buni saqlab boʻlmadi. Soʻzlaringiz shu yerda turibdi. Yana urinib koʻring yoki avval ularni boshqa joyga nusxalang.
writing-not-kept-full = Diskda joy qolmadi, shuning uchun bu hali saqlanmadi. Soʻzlaringiz shu yerda turibdi. Joy boʻshating, keyin yana saqlang.
writing-not-kept-too-much = Bu bitta yozuvga sigʻmaydi, shuning uchun hali saqlanmadi. Soʻzlaringiz shu yerda turibdi. Uzun matnni faylga qoʻyib, uni hikoyaga qoʻshing.
writing-empty = Hali saqlaydigan narsa yoʻq. Biror soʻz yozing yoki fayl qoʻshing.
writing-drop-ask = Tugmani yana bir marta bosing, shunda bu yerda yozilganlar tashlab yuboriladi.
writing-drop-changes = Oʻzgarishlarni tashlab yuborish
