//! Findings in what was typed between the quotes.

super::rules! { TYPING:

DECOMPOSED "D118" "decomposed-text" Warning
vi "“{text}” gõ bằng dấu rời (Unicode tổ hợp)"
=> "thay bằng “{mended}”: trông như nhau, nhưng là chữ dựng sẵn; `doithoai check --fix` tự thay"
en "“{text}” is typed with separate marks (decomposed Unicode)"
=> "write “{mended}”, which looks the same but is composed; `doithoai check --fix` does it"
why "Chữ dấu rời tìm không thấy, so sánh không khớp với chữ dựng sẵn."
  / "Decomposed letters are not found by a search and do not compare equal with composed ones."
wrong r#""HĐND, UBND xã""#
right r#""HĐND, UBND xã""#
by Technical

DOUBLE_BLANK "D119" "double-blank" Warning
vi "thừa dấu cách trong “{text}”"
=> "thay bằng “{mended}”; `doithoai check --fix` tự thay"
en "more than one blank in “{text}”"
=> "write “{mended}”; `doithoai check --fix` does it"
why "Dấu cách thừa in ra thành khoảng trống giữa dòng."
  / "Doubled blanks are printed as gaps."
wrong r#""HĐND,  UBND xã""#
right r#""HĐND, UBND xã""#
by Practice

BLANK_BEFORE_MARK "D120" "blank-before-mark" Warning
vi "thừa dấu cách trước dấu câu trong “{text}”"
=> "thay bằng “{mended}”; `doithoai check --fix` tự thay"
en "a blank before the mark in “{text}”"
=> "write “{mended}”; `doithoai check --fix` does it"
why "Dấu câu viết liền chữ đứng trước; để cách thì có thể bị đẩy một mình xuống dòng sau."
  / "A mark follows its word at once; behind a blank it may start the next line."
wrong r#""HĐND , UBND xã""#
right r#""HĐND, UBND xã""#
by Practice

MIXED_QUOTES "D121" "mixed-quotes" Warning
vi "trong một đoạn có cả ngoặc kép thẳng \" và ngoặc kép cong “ ”"
=> "dùng thống nhất “ ”"
en "straight \" and curly “ ” quotes in one text"
=> "use “ ” throughout"
why "Hai kiểu ngoặc kép trong một đoạn thường là do chép từ nơi khác."
  / "Two kinds of quotes in one text usually come from pasting."
wrong r#""Khối \"Dân vận\" và “Mặt trận” xã""#
right r#""Khối “Dân vận” và “Mặt trận” xã""#
by Practice

REFERENCE_FORM "D122" "reference-form" Warning
vi "số, ký hiệu “{text}” viết chưa đúng thể thức"
=> "viết liền, dùng gạch nối ngắn: “{mended}”"
en "the reference “{text}” is not in the right form"
=> "without blanks and with plain hyphens: “{mended}”"
why "Số và ký hiệu viết liền: số, gạch nối, tên loại, gạch chéo, tên cơ quan (Hướng dẫn 36-HD/VPTW)."
  / "Number and symbol are written together: number, hyphen, kind, slash, body (Hướng dẫn 36-HD/VPTW)."
wrong r#""Nghị quyết số 25- NQ/TW""#
right r#""Nghị quyết số 25-NQ/TW""#
by Party "Hướng dẫn 36-HD/VPTW"

WEEKDAY_WRONG "D123" "weekday-mismatch" Warning
vi "ghi “{text}” nhưng ngày {day} là {weekday}"
=> "xem lại thứ hoặc ngày"
en "“{text}” is written, but {day} is a {weekday}"
=> "check the weekday or the day"
why "Thứ và ngày lệch nhau thì người được mời không biết đến ngày nào."
  / "When weekday and day disagree, those who are invited do not know when to come."
wrong r#"funding = "Chi trước thứ Hai, ngày 18/4/2025 từ"#
right r#"funding = "Chi trước thứ Sáu, ngày 18/4/2025 từ"#
by Practice

CLOSING_MARK_TYPED "D124" "closing-mark-typed" Warning
vi "gõ sẵn dấu kết thúc ./. ở cuối đoạn"
=> "bỏ ./.; dấu kết thúc văn bản do thể thức hoặc `closing-mark` quyết định"
en "the closing mark ./. is typed at the end of a text"
=> "leave it off; the guideline or `closing-mark` decides the mark"
why "Dấu kết thúc do chương trình thêm ở cuối văn bản; gõ sẵn thì in hai lần hoặc in giữa văn bản."
  / "The mark is added at the end of the document; a typed one stands twice, or in the middle."
wrong r#"funding = "Trích từ nguồn kinh phí của Đảng ủy./.""#
right r#"funding = "Trích từ nguồn kinh phí của Đảng ủy.""#
by Party "Hướng dẫn 36-HD/VPTW"

STATE_AUTHORITY "D125" "state-signing-form" Warning
vi "“TUQ” không phải là thẩm quyền đề ký của văn bản Đảng"
=> "dùng T/M, K/T, T/L hoặc Q. theo hướng dẫn về thể thức"
en "“TUQ” is no signing authority of Party documents"
=> "use T/M, K/T, T/L or Q. as the guideline has it"
why "Thừa ủy quyền (TUQ) là hình thức đề ký của văn bản hành chính nhà nước."
  / "Signing by delegation (TUQ) belongs to State documents."
wrong r#"position = "TUQ. BÍ THƯ""#
right r#"position = "BÍ THƯ""#
by Party "Hướng dẫn 36-HD/VPTW, ô 7a"

MIXED_TONE_MARKS "D126" "mixed-tone-marks" Warning
vi "“{text}” bỏ dấu khác với cách viết {usual}"
=> "viết thống nhất “{mended}”; chọn cách viết bằng `tone-marks` trong [style] của office.toml"
en "“{text}” places the mark otherwise than {usual}"
=> "write “{mended}” throughout; `tone-marks` under [style] in office.toml chooses the way"
why "Cả hai cách bỏ dấu (ủy, uỷ) đều dùng được, nhưng trong một cơ quan nên thống nhất để tìm kiếm ra."
  / "Both ways (ủy, uỷ) are in use; one office should keep to one of them, so that searches find everything."
wrong r#""Ban Dân vận Huyện uỷ (bc)""#
right r#""Ban Dân vận Huyện ủy (bc)""#
by Practice

}
