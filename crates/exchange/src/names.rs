//! File names from elsewhere, made harmless.
//!
//! A [`plain_name`] is for file systems, a [`display_name`](daftar_journal::display::display_name) for eyes. Neither opens anything.

use std::borrow::Cow;

use daftar_journal::display::{is_control, is_invisible};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

const PLAIN_BYTES: usize = 80;
const EXTENSION_BYTES: usize = 8;

/// Russian, Tajik, Uzbek, Kazakh and Kyrgyz, and Latin letters that are no letter with a mark.
///
/// Breve, macron and diaeresis were taken off before: й is и here, ў is у, ё is е.
const LETTERS: &str = "
    а=a б=b в=v г=g д=d е=e ж=zh з=z и=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh
    ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya ғ=gh қ=q ҳ=h ҷ=j
    ә=a ң=ng ө=o ү=u ұ=u һ=h і=i є=e ʻ= ʼ= ‘= ’= ı=i ß=ss æ=ae ø=o ə=a";

/// Extensions that run something, or that a browser or office program may run something from.
const RISKY: &str = "
    action apk app appimage appinstaller appref-ms appx appxbundle bash bat bin chm class
    cmd com command cpl crx deb desktop diagcab dll dmg docm dotm elf exe gadget hta htm
    html img inf ins iqy iso jar jnlp js jse library-ms lnk mde mht mhtml mjs msc msi msix
    msp mst one pif pkg potm ppam ppsm pptm ps1 psm1 py pyw rdp reg rpm run scf scr sct
    search-ms settingcontent-ms sh shb shtml sldm slk svg svgz swf sys terminal url vb vbe
    vbs vhd vhdx webloc website ws wsc wsf wsh xap xht xhtml xla xlam xll xlsb xlsm xltm xml
    xpi xsl";

/// Returns a harmless ASCII file name of at most 80 bytes, alike to the original where possible.
///
/// The last path component is kept, Latin and Cyrillic letters are put into lower-case ASCII and
/// anything else becomes `-`. An extension stays when it is 1 to 8 ASCII letters or digits. When
/// no stem is left, or Windows reserves it, it becomes `file-` and the number.
pub fn plain_name(original: &str, fallback_number: usize) -> String {
    let (stem, extension) = split_extension(last_component(original));
    let room = PLAIN_BYTES - extension.as_ref().map_or(0, |text| text.len() + 1);
    let mut stem = plain_stem(stem, room);
    if stem.is_empty() || is_reserved(&stem) {
        stem = format!("file-{fallback_number}");
    }
    match extension {
        Some(extension) => format!("{stem}.{extension}"),
        None => stem,
    }
}

/// Says whether opening a file of this name may run a program or load remote content.
pub fn is_risky(name: &str) -> bool {
    let visible = |char: &char| !is_invisible(*char) && !is_control(*char);
    let name: String = name.chars().filter(visible).collect();
    let name = last_component(&name).to_lowercase();
    name.rsplit_once('.').is_some_and(|(_, extension)| RISKY.split_whitespace().any(|risky| risky == extension))
}

/// Returns a CSV cell that no spreadsheet takes for a formula.
///
/// A text that begins with `=`, `+`, `-`, `@`, tab or carriage return gets a `'` in front. It is
/// never taken away again: `incidents.json` has the exact text.
pub fn csv_cell(text: &str) -> Cow<'_, str> {
    match text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => Cow::Owned(format!("'{text}")),
        false => Cow::Borrowed(text),
    }
}

/// Says whether Windows keeps this name for a device, with or without an extension.
pub(crate) fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end().to_ascii_lowercase();
    if let Some(number) = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt")) {
        return matches!(number.as_bytes(), [b'0'..=b'9']);
    }
    matches!(stem.as_str(), "con" | "prn" | "aux" | "nul" | "conin$" | "conout$" | "clock$")
}

/// Windows drops dots and spaces at the end of a name, so they end nothing here either.
fn last_component(name: &str) -> &str {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    name.trim_end_matches(|char: char| char == '.' || char.is_whitespace())
}

fn split_extension(name: &str) -> (&str, Option<String>) {
    match name.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() && is_plain_extension(extension) => {
            (stem, Some(extension.to_ascii_lowercase()))
        }
        _ => (name, None),
    }
}

