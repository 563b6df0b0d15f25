### Dastur nima qiladi. Yonida nima qilmasligi turibdi (safety.ftl). Har bir gapning sinovi bor: docs/claims.md.

claims-title = Bu dastur nima qiladi va nima qilmaydi
claims-does = Nima qiladi
claims-does-not = Nima qilmaydi
claims-sealed = Siz yozgan narsa va qoʻshgan har bir fayl diskka yozilishidan oldin shifrlanadi. Uni maxfiy ibora ochadi.
claims-kept = Dastur biror narsa saqlandi desa, u diskda boʻladi. Keyin tok oʻchsa ham, u qoladi.
claims-damage = Buzilgan joylar topiladi va aytiladi. Hali oʻqiladigan hamma narsa koʻrsatiladi.
claims-local = Dastur hech kim bilan bogʻlanmaydi. U faqat shu kompyuterdagi oʻz oynasi bilan gaplashadi.
claims-window = Dasturning oynasi koʻrsatgan narsasini saqlamaydi. Oynaga kerak boʻlgan narsa u yopilganda oʻchiriladi.
claims-lock = Daftar siz uni qulflaganingizda yoki ketganingizda, oyna yopilganda, kompyuter uyquga ketganda va bir muddat hech narsa qilmaganingizda qulflanadi. Shundan keyin uning kalitlari xotirada boʻlmaydi.
claims-history = Har bir oʻzgarishda oldingi nusxa qoladi.
claims-closed = Yopilgan yozuv roʻyxatlarda, qidiruvda va topshiriladigan narsada chiqmaydi, agar uni alohida tanlamasangiz.
claims-forget = Unutish yozuvni va uning fayllarini shu kompyuterdagi daftardan olib tashlaydi.
claims-handover = Biror narsa ketishidan oldin nima ketishini va nima qolishini koʻrasiz. Topshirilgan narsa yozib qoʻyiladi.
claims-unaltered = Toʻplamni olgan odam u muhrlangandagidek ekanini tekshira oladi.
claims-backup = Zaxira nusxa oʻqib koʻriladi, shundan keyingina dastur u tayyor deydi.
claims-relatives = Hamma narsa sizning qurilmangizda, qarindoshlaringizning qurilmalarida hech narsa yoʻq.
claims-window-not = Tizim xotiraning bir qismini, ochgan fayllaringiz nomini yoki ularning kichik rasmlarini diskda saqlashi mumkin. Dastur ularga yetib bormaydi.
claims-damage-not = Hamma nusxalarda buzilgan narsani endi oʻqib boʻlmaydi.
claims-history-not = Oldingi nusxalar daftarda qoladi. Daftarni ochgan odam ularni oʻqiy oladi.
claims-kept-not = Zaxira nusxasiz bu kompyuter buzilsa yoki olib qoʻyilsa, hamma narsa yoʻqoladi.
claims-backup-not = Nusxani maxfiy iborasiz tekshirish uni kim qilganini koʻrsatmaydi.
