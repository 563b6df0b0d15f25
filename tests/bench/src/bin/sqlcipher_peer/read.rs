//! What reads.

use std::{
    io::{BufWriter, Write},
    time::Instant,
};

use rusqlite::{Connection, Params};

use crate::Outcome;

const SHOWN: &str =
    "SELECT incidents.id, ifnull(happened, incidents.when_told), incidents.place, incidents.title FROM incidents";
const BY_DATE: &str = "ORDER BY happened IS NULL, happened, incidents.id";
const FOUND: &str = "JOIN texts ON texts.rowid = incidents.id WHERE texts MATCH ?1";

pub(crate) fn versions(connection: &Connection) -> Outcome<()> {
    let cipher: String = connection.query_row("PRAGMA cipher_version", [], |row| row.get(0))?;
    println!("SQLCipher {cipher}, SQLite {}", rusqlite::version());
    Ok(())
}

pub(crate) fn count(connection: &Connection) -> Outcome<()> {
    let count: i64 = connection.query_row("SELECT count(*) FROM incidents", [], |row| row.get(0))?;
    println!("{count}");
    Ok(())
}

pub(crate) fn search(connection: &Connection, word: &str) -> Outcome<()> {
    print(connection, &format!("{SHOWN} {FOUND} {BY_DATE}"), [quoted(word)])
}

/// Looks into the narrative alone, which is less than our own search does.
pub(crate) fn like(connection: &Connection, text: &str) -> Outcome<()> {
    print(connection, &format!("{SHOWN} WHERE narrative LIKE '%' || ?1 || '%' {BY_DATE}"), [text])
}

pub(crate) fn newest(connection: &Connection, count: usize) -> Outcome<()> {
    let count = i64::try_from(count)?;
    print(connection, &format!("{SHOWN} ORDER BY happened DESC, incidents.id DESC LIMIT ?1"), [count])
}

pub(crate) fn list(connection: &Connection) -> Outcome<()> {
    print(connection, &format!("{SHOWN} {BY_DATE}"), [])
}

pub(crate) fn searches(connection: &Connection, words: &[String]) -> Outcome<()> {
    let mut micros = Vec::new();
    for word in words {
        let start = Instant::now();
        let mut statement = connection.prepare_cached(&format!("{SHOWN} {FOUND} {BY_DATE}"))?;
        let found: Vec<String> = statement.query_map([quoted(word)], |row| row.get(3))?.collect::<Result<_, _>>()?;
        micros.push(start.elapsed().as_secs_f64() * 1e6);
        if found.is_empty() {
            return Err("a word that must be there was not found".into());
        }
    }
    println!("{}", serde_json::to_string(&micros)?);
    Ok(())
}

fn quoted(word: &str) -> String {
    format!("\"{word}\"")
}

fn print(connection: &Connection, query: &str, params: impl Params) -> Outcome<()> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    let mut statement = connection.prepare(query)?;
    let mut rows = statement.query(params)?;
    while let Some(row) = rows.next()? {
        let (id, day): (i64, &str) = (row.get(0)?, row.get_ref(1)?.as_str()?);
        let (place, title) = (row.get_ref(2)?.as_str()?, row.get_ref(3)?.as_str()?);
        writeln!(out, "{id:08x}  {day:22}  {place:14}  {title}")?;
    }
    Ok(out.flush()?)
}
