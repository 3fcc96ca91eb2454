//! Findings in workbooks that are to be brought into the records.

super::rules! { WORKBOOK:

WORKBOOK_UNREADABLE "D601" "workbook-unreadable" Error
vi "không đọc được sổ Excel ({detail})"
=> "mở tệp bằng Excel hoặc LibreOffice rồi lưu lại dạng .xlsx, không đặt mật khẩu"
en "the workbook cannot be read ({detail})"
=> "open it in Excel or LibreOffice and save it as .xlsx, without a password"
why "Chỉ nhập từ tệp .xlsx nguyên vẹn; đổi đuôi tên tệp không đổi được dạng tệp."
  / "Only a whole .xlsx file is read; another ending of its name does not make it one."
wrong "tệp .xls cũ được đổi tên thành so.xlsx"
    / "an old .xls file is renamed to so.xlsx"
right "tệp được lưu lại bằng `Save As`, dạng Excel Workbook (.xlsx)"
    / "the file is saved anew by File, Save As, Excel Workbook (.xlsx)"
by Technical

WORKBOOK_TOO_LARGE "D602" "workbook-too-large" Error
vi "sổ Excel quá lớn: có hơn {most} {what}"
=> "chép riêng danh sách kiến nghị sang một sổ mới, bỏ hình ảnh và trang thừa"
en "the workbook is too large: it has more than {most} {what}"
=> "copy the list of petitions into a new workbook, without pictures and other sheets"
why "Không ai gõ tay một danh sách lớn như vậy; đọc hết chỉ làm treo máy."
  / "Nobody types a list of that size; reading it would only stall the machine."
wrong "danh sách có chữ ở dòng 50000"
    / "a list with text in row 50,000"
right "danh sách vài trăm dòng"
    / "a list of some hundred rows"
by Technical

WORKBOOK_VERSION "D603" "workbook-version" Error
vi "sổ này theo một mẫu khác với mẫu mà chương trình đọc được"
=> "xuất lại sổ bằng `doithoai export`, hoặc dùng bản chương trình đã xuất sổ này"
en "this workbook has another form than the one that the program reads"
=> "export it again with `doithoai export`, or use the version of the program that made it"
why "Sổ ghi phiên bản của mẫu; đọc theo mẫu khác thì ghi nhầm chỗ."
  / "The workbook says which form it has; read as another, values would go astray."
wrong "nhập sổ do bản chương trình mới hơn xuất ra"
    / "a workbook made by a newer version is imported"
right "nhập bằng chính bản chương trình ấy"
    / "it is imported by that version"
by Technical

COLUMN_MISSING "D604" "column-missing" Error
vi "không tìm thấy cột “{column}” (đã tìm ở trang: {sheet})"
=> "dòng tên cột phải nằm trong 30 dòng đầu và giữ đúng tên cột; xem có mở nhầm tệp không"
en "there is no column “{column}” (looked for in the sheet: {sheet})"
=> "the row of headings must be among the first 30 and keep their names; perhaps it is the wrong file"
why "Chương trình nhận ra cột bằng tên cột, không đoán theo vị trí."
  / "Columns are known by their headings, never guessed by their position."
wrong "danh sách không có dòng tên cột"
    / "a list without a row of headings"
right "danh sách có dòng tên cột: STT, Họ và tên, Thôn, Nội dung kiến nghị, Lĩnh vực"
    / "a list with the headings STT, Họ và tên, Thôn, Nội dung kiến nghị, Lĩnh vực"
by Technical

SHEETS_SEVERAL "D605" "sheets-several" Error
vi "có nhiều trang tính trông như danh sách kiến nghị: {sheets}"
=> "chọn một trang bằng --sheet \"tên trang\""
en "several sheets look like lists of petitions: {sheets}"
=> "choose one with --sheet \"name\""
why "Chương trình không tự chọn trang: nhập nhầm bản nháp thì sai cả danh sách."
  / "No sheet is chosen by chance: the draft instead of the list would be all wrong."
wrong "sổ có hai trang, Bản nháp và Danh sách, cùng các cột"
    / "a workbook with two sheets of the same columns, a draft and the list"
right "thêm --sheet \"Danh sách\""
    / "--sheet \"Danh sách\" is added"
by Technical

HEADING_TWICE "D606" "heading-twice" Error
vi "hai cột cùng được hiểu là “{column}”"
=> "xóa hoặc đổi tên một trong hai cột"
en "two columns are both understood as “{column}”"
=> "delete or rename one of them"
why "Hai cột cùng nghĩa thì không biết lấy cột nào."
  / "Of two columns with one meaning nobody knows which one counts."
wrong "danh sách có cả cột Nội dung và cột Ý kiến"
    / "a list with both a column Nội dung and a column Ý kiến"
right "danh sách chỉ có cột Nội dung kiến nghị"
    / "a list with one column Nội dung kiến nghị"
by Technical

CELLS_MERGED "D607" "cells-merged" Error
vi "ô bị gộp trong bảng"
=> "bỏ gộp ô (Unmerge), ghi lại giá trị vào từng dòng"
en "merged cells in the table"
=> "unmerge them and write the value into each row"
why "Trong vùng gộp chỉ ô đầu có giá trị; các dòng dưới thành ra trống."
  / "Only the first cell of a merged area has a value; the rows below it would be blank."
wrong "ô họ tên được gộp cho ba dòng nội dung của một người"
    / "the name is merged over the three rows of one person"
right "ba dòng cùng ghi số thứ tự và họ tên ấy"
    / "all three rows have the number and the name"
by Technical

CELL_FORMULA "D608" "cell-formula" Error
vi "ô “{column}” là một công thức"
=> "chép ô rồi dán lại thành giá trị (Paste Special, Values)"
en "the cell “{column}” is a formula"
=> "copy it and paste it as a value (Paste Special, Values)"
why "Chương trình không chạy công thức lấy từ tệp của người khác; kết quả lưu sẵn có thể đã cũ."
  / "Formulas out of other people's files are not run, and a remembered result may be out of date."
wrong "cột STT ghi =A2+1"
    / "the column STT has =A2+1"
right "cột STT ghi 2"
    / "the column STT has 2"
by Technical

CELL_KIND "D609" "cell-kind" Error
vi "ô “{column}” phải là {expected}, nhưng đang là {found}"
=> "sửa lại ô; chữ số thì định dạng ô là Number, chữ thì định dạng là Text"
en "the cell “{column}” must be {expected}, but is {found}"
=> "mend the cell; give numbers the format Number and text the format Text"
why "Excel tự đổi những gì trông giống số hoặc ngày; đoán lại thì dễ sai."
  / "Excel changes what looks like a number or a date; guessing back goes wrong."
wrong "cột Số hộ ghi “mười tám”"
    / "the column Số hộ has “mười tám”"
right "cột Số hộ ghi 18"
    / "the column Số hộ has 18"
by Technical

CELL_DATE "D610" "cell-date" Error
vi "ô “{column}”: không hiểu chắc được ngày “{text}”"
=> "ghi đủ ngày/tháng/năm, năm bốn chữ số, ví dụ 05/03/2026 là ngày 5 tháng 3"
en "the cell “{column}”: the date “{text}” can be understood in several ways or none"
=> "write day/month/year with all four digits of the year: 05/03/2026 is 5 March"
why "Ngày tiếp nhận quyết định thời hạn; ngày viết tắt hoặc đảo thứ tự thì không đoán."
  / "Deadlines run from the day of receipt; a shortened or turned date is not guessed."
wrong "cột Ngày ghi 5/3/26"
    / "the column Ngày has 5/3/26"
right "cột Ngày ghi 05/03/2026"
    / "the column Ngày has 05/03/2026"
by Technical

NAME_MISSPELT "D611" "name-misspelt" Error
vi "{column}: không có “{text}”"
=> "có phải là “{known}” không? Ghi đúng tên hoặc mã đã khai trong office.toml"
en "{column}: there is no “{text}”"
=> "did you mean “{known}”? Write the name or the code that office.toml has"
why "Tên thôn, cơ quan, lĩnh vực phải khớp với hồ sơ; tên gần giống có thể là nơi khác."
  / "Villages, bodies and fields must be those of the records; a similar name may be another place."
wrong "cột Thôn ghi “Nước Tan”"
    / "the column Thôn has “Nước Tan”"
right "cột Thôn ghi “Nước Tang”"
    / "the column Thôn has “Nước Tang”"
by Records

NAME_UNKNOWN "D612" "name-unknown" Error
vi "{column}: không có “{text}”"
=> "ghi một trong: {known}"
en "{column}: there is no “{text}”"
=> "write one of: {known}"
why "Tên thôn, cơ quan, lĩnh vực phải khớp với hồ sơ; nơi mới thì khai trong office.toml trước."
  / "Villages, bodies and fields must be those of the records; declare a new one in office.toml first."
wrong "cột Lĩnh vực ghi “Linh tinh”"
    / "the column Lĩnh vực has “Linh tinh”"
right "cột Lĩnh vực ghi “Giao thông”"
    / "the column Lĩnh vực has “Giao thông”"
by Records

NAME_AMBIGUOUS "D613" "name-ambiguous" Error
vi "{column}: “{text}” có thể là {known}"
=> "ghi rõ một trong các tên ấy, kèm mã trong ngoặc"
en "{column}: “{text}” may be {known}"
=> "write one of them in full, with the code in brackets"
why "Hai người trùng tên, hoặc một người hai chức vụ ở hai thời kỳ, thì không đoán."
  / "Of two persons of one name, or one with two positions, none is guessed."
wrong "cột Người trả lời ghi “Phạm Văn Thơi”, người có hai mã"
    / "the column Người trả lời has “Phạm Văn Thơi”, who has two codes"
right "cột Người trả lời ghi “Phạm Văn Thơi (thoi)”"
    / "the column Người trả lời has “Phạm Văn Thơi (thoi)”"
by Records

PEOPLE_UNEVEN "D614" "people-uneven" Error
vi "số mục trong ô khác số người ({count})"
=> "mỗi người một mục, cách nhau bằng dấu chấm phẩy; người nào không có thì để trống giữa hai dấu"
en "the cell has another number of entries than there are persons ({count})"
=> "one entry for each person, with semicolons between; leave it blank for who has none"
why "Xưng hô, chức vụ đi theo từng người, theo thứ tự họ tên."
  / "Honorifics and positions belong to the persons in the order of their names."
wrong "họ và tên “Đinh Văn A; Phạm Thị B”, xưng hô “ông”"
    / "the names “Đinh Văn A; Phạm Thị B” with the honorific “ông”"
right "họ và tên “Đinh Văn A; Phạm Thị B”, xưng hô “ông; bà”"
    / "the names “Đinh Văn A; Phạm Thị B” with the honorifics “ông; bà”"
by Technical

CELL_MISSING "D615" "cell-missing" Error
vi "dòng này thiếu “{column}”"
=> "điền vào ô; nếu không phải một nội dung kiến nghị thì xóa cả dòng"
en "this row lacks “{column}”"
=> "fill in the cell, or clear the row if it is no petition"
why "Hồ sơ không thể thiếu giá trị này, và chương trình không tự đặt ra."
  / "No record can be without it, and the program does not invent it."
wrong "dòng 3 để trống cột Lĩnh vực"
    / "row 3 has nothing under Lĩnh vực"
right "dòng 3 ghi “Giao thông” ở cột Lĩnh vực"
    / "row 3 has “Giao thông” under Lĩnh vực"
by Records

ROWS_DISAGREE "D616" "rows-disagree" Error
vi "hai dòng của cùng một lượt ý kiến ghi khác nhau ở “{column}”"
=> "ghi giống nhau ở các dòng cùng lượt, hoặc chỉ ghi ở một dòng"
en "two rows of one petition differ in “{column}”"
=> "let the rows of one number say the same, or leave all but one blank"
why "Các dòng cùng lượt là của cùng người, cùng ngày, cùng kênh tiếp nhận."
  / "Rows of one number are by the same people, on the same day, by the same way."
wrong "hai dòng cùng STT 1 ghi hai họ tên khác nhau"
    / "two rows with the number 1 have different names"
right "hai dòng cùng STT 1 ghi một họ tên"
    / "two rows with the number 1 have the same name"
by Records

ROW_TWICE "D617" "row-twice" Error
vi "{code} có ở hai dòng"
=> "giữ một dòng; nội dung mới thì để trống mã số"
en "{code} stands in two rows"
=> "keep one of them; leave the code of a new item blank"
why "Chép dòng trong Excel thường chép cả mã số; hai dòng một mã thì không biết dòng nào đúng."
  / "Copying a row copies its code; of two rows nobody knows which is right."
wrong "hai dòng cùng mã số 2025-01"
    / "two rows with the code 2025-01"
right "dòng mới để trống mã số"
    / "the new row has no code"
by Records

ROW_ELSEWHERE "D618" "row-elsewhere" Error
vi "mã số {code} thuộc lượt {ordinal} của {session}, không phải buổi hoặc lượt ghi ở dòng này"
=> "sửa lại buổi, lượt; nội dung mới thì để trống mã số"
en "the code {code} belongs to petition {ordinal} of {session}, not to the one in this row"
=> "mend session and number, or leave the code of a new item blank"
why "Mã số đã cấp thì không chuyển sang lượt ý kiến khác."
  / "A code that was given does not move to another petition."
wrong "dòng có mã số 2025-01 ghi buổi 2025-11-thanh-nien"
    / "the row of 2025-01 names the session 2025-11-thanh-nien"
right "dòng có mã số 2025-01 ghi buổi 2025-04-nuoc-tang"
    / "the row of 2025-01 names the session 2025-04-nuoc-tang"
by Records

CODE_UNKNOWN "D619" "code-not-recorded" Error
vi "hồ sơ không có nội dung nào mang mã số {code}"
=> "sửa lại mã số; nội dung mới thì để trống, chương trình tự cấp"
en "no item of the records has the code {code}"
=> "mend the code, or leave it blank for a new item: the program gives it one"
why "Mã số do chương trình cấp nối tiếp, để không trùng và không nhảy số."
  / "Codes are given in order, so that none is used twice or left out."
wrong "gõ mã số 2025-99 cho nội dung mới"
    / "2025-99 is typed for a new item"
right "để trống cột Mã số"
    / "the column Mã số is left blank"
by Records

EVENT_UNKNOWN "D620" "event-not-recorded" Error
vi "{code} chỉ có {count} việc xử lý trong hồ sơ"
=> "việc mới thì để trống cột Việc thứ"
en "{code} has only {count} event(s) in the records"
=> "leave the column Việc thứ blank for a new event"
why "Cột Việc thứ chỉ việc đã có trong hồ sơ; việc mới được xếp theo ngày."
  / "The column Việc thứ names events that are recorded; new ones are put in by their day."
wrong "gõ 9 ở cột Việc thứ của nội dung có ba việc"
    / "9 is typed for an item with three events"
right "để trống cột Việc thứ"
    / "the column Việc thứ is left blank"
by Records

SESSION_NEEDED "D621" "session-needed" Error
vi "không biết các dòng này thuộc buổi đối thoại nào"
=> "thêm --session với một trong: {known}"
en "it is not known which session these rows belong to"
=> "add --session with one of: {known}"
why "Ý kiến được xếp theo buổi; hạn trả lời và kết luận tính theo buổi ấy."
  / "Petitions are kept by session; deadlines and conclusions follow it."
wrong "doithoai import danh-sach.xlsx"
    / "doithoai import list.xlsx"
right "doithoai import danh-sach.xlsx --session 2025-11-thanh-nien"
    / "doithoai import list.xlsx --session 2025-11-thanh-nien"
by Records

SECRET_ROW "D622" "secret-in-workbook" Error
vi "dòng này là tố cáo, hoặc thuộc một nội dung mật"
=> "xóa dòng khỏi sổ; lập hoặc sửa hồ sơ ấy trực tiếp trong tệp, không gửi qua bảng tính"
en "this row is a denunciation, or belongs to a secret item"
=> "delete the row; keep that record in its own file and never in a workbook"
why "Sổ Excel được gửi qua lại; người tố cáo phải được giữ bí mật."
  / "Workbooks go round; who denounces must be kept secret."
wrong "cột Loại ghi “Tố cáo”"
    / "the column Loại has “Tố cáo”"
right "đơn tố cáo được lập hồ sơ riêng, không có trong sổ"
    / "the denunciation has a record of its own and no row"
by Law "Luật Tố cáo 2018"

RECORD_FORM "D623" "record-form" Error
vi "{path} ghi các bảng trên một dòng, chương trình không sửa được mà giữ nguyên cách ghi"
=> "sửa thẳng trong tệp, hoặc viết lại bằng [[item]], [[item.event]], [[petitioner]]"
en "{path} has its tables on one line; they cannot be changed and kept as they are written"
=> "change the file itself, or write it with [[item]], [[item.event]], [[petitioner]]"
why "Nhập từ sổ giữ nguyên chú thích và thứ tự trong tệp; dạng viết gọn thì không giữ được."
  / "An import keeps comments and order of a file; the short form leaves no room for that."
wrong "item = [{ code = \"2025-01\", content = \"...\" }] trên một dòng"
    / "item = [{ code = \"2025-01\", content = \"...\" }] on one line"
right "[[item]] trên một dòng, mỗi khóa một dòng bên dưới"
    / "[[item]] on a line, and each key on a line below"
by Technical

RECORD_NEWER "D624" "record-newer" Error
vi "{path} đã sửa sau khi xuất sổ này"
=> "xuất lại sổ bằng `doithoai export`, rồi sửa trong sổ mới"
en "{path} was changed after this workbook was exported"
=> "export it again with `doithoai export` and make the changes there"
why "Sổ cũ không được ghi đè lên những gì đã ghi vào hồ sơ sau đó."
  / "An old workbook must not take back what was recorded since."
wrong "xuất sổ, sửa hồ sơ 01.toml, rồi nhập sổ có sửa cùng lượt ấy"
    / "a workbook is exported, 01.toml changed, and a change of the same petition imported"
right "xuất lại sổ sau khi sửa hồ sơ"
    / "the workbook is exported again after the record was changed"
by Records

ROW_OF_NOBODY "D625" "row-of-nobody" Error
vi "dòng này không ghi ai nêu ý kiến"
=> "vẫn là người ở dòng trên thì ghi lại số ở cột “Lượt” (STT) và họ tên; không rõ ai thì chỉ ghi số lượt"
en "this row does not say who speaks"
=> "for the person above repeat the number under “Lượt” (STT) and the name; where nobody knows, give the number alone"
why "Báo cáo đếm theo lượt ý kiến: dòng không có số, không có tên có thể là nội dung thứ hai của người ở trên, hoặc một lượt khác."
  / "Reports count turns: a row without number and name may be the second request of the person above, or another turn."
wrong "dòng 6 chỉ có nội dung, ô STT và Họ và tên để trống"
    / "row 6 has what was said, nothing under STT and Họ và tên"
right "dòng 6 ghi STT 1 và họ tên như dòng 5"
    / "row 6 has STT 1 and the name, as row 5 has"
by Records
}
