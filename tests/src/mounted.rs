//! A small file system in memory, for what a full or read-only disk does.

use std::{
    io::Write,
    path::{Path, PathBuf},
    process::Command,
};

/// A mounted file system; unmounted when dropped.
#[derive(Debug)]
pub struct Mounted(PathBuf);

impl Mounted {
    /// Mounts one of so many bytes on a folder; `None`, with a word about it, where that is not allowed. In CI it must be.
    pub fn small(folder: &Path, bytes: usize) -> Option<Self> {
        let options = format!("size={bytes},mode=700");
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", &options, "none"]).arg(folder).output();
        if mounted.is_ok_and(|mounted| mounted.status.success()) {
            return Some(Self(folder.to_owned()));
        }
        assert!(std::env::var_os("CI").is_none(), "no small disk can be mounted; CI needs it");
        writeln!(std::io::stderr(), "skipped: a small disk can be mounted by root alone").expect("it is open");
        None
    }

    /// Lets nothing be written any more.
    pub fn make_read_only(&self) {
        let again = Command::new("mount").args(["-o", "remount,ro"]).arg(&self.0).status();
        assert!(again.is_ok_and(|again| again.success()), "it was mounted, so it can be mounted otherwise");
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}
