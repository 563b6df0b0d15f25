### Nima boʻlganini yozish.

account-title = Yangi yozuv
account-change = Yozuvni oʻzgartirish
account-what = Nima boʻldi
account-letters = Klaviaturada boʻlmasligi mumkin harflar
account-when = Bu qachon boʻldi
# $one (text)
# $two (text)
account-when-hint = Masalan { $one }, { $two } yoki faqat fasl va yil.
# $days (text)
account-understood = Shunday tushunildi: { $days }
account-who = Kim zarar koʻrdi
account-who-hint = Har qatorda bitta ism. Ism yoki «qoʻshni» yetarli.
account-by = Bilishingizcha, buni kim qildi
account-by-hint = Har qatorda bittadan: ism, idora, forma.
account-source = Sizga kim aytdi
account-how = Ular qayerdan bilishadi
account-more = Yana, istasangiz
account-name = Qisqa nomi
account-country = Mamlakat
# $tag (text)
account-language = Matn tili, masalan { $tag }
account-lines = Har qatorda bittadan.
account-closed = Roʻyxatlardan chiqarish
account-files = Suratlar, ovozli xabarlar, qogʻozlar
account-files-hint = Fayllarni tanlang, shu yerga tashlang yoki rasm qoʻying. Har biri darhol shifrlanadi.
account-without = Olib tashlash
account-record = Ovoz yozish
account-record-stop = Yozishni toʻxtatish
account-record-refused = Brauzer bu sahifaga eshitishga ruxsat bermayapti. Mikrofonga ruxsat bering yoki ovoz yozuvini fayl qilib qoʻshing.
account-record-name = ovoz
account-anything = Bitta narsa yetarli, masalan surat. Qolganini boshqa kuni qoʻshsa boʻladi.
account-pasted = Bu xabardan oʻqildi. Koʻrib chiqing va saqlang. Butun xabar «Nima boʻldi» ostida.
account-cut-off = Fayl toʻliq kelmadi va qoʻshilmadi. Uni qaytadan tanlang.
account-full = Diskda joy yoʻq. Fayl qoʻshilmadi; avval saqlangan narsalar joyida. Joy boʻshating va faylni qaytadan tanlang.
account-too-large = Bu bitta yozuvga sigʻadigandan koʻp. Qoʻshilmadi.
account-paste = Kelgan xabarni qoʻyish
account-paste-label = Xabar
account-paste-hint = U soʻzma-soʻz saqlanadi. Birinchi qatori qisqa nom, ichidagi sana esa sana boʻladi.
account-paste-do = Oʻqish
account-kept = Saqlandi
account-originals = Fayllar daftarda shifrlangan. Asllari siz tanlagan joyda turibdi.
account-look = Yozuvni koʻrish
account-another = Yana bitta yozish
account-paste-first = Avval xabarni qoʻying.
account-kinds-own = Boshqa turi, oʻz soʻzlaringiz bilan
account-busy = Fayl yoki yozuv hali yoʻlda. Kuting yoki yozib olishni toʻxtating.
