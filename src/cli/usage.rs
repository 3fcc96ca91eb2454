//! Complaints about the arguments, in the reader's language.

use std::error::Error;
use std::io::Write;

use clap::error::{ContextKind, ErrorKind};

use super::caller::Exit;
use crate::findings::Lang;
use crate::scaffold::WrittenLike;

/// Shows help, the version, or what is wrong with the arguments.
pub(super) fn show(error: &clap::Error, lang: Lang) -> Exit {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // Nothing can be done about a closed pipe.
            let _ = write!(anstream::stdout(), "{}", error.render().ansi());
            Exit::Fine
        }
        _ => {
            let text = if lang == Lang::VI {
                vietnamese(error)
            } else {
                error.render().to_string()
            };
            let _ = write!(anstream::stderr(), "{text}");
            Exit::Usage
        }
    }
}

/// The command whose help tells more: `doithoai new session`.
fn command(error: &clap::Error) -> String {
    let usage = error.get(ContextKind::Usage).map(ToString::to_string);
    let usage = usage.unwrap_or_default();
    let words = usage.split_whitespace().skip_while(|it| *it != "doithoai");
    let words = words.take_while(|it| it.bytes().all(|b| b.is_ascii_lowercase()));
    let below = words.skip(1);
    let words: Vec<&str> = std::iter::once("doithoai").chain(below).collect();
    words.join(" ")
}

fn vietnamese(error: &clap::Error) -> String {
    let context = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let argument = context(ContextKind::InvalidArg);
    let value = context(ContextKind::InvalidValue);
    let problem = match error.kind() {
        ErrorKind::UnknownArgument => format!("không có tham số `{argument}`"),
        ErrorKind::InvalidSubcommand => {
            format!(
                "không có lệnh `{}`",
                context(ContextKind::InvalidSubcommand)
            )
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            format!("tham số `{argument}` thiếu giá trị")
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            format!("giá trị `{value}` không dùng được cho `{argument}`")
        }
        ErrorKind::MissingSubcommand => "còn thiếu tên lệnh con".to_owned(),
        ErrorKind::MissingRequiredArgument => format!("thiếu tham số {argument}"),
        ErrorKind::ArgumentConflict => {
            format!("tham số `{argument}` bị lặp lại hoặc mâu thuẫn với tham số khác")
        }
        _ => "tham số không dùng được".to_owned(),
    };
    let suggestions = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::ValidValue,
    ];
    let suggestion = suggestions
        .into_iter()
        .map(context)
        .find(|text| !text.is_empty())
        .map(|text| format!("cách sửa: dùng {text}\n"));
    let example = error
        .source()
        .and_then(|it| it.downcast_ref::<WrittenLike>());
    let example = example.map(|it| format!("cách sửa: viết như {}\n", it.0));
    let hint = suggestion.or(example).unwrap_or_default();
    format!("lỗi: {problem}\n{hint}Xem `{} --help`.\n", command(error))
}
