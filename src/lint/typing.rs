//! Lỗi gõ: slips of the keyboard inside a string.

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::blanks::needless_blanks;
use super::references::misspelt_reference;
use super::weekdays::wrong_weekday;
use crate::findings::{Finding, Place, rules};
use crate::vietnamese::is_composed;

/// What a blank that only a person can fill begins with: `[điền: nguồn kinh phí]`.
const BLANK: &str = "[điền";

/// Looks at one string as it was typed.
pub(super) fn check_typing(place: &Place, raw: &str, findings: &mut Vec<Finding>) {
    findings.extend(decomposed_word(place, raw));
    findings.extend(needless_blanks(place, raw));
    findings.extend(mixed_quotes(place, raw));
    findings.extend(misspelt_reference(place, raw));
    findings.extend(wrong_weekday(place, raw));
    findings.extend(typed_closing_mark(place, raw));
    findings.extend(blank_left(place, raw));
    findings.extend(state_authority(place, raw));
}

fn decomposed_word(place: &Place, raw: &str) -> Option<Finding> {
    if is_composed(raw) {
        return None;
    }
    let word = raw.split_whitespace().find(|word| !is_nfc(word))?;
    let mended: String = word.nfc().collect();
    let breach = Decomposed {
        text: word.to_owned(),
        mended: mended.clone(),
    };
    Some(Finding::new(breach, place.inside(word)).mend(mended))
}

fn mixed_quotes(place: &Place, raw: &str) -> Option<Finding> {
    let mixed = raw.contains('"') && raw.contains(['“', '”']);
    mixed.then(|| Finding::new(MixedQuotes, place.inside("\"")))
}

fn typed_closing_mark(place: &Place, raw: &str) -> Option<Finding> {
    let ended = raw.trim_end().strip_suffix("./.")?;
    (!ended.is_empty()).then(|| Finding::new(ClosingMarkTyped, place.inside("./.")))
}

/// A blank in the text, with its bracket.
fn blank_left(place: &Place, raw: &str) -> Option<Finding> {
    let start = raw.find(BLANK)?;
    let blank = &raw[start..];
    let end = blank.find(']').map_or(blank.len(), |at| at + 1);
    let blank = blank[..end].to_owned();
    let place = place.inside(&blank);
    Some(Finding::new(BlankLeft { blank }, place))
}

fn state_authority(place: &Place, raw: &str) -> Option<Finding> {
    // Nearly every string ends here.
    if !raw.contains("TUQ") {
        return None;
    }
    let mut words = raw.split(|c: char| !c.is_alphanumeric());
    words.find(|word| *word == "TUQ")?;
    Some(Finding::new(StateAuthority, place.inside("TUQ")))
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::findings::KeyPath;
    use crate::lint::mended;

    fn codes(text: &str) -> Vec<&'static str> {
        let file: Arc<str> = Arc::from("a.toml");
        let place = Place::value(&file, KeyPath::root().key("text"));
        let mut findings = Vec::new();
        check_typing(&place, text, &mut findings);
        findings.iter().map(|finding| finding.rule.code).collect()
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_typed_can_be_looked_at(
            text in "([ \u{a0}\u{3000}\u{200b},.:;*\"(/-]|[\u{d0}đa\u{301}0-9]|\\PC){0,40}",
        ) {
            let once = mended(&text);
            codes(&text);
            assert_eq!(mended(&once), once);
        }
    }

    #[test]
    fn slips_are_told_from_what_is_meant() {
        for (text, expected) in [
            ("xã Sơn Bao, thôn Nước Tang: 05 hộ.", &[][..]),
            ("xã  Sơn Bao", &["D119"]),
            ("xã Sơn Bao , thôn", &["D120"]),
            // A no-break space, as a word processor leaves it, is two bytes long.
            ("xã\u{a0}Sơn  Bao", &["D119"]),
            ("xã\u{3000}Sơn Bao , thôn", &["D120"]),
            ("đường  liên thôn ; cầu  treo", &["D119", "D120"]),
            ("Tổng số: ........ đồng", &[]),
            ("bản đồ tỷ lệ 1 : 2000", &[]),
            ("đoạn một\n    đoạn hai", &[]),
            ("điểm (a )", &["D120"]),
            ("“Sao” và \"Trăng\"", &["D121"]),
            ("\"Trăng\"", &[]),
            ("Quy định 11- QĐ/TW", &["D122"]),
            ("Quy định 11 – QĐ / TW", &["D122"]),
            ("Quy định 11-QĐi/TW, Quyết định 120/QĐ-UBND", &[]),
            ("Nghị định 30/2020/ NĐ-CP", &["D122"]),
            ("đường 11 - KH/ABc", &[]),
            ("thứ Sáu, ngày 18/4/2025", &[]),
            ("Thứ sáu (18/4/2025)", &[]),
            ("thứ Năm, ngày 18 tháng 4 năm 2025", &["D123"]),
            ("Chủ nhật ngày 20/4/2025", &[]),
            ("thứ Hai ngày 30/02/2025", &[]),
            ("thực hiện nghiêm túc./.", &["D124"]),
            ("./.", &[]),
            ("Tại [điền: nơi tổ chức], 07 giờ 30", &["D704"]),
            ("[điền", &["D704"]),
            ("đã lược [...] một đoạn", &[]),
            ("TUQ. BÍ THƯ", &["D125"]),
            ("STUQA", &[]),
            ("Nguye\u{302}\u{303}n", &["D118"]),
        ] {
            assert_eq!(codes(text), expected, "{text}");
        }
    }

    #[test]
    fn mending_changes_the_form_alone() {
        assert_eq!(
            mended("Nguye\u{302}\u{303}n  Văn Ðức , thôn"),
            "Nguyễn Văn Đức, thôn"
        );
        let indented = "\"\"\"\nmột dòng,\n    dòng  hai\"\"\"";
        assert_eq!(mended(indented), "\"\"\"\nmột dòng,\n    dòng hai\"\"\"");
        assert_eq!(mended(&mended("a  ,  b")), mended("a  ,  b"));
    }
}
