//! The arguments, described in both languages.

use std::ffi::OsString;
use std::num::NonZeroUsize;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Arg;
use clap::ArgAction;
use clap::ArgMatches;
use clap::Command;
use clap::builder::PossibleValuesParser;
use clap::value_parser;
use clap_complete::Shell;

use crate::diagnostic::Lang;

/// What to do, and how.
pub(super) struct Options {
    pub action: Action,
    /// The folder that holds `records/`.
    pub root: PathBuf,
    /// Where documents go; `<root>/output` by default.
    pub out: PathBuf,
    /// Kinds, paths or folders of documents; empty means all.
    pub only: Vec<String>,
    /// The day whose names a draft takes.
    pub as_of: Option<NaiveDate>,
    pub jobs: NonZeroUsize,
    /// Whether `check` mends what nothing but the form changes of.
    pub fix: bool,
    /// Whether `check` sets the pages as well.
    pub pages: bool,
    /// Whether a warning fails the run, for CI.
    pub deny_warnings: bool,
    pub format: Format,
    pub lang: Lang,
}

pub(super) enum Action {
    Build,
    Check,
    List,
    Explain(Option<String>),
    Schema,
    Completions(Shell),
}

/// How findings and progress are shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// With source lines, on stderr.
    Human,
    /// One line each, on stderr.
    Short,
    /// One JSON object a line, on stdout.
    Json,
}

/// The language asked for, found before the arguments are understood, so that even a
/// complaint about them is in the right one.
pub(super) fn language(arguments: &[OsString]) -> Lang {
    let mut words = arguments.iter().filter_map(|word| word.to_str());
    while let Some(word) = words.next() {
        let value = match word {
            "--lang" => words.next(),
            _ => word.strip_prefix("--lang="),
        };
        if let Some(value) = value {
            return if value == "en" { Lang::En } else { Lang::Vi };
        }
    }
    Lang::Vi
}

pub(super) fn parse(arguments: &[OsString], lang: Lang) -> Result<Options, clap::Error> {
    let matches = command(lang).try_get_matches_from(arguments)?;
    let (action, inner) = match matches.subcommand() {
        Some(("check", inner)) => (Action::Check, inner),
        Some(("list", inner)) => (Action::List, inner),
        Some(("explain", inner)) => (Action::Explain(inner.get_one("code").cloned()), inner),
        Some(("schema", inner)) => (Action::Schema, inner),
        Some(("completions", inner)) => {
            let shell = inner.get_one("shell").copied().unwrap_or(Shell::Bash);
            (Action::Completions(shell), inner)
        }
        Some((_, inner)) => (Action::Build, inner),
        None => (Action::Build, &matches),
    };
    Ok(options(action, inner))
}

fn options(action: Action, matches: &ArgMatches) -> Options {
    let root = matches
        .get_one("root")
        .cloned()
        .unwrap_or_else(|| PathBuf::from("."));
    let out = matches
        .get_one("out")
        .cloned()
        .unwrap_or_else(|| root.join("output"));
    let word = |name| matches.get_one::<String>(name).map(String::as_str);
    let available = || std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    Options {
        action,
        out,
        only: matches
            .get_many("only")
            .into_iter()
            .flatten()
            .cloned()
            .collect(),
        as_of: matches.get_one("as-of").copied(),
        deny_warnings: matches.get_flag("deny-warnings"),
        fix: matches!(matches.try_get_one("fix"), Ok(Some(true))),
        pages: matches!(matches.try_get_one("pages"), Ok(Some(true))),
        jobs: matches.get_one("jobs").copied().unwrap_or_else(available),
        format: match word("message-format") {
            Some("short") => Format::Short,
            Some("json") => Format::Json,
            _ => Format::Human,
        },
        lang: if word("lang") == Some("en") {
            Lang::En
        } else {
            Lang::Vi
        },
        root,
    }
}

