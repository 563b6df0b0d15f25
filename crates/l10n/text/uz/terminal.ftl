### Terminal buyruqlari nima deydi.

terminal-error = Xato: { $what }
terminal-hint = Maslahat: { $what }
terminal-note = Eslatma: { $what }
terminal-mistake = dasturning oʻzida xato, joyi: { $place }
terminal-see-check = qolgan hammasi oʻqildi. `daftar check` koʻproq aytadi; zaxira nusxa qiling va eskirogʻi boʻlsa, undan qaytaring.
terminal-ask = { $what } ({ $answers })
terminal-yes = ha
terminal-no = yoʻq

## Buyruq satrida nima xato.

usage-unknown = bu buyruq bilmaydigan soʻz yoki parametr bor; oraliqli matnlar qoʻshtirnoq ichida yoziladi
usage-no-command = bunday nomli buyruq yoʻq
usage-missing = nimadir yetishmayapti: { $what }
usage-conflict = bular birga ishlatilmaydi: { $what } va boshqa parametr
usage-number = qiymatlar soni boshqacha boʻlishi kerak: { $what }
usage-not-text = buyruq satri UTF-8 emas
usage-value = bunday qiymat boʻla olmaydi: { $what }
usage-hint = nimalar tushunilishini `daftar help` yoki `daftar help COMMAND` aytadi
usage-no-language = bu dastur shu tillarda gapiradi: { $languages }
usage-say-what-to-change = nimani oʻzgartirishni ayting
usage-say-one-thing = u haqida kamida bitta narsa ayting yoki fayl biriktiring
usage-say-one-thing-hint = `daftar add --text "nima boʻldi" --when "kecha"`
usage-say-what-to-search = nimani qidirishni ayting
usage-no-day = bu dastur tushunadigan kun, oy yoki yil emas
usage-no-day-hint = masalan 2024-03-02, 2024-03 yoki 2024
usage-contact-name = kontaktning ismi boʻladi
usage-compared-words = `--compared-words` faqat `--recipient` bilan birga yoziladi
usage-agreed = `--agreed` uchun shunday yoziladi: `WORDS=MEANING`
usage-option = { $option }: { $why }
usage-one-standard-input = standart kirish yo maxfiy iborani, yo matnni beradi, ikkalasini emas
usage-text-not-utf8 = standart kirishdagi matn UTF-8 emas
usage-phrase-not-text = ibora fayli matn emas
usage-no-terminal = maxfiy iborani soʻraydigan terminal yoʻq
usage-no-terminal-hint = uni `--passphrase-file FILE` bilan bering, standart kirish uchun `-` yozing
usage-no-data-folder = bu foydalanuvchining maʼlumotlar papkasi yoʻq; `--journal` bilan papkani ayting
usage-bundle-needs = toʻplamni ochish uchun `--identity`, `--phrase` yoki `--phrase-file` kerak
usage-three-numbers = uchta son kerak: MiB, oʻtishlar, yoʻlaklar

## Nima qilish kerak.

hint-disk-full = diskda joy boʻshating; saqlandi deb aytilgan hech narsa yoʻqolmagan
hint-no-permission = yozish mumkin boʻlgan papkani tanlang yoki bu papkaning egasidan soʻrang
hint-damaged = oʻqiladigan narsalardan zaxira nusxa qiling va buzilgan qismlarni eskiroq zaxira nusxadan qaytaring
hint-newer = dasturning yangiroq talqinidan foydalaning
hint-already-a-journal = `--journal` bilan boshqa papkani tanlang yoki u yerdagi daftardan foydalaning
hint-in-use = daftarni ochib turgan boshqa dasturni yoping, keyin yana urinib koʻring
hint-not-a-journal = `daftar init` bilan daftar yarating yoki `--journal` bilan uning papkasini ayting
hint-restore-journal = `daftar restore` bilan daftarni zaxira nusxadan qaytaring
hint-wrong-passphrase = klaviatura tilini va Caps Lock tugmasini tekshiring, keyin yana urinib koʻring
hint-goes-on = daftar diskiga yana yozish mumkin boʻlgach, har bir buyruq buni davom ettiradi
hint-restore-file = faylni zaxira nusxadan qaytaring
hint-another-backup = boshqa zaxira nusxadan foydalaning
hint-journal-is-older = `daftar repair --from` va oʻsha zaxira nusxa ularni qaytaradi; `--yes` bilan zaxira nusxa baribir qilinadi
hint-another-folder = `--journal` bilan boshqa papkani tanlang
hint-ask-phrase = iborani ovoz bilan qaytadan soʻrang
hint-ask-sender = uni yuboruvchidan qaytadan soʻrang va bunisi yoʻlda oʻzgartirilganini ayting
hint-other-keys = uni boshqa kalitlar ochishi mumkin: kalit fayl yoki boshqa paytdagi maxfiy ibora

