//! Values that are missing, or of another type than the key wants.

use toml::de::DeValue;

use super::decoder::{Decoder, Node};
use crate::findings::{Bilingual, Finding, rules};

impl Decoder<'_, '_> {
    /// Notes that the value is missing, or is not what was wanted.
    pub(super) fn mismatch(&self, expected: Bilingual) {
        match self.value {
            Node::Missing => {
                // The table is shown; its key is all that has to be named.
                let key = self.path.last_key().unwrap_or_default().to_owned();
                self.note(Finding::new(MissingKey { key }, self.place()));
            }
            Node::Table(_) => self.wrong_type(expected, A_TABLE),
            Node::Value(value) => self.wrong_type(expected, type_name(value)),
        }
    }

    fn wrong_type(&self, expected: Bilingual, found: Bilingual) {
        self.note(Finding::new(WrongType { expected, found }, self.place()));
    }
}

const fn words(vi: &'static str, en: &'static str) -> Bilingual {
    Bilingual { vi, en }
}

pub(super) const A_STRING: Bilingual = words("chuỗi trong ngoặc kép", "a string in quotes");
pub(super) const A_NUMBER: Bilingual = words(
    "số nguyên không âm, không có ngoặc kép",
    "a whole number, not negative, without quotes",
);
pub(super) const A_FLAG: Bilingual = words("true hoặc false", "true or false");
pub(super) const A_DAY: Bilingual = words(
    "ngày viết không có ngoặc kép, ví dụ 2025-04-18",
    "a date without quotes such as 2025-04-18",
);
pub(super) const A_CLOCK: Bilingual = words(
    "giờ viết không có ngoặc kép, ví dụ 07:30:00",
    "a time without quotes such as 07:30:00",
);
pub(super) const A_LIST: Bilingual = words(
    "danh sách trong ngoặc vuông [...]",
    "a list in square brackets [...]",
);
pub(super) const A_TABLE: Bilingual = words("bảng", "a table");

fn type_name(value: &DeValue<'_>) -> Bilingual {
    match value {
        DeValue::String(_) => words("chuỗi", "a string"),
        DeValue::Integer(number) if number.as_str().starts_with('-') => {
            words("số âm", "a negative number")
        }
        DeValue::Integer(number) if number.as_str().parse::<u32>().is_err() => {
            words("số quá lớn", "a number too large")
        }
        DeValue::Integer(_) => words("số nguyên", "a whole number"),
        DeValue::Float(_) => words("số thập phân", "a decimal number"),
        DeValue::Boolean(_) => A_FLAG,
        DeValue::Datetime(_) => words("ngày hoặc giờ", "a date or time"),
        DeValue::Array(_) => A_LIST,
        DeValue::Table(_) => A_TABLE,
    }
}

rules! { TYPES:

MissingKey "D109" "missing-key" Error { key: String }
vi "thiếu `{key}`"
=> "thêm một dòng `{key} = ...` vào phần được chỉ ra"
en "`{key}` is missing"
=> "add a line `{key} = ...` to the part shown"
why "Văn bản cần giá trị này; chương trình không bao giờ tự điền thay người soạn."
  / "The document needs this value, and the program never makes one up."
wrong r#"[[session]]
quarter = 2
villages = ["nuoc-tang"]"#
right r#"[[session]]
quarter = 2
month = 4
villages = ["nuoc-tang"]"#
by Records

WrongType "D110" "wrong-type" Error { expected: Bilingual, found: Bilingual }
vi "cần {expected}, nhưng đây là {found}"
=> "ngày, giờ và số viết không có ngoặc kép (2025-04-18, 07:30:00, 4); chữ viết trong ngoặc kép"
en "expected {expected}, found {found}"
=> "dates, times and numbers stand without quotes (2025-04-18, 07:30:00, 4), words in quotes"
why "Ngày viết như chuỗi, hay số viết như chữ, thì không tính thời hạn và số liệu được."
  / "With dates typed as strings or numbers as words, no deadline and no figure can be computed."
wrong r#"date = "15/01/2025""#
right "date = 2025-01-15"
by Records

}
