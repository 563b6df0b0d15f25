//! What a disk may hold after the power went, given what was done on it.
//!
//! The model is harsher than common file systems: only a sync of a file keeps its bytes, only a sync of a folder keeps the names in it, and what was
//! not synced is lost, torn or kept, each operation by itself. Renaming is one operation, of the folder that gets the name.

use std::{
    collections::{BTreeMap, BTreeSet},
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
};

use daftar_store::Operation;

/// The bytes of a sector: what a disk writes whole or not at all.
pub(crate) const SECTOR: u64 = 512;

/// A file or folder, whatever it is called: the number of the operation that made it, from 1; the recorded folder itself is 0.
type Node = usize;

/// Files with their bytes, and folders without, by their path.
#[derive(Default, Hash)]
pub(crate) struct Tree(pub(crate) BTreeMap<PathBuf, Option<Vec<u8>>>);

/// What became of an operation that was not synced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    /// It is on the disk.
    Kept,
    /// It is not.
    Lost,
    /// The file has its length, and zeros in place of these bytes.
    Zeros,
    /// The first bytes are there, and the file ends after them.
    Head(usize),
    /// The first bytes are there, and zeros after them.
    HeadThenZeros(usize),
    /// Zeros come first, and the bytes from here on are there.
    Tail(usize),
}

/// Operations, and what each of them was about.
pub(crate) struct History {
    operations: Vec<Operation>,
    about: Vec<About>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum About {
    /// The content of a file.
    Content(Node),
    /// The names in a folder, and what gets a name or loses one.
    Names(Node, Node),
    SyncFile(Node),
    SyncFolder(Node),
}

impl History {
    pub(crate) fn new(operations: Vec<Operation>) -> Self {
        let mut names = BTreeMap::from([(PathBuf::new(), 0)]);
        let about = operations.iter().enumerate().map(|(at, operation)| about(&mut names, at + 1, operation)).collect();
        Self { operations, about }
    }

    pub(crate) fn len(&self) -> usize {
        self.operations.len()
    }

    pub(crate) fn operation(&self, at: usize) -> &Operation {
        &self.operations[at]
    }

    /// Returns the same history on a disk that says it synced the ledger and did not.
    pub(crate) fn on_a_lying_disk(&self) -> Self {
        let lie = |operation: &Operation| match operation {
            Operation::SyncFile(path) if path.starts_with("ledger") => Operation::SyncFolder(PathBuf::new()),
            other => other.clone(),
        };
        Self::new(self.operations.iter().map(lie).collect())
    }

    /// Returns the first `count` operations, and others that came after them.
    pub(crate) fn followed_by(&self, count: usize, more: Vec<Operation>) -> Self {
        Self::new(self.operations[..count].iter().cloned().chain(more).collect())
    }

    /// Returns which of the first `count` operations may be lost.
    pub(crate) fn unsynced(&self, count: usize) -> Vec<usize> {
        let (mut files, mut folders) = (BTreeSet::new(), BTreeSet::new());
        let mut unsynced: Vec<usize> = Vec::new();
        for at in (0..count).rev() {
            match self.about[at] {
                About::SyncFile(file) => drop(files.insert(file)),
                About::SyncFolder(folder) => drop(folders.insert(folder)),
                About::Content(file) if !files.contains(&file) => unsynced.push(at),
                About::Names(folder, _) if !folders.contains(&folder) => unsynced.push(at),
                _ => {}
            }
        }
        unsynced.reverse();
        unsynced
    }

    /// Returns what the disk holds after the first `count` operations, of which those not synced end as `fate` says.
    pub(crate) fn after(&self, count: usize, fate: &dyn Fn(usize) -> Fate) -> Tree {
        let unsynced: BTreeSet<usize> = self.unsynced(count).into_iter().collect();
        let (mut names, mut contents) = (BTreeMap::new(), BTreeMap::<Node, Vec<u8>>::new());
        for at in 0..count {
            let fate = if unsynced.contains(&at) { fate(at) } else { Fate::Kept };
            match (&self.operations[at], self.about[at]) {
                (Operation::Write { offset, bytes, .. }, About::Content(file)) => {
                    write(contents.entry(file).or_default(), *offset, bytes, fate);
                }
                (operation, About::Names(_, node)) if fate == Fate::Kept => rename(&mut names, operation, node),
                _ => {}
            }
        }
        self.tree(&names, &contents)
    }

