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
    Draft, DraftId, DraftsError,
    entry::{Contact, Content, Incident},
};
use jiff::civil::Date;
use maud::Markup;

use super::{
    account::{self, IntoDraft},
    go_on, parts, refuse, show,
};
use crate::{
    access::Visitor,
    app::{self, App},
    desk::{
        BeginChange, BeginNew, Begun, Drafted, DropDraft, KeepDraft, KeepEntry, Kept, OpenDraft, Opened, Refill,
        Refused, Said, UseCase, Written,
    },
    guard::Form,
    pages::{
        Reader, unlock,
        writing::{self as page, Sheet, Told},
    },
    problem::Problem,
    said,
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
    match draft_in(&uri) {
        Some(id) => go_on_with::<C>(&app, &visitor, id).await,
        None => {
            show(&app, &visitor, BeginNew::<C>::new(), |reader, draft| {
                Ok(C::page(reader, &Sheet::of(&draft, Told::Nothing)))
            })
            .await
        }
    }
}

/// Shows the form as an entry stands, or as a change of it was left: `?draft=<id>`.
pub(super) async fn change<C: Formed>(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    uri: Uri,
) -> Response {
    let Some(entry) = entry_in::<C>(&uri) else { return app::tell(&app, Some(&visitor), Problem::NotFound) };
    if let Some(id) = draft_in(&uri) {
        return go_on_with::<C>(&app, &visitor, id).await;
    }
    show(&app, &visitor, BeginChange::<C>::of(entry), |reader, opened| {
        let (draft, begun) = opened.ok_or(Problem::NotFound)?;
        Ok(C::page(reader, &Sheet { begun: &begun, ..Sheet::of(&draft, Told::Nothing) }))
    })
    .await
}

async fn go_on_with<C: Formed>(app: &App, visitor: &Visitor, id: DraftId) -> Response {
    show(app, visitor, OpenDraft::<C>::of(id), |reader, opened| {
        let Opened { draft, begun } = opened.ok_or(Problem::NotFound)?;
        let told = match begun {
            None => Told::Nothing,
            Some(Begun::AsItWas) => Told::Begun,
            Some(Begun::ChangedMeanwhile) => Told::ChangedMeanwhile,
        };
        Ok(C::page(reader, &Sheet::of(&draft, told)))
    })
    .await
}

/// Takes the form, and does what its button says.
pub(super) async fn send<C: Formed>(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    request: Request,
) -> Response {
    match read(&app, request).await {
        Ok(sent) => act::<C>(&app, &visitor, &sent).await,
        Err(problem) => app::tell(&app, Some(&visitor), problem),
    }
}

/// A form as it was sent.
pub(super) struct Sent {
    pub(super) id: DraftId,
    /// The version that it was made of; none of what is new.
    pub(super) follows: Option<RevisionId>,
    pub(super) form: Form,
    /// Why a file of it did not arrive, if one did not.
    pub(super) told: Told,
}

impl Sent {
    /// Returns what keeps it as a draft.
    pub(super) fn draft<C>(&self, said: Said<C>) -> KeepDraft<C> {
        KeepDraft { id: self.id, follows: self.follows, said }
    }
}

/// Reads a form with its files.
pub(super) async fn read(app: &App, request: Request) -> Result<Sent, Problem> {
    let (form, missed) = parts::read(app, request, &mut IntoDraft(app)).await?;
    let (id, follows) = (draft_of(&form).ok_or(Problem::NotFound)?, follows(&form)?);
    Ok(Sent { id, follows, form, told: missed.map_or(Told::Nothing, Told::Missed) })
}

