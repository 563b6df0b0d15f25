//! What each verb prints: transcripts over the fixture journal, one file a verb.

use daftar_tests::program;

#[test]
fn every_verb_prints_what_its_transcript_says() {
    let cases = trycmd::TestCases::new();
    cases.register_bin("daftar", program());
    cases.env("DAFTAR_JOURNAL", "journal").env("TZ", "Asia/Dushanbe").env("COLUMNS", "80");
    cases.case("cli/*.toml");
}
