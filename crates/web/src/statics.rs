//! The style, the script and the icon: the same for everybody, and the only things shown without a session.

use std::{iter, sync::LazyLock};

use axum::{
    http::{StatusCode, header},
    response::IntoResponse,
};

/// One file for each part of the pages.
const STYLE: &str = concat!(include_str!("static/css/base.css"));

/// One file for each thing that it does, each a function of its own.
const SCRIPTS: &[&str] = &[include_str!("static/js/session.js"), include_str!("static/js/show.js")];

/// The script as it is sent: without comments and without what only makes it pleasant to read.
static SCRIPT: LazyLock<String> = LazyLock::new(|| {
    let lines = SCRIPTS.iter().flat_map(|script| script.lines()).map(str::trim);
    let code = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
    iter::once("\"use strict\";").chain(code).flat_map(|line| [line, "\n"]).collect()
});

/// Tells whether a path leads to one of them.
pub(crate) fn is_static(path: &str) -> bool {
    matches!(path, "/static/app.css" | "/static/app.js" | "/favicon.ico")
}

pub(crate) async fn style() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], STYLE)
}

pub(crate) async fn script() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/javascript; charset=utf-8")], SCRIPT.as_str())
}

/// Browsers ask for it by themselves; an answer keeps their consoles quiet.
pub(crate) async fn icon() -> StatusCode {
    StatusCode::NO_CONTENT
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_is_small_and_the_style_knows_no_left_and_right() {
        assert!(SCRIPT.len() <= 4096, "{} bytes", SCRIPT.len());
        for physical in ["left", "right", "-top", "-bottom", "http", "url(", "@import"] {
            assert!(!STYLE.contains(physical), "{physical}");
        }
    }
}
