//! Evidence on its way into an account.

use daftar_journal::{display::display_name, entry::Attachment};
use daftar_l10n::Text;
use maud::{Markup, html};

use crate::pages::words;

/// What the buttons say that take a file out, before its id.
pub(crate) const WITHOUT: &str = "without ";

/// Shows what is added already, and how to add more.
pub(super) fn files(text: &Text, kept: &[Attachment]) -> Markup {
    html! {
        div.question {
            label for="files" { (text.account_files()) }
            ul #kept {
                @for file in kept {
                    li {
                        (words(&file.name)) " · " (text.size(file.size)) " "
                        button type="submit" name="action" value={ (WITHOUT) (file.id) } { (text.account_without()) }
                    }
                }
            }
            input #files type="file" name="files" multiple aria-describedby="files-hint";
            p.faint id="files-hint" { (text.account_files_hint()) }
            button #record type="button" hidden data-start=(text.account_record()) data-stop=(text.account_record_stop())
                data-refused=(text.account_record_refused())
                data-name={ (text.account_record_name()) ".webm" } { (text.account_record()) }
            p #upload role="status" data-busy=(text.account_busy()) {}
        }
    }
}

/// Says in a line what was added.
pub(crate) fn file_line(text: &Text, file: &Attachment) -> String {
    format!("{} · {}", display_name(&file.name), text.size(file.size))
}
