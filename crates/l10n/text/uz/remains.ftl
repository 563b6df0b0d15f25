### Kompyuterda endi yoʻq daftar haqida u hali nimalarni biladi.

remains-title = Bu kompyuter u haqida hali nimalarni biladi
remains-program = dasturning oʻzi: { $path }
remains-recent = yaqinda ochilgan fayllar roʻyxati: { $path }
remains-thumbnails = koʻrilgan fayllarning kichik rasmlari: { $path }
remains-commands = kiritilgan buyruqlar, ular orasida dastur nomi bor: { $path }
remains-swap = tizim diskka yozgan xotira; unda ochiq turgan narsalar boʻlishi mumkin: { $path }
remains-started = ishga tushirilgan dasturlar roʻyxati: { $path }
remains-originals = hikoyalarga qoʻshilgan surat va yozuvlar avvalgi joyida; messenjerlar va pochta; chop etilgan yoki chiqarib olingan narsalar
remains-disk = oʻchirilgan fayllar turgan disk boʻlaklari; tizim yoki bulut yaratgan nusxalar
remains-people = odamlar koʻrgan va bilgan narsalar
remains-strangers = Daftar jildidagi boshqa fayllarga tegilmadi: { $path }
