### Oynadagi tiklash soʻzlari.

recovery-title = Tiklash soʻzlari
recovery-why = Qogʻozdagi 24 soʻz maxfiy ibora unutilsa, bu daftarni ochadi.
recovery-link = Tiklash soʻzlarini yaratish
recovery-is-set = Tiklash soʻzlari bor. Yangilari ularning oʻrnini oladi.
recovery-alone = Buni yolgʻiz qolganingizda, qogʻoz va qalam bilan qiling.
recovery-make = Soʻzlarni koʻrsatish
recovery-make-new = Yangi soʻzlarni koʻrsatish
recovery-copy-page = Bu soʻzlarni yoki yonidagi raqamlarni shu tartibda qogʻozga qoʻlda koʻchiring. Sahifani chop etish ikkinchi yoʻl.
recovery-without = Bu dastursiz ham soʻzlar daftarni ochadi: ular “age” dasturining kaliti.
recovery-copied = Koʻchirdim
recovery-ask-title = Qogʻozingizga qarang
recovery-ask-place = { $place } oʻrinda nima bor: soʻz yoki uning raqami
recovery-differ = Belgilangan oʻrinda boshqa narsa edi. Qogʻozga yana qarang yoki soʻzlarni yangidan koʻrsating.
recovery-again = Yangi soʻzlarni koʻrsatish
recovery-done = Tiklash soʻzlari bu daftarni ochadi
recovery-old-paper = Avvalgi soʻzlar faqat eski nusxalarni ochadi. U qogʻozni yoʻq qiling.
recover-link = Maxfiy ibora unutilgan, tiklash soʻzlari menda bor
recover-title = Tiklash soʻzlari bilan ochish
recover-words = 24 soʻz yoki ularning raqamlari
recover-hint = Qogʻozdagi tartibda, boʻsh joy bilan yoki satrlarda. Soʻzning toʻrt harfi yetarli.
recover-no-words = Bu soʻzlar hali yaramaydi:
recover-other-journal = Bu soʻzlar bu daftarni ochmaydi. Ular boshqa daftarniki boʻlishi yoki oʻrnini yangi soʻzlar olgan boʻlishi mumkin.
recover-goes-on = Soʻzlar daftarni ochaveradi. Faqat maxfiy ibora almashadi.
