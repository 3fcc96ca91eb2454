//! `doithoai man`: pages for `man`, of the program and of each command.

use std::io;
use std::path::PathBuf;

use clap::{Args, Command};
use clap_mangen::Man;

use super::caller::Caller;
use super::exit::Exit;
use super::vietnamese::PAGE_HEADINGS;
use super::words;
use super::write_files::write_files;
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
    let pages = pages(command, caller.lang).unwrap_or_default();
    let Some(folder) = &arguments.folder else {
        return print(&arguments.page, &pages, caller);
    };
    let files = pages.into_iter();
    let files = files.map(|(name, text)| (folder.join(format!("{name}.1")), text));
    Ok(write_files(files, caller))
}

fn print(name: &str, pages: &[(String, String)], caller: &Caller) -> Result<Exit, Exit> {
    if let Some((_, text)) = pages.iter().find(|(page, _)| page == name) {
        caller.data(text);
        return Ok(Exit::Fine);
    }
    let known: Vec<&str> = pages.iter().map(|(page, _)| &**page).collect();
    Err(caller.refuse(words::no_such_page(caller.lang, name, &known.join(", "))))
}

/// Every page: its name and its text, in the order of the commands.
fn pages(command: Command, lang: Lang) -> io::Result<Vec<(String, String)>> {
    let mut command = command.disable_help_subcommand(true);
    command.build();
    let mut pages = Vec::new();
    add(&command, PROGRAM, lang, &mut pages)?;
    Ok(pages)
}

fn add(
    command: &Command,
    name: &str,
    lang: Lang,
    pages: &mut Vec<(String, String)>,
) -> io::Result<()> {
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
    pages.push((name.to_owned(), with_headings(&text, lang)));
    for inner in command.get_subcommands() {
        add(inner, &format!("{name}-{}", inner.get_name()), lang, pages)?;
    }
    Ok(())
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
