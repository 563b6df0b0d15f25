//! The app's window: a private one in a browser of this computer, or a page in the person's everyday browser.
//!
//! - `find` knows where browsers live, `version` how old one is, `policy` whether it may open private windows;
//! - `folder` is where the browser's profile lies while the window is open, and tells a second start from a first one;
//! - `flags` are what keeps the browser quiet, `running` is its process, `everyday` the fallback;
//! - `message` tells what there is to tell when nobody started us from a terminal.
//!
//! The window and the server end together, whichever ends first.

mod everyday;
mod find;
mod flags;
mod folder;
mod message;
mod places;
mod policy;
mod running;
mod show;
mod version;

use daftar_l10n::Text;
use daftar_web::{Name, Shown, Why};
use std::{path::Path, process::ExitCode};

use crate::{
    failure::{Failure, OrFail, Outcome},
    language::words,
};
use find::{Browser, Machine};
use folder::{Folder, Taken};
use running::quietly;
use show::{Show, Showing};
use version::Age;

/// Shows the journal in `journal` until the person leaves or closes the window.
pub(crate) fn open(journal: &Path) -> Outcome {
    let machine = Machine::here();
    let text = words();
    let name = folder::name(journal);
    let place = places::usual(&machine).or_fail(Text::cannot_find_window_place)?;
    places::sweep(&machine, &place);
    match Folder::take(&place, &name).or_fail(Text::cannot_make_window_place)? {
        Taken::Another(path) if folder::ask_again(&path) => Ok(ExitCode::SUCCESS),
        Taken::Another(_) => {
            message::tell(machine.system, &text.app_title(), &text.window_already_open());
            Ok(ExitCode::SUCCESS)
        }
        Taken::Ours(folder) => shown(&machine, text, Show::new(journal, &folder, &name)),
    }
}

/// Tries one browser after the other, and the everyday browser last.
fn shown(machine: &Machine, text: &Text, show: Show<'_>) -> Outcome {
    let mut why = Why::NoneFound;
    for browser in machine.browsers() {
        match refusal(machine, &browser) {
            Some(refusal) => why = refusal,
            None => match show.privately(machine, &browser)? {
                Showing::Over => return Ok(ExitCode::SUCCESS),
                Showing::Never => why = Why::NotShown,
            },
        }
    }
    match show.in_everyday_browser(machine, text, why)? {
        Showing::Over => Ok(ExitCode::SUCCESS),
        Showing::Never => {
            message::tell(machine.system, &text.app_title(), &text.window_nothing_opens());
            Err(Failure::new(words().window_no_browser()).hint(Text::window_no_browser_hint))
        }
    }
}

/// Returns why a browser cannot show the window; `None` if it is to be tried.
fn refusal(machine: &Machine, browser: &Browser) -> Option<Why> {
    match version::of(machine, browser) {
        Age::Broken => Some(Why::NotShown),
        Age::Of(version) if version < version::OLDEST => Some(Why::TooOld(version::OLDEST)),
        Age::Of(_) | Age::Unknown => policy::refuses(machine, browser).then_some(Why::Refused),
    }
}

/// Returns how the server is to be for a window.
pub(crate) fn options(shown: Shown) -> daftar_web::Options {
    let name = if shown == Shown::Privately { Name::Own } else { Name::Number };
    let own_folder = std::env::home_dir();
    daftar_web::Options {
        language: words().language(),
        name,
        shown,
        own_folder,
        program: std::env::current_exe().ok(),
        ..Default::default()
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::{fs, os::unix::fs::PermissionsExt, path::PathBuf};

    use super::*;
    use find::{Kind, Packing, System};

    /// Returns a browser that says that it is this old.
    fn browser(folder: &Path, version: &str) -> Browser {
        let program: PathBuf = folder.join(format!("chrome {version}"));
        fs::write(&program, format!("#!/bin/sh\necho 'Google Chrome {version}.0.1'\n")).unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        Browser { kind: Kind::Chrome, program, packing: Packing::Usual }
    }

    #[test]
    fn an_old_browser_is_passed_over_and_so_is_a_refusal() {
        let there = tempfile::tempdir().unwrap();
        let machine = Machine { system: System::Other, root: there.path().to_owned(), variable: Box::new(|_| None) };
        assert_eq!(refusal(&machine, &browser(there.path(), "108")), Some(Why::TooOld(109)));
        assert_eq!(refusal(&machine, &browser(there.path(), "109")), None);
        let rules = there.path().join("etc/opt/chrome/policies/managed");
        fs::create_dir_all(&rules).unwrap();
        fs::write(rules.join("rules.json"), r#"{"IncognitoModeAvailability": 1}"#).unwrap();
        assert_eq!(refusal(&machine, &browser(there.path(), "109")), Some(Why::Refused));
    }
}