## Ish qanday boryapti.

progress-journal = Daftar oʻqilmoqda
progress-everything = Hammasi oʻqib koʻrilmoqda
progress-sealing = Muhrlanmoqda
progress-opening = Ochilmoqda
progress-copying = Nusxa olinmoqda
progress-backup = Oʻqib koʻrilmoqda
progress-restoring = Qaytarilmoqda
progress-rows = Qatorlar olinmoqda
progress-bundle = Toʻplam muhrlanmoqda
progress-checking = Toʻplam tekshirilmoqda
progress-files = Fayllar yozilmoqda
progress-writing = Yozilmoqda
progress-salvage = Fayllar koʻrib chiqilmoqda

## Maxfiy iboralar va iboralar.

secret-passphrase = Maxfiy ibora
secret-new-passphrase = Yangi maxfiy ibora
secret-once-more = { $what }, yana bir marta
secret-phrase = Ibora
secret-new-phrase = Ovoz bilan kelishiladigan ibora (dastur oʻzi tuzishi uchun Enter tugmasini bosing)
secret-not-the-same = ikki maxfiy ibora bir xil emas; hech narsa oʻzgarmadi
secret-short = bu maxfiy ibora qisqa. Bu kompyuter kimga tushsa, oʻsha koʻp iborani sinab koʻra oladi; toʻrt yoki undan koʻp tasodifiy soʻz yaxshiroq.
secret-phrase-is = Ibora: { $phrase }
secret-tell-by-voice = Uni xabarda emas, ovoz bilan ayting. U hech qayerda saqlanmaydi.

## Daftar yaratildi; maxfiy iborasi almashtirildi.

init-made = Daftar shu yerda: { $path }
init-no-way-back = Maxfiy iborasiz uni hech kim ocha olmaydi va iborani hech kim qaytarib bera olmaydi: uni yozib oling va bu kompyuterdan alohida saqlang.
init-backup-soon = Tez orada zaxira nusxa qiling: `daftar backup create FOLDER`
change-done = Maxfiy ibora almashtirildi.
change-old-copies = Eski maxfiy ibora va daftarning eski nusxasi, zaxira nusxasi ham, kimda boʻlsa, oʻsha nusxani hali ham ocha oladi.
change-rotated = Endi yoziladigan narsalar eski nusxa bilan ochilmaydi.
change-not-rotated = Bunday eski nusxa bilan yangi yozuvlarni ham, qoʻlga tushsa, ochish mumkin: `--rotate` buning oldini oladi.

## Hodisalar va fayllar.

