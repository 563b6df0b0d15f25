//! Sizes of files.

use crate::{Text, digits, text::one_piece};

/// The steps from one unit to the next, as the file windows of Windows count them.
const STEP: u64 = 1024;

impl Text {
    /// Returns the size of a file: `512 bytes`, `1.4 MB`, `23 GB`; tenths are cut off, and only shown below ten.
    pub fn size(&self, bytes: u64) -> String {
        if bytes < STEP {
            return one_piece(&self.size_bytes(bytes));
        }
        let units: [fn(&Self, &str) -> String; 3] = [Self::size_kb, Self::size_mb, Self::size_gb];
        let mut unit = STEP;
        let mut label = units[0];
        for larger in &units[1..] {
            if bytes / unit >= STEP {
                unit *= STEP;
                label = *larger;
            }
        }
        one_piece(&label(self, &self.tenths(bytes, unit)))
    }

    fn tenths(&self, bytes: u64, unit: u64) -> String {
        let (whole, tenth) = (bytes / unit, bytes % unit * 10 / unit);
        if whole >= 10 || tenth == 0 {
            return self.number(whole);
        }
        self.digits(&format!("{whole}{}{tenth}", digits::decimal(self.language())))
    }
}

#[cfg(test)]
mod tests {
    use crate::{Language, Text};

    #[test]
    fn sizes_are_told_in_the_unit_that_fits() {
        let text = Text::for_terminal(Language::English);
        for (bytes, told) in [
            (0, "0 bytes"),
            (1, "1 byte"),
            (1023, "1,023 bytes"),
            (1024, "1 KB"),
            (1_500, "1.4 KB"),
            (1024 * 1024 - 1, "1,023 KB"),
            (1024 * 1024, "1 MB"),
            (25 * 1024 * 1024, "25 MB"),
            (5 * 1024 * 1024 * 1024, "5 GB"),
            (u64::MAX, "17,179,869,183 GB"),
        ] {
            assert_eq!(text.size(bytes), told, "{bytes}");
        }
    }

    #[test]
    fn sizes_are_told_in_every_language() {
        let told = |language, bytes| Text::for_pages(language).size(bytes);
        assert_eq!(told(Language::Russian, 1_500), "1,4 КБ");
        assert_eq!(told(Language::Tajik, 1_500), "1,4 КБ");
        assert_eq!(told(Language::Uzbek, 1_500), "1,4 KB");
        assert_eq!(told(Language::Persian, 1_500), "۱٫۴ کیلوبایت");
        assert_eq!(told(Language::Russian, 22), "22 байта");
    }
}
