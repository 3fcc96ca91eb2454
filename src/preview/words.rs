//! Câu chữ của máy chủ: what is told to a request that gets no page.

use crate::findings::sentences;

sentences! {
    only_this_machine {
        vi "chỉ trả lời máy này, ở đúng địa chỉ mà doithoai preview đã in ra"
        en "only this machine is answered, at the address that doithoai preview printed"
    }
    only_looking { vi "ở đây chỉ xem được" en "here one can only look" }
    nothing_here { vi "không có gì ở địa chỉ này" en "there is nothing at this address" }
    failed {
        vi "chương trình gặp lỗi, chưa trả lời được; tải lại trang"
        en "the program failed to answer; load the page again"
    }
}
