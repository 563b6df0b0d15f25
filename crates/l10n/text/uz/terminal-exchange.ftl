### Terminal buyruqlari zaxira nusxalar, toʻplamlar, tekshirish va jadvallar haqida nima deydi.

## Topshirish.

choose-nothing = topshiradigan hodisa yoʻq
bundle-made = { $bundle } toʻplami shu yerda: { $path }
bundle-size = { $incidents }, { $files }, { $size }, SHA-256 { $hash }
bundle-read-words = Oluvchi sizdan ekanini bilishi uchun unga bu soʻzlarni ovoz bilan oʻqing: { $words }
bundle-stock-tools = Faqat oddiy asboblar bilan oluvchi buning oʻrniga shuni solishtiradi: { $fingerprint }
bundle-carries-key = Unda yuboruvchi kalitingiz bor: ikki oluvchi toʻplamlarini solishtirsa, ikkalasi ham sizdan ekanini biladi.
bundle-to-nobody = `--to` bilan aytilgan narsa oluvchi kaliti (`age1…`) ham, kontakt ham emas
bundle-to-several = `--to` bir nechta kontaktga mos keladi; ID raqamini yozing
bundle-no-recipient = bu kontaktning oluvchi kaliti hali yoʻq
bundle-no-recipient-hint = uni oʻzidan soʻrang va qoʻshing: `daftar contact edit ID --recipient AGE1…`
bundle-not-compared = bu kontaktning oluvchi kaliti hech qachon ovoz bilan solishtirilmagan. Agar u boshqa odamniki boʻlsa, oʻsha odam toʻplamni oʻqiy oladi.
bundle-contact-recipient = kontaktning oluvchi kaliti: { $why }
bundle-key-file-is = kalit fayl haqida: { $why }
bundle-unaltered = Oʻzgarmagan. { $bundle } toʻplami, { $when }
bundle-holds = { $incidents }, { $files } ta biriktirilgan fayl
bundle-sender = Yuboruvchi kaliti { $key }
bundle-compare = Yuboruvchi bilan ovoz orqali solishtiriladigan soʻzlar: { $words }
bundle-passed-on = bu toʻplam boshqa odam uchun qilingan, u sizga uzatgan.
bundle-proves = Soʻzlar ovoz bilan solishtirilmaguncha, toʻplamdagi kalit uni kim yuborganini isbotlamaydi. Sanalarni yuboruvchining oʻzi qoʻygan.
bundle-files-in = Fayllar shu yerda: { $path }
bundle-not-encrypted = U yerda ular shifrlanmagan.
plain-warning = Bu ismlar, hodisalar va dalillarni papkaga shifrlamasdan yozadi. Bu kompyuter yoki papka kimga tushsa, oʻsha ularni oʻqiy oladi, papkani keyin oʻchirish esa ularni diskdan yoʻqotmasligi mumkin.
plain-question = Baribir yozilsinmi?
plain-nothing = hech narsa yozilmadi
plain-nothing-hint = `--yes` deb ayting yoki toʻplam qiling: `daftar bundle create`
plain-file-missing = { $incident } hodisasining { $number }-fayli yoʻq va u papkaga kirmadi
plain-file-damaged = { $incident } hodisasining { $number }-fayli buzilgan va u papkaga kirmadi
plain-not-logged = daftar turgan diskda joy qolmagan, shuning uchun daftarda bu topshirish haqida qayd yoʻq. Joy boʻshating va kim olishini oʻzingiz yozib qoʻying.
identity-recipient = Oluvchi kaliti: { $recipient }
identity-words = Ovoz bilan oʻqiladigan soʻzlar: { $words }
identity-give = Oluvchi kalitini sizga toʻplam yuboradiganlarga bering va soʻzlarni ularga ovoz bilan oʻqing.
identity-keep = Kalit fayl sizga yuborilgan hamma toʻplamlarni ochadi: uni boshqa hech kim ololmaydigan joyda saqlang va nusxasini ham saqlang.

## Zaxira nusxalar.

backup-done = { $number }-zaxira nusxa tayyor va oʻqib koʻrildi: { $files }, { $size }
backup-opens = U daftarning maxfiy iborasi bilan ochiladi. Uni bu kompyuterdan alohida saqlang.
backup-no-checkpoint = daftar turgan diskda joy qolmagan, shuning uchun bu zaxira nusxaga nazorat nuqtasi imzolanmadi.
backup-older = Bu daftarda u yerdagi eng yangi zaxira nusxada bor yozuvlar yoʻq: eski nusxa qoʻyilgan yoki daftarning oxiri yoʻqolgan. `daftar repair --from` va oʻsha nusxa ularni qaytaradi.
backup-older-question = Zaxira nusxa baribir qilinsinmi? Yangirogʻi uning yonida saqlanadi.
backup-sound = Zaxira nusxa, { $when }: { $files }, { $size }, hammasi yozilganidek
backup-shows = Maxfiy iborasiz bu faqat oʻshandan beri hech narsa oʻzgarmaganini koʻrsatadi, kim yozganini emas.
backup-forgotten = Unda { $count } ta unutilgan yozuvning faqat xeshlari bor.
backup-before-forget = Biror narsa unutilishidan oldin qilingan va uni hali saqlab turgan zaxira nusxa: { $numbers }. Bu yerga yangilari qoʻshilgani sari u yoʻqoladi (uchtasi saqlanadi). Undan hozir qutulish uchun boshqa papkada zaxira nusxa qiling va bunisini oʻchiring.
restore-done = Daftar ({ $when }) shu yerda: { $path }

