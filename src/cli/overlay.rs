//! The help as one language shows it.

use clap::{Arg, Command};

use super::languages::languages;
use super::vietnamese::{COMMANDS, CommandWords, HEADINGS, PLACEHOLDERS};
use crate::findings::Lang;

/// What stands in a help for the languages that there are.
const LANGUAGES: &str = "{languages}";

/// A command and all below it, as the help of one language shows them. Help and version are
/// options like the others, so that they have words in both.
pub(super) fn dressed(command: Command, path: &str, lang: Lang) -> Command {
    let command = command.mut_args(|arg| dressed_argument(arg, path, lang));
    let usage = usage(&command, path, lang);
    let command = command
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .override_usage(usage)
        .subcommand_help_heading(lang.choose("Lệnh", "Commands"))
        .help_template(lang.choose(
            "{about}\n\nCách dùng: {usage}\n\n{all-args}\n",
            "{about}\n\nUsage: {usage}\n\n{all-args}\n",
        ))
        .mut_subcommands(|inner| {
            let path = format!("{path} {}", inner.get_name());
            dressed(inner, path.trim_start(), lang)
        });
    match words(path).filter(|_| lang == Lang::VI) {
        Some(words) => command.about(words.about),
        None => command,
    }
}

/// How a command is written: what it cannot do without, then what it can.
fn usage(command: &Command, path: &str, lang: Lang) -> String {
    let mut words = vec!["doithoai"];
    words.extend(path.split_whitespace());
    let required = command.get_positionals().filter(|it| it.is_required_set());
    let names = required.filter_map(|it| it.get_value_names()?.first());
    words.extend(names.map(|it| it.as_str()));
    let inner: Vec<&str> = command.get_subcommands().map(Command::get_name).collect();
    let inner = inner.join("|");
    if command.is_subcommand_required_set() {
        words.push(&inner);
    } else {
        words.push(lang.choose("[lựa chọn]", "[options]"));
    }
    if path.is_empty() {
        words.push(lang.choose("[lệnh]", "[command]"));
    }
    words.join(" ")
}

fn dressed_argument(arg: Arg, path: &str, lang: Lang) -> Arg {
    let english = arg.get_help().map(ToString::to_string).unwrap_or_default();
    let help = lang.choose(text(path, &arg).unwrap_or(&english), &english);
    let codes: Vec<&str> = languages().iter().map(|it| it.code()).collect();
    let codes = codes.join(lang.choose(" hoặc ", " or "));
    let help = help.replace(LANGUAGES, &codes);
    let heading = match arg.get_help_heading() {
        Some(own) => own,
        None if arg.is_positional() => "Arguments",
        None => "Options",
    };
    let known = HEADINGS.iter().find(|(english, _)| *english == heading);
    let value = arg.get_value_names().and_then(<[_]>::first);
    let value = value.and_then(|it| PLACEHOLDERS.iter().find(|(english, _)| it == english));
    let arg = match value.filter(|_| arg.get_action().takes_values()) {
        Some((english, vietnamese)) => arg.value_name(lang.choose(*vietnamese, *english)),
        None => arg,
    };
    let arg = arg.help(help);
    match known {
        Some((english, vietnamese)) => arg.help_heading(lang.choose(*vietnamese, *english)),
        None => arg,
    }
}

fn words(path: &str) -> Option<&'static CommandWords> {
    COMMANDS.iter().find(|it| it.path == path)
}

/// What a command says of an argument: its own words, or those that all commands share.
fn text(path: &str, arg: &Arg) -> Option<&'static str> {
    own_text(path, arg).or_else(|| own_text("", arg))
}

fn own_text(path: &str, arg: &Arg) -> Option<&'static str> {
    let mut arguments = words(path)?.arguments.iter();
    let own = arguments.find(|(id, _)| *id == arg.get_id().as_str());
    own.map(|(_, text)| *text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::command_line::command;

    /// The commands below this one, itself first, by their paths.
    fn all(command: &Command, path: &str) -> Vec<(String, Command)> {
        let below = command.get_subcommands().flat_map(|inner| {
            let path = format!("{path} {}", inner.get_name());
            all(inner, path.trim_start())
        });
        std::iter::once((path.to_owned(), command.clone()))
            .chain(below)
            .collect()
    }

    fn help(arg: &Arg) -> String {
        arg.get_help().map(ToString::to_string).unwrap_or_default()
    }

    #[test]
    fn everything_has_words_of_its_own_in_vietnamese() {
        let english = command(Lang::EN);
        for (path, command) in all(&english, "") {
            assert!(words(&path).is_some(), "`{path}` has no words");
            for arg in command.get_arguments().filter(|it| !it.is_hide_set()) {
                let id = arg.get_id();
                assert!(!help(arg).is_empty(), "`{path}`: {id} has no English words");
                assert!(text(&path, arg).is_some(), "`{path}`: {id} has no words");
                // CommandWords are shared by arguments that say the same.
                let shared = english.get_arguments().find(|it| it.get_id() == id);
                if let Some(shared) = shared.filter(|_| own_text(&path, arg).is_none()) {
                    assert_eq!(
                        help(arg),
                        help(shared),
                        "`{path}`: {id} says something else"
                    );
                }
            }
        }
    }

    #[test]
    fn no_words_are_left_over() {
        let commands = all(&command(Lang::EN), "");
        for words in COMMANDS {
            let command = commands.iter().find(|(path, _)| path == words.path);
            let (path, command) = command.expect(words.path);
            for (id, _) in words.arguments {
                let mut arguments = command.get_arguments();
                assert!(arguments.any(|it| it.get_id() == *id), "`{path}`: {id}");
            }
        }
    }

    #[test]
    fn all_headings_are_translated() {
        for (path, command) in all(&command(Lang::VI), "") {
            for arg in command.get_arguments() {
                let heading = arg.get_help_heading();
                let known = HEADINGS.iter().any(|(_, it)| heading == Some(*it));
                assert!(known, "`{path}`: {} {heading:?}", arg.get_id());
            }
        }
    }
}