/// Does what every kind of form can do.
pub(super) async fn act<C: Formed>(app: &App, visitor: &Visitor, sent: &Sent) -> Response {
    let Sent { id, follows, ref form, told } = *sent;
    match form.text("action") {
        "drop" => ask_to_drop::<C>(app, visitor, sent).await,
        "dropped" => go_on(app, visitor, DropDraft(id), |()| back::<C>(follows.map(|_| id.entry))).await,
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

/// Throws away at once what says nothing; else asks once more, with everything still there.
async fn ask_to_drop<C: Formed>(app: &App, visitor: &Visitor, sent: &Sent) -> Response {
    let to = back::<C>(sent.follows.map(|_| sent.id.entry));
    match app.desk.ask(sent.draft(C::said(&sent.form, app.today()))).await {
        Ok(Ok(Drafted::Kept(draft))) if draft.content != C::default() => {
            C::page(app.reader(visitor), &Sheet::of(&draft, Told::DropAsked)).into_response()
        }
        Ok(Ok(Drafted::Kept(_) | Drafted::AsItStands)) => go_on(app, visitor, DropDraft(sent.id), |()| to).await,
        Ok(_) => filled_in::<C>(app, visitor, sent, Told::DropAsked).await,
        Err(refused) => carry(app, visitor, sent, refused),
    }
}

/// Has a draft kept, and shows the form with it.
pub(super) async fn shown<C, U>(app: &App, visitor: &Visitor, sent: &Sent, use_case: U, told: Told) -> Response
where
    C: Formed,
    U: UseCase<Answer = Result<Drafted<C>, DraftsError>>,
{
    match app.desk.ask(use_case).await {
        Ok(Ok(Drafted::Kept(draft))) => C::page(app.reader(visitor), &Sheet::of(&draft, told)).into_response(),
        Ok(Ok(Drafted::AsItStands)) => Redirect::to(&back::<C>(Some(sent.id.entry))).into_response(),
        Ok(Ok(Drafted::ChangedMeanwhile)) => filled_in::<C>(app, visitor, sent, Told::ChangedMeanwhile).await,
        Ok(Ok(Drafted::NotThere)) => filled_in::<C>(app, visitor, sent, Told::NotKept(Problem::NotFound)).await,
        Ok(Err(error)) => filled_in::<C>(app, visitor, sent, Told::NotKept(error.into())).await,
        Err(refused) => carry(app, visitor, sent, refused),
    }
}

/// Keeps what the form says, and goes on to where that is told.
async fn keep<C: Formed>(app: &App, visitor: &Visitor, sent: &Sent) -> Response {
    let Sent { id, follows: seen, ref form, .. } = *sent;
    match app.desk.ask(KeepEntry { id, seen, said: C::said(form, app.today()) }).await {
        Ok(Ok(Kept::Written { .. })) if seen.is_some() => Redirect::to(&back::<C>(Some(id.entry))).into_response(),
        Ok(Ok(Kept::Written { has_files })) => Redirect::to(&C::after(id.entry, has_files)).into_response(),
        Ok(Ok(Kept::Empty)) => filled_in::<C>(app, visitor, sent, Told::Empty).await,
        Ok(Ok(Kept::ChangedMeanwhile)) => filled_in::<C>(app, visitor, sent, Told::ChangedMeanwhile).await,
        Ok(Ok(Kept::NotThere)) => filled_in::<C>(app, visitor, sent, Told::NotKept(Problem::NotFound)).await,
        Ok(Err(error)) => filled_in::<C>(app, visitor, sent, Told::NotKept(error.into())).await,
        Err(refused) => carry(app, visitor, sent, refused),
    }
}

/// Shows the form as it was filled in, and why it was not kept: the words may be on no disk. To keep them follows what stands there now.
pub(super) async fn filled_in<C: Formed>(app: &App, visitor: &Visitor, sent: &Sent, told: Told) -> Response {
    let mut draft = match app.desk.ask(Refill::<C>::of(sent.id)).await {
        Ok(Ok(draft)) => draft,
        // What does not read is not written over: the words go on under another id.
        Ok(Err(_)) => Draft { follows: sent.follows, ..Draft::begin() },
        Err(refused) => return carry(app, visitor, sent, refused),
    };
    // The box for a message is a form of its own: it says nothing of the rest.
    let pasted = sent.form.text("pasted");
    if pasted.is_empty() {
        C::said(&sent.form, app.today())(&mut draft.content);
    }
    (told.status(), C::page(app.reader(visitor), &Sheet { pasted, ..Sheet::of(&draft, told) })).into_response()
}

/// Asks for the passphrase once more, with what was written: no page of before the lock loses it.
fn carry(app: &App, visitor: &Visitor, sent: &Sent, refused: Refused) -> Response {
    match refused {
        Refused::Locked => {
            let page = unlock::unlock(app.reader(visitor), unlock::Said::WasLocked, Some(&sent.form));
            (StatusCode::LOCKED, page).into_response()
        }
        Refused::Failed => refuse(app, visitor, refused),
    }
}

/// Keeps what was carried through the lock as a draft, and shows its form.
pub(super) async fn carry_on(app: &App, visitor: &Visitor, form: Form) -> Response {
    let (Some(id), Ok(follows)) = (draft_of(&form), follows(&form)) else {
        return Redirect::to("/today").into_response();
    };
    let sent = Sent { id, follows, form, told: Told::Nothing };
    match sent.form.text("kind") {
        Contact::KIND => {
            shown(app, visitor, &sent, sent.draft(Contact::said(&sent.form, app.today())), Told::Later).await
        }
        _ if sent.form.has("pasted") => account::paste(app, visitor, &sent).await,
        _ => shown(app, visitor, &sent, sent.draft(Incident::said(&sent.form, app.today())), Told::Later).await,
    }
}

/// Keeps what is written so far, without a page; answers with what is to be said of it meanwhile.
pub(super) async fn save(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
) -> Response {
    let saved = match form.text("kind") {
        Incident::KIND => save_as::<Incident>(&app, &form).await,
        Contact::KIND => save_as::<Contact>(&app, &form).await,
        _ => Ok(Told::NotKept(Problem::NotFound)),
    };
    let told = match saved {
        Ok(told) => told,
        Err(refused) => return refuse(&app, &visitor, refused),
    };
    let understood = said::when(&form, app.today());
    (told.status(), page::meanwhile(app.text(visitor.language), told, &understood)).into_response()
}

async fn save_as<C: Formed>(app: &App, form: &Form) -> Result<Told, Refused> {
    let (Some(id), Ok(follows)) = (draft_of(form), follows(form)) else {
        return Ok(Told::NotKept(Problem::NotFound));
    };
    Ok(match app.desk.ask(KeepDraft { id, follows, said: C::said(form, app.today()) }).await? {
        Ok(Drafted::Kept(_) | Drafted::AsItStands) => Told::Nothing,
        Ok(Drafted::ChangedMeanwhile) => Told::ChangedMeanwhile,
        Ok(Drafted::NotThere) => Told::NotKept(Problem::NotFound),
        Err(error) => Told::NotKept(error.into()),
    })
}

/// Returns where a person goes who leaves a form: to the entry, or to the page of the day.
fn back<C: Formed>(entry: Option<EntryId>) -> String {
    entry.map_or("/today".to_owned(), |entry| format!("{}{entry}", C::KEPT))
}

/// Reads the id out of the address of a change.
fn entry_in<C: Formed>(uri: &Uri) -> Option<EntryId> {
    uri.path().strip_prefix(C::KEPT)?.strip_suffix("/edit")?.parse().ok()
}

/// Reads which draft an address asks for.
fn draft_in(uri: &Uri) -> Option<DraftId> {
    uri.query()?.strip_prefix("draft=")?.parse().ok()
}

fn draft_of(form: &Form) -> Option<DraftId> {
    form.text("draft").parse().ok()
}

fn follows(form: &Form) -> Result<Option<RevisionId>, Problem> {
    match form.text("revision") {
        "" => Ok(None),
        revision => revision.parse().map(Some).map_err(|_| Problem::NotFound),
    }
}
