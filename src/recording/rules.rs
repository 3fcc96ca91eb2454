//! Quy tắc về việc ghi hồ sơ.

use crate::findings::{Bilingual, rules};

rules! { RULES:

ChangedSince "D940" "changed-since" Error
vi "tệp đã được sửa sau lần ghi gần nhất nên không hoàn tác được lần ghi ấy"
=> "tự sửa lại tệp này, hoặc lấy lại bản cũ bằng git: `git log -p` với tên tệp cho biết từng lần sửa"
en "the file was changed since, so that what was written last cannot be undone"
=> "edit the file by hand, or take an older state of it from git: `git log -p` with its name shows every change"
why "Hoàn tác đưa tệp về như trước lần ghi; những gì gõ thêm từ đó sẽ mất."
  / "Undoing brings a file back to what it was; whatever was typed since would be lost."
wrong "`doithoai new plan 2026`, điền vào kế hoạch, rồi `doithoai undo`"
    / "`doithoai new plan 2026`, the plan is filled in, then `doithoai undo`"
right "`doithoai undo` ngay sau `doithoai new plan 2026`"
    / "`doithoai undo` right behind `doithoai new plan 2026`"
by Technical

HardLink "D941" "hard-link" Warning { others: u64 }
vi "tệp còn {others} tên khác trên đĩa (liên kết cứng); chỉ tên này có nội dung mới"
=> "cần giữ hai nơi giống nhau thì chép lại tệp này sang nơi kia"
en "the file has {others} other name(s) on the disk (hard links); only this one has what is new"
=> "copy this file over the other one if both shall be the same"
why "Tệp được ghi sang chỗ mới rồi đổi tên, để không bao giờ có tệp dở dang; tên kia vẫn giữ nội dung cũ."
  / "A file is written elsewhere and renamed, so that there is never half of it; the other name keeps what was."
wrong "`ln records/2025/plan.toml ke-hoach.toml`, rồi `doithoai check --fix`"
    / "`ln records/2025/plan.toml plan-copy.toml`, then `doithoai check --fix`"
right "`cp records/2025/plan.toml ke-hoach.toml`"
    / "`cp records/2025/plan.toml plan-copy.toml`"
by Technical

UnfinishedWriting "D942" "unfinished-writing" Error { detail: Bilingual }
vi "một lần ghi hồ sơ còn dở trong .doithoai/journal và chưa làm nốt được ({detail})"
=> "xem lại quyền ghi và chỗ trống trên đĩa rồi chạy lại; do chương trình bản mới hơn ghi thì dùng bản ấy; thư mục ấy hỏng thì lấy lại hồ sơ từ bản lưu phiên bản (`git status`) rồi xóa nó"
en "records were half written, as .doithoai/journal tells, and that cannot be finished ({detail})"
=> "check the permissions and the free space and run again; if a newer program wrote it, use that one; if the folder is damaged, take the records back from version control (`git status`) and delete it"
why "Hồ sơ mới ghi một nửa thì đếm thiếu, in thiếu mà không ai biết."
  / "Of records half written, figures and papers lack something and nobody knows."
wrong "mất điện giữa lúc nhập, rồi chép cả thư mục vào đĩa chỉ cho đọc"
    / "a loss of power during an import, and the folder is copied to a read-only disk"
right "chạy lại trên đĩa ghi được: chương trình tự làm nốt"
    / "the program runs where it can write, and finishes by itself"
by Technical

BackupUnreadable "D943" "backup-unreadable" Error { backup: String, detail: Bilingual }
vi "không đọc được bản dự phòng .doithoai/backups/{backup} ({detail}) nên không hoàn tác được"
=> "xem lại quyền đọc; thư mục ấy hỏng thì lấy lại hồ sơ từ bản lưu phiên bản (`git log -p`) và xóa nó"
en "the backup .doithoai/backups/{backup} cannot be read ({detail}), and what was written is not undone"
=> "check the permissions; if it is damaged, take the records from version control (`git log -p`) and delete it"
why "Bản dự phòng hỏng mà vẫn dùng thì hồ sơ cũng hỏng theo."
  / "Records that came from a damaged backup would be damaged as well."
wrong "sửa tay một tệp trong .doithoai/backups/"
    / "a file in .doithoai/backups/ is edited by hand"
right "để nguyên thư mục .doithoai/"
    / "the folder .doithoai/ is left alone"
by Technical

}
