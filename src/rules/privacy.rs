//! Họ tên trong lời văn: a name that papers shorten or leave out may still stand in a text that
//! somebody typed.

use std::collections::BTreeMap;

use super::check::Check;
use crate::findings::{Finding, Place, rules};
use crate::model::{
    Action, Due, Item, Model, Petition, Report, Secrecy, Session, Speaker, posted_as,
};
use crate::records::{Petitioner, PostedNames, Prose, Text};
use crate::vietnamese::says;

pub(super) static CHECKS: &[Check] = &[posted_texts_keep_names_short, no_text_names_who_is_secret];

/// Conclusion and report shorten the name of who asked; what they say of the request must not
/// tell it in full.
fn posted_texts_keep_names_short(model: &Model, findings: &mut Vec<Finding>) {
    let Some(office) = &model.office else {
        return;
    };
    let chosen = office.papers.posted_names;
    for petition in &model.petitions {
        let shortened = |it: &&Petitioner| posted_as(it, chosen) != PostedNames::Full;
        let names = full_names(petition, shortened);
        if names.is_empty() {
            continue;
        }
        let open = petition.items.iter().filter(|it| !is_secret(it));
        let mut texts: Vec<&Text> = open.flat_map(posted_texts).collect();
        // Who is kept secret altogether is looked for everywhere, and not shown.
        if !petition.items.iter().any(is_secret) {
            let session = model.sessions.iter().find(|it| petition.is_of(it));
            texts.extend(session.into_iter().flat_map(posted_session_texts));
        }
        for text in texts {
            if tells(text, &names) {
                let place = text.place();
                findings.push(Finding::at(NameInPostedText, place));
            }
        }
    }
}

/// Who stands behind a secret item is not named anywhere else in its year.
///
/// What is found is told without the line: it would show the name.
fn no_text_names_who_is_secret(model: &Model, findings: &mut Vec<Finding>) {
    let mut names_by_year: BTreeMap<i32, Vec<&str>> = BTreeMap::new();
    for petition in &model.petitions {
        let names = full_names(petition, |_| true);
        if petition.items.iter().any(is_secret) && !names.is_empty() {
            names_by_year
                .entry(petition.year)
                .or_default()
                .extend(names);
        }
    }
    for (year, names) in names_by_year {
        let petitions = model.petitions.iter().filter(|it| it.year == year);
        let mut texts: Vec<&Text> = petitions.flat_map(petition_texts).collect();
        let sessions = model.sessions.iter().filter(|it| it.year == year);
        texts.extend(sessions.flat_map(session_texts));
        let reports = model.reports.iter().filter(|it| it.year == year);
        texts.extend(reports.flat_map(report_texts));
        for text in texts {
            if tells(text, &names)
                && let Some(place) = text.place()
            {
                let file = Place::file(&place.file);
                let key = place.path().to_string();
                findings.push(Finding::new(SecretNameInText { key }, file));
            }
        }
    }
}

/// Whether a text has one of the names in it, however it is spaced and set.
fn tells(text: &Text, names: &[&str]) -> bool {
    let plain = text.as_str().replace('*', "");
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    names.iter().any(|name| says(&plain, name))
}

/// The full names of who speaks. A single word may be any word.
fn full_names(petition: &Petition, wanted: impl Fn(&&Petitioner) -> bool) -> Vec<&str> {
    let (Speaker::Persons(persons) | Speaker::Collective(_, persons)) = &petition.speaker else {
        return Vec::new();
    };
    let names = persons.iter().filter(wanted).map(|it| it.name.as_str());
    names.filter(|name| name.contains(' ')).collect()
}

fn is_secret(item: &Item) -> bool {
    item.secrecy == Secrecy::Secret
}

/// What papers that are posted say of an item: conclusion, review and report.
fn posted_texts(item: &Item) -> Vec<&Text> {
    let letters = |action: &&Action| action.letter().is_none();
    let actions = item.events.iter().map(|it| &it.action).filter(letters);
    let mut texts = vec![&item.short];
    texts.extend(actions.flat_map(action_texts));
    texts
}

/// What any paper says of a petition, where it is not secret. Who speaks is named on purpose.
fn petition_texts(petition: &Petition) -> Vec<&Text> {
    let mut texts = Vec::new();
    let mut open = petition.items.iter().filter(|it| !is_secret(it)).peekable();
    if let (Some(_), Speaker::Persons(persons) | Speaker::Collective(_, persons)) =
        (open.peek(), &petition.speaker)
    {
        texts.extend(persons.iter().filter_map(|it| it.role.as_ref()));
    }
    for item in open {
        texts.extend([&item.content, &item.short]);
        for event in &item.events {
            texts.extend(action_texts(&event.action));
            if let Action::Replied { issuer, .. } = &event.action {
                texts.push(issuer);
            }
        }
    }
    texts
}

