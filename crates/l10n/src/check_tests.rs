//! One failure for every rule of the texts.

use crate::{catalog::Catalog, check::faults, signature};

const ENGLISH: &str = "
# $name (text): who it is for
kept = Kept for { $name }
    .hint = Nothing left
# $count (number)
files = { $count ->
    [one] one file
   *[other] { $count } files
}
";
const TAJIK: &str = "
kept = Барои { $name } нигоҳ дошта шуд
    .hint = Ҳеҷ чиз нарафт
files = { $count } файл
";

fn catalog(language: &str, files: &[(&str, &str)]) -> Catalog {
    let mut catalog = Catalog::new(language);
    files.iter().for_each(|(theme, source)| catalog.add(theme, (*source).to_owned()));
    catalog
}

fn faults_of(english: &str, tajik: &str) -> Vec<String> {
    faults(&[catalog("en", &[("app", english)]), catalog("tg", &[("app", tajik)])])
}

/// Checks that a change of the Tajik text, and nothing else, is found fault with.
#[track_caller]
fn tajik_fails(from: &str, to: &str, fault: &str) {
    assert!(TAJIK.contains(from));
    assert_eq!(faults_of(ENGLISH, &TAJIK.replace(from, to)), [fault]);
}

#[track_caller]
fn english_fails(from: &str, to: &str, fault: &str) {
    assert!(ENGLISH.contains(from));
    assert_eq!(faults_of(&ENGLISH.replace(from, to), TAJIK), [fault]);
}

#[test]
fn texts_that_say_the_same_pass() {
    assert!(faults_of(ENGLISH, TAJIK).is_empty());
}

#[test]
fn a_missing_key() {
    tajik_fails("files = { $count } файл", "", "tg: files is missing");
}

#[test]
fn a_surplus_key() {
    tajik_fails("files =", "more = Боз\nfiles =", "tg: more is surplus");
}

#[test]
fn another_variable() {
    tajik_fails("{ $name }", "{ $nme }", "tg: kept has the variables [$nme], en has [$name]");
}

#[test]
fn a_missing_variable() {
    tajik_fails("{ $count } файл", "файлҳо", "tg: files has the variables [], en has [$count]");
}

#[test]
fn a_missing_attribute() {
    tajik_fails("    .hint = Ҳеҷ чиз нарафт\n", "", "tg: kept.hint is missing");
}

#[test]
fn a_surplus_attribute() {
    tajik_fails("    .hint", "    .label = Ном\n    .hint", "tg: kept.label is surplus");
}

#[test]
fn a_plural_where_there_is_none() {
    let plural = "files = { $count ->\n    [one] як файл\n   *[other] { $count } файл\n}";
    tajik_fails(
        "files = { $count } файл",
        plural,
        "tg: files chooses by a plural; nouns stay singular after a number here",
    );
}

#[test]
fn a_choice_by_exact_numbers_is_no_plural() {
    let exact = "files = { $count ->\n    [0] ягон файл\n   *[1] { $count } файл\n}";
    assert!(faults_of(ENGLISH, &TAJIK.replace("files = { $count } файл", exact)).is_empty());
}

#[test]
fn a_syntax_error() {
    let faults = faults_of(ENGLISH, &TAJIK.replace("{ $count }", "{ $count"));
    assert_eq!(faults.len(), 2, "{faults:?}");
    assert!(faults[0].starts_with("tg: app.ftl:"), "{faults:?}");
    assert_eq!(faults[1], "tg: files is missing");
}

#[test]
fn a_duplicate() {
    tajik_fails("files =", "kept = Боз { $name }\nfiles =", "tg: kept stands twice");
}

#[test]
fn a_duplicate_in_another_file() {
    let tajik = catalog("tg", &[("app", TAJIK), ("cli", "files = { $count } файл\n")]);
    let faults = faults(&[catalog("en", &[("app", ENGLISH)]), tajik]);
    assert!(faults.contains(&"tg: files stands twice".to_owned()), "{faults:?}");
}

#[test]
fn a_key_and_an_attribute_of_one_name_in_rust() {
    let fault = ["en: kept-hint stands twice".to_owned(), "tg: kept-hint is missing".to_owned()];
    assert_eq!(faults_of(&format!("{ENGLISH}kept-hint = Again\n"), TAJIK), fault);
}

