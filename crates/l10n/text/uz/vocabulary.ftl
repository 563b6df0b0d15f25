### Hodisa turlarining nomlari.

kind-arbitrary-detention = Oʻzboshimchalik bilan ushlab turish
kind-summons = Chaqiruv yoki soʻroq
kind-threat = Tahdid
kind-beating = Kaltaklash
kind-torture = Qiynoq yoki shafqatsiz muomala
kind-sexual-violence = Jinsiy zoʻravonlik yoki uning tahdidi
kind-passport-confiscation = Pasport yoki hujjatlarni olib qoʻyish
kind-property-seizure = Uy yoki mol-mulkni tortib olish
kind-extortion = Tovlamachilik
kind-dismissal-from-job = Ishdan haydash
kind-denial-of-healthcare = Davolashni rad etish
kind-denial-of-schooling = Oʻqishdan mahrum qilish
kind-mob = Olomon yoki el oldida sharmanda qilish
kind-forced-denunciation = Majburiy bayonot yoki majburan qoralash
kind-interpol-notice = Interpol eʼloni yoki topshirish soʻrovi
kind-rendition = Deportatsiya yoki chet elda oʻgʻirlab ketish
kind-disappearance = Gʻoyib boʻlish
kind-surveillance = Kuzatuv yoki izma-iz yurish
kind-infiltration = Xabarchilar yoki xabarchilikka jalb qilish
kind-hacking = Hisob yoki qurilmaga buzib kirish
kind-house-search = Uyda tintuv
kind-collective-punishment = Oilani jazolash

word-forced-statement = Majburiy bayonot
word-virginity-test = “Bokiralik tekshiruvi” deb atalgan koʻrik (majburiy koʻrik)
word-accused-of = Ayblov: { $what }
