//! Việc ban hành: which papers, with which copy, and what keeps one from being issued.

use std::num::NonZeroUsize;
use std::path::Path;

use chrono::NaiveDate;

use crate::documents::{Document, Standing};
use crate::findings::{Finding, Place, rules};
use crate::render::Renderer;
use crate::workspace::{Workspace, number_of};

/// Nơi ban hành: an office, read, and what its papers are made with.
pub struct Issuing<'a> {
    /// Holds `records/`.
    pub root: &'a Path,
    /// The output folder, where a copy of a paper as it was built may lie.
    pub out: &'a Path,
    /// The records, with everything that templates see.
    pub workspace: &'a Workspace,
    /// What sets the papers.
    pub renderer: &'a Renderer,
    /// So many threads.
    pub jobs: NonZeroUsize,
}

/// Yêu cầu ban hành: what is to be kept of the papers.
#[derive(Debug, Clone, Default)]
pub struct IssueOrder {
    /// The signed or scanned file of the one paper; without it papers are kept as built.
    pub signed: Option<Vec<u8>>,
    /// The day on which they went out; each paper's own day where none is named.
    pub day: Option<NaiveDate>,
    /// Why copies are replaced that were kept before; `None` to keep those of the first time.
    pub replace: Option<String>,
}

impl IssueOrder {
    /// What keeps a paper from being issued, whatever is in it.
    pub(super) fn refusal(&self, document: &Document) -> Option<Finding> {
        let path = document.path.clone();
        let replaces = self.replace.is_some();
        let place = document.sources.first().map(Place::file);
        match (document.standing(), &document.issued) {
            (None, _) => Some(Finding::at(StaysHere { path }, place)),
            (Some(Standing::Draft), _) => Some(Finding::at(StillDraft { path }, place)),
            (_, Some(copy)) if !replaces => {
                let number = number_of(&copy.record);
                Some(Finding::nowhere(IssuedBefore { path, number }))
            }
            (_, None) if replaces => Some(Finding::at(NotIssuedYet { path }, place)),
            _ => {
                let day = document
                    .date
                    .filter(|it| self.day.is_some_and(|day| day < *it));
                day.map(|date| Finding::at(IssuedTooEarly { path, date }, place))
            }
        }
    }
}

