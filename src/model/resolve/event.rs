//! What an event of an item says, from the flat table in which it is recorded.

use std::cell::RefCell;
use std::sync::Arc;

use chrono::NaiveDate;

use super::interim::is_interim;
use super::lookup::Lookup;
use super::wanted::wanted;
use super::whose::Before;
use crate::findings::{Arg, Place, rules};
use crate::model::office::{Body, Person};
use crate::model::paper::{Issue, Paper};
use crate::model::petition::{Action, Due, Event};
use crate::records::{EventKind, EventRecord, Step, Text};
use crate::vietnamese::{TermInWords, term_in_words};

/// What happened, by one event of an item; `None` with a finding when something is missing.
pub(super) fn event(
    lookup: &Lookup<'_>,
    raw: &EventRecord,
    here: Place,
    before: &Before<'_>,
) -> Option<Event> {
    let reading = EventReading {
        lookup,
        raw,
        here: &here,
        whose: before.whose(lookup, raw, &here),
        lead: before.lead,
        read: RefCell::default(),
    };
    let action = reading.read_action();
    // Which keys are idle follows from the kind.
    if !lookup.is_doubtful(&here.down("kind")) {
        reading.idle_keys();
    }
    let supposed = lookup.supposing.map(|it| it.guess);
    let supposed = supposed.map(|it| it.pick(Action::Classified, Action::Withdrawn));
    let (date, whose) = (raw.date.0, reading.whose);
    Some(Event {
        date,
        action: action.or(supposed)?,
        whose,
        here,
    })
}

/// One event on its way from a flat table to what its kind says; notes which keys it reads.
struct EventReading<'a, 'r> {
    lookup: &'a Lookup<'r>,
    raw: &'a EventRecord,
    here: &'a Place,
    /// The bodies whose tasks it is about.
    whose: Vec<Arc<Body>>,
    /// The item's lead body, meant when the event names none.
    lead: Option<&'a Text>,
    read: RefCell<Vec<&'static str>>,
}

