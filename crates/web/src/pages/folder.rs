//! Choosing a folder with the mouse. Names of folders may come from a stick of somebody else: they are text like any other.

use std::path::{Path, PathBuf};

use daftar_l10n::Text;
use maud::{Markup, html};

use super::{
    Reader,
    layout::{State, page},
    token, words,
};
use crate::folders::{self, Inside, Kind, Place};

/// For what a folder is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// A backup is put there.
    Backup,
    /// The journal is brought back from there.
    Restore,
    /// The journal lives there.
    Journal,
    /// The files of a bundle go there.
    Received,
}

impl Purpose {
    /// Returns the purpose that forms and addresses call so.
    pub(crate) fn named(name: &str) -> Option<Self> {
        [Self::Backup, Self::Restore, Self::Journal, Self::Received].into_iter().find(|purpose| purpose.name() == name)
    }

    fn name(self) -> &'static str {
        match self {
            Self::Backup => "backup",
            Self::Restore => "restore",
            Self::Journal => "journal",
            Self::Received => "received",
        }
    }

    /// Returns the page that asks for the folder.
    fn page(self) -> &'static str {
        match self {
            Self::Backup => "/backup",
            Self::Restore => "/restore",
            Self::Journal => "/first/place",
            Self::Received => "/bundle",
        }
    }
}

/// Where one is, and where one can go.
#[derive(Debug)]
pub(crate) struct Around {
    /// Where one is; nowhere at first.
    pub(crate) here: Option<PathBuf>,
    /// What is in it; none if it does not read.
    pub(crate) inside: Option<Inside>,
    pub(crate) places: Vec<Place>,
}

/// Links to where a folder is chosen.
pub(super) fn link(text: &Text, purpose: Purpose) -> Markup {
    html! { p { a href={ "/folder?for=" (purpose.name()) } { (text.folder_look()) } } }
}

/// Lets the person choose; `unclear` if a new folder was named that cannot be.
pub(crate) fn choose(reader: Reader<'_>, state: State, purpose: Purpose, around: &Around, unclear: bool) -> Markup {
    let text = reader.text;
    let content = html! {
        h1 { (text.folder_title()) }
        @if unclear { p.notice role="alert" { (text.folder_unclear()) } }
        @if let Some(here) = &around.here { (this_one(reader, purpose, here, around.inside.as_ref())) }
        h2 { (text.folder_places()) }
        (go(reader, purpose, around.places.iter().map(|place| (label(text, place), place.path.as_path()))))
        p { a href=(purpose.page()) { (text.do_cancel()) } }
    };
    page(reader, state, &content)
}

fn this_one(reader: Reader<'_>, purpose: Purpose, here: &Path, inside: Option<&Inside>) -> Markup {
    let Reader { text, visitor } = reader;
    let path = here.display().to_string();
    html! {
        p { (text.folder_here()) " " strong { (words(&path)) } }
        @if let Some(inside) = inside {
            form method="post" action="/folder" autocomplete="off" {
                (token(visitor))
                (about(purpose, &path))
                div.row { button.main type="submit" name="choose" value="this" { (text.folder_this()) } }
            }
            @if purpose != Purpose::Restore {
                form method="post" action="/folder" autocomplete="off" {
                    (token(visitor))
                    (about(purpose, &path))
                    label for="new" { (text.folder_new()) }
                    div.row {
                        input #new type="text" name="new" dir="auto" autocomplete="off";
                        button type="submit" name="choose" value="new" { (text.folder_choose_new()) }
                    }
                }
            }
            h2 { (text.folder_inside()) }
            @if let Some(around) = here.parent() { (go(reader, purpose, [(html! { (text.folder_up()) }, around)].into_iter())) }
            @if inside.folders.is_empty() { p { (text.folder_none()) } }
            (go(reader, purpose, inside.folders.iter().map(|folder| (words(&folders::name(folder)), folder.as_path()))))
            @if inside.more { p { (text.folder_more()) } }
        } @else {
            p.notice role="alert" { (text.folder_closed()) }
        }
    }
}

fn about(purpose: Purpose, path: &str) -> Markup {
    html! {
        input type="hidden" name="for" value=(purpose.name());
        input type="hidden" name="in" value=(path);
    }
}

/// Buttons that go to folders. Where one goes is sent in the body: in an address it would stand in the browser's history.
fn go<'a>(reader: Reader<'_>, purpose: Purpose, folders: impl Iterator<Item = (Markup, &'a Path)>) -> Markup {
    html! {
        form.choices method="post" action="/folder" autocomplete="off" {
            (token(reader.visitor))
            input type="hidden" name="for" value=(purpose.name());
            @for (label, folder) in folders {
                button type="submit" name="in" value=(folder.display()) { (label) }
            }
        }
    }
}

/// Returns what a place is called.
pub(super) fn label(text: &Text, place: &Place) -> Markup {
    html! {
        @match place.kind {
            Kind::Own => (text.folder_own()),
            Kind::Desktop => (text.folder_desktop()),
            Kind::Documents => (text.folder_documents()),
            Kind::Computer => (text.folder_computer()),
            Kind::Disk => { (text.folder_disk()) " " (words(&folders::name(&place.path))) },
        }
    }
}
