//! `doithoai preview`: shows the documents in the browser, and anew with every save.

use std::io::ErrorKind;
use std::process::{Command as Process, Stdio};
use std::time::Duration;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use serde::Serialize;

use super::Exit;
use super::arguments::Options;
use super::commands::{in_language, subcommand};
use super::offices::{limits, offices};
use super::report::Report;
use crate::findings::{Lang, io_detail};
use crate::making::{interrupted, listen_for_interrupt};
use crate::preview::{Preview, Settings, Unserved};
use crate::workspace::shown_folder;

/// In seconds: somebody waits for the page, and a template without end is told of soon.
const TIME_LIMIT: u64 = 10;

/// What only `preview` understands.
pub(super) struct Arguments {
    /// `None` for the first free one of a few.
    port: Option<u16>,
    /// Whether to open the page in the browser.
    open: bool,
    /// How long a document may take that is made with an office's own templates.
    time_limit: Duration,
}

/// Where the page is, for programs.
#[derive(Serialize)]
struct Serving<'a> {
    reason: &'static str,
    address: &'a str,
}

/// Describes the command.
pub(super) fn command(lang: Lang) -> Command {
    let t = |vi, en| in_language(lang, vi, en);
    let option = |name: &'static str, help: &'static str| {
        let headings = t("Lựa chọn", "Options");
        Arg::new(name).long(name).help_heading(headings).help(help)
    };
    let about = t(
        "xem trước văn bản trong trình duyệt, đổi ngay khi lưu hồ sơ",
        "show the documents in the browser, and anew with every save",
    );
    subcommand(lang, "preview", about)
        .arg(
            option(
                "port",
                t(
                    "cổng trên máy này; 0 là cổng trống bất kỳ [mặc định: cổng trống đầu tiên từ 4825]",
                    "port on this machine; 0 for any free one [default: the first free from 4825]",
                ),
            )
            .value_name("N")
            .value_parser(value_parser!(u16)),
        )
        .arg(
            option("open", t("mở trang trong trình duyệt", "open the page in the browser"))
                .action(ArgAction::SetTrue),
        )
        .arg(
            option(
                "time-limit",
                t(
                    "số giây tối đa cho một văn bản lập bằng mẫu riêng [mặc định: 10]",
                    "seconds that a document with your own templates may take [default: 10]",
                ),
            )
            .value_name("SECONDS")
            .value_parser(value_parser!(u64).range(1..)),
        )
}

impl Arguments {
    /// Reads what was given.
    pub(super) fn read(matches: &ArgMatches) -> Self {
        let seconds = matches.get_one("time-limit").copied();
        Self {
            port: matches.get_one("port").copied(),
            open: matches.get_flag("open"),
            time_limit: Duration::from_secs(seconds.unwrap_or(TIME_LIMIT)),
        }
    }
}

pub(super) fn run(arguments: &Arguments, options: &Options, report: &Report) -> Exit {
    let offices = match offices(options, report) {
        Ok(offices) => offices,
        Err(exit) => return exit,
    };
    let [office] = &offices[..] else {
        let sentence = report.word(
            "lỗi: mỗi lần chỉ xem trước được một cơ quan: chọn bằng --root",
            "error: only one office can be previewed at a time: choose it with --root",
        );
        report.say(format_args!("{sentence}\n"));
        return Exit::Usage;
    };
    if !office.root.is_dir() {
        let sentence = report.word("lỗi: không có thư mục", "error: there is no folder");
        report.say(format_args!("{sentence} {}\n", shown_folder(&office.root)));
        return Exit::Usage;
    }
    let mut limits = limits(options);
    if let Some(limits) = &mut limits {
        limits.limit = arguments.time_limit;
    }
    let settings = Settings {
        root: office.root.clone(),
        out: office.out.clone(),
        as_of: options.as_of,
        lang: options.lang,
        limits,
    };
    listen_for_interrupt();
    let preview = match Preview::open(settings, arguments.port) {
        Ok(preview) => preview,
        Err(unserved) => return unserved_exit(&unserved, report),
    };
    let address = format!("http://{}/", preview.address());
    report.note(format_args!(
        "{} {address}  ({})",
        report.word("xem trước tại", "preview at"),
        report.word("Ctrl-C để dừng", "Ctrl-C to end"),
    ));
    report.line(&Serving {
        reason: "serving",
        address: &address,
    });
    if arguments.open && !open(&address) {
        let sentence = report.word(
            "không mở được trình duyệt; hãy tự mở địa chỉ trên",
            "cannot start a browser; please open the address above",
        );
        report.say(format_args!("{sentence}\n"));
    }
    match preview.serve(interrupted) {
        Ok(()) => Exit::Fine,
        Err(error) => unserved_exit(&Unserved::System(error.to_string()), report),
    }
}

fn unserved_exit(unserved: &Unserved, report: &Report) -> Exit {
    let other = report.word(
        "chọn cổng khác bằng --port",
        "choose another one with --port",
    );
    match unserved {
        Unserved::Port(port, error) => {
            let sentence = report.word("lỗi: không dùng được cổng", "error: cannot use port");
            let detail = match error.kind() {
                ErrorKind::AddrInUse => {
                    report.word("chương trình khác đang dùng", "another program is using it")
                }
                _ => io_detail(Some(error)).get(report.lang),
            };
            report.say(format_args!("{sentence} {port} ({detail}); {other}\n"));
            Exit::Usage
        }
        Unserved::AllPorts => {
            let sentence = report.word(
                "lỗi: các cổng thường dùng đều bận",
                "error: the usual ports are all taken",
            );
            report.say(format_args!("{sentence}; {other}\n"));
            Exit::Usage
        }
        Unserved::System(detail) => {
            let sentence = report.word(
                "lỗi: máy không cho mở trang xem trước",
                "error: the system does not let the page be served",
            );
            report.say(format_args!("{sentence} ({detail})\n"));
            Exit::Internal
        }
    }
}

/// Asks the system to show an address; whether it could be asked.
fn open(address: &str) -> bool {
    let (program, arguments): (&str, &[&str]) = if cfg!(target_os = "windows") {
        ("rundll32", &["url.dll,FileProtocolHandler"])
    } else if cfg!(target_os = "macos") {
        ("open", &[])
    } else {
        ("xdg-open", &[])
    };
    let mut process = Process::new(program);
    process.args(arguments).arg(address);
    process.stdin(Stdio::null());
    process.stdout(Stdio::null()).stderr(Stdio::null());
    process.spawn().is_ok()
}
