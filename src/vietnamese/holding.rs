//! Lời khất: words by which an answer only says that an answer is to come.

use super::wording::stands_in;

/// What whoever has not yet finished says to be doing.
const DOING: &[&str] = &[
    "xem xét",
    "khảo sát",
    "kiểm tra",
    "nghiên cứu",
    "xác minh",
    "rà soát",
    "thẩm định",
    "tổng hợp",
    "tham mưu",
    "lấy ý kiến",
    "xin ý kiến",
    "chờ ý kiến",
    "xử lý",
    "giải quyết",
];

/// How an answer is put off.
const LATER: &[&str] = &[
    "sẽ trả lời sau",
    "xin trả lời sau",
    "trả lời sau khi",
    "sẽ báo cáo sau",
    "báo cáo sau khi",
    "sẽ thông báo sau",
    "thông báo sau khi",
    "sẽ thông tin sau",
    "sẽ có văn bản trả lời",
];

/// The words of a text by which it puts off the answer: `đang xem xét`; `None` where it says
/// what was done.
pub fn holding_words(text: &str) -> Option<String> {
    let text = text.to_lowercase();
    // Most answers are not even about what is being done.
    let doing = DOING.iter().filter(|_| text.contains("đang"));
    let doing = doing.flat_map(|verb| {
        ["đang", "đang được", "đang tiếp tục"].map(|word| format!("{word} {verb}"))
    });
    let later = LATER.iter().map(|words| (*words).to_owned());
    doing.chain(later).find(|words| stands_in(words, &text))
}
