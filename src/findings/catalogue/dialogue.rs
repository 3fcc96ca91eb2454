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

STATED_DIFFERS "D408" "stated-differs" Warning
vi "{what}: nguồn khác nêu {stated}, hồ sơ có {counted}"
=> "xem lại hồ sơ hoặc nguồn ấy; văn bản in số đếm được từ hồ sơ"
en "{what}: another source states {stated}, the records hold {counted}"
=> "look at the records or that source; documents print what is counted"
why "Số liệu lệch nhau phải được biết và giải thích, không được lặng lẽ sửa cho khớp."
  / "Figures that differ must be known and explained, never silently made to agree."
wrong r#"[stated]
source = "Bản tin của xã"
items = 3"#
right r#"[stated]
source = "Bản tin của xã"
items = 1"#
by Practice

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

CALENDAR_MISSING "D412" "calendar-missing" Warning
vi "chưa có lịch nghỉ năm {year}: thời hạn theo ngày làm việc chỉ trừ thứ Bảy, Chủ nhật"
=> "thêm records/calendar/{year}.toml theo thông báo nghỉ lễ, Tết của năm ấy"
en "there is no calendar for {year}: working days leave out weekends alone"
=> "add records/calendar/{year}.toml after that year's notice of holidays"
why "Ngày lễ, Tết và ngày hoán đổi làm thời hạn lệch nhiều ngày; thiếu lịch thì thời hạn chỉ là tạm tính."
  / "Holidays and exchanged days move deadlines by days; without a calendar a deadline is only a guess."
wrong "có việc tính hạn theo ngày làm việc trong năm 2027 nhưng chưa có records/calendar/2027.toml"
    / "a deadline in working days falls in 2027, and there is no records/calendar/2027.toml"
right "có records/calendar/2027.toml ghi ngày nghỉ lễ, Tết năm 2027"
    / "records/calendar/2027.toml lists the holidays of 2027"
by Records

CALENDAR_PROJECTED "D413" "calendar-projected" Warning
vi "lịch nghỉ năm {year} là dự kiến: thời hạn có thể thay đổi"
=> "đối chiếu với thông báo chính thức, rồi ghi `status = \"official\"`"
en "the calendar for {year} is projected: deadlines may still move"
=> "compare it with the official notice, then write `status = \"official\"`"
why "Nghỉ Tết và ngày hoán đổi do thông báo từng năm quyết định."
  / "Tết and exchanged days are decided by each year's notice."
wrong r#"status = "projected""#
right r#"status = "official""#
by Practice

LETTER_EMPTY "D414" "letter-empty" Warning
vi "chưa có gì để gửi “{body}”: chưa nội dung nào của buổi này được ghi là đã giao cho cơ quan ấy"
=> "thêm [[item.event]] `kind = \"assigned\"` ở nội dung (chỉ ghi `lead` thì chưa phải là giao), hoặc xóa bảng này; nội dung mật thì soạn công văn riêng theo chế độ mật"
en "no letter is made for “{body}”: nothing of this session was given to it that may be printed"
=> "add an [[item.event]] `kind = \"assigned\"` to an item (`lead` alone gives nothing to anybody), or remove this table; for a secret item write the letter by hand"
why "Số văn bản đã lấy mà không có văn bản thì sổ công văn đi bị hở."
  / "A number that was taken for a paper that is not made leaves a gap in the register."
wrong r#"authority = "commune"
lead = "ubnd""#
right r#"authority = "commune"
lead = "ubnd"

[[item.event]]
date = 2025-04-25
kind = "assigned""#
by Practice

SECRET_LETTER "D415" "secret-letter" Warning
vi "nội dung mật “{code}”: không lập công văn đôn đốc hay trả lời"
=> "soạn văn bản riêng theo chế độ mật; trong hồ sơ này ghi việc ấy là `answered`, không ghi `notified`, `reminded`"
en "the item “{code}” is secret: no reminder and no reply is made for it"
=> "write the letter by hand; here record it as `answered`, not as `notified` or `reminded`"
why "Nội dung mật chỉ được nêu bằng mã số và ngày tiếp nhận (Luật Tố cáo 2018, Điều 47)."
  / "A secret item is named by code and day of receipt alone (Luật Tố cáo 2018, Điều 47)."
