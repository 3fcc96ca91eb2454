//! Findings in the plan.

super::rules! { PLAN:

OUT_OF_RANGE "D301" "out-of-range" Error
vi "`{key}` phải từ {least} đến {most}"
=> "ghi một số trong khoảng ấy"
en "`{key}` must lie between {least} and {most}"
=> "write a number in that range"
why "Tháng từ 1 đến 12, quý từ 1 đến 4, số văn bản từ 01; cỡ chữ và giãn dòng trong khoảng hướng dẫn cho phép."
  / "Months run from 1 to 12, quarters from 1 to 4, document numbers from 01; sizes and pitch stay within the guideline."
wrong "month = 13"
right "month = 4"
by Practice

QUARTER_MISMATCH "D302" "quarter-mismatch" Error
vi "tháng {month} thuộc quý {quarter}"
=> "sửa quý hoặc tháng cho khớp nhau"
en "month {month} lies in quarter {quarter}"
=> "make quarter and month agree"
why "Quý và tháng in cạnh nhau trong kế hoạch; lệch nhau thì người đọc không biết tin bên nào."
  / "Quarter and month are printed side by side; when they disagree nobody knows which holds."
wrong r#"quarter = 2
month = 9"#
right r#"quarter = 3
month = 9"#
by Practice

SESSION_NOWHERE "D303" "session-nowhere" Error
vi "buổi đối thoại chưa có nơi tổ chức"
=> "ghi `villages` (mã các thôn) hoặc `place`"
en "the session has no place"
=> "write `villages` (their identifiers) or `place`"
why "Kế hoạch phải nói buổi đối thoại tổ chức ở đâu, với nhân dân nơi nào."
  / "The plan must say where the session is held and with whom."
wrong r#"month = 4
villages = []"#
right r#"month = 4
villages = ["nuoc-tang"]
place = "Thôn Nước Tang""#
by Practice

BODY_TWICE "D304" "body-twice" Error
vi "“{id}” đã có nhiệm vụ ở trên"
=> "gộp các việc vào một [[task]], hoặc sửa mã cơ quan nếu gõ nhầm"
en "“{id}” has a task above already"
=> "put its duties into one [[task]]"
why "Mỗi cơ quan là một mục đánh số trong phần tổ chức thực hiện."
  / "Each body is one numbered point of the part on implementation."
wrong r#"[[task]]
body = "mat-tran"
[[task.duty]]
when = ["before", "during"]"#
right r#"[[task]]
body = "cong-an"
[[task.duty]]
when = ["before", "during"]"#
by Practice

BODY_NOT_IN_FORCE "D305" "body-not-in-force" Error
vi "vào ngày {day}, {name} chưa thành lập hoặc đã giải thể"
=> "dùng cơ quan có vào ngày ấy ({successor}), hoặc sửa thời gian trong office.toml"
en "{name} does not exist on {day}"
=> "name the body of that day ({successor}), or mend the period in office.toml"
why "Không thể giao việc cho cơ quan đã giải thể hoặc chưa thành lập."
  / "No task can be given to a body that is dissolved or not yet founded."
wrong r#"[[task]]
body = "van-phong""#
right r#"[[task]]
body = "van-phong-du"   # cơ quan kế thừa từ 01/7/2025"#
by Practice

CLOSING_HAS_MARK "D306" "closing-has-mark" Error
vi "câu kết đã có sẵn dấu kết thúc"
=> "bỏ dấu ở cuối; dấu kết thúc do thể thức hoặc `closing-mark` quyết định"
en "the closing sentence already ends in a mark"
=> "leave it off; the guideline or `closing-mark` decides the mark"
why "Dấu kết thúc (. hoặc ./.) được thêm khi trình bày; gõ sẵn thì sẽ in hai lần."
  / "The closing mark is added in print; a typed one would stand twice."
wrong r#"thực hiện tốt Kế hoạch này./.""#
right r#"thực hiện tốt Kế hoạch này""#
by Records

LINE_HAS_MARK "D307" "line-has-mark" Error
vi "dòng này đã có sẵn dấu gạch đầu dòng hoặc dấu cuối dòng"
=> "chỉ ghi nội dung; gạch đầu dòng và dấu cuối dòng nơi nhận do thể thức thêm vào"
en "the line already has a dash or an end mark"
=> "write the words alone; dashes and the marks between recipients come from the guideline"
why "Dấu gõ sẵn sẽ in hai lần. Giữa các nơi nhận, Hướng dẫn 36 dùng dấu phẩy, Hướng dẫn 05 dùng dấu chấm phẩy."
  / "A typed mark would stand twice. Between recipients guideline 36 sets commas, guideline 05 semicolons."
wrong r#""- HĐND, UBND xã,""#
right r#""HĐND, UBND xã""#
by Party "Hướng dẫn 36-HD/VPTW; Hướng dẫn 05-HD/VPTW, điểm 9.2.5"

PLAN_OUTSIDE_YEAR "D308" "plan-outside-year" Error
vi "ngày ban hành không khớp với kế hoạch năm {year}"
=> "kế hoạch ban hành trong năm ấy hoặc cuối năm trước; sửa ngày, hoặc chuyển tệp sang thư mục đúng năm"
en "the date of issue does not fit a plan for {year}"
=> "a plan is issued in its year or late in the year before; mend the date or move the file"
why "Năm gõ nhầm là lỗi thường gặp nhất trong ngày tháng."
  / "A mistyped year is the most common slip in a date."
wrong "date = 2052-01-15"
right "date = 2025-01-15"
by Practice

VILLAGE_NOT_IN_FORCE "D311" "village-not-in-force" Error
vi "vào ngày {day}, {name} chưa thành lập hoặc đã sáp nhập"
=> "dùng nơi có vào ngày ấy ({successor}), hoặc sửa thời gian trong office.toml"
en "{name} does not exist on {day}"
=> "name the one of that day ({successor}), or mend the period in office.toml"
why "Giấy tờ gửi về một thôn không còn tên ấy thì không đến được với dân."
  / "A paper sent to a village that no longer bears the name does not reach its people."
wrong r#"month = 10
villages = ["ta-gam"]
place = "Thôn Tà Gầm""#
right r#"month = 10
villages = ["lang-mung"]
place = "Thôn Làng Mùng""#
by Practice

AUDIENCE_MISSING "D312" "audience-missing" Error
vi "buổi đối thoại không ghi thôn nào nên không biết đối tượng"
=> "ghi `villages` cho buổi này, hoặc ghi `audience` trong [schedule]"
en "the session names no village, so nobody knows its audience"
=> "write `villages` for it, or `audience` in [schedule]"
why "Kế hoạch phải nói đối thoại với ai."
  / "The plan must say with whom the dialogue is held."
wrong r#"villages = []
place = "Thôn Nước Tang""#
right r#"villages = ["nuoc-tang"]
place = "Thôn Nước Tang""#
by Practice

BASIS_AFTER_PLAN "D313" "basis-after-plan" Error
vi "căn cứ ban hành sau kế hoạch"
=> "sửa ngày của căn cứ hoặc ngày ban hành kế hoạch"
en "the legal basis is later than the plan"
=> "mend the date of the basis or of the plan"
why "Không thể căn cứ vào văn bản chưa ban hành."
  / "Nothing can rest on a document that is not yet issued."
wrong r#"number = "1909-QĐ/HU"
date = 2029-07-30"#
right r#"number = "1909-QĐ/HU"
date = 2019-07-30"#
by Practice

}
