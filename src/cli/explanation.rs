//! Why a document is made.

use serde::Serialize;

use super::report::Report;
use crate::findings::{Place, Sources};
use crate::making::{DocumentChanges, Fate, Reason, RecordChange};

/// The most places told of one document; a ledger shows thousands.
const MOST: usize = 8;

/// The reason in a word, for programs.
pub(super) fn word(reason: &Reason) -> &'static str {
    match reason {
        Reason::New => "new",
        Reason::Forced => "forced",
        Reason::Missing => "missing",
        Reason::Altered => "altered",
        Reason::Changed(_) => "changed",
    }
}

/// What changed, for programs.
#[derive(Serialize)]
pub(super) struct ChangesView<'a> {
    program: bool,
    templates: &'a [String],
    records: Vec<RecordView<'a>>,
    values: Vec<ValueView<'a>>,
    computed: &'a [String],
}

#[derive(Serialize)]
struct RecordView<'a> {
    file: &'a str,
    fate: &'static str,
}

#[derive(Serialize)]
struct ValueView<'a> {
    file: &'a str,
    key: String,
}

impl<'a> From<&'a DocumentChanges> for ChangesView<'a> {
    fn from(changes: &'a DocumentChanges) -> Self {
        let value = |place: &'a Place| ValueView {
            file: &place.file,
            key: place.path().to_string(),
        };
        let record = |change: &'a RecordChange| RecordView {
            file: &change.file,
            fate: match change.fate {
                Fate::Added => "added",
                Fate::Changed => "changed",
                Fate::Removed => "removed",
            },
        };
        Self {
            program: changes.program,
            templates: &changes.templates,
            records: changes.records.iter().map(record).collect(),
            values: changes.values.iter().map(value).collect(),
            computed: &changes.computed,
        }
    }
}

/// The reason in lines for people.
pub(super) fn lines(reason: &Reason, sources: &Sources, report: &Report) -> Vec<String> {
    let one = |vi, en| vec![report.word(vi, en).to_owned()];
    match reason {
        Reason::New => one("lập lần đầu", "made for the first time"),
        Reason::Forced => one("lập lại theo --force", "made anew as --force asks"),
        Reason::Missing => one("tệp đã lập không còn", "its file is gone"),
        Reason::Altered => one(
            "tệp đã lập bị sửa hoặc hỏng",
            "its file was changed or spoilt",
        ),
        Reason::Changed(changes) => of_changes(changes, sources, report),
    }
}

fn of_changes(changes: &DocumentChanges, sources: &Sources, report: &Report) -> Vec<String> {
    let changed = report.word("đã đổi", "changed");
    let mut lines = Vec::new();
    if changes.program {
        let program = report.word("chương trình", "the program");
        lines.push(format!("{program} {changed}"));
    }
    let template = report.word("mẫu", "template");
    let templates = changes.templates.iter();
    lines.extend(templates.map(|name| format!("{template} templates/{name} {changed}")));
    let places: Vec<Option<&Place>> = changes.values.iter().map(Some).collect();
    for (place, located) in changes.values.iter().zip(sources.locate(&places)) {
        let file = &place.file;
        let at = located.map_or_else(String::new, |it| format!(":{}:{}", it.line, it.column));
        lines.push(format!("{file}{at}: `{}` {changed}", place.path()));
    }
    for RecordChange { file, fate } in &changes.records {
        let fate = match fate {
            Fate::Added => report.word("mới có", "is new"),
            Fate::Changed => changed,
            Fate::Removed => report.word("đã bỏ", "is gone"),
        };
        lines.push(format!("{file} {fate}"));
    }
    if changes.values.is_empty() {
        // A day, a figure or a choice: it is printed in other words than it is typed.
        let printed = report.word("phần in ra", "what is printed as");
        let values = changes.computed.iter();
        lines.extend(values.map(|path| format!("{printed} `{path}` {changed}")));
    }
    let more = lines.len().saturating_sub(MOST);
    if more > 0 {
        lines.truncate(MOST);
        let others = report.word("chỗ khác", "more");
        lines.push(format!("… {more} {others}"));
    }
    lines
}
