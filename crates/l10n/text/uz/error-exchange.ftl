### Zaxira nusxalar, toʻplamlar, jadvallar va tuzatishda nima xato boʻlishi mumkin.

error-backup-not-a-backup = bu papkada zaxira nusxa yoʻq
error-backup-no-folder = zaxira nusxa yotadigan papka yoʻq; nomni va fleshka taqilganini tekshiring
error-backup-not-empty = papka boʻsh emas va unda zaxira nusxa yoʻq; boʻsh papkani yoki zaxira nusxasi borini tanlang
error-backup-target-is-journal = bu papka daftarning oʻzi yoki uning ichida; zaxira nusxa boshqa joyda turishi kerak
error-backup-other-journal = bu papkada boshqa daftarning nusxasi bor; bu daftar uchun alohida papka tanlang
error-backup-journal-is-older = bu daftar u yerdagi eng yangi zaxira nusxadan eskiroq: nusxada bu daftarda yoʻq yozuvlar bor
error-backup-newer = zaxira nusxani dasturning yangiroq talqini qilgan; oʻshandan foydalaning
error-backup-damaged = zaxira nusxadagi fayllar roʻyxatlarining birortasi yozilganidek emas
error-backup-too-many = daftardagi fayllar zaxira nusxa roʻyxatiga sigʻadiganidan koʻp
error-backup-checkpoint = daftarning oʻzi: { $why }
error-backup-journal = daftarning oʻzi: { $why }
error-backup-target = zaxira nusxa papkasi: { $why }
error-backup-interrupted = ish uzilib qoldi; avval tayyor boʻlgan zaxira nusxalar joyida

error-restore-exists = papkada allaqachon daftar bor; u qanday boʻlsa, shunday qoldirildi
error-restore-not-empty = daftar uchun papka boʻsh emas; u qanday boʻlsa, shunday qoldirildi
error-restore-in-backup = daftar uchun papka zaxira nusxa ichida; boshqasini tanlang
error-restore-wrong-passphrase = maxfiy ibora toʻgʻri kelmadi; nusxa qilinganda daftarda boʻlgan ibora kerak
error-restore-keyring-damaged = zaxira nusxadagi kalitlar bogʻlami nusxalarining birortasi yozilganidek emas
error-restore-disk = yangi daftar papkasi: { $why }
error-restore-interrupted = ish uzilib qoldi; hech narsa qaytarilmadi

error-pack-nothing = topshiradigan hodisa yoʻq
error-pack-missing-attachment = { $incident } hodisasining { $number }-fayli daftarda yoʻq
error-pack-damaged-attachment = { $incident } hodisasining { $number }-fayli buzilgan
error-pack-too-large = bu bitta toʻplam uchun koʻp; kamroq hodisa tanlang
error-pack-stopped = toʻxtatildi; hech narsa yozilmadi

error-create-bundle-exists = bu nomda allaqachon fayl bor; hech narsa ustidan yozilmadi
error-create-bundle-no-receivers = oluvchi aytilmagan
error-create-bundle-too-many-receivers = bitta toʻplam koʻpi bilan { $most } oluvchiga boradi; bir nechta toʻplam qiling
error-create-bundle-not-stored = yozilgan narsa qayta oʻqilmayapti; disk ishdan chiqayotgan boʻlishi mumkin
error-create-bundle-not-logged = daftar nima ketayotganini qayd eta olmadi, shuning uchun hech narsa topshirilmadi: { $why }

error-export-exists = bu papka boʻsh emas; hech narsa ustidan yozilmadi
error-export-not-logged = daftar nima ketayotganini qayd eta olmadi, shuning uchun hech narsa topshirilmadi: { $why }

error-open-bundle-not-for-us = u boshqa odamning kaliti bilan muhrlangan
error-open-bundle-needs-phrase = u kalit bilan emas, ibora bilan muhrlangan; iborani ayting
error-open-bundle-needs-identity = u ibora bilan emas, kalit bilan muhrlangan; kalit faylni ayting
error-open-bundle-wrong-phrase = ibora toʻgʻri kelmadi
error-open-bundle-not-a-bundle = bu toʻplam emas yoki boshi buzilgan
error-open-bundle-altered = u buzilgan yoki oʻzgartirilgan: { $why }
error-open-bundle-newer = uni dasturning yangiroq talqini qilgan, oʻsha uni ocha oladi
error-open-bundle-excessive-work = uni ochish dastur ruxsat berganidan uzoq davom etadi
error-open-bundle-exists = bu papka boʻsh emas; hech narsa ustidan yozilmadi
error-open-bundle-interrupted = toʻxtatildi; hech narsa yozilmadi

