//! The names that people give to columns.
//!
//! A name may be added in any version: rows are known by the headings as written, not by what they
//! mean ([`RowCells::digest`](super::RowCells::digest)), so no sheet comes in twice for it.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::Meaning;
use super::fold;

/// Tells what a heading means: as it stands, without a number ("Victim 2"), or by its parts.
pub(super) fn meaning(header: &str) -> Option<Meaning> {
    known(header).or_else(|| by_parts(header))
}

fn known(text: &str) -> Option<Meaning> {
    let folded = fold::heading(text);
    let is_numeral = |char: char| char.is_numeric() || char == ' ';
    let bare = folded.trim_matches(is_numeral);
    KNOWN.get(folded.as_str()).or_else(|| KNOWN.get(bare)).copied()
}

/// "Дата / Date", "When (day and month)": the first part decides unless another one contradicts.
/// Where people are meant nothing may be unknown: "who (reporter)" is not who was harmed.
fn by_parts(header: &str) -> Option<Meaning> {
    let parts = header.split(['/', '(', ')', '[', ']', '\n', '\r']);
    let mut parts = parts.filter(|part| !fold::heading(part).is_empty()).map(known);
    let first = parts.next()??;
    let agrees = |part: Option<Meaning>| part.map_or(!first.is_about_people(), |it| it == first);
    parts.all(agrees).then_some(first)
}

static KNOWN: LazyLock<HashMap<String, Meaning>> = LazyLock::new(|| {
    let listed = |&(meaning, names): &(Meaning, &'static str)| {
        names.split(['|', '\n']).map(move |name| (fold::heading(name), meaning))
    };
    NAMES.iter().flat_map(listed).filter(|(name, _)| !name.is_empty()).collect()
});

