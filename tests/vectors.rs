//! The recorded vectors of docs/format.md, run over the code.

mod vectors_support;

use std::{collections::BTreeSet, env, fs, path::Path};

use vectors_support::{
    check,
    example::{self, Example},
    folder, load, record,
};

#[test]
fn every_vector_ends_as_it_says() {
    let vectors = load(&folder());
    assert!(!vectors.is_empty(), "there are no vectors");
    let complaints: Vec<String> = vectors.iter().filter_map(check::complaint).collect();
    assert!(complaints.is_empty(), "{complaints:#?}");
    eprintln!("{} vectors", vectors.len());
}

#[test]
fn every_part_has_vectors() {
    let there: BTreeSet<String> = load(&folder()).into_iter().map(|vector| vector.part).collect();
    let missing: Vec<&str> = check::parts().filter(|part| !there.contains(*part)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn no_two_revisions_have_one_id() {
    let commitments = load(&folder()).into_iter().filter(|vector| vector.part == "commitment");
    let ids: Vec<String> = commitments.filter_map(|vector| Some(vector.gives.get(0)?["id"].to_string())).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
}

#[test]
fn the_worked_example_is_the_recorded_one() {
    let folder = folder().join(example::FOLDER);
    let example = Example::read(&folder);
    assert!(example.opens_with_its_passphrase());
    let section = example::section(&example);
    let recorded = fs::read_to_string(folder.join(example::SECTION)).expect("it was recorded");
    assert!(section == recorded, "the recorded section is not of the recorded bytes");
    let specification = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/format.md");
    let specification = fs::read_to_string(specification).expect("the specification is there");
    assert!(specification.contains(&section), "docs/format.md does not show the recorded bytes");
    // A signature is one line, however long.
    let widest = section.lines().filter(|line| !line.starts_with('—')).map(|line| line.chars().count()).max();
    assert!(widest <= Some(160) && section.lines().count() <= 200);
}

#[test]
#[ignore = "records new vectors; run by hand with DAFTAR_VECTORS naming the folder to fill"]
fn record_new_vectors() {
    assert!(env::var_os("DAFTAR_VECTORS").is_some(), "DAFTAR_VECTORS names the folder to fill");
    record::all(&folder());
}
