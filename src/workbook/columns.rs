//! Các cột của hai trang: a row for each item, a row for each event.
//!
//! A key that a record gains has its column by one line here; what it is called and what to
//! write there is said by the record's type.

use std::sync::LazyLock;

use super::column::{SheetForm, columns};

/// Trang Nội dung: petitions and their items, a row for each item.
pub(super) static ITEMS: LazyLock<SheetForm> = LazyLock::new(|| {
    let columns = columns! {
        Row "session" One(Sessions) 19 heading "Buổi đối thoại"
            also ["Buổi"]
            note "Mã buổi đối thoại; ý kiến ngoài các buổi thì chọn năm/other." [rare];
        Row "ordinal" Count 6 heading "Lượt"
            also ["STT", "TT", "Số TT", "Số thứ tự", "Lượt ý kiến"]
            note "Số thứ tự lượt ý kiến trong buổi. Một người nêu nhiều nội dung: mỗi nội dung một dòng, cùng một số lượt.";
        Row "code" Code 10 heading "Mã số"
            also ["Mã số nội dung"]
            note "Mã số trong sổ theo dõi. Nội dung mới thì để trống, chương trình tự cấp." [rare];
        Petition "received" Day 12
            also ["Ngày nhận", "Ngày", "Ngày tháng", "Ngày kiến nghị"]
            note "Ngày/tháng/năm đủ bốn chữ số. Để trống thì lấy ngày của buổi đối thoại.";
        Petition "channel" One(Channels) 19
            also ["Kênh", "Hình thức tiếp nhận"]
            note "Ý kiến đến bằng cách nào. Để trống là phát biểu tại buổi đối thoại.";
        Petition "villages" Several(Villages) 18
            also ["Địa chỉ", "Thôn, bản", "Bản", "Khu", "Xóm", "Buôn", "Ấp", "Khu phố",
                "Thôn, bản, tổ dân phố", "Thôn, tổ dân phố", "Tổ dân phố", "Nơi ở", "Nơi cư trú",
                "Nơi cư trú (thôn)"]
            note "Chọn thôn; nhiều thôn thì cách nhau bằng dấu chấm phẩy.";
        Person "honorific" Each 9 heading "Xưng hô"
            also ["Ông/Bà"]
            note "ông, bà, anh, chị.";
        Person "name" Each 22
            also ["Họ tên", "Tên", "Người kiến nghị", "Họ và tên người kiến nghị",
                "Họ tên người kiến nghị", "Người phát biểu", "Người có ý kiến", "Công dân",
                "Họ tên công dân", "Họ và tên công dân"]
            note "Họ và tên đầy đủ; nhiều người thì cách nhau bằng dấu chấm phẩy. Không rõ ai thì để trống.";
        Person "role" Each 16
            also ["Chức vụ", "Tư cách", "Chức danh"]
            note "Chỉ ghi khi cần nói rõ.";
        Person "publish-name" EachYesNo 10
            note "có hoặc không, theo ý người kiến nghị. Để trống thì theo nếp của cơ quan." [rare];
        Petition "collective" Text 18
            also ["Tổ chức", "Tập thể, tổ chức"]
            note "Tập thể cùng nêu ý kiến, in thay cho họ tên.";
        Petition "households" Count 7 heading "Số hộ"
            note "Số hộ mà người kiến nghị đại diện. Chỉ nói cho mình thì để trống.";
        Item "content" Text 60 heading "Nội dung kiến nghị"
            also ["Ý kiến", "Kiến nghị", "Nội dung ý kiến", "Nội dung phản ánh",
                "Ý kiến, kiến nghị", "Nội dung ý kiến, kiến nghị",
                "Nội dung kiến nghị, phản ánh", "Nội dung phản ánh, kiến nghị"]
            note "Nguyên văn lời kiến nghị.";
        Item "short" Text 32
            also ["Nội dung tóm tắt", "Tóm tắt nội dung", "Trích yếu"]
            note "Một câu ngắn, không có dấu chấm cuối. Nội dung chỉ một câu ngắn thì để trống cũng được.";
        Item "kind" One(Kinds) 13
            also ["Loại", "Loại kiến nghị", "Phân loại"]
            note "Để trống là kiến nghị. Không ghi tố cáo vào sổ này.";
        Item "field" One(Fields) 18
            also ["Thuộc lĩnh vực"]
            note "Chọn trong danh mục.";
        Item "authority" One(Levels) 12
            also ["Thẩm quyền", "Cấp", "Cấp giải quyết", "Thẩm quyền giải quyết"]
            note "Cấp có quyền quyết định. Để trống thì lấy cấp của cơ quan chủ trì.";
        Item "lead" One(Bodies) 24
            also ["Chủ trì", "Cơ quan", "Đơn vị", "Cơ quan, đơn vị", "Cơ quan giải quyết",
                "Đơn vị giải quyết", "Đơn vị chủ trì", "Cơ quan, đơn vị giải quyết",
                "Cơ quan, đơn vị chủ trì", "Cơ quan được giao", "Đơn vị được giao",
                "Cơ quan thực hiện", "Đơn vị thực hiện", "Cơ quan, đơn vị thực hiện",
                "Cơ quan trả lời", "Đơn vị trả lời"]
            note "Chưa giao cho ai thì để trống.";
        Item "with" Several(Bodies) 24
            also ["Phối hợp", "Đơn vị phối hợp"]
            note "Nhiều cơ quan thì cách nhau bằng dấu chấm phẩy.";
        Item "repeats" Codes 12
            also ["Lặp lại"]
            note "Mã số những nội dung trước đã nêu cùng việc này." [rare];
        Item "split-from" Code 10 heading "Tách từ"
            note "Mã số nội dung mà việc này được tách ra." [rare];
        Item "merged-into" Code 10 heading "Gộp vào"
            note "Mã số nội dung nơi giải quyết chung." [rare];
        Item "merged-on" Day 12 heading "Ngày gộp"
            note "Ngày quyết định gộp. Gộp ngay khi tiếp nhận thì để trống." [rare];
        Row "state" Shown 20 heading "Tình trạng (để xem)"
            note "Suy ra từ trang Việc xử lý; sửa ở đây không có tác dụng." [rare];
    };
    let needed = &["content", "session", "ordinal", "code"];
    SheetForm::new("Nội dung", needed, columns)
});

