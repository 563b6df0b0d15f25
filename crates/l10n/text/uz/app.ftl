### Dastur sahifalari.

app-title = Qaydlar
app-skip = Asosiy matnga
app-leave-by-key = Yoki { $key } tugmasini uch marta bosing.
app-gone = Dastur tugadi, daftar qulflangan. Bu oynani yopishingiz mumkin.
app-opening = Ochilmoqda …

## Ochish.

app-unlock = Daftarni ochish
app-passphrase = Maxfiy ibora
app-show = Koʻrsatish
app-hide = Yashirish
app-was-locked = Daftar qulflangan. Davom etish uchun uni oching.
app-wrong-passphrase = Bu maxfiy ibora daftarni ochmaydi. Klaviatura tiliga va bosh harflarga qarang va uni qaytadan yozing.
app-typed-blank = Boshida yoki oxirida boʻsh joy bor. Iborada u yerda boʻsh joy boʻlmasa, uni olib tashlang.
app-typed-latin = Siz lotin harflari bilan yozdingiz. Iborada boshqa harflar boʻlsa, klaviatura tilini almashtiring.
app-typed-cyrillic = Siz kirill harflari bilan yozdingiz. Iborada boshqa harflar boʻlsa, klaviatura tilini almashtiring.
app-typed-arabic = Siz fors harflari bilan yozdingiz. Iborada boshqa harflar boʻlsa, klaviatura tilini almashtiring.
app-wait = { $seconds } soniya kuting, keyin yana urinib koʻring.
app-passphrase-empty = Avval maxfiy iborani yozing.
app-passphrase-unread = Bu shu daftarning maxfiy iborasi boʻla olmaydi: u juda uzun yoki unda boshqa qurilma boshqacha oʻqishi mumkin boʻlgan belgi bor.
app-in-use = Daftar boshqa oynada yoki dasturda ochiq. Uni oʻsha yerda yoping, keyin yana urinib koʻring.
app-no-journal = Bu yerda daftar yoʻq. Agar u fleshkada boʻlsa, fleshkani ulang va yana urinib koʻring.
app-keys-damaged = Daftarning kalitlari turgan qismi buzilgan. Maxfiy iborangiz toʻgʻri boʻlishi mumkin. Daftarni zaxira nusxadan qaytarish mumkin.
app-made-by-newer = Bu daftarni dasturning yangiroq versiyasi yaratgan. Uni oʻsha bilan oching.
app-too-costly = Bu daftarni ochish uchun dastur ruxsat berganidan koʻp xotira yoki vaqt kerak. Uni bu dastur yaratmagan.
app-disk-refused = Disk dasturga daftarni oʻqishga yoʻl qoʻymadi. Agar u fleshkada boʻlsa, fleshkani qaytadan ulang va yana urinib koʻring.

## Nima boʻldi.

app-timeline = Nima boʻldi
app-search-words = Qaysi soʻzlarni qidirish
app-nothing-yet = Bu yerda hali hech narsa yozilmagan.
app-nothing-found = Bu soʻzlar bilan hech narsa topilmadi.
app-show-all = Hammasini koʻrsatish
app-later-ones = Yangiroq
app-earlier-ones = Eskiroq
app-page = { $pages } sahifadan { $page }-sahifa
app-pages = Sahifalar
app-untitled = Nomsiz
app-closed = Yopilgan
app-trouble = Bu daftarning bir qismini yozilganidek oʻqib boʻlmadi. Oʻqiladigan hamma narsa koʻrsatilgan. Yangi joyda zaxira nusxa yarating va oldingilarini saqlang.
app-translation = Tarjima

## Biror narsa ishlamaganda.

app-forbidden = Bu oyna bu sahifani ocha olmaydi.
app-start-again = Bu oynani yoping va dasturni qaytadan ishga tushiring.
app-not-found = Bunday sahifa yoʻq.
app-go-back = Nima boʻlganiga qaytish.
app-used-up = Bu manzil avval ishlatilgan yoki eskirgan.
app-not-ours = Bu dasturning manzili emas.
app-too-much = Bu bir martaga juda koʻp edi. Hech narsa saqlanmadi.
app-failed = Dasturda xatolik yuz berdi.
app-failed-do = Avval saqlangan narsalar joyida. Daftarni qaytadan oching va oxirgi ishingiz unda bor-yoʻqligini koʻring.
app-disk-full = Diskda joy qolmadi. Avval saqlanganlar joyida. Joy boʻshating, keyin yana urinib koʻring.
app-no-permission = Tizim dasturga bu yerda oʻqish yoki yozishga ruxsat bermayapti. Daftar fleshkada boʻlsa, u yozishdan himoyalanmaganini tekshiring.
app-carried = Yozganlaringiz hali shu yerda. Daftarni oching, shunda ular qoralama qilib saqlanadi.
