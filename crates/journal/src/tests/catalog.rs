//! Lists and searches through sealed segments, and what becomes of them when they are damaged.

use std::{collections::BTreeMap, fs, path::PathBuf};

use daftar_crypto::EntryId;
use proptest::prelude::*;

use super::*;
use crate::{
    entry::Entry,
    fold::{Query, fold},
    timeline::{self, Extent, Filter, Line},
    when::When,
};

fn told(when: &str, text: &str) -> Incident {
    Incident { when: When::parse(when).when, narrative: vec![text.to_owned()], ..Incident::default() }
}

fn sealed_files(path: &Path) -> Vec<PathBuf> {
    let versions = fs::read_dir(path.join("index")).unwrap().map(|it| it.unwrap().path()).filter(|it| it.is_dir());
    let sealed = versions.map(|version| version.join("sealed")).filter(|sealed| sealed.is_dir());
    sealed.flat_map(|sealed| fs::read_dir(sealed).unwrap().map(|file| file.unwrap().path())).collect()
}

fn ids(journal: &mut Journal<Unlocked>, words: &str) -> Vec<EntryId> {
    journal.search(words, &Filter::default()).unwrap().ids().collect()
}

fn listed(journal: &mut Journal<Unlocked>, extent: Extent) -> Vec<EntryId> {
    journal.timeline(&Filter::default(), extent).unwrap().ids().collect()
}

#[test]
fn an_edit_supersedes_what_an_older_segment_holds() {
    let there = tempfile::tempdir().unwrap();
    let path = there.path().join("journal");
    let mut journal = create(&path);
    let first = journal.add(&told("2024-03-02", "they asked about his son"), Author::Keeper, &now()).unwrap();
    for n in 0..9 {
        journal.add(&told("2023", &format!("another {n}")), Author::Keeper, &now()).unwrap();
    }
    assert_eq!(ids(&mut journal, "about son"), [first]);
    let before = journal.resolve::<Incident>(&first.to_string()).unwrap();
    journal.edit(&before, &told("2022", "they asked about a daughter"), &now()).unwrap();
    for _ in 0..2 {
        assert!(ids(&mut journal, "son").is_empty(), "the former text is not found");
        assert_eq!(ids(&mut journal, "daughter"), [first]);
        assert_eq!(listed(&mut journal, Extent::All)[0], first, "and it moved in time");
        assert_eq!(listed(&mut journal, Extent::All).len(), 10);
        assert_eq!(journal.counts().unwrap().incidents, 10);
        drop(journal);
        journal = reopen(&path);
    }
}

#[test]
fn the_last_ones_are_those_that_have_a_date() {
    let there = tempfile::tempdir().unwrap();
    let mut journal = create(&there.path().join("journal"));
    let mut add = |when: &str| journal.add(&told(when, "x"), Author::Keeper, &now()).unwrap();
    let (_, undated, late, early) = (add("2019"), add(""), add("2024-05"), add("2021"));
    assert_eq!(listed(&mut journal, Extent::Last(2)), [early, late]);
    assert_eq!(listed(&mut journal, Extent::All)[3], undated);
    assert_eq!(listed(&mut journal, Extent::First(1)).len(), 1);
}

#[test]
fn a_page_of_the_newest_ends_with_those_without_a_date() {
    let there = tempfile::tempdir().unwrap();
    let mut journal = create(&there.path().join("journal"));
    let mut add = |when: &str| journal.add(&told(when, "x"), Author::Keeper, &now()).unwrap();
    let (oldest, undated, newest, middle) = (add("2019"), add(""), add("2024-05"), add("2021"));
    let mut page = |first, count| {
        let mut found = journal.timeline(&Filter::default(), Extent::All).unwrap();
        found.newest_first();
        found.keep(first, count);
        let mut lines = Vec::new();
        let mut take = |line: Line| {
            lines.push(line.id);
            Ok::<(), ()>(())
        };
        journal.lines(&found, &mut take).unwrap().unwrap();
        lines
    };
    assert_eq!(page(0, 9), [newest, middle, oldest, undated]);
    assert_eq!(page(1, 2), [middle, oldest]);
    assert!(page(4, 2).is_empty() && page(usize::MAX, 1).is_empty());
}

#[test]
fn parts_of_words_and_what_stands_together_are_found() {
    let there = tempfile::tempdir().unwrap();
    let mut journal = create(&there.path().join("journal"));
    let id = journal.add(&told("2024", "Гуфтанд: «баргард, вагарна…»"), Author::Keeper, &now()).unwrap();
    journal.add(&told("2024", "вагарна гуфтанд, баргард"), Author::Keeper, &now()).unwrap();
    assert_eq!(ids(&mut journal, "арғар").len(), 2);
    assert_eq!(ids(&mut journal, "\"баргард, вагарна\""), [id]);
    assert_eq!(ids(&mut journal, "\"ард, вага\""), [id], "a phrase may begin and end within a word");
    assert!(ids(&mut journal, "").is_empty() && ids(&mut journal, "баргард чор").is_empty());
}

