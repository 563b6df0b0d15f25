### Kimningdir xavfsizligi bogʻliq boʻlgan gaplar. Nima boʻlishi ham, nima boʻlmasligi ham aytilsin.
# Signed-by:

## Maxfiy ibora va ochishning boshqa yoʻllari

safety-passphrase-lost = Unutilgan maxfiy iborani hech kim qaytarib bera olmaydi, biz ham qaytara olmaymiz. U yoki boshqa yoʻl boʻlmasa, bu daftarni hech kim ocha olmaydi.
safety-passphrase-write-down = Maxfiy iborani qogʻozga yozing va qogʻozni bu kompyuterdan uzoqda saqlang.
safety-passphrase-short = Bu maxfiy ibora qisqa. Bu kompyuter kimning qoʻliga tushsa, u koʻp iborani sinab koʻra oladi. Toʻrt yoki undan koʻp tasodifiy soʻz yaxshiroq.
safety-passphrase-changed = Endi bu daftarni yangi maxfiy ibora ochadi. Eski nusxalar va zaxira nusxalar hali ham eski ibora bilan ochiladi.
safety-no-other-way-in = Bu daftar faqat maxfiy ibora bilan ochiladi. Ibora unutilsa, daftardagi hamma narsa yoʻqoladi.
safety-recovery-sheet = Kimda shu varaq va daftarning nusxasi boʻlsa, u maxfiy iborasiz hammasini oʻqiy oladi. Varaqni bu kompyuterdan uzoqda saqlang va suratga olmang.
safety-recovery-people = Bu odamlardan { $count } kishi birgalikda daftarni sizsiz ocha oladi, agar ularda daftarning nusxasi boʻlsa.

## Yopish va chiqib ketish

safety-leave-closes = Daftar yopiladi va qulflanadi. U oʻchirilmaydi, dastur bu kompyuterda borligi ham yashirilmaydi.
safety-leave-remains = Siz chop etgan, nusxa olgan yoki boshqa joyga saqlagan narsalar oʻsha yerda qoladi. Qulflash ularga taʼsir qilmaydi.
safety-lock-shows = Daftar qulflanganda undagi soʻzlarni maxfiy iborasiz yoki ochishning boshqa yoʻlisiz oʻqib boʻlmaydi. Lekin u shu yerda borligi, hajmi va qachon oʻzgargani koʻrinadi.
safety-made-to-open = Sizni daftarni ochishga majbur qilishsa, undagi hamma narsani koʻrishadi. Boshqa narsani koʻrsatadigan ikkinchi maxfiy ibora yoʻq.
safety-before-border = Bu kompyuterda yoʻq narsani undan topib boʻlmaydi. Chegaradan oldin zaxira nusxani boshqa joyda qoldirib, daftarsiz yoʻlga chiqishingiz mumkin. Daftar oʻchirilsa, diskda izlar qolishi mumkin.
safety-erase-journal = Papka oʻchirilsa ham, daftar diskda qolishi mumkin. Kimda nusxa va maxfiy ibora boʻlsa, uni hali ham oʻqiy oladi.

## Administrator va josus dastur nimani koʻradi

safety-infected = Bu qurilmaga virus tushgan boʻlsa, bu yerda hech narsa yordam bermaydi. Josus dastur nima yozayotganingizni va nimani ochayotganingizni koʻradi.
safety-infected-do = Shu qurilmada yangi maxfiy ibora yordam bermaydi. Toza qurilmada yangi daftar oching va eskisidagi hamma narsani maʼlum boʻlgan deb hisoblang.
safety-administrator = Bu kompyuter administratori siz bu yerda ochgan hamma narsani koʻrishi mumkin. Ishda, kafeda yoki umumiy kompyuterda shuni hisobga oling.

## Fayllar va ularning asl nusxalari

safety-original-still-there = Daftardagi nusxa shifrlangan. Asl nusxa hali ham shu yerda: { $place }. Bu qurilmani kim ochsa, uni koʻra oladi.
safety-original-elsewhere = Shu suratning oʻzi galereyada, messenjerlarda va bulutda ham boʻlishi mumkin. Daftar u yerga yetmaydi.
safety-original-delete = Asl nusxa siz uchun xavfli boʻlsa, uni oʻzingiz oʻchiring. Oʻchirilgan faylni koʻpincha tiklash mumkin.
safety-file-tells = Fayldan uning qayerda, qachon va qaysi qurilmada yaratilgani bilinishi mumkin. U qanday boʻlsa, shundayligicha topshiriladi.
safety-file-plain = Bu nusxa shifrlanmagan. U shu yerda: { $place }. Bu kompyuter kimning qoʻliga tushsa, uni oʻqiy oladi.
safety-file-out = Tashqariga olgan narsangiz bu kompyuterga shifrlanmasdan yoziladi. Kompyuter kimning qoʻliga tushsa, uni oʻqiy oladi. Keyin oʻchirsangiz ham, diskda qolishi mumkin.
safety-card-found = Chop etilgan varaqani topib oʻqishlari mumkin. Unga faqat topilsa boʻladigan narsani yozing va har bir nusxasi qayerdaligini eslab qoling.

