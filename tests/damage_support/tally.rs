//! The counts of a sweep.

use std::{collections::BTreeMap, fmt};

use super::{harm::Harm, trial::Outcome};

/// Counts by what was damaged.
#[derive(Default)]
pub(crate) struct Tally {
    rows: BTreeMap<String, Row>,
    /// What must not be, in words.
    pub(crate) wrong: Vec<String>,
}

#[derive(Default, Clone, Copy)]
struct Row {
    trials: usize,
    opened: usize,
    noticed: usize,
    damage: usize,
    silent: usize,
    lost: usize,
    hung: usize,
    whole: usize,
}

impl Tally {
    /// Adds the outcome of a trial of a kind.
    pub(crate) fn add(&mut self, kind: &str, harm: &Harm, outcome: &Outcome) {
        let part = harm.files()[0].iter().next().unwrap().to_string_lossy().into_owned();
        for name in [format!("{kind}, all"), format!("{kind}, {part}")] {
            self.rows.entry(name).or_default().add(outcome);
        }
        let calls_it_wrong = outcome.refused.as_ref().is_some_and(|words| words.contains("passphrase"));
        for (bad, what) in [
            (!outcome.silent.is_empty(), format!("silent: {:?}", outcome.silent)),
            (!outcome.lost.is_empty(), format!("lost: {:?}", outcome.lost)),
            (outcome.hung, "no answer".into()),
            (!outcome.remains.is_empty(), format!("after repair: {:?}", outcome.remains)),
            (calls_it_wrong, "called a wrong passphrase".into()),
        ] {
            if bad {
                self.wrong.push(format!("{harm}: {what}"));
            }
        }
    }

    /// Returns how many of the trials of a kind opened, and how many there were.
    pub(crate) fn opened(&self, kind: &str) -> (usize, usize) {
        let row = self.rows.get(&format!("{kind}, all")).copied().unwrap_or_default();
        (row.opened, row.trials)
    }
}

impl Row {
    fn add(&mut self, outcome: &Outcome) {
        self.trials += 1;
        self.opened += usize::from(outcome.refused.is_none() && !outcome.hung);
        self.noticed += usize::from(outcome.noticed);
        self.damage += usize::from(outcome.is_damage);
        self.silent += usize::from(!outcome.silent.is_empty());
        self.lost += usize::from(!outcome.lost.is_empty());
        self.hung += usize::from(outcome.hung);
        self.whole += usize::from(outcome.remains.is_empty() && !outcome.hung);
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "| damage | trials | opened | noticed | told as damage | silent | lost | no answer | whole after repair |"
        )?;
        writeln!(f, "|---|---|---|---|---|---|---|---|---|")?;
        for (name, row) in &self.rows {
            let Row { trials, opened, noticed, damage, silent, lost, hung, whole } = row;
            writeln!(
                f,
                "| {name} | {trials} | {opened} | {noticed} | {damage} | {silent} | {lost} | {hung} | {whole} |"
            )?;
        }
        Ok(())
    }
}
