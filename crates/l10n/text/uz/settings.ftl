### Sozlamalar.

settings-title = Sozlamalar
settings-kept = Saqlandi.
settings-idle = Hech narsa qilinmasa, qulflash
# $minutes (number)
settings-minutes = { $minutes } daqiqa
settings-hides = Roʻyxatlarda matnlarni avval yashirish
settings-passphrase = Maxfiy ibora
settings-new-passphrase = Yangi maxfiy ibora
settings-change = Maxfiy iborani almashtirish
settings-about = Dastur haqida
settings-folder = Daftar shu yerda
# $version (text)
settings-version = { $version } versiyasi
# $fonts (text)
# $licence (text)
settings-fonts = Harflar: { $fonts }, { $licence } litsenziyasi.
settings-old-passphrase = Hozirgi maxfiy ibora
settings-wrong-old = Hozirgi maxfiy ibora mos kelmadi. Hech narsa oʻzgarmadi.
