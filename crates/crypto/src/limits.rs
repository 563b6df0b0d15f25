//! What a reader refuses before it spends memory or time (format.md § Limits).

/// Bytes of an age header, through the newline after its MAC.
pub const AGE_HEADER: usize = 16 * 1024;
/// Stanzas in an age header.
pub const AGE_STANZAS: usize = 32;
/// Bytes of a keyring file.
pub const KEYRING_FILE: usize = 1024 * 1024;
/// Bytes of a passphrase as typed.
pub const PASSPHRASE: usize = 1024;
/// Bytes of a frame's body.
pub const FRAME_BODY: usize = 16 * 1024 * 1024;
/// Bytes of a payload's content once it is decompressed.
pub const PAYLOAD: usize = 32 * 1024 * 1024;
/// Bytes of an attachment's true content.
pub const ATTACHMENT: u64 = 1 << 40;
