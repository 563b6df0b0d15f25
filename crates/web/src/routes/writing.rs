//! Writing an entry in a form: begun, gone on with, kept for later, kept. The same for every kind.

use std::sync::Arc;

use axum::{
    Extension,
    extract::{Request, State},
    http::{StatusCode, Uri},
    response::{IntoResponse, Redirect, Response},
};
use daftar_crypto::{EntryId, RevisionId};
use daftar_journal::{
    Draft, DraftsError,
    entry::{Contact, Content, Incident},
    when::When,
};
use jiff::civil::Date;
use maud::Markup;

use super::{account::IntoDraft, go_on, parts, refuse, show};
use crate::{
    access::Visitor,
    app::{self, App},
    desk::{Begun, DropDraft, KeepDraft, KeepEntry, Kept, OpenDraft, Opened, Refused, Said, UseCase, Written},
    guard::Form,
    pages::{
        Reader, account,
        writing::{self as page, Sheet, Told},
    },
    problem::Problem,
};

/// A kind of entry that has a form.
pub(super) trait Formed: Written {
    /// What the addresses of those begin with that are kept; the id follows.
    const KEPT: &'static str;

    /// Reads a form as it is filled in on a day; what comes back puts it into an entry. What the form does not show stays.
    fn said(form: &Form, today: Date) -> Said<Self>;

    /// Returns what is to be told before it can be kept.
    fn lacks(form: &Form) -> Option<Told>;

    /// Shows the form.
    fn page(reader: Reader<'_>, sheet: &Sheet<'_, Self>) -> Markup;

    /// Returns where a person goes on once a new one is kept.
    fn after(entry: EntryId, _has_files: bool) -> String {
        format!("{}{entry}", Self::KEPT)
    }
}

/// Shows an empty form, or a draft: `?draft=<id>`.
pub(super) async fn begin<C: Formed>(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    uri: Uri,
) -> Response {
    let entry = uri.query().and_then(|query| query.strip_prefix("draft=")).and_then(|id| id.parse().ok());
    show(&app, &visitor, OpenDraft::<C>::of(entry), |reader, opened| Ok(opened_page(reader, &opened))).await
}

/// Shows the form as an entry stands, or as its change was left.
pub(super) async fn change<C: Formed>(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    uri: Uri,
) -> Response {
    let Some(entry) = entry_in::<C>(&uri) else { return app::tell(&app, Some(&visitor), Problem::NotFound) };
    show(&app, &visitor, OpenDraft::<C>::of(Some(entry)), |reader, opened| {
        opened.draft.follows.map(|_| opened_page(reader, &opened)).ok_or(Problem::NotFound)
    })
    .await
}

fn opened_page<C: Formed>(reader: Reader<'_>, opened: &Opened<C>) -> Markup {
    let told = match opened.begun {
        None => Told::Nothing,
        Some(Begun::AsItWas) => Told::Begun,
        Some(Begun::ChangedMeanwhile) => Told::ChangedMeanwhile,
    };
    C::page(reader, &Sheet { draft: &opened.draft, told })
}

/// Takes the form, and does what its button says.
pub(super) async fn send<C: Formed>(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    uri: Uri,
    request: Request,
) -> Response {
    match read::<C>(&app, &uri, request).await {
        Ok(sent) => act::<C>(&app, &visitor, &sent).await,
        Err(problem) => app::tell(&app, Some(&visitor), problem),
    }
}

/// A form as it was sent.
pub(super) struct Sent {
    pub(super) entry: EntryId,
    /// The version that it was made of; none of what is new.
    pub(super) follows: Option<RevisionId>,
    pub(super) form: Form,
    /// Why a file of it did not arrive, if one did not.
    pub(super) told: Told,
}

impl Sent {
    /// Returns what keeps it as a draft.
    pub(super) fn draft<C>(&self, said: Said<C>) -> KeepDraft<C> {
        KeepDraft { entry: self.entry, follows: self.follows, said }
    }
}

/// Reads a form with its files.
pub(super) async fn read<C: Formed>(app: &App, uri: &Uri, request: Request) -> Result<Sent, Problem> {
    let (form, missed) = parts::read(app, request, &mut IntoDraft(app)).await?;
    let entry = entry_in::<C>(uri).or_else(|| entry_of(&form)).ok_or(Problem::NotFound)?;
    let follows = follows(&form)?;
    Ok(Sent { entry, follows, form, told: missed.map_or(Told::Nothing, Told::Missed) })
}

/// Does what every kind of form can do.
pub(super) async fn act<C: Formed>(app: &App, visitor: &Visitor, sent: &Sent) -> Response {
    let Sent { entry, follows, ref form, told, .. } = *sent;
    match form.text("action") {
        "drop" => go_on(app, visitor, DropDraft(entry), |()| back::<C>(follows.map(|_| entry))).await,
        "later" if told == Told::Nothing => {
            shown(app, visitor, sent, sent.draft(C::said(form, app.today())), Told::Later).await
        }
        // A file that did not arrive is told before the entry is kept without it.
        _ if told != Told::Nothing => shown(app, visitor, sent, sent.draft(C::said(form, app.today())), told).await,
        _ => match C::lacks(form) {
            Some(told) => filled_in::<C>(app, visitor, sent, told).await,
            None => keep::<C>(app, visitor, sent).await,
        },
    }
}

