### Omonatdorlar va ulushlar xatolari.

error-share-count = { $count } ta soʻz bor; ulushda 33 ta
error-share-unknown = { $place }-soʻz roʻyxatda yoʻq
error-share-wrong-word = { $place }-soʻz yozilgani emas
error-share-wrong-words = bir nechta soʻz yozilgani emas yoki ikkitasi oʻrin almashgan
error-share-newer = ulush dasturning yangiroq versiyasida yaratilgan; oʻshani ishlating
error-share-foreign = bu soʻzlarni bu dastur yaratmagan
error-share-not-for-us = u bu ibora yoki kalit bilan ochilmaydi
error-share-damaged = fayl shikastlangan
error-share-at = { $place }-ulush: { $why }
error-shares-too-few = { $needed } ta ulush kerak; { $given } ta bor
error-shares-another-journal = { $place }-ulush birinchisidan boshqa daftarniki: shartli soʻzlari har xil
error-shares-older-set = { $place }-ulush boshqalaridan eskiroq toʻplamdan
error-shares-another-set = { $place }-ulush birinchisidan boshqa toʻplamdan
error-shares-twice = { $place }-ulush ikki marta bor
error-shares-do-not-fit = ulushlar bir-biriga mos emas; biri yaratilganidek emas
error-guardians-count = omonatdorlar 2 tadan 5 tagacha boʻladi, ulardan kamida ikkitasi, koʻpi bilan hammasi kerak
error-guardians-names = har bir omonatdorning oʻz nomi boʻlishi kerak
error-guardians-none = bu daftarning omonatdori yoʻq
error-guardians-not-of-this = ulushlar bir-biriga mos, lekin bu daftarni ochmaydi: ular eski toʻplamdan yoki boshqa daftarniki
error-guardians-write = ochish yoʻli oʻzgardi, lekin omonatdorlar roʻyxatini yozib boʻlmadi: { $why }
error-way-opened-by-it = daftar shu yoʻl bilan ochilgan; avval uni maxfiy ibora bilan oching
error-shares-not-empty = ulushlar jildi boʻsh emas; yangisini tanlang
error-shares-in-journal = jild daftarning ichida; uni nusxalagan kishi ulushlarni ham oladi
error-guardians-older-set = ulushlar bir-biriga mos, lekin eski toʻplamdan: ular faqat eski nusxalarni ochadi
error-guardians-other-journal = ulushlar bir-biriga mos, lekin boshqa daftarniki: shartli soʻzi boshqa
