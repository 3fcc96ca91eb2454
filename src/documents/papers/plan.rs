//! Kế hoạch: the plan of the year's dialogues, and that of one thematic or extraordinary session.

use minijinja::value::Serde;
use minijinja::{Value, context};

use crate::documents::context::{DocumentContext, DocumentSpec, Made};
use crate::documents::views::people;
use crate::model::{Kind, PlanTask, PlannedSession, Session, SessionPlan, Village, YearPlan};
use crate::records::{PlanHeadings, Prose, Text};
use crate::vietnamese::wording;

/// The plan of a year.
pub(crate) fn of_year(context: &DocumentContext<'_>, plan: &YearPlan) -> Made {
    let mut spec = DocumentSpec::new(Kind::Plan, plan.year, plan.paper.issue);
    spec.topic = context! { subject => &plan.subject };
    spec.ending = Some((&plan.recipients, &plan.paper.signer));
    spec.sources.push(&plan.file);
    context.document(spec, || year_view(plan))
}

/// The session's own plan, when it has one.
pub(crate) fn of_session(context: &DocumentContext<'_>, session: &Session) -> Option<Made> {
    let plan = session.plan.as_ref()?;
    let mut spec = DocumentSpec::of_session(Kind::Plan, session, plan.paper.issue);
    spec.topic = context! { subject => &plan.subject };
    spec.ending = Some((&plan.recipients, &plan.paper.signer));
    Some(context.document(spec, || session_view(plan, session)))
}

/// What the template sees, beside the opening: of the year's plan the schedule.
fn year_view(plan: &YearPlan) -> Value {
    let villages = audience_villages(plan);
    let schedule = &plan.schedule;
    context! {
        subject => &plan.subject,
        enactment => &plan.enactment,
        bases => Serde(&plan.basis),
        headings => Serde(plan.headings.clone().unwrap_or_default()),
        purposes => &plan.purposes,
        requirements => &plan.requirements,
        contents => &plan.contents,
        schedule => context! {
            sessions_a_year => plan.sessions.len(),
            themes => &schedule.themes,
            audience => &schedule.audience,
            // The word before all villages' names, when it is one word.
            one_kind => one_kind(&villages),
            villages => villages.into_iter().collect::<Value>(),
            sessions => sessions(plan),
            venue => &schedule.venue,
            extraordinary => &schedule.extraordinary,
        },
        session => (),
        funding => &plan.funding,
        tasks => plan.tasks.iter().map(task).collect::<Value>(),
        closing => &plan.closing,
    }
}

/// Of a session's own plan it sees the occasion.
fn session_view(plan: &SessionPlan, session: &Session) -> Value {
    context! {
        subject => &plan.subject,
        enactment => &plan.enactment,
        bases => Serde(&plan.basis),
        headings => Serde(PlanHeadings::default()),
        purposes => &plan.purposes,
        requirements => &plan.requirements,
        contents => &plan.contents,
        schedule => (),
        session => context! {
            organiser => session.organiser.as_ref().map(|body| &body.name),
            chairs => people(&session.chairs),
            answerers => people(&session.answerers),
            guests => &session.guests,
        },
        funding => &plan.funding,
        tasks => plan.tasks.iter().map(task).collect::<Value>(),
        closing => &plan.closing,
    }
}

/// The villages of all sessions, each once, in the order of the sessions.
fn audience_villages(plan: &YearPlan) -> Vec<&Village> {
    let mut villages: Vec<&Village> = Vec::new();
    for village in plan.sessions.iter().flat_map(|session| &session.villages) {
        if villages.iter().all(|known| known.id != village.id) {
            villages.push(village);
        }
    }
    villages
}

fn one_kind<'a>(villages: &[&'a Village]) -> Option<&'a Text> {
    let first = &villages.first()?.kind;
    villages
        .iter()
        .all(|village| village.kind == *first)
        .then_some(first)
}

fn sessions(plan: &YearPlan) -> Value {
    let session = |session: &PlannedSession| {
        context! {
            quarter => wording::quarter(session.quarter),
            month => wording::month(session.month),
            year => plan.year,
            place => &session.place,
            villages => session.villages.iter().map(|it| &**it).collect::<Value>(),
        }
    };
    plan.sessions.iter().map(session).collect()
}

/// What a body has to do, by paragraphs.
fn task(task: &PlanTask) -> Value {
    let mut paragraphs: Vec<Vec<&Prose>> = Vec::new();
    for duty in &task.duty {
        match paragraphs.last_mut() {
            Some(paragraph) if duty.paragraph != Some(true) => paragraph.push(&duty.text),
            _ => paragraphs.push(vec![&duty.text]),
        }
    }
    let paragraphs = paragraphs.into_iter().map(|duties| {
        let duties: Value = duties.into_iter().collect();
        context! { duties }
    });
    context! { body => &task.body.name, paragraphs => paragraphs.collect::<Value>() }
}
