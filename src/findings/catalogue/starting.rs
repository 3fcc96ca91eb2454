//! Findings of new records: where they would stand, and what is still to be filled in.

super::rules! { STARTING:

BLANK_LEFT "D704" "blank-left" Warning
vi "chỗ này chưa điền: {blank}"
=> "thay cả phần trong ngoặc vuông bằng nội dung thật; không dùng mục này thì xóa đi"
en "this place is still to be filled in: {blank}"
=> "put the real words in place of the square brackets and all between them, or delete the entry"
why "`doithoai new` để lại những chỗ chỉ con người mới viết được; in ra thì thấy ngay là còn thiếu."
  / "`doithoai new` leaves the places that only a person can fill; in print they are plainly blank."
wrong r#"funding = "[điền: nguồn kinh phí]""#
right r#"funding = "Trích từ nguồn kinh phí bố trí trong dự toán của Đảng ủy xã.""#
by Practice

}
