//! Evidence files, sent as what their bytes are, and in parts as players ask for them.

mod pieces;
mod range;

#[cfg(test)]
mod tests;

use std::{fmt::Write as _, sync::Arc};

use axum::{
    Extension, Router,
    extract::State,
    http::{HeaderMap, HeaderValue, StatusCode, Uri, header},
    response::{IntoResponse, Response},
    routing::get,
};
use daftar_crypto::{Digest, EntryId};
use daftar_exchange::names;
use daftar_journal::viewing::Shown;

use crate::{
    access::Visitor,
    app::{self, App},
    desk::{Evidence, FindEvidence},
    guard::Framing,
    problem::Problem,
};
use range::Asked;

/// What is sent as nothing in particular is saved, never shown.
const UNKNOWN: &str = "application/octet-stream";

/// Beside the policy of all answers: a file that is opened as a page can do nothing. The browser's viewer of documents does not
/// work with it; that one is no page of ours, and what a document may do is the viewer's to say.
const POLICY: &str = "sandbox";

/// Returns the address of these files.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new().route("/file/{entry}/{file}", get(file))
}

/// Sends a file; with `?out`, to be saved.
async fn file(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    let Some((entry, file)) = named(uri.path()) else {
        return app::tell(&app, Some(&visitor), Problem::NotFound);
    };
    let evidence = match app.desk.ask(FindEvidence { entry, file }).await {
        Ok(Ok(Some(evidence))) => evidence,
        Ok(Ok(None)) => return app::tell(&app, Some(&visitor), Problem::NotFound),
        Ok(Err(error)) => return app::tell(&app, Some(&visitor), error.into()),
        Err(refused) => return super::refuse(&app, &visitor, refused),
    };
    if !evidence.reads {
        return app::tell(&app, Some(&visitor), Problem::Damaged);
    }
    answer(app, &headers, &evidence, uri.query() == Some("out"))
}

/// Reads the entry and the file out of an address.
fn named(path: &str) -> Option<(EntryId, Digest)> {
    let (entry, file) = path.strip_prefix("/file/")?.split_once('/')?;
    Some((entry.parse().ok()?, file.parse().ok()?))
}

fn answer(app: Arc<App>, headers: &HeaderMap, evidence: &Evidence, out: bool) -> Response {
    let record = &evidence.record;
    // The id is a digest of the file's bytes, so it tells one content from another.
    let tag = format!("\"{}\"", record.id);
    let (status, first, length) = match range::asked(headers, &tag, record.size) {
        Asked::All => (StatusCode::OK, 0, record.size),
        Asked::Part { first, length } => (StatusCode::PARTIAL_CONTENT, first, length),
        Asked::Nothing => (StatusCode::RANGE_NOT_SATISFIABLE, 0, 0),
    };
    let body = pieces::body(app, record.clone(), first, length);
    let mut response = (status, body).into_response();
    let shown = evidence.shown.filter(|_| !out);
    let is_document = matches!(shown, Some(Shown::Document(_)));
    if is_document {
        response.extensions_mut().insert(Framing::IsShown);
    }
    let disposition = disposition(&record.name, shown.is_some());
    let span = match status {
        StatusCode::PARTIAL_CONTENT => Some(format!("bytes {first}-{}/{}", first + length - 1, record.size)),
        StatusCode::RANGE_NOT_SATISFIABLE => Some(format!("bytes */{}", record.size)),
        _ => None,
    };
    let told = [
        (header::CONTENT_TYPE, Some(shown.map_or(UNKNOWN, |shown| shown.media_type()).to_owned())),
        (header::CONTENT_SECURITY_POLICY, (!is_document).then(|| POLICY.to_owned())),
        (header::CONTENT_DISPOSITION, Some(disposition)),
        (header::CONTENT_LENGTH, Some(length.to_string())),
        (header::CONTENT_RANGE, span),
        (header::ACCEPT_RANGES, Some("bytes".to_owned())),
        (header::ETAG, Some(tag)),
    ];
    for (name, value) in told {
        if let Some(value) = value.and_then(|value| HeaderValue::from_str(&value).ok()) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

/// Names a file for whoever saves it: harmless ASCII, and its own name beside (RFC 6266, RFC 5987).
fn disposition(name: &str, inline: bool) -> String {
    let plain = names::plain_name(name, 1);
    let mut told = format!("{}; filename=\"{plain}\"", if inline { "inline" } else { "attachment" });
    let own: String = name.chars().map(|char| if is_harmless(char) { char } else { '_' }).collect();
    // A name that Windows or a shell reads in its own way is told in its plain form alone.
    if !own.starts_with(['.', ' ', '-'])
        && !own.ends_with(['.', ' '])
        && names::is_risky(&plain) == names::is_risky(&own)
    {
        told.push_str("; filename*=UTF-8''");
        for byte in own.bytes() {
            if byte.is_ascii_alphanumeric() || b"-._".contains(&byte) {
                told.push(char::from(byte));
            } else {
                write!(told, "%{byte:02X}").expect("a text takes everything");
            }
        }
    }
    told
}

fn is_harmless(char: char) -> bool {
    use daftar_journal::display::{is_control, is_invisible};
    !is_control(char) && !is_invisible(char) && !"/\\:*?\"<>|%\u{fffd}".contains(char)
}