wrong r#"kind = "notified"
signer = "bi-thu"
text = "Đã trả lời.""#
right r#"kind = "answered"
text = "Đã trả lời bằng văn bản mật, lưu hồ sơ riêng.""#
by Law "Luật Tố cáo 2018, Điều 47"

SECRET_REPEATED "D416" "secret-repeated" Error
vi "nội dung “{code}” lặp lại hoặc gộp vào một nội dung mật nhưng chính nó không mật"
=> "ghi `confidential = true` ở nội dung này, hoặc bỏ liên kết"
en "the item “{code}” repeats a secret one, or is merged into it, and is not secret itself"
=> "write `confidential = true` at this item, or remove the link"
why "Hai nội dung như nhau: in một thì lộ cả hai."
  / "The two say the same: printing one gives away both."
wrong r#"lead = "ubnd"
repeats = ["2025-01"]"#
right r#"lead = "ubnd"
confidential = true
repeats = ["2025-01"]"#
by Law "Luật Tố cáo 2018, Điều 47"

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

SECRET_MERGED "D419" "secret-merged" Error
vi "nội dung mật “{code}” gộp vào một nội dung khác"
=> "bỏ `merged-into`: nội dung mật được xử lý riêng"
en "the secret item “{code}” is merged into another one"
=> "remove `merged-into`: a secret item is dealt with apart"
why "Số nội dung gộp cho thấy nội dung mật nói về điều gì."
  / "The count of merged items would show what the secret one is about."
wrong r#"confidential = true
merged-into = "2025-01""#
right "confidential = true"
by Law "Luật Tố cáo 2018, Điều 47"

SECRET_BESIDE_OPEN "D420" "secret-beside-open" Warning
vi "lượt ý kiến này có cả nội dung mật “{code}” và nội dung không mật: tên người kiến nghị vẫn in ở nội dung không mật"
=> "nếu cần giữ kín người kiến nghị thì ghi `confidential = true` cho cả lượt ý kiến, hoặc tách thành hai hồ sơ"
en "this petition has both the secret item “{code}” and open ones: the open ones print the petitioner's name"
=> "to keep the petitioner secret write `confidential = true` for the whole petition, or make two records of it"
why "Cùng ngày tiếp nhận, người đọc đoán được ai đứng sau nội dung mật."
  / "By the day of receipt a reader could tell who stands behind the secret item."
wrong r#"received = 2025-04-18
villages = ["nuoc-tang"]"#
right r#"received = 2025-04-18
villages = ["nuoc-tang"]
confidential = true"#
by Law "Luật Tố cáo 2018, Điều 47"

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

SECRET_NAME_IN_TEXT "D422" "secret-name-in-text" Warning
vi "`{key}` có họ tên một người mà nội dung kiến nghị phải giữ kín"
=> "bỏ họ tên ấy khỏi lời văn; người ấy có mặt vì việc khác thì hỏi lại người phụ trách trước khi in"
en "`{key}` has the name of somebody whose request is secret"
=> "take the name out of the text; if that person is there for another reason, ask who is responsible before it is printed"
why "Biên bản, kết luận, báo cáo in lời văn đúng như gõ: một câu đủ làm lộ người tố cáo. Dòng ấy không in ra đây vì cùng lý do."
  / "Papers print what is typed: one sentence can give a denouncer away. For the same reason the line is not shown here."
wrong r#"[minutes]
opening = ["Ông Đinh Văn Dồng tố cáo cán bộ xã."]"#
right r#"[minutes]
opening = ["Bí thư Đảng ủy tuyên bố lý do."]"#
by Law "Luật Tố cáo 2018, Điều 47"
}
