//! A body that is read while it is sent, two pieces in memory at most.

use std::{
    io,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};

use axum::body::{Body, Bytes};
use daftar_journal::entry::Attachment;
use http_body::{Frame, SizeHint};
use tokio::sync::mpsc;

use crate::{
    app::App,
    desk::{PIECE, ReadPiece},
};

/// Makes the body of `length` bytes of a file, from the one at `first`.
pub(super) fn body(app: Arc<App>, record: Attachment, first: u64, length: u64) -> Body {
    let (sender, pieces) = mpsc::channel(1);
    if length > 0 {
        tokio::spawn(send(app, record, first, length, sender));
    }
    Body::new(Pieces { pieces, left: length })
}

async fn send(
    app: Arc<App>,
    record: Attachment,
    first: u64,
    length: u64,
    sender: mpsc::Sender<Result<Bytes, io::Error>>,
) {
    let end = first + length;
    let mut at = first;
    while at < end {
        // Nothing is read before there is room for it.
        let Ok(room) = sender.reserve().await else { return };
        let length = (end - at).min(PIECE);
        match app.desk.ask(ReadPiece { record: record.clone(), at, length }).await {
            // Wiped when it was sent.
            Ok(Ok(piece)) => room.send(Ok(Bytes::from_owner(piece))),
            _ => return room.send(Err(cut_off())),
        }
        at += length;
    }
}

/// The rest of the file does not come: it is damaged, or the journal was locked.
fn cut_off() -> io::Error {
    io::Error::from(io::ErrorKind::UnexpectedEof)
}

struct Pieces {
    pieces: mpsc::Receiver<Result<Bytes, io::Error>>,
    left: u64,
}

impl http_body::Body for Pieces {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        let piece = std::task::ready!(self.pieces.poll_recv(context));
        if let Some(Ok(piece)) = &piece {
            self.left = self.left.saturating_sub(piece.len() as u64);
        }
        Poll::Ready(piece.map(|piece| piece.map(Frame::data)))
    }

    fn is_end_stream(&self) -> bool {
        self.left == 0
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left)
    }
}