impl<'a> EventReading<'a, '_> {
    /// Every key is read before anything missing ends the reading: what stays unread is idle.
    fn read_action(&self) -> Option<Action> {
        let raw = self.raw;
        let note = || raw.text.clone();
        Some(match raw.kind {
            EventKind::Classified => Action::Classified,
            EventKind::Answered => Action::Answered {
                by: self.person(),
                interim: self.interim(),
                text: self.text()?,
            },
            EventKind::Assigned => {
                let due = self.due_or_usual();
                Action::Assigned {
                    body: self.body()?,
                    due,
                    task: note(),
                }
            }
            EventKind::Transferred => {
                let due = self.due();
                Action::Transferred {
                    body: self.body()?,
                    due,
                    number: raw.number.clone(),
                    task: note(),
                }
            }
            EventKind::Reminded => {
                let (body, letter, due) = (self.body_in_charge(), self.letter(), self.due());
                Action::Reminded {
                    body: body?,
                    letter: letter?,
                    due,
                    note: note(),
                }
            }
            EventKind::Extended => {
                let due = self.due();
                self.need("deadline", (due != Due::Open).then_some(&()))?;
                Action::Extended {
                    due,
                    reason: self.text()?,
                }
            }
            EventKind::Interim => Action::Interim(self.text()?),
            EventKind::Replied => Action::Replied {
                number: raw.number.clone(),
                interim: self.interim(),
                issuer: self.need("issuer", raw.issuer.as_ref())?.clone(),
                text: self.text()?,
            },
            EventKind::Notified => Action::Notified {
                interim: self.interim(),
                letter: self.letter()?,
                text: self.text()?,
            },
            EventKind::Acknowledged => Action::Acknowledged(note()),
            EventKind::Resolved => Action::Resolved {
                outcome: *self.need("outcome", self.key("outcome", &raw.outcome))?,
                text: note(),
            },
            EventKind::Returned => Action::Returned(self.text()?),
            EventKind::Withdrawn => Action::Withdrawn,
            EventKind::Reopened => Action::Reopened(self.text()?),
        })
    }

    /// The value of a key that means something for some kinds of events alone.
    fn key<T>(&self, key: &'static str, value: &'a Option<T>) -> Option<&'a T> {
        self.read.borrow_mut().push(key);
        value.as_ref()
    }

    /// Reports keys that say nothing of an event of this kind, and a body that nobody follows
    /// but which must be right.
    fn idle_keys(&self) {
        let raw = self.raw;
        let read = self.read.borrow();
        for (key, is_written) in [
            ("by", raw.by.is_some()),
            ("deadline", raw.deadline.is_some()),
            ("deadline-text", raw.deadline_text.is_some()),
            ("paper-number", raw.paper_number.is_some()),
            ("signer", raw.signer.is_some()),
            ("interim", raw.interim.is_some()),
            ("outcome", raw.outcome.is_some()),
        ] {
            if is_written && !read.contains(&key) {
                let (place, key) = (self.here.down(key), key.to_owned());
                self.lookup.report_at(EventKeyIdle { key }, place);
            }
        }
        if let Some(body) = raw.body.as_ref().filter(|_| !read.contains(&"body")) {
            self.lookup.body(body);
        }
    }

    fn need<'t, T>(&self, key: &'static str, value: Option<&'t T>) -> Option<&'t T> {
        if value.is_none() {
            // What an event needs follows from its kind: that is the line to look at.
            let place = self.here.down("kind");
            let (key, expected) = (key.to_owned(), wanted(key));
            let breach = EventIncomplete { key, expected };
            self.lookup.report_at(breach, place);
        }
        value
    }

    fn text(&self) -> Option<Text> {
        self.need("text", self.raw.text.as_ref()).cloned()
    }

    fn person(&self) -> Option<Arc<Person>> {
        self.key("by", &self.raw.by)
            .and_then(|id| self.lookup.person(id))
    }

    fn body(&self) -> Option<Arc<Body>> {
        let id = self.key("body", &self.raw.body).or(self.lead);
        self.lookup.body(self.need("body", id)?)
    }

    /// The same, where one that has a task is meant when the event names none.
    fn body_in_charge(&self) -> Option<Arc<Body>> {
        match (self.key("body", &self.raw.body), self.whose.first()) {
            (None, Some(body)) => Some(Arc::clone(body)),
            _ => self.body(),
        }
    }

    fn interim(&self) -> bool {
        let typed = self.key("interim", &self.raw.interim);
        is_interim(
            self.lookup,
            typed.copied(),
            self.raw.text.as_ref(),
            self.here,
        )
    }

    /// Our own letter, of the day of the event.
    fn letter(&self) -> Option<Paper> {
        let number = self.key("paper-number", &self.raw.paper_number).copied();
        let role = self.need("signer", self.key("signer", &self.raw.signer))?;
        let (day, number_key) = (self.raw.date.0, "paper-number");
        let number = self.lookup.number(number, self.here.down(number_key));
        Some(Paper {
            issue: Issue::on(day, number),
            signer: self.lookup.signer(role, day)?,
            here: self.here.clone(),
            number_key,
        })
    }

    /// The deadline of a task: the office's rule when none was set.
    fn due_or_usual(&self) -> Due {
        match self.due() {
            Due::Open => {
                let rule = self.lookup.office.deadline_of(Step::Answer);
                Due::Day(rule.from(self.raw.date.0, self.lookup.calendar))
            }
            due => due,
        }
    }

    /// The deadline: a day, or words, which are printed as they are typed. Where they stand beside
    /// a day, it is their last one, and they may not say another.
    fn due(&self) -> Due {
        let day = self.key("deadline", &self.raw.deadline).map(|day| day.0);
        let words = self.key("deadline-text", &self.raw.deadline_text);
        let (due, key) = match words {
            Some(words) => (self.due_in_words(words, day), "deadline-text"),
            None => (day.map_or(Due::Open, Due::Day), "deadline"),
        };
        let early = [day, due.day()];
        if let Some(day) = early.into_iter().flatten().min()
            && day < self.raw.date.0
        {
            let key = if Some(day) == self.raw.deadline.map(|it| it.0) {
                "deadline"
            } else {
                key
            };
            self.lookup.report_at(DueBeforeEvent, self.here.down(key));
        }
        due
    }

    fn due_in_words(&self, words: &Text, day: Option<NaiveDate>) -> Due {
        let said = term_in_words(words.as_str(), self.raw.date.0);
        let term = match (said, day) {
            (TermInWords::Until(last), Some(day)) if last != day => {
                let place = self.here.down("deadline");
                self.lookup.report_at(DeadlinesDiffer { last, day }, place);
                said
            }
            (TermInWords::Until(_), _) => said,
            (_, Some(day)) => TermInWords::Until(day),
            (TermInWords::Unclear, None) => {
                let place = self.here.down("deadline-text");
                let words = words.to_string();
                self.lookup.report_at(DeadlineWithoutDay { words }, place);
                said
            }
            (TermInWords::Period | TermInWords::Standing, None) => said,
        };
        Due::Words(words.clone(), term)
    }
}

