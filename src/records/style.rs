//! `[style]` in `office.toml`: what the guideline leaves to the office.

use schemars::JsonSchema;
use serde::Deserialize;

/// Lựa chọn thể thức: what the guideline leaves to the office.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Lựa chọn thể thức",
    description = "Những điều hướng dẫn về thể thức để ngỏ cho cơ quan; điều nào không ghi thì \
                   theo hướng dẫn."
)]
pub struct StyleSettings {
    /// The sign that ends a text; the guideline's own when left out.
    #[schemars(
        title = "Dấu kết thúc",
        description = "Dấu in sau câu cuối của văn bản. Không ghi thì theo hướng dẫn: dấu chấm."
    )]
    pub closing_mark: Option<ClosingMark>,
    /// How the legal bases are set.
    #[schemars(
        title = "Cách trình bày căn cứ",
        description = "Mỗi căn cứ một dòng, hoặc các căn cứ viết liền một đoạn. Không ghi thì mỗi \
                       căn cứ một dòng."
    )]
    pub bases: Option<BasesLayout>,
    /// Whether the words before the colon of a numbered point are bold.
    #[schemars(
        title = "Chữ đầu mục đánh số",
        description = "Phần chữ trước dấu hai chấm của mục đánh số, như tên cơ quan ở phần tổ chức \
                       thực hiện, in đậm hay in thường. Không ghi thì in đậm."
    )]
    pub run_in_headings: Option<Weight>,
    /// What stands behind a Roman numeral.
    #[schemars(
        title = "Dấu sau số La Mã",
        description = "Dấu in sau số La Mã của các phần: I. hoặc I-. Không ghi thì in dấu chấm."
    )]
    pub section_mark: Option<SectionMark>,
    /// Margins for printing on both sides.
    #[schemars(
        title = "Lề in hai mặt",
        description = "Ghi `true` để lề trái, phải đối xứng khi in hai mặt giấy. Không ghi thì mọi \
                       trang cùng một lề."
    )]
    pub two_sided: Option<bool>,
    /// Whether a document without number or date carries the draft note.
    #[schemars(
        title = "Chữ “Dự thảo”",
        description = "Ghi `true` để văn bản chưa có số hoặc chưa có ngày in thêm chữ “Dự thảo” ở \
                       đầu. Không ghi thì không in."
    )]
    pub draft_note: Option<bool>,
    /// Size of the name of the kind of document, 15 or 16 pt.
    #[schemars(
        title = "Cỡ chữ tên loại",
        description = "Cỡ chữ của tên loại văn bản như KẾ HOẠCH, KẾT LUẬN: 15 hoặc 16 pt. Không \
                       ghi thì 16 pt.",
        example = 16
    )]
    #[schemars(range(min = 15, max = 16))]
    pub type_size: Option<u32>,
    /// Size of the subject below it, 14 or 15 pt.
    #[schemars(
        title = "Cỡ chữ trích yếu",
        description = "Cỡ chữ của trích yếu dưới tên loại: 14 hoặc 15 pt. Không ghi thì 14 pt.",
        example = 14
    )]
    #[schemars(range(min = 14, max = 15))]
    pub subject_size: Option<u32>,
    /// Size of the text, 14 or 15 pt.
    #[schemars(
        title = "Cỡ chữ nội dung",
        description = "Cỡ chữ của phần nội dung: 14 hoặc 15 pt. Không ghi thì 14 pt.",
        example = 14
    )]
    #[schemars(range(min = 14, max = 15))]
    pub text_size: Option<u32>,
    /// From line to line, 18 to 22 pt.
    #[schemars(
        title = "Giãn dòng",
        description = "Khoảng cách từ dòng này đến dòng kế tiếp, từ 18 đến 22 pt. Không ghi thì 18 \
                       pt.",
        example = 18
    )]
    #[schemars(range(min = 18, max = 22))]
    pub line_pitch: Option<u32>,
    /// Width of the letterhead's left column, 60 to 100 mm.
    #[schemars(
        title = "Bề rộng cột trái",
        description = "Bề rộng cột bên trái ở đầu văn bản, nơi in tên cơ quan, từ 60 đến 100 mm. \
                       Không ghi thì 77 mm.",
        example = 77
    )]
    #[schemars(range(min = 60, max = 100))]
    pub header_left: Option<u32>,
    /// Where the tone mark stands in `ủy`, `hòa`; only compared, never changed.
    #[schemars(
        title = "Cách bỏ dấu",
        description = "Cách viết òa, úy hay oà, uý mà cơ quan thống nhất dùng; chỗ viết khác được \
                       cảnh báo, không tự sửa. Không ghi thì chỉ báo khi có cả hai cách."
    )]
    pub tone_marks: Option<ToneMarks>,
}

/// Cách bỏ dấu: where the tone mark stands on an open pair of vowels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(
    title = "Cách bỏ dấu",
    description = "Dấu đặt ở nguyên âm nào khi hai nguyên âm đứng cuối tiếng."
)]
pub enum ToneMarks {
    /// On the first vowel: `ủy`, `hòa`.
    #[schemars(title = "Kiểu cũ: ủy, hòa", description = "Dấu ở nguyên âm trước.")]
    Old,
    /// On the last vowel: `uỷ`, `hoà`.
    #[schemars(title = "Kiểu mới: uỷ, hoà", description = "Dấu ở nguyên âm sau.")]
    New,
}

/// Dấu kết thúc: the sign that ends the text of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[schemars(
    title = "Dấu kết thúc",
    description = "Dấu in sau câu cuối của văn bản."
)]
pub enum ClosingMark {
    /// A full stop, as the Party's guideline has it.
    #[serde(rename = ".")]
    #[schemars(
        title = "Dấu chấm",
        description = "Theo hướng dẫn về thể thức văn bản của Đảng."
    )]
    FullStop,
    /// `./.`, from State practice.
    #[serde(rename = "./.")]
    #[schemars(
        title = "Dấu ./.",
        description = "Theo nếp của văn bản hành chính nhà nước."
    )]
    Slashed,
}

/// Cách trình bày căn cứ: how the legal bases are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(
    title = "Cách trình bày căn cứ",
    description = "Các căn cứ ở đầu kế hoạch xếp thế nào."
)]
pub enum BasesLayout {
    /// Each on its own line, as the guideline has it.
    #[schemars(
        title = "Mỗi căn cứ một dòng",
        description = "Mỗi căn cứ một gạch đầu dòng, theo hướng dẫn về thể thức."
    )]
    Lines,
    /// All in one paragraph with the acting sentence.
    #[schemars(
        title = "Viết liền một đoạn",
        description = "Các căn cứ và câu ban hành viết liền trong một đoạn."
    )]
    Paragraph,
}

/// Nét chữ: bold or plain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(title = "Nét chữ", description = "In đậm hay in thường.")]
pub enum Weight {
    /// Bold.
    #[schemars(title = "In đậm", description = "Phần chữ ấy in đậm.")]
    Bold,
    /// Plain.
    #[schemars(title = "In thường", description = "Phần chữ ấy in như phần còn lại.")]
    Plain,
}

/// Dấu sau số La Mã: `I.` or `I-`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[schemars(
    title = "Dấu sau số La Mã",
    description = "Dấu in sau số La Mã của các phần."
)]
pub enum SectionMark {
    /// `I.`
    #[serde(rename = ".")]
    #[schemars(title = "Dấu chấm", description = "In là I., II., III.")]
    Dot,
    /// `I-`
    #[serde(rename = "-")]
    #[schemars(title = "Dấu gạch nối", description = "In là I-, II-, III-.")]
    Hyphen,
}
