### Sinov: asosiy ish vaqtinchalik daftarda, oʻylab topilgan odamlar bilan.

tour-begins = daftar nima qilishi vaqtinchalik papkada sinab koʻrsatiladi. Undagi hamma odamlar oʻylab topilgan.
tour-ends = Hammasi ishladi. Vaqtinchalik papka oʻchirildi. Oʻz daftaringizni shu buyruq bilan boshlang: `daftar init`
tour-checked = Tekshirildi: { $what }
tour-failed = bu tasdiqlanmadi: { $what }
tour-make = Daftar yaratiladi va maxfiy ibora bilan muhrlanadi.
tour-make-checked = u oʻz maxfiy iborasi bilan ochiladi, boshqasi bilan ochilmaydi
tour-record = Uchta hodisa qarindoshlar aytganidek, uch tilda yoziladi.
tour-record-checked = uchalasi diskda, qachon boʻlgan boʻlishi mumkinligi boʻyicha tartiblangan, sanalar aytilganidek turibdi
tour-attach = Ulardan biriga surat biriktiriladi.
tour-attach-checked = fayl daftardan baytma-bayt oʻzidek chiqadi
tour-find = Bittasi boshqa klaviaturada yozilgan soʻzlar bilan topiladi.
tour-find-checked = tojik harfisiz yozilgan «{ $typed }» «{ $found }» soʻzini topadi
tour-correct = Bittasi tuzatiladi; oldingi tahriri saqlanadi.
tour-correct-checked = ikkala tahrir ham bor, har birining ID raqami uning mazmunini mustahkamlaydi
tour-meet = Tashkilot kalit yaratadi, soʻzlar solishtirilgach uning oluvchi kaliti kontakt sifatida saqlanadi.
tour-meet-checked = oʻn ikki soʻz ikkala tomonda bir xil
tour-hand-over = Uchala hodisa unga shifrlangan toʻplam qilib topshiriladi.
tour-hand-over-checked = toʻplamda birorta ism yoki suratni oʻqib boʻlmaydi; nima ketgani va kimga ketgani qayd etilgan
tour-open = Tashkilot toʻplamni oʻz kompyuterida qilganidek ochadi va tekshiradi.
tour-open-checked = uchta hodisa va surat joyida, oʻzgarmagan; boshqa kalit hech narsani ochmaydi; bitta bayti oʻzgargan nusxa rad etiladi
tour-back-up = Zaxira nusxa qilinadi va oʻqib koʻriladi.
tour-back-up-checked = uning har bir fayli oʻqib koʻrildi va yozilganidek turibdi
tour-restore = Daftar ikkinchi papkaga qaytariladi va birinchisi bilan solishtiriladi.
tour-restore-checked = ikkalasida bir xil hodisalar, kontaktlar va fayllar bor, ikkinchisi toʻliq, yozilganidek oʻqiladi
