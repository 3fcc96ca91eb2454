//! Khác bản đã ban hành: what the records would print otherwise than it went out.
//!
//! A paper whose values and templates are what they were is not read again; of the others what
//! they say is compared, passage by passage.

use std::sync::Arc;

use super::record_line::RecordLines;
use crate::documents::{Document, IssuedCopy};
use crate::findings::{Finding, Place, rules};
use crate::model::{Correction, Model, Secrecy};
use crate::records::IssuedRecord;
use crate::render::{Difference, Renderer, differences};
use crate::web::PrintedOtherwise;
use crate::workspace::{Workspace, number_of};

/// Khác bản đã ban hành: the papers of an office that the records would print otherwise.
#[derive(Debug, Clone, Default)]
pub struct SinceIssue {
    papers: Vec<Otherwise>,
    /// Corrections that the records do not know of.
    unheeded: Vec<Finding>,
    /// What is wrong with the templates of papers that would have been compared.
    unread: Vec<Finding>,
}

/// Một văn bản đã ban hành mà nay in khác.
#[derive(Debug, Clone)]
pub struct Otherwise {
    /// What is known of the copy.
    pub record: Arc<IssuedRecord>,
    /// What is told of it, each difference at the line that it comes from.
    pub differences: Vec<PrintedOtherwise>,
}

impl SinceIssue {
    /// Compares every paper of an office that went out with what would be printed now.
    pub fn of(workspace: &Workspace, renderer: &Renderer) -> Self {
        Self::among(&workspace.documents, workspace, renderer)
    }

    /// Compares those of these documents that went out.
    pub(super) fn among<'a>(
        documents: impl IntoIterator<Item = &'a Document>,
        workspace: &Workspace,
        renderer: &Renderer,
    ) -> Self {
        let mut since = Self::default();
        let documents = documents.into_iter();
        for copy in documents.filter_map(|it| it.issued.as_ref()) {
            match since.compared(workspace, copy, renderer) {
                Ok(None) => {}
                Ok(Some(otherwise)) => since.papers.push(otherwise),
                Err(findings) => since.unread.extend(findings),
            }
        }
        since
    }

    /// A paper that would be printed otherwise; `None` where it would not, or where no sound record
    /// asks for it.
    fn compared(
        &mut self,
        workspace: &Workspace,
        copy: &IssuedCopy,
        renderer: &Renderer,
    ) -> Result<Option<Otherwise>, Vec<Finding>> {
        let (Some(now), record) = (&copy.now, &copy.record) else {
            return Ok(None);
        };
        let model = &workspace.model;
        let is_corrected = !Correction::of(&model.corrections, &record.path).is_empty();
        let same = renderer.dependencies().made_of(now).as_str() == record.made_of;
        if same && !is_corrected {
            return Ok(None);
        }
        let passages = renderer.passages(now)?;
        let found = differences(&record.printed, &passages);
        // What was corrected has been told to everybody who has the paper.
        let places = found.iter().map(|it| (&*it.before, &*it.after));
        let places: Vec<(&str, &str)> = places.collect();
        let texts: Vec<&str> = passages.iter().map(|it| &*it.text).collect();
        let settled = Correction::settle(&model.corrections, &record.path, &places, &texts);
        for (correction, nth) in settled.unheeded {
            let place = correction.paper.place(&format!("passage[{nth}]"));
            self.unheeded.push(Finding::new(
                CorrectionUnheeded {
                    path: record.path.clone(),
                },
                place,
            ));
        }
        let open = found.iter().zip(settled.corrected);
        let open = open.filter(|(_, corrected)| !corrected);
        let mut found: Vec<Difference> = open.map(|(it, _)| it.clone()).collect();
        if record.fixed_words != Some(true) {
            // What was printed of them then is not known: they are not new.
            found.retain(|it| !it.before.is_empty() || !it.place.as_ref().is_some_and(is_fixed));
        }
        let lines = RecordLines {
            sources: &workspace.sources,
            templates: &workspace.templates,
            files: &now.sources,
            asked_by: now.asked_by.as_ref(),
            passages: &passages,
        };
        let otherwise = |it: Difference| told(model, now, &lines, it);
        let mut differences: Vec<PrintedOtherwise> = Vec::new();
        for told in found.into_iter().map(otherwise) {
            // Every letter of an invitation has the same head.
            if !differences.contains(&told) {
                differences.push(told);
            }
        }
        let record = Arc::clone(record);
        Ok((!differences.is_empty()).then_some(Otherwise {
            record,
            differences,
        }))
    }

    /// What is told of it.
    pub fn findings(&self) -> Vec<Finding> {
        let papers = self.papers.iter().flat_map(Otherwise::findings);
        let others = self.unheeded.iter().chain(&self.unread);
        papers.chain(others.cloned()).collect()
    }

    /// What is told of the paper of that path.
    pub fn of_paper(&self, path: &str) -> &[PrintedOtherwise] {
        let mut papers = self.papers.iter();
        let own = papers.find(|it| it.record.path == path);
        own.map_or(&[], |it| &it.differences)
    }

    /// Whether there is nothing to tell.
    pub fn is_empty(&self) -> bool {
        self.papers.is_empty()
    }
}

