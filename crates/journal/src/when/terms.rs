//! The other words of dates: seasons, parts, weekdays, and what opens, closes or joins.

use super::calendar::Calendar;
use super::words::{Link, Part, Season, Word};

/// Each meaning with its spellings in English, Russian, Tajik, Persian and Uzbek.
pub(super) const TERMS: &[(Word, &str)] = &[
    (Word::Season(Season::Spring), "spring springtime весна весны весне весной весну"),
    (Word::Season(Season::Spring), "баҳор بهار bahor"),
    (Word::Season(Season::Summer), "summer summertime лето лета лете летом"),
    (Word::Season(Season::Summer), "тобистон تابستان yoz ёз"),
    (Word::Season(Season::Autumn), "autumn fall осень осени осенью"),
    (Word::Season(Season::Autumn), "тирамоҳ پاییز پائیز خزان kuz куз"),
    (Word::Season(Season::Winter), "winter wintertime зима зимы зиме зимой зиму"),
    (Word::Season(Season::Winter), "зимистон زمستان qish қиш"),
    (Word::Part(Part::Early), "early beginning start начало начале начала началом"),
    (Word::Part(Part::Early), "аввали аввалҳои оғоз ибтидо ибтидои اوایل آغاز ابتدا ابتدای"),
    (Word::Part(Part::Early), "boshi boshlari avvali боши бошлари"),
    (Word::Part(Part::Mid), "mid middle середина середине середины середину"),
    (Word::Part(Part::Mid), "миёна миёнаи اواسط وسط میانه oʻrtasi oʻrtalari ўртаси ўрталари"),
    (Word::Part(Part::Late), "late end ending конец конце конца концу"),
    (Word::Part(Part::Late), "охир охири охирҳои анҷом поён اواخر آخر پایان انتها انتهای"),
    (Word::Part(Part::Late), "oxiri oxirlari охирлари"),
    (Word::Ordinal(1), "اول یکم"),
    (Word::Ordinal(2), "دوم"),
    (Word::Ordinal(3), "سوم"),
    (Word::Ordinal(4), "چهارم"),
    (Word::Ordinal(5), "پنجم"),
    (Word::Ordinal(6), "ششم"),
    (Word::Ordinal(7), "هفتم"),
    (Word::Ordinal(8), "هشتم"),
    (Word::Ordinal(9), "نهم"),
    (Word::Ordinal(10), "دهم"),
    (Word::Ordinal(11), "یازدهم"),
    (Word::Ordinal(12), "دوازدهم"),
    (Word::Ordinal(13), "سیزدهم"),
    (Word::Ordinal(14), "چهاردهم"),
    (Word::Ordinal(15), "پانزدهم"),
    (Word::Ordinal(16), "شانزدهم"),
    (Word::Ordinal(17), "هفدهم"),
    (Word::Ordinal(18), "هجدهم"),
    (Word::Ordinal(19), "نوزدهم"),
    (Word::Ordinal(20), "بیستم"),
    (Word::Ordinal(30), "سی‌ام"),
    (Word::Weekday(1), "monday mon понедельник понедельника душанбе دوشنبه dushanba душанба"),
    (Word::Weekday(2), "tuesday tue tues вторник вторника сешанбе سه‌شنبه seshanba сешанба"),
    (Word::Weekday(3), "wednesday wed среда среду среды чоршанбе چهارشنبه chorshanba чоршанба"),
    (Word::Weekday(4), "thursday thu thur thurs четверг четверга панҷшанбе پنجشنبه payshanba пайшанба"),
    (Word::Weekday(5), "friday fri пятница пятницу пятницы ҷумъа جمعه juma жума"),
    (Word::Weekday(6), "saturday sat суббота субботу субботы шанбе شنبه shanba шанба"),
    (Word::Weekday(7), "sunday sun воскресенье воскресенья якшанбе یکشنبه yakshanba якшанба"),
    (Word::Calendar(Calendar::SolarHijri), "شمسی خورشیدی"),
    (Word::Calendar(Calendar::Gregorian), "میلادی мелодӣ milodiy милодий"),
    (Word::Unit, "year month day год года году годом годы годов годах г гг месяц месяце день дня"),
    (Word::Unit, "сол соли моҳ моҳи рӯз рӯзи سال ماه روز"),
    (Word::Unit, "yil yili y oy oyi kun kuni йил йили ой ойи кун куни"),
    (Word::Filler, "the of in on at during st nd rd th в во число числа го ое м"),
    (
        Word::Filler,
        "дар дари ум юм уми юми санаи таърихи در مورخ تاریخ م ام به nchi inchi chi нчи инчи чи ning нинг da да",
    ),
    (Word::About, "about around circa ca c approx approximately roughly maybe perhaps probably possibly"),
    (Word::About, "около примерно приблизительно ориентировочно возможно вероятно наверное"),
    (Word::About, "тақрибан тахминан шояд حدود حدودا تقریبا حوالی شاید taxminan chamasi atrofida атрофида"),
    (Word::Link(Link::From), "from since с со начиная аз از dan дан"),
    (Word::Link(Link::After), "after onwards onward после баъд пас بعد پس keyin soʻng beri buyon кейин сўнг бери буён"),
    (Word::Link(Link::Before), "before пеш қабл پیش قبل oldin avval ilgari олдин илгари"),
    (Word::Link(Link::Until), "until till до то تا gacha qadar гача қадар"),
    (Word::Link(Link::To), "to through thru по"),
    (Word::Link(Link::Between), "between между байни بین"),
    (Word::Link(Link::And), "and и ва و"),
];

