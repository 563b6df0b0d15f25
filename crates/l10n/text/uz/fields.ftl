### Hodisa qismlarining nomlari.

field-when = Qachon
field-where = Qayerda
field-kind = Qanday hodisa
field-what = Nima boʻldi
field-harmed = Kim zarar koʻrdi
field-by = Buni kim qildi, siz bilganingizcha
field-source = Sizga kim aytdi
field-how = Ular qayerdan bilishadi
field-language = Til
field-marks = Belgilar
field-notes = Qaydlar
field-files = Fayllar
field-written = Yozilgan
field-changed = Oʻzgartirilgan