error-altered-part-encryption = shifrlangan fayl kalitiga mos emas
error-altered-part-archive = uning ichidagi ZIP kerakli koʻrinishda emas: { $why }
error-altered-part-manifest-missing = fayllari roʻyxati (manifest.json) yoʻq
error-altered-part-signature-missing = imzo (manifest.json.sig) yoʻq
error-altered-part-signature = imzo fayllar roʻyxatiga (manifest.json) mos emas
error-altered-part-manifest = fayllari roʻyxati (manifest.json) kerakli koʻrinishda emas
error-altered-part-sender = unda imzolagan odam emas, boshqa yuboruvchi aytilgan
error-altered-part-checkpoint = undagi nazorat nuqtasi kerakli koʻrinishda emas
error-altered-part-file-missing = manifest.json roʻyxatidagi { $number }-fayl yoʻq
error-altered-part-file-unlisted = unda manifest.json roʻyxatida boʻlmagan fayl bor
error-altered-part-file-changed = manifest.json roʻyxatidagi { $number }-fayl oʻzgartirilgan
error-altered-part-incidents = incidents.json ichida manifest.json aytgan hodisalar yoʻq

error-archive-io = faylni oʻqib boʻlmadi
error-archive-end-missing = bu ZIP emas yoki u kesilgan yoxud oxiriga nimadir qoʻshilgan
error-archive-directory = uning ichidagilar roʻyxati buzilgan
error-archive-comment = unda izoh bor, bu yerda bunga ruxsat yoʻq
error-archive-multiple-disks = bu boʻlingan arxivning bir qismi
error-archive-too-many-entries = unda { $limit } tadan koʻp element bor
error-archive-too-large = u yoyilganda { $limit } baytdan oshadi
error-archive-name = { $entry }-elementning nomiga ruxsat yoʻq
error-archive-duplicate = { $entry }-elementning nomi boshqa elementniki bilan bir xil
error-archive-not-a-file = { $entry }-element oddiy fayl emas
error-archive-encrypted = { $entry }-element ZIP ichida shifrlangan
error-archive-data-descriptor = { $entry }-elementning hajmi ichidagisidan keyin yozilgan
error-archive-feature = { $entry }-elementda bu yerda ruxsat etilmagan ZIP imkoniyati ishlatilgan
error-archive-method = { $entry }-element nomaʼlum usulda siqilgan
error-archive-headers-differ = { $entry }-element ikki xil tasvirlangan
error-archive-layout = { $entry }-element boshqasining ustiga tushadi yoki yonida yashirin baytlar bor
error-archive-ratio = { $entry }-element yoyilganda oʻz hajmidan juda katta boʻlib ketadi
error-archive-size = { $entry }-elementning hajmi aytilganidek emas
error-archive-checksum = { $entry }-element buzilgan
error-archive-missing = kerakli element yoʻq
error-archive-too-long = { $entry }-element { $limit } baytdan uzun

error-write-new-exists = bu nomda allaqachon nimadir bor; hech narsa ustidan yozilmadi
error-write-new-interrupted = ish uzilib qoldi; hech narsa yozilmadi

error-import-broken-off = { $source }; shu joygacha yangi hodisalar: { $added }. Davom etish uchun shu jadvalni qaytadan oling
error-import-write = { $source }; shu joygacha yangi hodisalar: { $added }. Davom etish uchun shu jadvalni qaytadan oling

error-sheet-empty = fayl boʻsh
error-sheet-no-header = birinchi qatorda ustunlar nomi yoʻq; birinchi qatorga shunday nomlarni yozing: Qachon, Qayerda, Nima boʻldi, Kim, Kim tomonidan, Kim aytdi, Qanday, Fayllar
error-sheet-too-many-columns = jadvalda 1000 tadan koʻp ustun bor; faqat hodisalar yozilgan ustunlarni qoldiring va qaytadan saqlang
error-sheet-header-too-long = birinchi qator ustunlar nomi boʻlish uchun juda uzun
error-sheet-unclosed-header = birinchi qatorda qoʻshtirnoq ochilgan, lekin yopilmagan
error-sheet-not-utf8 = birinchi qator UTF-8 da yozilmagan; jadvalni “CSV UTF-8” qilib saqlang va qaytadan oling
error-sheet-workbook = bu CSV emas, elektron jadval yoki hujjat; uni oching va jadvalni “CSV UTF-8” qilib saqlang
error-sheet-not-text = bu oddiy matn emas; jadvalni “CSV UTF-8” qilib saqlang va qaytadan oling
error-sheet-row-without-end = { $line }-satrdagi qator 64 MiB dan uzun: bu jadval emas yoki oʻsha yerda qoʻshtirnoq ochilgan, lekin yopilmagan; uni yoping yoki olib tashlang
error-sheet-read = faylni oxirigacha oʻqib boʻlmadi

