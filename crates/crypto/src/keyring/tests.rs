use super::*;
use crate::{
    RecoveryWords,
    shares::{self, Share},
};

fn cheap() -> Argon2Cost {
    Argon2Cost::dangerous_below_floor(64, 1, 4)
}

fn passphrase(typed: &str) -> Passphrase {
    Passphrase::normalise(typed).unwrap()
}

fn open(file: &[u8], typed: &str) -> Result<Keyring, KeyringError> {
    Keyring::open(file, &OpenKeyring::Passphrase(&passphrase(typed)))
}

#[test]
fn a_keyring_opens_with_its_passphrase_on_any_keyboard() {
    let keyring = Keyring::create(&passphrase("Ҷӯра 12"), cheap());
    let file = keyring.seal();
    let opened = open(&file, "Чура ۱۲").unwrap();
    assert_eq!(opened.journal(), keyring.journal());
    assert_eq!(opened.writer(), keyring.writer());
    assert_eq!(opened.sender_verifying_key(), keyring.sender_verifying_key());
    assert_eq!(opened.newest_epoch(), keyring.newest_epoch());
    assert_eq!(opened.cost(), cheap());
    assert!(matches!(open(&file, "other"), Err(KeyringError::WrongPassphrase)));
}

#[test]
fn a_changed_passphrase_replaces_the_old_one_in_the_new_file_only() {
    let mut keyring = Keyring::create(&passphrase("old"), cheap());
    let old_file = keyring.seal();
    keyring.set_passphrase(&passphrase("new"), cheap());
    keyring.advance(1);
    keyring.add_epoch();
    let new_file = keyring.seal();
    assert!(matches!(open(&new_file, "old"), Err(KeyringError::WrongPassphrase)));
    let opened = open(&new_file, "new").unwrap();
    assert_eq!((opened.generation(), opened.epochs().len()), (2, 2));
    assert!(open(&old_file, "old").is_ok());
}

#[test]
fn ways_in_cannot_be_counted() {
    let mut keyring = Keyring::create(&passphrase("one"), cheap());
    let alone = keyring.seal();
    keyring.ways.push(WayIn { name: "recovery".to_owned(), recipient: Identity::generate().recipient() });
    let two_ways = keyring.seal();
    let count = |file: &[u8]| String::from_utf8_lossy(file).matches("-> X25519 ").count();
    assert_eq!((count(&alone), count(&two_ways)), (4, 4));
    let payload = |file: &[u8]| file.len() - crate::header::measure(file).unwrap();
    assert_eq!(payload(&alone), payload(&two_ways));
}

#[test]
fn another_way_in_opens_and_survives_a_passphrase_change() {
    let words = Identity::<Way>::generate();
    let mut keyring = Keyring::create(&passphrase("one"), cheap());
    keyring.ways.push(WayIn { name: "recovery".to_owned(), recipient: words.recipient() });
    let mut opened = open(&keyring.seal(), "one").unwrap();
    opened.set_passphrase(&passphrase("two"), cheap());
    assert!(Keyring::open(&opened.seal(), &OpenKeyring::Identity(&words)).is_ok());
}

#[test]
fn a_way_in_is_added_and_replaced_up_to_four() {
    let (lost, found) = (Identity::<Way>::generate(), Identity::<Way>::generate());
    let mut keyring = Keyring::create(&passphrase("one"), cheap());
    keyring.set_way("recovery", &lost).unwrap();
    keyring.set_way("recovery", &found).unwrap();
    let file = keyring.seal();
    assert!(matches!(Keyring::open(&file, &OpenKeyring::Identity(&lost)), Err(KeyringError::WrongPassphrase)));
    assert!(Keyring::open(&file, &OpenKeyring::Identity(&found)).is_ok());
    assert!(open(&file, "one").is_ok());
    keyring.set_way("guardians", &lost).unwrap();
    keyring.set_way("sheet", &lost).unwrap();
    assert_eq!(keyring.set_way("fifth", &lost), Err(WayError::TooMany));
    for name in ["passphrase", "", "two words", "line\nend"] {
        assert_eq!(keyring.set_way(name, &lost), Err(WayError::Name));
    }
}

