//! The commands and their options, described in both languages.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command, value_parser};
use clap_complete::Shell;

use super::usage::day;
use super::{pack, preview, status};
use crate::findings::Lang;
use crate::making::Shard;

/// The whole command line.
pub(super) fn command(lang: Lang) -> Command {
    let t = |vi, en| in_language(lang, vi, en);
    let headings = t("Lựa chọn", "Options");
    let subcommand = |name, about| subcommand(lang, name, about);
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
        .subcommand(status::command(lang))
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
        .subcommand(pack::command(lang))
        .subcommand(preview::command(lang))
        .subcommand(subcommand(
            "schema",
            t(
                "ghi lược đồ hồ sơ vào records/schemas/ cho trình soạn thảo",
                "write the schemas of the records into records/schemas/ for editors",
            ),
        ))
        .subcommand(super::export::command(lang))
        .subcommand(super::import::command(lang))
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
        .subcommand(super::man::command(lang))
        .subcommand(super::new::command(lang))
}

/// A subcommand with what all of them share.
pub(super) fn subcommand(lang: Lang, name: &'static str, about: &'static str) -> Command {
    let options = in_language(lang, "[lựa chọn]", "[options]");
    Command::new(name)
        .about(about)
        .help_template(template(lang))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .override_usage(format!("doithoai {name} {options}"))
}

/// The text in the reader's language.
pub(super) fn in_language(lang: Lang, vi: &'static str, en: &'static str) -> &'static str {
    match lang {
        Lang::Vi => vi,
        Lang::En => en,
    }
}

fn template(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => "{about}\n\nCách dùng: {usage}\n\n{all-args}\n",
        Lang::En => "{about}\n\nUsage: {usage}\n\n{all-args}\n",
    }
}

/// The options of `build`.
fn building(lang: Lang, headings: &'static str) -> Vec<Arg> {
    let t = |vi, en| in_language(lang, vi, en);
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
        time_limit(lang),
    ]
}

/// How long a document may take that is made with an office's own templates.
pub(super) fn time_limit(lang: Lang) -> Arg {
    Arg::new("time-limit")
        .long("time-limit")
        .value_name("SECONDS")
        .value_parser(value_parser!(u64).range(1..))
        .help_heading(in_language(lang, "Lựa chọn", "Options"))
        .help(in_language(
            lang,
            "số giây tối đa cho một văn bản lập bằng mẫu riêng [mặc định: 60]",
            "seconds that a document with your own templates may take [default: 60]",
        ))
}

fn global(lang: Lang, headings: &'static str) -> Vec<Arg> {
    let t = |vi, en| in_language(lang, vi, en);
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
                "ngày xem hồ sơ: tên, người ký, thể thức của dự thảo; việc đến hạn; ví dụ 2025-04-18",
                "the day on which records are looked at: names in drafts, what is due; such as 2025-04-18",
            ),
        )
        .value_parser(day),
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
