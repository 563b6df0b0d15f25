### Bitta yozuv: fayllar, nusxalar, yopish va unutish.

## Fayllar.

entry-added = Qoʻshilgan: { $when }
entry-take-out = Tashqariga olish
entry-risky = Bu fayl ochilganda biror dasturni ishga tushirishi mumkin. U bu yerda koʻrsatilmaydi. Uni bu kompyuterda ochmang.
entry-not-shown = Bunday fayl bu yerda koʻrsatilmaydi. Koʻrish uchun uni tashqariga oling.
entry-file-lost = Bu fayl daftarda oʻqilmayapti. U zaxira nusxada boʻlishi mumkin.
entry-document = Hujjatni shu yerda koʻrsatish
entry-document-keys = Hujjat ichida { $key } ishlamaydi. Darhol chiqish uchun avval uning yonini bosing yoki yuqoridagi tugmadan foydalaning.
entry-document-links = Undagi havolalarga oʻtmang: ular daftardan tashqariga olib chiqadi.

## Tarjimalar.

entry-translated-by = Tarjima qilgan: { $name }
entry-by-machine = Mashina tarjimasi
entry-checked = Ikkala tilni biladigan odam oʻqigan
entry-unchecked = Ikkala tilni biladigan odam hali oʻqimagan

## Nusxalar.

entry-versions = Bu yozuvning nusxalari
entry-version-newest = Hozir
entry-by-keeper = Qoʻlda kiritilgan
entry-by-import = Jadvaldan olingan
entry-as-stood = Yozuv oʻsha paytda shunday edi: { $when }.
entry-show-newest = Hozirgi holatini koʻrsatish

## Nima qilish mumkin.

entry-do = Nima qilish mumkin
entry-change = Oʻzgartirish yoki fayl qoʻshish
entry-close = Roʻyxatlardan chiqarish
entry-reopen = Roʻyxatlarga qaytarish
entry-forget = Unutish …
entry-forget-title = Bu yozuvni unutish
entry-forget-goes = Bular yoʻqoladi: { $versions }, { $files }.
entry-forget-agree = Bu unutilishini xohlayman
entry-forget-now = Unutish
entry-forget-tick = Hech narsa unutilmadi. Buni xohlasangiz, avval belgi qoʻying.
entry-forgot = Unutildi: { $versions }, { $files }.
entry-forgot-shared = Bular qoldi, chunki ular boshqa yozuvda ham bor: { $files }.
entry-forgot-unread = Daftarning baʼzi joylari oʻqilmayapti va ularda yana biror narsa boʻlishi mumkin. Ular qanday boʻlsa, shunday qoldirildi.
entry-forgot-sheet = Bu yozuv jadvaldan olingan edi. Oʻsha jadval qayta olinsa, yozuv qaytib keladi.
entry-forgot-unfinished = Yozuv unutildi va endi koʻrsatilmaydi. Hali hammasi oʻchirilmagan: bu ish daftar keyingi safar ochilganda davom etadi.
