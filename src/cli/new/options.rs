//! The options of `new`, described in both languages.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, value_parser};

use super::answers::{month, planned};
use crate::cli::commands::in_language;
use crate::cli::usage::day;
use crate::findings::Lang;
use crate::records::{Channel, ItemKind, Level, NamedChoice, ReportKind, SessionKind};

/// Describes arguments in one language.
#[derive(Clone, Copy)]
struct Words(Lang);

impl Words {
    fn option(
        self,
        name: &'static str,
        value: &'static str,
        vi: &'static str,
        en: &'static str,
    ) -> Arg {
        Arg::new(name)
            .long(name)
            .value_name(value)
            .help_heading(in_language(self.0, "Nội dung hồ sơ", "The record"))
            .help(in_language(self.0, vi, en))
    }

    fn place(
        self,
        name: &'static str,
        value: &'static str,
        vi: &'static str,
        en: &'static str,
    ) -> Arg {
        Arg::new(name)
            .value_name(value)
            .required(true)
            .help_heading(in_language(self.0, "Tham số", "Arguments"))
            .help(in_language(self.0, vi, en))
    }
}

fn one_of<T: NamedChoice>(arg: Arg) -> Arg {
    arg.value_parser(PossibleValuesParser::new(T::NAMES))
        .hide_possible_values(true)
}

pub(super) fn session(lang: Lang) -> Vec<Arg> {
    let it = Words(lang);
    let kind = it.option(
        "kind",
        "KIND",
        "`regular` (định kỳ), `thematic` (chuyên đề), `extraordinary` (đột xuất) [mặc định: `regular`]",
        "regular, thematic or extraordinary [default: regular]",
    );
    vec![
        it.option(
            "date",
            "DATE",
            "ngày đối thoại, ví dụ 2026-04-17",
            "the day, such as 2026-04-17",
        )
        .value_parser(day)
        .conflicts_with("month"),
        it.option(
            "month",
            "MONTH",
            "tháng dự kiến khi chưa định ngày, ví dụ 2026-04",
            "the month, such as 2026-04, while there is no day",
        )
        .value_parser(month),
        it.option(
            "village",
            "ID",
            "mã thôn (lặp lại được)",
            "code of a village (can be repeated)",
        )
        .action(ArgAction::Append),
        it.option(
            "audience",
            "TEXT",
            "đối tượng không theo thôn",
            "another audience than villages",
        ),
        it.option("theme", "TEXT", "chủ đề", "the theme"),
        it.option("venue", "TEXT", "địa điểm", "the place"),
        one_of::<SessionKind>(kind),
        it.option(
            "id",
            "ID",
            "mã buổi đối thoại, tên của tệp [mặc định: năm-tháng-thôn]",
            "identifier and file name [default: year-month-village]",
        ),
    ]
}

pub(super) fn petition(lang: Lang) -> Vec<Arg> {
    let it = Words(lang);
    let kind = it.option(
        "kind",
        "KIND",
        "`request`, `report`, `proposal`, `comment`, `question`, `complaint`, `denunciation`, `praise` [mặc định: `request`]",
        "request, report, proposal, comment, question, complaint, denunciation, praise [default: request]",
    );
    let channel = it.option(
        "channel",
        "CHANNEL",
        "`session`, `letter-before`, `letter-after`, `village-meeting`, `reception`, `mailbox`, `phone`",
        "session, letter-before, letter-after, village-meeting, reception, mailbox, phone",
    );
    let authority = it.option(
        "authority",
        "LEVEL",
        "cấp thẩm quyền: `village`, `commune`, `district`, `province`, `central`, `other` [mặc định: cấp của cơ quan chủ trì]",
        "village, commune, district, province, central, other [default: the lead body's]",
    );
    vec![
        it.place(
            "session",
            "SESSION",
            "mã buổi đối thoại, hoặc `other`",
            "identifier of the session, or other",
        ),
        it.option(
            "name",
            "NAME",
            "họ và tên người kiến nghị",
            "full name of the petitioner",
        ),
        it.option(
            "honorific",
            "WORD",
            "ông, bà, anh, chị",
            "ông, bà, anh, chị",
        ),
        it.option("role", "TEXT", "chức vụ, tư cách", "what the petitioner is"),
        it.option(
            "collective",
            "TEXT",
            "tập thể cùng nêu ý kiến",
            "a group that speaks as one",
        ),
        it.option(
            "households",
            "N",
            "số hộ đại diện",
            "how many households they speak for",
        )
        .value_parser(value_parser!(u32).range(1..)),
        it.option(
            "village",
            "ID",
            "mã thôn (lặp lại được) [mặc định: thôn của buổi đối thoại]",
            "code of a village (can be repeated) [default: the session's]",
        )
        .action(ArgAction::Append),
        it.option(
            "content",
            "TEXT",
            "nguyên văn lời kiến nghị",
            "what was said, word for word",
        ),
        it.option(
            "short",
            "TEXT",
            "tóm tắt trong một câu",
            "the same in a few words",
        ),
        it.option("field", "ID", "mã lĩnh vực", "code of the field"),
        it.option("lead", "ID", "mã cơ quan chủ trì", "code of the lead body"),
        one_of::<ItemKind>(kind),
        one_of::<Channel>(channel),
        one_of::<Level>(authority),
        it.option(
            "received",
            "DATE",
            "ngày tiếp nhận [mặc định: ngày đối thoại]",
            "day of receipt [default: the session's]",
        )
        .value_parser(day),
    ]
}

