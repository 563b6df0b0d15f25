//! `daftar tour`.

use crate::{args::Global, failure::Outcome};

pub(crate) fn run(_: &Global) -> Outcome {
    Ok(std::process::ExitCode::SUCCESS)
}
