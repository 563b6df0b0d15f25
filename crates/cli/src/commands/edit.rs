//! `daftar edit`.

use clap::Args as ClapArgs;
use daftar_journal::{
    entry::{Incident, Translation, paragraphs},
    time_text,
};
use daftar_l10n::Text;
use serde::Serialize;

use super::incident_args::{IncidentArgs, read_text};
use crate::{
    args::Global,
    failure::{Failure, OrFail, Outcome},
    language::words,
    output,
    session::Session,
};

#[derive(ClapArgs)]
pub(crate) struct Args {
    /// The incident's id, or its beginning
    id: String,
    #[command(flatten)]
    incident: IncidentArgs,
    /// Leave it out of lists, searches and --all
    #[arg(long)]
    closed: bool,
    /// Show it in lists, searches and --all again
    #[arg(long, conflicts_with = "closed")]
    open: bool,
    /// Language of a translation; with --translation
    #[arg(long, value_name = "L", requires = "translation")]
    translation_language: Option<String>,
    /// The text in another language; replaces the one in that language; - reads standard input
    #[arg(long, value_name = "S|-", requires = "translation_language")]
    translation: Option<String>,
    /// Who translated
    #[arg(long, value_name = "NAME", requires = "translation")]
    translated_by: Option<String>,
    /// A machine translated
    #[arg(long, requires = "translation")]
    machine: bool,
    /// Somebody who knows both languages has read the translation
    #[arg(long, requires = "translation")]
    checked: bool,
}

#[derive(Serialize)]
struct Edited {
    id: String,
    revision: String,
}

pub(crate) fn run(global: &Global, args: &Args) -> Outcome {
    if args.incident.is_empty() && !args.closed && !args.open && args.translation.is_none() {
        return Err(Failure::usage(words().usage_say_what_to_change()));
    }
    let translation = args.translation(global)?;
    let said = args.incident.read(global)?;
    let mut session = Session::open_to_read(global)?;
    session.catch_up()?;
    let before = session.journal.resolve::<Incident>(&args.id).or_fail(Text::cannot_change_incident)?;
    let versions = match before.entry.has_other_heads {
        true => session.journal.versions::<Incident>(&before.entry.id).or_fail(Text::cannot_read_journal)?.len(),
        false => 1,
    };
    let mut incident = before.entry.content.clone();
    said.put_into(&mut incident);
    incident.closed = args.closed || incident.closed && !args.open;
    if let Some(mut translation) = translation {
        translation.when = time_text(&session.now);
        incident.translations.retain(|known| known.language != translation.language);
        incident.translations.push(translation);
    }
    let revision = session.journal.edit(&before, &incident, &session.now).or_fail(Text::cannot_change_incident)?;
    let edited = Edited { id: before.entry.id.to_string(), revision: revision.to_string() };
    if session.json {
        output::json(&edited)?
    } else {
        output::line(&edited.id)?
    }
    if versions > 1 {
        output::note(&words().edit_several(output::many(versions)));
    }
    Ok(session.end_writing())
}

impl Args {
    fn translation(&self, global: &Global) -> Outcome<Option<Translation>> {
        let (Some(language), Some(text)) = (&self.translation_language, &self.translation) else { return Ok(None) };
        let text = if text == "-" { read_text(global)? } else { text.clone() };
        Ok(Some(Translation {
            language: language.clone(),
            narrative: paragraphs(&text),
            by: self.translated_by.clone().unwrap_or_default(),
            machine: self.machine,
            when: String::new(),
            checked: self.checked,
        }))
    }
}
