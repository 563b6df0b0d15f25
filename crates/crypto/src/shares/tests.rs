use super::{share::WORDS, *};

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
        let (identity, shares) = split(threshold, count);
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
    let (_, shares) = split(2, 3);
    let (_, others) = split(2, 3);
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
    let (_, shares) = split(2, 2);
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