/// Whether what stands at a place is a fixed word: of a profile, of the library, or a mark that the
/// office chose.
fn is_fixed(place: &Place) -> bool {
    let chosen = place.path().keys().next() == Some("style");
    let of_library = ["templates/profiles/", "templates/lib/"];
    chosen || of_library.iter().any(|it| place.file.starts_with(it)) || place.file.ends_with(".typ")
}

/// A difference as it is told. What is gone may be gone because it has become secret since.
fn told(
    model: &Model,
    now: &Document,
    lines: &RecordLines<'_>,
    difference: Difference,
) -> PrintedOtherwise {
    let whole = (&*difference.before, &*difference.after);
    let (before, after) = match difference.words() {
        _ if whole.0.is_empty() || whole.1.is_empty() || difference.is_moved() => {
            (whole.0.to_owned(), whole.1.to_owned())
        }
        // Beside nothing, a word alone says too little.
        words if words.0.is_empty() || words.1.is_empty() => {
            (around(whole.0, words.0), around(whole.1, words.1))
        }
        (before, after) => (before.to_owned(), after.to_owned()),
    };
    let before = match after.is_empty() && has_secrets(model, now) {
        true => "…".to_owned(),
        false => before,
    };
    let place = lines.line_of(&difference);
    PrintedOtherwise {
        before,
        after,
        place,
    }
}

/// Words of a text with the few that stand around them.
fn around(text: &str, words: &str) -> String {
    const FEW: usize = 4;
    let start = words.as_ptr() as usize - text.as_ptr() as usize;
    let (left, right) = (&text[..start], &text[start + words.len()..]);
    let from = left
        .trim_end()
        .rmatch_indices(' ')
        .nth(FEW - 1)
        .map(|(at, _)| at + 1);
    let to = right.trim_start().match_indices(' ').nth(FEW - 1);
    let to = to.map(|(at, _)| at + right.len() - right.trim_start().len());
    let (begins, ends) = (from.map_or("", |_| "… "), to.map_or("", |_| " …"));
    let left = &left[from.unwrap_or(0)..];
    let right = &right[..to.unwrap_or(right.len())];
    format!("{begins}{left}{words}{right}{ends}")
}

/// Whether an item of the year of a paper, or of one before it, is secret.
fn has_secrets(model: &Model, now: &Document) -> bool {
    let mut petitions = model.petitions.iter().filter(|it| it.year <= now.year);
    petitions.any(|it| it.items.iter().any(|item| item.secrecy == Secrecy::Secret))
}

impl Otherwise {
    fn findings(&self) -> impl Iterator<Item = Finding> {
        self.differences.iter().map(|it| self.finding(it))
    }

    fn finding(&self, it: &PrintedOtherwise) -> Finding {
        let (path, symbol) = (self.record.path.clone(), number_of(&self.record));
        let (before, after) = (it.before.clone(), it.after.clone());
        let place = it.place.clone();
        match (before.is_empty(), after.is_empty()) {
            (true, _) => Finding::at(
                AddedSinceIssue {
                    path,
                    symbol,
                    after,
                },
                place,
            ),
            (_, true) => Finding::at(
                GoneSinceIssue {
                    path,
                    symbol,
                    before,
                },
                place,
            ),
            _ if before == after => Finding::at(
                MovedSinceIssue {
                    path,
                    symbol,
                    before,
                },
                place,
            ),
            _ => {
                let breach = DiffersSinceIssue {
                    path,
                    symbol,
                    before,
                    after,
                };
                Finding::at(breach, place)
            }
        }
    }
}

