//! What a clerk most likely meant where TOML's syntax is broken.

use std::ops::Range;

use crate::findings::{Bilingual, bilingual};

/// Lỗi gõ thường gặp: what is wrong, and what to write instead.
pub(super) type Slip = (Bilingual, Bilingual);

/// The commonest slips, read off the line as it was typed.
pub(super) fn slip(text: &str, range: &Range<usize>) -> Slip {
    let start = text[..text.floor_char_boundary(range.start)]
        .rfind('\n')
        .map_or(0, |at| at + 1);
    let line = text[start..].lines().next().unwrap_or_default();
    let value = line.split_once('=').map_or("", |(_, value)| value.trim());
    let typed = value.split('#').next().unwrap_or_default().trim();
    let mut slips = SLIPS.iter();
    let found = slips.find(|(fits, ..)| fits(line.trim(), typed));
    found.map_or(USUAL, |(_, what, advice)| (*what, *advice))
}

/// What only the parser can tell.
pub(super) const PARSER_SAYS: Bilingual = bilingual!("bộ đọc báo: ", "the parser says: ");

const USUAL: Slip = (
    PARSER_SAYS,
    bilingual!(
        "mỗi dòng là `khóa = giá trị`; chuỗi ở trong ngoặc kép thẳng, danh sách trong ngoặc vuông có dấu phẩy giữa các mục, mỗi khóa chỉ viết một lần trong một phần",
        "each line is `key = value`; strings in straight double quotes, lists in square brackets with commas between, each key only once in a part",
    ),
);

/// A list without end.
pub(super) const UNCLOSED: Slip = (
    bilingual!(
        "danh sách mở ở đây chưa được đóng",
        "the list that begins here is not closed",
    ),
    bilingual!(
        "đóng danh sách bằng dấu ] sau mục cuối cùng",
        "close the list with a ] behind its last entry",
    ),
);

/// A key that stands twice in one part.
pub(super) const TWICE: Slip = (
    bilingual!("khóa viết hai lần", "a key is written twice"),
    bilingual!(
        "khóa này đã có ở trên trong cùng một phần: xóa một dòng, hoặc thêm dòng [[...]] còn thiếu ở đầu phần mới",
        "the key stands above in the same part: remove one line, or add the [[...]] that begins a new part",
    ),
);

/// The bracket that opens a list and is not closed before the line of an error: that line
/// begins a new part or a new key, where entries of the list are expected.
pub(super) fn unclosed_list(text: &str, error: usize) -> Option<Range<usize>> {
    let error = text.floor_char_boundary(error);
    let start = text[..error].rfind('\n').map_or(0, |at| at + 1);
    let line = text[start..].lines().next().unwrap_or_default();
    let begins_anew = line.starts_with('[')
        || line
            .split_once('=')
            .is_some_and(|(key, _)| is_key(key.trim()));
    let mut end = start;
    for above in text[..start].lines().rev() {
        end -= above.len() + 1;
        let opens = above
            .split_once('=')
            .map(|(key, value)| (key, value.trim()));
        if let Some((key, value)) = opens.filter(|(key, _)| is_key(key.trim())) {
            let open = value.starts_with('[') && !text[end..start].contains(']');
            let at = end + key.len() + above[key.len()..].find('[')?;
            return (begins_anew && open).then_some(at..at + 1);
        }
    }
    None
}

fn is_key(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c == '-';
    !text.is_empty() && text.chars().all(plain)
}

type Fits = fn(&str, &str) -> bool;

static SLIPS: &[(Fits, Bilingual, Bilingual)] = &[
    (
        |line, _| line.contains(['“', '”']) && line.matches('"').count() < 2,
        bilingual!("chuỗi nằm trong ngoặc kép cong", "a string in curly quotes"),
        bilingual!(
            "dùng dấu ngoặc kép thẳng \", không dùng “ ”",
            "use straight quotes \", not “ ”",
        ),
    ),
    (
        |_, value| value.is_empty(),
        bilingual!("sau dấu = chưa có gì", "nothing stands behind the ="),
        bilingual!(
            "ghi giá trị sau dấu =, hoặc xóa cả dòng",
            "write a value behind the =, or remove the line",
        ),
    ),
    (
        |_, value| is_slashed_date(value),
        bilingual!("ngày viết không đúng dạng", "a date in the wrong form"),
        bilingual!(
            "viết ngày theo năm-tháng-ngày, không có ngoặc kép; ví dụ ngày 05/9/2025 viết là 2025-09-05",
            "write the date as year-month-day, without quotes: 5 September 2025 is 2025-09-05",
        ),
    ),
    (
        |_, value| is_time(value),
        bilingual!("giờ viết không đúng dạng", "a time in the wrong form"),
        bilingual!(
            "viết giờ:phút:giây, đủ hai chữ số, từ 00:00:00 đến 23:59:59; ví dụ 07 giờ 30 phút viết là 07:30:00",
            "write hours:minutes:seconds with two digits each, from 00:00:00 to 23:59:59; half past seven is 07:30:00",
        ),
    ),
    (
        |_, value| value.len() > 1 && value.starts_with('0') && all_digits(value),
        bilingual!("số bắt đầu bằng 0", "a number that begins with 0"),
        bilingual!(
            "bỏ số 0 đứng đầu; khi in, chương trình tự thêm số 0 theo thể thức",
            "leave out the leading 0; the printed one comes from the guideline",
        ),
    ),
    (
        |_, value| !value.is_empty() && value.chars().all(|c| matches!(c, 'I' | 'V' | 'X')),
        bilingual!("số viết bằng chữ số La Mã", "a number in Roman numerals"),
        bilingual!(
            "viết quý, tháng bằng chữ số thường: 1, 2, 3, 4",
            "write quarters and months in ordinary digits: 1, 2, 3, 4",
        ),
    ),
    (
        |_, value| value.starts_with(char::is_alphabetic) && !["true", "false"].contains(&value),
        bilingual!("chữ không nằm trong ngoặc kép", "words without quotes"),
        bilingual!(
            "đặt chữ trong ngoặc kép thẳng, cả ở đầu và ở cuối: khóa = \"nội dung\"",
            "put words into straight quotes, at both ends: key = \"text\"",
        ),
    ),
    (
        |_, value| value.starts_with('"') && value.matches('"').count() % 2 == 1,
        bilingual!("chuỗi chưa được đóng", "a string that is not closed"),
        bilingual!(
            "đóng chuỗi bằng dấu ngoặc kép \" ở cuối",
            "close the string with a quote \" at its end",
        ),
    ),
    (
        |_, value| value.starts_with('"') && value.matches('"').count() > 2,
        bilingual!(
            "trong chuỗi có dấu ngoặc kép thẳng",
            "a straight quote inside a string",
        ),
        bilingual!(
            "trong chuỗi, dùng “ ” hoặc viết \\\" thay cho dấu ngoặc kép thẳng",
            "inside a string use “ ”, or write \\\" for a straight quote",
        ),
    ),
];

fn all_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// `7:30`, `25:00:00`, `7h30`, `7 giờ 30`.
fn is_time(value: &str) -> bool {
    let value = value.replace("giờ", "h").replace("phút", "");
    let digits = value.replace([':', 'h', 'g', ' '], "");
    value.starts_with(|c: char| c.is_ascii_digit())
        && value.contains([':', 'h', 'g'])
        && all_digits(&digits)
}

/// `15/01/2025`.
fn is_slashed_date(value: &str) -> bool {
    let parts: Vec<&str> = value.split('/').collect();
    parts.len() == 3
        && parts
            .iter()
            .all(|part| !part.is_empty() && all_digits(part))
}
