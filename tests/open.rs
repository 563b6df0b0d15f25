//! `daftar open --no-window`: one line with the address, then the app, until somebody leaves or it is asked to end.

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, Command, ExitStatus, Stdio},
    thread,
    time::{Duration, Instant},
};

use daftar_tests::program;
use serde_json::Value;
use tempfile::TempDir;

/// An app that was started in an empty folder.
struct App {
    running: Child,
    host: String,
    path: String,
    folder: TempDir,
}

impl App {
    fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut running = Command::new(program())
            .args(["open", "--no-window", "--json"])
            .env("DAFTAR_JOURNAL", folder.path().join("journal"))
            .env("LC_ALL", "fa_IR.UTF-8")
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(running.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let value: Value = serde_json::from_str(&line).unwrap();
        let url = value["url"].as_str().unwrap();
        assert_eq!(line, format!("{{\"url\":\"{url}\"}}\n"));
        let (host, path) = url.strip_prefix("http://").unwrap().split_once('/').unwrap();
        let (host, path) = (host.to_owned(), format!("/{path}"));
        Self { running, host, path, folder }
    }

    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.host).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.host).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    /// Waits for the end; returns how it was, and what was said on standard error.
    fn end(mut self) -> (ExitStatus, String) {
        let patience = Instant::now() + Duration::from_secs(10);
        let status = loop {
            if let Some(status) = self.running.try_wait().unwrap() {
                break status;
            }
            assert!(Instant::now() < patience, "it ends when it is asked to");
            thread::sleep(Duration::from_millis(10));
        };
        let mut said = String::new();
        self.running.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        (status, said)
    }
}

impl Drop for App {
    fn drop(&mut self) {
        let _ended_already = self.running.kill();
        let _status = self.running.wait();
    }
}

#[test]
fn the_address_opens_the_app_once_in_the_language_of_the_device() {
    let app = App::start();
    let first = app.get(&app.path);
    assert!(first.starts_with("HTTP/1.1 200 ") && first.contains("lang=\"fa\""), "{first}");
    assert!(app.get(&app.path).starts_with("HTTP/1.1 410 "));
    assert!(app.get("/").starts_with("HTTP/1.1 403 "));
    assert_eq!(fs::read_dir(app.folder.path()).unwrap().count(), 0, "nothing is made unasked");
}

#[cfg(unix)]
#[test]
fn termination_a_closed_terminal_and_ctrl_c_end_it_well() {
    for signal in ["TERM", "HUP", "INT"] {
        let app = App::start();
        let asked = Command::new("kill").args([&format!("-{signal}"), &app.running.id().to_string()]).status().unwrap();
        assert!(asked.success());
        let (status, said) = app.end();
        assert_eq!((status.code(), said.as_str()), (Some(0), ""), "{signal}");
    }
}

/// The window, in a browser that a script plays.
#[cfg(target_os = "linux")]
mod window {
    use std::{fs, os::unix::fs::PermissionsExt, path::Path, process::Output};

    use super::*;

    /// Opens the page as a browser would; then stays, or closes.
    const SCRIPT: &str = r#"#!/bin/bash
if [ "$1" = --version ]; then echo 'Chromium 156.0.7103.1'; exit; fi
printf '%s\n' "$@" > "$SEEN"
env > "$SEEN.variables"
for said; do
    case $said in --app=http://*) rest=${said#--app=http://} ;; --user-data-dir=*) echo kept > "${said#*=}/History" ;; esac
done
host=${rest%%/*}
exec 3<>"/dev/tcp/127.0.0.1/${host##*:}"
printf 'GET /%s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n' "${rest#*/}" "$host" >&3
while read -r line <&3; do echo "$line"; done > "$SEEN.page"
mv "$SEEN.page" "$SEEN.done"
[ "$STAYS" = no ] || sleep 600
"#;

    struct Computer(TempDir);

    impl Computer {
        fn new() -> Self {
            let there = tempfile::Builder::new().prefix("Фируза Қ ").tempdir().unwrap();
            let script = there.path().join("chromium");
            fs::write(&script, SCRIPT).unwrap();
            fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).unwrap();
            fs::create_dir(there.path().join("run")).unwrap();
            Self(there)
        }

        fn path(&self) -> &Path {
            self.0.path()
        }

