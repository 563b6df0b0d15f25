//! A keyring file: its bytes as they are, and a sealed one with any content.
//!
//! Input: `mode ‖ bytes`. An honest cost that would take long is not tried; one beyond the limits must be refused at once.

#![no_main]

use std::{collections::HashSet, io::Write, sync::LazyLock};

use age_core::format::{FileKey, Stanza};
use daftar_crypto::{Identity, Keyring, KeyringError, OpenKeyring, Passphrase, Way};
use libfuzzer_sys::fuzz_target;

static PASSPHRASE: LazyLock<Passphrase> =
    LazyLock::new(|| Passphrase::normalise("a cat on the roof").expect("it is one"));
static WAY: LazyLock<Identity<Way>> = LazyLock::new(Identity::generate);

/// What the target tries without waiting.
const CHEAP_KIB: u64 = 1024;
const READ_KIB: u64 = 1 << 20;

fuzz_target!(|bytes: &[u8]| {
    let Some((mode, bytes)) = bytes.split_first() else { return };
    if mode % 2 == 0 {
        as_it_is(bytes);
    } else if let Ok(keyring) = Keyring::open(&sealed(bytes), &OpenKeyring::Identity(&WAY)) {
        let again = Keyring::open(&keyring.seal(), &OpenKeyring::Identity(&WAY));
        assert!(matches!(again, Ok(again) if again.generation() == keyring.generation()) || !has_our_way(bytes));
    }
});

fn as_it_is(bytes: &[u8]) {
    let costs = costs(bytes);
    if costs.iter().any(|[memory, passes]| (CHEAP_KIB..=READ_KIB).contains(memory) || (5..=32).contains(passes)) {
        return;
    }
    let opened = Keyring::open(bytes, &OpenKeyring::Passphrase(&PASSPHRASE));
    if let [[memory, passes]] = costs[..] {
        let beyond = memory > READ_KIB || passes > 32;
        assert!(!beyond || matches!(opened, Err(error) if !matches!(error, KeyringError::WrongPassphrase)));
    }
    let _ = Keyring::open(bytes, &OpenKeyring::Identity(&WAY));
}

/// Memory and passes of every line that looks like our stanza.
fn costs(bytes: &[u8]) -> Vec<[u64; 2]> {
    let text = String::from_utf8_lossy(bytes);
    let lines = text.split('\n').filter(|line| line.starts_with("-> daftar/argon2id "));
    lines
        .map(|line| {
            let args: Vec<&str> = line.split(' ').collect();
            [5, 6].map(|at| args.get(at).and_then(|number| number.parse().ok()).unwrap_or(0))
        })
        .collect()
}

fn has_our_way(payload: &[u8]) -> bool {
    let line = format!("{}\n", WAY.recipient());
    payload.windows(line.len()).any(|part| part == line.as_bytes())
}

/// Seals any content as a keyring that opens by our way.
fn sealed(payload: &[u8]) -> Vec<u8> {
    let recipient = Recipients(WAY.recipient().to_string().parse().expect("it is a recipient"));
    let encryptor = age::Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient));
    let mut file = Vec::new();
    let mut writer = encryptor.expect("there is one").wrap_output(&mut file).expect("memory takes it");
    writer.write_all(payload).and_then(|()| writer.finish().map(drop)).expect("memory takes it");
    file
}

/// Our stanza, and four for the one way.
struct Recipients(age::x25519::Recipient);

impl age::Recipient for Recipients {
    fn wrap_file_key(&self, key: &FileKey) -> Result<(Vec<Stanza>, HashSet<String>), age::EncryptError> {
        let args = ["1", "1", "AAAAAAAAAAAAAAAAAAAAAA", "64", "1", "1"].map(str::to_owned).to_vec();
        let mut stanzas = vec![Stanza { tag: "daftar/argon2id".to_owned(), args, body: Vec::new() }];
        for _ in 0..4 {
            stanzas.extend(self.0.wrap_file_key(key)?.0);
        }
        Ok((stanzas, HashSet::new()))
    }
}
