//! What is done to a copy of the journal.

use std::{
    fmt, fs,
    path::{Path, PathBuf},
};

use super::{
    dice::Dice,
    journal::{Template, copy},
};

/// One damage.
#[derive(Clone)]
pub(crate) enum Harm {
    /// One bit is another.
    Flip(PathBuf, usize, u8),
    /// A file ends early.
    Cut(PathBuf, usize),
    /// A file is gone.
    Remove(PathBuf),
    /// Two files have each other's content.
    Swap(PathBuf, PathBuf),
    /// The index is that of some time before.
    OldIndex,
    /// The ledgers and the attachments are those of some time before; the index is not.
    OldLedger,
    /// One ledger is that of some time before.
    OldSegment(PathBuf, usize),
    /// Everything is that of some time before, the index as well: nobody is left who knows.
    OldEverything(PathBuf, usize),
}

impl Harm {
    /// Does it to the journal in `path`.
    pub(crate) fn apply(&self, path: &Path, template: &Template) {
        match self {
            Self::Flip(file, at, bit) => {
                let mut bytes = fs::read(path.join(file)).unwrap();
                bytes[*at] ^= 1 << bit;
                fs::write(path.join(file), bytes).unwrap();
            }
            Self::Cut(file, to) | Self::OldSegment(file, to) => {
                let bytes = fs::read(path.join(file)).unwrap();
                fs::write(path.join(file), &bytes[..*to]).unwrap();
            }
            Self::Remove(file) => fs::remove_file(path.join(file)).unwrap(),
            Self::Swap(one, other) => {
                let (a, b) = (fs::read(path.join(one)).unwrap(), fs::read(path.join(other)).unwrap());
                fs::write(path.join(one), b).unwrap();
                fs::write(path.join(other), a).unwrap();
            }
            Self::OldIndex => replace(path, template, "index"),
            Self::OldLedger => replace(path, template, "ledger"),
            Self::OldEverything(file, to) => {
                Self::Cut(file.clone(), *to).apply(path, template);
                fs::remove_dir_all(path.join("index")).unwrap();
            }
        }
    }

    /// Returns the files that are not as they were.
    pub(crate) fn files(&self) -> Vec<&Path> {
        match self {
            Self::Flip(file, ..) | Self::Cut(file, _) | Self::Remove(file) => vec![file],
            Self::OldSegment(file, _) | Self::OldEverything(file, _) => vec![file],
            Self::Swap(one, other) => vec![one, other],
            Self::OldIndex => vec![Path::new("index")],
            Self::OldLedger => vec![Path::new("ledger")],
        }
    }
}

fn replace(path: &Path, template: &Template, part: &str) {
    fs::remove_dir_all(path.join(part)).unwrap();
    copy(&template.older().join(part), &path.join(part));
}

impl fmt::Display for Harm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flip(file, at, bit) => write!(f, "bit {bit} of byte {at} of {}", file.display()),
            Self::Cut(file, to) => write!(f, "{} cut to {to}", file.display()),
            Self::Remove(file) => write!(f, "{} removed", file.display()),
            Self::Swap(one, other) => write!(f, "{} and {} swapped", one.display(), other.display()),
            Self::OldIndex => f.write_str("an old index"),
            Self::OldLedger => f.write_str("old ledgers"),
            Self::OldSegment(file, to) => write!(f, "{} as it was at {to}", file.display()),
            Self::OldEverything(file, to) => write!(f, "{} as it was at {to}, no index", file.display()),
        }
    }
}

/// What a flip is chosen from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Spread {
    /// A file first, whatever its size, and then a byte in it.
    Files,
    /// A byte of all bytes.
    Bytes,
}

/// Makes `number` flips.
pub(crate) fn flips(template: &Template, number: usize, spread: Spread, dice: &mut Dice) -> Vec<Harm> {
    let sizes = sizes(template);
    let all: u64 = sizes.iter().map(|(_, size)| size).sum();
    let flip = |dice: &mut Dice| {
        let (file, at) = if spread == Spread::Files {
            let (file, size) = &sizes[dice.index(sizes.len())];
            (file, dice.below(*size))
        } else {
            byte_of(&sizes, dice.below(all))
        };
        Harm::Flip(file.clone(), usize::try_from(at).unwrap(), u8::try_from(dice.below(8)).unwrap())
    };
    (0..number).map(|_| flip(dice)).collect()
}

/// Cuts every file at `points` places from its beginning to one byte before its end.
pub(crate) fn cuts(template: &Template, points: u64) -> Vec<Harm> {
    let cut = |(file, size): &(PathBuf, u64)| {
        let place = |point| if point + 1 == points { size - 1 } else { size * point / points };
        (0..points).map(|point| Harm::Cut(file.clone(), usize::try_from(place(point)).unwrap())).collect::<Vec<_>>()
    };
    sizes(template).iter().flat_map(cut).collect()
}

/// Removes every file.
pub(crate) fn removals(template: &Template) -> Vec<Harm> {
    template.files().into_iter().map(Harm::Remove).collect()
}

/// Swaps pairs of files.
pub(crate) fn swaps(template: &Template, number: usize, dice: &mut Dice) -> Vec<Harm> {
    let files = template.files();
    let pair = |dice: &mut Dice| {
        let one = dice.index(files.len());
        let other = (one + 1 + dice.index(files.len() - 1)) % files.len();
        Harm::Swap(files[one].clone(), files[other].clone())
    };
    (0..number).map(|_| pair(dice)).collect()
}

/// Puts each ledger back to the end of each of its frames, but the last one of its last segment.
pub(crate) fn rollbacks(template: &Template, each: impl Fn(PathBuf, usize) -> Harm) -> Vec<Harm> {
    let frames = template.frames();
    let ends = frames.iter().filter(|frame| !frames.iter().any(|later| is_after_in_another(later, frame)));
    let last = |frame: &super::journal::FramePlace| {
        frames.iter().filter(|it| it.writer == frame.writer).map(|it| it.seq).max() == Some(frame.seq)
    };
    ends.filter(|frame| !last(frame)).map(|frame| each(frame.file.clone(), frame.to)).collect()
}

fn is_after_in_another(later: &super::journal::FramePlace, frame: &super::journal::FramePlace) -> bool {
    later.writer == frame.writer && later.file > frame.file
}

fn byte_of(sizes: &[(PathBuf, u64)], mut at: u64) -> (&PathBuf, u64) {
    for (file, size) in sizes {
        if at < *size {
            return (file, at);
        }
        at -= size;
    }
    panic!("the byte is one of all bytes");
}

fn sizes(template: &Template) -> Vec<(PathBuf, u64)> {
    let size = |file: PathBuf| {
        let size = fs::metadata(template.path().join(&file)).unwrap().len();
        (file, size)
    };
    template.files().into_iter().map(size).filter(|(_, size)| *size > 0).collect()
}
