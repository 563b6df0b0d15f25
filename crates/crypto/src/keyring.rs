//! The journal's secrets, wrapped for each way in (format.md § Keyring).

mod lines;
mod lock;

use zeroize::Zeroizing;

use crate::{
    Argon2Cost, Credential, Digest, Identity, JournalId, OpenError, Passphrase, Recipient, Sealed, Sender, SigningKey,
    VerifyingKey, WriterId,
    header::HeaderError,
    identity::{Device, Epoch, Exchange, Way},
    limits, sealed,
    sign::{Root, Writer},
};

use lock::{KeyringIdentity, KeyringRecipients, PassphraseLock};

/// How many X25519 stanzas every keyring has.
const WAYS: usize = 4;
const PASSPHRASE: &str = Credential::PASSPHRASE;

/// An opened keyring: every secret of one journal on one device.
#[derive(Debug)]
pub struct Keyring {
    journal: JournalId,
    generation: u32,
    root: SigningKey<Root>,
    sender: SigningKey<Sender>,
    writer: WriterId,
    writer_key: SigningKey<Writer>,
    device: Identity<Device>,
    exchange: Identity<Exchange>,
    ways: Vec<WayIn>,
    epochs: Vec<Identity<Epoch>>,
    unknown: Vec<Zeroizing<String>>,
    lock: PassphraseLock,
    /// The way in that opened it, or took the place of that one.
    proof: Identity<Way>,
}

/// One way in, as the payload remembers it: what it is called and to whom it wraps.
#[derive(Debug)]
struct WayIn {
    name: String,
    recipient: Recipient<Way>,
}

/// With what a keyring is opened.
pub enum OpenKeyring<'a> {
    /// What the person types.
    Passphrase(&'a Passphrase),
    /// An identity of its own, such as recovery words make.
    Identity(&'a Identity<Way>),
}

/// Why a keyring does not open.
#[derive(Debug, thiserror::Error)]
pub enum KeyringError {
    /// The passphrase, or other way in, is not this keyring's.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// The file is not as it was written.
    #[error("the keyring is damaged")]
    Damaged,
    /// A higher version.
    #[error("this journal was made by a newer version of this program; use that one")]
    Newer,
    /// Argon2 parameters beyond what a reader accepts.
    #[error(
        "opening the keyring would cost more memory or time than this program allows; it was not made by this program"
    )]
    ExcessiveCost,
    /// The header exceeds the limits.
    #[error("the keyring's header is larger than any that this program writes")]
    ExcessiveHeader,
}

/// Why a way in cannot be added.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum WayError {
    /// The name is not made of `a` to `z` and `-`, or is the passphrase's.
    #[error("a way into the keyring cannot have that name")]
    Name,
    /// The keyring was opened by this way.
    #[error("the journal was opened by this way; open it with the passphrase first")]
    OpenedByIt,
    /// There are four already.
    #[error("the keyring has four ways in already; more would show")]
    TooMany,
}

impl Keyring {
    /// Makes the keyring of a new journal, generation 1.
    pub fn create(passphrase: &Passphrase, cost: Argon2Cost) -> Self {
        let (lock, way) = PassphraseLock::make(passphrase, cost);
        Self {
            journal: JournalId::random(),
            generation: 1,
            root: SigningKey::generate(),
            sender: SigningKey::generate(),
            writer: WriterId::random(),
            writer_key: SigningKey::generate(),
            device: Identity::generate(),
            exchange: Identity::generate(),
            ways: vec![WayIn { name: PASSPHRASE.to_owned(), recipient: way.recipient() }],
            epochs: vec![Identity::generate()],
            unknown: Vec::new(),
            lock,
            proof: way,
        }
    }

    /// Opens a keyring file whose digest was already found to match its name.
    pub fn open(file: &[u8], with: &OpenKeyring<'_>) -> Result<Self, KeyringError> {
        if file.len() > limits::KEYRING_FILE {
            return Err(KeyringError::ExcessiveHeader);
        }
        let identity = KeyringIdentity::new(with);
        let opened = sealed::decrypt(file, std::iter::once(&identity as &dyn age::Identity));
        if let Some(error) = identity.trouble() {
            return Err(error);
        }
        let payload = opened.map_err(keyring_error)?;
        let lock = identity.lock().ok_or(KeyringError::Damaged)?;
        let proof = identity.opened_with().ok_or(KeyringError::Damaged)?;
        lines::parse(&payload, lock, proof)
    }

    /// Wraps the keyring for all its ways in; returns the file.
    pub fn seal(&self) -> Vec<u8> {
        let ways = self.ways.iter().map(|way| way.recipient.clone()).collect();
        let recipients = KeyringRecipients::new(&self.lock, ways);
        sealed::encrypt(&lines::write(self), std::iter::once(&recipients as &dyn age::Recipient))
    }

