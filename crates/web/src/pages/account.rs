//! Writing an account down: four questions, and everything else folded.

mod files;

use daftar_crypto::{EntryId, RevisionId};
use daftar_journal::{Draft, when::When};
use daftar_l10n::Text;
use maud::{Markup, html};

use super::{
    Reader,
    layout::{State, page},
    sentence, token,
};
use crate::{guard::Form, problem::Problem, routes::account::Missed, said};

pub(crate) use files::{WITHOUT, file_line};

/// What the form shows.
#[derive(Debug)]
pub(crate) struct Sheet<'a> {
    /// What is said so far, and its files.
    pub(crate) draft: &'a Draft,
    /// The version that is being changed; none of a new account.
    pub(crate) revision: Option<RevisionId>,
    /// What is to be said first.
    pub(crate) told: Told,
}

/// What is to be said before the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Told {
    Nothing,
    /// It is kept as a draft.
    Later,
    /// A message was read into it.
    Pasted,
    /// A file was not added.
    Missed(Missed),
    /// The account was changed while it was being changed here.
    ChangedMeanwhile,
    /// It could not be kept.
    NotKept(Problem),
}

/// The letters that many keyboards lack.
const LETTERS: [&str; 6] = ["ғ", "ӣ", "қ", "ӯ", "ҳ", "ҷ"];

/// Shows the form.
pub(crate) fn account(reader: Reader<'_>, sheet: &Sheet<'_>) -> Markup {
    let Reader { text, visitor } = reader;
    let form = said::form_of(&sheet.draft.incident);
    let action = sheet.revision.map_or("/new".to_owned(), |_| format!("/entry/{}/edit", sheet.draft.entry));
    let content = html! {
        h1 { @if sheet.revision.is_some() { (text.account_change()) } @else { (text.account_title()) } }
        @if let Some(said) = said_first(text, sheet.told) { p.notice role="status" { (said) } }
        @if sheet.revision.is_none() && sheet.told == Told::Nothing { (paste(reader, sheet)) }
        form #account method="post" action=(action) enctype="multipart/form-data" autocomplete="off" {
            (token(visitor))
            input type="hidden" name="draft" value=(sheet.draft.entry);
            @if let Some(revision) = sheet.revision { input type="hidden" name="revision" value=(revision.0); }
            (questions(text, &form, &sheet.draft.incident.when))
            (files::files(text, &sheet.draft.incident.attachments))
            (rest(text, &form))
            div.row {
                button.main type="submit" name="action" value="keep" { (text.do_keep()) }
                @if sheet.revision.is_none() {
                    button type="submit" name="action" value="later" { (text.account_later()) }
                    button type="submit" name="action" value="drop" { (text.account_drop()) }
                }
            }
            p.faint { (text.account_anything()) }
        }
    };
    page(reader, State::Unlocked, &content)
}

fn said_first(text: &Text, told: Told) -> Option<String> {
    match told {
        Told::Nothing => None,
        Told::Later => Some(text.account_kept_as_draft()),
        Told::Pasted => Some(text.account_pasted()),
        Told::Missed(why) => Some(missed(text, why)),
        Told::ChangedMeanwhile => Some(text.account_changed_meanwhile()),
        Told::NotKept(why) => Some(not_kept(text, why)),
    }
}

fn not_kept(text: &Text, why: Problem) -> String {
    match why {
        Problem::DiskFull => text.account_not_kept_full(),
        Problem::NoPermission => text.app_no_permission(),
        Problem::TooMuch => text.account_not_kept_too_much(),
        _ => text.account_not_kept(),
    }
}

/// Says why a file was not added.
pub(crate) fn missed(text: &Text, missed: Missed) -> String {
    match missed {
        Missed::Locked => text.app_was_locked(),
        Missed::CutOff => text.account_cut_off(),
        Missed::Full => text.account_full(),
        Missed::TooLarge => text.account_too_large(),
        Missed::Failed => text.app_failed(),
    }
}

