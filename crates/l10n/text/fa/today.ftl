### صفحهٔ روز.

today-title = امروز
today-latest = تازه‌ترین نوشته‌ها
today-one-thing = این را خواهند پرسید
today-ask-when = می‌دانید حدوداً کی بود؟ فصل یا سال کافی است.
today-ask-where = می‌دانید کجا بود؟
today-ask-harmed = چه کسی آسیب دید؟
today-ask-by = تا جایی که می‌دانید چه کسی این کار را کرد؟ نام اداره، لباس یا خودرو هم کمک می‌کند.
today-ask-source = چه کسی این را به شما گفت؟
today-ask-how = از کجا می‌دانند: خودشان دیدند یا کسی به آن‌ها گفت؟
today-ask-evidence = عکس، صدا یا کاغذی هست؟
today-rehearse = یک بار رفتن را امتحان کنید
today-rehearse-why = کاری که پیش‌تر کرده‌اید در عجله آسان‌تر پیدا می‌شود.
today-rehearse-how = نشان بده چگونه
today-rehearse-now = دکمهٔ «خروج فوری» را در بالای این صفحه بزنید، سپس برنامه را دوباره باز کنید.
today-rehearsed = امتحان کردم
today-answer = پاسخ دادن
