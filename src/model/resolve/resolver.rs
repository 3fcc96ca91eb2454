//! One record on its way from typed to sound.

use std::cell::RefCell;
use std::sync::Arc;

use crate::findings::{Breach, Finding, KeyPath, Place, rules};
use crate::model::period::Period;
use crate::records::{Day, Doubts, Guess, Text};

/// Giả định: how values that cannot be trusted are filled in, and which they are.
#[derive(Clone, Copy)]
pub(crate) struct Supposition<'a> {
    /// Which stand-in is taken.
    pub(crate) guess: Guess,
    /// The values.
    pub(crate) doubts: &'a Doubts,
}

/// One record on its way from typed to sound; counts what goes wrong.
pub(super) struct Resolver<'a> {
    pub file: &'a Arc<str>,
    /// Where wrong values are filled in instead of being left out with their record.
    pub supposing: Option<Supposition<'a>>,
    findings: RefCell<&'a mut Vec<Finding>>,
    before: usize,
}

impl<'a> Resolver<'a> {
    pub(super) fn new(
        file: &'a Arc<str>,
        supposing: Option<Supposition<'a>>,
        findings: &'a mut Vec<Finding>,
    ) -> Self {
        let before = findings.len();
        Self {
            file,
            supposing,
            findings: RefCell::new(findings),
            before,
        }
    }

    /// The record as a whole, from which the way leads down to its values.
    pub(super) fn top(&self) -> Place {
        Place::value(self.file, KeyPath::root())
    }

    /// The place of a text, or the file when it has none.
    pub(super) fn place_of(&self, text: &Text) -> Place {
        text.place().unwrap_or_else(|| Place::file(self.file))
    }

    pub(super) fn report(&self, finding: Finding) {
        self.findings.borrow_mut().push(finding);
    }

    pub(super) fn report_at(&self, breach: impl Breach, place: Place) {
        self.report(Finding::new(breach, place));
    }

    /// Reports the lists that are empty and must not be, by their keys.
    pub(super) fn empty_lists(&self, at: &Place, lists: &[(&str, bool)]) {
        for (keys, _) in lists.iter().filter(|(_, is_empty)| *is_empty) {
            let place = at.down(keys);
            let key = last_key(&place);
            self.report_at(EmptyList { key }, place);
        }
    }

    /// Reports a number that lies outside its bounds.
    pub(super) fn within(&self, number: Option<u32>, least: u32, most: u32, at: Place) {
        if number.is_some_and(|it| !(least..=most).contains(&it)) {
            let key = last_key(&at);
            self.report_at(OutOfRange { key, least, most }, at);
        }
    }

    /// One of those that there are, in place of one that is wrong where wrong values are filled in.
    pub(super) fn stand_in<'t, T>(&self, all: &'t [T]) -> Option<&'t T> {
        self.supposing?.guess.of(all)
    }

    /// Whether a value is filled in.
    pub(super) fn is_doubtful(&self, place: &Place) -> bool {
        self.supposing.is_some_and(|it| it.doubts.cover(place))
    }

    /// Whether a text is filled in, or is wrong.
    pub(super) fn is_doubtful_text(&self, text: &Text) -> bool {
        let doubts = self.supposing.map(|it| it.doubts);
        doubts.is_some_and(|it| text.place().is_some_and(|place| it.cover(&place)))
    }

    /// The thing, unless this record turned out to have an error.
    pub(super) fn unless_errors<T>(&self, thing: T) -> Option<T> {
        if self.supposing.is_some() {
            return Some(thing);
        }
        let findings = self.findings.borrow();
        let failed = findings[self.before..].iter().any(Finding::is_error);
        (!failed).then_some(thing)
    }

    /// The period between two days of a table.
    pub(super) fn period(
        &self,
        (from, until): (Option<Day>, Option<Day>),
        at: &Place,
    ) -> Option<Period> {
        let period = Period::new(from, until);
        if period.is_none() {
            self.report_at(PeriodReversed, at.down("until"));
        }
        period.or(self.supposing.map(|_| Period::default()))
    }
}

fn last_key(at: &Place) -> String {
    at.path().last_key().unwrap_or_default().to_owned()
}

rules! { RULES:

EmptyList "D209" "empty-list" Error { key: String }
vi "phần `{key}` chưa có nội dung"
=> "thêm ít nhất một mục"
en "the part `{key}` has no content"
=> "add at least one entry"
why "Văn bản có đề mục mà không có nội dung thì chưa ban hành được."
  / "A document with a heading and nothing below it cannot be issued."
wrong "recipients = []"
right r#"recipients = ["Thường trực Huyện ủy (bc)", "Lưu Văn phòng Đảng ủy"]"#
by Practice

OutOfRange "D301" "out-of-range" Error { key: String, least: u32, most: u32 }
vi "`{key}` phải từ {least} đến {most}"
=> "ghi một số trong khoảng ấy"
en "`{key}` must lie between {least} and {most}"
=> "write a number in that range"
why "Tháng từ 1 đến 12, quý từ 1 đến 4, số văn bản từ 01; cỡ chữ và giãn dòng trong khoảng hướng dẫn cho phép."
  / "Months run from 1 to 12, quarters from 1 to 4, document numbers from 01; sizes and pitch stay within the guideline."
wrong "month = 13"
right "month = 4"
by Practice

PeriodReversed "D206" "period-reversed" Error
vi "ngày cuối (`until`) đứng trước ngày đầu (`from`)"
=> "đổi lại hai ngày, hoặc sửa ngày gõ nhầm"
en "the last day (`until`) lies before the first (`from`)"
=> "swap the two days, or mend the one that was mistyped"
why "Thời gian hiệu lực quyết định tên cơ quan và người ký in trên văn bản."
  / "Periods decide which names and signers are printed."
wrong r#"from = 2025-06-30
until = 2025-03-01"#
right r#"from = 2025-03-01
until = 2025-06-30"#
by Practice

}
