//! Lỗi của chương trình: what fails inside takes one document with it and no other.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::findings::{Finding, rules};

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

}
