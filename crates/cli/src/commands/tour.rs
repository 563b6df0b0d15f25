//! `daftar tour`: the main job on a temporary journal with invented people.

mod family;
mod steps;

use std::process::ExitCode;

use crate::{args::Global, failure::Outcome, language::words, output};

/// What one step checked.
pub(super) type Checked = Outcome<String>;

pub(crate) fn run(global: &Global) -> Outcome {
    let mut tour = steps::Tour::begin()?;
    say(global, &format!("{}\n", words().tour_begins()))?;
    for (number, (what, step)) in (1..).zip(steps::STEPS) {
        let checked = step(&mut tour)?;
        say(global, &format!("{number:2}. {}", what(words())))?;
        say(global, &format!("{}\n", output::wrap(&words().tour_checked(&checked), "    ")))?;
    }
    tour.end()?;
    if global.json {
        output::json(&serde_json::json!({ "steps": steps::STEPS.len(), "passed": steps::STEPS.len() }))?;
    }
    say(global, &words().tour_ends())?;
    Ok(ExitCode::SUCCESS)
}

fn say(global: &Global, text: &str) -> Outcome<()> {
    if global.json { Ok(()) } else { output::line(text) }
}
