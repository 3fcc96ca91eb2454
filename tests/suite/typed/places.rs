//! Places as messages name them.

use std::sync::Arc;

use doithoai::findings::{CellAddress, KeyPath};

#[test]
fn a_cell_is_named_as_spreadsheets_do() {
    let shown = |row, column| {
        let sheet = Arc::from("Nội dung");
        CellAddress { sheet, row, column }.to_string()
    };
    assert_eq!(shown(6, 3), "Nội dung!D7");
    assert_eq!(shown(0, 25), "Nội dung!Z1");
    assert_eq!(shown(0, 26), "Nội dung!AA1");
    assert_eq!(shown(1_048_575, 16_383), "Nội dung!XFD1048576");
}

#[test]
fn a_path_reads_back_as_written() {
    let path = KeyPath::root()
        .key("task")
        .index(3)
        .key("duty")
        .index(0)
        .key("text");
    assert_eq!(path.to_string(), "task[3].duty[0].text");
    assert_eq!(KeyPath::root().down("task[3].duty[0].text"), path);
    assert_eq!(KeyPath::root().to_string(), "");
}
