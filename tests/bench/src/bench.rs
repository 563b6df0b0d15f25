//! What every row needs: the programs, the scratch folder, and how often to run.

use std::{
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use crate::{
    error::{BenchError, Result},
    process::{is_installed, lines, measure},
    scratch::Scratch,
    series::{Rounds, Step},
};

/// The cost of the figures: Argon2id with 64 MiB, 3 passes, 4 lanes.
pub(crate) const COST: &str = "64,3,4";

const SHORT: Duration = Duration::from_secs(40);
const LONG: Duration = Duration::from_secs(60);

/// What every row needs.
pub(crate) struct Bench {
    pub(crate) scratch: Scratch,
    programs: PathBuf,
    runs: Option<usize>,
}

impl Bench {
    /// Looks for the programs beside this one. `runs` replaces the usual number of rounds.
    pub(crate) fn open(runs: Option<usize>) -> Result<Self> {
        let here = std::env::current_exe().map_err(|error| BenchError::Io("this program".to_owned(), error))?;
        let programs = here.parent().expect("a program lies in a folder").to_owned();
        Ok(Self { scratch: Scratch::open()?, programs, runs })
    }

    /// Rounds of commands that take less than a second or two.
    pub(crate) fn short(&self) -> Rounds {
        Rounds { most: self.runs.unwrap_or(15), budget: SHORT, warm_up: self.runs != Some(1) }
    }

    /// Rounds of what writes a gigabyte, or a hundred thousand rows.
    pub(crate) fn long(&self, most: usize) -> Rounds {
        Rounds { most: self.runs.unwrap_or(most), budget: LONG, warm_up: false }
    }

    /// Returns the path of a program that was built for this.
    pub(crate) fn program(&self, name: &str) -> PathBuf {
        self.programs.join(name)
    }

    /// Begins a `daftar` command on a journal in the scratch folder.
    pub(crate) fn daftar(&self, journal: &str, arguments: &[&str]) -> Command {
        self.on(Command::new(self.program("daftar")), "--journal", &self.scratch.at(journal), arguments)
    }

    /// Begins a command of the in-process driver.
    pub(crate) fn inside(&self, journal: &str, arguments: &[&str]) -> Command {
        self.on(Command::new(self.program("inside")), "--journal", &self.scratch.at(journal), arguments)
    }

    /// Begins a command on a SQLCipher database; `None` if that peer was not built.
    pub(crate) fn sqlcipher(&self, database: &str, arguments: &[&str]) -> Option<Command> {
        let program = self.program("sqlcipher-peer");
        let begin = |program| self.on(Command::new(program), "--database", &self.scratch.at(database), arguments);
        program.exists().then_some(program).map(begin)
    }

    /// Begins Argon2id alone, at a cost like `64,3,4`.
    pub(crate) fn bare_argon2(&self, cost: &str) -> Command {
        let mut command = Command::new(self.program("bare-argon2"));
        command.args(cost.split(','));
        command
    }

    /// Begins a program of the system; `None` if it is not installed.
    pub(crate) fn installed(&self, program: &str) -> Option<Command> {
        is_installed(program).then(|| Command::new(program))
    }

    fn on(&self, mut command: Command, option: &str, place: &Path, arguments: &[&str]) -> Command {
        command.arg(option).arg(place).arg("--passphrase-file").arg(self.scratch.at("passphrase")).args(arguments);
        command
    }
}

/// A step that runs one command.
pub(crate) fn step<'a>(command: impl Into<Option<Command>>) -> Step<'a> {
    let mut command = command.into()?;
    Some(Box::new(move || measure(&mut command)))
}

/// Fails unless a command prints as many lines as it must; a missing peer is passed over.
pub(crate) fn must_print(command: impl Into<Option<Command>>, expected: usize) -> Result<()> {
    let Some(mut command) = command.into() else { return Ok(()) };
    let got = lines(&mut command)?;
    if got == expected {
        return Ok(());
    }
    let what = format!("lines of {}", command.get_program().to_string_lossy().rsplit('/').next().unwrap_or_default());
    Err(BenchError::Wrong { what, expected: expected.to_string(), got: got.to_string() })
}
