//! Folding for search: two spellings of one word become one text.
//!
//! A relative's town may be typed as «Хуҷанд», «Хучанд» or «ХУЧАНД»; a search must find it either way. [`fold`] is
//! generous on purpose: a hit too many costs a glance, a hit too few costs an account that nobody finds again.
//! For the same reason й becomes и: Tajik ӣ is often typed й on a keyboard without it.
//!
//! Folding does not transliterate: «ўғли» does not find "oʻgʻli".

mod table;

use table::Folded;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Returns the form of `text` in which spellings are compared; folding it again changes nothing.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        match table::of(letter) {
            Folded::Letter(letter) => folded.push(letter),
            Folded::Nothing => {}
            Folded::Space => push(&mut folded, ' '),
            // Few letters are outside the table.
            Folded::Otherwise => each_folded(letter, &mut |letter| push(&mut folded, letter)),
        }
    }
    if folded.ends_with(' ') {
        folded.pop();
    }
    folded
}

/// Gives what one character becomes, before white space is united.
///
/// Decomposing character by character is the same as decomposing the whole: only marks would change their places, and they are dropped.
fn each_folded(letter: char, each: &mut dyn FnMut(char)) {
    if !is_apostrophe(letter) {
        let decomposed = std::iter::once(letter).nfkd();
        decomposed.filter(|&c| !is_ignored(c)).flat_map(fold_case).for_each(each);
    }
}

/// Returns the words of a folded text: its runs of letters and digits.
pub fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !table::is_in_word(c)).filter(|word| !word.is_empty())
}

/// What a person searches for: words that must all occur, and phrases in double quotes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    terms: Vec<String>,
}

impl Query {
    /// Reads a search text; guillemets and curly quotes mark a phrase as straight ones do.
    pub fn parse(text: &str) -> Self {
        let parts: Vec<&str> = text.split(is_quote).collect();
        let mut terms = Vec::new();
        for (index, part) in parts.iter().enumerate() {
            let folded = fold(part);
            let is_phrase = index % 2 == 1 && index + 1 < parts.len();
            match words(&folded).next() {
                Some(_) if is_phrase => terms.push(folded.trim().to_owned()),
                _ => terms.extend(words(&folded).map(str::to_owned)),
            }
        }
        Self { terms }
    }

    /// Returns the folded words and phrases.
    pub(crate) fn terms(&self) -> &[String] {
        &self.terms
    }

    /// Tells whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Tells whether every word and phrase occurs in one of the folded texts; an empty query matches nothing.
    pub fn matches<S: AsRef<str>>(&self, folded: &[S]) -> bool {
        let occurs = |term: &String| folded.iter().any(|text| text.as_ref().contains(term));
        !self.is_empty() && self.terms.iter().all(occurs)
    }
}

/// Appends one case-folded letter in its common shape, and a run of white space as one space.
fn push(folded: &mut String, letter: char) {
    if letter.is_whitespace() {
        if !folded.is_empty() && !folded.ends_with(' ') {
            folded.push(' ');
        }
    } else if !is_ignored(letter) {
        folded.push(common_shape(letter));
    }
}

/// Lower, upper, lower again: ẞ, ß and ss, ı and i, ς and σ become equal, and stay as they are.
fn fold_case(letter: char) -> impl Iterator<Item = char> {
    letter.to_lowercase().flat_map(char::to_uppercase).flat_map(char::to_lowercase)
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

/// Apostrophes, and what keyboards offer for the Uzbek ʻ and ʼ.
fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '`' | '´' | '‘' | '’' | '‚' | '‛' | '′' | '‵' | '\u{02b9}'
            ..='\u{02bf}' | '\u{02c8}' | '\u{02ca}' | '\u{02cb}' | 'ꞌ' | 'Ꞌ'
    )
}

/// Marks above and below letters, tatweel, apostrophes, controls, and characters that only steer the layout.
fn is_ignored(c: char) -> bool {
    is_combining_mark(c) || is_apostrophe(c) || is_layout(c) || (c.is_control() && !c.is_whitespace())
}

fn is_layout(c: char) -> bool {
    matches!(
        c,
        '\u{00ad}' | '\u{0640}' | '\u{061c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
    )
}

