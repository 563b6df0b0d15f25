//! HTML in which only this program's own words are markup.

use daftar_journal::display::is_control;

/// A page in the making.
#[derive(Default)]
pub(super) struct Html(String);

impl Html {
    /// Adds markup that stands in this program's source.
    pub(super) fn markup(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Adds text, as it is to be read; it is right inside quoted attributes too.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        text.chars().for_each(|char| self.char(char));
        self
    }

    /// Adds a text of this program's in which what stands between backquotes is to be typed as it is.
    pub(super) fn with_code(&mut self, text: &str) -> &mut Self {
        for (n, piece) in text.split('`').enumerate() {
            if n % 2 == 0 {
                self.text(piece);
            } else {
                self.markup("<code dir=\"ltr\">").text(piece).markup("</code>");
            }
        }
        self
    }

    /// Adds what a person wrote in the middle of a line, so that its direction stays its own.
    pub(super) fn bdi(&mut self, text: &str) -> &mut Self {
        self.markup("<bdi dir=\"auto\">").text(text).markup("</bdi>")
    }

    /// Adds paragraphs that a person wrote, in a language if that is known.
    pub(super) fn paragraphs(&mut self, paragraphs: &[String], language: &str) -> &mut Self {
        for text in paragraphs {
            self.markup("<p dir=\"auto\" class=\"told\"").language(language).markup(">").text(text).markup("</p>\n");
        }
        self
    }

    /// Adds the attribute `lang`, unless `language` is no language tag.
    pub(super) fn language(&mut self, language: &str) -> &mut Self {
        if is_language_tag(language) {
            self.markup(" lang=\"").text(language).markup("\"");
        }
        self
    }

    /// Adds a row of a description list, unless there is nothing to say.
    pub(super) fn row(&mut self, name: &'static str, values: &[&str]) -> &mut Self {
        let mut values = values.iter().filter(|value| !value.is_empty()).peekable();
        if values.peek().is_none() {
            return self;
        }
        self.markup("<dt>").markup(name).markup("</dt>\n<dd>");
        for value in values {
            self.markup("<p dir=\"auto\">").text(value).markup("</p>");
        }
        self.markup("</dd>\n")
    }

    pub(super) fn finish(&mut self) -> String {
        std::mem::take(&mut self.0)
    }

    fn char(&mut self, char: char) {
        match char {
            '&' => self.0.push_str("&amp;"),
            '<' => self.0.push_str("&lt;"),
            '>' => self.0.push_str("&gt;"),
            '"' => self.0.push_str("&quot;"),
            '\'' => self.0.push_str("&#39;"),
            '\n' | '\t' => self.0.push(char),
            char if is_mark(char) || !is_control(char) => self.0.push(char),
            _ => self.0.push('\u{fffd}'),
        }
    }
}

/// Marks that only help to order the letters around them, as Persian texts use them.
fn is_mark(char: char) -> bool {
    matches!(char, '\u{200e}' | '\u{200f}' | '\u{61c}')
}

fn is_language_tag(text: &str) -> bool {
    let is_part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    text.len() >= 2 && text.len() <= 35 && text.split('-').all(is_part)
}

/// Writes a size for people: `1.4 MB`.
pub(super) fn size(bytes: u64) -> String {
    const UNITS: [&str; 4] = ["kB", "MB", "GB", "TB"];
    let mut tenths = bytes.saturating_mul(10);
    let mut unit = "bytes";
    for next in UNITS {
        if tenths < 10_000 {
            break;
        }
        tenths /= 1_000;
        unit = next;
    }
    if unit == "bytes" { format!("{bytes} bytes") } else { format!("{}.{} {unit}", tenths / 10, tenths % 10) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_was_written_becomes_markup() {
        let text = Html::default().text("<a href='x'>&\"\u{202e}\u{1b}\r\u{2066}").finish();
        assert_eq!(text, "&lt;a href=&#39;x&#39;&gt;&amp;&quot;\u{fffd}\u{fffd}\u{fffd}\u{fffd}");
        let persian = "می\u{200c}روم\u{200f}";
        assert_eq!(Html::default().text(persian).finish(), persian);
    }

    #[test]
    fn what_is_to_be_typed_is_set_apart() {
        let text = Html::default().with_code("run `age -d <x>`.").finish();
        assert_eq!(text, "run <code dir=\"ltr\">age -d &lt;x&gt;</code>.");
    }

    #[test]
    fn only_language_tags_become_attributes() {
        assert_eq!(Html::default().language("zh-Hans").finish(), " lang=\"zh-Hans\"");
        for other in ["", "x", "ru\" onload=", "a language", "-", "ру"] {
            assert_eq!(Html::default().language(other).finish(), "");
        }
    }

    #[test]
    fn sizes_are_short() {
        for (bytes, text) in [(0, "0 bytes"), (999, "999 bytes"), (1_000, "1.0 kB"), (1_450_000, "1.4 MB")] {
            assert_eq!(size(bytes), text);
        }
        assert_eq!(size(1 << 40), "1.0 TB");
    }
}
