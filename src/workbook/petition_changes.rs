//! Lượt ý kiến sửa hoặc mới: what its rows change in the petition, its persons and items.

use super::change::{Change, ChangeStep};
use super::column::Owner;
use super::columns::ITEMS;
use super::field_value::FieldValue;
use super::importing::{Importing, quoted};
use super::recorded::PetitionKey;
use super::row::SheetRow;
use super::{people, record};

impl Importing<'_> {
    /// Brings a petition to what its rows say, each of an item at an index, or of a new one.
    pub(super) fn bring(
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
            let steps = self.compare(&mut change.record, columns, &together, None, "");
            change.steps.extend(steps);
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
            let steps = self.compare(table, columns, row, Some(code), &format!("{code} "));
            change.steps.extend(steps);
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
