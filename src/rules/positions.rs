//! Thành phần buổi đối thoại: who sits on the platform holds a position, the Secretary first.

use std::sync::Arc;

use chrono::NaiveDate;

use super::check::Check;
use crate::findings::{Finding, rules};
use crate::model::{Guest, Model, Person};
use crate::vietnamese::plain_words;

pub(super) static CHECKS: &[Check] = &[people_hold_their_positions, the_secretary_is_in_the_chair];

/// Whoever is in the chair, answers or takes the minutes holds the position on that day.
fn people_hold_their_positions(model: &Model, findings: &mut Vec<Finding>) {
    for session in &model.sessions {
        let Some(day) = session.date else { continue };
        let lists = [
            ("chairs", &session.chairs),
            ("answerers", &session.answerers),
        ];
        let listed = lists.into_iter().flat_map(|(key, persons)| {
            let persons = persons.iter().enumerate();
            persons.map(move |(at, person)| (format!("{key}[{at}]"), person))
        });
        let secretary = session.secretary.iter();
        let secretary = secretary.map(|it| ("secretary".to_owned(), it));
        let invited = session.invitees.iter().enumerate().filter_map(|(at, it)| {
            let Guest::Person(person) = &it.who else {
                return None;
            };
            Some((format!("invitee[{at}].person"), person))
        });
        let people = listed.chain(secretary).chain(invited);
        for (keys, person) in people.filter(|(_, it)| !it.period.contains(day)) {
            let name = person.name.to_string();
            let place = session.place(&keys);
            findings.push(Finding::new(PersonNotInPosition { day, name }, place));
        }
    }
}

/// The head of the Party committee holds the dialogue.
fn the_secretary_is_in_the_chair(model: &Model, findings: &mut Vec<Finding>) {
    for session in model.sessions.iter().filter(|it| !it.chairs.is_empty()) {
        let heads = |person: &Arc<Person>| {
            let mut titles = person.titles.iter();
            titles.any(|title| plain_words(title.as_str()).starts_with("bi thu"))
        };
        if !session.chairs.iter().any(heads) {
            let place = session.place("chairs");
            findings.push(Finding::new(SecretaryNotInChair, place));
        }
    }
}

rules! { RULES:

PersonNotInPosition "D530" "person-not-in-position" Warning { day: NaiveDate, name: String }
vi "vào ngày {day}, {name} không giữ chức danh đã khai"
=> "dùng mã của người đương chức, hoặc sửa `from`, `until` của [[person]]"
en "{name} does not hold the declared positions on {day}"
=> "name whoever holds them, or mend `from` and `until` of the [[person]]"
why "Biên bản, giấy mời ghi chức danh của ngày đối thoại."
  / "Minutes and invitations print the titles of that day."
wrong r#"secretary = "khai""#
right r#"secretary = "thinh""#
by Practice

SecretaryNotInChair "D536" "secretary-not-in-chair" Warning
vi "người chủ trì không có Bí thư"
=> "thêm Bí thư vào `chairs`; người khác chủ trì thay thì hỏi lại cấp ủy, vì thông báo và kết luận đều ghi Bí thư"
en "the Secretary is not in the chair"
=> "add the Secretary to `chairs`; ask the committee before anybody else takes it, as announcement and conclusion name the Secretary"
why "Đối thoại với Nhân dân là trách nhiệm của người đứng đầu cấp ủy; thông báo, kết luận đều ghi tên Bí thư."
  / "Dialogue is the duty of the head of the committee; announcement and conclusion speak in the name of the Secretary."
wrong r#"chairs = ["huong"]"#
right r#"chairs = ["bien"]"#
by Party "Quy định 11-QĐi/TW năm 2019"

}
