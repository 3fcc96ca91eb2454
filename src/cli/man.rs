//! `doithoai man`: pages for `man`, of the program and of each command.

use std::io;
use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command, value_parser};
use clap_mangen::Man;

use super::commands::{in_language, subcommand};
use super::report::Report;
use super::{Exit, commands};
use crate::findings::{Finding, Lang, Sources};
use crate::workspace::{unwritable, write_atomically};

/// Which pages, and where they go.
pub(super) struct Arguments {
    /// All pages go here.
    folder: Option<PathBuf>,
    /// The one page that is printed: `doithoai`, `doithoai-new-session`.
    page: String,
}

impl Arguments {
    pub(super) fn read(matches: &ArgMatches) -> Self {
        let page = matches.get_one::<String>("page").cloned();
        Self {
            folder: matches.get_one("folder").cloned(),
            page: page.unwrap_or_else(|| PROGRAM.to_owned()),
        }
    }
}

const PROGRAM: &str = "doithoai";

pub(super) fn command(lang: Lang) -> Command {
    let t = |vi, en| in_language(lang, vi, en);
    subcommand(
        lang,
        "man",
        t(
            "in trang man, hoặc ghi mọi trang vào một thư mục",
            "print a page for man, or write all of them into a folder",
        ),
    )
    .arg(
        Arg::new("folder")
            .value_name("DIR")
            .value_parser(value_parser!(PathBuf))
            .conflicts_with("page")
            .help_heading(t("Tham số", "Arguments"))
            .help(t(
                "ghi mọi trang vào thư mục này",
                "write all pages into this folder",
            )),
    )
    .arg(
        Arg::new("page")
            .long("page")
            .value_name("NAME")
            .help_heading(t("Lựa chọn", "Options"))
            .help(t(
                "in trang này, ví dụ doithoai-build [mặc định: doithoai]",
                "print this page, such as doithoai-build [default: doithoai]",
            )),
    )
}

pub(super) fn run(arguments: &Arguments, report: &Report) -> Exit {
    let pages = pages(report.lang).unwrap_or_default();
    let Some(folder) = &arguments.folder else {
        return print(&arguments.page, &pages, report);
    };
    let mut findings: Vec<Finding> = Vec::new();
    for (name, text) in pages {
        let path = folder.join(format!("{name}.1"));
        let shown = path.display().to_string();
        match write_atomically(&path, text.as_bytes()) {
            Ok(()) => report.data(format_args!("{shown}\n")),
            Err(error) => {
                // The others go to the same folder.
                findings.push(unwritable(&shown, &error));
                break;
            }
        }
    }
    report.findings(&findings, &Sources::default());
    Exit::after(&findings, true)
}

fn print(name: &str, pages: &[(String, String)], report: &Report) -> Exit {
    if let Some((_, text)) = pages.iter().find(|(page, _)| page == name) {
        report.data(format_args!("{text}"));
        return Exit::Fine;
    }
    let known: Vec<&str> = pages.iter().map(|(page, _)| &**page).collect();
    report.say(format_args!(
        "{} `{name}`: {}\n",
        report.word("lỗi: không có trang", "error: there is no page"),
        known.join(", "),
    ));
    Exit::Usage
}

/// Every page: its name and its text, in the order of the commands.
fn pages(lang: Lang) -> io::Result<Vec<(String, String)>> {
    let mut command = commands::command(lang).disable_help_subcommand(true);
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
        let line = match (lang, line) {
            (Lang::Vi, ".SH NAME") => ".SH TÊN",
            (Lang::Vi, ".SH SYNOPSIS") => ".SH \"CÁCH DÙNG\"",
            (Lang::Vi, ".SH DESCRIPTION") => ".SH \"MÔ TẢ\"",
            (Lang::Vi, ".SH VERSION") => ".SH \"PHIÊN BẢN\"",
            (_, line) => line,
        };
        format!("{line}\n")
    };
    page.lines().map(heading).collect()
}
