### Omonatdor ulush bilan oladigan sahifa.

share-title = Saqlash uchun ulush
share-code = Shartli soʻz: { $code }
share-number = { $number }-ulush; { $needed } ta kerak
share-what = Buni sizga tanishingiz berdi. Bu oʻsha kishining yozuvlarini birgalikda ochadigan bir nechta ulushdan biri. Yolgʻiz oʻzi hech narsani ochmaydi va hech narsa aytmaydi.
share-keep = Uni muhim qogʻozlar turadigan joyda saqlang. Suratga olmang, birovga yubormang va ustiga ism yozmang.
share-ask = Uni faqat oʻsha kishi ovozi bilan yoki yuzma-yuz soʻraganda va uning oʻzi ekanini bilganingizda qaytaring. Boshqa birov soʻrasa, hech narsa bermang va oʻsha kishiga ayting.
share-destroy = Oʻsha kishi endi kerak emas desa, uni yoʻq qiling.
share-words = Soʻzlar, shu tartibda
share-sealed-key = Ulush sizning kalitingizga shifrlangan. Pastdagi satrlarni fayl qilib saqlang; uni `age -d -i KEYFILE FILE` ochadi.
share-sealed-phrase = Ulush ovoz bilan kelishilgan ibora bilan shifrlangan. Pastdagi satrlarni fayl qilib saqlang; `age -d FILE` iborani soʻraydi.
