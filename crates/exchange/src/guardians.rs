//! The files of guardians: for each of them a share, open or sealed, and a page that says what to do with it (format.md § Guardians).

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use daftar_crypto::{
    Phrase, Receiver, Recipient, SealTo,
    shares::{MOST_BYTES, Share},
};
use daftar_journal::NewGuardians;
use daftar_l10n::Text;
use daftar_store::{StoreError, create_folders};
use zeroize::Zeroizing;

use crate::{
    backup::is_within,
    extract::{WriteNewError, write_new},
    pages,
};

/// How a share is sealed.
pub enum ShareSeal {
    /// To its guardian's recipient.
    Recipient(Recipient<Receiver>),
    /// To a phrase agreed by voice.
    Phrase(Phrase),
    /// Not at all.
    None,
}

/// The two files of one guardian.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareFiles {
    /// `<n>.share`.
    pub share: PathBuf,
    /// `<n>.html`.
    pub page: PathBuf,
}

/// Why shares were not written; nothing of them is left.
#[derive(Debug, thiserror::Error)]
pub enum WriteSharesError {
    /// The folder holds something.
    #[error("the folder for the shares is not empty; choose a new one")]
    NotEmpty,
    /// The folder is the journal, or lies in it.
    #[error("the folder lies in the journal; whoever copies that would have the shares too")]
    InJournal,
    /// A file could not be written.
    #[error(transparent)]
    File(#[from] WriteNewError),
    /// The folder could not be made.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Writes the files of a set into `out`, which must be missing or empty, and elsewhere than in `journal`; `seals` are in the order of the guardians.
///
/// What `text` says on the pages is in the language of whoever gives them away.
pub fn write_shares(
    new: &NewGuardians,
    seals: &[ShareSeal],
    out: &Path,
    journal: &Path,
    text: &Text,
) -> Result<Vec<ShareFiles>, WriteSharesError> {
    if is_within(out, journal) {
        return Err(WriteSharesError::InJournal);
    }
    let is_new = fs::symlink_metadata(out).is_err();
    create_folders(out)?;
    if fs::read_dir(out).map_err(|error| StoreError::from_io(out, error))?.next().is_some() {
        return Err(WriteSharesError::NotEmpty);
    }
    let mut written = Vec::new();
    for (share, seal) in new.shares.iter().zip(seals) {
        let name = |kind: &str| out.join(format!("{}.{kind}", share.number()));
        let files = ShareFiles { share: name("share"), page: name("html") };
        written.push(files.clone());
        if let Err(error) = write(share, seal, &files, text) {
            remove_shares(&written);
            if is_new {
                let _gone_or_in_use = fs::remove_dir(out);
            }
            return Err(error.into());
        }
    }
    Ok(written)
}

/// Removes the files of a set that is not to be given away: shares that open nothing must not lie about.
pub fn remove_shares(written: &[ShareFiles]) {
    for path in written.iter().flat_map(|files| [&files.share, &files.page]) {
        let _gone_or_told = fs::remove_file(path);
    }
}

/// Reads a file that was given as a share, as far as one can be long.
pub fn read_share(path: &Path) -> io::Result<Zeroizing<Vec<u8>>> {
    // A pipe or a device may never end, or never begin.
    if !fs::metadata(path)?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut bytes = Zeroizing::new(Vec::with_capacity(MOST_BYTES));
    io::Read::read_to_end(&mut io::Read::take(fs::File::open(path)?, MOST_BYTES as u64), &mut bytes)?;
    Ok(bytes)
}

fn write(share: &Share, seal: &ShareSeal, files: &ShareFiles, text: &Text) -> Result<(), WriteNewError> {
    let content = match seal {
        ShareSeal::Recipient(recipient) => {
            Zeroizing::new(share.seal(&SealTo::Recipients(std::slice::from_ref(recipient))))
        }
        ShareSeal::Phrase(phrase) => Zeroizing::new(share.seal(&SealTo::Phrase(phrase))),
        ShareSeal::None => share.to_text(),
    };
    write_new(&files.share, content.as_bytes(), &mut |_| true)?;
    let sealed = match seal {
        ShareSeal::Recipient(_) => Some((text.share_sealed_key(), content.as_str())),
        ShareSeal::Phrase(_) => Some((text.share_sealed_phrase(), content.as_str())),
        ShareSeal::None => None,
    };
    let page = Zeroizing::new(pages::share(share, sealed, text));
    write_new(&files.page, page.as_bytes(), &mut |_| true)
}
