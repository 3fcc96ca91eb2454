//! `doithoai man`: pages for `man`, of the program and of each command.

use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, Command};
use clap_mangen::Man;

use super::caller::{Caller, Exit};
use super::offices::nothing_kept_at;
use super::vietnamese::PAGE_HEADINGS;
use super::words;
use crate::findings::Lang;

const PROGRAM: &str = "doithoai";

/// print a page for man, or write all of them into a folder
#[derive(Args)]
pub(super) struct ManArguments {
    /// write all pages into this folder
    #[arg(value_name = "DIR", conflicts_with = "page")]
    folder: Option<PathBuf>,
    /// print this page, such as doithoai-build [default: doithoai]
    #[arg(
        long,
        value_name = "NAME",
        default_value = PROGRAM,
        hide_default_value = true
    )]
    page: String,
}

pub(super) fn run(
    arguments: &ManArguments,
    command: Command,
    caller: &Caller,
) -> Result<Exit, Exit> {
    let mut command = command.disable_help_subcommand(true);
    command.build();
    let pages = pages(&command, PROGRAM, caller.lang).unwrap_or_default();
    if let Some(folder) = &arguments.folder {
        nothing_kept_at(Path::new("."), folder, caller)?;
        let files = pages.into_iter();
        let files = files.map(|(name, text)| (folder.join(format!("{name}.1")), text));
        return Ok(caller.write(files));
    }
    if let Some((_, text)) = pages.iter().find(|(name, _)| *name == arguments.page) {
        caller.data(text);
        return Ok(Exit::Fine);
    }
    let known: Vec<&str> = pages.iter().map(|(name, _)| &**name).collect();
    let (page, known) = (&arguments.page, known.join(", "));
    Err(caller.refuse(words::no_such_page(caller.lang, page, &known)))
}

/// The page of a command and those of all below it, in their order: name and text.
fn pages(command: &Command, name: &str, lang: Lang) -> io::Result<Vec<(String, String)>> {
    let mut text = Vec::new();
    // No date: the same program gives the same pages.
    Man::new(command.clone())
        .title(name)
        .section("1")
        .date("")
        .source(format!("{PROGRAM} {}", env!("CARGO_PKG_VERSION")))
        .manual("")
        .render(&mut text)?;
    let text = String::from_utf8_lossy(&text);
    let mut all = vec![(name.to_owned(), with_headings(&text, lang))];
    for inner in command.get_subcommands() {
        all.extend(pages(inner, &format!("{name}-{}", inner.get_name()), lang)?);
    }
    Ok(all)
}

/// The library's own headings in the reader's language.
fn with_headings(page: &str, lang: Lang) -> String {
    let heading = |line: &str| {
        let known = PAGE_HEADINGS.iter().find(|(english, _)| *english == line);
        let vietnamese = known.map_or(line, |(_, vietnamese)| vietnamese);
        format!("{}\n", lang.choose(vietnamese, line))
    };
    page.lines().map(heading).collect()
}
