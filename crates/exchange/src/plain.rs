//! The third way out: a folder that anybody can read.
//!
//! It holds the files of a bundle, listed and signed alike, but nothing is encrypted. Who asks for it must have been warned.

use std::{collections::BTreeSet, fs, path::Path};

use daftar_crypto::{BundleId, WriterId};
use daftar_journal::{
    Journal, SignedCheckpoint, Unlocked,
    entry::{Entry, Incident, Way},
};
use daftar_store::StoreError;
use jiff::Zoned;

use crate::bundle::{
    Contents, Cover, Departure, Meter, NewFolder, PackError, Progress, content_bytes, log, pack, utc, writers,
};
pub use crate::bundle::{ExportError, LeftOut};

/// A plain folder that was made.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PlainMade {
    /// Its random id.
    pub bundle: BundleId,
    /// How many incidents it shows.
    pub incidents: usize,
    /// How many evidence files it holds.
    pub attachments: usize,
    /// Evidence files that do not read and are not in it.
    pub left_out: Vec<LeftOut>,
    /// The twelve words of the sender's key, to be compared by voice.
    pub sender_words: String,
    /// The OpenSSH fingerprint of the same key, for receivers without this program.
    pub sender_fingerprint: String,
    /// The twelve words of the checkpoint that was signed for it; none where the journal's disk is full.
    pub checkpoint_code: Option<String>,
    /// Whether the journal could write down what left: it cannot where its disk is full, and says so instead of holding everything back.
    pub logged: bool,
}

/// Writes chosen incidents, not encrypted, into a new folder at `out`, and into the journal that they left.
///
/// What does not read of their evidence is left out and named: one damaged file must not keep everything else in. `out` must be missing or empty; the folder appears whole or not at all. `progress` returns whether to go on.
pub fn export(
    journal: &mut Journal<Unlocked>,
    incidents: &[Entry<Incident>],
    out: &Path,
    now: &Zoned,
    progress: Progress<'_>,
) -> Result<PlainMade, ExportError> {
    let at = |error| StoreError::from_io(out, error);
    let mut meter = Meter::new(progress, content_bytes(incidents).saturating_mul(2).max(1));
    let mut folder = NewFolder::begin(out).map_err(at)?.ok_or(ExportError::Exists)?;
    let shown = writers(incidents);
    let (checkpoints, signed) = checkpoints(journal, &shown, now)?;
    let contents = Contents::gather_what_reads(journal, incidents, false, &mut meter)?;
    let cover = Cover::new(&journal.keyring().sender_verifying_key(), Vec::new(), &checkpoints, &shown, utc::time(now));
    pack(journal, &contents, &cover, &mut folder, &mut meter, out)?;
    folder.finish().map_err(at)?;
    let departure = Departure { way: Way::Plain, to: Vec::new(), sha256: None };
    let logged = match log::write(journal, &contents, &cover, &departure, now) {
        Err(error) if !error.is_disk_full() => {
            let _as_far_as_possible = fs::remove_dir_all(out);
            return Err(ExportError::NotLogged(error));
        }
        done => done.is_ok(),
    };
    let _too_late_to_stop = meter.finish();
    Ok(PlainMade {
        bundle: cover.bundle,
        incidents: contents.incidents.len(),
        attachments: contents.attachments(),
        left_out: contents.left_out(),
        sender_words: cover.sender.words,
        sender_fingerprint: cover.sender.fingerprint,
        checkpoint_code: checkpoints.first().filter(|_| signed).map(|own| own.code.clone()),
        logged,
    })
}

/// Signs a checkpoint, and returns the newest of each writer; those that are there and `false` where there is no room for one.
fn checkpoints(
    journal: &mut Journal<Unlocked>,
    shown: &BTreeSet<WriterId>,
    now: &Zoned,
) -> Result<(Vec<SignedCheckpoint>, bool), PackError> {
    match journal.checkpoints_of(shown, now) {
        Err(error) if error.is_disk_full() => Ok((journal.newest_checkpoints_of(shown)?, false)),
        signed => Ok((signed?, true)),
    }
}
