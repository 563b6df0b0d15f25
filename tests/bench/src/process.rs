//! Whole processes: from the spawn until they are gone.

use std::{
    process::{Command, Stdio},
    time::Instant,
};

use wait4::Wait4;

use crate::error::{About, BenchError, Result};

/// What one process took.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Measured {
    pub(crate) seconds: f64,
    /// Peak of the resident memory (`ru_maxrss`).
    pub(crate) peak_mib: f64,
}

/// Runs a command with its output thrown away.
///
/// A process inherits its parent's peak memory until it has become its own program, so this program must stay small.
pub(crate) fn measure(command: &mut Command) -> Result<Measured> {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let start = Instant::now();
    let used = command.spawn().and_then(|mut child| child.wait4()).about(name(command))?;
    let seconds = start.elapsed().as_secs_f64();
    if !used.status.success() {
        return Err(BenchError::Program(name(command), used.status.to_string()));
    }
    Ok(Measured { seconds, peak_mib: used.rusage.maxrss as f64 / 1_048_576.0 })
}

/// Runs a command untimed; returns what it printed.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let done = command.stdin(Stdio::null()).output().about(name(command))?;
    if done.status.success() {
        return Ok(String::from_utf8_lossy(&done.stdout).into_owned());
    }
    let told = String::from_utf8_lossy(&done.stderr).trim().to_owned();
    Err(BenchError::Program(name(command), format!("{} {told}", done.status)))
}

/// Runs a command untimed and throws away what it prints.
pub(crate) fn quietly(command: &mut Command) -> Result<()> {
    command.stdout(Stdio::null()).stderr(Stdio::null());
    measure(command).map(drop)
}

/// Runs a command untimed; counts the lines that it prints without keeping them.
pub(crate) fn lines(command: &mut Command) -> Result<usize> {
    use std::io::{BufRead, BufReader};
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().about(name(command))?;
    let printed = BufReader::new(child.stdout.take().expect("it is piped"));
    let count = printed.split(b'\n').count();
    let status = child.wait().about(name(command))?;
    if status.success() { Ok(count) } else { Err(BenchError::Program(name(command), status.to_string())) }
}

/// Tells whether a program is installed.
pub(crate) fn is_installed(program: &str) -> bool {
    Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
}

fn name(command: &Command) -> String {
    let verb = command.get_args().map(|argument| argument.to_string_lossy().into_owned());
    let program = command.get_program().to_string_lossy();
    let program = program.rsplit('/').next().unwrap_or_default().to_owned();
    std::iter::once(program).chain(verb).collect::<Vec<_>>().join(" ")
}
