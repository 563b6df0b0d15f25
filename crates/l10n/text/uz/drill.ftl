### Nusxani sinash, undagi narsalar va ikkinchi joy, sahifalarda.

drill-title = U ochiladimi, sinash
drill-why = Bu papkadagi nusxa daftar yoniga qaytariladi, ochiladi va oxirigacha oʻqiladi, daftar bilan solishtiriladi va yana oʻchiriladi. Nusxaning oʻzida hech narsa oʻzgarmaydi.
drill-folder = Zaxira nusxa papkasi
drill-passphrase = Nusxa qilinganda daftarda boʻlgan maxfiy ibora
drill-words = Yoki tiklash soʻzlari, yoki ularning raqamlari
drill-do = Sinash
drill-running = Nusxa sinalmoqda
drill-tried = Daftarni { $day } holatiga qaytarish mumkin: hamma yozuv va hamma fayl ochildi.
drill-tried-newer = Oʻshandan keyin yozilgan yoki oʻzgargan va unda yoʻq: { $count }. Yangi nusxa buni oladi.
drill-not-all = Bu nusxada hammasi ochilmaydi. Hech narsa qayd qilinmadi. Boshqa joyda nusxa qiling.
drill-lacks = Nusxada bu daftarda yoʻq yozuvlar bor. Balki daftarning eski nusxasi qoʻyilgandir.
drill-restorable = { $day } holatiga qaytarish mumkin. Sinalgan: { $tried }.
drill-never = Hali hech bir nusxa sinalmagan. Faqat bir marta ochilgani haqida u ochiladi deb bilamiz.
drill-ask = Nusxa ochiladimi?
drill-there = U yerda bori
drill-set = { $day }: { $files }, { $size }
drill-before-forget = Biror narsa unutilishidan oldin qilingan va uni hali saqlaydi.
drill-second-title = Ikkinchi joy
drill-second-ask = Ikkinchi nusxa oʻsha sumkada boʻlmagan biror joyda bormi? Sumka ichidagi hammasi bilan yoʻqolishi yoki olinishi mumkin.
drill-second-where = U qayerda, oʻz soʻzingiz bilan. Bu faqat daftarda saqlanadi.
drill-second-keep = Saqlash
drill-wrong-words = Bu tiklash soʻzlari nusxani ochmaydi. Daftarning oʻsha paytdagi soʻzlari kerak.
