//! Where browsers live.

use std::{
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
};

/// A family of browsers that can show a page in a window of its own. In this order they are tried: first those with the
/// fewest services of their maker in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Chromium,
    Chrome,
    Brave,
    Edge,
}

impl Kind {
    pub(super) const ALL: [Self; 4] = [Self::Chromium, Self::Chrome, Self::Brave, Self::Edge];

    fn commands(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-browser"],
            Self::Chrome => &["google-chrome-stable", "google-chrome"],
            Self::Brave => &["brave-browser-stable", "brave-browser", "brave"],
            Self::Edge => &["microsoft-edge-stable", "microsoft-edge"],
        }
    }

    fn in_opt(self) -> Option<&'static str> {
        match self {
            Self::Chromium => None,
            Self::Chrome => Some("google/chrome/chrome"),
            Self::Brave => Some("brave.com/brave/brave"),
            Self::Edge => Some("microsoft/msedge/msedge"),
        }
    }

    fn snap(self) -> Option<&'static str> {
        match self {
            Self::Chromium => Some("chromium"),
            Self::Brave => Some("brave"),
            Self::Chrome | Self::Edge => None,
        }
    }

    fn flatpak(self) -> &'static str {
        match self {
            Self::Chromium => "org.chromium.Chromium",
            Self::Chrome => "com.google.Chrome",
            Self::Brave => "com.brave.Browser",
            Self::Edge => "com.microsoft.Edge",
        }
    }

    /// Returns the ways in which it may be packed that write in places of their own.
    pub(super) fn packings(self) -> impl Iterator<Item = Packing> {
        let snap = self.snap().map(|name| Packing::Snap(name.to_owned()));
        snap.into_iter().chain([Packing::Flatpak(self.flatpak().to_owned())])
    }

    fn on_windows(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium/Application/chrome.exe",
            Self::Chrome => "Google/Chrome/Application/chrome.exe",
            Self::Brave => "BraveSoftware/Brave-Browser/Application/brave.exe",
            Self::Edge => "Microsoft/Edge/Application/msedge.exe",
        }
    }

    fn on_a_mac(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Chrome => "Google Chrome",
            Self::Brave => "Brave Browser",
            Self::Edge => "Microsoft Edge",
        }
    }
}

/// How a browser is packed, which says where it may write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Packing {
    /// It writes where the person may.
    Usual,
    /// A snap of this name writes in `~/snap/<name>/common`, and in no hidden folder.
    Snap(String),
    /// A flatpak of this id writes in `~/.var/app/<id>`.
    Flatpak(String),
}

/// A browser on this computer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Browser {
    pub(super) kind: Kind,
    pub(super) program: PathBuf,
    pub(super) packing: Packing,
}

/// How programs are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum System {
    Windows,
    Mac,
    Other,
}

/// Returns the value of an environment variable.
pub(super) type Variable = Box<dyn Fn(&str) -> Option<OsString>>;

/// What is asked of the computer; a test has another one.
pub(super) struct Machine {
    pub(super) system: System,
    /// The folder in which absolute paths begin.
    pub(super) root: PathBuf,
    pub(super) variable: Variable,
}

impl Machine {
    /// Returns this computer.
    pub(super) fn here() -> Self {
        let system = match std::env::consts::OS {
            "windows" => System::Windows,
            "macos" => System::Mac,
            _ => System::Other,
        };
        Self { system, root: PathBuf::from("/"), variable: Box::new(|name| std::env::var_os(name)) }
    }

    /// Returns the browsers that are there, the one to be tried first at the beginning.
    pub(super) fn browsers(&self) -> Vec<Browser> {
        Kind::ALL.into_iter().flat_map(|kind| self.of_kind(kind)).collect()
    }

    /// Returns the person's home folder.
    pub(super) fn home(&self) -> Option<PathBuf> {
        self.folder("HOME")
    }

    /// Returns the folder that a variable names.
    pub(super) fn folder(&self, variable: &str) -> Option<PathBuf> {
        (self.variable)(variable).map(PathBuf::from).filter(|path| path.is_absolute())
    }

    fn of_kind(&self, kind: Kind) -> Vec<Browser> {
        let usual = |program| Browser { kind, program, packing: Packing::Usual };
        match self.system {
            System::Windows => self.under_windows(kind).into_iter().filter(|path| path.is_file()).map(usual).collect(),
            System::Mac => self.on_a_mac(kind).into_iter().filter(|path| is_program(path)).map(usual).collect(),
            System::Other => self.elsewhere(kind),
        }
    }

    fn under_windows(&self, kind: Kind) -> Vec<PathBuf> {
        let variables = ["ProgramW6432", "ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"];
        let mut paths: Vec<_> = variables
            .iter()
            .filter_map(|name| self.folder(name))
            .map(|folder| folder.join(kind.on_windows()))
            .collect();
        paths.dedup();
        paths
    }

    fn on_a_mac(&self, kind: Kind) -> Vec<PathBuf> {
        let name = kind.on_a_mac();
        let folders = [Some(self.root.clone()), self.home()].into_iter().flatten();
        folders.map(|folder| folder.join(format!("Applications/{name}.app/Contents/MacOS/{name}"))).collect()
    }

    fn elsewhere(&self, kind: Kind) -> Vec<Browser> {
        let path = (self.variable)("PATH").unwrap_or_default();
        let folders: Vec<_> = std::env::split_paths(&path).filter(|folder| folder.is_absolute()).collect();
        let commands = kind.commands().iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
        let in_opt = kind.in_opt().map(|path| self.root.join("opt").join(path));
        let snap = kind.snap().map(|name| self.root.join("snap/bin").join(name));
        let data = [Some(self.root.join("var/lib")), self.home().map(|home| home.join(".local/share"))];
        let flatpaks = data.into_iter().flatten().map(|data| data.join("flatpak/exports/bin").join(kind.flatpak()));
        let programs = commands.chain(in_opt).chain(snap).chain(flatpaks).filter(|path| is_program(path));
        let mut found: Vec<Browser> = Vec::new();
        for program in programs {
            let packing = packing(&program, kind);
            // The same one again, under another of its names.
            if !found.iter().any(|other| other.packing == packing && same(&other.program, &program)) {
                found.push(Browser { kind, program, packing });
            }
        }
        found
    }
}

/// Tells how a program of Linux is packed; some commands outside `/snap` only start the snap.
fn packing(program: &Path, kind: Kind) -> Packing {
    let is_in = |folder: &str| program.parent().is_some_and(|parent| parent.ends_with(folder));
    if is_in("flatpak/exports/bin") {
        return Packing::Flatpak(kind.flatpak().to_owned());
    }
    match kind.snap() {
        Some(name) if is_in("snap/bin") || starts_a_snap(program) => Packing::Snap(name.to_owned()),
        _ => Packing::Usual,
    }
}

fn starts_a_snap(program: &Path) -> bool {
    const LONGEST_SCRIPT: u64 = 16 * 1024;
    let is_short = fs::metadata(program).is_ok_and(|about| about.len() <= LONGEST_SCRIPT);
    is_short && fs::read(program).is_ok_and(|script| memory_holds(&script, b"/snap/bin/"))
}

fn memory_holds(all: &[u8], part: &[u8]) -> bool {
    all.windows(part.len()).any(|window| window == part)
}

fn same(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}

#[cfg(unix)]
fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path).is_ok_and(|about| about.is_file() && about.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(path: &Path) -> bool {
    path.is_file()
}

#[cfg(test)]
#[cfg(unix)]
mod tests;
