//! Large files are written and read past the system's cache: filling it with gigabytes that nobody reads soon takes longer than the disk itself, and pushes out
//! what others need.

use std::{
    fmt,
    fs::File,
    io::{self, ErrorKind, Read, Write},
};

use zeroize::Zeroizing;

use crate::system;

/// What is written at a time.
const BLOCK: usize = 1 << 20;
/// What disks want of such writes: their length, and the place of the bytes in memory and on the disk, are multiples of this.
const ALIGNMENT: usize = 4096;

/// Collects what is written into whole blocks in aligned memory, which is wiped. The last block reaches `W` with [`Write::flush`] alone.
pub struct InBlocks<W> {
    output: W,
    block: Block,
    filled: usize,
}

impl<W: Write> InBlocks<W> {
    /// Collects for `output`.
    pub fn new(output: W) -> Self {
        Self { output, block: Block::new(), filled: 0 }
    }

    /// Returns where the blocks go.
    pub fn output(&self) -> &W {
        &self.output
    }

    fn write_block(&mut self) -> io::Result<()> {
        self.output.write_all(&self.block.bytes()[..self.filled])?;
        self.filled = 0;
        Ok(())
    }
}

impl<W: Write> Write for InBlocks<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.filled == BLOCK {
            self.write_block()?;
        }
        let taken = bytes.len().min(BLOCK - self.filled);
        self.block.bytes_mut()[self.filled..][..taken].copy_from_slice(&bytes[..taken]);
        self.filled += taken;
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.write_block()?;
        self.output.flush()
    }
}

impl<W: fmt::Debug> fmt::Debug for InBlocks<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("InBlocks").field("output", &self.output).field("filled", &self.filled).finish_non_exhaustive()
    }
}

/// Reads a file in whole blocks into aligned memory, past the system's cache.
pub struct BlockReader {
    file: Uncached,
    block: Block,
    /// How much of the block is there, and how much of that was given out.
    filled: usize,
    given: usize,
}

impl BlockReader {
    /// Takes a file that stands at its beginning.
    pub fn new(file: File) -> Self {
        Self { file: Uncached::new(file), block: Block::new(), filled: 0, given: 0 }
    }
}

impl Read for BlockReader {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        if self.given == self.filled {
            (self.filled, self.given) = (0, 0);
            self.filled = self.file.read(self.block.bytes_mut())?;
        }
        let rest = &self.block.bytes()[self.given..self.filled];
        let taken = rest.len().min(bytes.len());
        bytes[..taken].copy_from_slice(&rest[..taken]);
        self.given += taken;
        Ok(taken)
    }
}

/// One block in aligned memory, which is wiped.
struct Block {
    bytes: Zeroizing<Vec<u8>>,
    /// Where the block begins in `bytes`.
    start: usize,
}

impl Block {
    fn new() -> Self {
        let bytes = Zeroizing::new(vec![0; BLOCK + ALIGNMENT]);
        let start = bytes.as_ptr().align_offset(ALIGNMENT).min(ALIGNMENT);
        Self { bytes, start }
    }

    fn bytes(&self) -> &[u8] {
        &self.bytes[self.start..self.start + BLOCK]
    }

    fn bytes_mut(&mut self) -> &mut [u8] {
        &mut self.bytes[self.start..self.start + BLOCK]
    }
}

/// A file of which whole aligned blocks are written and read past the system's cache, as long as the system takes them so.
#[derive(Debug)]
pub struct Uncached {
    file: File,
    uncached: bool,
}

impl Uncached {
    /// Takes an open file. It need not be one for which this can be done.
    pub fn new(file: File) -> Self {
        let mut file = Self::cached(file);
        file.bypass_cache();
        file
    }

    /// Takes a file that is written as files are, until [`Uncached::bypass_cache`] is called.
    pub(crate) fn cached(file: File) -> Self {
        Self { file, uncached: false }
    }

    pub(crate) fn bypass_cache(&mut self) {
        self.uncached = system::bypass_cache(&self.file, true);
    }

    pub(crate) fn as_file(&self) -> &File {
        &self.file
    }

    fn use_cache(&mut self) {
        self.uncached = false;
        system::bypass_cache(&self.file, false);
    }
}

impl Read for Uncached {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        match self.file.read(bytes) {
            // As below; the end of a file that is no multiple may be told so too.
            Err(error) if self.uncached && error.kind() == ErrorKind::InvalidInput => {
                self.use_cache();
                self.file.read(bytes)
            }
            other => other,
        }
    }
}

impl Write for Uncached {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.uncached && !bytes.len().is_multiple_of(ALIGNMENT) {
            self.use_cache();
        }
        match self.file.write(bytes) {
            // This file system, or what was written of a block, does not allow it after all.
            Err(error) if self.uncached && error.kind() == ErrorKind::InvalidInput => {
                self.use_cache();
                self.file.write(bytes)
            }
            other => other,
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Remembers the lengths of the writes that reach it.
    #[derive(Default)]
    struct Writes(Vec<usize>);

    impl Write for Writes {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.push(bytes.len());
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn whole_blocks_are_written_and_the_rest_when_flushed() {
        let mut blocks = InBlocks::new(Writes::default());
        for length in [1, BLOCK, 70_000, BLOCK / 2] {
            blocks.write_all(&vec![1; length]).unwrap();
        }
        blocks.flush().unwrap();
        assert_eq!(blocks.output().0, [BLOCK, BLOCK / 2 + 70_001]);
    }

    #[test]
    fn every_length_arrives_as_it_was() {
        let there = tempfile::tempdir().unwrap();
        for length in [0, 1, ALIGNMENT, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK, 3 * BLOCK + 4097] {
            let path = there.path().join(length.to_string());
            let content: Vec<u8> = (0..=250).cycle().take(length).collect();
            let mut blocks = InBlocks::new(Uncached::new(File::create(&path).unwrap()));
            for piece in content.chunks(65_552) {
                blocks.write_all(piece).unwrap();
            }
            blocks.flush().unwrap();
            let mut back = Vec::new();
            BlockReader::new(File::open(&path).unwrap()).read_to_end(&mut back).unwrap();
            assert!(back == content && std::fs::read(&path).unwrap() == content, "{length}");
        }
    }

    #[test]
    fn what_is_not_aligned_is_written_all_the_same() {
        let there = tempfile::tempdir().unwrap();
        let path = there.path().join("file");
        let bytes = vec![5; 3 * ALIGNMENT];
        let mut file = Uncached::new(File::create(&path).unwrap());
        file.write_all(&bytes[1..=ALIGNMENT]).unwrap();
        file.write_all(&bytes[1..100]).unwrap();
        file.write_all(&bytes[..ALIGNMENT]).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), &bytes[..2 * ALIGNMENT + 99]);
    }
}
