//! Các cột của sổ: what stands under which heading, and how it is read.

use super::choices::List;

/// Cột.
#[derive(Debug, PartialEq)]
pub(super) struct Column {
    /// The key of the record, which also names the column in the program.
    pub key: &'static str,
    /// As it is headed in a workbook of ours.
    pub heading: &'static str,
    /// What else people call it.
    pub also: &'static [&'static str],
    pub form: Form,
    /// In letters.
    pub width: u16,
    /// What to type, for the guide and the note that shows at the cell.
    pub advice: &'static str,
}

/// Dạng của một cột.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Any text, on one line in the record.
    Text,
    /// A whole number.
    Count,
    Day,
    /// One name out of a list.
    One(List),
    /// Names out of a list.
    Several(List),
    /// The code of an item.
    Code,
    /// Codes of items.
    Codes,
    /// One entry for each person, in the order of the names.
    Each,
    /// For the eye alone: never read.
    Shown,
}

impl Column {
    /// Whether its cells are for several entries.
    pub(super) fn is_list(&self) -> bool {
        matches!(self.form, Form::Several(_) | Form::Codes | Form::Each)
    }
}

const fn column(
    key: &'static str,
    heading: &'static str,
    also: &'static [&'static str],
    form: Form,
    width: u16,
    advice: &'static str,
) -> Column {
    Column {
        key,
        heading,
        also,
        form,
        width,
        advice,
    }
}

/// The sheet of petitions and their items: one row for each item.
pub(super) const ITEMS: &str = "Nội dung";
/// The sheet of what became of them.
pub(super) const EVENTS: &str = "Việc xử lý";

