### Terminalda daftarsiz safar.

cannot-pack = daftarni safarga yigʻishtirib boʻlmadi: { $why }
cannot-erase = daftarni oʻchirib boʻlmadi: { $why }
travel-what = Zaxira nusxa yaratiladi, qayta oʻqiladi, ochiladi va toʻliq oʻqib chiqiladi. Faqat hammasi unda boʻlsagina daftar bu kompyuterda oʻchiriladi.
travel-question = Daftarni nusxaga olib, bu yerda oʻchirilsinmi?
travel-usage = terminalsiz bu faqat `--yes` bilan bajariladi
travel-packed = Daftar { $path } ichida; u ochilib, toʻliq oʻqib chiqildi. Bu yerda oʻchirildi.
travel-apart = Nusxani va uni ochadigan narsani birga olib yurmang.
travel-unpack-later = Keyin `daftar travel unpack` uni qaytaradi.
erase-not-fresh = { $count } ta yozuv yozilgan yoki oʻzgartirilganidan beri hech bir zaxira nusxa sinalmagan; `daftar backup drill` uni sinaydi yoki `--yes` baribir oʻchiradi
erase-question = { $place } ichidagi { $date } sanali nusxa sinalgan, hammasi unda. Daftar bu yerda oʻchirilsinmi?
erase-done = Daftar bu yerda oʻchirildi: avval kalitlari, keyin qolgani.
terminal-nothing-changed = hech narsa oʻzgarmadi
erase-backup-gone = { $place } ichidagi sinalgan va hammasi bor nusxa hozir u yerda yoʻq; fleshkani qoʻying yoki boshqasini sinang
