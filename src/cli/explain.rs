//! `doithoai explain`: what a code means.

use clap::Args;

use super::exit::Exit;
use super::report::Report;
use super::words;
use crate::catalogue;
use crate::findings::{explanation, without_arguments};

/// explain the code of a finding
#[derive(Args)]
#[command(override_usage = "doithoai explain [options]")]
pub(super) struct ExplainArguments {
    /// code or name, such as D107; all of them when left out
    #[arg(value_name = "CODE", help_heading = "Arguments")]
    code: Option<String>,
}

pub(super) fn run(arguments: &ExplainArguments, report: &Report) -> Result<Exit, Exit> {
    let Some(code) = arguments.code.as_deref() else {
        for rule in catalogue::all() {
            let message = without_arguments(rule.message.get(report.lang));
            report.data(format_args!("{}  {:24}  {message}\n", rule.code, rule.name));
        }
        return Ok(Exit::Fine);
    };
    let Some(rule) = catalogue::find(code) else {
        return Err(report.refuse(words::no_such_code(report.lang, code)));
    };
    report.data(explanation(rule, report.lang));
    Ok(Exit::Fine)
}
