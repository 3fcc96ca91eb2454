//! Kế hoạch: the plan of the year's dialogues, and that of one thematic or extraordinary session.

use serde::Serialize;

use crate::documents::context::{DocumentContext, DocumentSpec};
use crate::documents::document::Document;
use crate::documents::filing::Filing;
use crate::documents::letterhead::Signature;
use crate::documents::views::{Occasion, PersonView, people};
use crate::findings::Finding;
use crate::model::{Kind, Plan, PlanTask, Session, SessionPlan, Village};
use crate::records::{Basis, PlanHeadings, Prose, Text};
use crate::vietnamese::wording;

/// What `plan.typ.j2` sees, beside the opening: of the year's plan the schedule, of a session's
/// own plan the occasion.
#[derive(Serialize)]
struct View<'a> {
    subject: &'a Text,
    enactment: &'a Prose,
    bases: Vec<BasisView<'a>>,
    headings: Headings<'a>,
    purposes: &'a [Prose],
    requirements: &'a [Prose],
    contents: &'a [Prose],
    schedule: Option<Schedule<'a>>,
    session: Option<OwnSession<'a>>,
    funding: Option<&'a Prose>,
    tasks: Vec<TaskView<'a>>,
    closing: &'a Prose,
    recipients: &'a [Text],
    signature: Signature<'a>,
}

/// Buổi đối thoại in its own plan.
#[derive(Serialize)]
struct OwnSession<'a> {
    occasion: Occasion<'a>,
    organiser: Option<&'a Text>,
    chairs: Vec<PersonView<'a>>,
    answerers: Vec<PersonView<'a>>,
    guests: &'a [Text],
}

/// The year's sessions.
#[derive(Serialize)]
struct Schedule<'a> {
    sessions_a_year: String,
    themes: &'a Prose,
    audience: Option<&'a Prose>,
    villages: Vec<VillageView<'a>>,
    /// The word before all villages' names, when it is one word.
    one_kind: Option<&'a Text>,
    sessions: Vec<SessionView<'a>>,
    venue: &'a Prose,
    extraordinary: Option<&'a Prose>,
}

#[derive(Serialize)]
struct BasisView<'a> {
    kind: &'a Text,
    number: Option<&'a Text>,
    date: Option<String>,
    issuer: Option<&'a Text>,
    subject: Option<&'a Text>,
}

#[derive(Default, Serialize)]
struct Headings<'a> {
    aims: Option<&'a Text>,
    purposes: Option<&'a Text>,
    requirements: Option<&'a Text>,
    programme: Option<&'a Text>,
    contents: Option<&'a Text>,
    sessions: Option<&'a Text>,
    funding: Option<&'a Text>,
    implementation: Option<&'a Text>,
}

#[derive(Serialize)]
struct SessionView<'a> {
    quarter: &'static str,
    month: String,
    year: i32,
    place: Option<&'a Text>,
    villages: Vec<VillageView<'a>>,
}

#[derive(Serialize)]
struct VillageView<'a> {
    kind: &'a Text,
    name: &'a Text,
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
pub(crate) fn of_year(context: &DocumentContext<'_>, plan: &Plan) -> Result<Document, Finding> {
    let kind = Kind::Plan;
    let spec = DocumentSpec {
        kind,
        register: None,
        about: None,
        filing: Filing::year(plan.year),
        title: format!("{} {}", kind.vietnamese(), plan.subject),
        issue: plan.paper.issue,
        sources: vec![&plan.file],
        needs: Vec::new(),
    };
    context.document(spec, || View::from(plan))
}

/// The session's own plan, when it has one.
pub(crate) fn of_session(
    context: &DocumentContext<'_>,
    session: &Session,
) -> Option<Result<Document, Finding>> {
    let plan = session.plan.as_ref()?;
    let kind = Kind::Plan;
    let spec = DocumentSpec {
        kind,
        register: None,
        about: None,
        filing: Filing::session(session),
        title: format!("{} {}", kind.vietnamese(), plan.subject),
        issue: plan.paper.issue,
        sources: vec![&session.file],
        needs: Vec::new(),
    };
    Some(context.document(spec, || View::of_session(plan, session)))
}

