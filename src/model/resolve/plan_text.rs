//! What the year's plan and a session's own plan have in common.

use chrono::NaiveDate;

use super::lookup::Lookup;
use super::resolver::Resolver;
use crate::findings::{Finding, KeyPath, catalogue as rule};
use crate::model::plan::{Duty, PlanTask, SessionPlan};
use crate::records::{
    Basis, Day, DutyRecord, PlanRecord, Prose, SessionPlanRecord, TaskRecord, Text,
};

/// The parts of a plan that are checked alike.
pub(super) struct PlanText<'a> {
    date: Option<Day>,
    bases: &'a [Basis],
    purposes: &'a [Prose],
    requirements: &'a [Prose],
    contents: &'a [Prose],
    tasks: &'a [TaskRecord],
    closing: &'a Prose,
    recipients: &'a [Text],
}

/// Both records name these parts alike.
macro_rules! has_plan_text {
    ($($raw:ty)*) => {
        $(
            impl<'a> From<&'a $raw> for PlanText<'a> {
                fn from(raw: &'a $raw) -> Self {
                    Self {
                        date: raw.date,
                        bases: &raw.basis,
                        purposes: &raw.purposes,
                        requirements: &raw.requirements,
                        contents: &raw.contents,
                        tasks: &raw.task,
                        closing: &raw.closing,
                        recipients: &raw.recipients,
                    }
                }
            }
        )*
    };
}
has_plan_text!(PlanRecord SessionPlanRecord);

/// A session's own plan; `fallback` is the day whose names a draft takes.
pub(super) fn session_plan(
    lookup: &Lookup<'_, '_>,
    raw: &SessionPlanRecord,
    fallback: NaiveDate,
) -> Option<SessionPlan> {
    let path = KeyPath::root().key("plan");
    let paper = lookup.paper(raw.number, raw.date, &raw.signer, fallback, &path);
    let text = PlanText::from(raw);
    text.check(lookup.resolver, &path);
    let day = raw.date.map_or(fallback, |day| day.0);
    let tasks = text.tasks(lookup, &path, day);
    Some(SessionPlan {
        paper: paper?,
        subject: raw.subject.clone(),
        bases: raw.basis.clone(),
        enactment: raw.enactment.clone(),
        purposes: raw.purposes.clone(),
        requirements: raw.requirements.clone(),
        contents: raw.contents.clone(),
        funding: raw.funding.clone(),
        tasks,
        closing: raw.closing.clone(),
        recipients: raw.recipients.clone(),
    })
}

impl PlanText<'_> {
    /// Reports what is empty, and marks that the guideline sets itself.
    pub(super) fn check(&self, resolver: &Resolver<'_>, at: &KeyPath) {
        for (key, length) in [
            ("basis", self.bases.len()),
            ("purposes", self.purposes.len()),
            ("requirements", self.requirements.len()),
            ("contents", self.contents.len()),
            ("task", self.tasks.len()),
            ("recipients", self.recipients.len()),
        ] {
            if length == 0 {
                resolver.empty(at.key(key));
            }
        }
        self.check_marks(resolver);
        for (nth, basis) in self.bases.iter().enumerate() {
            let dates = basis.date.zip(self.date);
            if dates.is_some_and(|(basis, plan)| basis > plan) {
                let path = at.key("basis").index(nth).key("date");
                resolver.report_at(&rule::BASIS_AFTER_PLAN, path);
            }
        }
    }

    /// Who does what; a body has to exist on the plan's day.
    pub(super) fn tasks(
        &self,
        lookup: &Lookup<'_, '_>,
        at: &KeyPath,
        day: NaiveDate,
    ) -> Vec<PlanTask> {
        let resolver = lookup.resolver;
        let mut tasks = Vec::new();
        for (nth, it) in self.tasks.iter().enumerate() {
            let path = at.key("task").index(nth);
            if it.duty.is_empty() {
                resolver.empty(path.key("duty"));
            }
            if let Some(first) = self.tasks[..nth].iter().find(|other| other.body == it.body) {
                let finding = Finding::under(&rule::BODY_TWICE, resolver.place_of(&it.body));
                let finding = finding.with("id", it.body.as_str());
                resolver.report(finding.beside(resolver.place_of(&first.body)));
            }
            let Some(body) = lookup.body(&it.body) else {
                continue;
            };
            if !body.period.contains(day) {
                let finding = Finding::under(&rule::BODY_NOT_IN_FORCE, resolver.place_of(&it.body));
                let finding = finding.with("name", body.name.as_str());
                let finding = finding.with("successor", or_dash(body.successor.as_ref()));
                resolver.report(finding.on(day).beside(resolver.place_of(&body.id)));
            }
            for (nth, duty) in it.duty.iter().enumerate() {
                if duty.when.is_empty() {
                    resolver.empty(path.key("duty").index(nth).key("when"));
                }
            }
            let duty = |duty: &DutyRecord| Duty {
                when: duty.when.clone(),
                text: duty.text.clone(),
                own_paragraph: duty.paragraph.unwrap_or(false),
            };
            tasks.push(PlanTask {
                body,
                duties: it.duty.iter().map(duty).collect(),
            });
        }
        tasks
    }

    /// Dashes, numerals and end marks come from the guideline: typed ones would stand twice.
    fn check_marks(&self, resolver: &Resolver<'_>) {
        let closing = self.closing.source();
        let printed: String = self
            .closing
            .runs()
            .into_iter()
            .map(|run| run.text)
            .collect();
        if printed.ends_with(['.', '/', ';', ',', ':', '…', '!']) {
            // The sentence is long: point at its end.
            let words: Vec<&str> = closing.as_str().rsplitn(3, ' ').collect();
            let end: Vec<&str> = words.into_iter().take(2).rev().collect();
            let place = resolver.place_of(closing).inside(&end.join(" "));
            resolver.report(Finding::under(&rule::CLOSING_HAS_MARK, place));
        }
        let lists = [self.purposes, self.requirements, self.contents];
        let items = lists.into_iter().flatten().map(Prose::source);
        let begins = |text: &Text| text.as_str().starts_with(['-', '–', '—', '+', '•', '*']);
        for item in items.filter(|item| begins(item) && !item.as_str().starts_with("**")) {
            let italic = item.as_str().starts_with('*') && !item.as_str().starts_with("* ");
            if !italic {
                resolver.report(Finding::under(
                    &rule::LINE_HAS_MARK,
                    resolver.place_of(item),
                ));
            }
        }
        for recipient in self.recipients {
            let ends = recipient.as_str().ends_with(['.', ';', ',', ':']);
            if ends || begins(recipient) {
                let place = resolver.place_of(recipient);
                resolver.report(Finding::under(&rule::LINE_HAS_MARK, place));
            }
        }
    }
}

/// An identifier, or a dash where none is known.
pub(super) fn or_dash(id: Option<&Text>) -> &str {
    id.map_or("-", Text::as_str)
}
