//! How old a browser is.

use std::{
    fs,
    io::Read,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use super::find::{Browser, Machine, System};

/// The oldest that is used, of January 2023: the last one for Windows 7. What the pages and the flags need, it has.
pub(super) const OLDEST: u64 = 109;

/// How long a browser may take to say its version; a snap is slow at its first start.
const PATIENCE: Duration = Duration::from_secs(10);
const LOOK: Duration = Duration::from_millis(10);

/// What is known of a browser's age.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Age {
    /// Chromium's own number, which all of them begin with.
    Of(u64),
    /// It does not say. It may do all the same.
    Unknown,
    /// It does not run.
    Broken,
}

/// Returns how old a browser is.
pub(super) fn of(machine: &Machine, browser: &Browser) -> Age {
    match machine.system {
        // There, asking the program would open a window. Each version has a folder beside it.
        System::Windows => beside(browser).map_or(Age::Unknown, Age::Of),
        System::Mac | System::Other => asked(browser),
    }
}

fn beside(browser: &Browser) -> Option<u64> {
    let folders = fs::read_dir(browser.program.parent()?).ok()?.flatten();
    folders.filter_map(|folder| number(folder.file_name().to_str()?)).max()
}

fn asked(browser: &Browser) -> Age {
    let mut command = Command::new(&browser.program);
    command.arg("--version").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let Ok(mut running) = command.spawn() else { return Age::Broken };
    let began = Instant::now();
    loop {
        match running.try_wait() {
            Ok(Some(status)) if status.success() => break,
            Ok(None) if began.elapsed() < PATIENCE => thread::sleep(LOOK),
            Ok(Some(_)) => return Age::Broken,
            _ => {
                let _ended_already = running.kill();
                let _status = running.wait();
                return Age::Unknown;
            }
        }
    }
    let mut said = String::new();
    // One line, which a pipe holds: it was written before the program ended.
    let read = running.stdout.take().map(|mut out| out.read_to_string(&mut said));
    if !matches!(read, Some(Ok(_))) {
        return Age::Unknown;
    }
    number(&said).map_or(Age::Unknown, Age::Of)
}

/// Returns the first number that a full stop follows: `Chromium 156.0.7103.1` → 156.
fn number(said: &str) -> Option<u64> {
    said.split_whitespace().find_map(|word| {
        let (first, rest) = word.split_once('.')?;
        rest.starts_with(|c: char| c.is_ascii_digit()).then(|| first.parse().ok()).flatten()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::window::find::{Kind, Packing};

    #[test]
    fn versions_are_read_as_browsers_tell_them() {
        for (said, expected) in [
            ("Chromium 156.0.7103.1 built on Debian GNU/Linux 13 (trixie)\n", Some(156)),
            ("Google Chrome 109.0.5414.119 ", Some(109)),
            ("Microsoft Edge 131.0.2903.86", Some(131)),
            ("Brave Browser 142.1.84.135", Some(142)),
            ("98.0.4758.102", Some(98)),
            ("SetupMetrics", None),
            ("", None),
            ("chrome.exe", None),
        ] {
            assert_eq!(number(said), expected, "{said}");
        }
    }

    #[test]
    fn the_newest_folder_beside_the_program_counts() {
        let folder = tempfile::tempdir().unwrap();
        for version in ["99.0.1.2", "131.0.2903.86", "Dictionaries"] {
            fs::create_dir(folder.path().join(version)).unwrap();
        }
        let browser =
            Browser { kind: Kind::Chrome, program: folder.path().join("chrome.exe"), packing: Packing::Usual };
        assert_eq!(beside(&browser), Some(131));
    }

    #[cfg(unix)]
    #[test]
    fn a_program_that_does_not_run_is_broken() {
        let browser = |program: &str| Browser { kind: Kind::Chrome, program: program.into(), packing: Packing::Usual };
        assert_eq!(asked(&browser("/bin/false")), Age::Broken);
        assert_eq!(asked(&browser("/nowhere/chrome")), Age::Broken);
    }
}
