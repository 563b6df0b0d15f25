### Nima buzilgani yoki nima aytishga arzishi, `daftar check` va boshqa buyruqlar aytganidek.

finding-damaged = Buzilgan: { $what }
finding-note = Eslatma: { $what }
finding-at = { $what } ({ $place })
finding-because = { $before }: { $what }

## Qayerda.

finding-place = { $path }, { $byte }-bayt
finding-place-length = { $path }, { $byte }-bayt, uzunligi { $length } bayt
finding-place-record = { $number }-yozuv, { $rest }
finding-place-records = { $first }–{ $last }-yozuvlar, { $rest }

## Kimniki.

finding-incident = { $id } hodisasi
finding-contact = { $id } kontakti
finding-handover = { $id } topshirigʻi
finding-entry = { $id } yozuvi
finding-titled = { $entry } “{ $title }”
finding-dated = { $entry } ({ $when })
finding-and-more = { $names } va yana { $more } ta

## Yozuvlar.

finding-advice = zaxira nusxada boʻlsa, `daftar repair --from BACKUP` uni qaytaradi
finding-lost-whole = oʻqilmayapti, boshqa tahriri ham oʻqilmaydi: { $names }. { $advice }
finding-lost-newest = eng yangi tahriri oʻqilmayapti: { $names }; eskirogʻi oʻqiladi va uning oʻrniga koʻrsatilishi mumkin: { $command }. { $advice }
finding-lost-older = eskiroq tahriri oʻqilmayapti: { $names }; eng yangisi oʻqiladi. { $advice }
finding-beginning = daftar bir qismining boshi buzilgan; undan keyingi yozuvlar baribir oʻqiladi. { $advice }
finding-checkpoint = imzolangan nazorat nuqtasi oʻqilmayapti. Bu hech bir hodisaga taʼsir qilmaydi. { $advice }
finding-bytes = daftardagi baytlar buzilgan; shu sababli nimadir yoʻqolganmi, maʼlum emas. { $advice }
finding-no-account = hodisa yozilmagan yozuvlar oʻqilmayapti, masalan nazorat nuqtasi. { $advice }
finding-versions = { $count } ta tahrir oʻqilmayapti; qaysi yozuvniki ekani maʼlum emas. { $advice }
finding-something = yozib qoʻyilgan biror narsa oʻqilmayapti; nima ekani maʼlum emas: yozuv roʻyxatlarda boʻlmasligi yoki eskiroq tahririda koʻrsatilishi mumkin. { $advice }
finding-file-gone = daftarning bir fayli yoʻq
finding-file-withheld = disk daftarning bir faylini qaytarib bermayapti
finding-wiped = yozuv oʻchirilgan, nega ekanini hech narsa aytmaydi
finding-does-not-follow = yozuv oʻzidan oldingisining davomi emas: bu yerdan nimadir olingan yoki bu yerga nimadir qoʻyilgan. U baribir koʻrsatiladi
finding-newer-records = bu yerda dasturning yangiroq talqini yozgan yozuvlar bor; ular saqlanadi va oʻsha talqin ularni koʻrsata oladi
finding-unfinished-end = bu yerga oxirgi yozilgan narsa toʻliq emas. Yozish uzilib qolgan boʻlsa, u saqlandi deb aytilmagan va hech narsa yoʻqolmagan; faylning oxiri keyin kesilgan boʻlsa, oxirgi yozuv yoʻqolgan
finding-unfinished = bu yerda yozish bir marta uzilgan va keyin davom etgan; saqlandi deb aytilgan hech narsa yoʻqolmagan
finding-bytes-unread = { $length } bayt oʻqilmayapti
finding-record-damaged = { $number }-yozuv buzilgan
finding-record-missing = { $number }-yozuv yoʻq
finding-records-missing = { $first }–{ $last }-yozuvlar yoʻq
finding-record-astray = { $number }-yozuv oʻzidan oldingisining davomi emas
finding-files-missing = { $last } gacha boʻlgan fayllar yoʻq
finding-bytes-newer = { $length } bayt bu dastur biladiganidan yangiroq koʻrinishda
finding-record-shut = { $number }-yozuv ochilmayapti
finding-record-wiped = { $number }-yozuv oʻchirilgan, nega ekanini hech narsa aytmaydi

## Daftar bir butun sifatida.

