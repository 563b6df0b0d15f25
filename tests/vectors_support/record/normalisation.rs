//! What people type.

use serde_json::json;

use super::vector;
use crate::vectors_support::{Vector, text::hex};

type Typed = (&'static str, &'static str, &'static str, &'static str);

const TYPED: [Typed; 40] = [
    ("ascii", "nothing changes", "correct horse", "ok"),
    ("spaces-kept", "spaces count, at the ends and doubled", "  a  b ", "ok"),
    ("tab-kept", "a tab counts", "a\tb", "ok"),
    ("case-kept", "case counts", "Heim HEIM heim", "ok"),
    ("yo-kept", "ё is not е", "ёлка", "ok"),
    ("short-i-composed", "и with U+0306 is й by NFKC, and й is not folded", "и\u{306}", "ok"),
    ("byte-order-mark", "one U+FEFF at the start is dropped", "\u{FEFF}word", "ok"),
    ("byte-order-mark-twice", "the second U+FEFF stays", "\u{FEFF}\u{FEFF}word", "ok"),
    ("byte-order-mark-inside", "U+FEFF elsewhere stays", "wo\u{FEFF}rd", "ok"),
    ("line-end-lf", "one line end is dropped", "word\n", "ok"),
    ("line-end-crlf", "CR LF is one line end", "word\r\n", "ok"),
    ("line-end-twice", "the first of two line ends stays", "word\n\n", "ok"),
    ("line-end-cr", "CR alone is no line end", "word\r", "ok"),
    ("line-end-before-mark", "mark and line end together", "\u{FEFF}word\r\n", "ok"),
    ("tajik-small", "letters that plain layouts lack", "ғӣқӯҳҷ", "ok"),
    ("tajik-capital", "and their capitals", "ҒӢҚӮҲҶ", "ok"),
    ("tajik-decomposed", "ӣ and ӯ typed as letter and U+0304", "и\u{304} у\u{304}", "ok"),
    ("arabic-yeh", "U+064A becomes U+06CC", "\u{64A}", "ok"),
    ("alef-maksura", "U+0649 becomes U+06CC", "\u{649}", "ok"),
    ("arabic-kaf", "U+0643 becomes U+06A9", "\u{643}", "ok"),
    ("persian", "a Persian text typed on an Arabic keyboard", "\u{643}تاب خانگ\u{64A}", "ok"),
    ("yeh-hamza-composed", "U+064A U+0654 is U+0626 by NFKC, before U+064A could be replaced", "\u{64A}\u{654}", "ok"),
    ("zwnj-zwj", "U+200C and U+200D are dropped", "می\u{200C}خواهم\u{200D}", "ok"),
    ("digits-arabic-indic", "U+0660 to U+0669", "٠١٢٣٤٥٦٧٨٩", "ok"),
    ("digits-persian", "U+06F0 to U+06F9", "۰۱۲۳۴۵۶۷۸۹", "ok"),
    ("digits-full-width", "by NFKC", "１２３", "ok"),
    ("digits-devanagari", "other digits stay", "१२३", "ok"),
    ("apostrophes", "U+02BB U+02BC U+2018 U+2019 U+0060 U+00B4 U+0027", "ʻʼ‘’`´'", "ok"),
    ("acute-accent", "U+00B4 is replaced before NFKC makes a space of it", "o´zbek", "ok"),
    ("combining-acute", "U+0301 is a letter's mark and stays", "e\u{301}", "ok"),
    ("presentation-forms", "U+FEF1 U+FEDA U+FEFB: by NFKC, then by the table", "\u{FEF1}\u{FEDA}\u{FEFB}", "ok"),
    ("ligature", "U+FB01 and U+00A0 by NFKC", "\u{FB01}n\u{A0}b", "ok"),
    ("unicode-16", "U+1FAE9 was assigned by 16.0", "\u{1FAE9}", "ok"),
    ("private-use", "category Co is not Cn", "\u{E000}", "ok"),
    ("unassigned", "U+0378", "a\u{378}", "unassigned"),
    ("unassigned-after-16", "U+1FAEA is assigned by 17.0 only", "\u{1FAEA}", "unassigned"),
    ("noncharacter", "U+FFFF is of category Cn", "a\u{FFFF}", "unassigned"),
    ("empty", "nothing typed", "", "empty"),
    ("empty-line-end", "nothing but a mark and a line end", "\u{FEFF}\n", "empty"),
    ("empty-zwnj", "nothing left by the table", "\u{200C}", "empty"),
];

pub(super) fn vectors() -> Vec<Vector> {
    let mut vectors: Vec<Vector> =
        TYPED.iter().map(|(name, comment, typed, expect)| of(name, comment, typed.as_bytes(), expect)).collect();
    let longest = "x".repeat(1024);
    vectors.push(of("longest", "1,024 bytes as typed", longest.as_bytes(), "ok"));
    vectors.push(of(
        "too-long",
        "1,025 bytes as typed, the line end among them",
        (longest + "\n").as_bytes(),
        "length",
    ));
    vectors.push(of("not-utf-8", "a byte 0xFF", b"a\xff", "UTF-8"));
    vectors
}

fn of(name: &str, comment: &str, typed: &[u8], expect: &str) -> Vector {
    vector("normalisation", name, comment, expect, json!({ "typed": hex(typed) }))
}
