//! From the flags of `new` to what is known of the new record.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::ArgMatches;

use crate::cli::usage::{Example, day};
use crate::records::NamedChoice;
use crate::scaffold::{
    OfficeAnswers, PetitionAnswers, PlanAnswers, PlannedAnswer, ReportAnswers, SessionAnswers,
};

pub(super) fn session(matches: &ArgMatches) -> SessionAnswers {
    SessionAnswers {
        id: text(matches, "id"),
        kind: meant(matches, "kind"),
        date: matches.get_one("date").copied(),
        month: matches.get_one("month").copied(),
        villages: texts(matches, "village"),
        audience: text(matches, "audience"),
        theme: text(matches, "theme"),
        venue: text(matches, "venue"),
    }
}

pub(super) fn petition(matches: &ArgMatches) -> PetitionAnswers {
    PetitionAnswers {
        session: text(matches, "session").unwrap_or_default(),
        received: matches.get_one("received").copied(),
        channel: meant(matches, "channel"),
        honorific: text(matches, "honorific"),
        name: text(matches, "name"),
        role: text(matches, "role"),
        collective: text(matches, "collective"),
        households: matches.get_one("households").copied(),
        villages: texts(matches, "village"),
        content: text(matches, "content"),
        short: text(matches, "short"),
        kind: meant(matches, "kind"),
        field: text(matches, "field"),
        authority: meant(matches, "authority"),
        lead: text(matches, "lead"),
    }
}

pub(super) fn plan(matches: &ArgMatches) -> PlanAnswers {
    let sessions = matches.get_many::<PlannedAnswer>("session");
    PlanAnswers {
        year: matches.get_one("year").copied().unwrap_or_default(),
        sessions: sessions.into_iter().flatten().cloned().collect(),
    }
}

pub(super) fn report(matches: &ArgMatches) -> ReportAnswers {
    ReportAnswers {
        name: text(matches, "name").unwrap_or_default(),
        kind: meant(matches, "kind"),
        year: matches.get_one("year").copied(),
        as_of: None,
    }
}

pub(super) fn office(matches: &ArgMatches) -> (PathBuf, OfficeAnswers) {
    let folder = text(matches, "folder").unwrap_or_default();
    let answers = OfficeAnswers {
        name: text(matches, "name"),
        superior: text(matches, "superior"),
        place: text(matches, "place"),
        symbol: text(matches, "symbol"),
        secretary: text(matches, "secretary"),
        villages: texts(matches, "village"),
        archive: text(matches, "archive"),
        sha256: text(matches, "sha256"),
    };
    (PathBuf::from(folder), answers)
}

fn text(matches: &ArgMatches, name: &str) -> Option<String> {
    matches.get_one::<String>(name).cloned()
}

fn texts(matches: &ArgMatches, name: &str) -> Vec<String> {
    let given = matches.get_many::<String>(name);
    given.into_iter().flatten().cloned().collect()
}

fn meant<T: NamedChoice>(matches: &ArgMatches, name: &str) -> Option<T> {
    T::named(matches.get_one::<String>(name)?)
}

/// `2026-04`: its first day.
///
/// # Errors
///
/// When it is no month.
pub(super) fn month(typed: &str) -> Result<NaiveDate, Example> {
    day(&format!("{typed}-01")).map_err(|_| Example("2026-04"))
}

/// `4:nuoc-tang,lang-mung`: a month and villages.
///
/// # Errors
///
/// When it is not written so.
pub(super) fn planned(typed: &str) -> Result<PlannedAnswer, Example> {
    let example = || Example("4:nuoc-tang");
    let (month, villages) = typed.split_once(':').ok_or_else(example)?;
    let month: u32 = month.parse().map_err(|_| example())?;
    let villages = villages.split(',').map(str::trim);
    let villages: Vec<String> = villages
        .filter(|id| !id.is_empty())
        .map(str::to_owned)
        .collect();
    if !(1..=12).contains(&month) || villages.is_empty() {
        return Err(example());
    }
    Ok(PlannedAnswer { month, villages })
}
