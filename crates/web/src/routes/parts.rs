//! A form with files, part by part. Its first part is the token, or nothing of it is read.

use axum::{
    body::Bytes,
    extract::{FromRequest, Multipart, Request, multipart::Field},
};
use zeroize::Zeroizing;

use super::account::Missed;
use crate::{
    app::App,
    guard::{Form, MOST, TOKEN},
    problem::Problem,
};

/// Where the pieces of a file come from.
pub(crate) trait Pieces {
    /// Returns the next piece; none at the end.
    async fn next(&mut self) -> Option<Result<Bytes, ()>>;
}

/// What is done with the files of a form.
pub(super) trait Takes {
    /// Takes a file of a field, with the form's fields that came before it. Returns why it was missed.
    async fn take(
        &mut self,
        before: &Form,
        field: &str,
        name: &str,
        pieces: impl Pieces,
    ) -> Result<Option<Missed>, Problem>;
}

/// Reads the form, and has its files taken. Returns what was said, and why a file was missed.
///
/// A form without files was read by the guard already.
pub(super) async fn read(
    app: &App,
    request: Request,
    takes: &mut impl Takes,
) -> Result<(Form, Option<Missed>), Problem> {
    let is_read = request.extensions().get::<Form>().filter(|form| !form.text(TOKEN).is_empty()).cloned();
    if let Some(form) = is_read {
        return Ok((form, None));
    }
    let mut parts = Multipart::from_request(request, &()).await.map_err(|_| Problem::Forbidden)?;
    let first = parts.next_field().await.ok().flatten().filter(|part| part.name() == Some(TOKEN));
    let token = text(first.ok_or(Problem::Forbidden)?, &mut 0).await?;
    if !app.access.is_form_token(&token) {
        return Err(Problem::Forbidden);
    }
    let (mut form, mut missed, mut length) = (Form::of(vec![(TOKEN.to_owned(), token)]), None, 0);
    while let Some(part) = parts.next_field().await.map_err(|_| Problem::CutOff)? {
        match part.file_name().map(str::to_owned) {
            // A browser sends an empty part where no file was chosen.
            Some(name) if name.is_empty() => {}
            Some(name) => {
                let field = part.name().unwrap_or_default().to_owned();
                missed = takes.take(&form, &field, &name, OnePart(part)).await?.or(missed);
            }
            None => {
                let name = part.name().unwrap_or_default().to_owned();
                form.add(name, text(part, &mut length).await?);
            }
        }
    }
    Ok((form, missed))
}

/// Reads a field's text, and counts it towards what a form may hold.
async fn text(mut part: Field<'_>, length: &mut usize) -> Result<Zeroizing<String>, Problem> {
    let mut bytes = Zeroizing::new(Vec::new());
    while let Some(piece) = part.chunk().await.map_err(|_| Problem::CutOff)? {
        *length += piece.len();
        if *length > MOST {
            return Err(Problem::TooMuch);
        }
        bytes.extend_from_slice(&piece);
    }
    Ok(Zeroizing::new(String::from_utf8_lossy(&bytes).into_owned()))
}

/// A part that is a file.
struct OnePart<'a>(Field<'a>);

impl Pieces for OnePart<'_> {
    async fn next(&mut self) -> Option<Result<Bytes, ()>> {
        self.0.chunk().await.map_err(|_| ()).transpose()
    }
}