/// English, Russian, Tajik, Uzbek (both scripts), Persian; a line each.
const NAMES: [(Meaning, &str); 12] = [
    (
        Meaning::When,
        "when | when did it happen | when it happened | date | dates | day | date and time | date time
        | datetime | date of incident | date of the incident | incident date | date of event | event date
        когда | когда это было | когда случилось | когда произошло | дата | даты | день | дата и время
        | дата события | дата происшествия | дата инцидента | дата случая | число
        кай | кай буд | кай шуд | кай рӯй дод | сана | рӯз | таърих | санаи ҳодиса
        qachon | qachon boldi | sana | kun | vaqti | қачон | қачон бўлди | кун
        تاریخ | کی | چه وقت | چه زمانی | روز | تاریخ حادثه | تاریخ واقعه",
    ),
    (
        Meaning::Place,
        "where | where did it happen | where it happened | place | place of incident | location | city
        | town | village | city country | place country | address | region | district
        где | где это было | где случилось | где произошло | место | место события | место происшествия
        | место инцидента | город | село | населенный пункт | населённый пункт | адрес | регион | район
        | город страна | место страна | страна город
        куҷо | дар куҷо | дар куҷо буд | ҷой | ҷои ҳодиса | ҷойи ҳодиса | маҳал | макон | шаҳр | деҳа | ноҳия
        qayerda | qaerda | qayer | joy | joyi | joylashuv | shahar | qishloq | tuman | viloyat
        | қаерда | қаер | жой | жойи | шаҳар | қишлоқ | туман
        کجا | در کجا | محل | مکان | محل حادثه | محل واقعه | شهر | روستا",
    ),
    (
        Meaning::Country,
        "country | state country | in which country
        страна | государство | в какой стране
        кишвар | мамлакат | давлат | дар кадом кишвар
        davlat | mamlakat | qaysi davlatda
        کشور | در کدام کشور",
    ),
    (
        Meaning::Type,
        "type | types | type of incident | incident type | type of event | kind | kind of incident
        | category | categories
        тип | типы | тип события | тип происшествия | тип инцидента | вид | вид события | вид давления
        | вид преследования | категория | категории
        навъ | навъи ҳодиса | намуд | намуди ҳодиса | гурӯҳ
        turi | tur | hodisa turi | toifa | тури | тур | ҳодиса тури | тоифа
        نوع | نوع حادثه | نوع واقعه | دسته",
    ),
    (
        Meaning::Title,
        "title | heading | headline | short title | name of incident
        заголовок | название | название события | название инцидента
        сарлавҳа | унвон | номи ҳодиса
        sarlavha | nomi | сарлавҳа | номи
        عنوان | تیتر",
    ),
    (
        Meaning::Narrative,
        "narrative | what happened | what has happened | what was done | what | description | summary
        | event | incident | story | account | details | what happened in your own words | text
        | description of incident | description of the incident | incident description
        что случилось | что произошло | что было | что сделали | что | описание | описание события
        | описание происшествия | описание инцидента | событие | происшествие | инцидент | случай | рассказ
        | суть | краткое описание | подробности | обстоятельства | текст
        чӣ шуд | чӣ рӯй дод | чӣ ҳодиса рӯй дод | чӣ воқеъ шуд | чӣ буд | воқеа | ҳодиса | тавсиф | нақл | матн
        nima boldi | nima yuz berdi | nima qilishdi | voqea | hodisa | tavsif | tafsilotlar | matn
        | нима бўлди | нима юз берди | нима қилишди | воқеа | ҳодиса | тавсиф | матн
        چه شد | چه اتفاقی افتاد | چه اتفاق افتاد | چه رخ داد | شرح | شرح واقعه | شرح حادثه | واقعه | حادثه
        | رویداد | متن",
    ),
    (
        Meaning::Victims,
        "who | whom | victim | victims | who was harmed | who is harmed | harmed | who was affected | affected
        | affected person | affected people | affected persons | who suffered | name of victim | to whom
        | who was targeted | victim name
        кто | кого | кому | с кем | с кем случилось | с кем произошло | кто пострадал | кто пострадавший
        | пострадавший | пострадавшая | пострадавшие | потерпевший | потерпевшая | потерпевшие | жертва
        | жертвы | кому причинен вред | на кого давили
        кӣ | киро | бо кӣ | ба кӣ | кӣ зарар дид | кӣ ҷабр дид | ҷабрдида | ҷабрдидагон | зарардида
        | зарардидагон | қурбонӣ | қурбониён
        kim | kimni | kimga | kim jabrlandi | kim zarar kordi | jabrlanuvchi | jabrlanuvchilar | jabrlangan
        | jabrlanganlar | қурбон | ким | кимни | кимга | ким жабрланди | жабрланувчи | жабрланувчилар
        | жабрланганлар
        چه کسی | چه کسی آسیب دید | آسیب دیده | آسیب دیدگان | قربانی | قربانیان | قربانی ها | قربانی‌ها",
    ),
    (
        Meaning::Perpetrators,
        "by whom | by who | perpetrator | perpetrators | who did it | who did this | done by | alleged perpetrator
        | alleged perpetrators | responsible | who is responsible | who was responsible | carried out by
        кем | кем совершено | кем сделано | кто сделал | кто это сделал | кто совершил | виновник | виновники
        | виновный | виновные | виноват | нарушитель | нарушители | исполнитель | исполнители | преследователь
        | преследователи | кто виноват | с чьей стороны | предполагаемый виновник
        аз ҷониби кӣ | аз тарафи кӣ | кӣ кард | инро кӣ кард | кӣ гунаҳкор | гунаҳкор | гунаҳкорон
        kim tomonidan | kim qildi | buni kim qildi | aybdor | aybdorlar | ким томонидан | ким қилди | айбдор
        | айбдорлар
        توسط | توسط چه کسی | به دست چه کسی | چه کسی انجام داد | چه کسی کرد | عامل | عاملان | مرتکب",
    ),
    (
        Meaning::Source,
        "source | sources | who told me | who told | who told us | who told you | told by | reported by | according to
        | who reported | who reported it | informant | from whom | source of information | who said
        источник | источники | источник информации | кто рассказал | кто рассказал мне | кто мне рассказал
        | кто сказал | кто сообщил | кто передал | от кого | от кого известно | откуда известно | откуда знаю
        | откуда информация | со слов | с чьих слов | информатор
        манбаъ | манбаи хабар | кӣ гуфт | кӣ нақл кард | кӣ хабар дод | аз кӣ | аз кӣ шунидам | аз куҷо медонам
        manba | kim aytdi | kim aytib berdi | kim xabar berdi | kimdan | manbasi
        | манба | ким айтди | ким айтиб берди | ким хабар берди | кимдан
        منبع | چه کسی گفت | چه کسی خبر داد | از چه کسی | راوی | گوینده",
    ),
    (
        Meaning::How,
        "how | how do you know | how do i know | how i know | how was it told | how told | how i was told | told how
        | channel | by what means
        как | как узнали | как узнал | как узнала | как я узнал | как я узнала | как сообщили | как передали
        | как стало известно | каким образом | канал | канал связи | способ связи | по какому каналу
        чӣ тавр | чӣ хел | чӣ гуна | чӣ тавр фаҳмидам | бо кадом роҳ
        qanday | qanday qilib | qanday bildim | қандай | қандай қилиб
        چگونه | چطور | چه طور | از چه راه | از چه طریق",
    ),
    (
        Meaning::Language,
        "language | languages | lang | in which language
        язык | язык рассказа | языки | на каком языке
        забон | бо кадом забон
        til | tili | qaysi tilda | тил | тили
        زبان | به چه زبانی",
    ),
    (
        Meaning::Files,
        "file | files | file name | file names | filename | filenames | attachment | attachments | attached files
        | photo | photos | photo video | photos and videos | video | videos
        файл | файлы | имя файла | имена файлов | вложение | вложения | приложение | приложения
        | прикрепленные файлы | прикреплённые файлы | фото | фотографии | фото видео | фото и видео | видео
        файлҳо | номи файл | замима | замимаҳо | аксҳо | акс
        fayl | fayllar | ilova | ilovalar | rasmlar | rasm | файллар | илова | иловалар
        فایل | فایل ها | فایل‌ها | پیوست | پیوست ها | پیوست‌ها | عکس | عکس ها | عکس‌ها",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_has_two_meanings() {
        for (meaning, names) in NAMES {
            for name in names.split(['|', '\n']).filter(|name| !name.trim().is_empty()) {
                assert_eq!(KNOWN[&fold::heading(name)], meaning, "{name}");
            }
        }
    }

    #[test]
    fn headings_are_known_however_they_are_dressed() {
        for (header, expected) in [
            ("\u{feff}ДАТА:", Meaning::When),
            ("Дата / Date", Meaning::When),
            ("Date (dd.mm.yyyy)", Meaning::When),
            ("1. When?", Meaning::When),
            ("Место (город, страна)", Meaning::Place),
            ("«Кто пострадал»", Meaning::Victims),
            ("victim_1", Meaning::Victims),
            ("By  Whom", Meaning::Perpetrators),
            ("Who (did it)", Meaning::Perpetrators),
            ("Прикреплённые файлы", Meaning::Files),
            ("Чи шуд?", Meaning::Narrative),
            ("Куҷо", Meaning::Place),
            ("Nima bo‘ldi?", Meaning::Narrative),
            ("كجا", Meaning::Place),
            ("Тип/вид", Meaning::Type),
        ] {
            assert_eq!(meaning(header), Some(expected), "{header}");
        }
    }

    #[test]
    fn what_is_doubtful_is_not_mapped() {
        for header in ["Примечание", "Notes", "Who (reporter)", "Дата/Место", "Дата рождения", "Who / By whom", "", "2"]
        {
            assert_eq!(meaning(header), None, "{header}");
        }
    }
}