add-original = Asl fayl hali shu yerda: { $path }
add-own-type = tur yozilganidek saqlanadi; u bu dastur biladigan nomlardan emas.
add-write = Nima boʻlganini yozing. Oxirida alohida satrda Ctrl-D bosing (Windows tizimida Ctrl-Z va Enter).
add-too-long = u 8 MiB dan uzun; uni faylga yozing va faylni biriktiring
attach-no-file = bu papka yoki fayl boʻlmagan boshqa narsa
attach-no-file-hint = undagi fayllarni bittalab biriktiring
extract-exists = `--out` bilan aytilgan nomda allaqachon nimadir bor
extract-record-damaged = bu fayl aytilgan yozuv buzilgan
list-closed = yopilgan
show-no-title = (nomsiz)
show-id = ID { $id }
show-translation = Tarjima, { $language } ({ $by }, { $state })
show-by-machine = mashina tarjimasi
show-checked = tekshirilgan
show-not-checked = tekshirilmagan
show-written = Yozilgan: { $when }
show-changed = Oʻzgartirilgan: { $when }
show-is-closed = Yopilgan: roʻyxatlar, qidiruv va `--all` ga kirmaydi
show-other-head = Buning yonida boshqa qurilmadan kelgan yana bir tahrir bor: `daftar history` buyrugʻiga qarang.
show-handed-over = Topshirilgan: { $when }, oluvchilar: { $names }
show-handed-over-nobody = Topshirilgan: { $when }, oluvchi aytilmagan

## Kontaktlar.

contact-field-role = Bu kim
contact-field-channel = Bogʻlanish yoʻli
contact-field-safe-when = { $channel } (qachon: { $when })
contact-field-languages = Tillar
contact-field-call-when = Qachon qoʻngʻiroq qilish
contact-field-agreed = Kelishilgan soʻzlar
contact-field-recipient = Oluvchi kaliti
contact-field-compared = Ovoz bilan solishtirilgan
contact-field-not-compared = hali yoʻq: oʻn ikki soʻzni ovoz bilan solishtiring
contact-other-words = bu soʻzlar shu oluvchi kalitiniki emas; hech narsa saqlanmadi
contact-other-words-hint = ovoz bilan qaytadan soʻrang: soʻz xato yozilgan yoki kalit boshqa odamniki

## Unutish.

forget-nothing = hech narsa oʻchirilmadi
forget-nothing-unasked = hech narsa oʻchirilmadi: soʻraydigan terminal yoʻq
hint-say-yes = `--yes` deb ayting
forget-this = Bu daftardan olib tashlanadi: { $what }.
forget-only-backup = Uni faqat avval qilingan zaxira nusxadan qaytarish mumkin.
forget-question = Unutilsinmi?
forget-unread = oʻqilmaydigan yozuv
forget-incident = { $id } hodisasi, “{ $title }”: { $parts }
forget-contact = { $id } kontakti, “{ $title }”: { $parts }
forget-done = Unutildi: { $versions }, { $files }
forget-backups = Avval qilingan zaxira nusxalarda u hali bor va ulardan qaytarilsa, u ham qaytadi. Yangi papkada yangi zaxira nusxa qiling, keyin eskilarini oʻchiring.
forget-not-reached = Bularga yetib bormaydi: topshirilgan, papkaga yozilgan yoki tashqariga olingan narsalar, asl fayllar va diskda qolishi mumkin boʻlgan eski bloklar.
forget-shows = Daftarda nimadir unutilgani hali koʻrinadi: uning hajmi, xeshlari, topshirishlar qaydida esa ID raqami.
forget-sheet = U jadvaldan olingan edi: oʻsha jadval qaytadan olinsa, u qaytib keladi.
forget-shared = Saqlandi: { $files }, chunki ular boshqa yozuvda ham bor.
forget-places = Daftarda { $count } ta joy oʻqilmayapti va u yerda bundan yana nimadir boʻlishi mumkin; qanday boʻlsa, shunday qoldirildi. `daftar check` koʻproq aytadi.

## Daftar qayerda va unda nima bor.

status-journal = Daftar: { $path }
status-incidents = Hodisalar: { $incidents }, ularda { $files } (yopilganlari sanalmagan)
status-contacts = Kontaktlar: { $count }
status-handovers = Topshirilgan: { $count } marta
status-cost = Maxfiy iborani topishga bitta urinish qiymati: { $memory } MiB, { $passes } oʻtish, { $lanes } yoʻlak
