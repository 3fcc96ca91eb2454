//! What a clerk most likely meant where TOML's syntax is broken.

use std::ops::Range;

use crate::diagnostic::Bilingual;

/// Advice for the commonest slips, read off the line as it was typed.
pub(super) fn advice(text: &str, range: &Range<usize>) -> Bilingual {
    let start = text[..text.floor_char_boundary(range.start)]
        .rfind('\n')
        .map_or(0, |at| at + 1);
    let line = text[start..].lines().next().unwrap_or_default();
    let value = line.split_once('=').map_or("", |(_, value)| value.trim());
    let typed = value.split('#').next().unwrap_or_default().trim();
    SLIPS
        .iter()
        .find(|(fits, _)| fits(line.trim(), typed))
        .map_or(USUAL, |(_, advice)| *advice)
}

type Slip = (fn(&str, &str) -> bool, Bilingual);

const USUAL: Bilingual = Bilingual {
    vi: "mỗi dòng là `khóa = giá trị`; chuỗi ở trong ngoặc kép thẳng, danh sách trong ngoặc vuông có dấu phẩy giữa các mục, mỗi khóa chỉ viết một lần trong một phần",
    en: "each line is `key = value`; strings in straight double quotes, lists in square brackets with commas between, each key only once in a part",
};

/// What to do about a key that stands twice in one part.
pub(super) const TWICE: Bilingual = Bilingual {
    vi: "khóa này đã có ở trên trong cùng một phần: xóa một dòng, hoặc thêm dòng [[...]] còn thiếu ở đầu phần mới",
    en: "the key stands above in the same part: remove one line, or add the [[...]] that begins a new part",
};

static SLIPS: &[Slip] = &[
    (
        |line, _| line.contains(['“', '”']) && line.matches('"').count() < 2,
        Bilingual {
            vi: "dùng dấu ngoặc kép thẳng \", không dùng “ ”",
            en: "use straight quotes \", not “ ”",
        },
    ),
    (
        |_, value| value.is_empty(),
        Bilingual {
            vi: "ghi giá trị sau dấu =, hoặc xóa cả dòng",
            en: "write a value behind the =, or remove the line",
        },
    ),
    (
        |_, value| is_slashed_date(value),
        Bilingual {
            vi: "viết ngày theo năm-tháng-ngày, không có ngoặc kép: 2025-04-18",
            en: "write the date as year-month-day, without quotes: 2025-04-18",
        },
    ),
    (
        |_, value| value.len() > 1 && value.starts_with('0') && all_digits(value),
        Bilingual {
            vi: "bỏ số 0 đứng đầu; khi in, chương trình tự thêm số 0 theo thể thức",
            en: "leave out the leading 0; the printed one comes from the guideline",
        },
    ),
    (
        |_, value| !value.is_empty() && value.chars().all(|c| matches!(c, 'I' | 'V' | 'X')),
        Bilingual {
            vi: "viết quý, tháng bằng chữ số thường: 1, 2, 3, 4",
            en: "write quarters and months in ordinary digits: 1, 2, 3, 4",
        },
    ),
    (
        |_, value| value.starts_with('"') && value.matches('"').count() % 2 == 1,
        Bilingual {
            vi: "đóng chuỗi bằng dấu ngoặc kép \" ở cuối",
            en: "close the string with a quote \" at its end",
        },
    ),
    (
        |_, value| value.starts_with('"') && value.matches('"').count() > 2,
        Bilingual {
            vi: "trong chuỗi, dùng “ ” hoặc viết \\\" thay cho dấu ngoặc kép thẳng",
            en: "inside a string use “ ”, or write \\\" for a straight quote",
        },
    ),
];

fn all_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// `15/01/2025`.
fn is_slashed_date(value: &str) -> bool {
    let parts: Vec<&str> = value.split('/').collect();
    parts.len() == 3
        && parts
            .iter()
            .all(|part| !part.is_empty() && all_digits(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_slips_get_their_own_advice() {
        let advice = |line: &str| advice(&format!("a = 1\n{line}\n"), &(6..7)).vi;
        for (line, part) in [
            ("number = 05", "số 0 đứng đầu"),
            ("date = 15/01/2026 # ngày", "năm-tháng-ngày"),
            ("name = “Nước Tang”", "ngoặc kép thẳng"),
            ("quarter = II", "chữ số thường"),
            ("name = \"quỹ \"Vì dân\"\"", "dùng “ ”"),
            ("name = \"Nước", "đóng chuỗi"),
            ("name =", "sau dấu ="),
            ("cái gì đó = ]", "mỗi dòng là"),
        ] {
            assert!(advice(line).contains(part), "{line}: {}", advice(line));
        }
    }
}
