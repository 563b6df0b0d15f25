use super::{share::WORDS, *};
use crate::{OpenWith, Phrase, SealTo};

/// The vectors of the standard: what it is, the shares, and the secret, or nothing if there must be none.
fn vectors() -> Vec<(String, Vec<String>, String)> {
    serde_json::from_str(include_str!("vectors.json")).unwrap()
}

fn read(mnemonic: &str) -> Result<Share, ShareError> {
    let list: Vec<&str> = include_str!("words.txt").lines().collect();
    let words: Option<Vec<u16>> = mnemonic
        .split(' ')
        .map(|word| list.iter().position(|known| *known == word).and_then(|at| u16::try_from(at).ok()))
        .collect();
    let words = words.filter(|words| words.len() >= 20).ok_or(ShareError::Count(0))?;
    Share::of_words(&words)
}

fn hex(text: &str) -> Vec<u8> {
    data_encoding::HEXLOWER.decode(text.as_bytes()).unwrap()
}

#[test]
fn the_vectors_of_the_standard_hold() {
    let mut held = 0;
    for (what, mnemonics, secret_of_it) in vectors() {
        // We make no groups, and read none.
        if what.contains("group") && !secret_of_it.is_empty() {
            assert!(mnemonics.iter().any(|mnemonic| read(mnemonic).is_err()), "{what}");
            continue;
        }
        let shares: Result<Vec<Share>, ShareError> = mnemonics.iter().map(|mnemonic| read(mnemonic)).collect();
        let found = shares.ok().and_then(|shares| secret(&shares, b"TREZOR").ok());
        assert_eq!(found.map(|found| found.to_vec()), Some(hex(&secret_of_it)).filter(|it| !it.is_empty()), "{what}");
        held += 1;
    }
    assert!(held > 30, "{held}");
}

/// Made by the reference implementation: `shamir_mnemonic.generate_mnemonics(1, [(2, 3)], bytes(range(32)))`, shares that may be extended.
const REFERENCE: [&str; 3] = [
    "valuable racism academic acid ancestor plains satisfy very metric marvel energy formal dish robin obtain luxury market bulb daughter lobe home hour equip glad glad drink costume sheriff ruin rebuild prayer check fishing",
    "valuable racism academic agency actress favorite curly herald staff peaceful grill album decision alarm sharp volume academic verdict expect boring race subject swimming merit unfold phantom intimate unkind various owner peanut wildlife dictate",
    "valuable racism academic always arena spray agency perfect profile mustang aircraft theory domain estimate early include desire express unknown silent simple lecture ivory library subject skin morning type boundary patrol revenue network bumpy",
];

#[test]
fn what_the_reference_implementation_makes_is_read() {
    let shares = REFERENCE.map(|words| Share::read(words).unwrap());
    let secret: Vec<u8> = (0..32).collect();
    for pair in [[0, 1], [0, 2], [2, 1]] {
        let pair = pair.map(|n| Share::read(REFERENCE[n]).unwrap());
        assert_eq!(*super::secret(&pair, b"").unwrap(), secret);
    }
    assert_eq!(*super::secret(&shares, b"").unwrap(), secret);
}

#[test]
fn any_threshold_of_them_makes_the_identity_and_fewer_do_not() {
    for (threshold, count) in [(2, 2), (2, 3), (3, 5), (5, 5), (4, 5)] {
        let (identity, shares) = split(threshold, count, &origin("cedar orbit", 1));
        let again = |numbers: &[usize]| {
            let chosen: Vec<_> = numbers.iter().map(|n| Share::read(&shares[*n].words()).unwrap()).collect();
            combine(&chosen)
        };
        let all: Vec<usize> = (0..usize::from(count)).rev().collect();
        for from in 0..=usize::from(count - threshold) {
            let recipient = again(&all[from..from + usize::from(threshold)]).unwrap().recipient();
            assert_eq!(recipient, identity.recipient());
        }
        assert_eq!(again(&all).unwrap().recipient(), identity.recipient());
        let few = usize::from(threshold) - 1;
        assert_eq!(again(&all[..few]).unwrap_err(), CombineError::TooFew { given: few, needed: threshold });
    }
}

#[test]
fn what_does_not_belong_together_is_told() {
    let (_, shares) = split(2, 3, &origin("cedar orbit", 1));
    let (_, others) = split(2, 3, &origin("cedar orbit", 1));
    let copy = |share: &Share| Share::read(&share.words()).unwrap();
    let error = |shares: &[&Share]| combine(&shares.iter().map(|share| copy(share)).collect::<Vec<_>>()).unwrap_err();
    assert_eq!(error(&[&shares[0], &others[1]]), CombineError::OfAnotherSet(2));
    assert_eq!(error(&[&shares[0], &shares[0]]), CombineError::Twice(2));
    assert_eq!(error(&[]), CombineError::TooFew { given: 0, needed: 2 });
    let mut forged = copy(&shares[1]);
    forged.value[7] ^= 1;
    assert_eq!(error(&[&shares[0], &forged]), CombineError::DoNotFit);
    assert_eq!(
        error(&[&shares[0], &shares[2], &forged]),
        CombineError::DoNotFit,
        "one more than it takes must fit too"
    );
}

