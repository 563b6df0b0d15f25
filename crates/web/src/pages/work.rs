//! Long work while it is being done.

use maud::{Markup, html};

use super::{
    Reader,
    layout::{State, page_that_is_renewed},
    token,
};
use crate::work::What;

/// Shows what is being done and how far it is, with a button that stops it.
pub(crate) fn running(reader: Reader<'_>, state: State, what: What, percent: u64) -> Markup {
    let Reader { text, visitor } = reader;
    let content = html! {
        h1 {
            @match what {
                What::Backup => (text.work_backup()),
                What::Restore => (text.work_restore()),
                What::Drill => (text.drill_running()),
                What::HandOver => (text.work_hand()),
                What::Travel => (text.work_travel()),
                What::Sync => (text.devices_sync_running()),
            }
        }
        @if what == What::Sync {
            // How far it is is not known. The script sets the value of what is called so.
            p #work { progress aria-label=(text.devices_sync_running()) {} }
        } @else {
            label for="work" { (text.work_far()) }
            p { progress #work max="100" value=(percent) {} }
        }
        p { (text.work_wait()) }
        form method="post" action="/progress/stop" autocomplete="off" {
            (token(visitor))
            button type="submit" { (text.work_stop()) }
        }
    };
    page_that_is_renewed(reader, state, &content)
}