## Tekshirish, tuzatish, qutqarib olish.

check-done = { $entries } ta yozuv, { $versions } ta tahrir, { $files }, { $checkpoints } ta nazorat nuqtasi: { $state }
check-damage = buzilgan joy topildi
check-sound = hammasi yozilganidek oʻqiladi
check-notes = bori yozilganidek oʻqiladi; eslatmalarga qarang
against-consistent = Oʻsha paytda ({ $when }) bu yerda boʻlgan hamma narsa joyida
against-damaged = oʻsha paytda ({ $when }) bu yerda boʻlgan { $missing } ta yozuv yoʻq yoki buzilgan; `daftar repair --from BACKUP` ularni qaytaradi
against-older = Bu daftar oʻsha paytdagi ({ $when }) holatidan eskiroq: oxirida kamida { $missing } ta yozuv yoʻq. Eski nusxani oʻzingiz qoʻymagan boʻlsangiz, boshqa birov qoʻygan yoki oxiri yoʻqolgan; `daftar repair --from BACKUP` ularni qaytaradi
against-apart = Bu daftar oʻsha paytdagidan ({ $when }) boshqa yoʻldan ketgan: nusxa olingandan keyin ikkalasi oʻzicha davom etgan. Ikkalasini ham saqlang; `daftar restore BACKUP --journal DIR` ikkinchisidan daftar yaratadi
repair-keyring = Kalitlar bogʻlamining { $count } ta nusxasi qaytadan tuzildi
repair-records = { $records } nusxadan qaytarildi
repair-turned = { $records } bitta bitni joyiga qaytarib tuzatildi
repair-files = { $files } nusxadan qaytarildi
repair-unfinished = { $count } ta tugallanmagan fayl oʻchirildi
repair-index = Koʻrsatkich qaytadan tuzildi
repair-kept = buzilgan asl fayl shu nom bilan saqlanadi: { $path }
repair-not-taken = nusxadan { $records } olinmadi: ular bu yerdagining davomi emas. Bu daftar yoki nusxa oʻzicha davom etgan; `daftar restore` nusxadan shu daftar yonida yana bir daftar yaratadi
repair-remains = Baʼzi buzilgan joylar qoldi; ular yuqorida aytilgan
repair-sound = Hammasi yozilganidek oʻqiladi
repair-notes = Hammasi yozilganidek oʻqiladi; eslatmalarga qarang
salvage-warning = Bu hali ochiladigan hamma yozuv va fayllarni, yopilganlarini ham, papkaga shifrlamasdan yozadi. Bu kompyuter yoki papka kimga tushsa, oʻsha ularni oʻqiy oladi, papkani keyin oʻchirish esa ularni diskdan yoʻqotmasligi mumkin.
salvage-nothing-hint = `--yes` deb ayting yoki daftarni tuzating: `daftar repair --from BACKUP`
salvage-records = { $entries } ta yozuv, { $versions } ta tahrir: { $incidents }, { $contacts }
salvage-files = { $files } biriktirilganidek, { $unsure } tasi biriktirilganidek ekani maʼlum emas, { $missing } tasi yoʻq
salvage-unread = { $records } ochilmadi
salvage-unreadable = { $files } diskdan oʻqilmadi
salvage-gave-up = fayllarning bir qismi foydasidan koʻp ish talab qildi va tashlab oʻtildi

## Jadvallar.

import-done = { $rows } ta qator, { $new } ta yangi hodisa, { $known } tasi oldin olingan
import-columns = Oʻz maydoni yoʻq ustunlar qaydlarda saqlanadi: { $columns }
import-refused = Olinmadi:
import-interrupted = Uzilib qoldi. Yuqorida sanalganlari saqlandi; davom etish uchun shu faylni qaytadan oling.
import-no-file = bu jadval sifatida oʻqiladigan fayl emas
import-no-file-hint = jadvalni CSV fayl qilib saqlang va oʻshani oling

## Oyna.

window-no-browser = brauzerni ochib boʻlmadi
window-no-browser-hint = `daftar open --no-window` manzilni chiqaradi
