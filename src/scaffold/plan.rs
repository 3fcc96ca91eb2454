//! `new plan`: the plan of a year, after the last one where there is one.

use chrono::{Datelike, Days, NaiveDate};
use clap::{Args, value_parser};
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use super::examples::Examples;
use super::form::{bare, record_of};
use super::known_records::KnownRecords;
use super::new_record::{NewRecord, NotBegun};
use super::typed::WrittenLike;
use crate::model::{Body, Declared};
use crate::records::{Basis, Duty, NamedChoice, PlanRecord, Prose, Text};

/// Những điều biết về kế hoạch mới.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "The record")]
pub struct PlanAnswers {
    /// the year
    #[arg(
        value_name = "YEAR",
        help_heading = "Arguments",
        value_parser = value_parser!(i32).range(1900..=2999)
    )]
    pub year: i32,
    /// a planned session: month and village, such as 4:nuoc-tang (can be repeated)
    #[arg(long = "session", value_name = "MONTH:VILLAGE", value_parser = planned)]
    pub sessions: Vec<PlannedAnswer>,
}

/// Một buổi dự kiến: `4:nuoc-tang`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedAnswer {
    /// The month, 1 to 12.
    pub month: u32,
    /// Codes or names of villages, commas between them.
    pub whom: String,
}

/// # Errors
///
/// When it is not written like `4:nuoc-tang,lang-mung`.
fn planned(typed: &str) -> Result<PlannedAnswer, WrittenLike> {
    let example = || WrittenLike("4:nuoc-tang");
    let (month, whom) = typed.split_once(':').ok_or_else(example)?;
    let month: u32 = month.parse().map_err(|_| example())?;
    let named = whom.split(',').any(|it| !it.trim().is_empty());
    if !(1..=12).contains(&month) || !named {
        return Err(example());
    }
    Ok(PlannedAnswer {
        month,
        whom: whom.to_owned(),
    })
}

/// The record of a new plan. What it says follows the plan of the last year that has one.
///
/// # Errors
///
/// When a village is not known, or the year is none.
pub fn new_plan(known: &KnownRecords, given: &PlanAnswers) -> Result<NewRecord, NotBegun> {
    let year = given.year;
    let first = first_of(year, 1);
    let issued = first.checked_add_days(Days::new(14)).unwrap_or(first);
    let sessions = given.sessions.iter();
    let sessions = sessions.map(|it| PlannedSession::new(known, year, it));
    let sessions: Vec<PlannedSession<'_>> = sessions.collect::<Result<_, _>>()?;
    let in_villages = sessions.iter().all(|it| it.villages.is_some());
    // Without any, as many as the office's rule asks for, evenly over the year.
    let count = known.office.least_sessions().clamp(1, 12);
    let usual_months: Vec<u32> = (0..count).map(|nth| (12 * nth + 6) / count + 1).collect();
    let mut earlier = known.records.plans.range(..year).rev();
    let last = earlier.find_map(|(last_year, it)| {
        Some(LastPlan {
            plan: it.record.as_ref()?,
            last_year: *last_year,
            year,
        })
    });
    let last = last.as_ref();
    let schedule = last.map(|it| &it.plan.schedule);
    let renewed = |words: Option<&Prose>| Some(last?.renewed(words?.source().as_str()));
    let values = context! {
        year,
        number => known.next_number("KH", first),
        date => bare(known.working_day(issued)),
        last => last.map(LastPlan::values),
        all_in_villages => in_villages && !sessions.is_empty(),
        audience => renewed(schedule.and_then(|it| it.audience.as_ref())),
        extraordinary => renewed(schedule.and_then(|it| it.extraordinary.as_ref())),
        sessions => Serde(&sessions),
        usual_months,
        tasks => tasks(known, first, last),
        example => Serde(&Examples::on(known, first)),
        office => known.called(first),
    };
    Ok(NewRecord {
        file: format!("records/{year}/plan.toml"),
        text: record_of::<PlanRecord>(include_str!("forms/plan.toml"), values)?,
    })
}

/// The first day of a month. `clap` lets no other years and months through than there are.
fn first_of(year: i32, month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, 1).unwrap_or_default()
}

/// Buổi dự kiến: with villages, or with others than those, in words.
#[derive(Serialize)]
struct PlannedSession<'a> {
    quarter: u32,
    month: u32,
    villages: Option<Vec<String>>,
    place: &'a str,
}

