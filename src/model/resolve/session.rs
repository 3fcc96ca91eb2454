//! `sessions/<id>.toml` to the session.

use std::sync::Arc;

use chrono::NaiveDate;

use super::lookup::Lookup;
use super::plan_text::session_plan;
use super::resolver::Resolver;
use crate::findings::rules;
use crate::model::session::{Assignment, Guest, Invitee, Session};
use crate::records::{InviteeRecord, SessionForm, SessionRecord};

pub(super) fn resolve_session(
    lookup: &Lookup<'_, '_>,
    (year, id): (i32, &Arc<str>),
    as_of: Option<NaiveDate>,
    raw: &SessionRecord,
) -> Option<Session> {
    let resolver = lookup.resolver;
    let top = resolver.top();
    check(resolver, raw);
    let date = raw.date.map(|day| day.0);
    let first_of_month = NaiveDate::from_ymd_opt(year, raw.month.unwrap_or(1).clamp(1, 12), 1)?;
    let fallback = as_of.or(date).unwrap_or(first_of_month);
    let at = |key| top.down(key);
    let plan = raw.plan.as_ref();
    let review = raw.review.as_ref();
    let assignments = raw.assignment.iter().enumerate().filter_map(|(nth, it)| {
        let here = top.nth("assignment", nth);
        Some(Assignment {
            body: lookup.body(&it.body)?,
            paper: lookup.paper(it, fallback, here.clone())?,
            here,
            record: it.clone(),
        })
    });
    let minutes = raw.minutes.as_ref();
    lookup.number(minutes.and_then(|it| it.number), at("minutes.number"));
    let session = Session {
        file: Arc::clone(resolver.file),
        id: Arc::clone(id),
        year,
        date,
        form: raw.form.unwrap_or(SessionForm::InPerson),
        unit: lookup.office.unit_on(date.unwrap_or(first_of_month)),
        villages: lookup.villages(&raw.villages),
        organiser: raw.organiser.as_ref().and_then(|id| lookup.body(id)),
        chairs: lookup.persons(&raw.chairs),
        answerers: lookup.persons(&raw.answerers),
        secretary: raw.secretary.as_ref().and_then(|id| lookup.person(id)),
        invitees: invitees(lookup, &raw.invitee),
        stated: raw.stated.clone().unwrap_or_default(),
        held: raw.held.unwrap_or(false),
        plan: plan.and_then(|it| session_plan(lookup, it, fallback)),
        announcement: lookup.signed(raw.announcement.as_ref(), fallback, at("announcement")),
        invitation: lookup.signed(raw.invitation.as_ref(), fallback, at("invitation")),
        review: review.and_then(|it| lookup.paper(it, fallback, at("review"))),
        conclusion: lookup.signed(raw.conclusion.as_ref(), fallback, at("conclusion")),
        assignments: assignments.collect(),
        here: top.clone(),
        record: raw.clone(),
    };
    resolver.unless_errors(session)
}

fn check(resolver: &Resolver<'_>, raw: &SessionRecord) {
    let top = resolver.top();
    resolver.within(raw.month, 1, 12, top.down("month"));
    resolver.within(raw.quarter, 1, 4, top.down("quarter"));
    check_lists(resolver, raw);
    if raw.held == Some(true) {
        for (key, missing) in [
            ("date", raw.date.is_none()),
            ("start", raw.start.is_none()),
            ("end", raw.end.is_none()),
            ("venue", raw.venue.is_none()),
            ("chairs", raw.chairs.is_empty()),
            ("secretary", raw.secretary.is_none()),
        ] {
            if missing {
                let key = key.to_owned();
                resolver.report_at(HeldWithout { key }, top.down("held"));
            }
        }
    }
}

/// A heading with nothing below it is no paper to be issued.
fn check_lists(resolver: &Resolver<'_>, raw: &SessionRecord) {
    let top = resolver.top();
    if let Some(it) = &raw.announcement {
        let lists = [("contents", it.contents.is_empty())];
        resolver.empty_lists(&top.down("announcement"), &lists);
    }
    if let Some(it) = &raw.minutes {
        let lists = [
            ("opening", it.opening.is_empty()),
            ("summary", it.summary.is_empty()),
        ];
        resolver.empty_lists(&top.down("minutes"), &lists);
    }
    if let Some(it) = &raw.conclusion {
        let lists = [
            ("assessment", it.assessment.is_empty()),
            ("recipients", it.recipients.is_empty()),
        ];
        resolver.empty_lists(&top.down("conclusion"), &lists);
    }
}

fn invitees(lookup: &Lookup<'_, '_>, raw: &[InviteeRecord]) -> Vec<Invitee> {
    let invitee = |(nth, it): (usize, &InviteeRecord)| {
        let who = match (&it.person, &it.body, &it.name) {
            (Some(id), None, None) => lookup.person(id).map(Guest::Person),
            (None, Some(id), None) => lookup.body(id).map(Guest::Body),
            (None, None, Some(name)) => Some(Guest::Named(name.clone())),
            _ => {
                let place = lookup.resolver.top().nth("invitee", nth);
                lookup.resolver.report_at(InviteeUnclear, place);
                None
            }
        };
        let (record, who) = (it.clone(), who?);
        Some(Invitee { record, who })
    };
    raw.iter().enumerate().filter_map(invitee).collect()
}

rules! { SESSION:

HeldWithout "D409" "held-without" Error { key: String }
vi "buổi đối thoại đã tổ chức nhưng thiếu `{key}`"
=> "thêm khóa này, hoặc bỏ `held` nếu chưa tổ chức"
en "the session was held but `{key}` is missing"
=> "add the key, or remove `held` if it has not taken place"
why "Biên bản và kết luận phải nói buổi đối thoại diễn ra lúc nào, ở đâu, ai chủ trì."
  / "Minutes and conclusion say when and where the session was held and who was in the chair."
wrong r#"villages = ["nuoc-tang"]
chairs = ["bien"]"#
right r#"villages = ["nuoc-tang"]
venue = "Nhà văn hóa thôn Nước Tang"
chairs = ["bien"]"#
by Practice

InviteeUnclear "D406" "invitee-unclear" Error
vi "người được mời phải ghi đúng một trong ba: `person`, `body` hoặc `name`"
=> "giữ lại một khóa và xóa các khóa kia"
en "an invitee is exactly one of `person`, `body` and `name`"
=> "keep one key and remove the others"
why "Mỗi giấy mời gửi cho một người hoặc một nơi."
  / "Each letter goes to one person or one place."
wrong r#"[[invitee]]
person = "bien"
body = "ubnd""#
right r#"[[invitee]]
person = "bien""#
by Records

}
