//! Findings in what became of requests, and in who is named.

super::rules! { REQUESTS:

ITEM_WITHOUT_BODY "D516" "item-without-body" Warning
vi "đã có kết luận nhưng nội dung “{code}” chưa giao, chưa chuyển, chưa trả lời"
=> "thêm một [[item.event]]: `assigned` (giao việc), `transferred` (chuyển cấp trên) hoặc `answered` (đã trả lời tại chỗ)"
en "there is a conclusion but “{code}” was neither given to a body nor handed on nor answered"
=> "add an [[item.event]]: `assigned`, `transferred` or `answered`"
why "Kết luận phải rõ ai làm, đến khi nào; việc không ai làm thì không xong. `lead` chỉ nói ai chủ trì, chưa phải là giao việc: kết luận in nội dung ấy mà không có chỉ đạo nào."
  / "A conclusion says who does what until when; what nobody does is never done. `lead` only says who leads: the conclusion would print the request without any direction."
wrong r#"authority = "commune"
lead = "ubnd""#
right r#"authority = "commune"
lead = "ubnd"

[[item.event]]
date = 2025-04-25
kind = "assigned""#
by Practice

PETITIONER_WITHOUT_VILLAGE "D517" "petitioner-without-village" Warning
vi "người kiến nghị không ghi thôn"
=> "ghi mã thôn vào `villages`"
en "no village is recorded for the petitioner"
=> "put the village's identifier into `villages`"
why "Số liệu theo thôn, và công văn trả lời, cần biết người kiến nghị ở đâu."
  / "Figures by village, and the reply, need to know where the petitioner lives."
wrong "received = 2025-04-18"
right r#"received = 2025-04-18
villages = ["nuoc-tang"]"#
by Practice

ENDED_WITHOUT_RESULT "D518" "ended-without-result" Warning
vi "nội dung “{code}” đã kết thúc mà không ghi kết quả nào"
=> "ghi `text` ở việc kết thúc, hoặc ghi câu trả lời"
en "“{code}” has ended and no result is on record"
=> "write `text` at its end, or record the answer"
why "Người dân hỏi lại thì cơ quan phải nói được đã làm gì."
  / "When people ask again the office must be able to say what was done."
wrong r#"kind = "resolved"
outcome = "done""#
right r#"kind = "resolved"
outcome = "done"
text = "Đã sửa 0,4 km đường.""#
by Practice

SAME_REQUEST "D519" "same-request" Warning
vi "nội dung “{code}” giống nội dung “{other}” nhưng không có liên kết"
=> "ghi `repeats` nếu là kiến nghị lại, `merged-into` nếu gộp giải quyết một lần"
en "“{code}” says the same as “{other}” and is not linked to it"
=> "write `repeats` if it asks again, `merged-into` if both are dealt with at once"
why "Kiến nghị lặp lại cho biết việc nào kéo dài; không liên kết thì đếm thành hai việc."
  / "Repeats show what drags on; without a link two are counted."
wrong r#"code = "2025-02"
content = "Đề nghị sửa đường liên thôn""#
right r#"code = "2025-02"
repeats = ["2025-01"]
content = "Đề nghị sửa đường liên thôn""#
by Practice

REPLACES_COLLECTIVE "D520" "replaces-collective" Warning
vi "không ký thay (K/T) một tập thể: “{text}”"
=> "dùng `authority = \"T/M\"`; phó bí thư ký thay mặt Ban Thường vụ cũng ghi T/M"
en "nobody signs in place (K/T) of a collective body: “{text}”"
=> "use `authority = \"T/M\"`; a deputy secretary signs on behalf of the committee as well"
why "K/T chỉ dùng ở cơ quan làm việc theo chế độ thủ trưởng; cấp ủy quyết định tập thể, người ký là thay mặt (Hướng dẫn 36, ô 7a)."
  / "K/T belongs to offices run by one head; a committee decides together, and is signed for on its behalf (Hướng dẫn 36, ô 7a)."
wrong r#"authority = "K/T"
authority-of = "BAN THƯỜNG VỤ"
position = "PHÓ BÍ THƯ""#
right r#"authority = "T/M"
authority-of = "BAN THƯỜNG VỤ"
position = "PHÓ BÍ THƯ""#
by Party "Hướng dẫn 36-HD/VPTW, ô 7a"

NAME_WITH_DEGREE "D521" "name-with-degree" Warning
vi "họ tên “{text}” có học hàm, học vị hoặc quân hàm"
=> "chỉ ghi họ tên; chức vụ ghi ở `titles` hoặc `position`"
en "the name “{text}” bears a degree or rank"
=> "write the name alone; positions go into `titles` or `position`"
why "Văn bản của Đảng không ghi học hàm, học vị, quân hàm trước họ tên (Hướng dẫn 36, ô 7c)."
  / "Papers of the Party put no degree or rank before a name (Hướng dẫn 36, ô 7c)."
wrong r#"name = "ThS. Đinh Văn Khía""#
right r#"name = "Đinh Văn Khía""#
by Party "Hướng dẫn 36-HD/VPTW, ô 7c"

COMPLAINT_AS_REQUEST "D522" "complaint-as-request" Warning
vi "`{field}` nói “{word}” nhưng nội dung này không ghi là khiếu nại hay tố cáo"
=> "ghi `kind = \"complaint\"` (khiếu nại) hoặc `\"denunciation\"` (tố cáo); nếu chỉ nhắc tới một vụ việc khác thì diễn đạt lại `{field}`"
en "`{field}` says “{word}”, yet the item is recorded as neither complaint nor denunciation"
=> "write `kind = \"complaint\"` or `\"denunciation\"`; reword `{field}` when it only speaks of another case"
why "Khiếu nại, tố cáo có luật, thời hạn riêng và chế độ bảo mật; không xử lý theo trình tự kiến nghị."
  / "Complaints and denunciations have laws, deadlines and secrecy of their own."
wrong r#"short = "Khiếu nại giá bồi thường cây mít"
kind = "request""#
right r#"short = "Khiếu nại giá bồi thường cây mít"
kind = "complaint""#
by Practice

COMPLAINT_HANDLED_HERE "D523" "complaint-handled-here" Warning
vi "“{code}” ghi là khiếu nại hoặc tố cáo nhưng được xử lý như kiến nghị"
=> "trước hết xem lại nội dung: thật ra là kiến nghị thì sửa `kind` của nội dung thành `request`; đúng là khiếu nại, tố cáo thì thêm trước việc này một việc `transferred` (chuyển người có thẩm quyền) hoặc `returned` (trả lại, hướng dẫn)"
en "“{code}” is recorded as a complaint or denunciation and handled like a request"
=> "read the item again first: if it is a request after all, make its `kind` `request`; if it is a complaint or denunciation, add before this event one that is `transferred` to whoever decides it, or `returned` with advice"
why "Chỉ người có thẩm quyền theo luật mới được giải quyết khiếu nại, tố cáo."
  / "Only those whom the law names may decide complaints and denunciations."
wrong r#"date = 2025-04-25
kind = "resolved"
outcome = "explained""#
right r#"date = 2025-04-24
kind = "transferred"
body = "ubnd"

[[item.event]]
date = 2025-04-25
kind = "resolved"
outcome = "explained""#
by Practice

ITEM_WITHOUT_DEADLINE "D524" "item-without-deadline" Warning
vi "nội dung “{code}” đã chuyển đi mà không có thời hạn"
=> "ghi `deadline` (ngày) hoặc `deadline-text` (bằng chữ) ở việc chuyển"
en "“{code}” was passed on without a deadline"
=> "write `deadline` (a day) or `deadline-text` (in words) where it was passed on"
why "Không có thời hạn thì không biết khi nào phải đôn đốc."
  / "Without a deadline nobody knows when to remind."
wrong r#"kind = "transferred"
body = "ubnd-huyen""#
right r#"kind = "transferred"
body = "ubnd-huyen"
deadline = 2025-05-30"#
by Practice

ITEM_OVERDUE "D525" "item-overdue" Warning
vi "nội dung “{code}” quá hạn {days} ngày (tính đến {day})"
=> "đôn đốc (`reminded`), gia hạn có lý do (`extended`), hoặc ghi kết quả"
en "“{code}” is {days} day(s) overdue on {day}"
=> "remind (`reminded`), extend it with a reason (`extended`), or record the result"
why "Kết luận đã hứa với Nhân dân một thời hạn. Chỉ kiểm tra khi có --as-of."
  / "The conclusion promised a day to the people. Checked with --as-of alone."
wrong "deadline = 2025-05-30"
right "deadline = 2025-12-30"
by Practice

REVIEW_MISSING "D526" "review-missing" Warning
vi "còn {count} nội dung của các lần trước chưa giải quyết xong (như “{code}”) mà buổi này không có rà soát"
=> "thêm [review] vào hồ sơ buổi đối thoại, hoặc ghi kết quả của các nội dung ấy"
en "{count} item(s) of earlier dialogues are open (such as “{code}”) and this session has no review"
=> "add [review] to the session, or record how those items ended"
why "Kế hoạch yêu cầu rà soát kết quả giải quyết kết luận lần trước trước khi đối thoại."
  / "The plan asks for a review of what the last conclusion left open, before the next dialogue."
wrong r#"secretary = "bien"
held = true"#
right r#"secretary = "bien"
held = true

[review]
signer = "bi-thu""#
by Practice

RECEIVED_AFTER_CONCLUSION "D527" "received-after-conclusion" Warning
vi "ý kiến đến sau ngày ban hành kết luận ({day}) nên kết luận đã gửi không có"
=> "xem lại ngày tiếp nhận; nếu đúng thì chuyển hồ sơ sang petitions/other/ hoặc buổi sau"
en "it came in after the conclusion ({day}), which therefore cannot contain it"
=> "check the day of receipt; if it is right, move the record to petitions/other/ or to the next session"
why "Văn bản dựng lại phải như bản đã ban hành; thêm một ý kiến thì khác bản đã gửi."
  / "A document made again must be the one that was issued; one more petition would make it another."
wrong "received = 2025-05-12"
right "received = 2025-04-18"
by Practice

PERSON_TWICE "D528" "person-twice" Warning
vi "“{text}” được khai hai lần với chức danh khác nhau trong cùng một thời gian"
=> "gộp làm một, ghi `from`, `until` cho từng thời kỳ; nếu là hai người trùng tên thì thêm chữ phân biệt"
en "“{text}” is declared twice for the same time"
=> "make one of the two, or give each its `from` and `until`; tell two persons of one name apart"
why "Một người có hai chức danh khác nhau trong các văn bản cùng ngày là sai ít nhất một nơi."
  / "A person with two titles on one day is wrong in at least one paper."
wrong r#"id = "khia-ccb"
name = "Đinh Văn Khía""#
right r#"id = "khia-ccb"
from = 2025-07-01
name = "Đinh Văn Khía""#
by Practice

TITLES_DIFFER "D529" "titles-differ" Warning
vi "chức vụ ký “{text}” của {name} không có trong các chức danh đã khai của người ấy"
=> "sửa `position` của [[signer]], hoặc `titles` của [[person]]"
en "{name} signs as “{text}”, which is not among the titles declared"
=> "mend `position` of the [[signer]] or `titles` of the [[person]]"
why "Người ký và người được nêu tên là một, nên chức vụ phải khớp nhau."
  / "Whoever signs is the person that is named; the positions must agree."
wrong r#"position = "PHÓ BÍ THƯ THƯỜNG TRỰC""#
right r#"position = "BÍ THƯ""#
by Practice

PERSON_NOT_IN_POSITION "D530" "person-not-in-position" Warning
vi "vào ngày {day}, {name} không giữ chức danh đã khai"
=> "dùng mã của người đương chức, hoặc sửa `from`, `until` của [[person]]"
en "{name} does not hold the declared positions on {day}"
=> "name whoever holds them, or mend `from` and `until` of the [[person]]"
why "Biên bản, giấy mời ghi chức danh của ngày đối thoại."
  / "Minutes and invitations print the titles of that day."
wrong r#"secretary = "khai""#
right r#"secretary = "thinh""#
by Practice

NUMBER_GAP "D531" "number-gap" Warning
vi "sau số {before} là số {number} ({series}): thiếu số ở giữa"
=> "sửa số gõ nhầm, hoặc thêm hồ sơ còn thiếu"
en "number {number} follows {before} ({series}): one or more are missing"
=> "mend the number, or add the record that is missing"
why "Mã số trong sổ theo dõi và lần đối thoại đánh liên tục; thiếu số thường là thiếu hồ sơ."
  / "Codes of the ledger and sessions of a year run on; a gap usually is a record that was forgotten."
wrong "ordinal = 3"
right "ordinal = 1"
by Practice

NO_OFFICE_ON_DAY "D532" "no-office-on-day" Error
vi "vào ngày {day} cơ quan không còn (office.toml không có tên cho ngày ấy)"
=> "sửa ngày, hoặc thêm [[identity]] của đơn vị kế thừa"
en "the office does not exist on {day} (office.toml has no name for that day)"
=> "mend the day, or add the successor's [[identity]]"
why "Sau ngày sáp nhập, mọi việc do đơn vị kế thừa làm và ghi."
  / "After a merger everything is done and recorded by the successor."
wrong "received = 2026-02-10"
right "received = 2025-04-18"
by Practice

FAR_FROM_YEAR "D533" "far-from-year" Error
vi "ngày {day} không thuộc năm {year} của thư mục"
=> "sửa ngày gõ nhầm, hoặc chuyển hồ sơ sang thư mục của năm ấy"
en "{day} is not in {year}, the year of the folder"
=> "mend the day, or move the record to the folder of its year"
why "Báo cáo đếm theo năm của thư mục: hồ sơ nằm nhầm năm thì hai năm cùng sai số liệu. Buổi hoãn sang năm sau, ý kiến gửi từ cuối năm trước thì được."
  / "Reports count by the year of the folder: a record in the wrong one spoils the figures of two years. A session put off into the next year and a letter from the end of the last one may stay."
wrong "received = 2020-04-18"
right "received = 2025-04-18"
by Practice

ASSIGNED_ELSEWHERE "D534" "assigned-elsewhere" Warning
vi "việc giao cho {body}, nhưng cơ quan chủ trì của nội dung này là {lead}"
=> "việc của nội dung khác thì chuyển xuống dưới [[item]] của nội dung ấy; giao đúng thì sửa `lead` hoặc thêm cơ quan vào `with`"
en "{body} is given the work, but {lead} leads this item"
=> "move the event below the [[item]] it belongs to; if it is right, mend `lead` or add the body to `with`"
why "Một [[item.event]] thuộc về [[item]] đứng ngay trên nó: ghi ở cuối tệp có hai nội dung thì thành việc của nội dung cuối."
  / "An [[item.event]] belongs to the [[item]] above it: written at the end of a file with two, it is of the last."
wrong r#"lead = "ubnd"

[[item.event]]
date = 2025-04-25
kind = "assigned"
body = "cong-an""#
right r#"lead = "cong-an"

[[item.event]]
date = 2025-04-25
kind = "assigned"
body = "cong-an""#
by Practice

NAME_OF_SEVERAL "D535" "name-of-several" Warning
vi "“{text}” không phải họ tên của một người"
=> "tập thể thì ghi vào `collective` và `households` (Excel: cột “Tập thể”, “Số hộ”), người đại diện vào [[petitioner]]; hai người thì hai [[petitioner]] (Excel: cách nhau bằng dấu chấm phẩy)"
en "“{text}” is not the name of one person"
=> "write a group into `collective` and `households` (Excel: columns “Tập thể”, “Số hộ”), who speaks for it into [[petitioner]]; two people are two [[petitioner]] (Excel: with a semicolon between)"
why "Kết luận in họ tên, viết tắt họ tên và đếm theo từng người: tên nhóm hộ sẽ in ra những chữ cái vô nghĩa."
  / "Papers print names, shorten them to initials and count them person by person: a group's name becomes a row of letters."
wrong r#"name = "12 hộ xóm Gò (đại diện: ông Phạm Văn Tùng)""#
right r#"name = "Phạm Văn Tùng""#
by Practice

SECRETARY_NOT_IN_CHAIR "D536" "secretary-not-in-chair" Warning
vi "người chủ trì không có Bí thư"
=> "thêm Bí thư vào `chairs`; người khác chủ trì thay thì hỏi lại cấp ủy, vì thông báo và kết luận đều ghi Bí thư"
en "the Secretary is not in the chair"
=> "add the Secretary to `chairs`; ask the committee before anybody else takes it, as announcement and conclusion name the Secretary"
why "Đối thoại với Nhân dân là trách nhiệm của người đứng đầu cấp ủy; thông báo, kết luận đều ghi tên Bí thư."
  / "Dialogue is the duty of the head of the committee; announcement and conclusion speak in the name of the Secretary."
wrong r#"chairs = ["huong"]"#
right r#"chairs = ["bien"]"#
by Party "Quy định 11-QĐi/TW năm 2019"

SAID_ON_ANOTHER_DAY "D537" "said-on-another-day" Warning
vi "ý kiến ghi là nêu tại buổi đối thoại, nhưng buổi ấy vào ngày {day}"
=> "sửa `received` thành ngày đối thoại; gửi trước hoặc sau buổi ấy thì sửa `channel`"
en "the petition is recorded as made at the session, which was held on {day}"
=> "set `received` to the day of the session; if it came before or after, mend `channel`"
why "Thời hạn trả lời tính từ ngày tiếp nhận; đổi ngày đối thoại mà quên đổi ở đây thì sổ theo dõi sai."
  / "Deadlines count from the day of receipt; when the session is moved, this day moves along."
wrong r#"channel = "session"
received = 2025-04-17"#
right r#"channel = "session"
received = 2025-04-18"#
by Practice

NAME_IN_POSTED_TEXT "D538" "name-in-posted-text" Warning
vi "lời văn ghi cả họ tên người kiến nghị, còn kết luận, báo cáo thì viết tắt hoặc không ghi"
=> "thay họ tên bằng “công dân”, “hộ dân”; người ấy đồng ý công khai thì ghi `publish-name = true` dưới [[petitioner]]"
en "the text names the petitioner in full; conclusion and report shorten the name or leave it out"
=> "write “công dân” or “hộ dân” instead; if that person agreed to be named, write `publish-name = true` below [[petitioner]]"
why "Văn bản niêm yết viết tắt họ tên để bảo vệ người dân; một câu ghi đủ họ tên thì viết tắt cũng như không."
  / "Posted papers shorten names to protect people; one sentence with the full name undoes it."
wrong r#"name = "Đinh Thị Rẻ"
publish-name = false

[[item]]
code = "2025-01"
short = "Cấp giấy chứng nhận cho bà Đinh Thị Rẻ""#
right r#"name = "Đinh Thị Rẻ"
publish-name = false

[[item]]
code = "2025-01"
short = "Cấp giấy chứng nhận quyền sử dụng đất cho hộ dân""#
by Practice
}
