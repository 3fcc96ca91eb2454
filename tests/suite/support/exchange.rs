//! The example's petitions, out to a workbook and back.

use super::cli::doithoai;
use super::folder::Folder;
use super::workbook::Sheets;

pub const BOOK: &str = "so-kien-nghi.xlsx";

/// A workbook of the records as they are now.
#[track_caller]
pub fn again(folder: &Folder) -> Sheets {
    let output = doithoai(folder.path(), &["export", "--force"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    Sheets::read(&folder.join(BOOK))
}

/// The whole example with its workbook.
pub fn exported() -> (Folder, Sheets) {
    let folder = Folder::whole_example();
    let output = doithoai(folder.path(), &["export"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert_eq!(output.stdout, "so-kien-nghi.xlsx\n");
    let sheets = Sheets::read(&folder.join(BOOK));
    (folder, sheets)
}

/// All records, with their texts.
pub fn records(folder: &Folder) -> Vec<(String, String)> {
    let files = folder.files().into_iter();
    let records = files.filter(|it| it.starts_with("records/"));
    records.map(|it| (it.clone(), folder.read(&it))).collect()
}

/// Imports the changed sheets and writes; gives what was said.
#[track_caller]
pub fn imported(folder: &Folder, sheets: &Sheets) -> String {
    folder.write(BOOK, sheets.bytes());
    let output = doithoai(folder.path(), &["import", BOOK, "--yes"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    let check = doithoai(folder.path(), &["check"]);
    assert_eq!(check.code, 0, "{}", check.stderr);
    output.stderr
}
