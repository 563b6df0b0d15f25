### Papka va diskda nima xato boʻlishi mumkin.

error-store-already-a-journal = { $path } papkasida allaqachon daftar bor
error-store-not-empty = { $path } papkasi boʻsh emas
error-store-disk-full = diskda joy qolmadi
error-store-no-permission = tizim bu joyga kirishga ruxsat bermayapti: { $path }
error-store-newer = daftar bu dastur biladiganidan yangiroq koʻrinishda yozilgan
error-store-not-stored = bu joyga yozilgan narsa qayta oʻqilmayapti: { $path }
error-store-no-generation-left = kalitlar bogʻlamini endi oʻzgartirib boʻlmaydi: uning avlod raqamlari tugagan
error-store-ledger-full = bu qaydnomaga boshqa hech narsa yozib boʻlmaydi: uning yozuv raqamlari tugagan
error-store-cursor-gone = avval oʻqilgan narsa qaydnomada endi yoʻq
error-store-io = { $path }: { $source }

error-lock-in-use = daftar band, undan foydalanayotgan: { $by }
error-lock-in-use-by-another = daftardan boshqa dastur foydalanyapti

error-keyring-files-not-a-journal = bu daftar emas: { $path }
error-keyring-files-damaged = kalitlar bogʻlamining hamma nusxalari buzilgan

## Tizim nima deydi.

error-system-not-there = bunday nomli narsa yoʻq
error-system-no-permission = tizim bunga ruxsat bermayapti
error-system-exists = bu nomda allaqachon nimadir bor
error-system-full = diskda joy qolmadi
error-system-protected = disk yozishdan himoyalangan
error-system-folder = bu fayl emas, papka
error-system-no-folder = yoʻlning bir qismi papka emas
error-system-file-too-large = disk bunday katta faylni qabul qilmaydi
error-system-ended = u juda erta tugaydi
error-system-closed = uni endi hech kim oʻqimayapti
error-system-interrupted = ish toʻxtatildi
error-system-busy = uni boshqa dastur band qilgan
error-system-other = tizim shunday deydi: { $words }
