### Nima boʻldi: undan nimani koʻrsatish.

timeline-narrow = Faqat bir qismini koʻrsatish
timeline-from = Qaysi vaqtdan
timeline-to = Qaysi vaqtgacha
timeline-day-hint = Kun, oy yoki yil, oʻzingiz yozganingizdek
timeline-day-not-read = Dastur bu kun, oy yoki yilni tushunmadi. U hisobga olinmadi.
timeline-any-kind = Har qanday tur
timeline-with-files = Faqat fayllar bilan
timeline-closed = Roʻyxatlardan chiqarilganlar ham
timeline-no-day = Kunsiz

## The privacy view.

timeline-hide = Roʻyxatlarda soʻzlarni yashirish
timeline-unhide = Roʻyxatlarda soʻzlarni koʻrsatish
timeline-hidden = Soʻzlar yashirilgan
