### Javoblar va amallar.

answer-unknown = Bilmayman
answer-unsaid = Aytishni xohlamayman
answer-enough = Bugunga yetarli

## Tugmalar.

do-keep = Saqlash
do-cancel = Bekor qilish
do-back = Orqaga
do-search = Qidirish
do-lock = Qulflash
do-unlock = Ochish
do-leave = Hozir chiqish
