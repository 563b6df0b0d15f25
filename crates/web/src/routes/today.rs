//! The page of the day: where one is after unlocking.

use std::sync::Arc;

use axum::{Extension, Router, extract::State, response::Response, routing::get};
use daftar_crypto::EntryId;
use daftar_journal::{asking::Question, entry::Settings};
use jiff::Zoned;

use super::{go_on, show};
use crate::{
    access::Visitor,
    app::App,
    desk::{DropDamagedDrafts, KeepSettings, ReadSettings, ShowToday, unanswered},
    guard::Form,
    pages::today as page,
};

/// How many answers of "don't know" are remembered; the oldest go first.
const MOST_UNANSWERED: usize = 500;

/// Returns the addresses of this page.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new().route("/today", get(today).post(answer)).route("/rehearse", get(rehearse))
}

async fn today(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>) -> Response {
    show(&app, &visitor, ShowToday, |reader, today| Ok(page::today(reader, &today))).await
}

/// Tells how to leave, so that it is known before it is needed.
async fn rehearse(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>) -> Response {
    show(&app, &visitor, ReadSettings, |reader, _| Ok(page::rehearse(reader))).await
}

/// Keeps an answer to the one question, or that leaving was tried; or drops what does not read.
async fn answer(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
) -> Response {
    if form.text("answer") == "unread" {
        return go_on(&app, &visitor, DropDamagedDrafts, |_| "/today".to_owned()).await;
    }
    go_on(&app, &visitor, KeepSettings(change(&form)), |_| "/today".to_owned()).await
}

/// Reads what the answer changes.
fn change(form: &Form) -> impl FnOnce(&mut Settings, &Zoned) + Send + use<> {
    let answer = form.text("answer").to_owned();
    let entry: Option<EntryId> = form.text("entry").parse().ok();
    let question = Question::ALL.into_iter().find(|question| question.name() == form.text("question"));
    move |settings, now| match (answer.as_str(), entry, question) {
        ("enough", ..) => settings.enough_on = now.date().to_string(),
        ("left", ..) => settings.rehearsed = now.date().to_string(),
        ("unknown" | "unsaid", Some(entry), Some(question)) => {
            let overflow = (settings.unanswered.len() + 1).saturating_sub(MOST_UNANSWERED);
            settings.unanswered.drain(..overflow);
            settings.unanswered.push(unanswered(entry, question.name()));
        }
        _ => {}
    }
}
