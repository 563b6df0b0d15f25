//! A file on its way into the journal: read from the browser, sealed on a thread of its own, never whole in memory.

use std::{
    io::{self, Read},
    sync::Arc,
};

use axum::{
    Extension,
    body::{Body, Bytes},
    extract::{Request, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use daftar_crypto::wiping_stack;
use daftar_journal::{AttachError, DraftId, DraftsError, PreparedAttachment};
use daftar_store::StoreError;
use percent_encoding::percent_decode_str;
use tokio::sync::mpsc;

use crate::{
    access::Visitor,
    app::App,
    desk::{AddFile, AskAttacher, Refused},
    guard::Form,
    pages::account as page,
    problem::Problem,
    routes::parts::{Pieces, Takes},
};

/// How many pieces may wait to be sealed; a piece is what the connection reads at once.
const WAITING: usize = 8;

/// Why a file was not added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Missed {
    /// The journal was locked meanwhile.
    Locked,
    /// It did not arrive whole.
    CutOff,
    /// There is no room for it.
    Full,
    /// It is larger than the journal takes.
    TooLarge,
    /// The disk refused, or something panicked.
    Failed,
}

/// Takes one file as the whole body; its name and draft stand in headers. Answers with what is now in the draft, or why not.
pub(crate) async fn upload(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    request: Request,
) -> Response {
    let text = app.text(visitor.language);
    let Some(id) = header(request.headers(), "x-draft").and_then(|id| id.parse().ok()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let name = name(request.headers());
    match add(&app, id, &name, WholeBody(request.into_body())).await {
        Ok(file) => page::file_line(text, &file).into_response(),
        Err(missed) => (status(missed), page::missed(text, missed)).into_response(),
    }
}

/// Seals a file and adds it to a draft.
async fn add(
    app: &App,
    id: DraftId,
    name: &str,
    pieces: impl Pieces,
) -> Result<daftar_journal::entry::Attachment, Missed> {
    let file = seal(app, name, pieces).await?;
    match app.desk.ask(AddFile { id, file }).await {
        Ok(Ok(file)) => Ok(file),
        Ok(Err(error)) => Err(unwritten(error)),
        Err(refused) => Err(refusal(refused)),
    }
}

/// Puts the files of a form into the draft that it names.
pub(crate) struct IntoDraft<'a>(pub(crate) &'a App);

impl Takes for IntoDraft<'_> {
    async fn take(
        &mut self,
        before: &Form,
        _: &str,
        name: &str,
        pieces: impl Pieces,
    ) -> Result<Option<Missed>, Problem> {
        let draft = before.text("draft").parse().map_err(|_| Problem::Forbidden)?;
        Ok(add(self.0, draft, name, pieces).await.err())
    }
}

async fn seal(app: &App, name: &str, pieces: impl Pieces) -> Result<PreparedAttachment, Missed> {
    let attacher = app.desk.ask(AskAttacher).await.map_err(refusal)?;
    let (name, now) = (name.to_owned(), app.clock.wall());
    let sealed = arrive(app, pieces, move |arriving| attacher.prepare(&name, arriving, &now)).await?;
    sealed.map_err(|error| unsealed(&error))
}

/// Has a file read as it arrives, on a thread of its own; while the journal is unlocked, and no longer.
pub(crate) async fn arrive<T: Send + 'static, E: Send + 'static>(
    app: &App,
    mut pieces: impl Pieces,
    read: impl FnOnce(Arriving) -> Result<T, E> + Send + 'static,
) -> Result<Result<T, E>, Missed> {
    let (sender, receiver) = mpsc::channel(WAITING);
    let reading = tokio::task::spawn_blocking(|| wiping_stack(|| read(Arriving::new(receiver))));
    let mut missed = None;
    while let Some(piece) = pieces.next().await {
        // Somebody who waits for a file is not away.
        app.desk.touch();
        let piece = match piece {
            _ if !app.desk.is_unlocked() => Err(Missed::Locked),
            Ok(piece) => Ok(piece),
            Err(()) => Err(Missed::CutOff),
        };
        missed = piece.as_ref().err().copied();
        let sent = sender.send(piece.map_err(|_| io::ErrorKind::ConnectionAborted.into())).await;
        if missed.is_some() || sent.is_err() {
            break;
        }
    }
    drop(sender);
    let read = reading.await.map_err(|_| Missed::Failed)?;
    missed.map_or(Ok(read), Err)
}

fn unsealed(error: &AttachError) -> Missed {
    match error {
        AttachError::Store(StoreError::DiskFull) => Missed::Full,
        AttachError::TooLarge => Missed::TooLarge,
        _ => Missed::Failed,
    }
}

fn unwritten(error: DraftsError) -> Missed {
    match Problem::from(error) {
        Problem::DiskFull => Missed::Full,
        Problem::TooMuch => Missed::TooLarge,
        _ => Missed::Failed,
    }
}

fn refusal(refused: Refused) -> Missed {
    match refused {
        Refused::Locked => Missed::Locked,
        Refused::Failed => Missed::Failed,
    }
}

fn status(missed: Missed) -> StatusCode {
    match missed {
        Missed::Locked => StatusCode::LOCKED,
        Missed::CutOff => StatusCode::BAD_REQUEST,
        Missed::Full => StatusCode::INSUFFICIENT_STORAGE,
        Missed::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Missed::Failed => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// Reads the name, which is percent-encoded since headers hold only ASCII.
fn name(headers: &HeaderMap) -> String {
    percent_decode_str(header(headers, "x-name").unwrap_or_default()).decode_utf8_lossy().into_owned()
}

fn header<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

/// A body that is one file.
struct WholeBody(Body);

impl Pieces for WholeBody {
    async fn next(&mut self) -> Option<Result<Bytes, ()>> {
        use http_body_util::BodyExt;
        loop {
            match self.0.frame().await? {
                Ok(frame) => {
                    if let Ok(piece) = frame.into_data() {
                        return Some(Ok(piece));
                    }
                }
                Err(_) => return Some(Err(())),
            }
        }
    }
}

/// Reads what arrives, on a thread that may wait for it.
pub(crate) struct Arriving {
    pieces: mpsc::Receiver<io::Result<Bytes>>,
    piece: Bytes,
}

impl Arriving {
    fn new(pieces: mpsc::Receiver<io::Result<Bytes>>) -> Self {
        Self { pieces, piece: Bytes::new() }
    }
}

impl Read for Arriving {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.piece.is_empty() {
            match self.pieces.blocking_recv() {
                Some(piece) => self.piece = piece?,
                None => return Ok(0),
            }
        }
        let count = self.piece.len().min(buffer.len());
        buffer[..count].copy_from_slice(&self.piece.split_to(count));
        Ok(count)
    }
}
