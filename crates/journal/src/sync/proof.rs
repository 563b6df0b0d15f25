//! What proves that a device of this journal wrote what is offered: its certificate, and a checkpoint after it.

use daftar_crypto::{Checkpoint, OpenError, VerifyingKey, Writer, WriterId, label, open};
use daftar_store::{Body, Frame, FrameHead, FrameKind};

use super::{
    Waits,
    offered::{Offered, Path},
};
use crate::{
    Journal, Unlocked,
    forget::key_of,
    format1::{self, Certificate, CheckpointFrame, Forget, Signed},
    read::certificate_in,
};

/// As much of a path as is proved, with the statements in it.
pub(super) struct Proved {
    pub(super) path: Path,
    /// After how many frames there is a checkpoint that holds.
    pub(super) checkpoints: Vec<usize>,
    pub(super) forgets: Vec<Forget>,
}

/// What a sealed body gives.
enum Opened<T> {
    Read(T),
    /// It is sealed with a key that is not here.
    NotForUs,
    Damaged,
}

impl Journal<Unlocked> {
    /// Cuts a path after the last checkpoint that holds; says what it waits for if there is none.
    pub(super) fn prove(&self, writer: WriterId, mut path: Path, offered: &Offered) -> Result<Proved, Waits> {
        let frames = &offered.by_writer[&writer];
        let offers: Vec<_> = path.links.iter().map(|link| &frames[link]).collect();
        let key = match path.base {
            Some(_) => key_of(&self.folder, &self.state.keyring, writer).ok_or(Waits::Stranger(writer))?,
            None => self.key_in(writer, offers[0].frame.as_ref())?,
        };
        let (mut checkpoints, mut forgets) = (Vec::new(), Vec::new());
        let mut lacks_key = false;
        for (n, offer) in offers.iter().enumerate() {
            let Some(frame) = &offer.frame else { continue };
            match frame.kind {
                FrameKind::CHECKPOINT => match self.opened::<CheckpointFrame>(frame) {
                    Opened::Read(stored) if self.proves(&stored, writer, &key, &offer.head) => checkpoints.push(n + 1),
                    Opened::NotForUs => lacks_key = true,
                    _ => {}
                },
                FrameKind::FORGET => {
                    if let Opened::Read(signed) = self.opened::<Signed>(frame) {
                        forgets.extend(signed.verify::<Forget, _>(&key, label::FORGET).ok().map(|forget| (n, forget)));
                    }
                }
                _ => {}
            }
        }
        let Some(&end) = checkpoints.last() else {
            return Err(if lacks_key { Waits::Key(writer) } else { Waits::Gap(writer) });
        };
        path.links.truncate(end);
        let forgets = forgets.into_iter().filter(|(n, _)| *n < end).map(|(_, forget)| forget).collect();
        Ok(Proved { path, checkpoints, forgets })
    }

    /// Returns the key of a writer that is not known here, by its certificate.
    fn key_in(&self, writer: WriterId, first: Option<&Frame>) -> Result<VerifyingKey<Writer>, Waits> {
        let first = first.filter(|first| first.kind == FrameKind::CERTIFICATE).ok_or(Waits::Stranger(writer))?;
        match self.opened::<Signed>(first) {
            Opened::Read(signed) => {
                let valid: Option<Certificate> = certificate_in(&signed, &self.state.keyring, writer);
                valid.map(|valid| VerifyingKey::from_bytes(valid.writer_key)).ok_or(Waits::Stranger(writer))
            }
            Opened::NotForUs => Err(Waits::Key(writer)),
            Opened::Damaged => Err(Waits::Stranger(writer)),
        }
    }

    /// Tells whether a checkpoint is the writer's own, about this journal and the frame before it.
    fn proves(&self, stored: &CheckpointFrame, writer: WriterId, key: &VerifyingKey<Writer>, head: &FrameHead) -> bool {
        let Ok(checkpoint) = Checkpoint::verify(&stored.note, key) else { return false };
        checkpoint.journal == self.state.keyring.journal()
            && checkpoint.writer == writer
            && checkpoint.seq.checked_add(1) == Some(head.seq)
            && checkpoint.link == head.prev
    }

    fn opened<T: serde::de::DeserializeOwned>(&self, frame: &Frame) -> Opened<T> {
        let Body::Live(body) = &frame.body else { return Opened::Damaged };
        match open(body, self.state.keyring.epochs()) {
            Ok(content) => format1::decode_for(frame.kind.0, frame.place.writer, frame.place.seq, &content)
                .map_or(Opened::Damaged, Opened::Read),
            Err(OpenError::NotForUs) => Opened::NotForUs,
            Err(_) => Opened::Damaged,
        }
    }
}
