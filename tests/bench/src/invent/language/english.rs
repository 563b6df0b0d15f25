use super::Language;

pub(super) const ENGLISH: Language = Language {
    code: "en",
    share: 12,
    forms: 7_000,
    short: "the and to of a in was he they that it his her she with for on had at from by not but as is were who him when we \
            said them there been about after before if no all one two out up into again because without",
    usual: "house mother father brother sister son daughter neighbour street market school university work passport papers \
            phone call message voice night day morning evening hours week month year money fine court police security official \
            chairman people asked came left took beat threatened wrote saw heard silent witness recording filmed car gate yard \
            doctor hospital road border ticket office signature statement news friend relative officer uniform interrogation",
    onsets: &[
        "b", "c", "d", "f", "g", "h", "l", "m", "n", "p", "r", "s", "t", "v", "w", "st", "tr", "pr", "cl", "sh", "th",
    ],
    vowels: &["a", "e", "i", "o", "u", "ea", "ou", "ai"],
    codas: &["", "", "n", "r", "t", "l", "s", "d", "m", "ck", "nt", "st", "nd", "p"],
    endings: &["", "", "", "s", "ed", "ing", "er", "ers", "ly", "ion", "ions", "ment", "ness", "able", "al"],
    comma: ',',
    names: &[
        "Gulnora", "Zarina", "Firuza", "Madina", "Nilufar", "Sitora", "Parvina", "Anna", "Leila", "Maryam", "Sorbon",
        "Farrukh", "Daler", "Rustam", "Jamshed", "Omar", "Karim", "Bahrom", "Iskandar", "Nader",
    ],
    initials: &["A", "B", "D", "F", "G", "H", "I", "J", "K", "M", "N", "R", "S", "T", "Z"],
    relations: &[
        "mother",
        "father",
        "brother",
        "sister",
        "uncle",
        "aunt",
        "neighbour",
        "cousin",
        "grandfather",
        "wife",
    ],
    accused: &[
        "unknown men",
        "police",
        "security service",
        "head of the school",
        "tax office",
        "the court",
        "a local official",
    ],
    channels: &["phone", "Signal", "Telegram", "in person", "voice note", "letter"],
    kinds: &["summons", "threat", "house search", "beating", "mob", "interpol", "recruitment", "account takeover"],
    places: &[
        "Dushanbe",
        "Khujand",
        "Kulob",
        "Bokhtar",
        "Khorog",
        "Tashkent",
        "Samarkand",
        "Warsaw",
        "Berlin",
        "Vienna",
        "Istanbul",
        "Mashhad",
        "Herat",
        "Bishkek",
        "Osh",
        "Almaty",
        "Vilnius",
        "Prague",
    ],
    seasons: ["spring", "summer", "autumn", "winter"],
};
