//! Findings in the steps of a dialogue: order, deadlines, numbers.

super::rules! { STEPS:

PAPER_AFTER_SESSION "D501" "paper-after-session" Warning
vi "văn bản phục vụ buổi đối thoại (thông báo, giấy mời, rà soát, kế hoạch riêng) ghi ngày {day}, sau buổi đối thoại"
=> "xem lại ngày văn bản và ngày đối thoại"
en "a paper that prepares the session is dated {day}, behind it"
=> "check the day of the paper and of the session"
why "Thông báo, giấy mời, rà soát và kế hoạch riêng phải có trước buổi đối thoại."
  / "Announcement, invitation, review and own plan come before the session."
wrong r#"[announcement]
number = 7
date = 2025-04-21"#
right r#"[announcement]
number = 7
date = 2025-04-09"#
by Practice

CONCLUDED_BEFORE_SESSION "D502" "concluded-before-session" Warning
vi "kết luận ghi ngày trước buổi đối thoại ({day})"
=> "xem lại ngày kết luận và ngày đối thoại"
en "the conclusion is dated before the session ({day})"
=> "check the day of the conclusion and of the session"
why "Kết luận chỉ có sau khi đã nghe ý kiến."
  / "There is nothing to conclude before the people have been heard."
wrong r#"[conclusion]
number = 9
date = 2025-04-17"#
right r#"[conclusion]
number = 9
date = 2025-04-25"#
by Practice

SESSION_BEFORE_PLAN "D503" "session-before-plan" Warning
vi "buổi đối thoại diễn ra trước ngày ban hành kế hoạch năm ({day})"
=> "xem lại ngày đối thoại, hoặc ngày của kế hoạch"
en "the session lies before the day of the year's plan ({day})"
=> "check the day of the session, or of the plan"
why "Buổi đối thoại được tổ chức theo kế hoạch, nên thường diễn ra sau khi có kế hoạch."
  / "A session carries out the plan, and so comes after it."
wrong "date = 2025-04-22"
right "date = 2025-01-15"
by Practice

ANNOUNCED_LATE "D504" "announced-late" Warning
vi "thông báo muộn: hạn cuối là {day}"
=> "thông báo sớm hơn, hoặc ghi quy định riêng của địa phương vào [[deadline]] trong office.toml"
en "announced late: the last day was {day}"
=> "announce earlier, or record the local rule under [[deadline]] in office.toml"
why "Nhân dân phải được biết thời gian, địa điểm, nội dung trước ít nhất 07 ngày (Luật Tổ chức chính quyền địa phương 2025, Điều 43)."
  / "The people are told when, where and what about at least 7 days before (Luật Tổ chức chính quyền địa phương 2025, Điều 43)."
wrong r#"[announcement]
number = 7
date = 2025-04-14"#
right r#"[announcement]
number = 7
date = 2025-04-09"#
by Law "Luật Tổ chức chính quyền địa phương 2025, Điều 43"

CONCLUDED_LATE "D505" "concluded-late" Warning
vi "kết luận ban hành muộn {late} ngày làm việc: đối thoại ngày {held}, hạn cuối là {day}"
=> "xem lại ngày kết luận; nếu đúng là muộn thì giữ nguyên và giải trình trong báo cáo"
en "concluded {late} working day(s) late: the session was on {held}, the last day was {day}"
=> "check the day of the conclusion; if it was late indeed, keep it and account for it in the report"
why "Kế hoạch yêu cầu ban hành kết luận trong 07 ngày làm việc sau đối thoại."
  / "The plan asks for the conclusion within 7 working days of the session."
wrong r#"[conclusion]
number = 9
date = 2025-05-05"#
right r#"[conclusion]
number = 9
date = 2025-04-25"#
by Practice

NUMBER_TWICE "D506" "number-twice" Warning
vi "số {number}-{register} đã dùng cho một văn bản khác trong cùng nhiệm kỳ"
=> "xem sổ đăng ký văn bản đi và sửa số gõ nhầm; nhiệm kỳ mới thì khai ngày đầu vào `terms` trong office.toml"
en "the number {number}-{register} is taken by another paper of the same term"
=> "look at the register and mend the number; of a new term put the first day into `terms` in office.toml"
why "Số văn bản của Đảng chạy liên tục theo từng loại trong một nhiệm kỳ, mỗi số một văn bản."
  / "Numbers of Party papers run through one term, kind by kind, each of them once."
wrong r#"date = 2025-05-14
kind = "notified"
paper-number = 12"#
right r#"date = 2025-05-14
kind = "notified"
paper-number = 13"#
by Party "Hướng dẫn 36-HD/VPTW, điểm 1.3"

NUMBERS_OUT_OF_ORDER "D507" "numbers-out-of-order" Warning
vi "văn bản số {number}-{register} ghi ngày {day}, trước ngày của văn bản số {before}"
=> "xem sổ đăng ký văn bản đi và sửa số hoặc ngày gõ nhầm"
en "number {number}-{register} is dated {day}, before number {before}"
=> "look at the register and mend the number or the day"
why "Số lớn hơn được lấy sau; ngày lùi lại thường là gõ nhầm số hoặc ngày."
  / "A greater number is taken later; an earlier day is most often a slip."
wrong r#"date = 2025-05-09
kind = "notified"
paper-number = 13"#
right r#"date = 2025-05-14
kind = "notified"
paper-number = 13"#
by Party "Hướng dẫn 36-HD/VPTW, điểm 1.3"

PLANNED_SESSION_MISSING "D508" "planned-session-missing" Warning
vi "kế hoạch có {planned} buổi đối thoại định kỳ, hồ sơ chỉ có {counted}"
=> "thêm hồ sơ cho buổi còn thiếu trong sessions/; không tổ chức thì ghi [[change]] với lý do"
en "the plan has {planned} regular sessions, the records only {counted}"
=> "add a record for the missing session in sessions/; of one not held say why in [[change]]"
why "Báo cáo năm phải nói rõ từng buổi trong kế hoạch: đã tổ chức, hoãn hay hủy."
  / "The annual report accounts for every planned session: held, postponed or cancelled."
wrong "kế hoạch có 2 buổi, sessions/ chỉ có 2025-04-nuoc-tang.toml"
    / "the plan has 2 sessions, sessions/ only 2025-04-nuoc-tang.toml"
right "sessions/ có thêm 2025-10-lang-mung.toml"
    / "sessions/ also has 2025-10-lang-mung.toml"
by Practice

GIVEN_WITHOUT_LETTER "D509" "given-without-letter" Warning
vi "nội dung “{code}” đã giao cho “{body}” nhưng buổi này không có công văn gửi cơ quan ấy"
=> "thêm [[assignment]] cho cơ quan ấy trong hồ sơ buổi đối thoại"
en "“{code}” was given to “{body}” but this session has no letter to it"
=> "add an [[assignment]] for that body to the session"
why "Cơ quan không nhận được công văn thì không biết mình có việc phải làm."
  / "A body that gets no letter does not know that it has something to do."
wrong r#"[[assignment]]
body = "ubnd""#
right r#"[[assignment]]
body = "cong-an"
signer = "bi-thu"

[[assignment]]
body = "ubnd""#
by Practice

EVENT_BEFORE_RECEIPT "D510" "event-before-receipt" Warning
vi "việc xử lý ghi ngày trước ngày tiếp nhận ({day})"
=> "xem lại ngày tiếp nhận và ngày của việc này"
en "the event lies before the day of receipt ({day})"
=> "check the day of receipt and the day of the event"
why "Không thể giao hay trả lời một ý kiến chưa đến."
  / "Nobody can assign or answer what has not come in yet."
wrong r#"date = 2025-04-15
kind = "answered""#
right r#"date = 2025-04-18   # ngày tiếp nhận
kind = "answered""#
by Practice

AGENDA_OUT_OF_ORDER "D511" "agenda-out-of-order" Warning
vi "trong chương trình, {time} {relation} {other}"
=> "sửa giờ gõ nhầm theo chương trình gốc, hoặc xếp lại các dòng theo giờ"
en "in the agenda, {time} {relation} {other}"
=> "mend the time after the original agenda, or put the lines in the order of their times"
why "Chương trình in theo thứ tự trong hồ sơ."
  / "The programme is printed in the order of the record."
wrong r#"time = 09:00:00
content = "Nhân dân phát biểu"
who = "Nhân dân"
[[agenda]]
time = 08:40:00"#
right r#"time = 09:00:00
content = "Nhân dân phát biểu"
who = "Nhân dân"
[[agenda]]
time = 10:40:00"#
by Practice

QUESTIONS_AFTER_SESSION "D512" "questions-after-session" Warning
vi "hạn gửi câu hỏi (`questions-until`) muộn hơn ngày đối thoại"
=> "xem lại `questions-until` và ngày đối thoại"
en "questions may be sent beforehand until a day behind the session"
=> "check `questions-until` and the day of the session"
why "Câu hỏi gửi trước để các cơ quan chuẩn bị trả lời tại buổi đối thoại."
  / "Questions are sent beforehand so that the bodies can prepare their answers."
wrong "questions-until = 2025-04-21"
right "questions-until = 2025-04-16"
by Practice

EVENT_AFTER_END "D513" "event-after-end" Warning
vi "việc này ghi sau khi nội dung đã kết thúc"
=> "nếu giải quyết lại thì ghi `reopened` trước, kèm lý do; nếu không thì xem lại ngày và thứ tự các việc"
en "this event stands behind the end of the item"
=> "to take it up again record `reopened` first, with the reason; else check the order"
why "Nội dung đã kết thúc chỉ mở lại bằng một việc `reopened`; báo cáo vẫn tính là đã kết thúc."
  / "An item that has ended is taken up again by `reopened` alone; reports still count it as ended."
wrong r#"date = 2025-05-12
kind = "assigned""#
right r#"date = 2025-05-12
kind = "reopened"
text = "Đường lại hỏng sau mưa."

[[item.event]]
date = 2025-05-12
kind = "assigned""#
by Practice

BODY_GONE "D514" "body-gone" Warning
vi "“{body}” không tồn tại vào ngày {day}"
=> "ghi cơ quan tiếp nhận công việc, hoặc sửa thời gian của cơ quan ấy trong office.toml"
en "“{body}” does not exist on {day}"
=> "name the body that took over, or mend its dates in office.toml"
why "Giao việc, đôn đốc một cơ quan đã giải thể thì không ai nhận."
  / "Nobody receives a letter to a body that is gone."
wrong r#"date = 2025-07-07
kind = "assigned"
body = "ubnd-huyen""#
right r#"date = 2025-07-07
kind = "assigned"
body = "ubnd-tinh""#
by Practice

HELD_AND_CANCELLED "D515" "held-and-cancelled" Warning
vi "buổi đối thoại vừa ghi đã tổ chức vừa ghi hủy hoặc chuyển đơn vị kế thừa"
=> "bỏ `held`, hoặc xóa [[change]] ghi nhầm"
en "the session is recorded as held and as cancelled or handed over"
=> "remove `held`, or the [[change]] that is wrong"
why "Báo cáo tính một buổi một lần: đã tổ chức, hoặc không."
  / "Reports count a session once: held, or not."
wrong r#"held = true

[[change]]
kind = "cancelled""#
right r#"[[change]]
kind = "cancelled""#
by Practice
}
