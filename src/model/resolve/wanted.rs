//! Khóa còn thiếu: what to write behind a key that an event lacks.

use crate::findings::{Arg, Bilingual};
use crate::records::{NamedChoice, Outcome};

/// What to write behind a key of an event.
pub(super) fn wanted(key: &str) -> Arg {
    let words = |vi, en| Arg::Words(Bilingual { vi, en });
    match key {
        "outcome" => Arg::Text(Outcome::in_words()),
        "body" => words(
            "mã của cơ quan trong office.toml",
            "the code of a body in office.toml",
        ),
        "deadline" => words(
            "một ngày, hoặc `deadline-text` nếu thời hạn ghi bằng chữ",
            "a day, or `deadline-text` for one in words",
        ),
        "issuer" => words(
            "tên cơ quan đã trả lời",
            "the name of the body that answered",
        ),
        "signer" => words(
            "`role` của người ký trong office.toml",
            "the `role` of a signer in office.toml",
        ),
        _ => words("nội dung, đặt trong ngoặc kép", "what it says, in quotes"),
    }
}
