//! Complaints about the arguments, in the reader's language.

use std::borrow::Cow;
use std::error::Error;

use clap::error::{ContextKind, ErrorKind};

use super::caller::Exit;
use super::outlet;
use crate::findings::{Lang, OneLine, escaped};
use crate::scaffold::WrittenLike;

/// Shows help, the version, or what is wrong with the arguments.
pub(super) fn show(error: &clap::Error, lang: Lang) -> Exit {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let help = error.render();
            let help = if outlet::data_is_coloured() {
                help.ansi().to_string()
            } else {
                help.to_string()
            };
            // Nothing can be done about a closed pipe.
            let _ = outlet::data(&help);
            Exit::Fine
        }
        _ => {
            let text = if lang == Lang::VI {
                vietnamese(error)
            } else {
                english(error)
            };
            let _ = outlet::aside(&text);
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

/// What the library says, with what was typed on one line.
fn english(error: &clap::Error) -> String {
    let kinds = [
        ContextKind::InvalidArg,
        ContextKind::InvalidValue,
        ContextKind::InvalidSubcommand,
    ];
    let typed = kinds.into_iter().filter_map(|it| error.get(it));
    let typed = typed.map(ToString::to_string);
    // With its colours, the text still has everything of what was typed in it.
    let coloured = error.render().ansi().to_string();
    let quiet = typed.fold(coloured, |text, typed| match escaped(&typed) {
        Cow::Borrowed(_) => text,
        Cow::Owned(quiet) => text.replace(&typed, &quiet),
    });
    outlet::uncoloured(&quiet)
}

fn vietnamese(error: &clap::Error) -> String {
    let context = |kind| {
        let typed = error.get(kind).map(|it| OneLine(it).to_string());
        typed.unwrap_or_default()
    };
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
