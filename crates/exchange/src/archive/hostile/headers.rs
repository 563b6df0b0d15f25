//! Names, flags, kinds and headers that are refused.

use super::{Raw, hello, join, refusal, refused, zip};

#[test]
fn hostile_names() {
    for name in [
        &b"../x"[..],
        b"/etc/passwd",
        b"a/../../x",
        b"C:/x",
        b"C:x",
        b"..\\x",
        b"a\\b",
        b"",
        b"a/",
        b"a//b",
        b"./a",
        b"a.",
        b"a ",
        b"a\0.txt",
        b"a\x1b[2J",
        b"CON",
        b"nul.txt",
        b"x/COM1.jpg",
        b".ssh",
        b"-rf",
        b"caf\xc3\xa9",
        b"\xff\xfe",
        b"\xe2\x80\xaegpj.exe",
        b"1/2/3/4/5/6/7/8/9",
        &[b'n'; 201],
    ] {
        assert_eq!(refused(|raw| raw.name = name.to_vec()), "Name { entry: 1 }", "{name:?}");
    }
}

#[test]
fn two_files_of_one_name() {
    for (first, second) in [("a", "a"), ("Photo.jpg", "pHOTO.JPG"), ("a", "A/b"), ("a/b/c", "a/B")] {
        let bytes = zip(&[Raw::stored(first, b""), Raw::stored(second, b"")]);
        assert_eq!(refusal(&bytes), "Duplicate { entry: 2 }");
    }
}

#[test]
fn encrypted_entries() {
    for flags in [1, 1 << 6, 1 << 13, 1 | 1 << 3] {
        assert_eq!(refused(|raw| raw.flags = flags), "Encrypted { entry: 1 }");
    }
}

#[test]
fn data_descriptors() {
    assert_eq!(refused(|raw| raw.flags = 8), "DataDescriptor { entry: 1 }");
    let local = hello().with(|raw| (raw.flags, raw.size, raw.crc32) = (8, 0, 0));
    assert_eq!(refusal(&join(&local.local(), &[hello()])), "HeadersDiffer { entry: 1 }");
}

#[test]
fn other_features() {
    for flags in [2, 4, 1 << 5, 1 << 11] {
        assert_eq!(refused(|raw| raw.flags = flags), "Feature { entry: 1 }");
    }
    for extra in [&b"UT\x05\0\x01\0\0\0\0"[..], b"\x01\0\0\0", b"\x01\0\x08\0\x05\0\0\0\0\0\0\0", b"x"] {
        assert_eq!(refused(|raw| raw.extra = extra.to_vec()), "Feature { entry: 1 }");
    }
    // All ones ask for a Zip64 field of just eight bytes each.
    assert_eq!(refused(|raw| raw.size = u32::MAX), "Feature { entry: 1 }");
    let long = [b"\x01\0\x10\0", &[5, 0, 0, 0, 0, 0, 0, 0].repeat(2)[..]].concat();
    let long = hello().with(|raw| (raw.size, raw.extra) = (u32::MAX, long));
    assert_eq!(refusal(&zip(&[long])), "Feature { entry: 1 }");
}

#[test]
fn a_local_zip64_field_must_hold_both_sizes() {
    let extra = b"\x01\0\x08\0\x05\0\0\0\0\0\0\0".to_vec();
    let half = hello().with(|raw| (raw.size, raw.extra) = (u32::MAX, extra));
    assert_eq!(refusal(&zip(&[half])), "HeadersDiffer { entry: 1 }");
}

#[test]
fn unknown_methods() {
    for method in [1, 9, 12, 14, 93, 95, 99] {
        assert_eq!(refused(|raw| raw.method = method), "Method { entry: 1 }");
    }
}

#[test]
fn folders_links_and_devices() {
    let modes = [0o040_755, 0o120_777, 0o020_666, 0o060_660, 0o010_644, 0o140_777];
    for attributes in modes.map(|mode: u32| mode << 16).into_iter().chain([0x10, 0x08]) {
        assert_eq!(refused(|raw| raw.attributes = attributes), "NotAFile { entry: 1 }");
    }
}

#[test]
fn headers_that_differ() {
    let changes: [fn(&mut Raw); 9] = [
        |raw| raw.name = b"b".to_vec(),
        |raw| raw.name = b"aa".to_vec(),
        |raw| raw.version = 20,
        |raw| raw.flags = 1,
        |raw| raw.method = 8,
        |raw| raw.time = 1,
        |raw| raw.crc32 ^= 1,
        |raw| raw.compressed = 4,
        |raw| raw.size = 4,
    ];
    for change in changes {
        let local = hello().with(change).local();
        assert_eq!(refusal(&join(&local, &[hello()])), "HeadersDiffer { entry: 1 }");
    }
    for extra in [&b"UT\x05\0\x01\0\0\0\0"[..], &[0; 29], &[0; 60_000]] {
        let local = hello().with(|raw| raw.extra = extra.to_vec()).local();
        assert_eq!(refusal(&join(&local, &[hello()])), "HeadersDiffer { entry: 1 }");
    }
}

#[test]
fn zip64_fields_of_another_kind_or_length() {
    let sizes = [5, 0, 0, 0, 0, 0, 0, 0].repeat(2);
    let wide = |front: &[u8]| {
        let extra = [front, &sizes].concat();
        hello().with(|raw| (raw.size, raw.compressed, raw.extra) = (u32::MAX, u32::MAX, extra))
    };
    for front in [b"\x02\0\x10\0", b"\x01\0\x08\0", b"\x01\0\x18\0"] {
        assert_eq!(refusal(&zip(&[wide(front)])), "Feature { entry: 1 }");
    }
    assert!(super::open(&zip(&[wide(b"\x01\0\x10\0")])).is_ok());
}
