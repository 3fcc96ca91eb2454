//! Việc của ai: which bodies' tasks an event is about, by its keys or by what went before.

use std::sync::Arc;

use chrono::NaiveDate;

use super::lookup::Lookup;
use crate::findings::{Place, rules};
use crate::model::course::{Course, Slot, TaskState};
use crate::model::office::Body;
use crate::model::petition::Event;
use crate::records::{EventKind, EventRecord, Text};
use crate::vietnamese::plain_words;

/// What went before an event of an item.
pub(super) struct Before<'a> {
    /// The item's lead body.
    pub(super) lead: Option<&'a Text>,
    /// The events before it.
    pub(super) events: &'a [Event],
    /// The tasks that they gave.
    pub(super) course: &'a Course,
}

impl Before<'_> {
    /// The bodies whose tasks an event is about: the one it names, else the one whose name the
    /// issuer is, else the only one with an open task, else the lead body. Who took over from a
    /// body has its tasks.
    pub(super) fn whose(
        &self,
        lookup: &Lookup<'_>,
        raw: &EventRecord,
        here: &Place,
    ) -> Vec<Arc<Body>> {
        let asks = matches!(raw.kind, EventKind::Reminded | EventKind::Extended);
        let answers = matches!(raw.kind, EventKind::Replied | EventKind::Answered);
        if !asks && !answers {
            return Vec::new();
        }
        let day = raw.date.0;
        if let Some(id) = &raw.body {
            // What nobody knows is reported where the key is read.
            let known = lookup.office.bodies.iter().find(|it| it.id == *id);
            return known.map_or_else(Vec::new, |named| {
                let theirs = self.of(lookup, named, day);
                let given = self.held(|_| true);
                let theirs_only = matches!(raw.kind, EventKind::Replied | EventKind::Extended);
                if theirs.is_empty() && !given.is_empty() && theirs_only {
                    let bodies = names(&given);
                    let body = named.name.to_string();
                    lookup.report_at(NotGivenTo { body, bodies }, here.down("body"));
                }
                match theirs.is_empty() {
                    true => vec![Arc::clone(named)],
                    false => theirs,
                }
            });
        }
        if let Some(issuer) = raw
            .issuer
            .as_ref()
            .filter(|_| raw.kind != EventKind::Answered)
        {
            let issued = self.held(|_| true);
            let issued = issued.into_iter().filter(|it| is_called(it, issuer));
            let issued: Vec<_> = issued.collect();
            if !issued.is_empty() {
                return issued;
            }
        }
        let spot = raw.kind == EventKind::Answered;
        let mut meant = self.held(|slot| {
            let before = !spot || self.events[slot.given].date < day;
            slot.state == TaskState::Open && before
        });
        if meant.is_empty() && asks {
            meant = self.held(|slot| matches!(slot.state, TaskState::Answered(_)));
        }
        let distinct = self.distinct(lookup, &meant, day);
        if distinct <= 1 && !meant.is_empty() {
            return meant;
        }
        if distinct > 1 {
            let bodies = names(&meant);
            lookup.report_at(WhoseTask { bodies }, here.down("kind"));
        }
        self.of_lead(lookup, day)
            .or_else(|| meant.first().map(|it| vec![Arc::clone(it)]))
            .unwrap_or_default()
    }

    /// The bodies of the tasks that were not passed on, each once.
    fn held(&self, which: impl Fn(&Slot) -> bool) -> Vec<Arc<Body>> {
        let mut bodies: Vec<Arc<Body>> = Vec::new();
        let slots = self.course.tasks.iter();
        for slot in slots.filter(|it| it.state.is_held() && which(it)) {
            let body = self.events[slot.given].to();
            if let Some(body) = body.filter(|body| bodies.iter().all(|it| it.id != body.id)) {
                bodies.push(Arc::clone(body));
            }
        }
        bodies
    }

    /// Those of them whose work a body has on a day.
    fn of(&self, lookup: &Lookup<'_>, body: &Arc<Body>, day: NaiveDate) -> Vec<Arc<Body>> {
        let now = |it: &Arc<Body>| lookup.office.in_charge(it, day).id.clone();
        let held = self.held(|_| true).into_iter();
        held.filter(|it| it.id == body.id || now(it) == now(body))
            .collect()
    }

    fn of_lead(&self, lookup: &Lookup<'_>, day: NaiveDate) -> Option<Vec<Arc<Body>>> {
        let lead = self.lead?;
        let lead = lookup.office.bodies.iter().find(|it| it.id == *lead)?;
        let theirs = self.of(lookup, lead, day);
        Some(match theirs.is_empty() {
            true => vec![Arc::clone(lead)],
            false => theirs,
        })
    }

    /// How many bodies have the work of some on a day.
    fn distinct(&self, lookup: &Lookup<'_>, bodies: &[Arc<Body>], day: NaiveDate) -> usize {
        let now = bodies.iter().map(|it| &lookup.office.in_charge(it, day).id);
        let mut now: Vec<&Text> = now.collect();
        now.sort_by_key(|id| id.as_str());
        now.dedup();
        now.len()
    }
}

fn is_called(body: &Body, issuer: &Text) -> bool {
    let issuer = plain_words(issuer.as_str());
    [&body.name, body.short_name()]
        .iter()
        .any(|name| plain_words(name.as_str()) == issuer)
}

fn names(bodies: &[Arc<Body>]) -> String {
    let names = bodies.iter().map(|it| it.short_name().as_str());
    names.collect::<Vec<_>>().join(", ")
}

rules! { WHOSE:

WhoseTask "D425" "whose-task" Warning { bodies: String }
vi "nhiều cơ quan còn việc ở nội dung này ({bodies}) mà không ghi đây là việc của cơ quan nào"
=> "thêm `body`: mã của cơ quan đã trả lời, được gia hạn hoặc bị đôn đốc"
en "several bodies have a task here ({bodies}), and the event does not say whose it is about"
=> "add `body`: the body that answered, was given more time or is reminded"
why "Mỗi cơ quan có việc và thời hạn riêng; không ghi thì hiểu là cơ quan chủ trì, có khi nhầm người chậm."
  / "Each body has its own work and deadline; unnamed, the lead body is taken, which may blame the wrong one."
wrong r#"kind = "replied"
issuer = "UBND xã Sơn Bao""#
right r#"kind = "replied"
body = "ubnd"
issuer = "UBND xã Sơn Bao""#
by Practice

NotGivenTo "D428" "not-given-to" Warning { body: String, bodies: String }
vi "{body} chưa được giao việc gì ở nội dung này; cơ quan được giao: {bodies}"
=> "sửa `body` thành cơ quan được giao, hoặc ghi trước một việc `assigned`, `transferred` cho cơ quan này"
en "{body} was given nothing of this item; given to: {bodies}"
=> "set `body` to a body that was given it, or record first that it was `assigned` or `transferred` to this one"
why "Trả lời, gia hạn của cơ quan không được giao thì việc của cơ quan được giao vẫn chờ."
  / "An answer or extension of a body without a task leaves the tasks of the others waiting."
wrong r#"kind = "replied"
body = "cong-an"
issuer = "Công an xã""#
right r#"kind = "replied"
body = "ubnd"
issuer = "UBND xã Sơn Bao""#
by Practice

}
