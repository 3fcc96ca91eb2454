//! Looks at the characters of a string: can they be printed, are they the right ones.

use super::typed::Typed;
use crate::findings::{Finding, rules};

pub(super) fn unprintable_character(
    typed: &Typed<'_>,
    printable: fn(char) -> bool,
) -> Option<Finding> {
    let mut chars = typed.text.chars();
    let bad = chars.find(|&c| c != '\n' && !printable(c))?;
    let (character, code) = (visible(bad), code_point(bad));
    Some(typed.finding(&bad.to_string(), Unprintable { character, code }))
}

pub(super) fn eth_letter(typed: &Typed<'_>) -> Option<Finding> {
    let eth = typed.text.chars().find(|c| is_eth(*c))?;
    let (character, code) = (visible(eth), code_point(eth));
    let finding = typed.finding(&eth.to_string(), EthLetter { character, code });
    Some(finding.mend("Đ"))
}

pub(super) fn legacy_encoding(typed: &Typed<'_>) -> Option<Finding> {
    let excerpt = legacy_word(typed.text)?;
    let word = excerpt.to_owned();
    Some(typed.finding(excerpt, LegacyEncoding { word }))
}

/// Whether the letter looks like Đ and is another one.
pub(super) fn is_eth(letter: char) -> bool {
    matches!(letter, '\u{d0}' | '\u{189}')
}

fn code_point(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

/// The character itself, or nothing when showing it would spoil the message.
fn visible(character: char) -> String {
    let spoils = character.is_control()
        || matches!(u32::from(character), 0xAD | 0x200B..=0x200F | 0x2028..=0x202E
            | 0x2060..=0x206F | 0xFEFF | 0xFFF9..=0xFFFF);
    if spoils {
        String::new()
    } else {
        format!("“{character}” ")
    }
}

/// A word in the TCVN3 (ABC) encoding read as Latin-1: symbols where letters should be.
///
/// The symbols that such text uses (`©`, `¸`, `µ`, ...) hardly ever stand inside a word of
/// Unicode Vietnamese; one between two letters is proof enough.
fn legacy_word(text: &str) -> Option<&str> {
    let is_symbol = |c: char| matches!(c, '¡'..='©' | '«'..='¯' | '´'..='¹' | '»'..='¾');
    if !text.contains(is_symbol) {
        return None;
    }
    text.split_whitespace().find(|word| {
        let chars: Vec<char> = word.chars().collect();
        chars.windows(3).any(|three| {
            three[0].is_ascii_alphabetic() && is_symbol(three[1]) && three[2].is_ascii_alphabetic()
        })
    })
}

rules! { RULES:

Unprintable "D114" "unprintable-character" Error { character: String, code: String }
vi "ký tự {character}({code}) không in được"
=> "xóa ký tự này hoặc thay bằng chữ thường dùng; nó thường lẫn vào khi sao chép từ nơi khác"
en "the character {character}({code}) cannot be printed"
=> "remove it or use an ordinary letter; such characters slip in when text is pasted"
why "Phông chữ của văn bản không có ký tự này, hoặc ký tự vô hình làm sai chữ khi tìm kiếm và sao chép."
  / "The document's font has no such character, or it is invisible and spoils searching and copying."
wrong r#""HĐND, UBND xã 中""#
right r#""HĐND, UBND xã""#
by Technical

EthLetter "D115" "eth-for-d" Warning { character: String, code: String }
vi "chữ {character}({code}) trông như Đ nhưng không phải Đ của tiếng Việt"
=> "gõ lại chữ Đ; `doithoai check --fix` tự thay"
en "the letter {character}({code}) looks like Đ but is not the Vietnamese one"
=> "type Đ; `doithoai check --fix` does it"
why "In ra thì giống, nhưng tìm kiếm, sắp xếp và trình đọc màn hình không nhận ra."
  / "It prints alike, but searching, sorting and screen readers do not recognise it."
wrong r#""HÐND, UBND xã""#
right r#""HĐND, UBND xã""#
by Technical

LegacyEncoding "D116" "legacy-encoding" Warning { word: String }
vi "“{word}” là chữ gõ bằng bảng mã cũ TCVN3 (ABC)"
=> "chuyển đoạn này sang Unicode rồi dán lại"
en "“{word}” is text in the old TCVN3 (ABC) encoding"
=> "convert the passage to Unicode and paste it again"
why "Chữ TCVN3 chỉ đọc được với phông cũ; trong PDF sẽ thành ký hiệu vô nghĩa."
  / "Such text is readable only with its old fonts; in the PDF it would be gibberish."
wrong r#""Uû ban nh©n d©n x·""#
right r#""Ủy ban nhân dân xã""#
by Party "Hướng dẫn 36-HD/VPTW (bộ mã ký tự Unicode TCVN 6909:2001)"

}