/// Takes a message as it was received.
fn paste(reader: Reader<'_>, sheet: &Sheet<'_>) -> Markup {
    let Reader { text, visitor } = reader;
    html! {
        details {
            summary { (text.account_paste()) }
            form method="post" action="/new" autocomplete="off" {
                (token(visitor))
                input type="hidden" name="draft" value=(sheet.draft.entry);
                label for="pasted" { (text.account_paste_label()) }
                textarea #pasted name="pasted" dir="auto" autocomplete="off" aria-describedby="pasted-hint" {}
                p.faint id="pasted-hint" { (text.account_paste_hint()) }
                button type="submit" name="action" value="paste" { (text.account_paste_do()) }
            }
        }
    }
}

fn questions(text: &Text, form: &Form, when: &When) -> Markup {
    html! {
        (area(&text.account_what(), "what", form, None, false))
        div.letters role="group" aria-label=(text.account_letters()) {
            @for letter in LETTERS { button type="button" hidden data-put=(letter) lang="tg" { (letter) } }
        }
        div.question {
            label for="when" { (text.account_when()) }
            input #when type="text" name="when" dir="auto" autocomplete="off" value=(form.text("when")) aria-describedby="when-hint understood";
            p.faint id="when-hint" { (text.account_when_hint("3.05.2024", &text.month(jiff::civil::date(2024, 5, 1)))) }
            p id="understood" role="status" { (understood(text, when)) }
        }
        (area(&text.account_who(), "harmed", form, Some(&text.account_who_hint()), true))
        (area(&text.account_by(), "by", form, Some(&text.account_by_hint()), true))
        (line(&text.account_source(), "source", form))
        (line(&text.account_how(), "how", form))
    }
}

/// Says what is understood of a date; nothing if nothing was typed.
pub(crate) fn understood(text: &Text, when: &When) -> String {
    if when.as_told.is_empty() {
        String::new()
    } else if when.is_understood() {
        text.account_understood(&text.days(when.earliest, when.latest))
    } else {
        text.account_not_understood()
    }
}

fn rest(text: &Text, form: &Form) -> Markup {
    html! {
        details {
            summary { (text.account_more()) }
            (line(&text.account_name(), "title", form))
            (line(&text.field_where(), "place", form))
            (line(&text.account_country(), "country", form))
            (area(&text.field_kind(), "types", form, Some(&text.account_lines()), true))
            (line(&text.account_language("tg"), "language", form))
            (area(&text.field_marks(), "tags", form, Some(&text.account_lines()), true))
            (area(&text.field_notes(), "notes", form, None, true))
            p.question {
                input #closed type="checkbox" name="closed" value="yes" checked[form.text("closed") == "yes"];
                " " label.inline for="closed" { (text.account_closed()) }
            }
            (sentence(&text.safety_closed()))
        }
    }
}

fn line(label: &str, name: &str, form: &Form) -> Markup {
    html! {
        div.question {
            label for=(name) { (label) }
            input id=(name) type="text" name=(name) dir="auto" autocomplete="off" value=(form.text(name));
        }
    }
}

fn area(label: &str, name: &str, form: &Form, hint: Option<&str>, short: bool) -> Markup {
    let described = hint.map(|_| format!("{name}-hint"));
    html! {
        div.question {
            label for=(name) { (label) }
            // A line end behind the tag is not part of the text.
            textarea.short[short] id=(name) name=(name) dir="auto" autocomplete="off" aria-describedby=[described.as_deref()] {
                "\n" (form.text(name))
            }
            @if let Some(hint) = hint { p.faint id=[described.as_deref()] { (hint) } }
        }
    }
}

/// Says that an account is kept, and where its originals still are.
pub(crate) fn kept(reader: Reader<'_>, entry: EntryId, has_files: bool) -> Markup {
    let text = reader.text;
    let content = html! {
        h1 { (text.account_kept()) }
        @if has_files {
            div.notice {
                p { (text.account_originals()) }
                (sentence(&text.safety_original_elsewhere()))
                (sentence(&text.safety_original_delete()))
            }
        }
        p { a href={ "/entry/" (entry) } { (text.account_look()) } }
        p { a href="/new" { (text.account_another()) } }
        p { a href="/today" { (text.today_title()) } }
    };
    page(reader, State::Unlocked, &content)
}