/// The one letter that stands for all its variants; by now no letter carries a mark.
fn common_shape(letter: char) -> char {
    match letter {
        'ҷ' | 'ӌ' => 'ч',
        'қ' | 'ӄ' | 'ҡ' => 'к',
        'ғ' | 'ҕ' => 'г',
        'ҳ' | 'ӽ' | 'һ' => 'х',
        'ø' => 'o',
        'ł' => 'l',
        'đ' => 'd',
        'ي' | 'ى' | 'ې' | 'ۍ' => 'ی',
        'ك' | 'ڪ' => 'ک',
        'ة' | 'ە' | 'ہ' | 'ھ' | 'ۃ' => 'ه',
        'ٱ' => 'ا',
        '٠' | '۰' => '0',
        '١' | '۱' => '1',
        '٢' | '۲' => '2',
        '٣' | '۳' => '3',
        '٤' | '۴' => '4',
        '٥' | '۵' => '5',
        '٦' | '۶' => '6',
        '٧' | '۷' => '7',
        '٨' | '۸' => '8',
        '٩' | '۹' => '9',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn same(spellings: &[&str]) {
        for spelling in spellings {
            assert_eq!(fold(spelling), fold(spellings[0]), "{spelling}");
        }
    }

    #[test]
    fn tajik_letters_meet_their_neighbours() {
        same(&["Хуҷанд", "Хучанд", "ХУЧАНД", "ху\u{301}чанд"]);
        same(&["Қӯрғонтеппа", "Кургонтеппа", "қўрғонтеппа"]);
        same(&["тоҷикӣ", "точики", "точикй", "точики\u{306}"]);
        same(&["ҳама", "хама"]);
    }

    #[test]
    fn russian_yo_is_ye() {
        same(&["Пётр", "Петр", "Пе\u{308}тр"]);
    }

    #[test]
    fn uzbek_apostrophes_are_dropped() {
        same(&["oʻgʻli", "o‘g‘li", "o'g'li", "o`g`li", "oʼgʼli", "o´g´li", "ogli", "OʻGʻLI", "ōğli"]);
        same(&["маъно", "МАЪНО"]);
        same(&["ўғли", "угли"]);
    }

    #[test]
    fn arabic_script_variants_are_one() {
        same(&["علي", "علی", "على"]);
        same(&["كتاب", "کتاب", "ڪتاب", "كـتاب", "كِتَابٌ"]);
        same(&["آزاده", "ازادة", "أزاده", "إزاده", "ٱزاده"]);
        same(&["مسئول", "مسیول", "مسؤل".replace('ؤ', "ئو").as_str()]);
        same(&["خانه\u{200c}ام", "خانهام", "خانۀام"]);
    }

    #[test]
    fn digits_and_spaces_have_one_shape() {
        assert_eq!(fold(" ٢٠٢٤ \u{a0}\n۲۰۲۴\t２０２４ "), "2024 2024 2024");
    }

    #[test]
    fn latin_case_and_marks_are_dropped() {
        same(&["İstanbul", "istanbul", "ISTANBUL", "ıstanbul"]);
        same(&["Łódź", "lodz"]);
        same(&["Straße", "STRASSE", "STRAẞE"]);
        assert_eq!(fold("so\u{ad}ft\u{202e}\u{feff} fi\0ne"), "soft fine");
    }

    #[test]
    fn folding_any_character_twice_changes_nothing() {
        for c in ('\0'..='\u{1ffff}').chain('\u{2f800}'..='\u{2fa1f}').chain('\u{e0000}'..='\u{e01ff}') {
            let once = fold(&format!("a{c}b"));
            assert_eq!(fold(&once), once, "{:x}", u32::from(c));
        }
    }

    #[test]
    fn a_query_wants_every_word_in_some_text() {
        let texts = [fold("Хуҷанд, бозор"), fold("They said: \"come back\" twice")];
        assert!(Query::parse("хучанд COME").matches(&texts));
        assert!(!Query::parse("худжанд").matches(&texts));
        assert!(Query::parse("\"come back\" бозор").matches(&texts));
        assert!(Query::parse("back come").matches(&texts));
        assert!(!Query::parse("«back come»").matches(&texts));
        assert!(Query::parse("\"back come").matches(&texts), "an unclosed quote is no phrase");
        assert!(!Query::parse("хучанд prison").matches(&texts));
    }

    #[test]
    fn a_query_of_nothing_matches_nothing() {
        for text in ["", "  ", "\"\"", "«?!»", "'"] {
            let query = Query::parse(text);
            assert!(query.is_empty() && !query.matches(&["anything"]), "{text}");
        }
    }

    #[test]
    fn words_are_letters_and_digits() {
        let folded = fold("+992 93-555, «салом»!");
        assert_eq!(words(&folded).collect::<Vec<_>>(), ["992", "93", "555", "салом"]);
    }

    /// Folding without the table.
    fn fold_slowly(text: &str) -> String {
        let mut folded = String::new();
        text.chars().for_each(|letter| each_folded(letter, &mut |letter| push(&mut folded, letter)));
        folded.trim_end_matches(' ').to_owned()
    }

    #[test]
    fn the_table_agrees_with_the_rules() {
        for c in '\0'..='\u{ffff}' {
            let text = format!("a{c}b {c}");
            assert_eq!(fold(&text), fold_slowly(&text), "{:x}", u32::from(c));
            assert_eq!(table::is_in_word(c), c.is_alphanumeric(), "{:x}", u32::from(c));
        }
    }

    proptest! {
        #[test]
        fn the_table_changes_nothing(text in any::<String>()) {
            prop_assert_eq!(fold(&text), fold_slowly(&text));
        }

        #[test]
        fn folding_twice_changes_nothing(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn case_is_ignored(text in "[a-zA-Zа-яА-ЯёЁҷҶқҚғҒӣӢӯӮҳҲўЎıİßşğłŁοσςа́ 0-9'ʻ-]{0,40}") {
            prop_assert_eq!(fold(&text.to_uppercase()), fold(&text));
            prop_assert_eq!(fold(&text.to_lowercase()), fold(&text));
        }

        #[test]
        fn a_text_matches_its_own_words(text in any::<String>()) {
            let query = Query::parse(&text.replace(is_quote, " "));
            prop_assert!(query.is_empty() || query.matches(&[fold(&text)]));
        }
    }
}