fn is_plain_extension(extension: &str) -> bool {
    (1..=EXTENSION_BYTES).contains(&extension.len()) && extension.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

fn plain_stem(stem: &str, room: usize) -> String {
    let mut out = String::new();
    for char in stem.nfkd().filter(|&char| !is_combining_mark(char)).flat_map(char::to_lowercase) {
        match ascii_letters(char) {
            Some(letters) => out.push_str(letters),
            None if char.is_ascii_alphanumeric() || char == '_' => out.push(char),
            None if out.ends_with('-') || is_invisible(char) => {}
            None => out.push('-'),
        }
        if out.len() > room {
            break;
        }
    }
    out.truncate(room);
    out.trim_matches(['-', '_']).to_owned()
}

/// Puts one lower-case letter into ASCII, if it is of the alphabets in [`LETTERS`].
fn ascii_letters(letter: char) -> Option<&'static str> {
    let pairs = LETTERS.split_whitespace();
    let mut found = pairs.filter_map(|pair| pair.strip_prefix(letter)?.strip_prefix('='));
    found.next().filter(|_| !letter.is_ascii())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn foreign_names_become_plain() {
        for (original, plain) in [
            ("photo.JPG", "photo.jpg"),
            ("../../x", "x"),
            ("..\\..\\evil.exe", "evil.exe"),
            ("C:\\Users\\me\\a b.txt", "a-b.txt"),
            ("/etc/passwd", "passwd"),
            ("Ҷӯра.jpg", "jura.jpg"),
            ("Хуҷанд 2024.Щука.pdf", "khujand-2024-shchuka.pdf"),
            ("Café Ünal.png", "cafe-unal.png"),
            ("G‘alaba oʻzbek.txt", "galaba-ozbek.txt"),
            ("عکس.jpg", "file-7.jpg"),
            ("", "file-7"),
            ("..", "file-7"),
            ("...", "file-7"),
            (".bashrc", "bashrc"),
            ("-rf", "rf"),
            ("a.", "a"),
            ("a. . ", "a"),
            ("CON", "file-7"),
            ("nul.txt", "file-7.txt"),
            ("COM1.tar.gz", "com1-tar.gz"),
            ("a\u{0}b\nc\u{1b}[31m.txt", "a-b-c-31m.txt"),
            ("photo\u{202e}gpj.exe", "photo-gpj.exe"),
            ("a.j\u{202e}pg", "a-j-pg"),
            ("a.averylongone", "a-averylongone"),
            ("می\u{200c}روم x.mp4", "x.mp4"),
            ("=cmd|' /C calc'!A0", "c-calc-a0"),
        ] {
            assert_eq!(plain_name(original, 7), plain, "{original:?}");
        }
    }

    #[test]
    fn long_names_are_cut_and_keep_their_extension() {
        let plain = plain_name(&format!("{}.jpg", "щ".repeat(300)), 1);
        assert_eq!(plain.len(), 80);
        assert!(plain.ends_with(".jpg"));
        assert!(plain_name(&"-a".repeat(300), 1).len() <= 80);
    }

    #[test]
    fn risky_names_are_known_in_disguise() {
        for name in [
            "a.exe",
            "A.LNK",
            "x.apk",
            "b.docm",
            "c.SVG",
            "d.html",
            "e.js",
            "f.scr",
            "g.bat",
            "h.cmd",
            "i.ps1",
            "j.vbs",
            "k.msi",
            "l.jar",
            "m.hta",
            "n.iso",
            "o.img",
            "p.jpg.exe",
            "q.exe. .",
            "r.e\u{200b}xe",
            "gpj\u{202e}.exe",
            "x/y.exe",
        ] {
            assert!(is_risky(name), "{name:?}");
        }
        for name in ["a.jpg", "b.pdf", "c.mp4", "exe", "d.docx", "e.txt", ""] {
            assert!(!is_risky(name), "{name:?}");
        }
    }

    #[test]
    fn cells_that_look_like_formulas_are_marked() {
        for text in ["=1+1", "+7 900", "-2", "@sum", "\tx", "\r=x"] {
            assert_eq!(csv_cell(text), format!("'{text}"));
        }
        for text in ["", "a=b", "'=1", " =1", "Хуҷанд"] {
            assert!(matches!(csv_cell(text), Cow::Borrowed(same) if same == text));
        }
    }

    #[test]
    fn devices_are_reserved_with_any_extension() {
        for name in ["con", "PRN", "Aux.txt", "nul.tar.gz", "COM0", "lpt9.x", "con .txt"] {
            assert!(is_reserved(name), "{name}");
        }
        for name in ["cone", "com", "com10", "lpt", "xcon", "a.con", ""] {
            assert!(!is_reserved(name), "{name}");
        }
    }

    proptest! {
        #[test]
        fn plain_names_are_always_plain(original in arb_name(), number in 0_usize..100_000) {
            let plain = plain_name(&original, number);
            prop_assert!((1..=80).contains(&plain.len()));
            let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"._-".contains(&byte);
            prop_assert!(plain.bytes().all(allowed), "{plain}");
            prop_assert!(!plain.starts_with(['.', '-', '_']) && !plain.ends_with('.'));
            prop_assert!(plain.matches('.').count() <= 1 && !is_reserved(&plain));
            prop_assert_eq!(plain_name(&plain, number), plain);
        }

        #[test]
        fn no_cell_begins_as_a_formula(text in "[=+@\t\r'a-]{0,4}\\PC{0,4}") {
            let cell = csv_cell(&text);
            prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']));
            prop_assert!(cell.ends_with(&text) && cell.len() <= text.len() + 1);
        }
    }

    fn arb_name() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            "[ -~]{0,6}",
            "[а-яёҷӯқғҳӣ]{1,6}",
            "\\PC{0,3}",
            any::<char>().prop_map(String::from),
            "(CON|nul|\\.\\.|/|\\\\|\\.|-|\u{202e}|\u{200c}|\0|\\.exe|\\.jpg)",
        ];
        proptest::collection::vec(piece, 0..20).prop_map(|pieces| pieces.concat())
    }
}
