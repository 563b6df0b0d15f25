//! The page that a guardian gets with a share.

use daftar_crypto::shares::Share;
use daftar_l10n::Text;

use super::html::Html;

const POLICY: &str = concat!(
    "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; ",
    "base-uri 'none'; form-action 'none'\">\n<meta name=\"robots\" content=\"noindex\">\n<meta name=\"google\" content=\"notranslate\">\n",
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<style>\n",
    "body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.5 \"Noto Sans\", system-ui, sans-serif; }\n",
    "code { unicode-bidi: isolate; }\n",
    "ol { columns: 3 9rem; padding-inline-start: 2.2rem; font-family: ui-monospace, monospace; }\n",
    "pre { padding: 1rem; border: 1px solid; overflow-x: auto; font-size: 0.85rem; }\n",
    "@media print { pre { white-space: pre-wrap; } }\n",
    "</style>\n",
);

/// Writes the page; `sealed` is what to do with a sealed share, and the share itself.
pub(crate) fn share(share: &Share, sealed: Option<(String, &str)>, text: &Text) -> String {
    let mut html = Html::default();
    let language = text.language();
    html.markup("<!doctype html>\n<html").language(language.tag()).markup(" dir=\"");
    html.text(language.direction().html()).markup("\" translate=\"no\">\n<head>\n").markup(POLICY);
    html.markup("<title>").text(&text.share_title()).markup("</title>\n</head>\n<body>\n<main>\n<h1>");
    html.text(&text.share_title()).markup("</h1>\n");
    let code = share.origin().map(|origin| text.share_code(&origin.code));
    let number = text.share_number(share.number().into(), share.threshold().into());
    for line in code.iter().chain([&number]) {
        html.markup("<p><strong>").text(line).markup("</strong></p>\n");
    }
    for line in [text.share_what(), text.share_keep(), text.share_ask(), text.share_destroy()] {
        html.markup("<p>").text(&line).markup("</p>\n");
    }
    match sealed {
        Some((how, sealed)) => {
            html.markup("<p>").with_code(&how).markup("</p>\n<pre dir=\"ltr\">").text(sealed).markup("</pre>\n");
        }
        None => {
            html.markup("<h2>").text(&text.share_words()).markup("</h2>\n<ol dir=\"ltr\" lang=\"en\">\n");
            for word in share.words().split(' ') {
                html.markup("<li>").text(word).markup("</li>\n");
            }
            html.markup("</ol>\n");
        }
    }
    html.markup("</main>\n</body>\n</html>\n").finish()
}
