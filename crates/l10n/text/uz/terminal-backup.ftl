### Terminalda zaxira nusxalar roʻyxati va sinovi.

cannot-list-backup = zaxira nusxadagini koʻrsatib boʻlmadi: { $why }
cannot-try-backup = zaxira nusxani sinab boʻlmadi: { $why }
progress-trying = Sinalmoqda
backup-listed = { $number }: { $when } qilingan, { $files }, { $size }
backup-listed-before-forget =    Biror narsa unutilishidan oldin qilingan va uni hali saqlaydi.
backup-listed-damaged = { $number }: fayllar roʻyxati buzilgan
backup-not-read-again = Avvaldan turgani yozilganda oʻqib koʻrilgan, hozir qayta oʻqilmadi: `daftar backup verify` hammasini oʻqiydi.
hint-read-all = `daftar backup create --read-all` u yerdagini oʻqiydi va buzilgan qismlarni qaytadan yozadi
drill-done = Daftarni { $when } holatiga qaytarish mumkin: hamma yozuv va hamma fayl ochildi. Yozuvlar: { $entries }; { $files }.
drill-by-passphrase = U maxfiy ibora bilan ochildi.
drill-by-recovery = U tiklash soʻzlari bilan ochildi.
drill-by-guardians = U omonatdorlarning ulushlari bilan ochildi.
drill-newer = Oʻshandan keyin yozilgan yoki oʻzgargan va unda yoʻq yozuvlar: { $count }. Yangi nusxa ularni oladi.
drill-journal-lacks = Nusxada bu daftarda yoʻq yozuvlar bor. `daftar repair --from` va oʻsha nusxa ularni qaytaradi.
drill-damaged = Hammasi ochilmaydi. Daftarda hech narsa qayd qilinmadi. Boshqa joyda nusxa qiling.
status-restorable = { $when } holatiga qaytarish mumkin, sinalgan { $tried }
status-restorable-newer = Oʻshandan keyin yozilgan yoki oʻzgargan yozuvlar: { $count }
status-not-restorable = Qaytarish: hali hech bir nusxa sinalmagan. `daftar backup drill` u ochiladimi, sinaydi.
