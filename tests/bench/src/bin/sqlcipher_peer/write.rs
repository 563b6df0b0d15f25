//! What writes.

use std::{
    fs::File,
    io::{BufRead, BufReader},
    path::Path,
    time::Instant,
};

use daftar_bench::invent::{Incident, Inventor};
use rusqlite::{Connection, Transaction, params_from_iter};

use crate::Outcome;

const SCHEMA: &str = "
    CREATE TABLE incidents (
        id INTEGER PRIMARY KEY, when_told TEXT, place TEXT, kind TEXT, title TEXT, narrative TEXT, who TEXT, by_whom TEXT,
        source TEXT, how TEXT, language TEXT, note TEXT, happened TEXT
    );
    CREATE INDEX by_date ON incidents (happened);
    CREATE VIRTUAL TABLE texts USING fts5 (
        when_told, place, kind, title, narrative, who, by_whom, source, how, language, note,
        content = 'incidents', content_rowid = 'id', tokenize = 'unicode61'
    );";
const COLUMNS: &str = "when_told, place, kind, title, narrative, who, by_whom, source, how, language, note";

/// Makes the database in one transaction, durable at its end.
pub(crate) fn load(connection: &mut Connection, sheet: &Path, days: &Path) -> Outcome<()> {
    connection.execute_batch(SCHEMA)?;
    let transaction = connection.transaction()?;
    let days = BufReader::new(File::open(days)?).lines();
    for (record, day) in csv::Reader::from_path(sheet)?.into_records().zip(days) {
        insert(&transaction, &record?.iter().collect::<Vec<_>>(), &day?)?;
    }
    transaction.commit()?;
    Ok(())
}

pub(crate) fn add(connection: &mut Connection, wal: bool) -> Outcome<()> {
    durable(connection, wal)?;
    insert_one(connection, &Inventor::new(1).incident(0))
}

pub(crate) fn adds(connection: &mut Connection, wal: bool, count: usize) -> Outcome<()> {
    durable(connection, wal)?;
    insert_one(connection, &Inventor::new(1).incident(0))?;
    let mut micros = Vec::new();
    for incident in Inventor::new(count).all() {
        let start = Instant::now();
        insert_one(connection, &incident)?;
        micros.push(start.elapsed().as_secs_f64() * 1e6);
    }
    println!("{}", serde_json::to_string(&micros)?);
    Ok(())
}

fn durable(connection: &Connection, wal: bool) -> Outcome<()> {
    connection.pragma_update(None, "journal_mode", if wal { "WAL" } else { "DELETE" })?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    Ok(())
}

fn insert_one(connection: &mut Connection, incident: &Incident) -> Outcome<()> {
    let transaction = connection.transaction()?;
    insert(&transaction, &incident.cells(), &incident.first_day)?;
    transaction.commit()?;
    Ok(())
}

fn insert(transaction: &Transaction<'_>, cells: &[&str], day: &str) -> Outcome<()> {
    let insert = format!("INSERT INTO incidents ({COLUMNS}, happened) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)");
    let day = (!day.is_empty()).then_some(day);
    let row = cells.iter().copied().map(Some).chain([day]);
    transaction.prepare_cached(&insert)?.execute(params_from_iter(row))?;
    let id = transaction.last_insert_rowid().to_string();
    let index = format!("INSERT INTO texts (rowid, {COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)");
    let row = [id.as_str()].into_iter().chain(cells.iter().copied());
    transaction.prepare_cached(&index)?.execute(params_from_iter(row))?;
    Ok(())
}
