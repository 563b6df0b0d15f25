//! SSH signatures, as `ssh-keygen -Y sign` makes them and `ssh-keygen -Y verify` checks them (OpenSSH `PROTOCOL.sshsig`).

use ssh_key::{
    Algorithm, HashAlg, LineEnding, PublicKey, Signature, SshSig,
    public::{Ed25519PublicKey, KeyData},
};

use crate::{Sender, SigningKey, VerifyingKey, sign::BadSignature};

const HASH: HashAlg = HashAlg::Sha512;
const SIMPLE: &str = "an Ed25519 key and a short namespace always encode";

/// Signs `message` under `namespace`; returns the armored signature.
pub fn sign(key: &SigningKey<Sender>, namespace: &str, message: &[u8]) -> String {
    let data = SshSig::signed_data(namespace, HASH, message).expect(SIMPLE);
    let signature = Signature::new(Algorithm::Ed25519, key.sign(b"", &data).to_vec()).expect(SIMPLE);
    let signature = SshSig::new(key_data(&key.verifying_key()), namespace, HASH, signature).expect(SIMPLE);
    signature.to_pem(LineEnding::LF).expect(SIMPLE)
}

/// Checks an armored signature over `message` and returns the key that made it.
///
/// Whose key that is must be found out by comparing it with the sender by voice.
pub fn verify(armored: &[u8], namespace: &str, message: &[u8]) -> Result<VerifyingKey<Sender>, BadSignature> {
    let signature = SshSig::from_pem(armored).map_err(|_| BadSignature)?;
    let KeyData::Ed25519(key) = signature.public_key() else { return Err(BadSignature) };
    if signature.namespace() != namespace || signature.hash_alg() != HASH || !signature.reserved().is_empty() {
        return Err(BadSignature);
    }
    let data = SshSig::signed_data(namespace, HASH, message).map_err(|_| BadSignature)?;
    let key = VerifyingKey::from_bytes(key.0);
    key.verify(b"", &data, signature.signature_bytes())?;
    Ok(key)
}

/// Returns the OpenSSH line of a key, without comment: `ssh-ed25519 AAAA…`.
pub fn key_line(key: &VerifyingKey<Sender>) -> String {
    PublicKey::new(key_data(key), "").to_openssh().expect(SIMPLE)
}

/// Returns the OpenSSH fingerprint of a key: `SHA256:…`.
pub fn fingerprint(key: &VerifyingKey<Sender>) -> String {
    key_data(key).fingerprint(HashAlg::Sha256).to_string()
}

fn key_data(key: &VerifyingKey<Sender>) -> KeyData {
    KeyData::Ed25519(Ed25519PublicKey(*key.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_fits_only_its_message_and_namespace() {
        let key = SigningKey::generate();
        let armored = sign(&key, "daftar-bundle-v1", b"manifest");
        let made_by = verify(armored.as_bytes(), "daftar-bundle-v1", b"manifest").unwrap();
        assert_eq!(made_by, key.verifying_key());
        assert!(verify(armored.as_bytes(), "daftar-bundle-v1", b"other").is_err());
        assert!(verify(armored.as_bytes(), "file", b"manifest").is_err());
        assert!(verify(b"-----BEGIN SSH SIGNATURE-----", "file", b"manifest").is_err());
        assert!(key_line(&made_by).starts_with("ssh-ed25519 AAAA"));
        assert!(fingerprint(&made_by).starts_with("SHA256:"));
    }
}
