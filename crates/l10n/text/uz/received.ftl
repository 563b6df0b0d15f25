### Kelgan toʻplamni ochish.

received-title = Toʻplamni ochish
received-choose = Toʻplam
received-held = U ochilguncha nusxasi, qanday shifrlangan boʻlsa shundayligicha, bu kompyuterning vaqtinchalik papkasida turadi.
received-file = Yoki uning nomi, papkasi bilan
received-phrase = Sizga aytilgan ibora
received-key = Yoki kalit faylingiz
received-out = Fayllar uchun yangi papka, kerak boʻlsa
received-out-hint = U yerda ular shifrlanmagan.
received-open = Ochish
received-nothing-kept = Undan hech narsa daftaringizga kirmaydi.
received-unaltered = Oʻzgarmagan
received-passed-on = Bu toʻplam boshqa odam uchun qilingan, u sizga uzatgan.
received-words = Bu soʻzlarni yuboruvchi bilan ovoz orqali solishtiring. Ungacha kim yuborganini hech narsa koʻrsatmaydi:
received-created = Qilingan, yuboruvchining soati boʻyicha:
received-another = Boshqasini ochish
received-no-file = Bunday fayl yoʻq. Nomini disk harfidan yoki qiya chiziqdan boshlab toʻliq yozing.
received-no-key = Iborani yozing yoki kalit faylni tanlang.
received-no-key-file = Bu kalit fayl emas.
received-not-for-us = Bu toʻplam boshqa odamning kaliti bilan muhrlangan.
received-needs-phrase = Bu toʻplam ibora bilan ochiladi.
received-needs-key = Bu toʻplam kalit fayl bilan ochiladi.
received-wrong-phrase = Bu ibora toʻplamni ochmaydi.
received-not-a-bundle = Bu toʻplam emas yoki boshi buzilgan.
received-altered = Bu toʻplam buzilgan yoki oʻzgartirilgan. Undan hech narsa koʻrsatilmaydi. Yuboruvchidan qaytadan soʻrang.
received-stopped = Toʻxtatildi. Hech narsa yozilmadi.
received-choose-again = Toʻplamni tanlang yoki uning toʻliq nomini yozing; u diskdan yoki qiya chiziqdan boshlanadi.
