//! The browser's process, from its start until it is gone.

use std::{
    io,
    path::Path,
    process::{Child, Command, Stdio},
};

use super::{find::Browser, flags};

/// A browser that shows nothing but our window.
#[derive(Debug)]
pub(super) struct Running {
    child: Child,
}

impl Running {
    /// Opens the window.
    pub(super) fn start(browser: &Browser, profile: &Path, url: &str) -> io::Result<Self> {
        let mut command = super::quietly(&browser.program);
        command.args(flags::arguments(browser, profile, url));
        keep_together(&mut command, profile)?;
        Ok(Self { child: in_a_group(&mut command).spawn()? })
    }

    /// Tells whether the window is gone.
    pub(super) fn has_ended(&mut self) -> bool {
        !matches!(self.child.try_wait(), Ok(None))
    }

    /// Ends it at once, with all processes that it began.
    pub(super) fn kill(&mut self) {
        kill_group(&self.child);
        let _ended_already = self.child.kill();
        let _status = self.child.wait();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.kill();
    }
}

/// The longest path of a folder in which the browser can still make its socket.
#[cfg(unix)]
const SOCKETS: usize = 60;

/// Has what it writes besides its profile go with it: what it notes of crashes, and its sockets where their paths are short enough.
#[cfg(unix)]
fn keep_together(command: &mut Command, profile: &Path) -> io::Result<()> {
    command.env("BREAKPAD_DUMP_LOCATION", profile.join("crashes"));
    let temporary = profile.join("tmp");
    if temporary.as_os_str().len() <= SOCKETS {
        std::fs::create_dir_all(&temporary)?;
        command.env("TMPDIR", temporary);
    }
    Ok(())
}

/// Elsewhere what it writes beside its profile was not looked for yet.
#[cfg(not(unix))]
fn keep_together(_: &mut Command, _: &Path) -> io::Result<()> {
    Ok(())
}

/// Apart from the terminal's Ctrl-C, which is for us.
#[cfg(unix)]
fn in_a_group(command: &mut Command) -> &mut Command {
    std::os::unix::process::CommandExt::process_group(command, 0)
}

#[cfg(unix)]
fn kill_group(child: &Child) {
    let group = rustix::process::Pid::from_child(child);
    let _ended_already = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
}

#[cfg(not(unix))]
fn in_a_group(command: &mut Command) -> &mut Command {
    command
}

/// Its other processes end by themselves when the first is gone.
#[cfg(not(unix))]
fn kill_group(_: &Child) {}

/// Returns a command that says nothing, shows no console, and is not told of our variables.
pub(super) fn quietly(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.env_remove("DAFTAR_JOURNAL");
    without_console(&mut command);
    command
}

#[cfg(windows)]
fn without_console(command: &mut Command) {
    const CREATE_NO_WINDOW: u32 = 0x0800_0000;
    std::os::windows::process::CommandExt::creation_flags(command, CREATE_NO_WINDOW);
}

#[cfg(not(windows))]
fn without_console(_: &mut Command) {}
