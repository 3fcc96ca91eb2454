//! Codes of items: unique, known, and never in a circle.

use std::collections::BTreeMap;

use super::resolver::Supposition;
use crate::findings::{Finding, Place, rules};
use crate::model::petition::Item;
use crate::model::tally::Entry;
use crate::model::whole::Model;
use crate::records::{Day, Records, ReportKind, Text};

pub(super) fn check_links(
    model: &Model,
    records: &Records,
    supposing: Option<Supposition<'_>>,
    findings: &mut Vec<Finding>,
) {
    // Codes of broken petitions count as known: their own findings say what is wrong.
    let mut codes: BTreeMap<&str, &Text> = BTreeMap::new();
    let mut last_codes: BTreeMap<&str, u32> = BTreeMap::new();
    let raw = || records.petitions.values().map(|it| it.record.as_ref());
    for code in raw().flatten().flat_map(|it| &it.item).map(|it| &it.code) {
        match codes.get(code.as_str()) {
            Some(first) => {
                let (series, _) = code.as_str().rsplit_once('-').unwrap_or_default();
                let last = last_codes.entry(series);
                let last = last.or_insert_with(|| records.last_code(series));
                *last = last.saturating_add(1);
                let next = format!("{series}-{last:02}");
                let finding = code.finding(|code| DuplicateCode {
                    code,
                    next: next.clone(),
                });
                findings.push(finding.beside(first.place()).suggest(next));
            }
            None => {
                codes.insert(code.as_str(), code);
            }
        }
    }
    let items: Vec<&Item> = model.listed().map(|it| it.item).collect();
    // A record that could not be read at all may hold the code.
    let wrong = |code: &&Text| {
        let place = code.place();
        supposing
            .zip(place)
            .is_some_and(|(it, place)| it.doubts.cover(&place))
    };
    if raw().all(|it| it.is_some()) && !codes.values().any(wrong) {
        let links = items.iter().flat_map(|item| item.links());
        let unknown = links.filter(|code| !codes.contains_key(code.as_str()));
        findings.extend(unknown.map(|it| it.finding(|code| UnknownItem { code })));
    }
    let received = model.listed();
    let received = received.map(|it| (it.item.code.as_str(), it.petition.received));
    let received: BTreeMap<&str, Day> = received.collect();
    for Entry { petition, item } in model.listed() {
        let into = item.merged_into.as_ref();
        let target = into.and_then(|code| received.get(code.as_str()));
        if target.is_some_and(|target| *target > petition.received) {
            findings.push(item.code.finding(|code| MergedForward { code }));
        }
    }
    find_cycles(&items, findings);
}

/// A year has one annual report, at one path; the second one makes no document.
pub(super) fn check_annual_reports(model: &mut Model, findings: &mut Vec<Finding>) {
    let mut annual: BTreeMap<i32, Option<Place>> = BTreeMap::new();
    model.reports.retain(|report| {
        let here = report.subject.place();
        if report.kind != ReportKind::Annual {
            return true;
        }
        let Some(first) = annual.get(&report.year) else {
            annual.insert(report.year, here);
            return true;
        };
        let year = report.year;
        let finding = Finding::at(TwoAnnualReports { year }, here);
        findings.push(finding.beside(first.clone()));
        false
    });
}

/// Follows every link, without recursion: a chain may be long.
fn find_cycles(items: &[&Item], findings: &mut Vec<Finding>) {
    let index: BTreeMap<&str, usize> = items
        .iter()
        .enumerate()
        .map(|(at, item)| (item.code.as_str(), at))
        .collect();
    let next = |at: usize| -> Vec<usize> {
        items[at]
            .links()
            .filter_map(|code| index.get(code.as_str()).copied())
            .collect()
    };
    // 0 unseen, 1 on the way, 2 done.
    let mut marks = vec![0_u8; items.len()];
    for start in 0..items.len() {
        let mut way = vec![(start, 0)];
        while let Some((at, step)) = way.pop() {
            if step == 0 {
                if marks[at] != 0 {
                    continue;
                }
                marks[at] = 1;
            }
            match next(at).get(step) {
                Some(&other) => {
                    way.push((at, step + 1));
                    match marks[other] {
                        0 => way.push((other, 0)),
                        1 => findings.push(items[at].code.finding(|code| LinkCycle { code })),
                        _ => {}
                    }
                }
                None => marks[at] = 2,
            }
        }
    }
}