fn action_texts(action: &Action) -> impl Iterator<Item = &Text> {
    let text = match action {
        Action::Answered { text, .. }
        | Action::Interim(text)
        | Action::Extended { reason: text, .. }
        | Action::Replied { text, .. }
        | Action::Notified { text, .. }
        | Action::Returned(text)
        | Action::Reopened(text) => Some(text),
        Action::Assigned { task: text, .. }
        | Action::Transferred { task: text, .. }
        | Action::Reminded { note: text, .. }
        | Action::Resolved { text, .. } => text.as_ref(),
        Action::Classified | Action::Withdrawn => None,
    };
    let due = match action {
        Action::Assigned { due, .. }
        | Action::Transferred { due, .. }
        | Action::Reminded { due, .. }
        | Action::Extended { due, .. } => Some(due),
        _ => None,
    };
    let words = due.and_then(|due| match due {
        Due::Words(words) => Some(words),
        Due::Day(_) | Due::Open => None,
    });
    text.into_iter().chain(words)
}

/// What the conclusion and the announcement of a session say beside its requests.
fn posted_session_texts(session: &Session) -> Vec<&Text> {
    let mut texts: Vec<&Text> = session.theme.iter().collect();
    if let Some(it) = &session.conclusion {
        texts.extend(sources(&[&it.assessment, &it.directions]));
    }
    texts
}

/// What any paper says of a session. Guests and who is invited are named on purpose.
fn session_texts(session: &Session) -> Vec<&Text> {
    let mut texts: Vec<&Text> = session.theme.iter().chain(&session.audience).collect();
    texts.extend(session.venue.iter().chain(&session.landmark));
    texts.extend(session.invitees.iter().filter_map(|it| it.prepare.as_ref()));
    let agenda = session.agenda.iter();
    texts.extend(agenda.flat_map(|it| [&it.content, &it.who]));
    if let Some(it) = &session.announcement {
        texts.extend(sources(&[&it.contents]));
    }
    texts.extend(session.invitation.iter().filter_map(|it| it.note.as_ref()));
    if let Some(it) = &session.minutes {
        texts.extend(sources(&[&it.opening, &it.summary]));
    }
    if let Some(it) = &session.conclusion {
        texts.extend(sources(&[&it.assessment, &it.directions]));
    }
    texts
}

fn report_texts(report: &Report) -> Vec<&Text> {
    sources(&[
        &report.assessment,
        &report.shortcomings,
        &report.causes,
        &report.directions,
        &report.proposals,
    ])
}

fn sources<'a>(parts: &[&'a [Prose]]) -> Vec<&'a Text> {
    let paragraphs = parts.iter().flat_map(|it| it.iter());
    paragraphs.map(Prose::source).collect()
}

rules! { RULES:

SecretNameInText "D422" "secret-name-in-text" Warning { key: String }
vi "`{key}` có họ tên một người mà nội dung kiến nghị phải giữ kín"
=> "bỏ họ tên ấy khỏi lời văn; người ấy có mặt vì việc khác thì hỏi lại người phụ trách trước khi in"
en "`{key}` has the name of somebody whose request is secret"
=> "take the name out of the text; if that person is there for another reason, ask who is responsible before it is printed"
why "Biên bản, kết luận, báo cáo in lời văn đúng như gõ: một câu đủ làm lộ người tố cáo. Dòng ấy không in ra đây vì cùng lý do."
  / "Papers print what is typed: one sentence can give a denouncer away. For the same reason the line is not shown here."
wrong r#"[minutes]
opening = ["Ông Đinh Văn Dồng tố cáo cán bộ xã."]"#
right r#"[minutes]
opening = ["Bí thư Đảng ủy tuyên bố lý do."]"#
by Law "Luật Tố cáo 2018, Điều 47"

NameInPostedText "D538" "name-in-posted-text" Warning
vi "lời văn ghi cả họ tên người kiến nghị, còn kết luận, báo cáo thì viết tắt hoặc không ghi"
=> "thay họ tên bằng “công dân”, “hộ dân”; người ấy đồng ý công khai thì ghi `publish-name = true` dưới [[petitioner]]"
en "the text names the petitioner in full; conclusion and report shorten the name or leave it out"
=> "write “công dân” or “hộ dân” instead; if that person agreed to be named, write `publish-name = true` below [[petitioner]]"
why "Văn bản niêm yết viết tắt họ tên để bảo vệ người dân; một câu ghi đủ họ tên thì viết tắt cũng như không."
  / "Posted papers shorten names to protect people; one sentence with the full name undoes it."
wrong r#"name = "Đinh Thị Rẻ"
publish-name = false

[[item]]
code = "2025-01"
short = "Cấp giấy chứng nhận cho bà Đinh Thị Rẻ""#
right r#"name = "Đinh Thị Rẻ"
publish-name = false

[[item]]
code = "2025-01"
short = "Cấp giấy chứng nhận quyền sử dụng đất cho hộ dân""#
by Practice

}
