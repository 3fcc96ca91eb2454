//! What an event of an item says, from the flat table in which it is recorded.

use std::sync::Arc;

use super::lookup::Lookup;
use crate::findings::{Arg, Bilingual, Finding, KeyPath, catalogue as rule};
use crate::model::petition::{Action, Due, Letter};
use crate::records::{EventKind, EventRecord, NamedChoice, Outcome, Step, Text};

/// One event on its way from a flat table to what its kind says.
pub(super) struct EventReading<'a, 'r> {
    pub lookup: &'a Lookup<'a, 'r>,
    pub raw: &'a EventRecord,
    pub path: &'a KeyPath,
    /// The item's lead body, meant when the event names none.
    pub lead: Option<&'a Text>,
}

impl EventReading<'_, '_> {
    /// What happened; `None` with a finding when something is missing.
    pub(super) fn action(&self) -> Option<Action> {
        let raw = self.raw;
        self.idle_keys();
        Some(match raw.kind {
            EventKind::Classified => Action::Classified,
            EventKind::Answered => Action::Answered {
                by: raw.by.as_ref().and_then(|id| self.lookup.person(id)),
                text: self.text()?,
            },
            EventKind::Assigned => Action::Assigned {
                body: self.body()?,
                due: self.due_or_usual(),
                task: raw.text.clone(),
            },
            EventKind::Transferred => Action::Transferred {
                body: self.body()?,
                due: self.due(),
                number: raw.number.clone(),
                task: raw.text.clone(),
            },
            EventKind::Reminded => Action::Reminded {
                body: self.body()?,
                letter: self.letter()?,
                due: self.due(),
                note: raw.text.clone(),
            },
            EventKind::Extended => Action::Extended {
                due: {
                    let set = self.raw.deadline.is_some() || self.raw.deadline_text.is_some();
                    self.need("deadline", set.then_some(&()))?;
                    self.due()
                },
                reason: self.text()?,
            },
            EventKind::Interim => Action::Interim(self.text()?),
            EventKind::Replied => Action::Replied {
                number: raw.number.clone(),
                issuer: self.need("issuer", raw.issuer.as_ref())?.clone(),
                text: self.text()?,
            },
            EventKind::Notified => Action::Notified {
                letter: self.letter()?,
                text: self.text()?,
            },
            EventKind::Resolved => Action::Resolved {
                outcome: *self.need("outcome", raw.outcome.as_ref())?,
                text: raw.text.clone(),
            },
            EventKind::Returned => Action::Returned(self.text()?),
            EventKind::Withdrawn => Action::Withdrawn,
            EventKind::Reopened => Action::Reopened(self.text()?),
        })
    }

    /// Reports keys that say nothing of an event of this kind, and references that nobody
    /// follows but which must be right.
    fn idle_keys(&self) {
        use EventKind::*;
        let raw = self.raw;
        let sets_deadline = matches!(raw.kind, Assigned | Transferred | Reminded | Extended);
        let is_letter = matches!(raw.kind, Reminded | Notified);
        for (key, is_written, is_used) in [
            ("by", raw.by.is_some(), raw.kind == Answered),
            ("deadline", raw.deadline.is_some(), sets_deadline),
            ("deadline-text", raw.deadline_text.is_some(), sets_deadline),
            ("paper-number", raw.paper_number.is_some(), is_letter),
            ("signer", raw.signer.is_some(), is_letter),
            ("outcome", raw.outcome.is_some(), raw.kind == Resolved),
        ] {
            if is_written && !is_used {
                let place = self.lookup.resolver.value(self.path.key(key));
                let finding = Finding::under(&rule::EVENT_KEY_IDLE, place);
                self.lookup.resolver.report(finding.with("key", key));
            }
        }
        let follows_body = matches!(raw.kind, Assigned | Transferred | Reminded);
        if let Some(body) = raw.body.as_ref().filter(|_| !follows_body) {
            self.lookup.body(body);
        }
    }

    fn need<'t, T>(&self, key: &'static str, value: Option<&'t T>) -> Option<&'t T> {
        if value.is_none() {
            // What an event needs follows from its kind: that is the line to look at.
            let place = self.lookup.resolver.value(self.path.key("kind"));
            let finding = Finding::under(&rule::EVENT_INCOMPLETE, place);
            let finding = finding.with("key", key).with("expected", wanted(key));
            self.lookup.resolver.report(finding);
        }
        value
    }

    fn text(&self) -> Option<Text> {
        self.need("text", self.raw.text.as_ref()).cloned()
    }

    fn body(&self) -> Option<Arc<crate::model::Body>> {
        let id = self.raw.body.as_ref().or(self.lead);
        self.lookup.body(self.need("body", id)?)
    }

    fn letter(&self) -> Option<Letter> {
        let role = self.need("signer", self.raw.signer.as_ref())?;
        let number = self
            .lookup
            .number_at(self.raw.paper_number, self.path.key("paper-number"));
        Some(Letter {
            number: number.map(u32::from),
            signer: self.lookup.signer(role, self.raw.date.0)?,
        })
    }

    /// The deadline of a task: the office's rule when none was set.
    fn due_or_usual(&self) -> Due {
        match self.due() {
            Due::Open => {
                let rule = self.lookup.office.deadlines.of(Step::Answer);
                Due::Day(rule.from(self.raw.date.0, self.lookup.calendar))
            }
            due => due,
        }
    }

    fn due(&self) -> Due {
        match (self.raw.deadline, &self.raw.deadline_text) {
            (Some(day), _) => {
                if day < self.raw.date {
                    let path = self.path.key("deadline");
                    self.lookup
                        .resolver
                        .report_at(&rule::DUE_BEFORE_EVENT, path);
                }
                Due::Day(day.0)
            }
            (None, Some(words)) => Due::Words(words.clone()),
            (None, None) => Due::Open,
        }
    }
}

/// What to write behind a key of an event.
fn wanted(key: &str) -> Arg {
    let words = |vi, en| Arg::Words(Bilingual { vi, en });
    match key {
        "outcome" => Arg::Text(Outcome::in_words()),
        "body" => words(
            "mã của cơ quan trong office.toml",
            "the code of a body in office.toml",
        ),
        "deadline" => words(
            "một ngày, hoặc `deadline-text` nếu thời hạn ghi bằng chữ",
            "a day, or `deadline-text` for one in words",
        ),
        "issuer" => words(
            "tên cơ quan đã trả lời",
            "the name of the body that answered",
        ),
        "signer" => words(
            "`role` của người ký trong office.toml",
            "the `role` of a signer in office.toml",
        ),
        _ => words("nội dung, đặt trong ngoặc kép", "what it says, in quotes"),
    }
}