impl<'a> PlannedSession<'a> {
    /// What is written like a code is one.
    ///
    /// # Errors
    ///
    /// When a village is not known.
    fn new(known: &KnownRecords, year: i32, given: &'a PlannedAnswer) -> Result<Self, NotBegun> {
        let first = first_of(year, given.month);
        let names = given.whom.split(',').map(str::trim);
        let names: Vec<&str> = names.filter(|it| !it.is_empty()).collect();
        let like_code = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-,".contains(c);
        let villages = match known.villages_called(&names, first) {
            Err(_) if !given.whom.chars().all(like_code) => None,
            villages => Some(villages?),
        };
        Ok(Self {
            quarter: first.quarter(),
            month: given.month,
            villages,
            place: given.whom.trim(),
        })
    }
}

/// Kế hoạch gần nhất, and the year of the one that follows it.
struct LastPlan<'a> {
    plan: &'a PlanRecord,
    last_year: i32,
    year: i32,
}

impl LastPlan<'_> {
    /// A sentence with the new year in it.
    fn renewed(&self, words: &str) -> String {
        words.replace(
            &format!("năm {}", self.last_year),
            &format!("năm {}", self.year),
        )
    }

    /// What every plan says.
    fn values(&self) -> Value {
        let plan = self.plan;
        let sentence = |it: &Prose| self.renewed(it.source().as_str());
        let list = |it: &[Prose]| it.iter().map(sentence).collect::<Vec<_>>();
        let recipients: Vec<&str> = plan.recipients.iter().map(Text::as_str).collect();
        let bases: Vec<_> = plan.basis.iter().map(basis).collect();
        context! {
            year => self.last_year,
            subject => self.renewed(plan.subject.as_str()),
            enactment => sentence(&plan.enactment),
            purposes => list(&plan.purposes),
            requirements => list(&plan.requirements),
            contents => list(&plan.contents),
            funding => sentence(&plan.funding),
            closing => sentence(&plan.closing),
            recipients => Serde(&recipients),
            bases,
            themes => sentence(&plan.schedule.themes),
            venue => sentence(&plan.schedule.venue),
        }
    }
}

/// What is recorded of a basis, key by key.
fn basis(basis: &Basis) -> Vec<(Value, Value)> {
    let words = |it: &Option<Text>| Value::from(it.as_ref().map(Text::as_str));
    let lines = [
        ("kind", Value::from(basis.kind.as_str())),
        ("number", words(&basis.number)),
        ("date", Value::from(basis.date.map(|day| bare(day.0)))),
        ("issuer", words(&basis.issuer)),
        ("subject", words(&basis.subject)),
    ];
    let given = lines.into_iter().filter(|(_, value)| !value.is_none());
    given.map(|(key, value)| (bare(key), value)).collect()
}

/// Body by body what it has to do; a body that is no more hands its duties on. Where no plan
/// says so, all bodies to which the committee gives tasks.
fn tasks(known: &KnownRecords, day: NaiveDate, last: Option<&LastPlan<'_>>) -> Vec<Value> {
    let office = &known.office;
    let mut tasks: Vec<(&Body, Vec<Value>)> = Vec::new();
    let Some(last) = last else {
        let own = office.bodies.iter().filter(|it| it.is_own());
        let own = own.filter(|it| it.is_there_on(day));
        return own.map(|it| task(it, Vec::new())).collect();
    };
    for it in &last.plan.task {
        let named = office.bodies.iter().find(|body| body.id == it.body);
        let body = named.map(|body| office.in_charge(body, day));
        let Some(body) = body.filter(|body| body.is_there_on(day)) else {
            continue;
        };
        let duties = it.duty.iter().map(|it| duty(it, last));
        match tasks.iter_mut().find(|(known, _)| known.id == body.id) {
            Some((_, own)) => own.extend(duties),
            None => tasks.push((body, duties.collect())),
        }
    }
    let tasks = tasks.into_iter();
    tasks.map(|(body, duties)| task(body, duties)).collect()
}

fn task(body: &Body, duties: Vec<Value>) -> Value {
    context! {
        body => body.id.as_str(),
        name => body.name.as_str(),
        duties,
    }
}

fn duty(duty: &Duty, last: &LastPlan<'_>) -> Value {
    let when: Vec<&str> = duty.when.iter().map(|phase| phase.name()).collect();
    context! {
        when,
        paragraph => duty.paragraph == Some(true),
        text => last.renewed(duty.text.source().as_str()),
    }
}
