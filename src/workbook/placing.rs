//! Xếp chỗ: the rows of a sheet by the petitions they are about.

use std::collections::BTreeMap;

use super::recorded::{PetitionKey, RecordedOffice, SessionKey};
use super::row::SheetRow;
use super::target::{RowTarget, SessionNeeded, Targets};
use crate::findings::{Finding, Place, rules};

/// Dòng đã xếp chỗ: which rows each petition has.
#[derive(Default)]
pub(super) struct PlacedRows {
    /// By petition, those that are to be made among them: each row with the index of the item
    /// that it is about, `None` for a new one.
    pub petitions: BTreeMap<PetitionKey, Vec<(SheetRow, Option<usize>)>>,
    /// The recorded items that rows are about, each with the cell of its code.
    pub items: BTreeMap<(PetitionKey, usize), Place>,
    /// Codes of items that a typed list has and the records have as well.
    pub recorded: Vec<String>,
}

impl PlacedRows {
    /// Finds a place for every row of items; those without one are findings. `session` is that
    /// of rows that name none, `own` whether the workbook is one of ours.
    pub(super) fn of(
        known: &RecordedOffice<'_>,
        items: Vec<SheetRow>,
        session: Option<&str>,
        own: bool,
        findings: &mut Vec<Finding>,
    ) -> Self {
        let targets = Targets::of(known, &items, session, own);
        let mut placed = Self::default();
        let mut new: Vec<(SessionKey, Option<i64>, SheetRow)> = Vec::new();
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
            match targets.find(&row) {
                Err(finding) => {
                    // One missing session is one mistake, not as many as there are rows.
                    let needed = finding.is::<SessionNeeded>();
                    if !(needed && without_session) {
                        findings.push(finding);
                    }
                    without_session |= needed;
                }
                Ok(RowTarget::Petition(key, item)) => placed.add(key, row, item, findings),
                Ok(RowTarget::New(session, number)) => new.push((session, number, row)),
                Ok(RowTarget::Recorded(code)) => placed.recorded.push(code),
            }
        }
        placed.number(known, new);
        placed
    }

    fn add(
        &mut self,
        key: PetitionKey,
        row: SheetRow,
        item: Option<usize>,
        findings: &mut Vec<Finding>,
    ) {
        if let Some(at) = item {
            let place = row.place("code").clone();
            if let Some(first) = self.items.insert((key.clone(), at), place.clone()) {
                let code = row.text("code").unwrap_or_default().to_owned();
                findings.push(Finding::new(RowTwice { code }, place).beside(first));
                return;
            }
        }
        self.petitions.entry(key).or_default().push((row, item));
    }

    /// Gives the new petitions their numbers: the next ones.
    fn number(
        &mut self,
        known: &RecordedOffice<'_>,
        new: Vec<(SessionKey, Option<i64>, SheetRow)>,
    ) {
        let mut last: BTreeMap<SessionKey, u32> = BTreeMap::new();
        let taken = known.petitions.keys().copied().chain(self.petitions.keys());
        for (year, id, number) in taken {
            let last = last.entry((*year, id.clone())).or_default();
            *last = (*last).max(*number);
        }
        let mut numbers: BTreeMap<(SessionKey, i64), u32> = BTreeMap::new();
        for (session, turn, row) in new {
            let mut next = || {
                let last = last.entry(session.clone()).or_default();
                *last += 1;
                *last
            };
            let number = match turn {
                Some(turn) => {
                    let turn = (session.clone(), turn);
                    *numbers.entry(turn).or_insert_with(next)
                }
                None => next(),
            };
            let key = (session.0, session.1, number);
            self.petitions.entry(key).or_default().push((row, None));
        }
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
