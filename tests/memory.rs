//! After locking, nothing of a page or a form is left in the memory of the program. Only root may look there.

#![cfg(target_os = "linux")]

use std::{
    collections::{BTreeSet, HashMap},
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

/// How many letters stand in a row in one text and in no other. Small ones, so that they are the same where words are folded.
const ROW: usize = 16;

/// An account as long as is asked for, with rows of letters in it by which any piece of it is known.
struct Account {
    text: String,
    rows: Vec<String>,
}

impl Account {
    fn of(length: usize, seed: u64) -> Self {
        const WORDS: [&str; 16] = [
            "омаданд",
            "гуфтанд",
            "шаҳр",
            "ҳуҷҷат",
            "модар",
            "хона",
            "субҳ",
            "роҳ",
            "кӯча",
            "мошин",
            "ба",
            "ки",
            "дар",
            "телефон",
            "шоҳид",
            "аз",
        ];
        let mut state = seed;
        let mut below = |bound: u32| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from((state >> 33) % u64::from(bound)).unwrap()
        };
        let (mut text, mut rows) = (String::new(), Vec::new());
        while text.len() < length {
            let row: String = (0..ROW).map(|_| char::from(b'a' + u8::try_from(below(26)).unwrap())).collect();
            text += &row;
            for _ in 0..6 + below(12) {
                text += if below(20) == 0 { ". " } else { " " };
                text += WORDS[below(16)];
            }
            text += &format!(" {WRITTEN}.{}", if below(20) == 0 { "\n\n" } else { " " });
            rows.push(row);
        }
        Self { text, rows }
    }
}

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

    fn get(&mut self, path: &str) -> String {
        let (head, page) = self.ask(&format!("GET {path}"), "");
        assert!(head.starts_with("HTTP/1.1 200 "), "{path}: {head}");
        page
    }

    fn post(&mut self, path: &str, pairs: &str) -> String {
        let form = format!("{pairs}&token={}", self.token);
        let (head, page) = self.ask(&format!("POST {path}"), &form);
        assert!(["200", "204", "303"].iter().any(|code| head[9..].starts_with(code)), "{path}: {head}");
        page
    }

    /// Sends the form with files: its fields, and one file if there is one.
    fn post_parts(&mut self, path: &str, fields: &[(&str, &str)], file: Option<&str>) {
        let mut body = format!("--b\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n{}\r\n", self.token);
        for (name, value) in fields {
            body += &format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        }
        if let Some(file) = file {
            let named = "name=\"files\"; filename=\"said.txt\"";
            body += &format!("--b\r\nContent-Disposition: form-data; {named}\r\n\r\n{file}\r\n");
        }
        let (head, _) = self.send(&format!("POST {path}"), "multipart/form-data; boundary=b", &(body + "--b--\r\n"));
        assert!(head.starts_with("HTTP/1.1 303 "), "{path}: {head}");
    }

    fn ask(&mut self, what: &str, form: &str) -> (String, String) {
        self.send(what, "application/x-www-form-urlencoded", form)
    }

    /// Sends on the same connection while the server lets it stand.
    fn send(&mut self, what: &str, content_type: &str, body: &str) -> (String, String) {
        let Self { host, cookie, .. } = self;
        let request = format!(
            "{what} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nCookie: {cookie}\r\n\
             Content-Type: {content_type}\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
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

    /// Returns the program's memory in its parts; `None` if nobody but root may look.
    fn memory(&self) -> Option<Vec<Vec<u8>>> {
        let process = format!("/proc/{}", self.running.id());
        let memory = File::open(format!("{process}/mem")).ok()?;
        let maps = fs::read_to_string(format!("{process}/maps")).ok()?;
        let parts = maps.lines().filter(|line| line.contains(" rw") && !line.contains("[v"));
        let read = |line: &str| {
            let (from, to) = line.split_once(' ').unwrap().0.split_once('-').unwrap();
            let [from, to] = [from, to].map(|address| u64::from_str_radix(address, 16).unwrap());
            let mut part = vec![0; usize::try_from(to - from).unwrap()];
            memory.read_exact_at(&mut part, from).ok().map(|()| part)
        };
        let parts: Vec<_> = parts.filter_map(read).collect();
        assert!(!parts.is_empty(), "its memory is read");
        Some(parts)
    }

    /// Locks; returns what is left of the words and pieces when nothing goes any more.
    fn left_when_locked<'a>(mut self, sought: &Sought<'a>) -> Vec<&'a str> {
        self.post("/lock", "");
        // The connection of the form ends after its answer; what stood in its buffer goes then.
        let mut left = Vec::new();
        for _ in 0..100 {
            left = sought.within(&self.memory().unwrap());
            if left.is_empty() {
                break;
            }
            thread::sleep(Duration::from_millis(50));
        }
        left
    }
}

/// What is looked for in memory.
struct Sought<'a> {
    words: Vec<&'a str>,
    /// Every eight letters of the rows, and their row.
    pieces: HashMap<[u8; 8], &'a str>,
}

