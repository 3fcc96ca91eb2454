//! Trình bày sổ: headings, dropdowns, widths and formats of the sheets.

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, Format, FormatAlign, FormatBorder, Formula,
    Worksheet, XlsxError,
};

use super::choices::{Choices, List};
use super::column::{Column, Form};
use super::entry::Entry;

/// The sheet of lists that feed the dropdowns.
pub(super) const LISTS: &str = "Danh mục";

/// What an exported cell holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Cell {
    Blank,
    Text(String),
    Day(chrono::NaiveDate),
    Count(i64),
}

impl Cell {
    /// How a column shows what a record says.
    pub(super) fn of(entry: Option<&Entry>, column: &Column, choices: &Choices) -> Self {
        match entry {
            None => Self::Blank,
            Some(Entry::Day(day)) => Self::Day(*day),
            Some(Entry::Count(number)) => Self::Count(*number),
            Some(entry) => Self::Text(entry.shown(column.form, choices)),
        }
    }
}

/// The formats of a workbook.
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

    fn of(&self, form: Form) -> &Format {
        match form {
            Form::Day => &self.day,
            Form::Count => &self.count,
            Form::Shown => &self.shown,
            _ => &self.text,
        }
    }
}

/// How many empty rows are ready to be typed into.
pub(super) const SPARE: u32 = 50;

/// Writes a table: headings, rows, and empty rows below them with the same dropdowns.
pub(super) fn table(
    sheet: &mut Worksheet,
    columns: &[Column],
    rows: &[Vec<Cell>],
    formats: &Formats,
    choices: &Choices,
) -> Result<(), XlsxError> {
    let last = u32::try_from(rows.len()).unwrap_or(u32::MAX / 2) + SPARE;
    let blank = Vec::new();
    for (at, column) in (0_u16..).zip(columns) {
        sheet.set_column_width(at, f64::from(column.width))?;
        sheet.write_string_with_format(0, at, column.heading, &formats.head)?;
        sheet.add_data_validation(0, at, 0, at, &note(column)?)?;
        if let Some(list) = dropdown(column, choices)? {
            sheet.add_data_validation(1, at, last, at, &list)?;
        }
        let format = formats.of(column.form);
        for row in 1..=last {
            let cells = rows.get(row as usize - 1).unwrap_or(&blank);
            match cells.get(usize::from(at)).unwrap_or(&Cell::Blank) {
                Cell::Blank => sheet.write_blank(row, at, format)?,
                // Whatever it begins with, it is text: nothing becomes a formula.
                Cell::Text(text) => sheet.write_string_with_format(row, at, text, format)?,
                Cell::Day(day) => sheet.write_with_format(row, at, &excel_day(*day)?, format)?,
                Cell::Count(number) => {
                    sheet.write_number_with_format(row, at, *number as f64, format)?
                }
            };
        }
    }
    for (row, cells) in (1_u32..).zip(rows) {
        let lines = columns
            .iter()
            .zip(cells)
            .map(|(column, cell)| lines_of(cell, column));
        let lines = lines.max().unwrap_or(1);
        if lines > 1 {
            sheet.set_row_height(row, (f64::from(lines) * LINE).min(TALLEST))?;
        }
    }
    let width = u16::try_from(columns.len()).unwrap_or(1).saturating_sub(1);
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
fn lines_of(cell: &Cell, column: &Column) -> u32 {
    match cell {
        Cell::Text(text) => {
            let letters = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
            letters.div_ceil(u32::from(column.width).max(1))
        }
        _ => 1,
    }
}

fn excel_day(day: chrono::NaiveDate) -> Result<rust_xlsxwriter::ExcelDateTime, XlsxError> {
    use chrono::Datelike;
    let year = u16::try_from(day.year()).unwrap_or_default();
    rust_xlsxwriter::ExcelDateTime::from_ymd(year, day.month() as u8, day.day() as u8)
}

/// What to type, shown when somebody stands on the heading.
fn note(column: &Column) -> Result<DataValidation, XlsxError> {
    DataValidation::new()
        .allow_any_value()
        .set_input_title(shortened(column.heading, 32))?
        .set_input_message(shortened(column.advice, 255))
}

fn shortened(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

/// The names of a column's list. Where several may stand in a cell they are an offer; where
/// only one may, nothing else is taken.
fn dropdown(column: &Column, choices: &Choices) -> Result<Option<DataValidation>, XlsxError> {
    let (Form::One(list) | Form::Several(list)) = column.form else {
        return Ok(None);
    };
    let count = offered(list, choices).count();
    if count == 0 {
        return Ok(None);
    }
    let at = List::ALL
        .iter()
        .position(|it| *it == list)
        .unwrap_or_default();
    let letter = char::from(b'A' + u8::try_from(at).unwrap_or_default());
    let names = format!("='{LISTS}'!${letter}$2:${letter}${}", count + 1);
    let validation = DataValidation::new()
        .allow_list_formula(Formula::new(names))
        .ignore_blank(true);
    if column.is_list() {
        return Ok(Some(validation.show_error_message(false)));
    }
    let validation = validation
        .set_error_style(DataValidationErrorStyle::Stop)
        .set_error_title(shortened(column.heading, 32))?
        .set_error_message("Chọn một mục trong danh sách thả xuống (trang Danh mục).")?;
    Ok(Some(validation))
}

/// The names that a dropdown offers: denunciations are not typed into a workbook.
fn offered(list: List, choices: &Choices) -> impl Iterator<Item = &str> {
    let names = choices.of_list(list).iter();
    let names = names.filter(move |it| list != List::Kinds || it.id != "denunciation");
    names.map(|it| &*it.label)
}

/// Writes the sheet of lists.
pub(super) fn lists(
    sheet: &mut Worksheet,
    formats: &Formats,
    choices: &Choices,
) -> Result<(), XlsxError> {
    for (at, list) in (0_u16..).zip(List::ALL) {
        sheet.write_string_with_format(0, at, list.heading(), &formats.head)?;
        sheet.set_column_width(at, 28)?;
        for (row, name) in (1_u32..).zip(offered(list, choices)) {
            sheet.write_string_with_format(row, at, name, &formats.wrapped)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}
