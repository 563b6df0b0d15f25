### Uzoq davom etadigan ish.

work-backup = Zaxira nusxa yaratilmoqda
work-restore = Daftar qaytarilmoqda
work-hand = Toʻplam tayyorlanmoqda
work-far = Qanchasi bajarildi
work-wait = Oynani yopmang. Buni toʻxtatish mumkin: oldin tayyor boʻlgani oʻzgarmay qoladi. Daftar qulflansa yoki chiqib ketilsa, bu ham toʻxtaydi.
work-stop = Toʻxtatish
work-travel = Daftar safarga yigʻishtirilmoqda
