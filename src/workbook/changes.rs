//! Nhập: from the rows of a workbook to what changes in the records. Nothing is written here.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use super::change::{Change, ChangeStep};
use super::column::Owner;
use super::columns::{EVENTS, ITEMS};
use super::importing::{Importing, missing, quoted};
use super::people;
use super::placing::PlacedRows;
use super::record::{self, FieldValue};
use super::recorded::PetitionKey;
use super::row::SheetRow;
use super::target::open_code;
use crate::findings::{Finding, rules};
use crate::render::Digest;

impl<'a> Importing<'a> {
    /// What the rows of items and events change, by the files' names.
    /// `digests` are what the files held when the workbook was made.
    pub(super) fn changes(
        &mut self,
        placed: &PlacedRows,
        events: Vec<SheetRow>,
        digests: &BTreeMap<String, String>,
    ) -> Vec<Change> {
        let mut changes: BTreeMap<&PetitionKey, Change> = BTreeMap::new();
        for (key, rows) in &placed.petitions {
            if let Some(mut change) = self.begin(key, rows.first().map(|(row, _)| row)) {
                self.bring(key, &mut change, rows);
                changes.insert(key, change);
            }
        }
        for ((key, at), rows) in self.by_item(events) {
            let change = match changes.entry(key) {
                Entry::Occupied(begun) => begun.into_mut(),
                Entry::Vacant(room) => match self.begin(key, rows.first()) {
                    Some(change) => room.insert(change),
                    None => continue,
                },
            };
            self.bring_events(key, at, change, &rows);
        }
        let changes = changes.into_values();
        let changes = changes.filter(|it| it.before.is_none() || !it.steps.is_empty());
        let mut changes: Vec<Change> = changes.filter(|it| self.is_current(it, digests)).collect();
        changes.sort_by(|a, b| a.file.cmp(&b.file));
        changes
    }

    /// The change of a petition, before anything is changed; a finding at the first of its rows
    /// where its tables cannot be changed one by one.
    fn begin(&mut self, key: &PetitionKey, first: Option<&SheetRow>) -> Option<Change> {
        let Some(petition) = self.known.petitions.get(key) else {
            let (year, session, number) = key;
            let file = format!("records/{year}/petitions/{session}/{number:02}.toml");
            return Some(Change::new(Arc::from(file)));
        };
        if !petition.plain {
            let place = first.map(|row| row.place.clone());
            let path = petition.file.to_string();
            self.findings.push(Finding::at(RecordForm { path }, place));
            return None;
        }
        Some(Change::of(petition))
    }

    /// Whether the file is what it was when the workbook was made: an old workbook must not
    /// take back what was recorded since.
    fn is_current(&mut self, change: &Change, digests: &BTreeMap<String, String>) -> bool {
        let made_from = digests.get(&*change.file);
        let Some((before, made_from)) = change.before.as_ref().zip(made_from) else {
            return true;
        };
        let current = Digest::sha256(before.as_bytes()).to_string() == *made_from;
        if let Some(step) = change.steps.first().filter(|_| !current) {
            let path = change.file.to_string();
            let finding = Finding::new(RecordNewer { path }, step.place.clone());
            self.findings.push(finding);
        }
        current
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

    /// Brings a petition to what its rows say, each of an item at an index, or of a new one.
    fn bring(
        &mut self,
        key: &PetitionKey,
        change: &mut Change,
        rows: &[(SheetRow, Option<usize>)],
    ) {
        let all = rows.iter().map(|(row, _)| row);
        let Some(together) = SheetRow::together(all, self.findings) else {
            return;
        };
        change.note("", &together);
        let columns = ITEMS.of(Owner::Petition);
        if change.before.is_none() {
            self.fill(&mut change.record, columns, &together, key);
        } else {
            let Change { record, steps, .. } = change;
            self.compare(record, columns, &together, None, "", steps);
        }
        self.people(change, &together);
        for (row, item) in rows {
            match item {
                Some(at) => self.change_item(key, change, *at, row),
                None => self.add_item(key, change, row),
            }
        }
    }

    fn people(&mut self, change: &mut Change, row: &SheetRow) {
        let before = people::of_record(&change.record);
        let after = people::of_row(row, &before, self.findings);
        for at in 0..after.len() {
            change.note(format!("petitioner[{at}]"), row);
        }
        let silent = row.entry("name").is_none() && row.text("code").is_none();
        if after == before || silent || row.is_unclear("name") {
            return;
        }
        people::write(&mut change.record, &before, &after);
        if change.before.is_some() {
            let shown = |it| quoted(&people::shown(it));
            let line = format!("Người kiến nghị: {} → {}", shown(&before), shown(&after));
            let step = ChangeStep::new(None, line, row.place("name"));
            change.steps.push(step);
        }
    }

    fn change_item(&mut self, key: &PetitionKey, change: &mut Change, at: usize, row: &SheetRow) {
        change.note(format!("item[{at}]"), row);
        let recorded = self.known.open_item(key, at);
        let table = record::tables(&mut change.record, "item").and_then(|it| it.get_mut(at));
        if let Some((recorded, table)) = recorded.zip(table) {
            let code = recorded.code.as_str();
            let columns = ITEMS.of(Owner::Item);
            let of = format!("{code} ");
            self.compare(table, columns, row, Some(code), &of, &mut change.steps);
        }
    }

    fn add_item(&mut self, key: &PetitionKey, change: &mut Change, row: &SheetRow) {
        let mut item = record::new_table();
        let code = self.next_code(key.0);
        record::set(&mut item, "code", Some(&FieldValue::Text(code.clone())));
        let Some(filled) = self.fill(&mut item, ITEMS.of(Owner::Item), row, key) else {
            return;
        };
        let Some(items) = record::tables(&mut change.record, "item") else {
            return;
        };
        let short = FieldValue::of(&item, "short");
        let short = short
            .as_ref()
            .and_then(FieldValue::text)
            .unwrap_or_default();
        let line = format!("+ {code} “{short}”");
        let filled = filled.iter().filter(|(_, value)| value != short);
        let filled = filled.map(|(heading, value)| format!("{heading}: {value}"));
        let step = ChangeStep {
            adds_item: true,
            filled: filled.collect(),
            ..ChangeStep::new(Some(&code), line, row.place("content"))
        };
        change.steps.push(step);
        let path = format!("item[{}]", items.len());
        items.push(item);
        change.note(path, row);
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
