### Soʻralganda nusxada yotadigan sahifa: u qanday ochiladi.

how-to-open-title = Bu zaxira nusxa qanday ochiladi
how-to-open-what = Bu { $program } dasturi qilgan daftarning shifrlangan nusxasi. Maxfiy iborasiz yoki boshqa yoʻlsiz uni hech kim oʻqiy olmaydi.
how-to-open-program = Dastur bilan: `daftar restore BACKUP --journal NEW-FOLDER`, bunda `BACKUP` shu papka yoki shu sahifa turgan yagona fayl. Nusxa qilinganda daftarda boʻlgan maxfiy ibora soʻraladi. Tiklash soʻzlari bilan: shuning oʻzi va `--words-file -`.
how-to-open-without = Dastursiz: `age`, `zstd` va `python3` yetarli. Dastur kodida har bir bayt nimani bildirishini aytadigan `docs/format.md` va bu yerdagini chiqaradigan `tests/python/read_backup.py` bor: `python3 read_backup.py BACKUP KEY-FILE`. Tiklash soʻzlarining raqamlaridan shunday kalit fayl boʻladi: `python3 recovery_words.py < NUMBERS > KEY-FILE`.
how-to-open-tells = Bu sahifani topgan kishi bu yerda nima turganini biladi. Uni oʻchirish mumkin: nusxaga u kerak emas.