impl<'a> Sought<'a> {
    fn new(words: &[&'a str], rows: impl IntoIterator<Item = &'a String>) -> Self {
        let pieces = rows.into_iter().flat_map(|row| {
            row.as_bytes().windows(8).map(move |piece| (piece.try_into().expect("eight"), row.as_str()))
        });
        Self { words: words.to_vec(), pieces: pieces.collect() }
    }

    /// Returns the words and the rows that stand there; of a row, fifteen letters are enough.
    fn within(&self, memory: &[Vec<u8>]) -> Vec<&'a str> {
        let stands = |word: &&&str| memory.iter().any(|part| memchr::memmem::find(part, word.as_bytes()).is_some());
        let words = self.words.iter().filter(stands).copied();
        // Wherever a row stands, eight letters of it begin where a multiple of eight does.
        let eights = memory.iter().flat_map(|part| part.as_chunks().0);
        let letters = eights.filter(|eight| eight.iter().all(u8::is_ascii_lowercase));
        let rows: BTreeSet<_> = letters.filter_map(|eight| self.pieces.get(eight).copied()).collect();
        words.chain(rows).collect()
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
    let sought = Sought::new(&[WRITTEN, LOOKED_FOR, &looked_for, PASSPHRASE, &passphrase], []);
    window.post("/unlock", &format!("passphrase={passphrase}"));
    for _ in 0..3 {
        assert!(window.get(&format!("/entry/{id}")).contains(WRITTEN));
        window.get("/timeline");
        assert!(window.post("/timeline", &format!("words={looked_for}")).contains(LOOKED_FOR));
    }
    let Some(before) = window.memory() else {
        eprintln!("not tried: only root may look into the memory of this program");
        return;
    };
    assert!(sought.within(&before).contains(&WRITTEN), "what is open is found");
    assert_eq!(window.left_when_locked(&sought), [""; 0]);
}

#[test]
fn accounts_of_any_length_are_wiped_when_the_journal_is_locked() {
    for length in [2_000, 20_000, 200_000, 2_000_000] {
        let desk = Desk::with_cheap_journal();
        let accounts = [1, 2, 3, 4, 5].map(|seed| Account::of(length, seed));
        let rows: Vec<_> = accounts.iter().flat_map(|account| &account.rows).collect();
        let typed = encoded(WRITTEN);
        let sought = Sought::new(&[WRITTEN, &typed], rows.iter().copied());
        let [old, new, changed, pasted, file] = &accounts;
        let add = ["add", "--text", "-", "--passphrase-file", &desk.text_path("passphrase")];
        let id = desk.run_with_input(add, old.text.as_bytes()).ok();
        let mut window = Window::open(&desk);
        window.post("/unlock", &format!("passphrase={}", encoded(PASSPHRASE)));

        assert!(window.get(&format!("/entry/{id}")).contains(&old.rows[0]));
        let draft = hidden(&window.get("/new"), "draft");
        window.post("/draft", &format!("kind=incident&draft={draft}&what={}", encoded(&new.text)));
        assert!(window.get(&format!("/new?draft={draft}")).contains(&new.rows[0]));
        let fields = [("draft", &*draft), ("what", &new.text), ("action", "keep")];
        window.post_parts("/new", &fields, Some(&file.text));
        let page = window.get(&format!("/entry/{}", &draft[..32]));
        let (_, path) = page.split_once("\"/file/").expect("it has a file");
        assert!(window.get(&format!("/file/{}", path.split('"').next().unwrap())).contains(&file.rows[0]));
        let draft = hidden(&window.get("/new"), "draft");
        let form = format!("draft={draft}&action=paste&pasted={}", encoded(&pasted.text));
        assert!(window.post("/new", &form).contains(&pasted.rows[0]));
        let page = window.get(&format!("/entry/{id}/edit"));
        let (draft, revision) = (hidden(&page, "draft"), hidden(&page, "revision"));
        let fields = [("draft", &*draft), ("revision", &revision), ("what", &changed.text), ("action", "keep")];
        window.post_parts(&format!("/entry/{id}/edit"), &fields, None);
        for account in [new, changed] {
            let row = account.rows.last().unwrap();
            assert!(window.post("/timeline", &format!("words={row}+{}", encoded(WRITTEN))).contains("/entry/"));
        }
        assert!(window.get(&format!("/entry/{id}")).contains(&changed.rows[0]));
        window.get("/timeline");

        let Some(before) = window.memory() else {
            eprintln!("not tried: only root may look into the memory of this program");
            return;
        };
        assert!(sought.within(&before).len() > 1, "what is open is found");
        let left = window.left_when_locked(&sought);
        assert!(left.is_empty(), "of accounts of {length} bytes are left: {left:?}");
    }
}

/// Returns what stands in a hidden field of a page.
fn hidden(page: &str, name: &str) -> String {
    page.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap().split('"').next().unwrap().to_owned()
}
