//! `[style]` in `office.toml`: what the guideline leaves to the office.

use schemars::JsonSchema;
use serde::Deserialize;

use super::choice::choices;

/// # Lựa chọn thể thức
/// Những điều hướng dẫn về thể thức để ngỏ cho cơ quan; điều nào không ghi thì theo hướng dẫn.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct StyleSettings {
    /// # Dấu kết thúc
    /// Dấu in sau câu cuối của văn bản. Không ghi thì theo hướng dẫn: dấu chấm.
    pub closing_mark: Option<ClosingMark>,
    /// # Cách trình bày căn cứ
    /// Mỗi căn cứ một dòng, hoặc các căn cứ viết liền một đoạn. Không ghi thì mỗi căn cứ một dòng.
    pub bases: Option<BasesLayout>,
    /// # Chữ đầu mục đánh số
    /// Phần chữ trước dấu hai chấm của mục đánh số, như tên cơ quan ở phần tổ chức thực hiện, in
    /// đậm hay in thường. Không ghi thì in đậm.
    pub run_in_headings: Option<Weight>,
    /// # Dấu sau số La Mã
    /// Dấu in sau số La Mã của các phần: I. hoặc I-. Không ghi thì in dấu chấm.
    pub section_mark: Option<SectionMark>,
    /// # Lề in hai mặt
    /// Ghi `true` để lề trái, phải đối xứng khi in hai mặt giấy. Không ghi thì mọi trang cùng một
    /// lề.
    pub two_sided: Option<bool>,
    /// # Chữ “Dự thảo”
    /// Ghi `true` để văn bản chưa có số hoặc chưa có ngày in thêm chữ “Dự thảo” ở đầu. Không ghi
    /// thì không in.
    pub draft_note: Option<bool>,
    /// # Cỡ chữ tên loại
    /// Cỡ chữ của tên loại văn bản như KẾ HOẠCH, KẾT LUẬN: 15 hoặc 16 pt. Không ghi thì 16 pt.
    #[schemars(example = 16, range(min = 15, max = 16))]
    pub type_size: Option<u32>,
    /// # Cỡ chữ trích yếu
    /// Cỡ chữ của trích yếu dưới tên loại: 14 hoặc 15 pt. Không ghi thì 14 pt.
    #[schemars(example = 14, range(min = 14, max = 15))]
    pub subject_size: Option<u32>,
    /// # Cỡ chữ nội dung
    /// Cỡ chữ của phần nội dung: 14 hoặc 15 pt. Không ghi thì 14 pt.
    #[schemars(example = 14, range(min = 14, max = 15))]
    pub text_size: Option<u32>,
    /// # Giãn dòng
    /// Khoảng cách từ dòng này đến dòng kế tiếp, từ 18 đến 22 pt. Không ghi thì 18 pt.
    #[schemars(example = 18, range(min = 18, max = 22))]
    pub line_pitch: Option<u32>,
    /// # Bề rộng cột trái
    /// Bề rộng cột bên trái ở đầu văn bản, nơi in tên cơ quan, từ 60 đến 100 mm. Không ghi thì 77
    /// mm.
    #[schemars(example = 77, range(min = 60, max = 100))]
    pub header_left: Option<u32>,
    /// # Cách bỏ dấu
    /// Cách viết òa, úy hay oà, uý mà cơ quan thống nhất dùng; chỗ viết khác được cảnh báo, không
    /// tự sửa. Không ghi thì chỉ báo khi có cả hai cách.
    pub tone_marks: Option<ToneMarks>,
}

choices! {
    ToneMarks "Cách bỏ dấu" "Dấu đặt ở nguyên âm nào khi hai nguyên âm đứng cuối tiếng.":
    Old "old" "Kiểu cũ: ủy, hòa": "Dấu ở nguyên âm trước."
    New "new" "Kiểu mới: uỷ, hoà": "Dấu ở nguyên âm sau."
}

choices! {
    ClosingMark "Dấu kết thúc" "Dấu in sau câu cuối của văn bản.":
    FullStop "." "Dấu chấm": "Theo hướng dẫn về thể thức văn bản của Đảng."
    Slashed "./." "Dấu ./.": "Theo nếp của văn bản hành chính nhà nước."
}

choices! {
    BasesLayout "Cách trình bày căn cứ" "Các căn cứ ở đầu kế hoạch xếp thế nào.":
    Lines "lines" "Mỗi căn cứ một dòng": "Mỗi căn cứ một gạch đầu dòng, theo hướng dẫn về thể thức."
    Paragraph "paragraph" "Viết liền một đoạn":
        "Các căn cứ và câu ban hành viết liền trong một đoạn."
}

choices! {
    Weight "Nét chữ" "In đậm hay in thường.":
    Bold "bold" "In đậm": "Phần chữ ấy in đậm."
    Plain "plain" "In thường": "Phần chữ ấy in như phần còn lại."
}

choices! {
    SectionMark "Dấu sau số La Mã" "Dấu in sau số La Mã của các phần.":
    Dot "." "Dấu chấm": "In là I., II., III."
    Hyphen "-" "Dấu gạch nối": "In là I-, II-, III-."
}
