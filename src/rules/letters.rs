//! Phiếu chuyển: a letter for every body that was given something, and something in every letter.

use super::check::Check;
use crate::findings::{Finding, rules};
use crate::model::{Item, Model};

pub(super) static CHECKS: &[Check] = &[given_items_have_letters, letters_have_something_to_say];

/// An office that writes assignment letters writes one to every body that was given something.
fn given_items_have_letters(model: &Model, findings: &mut Vec<Finding>) {
    let with_letters = model
        .sessions
        .iter()
        .filter(|it| !it.assignments.is_empty());
    for session in with_letters {
        let items = model.petitions_of(session).flat_map(|it| &it.items);
        for item in items.filter(|item| item.is_handed_on()) {
            let Some(body) = item.first_given_to() else {
                continue;
            };
            let written = session.assignments.iter().any(|it| it.body.id == body.id);
            if !written && let Some(place) = item.code.place() {
                let breach = GivenWithoutLetter {
                    code: item.code.to_string(),
                    body: body.name.to_string(),
                };
                findings.push(Finding::new(breach, place));
            }
        }
    }
}

/// An assignment letter that would list nothing is not made: somebody waits for it in vain.
fn letters_have_something_to_say(model: &Model, findings: &mut Vec<Finding>) {
    let sessions = model.sessions.iter();
    for session in sessions.filter(|it| model.knows_petitions_of(it)) {
        for letter in &session.assignments {
            let mut items = model.petitions_of(session).flat_map(|it| &it.items);
            let given = |item: &Item| {
                item.is_handed_on() && item.given_to(&letter.body, letter.covers()).is_some()
            };
            if !items.any(given) {
                let body = letter.body.name.to_string();
                let place = letter.place("body");
                findings.push(Finding::new(LetterEmpty { body }, place));
            }
        }
    }
}

rules! { RULES:

LetterEmpty "D414" "letter-empty" Warning { body: String }
vi "chưa có gì để gửi “{body}”: chưa nội dung nào của buổi này được ghi là đã giao cho cơ quan ấy"
=> "thêm [[item.event]] `kind = \"assigned\"` ở nội dung (chỉ ghi `lead` thì chưa phải là giao), hoặc xóa bảng này; nội dung mật thì soạn công văn riêng theo chế độ mật"
en "no letter is made for “{body}”: nothing of this session was given to it that may be printed"
=> "add an [[item.event]] `kind = \"assigned\"` to an item (`lead` alone gives nothing to anybody), or remove this table; for a secret item write the letter by hand"
why "Số văn bản đã lấy mà không có văn bản thì sổ công văn đi bị hở."
  / "A number that was taken for a paper that is not made leaves a gap in the register."
wrong r#"authority = "commune"
lead = "ubnd""#
right r#"authority = "commune"
lead = "ubnd"

[[item.event]]
date = 2025-04-25
kind = "assigned""#
by Practice

GivenWithoutLetter "D509" "given-without-letter" Warning { code: String, body: String }
vi "nội dung “{code}” đã giao cho “{body}” nhưng buổi này không có công văn gửi cơ quan ấy"
=> "thêm [[assignment]] cho cơ quan ấy trong hồ sơ buổi đối thoại"
en "“{code}” was given to “{body}” but this session has no letter to it"
=> "add an [[assignment]] for that body to the session"
why "Cơ quan không nhận được công văn thì không biết mình có việc phải làm."
  / "A body that gets no letter does not know that it has something to do."
wrong r#"[[assignment]]
body = "ubnd""#
right r#"[[assignment]]
body = "cong-an"
signer = "bi-thu"

[[assignment]]
body = "ubnd""#
by Practice

}