rules! { LINKS:

DuplicateCode "D402" "duplicate-code" Error { code: String, next: String }
vi "mã số “{code}” đã dùng cho một nội dung khác"
=> "nội dung nào chưa có văn bản nhắc tới thì lấy số tiếp theo chưa dùng: `code = \"{next}\"`"
en "the code “{code}” is taken by another item"
=> "of the two, give the one that no paper mentions yet the next number that is free: `code = \"{next}\"`"
why "Mã số trong sổ theo dõi là duy nhất và không đổi, để mọi văn bản nhắc tới đúng một nội dung."
  / "A code in the ledger is unique and never changes, so that every document means one item."
wrong r#"code = "2025-01"
content = "Đề nghị lắp đèn đường""#
right r#"code = "2025-02"
content = "Đề nghị lắp đèn đường""#
by Practice

UnknownItem "D403" "unknown-item" Error { code: String }
vi "không có nội dung mang mã số “{code}”"
=> "xem lại mã số trong sổ theo dõi"
en "there is no item with the code “{code}”"
=> "look the code up in the ledger"
why "Nội dung lặp lại, tách ra hoặc gộp vào phải dẫn tới đúng nội dung kia."
  / "An item that repeats, was split from or merged into another has to lead to it."
wrong r#"repeats = ["2025-10"]"#
right r#"repeats = ["2025-01"]"#
by Practice

MergedForward "D418" "merged-forward" Error { code: String }
vi "nội dung “{code}” gộp vào một nội dung tiếp nhận sau nó"
=> "gộp nội dung đến sau vào nội dung đến trước; nếu chỉ là kiến nghị lại thì ghi `repeats` ở nội dung sau"
en "“{code}” is merged into an item that came in after it"
=> "merge the later into the earlier one; if it only asks again, write `repeats` at the later one"
why "Văn bản đã ban hành trước đó không thể nhắc tới một nội dung chưa có."
  / "Papers that were issued before cannot speak of an item that did not exist."
wrong r#"lead = "ubnd"
merged-into = "2025-02""#
right r#"lead = "ubnd"   # nội dung đến sau, 2025-02, ghi merged-into = "2025-01""#
by Practice

LinkCycle "D407" "link-cycle" Error { code: String }
vi "nội dung “{code}” dẫn vòng về chính nó"
=> "chỉ nội dung sau ghi mã của nội dung trước: bỏ `repeats`, `split-from` hoặc `merged-into` ở nội dung trước"
en "the item “{code}” leads back to itself"
=> "only the later item names the earlier one: remove `repeats`, `split-from` or `merged-into` from the earlier"
why "Nội dung sau dẫn tới nội dung trước; dẫn vòng thì không đếm được số lần kiến nghị."
  / "Later items lead to earlier ones; in a circle no repeats can be counted."
wrong r#"code = "2025-01"
repeats = ["2025-02"]"#
right r#"code = "2025-01"   # chỉ nội dung sau, 2025-02, ghi repeats = ["2025-01"]"#
by Records

TwoAnnualReports "D411" "two-annual-reports" Error { year: i32 }
vi "năm {year} đã có một báo cáo năm"
=> "đổi `kind` của một trong hai thành \"progress\""
en "the year {year} has an annual report already"
=> "make `kind` of one of the two \"progress\""
why "Mỗi năm có một báo cáo năm, ở một đường dẫn cố định."
  / "Each year has one annual report, at one fixed path."
wrong r#"kind = "annual"
date = 2024-10-07"#
right r#"kind = "progress"
date = 2024-10-07"#
by Practice

}
