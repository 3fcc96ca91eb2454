//! Trình bày sổ: headings, dropdowns, widths and formats of the sheets.

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, ExcelDateTime, Format, FormatAlign, FormatBorder,
    Formula, Worksheet, XlsxError,
};

use super::choices::Choices;
use super::column::{Column, ColumnKind, SheetForm};
use super::export_rows::Cells;
use super::grid::CellValue;

/// The sheet of lists that feed the dropdowns.
pub(super) const LISTS: &str = "Danh mục";

/// How many empty rows are ready to be typed into.
pub(super) const SPARE: u32 = 50;

/// Writes a table: headings, rows, and empty rows below them with the same dropdowns.
pub(super) fn table(
    sheet: &mut Worksheet,
    form: &SheetForm,
    rows: &[Cells],
    formats: &Formats,
    choices: &Choices,
) -> Result<(), XlsxError> {
    let last = u32::try_from(rows.len()).unwrap_or(u32::MAX / 2) + SPARE;
    let blank = Cells::new();
    sheet.set_name(form.name)?;
    for (at, column) in (0_u16..).zip(&form.columns) {
        sheet.set_column_width(at, f64::from(column.width))?;
        sheet.write_string_with_format(0, at, &column.heading, &formats.head)?;
        sheet.add_data_validation(0, at, 0, at, &note(column)?)?;
        if let Some(list) = dropdown(column, choices)? {
            sheet.add_data_validation(1, at, last, at, &list)?;
        }
        let format = formats.of(column.kind);
        for row in 1..=last {
            let cells = rows.get(row as usize - 1).unwrap_or(&blank);
            match cells.get(column.key) {
                // Whatever it begins with, it is text: nothing becomes a formula.
                Some(CellValue::Text(text)) => {
                    sheet.write_string_with_format(row, at, text, format)?
                }
                Some(CellValue::Day(day)) => {
                    sheet.write_with_format(row, at, &excel_day(*day)?, format)?
                }
                Some(CellValue::Number(number)) => {
                    sheet.write_number_with_format(row, at, *number, format)?
                }
                _ => sheet.write_blank(row, at, format)?,
            };
        }
    }
    for (row, cells) in (1_u32..).zip(rows) {
        let columns = form.columns.iter();
        let lines = columns.map(|it| lines_of(cells.get(it.key), it));
        let lines = lines.max().unwrap_or(1);
        if lines > 1 {
            sheet.set_row_height(row, (f64::from(lines) * LINE).min(TALLEST))?;
        }
    }
    let width = u16::try_from(form.columns.len())
        .unwrap_or(1)
        .saturating_sub(1);
    sheet.set_row_height(0, 36)?;
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofilter(0, 0, last, width)?;
    sheet.set_landscape();
    sheet.set_paper_size(9);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?;
    Ok(())
}

/// The height of a line and of the tallest row, in points.
const LINE: f64 = 16.0;
const TALLEST: f64 = 400.0;

/// How many lines a cell takes, about: not every program works it out by itself.
fn lines_of(cell: Option<&CellValue>, column: &Column) -> u32 {
    match cell {
        Some(CellValue::Text(text)) => {
            let letters = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
            letters.div_ceil(u32::from(column.width).max(1))
        }
        _ => 1,
    }
}

fn excel_day(day: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    let year = u16::try_from(day.year()).unwrap_or_default();
    ExcelDateTime::from_ymd(year, day.month() as u8, day.day() as u8)
}

/// What to type, shown when somebody stands on the heading.
fn note(column: &Column) -> Result<DataValidation, XlsxError> {
    DataValidation::new()
        .allow_any_value()
        .set_input_title(shortened(&column.heading, 32))?
        .set_input_message(shortened(&column.note, 255))
}

fn shortened(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

/// The names of a column's list. Where several may stand in a cell they are an offer; where
/// only one may, nothing else is taken.
fn dropdown(column: &Column, choices: &Choices) -> Result<Option<DataValidation>, XlsxError> {
    let (ColumnKind::One(list) | ColumnKind::Several(list)) = column.kind else {
        return Ok(None);
    };
    let count = choices.offered(list).count();
    let letter = ('A'..).zip(choices.all()).find(|(_, it)| it.0 == list);
    let Some((letter, _)) = letter.filter(|_| count > 0) else {
        return Ok(None);
    };
    let names = format!("='{LISTS}'!${letter}$2:${letter}${}", count + 1);
    let validation = DataValidation::new()
        .allow_list_formula(Formula::new(names))
        .ignore_blank(true);
    if let ColumnKind::Several(_) = column.kind {
        return Ok(Some(validation.show_error_message(false)));
    }
    let validation = validation
        .set_error_style(DataValidationErrorStyle::Stop)
        .set_error_title(shortened(&column.heading, 32))?
        .set_error_message("Chọn một mục trong danh sách thả xuống (trang Danh mục).")?;
    Ok(Some(validation))
}

/// Writes the sheet of lists.
pub(super) fn lists(
    sheet: &mut Worksheet,
    formats: &Formats,
    choices: &Choices,
) -> Result<(), XlsxError> {
    for (at, (list, heading)) in (0_u16..).zip(choices.all()) {
        sheet.write_string_with_format(0, at, heading, &formats.head)?;
        sheet.set_column_width(at, 28)?;
        for (row, name) in (1_u32..).zip(choices.offered(list)) {
            sheet.write_string_with_format(row, at, name, &formats.wrapped)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

/// Định dạng: the formats of a workbook's cells.
pub(super) struct Formats {
    pub head: Format,
    pub title: Format,
    pub wrapped: Format,
    text: Format,
    day: Format,
    count: Format,
    shown: Format,
}

impl Formats {
    /// The formats that every workbook has.
    pub(super) fn new() -> Self {
        let base = Format::new()
            .set_font_name("Times New Roman")
            .set_font_size(12);
        let cell = base
            .clone()
            .set_align(FormatAlign::Top)
            .set_border(FormatBorder::Thin)
            .set_border_color("#BFBFBF");
        let text = cell.clone().set_text_wrap().set_num_format("@");
        Self {
            head: base
                .clone()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter)
                .set_border(FormatBorder::Thin)
                .set_background_color("#FCE4D6"),
            title: base.clone().set_bold().set_font_size(14),
            wrapped: base.set_text_wrap().set_align(FormatAlign::Top),
            day: cell
                .clone()
                .set_num_format("dd/mm/yyyy")
                .set_align(FormatAlign::Center),
            count: cell.set_num_format("0").set_align(FormatAlign::Center),
            shown: text.clone().set_font_color("#7F7F7F"),
            text,
        }
    }

    /// The format of the cells below a heading.
    pub(super) fn of(&self, kind: ColumnKind) -> &Format {
        match kind {
            ColumnKind::Day => &self.day,
            ColumnKind::Count => &self.count,
            ColumnKind::Shown => &self.shown,
            _ => &self.text,
        }
    }
}
