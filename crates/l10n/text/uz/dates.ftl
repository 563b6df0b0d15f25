### Odamlar aytadigan sanalar.

date-not-known = nomaʼlum

## Kimdir aytgan sana haqida.

date-remark-day-or-month-first = Avval kun ham, oy ham yozilgan boʻlishi mumkin, shuning uchun ikkala kun saqlandi.
date-remark-approximate = Aytilgan vaqtning oʻzi saqlandi. Unga hech narsa qoʻshilmadi.
date-remark-solar-hijri-year = Yil hijriy-shamsiy yil deb oʻqildi. Iltimos, toʻgʻri ekanini tekshiring.
date-remark-short-year = Yil shu asrning yili deb oʻqildi. Iltimos, toʻgʻri ekanini tekshiring.
date-remark-counted-from-today = Bugundan hisoblandi. Iltimos, toʻgʻri ekanini tekshiring.
date-remark-sheet-number = Jadvalda kun raqam bilan yozilgan edi. U shu kun deb oʻqildi.
date-remark-no-date = Sana aytilmagan. Uni istalgan vaqtda qoʻshish mumkin.
date-remark-impossible = Taqvimda bunday kun yoʻq. Soʻzlar aytilganidek saqlandi.
date-remark-relative = Bu aytilgan kunga bogʻliq. Soʻzlar aytilganidek saqlandi.
date-remark-no-year = Yil aytilmagan. Soʻzlar aytilganidek saqlandi.
date-remark-reversed = Oxiri boshidan oldin. Soʻzlar aytilganidek saqlandi.
date-remark-other-weekday = Bu sana haftaning boshqa kuniga toʻgʻri keladi. Soʻzlar aytilganidek saqlandi.
date-remark-not-understood = Bu soʻzlarda sana topilmadi. Soʻzlar aytilganidek saqlandi.
