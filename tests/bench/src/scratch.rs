//! The scratch folder: where everything lies that is measured on.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    error::{About, Result},
    process::{output, quietly},
};

/// The scratch folder.
pub(crate) struct Scratch {
    folder: PathBuf,
}

impl Scratch {
    /// Takes `DAFTAR_BENCH_DIR`, or `target/bench`.
    pub(crate) fn open() -> Result<Self> {
        let named = std::env::var_os("DAFTAR_BENCH_DIR").map(PathBuf::from);
        let folder = named.unwrap_or_else(|| repository().join("target/bench"));
        fs::create_dir_all(&folder).about("the scratch folder")?;
        let folder = folder.canonicalize().about("the scratch folder")?;
        Ok(Self { folder })
    }

    pub(crate) fn at(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.at(name).exists()
    }

    pub(crate) fn write(&self, name: &str, content: &str) -> Result<()> {
        fs::write(self.at(name), content).about(name)
    }

    /// Returns the text of a small file, empty if there is none.
    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.at(name)).unwrap_or_default().trim().to_owned()
    }

    /// Removes a file or a folder with all that is in it, if it is there.
    pub(crate) fn remove(&self, name: &str) -> Result<()> {
        let path = self.at(name);
        if path.is_dir() {
            fs::remove_dir_all(path).about(name)
        } else if path.exists() {
            fs::remove_file(path).about(name)
        } else {
            Ok(())
        }
    }

    /// Copies a file or a folder, in place of what has the name `to`.
    pub(crate) fn copy(&self, from: &str, to: &str) -> Result<PathBuf> {
        self.remove(to)?;
        quietly(Command::new("cp").arg("-a").arg(self.at(from)).arg(self.at(to)))?;
        Ok(self.at(to))
    }

    /// Writes everything back that still waits for it, so that no run pays for the one before.
    pub(crate) fn settle(&self) -> Result<()> {
        quietly(Command::new("sync").arg("-f").arg(&self.folder))
    }

    /// Returns the type of the file system.
    pub(crate) fn file_system(&self) -> Result<String> {
        let told = output(Command::new("df").arg("--output=fstype").arg(&self.folder))?;
        Ok(told.lines().last().unwrap_or("unknown").trim().to_owned())
    }
}

/// Returns the bytes of all files in a folder, and those of the blocks that they take.
pub(crate) fn size(path: &Path) -> Result<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    let about = fs::symlink_metadata(path).about("a measured folder")?;
    if !about.is_dir() {
        return Ok((about.len(), about.blocks() * 512));
    }
    let (mut bytes, mut blocks) = (0, 0);
    for inside in fs::read_dir(path).about("a measured folder")? {
        let (more, more_blocks) = size(&inside.about("a measured folder")?.path())?;
        bytes += more;
        blocks += more_blocks;
    }
    Ok((bytes, blocks))
}

/// Returns the root of the repository that this program was built in.
pub(crate) fn repository() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).expect("this crate lies two folders deep")
}