#[test]
fn whatever_happens_to_a_sealed_file_it_is_made_again() {
    let there = tempfile::tempdir().unwrap();
    let path = there.path().join("journal");
    let mut journal = create(&path);
    let all: Vec<EntryId> = (0..5)
        .map(|n| {
            let id = journal.add(&told("2024", &format!("told {n}")), Author::Keeper, &now()).unwrap();
            assert_eq!(listed(&mut journal, Extent::All).len(), n + 1);
            id
        })
        .collect();
    drop(journal);
    assert!(sealed_files(&path).len() > 1);
    let spoil: [&dyn Fn(&Path); 4] = [
        &|file| fs::remove_file(file).unwrap(),
        &|file| fs::write(file, "no age file").unwrap(),
        &|file| fs::write(file, &fs::read(file).unwrap()[..300]).unwrap(),
        &|file| {
            let mut bytes = fs::read(file).unwrap();
            let middle = bytes.len() * 2 / 3;
            bytes[middle] ^= 1;
            fs::write(file, bytes).unwrap();
        },
    ];
    for (number, spoil) in spoil.iter().enumerate() {
        for chosen in 0..sealed_files(&path).len() {
            if let Some(file) = sealed_files(&path).get(chosen) {
                spoil(file);
            }
            let mut journal = reopen(&path);
            let mut listed = listed(&mut journal, Extent::All);
            listed.sort_unstable_by_key(|id| all.iter().position(|it| it == id));
            assert_eq!(listed, all, "spoiled {number}, file {chosen}");
            assert_eq!(ids(&mut journal, "told").len(), 5);
            assert!(!journal.take_troubles().iter().any(crate::Trouble::is_damage));
        }
    }
}

#[test]
fn a_sealed_file_that_is_damaged_while_it_is_read_is_made_again() {
    let there = tempfile::tempdir().unwrap();
    let path = there.path().join("journal");
    let mut journal = create(&path);
    let long = "long told ".repeat(90_000);
    let some: Vec<Incident> = (0..3).map(|n| told("2024", &format!("{n} {long}{}", n * 7_919))).collect();
    journal.add_all(&some, Author::Keeper, &now(), &mut |_| true).unwrap();
    let found = journal.timeline(&Filter::default(), Extent::All).unwrap();
    for file in sealed_files(&path) {
        let mut bytes = fs::read(&file).unwrap();
        bytes.iter_mut().skip(1_000).step_by(300).for_each(|byte| *byte ^= 1);
        fs::write(&file, bytes).unwrap();
    }
    let whole = journal.whole(&found).unwrap();
    assert_eq!(whole.len(), 3);
    let texts: Vec<&Vec<String>> = whole.iter().map(|entry| &entry.content.narrative).collect();
    assert!(some.iter().all(|incident| texts.contains(&&incident.narrative)));
}

/// What may be done to a journal.
#[derive(Debug, Clone)]
enum Step {
    Add(String, String),
    Edit(usize, String, String),
    Close(usize),
    Look,
    Reopen,
}

fn arb_step() -> impl Strategy<Value = Step> {
    let when = prop_oneof!["20[012][0-9]", "2024-0[1-9]-1[0-9]", Just("spring 2016".to_owned()), Just(String::new())];
    let text = "[абвқӣ ]{0,12}";
    prop_oneof![
        3 => (when.clone(), text).prop_map(|(when, text)| Step::Add(when, text)),
        2 => (any::<usize>(), when, text).prop_map(|(n, when, text)| Step::Edit(n, when, text)),
        1 => any::<usize>().prop_map(Step::Close),
        3 => Just(Step::Look),
        1 => Just(Step::Reopen),
    ]
}

/// What the journal should hold, and what it says.
fn compare(journal: &mut Journal<Unlocked>, model: &BTreeMap<EntryId, Incident>) {
    let mut entries: Vec<Entry<Incident>> = journal.entries().unwrap();
    let found: BTreeMap<EntryId, Incident> = entries.iter().map(|entry| (entry.id, entry.content.clone())).collect();
    assert_eq!(&found, model);
    timeline::sort(&mut entries);
    let open: Vec<EntryId> = entries.iter().filter(|entry| !entry.content.closed).map(|entry| entry.id).collect();
    assert_eq!(listed(journal, Extent::All), open);
    assert_eq!(journal.counts().unwrap().incidents, open.len());
    for words in ["а", "қи", "аб в", "\"б в\""] {
        let query = Query::parse(words);
        let matches = |entry: &&Entry<Incident>| {
            !entry.content.closed && query.matches(&entry.content.texts().map(fold).collect::<Vec<_>>())
        };
        let expected: Vec<EntryId> = entries.iter().filter(matches).map(|entry| entry.id).collect();
        assert_eq!(ids(journal, words), expected, "{words}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn lists_and_searches_tell_what_was_written(steps in proptest::collection::vec(arb_step(), 1..24)) {
        let there = tempfile::tempdir().unwrap();
        let path = there.path().join("journal");
        let mut journal = Some(create(&path));
        let mut model: BTreeMap<EntryId, Incident> = BTreeMap::new();
        for step in steps.into_iter().chain([Step::Look, Step::Reopen, Step::Look]) {
            let open = journal.as_mut().unwrap();
            let chosen = |n: usize| model.keys().nth(n % model.len().max(1)).copied();
            let (id, content) = match step {
                Step::Add(when, text) => {
                    let content = told(&when, &text);
                    (Some(open.add(&content, Author::Keeper, &now()).unwrap()), content)
                }
                Step::Edit(n, when, text) => (chosen(n), told(&when, &text)),
                Step::Close(n) => match chosen(n) {
                    Some(id) => (Some(id), Incident { closed: true, ..model[&id].clone() }),
                    None => continue,
                },
                Step::Look => {
                    compare(open, &model);
                    continue;
                }
                Step::Reopen => {
                    drop(journal.take());
                    journal = Some(reopen(&path));
                    continue;
                }
            };
            let Some(id) = id else { continue };
            if model.contains_key(&id) {
                let before = open.resolve::<Incident>(&id.to_string()).unwrap();
                open.edit(&before, &content, &now()).unwrap();
            }
            // What an incident says is what comes back from its fields.
            model.insert(id, Incident::from_fields(&content.to_fields()));
        }
    }
}
