//! Câu chữ của dòng lệnh: what commands say, in every language.

use crate::findings::sentences;

sentences! {
    no_such_code(code: &str) {
        vi "lỗi: không có mã `{code}`; xem `doithoai explain`"
        en "error: there is no code `{code}`; see `doithoai explain`"
    }
}
