//! Người kiến nghị: each is one person, and comes from somewhere.

use super::check::Check;
use crate::findings::{Finding, rules};
use crate::model::{Model, Petition, Session};
use crate::vietnamese::plain_words;

pub(super) static CHECKS: &[Check] = &[
    Check::Session(petitioners_come_from_somewhere),
    Check::Petition(one_name_is_one_person),
];

/// Reports count by village: a person at a session of villages comes from one.
fn petitioners_come_from_somewhere(model: &Model, session: &Session, findings: &mut Vec<Finding>) {
    if session.villages.is_empty() {
        return;
    }
    for petition in model.petitions_of(session) {
        let persons = petition.collective.is_none() && !petition.petitioner.is_empty();
        if persons && petition.villages.is_empty() {
            findings.push(petition.finding("villages", PetitionerWithoutVillage));
        }
    }
}

/// A name is one person's: a group, or two people in one, would be printed and counted as one.
fn one_name_is_one_person(_: &Model, petition: &Petition, findings: &mut Vec<Finding>) {
    let names = petition.petitioner.iter().map(|it| &it.name);
    for name in names.filter(|it| names_several(it.as_str())) {
        findings.push(name.finding(|text| NameOfSeveral { text }));
    }
}

fn names_several(name: &str) -> bool {
    let words = plain_words(name);
    let words: Vec<&str> = words.split(' ').collect();
    let group = |pair: &[&str]| GROUPS.contains(&pair.join(" ").as_str());
    let joined = |pair: &[&str]| pair[0] == "va" && HONORIFICS.contains(&pair[1]);
    name.chars()
        .any(|c| c.is_ascii_digit() || "(),;".contains(c))
        || words.windows(2).any(|pair| group(pair) || joined(pair))
        || words
            .first()
            .is_some_and(|word| FIRST_OF_GROUP.contains(word))
}

/// No syllables of names.
const GROUPS: [&str; 12] = [
    "dai dien", "chi hoi", "tap the", "nhan dan", "nhom ho", "cac ho", "ho dan", "ba con",
    "cu tri", "ban quan", "hop tac", "to dan",
];
const FIRST_OF_GROUP: [&str; 3] = ["nhom", "cac", "nhung"];
const HONORIFICS: [&str; 5] = ["ong", "ba", "anh", "chi", "co"];

rules! { RULES:

PetitionerWithoutVillage "D517" "petitioner-without-village" Warning
vi "người kiến nghị không ghi thôn"
=> "ghi mã thôn vào `villages`"
en "no village is recorded for the petitioner"
=> "put the village's identifier into `villages`"
why "Số liệu theo thôn, và công văn trả lời, cần biết người kiến nghị ở đâu."
  / "Figures by village, and the reply, need to know where the petitioner lives."
wrong "received = 2025-04-18"
right r#"received = 2025-04-18
villages = ["nuoc-tang"]"#
by Practice

NameOfSeveral "D535" "name-of-several" Warning { text: String }
vi "“{text}” không phải họ tên của một người"
=> "tập thể thì ghi vào `collective` và `households` (Excel: cột “Tập thể”, “Số hộ”), người đại diện vào [[petitioner]]; hai người thì hai [[petitioner]] (Excel: cách nhau bằng dấu chấm phẩy)"
en "“{text}” is not the name of one person"
=> "write a group into `collective` and `households` (Excel: columns “Tập thể”, “Số hộ”), who speaks for it into [[petitioner]]; two people are two [[petitioner]] (Excel: with a semicolon between)"
why "Kết luận in họ tên, viết tắt họ tên và đếm theo từng người: tên nhóm hộ sẽ in ra những chữ cái vô nghĩa."
  / "Papers print names, shorten them to initials and count them person by person: a group's name becomes a row of letters."
wrong r#"name = "12 hộ xóm Gò (đại diện: ông Phạm Văn Tùng)""#
right r#"name = "Phạm Văn Tùng""#
by Practice

}