/// Endings that a month, season, part or unit may carry, in folded form, and what they stand for.
pub(super) const SUFFIXES: &[(&str, Option<Word>)] = &[
    ("dan", Some(Word::Link(Link::From))),
    ("дан", Some(Word::Link(Link::From))),
    ("gacha", Some(Word::Link(Link::Until))),
    ("гача", Some(Word::Link(Link::Until))),
    ("dagi", None),
    ("даги", None),
    ("ning", None),
    ("нинг", None),
    ("da", None),
    ("да", None),
    ("i", None),
    ("и", None),
    ("ماه", None),
];

/// Days that are counted from the one on which they are said: how many later, and their spellings.
pub(super) const COUNTED: &[(i8, &str)] = &[
    (0, "today tonight сегодня имрӯз имшаб امروز امشب bugun бугун"),
    (-1, "yesterday вчера дирӯз дина دیروز kecha кеча"),
    (-1, "дишаб دیشب"),
    (-2, "позавчера парерӯз парирӯз پریروز"),
];

/// When on a day, which is kept in the words only.
pub(super) const TIMES_OF_DAY: &str = "
    morning noon afternoon evening night утром днём вечером ночью саҳар саҳарӣ субҳ субҳи нисфирӯзӣ бегоҳ бегоҳӣ бегоҳии шом шаб шаби шабона
    صبح ظهر عصر غروب شب ertalab tongda tushda kechqurun kechasi tunda эрталаб тонгда кечқурун кечаси";

/// Words that make sense only on the day they were said.
pub(super) const RELATIVE: &str = "
    yesterday today tonight tomorrow ago last previous next this now recently lately
    week weeks weekend days months years hours hour
    вчера сегодня завтра позавчера накануне назад недавно сейчас
    прошлый прошлая прошлое прошлого прошлой прошлом прошлую прошлым прошлые
    этот этого этом этой эту нынешний нынешнего нынешнем неделя недели неделю неделе недель дней дни месяцев месяца лет
    дирӯз имрӯз пагоҳ парерӯз дишаб имшаб имсол порсол гузашта ҳафта ҳафтаи ҳозир
    دیروز امروز فردا پریروز دیشب امشب امسال پارسال گذشته هفته اکنون قبلی
    kecha bugun ertaga oʻtgan hafta haftada haftasi hozir yaqinda
    кеча бугун эртага ўтган ҳафтада ҳозир яқинда";

/// Texts that say the date is not known.
pub(super) const UNKNOWN: &[&str] = &[
    "unknown",
    "not known",
    "date unknown",
    "don't know",
    "i don't know",
    "do not know",
    "n/a",
    "na",
    "no date",
    "undated",
    "не знаю",
    "неизвестно",
    "дата неизвестна",
    "не помню",
    "без даты",
    "номаълум",
    "намедонам",
    "маълум нест",
    "نامعلوم",
    "نمی‌دانم",
    "معلوم نیست",
    "noma'lum",
    "номаълум",
    "bilmayman",
    "билмайман",
];
