use std::os::unix::fs::{PermissionsExt, symlink};

use tempfile::TempDir;

use super::*;

/// A computer in a temporary folder whose name has Cyrillic letters and a blank.
struct Invented {
    system: System,
    folder: TempDir,
    variables: Vec<(&'static str, Vec<String>)>,
}

impl Invented {
    fn new(system: System) -> Self {
        let folder = tempfile::Builder::new().prefix("Фируза Қодирова ").tempdir().unwrap();
        Self { system, folder, variables: Vec::new() }
    }

    /// Sets a variable to folders of this computer.
    fn set(mut self, name: &'static str, folders: &[&str]) -> Self {
        self.variables.push((name, folders.iter().map(|&folder| folder.to_owned()).collect()));
        self
    }

    fn file(self, path: &str, words: &str, mode: u32) -> Self {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, words).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        self
    }

    fn program(self, path: &str) -> Self {
        self.file(path, "\u{7f}ELF", 0o755)
    }

    fn machine(&self) -> Machine {
        let root = self.folder.path().to_owned();
        let variables: Vec<_> = self
            .variables
            .iter()
            .map(|(name, folders)| {
                (*name, std::env::join_paths(folders.iter().map(|folder| root.join(folder))).unwrap())
            })
            .collect();
        let variable =
            move |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
        Machine { system: self.system, root, variable: Box::new(variable) }
    }

    /// Returns what is found, with paths inside this computer.
    fn found(&self) -> Vec<(Kind, String, Packing)> {
        let relative = |path: &Path| path.strip_prefix(self.folder.path()).unwrap().to_str().unwrap().to_owned();
        let browsers = self.machine().browsers().into_iter();
        browsers.map(|found| (found.kind, relative(&found.program), found.packing)).collect()
    }
}

fn usual(kind: Kind, path: &str) -> (Kind, String, Packing) {
    (kind, path.to_owned(), Packing::Usual)
}

#[test]
fn under_windows_they_live_in_three_folders() {
    let computer = Invented::new(System::Windows)
        .set("ProgramFiles", &["Program Files"])
        .set("ProgramW6432", &["Program Files"])
        .set("ProgramFiles(x86)", &["Program Files (x86)"])
        .set("LOCALAPPDATA", &["Users/Фируза/AppData/Local"])
        .program("Program Files/Google/Chrome/Application/chrome.exe")
        .program("Program Files (x86)/Microsoft/Edge/Application/msedge.exe")
        .program("Users/Фируза/AppData/Local/Chromium/Application/chrome.exe");
    assert_eq!(
        computer.found(),
        [
            usual(Kind::Chromium, "Users/Фируза/AppData/Local/Chromium/Application/chrome.exe"),
            usual(Kind::Chrome, "Program Files/Google/Chrome/Application/chrome.exe"),
            usual(Kind::Edge, "Program Files (x86)/Microsoft/Edge/Application/msedge.exe"),
        ]
    );
}

#[test]
fn on_a_mac_they_live_with_the_applications() {
    let computer = Invented::new(System::Mac)
        .set("HOME", &["Users/Фируза"])
        .program("Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
        .program("Users/Фируза/Applications/Brave Browser.app/Contents/MacOS/Brave Browser");
    assert_eq!(
        computer.found(),
        [
            usual(Kind::Chrome, "Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            usual(Kind::Brave, "Users/Фируза/Applications/Brave Browser.app/Contents/MacOS/Brave Browser"),
        ]
    );
}

#[test]
fn elsewhere_commands_come_before_snaps_and_flatpaks() {
    let computer = Invented::new(System::Other)
        .set("PATH", &["usr/local/bin", "usr/bin"])
        .set("HOME", &["home/фируза"])
        .program("usr/bin/chromium")
        .program("snap/bin/chromium")
        .program("opt/google/chrome/chrome")
        .program("var/lib/flatpak/exports/bin/com.google.Chrome")
        .program("home/фируза/.local/share/flatpak/exports/bin/com.brave.Browser")
        .file("usr/local/bin/microsoft-edge", "no program", 0o644);
    assert_eq!(
        computer.found(),
        [
            usual(Kind::Chromium, "usr/bin/chromium"),
            (Kind::Chromium, "snap/bin/chromium".to_owned(), Packing::Snap("chromium".to_owned())),
            usual(Kind::Chrome, "opt/google/chrome/chrome"),
            (
                Kind::Chrome,
                "var/lib/flatpak/exports/bin/com.google.Chrome".to_owned(),
                Packing::Flatpak("com.google.Chrome".to_owned())
            ),
            (
                Kind::Brave,
                "home/фируза/.local/share/flatpak/exports/bin/com.brave.Browser".to_owned(),
                Packing::Flatpak("com.brave.Browser".to_owned())
            ),
        ]
    );
}

#[test]
fn a_command_that_only_starts_the_snap_is_one() {
    let computer = Invented::new(System::Other).set("PATH", &["usr/bin"]).file(
        "usr/bin/chromium-browser",
        "#!/bin/sh\nexec /snap/bin/chromium \"$@\"\n",
        0o755,
    );
    let snap = Packing::Snap("chromium".to_owned());
    assert_eq!(computer.found(), [(Kind::Chromium, "usr/bin/chromium-browser".to_owned(), snap)]);
}

#[test]
fn one_program_under_two_names_is_tried_once() {
    let computer = Invented::new(System::Other).set("PATH", &["usr/bin"]).program("opt/google/chrome/chrome");
    fs::create_dir_all(computer.folder.path().join("usr/bin")).unwrap();
    symlink(
        computer.folder.path().join("opt/google/chrome/chrome"),
        computer.folder.path().join("usr/bin/google-chrome"),
    )
    .unwrap();
    assert_eq!(computer.found(), [usual(Kind::Chrome, "usr/bin/google-chrome")]);
}

#[test]
fn nothing_is_found_where_nothing_is() {
    for system in [System::Windows, System::Mac, System::Other] {
        assert_eq!(Invented::new(system).found(), []);
    }
}