#[test]
fn a_word_that_is_mistyped_is_found() {
    let (_, shares) = split(2, 2, &origin("cedar orbit", 1));
    let words = shares[0].words();
    let words: Vec<&str> = words.split(' ').collect();
    let with = |place: usize, word: &str| {
        let mut words = words.clone();
        words[place] = word;
        Share::read(&words.join(" ")).unwrap_err()
    };
    assert_eq!(words.len(), WORDS);
    for (place, word) in words.iter().enumerate() {
        let other = if *word == "academic" { "acid" } else { "academic" };
        assert_eq!(with(place, other), ShareError::WrongWord(place + 1));
    }
    assert_eq!(with(4, "daftar"), ShareError::Unknown(5));
    assert_eq!(Share::read("academic acid").unwrap_err(), ShareError::Count(2));
    let mut swapped = words.clone();
    swapped.swap(8, 9);
    if swapped != words {
        assert_eq!(Share::read(&swapped.join(" ")).unwrap_err(), ShareError::WrongWords);
    }
}

fn origin(code: &str, set: u32) -> Origin {
    Origin { code: code.into(), set }
}

fn given(bytes: &[u8]) -> Share {
    match read_given(bytes).unwrap() {
        GivenShare::Open(share) => share,
        GivenShare::Sealed(_) => panic!("it is open"),
    }
}

#[test]
fn a_file_says_of_which_journal_and_set_it_is() {
    let (identity, shares) = split(2, 3, &origin("cedar orbit", 4));
    let files: Vec<Share> = shares.iter().map(|share| given(share.to_text().as_bytes())).collect();
    assert_eq!(files[2].origin(), Some(&origin("cedar orbit", 4)));
    assert_eq!(combine(&files[1..]).unwrap().recipient(), identity.recipient());
    // As mail makes of it, and as somebody types it.
    let folded = shares[0].to_text().replace('\n', "\r\n").replace("academic", "academic\r\n");
    assert_eq!(given(format!("\u{feff}{folded}").as_bytes()).origin(), Some(&origin("cedar orbit", 4)));
    assert_eq!(given(shares[0].words().to_uppercase().as_bytes()).origin(), None);
    let newer = shares[0].to_text().replace("recovery-share: 1", "recovery-share: 2");
    assert!(matches!(read_given(newer.as_bytes()), Err(ShareError::Newer)));
    assert!(matches!(read_given(b"recovery-share: 1\n"), Err(ShareError::Count(0))));
    assert!(matches!(read_given(b"\xff\xfe"), Err(ShareError::Foreign)));
}

#[test]
fn shares_of_two_journals_or_sets_are_told_apart() {
    let of = |code: &str, set| split(2, 3, &origin(code, set)).1;
    let (mine, older, others) = (of("cedar orbit", 2), of("cedar orbit", 1), of("river stone", 1));
    let error = |chosen: &[&Share]| {
        let chosen: Vec<Share> = chosen.iter().map(|share| given(share.to_text().as_bytes())).collect();
        combine(&chosen).unwrap_err()
    };
    assert_eq!(error(&[&mine[0], &others[1]]), CombineError::OfAnotherJournal(2));
    assert_eq!(error(&[&mine[0], &older[1]]), CombineError::OfAnOlderSet(2));
    assert_eq!(error(&[&older[0], &mine[1]]), CombineError::OfAnOlderSet(1));
}

#[test]
fn a_sealed_share_opens_for_its_guardian_or_by_its_phrase() {
    let (_, shares) = split(2, 2, &origin("cedar orbit", 1));
    let sealed = |to: &SealTo<'_>| match read_given(shares[0].seal(to).as_bytes()).unwrap() {
        GivenShare::Sealed(sealed) => sealed,
        GivenShare::Open(_) => panic!("it is sealed"),
    };
    let (guardian, stranger) = ([Identity::generate()], [Identity::generate()]);
    let to = [guardian[0].recipient()];
    let to_guardian = sealed(&SealTo::Recipients(&to));
    assert!(!to_guardian.takes_phrase());
    assert_eq!(to_guardian.open(&OpenWith::Identities(&guardian)).unwrap().words(), shares[0].words());
    assert!(matches!(to_guardian.open(&OpenWith::Identities(&stranger)), Err(OpenShareError::NotForUs)));
    let phrase = Phrase::generate();
    let to_phrase = sealed(&SealTo::Phrase(&phrase));
    assert!(to_phrase.takes_phrase());
    assert_eq!(to_phrase.open(&OpenWith::Phrase(&phrase)).unwrap().number(), 1);
    assert!(matches!(to_phrase.open(&OpenWith::Phrase(&Phrase::generate())), Err(OpenShareError::NotForUs)));
}
