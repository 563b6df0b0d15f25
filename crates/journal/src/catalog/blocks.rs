//! Items of any length in compressed blocks, found by their number.

use daftar_crypto::packing;
use zeroize::Zeroizing;

use super::segment::{Damaged, SegmentFile};

/// Items in a block, and bytes after which it holds fewer.
const ITEMS: usize = 64;
const BYTES: usize = 128 * 1024;
/// Fast, and nearly as small as higher levels on blocks of this size.
const LEVEL: i32 = 1;
/// Bytes of a row of the table of blocks.
const ROW: usize = 16;

/// Builds blocks.
#[derive(Default)]
pub(super) struct BlockWriter {
    packed: Vec<u8>,
    table: Vec<u8>,
    block: Zeroizing<Vec<u8>>,
    in_block: usize,
    items: u32,
}

impl BlockWriter {
    pub(super) fn push(&mut self, item: &[u8]) {
        let length = u32::try_from(item.len()).expect("an entry is at most some MiB");
        self.block.extend(length.to_le_bytes());
        self.block.extend_from_slice(item);
        self.in_block += 1;
        self.items += 1;
        if self.in_block == ITEMS || self.block.len() >= BYTES {
            self.close();
        }
    }

    fn close(&mut self) {
        if self.in_block == 0 {
            return;
        }
        let first = self.items - u32::try_from(self.in_block).expect("a block holds few items");
        let raw = u32::try_from(self.block.len()).expect("a block is at most some MiB");
        let offset = self.packed.len() as u64;
        self.packed.extend_from_slice(&packing::pack(&self.block, LEVEL));
        self.table.extend(first.to_le_bytes());
        self.table.extend(raw.to_le_bytes());
        self.table.extend(offset.to_le_bytes());
        self.block.iter_mut().for_each(|byte| *byte = 0);
        self.block.clear();
        self.in_block = 0;
    }

    /// Returns the blocks and their table.
    pub(super) fn finish(mut self) -> (Vec<u8>, Vec<u8>) {
        self.close();
        (self.packed, self.table)
    }
}

/// Reads items from a segment's blocks; holds the last block, so that neighbours cost nothing.
#[derive(Debug)]
pub(super) struct Blocks {
    /// Where the first block begins in the segment, and where the last one ends.
    start: u64,
    end: u64,
    rows: Vec<BlockRow>,
    held: Option<(usize, Zeroizing<Vec<u8>>)>,
}

#[derive(Debug, Clone, Copy)]
struct BlockRow {
    first: u32,
    raw: u32,
    offset: u64,
}

impl Blocks {
    pub(super) fn new(start: u64, length: u64, table: &[u8]) -> Self {
        let rows = table.chunks_exact(ROW).map(|row| BlockRow {
            first: u32::from_le_bytes(row[..4].try_into().expect("4 bytes")),
            raw: u32::from_le_bytes(row[4..8].try_into().expect("4 bytes")),
            offset: u64::from_le_bytes(row[8..].try_into().expect("8 bytes")),
        });
        Self { start, end: start + length, rows: rows.collect(), held: None }
    }

    /// Gives the item of a number to `read`.
    pub(super) fn item<T>(
        &mut self,
        file: &mut SegmentFile,
        number: usize,
        read: impl FnOnce(&[u8]) -> Result<T, Damaged>,
    ) -> Result<T, Damaged> {
        let block = self.rows.partition_point(|row| row.first as usize <= number).checked_sub(1).ok_or(Damaged)?;
        self.hold(file, block)?;
        let (_, bytes) = self.held.as_ref().ok_or(Damaged)?;
        let mut rest = bytes.as_slice();
        for _ in self.rows[block].first as usize..number {
            rest = split(rest)?.1;
        }
        read(split(rest)?.0)
    }

    fn hold(&mut self, file: &mut SegmentFile, block: usize) -> Result<(), Damaged> {
        if self.held.as_ref().is_some_and(|(held, _)| *held == block) {
            return Ok(());
        }
        let row = self.rows[block];
        let end = self.rows.get(block + 1).map_or(self.end, |next| self.start + next.offset);
        let from = self.start + row.offset;
        let packed = file.read(from, end.checked_sub(from).ok_or(Damaged)?)?;
        let raw = packing::unpack(&packed, row.raw as usize).map_err(|_| Damaged)?;
        self.held = Some((block, raw));
        Ok(())
    }
}

/// Cuts the first item off.
fn split(bytes: &[u8]) -> Result<(&[u8], &[u8]), Damaged> {
    let (length, rest) = bytes.split_first_chunk().ok_or(Damaged)?;
    rest.split_at_checked(u32::from_le_bytes(*length) as usize).ok_or(Damaged)
}
