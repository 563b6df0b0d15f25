//! Writing an account down: four questions, and everything else folded.

mod files;

use daftar_crypto::EntryId;
use daftar_journal::{
    entry::Incident,
    when::{Understood, When},
};
use daftar_l10n::{Language, Text};
use daftar_messages::Tell;
use jiff::civil::date;
use maud::{Markup, html};

use super::{
    Reader,
    layout::{State, page},
    sentence, token,
    writing::{self, Sheet, Told},
};
use crate::{guard::Form, routes::account::Missed, said};

pub(crate) use files::{WITHOUT, file_line};

/// The letters that many keyboards lack.
const LETTERS: [&str; 6] = ["ғ", "ӣ", "қ", "ӯ", "ҳ", "ҷ"];

/// Shows the form.
pub(crate) fn account(reader: Reader<'_>, sheet: &Sheet<'_, Incident>) -> Markup {
    let (text, draft) = (reader.text, sheet.draft);
    let form = said::form_of(&draft.content);
    let action = draft.follows.map_or("/new".to_owned(), |_| format!("/entry/{}/edit", draft.id.entry));
    let content = html! {
        h1 { @if draft.follows.is_some() { (text.account_change()) } @else { (text.account_title()) } }
        (writing::first(text, sheet))
        @if draft.follows.is_none() && (sheet.told == Told::Nothing || sheet.told == Told::PasteFirst || !sheet.pasted.is_empty()) {
            (paste(reader, sheet))
        }
        form #account method="post" action=(action) enctype="multipart/form-data" autocomplete="off" data-live="/draft" {
            (writing::unseen(reader, draft))
            (questions(text, &form, &draft.content.when))
            (files::files(text, &draft.content.attachments))
            (rest(text, sheet, &form))
            (writing::buttons(text, sheet))
            p.faint { (text.account_anything()) }
        }
    };
    page(reader, State::Unlocked, &content)
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
fn paste(reader: Reader<'_>, sheet: &Sheet<'_, Incident>) -> Markup {
    let Reader { text, visitor } = reader;
    html! {
        details open[sheet.told != Told::Nothing] {
            summary { (text.account_paste()) }
            form method="post" action="/new" autocomplete="off" {
                (token(visitor))
                input type="hidden" name="draft" value=(sheet.draft.id);
                label for="pasted" { (text.account_paste_label()) }
                textarea #pasted name="pasted" dir="auto" autocomplete="off" aria-describedby="pasted-hint" { "\n" (sheet.pasted) }
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
            p.faint id="when-hint" { (when_hint(text)) }
            div role="status" { (understood(text, &as_stands(when))) }
        }
        (area(&text.account_who(), "harmed", form, Some(&text.account_who_hint()), true))
        (area(&text.account_by(), "by", form, Some(&text.account_by_hint()), true))
        (line(&text.account_source(), "source", form))
        (line(&text.account_how(), "how", form))
    }
}

/// Gives examples as people who read the language write dates.
fn when_hint(text: &Text) -> String {
    match text.language() {
        Language::Persian => text.account_when_hint("۱۴۰۳/۰۲/۱۴", "اردیبهشت ۱۴۰۳"),
        _ => text.account_when_hint("3.05.2024", &text.month(date(2024, 5, 1))),
    }
}

/// Returns what is to be said of a date that was read before: why there are no days, if there are none.
fn as_stands(when: &When) -> Understood {
    let remark = When::parse(&when.as_told).remark.filter(|_| !when.is_understood());
    Understood { when: when.clone(), remark }
}

/// Says what is understood of a date, and what to look at; nothing if nothing was typed.
pub(crate) fn understood(text: &Text, Understood { when, remark }: &Understood) -> Markup {
    html! {
        div #understood data-now {
            // What is shown here is what is kept, whenever that is.
            input type="hidden" name="read" value=(when.as_told);
            @for (name, day) in [("earliest", when.earliest), ("latest", when.latest)] {
                @if let Some(day) = day { input type="hidden" name=(name) value=(day); }
            }
            p {
                @if when.is_understood() { (text.account_understood(&text.days(when.earliest, when.latest))) " " }
                @if let Some(remark) = remark.filter(|_| !when.as_told.is_empty()) { (remark.tell(text)) }
            }
        }
    }
}

fn rest(text: &Text, sheet: &Sheet<'_, Incident>, form: &Form) -> Markup {
    html! {
        // What was read from a message is to be looked over, its short name too.
        details open[sheet.told == Told::Pasted] {
            summary { (text.account_more()) }
            (line(&text.account_name(), "title", form))
            (line(&text.field_where(), "place", form))
            (line(&text.account_country(), "country", form))
            (kinds(text, &sheet.draft.content.types))
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

/// Lets a person choose kinds of the vocabulary, or write their own; one that was written in other words stays in them.
fn kinds(text: &Text, chosen: &[String]) -> Markup {
    let own: Vec<&str> = chosen.iter().map(String::as_str).filter(|kind| !daftar_l10n::KINDS.contains(kind)).collect();
    html! {
        fieldset.kinds {
            legend { (text.field_kind()) }
            @for (n, kind) in daftar_l10n::KINDS.iter().enumerate() {
                label.tick for={ "kind" (n) } {
                    input id={ "kind" (n) } type="checkbox" name="types" value=(kind) checked[chosen.iter().any(|one| one == kind)];
                    (text.vocabulary_label(kind).unwrap_or_default())
                }
            }
        }
        div.question {
            label for="types" { (text.account_kinds_own()) }
            textarea.short #types name="types" dir="auto" autocomplete="off" aria-describedby="types-hint" { "\n" (own.join("\n")) }
            p.faint #types-hint { (text.account_lines()) }
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
