//! With what the browser is started.

use std::{ffi::OsString, path::Path};

use super::find::{Browser, Kind};

/// Everything that would look something up, send something, or keep something. Measured: `docs/threat-model.md`.
const QUIET: &[&str] = &[
    "--no-first-run",
    "--no-default-browser-check",
    "--no-pings",
    "--no-proxy-server",
    "--disable-background-networking",
    "--disable-breakpad",
    "--disable-client-side-phishing-detection",
    "--disable-component-update",
    "--disable-crash-reporter",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-extensions",
    "--disable-gpu-shader-disk-cache",
    "--disable-sync",
    "--disable-features=Translate,OptimizationHints,MediaRouter",
    // The browser finds no other computer, by name or by number, whatever it would like to ask. Our own name is 127.0.0.1 and
    // nothing else: at [::1] somebody else on this computer could listen, whom the browser would ask first.
    "--host-resolver-rules=MAP *.localhost 127.0.0.1 , MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
    // It does not ask for the password of the system's store of passwords.
    "--password-store=basic",
    "--use-mock-keychain",
    // What a list of windows shows of it.
    "--class=notes",
    // Without it the browser warns, above our page, that it is kept from finding other computers.
    "--test-type",
    "--window-size=1100,850",
];

/// Returns the arguments that open `url` in a private window of its own, with nothing kept but in `profile`.
pub(super) fn arguments(browser: &Browser, profile: &Path, url: &str) -> Vec<OsString> {
    let mut arguments: Vec<OsString> = QUIET.iter().map(OsString::from).collect();
    let private = if browser.kind == Kind::Edge { "--inprivate" } else { "--incognito" };
    let mut folder = OsString::from("--user-data-dir=");
    folder.push(profile);
    arguments.extend([private.into(), folder, format!("--app={url}").into()]);
    arguments
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::window::find::Packing;

    fn told(kind: Kind) -> Vec<String> {
        let browser = Browser { kind, program: "browser".into(), packing: Packing::Usual };
        let arguments = arguments(&browser, Path::new("/home/Фируза К/notes"), "http://j0.localhost:4100/launch/x");
        arguments.into_iter().map(|argument| argument.into_string().unwrap()).collect()
    }

    #[test]
    fn the_window_is_private_and_its_folder_is_named() {
        let chrome = told(Kind::Chrome);
        assert!(chrome.contains(&"--incognito".to_owned()));
        assert!(chrome.contains(&"--user-data-dir=/home/Фируза К/notes".to_owned()));
        assert_eq!(chrome.last().unwrap(), "--app=http://j0.localhost:4100/launch/x");
        assert!(told(Kind::Edge).contains(&"--inprivate".to_owned()));
    }

    #[test]
    fn no_flag_stands_twice() {
        // Of two `--disable-features` the browser obeys the last alone.
        let mut names: Vec<_> =
            told(Kind::Brave).iter().map(|flag| flag.split('=').next().unwrap().to_owned()).collect();
        let count = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), count);
    }
}
