//! A foreign ZIP. Memory and output are bounded by limits, not by what its headers claim.

#![no_main]

use std::io::{Cursor, Read};

use daftar_exchange::archive::{Archive, Limits};
use libfuzzer_sys::fuzz_target;

const LIMITS: Limits = Limits { entries: 200, total: 4 << 20, ratio: 20, ratio_free: 1 << 10 };

fuzz_target!(|bytes: &[u8]| {
    let Ok(mut archive) = Archive::open(Cursor::new(bytes), LIMITS) else { return };
    let entries: Vec<_> = archive.entries().iter().map(|entry| (entry.name.clone(), entry.size)).collect();
    assert!(entries.len() as u64 <= LIMITS.entries);
    assert!(entries.iter().map(|(_, size)| size).sum::<u64>() <= LIMITS.total);
    for (name, size) in entries {
        assert!(!name.starts_with('/') && !name.contains('\\') && !name.split('/').any(|part| part == ".."));
        let mut read = 0;
        let mut piece = [0; 4096];
        let mut entry = archive.read(&name).expect("it is listed");
        while let Ok(some @ 1..) = entry.read(&mut piece) {
            read += some as u64;
            assert!(read <= size, "no entry gives more than it says");
        }
        drop(entry);
        let whole = archive.read_small(&name, size);
        assert!(whole.is_err() || whole.is_ok_and(|bytes| bytes.len() as u64 == size && read == size));
    }
});
