### Dasturda qurilmalar, sinxronlash va yonma-yon tahrirlar.

devices-title = Bu daftarning qurilmalari
devices-what = Bu daftarni oʻzingizning ikki kompyuteringizda yuritsa boʻladi. Har biri oʻzicha yozadi; ular orasidagi papka, fleshkadagi yoki boshqa dastur nusxalaydigan papka, birida yozilganini ikkinchisiga olib boradi.
devices-relative = Qarindosh uchun odatda oʻzining daftari va bir-biriga toʻplamlar yaxshiroq.
devices-reads-all = Bu daftardagi ikkinchi odam undagi hamma narsani oʻqiydi.
devices-list = Qanday qurilmalar bor
devices-this = shu qurilma
devices-unnamed = nomsiz
devices-number = raqami { $number }
devices-seen = oxirgi marta koʻrilgan: { $time }
devices-never-seen = hali koʻrilmagan
devices-retired = chiqarilgan: { $time }
devices-name = Bu kompyuterni qanday ataysiz
devices-name-hint = Bu nomni daftarni istalgan qurilmada ochgan har kim koʻradi.
devices-name-do = Nomni saqlash
devices-name-first = Avval nomni yozing.
devices-add = Yana bir qurilma qanday qoʻshiladi
devices-add-here = Shu yerda, fleshkaga zaxira nusxa qiling.
devices-add-there = Boshqa kompyuterda dasturni ishga tushiring va oʻsha yerda daftarni shu zaxira nusxadan qaytarishni tanlang. Uni maxfiy ibora yoki tiklash soʻzlari ochadi.
devices-add-name = U yerda shu sahifani oching va oʻsha kompyuterga nom bering.

## Sinxronlash.

devices-sync = Sinxronlash
devices-sync-what = Har bir qurilmada ayni shu bitta papkani tanlang. Uning ichidagisi shifrlangan. Papkani koʻrgan kishi bir nechta qurilma yozayotganini, u qanchaligini va qachon koʻpayishini koʻradi.
devices-sync-where = Qurilmalar orasidagi papka qayerda
devices-sync-own-folder = Tanlangan joyda u { $name } nomli papka boʻladi.
devices-sync-do = Hozir sinxronlash
devices-sync-running = Sinxronlanmoqda
devices-sync-again = Yana sinxronlash
devices-synced = Sinxronlandi
devices-sync-nothing = Hech qaysi tomonda yangilik yoʻq edi.
devices-sync-records = Yozuvlar: { $taken } ta keldi, { $given } ta ketdi.
devices-sync-files = Dalil fayllari: { $taken } ta keldi, { $given } ta ketdi.
devices-sync-wiped = Papkadagi, ichida unutilgan narsa bor boʻlgani uchun almashtirilgan yoki oʻchirilgan fayllar: { $number }. Papkaning boshqa nusxalarida u hali ham boʻlishi mumkin.
devices-sync-other = Endi boshqa qurilmada ham sinxronlang. U yerda oldin yozilgani bu yerga keyingi sinxronlashda keladi.
devices-sync-new-writer = Bu kompyuterning yozuvlari boshqa joyda ham davom etgan: uning diski nusxalangan yoki qaytarilgan. Ikkala qismi ham saqlanadi. Bu kompyuter bundan keyin yangi nom bilan yozadi.
devices-sync-forked = Yozuvlar ({ $device }) ikki joyda davom etgan: disk nusxalangan yoki qaytarilgan. Ikkala qismi ham saqlanadi va koʻrsatiladi.
devices-waits-key = Yozilgani ({ $device }) bu yerga hali yetib kelmagan kalit bilan muhrlangan. Oʻsha kalit bor qurilmada sinxronlang, keyin yana shu yerda. Bu kompyuter chiqarilgan boʻlsa, kalit kelmaydi.
devices-waits-gap = Yozuvlarning hammasi hali yetib kelmagan ({ $device }); butuni olindi. Oʻsha qurilmada yana sinxronlang, keyin shu yerda.
devices-waits-stranger = Papkada bu daftarniki boʻlmagan qurilmaning yozuvlari bor ({ $device }). Ular olinmadi.
devices-waits-wiped = Biror narsa oʻchirilgan ({ $device }), sababini aytadigani esa hali kelmagan. Boshqa qurilmada sinxronlang, keyin yana shu yerda.
devices-sync-damaged = Papkadagi buzilgan fayllar: { $number }. Ular olinmadi; yozuvlar bor qurilma ularni qaytadan yozadi.
devices-numbered = qurilma { $number }

## Qurilmani chiqarish.

devices-retire = Chiqarish
devices-retire-title = Qurilmani chiqarish
devices-retire-does = Bundan keyin yoziladigani yangi kalit bilan muhrlanadi, u qurilma uni olmaydi.
devices-retire-limits = Bu hech narsani qaytarib olmaydi: u qurilma oʻqigani oʻzida qoladi, avvalgi kalitlar ham. Papkada oldindan turganini u hali ham ochadi. Chiqarilgan qurilma yana qurilma boʻlmaydi; yangisini qoʻshing.
devices-retire-passphrase = Maxfiy iborani kimdir bilishi mumkin boʻlsa, uni ham almashtiring.
devices-retire-sync = Keyin sinxronlang, shunda boshqa qurilmalar yangi kalitni oladi.
devices-retire-do = Bu qurilmani chiqarish
devices-retire-done = Chiqarildi: { $device }

## Yonma-yon tahrirlar.

devices-apart = Bu ikki qurilmada alohida oʻzgartirilgan. Hech narsa qoʻshib yuborilmadi: tahrirlar yonma-yon turibdi. Bittasini qoldiring yoki yozuvni oʻzgartiring; saqlaganingiz hammasining oʻrnini oladi, qolganlari pastda, bu yozuvning nusxalari orasida turadi.
devices-apart-version = Oʻzgartirilgan { $time }, { $device }
devices-apart-keep = Shunisini qoldirish
devices-apart-files = Bu tahrir fayllari bilan
devices-apart-edit = Buning bir nechta tahriri yonma-yon turibdi. Shaklda oxirgi oʻzgartirilgani bor. Saqlaganingiz hammasining oʻrnini oladi; qolganlari bu yozuvning nusxalari orasida turadi.
devices-apart-mark = bir nechta tahrir
devices-apart-meanwhile = Shu orada tahrirlar oʻzgardi, shuning uchun hech narsa tanlanmadi. Ularga yana bir qarang.
devices-apart-title = Ikki qurilmada oʻzgartirilgan
devices-apart-choose = Bularning bir nechta tahriri yonma-yon turibdi. Hech narsa qoʻshib yuborilmadi. Ularga qarang va bittasini qoldiring:
devices-apart-more = Va yana: { $number }
devices-late = { $device } bir qurilma chiqarilishidan oldingi kalitlar bilan keldi va yangilarini olmaydi: uni chiqarilgan qurilma qoʻlida boʻlgan kishi yaratgan boʻlishi mumkin. Agar u sizniki boʻlsa, bugungi zaxira nusxadan qaytadan yarating.
