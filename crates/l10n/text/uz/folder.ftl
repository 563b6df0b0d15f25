### Papkani sichqoncha bilan tanlash.

folder-title = Papkani tanlang
folder-look = Papkani sichqoncha bilan topish
folder-places = Qayerdan boshlash
folder-own = Oʻzingizning papkangiz
folder-desktop = Ish stoli
folder-documents = Hujjatlar
folder-computer = Butun kompyuter
folder-disk = Disk yoki fleshka:
folder-here = Siz shu yerdasiz:
folder-this = Shu papkani tanlash
folder-new = Uning ichida yangi papka, nomi
folder-choose-new = Yangi papkani tanlash
folder-inside = Uning ichidagi papkalar
folder-up = Bir papka yuqoriga
folder-none = Uning ichida papka yoʻq.
folder-more = Boshqalari ham bor. Buning oʻrniga papka nomini yozing.
folder-closed = Bu papka oʻqilmayapti.
folder-unclear = Papkani bunday nomlab boʻlmaydi. Nomni qiya chiziqsiz yozing.
