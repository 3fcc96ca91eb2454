//! Việc xử lý của một nội dung: its events with what the rows of the workbook say of them.

use toml_edit::{ArrayOfTables, Table};

use super::change::{Change, ChangeStep};
use super::column::{Column, Owner};
use super::columns::EVENTS;
use super::importing::Importing;
use super::placing::RowTwice;
use super::record::{self, FieldValue};
use super::recorded::PetitionKey;
use super::row::SheetRow;
use crate::findings::{Finding, rules};

/// Which row each event has, so that findings lead back to it.
type Slots<'r> = Vec<Option<&'r SheetRow>>;

impl Importing<'_> {
    /// Changes the events of the item at an index that rows name, and adds those that are new,
    /// in the order of days.
    pub(super) fn bring_events(
        &mut self,
        key: &PetitionKey,
        at: usize,
        change: &mut Change,
        rows: &[SheetRow],
    ) {
        let items = record::tables(&mut change.record, "item");
        let item = items.and_then(|it| it.get_mut(at));
        let Some((known, item)) = self.known.open_item(key, at).zip(item) else {
            return;
        };
        let code = known.code.as_str();
        let had_events = item.contains_key("event");
        let Some(events) = record::tables(item, "event") else {
            return;
        };
        let mut slots: Slots<'_> = vec![None; events.len()];
        let others = recorded_already(events, &mut slots, rows);
        let (numbered, new): (Vec<_>, Vec<_>) =
            others.into_iter().partition(|it| it.count("nth").is_some());
        for row in numbered {
            let nth = match named(code, row, &mut slots) {
                Ok(nth) => nth,
                Err(finding) => {
                    self.findings.push(finding);
                    continue;
                }
            };
            if let Some(table) = events.get_mut(nth) {
                let of = format!("{code}, việc {} ", nth + 1);
                self.compare(table, columns(), row, Some(code), &of, &mut change.steps);
            }
        }
        for row in new.into_iter().filter(|it| !it.is_unclear("nth")) {
            let mut event = record::new_table();
            if self.fill(&mut event, columns(), row, key).is_none() {
                continue;
            }
            let later = events.iter().position(|it| day(it) > day(&event));
            let nth = later.unwrap_or(events.len());
            events.insert(nth, event);
            slots.insert(nth, Some(row));
            let line = format!("+ {code}: {}", self.in_short(row));
            change
                .steps
                .push(ChangeStep::new(Some(code), line, &row.place));
        }
        if events.is_empty() && !had_events {
            item.remove("event");
        }
        for (nth, row) in slots.into_iter().enumerate() {
            let Some(row) = row else { continue };
            change.note(format!("item[{at}].event[{nth}]"), row);
        }
    }

    /// The day, the kind of event, and who has to act until when.
    fn in_short(&self, row: &SheetRow) -> String {
        let shown = |key: &str| {
            let value = EVENTS.column(key).zip(row.entry(key))?;
            Some(value.1.shown(value.0, &self.known.choices))
        };
        let deadline = shown("deadline").or_else(|| shown("deadline-text"));
        let more = [shown("body"), deadline.map(|it| format!("hạn {it}"))];
        let more: Vec<String> = more.into_iter().flatten().collect();
        let more = match more.is_empty() {
            true => String::new(),
            false => format!(": {}", more.join(", ")),
        };
        let [day, kind] = ["date", "kind"].map(|key| shown(key).unwrap_or_default());
        format!("{day} {kind}{more}")
    }
}

/// The recorded event that a row names by its number.
fn named<'r>(code: &str, row: &'r SheetRow, slots: &mut Slots<'r>) -> Result<usize, Finding> {
    let place = row.place("nth").clone();
    let count = slots.len();
    let nth = row.count("nth");
    let nth = nth.and_then(|it| usize::try_from(it).ok()?.checked_sub(1));
    let Some((nth, slot)) = nth.and_then(|nth| Some((nth, slots.get_mut(nth)?))) else {
        let code = code.to_owned();
        return Err(Finding::new(EventUnknown { code, count }, place));
    };
    if let Some(first) = slot {
        let code = format!("{code}, {}", nth + 1);
        let finding = Finding::new(RowTwice { code }, place);
        return Err(finding.beside(first.place("nth").clone()));
    }
    *slot = Some(row);
    Ok(nth)
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
        let recorded = FieldValue::of(event, column.key);
        recorded == row.fresh(column) || recorded.as_ref() == row.entry(column.key)
    })
}

fn day(event: &Table) -> Option<FieldValue> {
    FieldValue::of(event, "date")
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
