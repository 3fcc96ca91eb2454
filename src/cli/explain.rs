//! `doithoai explain`: what a code means.

use super::Exit;
use super::report::Report;
use crate::diagnostic::catalogue;
use crate::diagnostic::explanation;
use crate::diagnostic::without_arguments;

pub(super) fn run(code: Option<&str>, report: &Report) -> Exit {
    let Some(code) = code else {
        for rule in catalogue::all() {
            let message = without_arguments(rule.message.get(report.lang));
            report.data(format_args!("{}  {:24}  {message}\n", rule.code, rule.name));
        }
        return Exit::Fine;
    };
    match catalogue::find(code) {
        Some(rule) => {
            report.data(format_args!("{}", explanation(rule, report.lang)));
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
