//! Errors and remarks of taking in a sheet.

use daftar_exchange::{
    import::{ImportError, Refused, Remark, RowRemark, WhyRefused},
    sheet::{Refusal, SheetError},
};
use daftar_journal::when;
use daftar_l10n::Text;

use crate::{Tell, because, count};

impl Tell for ImportError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::Sheet(error) => error.tell(text),
            Self::Read(error) => error.tell(text),
            Self::BrokenOff { added, source } => text.error_import_broken_off(count(*added), &source.tell(text)),
            Self::Write { added, source } => text.error_import_write(count(*added), &source.tell(text)),
        }
    }
}

impl Tell for SheetError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::Empty => text.error_sheet_empty(),
            Self::NoHeader => text.error_sheet_no_header(),
            Self::TooManyColumns => text.error_sheet_too_many_columns(),
            Self::HeaderTooLong => text.error_sheet_header_too_long(),
            Self::UnclosedHeader => text.error_sheet_unclosed_header(),
            Self::NotUtf8 => text.error_sheet_not_utf8(),
            Self::Workbook => text.error_sheet_workbook(),
            Self::NotText => text.error_sheet_not_text(),
            Self::RowWithoutEnd { line } => text.error_sheet_row_without_end(&line.to_string()),
            Self::Read(why) => because(&text.error_sheet_read(), &why.tell(text)),
        }
    }
}

impl Tell for Refusal {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::NotUtf8 => text.error_refusal_not_utf8(),
            Self::CellTooLarge => text.error_refusal_cell_too_large(),
            Self::RowTooLarge => text.error_refusal_row_too_large(),
            Self::TooManyCells => text.error_refusal_too_many_cells(),
            Self::UnclosedQuote => text.error_refusal_unclosed_quote(),
        }
    }
}

impl Tell for WhyRefused {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::Unreadable(error) => error.tell(text),
            Self::TooLarge(error) => error.tell(text),
        }
    }
}

impl Tell for Refused {
    fn tell(&self, text: &Text) -> String {
        let (first, last, why) = (self.line.to_string(), self.through.to_string(), self.reason.tell(text));
        if first == last { text.error_row(&first, &why) } else { text.error_rows(&first, &last, &why) }
    }
}

impl Tell for RowRemark {
    fn tell(&self, text: &Text) -> String {
        text.error_row(&self.line.to_string(), &self.remark.tell(text))
    }
}

impl Tell for Remark {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::When(remark) => remark.tell(text),
            Self::MoreCells => text.error_row_more_cells(),
            Self::FewerCells => text.error_row_fewer_cells(),
            Self::OwnType => text.error_row_own_type(),
            Self::FilesNamed => text.error_row_files_named(),
        }
    }
}

impl Tell for when::Remark {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::DayOrMonthFirst => text.date_remark_day_or_month_first(),
            Self::Approximate => text.date_remark_approximate(),
            Self::SolarHijriYear => text.date_remark_solar_hijri_year(),
            Self::ShortYear => text.date_remark_short_year(),
            Self::CountedFromToday => text.date_remark_counted_from_today(),
            Self::SheetNumber => text.date_remark_sheet_number(),
            Self::NoDate => text.date_remark_no_date(),
            Self::Impossible => text.date_remark_impossible(),
            Self::Relative => text.date_remark_relative(),
            Self::NoYear => text.date_remark_no_year(),
            Self::Reversed => text.date_remark_reversed(),
            Self::OtherWeekday => text.date_remark_other_weekday(),
            Self::NotUnderstood => text.date_remark_not_understood(),
        }
    }
}
