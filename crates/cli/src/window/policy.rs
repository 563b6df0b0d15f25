//! Whether the computer's settings refuse private windows.
//!
//! What an administrator set for all is looked at, where each system keeps it. A rule that comes another way, such as from a
//! management service that the browser asks itself, is not seen: the fresh profile of the window is not signed in to any.

use std::{fs, path::PathBuf};

use super::find::{Browser, Kind, Machine, System};

/// The value that refuses; 0 allows and 2 allows nothing else.
const REFUSED: &str = "1";

/// What the rule was called before; browsers still obey it.
const OLDER: &str = "IncognitoEnabled";

/// Tells whether a browser is known to refuse.
pub(super) fn refuses(machine: &Machine, browser: &Browser) -> bool {
    let setting = setting(browser.kind);
    match machine.system {
        System::Windows => registry(browser.kind).iter().any(|key| said(&["reg", "query", key, "/v", setting])),
        System::Mac => {
            let place = format!("/Library/Managed Preferences/{}", on_a_mac(browser.kind));
            said(&["defaults", "read", &place, setting])
        }
        System::Other => folders(machine, browser.kind).iter().any(|folder| in_folder(folder, setting)),
    }
}

fn setting(kind: Kind) -> &'static str {
    match kind {
        Kind::Edge => "InPrivateModeAvailability",
        Kind::Chromium | Kind::Chrome | Kind::Brave => "IncognitoModeAvailability",
    }
}

fn registry(kind: Kind) -> [String; 2] {
    let maker = match kind {
        Kind::Chromium => "Chromium",
        Kind::Chrome => "Google\\Chrome",
        Kind::Brave => "BraveSoftware\\Brave",
        Kind::Edge => "Microsoft\\Edge",
    };
    ["HKLM", "HKCU"].map(|hive| format!("{hive}\\Software\\Policies\\{maker}"))
}

fn on_a_mac(kind: Kind) -> &'static str {
    match kind {
        Kind::Chromium => "org.chromium.Chromium",
        Kind::Chrome => "com.google.Chrome",
        Kind::Brave => "com.brave.Browser",
        Kind::Edge => "com.microsoft.Edge",
    }
}

fn folders(machine: &Machine, kind: Kind) -> Vec<PathBuf> {
    let names: &[&str] = match kind {
        Kind::Chromium => &["chromium", "chromium-browser"],
        Kind::Chrome => &["opt/chrome"],
        Kind::Brave => &["brave"],
        Kind::Edge => &["opt/edge"],
    };
    names.iter().map(|name| machine.root.join("etc").join(name).join("policies/managed")).collect()
}

fn in_folder(folder: &PathBuf, setting: &str) -> bool {
    let Ok(files) = fs::read_dir(folder) else { return false };
    files.flatten().filter_map(|file| fs::read_to_string(file.path()).ok()).any(|text| refuses_in_rules(&text, setting))
}

/// Looks for the rule, or for the older one that it replaced. Browsers read more than JSON, such as comments and commas too many; a rule that
/// refuses for sure in a text that we do not read whole counts.
fn refuses_in_rules(text: &str, setting: &str) -> bool {
    let value_of = |name: &str| {
        let (_, behind) = text.split_once(&format!("\"{name}\""))?;
        let value = behind.trim_start().strip_prefix(':')?.trim_start();
        Some(value.split([',', '}', '\n', '/']).next()?.trim().to_owned())
    };
    value_of(setting).as_deref() == Some(REFUSED) || value_of(OLDER).as_deref() == Some("false")
}

/// Asks a program of the system, which prints the value last.
fn said(command: &[&str]) -> bool {
    let mut asked = super::quietly(command[0]);
    let Ok(output) = asked.args(&command[1..]).output() else { return false };
    refuses_in(&String::from_utf8_lossy(&output.stdout))
}

fn refuses_in(said: &str) -> bool {
    matches!(said.split_whitespace().next_back(), Some("1" | "0x1"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::window::find::Packing;

    #[test]
    fn a_rule_of_the_administrator_is_seen() {
        let root = tempfile::tempdir().unwrap();
        let machine = Machine { system: System::Other, root: root.path().to_owned(), variable: Box::new(|_| None) };
        let browser = |kind| Browser { kind, program: "/usr/bin/browser".into(), packing: Packing::Usual };
        let folder = root.path().join("etc/opt/edge/policies/managed");
        fs::create_dir_all(&folder).unwrap();
        assert!(!refuses(&machine, &browser(Kind::Edge)));
        fs::write(folder.join("rules.json"), r#"{"InPrivateModeAvailability": 2}"#).unwrap();
        fs::write(folder.join("broken.json"), "{").unwrap();
        assert!(!refuses(&machine, &browser(Kind::Edge)));
        fs::write(folder.join("more.json"), r#"{"InPrivateModeAvailability": 1}"#).unwrap();
        assert!(refuses(&machine, &browser(Kind::Edge)));
        assert!(!refuses(&machine, &browser(Kind::Chrome)));
        for rules in [
            r#"{"IncognitoModeAvailability": 1,}"#,
            r#"/* c */ {"IncognitoModeAvailability":1}"#,
            r#"{"IncognitoEnabled": false}"#,
        ] {
            assert!(refuses_in_rules(rules, "IncognitoModeAvailability"), "{rules}");
        }
        for rules in [r#"{"IncognitoModeAvailability": 10}"#, r#"{"IncognitoEnabled": true}"#, "{}"] {
            assert!(!refuses_in_rules(rules, "IncognitoModeAvailability"), "{rules}");
        }
    }

    #[test]
    fn the_answers_of_the_registry_and_of_a_mac_are_understood() {
        assert!(refuses_in("HKEY_LOCAL_MACHINE\\…\r\n    IncognitoModeAvailability    REG_DWORD    0x1\r\n\r\n"));
        assert!(!refuses_in("    IncognitoModeAvailability    REG_DWORD    0x2\r\n"));
        assert!(refuses_in("1\n"));
        assert!(!refuses_in(""));
    }
}