    fn tree(&self, names: &BTreeMap<PathBuf, Node>, contents: &BTreeMap<Node, Vec<u8>>) -> Tree {
        let is_folder = |node: Node| matches!(self.operations[node - 1], Operation::MakeFolder(_));
        let mut tree = Tree::default();
        for (path, node) in names {
            let above = path.parent().unwrap_or(Path::new(""));
            // In order of paths a folder comes before what is in it.
            if above != Path::new("") && !tree.0.get(above).is_some_and(Option::is_none) {
                continue;
            }
            let content = (!is_folder(*node)).then(|| contents.get(node).cloned().unwrap_or_default());
            tree.0.insert(path.clone(), content);
        }
        tree
    }
}

impl Tree {
    /// Leaves a folder out.
    pub(crate) fn without(mut self, folder: &str) -> Self {
        self.0.retain(|path, _| !path.starts_with(folder));
        self
    }

    pub(crate) fn digest(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.hash(&mut hasher);
        hasher.finish()
    }

    /// Makes it below a folder that is there.
    pub(crate) fn make(&self, root: &Path) {
        for (path, content) in &self.0 {
            let path = root.join(path);
            match content {
                Some(content) => std::fs::write(path, content).expect("a file can be written"),
                None => std::fs::create_dir(path).expect("a folder can be made"),
            }
        }
    }
}

/// Follows one operation, number `number`, with nothing lost.
fn about(names: &mut BTreeMap<PathBuf, Node>, number: Node, operation: &Operation) -> About {
    let find = |names: &BTreeMap<PathBuf, Node>, path: &Path| *names.get(path).expect("only what is there is used");
    let folder_of = |names: &BTreeMap<PathBuf, Node>, path: &Path| find(names, path.parent().expect("it has a name"));
    match operation {
        Operation::Write { path, .. } => About::Content(find(names, path)),
        Operation::SyncFile(path) => About::SyncFile(find(names, path)),
        Operation::SyncFolder(path) => About::SyncFolder(find(names, path)),
        Operation::Create(path) | Operation::MakeFolder(path) => {
            rename(names, operation, number);
            About::Names(folder_of(names, path), number)
        }
        Operation::Rename { from: path, to: place } => {
            let node = find(names, path);
            rename(names, operation, node);
            About::Names(folder_of(names, place), node)
        }
        Operation::Remove(path) | Operation::RemoveFolder(path) => {
            let node = find(names, path);
            rename(names, operation, node);
            About::Names(folder_of(names, path), node)
        }
    }
}

/// Does to the names what an operation does to them.
fn rename(names: &mut BTreeMap<PathBuf, Node>, operation: &Operation, node: Node) {
    match operation {
        Operation::Create(path) | Operation::MakeFolder(path) => drop(names.insert(path.clone(), node)),
        Operation::Rename { from, to } => {
            names.remove(from);
            names.insert(to.clone(), node);
        }
        Operation::Remove(path) => drop(names.remove(path)),
        Operation::RemoveFolder(path) => names.retain(|name, _| !name.starts_with(path)),
        Operation::Write { .. } | Operation::SyncFile(_) | Operation::SyncFolder(_) => {}
    }
}

/// Does to a file's content what a write of that fate does to it. Where there were bytes before, what is lost leaves them.
fn write(content: &mut Vec<u8>, offset: u64, bytes: &[u8], fate: Fate) {
    let offset = usize::try_from(offset).expect("the file fits into memory");
    let (there, end) = match fate {
        Fate::Lost => return,
        Fate::Kept => (0..bytes.len(), bytes.len()),
        Fate::Zeros => (0..0, bytes.len()),
        Fate::Head(length) => (0..length, length),
        Fate::HeadThenZeros(length) => (0..length, bytes.len()),
        Fate::Tail(start) => (start..bytes.len(), bytes.len()),
    };
    if content.len() < offset + end {
        content.resize(offset + end, 0);
    }
    content[offset + there.start..offset + there.end].copy_from_slice(&bytes[there]);
}