## Unutish va yozuvni yopish

safety-forget-ask = Bu yozuv daftardan olib tashlanadi. Uni faqat oldin qilingan zaxira nusxadan qaytarish mumkin.
safety-forget-backups = Oldin qilingan zaxira nusxalarda u hali ham bor. Yangi papkada yangi zaxira nusxa qiling, keyin eskilarini oʻchiring.
safety-forget-not-reached = Bu siz topshirgan yoki tashqariga chiqargan narsalarga, asl fayllarga va diskda qolishi mumkin boʻlgan qoldiqlarga yetmaydi.
safety-forget-shows = Daftarda nimadir unutilgani hali ham koʻrinadi.
safety-closed = Yopilgan yozuv roʻyxatlarda va qidiruvda chiqmaydi. Bu uni himoya qilmaydi: daftarni kim ochsa, bu yozuvni ham ocha oladi.

## Rozilik

safety-consent-ask = Topshirishdan oldin soʻrang: bu odam oʻz hikoyasi va ismi boshqaga berilishiga rozimi? Oluvchi: { $receiver }.
safety-consent-unknown = Bu odam rozi yoki yoʻqligini bilmaysiz. Kutishingiz, soʻrashingiz va keyinroq topshirishingiz mumkin.
safety-consent-others = Bu hikoyada boshqa odamlarning ham nomi bor. Bu ularga ham zarar yetkazishi mumkin.
safety-consent-withdrawn = Bu odam endi rozi emas. U haqida boshqa hech narsa topshirilmasligi kerak. Oldin topshirilganini qaytarib boʻlmaydi.

## Topshirish

safety-send-nothing = Bu dastur oʻzi hech narsa yubormaydi. Yoʻlni siz tanlaysiz, bu yoʻlni boshqalar kuzatishi mumkin.
safety-send-final = Topshirganingizni qaytarib boʻlmaydi. Oluvchi uni saqlab qolishi va boshqalarga koʻrsatishi mumkin.
safety-send-names = Shu bilan { $count } hikoya undagi hamma ismlar bilan topshiriladi.
safety-send-compare = Oʻn ikki soʻzni ovoz bilan solishtiring. Oluvchi: { $receiver }. Kalit boshqa odamniki boʻlsa, u bu toʻplamdagi hamma narsani oʻqiy oladi.
safety-key-compare = Oʻn ikki soʻzni ovoz bilan solishtiring. Oluvchi: { $receiver }. Kalit boshqa odamniki boʻlsa, u shu kalit uchun yasagan har bir toʻplamingizni oʻqiy oladi.
safety-send-phrase = Iborani ovoz bilan ayting. Uni xabarda yozmang va hech qachon toʻplam ketgan yoʻl bilan yubormang.
safety-send-plain = Ismlar, hikoyalar va dalillar papkaga shifrlanmasdan yoziladi. Bu kompyuter yoki papka kimning qoʻliga tushsa, ularni oʻqiy oladi. Papka keyin oʻchirilsa ham, ular diskda qolishi mumkin.
safety-unaltered = “Oʻzgarmagan” degani: soʻzlar va fayllar muhrlangan paytdagidek. Bu ularning rostligini ham, qachon yozilganini ham koʻrsatmaydi.

## Vatandagi yaqinlar

safety-relatives-nothing = Yaqinlaringiz bu dasturdan hech narsa olmaydi va hech narsa oʻrnatishi shart emas.
safety-relatives-found = Ularga bu daftardan hech narsa yubormang. Ularning telefonidan topilgan narsa ularga zarar yetkazishi mumkin.
safety-relatives-call = Qoʻngʻiroqni boshqalar eshitishi mumkin. Daftar telefonda aytilganlarni himoya qilmaydi.

## Zaxira nusxalar

safety-backup-none = Zaxira nusxa yoʻq. Bu kompyuter buzilsa yoki olib qoʻyilsa, daftardagi hamma narsa yoʻqoladi.
safety-backup-place = Zaxira nusxani bu kompyuterdan uzoqda saqlang. Ikkalasi ham olib qoʻyilsa, hech narsa qolmaydi.
safety-backup-passphrase = Bu zaxira nusxa bugungi maxfiy ibora bilan ochiladi. Iborani almashtirganingizdan keyin ham shunday qoladi.
safety-backup-check = Zaxira nusxa yozilgandan keyin oʻqib koʻrildi: undagi hamma narsa yozilgandagidek. Maxfiy iborasiz tekshirish uni kim qilganini koʻrsatmaydi.
safety-restore-brings-back = Tiklangan daftar shu kundagidek: { $day }. Keyin yozilganlar unda yoʻq. Keyin unutilganlar unda yana bor.
safety-restore-old = Eski daftar oʻz joyida qoladi. Uning maxfiy iborasi uni hali ham ochadi.

## Odatdagi brauzer

safety-everyday-browser = Bu sahifa odatdagi brauzeringizda ochiq. U manzil va vaqtni tarixida saqlashi mumkin. U sahifani tarjima qilish yoki imloni tekshirishni taklif qilsa, rozi boʻlmang: soʻzlar bu kompyuterdan chiqib ketadi.
