//! The page of the day, and the rehearsal of leaving.

use daftar_journal::{Draft, asking::Question, entry::Settings};
use daftar_l10n::Text;
use maud::{Markup, html};

use super::{
    Reader,
    layout::{State, page},
    sentence, timeline, token, words,
};
use crate::desk::{Asked, Today};

/// Shows what there is to do, one thing at a time.
pub(crate) fn today(reader: Reader<'_>, today: &Today) -> Markup {
    let text = reader.text;
    let content = html! {
        h1 { (text.today_title()) }
        @if today.troubled { p.notice role="status" { (text.app_trouble()) } }
        div.cards {
            @if !today.drafts.is_empty() { (drafts(reader, &today.drafts)) }
            @if let Some(asked) = &today.asked { (question(reader, asked)) }
            @if !today.lines.is_empty() && today.backup_is_old { (backup(text, &today.settings)) }
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

fn drafts(reader: Reader<'_>, drafts: &[Draft]) -> Markup {
    let text = reader.text;
    html! {
        section.card {
            h2 { (text.account_drafts()) }
            ul {
                @for draft in drafts {
                    li {
                        a href={ "/new?draft=" (draft.entry) } { (text.account_go_on()) }
                        @if let Some(first) = draft.incident.narrative.first().filter(|_| !reader.visitor.hides) { ": " (words(&beginning(first))) }
                    }
                }
            }
        }
    }
}

/// Returns the beginning of a text.
fn beginning(text: &str) -> String {
    text.chars().take(80).collect()
}

fn question(reader: Reader<'_>, asked: &Asked) -> Markup {
    let Reader { text, visitor } = reader;
    html! {
        section.card {
            h2 { (text.today_one_thing()) }
            p { a href={ "/entry/" (asked.entry) } { @if reader.visitor.hides { (text.timeline_hidden()) } @else if asked.title.is_empty() { (text.app_untitled()) } @else { (words(&asked.title)) } } }
            p { (asks(text, asked.question)) }
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
