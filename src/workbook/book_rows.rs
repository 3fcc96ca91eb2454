//! Các dòng của sổ: which sheets of a workbook hold what, and the rows in them.

use super::choices::Choices;
use super::column::SheetForm;
use super::columns::{EVENTS, ITEMS};
use super::grid::{Book, CellGrid};
use super::mark::{BookMark, MARK};
use super::row::SheetRow;
use super::sheet_table::{HeadingsRead, SheetTable};
use crate::findings::{Finding, Place, rules};

/// Các dòng của sổ: what a workbook says, row by row.
pub(super) struct BookRows {
    pub items: Vec<SheetRow>,
    pub events: Vec<SheetRow>,
    pub headings: HeadingsRead,
    /// What a workbook that this program made says of itself.
    pub mark: Option<BookMark>,
}

impl Book {
    /// The rows of the workbook, with findings for whatever in it is not clear; `None` when it
    /// cannot be known what its sheets hold. `list` is the name of the sheet with a typed list,
    /// where there are several.
    pub(super) fn rows(
        &self,
        choices: &Choices,
        list: Option<&str>,
        findings: &mut Vec<Finding>,
    ) -> Option<BookRows> {
        let mark = self.sheet(MARK).and_then(BookMark::read);
        if mark.as_ref().is_some_and(|it| !it.readable) {
            findings.push(Finding::new(WorkbookVersion, Place::file(&self.file)));
            return None;
        }
        let own = mark.is_some();
        let items = match own {
            true => self.own_table(&ITEMS, findings),
            false => self.list(list, findings),
        };
        // Who has nothing to say of events may leave the sheet out.
        let events = self.sheet(EVENTS.name).filter(|_| own);
        let events = events.and_then(|_| self.own_table(&EVENTS, findings));
        let items = items?;
        let mut headings = items.headings();
        if own {
            headings.understood.clear();
        }
        let mut rows = BookRows {
            items: items.rows(choices, findings),
            events: Vec::new(),
            headings,
            mark,
        };
        if let Some(events) = events {
            rows.events = events.rows(choices, findings);
            rows.headings.ignored.extend(events.headings().ignored);
        }
        Some(rows)
    }

    /// A sheet of ours with the columns that it must have.
    fn own_table(
        &self,
        form: &'static SheetForm,
        findings: &mut Vec<Finding>,
    ) -> Option<SheetTable<'_>> {
        let sheet = self.sheet(form.name);
        let table = sheet.and_then(|it| SheetTable::find(it, form));
        let has = |key: &str| table.as_ref().is_some_and(|it| it.has(key));
        let before = findings.len();
        for key in form.needed.iter().filter(|it| !has(it)) {
            let column = form.heading(key).to_owned();
            let sheet = form.name.to_owned();
            let breach = ColumnMissing { column, sheet };
            findings.push(Finding::new(breach, Place::file(&self.file)));
        }
        let table = table.filter(|_| findings.len() == before)?;
        table.check(findings);
        Some(table)
    }

    /// The one sheet that looks like a list of petitions.
    fn list(&self, name: Option<&str>, findings: &mut Vec<Finding>) -> Option<SheetTable<'_>> {
        let wanted = |it: &&CellGrid| match name {
            Some(name) => *it.name == *name,
            None => !it.hidden,
        };
        let sheets = self.sheets.iter().filter(wanted);
        let tables = sheets.clone().filter_map(|it| SheetTable::find(it, &ITEMS));
        let mut tables: Vec<SheetTable<'_>> = tables.collect();
        let finding = match tables.len() {
            1 => None,
            0 => {
                let sheet = name.map_or_else(|| names(sheets), str::to_owned);
                let column = ITEMS.heading("content").to_owned();
                Some(Finding::nowhere(ColumnMissing { column, sheet }))
            }
            _ => {
                let sheets = names(tables.iter().map(|it| it.sheet));
                Some(Finding::nowhere(SheetsSeveral { sheets }))
            }
        };
        if let Some(finding) = finding {
            let place = Some(Place::file(&self.file));
            findings.push(Finding { place, ..finding });
            return None;
        }
        let table = tables.pop()?;
        table.check(findings);
        Some(table)
    }
}

fn names<'a>(sheets: impl Iterator<Item = &'a CellGrid>) -> String {
    sheets.map(|it| &*it.name).collect::<Vec<_>>().join(", ")
}

rules! { SHEETS:

WorkbookVersion "D603" "workbook-version" Error
vi "sổ này theo một mẫu khác với mẫu mà chương trình đọc được"
=> "xuất lại sổ bằng `doithoai export`, hoặc dùng bản chương trình đã xuất sổ này"
en "this workbook has another form than the one that the program reads"
=> "export it again with `doithoai export`, or use the version of the program that made it"
why "Sổ ghi phiên bản của mẫu; đọc theo mẫu khác thì ghi nhầm chỗ."
  / "The workbook says which form it has; read as another, values would go astray."
wrong "nhập sổ do bản chương trình mới hơn xuất ra"
    / "a workbook made by a newer version is imported"
right "nhập bằng chính bản chương trình ấy"
    / "it is imported by that version"
by Technical

ColumnMissing "D604" "column-missing" Error { column: String, sheet: String }
vi "không tìm thấy cột “{column}” (đã tìm ở trang: {sheet})"
=> "dòng tên cột phải nằm trong 30 dòng đầu và giữ đúng tên cột; xem có mở nhầm tệp không"
en "there is no column “{column}” (looked for in the sheet: {sheet})"
=> "the row of headings must be among the first 30 and keep their names; perhaps it is the wrong file"
why "Chương trình nhận ra cột bằng tên cột, không đoán theo vị trí."
  / "Columns are known by their headings, never guessed by their position."
wrong "danh sách không có dòng tên cột"
    / "a list without a row of headings"
right "danh sách có dòng tên cột: STT, Họ và tên, Thôn, Nội dung kiến nghị, Lĩnh vực"
    / "a list with the headings STT, Họ và tên, Thôn, Nội dung kiến nghị, Lĩnh vực"
by Technical

SheetsSeveral "D605" "sheets-several" Error { sheets: String }
vi "có nhiều trang tính trông như danh sách kiến nghị: {sheets}"
=> "chọn một trang bằng --sheet \"tên trang\""
en "several sheets look like lists of petitions: {sheets}"
=> "choose one with --sheet \"name\""
why "Chương trình không tự chọn trang: nhập nhầm bản nháp thì sai cả danh sách."
  / "No sheet is chosen by chance: the draft instead of the list would be all wrong."
wrong "sổ có hai trang, Bản nháp và Danh sách, cùng các cột"
    / "a workbook with two sheets of the same columns, a draft and the list"
right "thêm --sheet \"Danh sách\""
    / "--sheet \"Danh sách\" is added"
by Technical

}
