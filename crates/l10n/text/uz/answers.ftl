### Javoblar va amallar.

answer-yes = Ha
answer-no = Yoʻq
answer-unknown = Bilmayman
answer-unsaid = Aytishni xohlamayman
answer-enough = Bugunga yetarli
answer-later = Keyinroq

## Tugmalar.

do-keep = Saqlash
do-cancel = Bekor qilish
do-back = Orqaga
do-next = Keyingi
do-search = Qidirish
do-lock = Qulflash
do-unlock = Ochish
do-leave = Hozir chiqish