/// Trang Việc xử lý: what became of each item, a row for each event.
pub(super) static EVENTS: LazyLock<SheetForm> = LazyLock::new(|| {
    let columns = columns! {
        Row "code" Code 10 heading "Mã số"
            note "Mã số của nội dung.";
        Row "about" Shown 34 heading "Nội dung (để xem)"
            note "Tóm tắt nội dung; sửa ở đây không có tác dụng.";
        Row "nth" Count 6 heading "Việc thứ"
            note "Số thứ tự của việc đã có trong hồ sơ. Việc mới thì để trống.";
        Event "date" Day 12
            also ["Ngày"]
            note "Ngày/tháng/năm đủ bốn chữ số.";
        Event "kind" One(EventKinds) 22 heading "Loại việc"
            note "Chọn trong danh mục.";
        Event "body" One(Bodies) 24
            note "Cơ quan thực hiện hoặc được giao. Để trống là cơ quan chủ trì.";
        Event "by" One(Persons) 22
            note "Người trả lời tại chỗ.";
        Event "deadline" Day 12
            also ["Hạn"]
            note "Chỉ khi giao việc, chuyển, đôn đốc, gia hạn.";
        Event "deadline-text" Text 18
            note "Ví dụ: giai đoạn 2026-2030.";
        Event "number" Text 16
            also ["Số, ký hiệu"]
            note "Số văn bản của cơ quan khác.";
        Event "issuer" Text 24
            note "Viết đúng như sẽ in; phải có khi trả lời bằng văn bản.";
        Event "paper-number" Count 9
            note "Số công văn của Đảng ủy khi đôn đốc, trả lời công dân.";
        Event "signer" One(Signers) 17
            note "Phải có khi đôn đốc, trả lời công dân.";
        Event "text" Text 60 heading "Nội dung xử lý"
            note "Câu trả lời, lý do, biện pháp, việc giao; viết đúng như sẽ in.";
        Event "outcome" One(Outcomes) 24
            note "Chỉ ghi khi loại việc là Kết thúc.";
        Event "interim" YesNo 9
            note "có: mới trả lời tạm, công việc vẫn chờ; không: đã trả lời thật. Thường để trống." [rare];
    };
    SheetForm::new("Việc xử lý", &["code", "nth", "date", "kind"], columns)
});

#[cfg(test)]
mod tests {
    use super::super::column::{Column, Owner};
    use super::*;
    use crate::vietnamese::plain_words;

    #[test]
    fn every_heading_means_one_column() {
        for form in [&ITEMS, &EVENTS] {
            let all = form.columns.iter().flat_map(Column::names);
            let mut all: Vec<String> = all.map(plain_words).collect();
            let count = all.len();
            all.sort();
            all.dedup();
            assert_eq!(all.len(), count);
        }
    }

    #[test]
    fn every_column_of_a_record_is_one_of_its_keys() {
        for column in ITEMS.columns.iter().chain(&EVENTS.columns) {
            let known = column.owner.keys().iter().any(|it| it.name == column.key);
            assert!(known || column.owner == Owner::Row, "{}", column.key);
            assert!(!column.heading.is_empty() && !column.note.is_empty());
        }
    }
}
