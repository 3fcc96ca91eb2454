//! Khiếu nại, tố cáo: they have laws and deadlines of their own and are not petitions.

use super::check::Check;
use crate::findings::{Finding, rules};
use crate::model::{Action, Entry, Event, Item, Model, Secrecy};
use crate::records::ItemKind;
use crate::vietnamese::begins_denouncing;

pub(super) static CHECKS: &[Check] = &[
    Check::Item(denunciations_are_called_so),
    Check::Item(complaints_are_called_so),
    Check::Item(complaints_are_handed_on),
];

/// What begins like a denunciation is kept secret as one, or worded otherwise: as anything else it
/// would be printed with the names in it.
fn denunciations_are_called_so(_: &Model, entry: Entry<'_>, findings: &mut Vec<Finding>) {
    let item = entry.item;
    if item.secrecy == Secrecy::Secret {
        return;
    }
    let own = [
        ("content", Some(&item.content)),
        ("short", Some(&item.short)),
    ];
    let own = own.map(|(key, text)| (item.place(key), text));
    let events = item.event.iter().zip(0..);
    let events =
        events.map(|(it, nth)| (item.place(&format!("event[{nth}].text")), it.text.as_ref()));
    let mut texts = own.into_iter().chain(events);
    let denounces = texts.find(|(_, text)| text.is_some_and(|it| begins_denouncing(it.as_str())));
    if let Some((place, _)) = denounces {
        findings.push(Finding::new(DenunciationInTheOpen, place));
    }
}

/// A request that calls itself a complaint or a denunciation is recorded as one.
fn complaints_are_called_so(_: &Model, entry: Entry<'_>, findings: &mut Vec<Finding>) {
    let item = entry.item;
    // What is secret is recorded as something else for a reason.
    if item.secrecy == Secrecy::Open
        && !is_complaint(item)
        && !begins_denouncing(item.content.as_str())
        && !begins_denouncing(item.short.as_str())
        && let Some((field, word)) = complains(item)
    {
        let breach = ComplaintAsRequest {
            word: word.to_owned(),
            field: field.to_owned(),
        };
        let finding = item.finding("kind", breach);
        findings.push(finding.beside(item.place(field)));
    }
}

/// A complaint or denunciation goes to whoever has to decide it, or back to its author with
/// advice, before anything else becomes of it.
fn complaints_are_handed_on(_: &Model, entry: Entry<'_>, findings: &mut Vec<Finding>) {
    let item = entry.item;
    let handed_on = |it: &&Event| {
        matches!(
            it.action,
            Action::Transferred { .. } | Action::Returned(_) | Action::Withdrawn
        )
    };
    let handled = |it: &&Event| {
        matches!(
            it.action,
            Action::Assigned { .. }
                | Action::Answered { .. }
                | Action::Replied { .. }
                | Action::Interim(_)
                | Action::Resolved { .. }
        )
    };
    let mut events = item.events.iter().take_while(|it| !handed_on(it));
    if is_complaint(item)
        && let Some(event) = events.find(handled)
    {
        let code = item.code.to_string();
        let finding = event.finding("kind", ComplaintHandledHere { code });
        findings.push(finding.beside(item.place("kind")));
    }
}

fn is_complaint(item: &Item) -> bool {
    matches!(item.kind, ItemKind::Complaint | ItemKind::Denunciation)
}

/// The key whose text calls the item a complaint, and the word by which it does.
fn complains(item: &Item) -> Option<(&'static str, &'static str)> {
    let texts = [("short", &item.short), ("content", &item.content)];
    let texts = texts.map(|(key, text)| (key, text.as_str().to_lowercase()));
    let said = |word: &'static str| {
        let says = |(_, text): &&(&str, String)| text.contains(word);
        texts.iter().find(says).map(|(key, _)| (*key, word))
    };
    ["khiếu nại", "tố cáo"].into_iter().find_map(said)
}

rules! { RULES:

DenunciationInTheOpen "D965" "denunciation-in-the-open" Error
vi "lời văn mở đầu như một đơn tố cáo, nhưng nội dung này không ghi là tố cáo"
=> "là tố cáo thì ghi `kind = \"denunciation\"` (hồ sơ mới: `doithoai new petition --kind denunciation`): chương trình giữ mật; không phải tố cáo thì viết lại lời văn, đừng mở đầu bằng chữ “tố cáo”, “tố giác”"
en "the text begins like a denunciation, and the item is not recorded as one"
=> "if it is one, write `kind = \"denunciation\"` (a new record: `doithoai new petition --kind denunciation`), and it is kept secret; if it is none, word it otherwise, without those words at its beginning"
why "Ghi là kiến nghị thì họ tên người bị tố cáo được in trong kết luận niêm yết. Lời văn không hiện ra ở đây vì cùng lý do."
  / "Recorded as a request, the name of whoever is accused is printed in the posted conclusion. For the same reason the text is not shown here."
wrong r#"content = "Tố cáo cán bộ nhận tiền."
short = "Đề nghị sửa đường"
kind = "request""#
right r#"content = "Tố cáo cán bộ nhận tiền."
short = "Đề nghị sửa đường"
kind = "denunciation""#
by Law "Luật Tố cáo 2018, Điều 47"

ComplaintAsRequest "D522" "complaint-as-request" Warning { field: String, word: String }
vi "`{field}` nói “{word}” nhưng nội dung này không ghi là khiếu nại hay tố cáo"
=> "ghi `kind = \"complaint\"` (khiếu nại) hoặc `\"denunciation\"` (tố cáo); nếu chỉ nhắc tới một vụ việc khác thì diễn đạt lại `{field}`"
en "`{field}` says “{word}”, yet the item is recorded as neither complaint nor denunciation"
=> "write `kind = \"complaint\"` or `\"denunciation\"`; reword `{field}` when it only speaks of another case"
why "Khiếu nại, tố cáo có luật, thời hạn riêng và chế độ bảo mật; không xử lý theo trình tự kiến nghị."
  / "Complaints and denunciations have laws, deadlines and secrecy of their own."
wrong r#"short = "Khiếu nại giá bồi thường cây mít"
kind = "request""#
right r#"short = "Khiếu nại giá bồi thường cây mít"
kind = "complaint""#
by Practice

ComplaintHandledHere "D523" "complaint-handled-here" Warning { code: String }
vi "“{code}” ghi là khiếu nại hoặc tố cáo nhưng được xử lý như kiến nghị"
=> "trước hết xem lại nội dung: thật ra là kiến nghị thì sửa `kind` của nội dung thành `request`; đúng là khiếu nại, tố cáo thì thêm trước việc này một việc `transferred` (chuyển người có thẩm quyền) hoặc `returned` (trả lại, hướng dẫn)"
en "“{code}” is recorded as a complaint or denunciation and handled like a request"
=> "read the item again first: if it is a request after all, make its `kind` `request`; if it is a complaint or denunciation, add before this event one that is `transferred` to whoever decides it, or `returned` with advice"
why "Chỉ người có thẩm quyền theo luật mới được giải quyết khiếu nại, tố cáo."
  / "Only those whom the law names may decide complaints and denunciations."
wrong r#"date = 2025-04-25
kind = "resolved"
outcome = "explained""#
right r#"date = 2025-04-24
kind = "transferred"
body = "ubnd"

[[item.event]]
date = 2025-04-25
kind = "resolved"
outcome = "explained""#
by Practice

}
