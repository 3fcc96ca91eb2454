//! Findings of reading the files.

super::rules! { READING:

MISPLACED_FILE "D104" "misplaced-file" Error
vi "tệp .toml nằm sai chỗ"
=> "chỉ có các chỗ: records/office.toml, records/calendar/<năm>.toml và, trong records/<năm>/, plan.toml, sessions/<mã>.toml, petitions/<mã buổi>/<số>.toml, reports/<tên>.toml; tên tệp chỉ gồm chữ thường không dấu, chữ số và gạch nối"
en "a .toml file where none belongs"
=> "the places are: records/office.toml, records/calendar/<year>.toml and, in records/<year>/, plan.toml, sessions/<id>.toml, petitions/<session>/<number>.toml, reports/<name>.toml; names of small letters, digits and hyphens"
why "Tệp đặt sai tên hoặc sai thư mục sẽ không bao giờ được dùng đến; người nhập lại tưởng là đã có."
  / "A file with the wrong name or in the wrong folder would never be used, though someone thinks it is."
wrong "kế hoạch lưu ở records/2025/ke-hoach.toml"
    / "the plan is kept in records/2025/ke-hoach.toml"
right "kế hoạch lưu ở records/2025/plan.toml"
    / "the plan is kept in records/2025/plan.toml"
by Records

TOML_SYNTAX "D106" "toml-syntax" Error
vi "không đúng cú pháp TOML: {what}{detail}"
=> "{advice}"
en "not valid TOML: {what}{detail}"
=> "{advice}"
why "Sai cú pháp thì không biết chắc người nhập định ghi gì; đoán mò có thể làm sai văn bản."
  / "With broken syntax nobody can be sure what was meant, and a guess may end up in print."
wrong r#"signer = "bi-thu"#
right r#"signer = "bi-thu""#
by Records

MISSPELT_KEY "D107" "misspelt-key" Error
vi "không có khóa `{key}`"
=> "có phải là `{nearest}` không? Các khóa ở đây: {known}"
en "there is no key `{key}`"
=> "did you mean `{nearest}`? The keys here are: {known}"
why "Khóa viết sai thì giá trị của nó không được in ra, mà không ai hay."
  / "The value of a misspelt key would silently be left out of print."
wrong r#"subjct = "Bí thư Đảng ủy đối thoại trực tiếp với Nhân dân năm 2025""#
right r#"subject = "Bí thư Đảng ủy đối thoại trực tiếp với Nhân dân năm 2025""#
by Records

UNKNOWN_KEY "D108" "unknown-key" Error
vi "không có khóa `{key}`"
=> "xóa khóa này, hoặc chuyển về đúng bảng của nó. Các khóa ở đây: {known}"
en "there is no key `{key}`"
=> "remove it, or move it to the table it belongs to. The keys here are: {known}"
why "Khóa không ai đọc thì giá trị của nó không được in ra, mà không ai hay."
  / "The value of a key that nobody reads would silently be left out of print."
wrong r#"name = "Công an xã"
phone = "0255 000 000""#
right r#"name = "Công an xã""#
by Records

MISSING_KEY "D109" "missing-key" Error
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

WRONG_TYPE "D110" "wrong-type" Error
vi "cần {expected}, nhưng đây là {found}"
=> "ngày, giờ và số viết không có ngoặc kép (2025-04-18, 07:30:00, 4); chữ viết trong ngoặc kép"
en "expected {expected}, found {found}"
=> "dates, times and numbers stand without quotes (2025-04-18, 07:30:00, 4), words in quotes"
why "Ngày viết như chuỗi, hay số viết như chữ, thì không tính thời hạn và số liệu được."
  / "With dates typed as strings or numbers as words, no deadline and no figure can be computed."
wrong r#"date = "15/01/2025""#
right "date = 2025-01-15"
by Records

UNKNOWN_VALUE "D111" "unknown-value" Error
vi "“{value}” không phải là giá trị dùng được ở đây"
=> "chọn một trong: {known}"
en "“{value}” is not a value for this key"
=> "choose one of: {known}"
why "Các giá trị chọn sẵn quyết định cách trình bày; giá trị lạ không có nghĩa."
  / "These values decide how the document is set; an unknown one has no meaning."
wrong r#"when = ["sau"]"#
right r#"when = ["after"]"#
by Records

EMPTY_TEXT "D112" "empty-text" Error
vi "giá trị để trống hoặc chỉ có dấu cách"
=> "ghi nội dung, hoặc xóa cả dòng nếu khóa này không bắt buộc"
en "an empty string, or blanks alone"
=> "fill it in, or remove the line if the key is optional"
why "Chuỗi rỗng in ra một chỗ trống trong văn bản chính thức."
  / "An empty string would print as a hole in an official document."
wrong r#"authority-of = "BAN THƯỜNG VỤ"
position = "  ""#
right r#"authority-of = "BAN THƯỜNG VỤ"
position = "BÍ THƯ""#
by Records

IMPOSSIBLE_DATE "D113" "impossible-date" Error
vi "không có ngày {date}"
=> "{month}; xem lại ngày trên giấy tờ gốc, viết năm-tháng-ngày, đủ hai chữ số"
en "there is no day {date}"
=> "{month}; look the day up in the papers and write year-month-day, with two digits each"
why "Ngày không có trên lịch là gõ nhầm; chương trình không đoán thay."
  / "A day that no calendar has is a slip of the keyboard, and the program does not guess."
wrong "date = 2025-02-30"
right "date = 2025-02-28"
by Practice

UNPRINTABLE "D114" "unprintable-character" Error
vi "ký tự {character}({code}) không in được"
=> "xóa ký tự này hoặc thay bằng chữ thường dùng; nó thường lẫn vào khi sao chép từ nơi khác"
en "the character {character}({code}) cannot be printed"
=> "remove it or use an ordinary letter; such characters slip in when text is pasted"
why "Phông chữ của văn bản không có ký tự này, hoặc ký tự vô hình làm sai chữ khi tìm kiếm và sao chép."
  / "The document's font has no such character, or it is invisible and spoils searching and copying."
wrong r#""HĐND, UBND xã 中""#
right r#""HĐND, UBND xã""#
by Technical

ETH_LETTER "D115" "eth-for-d" Warning
vi "chữ {character}({code}) trông như Đ nhưng không phải Đ của tiếng Việt"
=> "gõ lại chữ Đ; `doithoai check --fix` tự thay"
en "the letter {character}({code}) looks like Đ but is not the Vietnamese one"
=> "type Đ; `doithoai check --fix` does it"
why "In ra thì giống, nhưng tìm kiếm, sắp xếp và trình đọc màn hình không nhận ra."
  / "It prints alike, but searching, sorting and screen readers do not recognise it."
wrong r#""HÐND, UBND xã""#
right r#""HĐND, UBND xã""#
by Technical

LEGACY_ENCODING "D116" "legacy-encoding" Warning
vi "“{word}” là chữ gõ bằng bảng mã cũ TCVN3 (ABC)"
=> "chuyển đoạn này sang Unicode rồi dán lại"
en "“{word}” is text in the old TCVN3 (ABC) encoding"
=> "convert the passage to Unicode and paste it again"
why "Chữ TCVN3 chỉ đọc được với phông cũ; trong PDF sẽ thành ký hiệu vô nghĩa."
  / "Such text is readable only with its old fonts; in the PDF it would be gibberish."
wrong r#""Uû ban nh©n d©n x·""#
right r#""Ủy ban nhân dân xã""#
by Party "Hướng dẫn 36-HD/VPTW (bộ mã ký tự Unicode TCVN 6909:2001)"

UNBALANCED_MARK "D117" "unbalanced-emphasis" Warning
vi "có dấu * mở nhưng thiếu dấu * đóng"
=> "viết *nghiêng* hoặc **đậm**; muốn in dấu sao thì viết \\*"
en "an asterisk opens and never closes"
=> "write *italic* or **bold**; for a printed asterisk write \\*"
why "Dấu sao lẻ được in nguyên ra văn bản, thường không phải là ý người soạn."
  / "A lone asterisk is printed as it is, which is rarely what was meant."
wrong "(*lần trước)"
right "(*lần trước*)"
by Records
}