#[test]
fn unknown_lines_are_kept() {
    let mut keyring = Keyring::create(&passphrase("one"), cheap());
    keyring.unknown.push(Zeroizing::new("# colour: blue".to_owned()));
    let opened = open(&keyring.seal(), "one").unwrap();
    assert_eq!(opened.unknown[0].as_str(), "# colour: blue");
}

fn with_header(change: impl Fn(&str) -> String) -> KeyringError {
    let file = Keyring::create(&passphrase("one"), cheap()).seal();
    let (header, rest) = file.split_at(crate::header::measure(&file).unwrap());
    let changed = change(std::str::from_utf8(header).unwrap());
    open(&[changed.as_bytes(), rest].concat(), "one").unwrap_err()
}

#[test]
fn header_faults_are_told_apart() {
    let newer = with_header(|header| header.replace("daftar/argon2id 1 1", "daftar/argon2id 2 1"));
    assert!(matches!(newer, KeyringError::Newer));
    let norm = with_header(|header| header.replace("daftar/argon2id 1 1", "daftar/argon2id 1 2"));
    assert!(matches!(norm, KeyringError::Newer));
    let costly = with_header(|header| header.replace(" 64 1 4\n", " 1048577 1 4\n"));
    assert!(matches!(costly, KeyringError::ExcessiveCost));
    let absurd = with_header(|header| header.replace(" 64 1 4\n", " 99999999999 1 4\n"));
    assert!(matches!(absurd, KeyringError::ExcessiveCost));
    let stanzas =
        with_header(|header| header.replacen("-> X25519", &format!("{}-> X25519", "-> x y\n\n".repeat(40)), 1));
    assert!(matches!(stanzas, KeyringError::ExcessiveHeader));
    let missing = with_header(|header| header.replace("daftar/argon2id", "daftar/argon2ie"));
    assert!(matches!(missing, KeyringError::Damaged));
}

#[test]
fn nothing_prints_a_secret() {
    let keyring = Keyring::create(&passphrase("hunter"), cheap());
    let printed = format!("{keyring:?}");
    assert!(printed.contains("<secret>"));
    assert!(!printed.contains("AGE-SECRET-KEY") && !printed.contains("age1"));
}

/// Words that are valid and another's, and shares that are mixed, altered or another's: no keyring ever opens with them.
#[test]
fn no_wrong_words_or_shares_open_a_keyring() {
    const TRIALS: usize = 10_000;
    let origin = shares::Origin { code: "cedar orbit".into(), set: 1 };
    let (guardians, own) = shares::split(2, 3, &origin);
    let mut keyring = Keyring::create(&passphrase("one"), cheap());
    keyring.set_way("recovery", &RecoveryWords::generate().identity()).unwrap();
    keyring.set_way("guardians", &guardians).unwrap();
    let file = keyring.seal();
    let opens = |identity: &Identity<Way>| Keyring::open(&file, &OpenKeyring::Identity(identity)).is_ok();
    assert!(opens(&guardians));
    let again = |share: &Share| Share::read(&share.words()).unwrap();
    let (mut opened, mut combined) = (0, 0);
    for trial in 0..TRIALS / 2 {
        opened += usize::from(opens(&RecoveryWords::generate().identity()));
        let (_, others) = shares::split(2, 3, &origin);
        // By turns: of another set, one of each, and one's own with a bit turned.
        let given = match trial % 3 {
            0 => vec![again(&others[0]), again(&others[2])],
            1 => vec![again(&own[0]), again(&others[1])],
            _ => vec![again(&own[trial % 2]), own[2].with_turned_bit(trial)],
        };
        if let Ok(identity) = shares::combine(&given) {
            combined += 1;
            opened += usize::from(opens(&identity));
        }
    }
    assert_eq!(opened, 0);
    assert!(combined > TRIALS / 10, "{combined} made a key that was tried");
}
