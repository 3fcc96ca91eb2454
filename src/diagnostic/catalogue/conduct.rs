//! Findings in how a dialogue was conducted: order, deadlines, numbers.

super::rules! { CONDUCT:

PAPER_AFTER_SESSION "D501" "paper-after-session" Warning
vi "văn bản chuẩn bị ghi ngày {day}, sau buổi đối thoại"
=> "xem lại ngày văn bản và ngày đối thoại"
en "a paper that prepares the session is dated {day}, behind it"
=> "check the day of the paper and of the session"
why "Thông báo, giấy mời, rà soát và kế hoạch riêng phải có trước buổi đối thoại."
  / "Announcement, invitation, review and own plan come before the session."

CONCLUDED_BEFORE_SESSION "D502" "concluded-before-session" Warning
vi "kết luận ghi ngày trước buổi đối thoại ({day})"
=> "xem lại ngày kết luận và ngày đối thoại"
en "the conclusion is dated before the session ({day})"
=> "check the day of the conclusion and of the session"
why "Kết luận chỉ có sau khi đã nghe ý kiến."
  / "There is nothing to conclude before the people have been heard."

SESSION_BEFORE_PLAN "D503" "session-before-plan" Warning
vi "buổi đối thoại diễn ra trước ngày ban hành kế hoạch năm ({day})"
=> "xem lại ngày đối thoại, hoặc ngày của kế hoạch"
en "the session lies before the day of the year's plan ({day})"
=> "check the day of the session, or of the plan"
why "Buổi đối thoại được tổ chức theo kế hoạch, nên thường diễn ra sau khi có kế hoạch."
  / "A session carries out the plan, and so comes after it."

ANNOUNCED_LATE "D504" "announced-late" Warning
vi "thông báo muộn: hạn cuối là {day}"
=> "thông báo sớm hơn, hoặc ghi quy định riêng của địa phương vào [[deadline]] trong office.toml"
en "announced late: the last day was {day}"
=> "announce earlier, or record the local rule under [[deadline]] in office.toml"
why "Nhân dân phải được biết thời gian, địa điểm, nội dung trước ít nhất 07 ngày (Luật Tổ chức chính quyền địa phương 2025, Điều 43)."
  / "The people are told when, where and what about at least 7 days before (Luật Tổ chức chính quyền địa phương 2025, Điều 43)."

CONCLUDED_LATE "D505" "concluded-late" Warning
vi "kết luận ban hành muộn {late} ngày làm việc: hạn cuối là {day}"
=> "xem lại ngày kết luận; nếu đúng là muộn thì giữ nguyên và giải trình trong báo cáo"
en "concluded {late} working day(s) late: the last day was {day}"
=> "check the day of the conclusion; if it was late indeed, keep it and account for it in the report"
why "Kế hoạch yêu cầu ban hành kết luận trong 07 ngày làm việc sau đối thoại."
  / "The plan asks for the conclusion within 7 working days of the session."

NUMBER_TWICE "D506" "number-twice" Warning
vi "số {number}-{register} đã dùng cho một văn bản khác trong cùng nhiệm kỳ"
=> "xem sổ đăng ký văn bản đi và sửa số gõ nhầm; nhiệm kỳ mới thì khai ngày đầu vào `terms` trong office.toml"
en "the number {number}-{register} is taken by another paper of the same term"
=> "look at the register and mend the number; of a new term put the first day into `terms` in office.toml"
why "Số văn bản của Đảng chạy liên tục theo từng loại trong một nhiệm kỳ, mỗi số một văn bản."
  / "Numbers of Party papers run through one term, kind by kind, each of them once."

NUMBERS_OUT_OF_ORDER "D507" "numbers-out-of-order" Warning
vi "văn bản số {number}-{register} ghi ngày {day}, trước ngày của văn bản số {before}"
=> "xem sổ đăng ký văn bản đi và sửa số hoặc ngày gõ nhầm"
en "number {number}-{register} is dated {day}, before number {before}"
=> "look at the register and mend the number or the day"
why "Số lớn hơn được lấy sau; ngày lùi lại thường là gõ nhầm số hoặc ngày."
  / "A greater number is taken later; an earlier day is most often a slip."

PLANNED_SESSION_MISSING "D508" "planned-session-missing" Warning
vi "kế hoạch có {planned} buổi đối thoại định kỳ, hồ sơ chỉ có {counted}"
=> "thêm hồ sơ cho buổi còn thiếu trong sessions/; không tổ chức thì ghi [[change]] với lý do"
en "the plan has {planned} regular sessions, the records only {counted}"
=> "add a record for the missing session in sessions/; of one not held say why in [[change]]"
why "Báo cáo năm phải nói rõ từng buổi trong kế hoạch: đã tổ chức, hoãn hay hủy."
  / "The annual report accounts for every planned session: held, postponed or cancelled."

GIVEN_WITHOUT_LETTER "D509" "given-without-letter" Warning
vi "nội dung “{code}” đã giao cho “{body}” nhưng buổi này không có công văn gửi cơ quan ấy"
=> "thêm [[assignment]] cho cơ quan ấy trong hồ sơ buổi đối thoại"
en "“{code}” was given to “{body}” but this session has no letter to it"
=> "add an [[assignment]] for that body to the session"
why "Cơ quan không nhận được công văn thì không biết mình có việc phải làm."
  / "A body that gets no letter does not know that it has something to do."

EVENT_BEFORE_RECEIPT "D510" "event-before-receipt" Warning
vi "việc xử lý ghi ngày trước ngày tiếp nhận ({day})"
=> "xem lại ngày tiếp nhận và ngày của việc này"
en "the event lies before the day of receipt ({day})"
=> "check the day of receipt and the day of the event"
why "Không thể giao hay trả lời một ý kiến chưa đến."
  / "Nobody can assign or answer what has not come in yet."

AGENDA_OUT_OF_ORDER "D511" "agenda-out-of-order" Warning
vi "chương trình không theo thứ tự thời gian, hoặc vượt quá giờ kết thúc"
=> "xếp lại các dòng theo giờ, hoặc sửa giờ gõ nhầm"
en "the agenda does not run in the order of time, or goes on after the end"
=> "put the lines in the order of their times, or mend the time"
why "Chương trình in theo thứ tự trong hồ sơ."
  / "The programme is printed in the order of the record."

QUESTIONS_AFTER_SESSION "D512" "questions-after-session" Warning
vi "hạn gửi câu hỏi trước đối thoại lại sau ngày đối thoại"
=> "xem lại `questions-until` và ngày đối thoại"
en "questions may be sent beforehand until a day behind the session"
=> "check `questions-until` and the day of the session"
why "Câu hỏi gửi trước để các cơ quan chuẩn bị trả lời tại buổi đối thoại."
  / "Questions are sent beforehand so that the bodies can prepare their answers."

EVENT_AFTER_END "D513" "event-after-end" Warning
vi "việc này ghi sau khi nội dung đã kết thúc"
=> "nếu giải quyết lại thì ghi `reopened` trước, kèm lý do; nếu không thì xem lại thứ tự"
en "this event stands behind the end of the item"
=> "to take it up again record `reopened` first, with the reason; else check the order"
why "Nội dung đã kết thúc chỉ mở lại bằng một việc `reopened`; báo cáo vẫn tính là đã kết thúc."
  / "An item that has ended is taken up again by `reopened` alone; reports still count it as ended."

BODY_GONE "D514" "body-gone" Warning
vi "“{body}” không tồn tại vào ngày {day}"
=> "ghi cơ quan tiếp nhận công việc, hoặc sửa thời gian của cơ quan ấy trong office.toml"
en "“{body}” does not exist on {day}"
=> "name the body that took over, or mend its dates in office.toml"
why "Giao việc, đôn đốc một cơ quan đã giải thể thì không ai nhận."
  / "Nobody receives a letter to a body that is gone."

HELD_AND_CANCELLED "D515" "held-and-cancelled" Warning
vi "buổi đối thoại vừa ghi đã tổ chức vừa ghi hủy hoặc chuyển đơn vị kế thừa"
=> "bỏ `held`, hoặc xóa [[change]] ghi nhầm"
en "the session is recorded as held and as cancelled or handed over"
=> "remove `held`, or the [[change]] that is wrong"
why "Báo cáo tính một buổi một lần: đã tổ chức, hoặc không."
  / "Reports count a session once: held, or not."

ITEM_WITHOUT_BODY "D516" "item-without-body" Warning
vi "đã có kết luận nhưng nội dung “{code}” chưa giao cho cơ quan nào"
=> "thêm `lead` và một việc `assigned`, hoặc ghi kết quả"
en "there is a conclusion but “{code}” was given to nobody"
=> "add `lead` and an event `assigned`, or record the result"
why "Kết luận phải rõ ai làm, đến khi nào; việc không ai làm thì không xong."
  / "A conclusion says who does what until when; what nobody does is never done."

PETITIONER_WITHOUT_VILLAGE "D517" "petitioner-without-village" Warning
vi "người kiến nghị không ghi thôn"
=> "ghi mã thôn vào `villages`"
en "the petitioner comes from no village"
=> "put the village's identifier into `villages`"
why "Số liệu theo thôn, và công văn trả lời, cần biết người kiến nghị ở đâu."
  / "Figures by village, and the reply, need to know where the petitioner lives."

ENDED_WITHOUT_RESULT "D518" "ended-without-result" Warning
vi "nội dung “{code}” đã kết thúc mà không ghi kết quả nào"
=> "ghi `text` ở việc kết thúc, hoặc ghi câu trả lời"
en "“{code}” has ended and no result is on record"
=> "write `text` at its end, or record the answer"
why "Người dân hỏi lại thì cơ quan phải nói được đã làm gì."
  / "When people ask again the office must be able to say what was done."

SAME_REQUEST "D519" "same-request" Warning
vi "nội dung “{code}” giống nội dung “{other}” nhưng không có liên kết"
=> "ghi `repeats` nếu là kiến nghị lại, `merged-into` nếu gộp giải quyết một lần"
en "“{code}” says the same as “{other}” and is not linked to it"
=> "write `repeats` if it asks again, `merged-into` if both are dealt with at once"
why "Kiến nghị lặp lại cho biết việc nào kéo dài; không liên kết thì đếm thành hai việc."
  / "Repeats show what drags on; without a link two are counted."

REPLACES_COLLECTIVE "D520" "replaces-collective" Warning
vi "không ký thay (K/T) một tập thể: “{text}”"
=> "dùng `authority = \"T/M\"`; phó bí thư ký thay mặt Ban Thường vụ cũng ghi T/M"
en "nobody signs in place (K/T) of a collective body: “{text}”"
=> "use `authority = \"T/M\"`; a deputy secretary signs on behalf of the committee as well"
why "K/T chỉ dùng ở cơ quan làm việc theo chế độ thủ trưởng; cấp ủy quyết định tập thể, người ký là thay mặt (Hướng dẫn 36, ô 7a)."
  / "K/T belongs to offices run by one head; a committee decides together, and is signed for on its behalf (Hướng dẫn 36, ô 7a)."

NAME_WITH_DEGREE "D521" "name-with-degree" Warning
vi "họ tên “{text}” có học hàm, học vị hoặc quân hàm"
=> "chỉ ghi họ tên; chức vụ ghi ở `titles` hoặc `position`"
en "the name “{text}” bears a degree or rank"
=> "write the name alone; positions go into `titles` or `position`"
why "Văn bản của Đảng không ghi học hàm, học vị, quân hàm trước họ tên (Hướng dẫn 36, ô 7c)."
  / "Papers of the Party put no degree or rank before a name (Hướng dẫn 36, ô 7c)."
}
