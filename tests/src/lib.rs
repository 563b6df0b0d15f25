//! Support for the end-to-end tests: the built program, a temporary journal, and the stock tools.

mod mounted;

use std::{
    ffi::OsStr,
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    sync::OnceLock,
};

use daftar_crypto::{Argon2Cost, Passphrase};
use daftar_journal::{Journal, Unlocked};
use jiff::Zoned;
use serde_json::Value;
use tempfile::TempDir;

pub use mounted::Mounted;

/// The passphrase of every test journal.
pub const PASSPHRASE: &str = "Ҷӯра дар боғ 12";
/// The cheapest cost that the program writes.
pub const FLOOR: &str = "64,3,4";

/// Returns the built program; builds it on the first call.
pub fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let cargo = std::env::var_os("CARGO").expect("tests run under cargo");
        let built = Command::new(cargo)
            .args([
                "build",
                "--locked",
                "--package",
                "daftar",
                "--bin",
                "daftar",
                "--message-format",
                "json-render-diagnostics",
            ])
            .output()
            .expect("cargo runs");
        assert!(built.status.success(), "the program builds: {}", String::from_utf8_lossy(&built.stderr));
        executable(&built.stdout)
    })
}

fn executable(messages: &[u8]) -> PathBuf {
    let messages = String::from_utf8_lossy(messages);
    let paths = messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    paths.rev().find_map(|message| message["executable"].as_str().map(PathBuf::from)).expect("cargo names the program")
}

/// What a run of the program gave.
#[derive(Debug)]
pub struct Run {
    /// The exit code.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).expect("standard output is UTF-8"),
            err: String::from_utf8(output.stderr).expect("standard error is UTF-8"),
        }
    }
}

impl Run {
    /// Returns standard output without its final line end; fails unless the exit code is 0.
    #[track_caller]
    pub fn ok(self) -> String {
        self.exits(0).out.trim_end().to_owned()
    }

    /// Checks the exit code, and that no message is a panic.
    #[track_caller]
    pub fn exits(self, code: i32) -> Self {
        assert_eq!(self.code, code, "standard output: {}\nstandard error: {}", self.out, self.err);
        assert!(!self.err.contains("panicked"), "{}", self.err);
        self
    }

    /// Checks that standard error contains `part`.
    #[track_caller]
    pub fn says(self, part: &str) -> Self {
        assert!(self.err.contains(part), "standard error: {}", self.err);
        self
    }

    /// Returns standard output as JSON; fails unless the exit code is 0.
    #[track_caller]
    pub fn json(self) -> Value {
        serde_json::from_str(&self.ok()).expect("standard output is one JSON value")
    }
}

/// A temporary folder with a journal, a passphrase file, and room for more.
pub struct Desk {
    folder: TempDir,
}

impl Desk {
    /// Makes the folder and the passphrase file, but no journal.
    pub fn empty() -> Self {
        let desk = Self { folder: tempfile::tempdir().expect("a temporary folder can be made") };
        fs::write(desk.path("passphrase"), PASSPHRASE).expect("a file can be written");
        fs::create_dir(desk.path("tmp")).expect("a folder can be made");
        desk
    }

    /// Makes the folder and a journal at the floor cost.
    pub fn new() -> Self {
        let desk = Self::empty();
        desk.run(["init", "--argon2", FLOOR]).ok();
        desk
    }

    /// Makes the folder and a journal that opens at once: its cost is far below what the program writes.
    pub fn with_cheap_journal() -> Self {
        let desk = Self::empty();
        let passphrase = Passphrase::normalise(PASSPHRASE).expect("it is one");
        let cost = Argon2Cost::dangerous_below_floor(64, 1, 4);
        let made = Journal::<Unlocked>::create(&desk.path("journal"), &passphrase, cost, &Zoned::now());
        drop(made.expect("a journal can be made"));
        desk
    }

    /// Returns a path in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Returns the path of a file with this content.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        fs::write(self.path(name), content).expect("a file can be written");
        self.text_path(name)
    }

    /// Returns a path in the folder as text.
    pub fn text_path(&self, name: &str) -> String {
        self.path(name).to_str().expect("the folder has a plain name").to_owned()
    }

    /// Prepares a run of the program in this folder, with its own temporary folder and without the user's environment.
    pub fn command(&self) -> Command {
        let mut command = Command::new(program());
        command.current_dir(self.folder.path()).env_clear().env("TMPDIR", self.path("tmp")).env("TZ", "Asia/Dushanbe");
        command.env("HOME", self.path("home")).env("DAFTAR_JOURNAL", self.path("journal"));
        command.stdin(Stdio::null());
        command
    }

    /// Runs the program with the passphrase file.
    pub fn run<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(&self, args: I) -> Run {
        self.command_with_passphrase(args).output().expect("the program runs").into()
    }

    /// Prepares a run of the program with the passphrase file.
    pub fn command_with_passphrase<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(&self, args: I) -> Command {
        let mut command = self.command();
        command.args(args).arg("--passphrase-file").arg(self.path("passphrase"));
        command
    }

    /// Runs the program with `input` on standard input.
    pub fn run_with_input<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(&self, args: I, input: &[u8]) -> Run {
        let mut command = self.command();
        command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program runs");
        // A program that fails early does not read it.
        let _unread = child.stdin.take().expect("standard input is a pipe").write_all(input);
        child.wait_with_output().expect("the program ends").into()
    }

    /// Adds an incident with this text; returns its id.
    pub fn add(&self, text: &str) -> String {
        self.run(["add", "--text", text]).ok()
    }
}

impl Default for Desk {
    fn default() -> Self {
        Self::new()
    }
}

/// Tells whether the long sweeps are asked for.
pub fn faults_in_full() -> bool {
    std::env::var_os("DAFTAR_FAULTS").is_some_and(|value| value == "full")
}

/// Tells whether a stock tool is there. In CI a missing one fails the test.
pub fn has_tool(name: &str) -> bool {
    let found =
        std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()).any(|folder| folder.join(name).is_file());
    assert!(found || std::env::var_os("CI").is_none(), "{name} is missing; CI needs it");
    if !found {
        writeln!(std::io::stderr(), "skipped: {name} is not installed").expect("standard error is open");
    }
    found
}

/// Runs a stock tool; fails unless it succeeds. Returns its standard output.
#[track_caller]
pub fn tool<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(name: &str, args: I, folder: &Path, input: &[u8]) -> Vec<u8> {
    let mut command = Command::new(name);
    command.args(args).current_dir(folder).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the tool runs");
    let mut stdin = child.stdin.take().expect("standard input is a pipe");
    let input = input.to_owned();
    let writing = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().expect("the tool ends");
    writing.join().expect("the input was written or not wanted");
    assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

/// Returns every file below `folder`, with its content.
pub fn files_below(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the folder can be listed") {
            let path = entry.expect("the folder can be listed").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let content = fs::read(&path).expect("the file can be read");
                files.push((path, content));
            }
        }
    }
    files
}

/// Changes one bit of a file, in the byte that `at` chooses by its length.
pub fn flip(path: &Path, at: impl Fn(usize) -> usize) {
    let mut bytes = fs::read(path).expect("the file can be read and written");
    let at = at(bytes.len());
    bytes[at] ^= 1;
    fs::write(path, bytes).expect("the file can be read and written");
}

/// Tells whether `part` occurs in `bytes`.
pub fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
