//! `doithoai explain`: what a code means.

use super::Exit;
use super::report::Report;
use crate::diagnostic::Rule;
use crate::diagnostic::catalogue;

pub(super) fn run(code: Option<&str>, report: &Report) -> Exit {
    let Some(code) = code else {
        for rule in catalogue::all() {
            let message = open(rule.message.get(report.lang));
            report.data(format_args!("{}  {:24}  {message}\n", rule.code, rule.name));
        }
        return Exit::Fine;
    };
    match catalogue::find(code) {
        Some(rule) => {
            explain(rule, report);
            Exit::Fine
        }
        None => {
            let sentence = report.word("lỗi: không có mã", "error: there is no code");
            let advice = report.word("xem `doithoai explain`", "see `doithoai explain`");
            report.say(format_args!("{sentence} `{code}`; {advice}\n"));
            Exit::Usage
        }
    }
}

fn explain(rule: &Rule, report: &Report) {
    let lang = report.lang;
    report.data(format_args!(
        "{} {} ({})\n\n{}\n\n{}: {}\n{}: {}\n",
        rule.code,
        rule.name,
        rule.level.word(lang),
        open(rule.message.get(lang)),
        report.word("Cách sửa", "What to write"),
        open(rule.hint.get(lang)),
        report.word("Vì sao", "Why"),
        rule.why.get(lang),
    ));
}

/// The text with dots where a finding names something.
fn open(text: &str) -> String {
    let mut pieces = text.split('{');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        out.push('…');
        out.push_str(piece.split_once('}').map_or(piece, |(_, rest)| rest));
    }
    out
}
