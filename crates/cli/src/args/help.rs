//! The help of the commands in the language of the program: in the code it stands in English.

use clap::{Arg, Command, builder::StyledStr};

use crate::language::words;

/// Behind all options of a verb, before its help.
const LAST: usize = 900;
const PARAGRAPHS: &str = "\n\n";

/// Returns the command with its help in the language of the program.
pub(super) fn told(mut command: Command) -> Command {
    command.build();
    of(command)
}

fn of(command: Command) -> Command {
    let (about, long) = (own(command.get_about()), own(command.get_long_about()));
    let template = template();
    let names: Vec<String> = command.get_subcommands().map(|each| each.get_name().to_owned()).collect();
    let command = command.mut_args(argument).help_template(template).subcommand_help_heading(words().help_commands());
    let command = names.iter().fold(command, |command, name| command.mut_subcommand(name, of));
    let command = about.into_iter().fold(command, Command::about);
    long.into_iter().fold(command, Command::long_about)
}

fn argument(argument: Arg) -> Arg {
    let heading = if argument.is_positional() { words().help_arguments() } else { words().help_options() };
    let (help, long) = (own(argument.get_help()), own(argument.get_long_help()));
    // What can be said to every verb comes after what is said to this one.
    let argument = if argument.is_global_set() { argument.display_order(LAST) } else { argument };
    let argument = help.into_iter().fold(argument.help_heading(heading), Arg::help);
    long.into_iter().fold(argument, Arg::long_help)
}

/// As the library has it, with headings of ours.
fn template() -> String {
    let usage = words().help_usage();
    format!("{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}")
}

/// Returns a help text in the language of the program, paragraph by paragraph; none of ours stays as it is.
fn own(english: Option<&StyledStr>) -> Option<String> {
    let english = english?.to_string();
    let paragraphs = english.split(PARAGRAPHS);
    let told = paragraphs.map(|each| words().help(each).unwrap_or_else(|| each.to_owned()));
    Some(told.collect::<Vec<_>>().join(PARAGRAPHS))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::CommandFactory;
    use daftar_l10n::{Language, Text};

    use super::*;
    use crate::args::Args;

    fn texts(command: &Command, all: &mut BTreeSet<String>) {
        let abouts = [command.get_about(), command.get_long_about()].into_iter();
        let helps = command.get_arguments().flat_map(|each| [each.get_help(), each.get_long_help()]);
        let told: Vec<String> = abouts.chain(helps).flatten().map(ToString::to_string).collect();
        all.extend(told.iter().flat_map(|each| each.split(PARAGRAPHS)).map(str::to_owned));
        command.get_subcommands().for_each(|each| texts(each, all));
    }

    #[test]
    fn all_help_is_there_in_every_language() {
        let mut all = BTreeSet::new();
        let mut command = Args::command();
        command.build();
        texts(&command, &mut all);
        assert!(all.len() > 100);
        for language in Language::ALL {
            let text = Text::for_terminal(language);
            let untold: Vec<_> = all.iter().filter(|english| text.help(english).is_none()).collect();
            assert!(untold.is_empty(), "{untold:?}");
        }
    }
}
