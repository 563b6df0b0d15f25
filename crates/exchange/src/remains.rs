//! What a computer still knows of a journal that is gone from it. Looked for, not removed.

use std::{
    fs,
    io::Read,
    path::{Path, PathBuf},
};

/// The most that is read of a file in which the program's name is looked for.
const MOST: u64 = 4 << 20;
/// The program's name, as histories have it.
const NAME: &str = "daftar";

/// One place that may still tell of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remains {
    /// The program itself.
    Program(PathBuf),
    /// A list of files that were opened lately.
    RecentFiles(PathBuf),
    /// Small pictures of files that were looked at.
    Thumbnails(PathBuf),
    /// Commands that were typed, with the program's name among them.
    Commands(PathBuf),
    /// Memory that the system writes to disk.
    Swap(PathBuf),
    /// A list of programs that were started.
    StartedPrograms(PathBuf),
}

const RECENT: [&str; 3] = [
    ".local/share/recently-used.xbel",
    "AppData/Roaming/Microsoft/Windows/Recent",
    "Library/Application Support/com.apple.sharedfilelist",
];
const THUMBNAILS: [&str; 3] =
    [".cache/thumbnails", "AppData/Local/Microsoft/Windows/Explorer", "Library/Caches/com.apple.QuickLook"];
const COMMANDS: [&str; 5] = [
    ".bash_history",
    ".zsh_history",
    ".local/share/fish/fish_history",
    ".history",
    "AppData/Roaming/Microsoft/Windows/PowerShell/PSReadLine/ConsoleHost_history.txt",
];
const SWAP: [&str; 5] =
    ["/proc/swaps", "C:/pagefile.sys", "C:/hiberfil.sys", "/private/var/vm/swapfile0", "/private/var/vm/sleepimage"];
const STARTED: [&str; 1] = ["C:/Windows/Prefetch"];

/// Looks where systems keep such things: below the person's own folder, if it is known, and for the system itself.
pub fn look(own: Option<&Path>, program: Option<&Path>) -> Vec<Remains> {
    let below = |names: &'static [&'static str]| {
        own.into_iter().flat_map(move |own| names.iter().map(|name| own.join(name))).filter(|path| path.exists())
    };
    let of_system = |names: &'static [&'static str]| names.iter().map(PathBuf::from).filter(|path| path.exists());
    let program =
        program.into_iter().filter(|program| program.exists()).map(|program| Remains::Program(program.into()));
    program
        .chain(below(&RECENT).map(Remains::RecentFiles))
        .chain(below(&THUMBNAILS).filter(|folder| !is_empty(folder)).map(Remains::Thumbnails))
        .chain(below(&COMMANDS).filter(|file| has_name(file)).map(Remains::Commands))
        .chain(of_system(&SWAP).filter(|swap| is_used(swap)).map(Remains::Swap))
        .chain(of_system(&STARTED).map(Remains::StartedPrograms))
        .collect()
}

fn is_empty(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut inside| inside.next().is_none())
}

/// Tells whether a text holds the program's name; one that cannot be read may.
fn has_name(file: &Path) -> bool {
    let mut bytes = Vec::new();
    let read = fs::File::open(file).and_then(|file| file.take(MOST).read_to_end(&mut bytes));
    read.is_err() || bytes.windows(NAME.len()).any(|window| window.eq_ignore_ascii_case(NAME.as_bytes()))
}

/// The kernel's list has one line more than there are places for swapping.
fn is_used(swap: &Path) -> bool {
    swap != Path::new("/proc/swaps") || fs::read_to_string(swap).is_ok_and(|list| list.lines().count() > 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_of_it_is_found_and_left_alone() {
        let there = tempfile::tempdir().unwrap();
        let own = there.path();
        let program = own.join("daftar.bin");
        fs::write(&program, "").unwrap();
        assert_eq!(of_person(own, Some(&program)), [Remains::Program(program.clone())]);
        fs::create_dir_all(own.join(".cache/thumbnails/normal")).unwrap();
        fs::create_dir_all(own.join(".local/share")).unwrap();
        fs::write(own.join(RECENT[0]), "<xbel>").unwrap();
        fs::write(own.join(".bash_history"), "ls\n").unwrap();
        fs::write(own.join(".zsh_history"), "cd x\n./Daftar list\n").unwrap();
        let found = [
            Remains::RecentFiles(own.join(RECENT[0])),
            Remains::Thumbnails(own.join(THUMBNAILS[0])),
            Remains::Commands(own.join(".zsh_history")),
        ];
        assert_eq!(of_person(own, None), found);
        assert!(own.join(".zsh_history").exists());
    }

    /// What is below the person's own folder: what the system itself keeps differs from machine to machine.
    fn of_person(own: &Path, program: Option<&Path>) -> Vec<Remains> {
        let is_of_system = |remains: &Remains| matches!(remains, Remains::Swap(_) | Remains::StartedPrograms(_));
        look(Some(own), program).into_iter().filter(|remains| !is_of_system(remains)).collect()
    }
}
