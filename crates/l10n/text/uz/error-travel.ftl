### Daftarsiz safar va uni oʻchirish xatolari.

error-travel-damaged = daftarda yoki zaxira nusxasida nimadir shikastlangan; daftar joyida qoldi
error-travel-not-all = zaxira nusxa ochildi, lekin daftardagi hamma narsa unda emas; daftar joyida qoldi
error-travel-erase = zaxira nusxa yaratildi va ochiladi, lekin daftarni bu yerda oʻchirib boʻlmadi: { $why }
error-erase-not-a-journal = bu jildda daftar yoʻq
error-erase-store = bir qismi qolgan boʻlishi mumkin; yana bir urinib koʻring: { $why }