/// Has a draft kept, and shows the form with it.
pub(super) async fn shown<C, U>(app: &App, visitor: &Visitor, sent: &Sent, use_case: U, told: Told) -> Response
where
    C: Formed,
    U: UseCase<Answer = Result<Option<Draft<C>>, DraftsError>>,
{
    match app.desk.ask(use_case).await {
        Ok(Ok(Some(draft))) => C::page(app.reader(visitor), &Sheet { draft: &draft, told }).into_response(),
        // There is nothing to keep: it is as it stands.
        Ok(Ok(None)) => Redirect::to(&back::<C>(Some(sent.entry))).into_response(),
        Ok(Err(error)) => filled_in::<C>(app, visitor, sent, Told::NotKept(error.into())).await,
        Err(refused) => refuse(app, visitor, refused),
    }
}

/// Keeps what the form says, and goes on to where that is told.
async fn keep<C: Formed>(app: &App, visitor: &Visitor, sent: &Sent) -> Response {
    let Sent { entry, follows: seen, ref form, .. } = *sent;
    match app.desk.ask(KeepEntry { entry, seen, said: C::said(form, app.today()) }).await {
        Ok(Ok(Kept::Written { .. })) if seen.is_some() => Redirect::to(&back::<C>(Some(entry))).into_response(),
        Ok(Ok(Kept::Written { has_files })) => Redirect::to(&C::after(entry, has_files)).into_response(),
        Ok(Ok(Kept::ChangedMeanwhile)) => filled_in::<C>(app, visitor, sent, Told::ChangedMeanwhile).await,
        Ok(Ok(Kept::NotThere)) => app::tell(app, Some(visitor), Problem::NotFound),
        Ok(Err(error)) => filled_in::<C>(app, visitor, sent, Told::NotKept(error.into())).await,
        Err(refused) => refuse(app, visitor, refused),
    }
}

/// Shows the form as it was filled in, and why it was not kept: the words may be on no disk.
async fn filled_in<C: Formed>(app: &App, visitor: &Visitor, sent: &Sent, told: Told) -> Response {
    let mut draft = match app.desk.ask(OpenDraft::<C>::of(Some(sent.entry))).await {
        Ok(Ok(opened)) => opened.draft,
        // What does not read is not written over: something new goes on under another id.
        Ok(Err(_)) if sent.follows.is_none() => Draft::begin(),
        Ok(Err(_)) => Draft { entry: sent.entry, follows: sent.follows, ..Draft::begin() },
        Err(refused) => return refuse(app, visitor, refused),
    };
    C::said(&sent.form, app.today())(&mut draft.content);
    (told.status(), C::page(app.reader(visitor), &Sheet { draft: &draft, told })).into_response()
}

/// Keeps what is written so far, without a page; answers with what is to be said of it meanwhile.
pub(super) async fn save(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
) -> Response {
    let kept = match form.text("kind") {
        Incident::KIND => save_as::<Incident>(&app, &form).await,
        Contact::KIND => save_as::<Contact>(&app, &form).await,
        _ => Ok(Err(Problem::NotFound)),
    };
    let why = match kept {
        Ok(kept) => kept.err(),
        Err(refused) => return refuse(&app, &visitor, refused),
    };
    let text = app.text(visitor.language);
    let understood = account::understood(text, &When::parse_on(form.text("when"), app.today()));
    let status = why.map_or(StatusCode::OK, Problem::status);
    (status, page::meanwhile(text, why, &understood)).into_response()
}

async fn save_as<C: Formed>(app: &App, form: &Form) -> Result<Result<(), Problem>, Refused> {
    let (Some(entry), Ok(follows)) = (entry_of(form), follows(form)) else { return Ok(Err(Problem::NotFound)) };
    let kept = app.desk.ask(KeepDraft { entry, follows, said: C::said(form, app.today()) }).await?;
    Ok(kept.map(drop).map_err(Problem::from))
}

/// Returns where a person goes who leaves a form: to the entry, or to the page of the day.
fn back<C: Formed>(entry: Option<EntryId>) -> String {
    entry.map_or("/today".to_owned(), |entry| format!("{}{entry}", C::KEPT))
}

/// Reads the id out of the address of a change.
fn entry_in<C: Formed>(uri: &Uri) -> Option<EntryId> {
    uri.path().strip_prefix(C::KEPT)?.strip_suffix("/edit")?.parse().ok()
}

fn entry_of(form: &Form) -> Option<EntryId> {
    form.text("draft").parse().ok()
}

fn follows(form: &Form) -> Result<Option<RevisionId>, Problem> {
    match form.text("revision") {
        "" => Ok(None),
        revision => revision.parse().map(Some).map_err(|_| Problem::NotFound),
    }
}
