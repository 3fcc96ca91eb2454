//! The arguments, described in both languages.

use std::ffi::OsString;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::time::Duration;

use chrono::NaiveDate;
use clap::Arg;
use clap::ArgAction;
use clap::ArgMatches;
use clap::Command;
use clap::builder::PossibleValuesParser;
use clap::value_parser;
use clap_complete::Shell;

use crate::build::Shard;
use crate::diagnostic::Lang;

/// In seconds: a thousand times what the longest document of the example takes.
const TIME_LIMIT: u64 = 60;

/// What to do, and how.
pub(super) struct Options {
    pub action: Action,
    /// The folders that hold `records/`: one, unless several are named.
    pub roots: Vec<PathBuf>,
    /// A folder whose folders are offices.
    pub all_in: Option<PathBuf>,
    /// Where documents go; `<root>/output` by default.
    pub out: Option<PathBuf>,
    /// Kinds, paths or folders of documents; empty means all.
    pub only: Vec<String>,
    /// The day whose names a draft takes.
    pub as_of: Option<NaiveDate>,
    pub jobs: NonZeroUsize,
    /// Whether `build` makes anew what did not change.
    pub force: bool,
    /// Whether `build` says why it makes each document.
    pub explain: bool,
    /// Whether `verify` makes everything anew and compares.
    pub rebuild: bool,
    /// Whether `verify` first makes one manifest of those of all parts.
    pub merge: bool,
    /// Which part of the work `build` does.
    pub shard: Option<Shard>,
    /// How long one document may take that is made with an office's own templates.
    pub time_limit: Duration,
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
    Verify,
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
        Some(("verify", inner)) => (Action::Verify, inner),
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
    let flag = |name| matches!(matches.try_get_one(name), Ok(Some(true)));
    let seconds = matches.try_get_one::<u64>("time-limit").ok().flatten();
    let shard = matches.try_get_one::<Shard>("shard").ok().flatten();
    let word = |name| matches.get_one::<String>(name).map(String::as_str);
    let available = || std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    Options {
        action,
        roots: matches
            .get_many("root")
            .into_iter()
            .flatten()
            .cloned()
            .collect(),
        all_in: matches.get_one("roots").cloned(),
        out: matches.get_one("out").cloned(),
        only: matches
            .get_many("only")
            .into_iter()
            .flatten()
            .cloned()
            .collect(),
        as_of: matches.get_one("as-of").copied(),
        deny_warnings: matches.get_flag("deny-warnings"),
        fix: flag("fix"),
        pages: flag("pages"),
        force: flag("force"),
        explain: flag("explain"),
        rebuild: flag("rebuild"),
        merge: flag("merge"),
        shard: shard.copied(),
        time_limit: Duration::from_secs(seconds.copied().unwrap_or(TIME_LIMIT)),
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
        // `doithoai --force` is `doithoai build --force`.
        .args(building(lang, headings))
        .subcommand(
            subcommand(
                "build",
                t(
                    "lập những văn bản có thay đổi (mặc định)",
                    "build the documents that changed (the default)",
                ),
            )
            .args(building(lang, headings)),
        )
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
                "verify",
                t(
                    "đối chiếu văn bản đã lập với hồ sơ và danh mục",
                    "compare the documents with the records and the manifest",
                ),
            )
            .arg(
                Arg::new("rebuild")
                    .long("rebuild")
                    .action(ArgAction::SetTrue)
                    .help_heading(headings)
                    .help(t(
                        "lập lại mọi văn bản xem có giống hệt không",
                        "make every document anew and compare byte for byte",
                    )),
            )
            .arg(
                Arg::new("merge")
                    .long("merge")
                    .action(ArgAction::SetTrue)
                    .help_heading(headings)
                    .help(t(
                        "trước hết gộp danh mục của các phần đã lập bằng --shard",
                        "first make one manifest of the parts that --shard built",
                    )),
            ),
        )
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

/// The options of `build`.
fn building(lang: Lang, headings: &'static str) -> Vec<Arg> {
    let t = |vi: &'static str, en: &'static str| match lang {
        Lang::Vi => vi,
        Lang::En => en,
    };
    let option = |name: &'static str, help: &'static str| {
        Arg::new(name).long(name).help_heading(headings).help(help)
    };
    vec![
        option(
            "force",
            t(
                "lập lại cả những văn bản không có gì thay đổi",
                "make every document anew, changed or not",
            ),
        )
        .action(ArgAction::SetTrue),
        option(
            "explain",
            t(
                "nói vì sao lập từng văn bản: hồ sơ nào, mục nào, mẫu nào đã đổi",
                "say why each document is made: which record, field or template changed",
            ),
        )
        .action(ArgAction::SetTrue),
        option(
            "shard",
            t(
                "chỉ làm phần K trong N phần của công việc, ví dụ 2/4",
                "do part K of N of the work, such as 2/4",
            ),
        )
        .value_name("K/N")
        .value_parser(value_parser!(Shard)),
        option(
            "time-limit",
            t(
                "số giây tối đa cho một văn bản lập bằng mẫu riêng [mặc định: 60]",
                "seconds that a document with your own templates may take [default: 60]",
            ),
        )
        .value_name("SECONDS")
        .value_parser(value_parser!(u64).range(1..)),
    ]
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
                "thư mục chứa records/ [mặc định: .]; lặp lại được, mỗi thư mục một cơ quan",
                "the folder that holds records/ [default: .]; repeat it for several offices",
            ),
        )
        .action(ArgAction::Append)
        .value_parser(value_parser!(PathBuf)),
        option(
            "roots",
            "DIR",
            t(
                "thư mục gồm nhiều cơ quan: mọi thư mục con có records/",
                "a folder of offices: every folder in it that has records/",
            ),
        )
        .conflicts_with("root")
        .value_parser(value_parser!(PathBuf)),
        option(
            "out",
            "DIR",
            t(
                "thư mục ghi văn bản [mặc định: <root>/output]; nhiều cơ quan thì mỗi cơ quan một thư mục con",
                "where documents go [default: <root>/output]; a folder in it for each of several offices",
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
