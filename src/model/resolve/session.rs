//! `sessions/<id>.toml` to the session.

use std::sync::Arc;

use chrono::NaiveDate;

use super::lookup::Lookup;
use super::resolver::Resolver;
use crate::findings::{Place, rules};
use crate::model::invitation::{Guest, Invitee, RepeatedInvitation};
use crate::model::paper::{Issue, Paper};
use crate::model::session::{Assignment, Rearrangement, Session};
use crate::records::{InviteeRecord, SessionChange, SessionRecord};

pub(super) fn resolve_session(
    lookup: &Lookup<'_>,
    (year, id): (i32, &Arc<str>),
    as_of: Option<NaiveDate>,
    raw: &SessionRecord,
) -> Option<Session> {
    let top = lookup.top();
    lookup.within(raw.month, 1, 12, top.down("month"));
    lookup.within(raw.quarter, 1, 4, top.down("quarter"));
    check_lists(lookup, raw);
    check_held(lookup, raw);
    let first_of_month = NaiveDate::from_ymd_opt(year, raw.month.unwrap_or(1).clamp(1, 12), 1)?;
    let date = raw.date.map(|day| day.0);
    let fallback = as_of.or(date).unwrap_or(first_of_month);
    let at = |key| top.down(key);
    let (plan, review) = (raw.plan.as_ref(), raw.review.as_ref());
    let assignments = raw.assignment.iter().enumerate().filter_map(|(nth, it)| {
        Some(Assignment {
            body: lookup.body(&it.body)?,
            paper: lookup.paper(it, fallback, top.nth("assignment", nth))?,
            record: it.clone(),
        })
    });
    let again = raw.announcement_again.iter().enumerate();
    let announced_again = again.filter_map(|(nth, it)| {
        lookup.signed(Some(it), fallback, top.nth("announcement-again", nth))
    });
    let again = raw.invitation_again.iter().enumerate();
    let invited_again = again.filter_map(|(nth, it)| {
        let here = top.nth("invitation-again", nth);
        Some(RepeatedInvitation {
            invitees: invitees(lookup, &it.invitee, &here),
            paper: lookup.paper(it, fallback, here)?,
            record: it.clone(),
        })
    });
    let minutes = raw.minutes.as_ref();
    lookup.number(minutes.and_then(|it| it.number), at("minutes.number"));
    let session = Session {
        id: Arc::clone(id),
        year,
        first_unit: lookup.office.unit_on(date.unwrap_or(first_of_month)),
        villages: lookup.villages(&raw.villages),
        organiser: raw.organiser.as_ref().and_then(|id| lookup.body(id)),
        chairs: lookup.persons(&raw.chairs),
        answerers: lookup.persons(&raw.answerers),
        secretary: raw.secretary.as_ref().and_then(|id| lookup.person(id)),
        invitees: invitees(lookup, &raw.invitee, &top),
        plan: plan.and_then(|it| lookup.plan(it, fallback, at("plan"))),
        change: changes(lookup, &raw.change),
        announcement: lookup.signed(raw.announcement.as_ref(), fallback, at("announcement")),
        announcement_again: announced_again.collect(),
        invitation_again: invited_again.collect(),
        invitation: lookup.signed(raw.invitation.as_ref(), fallback, at("invitation")),
        review: review.and_then(|it| lookup.paper(it, fallback, at("review"))),
        conclusion: lookup.signed(raw.conclusion.as_ref(), fallback, at("conclusion")),
        assignments: assignments.collect(),
        file: Arc::clone(lookup.file),
        here: top.clone(),
        record: raw.clone(),
    };
    if session.was_held() && raw.date.is_some() && session.day().is_none() {
        // Put off, it has no day until another change names one.
        let key = "new-date".to_owned();
        lookup.report_at(HeldWithout { key }, top.down("held"));
    }
    lookup.unless_errors(session)
}

/// The changes, each with its notice where somebody signs one.
fn changes(lookup: &Lookup<'_>, raw: &[SessionChange]) -> Vec<Rearrangement> {
    let change = |(nth, it): (usize, &SessionChange)| {
        let (here, day) = (lookup.top().nth("change", nth), it.date.0);
        let number = lookup.number(it.number, here.down("number"));
        if number.is_some() && it.signer.is_none() {
            lookup.report_at(NoticeWithoutSigner, here.down("number"));
        }
        let signer = it.signer.as_ref().and_then(|role| lookup.signer(role, day));
        let paper = signer.map(|signer| Paper {
            issue: Issue::on(day, number),
            signer,
            here: here.clone(),
            number_key: "number",
        });
        let record = it.clone();
        Rearrangement {
            record,
            here,
            new_unit: it.new_date.map(|day| lookup.office.unit_on(day.0)),
            paper,
        }
    };
    raw.iter().enumerate().map(change).collect()
}

/// Minutes and conclusion say when and where it was, and who was in the chair.
fn check_held(resolver: &Resolver<'_>, raw: &SessionRecord) {
    if raw.held != Some(true) {
        return;
    }
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
            resolver.report_at(HeldWithout { key }, resolver.top().down("held"));
        }
    }
}

/// A heading with nothing below it is no paper to be issued.
fn check_lists(resolver: &Resolver<'_>, raw: &SessionRecord) {
    let announcement = raw.announcement.iter();
    let announcement = announcement.map(|it| ("announcement.contents", it.contents.is_empty()));
    let minutes = raw.minutes.iter().flat_map(|it| {
        [
            ("minutes.opening", it.opening.is_empty()),
            ("minutes.summary", it.summary.is_empty()),
        ]
    });
    let conclusion = raw.conclusion.iter().flat_map(|it| {
        [
            ("conclusion.assessment", it.assessment.is_empty()),
            ("conclusion.recipients", it.recipients.is_empty()),
        ]
    });
    let lists: Vec<_> = announcement.chain(minutes).chain(conclusion).collect();
    resolver.empty_lists(&resolver.top(), &lists);
    for (nth, again) in raw.announcement_again.iter().enumerate() {
        let here = resolver.top().nth("announcement-again", nth);
        resolver.empty_lists(&here, &[("contents", again.contents.is_empty())]);
    }
}

fn invitees(lookup: &Lookup<'_>, raw: &[InviteeRecord], here: &Place) -> Vec<Invitee> {
    let invitee = |(nth, it): (usize, &InviteeRecord)| {
        let who = match (&it.person, &it.body, &it.name) {
            (Some(id), None, None) => lookup.person(id).map(Guest::Person),
            (None, Some(id), None) => lookup.body(id).map(Guest::Body),
            (None, None, Some(name)) => Some(Guest::Named(name.clone())),
            _ => {
                lookup.report_at(InviteeUnclear, here.nth("invitee", nth));
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

NoticeWithoutSigner "D430" "notice-without-signer" Error
vi "thông báo thay đổi có số mà chưa ghi ai ký"
=> "thêm `signer` vào [[change]] này; thông báo của nơi khác thì ghi cả số ở `reference`"
en "the notice of the change has a number and no signer"
=> "add `signer` to this [[change]]; of a notice that somebody else issued, write it all in `reference`"
why "Có người ký thì chương trình lập thông báo hoãn, hủy, đổi; chỉ có số thì không văn bản nào mang số ấy."
  / "With a signer the notice is made; with a number alone no paper bears it."
wrong r#"reason = "mưa lớn kéo dài"
number = 156"#
right r#"reason = "mưa lớn kéo dài"
number = 156
signer = "bi-thu""#
by Records

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
