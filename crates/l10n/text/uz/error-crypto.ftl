### Kalitlar, maxfiy iboralar va iboralarda nima xato boʻlishi mumkin.

error-keyring-wrong-passphrase = maxfiy ibora toʻgʻri kelmadi
error-keyring-damaged = kalitlar bogʻlami buzilgan
error-keyring-newer = bu daftarni dasturning yangiroq talqini yaratgan; oʻshandan foydalaning
error-keyring-excessive-cost = kalitlar bogʻlamini ochish uchun dastur ruxsat berganidan koʻp xotira yoki vaqt kerak; uni bu dastur yaratmagan
error-keyring-excessive-header = kalitlar bogʻlamining bosh qismi bu dastur yozadiganidan katta

error-passphrase-empty = maxfiy ibora boʻsh
error-passphrase-too-long = maxfiy ibora 1024 baytdan uzun
error-passphrase-unassigned = maxfiy iborada boshqa qurilma boshqacha oʻqishi mumkin boʻlgan belgi bor; boshqa belgilarni tanlang
error-passphrase-not-text = maxfiy ibora UTF-8 matni emas

error-phrase-empty = ibora boʻsh
error-phrase-not-ascii = iborada faqat a dan z gacha harflar, raqamlar va ingliz klaviaturasidagi belgilar boʻlishi mumkin

error-cost-below-floor = qiymat 64 MiB, 3 oʻtish va 4 yoʻlakdan past
error-cost-above-ceiling = qiymat 256 MiB yoki bu kompyuter xotirasining choragi, 32 oʻtish yoki 16 yoʻlakdan yuqori

error-payload-newer = uni dasturning yangiroq talqini yozgan
error-payload-damaged = uning ichidagisi buzilgan
error-payload-excessive = uning ichidagisi bu dastur yozadiganidan katta
error-payload-too-large = bu bitta yozuv uchun koʻp

error-not-an-identity = bu age shaxsiy kaliti emas (u AGE-SECRET-KEY-1 bilan boshlanadigan qator)

error-not-a-recipient = bu age oluvchi kaliti emas (u age1 bilan boshlanadigan, 62 belgili soʻz)

error-recovery-count = { $count } soʻz yoki raqam bor; 24 ta kerak
error-recovery-unknown = { $place } oʻrinda roʻyxatdagi soʻz ham, 1 dan 2048 gacha raqam ham yoʻq yoki u yerdagi soʻz va raqam bir-biriga mos emas
error-recovery-mistyped = soʻzlardan biri varaqdagisi emas yoki ikkitasi oʻrin almashgan
error-recovery-not-of-journal = bu soʻzlar bu daftarni ochmaydi
error-way-name = kalitlar toʻplamiga kirish yoʻlining nomi bunday boʻla olmaydi
error-way-too-many = kalitlar toʻplamida allaqachon toʻrtta kirish yoʻli bor; koʻprogʻi bilinib qolardi
