//! Hướng dẫn: the sheet that tells how the workbook is filled in and brought back.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::columns::{EVENTS, ITEMS};
use super::export_rows::Left;
use super::layout::Formats;

/// The name of the sheet.
pub(super) const GUIDE: &str = "Hướng dẫn";

/// Cách dùng, in the order in which somebody does it.
const STEPS: [&str; 9] = [
    "1. Mỗi nội dung kiến nghị là một dòng ở trang Nội dung. Một người nêu nhiều nội dung thì mỗi nội dung một dòng, cùng một số ở cột Lượt.",
    "2. Nội dung mới: gõ vào các dòng trống ở cuối bảng, để trống cột Mã số; chương trình tự cấp mã số khi nhập.",
    "3. Ô có danh sách thả xuống thì chọn trong danh sách. Thôn và cơ quan phối hợp có thể ghi nhiều, cách nhau bằng dấu chấm phẩy.",
    "4. Ngày ghi đủ ngày/tháng/năm, năm bốn chữ số, ví dụ 18/04/2025. Ngày viết tắt hoặc viết bằng chữ bị từ chối, không đoán.",
    "5. Không dùng công thức, không gộp ô, không đổi tên cột, không đổi tên trang. Thêm cột ghi chú riêng thì được; chương trình không đọc.",
    "6. Xóa một dòng khỏi sổ không xóa hồ sơ: nội dung không có trong sổ thì giữ nguyên. Xóa chữ trong một ô thì giá trị ấy trong hồ sơ cũng bị xóa.",
    "7. Không ghi nội dung tố cáo hoặc việc mật vào sổ này: sổ được gửi qua lại. Những việc ấy lập hồ sơ riêng.",
    "8. Nhập lại: gõ lệnh `doithoai import TÊN-TỆP.xlsx`. Chương trình cho xem trước mọi thay đổi; thêm --yes thì ghi vào hồ sơ.",
    "9. Sau mỗi lần nhập, gõ lại lệnh `doithoai export --force` để lấy sổ mới, có mã số của nội dung mới; không sửa tiếp vào sổ cũ.",
];

/// Writes the guide, and what to type under each heading; `left` is what the workbook does not
/// have.
pub(super) fn guide(
    sheet: &mut Worksheet,
    formats: &Formats,
    left: Left,
    hidden: &[&str],
) -> Result<(), XlsxError> {
    sheet.set_column_width(0, 26)?;
    sheet.set_column_width(1, 95)?;
    sheet.write_string_with_format(0, 0, "Sổ kiến nghị: cách dùng", &formats.title)?;
    let mut lines: Vec<String> = STEPS.map(str::to_owned).into();
    lines.push(format!(
        "Số nội dung mật, tố cáo không đưa vào sổ: {}. Nhập lại sổ không đụng đến những nội dung này.",
        left.secret
    ));
    if left.other > 0 {
        lines.push(format!(
            "Số nội dung không đưa vào sổ vì bảng tính không ghi lại đúng được: {}. Sửa thẳng trong hồ sơ.",
            left.other
        ));
    }
    if !hidden.is_empty() {
        lines.push(format!(
            "Các cột ít dùng đang ẩn: {}. Chọn hai cột bên cạnh, bấm chuột phải, chọn Unhide (Bỏ ẩn) để hiện.",
            hidden.join(", ")
        ));
    }
    let mut row = 2;
    for line in lines {
        sheet.write_string_with_format(row, 1, line, &formats.wrapped)?;
        row += 1;
    }
    for form in [&ITEMS, &EVENTS] {
        row += 1;
        let name = format!("Trang {}", form.name);
        sheet.write_string_with_format(row, 0, name, &formats.head)?;
        sheet.write_string_with_format(row, 1, "Ghi gì", &formats.head)?;
        for column in &form.columns {
            row += 1;
            sheet.write_string_with_format(row, 0, &column.heading, &formats.wrapped)?;
            sheet.write_string_with_format(row, 1, &column.note, &formats.wrapped)?;
        }
        row += 1;
    }
    sheet.set_paper_size(9);
    sheet.set_print_fit_to_pages(1, 0);
    Ok(())
}
