//! The style, the script, the letters and the icon: the same for everybody, and the only things shown without a session.

mod narrow;

use std::sync::{Arc, LazyLock};

use axum::{
    Router,
    extract::State,
    http::{StatusCode, Uri, header},
    response::{IntoResponse, Response},
    routing::get,
};

use crate::{
    app::{self, App},
    problem::Problem,
};
use narrow::narrow;

/// One file for each part of the pages.
const STYLE: &str = concat!(
    include_str!("static/css/fonts.css"),
    include_str!("static/css/base.css"),
    include_str!("static/css/about.css"),
    include_str!("static/css/entry.css"),
    include_str!("static/css/contact.css"),
    include_str!("static/css/recovery.css"),
    include_str!("static/css/first.css"),
    include_str!("static/css/account.css")
);

/// One file for each thing that it does; they share what the first one names.
const SCRIPTS: &[&str] = &[
    include_str!("static/js/session.js"),
    include_str!("static/js/show.js"),
    include_str!("static/js/passphrase.js"),
    include_str!("static/js/live.js"),
    include_str!("static/js/account.js"),
    include_str!("static/js/away.js"),
];

/// The script as it is sent: in a scope of its own, without what only makes it pleasant to read.
static SCRIPT: LazyLock<String> = LazyLock::new(|| narrow(SCRIPTS.iter().flat_map(|script| script.lines())));

/// The letters by name: Latin and the Cyrillic of five languages, and Persian, in two weights.
const FONTS: &[(&str, &[u8])] = &[
    ("noto-sans-latin-400.woff2", include_bytes!("static/fonts/noto-sans-latin-400.woff2")),
    ("noto-sans-latin-700.woff2", include_bytes!("static/fonts/noto-sans-latin-700.woff2")),
    ("noto-sans-cyrillic-400.woff2", include_bytes!("static/fonts/noto-sans-cyrillic-400.woff2")),
    ("noto-sans-cyrillic-700.woff2", include_bytes!("static/fonts/noto-sans-cyrillic-700.woff2")),
    ("noto-sans-cyrillic-ext-400.woff2", include_bytes!("static/fonts/noto-sans-cyrillic-ext-400.woff2")),
    ("noto-sans-cyrillic-ext-700.woff2", include_bytes!("static/fonts/noto-sans-cyrillic-ext-700.woff2")),
    ("vazirmatn-arabic-400.woff2", include_bytes!("static/fonts/vazirmatn-arabic-400.woff2")),
    ("vazirmatn-arabic-700.woff2", include_bytes!("static/fonts/vazirmatn-arabic-700.woff2")),
];

/// What the addresses of letters begin with.
const FONT: &str = "/static/fonts/";

/// Returns the addresses of all of them.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/static/app.css", get(style))
        .route("/static/app.js", get(script))
        .route("/static/fonts/{name}", get(font))
        .route("/favicon.ico", get(icon))
}

/// Tells whether a path leads to one of them.
pub(crate) fn is_static(path: &str) -> bool {
    matches!(path, "/static/app.css" | "/static/app.js" | "/favicon.ico")
        || path.strip_prefix(FONT).is_some_and(is_font)
}

fn is_font(name: &str) -> bool {
    FONTS.iter().any(|(known, _)| *known == name)
}

async fn style() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], STYLE)
}

async fn script() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/javascript; charset=utf-8")], SCRIPT.as_str())
}

async fn font(State(app): State<Arc<App>>, uri: Uri) -> Response {
    let name = uri.path().strip_prefix(FONT).unwrap_or_default();
    match FONTS.iter().find(|(known, _)| *known == name) {
        Some((_, font)) => ([(header::CONTENT_TYPE, "font/woff2")], *font).into_response(),
        None => app::tell(&app, None, Problem::NotFound),
    }
}

/// Browsers ask for it by themselves; an answer keeps their consoles quiet.
async fn icon() -> StatusCode {
    StatusCode::NO_CONTENT
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_is_small_and_the_style_knows_no_left_and_right() {
        println!("{} bytes", SCRIPT.len());
        assert!(SCRIPT.len() <= 4096, "{} bytes", SCRIPT.len());
        for physical in ["left", "right", "-top", "-bottom", "http", "@import"] {
            assert!(!STYLE.contains(physical), "{physical}");
        }
    }

    #[test]
    fn the_style_names_our_letters_and_nothing_else() {
        let named: Vec<_> = STYLE.split("url(").skip(1).filter_map(|rest| rest.split(')').next()).collect();
        assert_eq!(named.len(), FONTS.len());
        for name in named {
            assert!(is_static(name.trim_matches('"')), "{name}");
        }
        assert!(!is_static("/static/fonts/../app.rs") && !is_static("/static/fonts/"));
    }
}
