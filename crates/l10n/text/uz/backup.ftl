### Zaxira nusxalar.

backup-title = Zaxira nusxa
backup-folder = Qaysi papkada
backup-takes-long = Fayllar koʻp boʻlsa, bir necha daqiqa oladi. Oynani yopmang.
backup-make = Zaxira nusxa qilish
backup-restore = Daftarni zaxira nusxadan qaytarish
# $day (text)
backup-last = Oxirgi zaxira nusxa { $day } kuni qilingan, u shu yerda:
backup-restore-to = U shu yerda boʻladi:
backup-restore-from = Zaxira nusxa papkasi
backup-restore-passphrase = Nusxa qilinganda daftarda boʻlgan maxfiy ibora
backup-restore-do = Qaytarish
backup-restore-is = Daftar nusxa qilingan paytdagidek boʻladi.
backup-not-one = Bu papkada zaxira nusxa yoʻq.
backup-in-journal = Bu papka daftarning oʻziniki. Nusxa boshqa joyda turishi kerak.
backup-of-other = Bu papkada boshqa daftarning nusxasi bor. Bu daftar uchun alohida papka tanlang.
backup-journal-older = U yerdagi eng yangi nusxada bu daftardagidan koʻp narsa bor. Balki daftarning eski nusxasi qoʻyilgandir. Hech narsa yozilmadi.
backup-damaged = Nusxa buzilgan. Hech narsa oʻzgarmadi. Eskirogʻini sinab koʻring.
backup-interrupted = Ish oxirigacha bormadi. Avval tayyor boʻlgan nusxalar joyida.
backup-wrong-passphrase = Bu maxfiy ibora nusxani ochmaydi. Daftarning oʻsha paytdagi iborasi kerak.
# $files (number)
backup-made = Zaxira nusxa tayyor va oʻqib koʻrildi: { $files } fayl.
backup-no-folder = Bunday papka yoʻq, u yotadigan papka ham yoʻq. Nomni va fleshka taqilganini tekshiring.