error-refusal-not-utf8 = UTF-8 da yozilmagan; jadvalni “CSV UTF-8” qilib saqlang va qaytadan oling
error-refusal-cell-too-large = bitta katak 1 MiB dan uzun; uzun matnlarni fayl qilib saqlang va biriktiring
error-refusal-row-too-large = qator 4 MiB dan uzun; uzun matnlarni fayl qilib saqlang va biriktiring
error-refusal-too-many-cells = qatorda 1000 tadan koʻp katak bor
error-refusal-unclosed-quote = qoʻshtirnoq ochilgan, lekin yopilmagan; uni yoping yoki olib tashlang va jadvalni qaytadan oling

error-repair-no-source = `--from` bilan aytilgan narsa zaxira nusxa ham, daftar nusxasi ham emas
error-repair-other-journal = zaxira nusxa boshqa daftarniki
error-repair-itself = bu nusxa daftarning oʻzi; boshqasini ayting
error-repair-interrupted = ish uzilib qoldi; avval tuzatilgani shunday qoladi, keyingi tuzatish davom ettiradi

error-salvage-exists = `--out` bilan aytilgan papkada allaqachon nimadir bor; hech narsa yozilmadi
error-salvage-nothing = bu papkada shu kalitlar bilan ochiladigan narsa yoʻq
error-salvage-interrupted = ish uzilib qoldi; hech narsa yozilmadi

error-salvage-keys-key-file = kalit fayl haqida: { $why }
error-salvage-keys-no-keyring = bu papkada kalitlar bogʻlami yoʻq; `--identity` bilan kalit faylni ayting
error-salvage-keys-io = papkani oʻqib boʻlmayapti: { $why }

error-against-other-journal = bu shu daftarniki emas
error-against-no-checkpoint = unda shu daftar qurilmasi imzolagan nazorat nuqtasi yoʻq

## Jadval qatorlari.

error-row = { $line }-satr: { $why }
error-rows = { $first }–{ $last }-satrlar: { $why }
error-row-more-cells = Kataklar ustunlardan koʻp. Oxirgi ustundan keyingilari qaydlarda.
error-row-fewer-cells = Kataklar ustunlardan kam. Bori saqlandi.
error-row-own-type = Bu tur maʼlum turlar orasida yoʻq. U yozilganidek saqlandi.
error-row-files-named = Jadvalda nomi aytilgan fayllar biriktirilmagan: ularni `daftar attach` bilan biriktiring. Nomlari qaydlarda.

error-saved-damaged-before = { $path }: nusxa olinishidan oldin ham daftarda buzilgan edi
error-saved-damaged = { $path }: zaxira nusxasida buzilgan
error-saved-missing = { $path }: zaxira nusxasida yoʻq, toʻliq yoki qisman
error-saved-in-journal = { $path }: daftarda buzilgan; { $saved }
error-saved-unread = { $path }: daftardan oʻqilmaydi; { $saved }
error-saved-ledger = { $damage }; { $saved }
error-saved-keyring-copy = daftardagi kalitlar bogʻlamining bir nusxasi buzilgan; zaxirada boshqasi ikki marta bor
error-saved-list = { $number }-nusxaning roʻyxati buzilgan; eskisi ishlatildi
error-saved-keyring = { $newest }-nusxaning kalitlar bogʻlami buzilgan; { $from }-nusxaniki ishlatildi
error-saved-no-keyring = zaxira nusxasida kalitlar bogʻlami yoʻq, uni ochib boʻlmaydi
error-saved-no-records = zaxira nusxasida yozuvlar yoʻq
error-saved-kept-before = zaxirada oldingi nusxa qoldi
error-saved-as-it-lies = qanday boʻlsa, shunday nusxalandi
error-saved-not-saved = u zaxira nusxasida yoʻq
error-saved-journal-is-older = bu daftarda { $number }-nusxada bor yozuvlar yoʻq; u yangi nusxa yonida saqlandi
