//! Giới hạn: how much pages may take that are set with an office's own templates, and what is told
//! when something fails inside: it takes one document with it and no other.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use crate::findings::{Finding, Place, rules};

/// Giới hạn: where pages are set with an office's own templates, which may never end, and when
/// they are given up.
#[derive(Debug, Clone)]
pub struct Limits {
    /// doithoai itself, to be run once more.
    pub program: PathBuf,
    /// The time for one document, or one paper of a pack.
    pub limit: Duration,
    /// The memory of a process, in bytes: for its document and what it keeps of those before.
    pub memory: u64,
}

/// Why the other process gave no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Ended {
    /// The process ended: its stack ran over, say.
    Died,
    /// It did not come to an end within the time limit.
    TooLong,
    /// It took more memory than any document needs.
    TooLarge,
    /// It met a mistake of the program's own.
    Panicked(String),
    /// It could not be started or talked to.
    Unreachable,
    /// Nobody waits for the answer any more.
    Unwanted,
}

impl Limits {
    /// The finding that there was no answer about what is made at a path; `file` is one of the
    /// office's own that was used.
    pub(crate) fn finding(&self, path: &str, file: Option<&Arc<str>>, ended: Ended) -> Finding {
        let place = file.map(Place::file);
        let path = path.to_owned();
        match ended {
            Ended::Panicked(detail) => engine_failed(&path, &detail),
            Ended::TooLong => {
                let seconds = self.limit.as_secs_f64().to_string();
                Finding::at(NoEnd { path, seconds }, place)
            }
            Ended::TooLarge => Finding::at(TooMuchMemory { path }, place),
            Ended::Died | Ended::Unwanted => Finding::at(BroughtDown { path }, place),
            Ended::Unreachable => Finding::at(CannotStart { path }, place),
        }
    }
}

/// Does the work for what is made at a path; a panic becomes a finding.
///
/// # Errors
///
/// Those of the work.
pub fn catching<T>(
    path: &str,
    work: impl FnOnce() -> Result<T, Vec<Finding>>,
) -> Result<T, Vec<Finding>> {
    let done = catch_unwind(AssertUnwindSafe(work));
    done.unwrap_or_else(|cause| Err(vec![engine_failed(path, &panic_message(&*cause))]))
}

/// The finding that the program itself has failed at what is made at a path.
pub(crate) fn engine_failed(path: &str, detail: &str) -> Finding {
    Finding::nowhere(EngineFailed {
        path: path.to_owned(),
        detail: detail.to_owned(),
    })
}

/// What a panic said.
pub(crate) fn panic_message(cause: &(dyn Any + Send)) -> String {
    let text = cause.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| cause.downcast_ref::<&str>().copied());
    text.unwrap_or_default().to_owned()
}

rules! { RULES:

EngineFailed "D808" "engine-failed" Error { path: String, detail: String }
vi "chương trình bị lỗi khi lập {path} ({detail})"
=> "các văn bản khác vẫn được lập; xin báo lỗi này kèm hồ sơ gây lỗi"
en "the program failed while making {path} ({detail})"
=> "the other documents were made; please report this with the record that causes it"
why "Lỗi bên trong không phải lỗi của người nhập; một văn bản hỏng không được kéo theo văn bản khác."
  / "An internal failure is not the typist's fault, and one document must not take others with it."
wrong "chương trình bị lỗi khi đang lập một văn bản"
    / "the program fails while making a document"
right "gửi hồ sơ gây lỗi cho người giữ chương trình; các văn bản khác vẫn dùng được"
    / "send the record to the maintainers; the other documents can be used"
by Technical

NoEnd "D814" "no-end" Error { path: String, seconds: String }
vi "lập {path} quá {seconds} giây mà chưa xong; đã dừng"
=> "xem lại vòng lặp và đệ quy trong mẫu riêng này; văn bản dài thì cho thêm thời gian bằng --time-limit"
en "making {path} took more than {seconds} seconds and was stopped"
=> "look at the loops and recursions of this template of your own; give a long document more with --time-limit"
why "Mẫu riêng có vòng lặp không kết thúc thì chỉ văn bản ấy bị bỏ lại; các văn bản khác vẫn được lập."
  / "A template of an office's own that never ends costs only the document made with it."
wrong r#"#for a in range(1000000) { for b in range(1000000) {} }"#
right r#"#for a in range(3) { for b in range(3) {} }"#
by Technical

TooMuchMemory "D815" "too-much-memory" Error { path: String }
vi "lập {path} tốn quá nhiều bộ nhớ; đã dừng"
=> "mẫu riêng này làm ra quá nhiều nội dung; xem lại vòng lặp và đệ quy trong mẫu"
en "making {path} took too much memory and was stopped"
=> "this template of your own makes too much content; look at its loops and recursions"
why "Một mẫu riêng hỏng không được làm treo máy của cả cơ quan."
  / "A broken template must not bring down the office's machine."
wrong r#"#let parts = range(1000).map(part => "a" * 10000000)"#
right r#"#let parts = range(3).map(part => "a" * 10)"#
by Technical

BroughtDown "D816" "brought-down" Error { path: String }
vi "mẫu riêng này làm hỏng bộ dàn trang khi lập {path}"
=> "thường là đệ quy hoặc phép tính lồng nhau quá sâu trong mẫu; so lại với mẫu có sẵn cùng tên"
en "this template of your own brings the typesetter down while making {path}"
=> "most often a recursion or an expression nested too deeply; compare with the built-in template of the same name"
why "Mẫu riêng được dàn trang trong một tiến trình riêng: hỏng thì chỉ văn bản ấy không có."
  / "Templates of an office's own are set in a process of their own: only the one document is lost."
wrong "một biểu thức có ba trăm nghìn phép cộng nối nhau"
    / "an expression of three hundred thousand sums in a row"
right "tính trong vòng lặp"
    / "a loop that sums up"
by Technical

CannotStart "D817" "cannot-start" Error { path: String }
vi "không mở được tiến trình riêng để lập {path} bằng mẫu này"
=> "chạy lại; nếu vẫn vậy, máy hết bộ nhớ hoặc chương trình đã bị xóa trong lúc chạy"
en "no process could be started to make {path} with this template"
=> "run it again; if it stays so, memory ran out or the program was deleted while it ran"
why "Mẫu riêng của cơ quan được dàn trang trong một tiến trình riêng."
  / "Templates of an office's own are set in a process of their own."
wrong "chương trình bị xóa trong lúc đang chạy"
    / "the program is deleted while it runs"
right "chương trình còn nguyên chỗ"
    / "the program is where it was"
by Technical

}