        fn start(&self, stays: &str) -> Command {
            let mut command = Command::new(program());
            let path = std::env::join_paths([self.path(), Path::new("/usr/bin"), Path::new("/bin")]).unwrap();
            command
                .env("PATH", path)
                .env("HOME", self.path())
                .env("XDG_RUNTIME_DIR", self.path().join("run"))
                .env("DAFTAR_JOURNAL", self.path().join("journal"))
                .env("SEEN", self.path().join("seen"))
                .env("STAYS", stays)
                .env("LC_ALL", "C")
                .env_remove("DISPLAY")
                .stdout(Stdio::piped())
                .stderr(Stdio::piped());
            command
        }

        fn left(&self) -> usize {
            fs::read_dir(self.path().join("run")).unwrap().count()
        }

        fn is_shown(&self) -> bool {
            self.path().join("seen.done").exists()
        }
    }

    fn wait_until(what: impl Fn() -> bool) {
        let patience = Instant::now() + Duration::from_secs(20);
        while !what() {
            assert!(Instant::now() < patience);
            thread::sleep(Duration::from_millis(10));
        }
    }

    fn ends_silently(output: &Output) {
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!((output.status.code(), said.as_ref(), output.stdout.len()), (Some(0), "", 0));
    }

    #[test]
    fn closing_the_window_ends_the_program_and_its_folder() {
        let computer = Computer::new();
        ends_silently(&computer.start("no").output().unwrap());
        assert!(fs::read_to_string(computer.path().join("seen.done")).unwrap().starts_with("HTTP/1.1 200 "));
        let flags = fs::read_to_string(computer.path().join("seen")).unwrap();
        assert!(flags.contains("\n--incognito\n") && flags.contains("\n--app=http://j"), "{flags}");
        let variables = fs::read_to_string(computer.path().join("seen.variables")).unwrap();
        assert!(!variables.contains("DAFTAR_JOURNAL"), "the browser is not told where the journal is");
        assert_eq!(computer.left(), 0);
    }

    #[test]
    fn termination_ends_the_window_and_a_second_start_says_that_it_is_open() {
        let computer = Computer::new();
        let first = computer.start("yes").spawn().unwrap();
        wait_until(|| computer.is_shown());
        let second = computer.start("yes").output().unwrap();
        assert_eq!(second.status.code(), Some(0));
        assert!(String::from_utf8_lossy(&second.stderr).contains("is open already"));
        Command::new("kill").args(["-TERM", &first.id().to_string()]).status().unwrap();
        ends_silently(&first.wait_with_output().unwrap());
        assert_eq!(computer.left(), 0);
    }

    #[test]
    fn what_a_killed_program_left_goes_at_the_next_start() {
        let computer = Computer::new();
        let mut first = computer.start("no").env("STAYS", "yes").spawn().unwrap();
        wait_until(|| computer.is_shown());
        first.kill().unwrap();
        first.wait().unwrap();
        assert_eq!(computer.left(), 1);
        ends_silently(&computer.start("no").output().unwrap());
        assert_eq!(computer.left(), 0);
        end_browsers(&computer);
    }

    /// The killed program could not end its browser.
    fn end_browsers(computer: &Computer) {
        let its = format!("SEEN={}", computer.path().join("seen").display());
        for process in fs::read_dir("/proc").unwrap().flatten() {
            let variables = fs::read(process.path().join("environ")).unwrap_or_default();
            if variables.split(|byte| *byte == 0).any(|variable| variable == its.as_bytes()) {
                let _ended_already = Command::new("kill").arg(process.file_name()).status();
            }
        }
    }
}

/// Only root can be somebody else.
#[cfg(target_os = "linux")]
#[test]
fn another_user_of_the_computer_is_not_spoken_to() {
    use std::os::unix::process::CommandExt;
    let app = App::start();
    let port = app.host.rsplit_once(':').unwrap().1;
    let request = format!("GET {} HTTP/1.1\\r\\nHost: {}\\r\\nConnection: close\\r\\n\\r\\n", app.path, app.host);
    let ask =
        format!("exec 3<>/dev/tcp/127.0.0.1/{port} && echo connected && printf '{request}' >&3; cat <&3 2>/dev/null");
    let asked = Command::new("bash").args(["-c", &ask]).uid(65534).gid(65534).output();
    let Ok(asked) = asked else {
        eprintln!("not tried: only root can be another user");
        return;
    };
    assert_eq!(String::from_utf8_lossy(&asked.stdout), "connected\n", "nobody else gets an answer");
    assert!(app.get(&app.path).starts_with("HTTP/1.1 200"), "and the address is still the window's");
}
