//! `daftar erase`.

use daftar_exchange::travel;
use daftar_journal::erase_unopened;
use daftar_l10n::Text;
use daftar_store::{Erased, Folder};
use serde_json::json;

use super::travel::{agreed, erased, look, names, tell_remains};
use crate::{
    args::Global,
    failure::{Failure, OrFail, Outcome},
    language::words,
    output,
    session::{self, Session, WAIT},
};

pub(crate) fn run(global: &Global) -> Outcome {
    let gone = if global.yes { erase_at_once(global)? } else { erase_what_is_elsewhere(global)? };
    let left = look();
    if global.json {
        output::json(&json!({ "erased": erased(&gone), "remains": names(&left) }))?;
    } else {
        output::line(&words().erase_done())?;
        tell_remains(&left, &gone)?;
        output::say(&output::wrap(&words().safety_erase_journal().to_string(), ""));
    }
    Ok(std::process::ExitCode::SUCCESS)
}

/// Erases whatever is there: in a hurry, or because nothing opens it any more. But what is given to open it must.
fn erase_at_once(global: &Global) -> Outcome<Erased> {
    let path = session::journal_folder(global)?;
    if global.passphrase_file.is_some() && Folder::at(&path).is_journal().or_fail(Text::cannot_erase)? {
        return Session::open(global)?.journal.erase().or_fail(Text::cannot_erase);
    }
    erase_unopened(&path, WAIT).or_fail(Text::cannot_erase)
}

/// Erases a journal of which a tried backup holds everything; refuses any other.
fn erase_what_is_elsewhere(global: &Global) -> Outcome<Erased> {
    let mut session = Session::open(global)?;
    session.catch_up()?;
    let tried = session.journal.restorable().or_fail(Text::cannot_read_journal)?;
    let newer = session.journal.entries_since_drill().or_fail(Text::cannot_read_journal)?;
    let Some(tried) = tried.filter(|_| newer == 0) else {
        return Err(Failure::new(words().cannot_erase(&words().erase_not_fresh(newer))));
    };
    if !travel::is_still_there(&tried) {
        return Err(Failure::new(words().cannot_erase(&words().erase_backup_gone(&output::one_line(&tried.place)))));
    }
    agreed(false, &words().erase_question(&tried.as_of, &output::one_line(&tried.place)))?;
    session.journal.erase().or_fail(Text::cannot_erase)
}
