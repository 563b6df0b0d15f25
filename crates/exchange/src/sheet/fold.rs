//! Makes headings equal that a person takes to be the same.

/// Tells whether a character leaves nothing to see: blanks, marks of width and direction, NUL.
pub(crate) fn is_unseen(char: char) -> bool {
    char.is_whitespace() || char == '\0' || is_mark(char)
}

/// Folds a heading: lower case, variants of a letter as one, every run of other characters as one
/// space, none at the ends. Apostrophes, accents and invisible marks vanish.
///
/// The digest of rows rests on this ([`RowCells::digest`](super::RowCells::digest)): to change it
/// is to import every sheet a second time.
pub(super) fn heading(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for char in text.chars().flat_map(char::to_lowercase).filter(|&char| !is_dropped(char)) {
        if char.is_alphanumeric() {
            folded.push(letter(char));
        } else if !folded.is_empty() && !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Marks of width, direction and byte order.
const fn is_mark(char: char) -> bool {
    matches!(
        char,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}

const fn is_dropped(char: char) -> bool {
    let accent = matches!(char, '\u{300}'..='\u{36f}' | '\u{640}' | '\u{64b}'..='\u{65f}');
    let apostrophe = matches!(char, '\'' | '`' | '´' | '‘' | '’' | 'ʻ' | 'ʼ' | 'ʹ');
    is_mark(char) || accent || apostrophe
}

const fn letter(char: char) -> char {
    match char {
        'ё' => 'е',
        'й' | 'ӣ' => 'и',
        'ӯ' | 'ў' => 'у',
        'ҷ' => 'ч',
        'қ' => 'к',
        'ғ' => 'г',
        'ҳ' => 'х',
        'ي' | 'ى' => 'ی',
        'ك' => 'ک',
        'ة' => 'ه',
        'آ' | 'أ' | 'إ' => 'ا',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_equal_where_a_person_sees_no_difference() {
        assert_eq!(heading("\u{feff} *By_Whom*: "), "by whom");
        assert_eq!(heading("Чем всё кончилось"), heading("чем все\u{a0}кончилось?"));
        assert_eq!(heading("кай"), heading("каи\u{306}"));
        assert_eq!(heading("Nima bo‘ldi"), heading("nima boldi"));
        assert_eq!(heading("فایل\u{200c}ها"), "فایلها");
        assert_eq!(heading("كجا"), heading("کجا"));
        assert_eq!(heading(" .;- "), "");
    }
}
