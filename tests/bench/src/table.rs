//! Writes the table into `docs/benchmarks.md`, between two marks; what people wrote around it stays.

use std::{collections::BTreeSet, fs};

use crate::{
    bench::Bench,
    error::{About, BenchError, Result},
    figure::{Figure, RowResult, Unit, Verdict},
    machine,
    rows::ROWS,
    scratch::repository,
    series::Spread,
    sheets,
};

const BEGIN: &str = "<!-- the table: made by `just bench`, not by hand -->";
const END: &str = "<!-- the table ends -->";
const PAGE: &str = "docs/benchmarks.md";

/// Puts all results that there are into the page.
pub(crate) fn write(bench: &Bench) -> Result<()> {
    let path = repository().join(PAGE);
    let page = fs::read_to_string(&path).about(PAGE)?;
    let no_marks = || BenchError::Wrong { what: PAGE.into(), expected: "two marks".into(), got: "none".into() };
    let (before, rest) = page.split_once(BEGIN).ok_or_else(no_marks)?;
    let (_, after) = rest.split_once(END).ok_or_else(no_marks)?;
    let made = made(bench)?;
    fs::write(&path, format!("{before}{BEGIN}\n\n{made}\n{END}{after}")).about(PAGE)
}

/// Returns the results of all rows that were ever measured in this scratch folder.
fn results(bench: &Bench) -> Result<Vec<RowResult>> {
    let texts = ROWS.iter().map(|(row, _, _)| bench.scratch.read(&format!("results/{row}.json")));
    texts.filter(|text| !text.is_empty()).map(|text| serde_json::from_str(&text).about("a result")).collect()
}

fn made(bench: &Bench) -> Result<String> {
    let results = results(bench)?;
    let mut lines = machine::describe(bench)?;
    lines.push(incidents(bench)?);
    lines.push(format!("Measured: {}", when(&results)));
    let mut text = lines.iter().map(|line| format!("- {line}\n")).collect::<String>();
    text.push_str("\n| # | case | ratio of the pairs | target | verdict | Daftar | peer | runs |\n");
    text.push_str("|---|---|---|---|---|---|---|---|\n");
    results.iter().flat_map(|result| &result.figures).for_each(|figure| text.push_str(&line(figure)));
    Ok(text)
}

fn incidents(bench: &Bench) -> Result<String> {
    let known = sheets::known(&bench.scratch, "100k")?;
    let (rows, each, forms) = (known.rows, known.bytes / known.rows.max(1), known.forms);
    Ok(format!(
        "Incidents: {rows} invented ones of {each} bytes each, of {forms} word forms; zstd -3 makes the sheet {:.1} times smaller, its rows \
         one by one {:.1} times",
        known.whole, known.by_row
    ))
}

/// Names the day and the commit; the rows, where they differ.
fn when(results: &[RowResult]) -> String {
    let at = |result: &RowResult| format!("{} at commit {}", result.date, result.commit);
    let times: BTreeSet<String> = results.iter().map(at).collect();
    if times.len() < 2 {
        return times.into_iter().next().unwrap_or_else(|| "nothing yet".to_owned());
    }
    let rows = |time: &String| {
        let of_then = results.iter().filter(|result| at(result) == *time).map(|result| result.row.as_str());
        format!("rows {} on {time}", of_then.collect::<Vec<_>>().join(", "))
    };
    times.iter().map(rows).collect::<Vec<_>>().join("; ")
}

fn line(figure: &Figure) -> String {
    let verdict = match figure.verdict {
        Verdict::Met => "met",
        Verdict::Missed => "**missed**",
        Verdict::Shown => "",
        Verdict::NotMeasured => "not measured",
    };
    let ratio = figure.ratio.map(|ratio| spread(ratio, Unit::Times)).unwrap_or_default();
    let ours = figure.ours.map(|ours| spread(ours, figure.unit)).unwrap_or_default();
    let peer = match figure.peer {
        Some(peer) => format!("{}: {}", figure.peer_name, spread(peer, figure.unit)),
        None if figure.peer_name.is_empty() => String::new(),
        None => format!("{}: not installed", figure.peer_name),
    };
    let Figure { row, case, target, runs, .. } = figure;
    format!("| {row} | {case} | {ratio} | {target} | {verdict} | {ours} | {peer} | {runs} |\n")
}

/// `median (min–max)`, or the one number that there is.
fn spread(numbers: Spread, unit: Unit) -> String {
    let median = number(numbers.median, unit);
    if numbers.min == numbers.max {
        return median;
    }
    format!("{median} ({}–{})", number(numbers.min, unit), number(numbers.max, unit))
}

fn number(number: f64, unit: Unit) -> String {
    match unit {
        Unit::Seconds if number.abs() < 0.001 => format!("{:.0} µs", number * 1e6),
        Unit::Seconds if number.abs() < 0.1 => format!("{:.1} ms", number * 1e3),
        Unit::Seconds => format!("{number:.3} s"),
        Unit::Mib => format!("{number:.1} MiB"),
        Unit::PerSecond => format!("{number:.0}/s"),
        Unit::Times if (number - 1.0).abs() < 0.05 => format!("{number:.3}×"),
        Unit::Times => format!("{number:.2}×"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_the_unit_that_reads_best() {
        assert_eq!(number(0.00042, Unit::Seconds), "420 µs");
        assert_eq!(number(0.0042, Unit::Seconds), "4.2 ms");
        assert_eq!(number(1.0 / 3.0, Unit::Seconds), "0.333 s");
        assert_eq!(number(1.034, Unit::Times), "1.034×");
        assert_eq!(number(1.134, Unit::Times), "1.13×");
    }

    #[test]
    fn a_line_says_what_is_missing() {
        let figure = Figure::new("8a", "case", Unit::Seconds, &[1.0]).beside("age", &[1.0], &[]).at_most_times(1.0);
        assert_eq!(line(&figure), "| 8a | case |  | ≤ 1.0× | not measured | 1.000 s | age: not installed | 1 |\n");
    }
}