/// The whole command line.
pub(super) fn command(lang: Lang) -> Command {
    let t = |vi: &'static str, en: &'static str| match lang {
        Lang::Vi => vi,
        Lang::En => en,
    };
    let headings = t("Lựa chọn", "Options");
    let subcommand = |name: &'static str, about: &'static str| {
        Command::new(name)
            .about(about)
            .help_template(template(lang))
            .disable_help_flag(true)
            .disable_version_flag(true)
            .override_usage(format!("doithoai {name} {}", t("[lựa chọn]", "[options]")))
    };
    let shells = Arg::new("shell")
        .value_name("SHELL")
        .required(true)
        .value_parser(value_parser!(Shell))
        .help_heading(t("Tham số", "Arguments"))
        .hide_possible_values(true)
        .help("bash, zsh, fish, powershell, elvish");
    Command::new("doithoai")
        .version(env!("CARGO_PKG_VERSION"))
        .about(t(
            "Lập văn bản đối thoại trực tiếp với Nhân dân từ hồ sơ TOML",
            "Makes the papers of dialogues with the people from TOML records",
        ))
        .help_template(template(lang))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .override_usage(t(
            "doithoai [lựa chọn] [lệnh]",
            "doithoai [options] [command]",
        ))
        .subcommand_help_heading(t("Lệnh", "Commands"))
        .args(global(lang, headings))
        .arg(
            Arg::new("version")
                .long("version")
                .short('V')
                .action(ArgAction::Version)
                .help_heading(headings)
                .help(t("in số phiên bản", "print the version")),
        )
        .subcommand(subcommand(
            "build",
            t(
                "lập mọi văn bản (mặc định)",
                "build all documents (the default)",
            ),
        ))
        .subcommand(
            subcommand(
                "check",
                t(
                    "kiểm tra hồ sơ và mẫu, không ghi gì",
                    "check records and templates, write nothing",
                ),
            )
            .arg(
                Arg::new("fix")
                    .long("fix")
                    .action(ArgAction::SetTrue)
                    .help_heading(headings)
                    .help(t(
                        "tự sửa dấu rời, chữ Ð và dấu cách thừa, sau khi nêu từng chỗ",
                        "mend decomposed letters, Ð and blanks, after showing each",
                    )),
            )
            .arg(
                Arg::new("pages")
                    .long("pages")
                    .action(ArgAction::SetTrue)
                    .help_heading(headings)
                    .help(t(
                        "dàn trang thử mọi văn bản: lâu hơn, biết cả chữ không vừa trang",
                        "set every page as well: slower, and finds text that does not fit",
                    )),
            ),
        )
        .subcommand(subcommand(
            "list",
            t(
                "liệt kê văn bản sẽ lập",
                "list the documents that follow from the records",
            ),
        ))
        .subcommand(
            subcommand(
                "explain",
                t(
                    "giải thích một mã lỗi hoặc cảnh báo",
                    "explain the code of a finding",
                ),
            )
            .arg(
                Arg::new("code")
                    .value_name("CODE")
                    .help_heading(t("Tham số", "Arguments"))
                    .help(t(
                        "mã hoặc tên, ví dụ D107; bỏ trống thì liệt kê tất cả",
                        "code or name, such as D107; all of them when left out",
                    )),
            ),
        )
        .subcommand(subcommand(
            "schema",
            t(
                "ghi lược đồ hồ sơ vào records/schemas/ cho trình soạn thảo",
                "write the schemas of the records into records/schemas/ for editors",
            ),
        ))
        .subcommand(
            subcommand(
                "completions",
                t(
                    "in mã tự hoàn thành lệnh cho bash, zsh, fish, powershell, elvish",
                    "print a completion script for a shell",
                ),
            )
            .arg(shells),
        )
}

fn template(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => "{about}\n\nCách dùng: {usage}\n\n{all-args}\n",
        Lang::En => "{about}\n\nUsage: {usage}\n\n{all-args}\n",
    }
}

fn global(lang: Lang, headings: &'static str) -> Vec<Arg> {
    let t = |vi: &'static str, en: &'static str| match lang {
        Lang::Vi => vi,
        Lang::En => en,
    };
    let option = |name: &'static str, value: &'static str, help: &'static str| {
        Arg::new(name)
            .long(name)
            .value_name(value)
            .global(true)
            .help_heading(headings)
            .help(help)
    };
    vec![
        option(
            "root",
            "DIR",
            t(
                "thư mục chứa records/ [mặc định: .]",
                "the folder that holds records/ [default: .]",
            ),
        )
        .value_parser(value_parser!(PathBuf)),
        option(
            "out",
            "DIR",
            t(
                "thư mục ghi văn bản [mặc định: <root>/output]",
                "where documents go [default: <root>/output]",
            ),
        )
        .value_parser(value_parser!(PathBuf)),
        option(
            "only",
            "WHAT",
            t(
                "chỉ lập loại, đường dẫn hoặc thư mục này (lặp lại được)",
                "only this kind, path or folder (can be repeated)",
            ),
        )
        .action(ArgAction::Append),
        option(
            "as-of",
            "DATE",
            t(
                "bản dự thảo lấy tên, người ký và thể thức của ngày này, ví dụ 2025-04-18",
                "the day whose names a draft takes, such as 2025-04-18",
            ),
        )
        .value_parser(value_parser!(NaiveDate)),
        option(
            "jobs",
            "N",
            t("số luồng chạy song song", "number of threads"),
        )
        .value_parser(value_parser!(NonZeroUsize)),
        Arg::new("deny-warnings")
            .long("deny-warnings")
            .global(true)
            .action(ArgAction::SetTrue)
            .help_heading(headings)
            .help(t(
                "có cảnh báo thì mã thoát cũng là 1, dùng cho CI",
                "warnings fail the run as well, for CI",
            )),
        option(
            "message-format",
            "FORMAT",
            t(
                "cách trình bày kết quả: human, short hoặc json [mặc định: human]",
                "how findings are shown: human, short or json [default: human]",
            ),
        )
        .value_parser(PossibleValuesParser::new(["human", "short", "json"]))
        .hide_possible_values(true),
        option(
            "lang",
            "LANG",
            t(
                "ngôn ngữ của thông báo: vi hoặc en [mặc định: vi]",
                "language of messages: vi or en [default: vi]",
            ),
        )
        .value_parser(PossibleValuesParser::new(["vi", "en"]))
        .hide_possible_values(true),
        Arg::new("help")
            .long("help")
            .short('h')
            .global(true)
            .action(ArgAction::Help)
            .help_heading(headings)
            .help(t("in trợ giúp này", "print this help")),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        command(Lang::Vi).debug_assert();
        command(Lang::En).debug_assert();
    }
}
