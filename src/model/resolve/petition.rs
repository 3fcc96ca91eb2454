//! `petitions/<session>/<nn>.toml` to the petition and its items.

use std::sync::Arc;

use super::Resolver;
use super::lookup::Lookup;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::KeyPath;
use crate::diagnostic::catalogue as rule;
use crate::model::Action;
use crate::model::Calendar;
use crate::model::Due;
use crate::model::Event;
use crate::model::Item;
use crate::model::Letter;
use crate::model::Office;
use crate::model::Petition;
use crate::model::Secrecy;
use crate::model::Speaker;
use crate::records::EventKind;
use crate::records::ItemKind;
use crate::records::RawEvent;
use crate::records::RawItem;
use crate::records::RawPetition;
use crate::records::Step;
use crate::records::Text;

pub(super) fn resolve_petition(
    resolver: &Resolver<'_>,
    office: &Office,
    calendar: &Calendar,
    (year, session, ordinal): (i32, Option<Arc<str>>, u32),
    raw: &RawPetition,
) -> Option<Petition> {
    let lookup = Lookup {
        resolver,
        office,
        calendar,
    };
    if raw.item.is_empty() {
        resolver.empty(KeyPath::root().key("item"));
    }
    let secret = raw.confidential == Some(true);
    let items = raw.item.iter().enumerate().filter_map(|(at, it)| {
        let path = KeyPath::root().key("item").index(at);
        item(&lookup, it, secret, &path)
    });
    let petition = Petition {
        file: Arc::clone(resolver.file),
        year,
        session,
        ordinal,
        channel: raw.channel,
        received: raw.received.0,
        villages: lookup.each_once(&raw.villages, |id| lookup.village(id)),
        speaker: match (&raw.collective, &raw.petitioner[..]) {
            (Some(name), persons) => Speaker::Collective(name.clone(), persons.to_vec()),
            (None, []) => Speaker::Unknown,
            (None, persons) => Speaker::Persons(persons.to_vec()),
        },
        households: raw.households,
        items: items.collect(),
    };
    resolver.unless_errors(petition)
}

fn item(lookup: &Lookup<'_, '_>, raw: &RawItem, secret: bool, path: &KeyPath) -> Option<Item> {
    let secret = secret || raw.confidential == Some(true) || raw.kind == ItemKind::Denunciation;
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
    if !raw.code.as_str().chars().all(plain) {
        // It names a file.
        let place = lookup.resolver.place_of(&raw.code);
        let finding = Diagnostic::new(&rule::BAD_CODE, place);
        lookup
            .resolver
            .report(finding.with("code", raw.code.as_str()));
    }
    let mut events: Vec<Event> = Vec::new();
    for (at, it) in raw.event.iter().enumerate() {
        let path = path.key("event").index(at);
        if events.last().is_some_and(|last| last.date > it.date.0) {
            let place = lookup.resolver.value(path.key("date"));
            let finding = Diagnostic::new(&rule::EVENTS_OUT_OF_ORDER, place);
            lookup.resolver.report(finding.on(it.date.0));
        }
        let reading = EventReading {
            lookup,
            raw: it,
            path: &path,
            lead: raw.lead.as_ref(),
        };
        events.extend(reading.action().map(|action| Event {
            date: it.date.0,
            action,
        }));
    }
    Some(Item {
        code: raw.code.clone(),
        secrecy: if secret {
            Secrecy::Secret
        } else {
            Secrecy::Open
        },
        content: raw.content.clone(),
        short: raw.short.clone(),
        kind: raw.kind,
        field: lookup.field(&raw.field)?,
        authority: raw.authority,
        lead: raw.lead.as_ref().and_then(|id| lookup.body(id)),
        with: lookup.all(&raw.with, |id| lookup.body(id)),
        repeats: raw.repeats.clone(),
        split_from: raw.split_from.clone(),
        merged_into: raw.merged_into.clone(),
        events,
    })
}

/// One event on its way from a flat table to what its kind says.
struct EventReading<'a, 'r> {
    lookup: &'a Lookup<'a, 'r>,
    raw: &'a RawEvent,
    path: &'a KeyPath,
    /// The item's lead body, meant when the event names none.
    lead: Option<&'a Text>,
}

impl EventReading<'_, '_> {
    fn action(&self) -> Option<Action> {
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
                let finding = Diagnostic::new(&rule::EVENT_KEY_IDLE, place);
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
            let place = self.lookup.resolver.value(self.path.clone());
            let finding = Diagnostic::new(&rule::EVENT_INCOMPLETE, place);
            self.lookup.resolver.report(finding.with("key", key));
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
