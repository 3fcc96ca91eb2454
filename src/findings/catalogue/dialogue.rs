//! Findings in sessions, petitions and reports.

super::rules! { DIALOGUE:

UNKNOWN_SESSION "D401" "unknown-session" Error
vi "không có buổi đối thoại “{id}”"
=> "đặt tên thư mục theo mã một buổi trong sessions/ của năm ấy, hoặc `other` cho ý kiến tiếp nhận ngoài hội nghị"
en "there is no session “{id}”"
=> "name the folder after a session in that year's sessions/, or `other` for what came in elsewhere"
why "Mỗi lượt ý kiến thuộc về một buổi đối thoại, hoặc được tiếp nhận ngoài hội nghị."
  / "Every petition belongs to a session, or came in outside of one."
wrong "tệp ở petitions/2025-05-nuoc-tang/, nhưng sessions/ không có 2025-05-nuoc-tang.toml"
    / "the file lies in petitions/2025-05-nuoc-tang/, but sessions/ has no 2025-05-nuoc-tang.toml"
right "tệp ở petitions/2025-04-nuoc-tang/ và có sessions/2025-04-nuoc-tang.toml"
    / "the file lies in petitions/2025-04-nuoc-tang/, and sessions/2025-04-nuoc-tang.toml exists"
by Records

DUPLICATE_CODE "D402" "duplicate-code" Error
vi "mã số “{code}” đã dùng cho một nội dung khác"
=> "lấy số tiếp theo chưa dùng"
en "the code “{code}” is taken by another item"
=> "take the next number that is free"
why "Mã số trong sổ theo dõi là duy nhất và không đổi, để mọi văn bản nhắc tới đúng một nội dung."
  / "A code in the ledger is unique and never changes, so that every document means one item."
wrong r#"code = "2025-01"
content = "Đề nghị lắp đèn đường""#
right r#"code = "2025-02"
content = "Đề nghị lắp đèn đường""#
by Practice

UNKNOWN_ITEM "D403" "unknown-item" Error
vi "không có nội dung mang mã số “{code}”"
=> "xem lại mã số trong sổ theo dõi"
en "there is no item with the code “{code}”"
=> "look the code up in the ledger"
why "Nội dung lặp lại, tách ra hoặc gộp vào phải dẫn tới đúng nội dung kia."
  / "An item that repeats, was split from or merged into another has to lead to it."
wrong r#"repeats = ["2025-10"]"#
right r#"repeats = ["2025-01"]"#
by Practice

EVENTS_OUT_OF_ORDER "D404" "events-out-of-order" Error
vi "việc xử lý ghi ngày {day} đứng sau việc ghi ngày muộn hơn"
=> "sửa ngày gõ nhầm, hoặc xếp các việc theo thứ tự ngày"
en "an event of {day} stands behind a later one"
=> "mend the date, or put the events in the order of their days"
why "Trạng thái của một nội dung được suy ra từ các việc xử lý theo thứ tự thời gian."
  / "The state of an item follows from its events in the order of time."
wrong r#"date = 2025-05-25
kind = "assigned"
[[item.event]]
date = 2025-05-12"#
right r#"date = 2025-04-25
kind = "assigned"
[[item.event]]
date = 2025-05-12"#
by Practice

EVENT_INCOMPLETE "D405" "event-incomplete" Error
vi "việc xử lý này thiếu `{key}`"
=> "thêm dòng `{key} = ...` vào [[item.event]] này: {expected}"
en "this event lacks `{key}`"
=> "add a line `{key} = ...` to this [[item.event]]: {expected}"
why "Mỗi loại việc xử lý cần những điều riêng: giao việc phải có cơ quan, kết thúc phải có kết quả."
  / "Each kind of event needs its own facts: an assignment a body, an end an outcome."
wrong r#"date = 2025-05-20
kind = "resolved""#
right r#"date = 2025-05-20
kind = "resolved"
outcome = "done"
text = "Đã sửa 0,4 km đường.""#
by Records

INVITEE_UNCLEAR "D406" "invitee-unclear" Error
vi "người được mời phải ghi đúng một trong ba: `person`, `body` hoặc `name`"
=> "giữ lại một khóa và xóa các khóa kia"
en "an invitee is exactly one of `person`, `body` and `name`"
=> "keep one key and remove the others"
why "Mỗi giấy mời gửi cho một người hoặc một nơi."
  / "Each letter goes to one person or one place."
wrong r#"[[invitee]]
person = "bien"
body = "ubnd""#
right r#"[[invitee]]
person = "bien""#
by Records

LINK_CYCLE "D407" "link-cycle" Error
vi "nội dung “{code}” dẫn vòng về chính nó"
=> "chỉ nội dung sau ghi mã của nội dung trước: bỏ `repeats`, `split-from` hoặc `merged-into` ở nội dung trước"
en "the item “{code}” leads back to itself"
=> "only the later item names the earlier one: remove `repeats`, `split-from` or `merged-into` from the earlier"
why "Nội dung sau dẫn tới nội dung trước; dẫn vòng thì không đếm được số lần kiến nghị."
  / "Later items lead to earlier ones; in a circle no repeats can be counted."
wrong r#"code = "2025-01"
repeats = ["2025-02"]"#
right r#"code = "2025-01"   # chỉ nội dung sau, 2025-02, ghi repeats = ["2025-01"]"#
by Records

HELD_WITHOUT "D409" "held-without" Error
vi "buổi đối thoại đã tổ chức nhưng thiếu `{key}`"
=> "thêm khóa này, hoặc bỏ `held` nếu chưa tổ chức"
en "the session was held but `{key}` is missing"
=> "add the key, or remove `held` if it has not taken place"
why "Biên bản và kết luận phải nói buổi đối thoại diễn ra lúc nào, ở đâu, ai chủ trì."
  / "Minutes and conclusion say when and where the session was held and who was in the chair."
wrong r#"villages = ["nuoc-tang"]
chairs = ["bien"]"#
right r#"villages = ["nuoc-tang"]
venue = "Nhà văn hóa thôn Nước Tang"
chairs = ["bien"]"#
by Practice

DUE_BEFORE_EVENT "D410" "due-before-event" Error
vi "thời hạn đứng trước ngày giao"
=> "sửa thời hạn hoặc ngày giao"
en "the deadline lies before the day on which it is set"
=> "mend the deadline or the day"
why "Không ai làm xong một việc trước khi được giao."
  / "Nobody can finish a task before it is given."
wrong r#"date = 2025-05-20
kind = "assigned"
deadline = 2025-05-10"#
right r#"date = 2025-05-20
kind = "assigned"
deadline = 2025-06-10"#
by Practice

TWO_ANNUAL_REPORTS "D411" "two-annual-reports" Error
vi "năm {year} đã có một báo cáo năm"
=> "đổi `kind` của một trong hai thành \"progress\""
en "the year {year} has an annual report already"
=> "make `kind` of one of the two \"progress\""
why "Mỗi năm có một báo cáo năm, ở một đường dẫn cố định."
  / "Each year has one annual report, at one fixed path."
wrong r#"kind = "annual"
date = 2024-10-07"#
right r#"kind = "progress"
date = 2024-10-07"#
by Practice

BAD_CODE "D417" "bad-code" Error
vi "mã số “{code}” có ký tự không dùng được, hoặc quá dài"
=> "chỉ dùng chữ không dấu, chữ số và dấu gạch nối, nhiều nhất 20 ký tự, như 2025-07"
en "the code “{code}” has characters that cannot be used, or is too long"
=> "use unaccented letters, digits and hyphens, 20 at most, as in 2025-07"
why "Mã số đặt tên cho tệp trả lời công dân."
  / "The code names the file of the reply to the citizen."
wrong r#"code = "2025/01""#
right r#"code = "2025-01""#
by Records

MERGED_FORWARD "D418" "merged-forward" Error
vi "nội dung “{code}” gộp vào một nội dung tiếp nhận sau nó"
=> "gộp nội dung đến sau vào nội dung đến trước; nếu chỉ là kiến nghị lại thì ghi `repeats` ở nội dung sau"
en "“{code}” is merged into an item that came in after it"
=> "merge the later into the earlier one; if it only asks again, write `repeats` at the later one"
why "Văn bản đã ban hành trước đó không thể nhắc tới một nội dung chưa có."
  / "Papers that were issued before cannot speak of an item that did not exist."
wrong r#"lead = "ubnd"
merged-into = "2025-02""#
right r#"lead = "ubnd"   # nội dung đến sau, 2025-02, ghi merged-into = "2025-01""#
by Practice

EVENT_KEY_IDLE "D421" "event-key-idle" Warning
vi "`{key}` không có nghĩa ở loại việc này nên không được dùng đến"
=> "xóa dòng này, hoặc sửa `kind`: kết quả ghi ở `resolved`, thời hạn ở `assigned`, `transferred`, `reminded`, `extended`"
en "`{key}` means nothing for an event of this kind and is not used"
=> "remove the line, or mend `kind`: outcomes go with `resolved`, deadlines with `assigned`, `transferred`, `reminded`, `extended`"
why "Giá trị không ai đọc thì không được in ra, mà không ai hay."
  / "A value that nobody reads would silently be left out of print."
wrong r#"kind = "answered"
outcome = "done""#
right r#"kind = "resolved"
outcome = "done""#
by Records

}
