//! `daftar backup list`.

use std::process::ExitCode;

use daftar_exchange::backup;
use daftar_l10n::Text;

use super::TargetArgs;
use crate::{
    args::Global,
    failure::{DAMAGED, OrFail, Outcome},
    language::words,
    output,
};

pub(super) fn run(global: &Global, args: &TargetArgs) -> Outcome {
    let list = backup::list(&args.target).or_fail(Text::cannot_list_backup)?;
    if global.json {
        output::json(&list)?;
    } else {
        for set in &list.sets {
            let (number, files, size) = (set.set.to_string(), words().count_files(set.files), words().size(set.bytes));
            output::line(&words().backup_listed(&number, &set.created, &files, &size))?;
            if set.before_forget {
                output::line(&format!("   {}", words().backup_listed_before_forget()))?;
            }
        }
        for number in &list.damaged {
            output::say(&words().backup_listed_damaged(&number.to_string()));
        }
    }
    Ok(if list.damaged.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(DAMAGED) })
}
