//! Runs in rounds (A B A B …), and what is said about a row of numbers.

use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use crate::{error::Result, process::Measured};

/// Rounds are never fewer, however long they take.
const LEAST: usize = 3;

/// One thing that is run once a round; `None` if its program is not installed.
pub(crate) type Step<'a> = Option<Box<dyn FnMut() -> Result<Measured> + 'a>>;

/// How often rounds are run.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rounds {
    pub(crate) most: usize,
    /// No further round begins after this time, once there are three.
    pub(crate) budget: Duration,
    /// Whether a first round is thrown away.
    pub(crate) warm_up: bool,
}

impl Rounds {
    /// Runs the steps one after the other, round after round; returns a list for each step.
    pub(crate) fn run(self, mut steps: Vec<Step<'_>>) -> Result<Vec<Vec<Measured>>> {
        let mut measured = vec![Vec::new(); steps.len()];
        if self.warm_up {
            round(&mut steps, &mut vec![Vec::new(); measured.len()])?;
        }
        let start = Instant::now();
        for done in 0..self.most {
            if done >= LEAST && start.elapsed() > self.budget {
                break;
            }
            round(&mut steps, &mut measured)?;
        }
        Ok(measured)
    }
}

fn round(steps: &mut [Step<'_>], measured: &mut [Vec<Measured>]) -> Result<()> {
    for (step, measured) in steps.iter_mut().zip(measured) {
        if let Some(step) = step {
            measured.push(step()?);
        }
    }
    Ok(())
}

/// Returns the seconds of each run.
pub(crate) fn seconds(measured: &[Measured]) -> Vec<f64> {
    measured.iter().map(|run| run.seconds).collect()
}

/// Returns the peak memory of each run, in MiB.
pub(crate) fn peaks(measured: &[Measured]) -> Vec<f64> {
    measured.iter().map(|run| run.peak_mib).collect()
}

/// Applies `of` to what stands at the same place in both lists.
pub(crate) fn paired(one: &[f64], other: &[f64], of: impl Fn(f64, f64) -> f64) -> Vec<f64> {
    one.iter().zip(other).map(|(one, other)| of(*one, *other)).collect()
}

/// The middle of some numbers, and how far they lie apart.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, PartialEq)]
pub(crate) struct Spread {
    pub(crate) median: f64,
    pub(crate) min: f64,
    pub(crate) max: f64,
}

impl Spread {
    /// Returns `None` if there are no numbers.
    pub(crate) fn of(numbers: &[f64]) -> Option<Self> {
        let (min, max) = (percentile(numbers, 0.0)?, percentile(numbers, 1.0)?);
        Some(Self { median: percentile(numbers, 0.5)?, min, max })
    }
}

/// Returns the number below which a `share` of all lies; between two neighbours, a mean of both.
pub(crate) fn percentile(numbers: &[f64], share: f64) -> Option<f64> {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().checked_sub(1)?;
    let place = share * last as f64;
    let below = sorted.iter().enumerate().rfind(|(at, _)| *at as f64 <= place).map(|(at, _)| at)?;
    let above = (below + 1).min(last);
    Some(sorted[below] + (sorted[above] - sorted[below]) * (place - below as f64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spread_is_median_and_both_ends() {
        assert_eq!(Spread::of(&[]), None);
        assert_eq!(Spread::of(&[3.0, 1.0, 2.0]), Some(Spread { median: 2.0, min: 1.0, max: 3.0 }));
        assert_eq!(Spread::of(&[4.0, 1.0]).map(|it| it.median), Some(2.5));
    }

    #[test]
    fn rounds_alternate_and_leave_out_what_is_missing() {
        let order = std::cell::RefCell::new(String::new());
        let step = |name: char| -> Step<'_> {
            let order = &order;
            Some(Box::new(move || {
                order.borrow_mut().push(name);
                Ok(Measured { seconds: 1.0, peak_mib: 1.0 })
            }))
        };
        let rounds = Rounds { most: 9, budget: Duration::ZERO, warm_up: true };
        let measured = rounds.run(vec![step('a'), None, step('b')]).unwrap();
        assert_eq!(measured.iter().map(Vec::len).collect::<Vec<_>>(), [LEAST, 0, LEAST]);
        assert_eq!(*order.borrow(), "abababab");
    }
}
