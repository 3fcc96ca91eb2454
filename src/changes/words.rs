//! Câu chữ của bản so sánh: what a comparison says, in every language.

use crate::findings::sentences;

sentences! {
    since(old: &str) { vi "So với {old}" en "Compared with {old}" }
    between(old: &str, new: &str) { vi "{old} so với {new}" en "{old} compared with {new}" }
    nothing { vi "không văn bản nào khác" en "no paper is different" }
    counted(changed: usize, added: usize, gone: usize) {
        vi "{changed} văn bản in khác, {added} thêm mới, {gone} không còn"
        en "{changed} paper(s) printed otherwise, {added} new, {gone} gone"
    }
    not_compared(count: usize) {
        vi "{count} văn bản không so được vì hồ sơ có lỗi"
        en "{count} paper(s) not compared for errors in the records"
    }
    added { vi "thêm mới" en "new" }
    gone { vi "không còn" en "gone" }
    changed_on(pages: &str) { vi "in khác ở trang {pages}" en "printed otherwise on page {pages}" }
    before { vi "trước" en "before" }
    after { vi "nay" en "now" }
    new_passage { vi "thêm" en "new" }
    gone_passage { vi "bỏ" en "gone" }
    moved_passage { vi "đổi chỗ" en "moved" }
    computed_from(files: &str) { vi "tính từ {files}" en "computed from {files}" }
    same_words(files: &str) {
        vi "lời văn như cũ, cách trình bày khác: {files}"
        en "the same words, laid out otherwise: {files}"
    }
    times(count: usize) { vi " ({count} chỗ)" en " ({count} times)" }
    more_places(count: usize) { vi "và {count} chỗ khác" en "and {count} more" }
    more_papers(count: usize) {
        vi "và {count} văn bản khác; chạy `doithoai changes` để xem đủ"
        en "and {count} more papers; run `doithoai changes` to see all"
    }
    heading { vi "Văn bản thay đổi" en "Papers that change" }
}
