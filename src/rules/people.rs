//! Người ký, người được nêu tên: in the right capacity, without degree or rank, with one set of
//! positions; on the platform those who hold them, the Secretary first.

use std::sync::Arc;

use chrono::NaiveDate;

use super::check::Check;
use crate::findings::{Finding, rules};
use crate::model::{Declared, Guest, Invitee, Model, Office, Person, Session};
use crate::records::{AuthorityForm, Text};
use crate::vietnamese::plain_words;

pub(super) static CHECKS: &[Check] = &[
    Check::Office(nobody_replaces_a_collective_body),
    Check::Office(names_bear_no_degree),
    Check::Office(nobody_is_declared_twice),
    Check::Office(nobody_signs_under_another_title),
    Check::Session(people_hold_their_positions),
    Check::Session(the_secretary_is_in_the_chair),
];

/// A collective body decides together: whoever signs for it does so on its behalf, deputies too.
fn nobody_replaces_a_collective_body(_: &Model, office: &Office, findings: &mut Vec<Finding>) {
    for signer in &office.signer {
        let is_collective = |of: &&Text| {
            let words = plain_words(of.as_str());
            COLLECTIVE.iter().any(|body| words.starts_with(body))
        };
        if signer.authority == Some(AuthorityForm::ForHead)
            && let Some(of) = signer.authority_of.as_ref().filter(is_collective)
        {
            findings.push(of.finding(|text| ReplacesCollective { text }));
        }
    }
}

/// What bodies that decide together are called.
const COLLECTIVE: [&str; 6] = [
    "dang uy",
    "ban thuong vu",
    "ban chap hanh",
    "thuong truc",
    "chi uy",
    "chi bo",
];

/// Papers of the Party name people without degree or rank.
fn names_bear_no_degree(_: &Model, office: &Office, findings: &mut Vec<Finding>) {
    let signers = office.signer.iter().map(|signer| &signer.name);
    let persons = office.persons.iter().map(|person| &person.name);
    for name in signers.chain(persons) {
        let words = plain_words(name.as_str());
        // Only in front, and followed by more: a person may be called so.
        let bears = |rank: &&str| {
            let rest = words.strip_prefix(*rank);
            rest.is_some_and(|rest| rest.starts_with(' '))
        };
        let first = name.as_str().split_whitespace().next();
        if first.is_some_and(|it| it.ends_with('.')) || RANKS.iter().any(bears) {
            findings.push(name.finding(|text| NameWithDegree { text }));
        }
    }
}

const RANKS: [&str; 14] = [
    "ts",
    "ths",
    "gs",
    "pgs",
    "bs",
    "ks",
    "tien si",
    "thac si",
    "dai tuong",
    "dai ta",
    "thuong ta",
    "trung ta",
    "thieu ta",
    "dai uy",
];

/// A person has one set of positions at a time.
fn nobody_is_declared_twice(_: &Model, office: &Office, findings: &mut Vec<Finding>) {
    for (nth, person) in office.persons.iter().enumerate() {
        let mut before = office.persons[..nth].iter();
        let same =
            |it: &&Arc<Person>| it.name == person.name && it.period().overlaps(&person.period());
        if let Some(other) = before.find(same) {
            let finding = person.name.finding(|text| PersonTwice { text });
            findings.push(finding.beside(other.name.place()));
        }
    }
}

/// Who signs holds the position, wherever the list of persons has the same name.
fn nobody_signs_under_another_title(_: &Model, office: &Office, findings: &mut Vec<Finding>) {
    for signer in &office.signer {
        let position = plain_words(signer.position.as_str());
        let holds = |person: &Person| {
            let mut titles = person.titles.iter();
            titles.any(|title| plain_words(title.as_str()).contains(&position))
        };
        let persons = office.persons.iter();
        let same = persons
            .filter(|it| it.name == signer.name && it.period().overlaps(&signer.period()))
            .collect::<Vec<_>>();
        if let Some(first) = same.first()
            && !same.iter().any(|it| holds(it))
        {
            let name = signer.name.to_string();
            let finding = signer.position.finding(|text| TitlesDiffer { text, name });
            findings.push(finding.beside(first.name.place()));
        }
    }
}

/// Whoever is in the chair, answers or takes the minutes holds the position on that day.
fn people_hold_their_positions(_: &Model, session: &Session, findings: &mut Vec<Finding>) {
    let Some(day) = session.day() else { return };
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
    let invited = persons_invited("", &session.invitees);
    let again = session.invitation_again.iter().enumerate();
    let again = again
        .flat_map(|(nth, it)| persons_invited(&format!("invitation-again[{nth}]."), &it.invitees));
    let people = listed.chain(secretary).chain(invited).chain(again);
    for (keys, person) in people.filter(|(_, it)| !it.is_there_on(day)) {
        let name = person.name.to_string();
        findings.push(session.finding(&keys, PersonNotInPosition { day, name }));
    }
}

