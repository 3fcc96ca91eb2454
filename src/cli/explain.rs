//! `doithoai explain`: what a code means.

use clap::Args;

use super::caller::{Caller, Exit};
use super::words;
use crate::catalogue;
use crate::findings::{explanation, without_arguments};

/// explain the code of a finding
#[derive(Args)]
pub(super) struct ExplainArguments {
    /// code or name, such as D107; all of them when left out
    #[arg(value_name = "CODE")]
    code: Option<String>,
}

pub(super) fn run(arguments: &ExplainArguments, caller: &Caller) -> Result<Exit, Exit> {
    let Some(code) = arguments.code.as_deref() else {
        for rule in catalogue::all() {
            let message = without_arguments(rule.message.get(caller.lang));
            caller.data(format_args!("{}  {:24}  {message}\n", rule.code, rule.name));
        }
        return Ok(Exit::Fine);
    };
    let Some(rule) = catalogue::find(code) else {
        return Err(caller.refuse(words::no_such_code(caller.lang, code)));
    };
    caller.data(explanation(rule, caller.lang));
    Ok(Exit::Fine)
}