    /// Returns the way in that opened this keyring, or that took its place: with it, what was written can be proved to open.
    pub fn proof(&self) -> OpenKeyring<'_> {
        OpenKeyring::Identity(&self.proof)
    }

    /// Returns a second one of that way in, which outlives a change of the keyring.
    pub fn second_proof(&self) -> Identity<Way> {
        self.proof.duplicate()
    }

    /// Tells whether another one, read back, has the same ways in, and the same salt and cost for the passphrase.
    pub fn has_ways_of(&self, other: &Self) -> bool {
        let ways = |keyring: &Self| {
            keyring.ways.iter().map(|way| (way.name.clone(), way.recipient.clone())).collect::<Vec<_>>()
        };
        self.lock == other.lock && self.generation == other.generation && ways(self) == ways(other)
    }

    /// Begins the next generation; `highest` is the highest that any file on the disk has.
    pub fn advance(&mut self, highest: u32) {
        self.generation = self.generation.max(highest) + 1;
    }

    /// Replaces the passphrase. Old copies of the keyring still open with the old one.
    pub fn set_passphrase(&mut self, passphrase: &Passphrase, cost: Argon2Cost) {
        let (lock, way) = PassphraseLock::make(passphrase, cost);
        self.lock = lock;
        self.ways.retain(|way| way.name != PASSPHRASE);
        self.ways.insert(0, WayIn { name: PASSPHRASE.to_owned(), recipient: way.recipient() });
        self.proof = way;
    }

    /// Adds a way in, or replaces the one of that name. The passphrase is replaced by [`Keyring::set_passphrase`] alone.
    pub fn set_way(&mut self, name: &str, identity: &Identity<Way>) -> Result<(), WayError> {
        let replaced = self.way(name);
        self.put_way(name, identity.recipient())?;
        if replaced.is_some_and(|replaced| replaced == self.proof.recipient()) {
            self.proof = identity.duplicate();
        }
        Ok(())
    }

    fn put_way(&mut self, name: &str, recipient: Recipient<Way>) -> Result<(), WayError> {
        if name == PASSPHRASE || !is_way_name(name) {
            return Err(WayError::Name);
        }
        let place = self.ways.iter().position(|way| way.name == name);
        let way = WayIn { name: name.to_owned(), recipient };
        match place {
            Some(place) => self.ways[place] = way,
            None if self.ways.len() == WAYS => return Err(WayError::TooMany),
            None => self.ways.push(way),
        }
        Ok(())
    }

    /// Returns the recipient of a way in, if there is one of that name.
    pub fn way(&self, name: &str) -> Option<Recipient<Way>> {
        self.ways.iter().find(|way| way.name == name).map(|way| way.recipient.clone())
    }

    /// Takes a way in away; the passphrase stays, and so does the way that opened this keyring: nothing else could prove what is written.
    pub fn remove_way(&mut self, name: &str) -> Result<(), WayError> {
        if self.way(name).is_some_and(|way| way == self.proof.recipient()) {
            return Err(WayError::OpenedByIt);
        }
        self.ways.retain(|way| way.name == PASSPHRASE || way.name != name);
        Ok(())
    }

    /// Appends an epoch: what is sealed from now on does not open with an older keyring.
    pub fn add_epoch(&mut self) {
        self.epochs.push(Identity::generate());
    }

    /// Appends an epoch that another device began; tells whether it was not there yet.
    pub fn take_epoch(&mut self, epoch: Identity<Epoch>) -> bool {
        let is_new = self.epochs.iter().all(|known| known.recipient() != epoch.recipient());
        if is_new {
            self.epochs.push(epoch);
        }
        is_new
    }

    /// Opens what was sealed to this device.
    pub fn open_on_device(&self, sealed: &Sealed) -> Result<Zeroizing<Vec<u8>>, OpenError> {
        sealed::open_on_device(sealed, &self.device)
    }

    /// Makes this keyring that of a new installation: a new writer and a new device identity.
    pub fn become_new_writer(&mut self) {
        self.writer = WriterId::random();
        self.writer_key = SigningKey::generate();
        self.device = Identity::generate();
    }

    /// Returns the journal's id.
    pub fn journal(&self) -> JournalId {
        self.journal
    }

    /// Returns the generation, from 1.
    pub fn generation(&self) -> u32 {
        self.generation
    }

    /// Returns the key that certifies writers.
    pub fn root(&self) -> &SigningKey<Root> {
        &self.root
    }

    /// Returns the key that signs bundles.
    pub fn sender(&self) -> &SigningKey<Sender> {
        &self.sender
    }

    /// Returns the public side of the sender key.
    pub fn sender_verifying_key(&self) -> VerifyingKey<Sender> {
        self.sender.verifying_key()
    }

    /// Returns this installation's writer.
    pub fn writer(&self) -> WriterId {
        self.writer
    }

    /// Returns this installation's signing key.
    pub fn writer_key(&self) -> &SigningKey<Writer> {
        &self.writer_key
    }

    /// Returns the recipient of this device.
    pub fn device(&self) -> Recipient<Device> {
        self.device.recipient()
    }

    /// Returns the recipient for receipts and sealed accounts: the only one that is ever shown.
    pub fn exchange(&self) -> Recipient<Exchange> {
        self.exchange.recipient()
    }

    /// Returns all epochs, oldest first.
    pub fn epochs(&self) -> &[Identity<Epoch>] {
        &self.epochs
    }

    /// Returns the recipient to which new records are sealed.
    pub fn newest_epoch(&self) -> Recipient<Epoch> {
        self.epochs.last().expect("a keyring has an epoch").recipient()
    }

    /// Returns the cost of a guess at the passphrase.
    pub fn cost(&self) -> Argon2Cost {
        self.lock.cost()
    }
}

/// Returns the file name of a keyring without its `.a.age` or `.b.age`: generation and the start of the file's digest.
pub fn file_stem(generation: u32, file: &[u8]) -> String {
    let digest = Digest::of(&[file]).to_string();
    format!("{generation:08}-{}", &digest[..16])
}

fn is_way_name(name: &str) -> bool {
    (1..=32).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
}

fn keyring_error(error: sealed::OpenError) -> KeyringError {
    match error {
        sealed::OpenError::NotForUs => KeyringError::WrongPassphrase,
        sealed::OpenError::Header(HeaderError::Excessive) => KeyringError::ExcessiveHeader,
        _ => KeyringError::Damaged,
    }
}

#[cfg(test)]
mod tests;
