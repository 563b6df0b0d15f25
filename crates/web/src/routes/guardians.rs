//! Guardians: who they are, shares for them, whether those open the journal.

#[cfg(test)]
mod tests;

use std::sync::Arc;

use axum::{
    Extension, Router,
    extract::{Request, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use daftar_crypto::{Phrase, shares::MOST_GUARDIANS};
use daftar_exchange::guardians::ShareSeal;
use daftar_journal::entry::Guardian;
use daftar_messages::Tell;

use super::{opening, place, places, refuse, show};
use crate::{
    access::Visitor,
    app::{self, App},
    desk::{GuardiansNow, MakeShares, NotShared, ReadGuardians, RevokeGuardians, TryShares},
    guard::Form,
    pages::{
        Reader,
        guardians::{self as page, Filled},
    },
};

/// Returns the addresses of these pages.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/guardians", get(list))
        .route("/guardians/new", get(begin).post(make))
        .route("/guardians/try", get(ask).post(try_shares))
        .route("/guardians/revoke", get(warn).post(revoke))
}

async fn list(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>) -> Response {
    show(&app, &visitor, ReadGuardians, |reader, now| Ok(page::list(reader, &now))).await
}

async fn begin(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>) -> Response {
    fill_in(&app, &visitor, &Form::default(), None).await
}

/// Shows the form, with what was filled in and why it does not go on.
async fn fill_in(app: &App, visitor: &Visitor, form: &Form, said: Option<String>) -> Response {
    let places = places(app).await;
    let status = if said.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let filled: Vec<Filled> = (1..=MOST_GUARDIANS).map(|n| Filled::of(form, n)).collect();
    let threshold = form.text("threshold").parse().unwrap_or(2);
    show(app, visitor, ReadGuardians, |reader, now| {
        Ok((status, page::fill_in(reader, &now, &filled, threshold, &places, said.as_deref())))
    })
    .await
}

async fn make(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
) -> Response {
    let named = named(app.reader(&visitor), &form);
    let written = form.text("folder").trim();
    let folder = place(if written.is_empty() { form.text("place") } else { written });
    let (guardians, folder) = match (named, folder) {
        (Err(said), _) => return fill_in(&app, &visitor, &form, Some(said)).await,
        (_, None) => {
            let said = app.reader(&visitor).text.guardians_no_folder();
            return fill_in(&app, &visitor, &form, Some(said)).await;
        }
        (Ok(guardians), Some(folder)) => (guardians, folder),
    };
    let threshold = form.text("threshold").parse().unwrap_or_default();
    let language = app.reader(&visitor).text.language();
    match app.desk.ask(MakeShares { threshold, guardians, folder, language }).await {
        Ok(Ok(made)) => page::made(app.reader(&visitor), &made).into_response(),
        Ok(Err(why)) => {
            let text = app.reader(&visitor).text;
            let said = match why {
                NotShared::Journal(error) => error.tell(text),
                NotShared::Files(error) => error.tell(text),
            };
            fill_in(&app, &visitor, &form, Some(page::sentence_of(&said))).await
        }
        Err(refused) => refuse(&app, &visitor, refused),
    }
}

/// Reads who is named; says who cannot be, or about whom nothing was said.
fn named(reader: Reader<'_>, form: &Form) -> Result<Vec<(Guardian, ShareSeal)>, String> {
    let text = reader.text;
    let filled = (1..=MOST_GUARDIANS).map(|n| Filled::of(form, n)).filter(|filled| !filled.name.is_empty());
    let guardian = |filled: Filled| {
        match filled.reach.as_str() {
            "no" => {}
            "yes" => return Err(text.guardians_reachable(&filled.name)),
            _ => return Err(text.guardians_unanswered(&filled.name)),
        }
        let seal = match filled.recipient.as_str() {
            "" => ShareSeal::Phrase(Phrase::generate()),
            typed => ShareSeal::Recipient(typed.parse().map_err(|_| text.guardians_no_recipient(&filled.name))?),
        };
        Ok((Guardian { name: filled.name, ..Guardian::default() }, seal))
    };
    filled.map(guardian).collect()
}

async fn ask(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>) -> Response {
    show(&app, &visitor, ReadGuardians, |reader, now| Ok(page::ask(reader, &now, None))).await
}

/// Tries shares; changes nothing but the note of the day.
async fn try_shares(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>, request: Request) -> Response {
    let (form, given) = match opening::read(&app, request).await {
        Ok(read) => read,
        Err(problem) => return app::tell(&app, Some(&visitor), problem),
    };
    let said = match given.read(&form).await {
        Ok(shares) => match app.desk.ask(TryShares(shares)).await {
            Ok(Ok(_)) => return page::works(app.reader(&visitor)).into_response(),
            Ok(Err(error)) => page::sentence_of(&error.tell(app.reader(&visitor).text)),
            Err(refused) => return refuse(&app, &visitor, refused),
        },
        Err(unread) => page::sentence_of(&unread.told(app.reader(&visitor).text)),
    };
    show(&app, &visitor, ReadGuardians, |reader, now: GuardiansNow| {
        Ok((StatusCode::UNPROCESSABLE_ENTITY, page::ask(reader, &now, Some(&said))))
    })
    .await
}

async fn warn(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>) -> Response {
    show(&app, &visitor, ReadGuardians, |reader, now| {
        Ok(if now.in_force {
            page::warn(reader, &now).into_response()
        } else {
            Redirect::to("/guardians").into_response()
        })
    })
    .await
}

async fn revoke(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>) -> Response {
    match app.desk.ask(RevokeGuardians).await {
        Ok(Ok(())) => page::revoked(app.reader(&visitor)).into_response(),
        Ok(Err(error)) => app::tell(&app, Some(&visitor), error.into()),
        Err(refused) => refuse(&app, &visitor, refused),
    }
}
