//! Making a backup, and getting the journal back from one.

#[cfg(test)]
mod tests;

use std::{path::Path, sync::Arc, time::Duration};

use axum::{
    Extension, Router,
    extract::{Request, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use daftar_crypto::Passphrase;
use daftar_exchange::backup::BackupList;
use daftar_journal::entry::Settings;
use jiff::Zoned;

use super::{go_on, opening, place, refuse, state_of, work};
use crate::{
    access::Visitor,
    app::{self, App},
    desk::{KeepSettings, MakeBackup, NotBackedUp, ReadSettings, Refused, Tried, TryBackup},
    guard::Form,
    pages::backup::{self as page, Told},
    work::{Outcome, What},
};

/// How long a page waits for what a folder holds.
const LOOK: Duration = Duration::from_secs(2);

/// Returns the addresses of these pages.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/backup", get(backup).post(make))
        .route("/backup/try", post(try_it))
        .route("/backup/second", post(second))
        .route("/restore", get(restore).post(get_back))
}

async fn backup(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>) -> Response {
    tell(&app, &visitor, None, Told::Nothing).await
}

/// Asks whether to make a backup in a folder that was chosen.
pub(super) async fn to(app: &App, visitor: &Visitor, folder: &Path) -> Response {
    tell(app, visitor, Some(folder), Told::Nothing).await
}

/// Asks for the passphrase of the backup in a folder that was chosen.
pub(super) async fn from(app: &App, visitor: &Visitor, folder: &Path) -> Response {
    offer(app, visitor, StatusCode::OK, Some(folder), Told::Nothing).await
}

/// Makes a backup.
async fn make(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
) -> Response {
    let Some(folder) = place(form.text("folder")) else {
        return tell(&app, &visitor, None, Told::Unclear).await;
    };
    let doing = Arc::clone(&app);
    let work = async move {
        let answer = doing.desk.ask(MakeBackup { folder: folder.clone(), work: Arc::clone(&doing.work) }).await;
        Outcome::Backup { folder, answer }
    };
    work::begin(&app, &visitor, What::Backup, work).await
}

/// Tells what came of a backup.
pub(super) async fn made(
    app: &App,
    visitor: &Visitor,
    folder: &Path,
    answer: Result<Result<(u64, bool), NotBackedUp>, Refused>,
) -> Response {
    let told = match answer {
        Ok(Ok((files, damaged))) => Told::Made { files, damaged },
        Ok(Err(why)) => Told::Not(why),
        Err(refused) => return refuse(app, visitor, refused),
    };
    tell(app, visitor, Some(folder), told).await
}

/// Tries whether a backup opens.
async fn try_it(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
) -> Response {
    let Some(folder) = place(form.text("folder")) else {
        return tell(&app, &visitor, None, Told::Unclear).await;
    };
    let with = match opening::typed(&form) {
        Ok(with) => with,
        Err(unusable) => {
            let told = Told::Unusable(unusable.told(app.reader(&visitor).text));
            return tell(&app, &visitor, Some(&folder), told).await;
        }
    };
    let doing = Arc::clone(&app);
    let work = async move {
        let work = Arc::clone(&doing.work);
        let answer = doing.desk.ask(TryBackup { folder: folder.clone(), with, work }).await;
        Outcome::Drill { folder, answer }
    };
    work::begin(&app, &visitor, What::Drill, work).await
}

/// Tells what came of trying.
pub(super) async fn tried(
    app: &App,
    visitor: &Visitor,
    folder: &Path,
    answer: Result<Result<Tried, NotBackedUp>, Refused>,
) -> Response {
    let told = match answer {
        Ok(Ok(tried)) => Told::Tried(tried),
        Ok(Err(why)) => Told::Not(why),
        Err(refused) => return refuse(app, visitor, refused),
    };
    tell(app, visitor, Some(folder), told).await
}

/// Notes where a second backup lies.
async fn second(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
) -> Response {
    let second = form.text("second").trim().to_owned();
    let keep = KeepSettings(move |settings: &mut Settings, _: &Zoned| settings.second_place = second);
    go_on(&app, &visitor, keep, |_| "/backup".to_owned()).await
}

async fn tell(app: &App, visitor: &Visitor, folder: Option<&Path>, told: Told) -> Response {
    let settings = match app.desk.ask(ReadSettings).await {
        Ok(Ok(settings)) => settings,
        Ok(Err(error)) => return app::tell(app, Some(visitor), error.into()),
        Err(refused) => return refuse(app, visitor, refused),
    };
    let folder = folder.map(|folder| folder.display().to_string());
    let there = look(folder.as_deref().unwrap_or(&settings.backup_folder)).await;
    page::backup(app.reader(visitor), &settings, folder.as_deref(), there.as_ref(), &told).into_response()
}

/// Lists what is in a backup, on a thread of its own: a stick may be slow, or gone.
async fn look(folder: &str) -> Option<BackupList> {
    let folder = place(folder)?;
    let listed = tokio::task::spawn_blocking(move || daftar_exchange::backup::list(&folder).ok());
    tokio::time::timeout(LOOK, listed).await.ok()?.ok()?
}

async fn restore(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>) -> Response {
    offer(&app, &visitor, StatusCode::OK, None, Told::Nothing).await
}

/// Gets the journal back; never over one that is there.
async fn get_back(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>, request: Request) -> Response {
    let (form, given) = match opening::read(&app, request).await {
        Ok(read) => read,
        Err(problem) => return app::tell(&app, Some(&visitor), problem),
    };
    let Some(folder) = place(form.text("folder")) else {
        return offer(&app, &visitor, StatusCode::UNPROCESSABLE_ENTITY, None, Told::Unclear).await;
    };
    let with = match opening::whichever(&form, given).await {
        Ok(with) => with,
        Err(unusable) => {
            let told = Told::Unusable(unusable.told(app.reader(&visitor).text));
            return offer(&app, &visitor, StatusCode::UNPROCESSABLE_ENTITY, Some(&folder), told).await;
        }
    };
    let new = match form.text("new") {
        "" => None,
        typed => match Passphrase::normalise(typed).ok().filter(|_| typed == form.text("again")) {
            Some(new) => Some(new),
            None => {
                let told = Told::Unusable(app.reader(&visitor).text.first_differs());
                return offer(&app, &visitor, StatusCode::UNPROCESSABLE_ENTITY, Some(&folder), told).await;
            }
        },
    };
    let doing = Arc::clone(&app);
    let work = async move {
        let answer = doing.desk.restore(folder.clone(), with, new, Arc::clone(&doing.work)).await;
        Outcome::Restore { from: folder, answer }
    };
    work::begin(&app, &visitor, What::Restore, work).await
}

/// Goes to the journal that is back, or tells why it is not.
pub(super) async fn restored(app: &App, visitor: &Visitor, from: &Path, answer: Result<(), NotBackedUp>) -> Response {
    match answer {
        Ok(()) => {
            app.follow_settings().await;
            Redirect::to("/today").into_response()
        }
        Err(why) => offer(app, visitor, StatusCode::UNPROCESSABLE_ENTITY, Some(from), Told::Not(why)).await,
    }
}

async fn offer(app: &App, visitor: &Visitor, status: StatusCode, from: Option<&Path>, told: Told) -> Response {
    let (to, from) = (app.desk.folder().await, from.map(|from| from.display().to_string()).unwrap_or_default());
    (status, page::restore(app.reader(visitor), state_of(app), &to, &from, &told)).into_response()
}
