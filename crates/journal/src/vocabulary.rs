//! The kinds of incident that this program knows by name. Types stay free text: an unknown one is kept as written.

use crate::fold::fold;

/// One kind of incident: its name, and other words for it.
struct Kind {
    name: &'static str,
    also: &'static [&'static str],
}

const KINDS: &[Kind] = &[
    kind("arbitrary detention", &["arrest", "detention", "arbitrary arrest", "house arrest", "арест", "задержание"]),
    kind("summons", &["interrogation", "questioning", "summons or interrogation", "вызов на допрос", "допрос"]),
    kind("threat", &["threat to relative", "death threat", "threat to exile", "threats", "угроза", "угрозы"]),
    kind("beating", &["physical assault", "assault", "избиение"]),
    kind("torture", &["torture in custody", "ill-treatment", "пытки"]),
    kind("sexual violence", &["sexual threat", "rape", "sexual threat or violence", "сексуальное насилие"]),
    kind(
        "passport confiscation",
        &["passport taken", "id confiscation", "exit ban", "documents taken", "изъятие паспорта"],
    ),
    kind("property seizure", &["eviction", "house seized", "property seized", "конфискация"]),
    kind("extortion", &["вымогательство"]),
    kind("dismissal from job", &["dismissal", "job lost", "увольнение"]),
    kind("denial of healthcare", &["denial of medical care", "отказ в лечении"]),
    kind("denial of schooling", &["expulsion of child", "expulsion from school", "expulsion", "исключение из школы"]),
    kind("mob", &["public shaming", "crowd", "mob or public shaming", "публичное осуждение"]),
    kind(
        "forced denunciation",
        &["forced tv denunciation", "forced video denunciation", "forced statement", "forced video statement"],
    ),
    kind("interpol notice", &["extradition", "visa cancelled", "visa cancel", "interpol"]),
    kind("rendition", &["deportation", "abduction abroad", "депортация"]),
    kind("disappearance", &["enforced disappearance", "исчезновение"]),
    kind("surveillance", &["stalking", "слежка"]),
    kind("infiltration", &["informer", "recruitment", "вербовка"]),
    kind("hacking", &["account takeover", "взлом"]),
    kind("house search", &["search of house", "обыск"]),
    kind("collective punishment", &["collective punishment of family"]),
];

const fn kind(name: &'static str, also: &'static [&'static str]) -> Kind {
    Kind { name, also }
}

/// Returns the name under which a type is known; `None` for one of the person's own.
///
/// ```
/// use daftar_journal::vocabulary::recognise;
/// assert_eq!(recognise("Arrest"), Some("arbitrary detention"));
/// assert_eq!(recognise("something else"), None);
/// ```
pub fn recognise(written: &str) -> Option<&'static str> {
    let written = fold(written);
    let fits = |kind: &&Kind| fold(kind.name) == written || kind.also.iter().any(|also| fold(also) == written);
    KINDS.iter().find(fits).map(|kind| kind.name)
}

/// Returns the names of all kinds.
pub fn names() -> impl Iterator<Item = &'static str> {
    KINDS.iter().map(|kind| kind.name)
}

/// Tells whether two types mean the same kind.
pub fn is_same(one: &str, other: &str) -> bool {
    fold(one) == fold(other) || recognise(one).is_some_and(|name| recognise(other) == Some(name))
}