rules! { RULES:

DiffersSinceIssue "D566" "differs-since-issue" Warning { path: String, symbol: String, before: String, after: String }
vi "{path} (số {symbol}) đã ban hành ghi “{before}”, hồ sơ nay ghi “{after}”"
=> "sửa nhầm thì trả lại như cũ; văn bản sai thì đính chính bằng một hồ sơ trong corrections/; phải gửi bản khác thì `doithoai issue {path} --replace --reason \"lý do\"`"
en "{path} ({symbol}) was issued with “{before}”; the records say “{after}” now"
=> "take a mistaken change back; correct a paper that was wrong by a record in corrections/; issue another copy with `doithoai issue {path} --replace --reason \"why\"`"
why "Văn bản đã gửi đi không đổi theo hồ sơ; người nhận và hồ sơ phải biết cùng một điều."
  / "A paper that was sent does not change with the records; those who have it and the records must know the same."
wrong "sửa thời hạn trong plan.toml sau khi kế hoạch đã ban hành"
    / "a deadline in plan.toml is changed after the plan was issued"
right "trả lại thời hạn cũ, hoặc ban hành văn bản đính chính"
    / "the old deadline is put back, or a correction is issued"
by Practice

AddedSinceIssue "D567" "added-since-issue" Warning { path: String, symbol: String, after: String }
vi "{path} (số {symbol}) đã ban hành không có “{after}”, hồ sơ nay có"
=> "thêm nhầm thì bỏ đi; văn bản thiếu thì đính chính bằng một hồ sơ trong corrections/; phải gửi bản khác thì `doithoai issue {path} --replace --reason \"lý do\"`"
en "{path} ({symbol}) was issued without “{after}”, which the records have now"
=> "take a mistaken addition back; correct a paper that lacks something by a record in corrections/; issue another copy with `doithoai issue {path} --replace --reason \"why\"`"
why "Văn bản đã gửi đi không đổi theo hồ sơ; người nhận và hồ sơ phải biết cùng một điều."
  / "A paper that was sent does not change with the records; those who have it and the records must know the same."
wrong "thêm một mục đích vào plan.toml sau khi kế hoạch đã ban hành"
    / "a purpose is added to plan.toml after the plan was issued"
right "bỏ mục ấy, hoặc ban hành văn bản đính chính"
    / "it is taken out again, or a correction is issued"
by Practice

GoneSinceIssue "D568" "gone-since-issue" Warning { path: String, symbol: String, before: String }
vi "{path} (số {symbol}) đã ban hành có “{before}”, hồ sơ nay không còn"
=> "bỏ nhầm thì khôi phục; văn bản thừa thì đính chính bằng một hồ sơ trong corrections/; phải gửi bản khác thì `doithoai issue {path} --replace --reason \"lý do\"`"
en "{path} ({symbol}) was issued with “{before}”, which the records do not have any more"
=> "put back what was taken out by mistake; correct a paper that says too much by a record in corrections/; issue another copy with `doithoai issue {path} --replace --reason \"why\"`"
why "Văn bản đã gửi đi không đổi theo hồ sơ; người nhận và hồ sơ phải biết cùng một điều."
  / "A paper that was sent does not change with the records; those who have it and the records must know the same."
wrong "xóa một mục đích khỏi plan.toml sau khi kế hoạch đã ban hành"
    / "a purpose is deleted from plan.toml after the plan was issued"
right "khôi phục mục ấy, hoặc ban hành văn bản đính chính"
    / "it is put back, or a correction is issued"
by Practice

CorrectionUnheeded "D452" "correction-unheeded" Warning { path: String }
vi "{path} đã được đính chính, nhưng hồ sơ vẫn ghi như bản in sai"
=> "sửa hồ sơ theo chỗ đính chính, để sổ theo dõi, báo cáo và bảng việc đến hạn cũng đúng"
en "{path} was corrected, and the records still say what was wrong"
=> "mend the records as the correction says, so that ledger, reports and the board are right too"
why "Người nhận đã được báo chỗ đúng; hồ sơ còn ghi chỗ sai thì văn bản sau lại in sai."
  / "Those who have the paper were told what is right; records that were not mended print it wrong again."
wrong "đính chính thời hạn 30/6 thành 05/7 mà `deadline` trong hồ sơ vẫn là 2025-06-30"
    / "a correction says 05/7 for 30/6 while `deadline` in the record is still 2025-06-30"
right "`deadline = 2025-07-05`"
    / "`deadline = 2025-07-05`"
by Practice

MovedSinceIssue "D569" "moved-since-issue" Warning { path: String, symbol: String, before: String }
vi "{path} (số {symbol}) đã ban hành ghi “{before}” ở chỗ khác"
=> "đổi nhầm thứ tự thì xếp lại như cũ; phải đổi thì đính chính bằng một hồ sơ trong corrections/, hoặc `doithoai issue {path} --replace --reason \"lý do\"`"
en "{path} ({symbol}) was issued with “{before}” at another place"
=> "put a mistaken order right; else correct the paper by a record in corrections/, or issue another copy with `doithoai issue {path} --replace --reason \"why\"`"
why "Văn bản đã gửi đi không đổi theo hồ sơ; người nhận và hồ sơ phải biết cùng một điều."
  / "A paper that was sent does not change with the records; those who have it and the records must know the same."
wrong "đổi chỗ hai mục đích trong plan.toml sau khi kế hoạch đã ban hành"
    / "two purposes in plan.toml change places after the plan was issued"
right "xếp lại như cũ, hoặc ban hành văn bản đính chính"
    / "they are put back, or a correction is issued"
by Practice

}