#[test]
fn a_key_in_another_file() {
    let files = [("app", "files = { $count } файл\n"), ("cli", TAJIK.split("files").next().unwrap())];
    let faults = faults(&[catalog("en", &[("app", ENGLISH)]), catalog("tg", &files)]);
    let fault = |name| format!("tg: {name} stands in cli.ftl, not in app.ftl");
    assert_eq!(faults, [fault("kept"), fault("kept.hint")]);
}

#[test]
fn a_variable_of_which_the_comment_tells_nothing() {
    let fault = "en: kept does not say in its comment: $name (text) or (number)";
    english_fails("# $name (text): who it is for\n", "", fault);
}

#[test]
fn a_comment_that_tells_of_a_variable_that_is_not_there() {
    english_fails("# $name", "# $other (text)\n# $name", "en: kept tells of $other, which it does not use");
}

#[test]
fn a_plural_of_a_text() {
    english_fails("$count (number)", "$count (text)", "en: files chooses by $count, which is not a (number)");
}

#[test]
fn capitals_in_a_key() {
    let english = ENGLISH.replace("files", "Files");
    let faults = faults_of(&english, &TAJIK.replace("files", "Files"));
    assert_eq!(faults, ["en: Files is not in small letters and hyphens"]);
}

#[test]
fn functions_and_messages_in_messages() {
    tajik_fails("{ $count }", "{ NUMBER($count) }", "tg: files uses the function NUMBER");
    let faults = faults_of(ENGLISH, &TAJIK.replace("Ҳеҷ чиз нарафт", "{ files }"));
    assert_eq!(faults, ["tg: kept.hint uses the message files"]);
}

#[test]
fn terms_are_the_same_in_all_languages_and_there() {
    let with = |text: &str, term: &str| format!("{text}{term}");
    assert!(faults_of(&with(ENGLISH, "-name = A\n"), &with(TAJIK, "-name = Б\n")).is_empty());
    assert_eq!(faults_of(&with(ENGLISH, "-name = A\n"), TAJIK), ["tg: -name is missing"]);
    assert_eq!(faults_of(ENGLISH, &with(TAJIK, "-name = Б\n")), ["tg: -name is surplus"]);
    let unknown = TAJIK.replace("Ҳеҷ", "{ -name }");
    assert_eq!(faults_of(ENGLISH, &unknown), ["tg: kept.hint uses the term -name, which is not there"]);
}

#[test]
fn an_empty_text() {
    tajik_fails("Ҳеҷ чиз нарафт", "{ \"\" }", "tg: kept.hint is empty");
}

#[test]
fn a_character_that_turns_the_direction() {
    let fault = "tg: kept.hint holds a character that turns the direction of writing";
    tajik_fails("Ҳеҷ", "Ҳеҷ\u{202e}", fault);
}

#[test]
fn safety_sentences_stand_in_their_file_alone() {
    let safety = |key: &str| format!("{key} = Wait\n");
    let faults_of = |theme, key: &str| faults(&[catalog("en", &[(theme, &safety(key))])]);
    assert!(faults_of("safety", "safety-wait").is_empty());
    let fault = |key| [format!("en: {key}: the keys of safety.ftl, and only those, begin with safety-")];
    assert_eq!(faults_of("safety", "wait"), fault("wait"));
    assert_eq!(faults_of("app", "safety-wait"), fault("safety-wait"));
}

#[test]
fn a_signature_holds_for_the_words_that_were_signed() {
    let english = |words: &str| catalog("en", &[("safety", &format!("safety-wait = {words}\n"))]);
    let tajik =
        |line: &str| catalog("tg", &[("safety", &format!("### Ҷумлаҳо\n{line}\n\nsafety-wait = Сабр кунед\n"))]);
    let words = signature::fingerprint(&english("Wait"), &tajik("# Signed-by:"));
    let signed = tajik(&format!("# Signed-by: Зарина (words {words})"));
    assert_eq!(signature::signed_by(&english("Wait"), &signed).as_deref(), Some("Зарина"));
    assert_eq!(signature::signed_by(&english("Stop"), &signed), None);
    for unsigned in ["", "# Signed-by:", "# Signed-by: Зарина", "# Signed-by: Зарина (words 0)"] {
        assert_eq!(signature::signed_by(&english("Wait"), &tajik(unsigned)), None, "{unsigned:?}");
    }
    assert_eq!(signature::outdated(&[english("Wait"), signed]).count(), 0);
    assert_eq!(signature::outdated(&[english("Wait"), tajik("# Signed-by: Зарина")]).count(), 1);
}