finding-record = daftardagi bir yozuv buzilgan va oʻqilmayapti ({ $writer }, { $segment }-qism, { $byte }-baytdan)
finding-newer = bir yozuvni dasturning yangiroq talqini yozgan; u saqlanadi va oʻsha talqin uni koʻrsata oladi
finding-own-ledger = bu kompyuterda yozilgan yozuvlar daftarda yoʻq ({ $writer }); ularni zaxira nusxadan qaytaring
finding-stranger = daftarning bir qismini ({ $writer }) bu daftarning qurilmasi yozmagan; unga tegilmadi va u koʻrsatilmaydi
finding-certificate = daftar bir qismining ({ $writer }) boshi buzilgan; undagi yozuvlar baribir oʻqiladi
finding-keyring-copy = kalitlar bogʻlamining ikki nusxasidan biri buzilgan yoki yoʻq; daftarni ikkinchisi ochdi. Hozir zaxira nusxa qiling
finding-older-keyring = eng yangi kalitlar bogʻlami buzilgan; daftarni eskirogʻi ochdi. Hozir zaxira nusxa qiling
finding-index = koʻrsatkich daftarning oʻzidan qaytadan tuzildi: { $why }
finding-rollback = bu daftar shu kompyuterda oxirgi marta ochilganda bundan oldinroqda edi: yangiroq yozuvlar yoʻq ({ $writer }). `daftar repair --from BACKUP` ularni qaytaradi; eskiroq nusxani oʻzingiz qoʻygan boʻlsangiz, `daftar repair --accept-older` u bilan davom etadi
finding-not-wiped = unutilgan biror narsa koʻrsatilmaydi, lekin uni bu diskdan oʻchirib boʻlmadi; daftarni yozish mumkin boʻlgan joyda oching
finding-incident-file-missing = { $entry } hodisasining bir fayli yoʻq: { $id }
finding-incident-file-damaged = { $entry } hodisasining bir fayli buzilgan: { $id }
finding-checkpoint-misfit = imzolangan nazorat nuqtasi oʻzidan oldingi yozuvlarga mos emas ({ $writer })

## Fayllar.

finding-file-missing = “{ $file }” fayli yoʻq, u shu yozuvniki: { $entry }; { $advice }
finding-file-damaged = “{ $file }” fayli buzilgan, u shu yozuvniki: { $entry }; { $advice }
finding-keyrings-damaged = endi kalitlar bogʻlamining hamma nusxalari buzilgan; daftar qaytadan ochilmaydi. Bu dastur tugashidan oldin zaxira nusxa qiling
finding-keyring-older = eng yangi kalitlar bogʻlamining ikkala nusxasi buzilgan; daftarni eskirogʻi, oʻsha paytdagi maxfiy ibora bilan ochdi. Zaxira nusxada boʻlsa, `daftar repair --from BACKUP` eng yangisini qaytaradi
finding-keyring-damaged = kalitlar bogʻlamining bir nusxasi buzilgan; daftar boshqasi bilan ochiladi. `daftar repair` uni qaytadan tuzadi
finding-keyring-missing = kalitlar bogʻlamining bir nusxasi yoʻq; daftar boshqasi bilan ochiladi. `daftar repair` uni qaytadan tuzadi
finding-drafts = ilovada boshlangan va saqlanmagan narsa endi oʻqilmaydi; unga qoʻshilgan fayllar ortib qolganlar orasida boʻlishi mumkin
finding-left-over = bitta fayl ortib qolgan: oʻqiladigan yozuvlarning birortasida u aytilmagan. U joy egallaydi, zarari yoʻq
finding-original = tuzatilgan faylning buzilgan asl nusxasi shu yerda saqlanadi; `daftar check` buzilgan joy topmasa, uni oʻchirish mumkin
finding-interrupted = bu faylni yozish uzilib qolgan; zarari yoʻq, u oʻzi yoki `daftar repair` bilan yoʻqoladi
finding-index-silent = koʻrsatkich javob bermayapti, shuning uchun roʻyxatlarni koʻrsatib boʻlmaydi. `daftar repair` uni qaytadan tuzadi
finding-index-hides = koʻrsatkich daftarning { $count } ta yozuvini boricha koʻrsatmayapti, shuning uchun roʻyxatlar ham. `daftar repair` uni qaytadan tuzadi
finding-for-reading = daftar yozib boʻlmaydigan joyda turibdi va faqat oʻqish uchun ochildi
