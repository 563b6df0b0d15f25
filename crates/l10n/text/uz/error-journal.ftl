### Daftar va uning yozuvlarida nima xato boʻlishi mumkin.

error-read-index = daftar papkasida koʻrsatkich yaratib boʻlmaydi

error-resolve-no-incident = ID raqami shunday boshlanadigan hodisa yoʻq
error-resolve-no-contact = ID raqami shunday boshlanadigan kontakt yoʻq
error-resolve-no-incident-or-contact = ID raqami shunday boshlanadigan hodisa yoki kontakt yoʻq
error-resolve-no-file = ID raqami shunday boshlanadigan fayl yoʻq
error-resolve-nothing = ID raqami shunday boshlanadigan narsa yoʻq
error-resolve-ambiguous = { $count } ta ID shunday boshlanadi; uzunroq yozing
error-resolve-damaged = bu yozuv buzilgan: { $why }

error-fields-value-too-large = bitta xatboshi yoki maydon 1 MiB dan uzun; uni faylga yozing va faylni biriktiring
error-fields-too-many = xatboshi yoki maydonlar 16 384 tadan koʻp; matnni faylga yozing va faylni biriktiring

error-draft-not-readable = dasturning yangiroq talqini bu yozuvga yozgan narsani oʻzgartirish bilan birga saqlab boʻlmaydi; oʻsha talqindan foydalaning
error-draft-too-large = matn 8 MiB dan uzun; uni faylga yozing va faylni biriktiring

error-write-own-ledger-missing = bu kompyuterda yozilgan yozuvlar daftarda yoʻq
error-write-forgotten = bu yozuv unutilgan

error-forget-not-there = daftarda undan hech narsa yoʻq
error-forget-interrupted = ish uzilib qoldi; hech narsa oʻchirilmadi
error-forget-read = hech narsa oʻchirilmadi: { $why }
error-forget-write = hech narsa oʻchirilmadi: { $why }
error-forget-unfinished = u unutildi va endi koʻrsatilmaydi, lekin hali hammasi oʻchirilmagan: { $why }

error-attach-read = faylni oʻqib boʻlmayapti: { $why }
error-attach-too-large = fayl 1 TiB dan katta

error-extract-missing = fayl daftarda yoʻq
error-extract-damaged = daftardagi fayl buzilgan

error-check-interrupted = ish uzilib qoldi; hech narsa oʻzgarmadi
