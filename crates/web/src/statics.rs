//! The style, the script and the icon: the same for everybody, and the only things shown without a session.

use axum::{
    http::{StatusCode, header},
    response::IntoResponse,
};

const STYLE: &str = include_str!("static/app.css");
const SCRIPT: &str = include_str!("static/app.js");

/// Tells whether a path leads to one of them.
pub(crate) fn is_static(path: &str) -> bool {
    matches!(path, "/static/app.css" | "/static/app.js" | "/favicon.ico")
}

pub(crate) async fn style() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], STYLE)
}

pub(crate) async fn script() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/javascript; charset=utf-8")], SCRIPT)
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
