//! Memory for keys that the system was asked not to swap out and not to write into dumps.
//!
//! Locks are of whole pages and do not nest: what unlocks one secret would unlock its neighbours. So keys live in slots of pages that are locked once and
//! stay so; a slot that is given back is wiped and used again. Best effort: a system that refuses is not an error.

use std::{
    ops::{Deref, DerefMut},
    sync::{Mutex, PoisonError},
};

use zeroize::Zeroize;

/// Bytes of a slot.
const SLOT: usize = 32;
/// Bytes of a page that is asked for; at least the system's, so that no other memory shares it.
const PAGE: usize = 16 * 1024;

/// A page of slots. It is never given back, so that its slots may be lent for as long as the process lives.
#[repr(align(16384))]
struct Page([[u8; SLOT]; PAGE / SLOT]);

/// The slots that nobody uses.
static FREE: Mutex<Vec<&'static mut [u8; SLOT]>> = Mutex::new(Vec::new());

/// 32 secret bytes in locked memory; wiped when dropped.
pub(crate) struct LockedBytes(Option<&'static mut [u8; SLOT]>);

impl LockedBytes {
    /// Takes a slot of zeros.
    pub(crate) fn zeroed() -> Self {
        let mut free = FREE.lock().unwrap_or_else(PoisonError::into_inner);
        if free.is_empty() {
            let page: &'static mut Page = Box::leak(Box::new(Page([[0; SLOT]; PAGE / SLOT])));
            system::lock(page.0.as_flattened_mut());
            free.extend(page.0.iter_mut());
        }
        Self(free.pop())
    }
}

const LENT: &str = "a slot is given back by dropping alone";

impl Deref for LockedBytes {
    type Target = [u8; SLOT];

    fn deref(&self) -> &[u8; SLOT] {
        self.0.as_deref().expect(LENT)
    }
}

impl DerefMut for LockedBytes {
    fn deref_mut(&mut self) -> &mut [u8; SLOT] {
        self.0.as_deref_mut().expect(LENT)
    }
}

impl Drop for LockedBytes {
    fn drop(&mut self) {
        if let Some(slot) = self.0.take() {
            slot.zeroize();
            FREE.lock().unwrap_or_else(PoisonError::into_inner).push(slot);
        }
    }
}

#[cfg(unix)]
mod system {
    use rustix::mm::mlock;

    #[expect(unsafe_code, reason = "memory can be locked in no other way")]
    pub(super) fn lock(memory: &mut [u8]) {
        let (start, length) = (memory.as_mut_ptr().cast(), memory.len());
        // SAFETY: the range is memory that we hold; locking changes none of it and takes no right to use it.
        let _refused = unsafe { mlock(start, length) };
        #[cfg(target_os = "linux")]
        // SAFETY: as above; `DONTDUMP` changes nothing but what a core dump contains. Pages are whole: start and length are multiples of 16 KiB.
        let _refused = unsafe { rustix::mm::madvise(start, length, rustix::mm::Advice::LinuxDontDump) };
    }
}

#[cfg(windows)]
mod system {
    use windows_sys::Win32::System::Memory::VirtualLock;

    #[expect(unsafe_code, reason = "memory can be locked in no other way")]
    pub(super) fn lock(memory: &mut [u8]) {
        // SAFETY: the range is memory that we hold; locking changes none of it and takes no right to use it.
        let _refused = unsafe { VirtualLock(memory.as_ptr().cast(), memory.len()) };
    }
}

#[cfg(not(any(unix, windows)))]
mod system {
    pub(super) fn lock(_: &mut [u8]) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_are_apart_and_zero_when_lent_again() {
        let mut many: Vec<_> = (0..2000).map(|_| LockedBytes::zeroed()).collect();
        for (slot, number) in many.iter_mut().zip(0_u32..) {
            assert_eq!(**slot, [0; SLOT]);
            slot[..4].copy_from_slice(&number.to_le_bytes());
        }
        assert!(many.iter().zip(0_u32..).all(|(slot, number)| slot[..4] == number.to_le_bytes()));
        drop(many);
        assert!((0..2000).all(|_| *LockedBytes::zeroed() == [0; SLOT]));
    }

    /// Returns what the system says of the mapping that holds `at`: how much of it is locked, and its flags.
    #[cfg(target_os = "linux")]
    fn mapping(at: usize) -> (String, String) {
        let maps = std::fs::read_to_string("/proc/self/smaps").unwrap();
        let mut inside = false;
        let mut locked = String::new();
        for line in maps.lines() {
            let range = line.split(' ').next().and_then(|range| range.split_once('-'));
            let range = range.and_then(|(from, to)| {
                Some((usize::from_str_radix(from, 16).ok()?, usize::from_str_radix(to, 16).ok()?))
            });
            if let Some((from, to)) = range {
                inside = (from..to).contains(&at);
            } else if inside && line.starts_with("Locked:") {
                line.trim_start_matches("Locked:").trim().clone_into(&mut locked);
            } else if let (true, Some(flags)) = (inside, line.strip_prefix("VmFlags:")) {
                return (locked, flags.to_owned());
            }
        }
        panic!("the key lies in no mapping");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_key_lies_in_memory_that_the_system_has_locked() {
        let key = LockedBytes::zeroed();
        let (locked, flags) = mapping(key.as_ptr() as usize);
        let has = |flag: &str| flags.split_whitespace().any(|one| one == flag);
        assert!(has("dd"), "kept out of dumps: {flags}");
        let limit = rustix::process::getrlimit(rustix::process::Resource::Memlock).current;
        if limit.is_none_or(|limit| limit >= 1 << 20) {
            assert!(has("lo") && locked != "0 kB", "locked: {locked}, {flags}");
        }
    }
}
