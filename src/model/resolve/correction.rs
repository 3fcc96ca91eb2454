//! `corrections/<name>.toml` to the correction.

use std::sync::Arc;

use super::lookup::Lookup;
use crate::findings::rules;
use crate::model::correction::Correction;
use crate::records::{CorrectionRecord, IssuedRecord, Records};

/// `corrections/<name>.toml` to the correction of a paper that went out.
pub(super) fn resolve_correction(
    lookup: &Lookup<'_>,
    (year, name): (i32, &Arc<str>),
    records: &Records,
    raw: &CorrectionRecord,
) -> Option<Correction> {
    let path = raw.paper.as_str();
    let file = IssuedRecord::file_of(path, None);
    let Some(issued) = file.and_then(|it| records.issued.get(&*it)) else {
        let path = path.to_owned();
        lookup.report_at(CorrectedUnknown { path }, lookup.place_of(&raw.paper));
        return None;
    };
    // What is wrong with that record is told there.
    let corrected = issued.record.clone()?;
    let top = lookup.top();
    let paper = lookup.paper(raw, corrected.issued.0, top.clone())?;
    lookup.empty_lists(
        &top,
        &[
            ("passage", raw.passage.is_empty()),
            ("recipients", raw.recipients.is_empty()),
        ],
    );
    lookup.unless_errors(Correction {
        record: raw.clone(),
        file: Arc::clone(lookup.file),
        year,
        name: Arc::clone(name),
        paper,
        corrected,
        replaced: replaced_copies(records, path),
    })
}

/// The copies of a paper that were replaced, the first one first.
fn replaced_copies(records: &Records, path: &str) -> Vec<IssuedRecord> {
    let copies = records.issued.iter().filter_map(|(file, loaded)| {
        let (of, nth) = IssuedRecord::paper_of(file)?;
        Some((nth?, loaded.record.as_ref().filter(|_| of == path)?))
    });
    let mut copies: Vec<_> = copies.collect();
    copies.sort_by_key(|(nth, _)| *nth);
    copies.into_iter().map(|(_, it)| it.clone()).collect()
}

rules! { CORRECTION:

CorrectedUnknown "D446" "corrected-unknown" Error { path: String }
vi "“{path}” không phải văn bản đã ban hành"
=> "ghi đường dẫn như trong thư mục văn bản, ví dụ 2025/ke-hoach.pdf; văn bản đã gửi mà chưa ghi lại thì chạy `doithoai issue` trước; chưa gửi thì sửa thẳng hồ sơ"
en "“{path}” is no paper that was issued"
=> "write its path as in the output folder, such as 2025/ke-hoach.pdf; run `doithoai issue` first for a paper that was sent and is not kept yet; mend the record of one that was not sent"
why "Chỉ đính chính văn bản đã gửi đi; văn bản chưa gửi thì sửa hồ sơ và lập lại."
  / "Only what was sent is corrected; what was not is made anew from a mended record."
wrong r#"paper = "2025/ke-hoach-nam.pdf""#
right r#"paper = "2025/ke-hoach.pdf""#
by Practice

}
