//! `doithoai build`: makes the documents that changed.

use std::collections::BTreeMap;
use std::time::Instant;

use clap::Args;

use super::build_report::{Total, show, summary};
use super::caller::{Caller, Exit};
use super::choice::{names_a_kind, refuse_unknown};
use super::limits::TimeLimit;
use super::offices::{announce, offices};
use super::words;
use crate::making::{BuildOptions, Building, Folders, Shard, listen_for_interrupt};
use crate::workspace::shown_folder;

/// build the documents that changed (the default)
#[derive(Args)]
pub(super) struct BuildArguments {
    /// make every document anew, changed or not
    #[arg(long)]
    pub force: bool,
    /// say why each document is made: which record, field or template changed
    #[arg(long)]
    explain: bool,
    /// do part K of N of the work, such as 2/4
    #[arg(long, value_name = "K/N")]
    shard: Option<Shard>,
    #[command(flatten)]
    time_limit: TimeLimit,
}

impl BuildArguments {
    /// What is given behind the command, and before it.
    pub(super) fn or(self, before: Self) -> Self {
        Self {
            force: self.force || before.force,
            explain: self.explain || before.explain,
            shard: self.shard.or(before.shard),
            time_limit: TimeLimit {
                seconds: self.time_limit.seconds.or(before.time_limit.seconds),
            },
        }
    }
}

pub(super) fn run(arguments: &BuildArguments, caller: &Caller) -> Result<Exit, Exit> {
    let begun = Instant::now();
    let offices = offices(caller)?;
    let build_options = BuildOptions {
        as_of: caller.as_of,
        only: caller.only.clone(),
        shard: arguments.shard,
        force: arguments.force,
        limits: arguments.time_limit.limits(),
    };
    listen_for_interrupt();
    let waiting = |office: &Folders, holder: &str| {
        let out = shown_folder(&office.out);
        caller.say(words::waiting(caller.lang, &out, holder));
    };
    let building = Building::new(&offices, &build_options, &waiting);
    let mut total = Total::default();
    let mut exit = Exit::Fine;
    let mut unknown: BTreeMap<String, usize> = BTreeMap::new();
    building.run(caller.jobs(), |nth, built| {
        if offices.len() > 1 {
            announce(caller, &offices[nth]);
        }
        for name in &built.unknown {
            *unknown.entry(name.clone()).or_default() += 1;
        }
        exit = exit.max(show(built, arguments.explain, caller, &mut total));
    });
    unknown.retain(|name, count| *count == offices.len() && !names_a_kind(name));
    if exit == Exit::Fine && !unknown.is_empty() {
        return Err(refuse_unknown(unknown.keys(), caller));
    }
    summary(&offices, caller, &total, begun);
    Ok(exit)
}
