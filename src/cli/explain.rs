//! `doithoai explain`: what a code means.

use super::Exit;
use super::report::Report;
use super::words;
use crate::catalogue;
use crate::findings::{explanation, without_arguments};

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
            let sentence = words::no_such_code(report.lang, code);
            report.say(format_args!("{sentence}\n"));
            Exit::Usage
        }
    }
}
