//! `doithoai build`: makes the documents that changed.

use std::collections::BTreeMap;
use std::time::Instant;

use clap::Args;

use super::build_report::{Total, show, summary};
use super::exit::Exit;
use super::globals::GlobalOptions;
use super::offices::{announce, limits, offices};
use super::only::{names_a_kind, refuse_unknown};
use super::report::Report;
use super::time_limit::TimeLimit;
use super::words;
use crate::making::{BuildOptions, Building, Folders, Shard, listen_for_interrupt};
use crate::render::run as run_offices;
use crate::workspace::shown_folder;

/// build the documents that changed (the default)
#[derive(Args)]
#[command(
    override_usage = "doithoai build [options]",
    next_help_heading = "Options"
)]
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
    /// One of the options that are given, if any is.
    pub(super) fn given(&self) -> Option<&'static str> {
        let options = [
            ("--force", self.force),
            ("--explain", self.explain),
            ("--shard", self.shard.is_some()),
            ("--time-limit", self.time_limit.is_given()),
        ];
        let given = options.into_iter().find(|(_, given)| *given);
        given.map(|(option, _)| option)
    }

    /// What is given behind the command, and before it.
    pub(super) fn or(self, before: Self) -> Self {
        Self {
            force: self.force || before.force,
            explain: self.explain || before.explain,
            shard: self.shard.or(before.shard),
            time_limit: self.time_limit.or(before.time_limit),
        }
    }
}

pub(super) fn run(
    arguments: &BuildArguments,
    globals: &GlobalOptions,
    report: &Report,
) -> Result<Exit, Exit> {
    let begun = Instant::now();
    let offices = offices(globals, report)?;
    let build_options = BuildOptions {
        as_of: globals.as_of,
        only: globals.only.clone(),
        shard: arguments.shard,
        force: arguments.force,
        limits: limits(arguments.time_limit.duration()),
    };
    listen_for_interrupt();
    let waiting = |office: &Folders, holder: &str| {
        report.say(words::waiting(
            report.lang,
            &shown_folder(&office.out),
            holder,
        ));
    };
    let building = Building::new(&offices, &build_options, &waiting);
    let mut total = Total::default();
    let mut exit = Exit::Fine;
    let mut unknown: BTreeMap<String, usize> = BTreeMap::new();
    run_offices(&building, offices.len(), globals.jobs(), |nth, built| {
        if offices.len() > 1 {
            announce(report, &offices[nth]);
        }
        for name in &built.unknown {
            *unknown.entry(name.clone()).or_default() += 1;
        }
        exit = exit.max(show(built, arguments.explain, globals, report, &mut total));
    });
    unknown.retain(|name, count| *count == offices.len() && !names_a_kind(name));
    if exit == Exit::Fine && !unknown.is_empty() {
        return Err(refuse_unknown(unknown.keys(), report));
    }
    summary(&offices, report, &total, begun);
    Ok(exit)
}
