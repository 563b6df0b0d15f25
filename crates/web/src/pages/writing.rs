//! What every form has in which an entry is written: what is said first, its draft, and its buttons.

use axum::http::StatusCode;
use daftar_journal::{Draft, DraftId, entry::Content, when::Understood};
use daftar_l10n::Text;
use maud::{Markup, html};

use super::{Reader, account, token};
use crate::{problem::Problem, routes::account::Missed};

/// What a form shows.
#[derive(Debug)]
pub(crate) struct Sheet<'a, C> {
    /// What is said so far, its new files, and the version that keeping it follows.
    pub(crate) draft: &'a Draft<C>,
    /// A message that was pasted and could not be read into it.
    pub(crate) pasted: &'a str,
    /// Other changes of the entry that were begun and not kept.
    pub(crate) begun: &'a [DraftId],
    /// What is to be said first.
    pub(crate) told: Told,
}

impl<'a, C> Sheet<'a, C> {
    /// Shows a draft, and says something first.
    pub(crate) fn of(draft: &'a Draft<C>, told: Told) -> Self {
        Self { draft, pasted: "", begun: &[], told }
    }
}

/// What is to be said before a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Told {
    Nothing,
    /// The change was begun before and not kept.
    Begun,
    /// It is kept as a draft.
    Later,
    /// A message was read into it.
    Pasted,
    /// A file was not added.
    Missed(Missed),
    /// It says nothing yet.
    Empty,
    /// No message was pasted.
    PasteFirst,
    /// It is thrown away if the button is pressed again.
    DropAsked,
    /// The name is missing.
    NoName,
    /// What was written as the key is none.
    NoKey,
    /// The entry was changed while it was being changed here.
    ChangedMeanwhile,
    /// It could not be kept.
    NotKept(Problem),
}

impl Told {
    /// Returns the status of the answer that tells it.
    pub(crate) fn status(self) -> StatusCode {
        match self {
            Self::Nothing | Self::Begun | Self::Later | Self::Pasted | Self::Missed(_) | Self::DropAsked => {
                StatusCode::OK
            }
            Self::Empty | Self::PasteFirst | Self::NoName | Self::NoKey => StatusCode::UNPROCESSABLE_ENTITY,
            Self::ChangedMeanwhile => StatusCode::CONFLICT,
            Self::NotKept(why) => why.status(),
        }
    }

    fn say(self, text: &Text) -> Option<String> {
        match self {
            // What a field lacks is said beside it.
            Self::Nothing | Self::NoName | Self::NoKey => None,
            Self::Begun => Some(text.writing_begun()),
            Self::Later => Some(text.writing_kept_as_draft()),
            Self::Pasted => Some(text.account_pasted()),
            Self::Missed(why) => Some(account::missed(text, why)),
            Self::Empty => Some(text.writing_empty()),
            Self::PasteFirst => Some(text.account_paste_first()),
            Self::DropAsked => Some(text.writing_drop_ask()),
            Self::ChangedMeanwhile => Some(text.writing_changed_meanwhile()),
            Self::NotKept(why) => Some(not_kept(text, why)),
        }
    }
}

fn not_kept(text: &Text, why: Problem) -> String {
    match why {
        Problem::DiskFull => text.writing_not_kept_full(),
        Problem::NoPermission => text.app_no_permission(),
        Problem::TooMuch => text.writing_not_kept_too_much(),
        _ => text.writing_not_kept(),
    }
}

/// Says what is to be said before a form.
pub(super) fn first<C>(text: &Text, sheet: &Sheet<'_, C>) -> Markup {
    html! {
        @if let Some(said) = sheet.told.say(text) { p.notice role="status" { (said) } }
        @if sheet.draft.follows_several { p.notice { (text.devices_apart_edit()) } }
        @for draft in sheet.begun {
            p.notice { (text.writing_begun_before()) " " a href={ "?draft=" (draft) } { (text.writing_go_on()) } }
        }
    }
}

/// What every form sends beside what a person writes. Its first button is what Enter does.
pub(super) fn unseen<C: Content>(reader: Reader<'_>, draft: &Draft<C>) -> Markup {
    html! {
        (token(reader.visitor))
        input type="hidden" name="kind" value=(C::KIND);
        input type="hidden" name="draft" value=(draft.id);
        @if let Some(revision) = draft.follows { input type="hidden" name="revision" value=(revision); }
        button hidden type="submit" name="action" value="keep" tabindex="-1" {}
    }
}

/// The buttons below a form, and where the program says what is wrong while somebody writes.
pub(super) fn buttons<C>(text: &Text, sheet: &Sheet<'_, C>) -> Markup {
    let drop = if sheet.told == Told::DropAsked { "dropped" } else { "drop" };
    html! {
        div role="status" { (unkept(None)) }
        div.row {
            button.main type="submit" name="action" value="keep" { (text.do_keep()) }
            button type="submit" name="action" value="later" { (text.writing_later()) }
            button type="submit" name="action" value=(drop) {
                @if sheet.draft.follows.is_some() { (text.writing_drop_changes()) } @else { (text.writing_drop()) }
            }
        }
    }
}

/// Says why what is written so far is not kept as a draft.
fn unkept(said: Option<String>) -> Markup {
    html! { p #unkept.notice[said.is_some()] data-now { @if let Some(said) = said { (said) } } }
}

/// What a page that somebody writes in is told: each part takes the place of the one before.
pub(crate) fn meanwhile(text: &Text, told: Told, when: &Understood) -> Markup {
    html! { (unkept(told.say(text))) (account::understood(text, when)) }
}
