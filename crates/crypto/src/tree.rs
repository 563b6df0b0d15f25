//! The Merkle tree over a writer's revisions (RFC 6962 § 2.1), kept as its frontier.

use crate::{Digest, RevisionId};

/// The roots of the largest full subtrees from left to right, and how many leaves they hold.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Frontier {
    leaves: u64,
    roots: Vec<Digest>,
}

/// The list is not the frontier of that many leaves.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("the tree's frontier does not fit its size")]
pub struct BadFrontier;

/// Returns the leaf hash of a revision.
pub fn leaf(id: &RevisionId) -> Digest {
    Digest::of(&[&[0], id.0.as_bytes()])
}

impl Frontier {
    /// Takes a stored frontier of `leaves` leaves.
    pub fn new(leaves: u64, roots: Vec<Digest>) -> Result<Self, BadFrontier> {
        let fits = leaves.count_ones() as usize == roots.len();
        fits.then_some(Self { leaves, roots }).ok_or(BadFrontier)
    }

    /// Adds a leaf hash at the right.
    pub fn push(&mut self, leaf: Digest) {
        let mut root = leaf;
        for _ in 0..self.leaves.trailing_ones() {
            let left = self.roots.pop().expect("a set bit has its root");
            root = node(&left, &root);
        }
        self.roots.push(root);
        self.leaves += 1;
    }

    /// Returns the tree's root: SHA-256 of nothing for the empty tree.
    pub fn root(&self) -> Digest {
        let joined = self.roots.iter().rev().copied().reduce(|right, left| node(&left, &right));
        joined.unwrap_or_else(|| Digest::of(&[]))
    }

    /// Returns the number of leaves.
    pub fn leaves(&self) -> u64 {
        self.leaves
    }

    /// Returns the subtree roots from left to right.
    pub fn roots(&self) -> &[Digest] {
        &self.roots
    }
}

fn node(left: &Digest, right: &Digest) -> Digest {
    Digest::of(&[&[1], &left.0, &right.0])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6962 § 2.1, word for word.
    fn by_definition(leaves: &[Digest]) -> Digest {
        match leaves {
            [] => Digest::of(&[]),
            [one] => *one,
            many => {
                let left = many.len().next_power_of_two() / 2;
                node(&by_definition(&many[..left]), &by_definition(&many[left..]))
            }
        }
    }

    #[test]
    fn the_frontier_gives_the_root_of_the_definition() {
        let leaves: Vec<_> = (0..70u8).map(|n| leaf(&RevisionId(Digest([n; 32])))).collect();
        let mut frontier = Frontier::default();
        for count in 0..leaves.len() {
            assert_eq!(frontier.root(), by_definition(&leaves[..count]), "{count} leaves");
            assert_eq!(Frontier::new(frontier.leaves, frontier.roots.clone()).unwrap(), frontier);
            frontier.push(leaves[count]);
        }
        assert_eq!(Frontier::new(3, vec![Digest::default()]), Err(BadFrontier));
    }
}
