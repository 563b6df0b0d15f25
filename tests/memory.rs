//! After locking, nothing of a page or a form is left in the memory of the program. Only root may look there.

#![cfg(target_os = "linux")]

use std::{
    fs::{self, File},
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    os::unix::fs::FileExt,
    process::{Child, Stdio},
    thread,
    time::Duration,
};

use daftar_tests::{Desk, PASSPHRASE};
use serde_json::Value;

const WRITTEN: &str = "Нишонаиматн";
const LOOKED_FOR: &str = "Нишонаиҷустуҷӯ";

/// An open app, and a window that keeps one connection, as browsers do.
struct Window {
    running: Child,
    stream: BufReader<TcpStream>,
    host: String,
    cookie: String,
    token: String,
}

impl Window {
    fn open(desk: &Desk) -> Self {
        let mut running =
            desk.command().args(["open", "--no-window", "--json"]).stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(running.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let value: Value = serde_json::from_str(&line).unwrap();
        let (host, path) = value["url"].as_str().unwrap().strip_prefix("http://").unwrap().split_once('/').unwrap();
        let stream = BufReader::new(TcpStream::connect(host).unwrap());
        let (cookie, token) = (String::new(), String::new());
        let mut window = Self { running, stream, host: host.to_owned(), cookie, token };
        let (head, _) = window.ask(&format!("GET /{path}"), "");
        let cookie = head.lines().find_map(|line| line.strip_prefix("set-cookie: ")).unwrap();
        window.cookie = cookie.split(';').next().unwrap().to_owned();
        let (_, page) = window.ask("GET /", "");
        let token = page.split("name=\"token\" value=\"").nth(1).unwrap();
        window.token = token.split('"').next().unwrap().to_owned();
        window
    }

    fn post(&mut self, path: &str, pairs: &str) -> String {
        let form = format!("{pairs}&token={}", self.token);
        let (head, page) = self.ask(&format!("POST {path}"), &form);
        assert!(head.starts_with("HTTP/1.1 200 ") || head.starts_with("HTTP/1.1 303 "), "{head}");
        page
    }

    /// Sends on the same connection while the server lets it stand.
    fn ask(&mut self, what: &str, form: &str) -> (String, String) {
        let Self { host, cookie, .. } = self;
        let request = format!(
            "{what} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nCookie: {cookie}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
            form.len()
        );
        self.stream.get_mut().write_all(request.as_bytes()).unwrap();
        let (mut head, mut length) = (String::new(), 0);
        loop {
            let from = head.len();
            assert!(self.stream.read_line(&mut head).unwrap() > 0, "there is an answer");
            let line = head[from..].trim_end().to_ascii_lowercase();
            if let Some(value) = line.strip_prefix("content-length: ") {
                length = value.parse().unwrap();
            }
            if line.is_empty() {
                break;
            }
        }
        let mut page = vec![0; length];
        self.stream.read_exact(&mut page).unwrap();
        if head.contains("connection: close") {
            self.stream = BufReader::new(TcpStream::connect(&self.host).unwrap());
        }
        (head, String::from_utf8(page).unwrap())
    }

    /// Returns which of the words stand in the program's memory; `None` if nobody but root may look.
    fn remembered<'a>(&self, words: &[&'a str]) -> Option<Vec<&'a str>> {
        let process = format!("/proc/{}", self.running.id());
        let memory = File::open(format!("{process}/mem")).ok()?;
        let maps = fs::read_to_string(format!("{process}/maps")).ok()?;
        let parts: Vec<_> = maps.lines().filter(|line| line.contains(" rw") && !line.contains("[v")).collect();
        let read = |line: &&str| {
            let (from, to) = line.split_once(' ').unwrap().0.split_once('-').unwrap();
            let [from, to] = [from, to].map(|address| u64::from_str_radix(address, 16).unwrap());
            let mut part = vec![0; usize::try_from(to - from).unwrap()];
            memory.read_exact_at(&mut part, from).ok().map(|()| part)
        };
        let parts: Vec<_> = parts.iter().filter_map(read).collect();
        assert!(!parts.is_empty(), "its memory is read");
        let stands = |word: &&&str| parts.iter().any(|part| memchr::memmem::find(part, word.as_bytes()).is_some());
        Some(words.iter().filter(stands).copied().collect())
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        let _ended_already = self.running.kill();
        let _status = self.running.wait();
    }
}

/// Encodes a word as forms do.
fn encoded(word: &str) -> String {
    word.bytes().map(|byte| if byte == b' ' { "+".to_owned() } else { format!("%{byte:02X}") }).collect()
}

#[test]
fn what_was_read_typed_and_looked_for_is_wiped_when_the_journal_is_locked() {
    let desk = Desk::with_cheap_journal();
    let id = desk.add(WRITTEN);
    let mut window = Window::open(&desk);
    let (passphrase, looked_for) = (encoded(PASSPHRASE), encoded(LOOKED_FOR));
    let words = [WRITTEN, LOOKED_FOR, &looked_for, PASSPHRASE, &passphrase];
    window.post("/unlock", &format!("passphrase={passphrase}"));
    for _ in 0..3 {
        assert!(window.ask(&format!("GET /entry/{id}"), "").1.contains(WRITTEN));
        window.ask("GET /timeline", "");
        assert!(window.post("/timeline", &format!("words={looked_for}")).contains(LOOKED_FOR));
    }
    let Some(before) = window.remembered(&words) else {
        eprintln!("not tried: only root may look into the memory of this program");
        return;
    };
    assert!(before.contains(&WRITTEN), "what is open is found");
    window.post("/lock", "");
    // The connection of the form ends after its answer; what stood in its buffer goes then.
    let mut left = Vec::new();
    for _ in 0..100 {
        left = window.remembered(&words).unwrap();
        if left.is_empty() {
            break;
        }
        thread::sleep(Duration::from_millis(50));
    }
    assert_eq!(left, [""; 0]);
}
