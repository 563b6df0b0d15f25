//! Foreign text made harmless for a screen.

const NAME_BYTES: usize = 255;

/// Returns the original made harmless for a terminal, JSON or the text of a page, in 255 bytes.
///
/// Control and bidirectional characters become U+FFFD, so that a trick stays visible; zero-width
/// characters are dropped, so that Persian names with ZWNJ are not littered. Quotes, `<` and `/`
/// stay: a page must escape them, and this is no path. The result is never empty.
pub fn display_name(original: &str) -> String {
    let mut out = String::new();
    for char in original.chars().filter(|&char| !is_invisible(char)) {
        let shown = if is_control(char) { '\u{fffd}' } else { char };
        if out.len() + shown.len_utf8() > NAME_BYTES {
            break;
        }
        out.push(shown);
    }
    if out.is_empty() {
        out.push('\u{fffd}');
    }
    out
}

/// Returns at most so many characters of a text; three dots tell that there is more.
pub fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

/// Returns a text for a terminal: control and bidirectional characters but line ends become U+FFFD.
pub fn display_text(text: &str) -> String {
    text.chars().map(|char| if char != '\n' && is_control(char) { '\u{fffd}' } else { char }).collect()
}

/// Tells whether a character commands a terminal or turns the direction of writing.
pub fn is_control(char: char) -> bool {
    char.is_control()
        || matches!(char, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(char, '\u{2066}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}')
}

/// Tells whether a character has no width: joiners, soft hyphen, selectors, tags and blank fillers.
pub fn is_invisible(char: char) -> bool {
    matches!(char, '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}')
        || matches!(char, '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200d}')
        || matches!(char, '\u{2060}'..='\u{2065}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}')
        || matches!(char, '\u{feff}' | '\u{ffa0}' | '\u{1bca0}'..='\u{1bca3}')
        || matches!(char, '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Returns the beginning of a text on one line, harmless for a screen.
pub fn beginning(text: &str) -> String {
    const MOST: usize = 60;
    cut(&display_text(text).split_whitespace().collect::<Vec<_>>().join(" "), MOST)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_for_eyes_keep_what_can_be_seen() {
        for (original, shown) in [
            ("Ҷӯра عکس <b>.jpg", "Ҷӯра عکس <b>.jpg"),
            ("photo\u{202e}gpj.exe", "photo\u{fffd}gpj.exe"),
            ("a\u{1b}[31m\u{7f}\u{9b}\n", "a\u{fffd}[31m\u{fffd}\u{fffd}\u{fffd}"),
            ("می\u{200c}روم", "میروم"),
            ("a\u{e0041}\u{feff}b", "ab"),
            ("\u{200b}", "\u{fffd}"),
            ("", "\u{fffd}"),
        ] {
            assert_eq!(display_name(original), shown, "{original:?}");
        }
        assert_eq!(display_name(&"я".repeat(300)).len(), 254);
    }

    #[test]
    fn texts_cannot_command_a_terminal() {
        assert_eq!(display_text("a\u{1b}[2J\nb\u{202e}\r"), "a\u{fffd}[2J\nb\u{fffd}\u{fffd}");
    }

    proptest! {
        #[test]
        fn shown_names_hold_nothing_hidden(original in arb_name()) {
            let shown = display_name(&original);
            prop_assert!((1..=255).contains(&shown.len()));
            prop_assert!(!shown.chars().any(|char| is_control(char) || is_invisible(char)));
            prop_assert_eq!(display_name(&shown), shown);
        }
    }

    fn arb_name() -> impl Strategy<Value = String> {
        let piece = prop_oneof!["[ -~]{0,6}", "[а-яёҷӯқғҳӣ]{1,6}", "\\PC{0,3}", any::<char>().prop_map(String::from)];
        proptest::collection::vec(piece, 0..20).prop_map(|pieces| pieces.concat())
    }
}
