//! What a row is known by.

use std::collections::HashMap;

use ring::digest::{Context, SHA256};

use super::Column;
use super::fold::is_unseen;

/// Hashes a row as [`RowCells::digest`](super::RowCells::digest) says.
pub(super) fn row(columns: &[Column], cells: &[String], extra: &[String]) -> [u8; 32] {
    let named = columns.iter().map(|column| column.name.as_str()).zip(cells);
    let unnamed = extra.iter().map(|cell| ("", cell));
    let mut pairs: Vec<_> = named.chain(unnamed).map(|(name, cell)| (name, text(cell))).collect();
    pairs.retain(|(_, text)| !text.is_empty());
    pairs.sort_unstable();
    let mut context = Context::new(&SHA256);
    for (name, text) in &pairs {
        update(&mut context, name);
        update(&mut context, text);
    }
    let digest = context.finish();
    digest.as_ref().try_into().expect("SHA-256 has 32 bytes")
}

/// The text without blanks around it, every line end as LF.
fn text(cell: &str) -> String {
    cell.trim_matches(is_unseen).replace("\r\n", "\n").replace('\r', "\n")
}

fn update(context: &mut Context, text: &str) {
    let length = u32::try_from(text.len()).expect("a cell is no longer than MAX_CELL");
    context.update(&length.to_le_bytes());
    context.update(text.as_bytes());
}

/// How often each digest came.
#[derive(Debug, Default)]
pub(super) struct Occurrences(HashMap<[u8; 32], u32>);

impl Occurrences {
    /// Returns how often the digest came before.
    pub(super) fn count(&mut self, digest: [u8; 32]) -> u32 {
        let next = self.0.entry(digest).or_default();
        let before = *next;
        *next = before.saturating_add(1);
        before
    }
}
