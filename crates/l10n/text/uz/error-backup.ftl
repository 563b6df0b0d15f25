### Bitta fayldagi nusxa va sinovdagi xatolar.

error-backup-is-a-folder = bu nomda papka bor; nusxa boʻladigan fayl nomini ayting
error-backup-exists = bu nomda fayl bor va u bu daftarning nusxasi emas; ustiga hech narsa yozilmadi
error-backup-is-a-file = bu fayl; papkadagi nusxa uchun papka kerak
error-restore-wrong-words = bu tiklash soʻzlari uni ochmaydi; nusxa qilinganda daftarda boʻlganlari kerak
error-restore-wrong-shares = bu ulushlar uni ochmaydi; nusxa qilinganda daftarda boʻlgan omonatdorlarniki kerak
error-drill-not-noted = nusxa ochildi; daftar buni qayd qila olmadi: { $why }
