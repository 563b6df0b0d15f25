//! Bundles made, opened, altered and refused.

mod altered;
mod hostile;
mod made;
mod opened;
mod plain;
mod schema;

use std::{
    fs,
    path::{Path, PathBuf},
};

use daftar_crypto::{Argon2Cost, Identity, OpenWith, Passphrase, Phrase, Receiver};
use daftar_journal::{
    Author, Journal, Unlocked,
    entry::{Entry, Incident, Named, Source, Translation},
    when::When,
};
use jiff::Zoned;
use tempfile::TempDir;

use super::{
    Bundle, BundleMade, BundleRequest, CreateBundleError, NamedReceiver, OpenBundleError, Receivers, create, open,
};

/// A journal, and a folder beside it for what leaves.
struct Desk {
    journal: Journal<Unlocked>,
    out: PathBuf,
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let passphrase = Passphrase::normalise("a passphrase for tests").unwrap();
        let cost = Argon2Cost::dangerous_below_floor(64, 1, 4);
        let journal = Journal::create(&folder.path().join("journal"), &passphrase, cost, &now()).unwrap();
        let out = folder.path().join("out");
        fs::create_dir(&out).unwrap();
        Self { journal, out, folder }
    }

    /// A desk with two incidents, the first of which has two files of one name.
    fn with_incidents() -> (Self, Vec<Entry<Incident>>) {
        let mut desk = Self::new();
        let files: [(&str, &[u8]); 2] = [("Приказ.pdf", b"%PDF-1.7 order"), ("Приказ.pdf", b"")];
        let first = desk.add(told(), &files);
        let second = desk.add(Incident { title: "Searched".into(), ..Incident::default() }, &[]);
        (desk, vec![first, second])
    }

    fn add(&mut self, incident: Incident, files: &[(&str, &[u8])]) -> Entry<Incident> {
        let prepared =
            files.iter().map(|(name, content)| self.journal.prepare_attachment(name, *content, &now()).unwrap());
        let attachments = self.journal.keep_attachments(prepared.collect()).unwrap();
        let id = self.journal.add(&Incident { attachments, ..incident }, Author::Keeper, &now()).unwrap();
        self.journal.catch_up(&mut |_| {}).unwrap();
        self.journal.resolve(&id.to_string()).unwrap().entry
    }

    fn bundle(&mut self, incidents: &[Entry<Incident>], to: Receivers) -> Result<BundleMade, CreateBundleError> {
        let request = BundleRequest { incidents: incidents.to_vec(), history: false, to };
        let file = self.file();
        create(&mut self.journal, &request, &file, &now(), &mut |_, _| true)
    }

    fn file(&self) -> PathBuf {
        self.out.join("case.age")
    }

    fn out_names(&self) -> Vec<String> {
        names_in(&self.out)
    }
}

fn names_in(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

fn now() -> Zoned {
    "2026-11-22T18:07:44+05:00[Asia/Dushanbe]".parse().unwrap()
}

fn told() -> Incident {
    Incident {
        title: "Dismissed".into(),
        narrative: vec!["Ӯро аз кор ронданд.".into(), "Сабаб нагуфтанд.".into()],
        translations: vec![Translation {
            language: "en".into(),
            narrative: vec!["She was dismissed.".into()],
            when: "2026-11-22T18:07:44+05:00[Asia/Dushanbe]".into(),
            ..Translation::default()
        }],
        types: vec!["dismissal".into(), "pressure".into()],
        when: When::parse("весна 2024").when,
        place: "Хуҷанд".into(),
        country: "TJ".into(),
        harmed: vec![Named::new("Зарина К."), Named::new("Ф.")],
        by: vec![Named::new("директор школы")],
        source: Source { name: "Зарина К.".into(), how: "Signal".into() },
        language: "tg".into(),
        tags: vec!["school".into()],
        notes: vec!["=1+1".into()],
        ..Incident::default()
    }
}

fn to(identities: &[&Identity<Receiver>]) -> Receivers {
    let named = |identity: &&Identity<Receiver>| NamedReceiver { name: "Desk".into(), recipient: identity.recipient() };
    Receivers::Recipients(identities.iter().map(named).collect())
}

fn open_with(file: &Path, with: &OpenWith<'_>) -> Result<Bundle, OpenBundleError> {
    open(file, with, &mut |_, _| true)
}

fn phrase(text: &str) -> Phrase {
    Phrase::new(text).unwrap()
}
