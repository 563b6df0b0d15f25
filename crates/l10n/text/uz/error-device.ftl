### Sinxronlash va daftarning qurilmalari: nima boʻlmasligi mumkin.

error-sync-missing = papka yoʻq
error-sync-is-a-journal = bu papka daftarning oʻzi; ichida boshqa narsa yoʻq papkani tanlang
error-sync-not-empty = papkada boshqa narsalar bor; boʻsh papkani tanlang
error-sync-other-journal = bu papka orqali boshqa daftar sinxronlanadi
error-sync-newer = bu papka orqali dasturning yangiroq talqini sinxronlaydi; oʻshandan foydalaning
error-sync-interrupted = ish uzilib qoldi; qilingani qoladi, keyingi sinxronlash davom ettiradi
error-retire-not-found = bunday nomli qurilma yoʻq
error-retire-ambiguous = bir nechta qurilma shunday nomlangan; nom oʻrniga raqamining boshini yozing
error-retire-this-one = bu siz ishlayotgan qurilma; uni boshqa qurilmadan chiqaring
error-retire-already = u allaqachon chiqarilgan
error-keep-not-a-head = yonma-yon turgan tahrirlar orasida ID raqami shunday boshlanadigani yoʻq
error-keep-one-alone = faqat bitta tahrir bor; tanlaydigan narsa yoʻq
finding-forked = bir qurilmaning yozuvlari ({ $writer }) ikki joyda davom etgan: uning diski nusxalangan yoki qaytarilgan. Ikkalasi ham saqlanadi va koʻrsatiladi; qurilmaning raqami shundan beri yangi
