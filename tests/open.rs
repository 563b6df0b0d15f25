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
