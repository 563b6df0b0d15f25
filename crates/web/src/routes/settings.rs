//! How the person wants the app, and the passphrase.

#[cfg(test)]
mod tests;

use std::sync::Arc;

use axum::{Extension, Router, extract::State, response::Response, routing::get, routing::post};
use daftar_crypto::Passphrase;
use daftar_journal::entry::Settings;
use daftar_l10n::Language;
use jiff::Zoned;

use super::{refuse, show};
use crate::{
    access::Visitor,
    app::{self, App},
    desk::{ChangePassphrase, KeepSettings, NotChanged, ReadSettings},
    guard::Form,
    pages::settings::{self as page, Done},
};

/// Returns the addresses of this page.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new().route("/settings", get(settings).post(keep)).route("/settings/passphrase", post(passphrase))
}

async fn settings(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>) -> Response {
    tell(&app, &visitor, Done::Nothing).await
}

/// Keeps what was chosen, and does so from now on.
async fn keep(
    State(app): State<Arc<App>>,
    Extension(mut visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
) -> Response {
    let folder = app.desk.folder().await;
    if let Some(language) = Language::of_locale(form.text("language")) {
        app.access.choose(language);
        visitor.language = language;
    }
    show(&app, &visitor, KeepSettings(change(&form)), |reader, settings| {
        app.follow(&settings);
        Ok(page::settings(reader, &settings, &folder, Done::Kept))
    })
    .await
}

/// Reads what was chosen; what was not is left as it is.
fn change(form: &Form) -> impl FnOnce(&mut Settings, &Zoned) + Send + use<> {
    let language = Language::of_locale(form.text("language"));
    let minutes = form.text("minutes").parse().ok().filter(|minutes| page::MINUTES.contains(minutes));
    let hides_texts = form.text("hides_texts") == "yes";
    move |settings, _| {
        if let Some(language) = language {
            language.tag().clone_into(&mut settings.language);
        }
        settings.idle_minutes = minutes.or(settings.idle_minutes);
        settings.hides_texts = hides_texts;
    }
}

/// Changes the passphrase.
async fn passphrase(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
) -> Response {
    let typed = form.text("passphrase");
    let Ok(passphrase) = Passphrase::normalise(typed) else {
        return tell(&app, &visitor, Done::Unread).await;
    };
    if typed != form.text("again") {
        return tell(&app, &visitor, Done::Differs).await;
    }
    let Ok(old) = Passphrase::normalise(form.text("old")) else {
        return tell(&app, &visitor, Done::WrongOld).await;
    };
    let is_short = passphrase.is_short();
    match app.desk.ask(ChangePassphrase { old, new: passphrase }).await {
        Ok(Err(NotChanged::WrongPassphrase)) => tell(&app, &visitor, Done::WrongOld).await,
        Ok(Ok(())) => tell(&app, &visitor, if is_short { Done::ChangedAndShort } else { Done::Changed }).await,
        Ok(Err(NotChanged::Damaged)) => tell(&app, &visitor, Done::KeysDamaged).await,
        Ok(Err(NotChanged::Disk(error))) => app::tell(&app, Some(&visitor), error.into()),
        Err(refused) => refuse(&app, &visitor, refused),
    }
}

async fn tell(app: &App, visitor: &Visitor, done: Done) -> Response {
    let folder = app.desk.folder().await;
    show(app, visitor, ReadSettings, |reader, settings| Ok(page::settings(reader, &settings, &folder, done))).await
}
