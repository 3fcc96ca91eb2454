//! Findings of new records: where they would stand, and what is still to be filled in.

super::rules! { STARTING:

RECORD_EXISTS "D701" "record-exists" Error
vi "đã có {path}; không ghi đè lên tệp có sẵn"
=> "mở tệp ấy mà sửa; hồ sơ mới thì đặt mã, tên hoặc năm khác"
en "{path} exists; nothing is written over it"
=> "edit that file, or give the new record another identifier, name or year"
why "Hồ sơ có sẵn là công sức của người khác; `doithoai new` chỉ thêm tệp mới."
  / "A record that exists is somebody's work; `doithoai new` only adds files."
wrong "`doithoai new plan 2025` khi đã có kế hoạch năm 2025"
    / "`doithoai new plan 2025` where 2025 has its plan"
right "sửa records/2025/plan.toml, hoặc `doithoai new plan 2026`"
    / "records/2025/plan.toml is edited, or `doithoai new plan 2026`"
by Technical

FOLDER_NOT_EMPTY "D702" "folder-not-empty" Error
vi "thư mục {path} không trống: có `{found}`"
=> "chọn thư mục chưa có hoặc còn trống (có sẵn `.git` thì được)"
en "the folder {path} is not empty: it holds `{found}`"
=> "name a folder that does not exist or is empty (`.git` may be there)"
why "Hồ sơ của cơ quan mới không được lẫn với tệp khác, và không đè lên tệp nào."
  / "The records of a new office must not mix with other files, nor replace any."
wrong "`doithoai new office .` ở nơi đã có records/"
    / "`doithoai new office .` beside a records/"
right "`doithoai new office xa-son-bao`"
    / "`doithoai new office xa-son-bao`, a new folder"
by Technical

SESSION_NOT_FOUND "D703" "session-not-found" Error
vi "không có buổi đối thoại “{id}” để ghi ý kiến vào"
=> "dùng một mã đã có: {known}; ý kiến tiếp nhận ngoài hội nghị thì ghi `other`"
en "there is no session “{id}” to which the petition could belong"
=> "name one of: {known}; or `other` for what came in elsewhere"
why "Mỗi lượt ý kiến nằm trong thư mục của buổi đối thoại mà nó thuộc về."
  / "A petition stands in the folder of the session it belongs to."
wrong "`doithoai new petition 2025-04-nuoc-tag`"
    / "`doithoai new petition 2025-04-nuoc-tag`, a slip of the keyboard"
right "`doithoai new petition 2025-04-nuoc-tang`"
    / "`doithoai new petition 2025-04-nuoc-tang`, a session of that year"
by Records

BLANK_LEFT "D704" "blank-left" Warning
vi "chỗ này chưa điền: {blank}"
=> "thay cả phần trong ngoặc vuông bằng nội dung thật; không dùng mục này thì xóa đi"
en "this place is still to be filled in: {blank}"
=> "put the real words in place of the square brackets and all between them, or delete the entry"
why "`doithoai new` để lại những chỗ chỉ con người mới viết được; in ra thì thấy ngay là còn thiếu."
  / "`doithoai new` leaves the places that only a person can fill; in print they are plainly blank."
wrong r#"funding = "[điền: nguồn kinh phí]""#
right r#"funding = "Trích từ nguồn kinh phí bố trí trong dự toán của Đảng ủy xã.""#
by Practice

VILLAGE_WITHOUT_KIND "D705" "village-without-kind" Error
vi "“{text}” chưa ghi là thôn, bản, buôn, ấp hay tổ dân phố"
=> "ghi cả loại trước tên, ví dụ `--village \"bản Pá Sang\"`"
en "“{text}” does not say what it is: thôn, bản, buôn, ấp, tổ dân phố"
=> "write it before the name, such as `--village \"bản Pá Sang\"`"
why "Văn bản in loại và tên: “Nhân dân bản Pá Sang”; mỗi nơi gọi một khác."
  / "Papers print both, “Nhân dân bản Pá Sang”, and every region has its own word."
wrong "`doithoai new office xa-moi --village \"Pá Sang\"`"
    / "`doithoai new office xa-moi --village \"Pá Sang\"`, a name alone"
right "`doithoai new office xa-moi --village \"bản Pá Sang\"`"
    / "`doithoai new office xa-moi --village \"bản Pá Sang\"`, what it is and its name"
by Practice
}
