### Dastur koʻrsatiladigan oyna.

window-none-found = Bu kompyuterda Chrome, Edge, Chromium yoki Brave topilmadi. Ulardan biri bilan daftar tarix saqlamaydigan alohida xususiy oynada ochiladi.
window-too-old = Bu kompyuterdagi brauzer xususiy oyna uchun juda eski: { $oldest } yoki undan yangi versiya kerak. Uni yangilang, keyin dasturni qaytadan ishga tushiring.
window-private-refused = Bu kompyuter sozlamalari xususiy oynaga ruxsat bermaydi. Uni boshqa birov boshqarayotgan boʻlishi mumkin.
window-not-shown = Xususiy oyna ochilmadi, shuning uchun daftar shu yerda koʻrsatilmoqda.
window-already-open = Daftar allaqachon boshqa oynada ochiq. Uni ochiq oynalar orasidan toping.
window-nothing-opens = Hech bir brauzerni ochib boʻlmadi. Chrome, Edge, Chromium yoki Brave oʻrnating, keyin dasturni qaytadan ishga tushiring.
window-address = Bu manzilni shu kompyuterdagi brauzerda oching. U bir marta, oltmish soniya ichida ishlaydi; uni koʻrgan har kim undan foydalana oladi.
