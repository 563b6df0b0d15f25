//! A form as it was sent, and the proof that it was made for this session.

use std::{fmt, sync::Arc};

use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::{HeaderName, header},
};
use zeroize::{Zeroize, Zeroizing};

use super::only;
use crate::{access::Access, problem::Problem};

/// The most that a form without files holds: the largest entry, every byte of it escaped, and some room.
pub(crate) const MOST: usize = 26 * 1024 * 1024;

/// The field of every form that proves that it is ours.
pub(crate) const TOKEN: &str = "token";

/// The same proof where the body is too large to be read first.
const TOKEN_HEADER: HeaderName = HeaderName::from_static("x-form-token");

/// The fields of a form. Wiped when dropped.
#[derive(Clone, Default)]
pub(crate) struct Form(Arc<Vec<(String, Zeroizing<String>)>>);

impl Form {
    /// Returns every value of a field.
    pub(crate) fn texts(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// Returns every field with its value, but the proof that the form is ours.
    pub(crate) fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().filter(|(name, _)| name != TOKEN).map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Returns the form that this one carries: the fields whose names begin with `before`, without it.
    pub(crate) fn carried(&self, before: &str) -> Self {
        let inner =
            self.0.iter().filter_map(|(name, value)| Some((name.strip_prefix(before)?.to_owned(), value.clone())));
        Self::of(inner.collect())
    }

    /// Tells whether a field was sent.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.texts(name).next().is_some()
    }

    /// Returns the first value of a field, or an empty text.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.as_str())
    }

    /// Makes a form of fields that were read.
    pub(crate) fn of(fields: Vec<(String, Zeroizing<String>)>) -> Self {
        Self(Arc::new(fields))
    }

    /// Adds a field that was read; a form that somebody else holds too stays as it is for them.
    pub(crate) fn add(&mut self, name: String, value: Zeroizing<String>) {
        Arc::make_mut(&mut self.0).push((name, value));
    }

    fn parse(body: &[u8]) -> Self {
        let pairs = form_urlencoded::parse(body);
        Self(Arc::new(pairs.map(|(name, value)| (name.into_owned(), Zeroizing::new(value.into_owned()))).collect()))
    }
}

impl fmt::Debug for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("<form>")
    }
}

/// Reads the form of a request and checks its token. A body with files is left unread if a header holds the token.
pub(super) async fn read(request: Request, access: &Access) -> Result<Request, Problem> {
    let (mut parts, body) = request.into_parts();
    if only(&parts.headers, &header::CONTENT_TYPE).is_some_and(is_form) {
        let form = Form::parse(&whole(body).await?);
        let in_header = only(&parts.headers, &TOKEN_HEADER).is_some_and(|token| access.is_form_token(token));
        if !in_header && !access.is_form_token(form.text(TOKEN)) {
            return Err(Problem::Forbidden);
        }
        parts.extensions.insert(form);
        return Ok(Request::from_parts(parts, Body::empty()));
    }
    // The handler of a form with files reads its token from the first part, before anything else.
    if takes_files(parts.uri.path()) && only(&parts.headers, &header::CONTENT_TYPE).is_some_and(is_form_with_files) {
        parts.extensions.insert(Form::default());
        return Ok(Request::from_parts(parts, body));
    }
    match only(&parts.headers, &TOKEN_HEADER) {
        Some(token) if access.is_form_token(token) => {
            parts.extensions.insert(Form::default());
            Ok(Request::from_parts(parts, body))
        }
        _ => Err(Problem::Forbidden),
    }
}

/// Reads a body into memory that is wiped.
async fn whole(body: Body) -> Result<Zeroizing<Vec<u8>>, Problem> {
    let bytes = to_bytes(body, MOST).await.map_err(|_| Problem::TooMuch)?;
    let copy = Zeroizing::new(bytes.to_vec());
    // What the connection itself read into stays until it is used again.
    if let Ok(mut only) = bytes.try_into_mut() {
        only.as_mut().zeroize();
    }
    Ok(copy)
}

/// Tells whether a page sends files in its form.
fn takes_files(path: &str) -> bool {
    matches!(path, "/new" | "/bundle" | "/guardians/try" | "/recover/shares" | "/restore")
        || path.starts_with("/entry/") && path.ends_with("/edit")
}

fn is_form_with_files(content_type: &str) -> bool {
    let essence = content_type.split(';').next().unwrap_or_default().trim();
    essence.eq_ignore_ascii_case("multipart/form-data")
}

fn is_form(content_type: &str) -> bool {
    let essence = content_type.split(';').next().unwrap_or_default().trim();
    essence.eq_ignore_ascii_case("application/x-www-form-urlencoded")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_read_and_never_printed() {
        let form = Form::parse("words=%D2%B6%D3%AF%D1%80%D0%B0+12&words=other&empty=&%00=%FF".as_bytes());
        assert_eq!((form.text("words"), form.text("empty"), form.text("none")), ("Ҷӯра 12", "", ""));
        assert_eq!(format!("{form:?}"), "<form>");
        assert!(is_form("Application/X-WWW-Form-Urlencoded; charset=utf-8") && !is_form("text/plain"));
    }
}
