### Yozuvlarni topshirish.

hand-title = Topshirish
hand-which = Qaysi yozuvlar
hand-this-one = Shu yozuv
hand-to-whom = Buni kim oladi
hand-to-phrase = Siz ovoz bilan aytadigan iborani biladigan odam
# $age (text)
hand-to-recipient = Kaliti bor odam, { $age }
hand-recipient = Oluvchining kaliti
hand-to-plain = Shifrlanmagan papka
hand-look = Nima ketishini koʻrish
hand-look-title = Nima ketadi va nima qoladi
hand-leaves = Bu ketadi
hand-stays = Bu qoladi
hand-versions = Bu yozuvlarning oldingi nusxalari
hand-drafts = Tugallanmagani
hand-zone = Vaqt mintaqangiz
hand-agreed = Buni oʻqidim va baribir xohlayman
hand-folder = Qaysi papkaga
hand-another-folder = Yoki boshqa papka
# $drive (text)
# $path (text)
hand-folder-hint = Papkani kompyuter qanday atasa, shunday yozing, masalan { $drive } yoki { $path }.
hand-unclear = Bor boʻlgan papkani ayting va quyidagi savolga javob bering.
hand-go = Topshirish
hand-done = Tayyor
hand-is-in = U shu yerda:
hand-phrase = Bu ibora toʻplamni ochadi. U faqat hozir koʻrsatiladi.
hand-sender-words = Oluvchi sizdan ekanini bilishi uchun unga bu soʻzlarni ovoz bilan oʻqing:
hand-log = Nima topshirilgan
hand-log-empty = Hali hech narsa topshirilmagan.
hand-account = Yozuv
hand-nothing = Kamida bitta yozuvni tanlang.
# $age (text)
hand-no-receiver = Kim olishini tanlang. Kalit { $age } bilan boshlanadi.
hand-exists = Bu nomda allaqachon nimadir bor. Hech narsa ustidan yozilmadi.
hand-damaged = Bu yozuvlarning bir fayli buzilgan yoki yoʻq, shuning uchun hech narsa topshirilmadi. U zaxira nusxada boʻlishi mumkin.
hand-too-large = Bu bitta toʻplam uchun koʻp. Kamroq yozuv tanlang.
hand-stopped = Toʻxtatildi. Hech narsa topshirilmadi.
# $count (number)
hand-other-accounts = Boshqa yozuvlar: { $count }
# $count (number)
hand-contacts = Kontaktlar: { $count }
# $count (number)
hand-left-out = Oʻqilmaydigan va shu yerda qolgan fayllar: { $count }.
hand-folder-first = Mavjud papkani tanlang.
