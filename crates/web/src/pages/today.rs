//! The page of the day, and the rehearsal of leaving.

use daftar_journal::{asking::Question, display::beginning, entry::Settings};
use daftar_l10n::Text;
use maud::{Markup, html};

use super::{
    Reader, apart, entry,
    layout::{State, page},
    sentence, timeline, token, words,
};
use crate::desk::{Asked, Today, Unfinished, UnfinishedKind};

/// Shows what there is to do, one thing at a time.
pub(crate) fn today(reader: Reader<'_>, today: &Today) -> Markup {
    let text = reader.text;
    let content = html! {
        h1 { (text.today_title()) }
        @if today.troubled { p.notice role="status" { (text.app_trouble()) } }
        div.cards {
            (apart::choose(reader, &today.apart))
            @if !today.unfinished.is_empty() { (unfinished(reader, &today.unfinished)) }
            @if today.unread > 0 { (unread(reader)) }
            @if let Some(asked) = &today.asked { (question(reader, asked)) }
            @if !today.lines.is_empty() && today.backup_is_old { (backup(text, &today.settings)) }
            @if !today.lines.is_empty() && !today.backup_is_old && today.drill_is_due {
                (super::drill::reminder(text, &today.settings))
            }
            @if !today.lines.is_empty() && !today.has_recovery { (recovery(text)) }
            @if !today.lines.is_empty() && today.rehearse { (rehearsal(reader)) }
        }
        p { a.button.main href="/new" { (text.account_title()) } }
        @if today.lines.is_empty() {
            p { (text.app_nothing_yet()) }
        } @else {
            h2 { (text.today_latest()) }
            ul.timeline { @for line in &today.lines { li { (timeline::item(reader, line)) } } }
            p { a href="/timeline" { (text.app_show_all()) } }
        }
    };
    page(reader, State::Unlocked, &content)
}

fn backup(text: &Text, settings: &Settings) -> Markup {
    html! {
        section.card {
            h2 { (text.backup_title()) }
            (super::backup::last(text, settings))
            p { a href="/backup" { (text.backup_make()) } }
        }
    }
}

fn recovery(text: &Text) -> Markup {
    html! {
        section.card {
            h2 { (text.recovery_title()) }
            p { (text.recovery_why()) }
            p { a href="/recovery" { (text.recovery_link()) } }
        }
    }
}

fn unfinished(reader: Reader<'_>, unfinished: &[Unfinished]) -> Markup {
    let text = reader.text;
    html! {
        section.card {
            h2 { (text.writing_unfinished()) }
            ul {
                @for begun in unfinished {
                    li {
                        a href=(form_of(begun)) { (text.writing_go_on()) }
                        @if !begun.beginning.is_empty() && !reader.visitor.hides { ": " (words(&beginning(&begun.beginning))) }
                    }
                }
            }
        }
    }
}

fn unread(reader: Reader<'_>) -> Markup {
    let Reader { text, visitor } = reader;
    html! {
        section.card {
            h2 { (text.writing_unfinished()) }
            p { (text.writing_unread()) }
            form.row method="post" action="/today" autocomplete="off" {
                (token(visitor))
                button type="submit" name="answer" value="unread" { (text.writing_drop()) }
            }
        }
    }
}

/// Returns the address of the form in which something is gone on with.
fn form_of(begun: &Unfinished) -> String {
    let (new, kept) = match begun.kind {
        UnfinishedKind::Account => ("/new", "/entry"),
        UnfinishedKind::Contact => ("/contacts/new", "/contacts"),
    };
    let form = if begun.is_change { format!("{kept}/{}/edit", begun.id.entry) } else { new.to_owned() };
    format!("{form}?draft={}", begun.id)
}

fn question(reader: Reader<'_>, asked: &Asked) -> Markup {
    let Reader { text, visitor } = reader;
    html! {
        section.card {
            h2 { (text.today_one_thing()) }
            p { a href={ "/entry/" (asked.entry) } { @if reader.visitor.hides { (text.timeline_hidden()) } @else { (entry::heading(text, &asked.heading)) } } }
            p { (asks(text, asked.question)) }
            p { a.button.main href={ "/entry/" (asked.entry) "/edit#" (field_of(asked.question)) } { (text.today_answer()) } }
            form.row method="post" action="/today" autocomplete="off" {
                (token(visitor))
                input type="hidden" name="entry" value=(asked.entry);
                input type="hidden" name="question" value=(asked.question.name());
                button type="submit" name="answer" value="unknown" { (text.answer_unknown()) }
                button type="submit" name="answer" value="unsaid" { (text.answer_unsaid()) }
                button type="submit" name="answer" value="enough" { (text.answer_enough()) }
            }
        }
    }
}

fn asks(text: &Text, question: Question) -> String {
    match question {
        Question::When => text.today_ask_when(),
        Question::Where => text.today_ask_where(),
        Question::Harmed => text.today_ask_harmed(),
        Question::By => text.today_ask_by(),
        Question::Source => text.today_ask_source(),
        Question::How => text.today_ask_how(),
        Question::Evidence => text.today_ask_evidence(),
    }
}

/// Returns the field of the form in which a question is answered.
fn field_of(question: Question) -> &'static str {
    match question {
        Question::When => "when",
        Question::Where => "place",
        Question::Harmed => "harmed",
        Question::By => "by",
        Question::Source => "source",
        Question::How => "how",
        Question::Evidence => "files",
    }
}

fn rehearsal(reader: Reader<'_>) -> Markup {
    let Reader { text, visitor } = reader;
    html! {
        section.card {
            h2 { (text.today_rehearse()) }
            p { (text.today_rehearse_why()) }
            p { a href="/rehearse" { (text.today_rehearse_how()) } }
            form.row method="post" action="/today" autocomplete="off" {
                (token(visitor))
                button type="submit" name="answer" value="left" { (text.today_rehearsed()) }
            }
        }
    }
}

/// Shows how to leave.
pub(crate) fn rehearse(reader: Reader<'_>) -> Markup {
    let text = reader.text;
    let content = html! {
        h1 { (text.today_rehearse()) }
        p { (text.today_rehearse_now()) }
        p { (text.app_leave_by_key("Esc")) }
        (sentence(&text.safety_leave_closes()))
        (sentence(&text.safety_leave_remains()))
        p { a href="/today" { (text.do_back()) } }
    };
    page(reader, State::Unlocked, &content)
}
