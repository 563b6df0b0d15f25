### Terminalda tiklash soʻzlari.

recovery-copy = Bu 24 soʻzni yoki ularning raqamlarini qogʻozga qoʻlda koʻchiring, har birini oʻz oʻrni yoniga.
recovery-keep = Ular va daftar nusxasi kimda boʻlsa, hamma narsani maxfiy iborasiz oʻqiy oladi. Ularni suratga olmang va qogʻozni shu kompyuter yoki fleshka bilan bir sumkada saqlamang.
recovery-ask = Qogʻozingizda { $place } oʻrinda nima yozilgan
recovery-look-again = { $place } oʻrinda bu emas. Qogʻozga yana bir qarang.
recovery-not-copied = kiritilgan narsa u yerda yozilgani emas; hech narsa oʻzgarmadi. Soʻzlarni yangidan koʻchiring
recovery-set = Tiklash soʻzlari endi bu daftarni ochadi.
recovery-replaced = Avvalgi soʻzlar faqat eski nusxalarni ochadi. U qogʻozni yoʻq qiling.
recovery-in-file = Soʻzlar { $path } ichida shifrlanmasdan yozilgan. Bu fayl va daftar nusxasi kimda boʻlsa, hamma narsani oʻqiy oladi.
recovery-needs-terminal = soʻzlar qoʻlda koʻchirish uchun terminalda koʻrsatiladi; `--out FILE` ularni oʻrniga faylga yozadi
recover-done = Yangi maxfiy ibora bu daftarni ochadi. Tiklash soʻzlari ham uni ochaveradi.
secret-recovery-words = Tiklash soʻzlari yoki ularning raqamlari
hint-recovery-words = qogʻozga qarang: soʻzlar oʻz oʻrinlari tartibida keladi
init-way-back = Unutilgan maxfiy iborani faqat tiklash soʻzlari bilan almashtirish mumkin. Boshqa hech kim uni qaytara olmaydi, biz ham.
status-recovery = Tiklash soʻzlari: bor
status-no-recovery = Tiklash soʻzlari: hali yoʻq; maxfiy iborasiz bu daftarni hech kim ocha olmaydi. Ularni `daftar recovery set` yaratadi.
