//! `daftar-bench`: the figures of `docs/benchmarks.md`, made again.
//!
//! Every row runs our program and its peer in turn and judges by the median ratio of the pairs. `just bench` does everything; single
//! rows are run by `daftar-bench run 2 5`, and `daftar-bench table` writes what there is into the page.

mod bench;
mod error;
mod figure;
mod machine;
mod prepare;
mod process;
mod rows;
mod scratch;
mod series;
mod sheets;
mod table;

use std::{process::ExitCode, time::Instant};

use clap::{Parser, Subcommand};

use crate::{
    bench::Bench,
    error::{About, BenchError, Result},
    figure::RowResult,
    rows::ROWS,
};

/// Measures Daftar beside its peers. Everything lies in the folder DAFTAR_BENCH_DIR, or in target/bench.
#[derive(Parser)]
struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Make the sheets of invented incidents
    Data,
    /// Make the journals, databases and files that are missing or older than the program
    Prepare,
    /// Measure rows, by their numbers; all if none is named
    Run(RunArgs),
    /// Write the results that there are into docs/benchmarks.md
    Table,
    /// Prepare, measure, and write the table
    All(RunArgs),
}

#[derive(clap::Args)]
struct RunArgs {
    /// The rows' numbers, for example 2 5
    rows: Vec<String>,
    /// How many rounds instead of the usual number; never fewer than three within a row's time
    #[arg(long)]
    runs: Option<usize>,
}

fn main() -> ExitCode {
    match run(&Args::parse().command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("could not measure: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &Command) -> Result<ExitCode> {
    match command {
        Command::Data => sheets::make(&scratch::Scratch::open()?)?,
        Command::Prepare => prepare::prepare(&Bench::open(None)?)?,
        Command::Table => table::write(&Bench::open(None)?)?,
        Command::Run(args) => return measure(&Bench::open(args.runs)?, &args.rows),
        Command::All(args) => {
            let bench = Bench::open(args.runs)?;
            prepare::prepare(&bench)?;
            let code = measure(&bench, &args.rows)?;
            table::write(&bench)?;
            return Ok(code);
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Measures rows one after the other. One that fails is told, and does not keep the others from being measured.
fn measure(bench: &Bench, wanted: &[String]) -> Result<ExitCode> {
    if let Some(unknown) = wanted.iter().find(|row| !ROWS.iter().any(|(known, _, _)| known == row)) {
        return Err(BenchError::NoRow(unknown.clone()));
    }
    std::fs::create_dir_all(bench.scratch.at("results")).about("the results")?;
    let mut code = ExitCode::SUCCESS;
    for (row, about, measure) in
        ROWS.iter().filter(|(row, _, _)| wanted.is_empty() || wanted.iter().any(|it| it == row))
    {
        let start = Instant::now();
        match measure(bench) {
            Ok(figures) => {
                keep(
                    bench,
                    RowResult { row: (*row).to_owned(), commit: machine::commit(), date: machine::today(), figures },
                )?;
                println!("row {row}, {about}: measured in {:.0} s", start.elapsed().as_secs_f64());
            }
            Err(error) => {
                bench.scratch.remove(&format!("results/{row}.json"))?;
                eprintln!("row {row}, {about}: could not be measured: {error}");
                code = ExitCode::FAILURE;
            }
        }
    }
    Ok(code)
}

fn keep(bench: &Bench, result: RowResult) -> Result<()> {
    for figure in &result.figures {
        let ratio = figure.ratio.map_or(String::new(), |ratio| format!("{:.2}×", ratio.median));
        let ours = figure.ours.map_or(f64::NAN, |ours| ours.median);
        println!(
            "  {:4} {:?} {ratio} {} ({ours:.6} {:?}) {}",
            figure.row, figure.verdict, figure.target, figure.unit, figure.case
        );
    }
    let text = serde_json::to_string_pretty(&result).about("a result")?;
    bench.scratch.write(&format!("results/{}.json", result.row), &text)
}
