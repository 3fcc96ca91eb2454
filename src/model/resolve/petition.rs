//! `petitions/<session>/<nn>.toml` to the petition and its items.

use std::sync::Arc;

use chrono::NaiveDate;

use super::event::event;
use super::lookup::Lookup;
use super::whose::Before;
use crate::findings::{Place, rules};
use crate::model::course::Course;
use crate::model::petition::{Event, Item, Petition, Secrecy};
use crate::records::{ItemRecord, PetitionRecord};

pub(super) fn resolve_petition(
    lookup: &Lookup<'_>,
    (year, session, ordinal): (i32, Option<Arc<str>>, u32),
    raw: &PetitionRecord,
) -> Option<Petition> {
    let top = lookup.top();
    lookup.empty_lists(&top, &[("item", raw.item.is_empty())]);
    let items = raw.item.iter().enumerate().filter_map(|(at, it)| {
        let secrecy = if raw.keeps_secret(it) {
            Secrecy::Secret
        } else {
            Secrecy::Open
        };
        item(lookup, it, secrecy, top.nth("item", at))
    });
    lookup.unless_errors(Petition {
        year,
        session,
        ordinal,
        villages: lookup.villages(&raw.villages),
        items: items.collect(),
        file: Arc::clone(lookup.file),
        here: top.clone(),
        record: raw.clone(),
    })
}

/// The longest number of an item, in letters.
const LONGEST_CODE: usize = 20;

fn item(lookup: &Lookup<'_>, raw: &ItemRecord, secrecy: Secrecy, here: Place) -> Option<Item> {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let code = raw.code.as_str();
    if !code.chars().all(plain) || code.len() > LONGEST_CODE {
        // It names a file, and stands in narrow columns.
        let code = code.to_owned();
        lookup.report_at(BadCode { code }, lookup.place_of(&raw.code));
    }
    let (mut events, mut course): (Vec<Event>, _) = (Vec::new(), Course::default());
    for (at, it) in raw.event.iter().enumerate() {
        let (day, here) = (it.date.0, here.nth("event", at));
        if events.last().is_some_and(|last| last.date > day) {
            lookup.report_at(EventsOutOfOrder { day }, here.down("date"));
        }
        let before = Before {
            lead: raw.lead.as_ref(),
            events: &events,
            course: &course,
        };
        if let Some(mut event) = event(lookup, it, here, &before) {
            lookup.printed.keep(code, it, &mut event.action);
            events.push(event);
            course.take(&events, events.len() - 1);
        }
    }
    Some(Item {
        secrecy,
        field: lookup.field(&raw.field)?,
        lead: raw.lead.as_ref().and_then(|id| lookup.body(id)),
        with: raw.with.iter().filter_map(|id| lookup.body(id)).collect(),
        events,
        here,
        record: raw.clone(),
    })
}

rules! { PETITION:

BadCode "D417" "bad-code" Error { code: String }
vi "mã số “{code}” có ký tự không dùng được, hoặc quá dài"
=> "chỉ dùng chữ không dấu, chữ số và dấu gạch nối, nhiều nhất 20 ký tự, như 2025-07"
en "the code “{code}” has characters that cannot be used, or is too long"
=> "use unaccented letters, digits and hyphens, 20 at most, as in 2025-07"
why "Mã số đặt tên cho tệp trả lời công dân."
  / "The code names the file of the reply to the citizen."
wrong r#"code = "2025/01""#
right r#"code = "2025-01""#
by Records

EventsOutOfOrder "D404" "events-out-of-order" Error { day: NaiveDate }
vi "việc xử lý ghi ngày {day} đứng sau việc ghi ngày muộn hơn"
=> "sửa ngày gõ nhầm, hoặc xếp các việc theo thứ tự ngày"
en "an event of {day} stands behind a later one"
=> "mend the date, or put the events in the order of their days"
why "Trạng thái của một nội dung được suy ra từ các việc xử lý theo thứ tự thời gian."
  / "The state of an item follows from its events in the order of time."
wrong r#"date = 2025-05-25
kind = "assigned"
[[item.event]]
date = 2025-05-12"#
right r#"date = 2025-04-25
kind = "assigned"
[[item.event]]
date = 2025-05-12"#
by Practice

}
