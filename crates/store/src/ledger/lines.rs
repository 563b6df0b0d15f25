//! Lines: a ledger that was forked has more than one (format.md § Missing, forked, unknown).

use daftar_crypto::WriterId;

use super::{Ledgers, Standing, segment::Segment};
use crate::{Folder, error::StoreError};

/// Segments of the line n have the numbers from n × 10^8 on: so the place of a frame says in which line it stands.
pub const LINE: u32 = 100_000_000;
/// The greatest number of a line.
const LAST_LINE: u32 = 40;

impl Ledgers {
    /// Returns the lines of a writer's ledger: 0 is the ledger itself, others are forks of it.
    pub fn lines(folder: &Folder, writer: WriterId) -> Result<Vec<u32>, StoreError> {
        let mut lines = lines(folder, writer)?;
        if folder.disk().is_folder(&folder.ledger(writer)) {
            lines.insert(0, 0);
        }
        Ok(lines)
    }

    /// Returns every head of one line in order, as [`Ledgers::each_head`] gives them.
    pub fn heads_of_line(folder: &Folder, writer: WriterId, line: u32) -> Result<Vec<Standing>, StoreError> {
        let mut standing = Vec::new();
        for number in segments_of(folder, writer, line)? {
            let segment = match Segment::read(folder, writer, number, 0) {
                Err(StoreError::Io { .. }) => continue,
                other => other?,
            };
            standing.extend(segment.heads().into_iter().map(|(offset, head, there)| Standing {
                place: crate::Place { writer, seq: head.seq, segment: number, offset },
                head,
                there,
            }));
        }
        Ok(standing)
    }

    /// Returns the number of a line that a ledger does not have yet; `None` if there is none left.
    pub fn free_line(folder: &Folder, writer: WriterId) -> Result<Option<u32>, StoreError> {
        let taken = Self::lines(folder, writer)?;
        Ok((1..=LAST_LINE).find(|line| !taken.contains(line)))
    }
}

/// Returns the segments of all lines, the first line first.
pub(super) fn all_segments(folder: &Folder, writer: WriterId) -> Result<Vec<u32>, StoreError> {
    let mut numbers = segments_of(folder, writer, 0)?;
    for line in lines(folder, writer)? {
        numbers.extend(segments_of(folder, writer, line)?);
    }
    Ok(numbers)
}

/// Returns the segments of one line in order.
pub(super) fn segments_of(folder: &Folder, writer: WriterId, line: u32) -> Result<Vec<u32>, StoreError> {
    folder.disk().names_as(&folder.line(writer, line), |name| {
        let digits = name.len() == 8 && name.bytes().all(|byte| byte.is_ascii_digit());
        name.parse().ok().filter(|number| digits && *number > 0).map(|number: u32| line * LINE + number)
    })
}

/// Returns the lines beside the first.
fn lines(folder: &Folder, writer: WriterId) -> Result<Vec<u32>, StoreError> {
    let start = format!("{writer}.");
    let mut lines = folder.disk().names_as(&folder.ledgers(), |name| {
        let number: u32 = name.strip_prefix(&start)?.parse().ok()?;
        ((1..=LAST_LINE).contains(&number) && name == format!("{start}{number}")).then_some(number)
    })?;
    lines.sort_unstable();
    Ok(lines)
}