rules! { RULES:

StillDraft "D919" "still-a-draft" Error { path: String }
vi "{path} còn là dự thảo nên chưa ban hành được"
=> "ghi đủ số (`number`) và ngày (`date`) của văn bản ấy vào hồ sơ, chạy `doithoai build`, xem lại bản in rồi mới ban hành"
en "{path} is still a draft and cannot be issued"
=> "write its `number` and `date` into the record, run `doithoai build`, look at the print, then issue it"
why "Văn bản chưa có số và ngày thì chưa vào sổ văn bản đi."
  / "A paper without number and day is in no register."
wrong "`doithoai issue 2025/ke-hoach.pdf` khi kế hoạch chưa có số"
    / "`doithoai issue 2025/ke-hoach.pdf` while the plan has no number"
right "ghi `number = 5` và `date = 2025-03-10` trước"
    / "`number = 5` and `date = 2025-03-10` first"
by Practice

StaysHere "D920" "stays-in-the-office" Error { path: String }
vi "{path} là sổ của văn phòng, không ban hành"
=> "bỏ tên này khỏi lệnh; cần lưu một bản theo ngày thì in hoặc chép tệp ra nơi khác"
en "{path} is a book of the office and is not issued"
=> "leave it out; print or copy the file to keep it as it is today"
why "Sổ theo dõi ghi tiếp mỗi ngày, không gửi cho ai."
  / "The ledger goes on every day and is sent to nobody."
wrong "`doithoai issue 2025/so-theo-doi.pdf`"
    / "`doithoai issue 2025/so-theo-doi.pdf` is typed"
right "`doithoai issue 2025/ke-hoach.pdf`"
    / "`doithoai issue 2025/ke-hoach.pdf` is typed"
by Practice

IssuedBefore "D921" "issued-before" Error { path: String, number: String }
vi "{path} (số {number}) đã ban hành rồi"
=> "bản đã giữ không bị ghi đè; phải thay, ví dụ bằng bản đã ký, thì thêm --replace và --reason \"lý do\": bản cũ vẫn được giữ"
en "{path} ({number}) was issued already"
=> "the copy that is kept is not written over; to replace it, by the signed one for example, add --replace and --reason \"why\": the old copy is kept as well"
why "Bản đã gửi đi là chứng cứ, không thay trong im lặng."
  / "What was sent is evidence and is not replaced in silence."
wrong "`doithoai issue 2025/ke-hoach.pdf` hai lần"
    / "`doithoai issue 2025/ke-hoach.pdf` twice"
right "`doithoai issue 2025/ke-hoach.pdf --signed ban-ky.pdf --replace --reason \"bản có chữ ký số\"`"
    / "`doithoai issue 2025/ke-hoach.pdf --signed signed.pdf --replace --reason \"the signed copy\"`"
by Practice

NotIssuedYet "D922" "not-issued-yet" Error { path: String }
vi "{path} chưa ban hành lần nào nên không có bản nào để thay"
=> "bỏ --replace và --reason"
en "{path} was never issued: there is no copy to replace"
=> "leave out --replace and --reason"
why "Thay khi chưa có thì có lẽ đã gọi nhầm văn bản."
  / "Whoever replaces what is not there has probably named another paper than was meant."
wrong "`doithoai issue 2025/ke-hoach.pdf --replace --reason \"bản ký\"` khi chưa ban hành"
    / "`doithoai issue 2025/ke-hoach.pdf --replace --reason \"signed\"` before it was issued"
right "`doithoai issue 2025/ke-hoach.pdf`"
    / "`doithoai issue 2025/ke-hoach.pdf` is typed"
by Practice

IssuedTooEarly "D923" "issued-too-early" Error { path: String, date: NaiveDate }
vi "ngày ban hành đứng trước ngày ghi trên {path} ({date})"
=> "sửa --date, hoặc bỏ đi: khi ấy lấy ngày ghi trên văn bản"
en "the day of issue lies before the day that {path} bears ({date})"
=> "mend --date, or leave it out: the paper's own day is taken then"
why "Không văn bản nào được gửi đi trước ngày ký."
  / "No paper is sent before the day on which it is signed."
wrong "`doithoai issue 2025/ke-hoach.pdf --date 2025-01-01`"
    / "`doithoai issue 2025/ke-hoach.pdf --date 2025-01-01` is typed"
right "`doithoai issue 2025/ke-hoach.pdf`"
    / "`doithoai issue 2025/ke-hoach.pdf` is typed"
by Practice

RecordsBroken "D924" "records-broken" Error { path: String }
vi "hồ sơ của {path} còn lỗi nên chưa ban hành được"
=> "sửa các lỗi mà `doithoai check` nêu, chạy `doithoai build`, xem lại bản in rồi mới ban hành"
en "there are errors in the records of {path}, which cannot be issued before they are mended"
=> "mend what `doithoai check` tells, run `doithoai build`, look at the print, then issue it"
why "Từ hồ sơ có lỗi không lập được văn bản đúng."
  / "No correct paper can be made from a record with an error."
wrong "plan.toml có khóa gõ sai, rồi `doithoai issue 2025/ke-hoach.pdf`"
    / "a misspelt key in plan.toml, then `doithoai issue 2025/ke-hoach.pdf`"
right "sửa plan.toml trước"
    / "plan.toml is mended first"
by Records

BuiltOtherwise "D925" "built-otherwise" Error { path: String }
vi "{path} trong thư mục văn bản được lập từ hồ sơ hoặc mẫu cũ, khác với bản sẽ lập bây giờ"
=> "chạy `doithoai build`, xem lại bản in rồi ban hành; nếu đã gửi đi bản cũ thì khôi phục hồ sơ như lúc ấy trước"
en "{path} in the output folder was made from older records or templates than there are now"
=> "run `doithoai build`, look at the print, then issue it; if the older one was sent, put the records back as they were first"
why "Bản được giữ phải là bản đã xem và đã gửi, không phải một bản lập lại chưa ai đọc."
  / "What is kept must be what was read and sent, not a paper that nobody has seen."
wrong "sửa plan.toml sau lần lập cuối, rồi `doithoai issue 2025/ke-hoach.pdf`"
    / "plan.toml is changed after the last build, then `doithoai issue 2025/ke-hoach.pdf`"
right "`doithoai build`, rồi `doithoai issue 2025/ke-hoach.pdf`"
    / "`doithoai build`, then `doithoai issue 2025/ke-hoach.pdf`"
by Practice

}
