//! One line of the table.

use serde::{Deserialize, Serialize};

use crate::series::{Spread, paired};

/// What a number counts.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, PartialEq, Eq)]
pub(crate) enum Unit {
    Seconds,
    Mib,
    PerSecond,
    Times,
}

/// Whether a target is reached.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, PartialEq, Eq)]
pub(crate) enum Verdict {
    Met,
    Missed,
    /// There is no target for this.
    Shown,
    /// The peer is not there.
    NotMeasured,
}

/// What a target bounds.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Target {
    /// The ratio to the peer, at most.
    Ratio(f64),
    /// Our own number, at most.
    AtMost(f64),
    /// Our own number, at least.
    AtLeast(f64),
    /// Nothing.
    None,
}

/// One line of the table.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Figure {
    pub(crate) row: String,
    pub(crate) case: String,
    pub(crate) unit: Unit,
    pub(crate) ratio: Option<Spread>,
    pub(crate) target: String,
    pub(crate) verdict: Verdict,
    pub(crate) ours: Option<Spread>,
    pub(crate) peer_name: String,
    pub(crate) peer: Option<Spread>,
    pub(crate) runs: usize,
}

impl Figure {
    /// Begins a line with our own numbers.
    pub(crate) fn new(row: &str, case: &str, unit: Unit, ours: &[f64]) -> Self {
        Self {
            row: row.to_owned(),
            case: case.to_owned(),
            unit,
            ratio: None,
            target: String::new(),
            verdict: if ours.is_empty() { Verdict::NotMeasured } else { Verdict::Shown },
            ours: Spread::of(ours),
            peer_name: String::new(),
            peer: None,
            runs: ours.len(),
        }
    }

    /// Sets a peer beside `ours`, the same numbers as in [`Figure::new`]; an empty peer is not installed.
    pub(crate) fn beside(mut self, name: &str, ours: &[f64], peer: &[f64]) -> Self {
        name.clone_into(&mut self.peer_name);
        self.peer = Spread::of(peer);
        self.ratio = Spread::of(&paired(ours, peer, |ours, peer| ours / peer));
        self
    }

    /// Judges by a target, which `text` states.
    pub(crate) fn judged(mut self, target: Target, text: &str) -> Self {
        text.clone_into(&mut self.target);
        let bounded = match target {
            Target::Ratio(limit) => self.ratio.map(|ratio| ratio.median <= limit),
            Target::AtMost(limit) => self.ours.map(|ours| ours.median <= limit),
            Target::AtLeast(limit) => self.ours.map(|ours| ours.median >= limit),
            Target::None => return self,
        };
        self.verdict = bounded.map_or(Verdict::NotMeasured, |met| if met { Verdict::Met } else { Verdict::Missed });
        self
    }

    /// As [`Figure::judged`] for the usual bound of a ratio.
    pub(crate) fn at_most_times(self, limit: f64) -> Self {
        let text = format!("≤ {limit:?}×");
        self.judged(Target::Ratio(limit), &text)
    }
}

/// The lines of one row, and of when they are.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct RowResult {
    pub(crate) row: String,
    pub(crate) commit: String,
    pub(crate) date: String,
    pub(crate) figures: Vec<Figure>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ratio_is_that_of_the_pairs() {
        let (ours, peer) = ([2.0, 4.0, 9.0], [1.0, 4.0, 3.0]);
        let figure = Figure::new("1", "case", Unit::Seconds, &ours).beside("peer", &ours, &peer);
        assert_eq!(figure.ratio.map(|it| it.median), Some(2.0));
        assert_eq!(figure.clone().at_most_times(2.0).verdict, Verdict::Met);
        assert_eq!(figure.at_most_times(1.9).verdict, Verdict::Missed);
    }

    #[test]
    fn a_missing_peer_gives_no_verdict() {
        let figure = Figure::new("1", "case", Unit::Seconds, &[1.0]).beside("peer", &[1.0], &[]).at_most_times(2.0);
        assert_eq!(figure.verdict, Verdict::NotMeasured);
    }

    #[test]
    fn a_rate_has_a_floor() {
        let figure = |ours| Figure::new("1", "case", Unit::PerSecond, &[ours]);
        assert_eq!(figure(8000.0).judged(Target::AtLeast(8000.0), "").verdict, Verdict::Met);
        assert_eq!(figure(7999.0).judged(Target::AtLeast(8000.0), "").verdict, Verdict::Missed);
    }
}
