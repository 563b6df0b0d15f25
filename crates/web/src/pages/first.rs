//! The first run, one question a page.

use std::path::Path;

use daftar_l10n::{Language, Text};
use maud::{Markup, html};

use super::{
    Reader, direction,
    layout::{State, page as page_of},
    sentence, token, words,
};
use crate::desk::NotMade;

/// Which question is asked.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Step<'a> {
    /// Who else uses the computer.
    Who,
    /// Where the journal shall live.
    Place {
        /// Who else uses the computer.
        company: Company,
        /// The usual folder.
        here: &'a Path,
        /// Whether a folder was named that is none.
        unclear: bool,
    },
    /// In which language.
    Language,
    /// With which passphrase.
    Passphrase {
        /// What is to be said first.
        told: Told,
        /// What was made.
        made: Option<&'a str>,
    },
}

/// Who else uses the computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Company {
    Me,
    Family,
    Other,
}

impl Company {
    fn name(self) -> &'static str {
        match self {
            Self::Me => "me",
            Self::Family => "family",
            Self::Other => "other",
        }
    }
}

/// What is to be said before the passphrase is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Told {
    Nothing,
    Made,
    Empty,
    Unread,
    Differs,
    Short,
    Mixed,
    NotMade(NotMade),
}

/// Shows a question.
pub(crate) fn page(reader: Reader<'_>, step: Step<'_>) -> Markup {
    let content = match step {
        Step::Who => who(reader),
        Step::Place { company, here, unclear } => place(reader, company, here, unclear),
        Step::Language => language(reader, "/first/language"),
        Step::Passphrase { told, made } => passphrase(reader, told, made),
    };
    page_of(reader, State::Locked, &content)
}

fn who(reader: Reader<'_>) -> Markup {
    let Reader { text, visitor } = reader;
    let answers = [
        (Company::Me, text.first_who_me()),
        (Company::Family, text.first_who_family()),
        (Company::Other, text.first_who_other()),
    ];
    html! {
        (super::unlock::languages(reader))
        h1 { (text.first_who()) }
        form.choices method="post" action="/first/place" autocomplete="off" {
            (token(visitor))
            @for (company, answer) in answers {
                button type="submit" name="who" value=(company.name()) { (answer) }
            }
        }
        p { a href="/first/place" { (text.first_elsewhere()) } " · " a href="/restore" { (text.first_restore()) } }
        (sentence(&text.safety_infected()))
    }
}

fn place(reader: Reader<'_>, company: Company, here: &Path, unclear: bool) -> Markup {
    let Reader { text, visitor } = reader;
    let advice = match company {
        Company::Me => text.first_place_me(),
        Company::Family => text.first_place_family(),
        Company::Other => text.first_place_other(),
    };
    html! {
        h1 { (text.first_place()) }
        p { (advice) }
        @if company != Company::Me { (sentence(&text.safety_administrator())) }
        @if unclear { p.notice role="alert" id="unclear" { (text.first_place_unclear()) } }
        form method="post" action="/first/place" autocomplete="off" {
            (token(visitor))
            input type="hidden" name="who" value=(company.name());
            button.main[company != Company::Other] type="submit" name="where" value="here" { (text.first_place_here()) }
            p.faint { (words(&here.display().to_string())) }
        }
        // On a computer of one's own the usual place is the right one for most.
        details open[company == Company::Other || unclear] {
            summary { (text.first_place_elsewhere()) }
            form method="post" action="/first/place" autocomplete="off" {
                (token(visitor))
                input type="hidden" name="who" value=(company.name());
                label for="folder" { (text.first_place_folder()) }
                input #folder type="text" name="folder" dir="ltr" autocomplete="off" aria-describedby="folder-hint";
                p.faint id="folder-hint" { (text.first_place_hint("E:\\notes", "/media/stick/notes")) }
                (super::folder::link(text, super::folder::Purpose::Journal))
                button type="submit" name="where" value="elsewhere" { (text.first_place_elsewhere()) }
            }
        }
        p { a href="/restore" { (text.first_restore()) } }
    }
}

/// Asks for the language, each by its own name.
fn language(reader: Reader<'_>, action: &str) -> Markup {
    let Reader { text, visitor } = reader;
    html! {
        h1 { (text.first_language()) }
        form.choices method="post" action=(action) autocomplete="off" {
            (token(visitor))
            @for language in Language::ALL {
                button type="submit" name="language" value=(language.tag()) lang=(language.tag()) dir=(direction(language))
                    aria-current=[(language == text.language()).then_some("true")] { (language.endonym()) }
            }
        }
    }
}

fn passphrase(reader: Reader<'_>, told: Told, made: Option<&str>) -> Markup {
    let Reader { text, visitor } = reader;
    html! {
        h1 { (text.first_passphrase()) }
        p { (text.first_passphrase_why()) }
        @if let Some(said) = said(text, told) { p.notice role="alert" { (said) } }
        @if told == Told::Short { div.notice role="alert" { (sentence(&text.safety_passphrase_short())) } }
        form method="post" action="/first/passphrase" autocomplete="off" {
            (token(visitor))
            (fields(text, told, made))
            p.faint { (text.first_making()) }
            button.main type="submit" { (text.first_make()) }
            @if matches!(told, Told::Short | Told::Mixed) {
                " " button type="submit" name="short" value="keep" { (text.first_short_keep()) }
            }
        }
        form.row method="post" action="/first/passphrase" autocomplete="off" {
            (token(visitor))
            button type="submit" name="words" value="english" { (text.first_words()) }
            button type="submit" name="words" value="russian" { (text.first_words_russian()) }
        }
        section {
            (sentence(&text.safety_passphrase_lost()))
            @if told != Told::Made { (sentence(&text.safety_passphrase_write_down())) }
        }
    }
}

fn fields(text: &Text, told: Told, made: Option<&str>) -> Markup {
    let shown = told == Told::Made;
    html! {
        @if shown { input type="hidden" name="shown" value="yes"; }
        label for="passphrase" { (text.app_passphrase()) }
        div.row {
            input #passphrase type=(if shown { "text" } else { "password" }) name="passphrase" dir="auto" autocomplete="off"
                autofocus value=[made] aria-describedby="keyboard";
            @if !shown {
                button type="button" hidden data-shows="passphrase" data-show=(text.app_show()) data-hide=(text.app_hide())
                    aria-pressed="false" aria-controls="passphrase" { (text.app_show()) }
            }
        }
        p.faint id="keyboard" { (text.first_keyboard()) }
        p.notice id="caps" role="status" hidden { (text.first_caps()) }
        @if !shown {
            label for="again" { (text.first_again()) }
            input #again type="password" name="again" dir="auto" autocomplete="off";
        }
    }
}

fn said(text: &Text, told: Told) -> Option<String> {
    Some(match told {
        Told::Nothing | Told::Short => return None,
        Told::Mixed => text.first_mixed(),
        Told::Made => text.first_words_made(),
        Told::Empty => text.app_passphrase_empty(),
        Told::Unread => text.app_passphrase_unread(),
        Told::Differs => text.first_differs(),
        Told::NotMade(why) => match why {
            NotMade::IsThere => text.first_is_there(),
            NotMade::NotEmpty => text.first_not_empty(),
            NotMade::InUse => text.app_in_use(),
            NotMade::DiskFull => text.first_full(),
            NotMade::NoPermission => text.first_no_permission(),
            NotMade::Failed => text.app_failed(),
        },
    })
}
