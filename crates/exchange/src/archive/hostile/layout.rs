//! Archives whose entries do not lie one after the other, or ask for too much.

use std::io::Cursor;

use super::super::{Archive, ArchiveError, Limits};
use super::{Raw, end, hello, join, open, refusal, refused, zip};

#[test]
fn overlapping_entries() {
    let twice = [hello(), hello().with(|raw| raw.name = b"b".to_vec())];
    assert_eq!(refusal(&join(&hello().local(), &twice)), "Layout { entry: 2 }");
    // The first entry's content is the second entry, header and all.
    let inner = Raw::stored("b", b"inner").local();
    let outer = Raw::stored("a", &inner);
    let offset = u32::try_from(outer.local().len() - inner.len()).unwrap();
    let nested = Raw::stored("b", b"inner").with(|raw| raw.offset = offset);
    assert_eq!(refusal(&join(&outer.local(), &[outer, nested])), "Layout { entry: 2 }");
    // The content reaches into the central directory.
    let long = hello().with(|raw| (raw.size, raw.compressed) = (9, 9));
    assert_eq!(refusal(&zip(&[long])), "Layout { entry: 1 }");
}

#[test]
fn gaps_and_data_outside_of_entries() {
    let (local, offset) = (hello().local(), |offset| move |raw: &mut Raw| raw.offset = offset);
    let good = zip(&[hello()]);
    assert_eq!(refusal(&[b"x", &good[..]].concat()), "Directory", "prepended");
    assert_eq!(refusal(&[&good[..], b"x"].concat()), "EndMissing", "appended");
    let shifted = [b"x", &local[..]].concat();
    let moved = [hello().with(offset(1))];
    assert_eq!(refusal(&join(&shifted, &moved)), "Layout { entry: 1 }", "before the first");
    let after = [&local[..], b"x"].concat();
    assert_eq!(refusal(&join(&after, &[hello()])), "Directory", "after the last");
    let between = [&local[..], b"x", &Raw::stored("b", b"").local()].concat();
    let second = Raw::stored("b", b"").with(offset(u32::try_from(local.len() + 1).unwrap()));
    assert_eq!(refusal(&join(&between, &[hello(), second])), "Layout { entry: 2 }");
    assert_eq!(refusal(&join(&local, &[])), "Directory", "unlisted");
    let listed = [&local[..], &hello().central(), b"x", &end(1, 47, local.len())].concat();
    assert_eq!(refusal(&listed), "Directory", "after the directory");
    let inside = [&local[..], &hello().central(), b"x", &end(1, 48, local.len())].concat();
    assert_eq!(refusal(&inside), "Directory", "inside the directory");
}

#[test]
fn split_archives() {
    for place in [4, 6, 8] {
        let mut bytes = zip(&[hello()]);
        let end = bytes.len() - 22;
        bytes[end + place] ^= 2;
        assert_eq!(refusal(&bytes), "MultipleDisks");
    }
    assert_eq!(refused(|raw| raw.disk = 1), "MultipleDisks");
}

#[test]
fn comments() {
    assert_eq!(refused(|raw| raw.comment = b"hi".to_vec()), "Comment");
    let mut bytes = zip(&[hello()]);
    let length = bytes.len() - 2;
    bytes[length] = 2;
    assert_eq!(refusal(&bytes), "Comment");
    bytes.extend(b"hi");
    assert_eq!(refusal(&bytes), "EndMissing");
}

#[test]
fn a_zip64_locator_that_leads_elsewhere() {
    let good = zip(&[hello()]);
    let (front, end) = good.split_at(good.len() - 22);
    let locator = [&b"PK\x06\x07\0\0\0\0"[..], &[0; 8], &[1, 0, 0, 0]].concat();
    assert_eq!(refusal(&[front, &locator, end].concat()), "Directory");
}

#[test]
fn too_many_entries() {
    let bytes = end(20_001, 0, 0);
    assert_eq!(refusal(&bytes), "TooManyEntries { limit: 20000 }");
    let directory = vec![0; 4096];
    let bytes = [directory.clone(), end(1, directory.len(), 0)].concat();
    assert_eq!(refusal(&bytes), "Directory", "more bytes than its entries can need");
    let fewer = [&hello().local()[..], &hello().central(), &end(2, 47, 36)].concat();
    assert_eq!(refusal(&fewer), "Directory", "fewer entries than told");
}

#[test]
fn too_large_in_all() {
    let limits = Limits { total: 9, ..Limits::default() };
    let bytes = zip(&[hello(), Raw::stored("b", b"hello")]);
    let refused = Archive::open(Cursor::new(&bytes), limits).err().unwrap();
    assert!(matches!(refused, ArchiveError::TooLarge { limit: 9 }));
    let sizes = (65_u64 << 30).to_le_bytes().repeat(2);
    let huge = hello().with(|raw| {
        raw.extra = [b"\x01\0\x10\0", &sizes[..]].concat();
        (raw.size, raw.compressed) = (u32::MAX, u32::MAX);
    });
    assert_eq!(refusal(&zip(&[huge])), "TooLarge { limit: 68719476736 }");
}

#[test]
fn every_truncation() {
    let bytes = zip(&[hello(), Raw::stored("b", b"world")]);
    for length in 0..bytes.len() {
        assert!(open(&bytes[..length]).is_err(), "{length} bytes");
        assert!(open(&bytes[length + 1..]).is_err(), "without {length} bytes");
    }
}
