### Terminalda omonatdorlar.

cannot-set-guardians = omonatdorlarni belgilab boʻlmadi: { $why }
cannot-write-shares = ulushlarni yozib boʻlmadi: { $why }
cannot-revoke-guardians = omonatdorlarni bekor qilib boʻlmadi: { $why }
cannot-rehearse-guardians = ulushlarni sinab boʻlmadi: { $why }
cannot-use-shares = daftarni ulushlar bilan ochib boʻlmadi: { $why }
cannot-open-share = ulushni ochib boʻlmadi: { $why }
guardian-who = Birovni aytishdan oldin: u yoki yaqinlari oʻsha davlatning qoʻli yetadigan joyda yashaydimi? Unda u emas. Yaxshisi advokat, tashkilot, chet eldagi doʻst; hammasi bir davradan emas.
guardian-files = { $name }: { $share } va { $page }
guardian-code = Ulushlar bu daftarni “{ $code }” shartli soʻzi bilan ataydi, hech kimni ismi bilan emas.
guardian-phrase = { $name } uchun ibora: { $phrase }
guardian-tell = Iborani faqat ovoz bilan ayting, hech qachon fayl bilan birga emas.
guardian-unsealed = Ulushlar shifrlanmaydi: kim shu fayllardan { $needed } tasini va daftar nusxasini olsa, hammasini oʻqiydi.
guardian-unsealed-question = Shunday yozilsinmi?
guardian-unsealed-usage = shifrlanmagan ulushlar faqat `--yes` bilan yoziladi; `--to NAME=AGE1…` yoki `--phrase NAME` ulushni shifrlaydi
guardian-usage-name = `--to` va `--phrase` omonatdorlar orasida boʻlmagan kishini yoki birovni ikki marta aytadi
guardian-usage-to = `NAME=AGE1…` kerak
guardian-old-shares = Avvalgi ulushlar faqat shu paytgacha yaratilgan nusxalarni ochadi.
guardian-old-backup = { $folder } ichidagi { $date } sanali zaxira nusxa shunday nusxadir. Yangisini yarating va eskilarini yoʻq qiling.
guardian-old-copies = Yangilanmaguncha har bir zaxira nusxa va har bir boshqa qurilma shunday nusxadir. Yangi zaxira nusxa yarating va eskilarini yoʻq qiling.
guardian-rehearsed-done = Bu ulushlar daftarni ochadi. Hech narsa oʻzgarmadi.
guardian-revoked = Omonatdorlar endi bu daftarni ocha olmaydi.
guardian-recovered = Yangi maxfiy ibora bu daftarni ochadi. Omonatdorlarning ulushlari va tiklash soʻzlari ham uni ochaveradi.
guardian-status = Omonatdorlar: { $count } tadan { $needed } tasi, shartli soʻz “{ $code }”
guardian-status-none = Omonatdorlar: yoʻq
guardian-line = { $number }  { $name }, { $sealed }, { $tried }
guardian-sealed-recipient = oʻz kalitiga shifrlangan
guardian-sealed-phrase = ibora bilan shifrlangan
guardian-sealed-none = shifrlanmagan
guardian-tried = { $date } kuni sinalgan
guardian-not-tried = hali sinalmagan
guardian-sealed-to-key = { $place }-ulush omonatdorning kalitiga shifrlangan; uni omonatdor `daftar guardian open` yoki `age` bilan ochadi
guardian-ask-phrase = { $place }-ulushning iborasi
guardian-is-open = Bu ulush shifrlanmagan.
hint-shares = omonatdorlardan oxirgi berilgan ulushlarni soʻrang; shartli soʻz har birida bor
guardian-usage-file = `NAME=FILE` kerak
guardian-status-unlisted = Omonatdorlar: daftarni ocha oladiganlar bor, lekin roʻyxati yozilmagan; `daftar guardian set` ularni qaytadan belgilaydi
guardian-wants-key = bu ulush omonatdorning kalitiga shifrlangan; uni `--identity KEYFILE` ochadi
