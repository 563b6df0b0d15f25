//! What a page sends to open a journal or a backup: a passphrase, recovery words, or shares as files and as typed.

use axum::extract::Request;
use daftar_crypto::{
    Credential, OpenWith, Passphrase, Phrase, RecoveryWords, RecoveryWordsError,
    shares::{self, CombineError, GivenShare, MOST_BYTES, OpenShareError, Share, ShareError},
};
use daftar_l10n::Text;
use daftar_messages::Tell;
use zeroize::Zeroizing;

use super::{
    account::Missed,
    parts::{self, Pieces, Takes},
};
use crate::{app::App, guard::Form, pages::guardians::sentence_of, problem::Problem};

/// The files and texts that may be shares, in the order in which they came.
pub(super) struct Given(Vec<Zeroizing<Vec<u8>>>);

/// Why they are not read as shares.
#[derive(Debug)]
pub(super) enum Unread {
    /// One, counted from 1, is no share.
    Share(u64, ShareError),
    /// A sealed one does not open.
    Sealed(u64, OpenShareError),
    /// One is sealed with a phrase, and none was typed.
    WantsPhrase(u64),
    /// One is sealed to its guardian's key.
    ToKey(u64),
}

impl Unread {
    /// Tells it.
    pub(super) fn told(&self, text: &Text) -> String {
        match self {
            Self::Share(place, error) => text.error_share_at(*place, &error.tell(text)),
            Self::Sealed(place, error) => text.error_share_at(*place, &error.tell(text)),
            Self::WantsPhrase(place) => text.shares_wants_phrase(*place),
            Self::ToKey(place) => text.shares_to_key(*place),
        }
    }
}

/// Reads a form with shares: the fields `share`, and the files that were chosen.
pub(super) async fn read(app: &App, request: Request) -> Result<(Form, Given), Problem> {
    let mut sent = Sent::default();
    let (form, _) = parts::read(app, request, &mut sent).await?;
    let mut files = sent.0;
    let typed = form.texts("share").filter(|typed| !typed.trim().is_empty());
    files.extend(typed.map(|typed| Zeroizing::new(typed.as_bytes().to_vec())));
    Ok((form, Given(files)))
}

impl Given {
    /// Reads them as shares; each phrase of the form is tried on each that is sealed with one, which takes a second for each try.
    pub(super) async fn read(self, form: &Form) -> Result<Vec<Share>, Unread> {
        let phrases: Vec<_> = form.texts("phrase").filter_map(|typed| Phrase::new(typed.trim()).ok()).collect();
        let read = move || self.0.iter().zip(1..).map(|(bytes, place)| share(bytes, place, &phrases)).collect();
        tokio::task::spawn_blocking(read).await.unwrap_or(Err(Unread::Sealed(1, OpenShareError::Damaged)))
    }
}

/// Why nothing opens with what was sent.
#[derive(Debug)]
pub(super) enum Unusable {
    /// Nothing was typed, or nothing that can be a passphrase.
    Empty,
    /// The words are no recovery words.
    Words(RecoveryWordsError),
    /// A share does not read.
    Share(Unread),
    /// The shares do not belong together, or are too few.
    Shares(CombineError),
}

impl Unusable {
    /// Tells it.
    pub(super) fn told(&self, text: &Text) -> String {
        match self {
            Self::Empty => text.app_passphrase_empty(),
            Self::Words(error) => format!("{} {}", text.recover_no_words(), error.tell(text)),
            Self::Share(unread) => sentence_of(&unread.told(text)),
            Self::Shares(error) => sentence_of(&error.tell(text)),
        }
    }
}

/// Reads recovery words if there are some, or else the passphrase.
pub(super) fn typed(form: &Form) -> Result<Credential, Unusable> {
    let words = form.text("words").trim();
    if words.is_empty() {
        return Passphrase::normalise(form.text("passphrase")).map(Credential::from).map_err(|_| Unusable::Empty);
    }
    Ok((&RecoveryWords::read(words).map_err(Unusable::Words)?).into())
}

/// As [`typed`]; shares, if there are some, come first.
pub(super) async fn whichever(form: &Form, given: Given) -> Result<Credential, Unusable> {
    if given.0.is_empty() { typed(form) } else { shares(form, given).await }
}

/// Reads shares and makes of them what opens.
pub(super) async fn shares(form: &Form, given: Given) -> Result<Credential, Unusable> {
    let shares = given.read(form).await.map_err(Unusable::Share)?;
    shares::combine(&shares).map(Credential::Guardians).map_err(Unusable::Shares)
}

fn share(bytes: &[u8], place: u64, phrases: &[Phrase]) -> Result<Share, Unread> {
    let sealed = match shares::read_given(bytes).map_err(|error| Unread::Share(place, error))? {
        GivenShare::Open(share) => return Ok(share),
        GivenShare::Sealed(sealed) if sealed.takes_phrase() => sealed,
        GivenShare::Sealed(_) => return Err(Unread::ToKey(place)),
    };
    let mut refused = Unread::WantsPhrase(place);
    for phrase in phrases {
        match sealed.open(&OpenWith::Phrase(phrase)) {
            Ok(share) => return Ok(share),
            Err(error) => refused = Unread::Sealed(place, error),
        }
    }
    Err(refused)
}

/// Files in memory alone: read while the journal is locked, too.
#[derive(Default)]
struct Sent(Vec<Zeroizing<Vec<u8>>>);

impl Takes for Sent {
    /// Takes as much as a share can have; what is longer is none.
    async fn take(&mut self, _: &Form, _: &str, _: &str, mut pieces: impl Pieces) -> Result<Option<Missed>, Problem> {
        let mut bytes = Zeroizing::new(Vec::with_capacity(MOST_BYTES));
        while let Some(piece) = pieces.next().await {
            let piece = piece.map_err(|()| Problem::CutOff)?;
            let room = MOST_BYTES - bytes.len();
            bytes.extend_from_slice(&piece[..piece.len().min(room)]);
        }
        self.0.push(bytes);
        Ok(None)
    }
}
