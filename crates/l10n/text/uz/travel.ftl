### Oynada daftarsiz safar.

travel-title = Chegara oldidan
travel-steps = Zaxira nusxa yaratiladi va qayta oʻqiladi, keyin shu yerda yozganingiz bilan ochilib, toʻliq oʻqib chiqiladi. Faqat hammasi unda boʻlsagina daftar bu kompyuterda oʻchiriladi.
travel-where = Daftar qayerga ketadi
travel-open-with = Keyin uni nima bilan ochasiz? Sinab koʻrish uchun oʻshani shu yerga yozing.
travel-passphrase = Maxfiy ibora
travel-words = Yoki tiklash soʻzlari yoki ularning raqamlari
travel-agreed = Keyin daftar bu kompyuterda oʻchirilsin
travel-agree-first = Hech narsa qilinmadi: qaytarib boʻlmaydigan narsani belgilash kerak.
travel-go = Yigʻishtirish va oʻchirish
travel-bag = Nusxani va uni ochadigan narsani bitta sumkada olib yurmang.
travel-is-in = Daftar shu nusxada, u ochilib, toʻliq oʻqib chiqildi:
travel-back = Daftarni qaytarish
erase-title = Daftarni bu yerda oʻchirish
erase-is-elsewhere = { $place } ichidagi nusxa sinalgan, hammasi unda.
erase-not-elsewhere = { $count } ta yozuv yozilgan yoki oʻzgartirilganidan beri hech bir nusxa sinalmagan. Avval yarating va sinang.
erase-agreed = Daftar bu kompyuterda oʻchirilsin
erase-lost = Hech bir nusxada yoʻq narsa yoʻqolsa ham mayli
erase-go = Oʻchirish
erase-gone = Daftar bu yerda oʻchirildi
erase-not-reached = Oʻchirish nimalarga yetib bormaydi:
erase-tried-gone = { $place } ichidagi sinalgan va hammasi bor nusxa hozir u yerda yoʻq; fleshkani qoʻying yoki boshqasini sinang.
