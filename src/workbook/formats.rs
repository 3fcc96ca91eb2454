//! Định dạng: how the cells of a workbook look.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

use super::column::ColumnKind;

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
