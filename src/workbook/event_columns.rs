//! Các cột của trang Việc xử lý: what became of each item, a row for each event.

use super::choices::List;
use super::column::{Column, Form, column};

/// The sheet of what became of them.
pub(super) const EVENTS: &str = "Việc xử lý";

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
