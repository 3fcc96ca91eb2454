//! Các dòng của sổ: which sheets of a workbook hold what, and the rows in them.

use super::book::Book;
use super::choices::Choices;
use super::column::SheetForm;
use super::columns::{EVENTS, ITEMS};
use super::grid::CellGrid;
use super::mark::BookMark;
use super::row::SheetRow;
use super::sheet_table::SheetTable;
use crate::findings::{Finding, Place, rules};

/// Lựa chọn khi nhập: what the user said of a typed list.
#[derive(Debug, Clone, Default)]
pub struct ImportOptions {
    /// The session to which rows belong that name none.
    pub session: Option<String>,
    /// The name of the sheet with the list, where there are several.
    pub sheet: Option<String>,
}

/// Các dòng của sổ: what a workbook says, row by row, and how its sheets were understood.
#[derive(Default)]
pub(super) struct BookRows {
    pub items: Vec<SheetRow>,
    pub events: Vec<SheetRow>,
    /// Whether the workbook is one that this program made.
    pub own: bool,
    /// The session of rows that name none.
    pub session: Option<String>,
    /// The headings that were understood, with what they mean, and those that were not.
    pub understood: Vec<(String, &'static str)>,
    pub ignored: Vec<String>,
    /// The sheet that was read.
    pub sheet: String,
    pub mark: BookMark,
}

impl Book {
    /// The rows of the workbook, with findings for whatever in it is not clear; `None` when it
    /// cannot be known what its sheets hold.
    pub(super) fn rows(
        &self,
        choices: &Choices,
        options: &ImportOptions,
        findings: &mut Vec<Finding>,
    ) -> Option<BookRows> {
        match self.mark() {
            None => self.listed_rows(choices, options, findings),
            Some(mark) if mark.readable => {
                let session = options.session.clone().or_else(|| mark.session.clone());
                self.own_rows(choices, mark, session, findings)
            }
            Some(_) => {
                findings.push(Finding::new(WorkbookVersion, Place::file(&self.file)));
                None
            }
        }
    }

    fn own_rows(
        &self,
        choices: &Choices,
        mark: BookMark,
        session: Option<String>,
        findings: &mut Vec<Finding>,
    ) -> Option<BookRows> {
        let items = self.own_table(&ITEMS, findings);
        // Who has nothing to say of events may leave the sheet out.
        let events = self.sheet(EVENTS.name);
        let events = events.and_then(|_| self.own_table(&EVENTS, findings));
        let items = items?;
        let mut rows = BookRows {
            items: items.rows(choices, findings),
            own: true,
            session,
            ignored: items.ignored,
            sheet: ITEMS.name.to_owned(),
            mark,
            ..BookRows::default()
        };
        if let Some(events) = events {
            rows.events = events.rows(choices, findings);
            rows.ignored.extend(events.ignored);
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
        let table = sheet.and_then(|it| SheetTable::find(&self.file, it, form));
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

    fn listed_rows(
        &self,
        choices: &Choices,
        options: &ImportOptions,
        findings: &mut Vec<Finding>,
    ) -> Option<BookRows> {
        let wanted = |it: &&CellGrid| match &options.sheet {
            Some(name) => *it.name == **name,
            None => !it.hidden,
        };
        let sheets = self.sheets.iter().filter(wanted);
        let find = |it| SheetTable::find(&self.file, it, &ITEMS);
        let mut tables: Vec<SheetTable<'_>> = sheets.filter_map(find).collect();
        if tables.len() > 1 {
            let sheets = names(tables.iter().map(|it| it.sheet));
            let breach = SheetsSeveral { sheets };
            findings.push(Finding::new(breach, Place::file(&self.file)));
            return None;
        }
        let Some(table) = tables.pop() else {
            let visible = || names(self.sheets.iter().filter(|it| !it.hidden));
            let sheet = options.sheet.clone().unwrap_or_else(visible);
            let column = ITEMS.heading("content").to_owned();
            let breach = ColumnMissing { column, sheet };
            findings.push(Finding::new(breach, Place::file(&self.file)));
            return None;
        };
        table.check(findings);
        Some(BookRows {
            items: table.rows(choices, findings),
            session: options.session.clone(),
            understood: table.understood(),
            sheet: table.sheet.name.to_string(),
            ignored: table.ignored,
            ..BookRows::default()
        })
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
