//! Every derivation and signature label, in one place (format.md § Labels).

/// HKDF info: Argon2id output → X25519 secret of a passphrase.
pub const OPEN: &[u8] = b"daftar/v1/open";
/// Hash prefix of a frame's chain link.
pub const LINK: &[u8] = b"daftar/v1/link\0";
/// HKDF info prefix of a field's salt.
pub const SALT: &[u8] = b"daftar/v1/salt";
/// HKDF info prefix of a decoy.
pub const DECOY: &[u8] = b"daftar/v1/decoy";
/// Hash prefix of a disclosure.
pub const FIELD: &[u8] = b"daftar/v1/field\0";
/// Hash prefix of a revision id.
pub const REVISION: &[u8] = b"daftar/v1/revision\0";
/// Signature of a writer certificate, by the root key.
pub const CERTIFICATE: &[u8] = b"daftar/v1/certificate\0";
/// Signature of a forget statement, by the writer's key.
pub const FORGET: &[u8] = b"daftar/v1/forget\0";
/// Signature of an epoch statement, by the root key.
pub const EPOCH: &[u8] = b"daftar/v1/epoch\0";
/// Signature of a ways statement, by the root key.
pub const WAYS: &[u8] = b"daftar/v1/ways\0";
/// Hash prefix of the mark of a sync folder.
pub const SYNC: &[u8] = b"daftar/v1/sync\0";
/// Hash prefix of a checkpoint's twelve words.
pub const CODE: &[u8] = b"daftar/v1/code\0";
/// Hash prefix of a recipient's or sender key's twelve words.
pub const WORDS: &[u8] = b"daftar/v1/words\0";

/// Namespace of the SSH signature on a bundle's manifest.
pub const BUNDLE_NAMESPACE: &str = "daftar-bundle-v1";
