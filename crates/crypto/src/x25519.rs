//! An X25519 identity as age has it (C2SP `age.md` § The X25519 recipient type), with its public half at hand.
//!
//! The age crate's own derives the public half anew for each file that it opens, and cannot be made of bytes. Which stanzas are refused, and
//! what is said of them, is the same; the age test vectors are run over this one.

use age::DecryptError;
use age_core::format::{FILE_KEY_BYTES, FileKey, Stanza};
use bech32::{Bech32, Hrp, primitives::decode::CheckedHrpstring};
use data_encoding::BASE64_NOPAD;
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, Nonce, UnboundKey};
use x25519_dalek::{PublicKey, StaticSecret};
use zeroize::Zeroizing;

use crate::{Key, identity::Hkdf};

/// The tag of an X25519 stanza.
pub(crate) const TAG: &str = "X25519";
const LABEL: &[u8] = b"age-encryption.org/v1/X25519";
const SECRET_PREFIX: Hrp = Hrp::parse_unchecked("age-secret-key-");
const PUBLIC_PREFIX: Hrp = Hrp::parse_unchecked("age");
const KEY: usize = 32;
const MAC: usize = 16;

/// The key that wraps a file key in one stanza.
enum Wrapping {}

/// A secret scalar and the point that belongs to it.
pub(crate) struct X25519<Role> {
    secret: Key<Role>,
    public: PublicKey,
}

impl<Role> X25519<Role> {
    pub(crate) fn new(secret: Key<Role>) -> Self {
        let public = PublicKey::from(&StaticSecret::from(*secret.expose()));
        Self { secret, public }
    }

    /// Reads `AGE-SECRET-KEY-1…`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let parsed = CheckedHrpstring::new::<Bech32>(text).ok().filter(|parsed| parsed.hrp() == SECRET_PREFIX)?;
        (parsed.byte_iter().len() == KEY).then(|| {
            Self::new(Key::fill_with(|key| key.iter_mut().zip(parsed.byte_iter()).for_each(|(to, from)| *to = from)))
        })
    }

    /// Writes the secret out as `AGE-SECRET-KEY-1…`.
    pub(crate) fn to_text(&self) -> Zeroizing<String> {
        // Bech32 of 32 bytes is 74 characters.
        let mut text = Zeroizing::new(String::with_capacity(80));
        bech32::encode_lower_to_fmt::<Bech32, _>(&mut *text, SECRET_PREFIX, self.secret.expose())
            .expect("a String takes it");
        text.make_ascii_uppercase();
        text
    }

    /// Writes the public half out as `age1…`.
    pub(crate) fn to_recipient_text(&self) -> String {
        bech32::encode_lower::<Bech32>(PUBLIC_PREFIX, self.public.as_bytes()).expect("32 bytes are short")
    }

    /// Returns the key that a stanza with this share was wrapped with; none for a point of low order.
    fn wrapping_key(&self, share: [u8; KEY]) -> Option<Key<Wrapping>> {
        let shared = StaticSecret::from(*self.secret.expose()).diffie_hellman(&PublicKey::from(share));
        let salt = [share, *self.public.as_bytes()].concat();
        shared.was_contributory().then(|| Hkdf::salted(&salt, shared.as_bytes()).expand(&[LABEL]))
    }
}

impl<Role> age::Identity for X25519<Role> {
    fn unwrap_stanza(&self, stanza: &Stanza) -> Option<Result<FileKey, DecryptError>> {
        if stanza.tag != TAG {
            return None;
        }
        let share = match &stanza.args[..] {
            [share] => BASE64_NOPAD.decode(share.as_bytes()).ok().and_then(|share| <[u8; KEY]>::try_from(share).ok()),
            _ => None,
        };
        let mut wrapped = Zeroizing::new(stanza.body.clone());
        let key = share.filter(|_| wrapped.len() == FILE_KEY_BYTES + MAC).and_then(|share| self.wrapping_key(share));
        let Some(key) = key else { return Some(Err(DecryptError::InvalidHeader)) };
        let key = LessSafeKey::new(UnboundKey::new(&CHACHA20_POLY1305, key.expose()).expect("the key has 32 bytes"));
        let nonce = Nonce::assume_unique_for_key([0; 12]);
        // One that does not open may be for somebody else: which key a stanza is for cannot be seen.
        let file_key = key.open_in_place(nonce, Aad::empty(), &mut wrapped).ok()?;
        Some(Ok(FileKey::init_with_mut(|key| key.copy_from_slice(file_key))))
    }
}

#[cfg(test)]
mod tests {
    use age::{Identity as _, Recipient as _};
    use age_core::secrecy::ExposeSecret;

    use super::*;

    enum Any {}

    fn of_age(text: &str) -> age::x25519::Identity {
        text.parse().unwrap()
    }

    #[test]
    fn text_and_recipient_are_those_of_age() {
        for _ in 0..20 {
            let ours = X25519::<Any>::new(Key::random());
            let text = ours.to_text();
            assert_eq!(of_age(&text).to_public().to_string(), ours.to_recipient_text());
            assert_eq!(*X25519::<Any>::parse(&text).unwrap().to_text(), *text);
            assert!(X25519::<Any>::parse(&text.to_lowercase()).is_some());
            assert!(X25519::<Any>::parse(&text[..73]).is_none());
            assert!(X25519::<Any>::parse(&ours.to_recipient_text()).is_none());
        }
    }

    #[test]
    fn a_stanza_opens_as_it_does_with_age() {
        let ours = X25519::<Any>::new(Key::random());
        let theirs = of_age(&ours.to_text());
        let file_key = FileKey::init_with_mut(|key| key.copy_from_slice(b"sixteen bytes ab"));
        let wrap = |recipient: age::x25519::Recipient| recipient.wrap_file_key(&file_key).unwrap().0.remove(0);
        let opened = ours.unwrap_stanza(&wrap(theirs.to_public())).unwrap().unwrap();
        assert_eq!(opened.expose_secret(), file_key.expose_secret());
        assert!(ours.unwrap_stanza(&wrap(age::x25519::Identity::generate().to_public())).is_none());
    }

    #[test]
    fn what_age_refuses_is_refused() {
        let ours = X25519::<Any>::new(Key::random());
        let theirs = of_age(&ours.to_text());
        let stanza = |share: &[u8], body: usize| Stanza {
            tag: TAG.to_owned(),
            args: vec![BASE64_NOPAD.encode(share)],
            body: vec![7; body],
        };
        let one = [&[1u8][..], &[0; 31]].concat();
        let mut open_bits = stanza(&[9; 32], 32);
        open_bits.args[0].replace_range(42.., "l");
        let mut two = stanza(&[9; 32], 32);
        two.args.push("more".to_owned());
        for bad in [stanza(&[0; 32], 32), stanza(&one, 32), stanza(&[9; 31], 32), stanza(&[9; 32], 31), open_bits, two]
        {
            for refused in [ours.unwrap_stanza(&bad), theirs.unwrap_stanza(&bad)] {
                assert!(matches!(refused, Some(Err(DecryptError::InvalidHeader))), "{bad:?}");
            }
        }
    }
}
