//! What is said when a page is not shown. Never what was sent.

use axum::response::{IntoResponse, Response};
use daftar_l10n::Text;
use maud::{Markup, html};

use super::{
    Reader,
    layout::{State, page as page_of, page_for_nobody},
};
use crate::{access::Visitor, problem::Problem};

/// Shows a problem to somebody who may have no session.
pub(crate) fn page(text: &Text, visitor: Option<&Visitor>, problem: Problem) -> Response {
    let content = content(text, visitor.is_some(), problem);
    let page = match visitor {
        Some(visitor) => page_of(Reader { text, visitor }, State::Locked, &content),
        None => page_for_nobody(text, &content),
    };
    (problem.status(), page).into_response()
}

fn content(text: &Text, has_session: bool, problem: Problem) -> Markup {
    let (what, more) = match problem {
        Problem::Forbidden => (text.app_forbidden(), None),
        Problem::NotFound | Problem::NotAllowed => (text.app_not_found(), None),
        Problem::UsedUp => (text.app_used_up(), None),
        Problem::TooMuch => (text.app_too_much(), None),
        Problem::Misdirected => (text.app_not_ours(), None),
        Problem::Damaged => (text.app_trouble(), None),
        Problem::CutOff => (text.account_cut_off(), None),
        Problem::DiskFull => (text.app_disk_full(), None),
        Problem::NoPermission => (text.app_no_permission(), None),
        Problem::Failed => (text.app_failed(), Some(text.app_failed_do())),
    };
    html! {
        h1 { (what) }
        @if let Some(more) = more { p { (more) } }
        @if has_session {
            p { a href="/" { (text.app_go_back()) } }
        } @else {
            p { (text.app_start_again()) }
        }
    }
}