pub(super) fn plan(lang: Lang) -> Vec<Arg> {
    let it = Words(lang);
    vec![
        it.place("year", "YEAR", "năm của kế hoạch", "the year")
            .value_parser(value_parser!(i32).range(1900..=2999)),
        it.option(
            "session",
            "MONTH:VILLAGE",
            "một buổi dự kiến: tháng và mã thôn, ví dụ 4:nuoc-tang (lặp lại được)",
            "a planned session: month and village, such as 4:nuoc-tang (can be repeated)",
        )
        .action(ArgAction::Append)
        .value_parser(planned),
    ]
}

pub(super) fn report(lang: Lang) -> Vec<Arg> {
    let it = Words(lang);
    let kind = it.option(
        "kind",
        "KIND",
        "`annual` (báo cáo năm), `progress` (tiến độ) [mặc định: theo tên]",
        "annual or progress [default: after the name]",
    );
    vec![
        it.place(
            "name",
            "NAME",
            "tên báo cáo, ví dụ nam, quy-3",
            "its name, such as nam, quy-3",
        ),
        it.option(
            "year",
            "YEAR",
            "năm báo cáo [mặc định: năm của --as-of]",
            "the year [default: that of --as-of]",
        )
        .value_parser(value_parser!(i32).range(1900..=2999)),
        one_of::<ReportKind>(kind),
    ]
}

pub(super) fn office(lang: Lang) -> Vec<Arg> {
    let it = Words(lang);
    vec![
        it.place(
            "folder",
            "DIR",
            "thư mục chưa có, hoặc còn trống",
            "a folder that does not exist or is empty",
        ),
        it.option(
            "name",
            "NAME",
            "tên cơ quan, như “ĐẢNG ỦY XÃ SƠN BAO”",
            "name of the office",
        ),
        it.option("superior", "NAME", "tên cấp trên", "name of its superior"),
        it.option(
            "place",
            "PLACE",
            "địa danh trước ngày, tháng",
            "place before the date",
        ),
        it.option(
            "symbol",
            "SYMBOL",
            "ký hiệu cơ quan [mặc định: ĐU]",
            "the office's part of a symbol [default: ĐU]",
        ),
        it.option(
            "secretary",
            "NAME",
            "họ và tên Bí thư",
            "full name of the Secretary",
        ),
        it.option(
            "village",
            "NAME",
            "một thôn, như “thôn Nước Tang” (lặp lại được)",
            "a village with its kind, such as “thôn Nước Tang” (can be repeated)",
        )
        .action(ArgAction::Append),
        it.option(
            "archive",
            "URL",
            "địa chỉ gói doithoai mà CI tải về",
            "where CI fetches doithoai from",
        ),
        it.option(
            "sha256",
            "SUM",
            "mã SHA-256 của gói ấy",
            "SHA-256 sum of that archive",
        ),
    ]
}
