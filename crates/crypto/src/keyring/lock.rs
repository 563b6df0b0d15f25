//! The keyring's header: one Argon2id stanza without a body, and always four X25519 stanzas.

use std::{cell::RefCell, collections::HashSet};

use age_core::format::{FileKey, Stanza};
use data_encoding::BASE64_NOPAD;

use crate::{
    Argon2Cost, Identity, Passphrase, Recipient,
    identity::{Stretched, Way},
    passphrase::NORMALISATION,
    random, x25519,
};

use super::{KeyringError, OpenKeyring, WAYS};

const TAG: &str = "daftar/argon2id";
const VERSION: &str = "1";

/// What the stanza says: salt and cost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PassphraseLock {
    salt: [u8; 16],
    cost: Argon2Cost,
}

impl PassphraseLock {
    /// Makes a lock with a new salt, and the identity that the passphrase is under it.
    pub(super) fn make(passphrase: &Passphrase, cost: Argon2Cost) -> (Self, Identity<Way>) {
        let lock = Self { salt: random::bytes(), cost };
        let identity = lock.identity(passphrase);
        (lock, identity)
    }

    pub(super) fn cost(&self) -> Argon2Cost {
        self.cost
    }

    fn identity(&self, passphrase: &Passphrase) -> Identity<Way> {
        Identity::from_stretched(&self.cost.derive::<Stretched>(passphrase, &self.salt))
    }

    fn to_stanza(&self) -> Stanza {
        let (salt, cost) = (BASE64_NOPAD.encode(&self.salt), self.cost);
        let numbers = [cost.memory_kib(), cost.passes(), cost.lanes()].map(|number| number.to_string());
        let args = [VERSION.to_owned(), NORMALISATION.to_string(), salt].into_iter().chain(numbers).collect();
        Stanza { tag: TAG.to_owned(), args, body: Vec::new() }
    }

    fn from_stanzas(stanzas: &[Stanza]) -> Result<Self, KeyringError> {
        let mut ours = stanzas.iter().filter(|stanza| stanza.tag == TAG);
        let (Some(stanza), None) = (ours.next(), ours.next()) else { return Err(KeyringError::Damaged) };
        let [version, norm, salt, memory, passes, lanes] = &stanza.args[..] else { return Err(not_ours(&stanza.args)) };
        if version != VERSION || norm != &NORMALISATION.to_string() {
            return Err(not_ours(&stanza.args));
        }
        let salt = BASE64_NOPAD.decode(salt.as_bytes()).ok().and_then(|salt| salt.try_into().ok());
        let salt = salt.ok_or(KeyringError::Damaged)?;
        let cost = Argon2Cost::read(number(memory)?, number(passes)?, number(lanes)?);
        Ok(Self { salt, cost: cost.ok_or(KeyringError::ExcessiveCost)? })
    }
}

/// A version or normalisation that is a higher number is a newer keyring; anything else is damage.
fn not_ours(args: &[String]) -> KeyringError {
    let higher = |arg: Option<&String>, known: u32| arg.and_then(|arg| number(arg).ok()).is_some_and(|n| n > known);
    if higher(args.first(), 1) || higher(args.get(1), NORMALISATION) {
        KeyringError::Newer
    } else {
        KeyringError::Damaged
    }
}

fn number(text: &str) -> Result<u32, KeyringError> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit()) && (text == "0" || !text.starts_with('0'));
    match text.parse() {
        Ok(number) if plain => Ok(number),
        Err(_) if plain && !text.is_empty() => Err(KeyringError::ExcessiveCost),
        _ => Err(KeyringError::Damaged),
    }
}

/// Wraps a keyring's file key: the lock's stanza, and one X25519 stanza for each way in or for nobody.
pub(super) struct KeyringRecipients {
    lock: Stanza,
    ways: Vec<Recipient<Way>>,
}

impl KeyringRecipients {
    pub(super) fn new(lock: &PassphraseLock, mut ways: Vec<Recipient<Way>>) -> Self {
        ways.resize_with(WAYS.max(ways.len()), || Identity::generate().recipient());
        random::shuffle(&mut ways);
        Self { lock: lock.to_stanza(), ways }
    }
}

impl age::Recipient for KeyringRecipients {
    fn wrap_file_key(&self, file_key: &FileKey) -> Result<(Vec<Stanza>, HashSet<String>), age::EncryptError> {
        let lock = Stanza { tag: self.lock.tag.clone(), args: self.lock.args.clone(), body: Vec::new() };
        let mut stanzas = vec![lock];
        for way in &self.ways {
            stanzas.extend(way.as_age().wrap_file_key(file_key)?.0);
        }
        Ok((stanzas, HashSet::new()))
    }
}

/// Opens a keyring's file key: reads the lock, derives once, tries every X25519 stanza.
pub(super) struct KeyringIdentity<'a> {
    with: &'a OpenKeyring<'a>,
    seen: RefCell<Option<Result<PassphraseLock, KeyringError>>>,
    opened: RefCell<Option<Identity<Way>>>,
}

impl<'a> KeyringIdentity<'a> {
    pub(super) fn new(with: &'a OpenKeyring<'a>) -> Self {
        Self { with, seen: RefCell::new(None), opened: RefCell::new(None) }
    }

    /// Returns what was wrong with the header, if something was.
    pub(super) fn trouble(&self) -> Option<KeyringError> {
        let mut seen = self.seen.borrow_mut();
        matches!(*seen, Some(Err(_))).then(|| seen.take()).flatten().and_then(Result::err)
    }

    /// Returns the lock that was read.
    pub(super) fn lock(&self) -> Option<PassphraseLock> {
        self.seen.borrow_mut().take().and_then(Result::ok)
    }

    /// Returns the identity that opened it.
    pub(super) fn opened_with(&self) -> Option<Identity<Way>> {
        self.opened.take()
    }

    fn try_ways(&self, lock: &PassphraseLock, stanzas: &[Stanza]) -> Option<Result<FileKey, age::DecryptError>> {
        let identity = match self.with {
            OpenKeyring::Passphrase(passphrase) => lock.identity(passphrase),
            OpenKeyring::Identity(identity) => identity.duplicate(),
        };
        let mut ways = stanzas.iter().filter(|stanza| stanza.tag == x25519::TAG);
        let opened = ways.find_map(|stanza| identity.as_age().unwrap_stanza(stanza));
        self.opened.replace(Some(identity));
        opened
    }
}

impl age::Identity for KeyringIdentity<'_> {
    fn unwrap_stanza(&self, stanza: &Stanza) -> Option<Result<FileKey, age::DecryptError>> {
        self.unwrap_stanzas(std::slice::from_ref(stanza))
    }

    fn unwrap_stanzas(&self, stanzas: &[Stanza]) -> Option<Result<FileKey, age::DecryptError>> {
        let lock = PassphraseLock::from_stanzas(stanzas);
        let opened = lock.as_ref().ok().and_then(|lock| self.try_ways(lock, stanzas));
        self.seen.replace(Some(lock));
        opened
    }
}
