//! Findings of making and writing documents.

super::rules! { MAKING:

TEMPLATE_MISSING "D801" "template-missing" Error
vi "không có mẫu này"
=> "xem lại tên trong câu lệnh `include` hoặc `import`"
en "there is no such template"
=> "check the name in the `include` or `import`"
why "Mẫu có sẵn trong chương trình; tệp cùng tên trong templates/ sẽ thay thế mẫu có sẵn."
  / "Templates are built in; a file of the same name in templates/ takes the built-in one's place."
wrong r#"{% include "lib/mo-dau.j2" %}"#
right r#"{% include "lib/opening.typ.j2" %}"#
by Technical

TEMPLATE_SYNTAX "D802" "template-syntax" Error
vi "mẫu sai cú pháp (bộ đọc mẫu báo: {detail})"
=> "thường là thiếu `endfor` hoặc `endif`; so lại với mẫu có sẵn cùng tên"
en "the template has a syntax error (the engine says: {detail})"
=> "most often `endfor` or `endif` is missing; compare with the built-in template of the same name"
why "Mẫu sai cú pháp thì không lập được văn bản nào từ mẫu ấy."
  / "No document can be made from a template that does not parse."
wrong r#"{% for purpose in it.purposes %}
#par({{ purpose }})"#
right r#"{% for purpose in it.purposes %}
#par({{ purpose }})
{% endfor %}"#
by Technical

TEMPLATE_UNDEFINED "D803" "template-undefined" Error
vi "mẫu dùng một giá trị không có (bộ đọc mẫu báo: {detail})"
=> "sửa tên giá trị trong mẫu; xem mẫu có sẵn cùng tên để biết các tên dùng được"
en "the template uses a value that does not exist (the engine says: {detail})"
=> "mend the name; the built-in template of the same name shows which exist"
why "Giá trị không có mà in thành chỗ trống thì văn bản thiếu chữ mà không ai hay."
  / "Printed as a blank, a missing value would leave a hole that nobody notices."
wrong "#{{ it.titel }}"
right "#{{ it.subject }}"
by Technical

TEMPLATE_FAILED "D804" "template-failed" Error
vi "không chạy được mẫu (bộ đọc mẫu báo: {detail})"
=> "chỉ chuỗi và số được in thẳng; danh sách thì dùng vòng lặp, đúng/sai thì dùng `if`"
en "the template cannot be run (the engine says: {detail})"
=> "only strings and numbers print as they are; loop over lists, use `if` for flags"
why "Danh sách, bảng và giá trị đúng/sai không có dạng in trong văn bản hành chính."
  / "Lists, tables and flags have no printed form in an official document."
wrong "#{{ it.purposes }}"
right r#"{% for purpose in it.purposes %}
#{{ purpose }}
{% endfor %}"#
by Technical

PATH_TWICE "D812" "path-twice" Error
vi "hai văn bản cùng đường dẫn “{path}”"
=> "đổi tên tệp buổi đối thoại hoặc báo cáo cho khỏi trùng"
en "two documents go to the same path “{path}”"
=> "rename the file of the session or of the report"
why "Văn bản sau sẽ ghi đè văn bản trước."
  / "The later one would overwrite the earlier."
wrong "sessions/bao-cao.toml và reports/ket-luan.toml cùng ra bao-cao/ket-luan.pdf"
    / "sessions/bao-cao.toml and reports/ket-luan.toml both make bao-cao/ket-luan.pdf"
right "sessions/2025-04-nuoc-tang.toml và reports/ket-luan.toml"
    / "sessions/2025-04-nuoc-tang.toml and reports/ket-luan.toml"
by Technical

FORBIDDEN_CONSTRUCT "D813" "forbidden-construct" Error
vi "mẫu dùng `{construct}`"
=> "bỏ `{construct}` và in thẳng giá trị, không qua bộ lọc ấy"
en "the template uses `{construct}`"
=> "remove `{construct}` and print the value as it is"
why "Chữ trong hồ sơ không bao giờ được thành lệnh: một dấu # hay * trong lời người dân sẽ làm hỏng văn bản."
  / "No text of a record may become a command: a # or * in what somebody said would spoil the document."
wrong "#{{ it.subject | safe }}"
right "#{{ it.subject }}"
by Technical

}
