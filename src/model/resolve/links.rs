//! Codes of items: unique, known, and never in a circle.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::findings::{Finding, Place, catalogue as rule};
use crate::model::Model;
use crate::model::petition::Item;
use crate::records::Records;
use crate::records::{ReportKind, Text};

pub(super) fn check_links(model: &Model, records: &Records, findings: &mut Vec<Finding>) {
    // Codes of broken petitions count as known: their own findings say what is wrong.
    let mut codes: BTreeMap<&str, &Text> = BTreeMap::new();
    let raw = records
        .petitions
        .values()
        .filter_map(|loaded| loaded.record.as_ref());
    for code in raw
        .flat_map(|petition| &petition.item)
        .map(|item| &item.code)
    {
        match codes.get(code.as_str()) {
            Some(first) => {
                let finding = finding(&rule::DUPLICATE_CODE, code);
                findings.push(finding.beside(place(first)));
            }
            None => {
                codes.insert(code.as_str(), code);
            }
        }
    }
    let items: Vec<&Item> = model.petitions.iter().flat_map(|it| &it.items).collect();
    // A record that could not be read at all may hold the code.
    let mut read = records.petitions.values();
    let all_read = read.all(|loaded| loaded.record.is_some());
    for item in &items {
        let unknown = links(item).filter(|code| !codes.contains_key(code.as_str()));
        if all_read {
            findings.extend(unknown.map(|code| finding(&rule::UNKNOWN_ITEM, code)));
        }
    }
    let received: BTreeMap<&str, NaiveDate> = model
        .listed()
        .map(|entry| (entry.item.code.as_str(), entry.petition.received))
        .collect();
    for entry in model.listed() {
        let into = entry.item.merged_into.as_ref();
        let target = into.and_then(|code| received.get(code.as_str()));
        if target.is_some_and(|target| *target > entry.petition.received) {
            findings.push(finding(&rule::MERGED_FORWARD, &entry.item.code));
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
        let finding = Finding::under_at(&rule::TWO_ANNUAL_REPORTS, here);
        let finding = finding.with("year", report.year.to_string());
        findings.push(match first {
            Some(first) => finding.beside(first.clone()),
            None => finding,
        });
        false
    });
}

fn links(item: &Item) -> impl Iterator<Item = &Text> {
    item.repeats
        .iter()
        .chain(&item.split_from)
        .chain(&item.merged_into)
}

/// Follows every link, without recursion: a chain may be long.
fn find_cycles(items: &[&Item], findings: &mut Vec<Finding>) {
    let index: BTreeMap<&str, usize> = items
        .iter()
        .enumerate()
        .map(|(at, item)| (item.code.as_str(), at))
        .collect();
    let next = |at: usize| -> Vec<usize> {
        links(items[at])
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
                        1 => findings.push(finding(&rule::LINK_CYCLE, &items[at].code)),
                        _ => {}
                    }
                }
                None => marks[at] = 2,
            }
        }
    }
}

fn finding(rule: &'static crate::findings::Rule, code: &Text) -> Finding {
    Finding::under(rule, place(code)).with("code", code.as_str())
}

fn place(code: &Text) -> Place {
    code.place()
        .unwrap_or_else(|| Place::file(&std::sync::Arc::from("records")))
}
