//! Kế hoạch: the plan of the year's dialogues, and that of one thematic or extraordinary session.

use minijinja::context;
use minijinja::value::Serde;
use serde::Serialize;

use crate::documents::context::{DocumentContext, DocumentSpec, Made};
use crate::documents::filing::Filing;
use crate::documents::letterhead::Ending;
use crate::documents::views::people;
use crate::model::{Kind, Person, PlanTask, Session, SessionPlan, Village, YearPlan};
use crate::records::{Basis, PlanHeadings, Prose, Text};
use crate::vietnamese::wording;

/// What `plan.typ.j2` sees, beside the opening: of the year's plan the schedule, of a session's
/// own plan the occasion.
#[derive(Serialize)]
struct View<'a> {
    subject: &'a Text,
    enactment: &'a Prose,
    bases: &'a [Basis],
    headings: PlanHeadings,
    purposes: &'a [Prose],
    requirements: &'a [Prose],
    contents: &'a [Prose],
    schedule: Option<Schedule<'a>>,
    session: Option<OwnSession<'a>>,
    funding: Option<&'a Prose>,
    tasks: Vec<TaskView<'a>>,
    closing: &'a Prose,
}

/// Buổi đối thoại in its own plan.
#[derive(Serialize)]
struct OwnSession<'a> {
    organiser: Option<&'a Text>,
    chairs: Vec<&'a Person>,
    answerers: Vec<&'a Person>,
    guests: &'a [Text],
}

/// The year's sessions.
#[derive(Serialize)]
struct Schedule<'a> {
    sessions_a_year: usize,
    themes: &'a Prose,
    audience: Option<&'a Prose>,
    villages: Vec<&'a Village>,
    /// The word before all villages' names, when it is one word.
    one_kind: Option<&'a Text>,
    sessions: Vec<SessionView<'a>>,
    venue: &'a Prose,
    extraordinary: Option<&'a Prose>,
}

#[derive(Serialize)]
struct SessionView<'a> {
    quarter: &'static str,
    month: String,
    year: i32,
    place: Option<&'a Text>,
    villages: Vec<&'a Village>,
}

#[derive(Serialize)]
struct TaskView<'a> {
    body: &'a Text,
    paragraphs: Vec<ParagraphView<'a>>,
}

#[derive(Serialize)]
struct ParagraphView<'a> {
    duties: Vec<&'a Prose>,
}

/// The plan of a year.
pub(crate) fn of_year(context: &DocumentContext<'_>, plan: &YearPlan) -> Made {
    let mut spec = DocumentSpec::new(Kind::Plan, Filing::year(plan.year), plan.paper.issue);
    spec.topic = context! { subject => Serde(&plan.subject) };
    spec.ending = Some(Ending::new(&plan.recipients, &plan.paper.signer));
    spec.sources.push(&plan.file);
    context.document(spec, || View::from(plan))
}

/// The session's own plan, when it has one.
pub(crate) fn of_session(context: &DocumentContext<'_>, session: &Session) -> Option<Made> {
    let plan = session.plan.as_ref()?;
    let mut spec = DocumentSpec::of_session(Kind::Plan, session, plan.paper.issue);
    spec.topic = context! { subject => Serde(&plan.subject) };
    spec.ending = Some(Ending::new(&plan.recipients, &plan.paper.signer));
    Some(context.document(spec, || View::of_session(plan, session)))
}

impl<'a> From<&'a YearPlan> for View<'a> {
    fn from(plan: &'a YearPlan) -> Self {
        let villages = audience_villages(plan);
        Self {
            subject: &plan.subject,
            enactment: &plan.enactment,
            bases: &plan.basis,
            headings: plan.headings.clone().unwrap_or_default(),
            purposes: &plan.purposes,
            requirements: &plan.requirements,
            contents: &plan.contents,
            schedule: Some(Schedule {
                sessions_a_year: plan.sessions.len(),
                themes: &plan.schedule.themes,
                audience: plan.schedule.audience.as_ref(),
                one_kind: one_kind(&villages),
                villages,
                sessions: sessions(plan),
                venue: &plan.schedule.venue,
                extraordinary: plan.schedule.extraordinary.as_ref(),
            }),
            session: None,
            funding: Some(&plan.funding),
            tasks: plan.tasks.iter().map(TaskView::from).collect(),
            closing: &plan.closing,
        }
    }
}

impl<'a> View<'a> {
    /// What the template sees of a session's own plan.
    fn of_session(plan: &'a SessionPlan, session: &'a Session) -> Self {
        Self {
            subject: &plan.subject,
            enactment: &plan.enactment,
            bases: &plan.basis,
            headings: PlanHeadings::default(),
            purposes: &plan.purposes,
            requirements: &plan.requirements,
            contents: &plan.contents,
            schedule: None,
            session: Some(OwnSession {
                organiser: session.organiser.as_ref().map(|body| &body.name),
                chairs: people(&session.chairs),
                answerers: people(&session.answerers),
                guests: &session.guests,
            }),
            funding: plan.funding.as_ref(),
            tasks: plan.tasks.iter().map(TaskView::from).collect(),
            closing: &plan.closing,
        }
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

fn sessions(plan: &YearPlan) -> Vec<SessionView<'_>> {
    plan.sessions
        .iter()
        .map(|session| SessionView {
            quarter: wording::quarter(session.quarter),
            month: wording::month(session.month),
            year: plan.year,
            place: session.place.as_ref(),
            villages: session.villages.iter().map(|it| &**it).collect(),
        })
        .collect()
}

impl<'a> From<&'a PlanTask> for TaskView<'a> {
    fn from(task: &'a PlanTask) -> Self {
        let mut paragraphs: Vec<ParagraphView<'a>> = Vec::new();
        for duty in &task.duty {
            match paragraphs.last_mut() {
                Some(paragraph) if duty.paragraph != Some(true) => {
                    paragraph.duties.push(&duty.text)
                }
                _ => paragraphs.push(ParagraphView {
                    duties: vec![&duty.text],
                }),
            }
        }
        Self {
            body: &task.body.name,
            paragraphs,
        }
    }
}