/// The persons of a list of invitees, each with its keys.
fn persons_invited<'a>(list: &str, invitees: &'a [Invitee]) -> Vec<(String, &'a Arc<Person>)> {
    let invitees = invitees.iter().enumerate();
    let persons = invitees.filter_map(|(at, it)| match &it.who {
        Guest::Person(person) => Some((format!("{list}invitee[{at}].person"), person)),
        _ => None,
    });
    persons.collect()
}

/// The head of the Party committee holds the dialogue.
fn the_secretary_is_in_the_chair(_: &Model, session: &Session, findings: &mut Vec<Finding>) {
    let heads = |person: &Arc<Person>| {
        let mut titles = person.titles.iter();
        titles.any(|title| plain_words(title.as_str()).starts_with("bi thu"))
    };
    if !session.chairs.is_empty() && !session.chairs.iter().any(heads) {
        findings.push(session.finding("chairs", SecretaryNotInChair));
    }
}

rules! { RULES:

ReplacesCollective "D520" "replaces-collective" Warning { text: String }
vi "không ký thay (K/T) một tập thể: “{text}”"
=> "dùng `authority = \"T/M\"`; phó bí thư ký thay mặt Ban Thường vụ cũng ghi T/M"
en "nobody signs in place (K/T) of a collective body: “{text}”"
=> "use `authority = \"T/M\"`; a deputy secretary signs on behalf of the committee as well"
why "K/T chỉ dùng ở cơ quan làm việc theo chế độ thủ trưởng; cấp ủy quyết định tập thể, người ký là thay mặt (Hướng dẫn 36, ô 7a)."
  / "K/T belongs to offices run by one head; a committee decides together, and is signed for on its behalf (Hướng dẫn 36, ô 7a)."
wrong r#"authority = "K/T"
authority-of = "BAN THƯỜNG VỤ"
position = "PHÓ BÍ THƯ""#
right r#"authority = "T/M"
authority-of = "BAN THƯỜNG VỤ"
position = "PHÓ BÍ THƯ""#
by Party "Hướng dẫn 36-HD/VPTW, ô 7a"

NameWithDegree "D521" "name-with-degree" Warning { text: String }
vi "họ tên “{text}” có học hàm, học vị hoặc quân hàm"
=> "chỉ ghi họ tên; chức vụ ghi ở `titles` hoặc `position`"
en "the name “{text}” bears a degree or rank"
=> "write the name alone; positions go into `titles` or `position`"
why "Văn bản của Đảng không ghi học hàm, học vị, quân hàm trước họ tên (Hướng dẫn 36, ô 7c)."
  / "Papers of the Party put no degree or rank before a name (Hướng dẫn 36, ô 7c)."
wrong r#"name = "ThS. Đinh Văn Khía""#
right r#"name = "Đinh Văn Khía""#
by Party "Hướng dẫn 36-HD/VPTW, ô 7c"

PersonTwice "D528" "person-twice" Warning { text: String }
vi "“{text}” được khai hai lần với chức danh khác nhau trong cùng một thời gian"
=> "gộp làm một, ghi `from`, `until` cho từng thời kỳ; nếu là hai người trùng tên thì thêm chữ phân biệt"
en "“{text}” is declared twice for the same time"
=> "make one of the two, or give each its `from` and `until`; tell two persons of one name apart"
why "Một người có hai chức danh khác nhau trong các văn bản cùng ngày là sai ít nhất một nơi."
  / "A person with two titles on one day is wrong in at least one paper."
wrong r#"id = "khia-ccb"
name = "Đinh Văn Khía""#
right r#"id = "khia-ccb"
from = 2025-07-01
name = "Đinh Văn Khía""#
by Practice

TitlesDiffer "D529" "titles-differ" Warning { text: String, name: String }
vi "chức vụ ký “{text}” của {name} không có trong các chức danh đã khai của người ấy"
=> "sửa `position` của [[signer]], hoặc `titles` của [[person]]"
en "{name} signs as “{text}”, which is not among the titles declared"
=> "mend `position` of the [[signer]] or `titles` of the [[person]]"
why "Người ký và người được nêu tên là một, nên chức vụ phải khớp nhau."
  / "Whoever signs is the person that is named; the positions must agree."
wrong r#"position = "PHÓ BÍ THƯ THƯỜNG TRỰC""#
right r#"position = "BÍ THƯ""#
by Practice

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
