//! Xếp chỗ: the rows of a sheet by the petitions they are about.

use std::collections::{BTreeMap, BTreeSet};

use super::book_rows::BookRows;
use super::petition_rows::PetitionRows;
use super::recorded::{PetitionKey, RecordedOffice, SessionKey};
use super::row::SheetRow;
use super::speakers::Speakers;
use super::target::{NewPetition, RowTarget, SessionNeeded, Targets, items_by_content};
use crate::findings::{Finding, Place, rules};

/// Dòng đã xếp chỗ: which rows each petition has.
#[derive(Default)]
pub(super) struct PlacedRows {
    /// By petition, those that are to be made among them.
    pub petitions: BTreeMap<PetitionKey, PetitionRows>,
    /// Codes of items that a typed list has and the records have as well.
    pub recorded: Vec<String>,
}

/// A row of a petition that is not recorded yet.
type FreshRow = (SessionKey, NewPetition, SheetRow);

impl PlacedRows {
    /// Finds a place for every row of items; those without one are findings.
    pub(super) fn of(
        known: &RecordedOffice,
        rows: &mut BookRows,
        findings: &mut Vec<Finding>,
    ) -> Self {
        let items = std::mem::take(&mut rows.items);
        let targets = Targets {
            known,
            session: rows.session.as_deref(),
            own: rows.own,
            speakers: Speakers::in_rows(&items),
            said: items_by_content(known),
        };
        let mut placed = Self::default();
        let mut taken: BTreeMap<(PetitionKey, usize), Place> = BTreeMap::new();
        let mut fresh: Vec<FreshRow> = Vec::new();
        let (mut named, mut without_session) = (false, false);
        for row in items {
            let says = ["ordinal", "name", "collective", "code"]
                .iter()
                .any(|key| row.entry(key).is_some() || row.is_unclear(key));
            // Somebody's second request, perhaps, under cells that were merged once: taken for a
            // turn of nobody it would be counted as one.
            if named && !says {
                findings.push(Finding::new(RowOfNobody, row.place("name").clone()));
                continue;
            }
            named |= says;
            match targets.of(&row) {
                Err(finding) => {
                    // One missing session is one mistake, not as many as there are rows.
                    let needed = finding.is::<SessionNeeded>();
                    if !(needed && without_session) {
                        findings.push(finding);
                    }
                    without_session |= needed;
                }
                Ok(RowTarget::Item(key, at)) => {
                    let place = row.place("code").clone();
                    if let Some(first) = taken.insert((key.clone(), at), place.clone()) {
                        let code = row.text("code").unwrap_or_default().to_owned();
                        let finding = Finding::new(RowTwice { code }, place);
                        findings.push(finding.beside(first));
                    } else {
                        placed.add(key, row, Some(at));
                    }
                }
                Ok(RowTarget::Added(key)) => placed.add(key, row, None),
                Ok(RowTarget::New(session, petition)) => fresh.push((session, petition, row)),
                Ok(RowTarget::Recorded(code)) => placed.recorded.push(code),
            }
        }
        placed.number(known, fresh);
        placed
    }

    fn add(&mut self, key: PetitionKey, row: SheetRow, item: Option<usize>) {
        let rows = self.petitions.entry(key).or_default();
        rows.0.push((row, item));
    }

    /// Gives the new petitions their numbers: the next ones, but for those that have one.
    fn number(&mut self, known: &RecordedOffice, fresh: Vec<FreshRow>) {
        let mut last: BTreeMap<SessionKey, u32> = BTreeMap::new();
        let recorded = known.petitions.keys();
        let recorded = recorded.map(|(year, id, number)| ((*year, id.clone()), *number));
        let numbered = fresh
            .iter()
            .filter_map(|(session, petition, _)| match petition {
                NewPetition::Numbered(number) => Some((session.clone(), *number)),
                _ => None,
            });
        for (session, number) in recorded.chain(numbered) {
            let last = last.entry(session).or_default();
            *last = (*last).max(number);
        }
        let mut numbers: BTreeMap<(SessionKey, NewPetition), u32> = BTreeMap::new();
        for (session, petition, row) in fresh {
            let number = match petition {
                NewPetition::Numbered(number) => number,
                _ => *numbers
                    .entry((session.clone(), petition))
                    .or_insert_with(|| {
                        let last = last.entry(session.clone()).or_default();
                        *last += 1;
                        *last
                    }),
            };
            self.add((session.0, session.1, number), row, None);
        }
    }

    /// The recorded items that rows are about.
    pub(super) fn items(&self) -> BTreeSet<(&PetitionKey, usize)> {
        let petitions = self.petitions.iter();
        let items = petitions
            .flat_map(|(key, rows)| rows.0.iter().filter_map(move |(_, at)| Some((key, (*at)?))));
        items.collect()
    }
}

rules! { PLACING:

RowTwice "D617" "row-twice" Error { code: String }
vi "{code} có ở hai dòng"
=> "giữ một dòng; nội dung mới thì để trống mã số"
en "{code} stands in two rows"
=> "keep one of them; leave the code of a new item blank"
why "Chép dòng trong Excel thường chép cả mã số; hai dòng một mã thì không biết dòng nào đúng."
  / "Copying a row copies its code; of two rows nobody knows which is right."
wrong "hai dòng cùng mã số 2025-01"
    / "two rows with the code 2025-01"
right "dòng mới để trống mã số"
    / "the new row has no code"
by Records

RowOfNobody "D625" "row-of-nobody" Error
vi "dòng này không ghi ai nêu ý kiến"
=> "vẫn là người ở dòng trên thì ghi lại số ở cột “Lượt” (STT) và họ tên; không rõ ai thì chỉ ghi số lượt"
en "this row does not say who speaks"
=> "for the person above repeat the number under “Lượt” (STT) and the name; where nobody knows, give the number alone"
why "Báo cáo đếm theo lượt ý kiến: dòng không có số, không có tên có thể là nội dung thứ hai của người ở trên, hoặc một lượt khác."
  / "Reports count turns: a row without number and name may be the second request of the person above, or another turn."
wrong "dòng 6 chỉ có nội dung, ô STT và Họ và tên để trống"
    / "row 6 has what was said, nothing under STT and Họ và tên"
right "dòng 6 ghi STT 1 và họ tên như dòng 5"
    / "row 6 has STT 1 and the name, as row 5 has"
by Records

}
