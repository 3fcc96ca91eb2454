//! Findings in the office's own record and in the calendars.

super::rules! { OFFICE:

UNKNOWN_FORMAT "D201" "unknown-format" Error
vi "phiên bản hồ sơ {found} chưa được biết"
=> "ghi `format = 1`, hoặc dùng bản doithoai mới hơn"
en "record format {found} is not known"
=> "write `format = 1`, or use a newer doithoai"
why "Bản chương trình cũ không được đoán nghĩa của hồ sơ kiểu mới."
  / "An old program must not guess at the meaning of newer records."
wrong "format = 7"
right "format = 1"
by Records

BAD_IDENTIFIER "D202" "bad-identifier" Error
vi "không dùng được mã “{id}”"
=> "mã bắt đầu bằng chữ hoặc số, chỉ gồm chữ thường không dấu, chữ số và gạch nối, ví dụ nuoc-tang; không dùng các từ `other`, `con`, `prn`, `aux`, `nul`, `don-doc`"
en "the identifier “{id}” cannot be used"
=> "use small letters without marks, digits and hyphens, beginning with a letter or digit, such as nuoc-tang; the words `other`, `con`, `prn`, `aux`, `nul` and `don-doc` are taken"
why "Mã được dùng trong tên tệp và trong các hồ sơ khác, nên phải gõ được trên mọi máy."
  / "Identifiers appear in file names and in other records, so every machine must be able to type them."
wrong r#"id = "Quân sự"
name = "Ban Chỉ huy Quân sự xã""#
right r#"id = "quan-su"
name = "Ban Chỉ huy Quân sự xã""#
by Records

DUPLICATE_IDENTIFIER "D203" "duplicate-identifier" Error
vi "mã “{id}” đã dùng rồi"
=> "đặt mã khác cho một trong hai"
en "the identifier “{id}” is taken"
=> "give one of the two another identifier"
why "Hai nơi cùng một mã thì không biết hồ sơ khác nhắc tới nơi nào."
  / "With one identifier for two things, no other record can say which it means."
wrong r#"id = "ubnd"
name = "Công an xã""#
right r#"id = "cong-an"
name = "Công an xã""#
by Records

MISSPELT_REFERENCE "D204" "misspelt-reference" Error
vi "không có mã “{id}” trong office.toml"
=> "có phải là {known} không? Nếu không, tìm mã đúng hoặc khai thêm trong office.toml"
en "office.toml declares no “{id}”"
=> "did you mean {known}? If not, look the code up in office.toml or declare a new one there"
why "Cơ quan, thôn và người ký chỉ khai một lần trong office.toml, để mọi văn bản gọi đúng tên."
  / "Bodies, villages and signers are declared once, so that all documents use the same names."
wrong r#"villages = ["nuoc-tan"]"#
right r#"villages = ["nuoc-tang"]"#
by Records

UNKNOWN_REFERENCE "D205" "unknown-reference" Error
vi "không có mã “{id}” trong office.toml"
=> "dùng một mã đã khai: {known}; chưa có cơ quan, thôn hay người ấy thì khai thêm trong office.toml"
en "office.toml declares no “{id}”"
=> "use one that is declared: {known}; declare a new one there when there is none for it yet"
why "Cơ quan, thôn và người ký chỉ khai một lần trong office.toml, để mọi văn bản gọi đúng tên."
  / "Bodies, villages and signers are declared once, so that all documents use the same names."
wrong r#"[[task]]
body = "hoi-nong-dan""#
right r#"[[task]]
body = "mat-tran""#
by Records

PERIOD_REVERSED "D206" "period-reversed" Error
vi "ngày cuối (`until`) đứng trước ngày đầu (`from`)"
=> "đổi lại hai ngày, hoặc sửa ngày gõ nhầm"
en "the last day (`until`) lies before the first (`from`)"
=> "swap the two days, or mend the one that was mistyped"
why "Thời gian hiệu lực quyết định tên cơ quan và người ký in trên văn bản."
  / "Periods decide which names and signers are printed."
wrong r#"from = 2025-06-30
until = 2025-03-01"#
right r#"from = 2025-03-01
until = 2025-06-30"#
by Practice

PERIODS_OVERLAP "D207" "periods-overlap" Error
vi "hai thời kỳ cùng có hiệu lực từ {first} đến {last}"
=> "xem ngày thay đổi thật: gõ nhầm `from` thì đặt là ngày liền sau `until` của thời kỳ kia; gõ nhầm `until` thì đặt là ngày liền trước `from` này"
en "two periods hold together from {first} to {last}"
=> "look up the real day of change: either this one begins on the day after the other one's `until`, or the other one ends on the day before this one begins"
why "Mỗi ngày chỉ có một tên cơ quan và một người ký cho mỗi chức vụ."
  / "On any day the office has one name, and one person signs in a role."
wrong r#"from = 2025-06-01
superior = "ĐẢNG BỘ TỈNH QUẢNG NGÃI""#
right r#"from = 2025-07-01   # thời kỳ trước có until = 2025-06-30
superior = "ĐẢNG BỘ TỈNH QUẢNG NGÃI""#
by Practice

AUTHORITY_INCOMPLETE "D208" "authority-incomplete" Error
vi "người ký “{role}” ký thay hoặc thừa lệnh nhưng thiếu `authority-of`"
=> "thêm dòng `authority-of`, ví dụ `authority-of = \"BAN THƯỜNG VỤ\"`"
en "“{role}” signs for somebody, but `authority-of` is missing"
=> "add the line, such as `authority-of = \"BAN THƯỜNG VỤ\"`"
why "Thể thức đề ký: T/M, K/T, T/L đi với tên tập thể hoặc chức vụ; Q. đứng trước chức vụ của người ký."
  / "T/M, K/T and T/L go with a body or office; Q. stands before the signer's own position."
wrong r#"authority = "T/M"
position = "BÍ THƯ""#
right r#"authority = "T/M"
authority-of = "BAN THƯỜNG VỤ"
position = "BÍ THƯ""#
by Party "Hướng dẫn 36-HD/VPTW, ô 7a"

EMPTY_LIST "D209" "empty-list" Error
vi "phần `{key}` chưa có nội dung"
=> "thêm ít nhất một mục"
en "the part `{key}` has no content"
=> "add at least one entry"
why "Văn bản có đề mục mà không có nội dung thì chưa ban hành được."
  / "A document with a heading and nothing below it cannot be issued."
wrong "recipients = []"
right r#"recipients = ["Thường trực Huyện ủy (bc)", "Lưu Văn phòng Đảng ủy"]"#
by Practice

DAY_OUTSIDE_YEAR "D210" "day-outside-year" Error
vi "ngày này không thuộc năm {year} của tệp"
=> "sửa năm, hoặc chuyển dòng sang tệp lịch của năm ấy"
en "this day does not lie in the file's year {year}"
=> "mend the year, or move the line to that year's calendar"
why "Ngày nghỉ đặt nhầm năm làm sai mọi thời hạn tính theo ngày làm việc."
  / "A day off in the wrong year falsifies every deadline counted in working days."
wrong r#"date = 2026-04-07
name = "Giỗ Tổ Hùng Vương""#
right r#"date = 2025-04-07
name = "Giỗ Tổ Hùng Vương""#
by Records

DAY_OFF_ON_WEEKEND "D211" "day-off-on-weekend" Error
vi "ngày nghỉ {day} rơi vào thứ Bảy hoặc Chủ nhật"
=> "chỉ ghi các ngày nghỉ từ thứ Hai đến thứ Sáu; nếu nghỉ bù thì ghi ngày nghỉ bù"
en "the day off {day} is a Saturday or Sunday"
=> "list weekdays only; if a day is given instead, list that day"
why "Thứ Bảy, Chủ nhật vốn đã nghỉ; ghi vào lịch thường là gõ nhầm ngày."
  / "Weekends are off anyway; one in the list is most often a mistyped date."
wrong r#"date = 2025-04-06
name = "Giỗ Tổ Hùng Vương""#
right r#"date = 2025-04-07
name = "Giỗ Tổ Hùng Vương""#
by Records

DUPLICATE_DAY "D212" "duplicate-day" Error
vi "ngày {day} đã ghi rồi"
=> "xóa một dòng, hoặc sửa ngày gõ nhầm"
en "the day {day} is listed already"
=> "remove one line, or mend the date that was mistyped"
why "Một ngày ghi hai lần thường là thiếu mất một ngày khác."
  / "A day listed twice usually means that another one is missing."
wrong r#"date = 2025-04-30
name = "Ngày Quốc tế lao động""#
right r#"date = 2025-05-01
name = "Ngày Quốc tế lao động""#
by Practice

SWAP_NOT_ON_WEEKEND "D213" "swap-not-on-weekend" Error
vi "ngày làm bù {day} không phải thứ Bảy hay Chủ nhật"
=> "sửa lại ngày làm bù theo thông báo"
en "the working day given in exchange, {day}, is not a Saturday or Sunday"
=> "mend the day after the notice"
why "Làm bù chỉ có nghĩa vào ngày nghỉ hằng tuần (thông báo hoán đổi ngày làm việc)."
  / "Only a weekend day can be worked in exchange for a weekday off."
wrong r#"[[work]]
date = 2025-04-25"#
right r#"[[work]]
date = 2025-04-26"#
by Practice

SWAP_WITHOUT_DAY_OFF "D214" "swap-without-day-off" Error
vi "ngày được hoán đổi {day} không có trong danh sách ngày nghỉ"
=> "một trong hai ngày ghi nhầm: sửa `instead-of` ở đây, hoặc sửa ngày nghỉ ghi sai trong [[off]]; thiếu hẳn ngày nghỉ ấy thì thêm [[off]]"
en "the exchanged day {day} is not among the days off"
=> "one of the two days is wrong: mend `instead-of` here or the day under [[off]]; add an [[off]] if there is none for it"
why "Đi làm bù mà không có ngày nghỉ tương ứng thì một trong hai dòng đã sai."
  / "A day worked in exchange for no day off means that one of the two lines is wrong."
wrong r#"[[work]]
date = 2025-04-26
instead-of = 2025-05-05"#
right r#"[[work]]
date = 2025-04-26
instead-of = 2025-05-02"#
by Practice

NO_IDENTITY "D215" "no-identity" Error
vi "office.toml không có tên cơ quan cho ngày {day}"
=> "thêm [[identity]] bao gồm ngày này, hoặc sửa ngày"
en "office.toml has no name of the office for {day}"
=> "add an [[identity]] that includes this day, or mend the date"
why "Tiêu đề văn bản lấy tên cơ quan và cấp trên theo ngày ban hành."
  / "The letterhead takes the names that hold on the day of issue."
wrong r#"until = 2024-06-30
superior = "ĐẢNG BỘ HUYỆN SƠN HÀ""#
right r#"until = 2025-06-30
superior = "ĐẢNG BỘ HUYỆN SƠN HÀ""#
by Records

NO_SIGNER "D216" "no-signer" Error
vi "vào ngày {day} không có ai giữ vai trò ký “{role}”"
=> "thêm [[signer]] cho chức vụ này với thời gian bao gồm ngày ấy"
en "nobody signs as “{role}” on {day}"
=> "add a [[signer]] for the role whose period includes the day"
why "Người ký phải đương chức vào ngày ban hành."
  / "The signer must hold the position on the day of issue."
wrong r#"role = "bi-thu"
from = 2025-03-01"#
right r#"role = "bi-thu"
from = 2020-06-15"#
by Practice

SUCCESSOR_CYCLE "D218" "successor-cycle" Error
vi "“{id}” kế thừa hoặc sáp nhập vòng lại chính nó"
=> "xem lại `successor`, `merged-into`: nơi sau cùng không có khóa này"
en "“{id}” is taken over by itself in the end"
=> "look at `successor` and `merged-into`: the last one has no such key"
why "Phải biết cuối cùng ai tiếp nhận công việc của cơ quan, địa bàn của thôn đã sắp xếp lại."
  / "Somebody must have the work of a body, or the people of a village, in the end."
wrong r#"name = "Tà Gầm"
until = 2025-06-30
merged-into = "ta-gam""#
right r#"name = "Tà Gầm"
until = 2025-06-30
merged-into = "lang-mung""#
by Records

AUTHORITY_TOO_MUCH "D221" "authority-too-much" Error
vi "người ký “{role}” thừa `authority-of`"
=> "bỏ dòng `authority-of`; chỉ T/M, K/T và T/L mới có, ký với chức vụ của mình hoặc Q. thì không"
en "“{role}” has an `authority-of` too much"
=> "remove the line; only T/M, K/T and T/L have one, not Q. nor a head's own signature"
why "Thể thức đề ký: T/M, K/T, T/L đi với tên tập thể hoặc chức vụ; Q. đứng trước chức vụ của người ký."
  / "T/M, K/T and T/L go with a body or office; Q. stands before the signer's own position."
wrong r#"authority = "Q."
authority-of = "BAN THƯỜNG VỤ"
position = "CHÁNH VĂN PHÒNG""#
right r#"authority = "Q."
position = "CHÁNH VĂN PHÒNG""#
by Party "Hướng dẫn 36-HD/VPTW, ô 7a"
}
