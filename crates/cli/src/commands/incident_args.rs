//! What an incident is told by on the command line, for `add` and `edit`.

use std::io::{IsTerminal, Read};

use clap::Args as ClapArgs;
use daftar_journal::{
    entry::{Incident, Named, paragraphs},
    vocabulary,
    when::{Understood, When},
};
use daftar_l10n::Text;
use daftar_messages::Tell;
use jiff::Zoned;

use crate::{
    args::Global,
    failure::{Failure, OrFail, Outcome},
    language::words,
    output,
};

/// The most text that is read from standard input: what one revision may hold.
const MOST: u64 = 8 * 1024 * 1024;

#[derive(ClapArgs)]
pub(crate) struct IncidentArgs {
    /// Kind of incident, for example "beating" (may be given again)
    #[arg(long = "type", value_name = "T")]
    types: Vec<String>,
    /// When it happened, as told: "spring 2024", "after 2023-09-28", "10 июля 2024"
    #[arg(long, value_name = "W", allow_hyphen_values = true)]
    when: Option<String>,
    /// Where, as told
    #[arg(long, value_name = "P", allow_hyphen_values = true)]
    place: Option<String>,
    /// In which country
    #[arg(long, value_name = "C", allow_hyphen_values = true)]
    country: Option<String>,
    /// Who was harmed (may be given again)
    #[arg(long, value_name = "NAME", allow_hyphen_values = true)]
    who: Vec<String>,
    /// Who did it, as far as is known (may be given again)
    #[arg(long, value_name = "NAME", allow_hyphen_values = true)]
    by: Vec<String>,
    /// Who told it
    #[arg(long, value_name = "S", allow_hyphen_values = true)]
    source: Option<String>,
    /// How it was told: phone, letter, seen, …
    #[arg(long, value_name = "H", allow_hyphen_values = true)]
    how: Option<String>,
    /// A short name for it
    #[arg(long, value_name = "S", allow_hyphen_values = true)]
    title: Option<String>,
    /// What happened; - reads standard input
    #[arg(long, value_name = "S|-", allow_hyphen_values = true)]
    text: Option<String>,
    /// Language of the text, for example tg
    #[arg(long, value_name = "L")]
    language: Option<String>,
    /// A mark of your own (may be given again)
    #[arg(long, value_name = "S", allow_hyphen_values = true)]
    tag: Vec<String>,
    /// Anything else (may be given again; an edit adds to the notes)
    #[arg(long, value_name = "S", allow_hyphen_values = true)]
    note: Vec<String>,
}

impl IncidentArgs {
    /// Tells whether anything was said.
    pub(super) fn is_empty(&self) -> bool {
        let singles =
            [&self.when, &self.place, &self.country, &self.source, &self.how, &self.title, &self.text, &self.language];
        let lists = [&self.types, &self.who, &self.by, &self.tag, &self.note];
        let said = singles.iter().filter_map(|single| single.as_ref()).chain(lists.into_iter().flatten()).count();
        said == 0
    }

    /// Tells whether something was said that is more than blanks.
    pub(super) fn says_something(&self) -> bool {
        let singles =
            [&self.when, &self.place, &self.country, &self.source, &self.how, &self.title, &self.text, &self.language];
        let lists = [&self.types, &self.who, &self.by, &self.tag, &self.note].into_iter().flatten();
        singles.into_iter().flatten().chain(lists).any(|said| !said.trim().is_empty())
    }

    /// Reads what was said, standard input too, and says what was not understood.
    pub(super) fn read(&self, global: &Global) -> Outcome<Said<'_>> {
        if self.types.iter().any(|name| vocabulary::recognise(name).is_none()) {
            output::note(&words().add_own_type());
        }
        let narrative = self.text(global)?.map(|text| paragraphs(&text));
        Ok(Said { args: self, narrative, when: self.when.as_deref().map(understand) })
    }

    fn text(&self, global: &Global) -> Outcome<Option<String>> {
        match self.text.as_deref() {
            Some("-") => read_text(global).map(Some),
            given => Ok(given.map(str::to_owned)),
        }
    }
}

/// What was said about an incident.
pub(super) struct Said<'a> {
    args: &'a IncidentArgs,
    narrative: Option<Vec<String>>,
    when: Option<When>,
}

impl Said<'_> {
    /// Puts it into the incident: single values and lists replace what is there, notes are added.
    pub(super) fn put_into(self, incident: &mut Incident) {
        let args = self.args;
        incident.narrative = self.narrative.unwrap_or(std::mem::take(&mut incident.narrative));
        incident.when = self.when.unwrap_or(std::mem::take(&mut incident.when));
        replace(&mut incident.title, &args.title);
        replace(&mut incident.place, &args.place);
        replace(&mut incident.country, &args.country);
        replace(&mut incident.source.name, &args.source);
        replace(&mut incident.source.how, &args.how);
        replace(&mut incident.language, &args.language);
        replace_list(&mut incident.types, &args.types, |name| name.trim().to_owned());
        replace_list(&mut incident.harmed, &args.who, |name| Named::new(name.trim()));
        replace_list(&mut incident.by, &args.by, |name| Named::new(name.trim()));
        replace_list(&mut incident.tags, &args.tag, |tag| tag.trim().to_owned());
        incident.notes.extend(args.note.iter().filter(|note| !note.trim().is_empty()).cloned());
    }
}

/// Reads a text from standard input.
pub(super) fn read_text(global: &Global) -> Outcome<String> {
    if global.passphrase_file.as_deref().is_some_and(|file| file.as_os_str() == "-") {
        return Err(Failure::usage(words().usage_one_standard_input()));
    }
    if std::io::stdin().is_terminal() {
        output::say(&words().add_write());
    }
    let mut bytes = Vec::new();
    std::io::stdin().lock().take(MOST + 1).read_to_end(&mut bytes).or_fail(Text::cannot_read_text)?;
    if bytes.len() as u64 > MOST {
        return Err(Failure::new(words().cannot_read_text(&words().add_too_long())));
    }
    String::from_utf8(bytes).map_err(|_| Failure::usage(words().usage_text_not_utf8()))
}

fn understand(told: &str) -> When {
    let Understood { when, remark } = When::parse_on(told, Zoned::now().date());
    if let Some(remark) = remark {
        output::note(&remark.tell(words()));
    }
    when
}

fn replace(field: &mut String, given: &Option<String>) {
    if let Some(given) = given {
        *field = given.trim().to_owned();
    }
}

fn replace_list<T>(field: &mut Vec<T>, given: &[String], make: impl Fn(&str) -> T) {
    if !given.is_empty() {
        *field = given.iter().filter(|item| !item.trim().is_empty()).map(|item| make(item)).collect();
    }
}
