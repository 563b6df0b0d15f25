//! `index.html`: everything that left, readable without script or network.

use super::{html::Html, incident};
use crate::bundle::{Contents, Cover, Item, PHRASE};

const HEAD: &str = concat!(
    "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n",
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; ",
    "img-src 'self' file:; base-uri 'none'; form-action 'none'\">\n",
    "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"robots\" content=\"noindex\">\n",
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
    "<title>A record of incidents</title>\n<style>\n",
    include_str!("style.css"),
    "</style>\n</head>\n<body>\n<main>\n<h1>A record of incidents</h1>\n",
);

const ABOUT: &str = "\
<p>Somebody wrote down what was done to people close to them, and chose the incidents below for you. Their words are kept \
as they are. A date may be uncertain; then the words stand first, and beside them the days that they can mean. What is \
empty is not known, or was not said.</p>\n\
<p>The same is in <a href=\"incidents.csv\">incidents.csv</a> for a spreadsheet and in \
<a href=\"incidents.json\">incidents.json</a> for a program. <a href=\"README.txt\">README.txt</a> tells how to check it. \
Times are given in UTC, so that they do not tell where the writer lives.</p>\n";

const HISTORY: &str = "<p>How each incident was worded before is in <a href=\"history.json\">history.json</a>.</p>\n";

const PLAIN: &str = "\
<p class=\"note\">This folder is <strong>not encrypted</strong>. Whoever has it can read it.</p>\n";

const SEALED: &str = "\
<p class=\"note\">It came to you encrypted. What you unpacked here is not: whoever has this folder can read it.</p>\n";

const COMPARE: &str = "\
<p>The key in this bundle proves nothing about who sent it: compare the twelve words by voice, with somebody whom you know, \
before you rely on it. A page can print any words: ";

const COMPARE_SEALED: &str = "compare those that <code>daftar bundle verify</code> shows, or the fingerprint that \
ssh-keygen computes (README.txt tells how).</p>\n";

const COMPARE_PLAIN: &str = "compare the fingerprint that ssh-keygen computes (README.txt tells how).</p>\n";

const PROOF: &str = "\
<h2 id=\"proof\">What this proves, and what it does not</h2>\n<ul>\n\
<li>If the signature fits (README.txt tells how to check it): the fields shown are unaltered since they were sealed. \
This page itself checks nothing.</li>\n\
<li>The date is the writer's own, unless an outsider holds an earlier checkpoint's code of twelve words, a bundle or a \
timestamp.</li>\n\
<li>The key in this bundle proves nothing about who sent it: compare the twelve words by voice.</li>\n\
<li>Unaltered does not mean confirmed: whether an account is right is for you to find out, without asking twice whoever \
should not be asked.</li>\n</ul>\n";

/// Writes the page.
pub(crate) fn index(cover: &Cover, contents: &Contents) -> String {
    let mut html = Html::default();
    html.markup(HEAD);
    about(&mut html, cover, contents);
    sender(&mut html, cover);
    html.markup(PROOF);
    list(&mut html, &contents.incidents);
    (1..).zip(&contents.incidents).for_each(|(number, item)| incident::article(&mut html, number, item));
    html.markup("</main>\n</body>\n</html>\n").finish()
}

fn about(html: &mut Html, cover: &Cover, contents: &Contents) {
    html.markup("<h2 id=\"about\">What this is</h2>\n").markup(ABOUT);
    if contents.history.is_some() {
        html.markup(HISTORY);
    }
    html.markup(if cover.is_plain { PLAIN } else { SEALED });
}

fn sender(html: &mut Html, cover: &Cover) {
    html.markup("<h2 id=\"sender\">From whom</h2>\n").markup(COMPARE);
    html.markup(if cover.is_plain { COMPARE_PLAIN } else { COMPARE_SEALED });
    html.markup("<p class=\"words\">").text(&cover.sender.words).markup("</p>\n<dl>\n");
    html.row("Fingerprint of the key", &[&cover.sender.fingerprint]);
    html.row("Made", &[&cover.created]);
    html.row("Number of this bundle", &[&cover.bundle.to_string()]);
    let recipients: Vec<&str> = cover.recipients.iter().map(|recipient| spoken(recipient)).collect();
    html.row("Encrypted to", &recipients).markup("</dl>\n");
}

fn spoken(recipient: &str) -> &str {
    if recipient == PHRASE { "a phrase agreed by voice" } else { recipient }
}

fn list(html: &mut Html, incidents: &[Item]) {
    html.markup("<h2 id=\"contents\">Incidents</h2>\n<ol class=\"contents\">\n");
    for (number, item) in (1..).zip(incidents) {
        html.markup("<li><a href=\"#incident-").text(&number.to_string()).markup("\">");
        incident::heading(html, number, item);
        html.markup("</a>");
        let told = &item.entry.content.when.as_told;
        if !told.is_empty() {
            html.markup(" <span class=\"quiet\">").bdi(told).markup("</span>");
        }
        html.markup("</li>\n");
    }
    html.markup("</ol>\n");
}
