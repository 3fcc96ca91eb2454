//! Câu hỏi về hồ sơ mới, in every language.

use crate::findings::sentences;

// What is asked.
sentences! {
    session_day {
        vi "Ngày đối thoại"
        en "Day of the dialogue"
    }
    session_villages {
        vi "Nhân dân thôn nào (nhiều thôn thì cách nhau dấu phẩy)"
        en "People of which villages (commas between several)"
    }
    session_theme {
        vi "Chủ đề"
        en "Theme"
    }
    session_venue {
        vi "Địa điểm"
        en "Place"
    }
    day_of_receipt {
        vi "Ngày tiếp nhận"
        en "Day of receipt"
    }
    petitioner_name {
        vi "Họ và tên người kiến nghị"
        en "Full name of the petitioner"
    }
    petitioner_village {
        vi "Người kiến nghị ở thôn nào"
        en "Village of the petitioner"
    }
    content {
        vi "Nguyên văn lời kiến nghị"
        en "What was said, word for word"
    }
    field {
        vi "Lĩnh vực"
        en "Field"
    }
    lead {
        vi "Cơ quan chủ trì"
        en "Lead body"
    }
    last_day_counted {
        vi "Số liệu đến hết ngày nào"
        en "Last day that is counted"
    }
    office_name {
        vi "Tên cơ quan, như ĐẢNG ỦY XÃ SƠN BAO"
        en "Name of the office, such as ĐẢNG ỦY XÃ SƠN BAO"
    }
    office_superior {
        vi "Tên cấp trên, như ĐẢNG BỘ TỈNH QUẢNG NGÃI"
        en "Name of its superior, such as ĐẢNG BỘ TỈNH QUẢNG NGÃI"
    }
    office_place {
        vi "Địa danh trước ngày tháng, như Sơn Bao"
        en "Place before the date, such as Sơn Bao"
    }
    office_secretary {
        vi "Họ và tên Bí thư Đảng ủy"
        en "Full name of the Secretary"
    }
    office_villages {
        vi "Các thôn, cách nhau dấu chấm phẩy, như thôn Nước Tang; thôn Làng Mùng"
        en "Its villages, semicolons between them, such as thôn Nước Tang; thôn Làng Mùng"
    }

    // What is said of an answer.
    needed {
        vi "chỗ này phải có; Ctrl-D để thôi"
        en "this is needed; Ctrl-D to stop"
    }
    left_out {
        vi "Enter: bỏ qua"
        en "Enter: none"
    }
    not_a_day {
        vi "ngày viết như 2026-04-17 hoặc 17/4/2026"
        en "a day is written like 2026-04-17 or 17/4/2026"
    }
    not_there {
        vi "không có mục này; gõ số thứ tự hoặc mã ở trên"
        en "there is none; type its number or code"
    }
    perhaps(nearest: &str) {
        vi "không có mục này; có phải là {nearest}?"
        en "there is none; did you mean {nearest}?"
    }
    kind_first {
        vi "ghi cả loại trước từng tên: thôn, bản, buôn, ấp, tổ dân phố… Ví dụ: thôn Nước Tang; bản Pá Sang"
        en "write what each is before its name, such as thôn Nước Tang; bản Pá Sang"
    }
}
