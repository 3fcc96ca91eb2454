//! The words of the help in Vietnamese, laid over the English ones.

use clap::{Arg, Command};

use super::languages::languages;
use super::vietnamese_help::{COMMANDS, CommandWords};
use crate::findings::Lang;

/// The headings of arguments.
const HEADINGS: [(&str, &str); 3] = [
    ("Arguments", "Tham số"),
    ("Options", "Lựa chọn"),
    ("The record", "Nội dung hồ sơ"),
];

/// What stands for them in a help.
const LANGUAGES: &str = "{languages}";

/// A command and all below it, as the help of one language shows them. Help and version are
/// options like the others, so that they have words in both.
pub(super) fn dressed(command: Command, path: &str, lang: Lang) -> Command {
    let command = command
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .mut_subcommands(|inner| {
            let path = format!("{path} {}", inner.get_name());
            dressed(inner, path.trim_start(), lang)
        });
    let command = if lang == Lang::VI {
        translated(command, path)
            .help_template("{about}\n\nCách dùng: {usage}\n\n{all-args}\n")
            .subcommand_help_heading("Lệnh")
    } else {
        command
            .help_template("{about}\n\nUsage: {usage}\n\n{all-args}\n")
            .subcommand_help_heading("Commands")
    };
    command.mut_args(|arg| with_languages(arg, lang))
}

/// The languages that there are, where a help names them.
fn with_languages(arg: Arg, lang: Lang) -> Arg {
    let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
    if !help.contains(LANGUAGES) {
        return arg;
    }
    let codes: Vec<&str> = languages().iter().map(|it| it.code()).collect();
    let codes = codes.join(lang.choose(" hoặc ", " or "));
    arg.help(help.replace(LANGUAGES, &codes))
}

fn translated(command: Command, path: &str) -> Command {
    let command = match words(path) {
        Some(CommandWords { about, usage, .. }) => {
            let name = format!("doithoai {path}");
            command
                .about(*about)
                .override_usage(format!("{} {usage}", name.trim_end()))
        }
        None => command,
    };
    command.mut_args(|arg| {
        let heading = HEADINGS
            .into_iter()
            .find(|(english, _)| arg.get_help_heading() == Some(english));
        let arg = match heading {
            Some((_, heading)) => arg.help_heading(heading),
            None => arg,
        };
        match text(path, &arg) {
            Some(text) => arg.help(text),
            None => arg,
        }
    })
}

fn words(path: &str) -> Option<&'static CommandWords> {
    COMMANDS.iter().find(|it| it.path == path)
}

/// What a command says of an argument: its own words, or those that all commands share.
fn text(path: &str, arg: &Arg) -> Option<&'static str> {
    own_text(path, arg).or_else(|| own_text("", arg))
}

fn own_text(path: &str, arg: &Arg) -> Option<&'static str> {
    let arguments = words(path)?.arguments.iter();
    let mut own = arguments.filter(|(id, _)| *id == arg.get_id().as_str());
    own.next().map(|(_, text)| *text)
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