/// The columns of a petition and of its items, in the order of the sheet.
pub(super) static ITEM_COLUMNS: &[Column] = &[
    column(
        "session",
        "Buổi đối thoại",
        &["Buổi"],
        Form::One(List::Sessions),
        19,
        "Mã buổi đối thoại; ý kiến ngoài các buổi thì chọn năm/other.",
    ),
    column(
        "ordinal",
        "Lượt",
        &["STT", "TT", "Số TT", "Số thứ tự", "Lượt ý kiến"],
        Form::Count,
        6,
        "Số thứ tự lượt ý kiến trong buổi. Một người nêu nhiều nội dung: mỗi nội dung một dòng, cùng một số lượt.",
    ),
    column(
        "code",
        "Mã số",
        &["Mã số nội dung"],
        Form::Code,
        10,
        "Mã số trong sổ theo dõi. Nội dung mới thì để trống, chương trình tự cấp.",
    ),
    column(
        "received",
        "Ngày tiếp nhận",
        &["Ngày nhận", "Ngày", "Ngày tháng", "Ngày kiến nghị"],
        Form::Day,
        12,
        "Ngày/tháng/năm đủ bốn chữ số. Để trống thì lấy ngày của buổi đối thoại.",
    ),
    column(
        "channel",
        "Kênh tiếp nhận",
        &["Kênh", "Hình thức tiếp nhận"],
        Form::One(List::Channels),
        19,
        "Ý kiến đến bằng cách nào. Để trống là phát biểu tại buổi đối thoại.",
    ),
    column(
        "villages",
        "Thôn",
        &[
            "Địa chỉ",
            "Thôn, bản",
            "Thôn, bản, tổ dân phố",
            "Thôn, tổ dân phố",
            "Tổ dân phố",
            "Nơi ở",
            "Nơi cư trú",
            "Nơi cư trú (thôn)",
        ],
        Form::Several(List::Villages),
        18,
        "Chọn thôn; nhiều thôn thì cách nhau bằng dấu chấm phẩy.",
    ),
    column(
        "honorific",
        "Xưng hô",
        &["Ông/Bà", "Cách xưng hô"],
        Form::Each,
        9,
        "ông, bà, anh, chị.",
    ),
    column(
        "name",
        "Họ và tên",
        &[
            "Họ tên",
            "Tên",
            "Người kiến nghị",
            "Họ và tên người kiến nghị",
            "Họ tên người kiến nghị",
            "Người phát biểu",
            "Người có ý kiến",
            "Công dân",
            "Họ tên công dân",
            "Họ và tên công dân",
        ],
        Form::Each,
        22,
        "Họ và tên đầy đủ; nhiều người thì cách nhau bằng dấu chấm phẩy. Không rõ ai thì để trống.",
    ),
    column(
        "role",
        "Chức vụ, tư cách",
        &["Chức vụ", "Tư cách", "Chức danh"],
        Form::Each,
        16,
        "Chỉ ghi khi cần nói rõ.",
    ),
    column(
        "publish-name",
        "Niêm yết họ tên",
        &[],
        Form::Each,
        10,
        "có hoặc không, theo ý người kiến nghị. Để trống thì theo nếp của cơ quan.",
    ),
    column(
        "collective",
        "Tập thể",
        &["Tổ chức", "Tập thể, tổ chức"],
        Form::Text,
        18,
        "Tập thể cùng nêu ý kiến, in thay cho họ tên.",
    ),
    column(
        "households",
        "Số hộ",
        &["Số hộ đại diện"],
        Form::Count,
        7,
        "Số hộ mà người kiến nghị đại diện. Chỉ nói cho mình thì để trống.",
    ),
    column(
        "content",
        "Nội dung kiến nghị",
        &[
            "Nội dung",
            "Ý kiến",
            "Kiến nghị",
            "Nội dung ý kiến",
            "Nội dung phản ánh",
            "Ý kiến, kiến nghị",
            "Nội dung ý kiến, kiến nghị",
            "Nội dung kiến nghị, phản ánh",
            "Nội dung phản ánh, kiến nghị",
        ],
        Form::Text,
        60,
        "Nguyên văn lời kiến nghị.",
    ),
    column(
        "short",
        "Tóm tắt",
        &["Nội dung tóm tắt", "Tóm tắt nội dung", "Trích yếu"],
        Form::Text,
        32,
        "Một câu ngắn, không có dấu chấm cuối. Nội dung chỉ một câu ngắn thì để trống cũng được.",
    ),
    column(
        "kind",
        "Loại nội dung",
        &["Loại", "Loại kiến nghị", "Phân loại"],
        Form::One(List::Kinds),
        13,
        "Để trống là kiến nghị. Không ghi tố cáo vào sổ này.",
    ),
    column(
        "field",
        "Lĩnh vực",
        &["Thuộc lĩnh vực"],
        Form::One(List::Fields),
        18,
        "Chọn trong danh mục.",
    ),
    column(
        "authority",
        "Cấp thẩm quyền",
        &[
            "Thẩm quyền",
            "Cấp",
            "Cấp giải quyết",
            "Thẩm quyền giải quyết",
        ],
        Form::One(List::Levels),
        12,
        "Cấp có quyền quyết định. Để trống thì lấy cấp của cơ quan chủ trì.",
    ),
    column(
        "lead",
        "Cơ quan chủ trì",
        &[
            "Chủ trì",
            "Cơ quan",
            "Đơn vị",
            "Cơ quan, đơn vị",
            "Cơ quan giải quyết",
            "Đơn vị giải quyết",
            "Đơn vị chủ trì",
            "Cơ quan, đơn vị giải quyết",
            "Cơ quan, đơn vị chủ trì",
            "Cơ quan được giao",
        ],
        Form::One(List::Bodies),
        24,
        "Chưa giao cho ai thì để trống.",
    ),
    column(
        "with",
        "Cơ quan phối hợp",
        &["Phối hợp", "Đơn vị phối hợp"],
        Form::Several(List::Bodies),
        24,
        "Nhiều cơ quan thì cách nhau bằng dấu chấm phẩy.",
    ),
    column(
        "repeats",
        "Kiến nghị lặp lại",
        &["Lặp lại"],
        Form::Codes,
        12,
        "Mã số những nội dung trước đã nêu cùng việc này.",
    ),
    column(
        "split-from",
        "Tách từ",
        &["Tách từ nội dung"],
        Form::Code,
        10,
        "Mã số nội dung mà việc này được tách ra.",
    ),
    column(
        "merged-into",
        "Gộp vào",
        &["Gộp vào nội dung"],
        Form::Code,
        10,
        "Mã số nội dung nơi giải quyết chung.",
    ),
    column(
        "state",
        "Tình trạng (để xem)",
        &[],
        Form::Shown,
        20,
        "Suy ra từ trang Việc xử lý; sửa ở đây không có tác dụng.",
    ),
];

