//! Makes new vectors. What age and signatures add is random: the recorded files are kept, and made again only with the format.

mod attachment;
mod checkpoint;
mod commitment;
mod forget;
mod frame;
mod keyring;
mod manifest;
mod normalisation;
mod payload;
mod simple;

use std::{fs, path::Path};

use serde_json::Value;

use super::{Vector, check, example};

/// Writes all vectors and the worked example into `folder`.
pub(crate) fn all(folder: &Path) {
    attachment::files(&folder.join("attachment"));
    let parts: [fn() -> Vec<Vector>; 10] = [
        normalisation::vectors,
        keyring::vectors,
        payload::vectors,
        frame::vectors,
        commitment::vectors,
        simple::vectors,
        checkpoint::vectors,
        attachment::vectors,
        forget::vectors,
        manifest::vectors,
    ];
    parts.iter().flat_map(|vectors| vectors()).for_each(|vector| write(folder, vector));
    example::record(&folder.join(example::FOLDER));
}

/// Fills in what the code finds, and refuses a vector that does not end as it says.
fn write(folder: &Path, mut vector: Vector) {
    vector.gives = check::run(&vector).gives;
    if let Some(complaint) = check::complaint(&vector) {
        panic!("{complaint}");
    }
    let folder = folder.join(&vector.part);
    fs::create_dir_all(&folder).expect("the folder is made");
    let text = serde_json::to_string_pretty(&vector).expect("a vector is plain JSON");
    fs::write(folder.join(format!("{}.json", vector.name)), text + "\n").expect("the vector is written");
}

/// Makes a vector of `part`; `gives` is found when it is written.
fn vector(part: &str, name: &str, comment: &str, expect: &str, given: Value) -> Vector {
    let [part, name, comment, expect] = [part, name, comment, expect].map(str::to_owned);
    Vector { name, part, comment, expect, given, gives: Value::Null }
}

/// Returns bytes that look random and are always the same.
fn noise(length: usize) -> Vec<u8> {
    let block = |n: u32| daftar_crypto::Digest::of(&[b"daftar vectors", &n.to_le_bytes()]).0;
    (0..).flat_map(block).take(length).collect()
}
