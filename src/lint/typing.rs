//! Lỗi gõ: slips of the keyboard inside a string.

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::typed::Typed;
use crate::findings::{Finding, rules};
use crate::vietnamese::is_composed;

/// What a blank that only a person can fill begins with: `[điền: nguồn kinh phí]`.
const BLANK: &str = "[điền";

pub(super) fn decomposed_word(typed: &Typed<'_>) -> Option<Finding> {
    if is_composed(typed.text) {
        return None;
    }
    let word = typed.text.split_whitespace().find(|word| !is_nfc(word))?;
    let (text, mended) = (word.to_owned(), word.nfc().collect::<String>());
    let suggestion = mended.clone();
    let finding = typed.finding(word, Decomposed { text, mended });
    Some(finding.mend(suggestion))
}

pub(super) fn mixed_quotes(typed: &Typed<'_>) -> Option<Finding> {
    let mixed = typed.text.contains('"') && typed.text.contains(['“', '”']);
    mixed.then(|| typed.finding("\"", MixedQuotes))
}

pub(super) fn closing_mark(typed: &Typed<'_>) -> Option<Finding> {
    let ended = typed.text.trim_end().strip_suffix("./.")?;
    (!ended.is_empty()).then(|| typed.finding("./.", ClosingMarkTyped))
}

/// A blank in the text, with its bracket.
pub(super) fn blank_left(typed: &Typed<'_>) -> Option<Finding> {
    let blank = &typed.text[typed.text.find(BLANK)?..];
    let end = blank.find(']').map_or(blank.len(), |at| at + 1);
    let excerpt = &blank[..end];
    let blank = excerpt.to_owned();
    Some(typed.finding(excerpt, BlankLeft { blank }))
}

pub(super) fn state_authority(typed: &Typed<'_>) -> Option<Finding> {
    // Nearly every string ends here.
    if !typed.text.contains("TUQ") {
        return None;
    }
    let mut words = typed.text.split(|c: char| !c.is_alphanumeric());
    let stands = words.any(|word| word == "TUQ");
    stands.then(|| typed.finding("TUQ", StateAuthority))
}

rules! { RULES:

Decomposed "D118" "decomposed-text" Warning { text: String, mended: String }
vi "“{text}” gõ bằng dấu rời (Unicode tổ hợp)"
=> "thay bằng “{mended}”: trông như nhau, nhưng là chữ dựng sẵn; `doithoai check --fix` tự thay"
en "“{text}” is typed with separate marks (decomposed Unicode)"
=> "write “{mended}”, which looks the same but is composed; `doithoai check --fix` does it"
why "Chữ dấu rời tìm không thấy, so sánh không khớp với chữ dựng sẵn."
  / "Decomposed letters are not found by a search and do not compare equal with composed ones."
wrong r#""HĐND, UBND xã""#
right r#""HĐND, UBND xã""#
by Technical

MixedQuotes "D121" "mixed-quotes" Warning
vi "trong một đoạn có cả ngoặc kép thẳng \" và ngoặc kép cong “ ”"
=> "dùng thống nhất “ ”"
en "straight \" and curly “ ” quotes in one text"
=> "use “ ” throughout"
why "Hai kiểu ngoặc kép trong một đoạn thường là do chép từ nơi khác."
  / "Two kinds of quotes in one text usually come from pasting."
wrong r#""Khối \"Dân vận\" và “Mặt trận” xã""#
right r#""Khối “Dân vận” và “Mặt trận” xã""#
by Practice

ClosingMarkTyped "D124" "closing-mark-typed" Warning
vi "gõ sẵn dấu kết thúc ./. ở cuối đoạn"
=> "bỏ ./.; dấu kết thúc văn bản do thể thức hoặc `closing-mark` quyết định"
en "the closing mark ./. is typed at the end of a text"
=> "leave it off; the guideline or `closing-mark` decides the mark"
why "Dấu kết thúc do chương trình thêm ở cuối văn bản; gõ sẵn thì in hai lần hoặc in giữa văn bản."
  / "The mark is added at the end of the document; a typed one stands twice, or in the middle."
wrong r#"funding = "Trích từ nguồn kinh phí của Đảng ủy./.""#
right r#"funding = "Trích từ nguồn kinh phí của Đảng ủy.""#
by Party "Hướng dẫn 36-HD/VPTW"

BlankLeft "D704" "blank-left" Warning { blank: String }
vi "chỗ này chưa điền: {blank}"
=> "thay cả phần trong ngoặc vuông bằng nội dung thật; không dùng mục này thì xóa đi"
en "this place is still to be filled in: {blank}"
=> "put the real words in place of the square brackets and all between them, or delete the entry"
why "`doithoai new` để lại những chỗ chỉ con người mới viết được; in ra thì thấy ngay là còn thiếu."
  / "`doithoai new` leaves the places that only a person can fill; in print they are plainly blank."
wrong r#"funding = "[điền: nguồn kinh phí]""#
right r#"funding = "Trích từ nguồn kinh phí bố trí trong dự toán của Đảng ủy xã.""#
by Practice

StateAuthority "D125" "state-signing-form" Warning
vi "“TUQ” không phải là thẩm quyền đề ký của văn bản Đảng"
=> "dùng T/M, K/T, T/L hoặc Q. theo hướng dẫn về thể thức"
en "“TUQ” is no signing authority of Party documents"
=> "use T/M, K/T, T/L or Q. as the guideline has it"
why "Thừa ủy quyền (TUQ) là hình thức đề ký của văn bản hành chính nhà nước."
  / "Signing by delegation (TUQ) belongs to State documents."
wrong r#"position = "TUQ. BÍ THƯ""#
right r#"position = "BÍ THƯ""#
by Party "Hướng dẫn 36-HD/VPTW, ô 7a"

}