rules! { EVENT:

EventIncomplete "D405" "event-incomplete" Error { key: String, expected: Arg }
vi "việc xử lý này thiếu `{key}`"
=> "thêm dòng `{key} = ...` vào [[item.event]] này: {expected}"
en "this event lacks `{key}`"
=> "add a line `{key} = ...` to this [[item.event]]: {expected}"
why "Mỗi loại việc xử lý cần những điều riêng: giao việc phải có cơ quan, kết thúc phải có kết quả."
  / "Each kind of event needs its own facts: an assignment a body, an end an outcome."
wrong r#"date = 2025-05-20
kind = "resolved""#
right r#"date = 2025-05-20
kind = "resolved"
outcome = "done"
text = "Đã sửa 0,4 km đường.""#
by Records

DueBeforeEvent "D410" "due-before-event" Error
vi "thời hạn đứng trước ngày giao"
=> "sửa thời hạn hoặc ngày giao"
en "the deadline lies before the day on which it is set"
=> "mend the deadline or the day"
why "Không ai làm xong một việc trước khi được giao."
  / "Nobody can finish a task before it is given."
wrong r#"date = 2025-05-20
kind = "assigned"
deadline = 2025-05-10"#
right r#"date = 2025-05-20
kind = "assigned"
deadline = 2025-06-10"#
by Practice

DeadlinesDiffer "D423" "deadlines-differ" Error { last: NaiveDate, day: NaiveDate }
vi "`deadline-text` nói ngày cuối là {last}, còn `deadline` ghi {day}"
=> "sửa một trong hai cho khớp; “trước ngày 30/6” thì ngày cuối là 29/6"
en "`deadline-text` says that the last day is {last}, `deadline` says {day}"
=> "mend one of them; the last day of “trước ngày 30/6” is 29 June"
why "Văn bản in thời hạn bằng chữ, còn quá hạn tính theo ngày: hai điều lệch nhau thì người làm đúng hạn vẫn bị tính là trễ."
  / "Papers print the words and lateness is counted by the day: where they differ, who is in time by one is late by the other."
wrong r#"deadline = 2025-06-30
deadline-text = "trước ngày 30/6/2025""#
right r#"deadline = 2025-06-29
deadline-text = "trước ngày 30/6/2025""#
by Practice

DeadlineWithoutDay "D424" "deadline-without-day" Warning { words: String }
vi "không hiểu “{words}” hết vào ngày nào nên việc này không bao giờ bị tính quá hạn"
=> "ghi thêm `deadline` là ngày cuối, hoặc viết như “trong quý III/2025”, “trước ngày 30/6/2025”; việc nhiều năm thì “giai đoạn 2026-2030”, làm mãi thì “thường xuyên”"
en "no last day follows from “{words}”: this is never overdue"
=> "add `deadline` with the last day, or write as in “trong quý III/2025”, “trước ngày 30/6/2025”; “giai đoạn 2026-2030” for years, “thường xuyên” for what never ends"
why "Việc không có ngày cuối thì không ai đôn đốc."
  / "Nobody is reminded of what has no last day."
wrong r#"deadline-text = "khi nào có kinh phí""#
right r#"deadline-text = "trong quý III/2025""#
by Practice

EventKeyIdle "D421" "event-key-idle" Warning { key: String }
vi "`{key}` không có nghĩa ở loại việc này nên không được dùng đến"
=> "xóa dòng này, hoặc sửa `kind`: kết quả ghi ở `resolved`, thời hạn ở `assigned`, `transferred`, `reminded`, `extended`"
en "`{key}` means nothing for an event of this kind and is not used"
=> "remove the line, or mend `kind`: outcomes go with `resolved`, deadlines with `assigned`, `transferred`, `reminded`, `extended`"
why "Giá trị không ai đọc thì không được in ra, mà không ai hay."
  / "A value that nobody reads would silently be left out of print."
wrong r#"kind = "answered"
outcome = "done""#
right r#"kind = "resolved"
outcome = "done""#
by Records

}
