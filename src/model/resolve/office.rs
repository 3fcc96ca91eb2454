//! `office.toml` to the office.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::resolver::Resolver;
use super::signers::{check_signers, identities};
use crate::findings::{Finding, rules};
use crate::model::declared::Declared;
use crate::model::office::Office;
use crate::records::{NamedChoice, OfficeRecord, StyleSettings};

pub(super) fn resolve_office(resolver: &Resolver<'_>, raw: &OfficeRecord) -> Option<Office> {
    let top = resolver.top();
    if raw.format != 1 {
        let found = raw.format;
        resolver.report_at(UnknownFormat { found }, top.down("format"));
    }
    check_style(resolver, &raw.style);
    for (at, rule) in raw.deadline.iter().enumerate() {
        // Nobody waits longer than three years, and days are counted one by one.
        let place = top.nth("deadline", at).down("offset");
        resolver.within(Some(rule.offset), 1, 1000, place);
        let earlier = raw.deadline[..at].iter();
        if let Some(first) = earlier.into_iter().position(|it| it.step == rule.step) {
            let step = rule.step.name().to_owned();
            let place = top.nth("deadline", at).down("step");
            let finding = Finding::new(StepTwice { step }, place);
            resolver.report(finding.beside(top.nth("deadline", first).down("step")));
        }
    }
    for (at, person) in raw.person.iter().enumerate() {
        let titles = ("titles", person.titles.is_empty());
        resolver.empty_lists(&top.nth("person", at), &[titles]);
    }
    check_signers(resolver, &raw.signer);
    let office = Office {
        file: Arc::clone(resolver.file),
        identities: identities(resolver, raw),
        bodies: declared(resolver, "body", &raw.body),
        villages: declared(resolver, "village", &raw.village),
        persons: declared(resolver, "person", &raw.person),
        fields: declared(resolver, "field", &raw.field),
        record: raw.clone(),
    };
    resolver.unless_errors(office)
}

/// The guidelines leave these measures open within bounds (Phụ lục 3; line pitch: 05-HD/VPTW);
/// the width of a column is free, but the letterhead has to fit.
fn check_style(resolver: &Resolver<'_>, style: &StyleSettings) {
    let here = resolver.top().down("style");
    for (key, measure, least, most) in [
        ("type-size", style.type_size, 15, 16),
        ("subject-size", style.subject_size, 14, 15),
        ("text-size", style.text_size, 14, 15),
        ("line-pitch", style.line_pitch, 18, 22),
        ("header-left", style.header_left, 60, 100),
    ] {
        resolver.within(measure, least, most, here.down(key));
    }
}

/// What is declared under a key, for other records to name: each by a code of its own, for a
/// time that runs forwards, and taken over by something that there is.
fn declared<T: Declared + Clone>(resolver: &Resolver<'_>, key: &str, list: &[T]) -> Vec<Arc<T>> {
    resolver.identifiers(list.iter().map(T::code));
    let codes: BTreeSet<&str> = list.iter().map(|it| it.code().as_str()).collect();
    for (at, it) in list.iter().enumerate() {
        resolver.period(it.days(), &resolver.top().nth(key, at));
        if let Some(next) = it.successor()
            && !codes.contains(next.as_str())
        {
            let known = list
                .iter()
                .map(|it| (it.code().as_str(), it.name().as_str()));
            resolver.unknown_reference(next, known);
        }
    }
    no_cycles(resolver, list);
    list.iter().cloned().map(Arc::new).collect()
}

/// Reports everything that is, over some steps, followed by itself.
fn no_cycles<T: Declared>(resolver: &Resolver<'_>, list: &[T]) {
    let all: BTreeMap<&str, &T> = list.iter().map(|it| (it.code().as_str(), it)).collect();
    let after = |it: &T| all.get(it.successor()?.as_str()).copied();
    let mut seen = BTreeSet::new();
    for first in all.values() {
        // Each is gone through once: what was seen from another one was judged then.
        let mut way = Vec::new();
        let mut at = Some(*first);
        while let Some(it) = at.filter(|it| seen.insert(it.code().as_str())) {
            way.push(it);
            at = after(it);
        }
        let met = |it: &&T| at.is_some_and(|at| it.code() == at.code());
        let circle = way.iter().position(met).map_or(&[][..], |at| &way[at..]);
        for it in circle {
            let id = it.code().to_string();
            let place = resolver.place_of(it.successor().unwrap_or(it.code()));
            resolver.report_at(SuccessorCycle { id }, place);
        }
    }
}

rules! { OFFICE:

UnknownFormat "D201" "unknown-format" Error { found: u32 }
vi "phiên bản hồ sơ {found} chưa được biết"
=> "ghi `format = 1`, hoặc dùng bản doithoai mới hơn"
en "record format {found} is not known"
=> "write `format = 1`, or use a newer doithoai"
why "Bản chương trình cũ không được đoán nghĩa của hồ sơ kiểu mới."
  / "An old program must not guess at the meaning of newer records."
wrong "format = 7"
right "format = 1"
by Records

StepTwice "D427" "step-twice" Error { step: String }
vi "bước “{step}” đã có một quy tắc thời hạn"
=> "mỗi bước chỉ giữ một [[deadline]]: xóa quy tắc không còn dùng"
en "the step “{step}” has a deadline rule already"
=> "keep one [[deadline]] for each step: remove the one that no longer holds"
why "Hai quy tắc cho một bước thì không biết thời hạn nào đúng."
  / "With two rules for one step nobody can say which deadline holds."
wrong r#"offset = 15
unit = "working-days"
source = "Quy chế"

[[deadline]]
step = "answer"
offset = 20"#
right r#"offset = 20"#
by Records

SuccessorCycle "D218" "successor-cycle" Error { id: String }
vi "“{id}” kế thừa hoặc sáp nhập vòng lại chính nó"
=> "xem lại `successor`, `merged-into`: nơi sau cùng không có khóa này"
en "“{id}” is taken over by itself in the end"
=> "look at `successor` and `merged-into`: the last one has no such key"
why "Phải biết cuối cùng ai tiếp nhận công việc của cơ quan, địa bàn của thôn đã sắp xếp lại."
  / "Somebody must have the work of a body, or the people of a village, in the end."
wrong r#"name = "Tà Gầm"
until = 2025-06-30
merged-into = "ta-gam""#
right r#"name = "Tà Gầm"
until = 2025-06-30
merged-into = "lang-mung""#
by Records

}
