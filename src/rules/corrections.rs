//! Đính chính: what is corrected stands in the paper, and the correction comes behind it.

use chrono::NaiveDate;

use super::check::Check;
use crate::findings::{Finding, Place, rules};
use crate::model::{Correction, Model};
use crate::records::{CorrectedPassage, IssuedRecord, SignedForm, Text};
use crate::vietnamese::single_spaced;

pub(super) static CHECKS: &[Check] = &[Check::Model(corrections_fit_their_papers)];

fn corrections_fit_their_papers(model: &Model, findings: &mut Vec<Finding>) {
    for correction in &model.corrections {
        let (date, issued) = (correction.paper.issue.date, correction.corrected.date.0);
        if let Some(date) = date.filter(|it| *it < issued) {
            let breach = CorrectedBefore { date, issued };
            findings.push(correction.paper.finding("date", breach));
        }
        for (nth, passage) in correction.passage.iter().enumerate() {
            let here = correction.paper.place(&format!("passage[{nth}]"));
            findings.extend(of_passage(model, correction, passage, here));
        }
    }
}

fn of_passage(
    model: &Model,
    correction: &Correction,
    passage: &CorrectedPassage,
    here: Place,
) -> Option<Finding> {
    let at = |text: &Text, rest: Place| text.place().unwrap_or(rest);
    match (&passage.stood, &passage.right) {
        (None, None) => Some(Finding::new(CorrectsNothing, here)),
        (Some(stood), Some(right)) if stood.as_str() == right.as_str() => {
            Some(Finding::new(StoodIsRight, at(right, here)))
        }
        (Some(stood), _) if !is_printed(model, correction, stood.as_str()) => {
            let path = correction.corrected.path.clone();
            let here = at(stood, here);
            let stood = stood.to_string();
            Some(match correction.corrected.signed {
                SignedForm::Scan => Finding::new(StoodNowhereOfScan { path, stood }, here),
                _ => Finding::new(StoodNowhere { path, stood }, here),
            })
        }
        _ => None,
    }
}

/// Whether a paper that went out says these words: the copy that is kept, one that it replaced, or
/// an earlier correction. Of what is to be filled in yet nobody knows what it will say.
fn is_printed(model: &Model, correction: &Correction, words: &str) -> bool {
    let words = single_spaced(words);
    let mut copies = correction.copies();
    let in_copy = |it: &IssuedRecord| it.printed.iter().any(|it| it.contains(&words));
    let others = model
        .corrections
        .iter()
        .filter(|it| it.file != correction.file && it.corrected.path == correction.corrected.path);
    let mut rights = others
        .flat_map(|it| &it.passage)
        .filter_map(|it| it.right.as_ref());
    words.starts_with("[điền")
        || copies.any(in_copy)
        || rights.any(|it| single_spaced(it.as_str()).contains(&words))
}

rules! { RULES:

CorrectedBefore "D447" "corrected-before" Error { date: NaiveDate, issued: NaiveDate }
vi "đính chính ngày {date}, trước cả ngày của văn bản được đính chính ({issued})"
=> "sửa `date`, hoặc sửa `paper` nếu định đính chính văn bản khác"
en "the correction bears {date}, a day before the paper that it corrects ({issued})"
=> "mend `date`, or `paper` if another one is meant"
why "Không thể đính chính một văn bản chưa có."
  / "Nobody can correct a paper that is not there yet."
wrong "date = 2025-01-10"
right "date = 2025-04-02"
by Practice

StoodNowhere "D448" "stood-nowhere" Error { path: String, stood: String }
vi "{path} đã ban hành không có chỗ nào ghi “{stood}”"
=> "chép đúng từng chữ như đã in, trong một đoạn hoặc một ô; xem `printed` trong tệp .toml cạnh bản đã giữ"
en "{path}, as it was issued, says “{stood}” nowhere"
=> "copy the words as they were printed, out of one paragraph or cell; see `printed` in the .toml beside the copy"
why "Người nhận phải tìm được chữ sai trong bản họ đang giữ."
  / "Whoever has the paper must find the wrong words in it."
wrong r#"stood = "năm 2035""#
right r#"stood = "năm 2025""#
by Practice

StoodNowhereOfScan "D451" "stood-nowhere-of-scan" Warning { path: String, stood: String }
vi "hồ sơ lập {path} không có chỗ nào ghi “{stood}”; bản giữ lại là bản quét nên chương trình không đọc được"
=> "so với bản giấy rồi chép đúng từng chữ như đã in; chữ chỉ có trên bản giấy (viết tay, đóng dấu) thì giữ nguyên"
en "the records from which {path} was made say “{stood}” nowhere; the copy is a scan, which the program cannot read"
=> "compare it with the paper and copy the words as they were printed; leave it if they stand on the paper alone, by hand or stamp"
why "Người nhận phải tìm được chữ sai trong bản họ đang giữ."
  / "Whoever has the paper must find the wrong words in it."
wrong r#"stood = "năm 2035""#
right r#"stood = "năm 2025""#
by Practice

StoodIsRight "D449" "stood-is-right" Error
vi "`right` giống hệt `stood`: không đính chính gì"
=> "ghi chữ đúng vào `right`; không có gì phải sửa thì bỏ mục này"
en "`right` is what stood there: nothing is corrected"
=> "write what is right; leave the passage out where nothing is wrong"
why "Một công văn đính chính mà không đổi gì làm người nhận mất công tìm."
  / "A correction that changes nothing has everybody search in vain."
wrong r#"stood = "năm 2025"
right = "năm 2025""#
right r#"stood = "năm 2025"
right = "năm 2026""#
by Practice

CorrectsNothing "D561" "corrects-nothing" Error
vi "mục này không có `stood`, cũng không có `right`"
=> "ghi `stood` (đã in) và `right` (đúng là); in thừa thì chỉ ghi `stood`, in thiếu thì chỉ ghi `right`"
en "this passage has neither `stood` nor `right`"
=> "write `stood` and `right`; `stood` alone where too much was printed, `right` alone where something is missing"
why "Chỗ đính chính phải nói đã in gì hoặc đúng là gì."
  / "A correction says what was printed, or what is right."
wrong r#"where = "Mục I""#
right r#"where = "Mục I"
stood = "năm 2025"
right = "năm 2026""#
by Practice

}
