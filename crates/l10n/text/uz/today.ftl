### Kun sahifasi.

today-title = Bugun
today-latest = Soʻnggi yozuvlar
today-one-thing = Buni soʻrashadi
today-ask-when = Bu taxminan qachon boʻlganini bilasizmi? Fasl yoki yil yetarli.
today-ask-where = Bu qayerda boʻlganini bilasizmi?
today-ask-harmed = Kim zarar koʻrdi?
today-ask-by = Bilishingizcha, buni kim qildi? Idora, forma yoki mashina ham yordam beradi.
today-ask-source = Buni sizga kim aytdi?
today-ask-how = Ular buni qayerdan bilishadi: oʻzlari koʻrishganmi yoki birov aytganmi?
today-ask-evidence = Surat, ovoz yozuvi yoki qogʻoz bormi?
today-rehearse = Ketishni bir marta sinab koʻring
today-rehearse-why = Shoshganda avval qilgan ishingizni topish oson.
today-rehearse-how = Qanday qilishni koʻrsating
today-rehearse-now = Shu sahifaning yuqorisidagi «Hozir chiqish» tugmasini bosing, keyin dasturni qayta oching.
today-rehearsed = Sinab koʻrdim
today-answer = Javob berish
