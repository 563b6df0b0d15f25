//! What happened, the newest first.

use daftar_journal::{timeline::Line, when::When};
use daftar_l10n::Text;
use jiff::civil::Date;
use maud::{Markup, html};

use super::{
    Reader,
    layout::{State, page},
    token, words,
};
use crate::desk::Page;

/// What a person looks for, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Sought {
    /// Words.
    pub(crate) words: String,
    /// A kind of the vocabulary.
    pub(crate) kind: String,
    /// A first day.
    pub(crate) from: String,
    /// A last day.
    pub(crate) to: String,
    /// Only what has files.
    pub(crate) with_files: bool,
    /// Closed ones too.
    pub(crate) closed: bool,
}

/// Shows a page of the timeline, or of what is looked for.
pub(crate) fn timeline(reader: Reader<'_>, shown: &Page, sought: &Sought, today: Date) -> Markup {
    let text = reader.text;
    let is_all = *sought == Sought::default();
    let content = html! {
        h1 { (text.app_timeline()) }
        @if shown.troubled { p.notice role="status" { (text.app_trouble()) } }
        (search(reader, sought, today))
        form method="post" action="/privacy" autocomplete="off" {
            (token(reader.visitor))
            button type="submit" name="hide" value=(if reader.visitor.hides { "" } else { "yes" }) {
                @if reader.visitor.hides { (text.timeline_unhide()) } @else { (text.timeline_hide()) }
            }
        }
        // The script replaces both; the parent stays, so that a reader of the screen hears how many there are.
        div role="status" {
            @if !shown.lines.is_empty() {
                p #count.faint data-now { (text.count_incidents(shown.found.try_into().unwrap_or(u64::MAX))) }
            } @else if is_all {
                p #count data-now { (text.app_nothing_yet()) }
            } @else {
                p #count data-now { (text.app_nothing_found()) }
            }
        }
        div #found data-now {
            @if !shown.lines.is_empty() {
                (by_month(reader, &shown.lines))
                (turn(reader, shown, sought))
            }
        }
    };
    page(reader, State::Unlocked, &content)
}

/// Shows lines under their months, in the person's calendar.
fn by_month(reader: Reader<'_>, lines: &[Line]) -> Markup {
    let text = reader.text;
    let month = |line: &Line| line.when.earliest.or(line.when.latest).map(|day| text.calendar_month(day));
    html! {
        @for lines in lines.chunk_by(|one, next| month(one) == month(next)) {
            h2 { (lines.first().and_then(month).unwrap_or_else(|| text.timeline_no_day())) }
            ol.timeline { @for line in lines { li { (item(reader, line)) } } }
        }
    }
}

/// Words are sent in the body: in an address they would stand in the browser's history.
fn search(reader: Reader<'_>, sought: &Sought, today: Date) -> Markup {
    let Reader { text, visitor } = reader;
    let is_narrowed = Sought { words: String::new(), ..sought.clone() } != Sought::default();
    html! {
        form method="post" action="/timeline" role="search" autocomplete="off" data-live="/timeline" {
            (token(visitor))
            label for="words" { (text.app_search_words()) }
            div.row {
                input #words type="text" name="words" dir="auto" autocomplete="off" value=(sought.words);
                button type="submit" { (text.do_search()) }
                @if *sought != Sought::default() { a href="/timeline" { (text.app_show_all()) } }
            }
            // Folded away, the kind that was chosen is not read over a shoulder.
            details open[is_narrowed && !visitor.hides] {
                summary { (text.timeline_narrow()) }
                div.beside {
                    div { (day(text, "from", &text.timeline_from(), &sought.from, today)) }
                    div { (day(text, "to", &text.timeline_to(), &sought.to, today)) }
                }
                p #day-hint.faint { (text.timeline_day_hint()) }
                label for="kind" { (text.field_kind()) }
                select #kind name="kind" autocomplete="off" {
                    option value="" { (text.timeline_any_kind()) }
                    @for kind in daftar_l10n::KINDS {
                        option value=(kind) selected[*kind == sought.kind] { (text.vocabulary_label(kind).unwrap_or_default()) }
                    }
                }
                (tick("files", &text.timeline_with_files(), sought.with_files))
                (tick("closed", &text.timeline_closed(), sought.closed))
            }
        }
    }
}

fn day(text: &Text, name: &str, label: &str, typed: &str, today: Date) -> Markup {
    let when = When::parse_on(typed, today).when;
    let is_read = if name == "from" { when.earliest } else { when.latest }.is_some();
    html! {
        label for=(name) { (label) }
        input id=(name) type="text" name=(name) dir="auto" autocomplete="off" value=(typed) aria-describedby="day-hint";
        @if !typed.is_empty() && !is_read { p role="status" { (text.timeline_day_not_read()) } }
    }
}

fn tick(name: &str, label: &str, on: bool) -> Markup {
    html! {
        label.tick for=(name) { input id=(name) type="checkbox" name=(name) value="yes" checked[on]; (label) }
    }
}

/// Shows one line of a list; its day alone if lists hide words.
pub(super) fn item(reader: Reader<'_>, line: &Line) -> Markup {
    let Reader { text, visitor } = reader;
    if visitor.hides {
        return html! {
            a href={ "/entry/" (line.id) } { (text.timeline_hidden()) }
            div.faint { (text.days(line.when.earliest, line.when.latest)) }
        };
    }
    whole_item(text, line)
}

/// Shows one line with its words, whatever lists hide: who chooses what leaves must see what it is.
pub(super) fn whole_item(text: &Text, line: &Line) -> Markup {
    html! {
        a href={ "/entry/" (line.id) } {
            @if line.heading.is_empty() { (text.app_untitled()) } @else { (words(&line.heading)) }
        }
        div.faint {
            @if line.when.is_understood() {
                (text.days(line.when.earliest, line.when.latest))
            } @else if line.when.as_told.is_empty() {
                (text.days(None, None))
            } @else {
                (words(&line.when.as_told))
            }
            @if !line.place.is_empty() { " · " (words(&line.place)) }
            @if line.files > 0 { " · " (text.count_files(line.files.try_into().unwrap_or(u64::MAX))) }
            @if line.has_other_heads { " · " strong { (text.devices_apart_mark()) } }
        }
    }
}

fn turn(reader: Reader<'_>, shown: &Page, sought: &Sought) -> Markup {
    let (page, pages) = (shown.page, shown.pages);
    let text = reader.text;
    let number = |page: usize| page.try_into().unwrap_or(u64::MAX);
    html! {
        @if pages > 1 {
            nav.row aria-label=(text.app_pages()) {
                @if page > 1 { (to_page(reader, page - 1, &text.app_later_ones(), sought)) }
                span { (text.app_page(number(page), number(pages))) }
                @if page < pages { (to_page(reader, page + 1, &text.app_earlier_ones(), sought)) }
            }
        }
    }
}

fn to_page(reader: Reader<'_>, page: usize, label: &str, sought: &Sought) -> Markup {
    let yes = |on: bool| if on { "yes" } else { "" };
    let fields = [
        ("words", sought.words.as_str()),
        ("kind", &sought.kind),
        ("from", &sought.from),
        ("to", &sought.to),
        ("files", yes(sought.with_files)),
        ("closed", yes(sought.closed)),
    ];
    html! {
        @if *sought == Sought::default() {
            a href={ "/timeline?page=" (page) } { (label) }
        } @else {
            form method="post" action="/timeline" autocomplete="off" {
                (token(reader.visitor))
                @for (name, value) in fields { input type="hidden" name=(name) value=(value); }
                button type="submit" name="page" value=(page) { (label) }
            }
        }
    }
}
