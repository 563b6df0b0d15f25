//! The vectors of docs/format.md: what a file of `tests/vectors` holds, how it is checked, and how new ones are recorded.

pub(crate) mod check;
pub(crate) mod example;
mod other_reader;
pub(crate) mod record;
pub(crate) mod text;

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One scenario: one success or one failure.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Vector {
    /// Its file's name without `.json`.
    pub(crate) name: String,
    /// Which part of the format.
    pub(crate) part: String,
    /// What it is about.
    pub(crate) comment: String,
    /// `ok`, or the layer that must fail.
    pub(crate) expect: String,
    /// What a reader gets.
    pub(crate) given: Value,
    /// What a reader must find.
    #[serde(default, skip_serializing_if = "Value::is_null")]
    pub(crate) gives: Value,
}

/// Returns the folder of the recorded vectors, or the one that `DAFTAR_VECTORS` names.
pub(crate) fn folder() -> PathBuf {
    let recorded = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    env::var_os("DAFTAR_VECTORS").map_or(recorded, PathBuf::from)
}

/// Returns the vectors under `folder`, one folder for each part, in order of their names.
pub(crate) fn load(folder: &Path) -> Vec<Vector> {
    let mut paths: Vec<PathBuf> = sub_folders(folder).iter().flat_map(|part| list(part)).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    paths.iter().map(|path| read(path)).collect()
}

fn sub_folders(folder: &Path) -> Vec<PathBuf> {
    list(folder).into_iter().filter(|path| path.is_dir() && !path.ends_with(example::FOLDER)).collect()
}

fn list(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    entries.map(|entry| entry.expect("the folder is listed").path()).collect()
}

fn read(path: &Path) -> Vector {
    let text = fs::read_to_string(path).expect("a vector is text");
    let vector: Vector = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    assert!(path.ends_with(format!("{}/{}.json", vector.part, vector.name)), "{}: another name", path.display());
    vector
}