/// The columns of the events.
pub(super) static EVENT_COLUMNS: &[Column] = &[
    column("code", "Mã số", &[], Form::Code, 10, "Mã số của nội dung."),
    column(
        "about",
        "Nội dung (để xem)",
        &[],
        Form::Shown,
        34,
        "Tóm tắt nội dung; sửa ở đây không có tác dụng.",
    ),
    column(
        "nth",
        "Việc thứ",
        &[],
        Form::Count,
        6,
        "Số thứ tự của việc đã có trong hồ sơ. Việc mới thì để trống.",
    ),
    column(
        "date",
        "Ngày xử lý",
        &["Ngày"],
        Form::Day,
        12,
        "Ngày/tháng/năm đủ bốn chữ số.",
    ),
    column(
        "kind",
        "Loại việc",
        &["Loại việc xử lý"],
        Form::One(List::EventKinds),
        22,
        "Chọn trong danh mục.",
    ),
    column(
        "body",
        "Cơ quan",
        &[],
        Form::One(List::Bodies),
        24,
        "Cơ quan thực hiện hoặc được giao. Để trống là cơ quan chủ trì.",
    ),
    column(
        "by",
        "Người trả lời",
        &[],
        Form::One(List::Persons),
        22,
        "Người trả lời tại chỗ.",
    ),
    column(
        "deadline",
        "Thời hạn",
        &["Hạn"],
        Form::Day,
        12,
        "Chỉ khi giao việc, chuyển, đôn đốc, gia hạn.",
    ),
    column(
        "deadline-text",
        "Thời hạn bằng chữ",
        &[],
        Form::Text,
        18,
        "Ví dụ: giai đoạn 2026-2030.",
    ),
    column(
        "number",
        "Số và ký hiệu",
        &["Số, ký hiệu"],
        Form::Text,
        16,
        "Số văn bản của cơ quan khác.",
    ),
    column(
        "issuer",
        "Cơ quan ban hành",
        &[],
        Form::Text,
        24,
        "Viết đúng như sẽ in; phải có khi trả lời bằng văn bản.",
    ),
    column(
        "paper-number",
        "Số công văn",
        &[],
        Form::Count,
        9,
        "Số công văn của Đảng ủy khi đôn đốc, trả lời công dân.",
    ),
    column(
        "signer",
        "Người ký",
        &[],
        Form::One(List::Signers),
        17,
        "Phải có khi đôn đốc, trả lời công dân.",
    ),
    column(
        "text",
        "Nội dung xử lý",
        &["Nội dung"],
        Form::Text,
        60,
        "Câu trả lời, lý do, biện pháp, việc giao; viết đúng như sẽ in.",
    ),
    column(
        "outcome",
        "Kết quả",
        &[],
        Form::One(List::Outcomes),
        24,
        "Chỉ ghi khi loại việc là Kết thúc.",
    ),
];

/// The keys of a petition, in the order in which records have them.
pub(super) const PETITION_KEYS: [&str; 5] = [
    "channel",
    "received",
    "villages",
    "collective",
    "households",
];
/// The keys of each person.
pub(super) const PERSON_KEYS: [&str; 4] = ["honorific", "name", "role", "publish-name"];
/// The keys of an item, but for the code.
pub(super) const ITEM_KEYS: [&str; 10] = [
    "content",
    "short",
    "kind",
    "field",
    "authority",
    "lead",
    "with",
    "repeats",
    "split-from",
    "merged-into",
];
/// The keys of an event.
pub(super) const EVENT_KEYS: [&str; 12] = [
    "date",
    "kind",
    "body",
    "by",
    "deadline",
    "deadline-text",
    "number",
    "issuer",
    "paper-number",
    "signer",
    "text",
    "outcome",
];
/// What no record may be without.
pub(super) const REQUIRED: [&str; 8] = [
    "channel",
    "received",
    "content",
    "short",
    "kind",
    "field",
    "authority",
    "date",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::plain_words;

    #[test]
    fn every_heading_means_one_column() {
        for columns in [ITEM_COLUMNS, EVENT_COLUMNS] {
            let all = columns
                .iter()
                .flat_map(|it| it.also.iter().chain([&it.heading]));
            let mut all: Vec<String> = all.map(|it| plain_words(it)).collect();
            let count = all.len();
            all.sort();
            all.dedup();
            assert_eq!(all.len(), count);
        }
    }
}
