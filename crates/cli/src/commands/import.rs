//! `daftar import`.

use std::{
    fs::File,
    io::{self, ErrorKind, Read},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args as ClapArgs;
use daftar_exchange::import::{ImportReport, InputStopped, import_csv};
use daftar_l10n::Text;
use daftar_messages::Tell;
use daftar_store::system;

use crate::{
    args::Global,
    failure::{FAILED, Failure, OrFail, Outcome},
    interrupt,
    language::words,
    output,
    progress::Progress,
    session::Session,
};

#[derive(ClapArgs)]
pub(crate) struct Args {
    /// The sheet, as CSV
    file: PathBuf,
}

pub(crate) fn run(global: &Global, args: &Args) -> Outcome {
    let sheet = Sheet(open(&args.file)?);
    let mut session = Session::open_to_read(global)?;
    session.catch_up()?;
    let mut progress = Progress::count(Text::progress_rows);
    let report = import_csv(&mut session.journal, sheet, &session.now, &mut |rows| progress.at(rows))
        .or_fail(Text::cannot_import)?;
    drop(progress);
    if session.json {
        output::json(&report)?
    } else {
        print(&report)?
    }
    let code = session.end_writing();
    let stopped = report.interrupted || !report.refused.is_empty();
    Ok(if stopped { ExitCode::from(FAILED) } else { code })
}

/// Opens the sheet; only of a file is it known that it ends.
fn open(path: &Path) -> Outcome<File> {
    match system::open_file(path) {
        Err(error) if error.kind() == ErrorKind::InvalidInput => {
            Err(Failure::new(words().cannot_import(&words().import_no_file())).hint(Text::import_no_file_hint))
        }
        opened => opened.or_fail(Text::cannot_open_sheet),
    }
}

/// The sheet's file; Ctrl-C is heard between two pieces of it, however long a row is.
struct Sheet(File);

impl Read for Sheet {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        if interrupt::asked() { Err(io::Error::other(InputStopped)) } else { self.0.read(bytes) }
    }
}

fn print(report: &ImportReport) -> Outcome<()> {
    output::line(&words().import_done(report.rows, output::many(report.added.len()), report.known))?;
    for remark in &report.remarks {
        output::line(&output::wrap(&remark.tell(words()), "  "))?;
    }
    if !report.unmapped_columns.is_empty() {
        let columns = output::one_line(&report.unmapped_columns.join(", "));
        output::line(&output::wrap(&words().import_columns(&columns), ""))?;
    }
    if !report.refused.is_empty() {
        output::line(&words().import_refused())?;
    }
    report.refused.iter().try_for_each(|refused| output::line(&output::wrap(&refused.tell(words()), "  ")))?;
    if report.interrupted {
        output::line(&words().import_interrupted())?;
    }
    Ok(())
}
