//! Việc xử lý của một nội dung: its events with what the rows of the workbook say of them.

use toml_edit::{ArrayOfTables, Table};

use super::choices::Choices;
use super::column::{Column, Owner};
use super::columns::EVENTS;
use super::draft::{Comparing, PetitionDraft, missing};
use super::field_value::FieldValue;
use super::placing::RowTwice;
use super::record::{self, Entries};
use super::row::SheetRow;
use super::step::ChangeStep;
use crate::findings::{Finding, rules};

/// Việc xử lý của một nội dung.
pub(super) struct ItemEvents<'a> {
    pub choices: &'a Choices,
    pub code: &'a str,
    /// The item's index in the record.
    pub at: usize,
}

/// Which row each event has, so that findings lead back to it.
type Slots<'r> = Vec<Option<&'r SheetRow>>;

impl ItemEvents<'_> {
    /// Changes the events that rows name, and adds those that are new, in the order of days.
    pub(super) fn bring(
        &self,
        draft: &mut PetitionDraft,
        rows: &[SheetRow],
        findings: &mut Vec<Finding>,
    ) {
        let items = record::tables(&mut draft.record, "item");
        let Some(item) = items.and_then(|it| it.get_mut(self.at)) else {
            return;
        };
        let had_events = item.contains_key("event");
        let Some(events) = record::tables(item, "event") else {
            return;
        };
        let mut slots: Slots<'_> = vec![None; events.len()];
        let others = recorded_already(events, &mut slots, rows);
        let (numbered, new): (Vec<_>, Vec<_>) =
            others.into_iter().partition(|it| nth(it).is_some());
        for row in numbered {
            match self.named(row, &mut slots) {
                Err(finding) => findings.push(finding),
                Ok(at) => {
                    let Some(table) = events.get_mut(at) else {
                        continue;
                    };
                    let mut comparing = Comparing {
                        choices: self.choices,
                        of: format!("{}, việc {}", self.code, at + 1),
                        findings,
                    };
                    let steps = columns().filter_map(|it| comparing.bring(table, it, row));
                    draft.steps.extend(steps);
                }
            }
        }
        for row in new.into_iter().filter(|it| !it.is_unclear("nth")) {
            let Some(entries) = whole(row, findings) else {
                continue;
            };
            let event = record::table(&entries);
            let later = events.iter().position(|it| day(it) > day(&event));
            let at = later.unwrap_or(events.len());
            events.insert(at, event);
            slots.insert(at, Some(row));
            draft.steps.push(self.added(row));
        }
        if events.is_empty() && !had_events {
            item.remove("event");
        }
        for (index, row) in slots.into_iter().enumerate() {
            let Some(row) = row else { continue };
            let path = format!("item[{}].event[{index}]", self.at);
            draft.places.note_cells(&path, columns(), row);
            draft.places.note(path, &row.place);
        }
    }

    /// The recorded event that a row names by its number.
    fn named<'r>(&self, row: &'r SheetRow, slots: &mut Slots<'r>) -> Result<usize, Finding> {
        let place = row.place("nth").clone();
        let count = slots.len();
        let at = nth(row).and_then(|it| usize::try_from(it).ok()?.checked_sub(1));
        let slot = at.and_then(|at| Some((at, slots.get_mut(at)?)));
        let Some((at, slot)) = slot else {
            let code = self.code.to_owned();
            return Err(Finding::new(EventUnknown { code, count }, place));
        };
        if let Some(first) = slot {
            let code = format!("{}, {}", self.code, at + 1);
            let finding = Finding::new(RowTwice { code }, place);
            return Err(finding.beside(first.place("nth").clone()));
        }
        *slot = Some(row);
        Ok(at)
    }

    fn added(&self, row: &SheetRow) -> ChangeStep {
        let shown = |key: &str| {
            let value = EVENTS.column(key).zip(row.entry(key));
            value.map_or_else(String::new, |(column, it)| {
                it.shown(column.kind, self.choices)
            })
        };
        let mut more = vec![shown("body")];
        let deadlines = [shown("deadline"), shown("deadline-text")];
        let deadline = deadlines.into_iter().find(|it| !it.is_empty());
        more.extend(deadline.map(|it| format!("hạn {it}")));
        more.retain(|it| !it.is_empty());
        let more = match more.is_empty() {
            true => String::new(),
            false => format!(": {}", more.join(", ")),
        };
        ChangeStep::Event {
            of: self.code.to_owned(),
            what: format!("{} {}{more}", shown("date"), shown("kind")),
            place: row.place.clone(),
        }
    }
}

/// The columns of an event's values.
fn columns() -> impl Iterator<Item = &'static Column> {
    EVENTS.of(Owner::Event)
}

/// Gives the rows that say just what is recorded to their events, whatever came before them
/// since; the others are left.
fn recorded_already<'r>(
    events: &ArrayOfTables,
    slots: &mut Slots<'r>,
    rows: &'r [SheetRow],
) -> Vec<&'r SheetRow> {
    let mut others = Vec::new();
    for row in rows {
        let mut pairs = events.iter().zip(slots.iter_mut());
        match pairs.find(|(event, slot)| slot.is_none() && says(event, row)) {
            Some((_, slot)) => *slot = Some(row),
            None => others.push(row),
        }
    }
    others
}

/// Whether an event of the record is what a row says: a row that was imported already.
fn says(event: &Table, row: &SheetRow) -> bool {
    columns().filter(|it| row.has(it.key)).all(|column| {
        let recorded = event.get(column.key).and_then(FieldValue::of_record);
        recorded == row.fresh(column) || recorded.as_ref() == row.entry(column.key)
    })
}

/// What the row of a new event says; `None` when something is missing.
fn whole(row: &SheetRow, findings: &mut Vec<Finding>) -> Option<Entries> {
    let required = columns().filter(|it| it.required);
    let lacking: Vec<_> = required.filter(|it| row.entry(it.key).is_none()).collect();
    let untold = lacking.iter().filter(|it| !row.is_unclear(it.key));
    findings.extend(untold.map(|it| missing(row, it)));
    let entries = columns().map(|it| (it.key, row.fresh(it)));
    lacking.is_empty().then(|| entries.collect())
}

/// The number by which a row names an event, from 1.
fn nth(row: &SheetRow) -> Option<i64> {
    match row.entry("nth") {
        Some(FieldValue::Count(nth)) => Some(*nth),
        _ => None,
    }
}

fn day(event: &Table) -> Option<FieldValue> {
    event.get("date").and_then(FieldValue::of_record)
}

rules! { EVENT_ROWS:

EventUnknown "D620" "event-not-recorded" Error { code: String, count: usize }
vi "{code} chỉ có {count} việc xử lý trong hồ sơ"
=> "việc mới thì để trống cột Việc thứ"
en "{code} has only {count} event(s) in the records"
=> "leave the column Việc thứ blank for a new event"
why "Cột Việc thứ chỉ việc đã có trong hồ sơ; việc mới được xếp theo ngày."
  / "The column Việc thứ names events that are recorded; new ones are put in by their day."
wrong "gõ 9 ở cột Việc thứ của nội dung có ba việc"
    / "9 is typed for an item with three events"
right "để trống cột Việc thứ"
    / "the column Việc thứ is left blank"
by Records

}
