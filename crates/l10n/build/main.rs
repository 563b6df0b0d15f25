//! Checks the texts of all languages and makes one function of every message.
#![expect(clippy::print_stdout, reason = "a build script speaks to Cargo on standard output")]

mod catalog;
mod check;
mod generate;
mod signature;

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use catalog::Catalog;

/// The languages, with the reference first.
const LANGUAGES: [&str; 5] = ["en", "ru", "tg", "fa", "uz"];

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=text");
    println!("cargo::rerun-if-changed=build");
    let catalogs = LANGUAGES.map(read);
    let faults = check::faults(&catalogs);
    faults.iter().for_each(|fault| println!("cargo::error={fault}"));
    if !faults.is_empty() {
        return ExitCode::FAILURE;
    }
    for catalog in signature::outdated(&catalogs) {
        let words = signature::fingerprint(&catalogs[0], catalog);
        println!("cargo::warning=text/{}/safety.ftl is not signed for (words {words})", catalog.language);
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("Cargo sets it for a build script"));
    fs::write(out.join("messages.rs"), generate::code(&catalogs)).expect("Cargo made this folder to be written to");
    ExitCode::SUCCESS
}

fn read(language: &str) -> Catalog {
    let folder = Path::new("text").join(language);
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).expect("every language has a folder").flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "ftl"));
    files.sort();
    let mut catalog = Catalog::new(language);
    for file in files {
        let theme = file.file_stem().expect("a file has a name").to_string_lossy().into_owned();
        catalog.add(&theme, fs::read_to_string(&file).expect("a text is readable UTF-8"));
    }
    catalog
}