impl<'a> From<&'a Plan> for View<'a> {
    fn from(plan: &'a Plan) -> Self {
        let villages = audience_villages(plan);
        Self {
            subject: &plan.subject,
            enactment: &plan.enactment,
            bases: plan.basis.iter().map(BasisView::from).collect(),
            headings: plan
                .headings
                .as_ref()
                .map(Headings::from)
                .unwrap_or_default(),
            purposes: &plan.purposes,
            requirements: &plan.requirements,
            contents: &plan.contents,
            schedule: Some(Schedule {
                sessions_a_year: wording::two_digits(plan.sessions.len() as u64),
                themes: &plan.schedule.themes,
                audience: plan.schedule.audience.as_ref(),
                one_kind: one_kind(&villages),
                villages: villages.into_iter().map(VillageView::from).collect(),
                sessions: sessions(plan),
                venue: &plan.schedule.venue,
                extraordinary: plan.schedule.extraordinary.as_ref(),
            }),
            session: None,
            funding: Some(&plan.funding),
            tasks: plan.tasks.iter().map(TaskView::from).collect(),
            closing: &plan.closing,
            recipients: &plan.recipients,
            signature: Signature::from(&plan.paper.signer),
        }
    }
}

impl<'a> View<'a> {
    /// What the template sees of a session's own plan.
    fn of_session(plan: &'a SessionPlan, session: &'a Session) -> Self {
        Self {
            subject: &plan.subject,
            enactment: &plan.enactment,
            bases: plan.basis.iter().map(BasisView::from).collect(),
            headings: Headings::default(),
            purposes: &plan.purposes,
            requirements: &plan.requirements,
            contents: &plan.contents,
            schedule: None,
            session: Some(OwnSession {
                occasion: Occasion::from(session),
                organiser: session.organiser.as_ref().map(|body| &body.name),
                chairs: people(&session.chairs),
                answerers: people(&session.answerers),
                guests: &session.guests,
            }),
            funding: plan.funding.as_ref(),
            tasks: plan.tasks.iter().map(TaskView::from).collect(),
            closing: &plan.closing,
            recipients: &plan.recipients,
            signature: Signature::from(&plan.paper.signer),
        }
    }
}

/// The villages of all sessions, each once, in the order of the sessions.
fn audience_villages(plan: &Plan) -> Vec<&Village> {
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

fn sessions(plan: &Plan) -> Vec<SessionView<'_>> {
    plan.sessions
        .iter()
        .map(|session| SessionView {
            quarter: session.quarter.roman(),
            month: wording::month(session.month),
            year: plan.year,
            place: session.place.as_ref(),
            villages: session
                .villages
                .iter()
                .map(|it| VillageView::from(&**it))
                .collect(),
        })
        .collect()
}

impl<'a> From<&'a Village> for VillageView<'a> {
    fn from(village: &'a Village) -> Self {
        Self {
            kind: &village.kind,
            name: &village.name,
        }
    }
}

impl<'a> From<&'a Basis> for BasisView<'a> {
    fn from(basis: &'a Basis) -> Self {
        Self {
            kind: &basis.kind,
            number: basis.number.as_ref(),
            date: basis.date.map(|day| wording::day_in_text(day.0)),
            issuer: basis.issuer.as_ref(),
            subject: basis.subject.as_ref(),
        }
    }
}

impl<'a> From<&'a PlanHeadings> for Headings<'a> {
    fn from(headings: &'a PlanHeadings) -> Self {
        Self {
            aims: headings.aims.as_ref(),
            purposes: headings.purposes.as_ref(),
            requirements: headings.requirements.as_ref(),
            programme: headings.programme.as_ref(),
            contents: headings.contents.as_ref(),
            sessions: headings.sessions.as_ref(),
            funding: headings.funding.as_ref(),
            implementation: headings.implementation.as_ref(),
        }
    }
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
