//! Câu chữ của các trang xem trước, in every language.

use std::collections::BTreeMap;

use crate::findings::{Lang, sentences};

/// Declares the sentences, and gives the templates each by its name.
macro_rules! sentences_by_name {
    ($($name:ident $texts:tt)*) => {
        sentences! { $($name $texts)* }

        /// All of them: a template writes `{{ t.page }}`.
        pub(super) fn by_name(lang: Lang) -> BTreeMap<&'static str, &'static str> {
            [$((stringify!($name), $name(lang))),*].into()
        }
    };
}

sentences_by_name! {
    // The page to begin with.
    preview_of_papers { vi "Xem trước văn bản đối thoại" en "Preview of the papers" }
    what_one_can_do {
        vi "Chọn một văn bản để xem từng trang như khi in; sửa hồ sơ hay mẫu rồi lưu thì trang đổi theo ngay."
        en "Choose a document to see its pages as they will be printed; they change as soon as a record or a template is saved."
    }
    board_and_index {
        vi "Việc đến hạn, kiến nghị và mục lục văn bản"
        en "What is due, requests, and the index of papers"
    }
    // The list of documents.
    nothing_follows {
        vi "Chưa có văn bản nào theo hồ sơ."
        en "No document follows from the records."
    }
    year { vi "Năm" en "Year" }
    outside_the_sessions { vi "Ngoài các buổi đối thoại" en "Outside the sessions" }
    session { vi "Buổi" en "Session" }
    whole_year { vi "Cả năm" en "The whole year" }
    has_errors { vi "còn lỗi" en "has errors" }
    // The page of a document.
    no_document { vi "Chưa có văn bản" en "No document" }
    preview { vi "xem trước" en "preview" }
    to_the_pages { vi "Đến các trang" en "To the pages" }
    documents { vi "Văn bản" en "Documents" }
    home { vi "Trang đầu" en "Home" }
    connection_lost { vi "mất kết nối với doithoai preview" en "doithoai preview does not answer" }
    find_a_document { vi "Tìm văn bản" en "Find a document" }
    no_document_fits { vi "Không có văn bản nào khớp." en "No document fits." }
    next_and_previous { vi "văn bản sau, trước" en "next, previous" }
    find { vi "tìm" en "find" }
    in_the_list { vi "trong danh sách" en "in the list" }
    draft { vi "dự thảo" en "draft" }
    numbered { vi "chưa ban hành" en "not issued" }
    issued { vi "đã ban hành" en "issued" }
    pages { vi "trang" en "page(s)" }
    open_the_pdf { vi "Mở PDF" en "Open the PDF" }
    built_the_same { vi "bản đã lập trong thư mục ra giống hệt" en "the built paper is identical" }
    built_otherwise {
        vi "bản đã lập khác bản này: chạy doithoai build"
        en "the built paper differs: run doithoai build"
    }
    not_built_yet {
        vi "chưa lập ra tệp: chạy doithoai build"
        en "not built yet: run doithoai build"
    }
    cannot_be_made { vi "chưa lập lại được" en "cannot be made now" }
    no_such_document { vi "Không có văn bản này" en "There is no such document" }
    records_do_not_give {
        vi "Hồ sơ hiện nay không cho văn bản"
        en "The records as they are now give no"
    }
    no_document_yet { vi "Chưa có văn bản nào" en "There is no document yet" }
    pages_before_the_error {
        vi "Các trang dưới đây là bản trước khi có lỗi."
        en "The pages below are those before the error."
    }
    no_page_can_be_set {
        vi "Chưa dàn trang được vì còn lỗi."
        en "No page can be set because of the errors."
    }
    page { vi "Trang" en "Page" }
    of { vi "của" en "of" }
    // What was found.
    help { vi "Cách sửa" en "Help" }
    errors { vi "Lỗi" en "Errors" }
    warnings_about_this { vi "cảnh báo về văn bản này" en "warning(s) about this document" }
    and_so_many { vi "còn" en "and" }
    more_findings {
        vi "phát hiện nữa: xem bằng doithoai check"
        en "more: see them with doithoai check"
    }
    in_other_records { vi "Ở hồ sơ khác:" en "In other records:" }
    so_many_errors { vi "lỗi" en "error(s)" }
    so_many_warnings { vi "cảnh báo" en "warning(s)" }
    seen_with_check { vi "; xem bằng doithoai check" en "; see them with doithoai check" }
}
