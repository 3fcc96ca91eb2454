//! Nhập: from the rows of a workbook to what changes in the records. Nothing is written here.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::columns::EVENTS;
use super::draft::{CellPlaces, PetitionDraft, missing};
use super::events::ItemEvents;
use super::petition_changes::{Importing, brought_by};
use super::placing::PlacedRows;
use super::record;
use super::recorded::PetitionKey;
use super::row::SheetRow;
use super::step::ChangeStep;
use super::target::open_code;
use crate::findings::{Finding, Place, rules};
use crate::render::Digest;

/// Một tệp sẽ đổi: a record that the import makes or changes.
#[derive(Debug, Clone)]
pub struct Change {
    /// The name of the file, relative to the root, with `/`.
    pub file: Arc<str>,
    /// The text that stands in the file now; `None` for a new file.
    pub before: Option<Arc<str>>,
    /// The text that is to stand in the file.
    pub after: Arc<str>,
    /// Every difference between the two texts, as people read it.
    pub steps: Vec<ChangeStep>,
    /// Who brings a new petition forward, and when; empty for a recorded one.
    pub about: String,
    /// The cells that its values come from.
    pub(super) places: CellPlaces,
}

impl From<PetitionDraft> for Change {
    fn from(draft: PetitionDraft) -> Self {
        Self {
            after: Arc::from(record::text(&draft.record, draft.before.as_deref())),
            about: match draft.before {
                Some(_) => String::new(),
                None => brought_by(&draft.record),
            },
            file: draft.file,
            before: draft.before,
            steps: draft.steps,
            places: draft.places,
        }
    }
}

impl<'a> Importing<'a> {
    /// What the rows of items and events change, by the files' names.
    /// `digests` are what the files held when the workbook was made.
    pub(super) fn changes(
        &mut self,
        placed: &PlacedRows,
        events: Vec<SheetRow>,
        digests: &BTreeMap<String, String>,
    ) -> Vec<Change> {
        let mut drafts: BTreeMap<&PetitionKey, PetitionDraft> = BTreeMap::new();
        let known = self.known;
        for (key, rows) in &placed.petitions {
            let draft = match known.petitions.get(key) {
                Some(petition) if !petition.plain => {
                    let place = rows.first().map(|row| row.place.clone());
                    self.written_otherwise(place, &petition.file);
                    continue;
                }
                Some(petition) => PetitionDraft::of(petition),
                None => {
                    let (year, session, number) = key;
                    let file = format!("records/{year}/petitions/{session}/{number:02}.toml");
                    PetitionDraft::new(Arc::from(file))
                }
            };
            drafts.insert(key, self.bring(key, draft, rows));
        }
        for ((key, at), rows) in self.by_item(events) {
            let petition = known.petitions.get(key);
            let Some((petition, item)) = petition.zip(known.open_item(key, at)) else {
                continue;
            };
            if !petition.plain {
                let place = rows.first().map(|row| row.place.clone());
                self.written_otherwise(place, &petition.file);
                continue;
            }
            let draft = drafts.entry(key);
            let draft = draft.or_insert_with(|| PetitionDraft::of(petition));
            let events = ItemEvents {
                choices: &known.choices,
                code: &item.code,
                at,
            };
            events.bring(draft, &rows, self.findings);
        }
        let mut changes: Vec<Change> = drafts
            .into_values()
            .filter(|it| it.before.is_none() || !it.steps.is_empty())
            .filter(|it| self.is_current(it, digests))
            .map(Change::from)
            .collect();
        changes.sort_by(|a, b| a.file.cmp(&b.file));
        changes
    }

    /// Whether the file is what it was when the workbook was made: an old workbook must not
    /// take back what was recorded since.
    fn is_current(&mut self, draft: &PetitionDraft, digests: &BTreeMap<String, String>) -> bool {
        let made_from = digests.get(&*draft.file);
        let Some((before, made_from)) = draft.before.as_ref().zip(made_from) else {
            return true;
        };
        let current = Digest::sha256(before.as_bytes()).to_string() == *made_from;
        if let Some(step) = draft.steps.first().filter(|_| !current) {
            let path = draft.file.to_string();
            self.findings
                .push(Finding::new(RecordNewer { path }, step.place().clone()));
        }
        current
    }

    fn written_otherwise(&mut self, place: Option<Place>, file: &Arc<str>) {
        let path = file.to_string();
        let place = place.unwrap_or_else(|| Place::file(file));
        self.findings.push(Finding::new(RecordForm { path }, place));
    }

    /// The rows of events by the items that they name.
    fn by_item(
        &mut self,
        rows: Vec<SheetRow>,
    ) -> BTreeMap<(&'a PetitionKey, usize), Vec<SheetRow>> {
        let mut by_item: BTreeMap<_, Vec<SheetRow>> = BTreeMap::new();
        for row in rows {
            let Some(code) = row.text("code") else {
                let column = EVENTS.column("code").filter(|it| !row.is_unclear(it.key));
                self.findings.extend(column.map(|it| missing(&row, it)));
                continue;
            };
            match open_code(self.known, code, row.place("code")) {
                Ok(item) => by_item.entry(item).or_default().push(row),
                Err(finding) => self.findings.push(finding),
            }
        }
        by_item
    }
}

rules! { CHANGES:

RecordForm "D623" "record-form" Error { path: String }
vi "{path} ghi các bảng trên một dòng, chương trình không sửa được mà giữ nguyên cách ghi"
=> "sửa thẳng trong tệp, hoặc viết lại bằng [[item]], [[item.event]], [[petitioner]]"
en "{path} has its tables on one line; they cannot be changed and kept as they are written"
=> "change the file itself, or write it with [[item]], [[item.event]], [[petitioner]]"
why "Nhập từ sổ giữ nguyên chú thích và thứ tự trong tệp; dạng viết gọn thì không giữ được."
  / "An import keeps comments and order of a file; the short form leaves no room for that."
wrong "item = [{ code = \"2025-01\", content = \"...\" }] trên một dòng"
    / "item = [{ code = \"2025-01\", content = \"...\" }] on one line"
right "[[item]] trên một dòng, mỗi khóa một dòng bên dưới"
    / "[[item]] on a line, and each key on a line below"
by Technical

RecordNewer "D624" "record-newer" Error { path: String }
vi "{path} đã sửa sau khi xuất sổ này"
=> "xuất lại sổ bằng `doithoai export`, rồi sửa trong sổ mới"
en "{path} was changed after this workbook was exported"
=> "export it again with `doithoai export` and make the changes there"
why "Sổ cũ không được ghi đè lên những gì đã ghi vào hồ sơ sau đó."
  / "An old workbook must not take back what was recorded since."
wrong "xuất sổ, sửa hồ sơ 01.toml, rồi nhập sổ có sửa cùng lượt ấy"
    / "a workbook is exported, 01.toml changed, and a change of the same petition imported"
right "xuất lại sổ sau khi sửa hồ sơ"
    / "the workbook is exported again after the record was changed"
by Records

}
