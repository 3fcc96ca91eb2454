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

TYPESETTING_FAILED "D805" "typesetting-failed" Error
vi "không trình bày được trang (bộ dàn trang báo: {detail})"
=> "sửa dòng mẫu được chỉ ra, hoặc giá trị trong hồ sơ kèm theo"
en "the pages cannot be typeset (the engine says: {detail})"
=> "mend the template line shown, or the record value beside it"
why "Cảnh báo của bộ dàn trang cũng là lỗi: một văn bản chính thức không được sai lặng lẽ."
  / "The engine's warnings count as errors too: an official document must not be silently wrong."
wrong "#int({{ it.subject }})"
right "#par({{ it.subject }})"
by Technical

STANDARD_NOT_MET "D806" "pdf-standard" Error
vi "PDF không đạt chuẩn lưu trữ PDF/A-2a và chuẩn tiếp cận PDF/UA-1 (bộ xuất báo: {detail})"
=> "sửa chỗ được chỉ ra; thường là ký tự không có trong phông, ảnh thiếu mô tả, hoặc đề mục rỗng"
en "the PDF does not meet PDF/A-2a and PDF/UA-1 (the exporter says: {detail})"
=> "mend the place shown; usually a character the font lacks, an image without description, an empty heading"
why "Văn bản phải đọc được lâu dài (TCVN 14159-1:2024 lấy PDF/A làm chuẩn lưu trữ) và đọc được bằng trình đọc màn hình."
  / "Documents must stay readable for long (TCVN 14159-1:2024 takes PDF/A as the archival standard) and be readable by screen readers."
wrong "#heading[]"
right "#heading[Mục đích, yêu cầu]"
by Technical

PROFILE_INVALID "D807" "profile-invalid" Error
vi "tệp thể thức thiếu hoặc sai ({detail})"
=> "chép templates/profiles/hd36.toml rồi sửa: phải có `valid-from` và đủ mọi số đo; `valid-until` không sớm hơn `valid-from`"
en "the profile lacks something, or is wrong ({detail})"
=> "copy templates/profiles/hd36.toml and change it: `valid-from` and every measure must be there, `valid-until` not before `valid-from`"
why "Tệp thể thức giữ mọi số đo của trang; thiếu nó thì không trình bày được văn bản."
  / "The profile holds every measure of the page."
wrong r#"name = "Hướng dẫn 36-HD/VPTW"
valid-until = 2018-04-02"#
right r#"name = "Hướng dẫn 36-HD/VPTW"
valid-from = 2017-02-06
valid-until = 2018-04-02"#
by Technical

ENGINE_FAILED "D808" "engine-failed" Error
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

PROFILES_OVERLAP "D809" "profiles-overlap" Error
vi "hai tệp thể thức cùng có hiệu lực trong một thời gian"
=> "đặt `valid-until` của tệp trước là ngày liền trước `valid-from` của tệp sau"
en "two profiles hold at the same time"
=> "let the earlier one end on the day before the later one begins"
why "Mỗi văn bản theo một hướng dẫn, hướng dẫn có hiệu lực vào ngày ban hành."
  / "A document follows one guideline, the one in force on its day of issue."
wrong "valid-from = 2025-01-01\nvalid-until = 2026-05-26"
right "valid-from = 2017-02-06\nvalid-until = 2018-04-02"
by Technical

STRAY_TEMPLATE "D810" "stray-template" Warning
vi "mẫu này không thay thế mẫu có sẵn nào nên không được dùng"
=> "đặt tên như một mẫu có sẵn: {known}"
en "this template takes no built-in one's place and is not used"
=> "name it after a built-in one: {known}"
why "Tệp trong templates/ chỉ có tác dụng khi trùng tên với mẫu có sẵn."
  / "A file in templates/ counts only when it has the name of a built-in one."
wrong "mẫu riêng tên templates/ke-hoach.typ.j2"
    / "a template of your own named templates/ke-hoach.typ.j2"
right "mẫu riêng mang tên mẫu có sẵn: templates/plan.typ.j2"
    / "a template of your own named after a built-in one: templates/plan.typ.j2"
by Technical

TEXT_DOES_NOT_FIT "D811" "text-does-not-fit" Error
vi "“{text}” không vừa chỗ dành cho nó trên trang"
=> "rút ngắn, hoặc thêm dấu cách để chữ xuống dòng được; chuỗi dài liền nhau không tự ngắt"
en "“{text}” does not fit its place on the page"
=> "shorten it, or add blanks where the line may break; a long run of characters does not break by itself"
why "Chữ tràn ra ngoài lề hoặc đè lên chữ khác là chữ bị mất trên giấy."
  / "Words beyond the margin or over other words are lost on paper."
wrong r#"superior = "ĐẢNG_BỘ_HUYỆN_SƠN_HÀ_VÀ_MỘT_TÊN_RẤT_DÀI_KHÔNG_CÓ_DẤU_CÁCH""#
right r#"superior = "ĐẢNG BỘ HUYỆN SƠN HÀ""#
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

NO_END "D814" "no-end" Error
vi "lập {path} quá {seconds} giây mà chưa xong; đã dừng"
=> "xem lại vòng lặp và đệ quy trong mẫu riêng này; văn bản dài thì cho thêm thời gian bằng --time-limit"
en "making {path} took more than {seconds} seconds and was stopped"
=> "look at the loops and recursions of this template of your own; give a long document more with --time-limit"
why "Mẫu riêng có vòng lặp không kết thúc thì chỉ văn bản ấy bị bỏ lại; các văn bản khác vẫn được lập."
  / "A template of an office's own that never ends costs only the document made with it."
wrong r#"#for a in range(1000000) { for b in range(1000000) {} }"#
right r#"#for a in range(3) { for b in range(3) {} }"#
by Technical

TOO_MUCH_MEMORY "D815" "too-much-memory" Error
vi "lập {path} tốn quá nhiều bộ nhớ; đã dừng"
=> "mẫu riêng này làm ra quá nhiều nội dung; xem lại vòng lặp và đệ quy trong mẫu"
en "making {path} took too much memory and was stopped"
=> "this template of your own makes too much content; look at its loops and recursions"
why "Một mẫu riêng hỏng không được làm treo máy của cả cơ quan."
  / "A broken template must not bring down the office's machine."
wrong r#"#let parts = range(1000).map(part => "a" * 10000000)"#
right r#"#let parts = range(3).map(part => "a" * 10)"#
by Technical

BROUGHT_DOWN "D816" "brought-down" Error
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

CANNOT_START "D817" "cannot-start" Error
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

UNWRITABLE "D901" "unwritable-output" Error
vi "không ghi được {path} ({detail})"
=> "xem lại quyền ghi và chỗ trống trên đĩa; bản cũ, nếu có, vẫn còn nguyên"
en "{path} cannot be written ({detail})"
=> "check the permissions and the free space; an earlier version, if any, is untouched"
why "Văn bản được ghi vào tệp tạm rồi đổi tên, nên không bao giờ có tệp dở dang."
  / "Documents are written to a temporary file and renamed, so that no half file is ever left."
wrong "`output` là một tệp, không phải thư mục"
    / "`output` is a file, not a folder"
right "`output` là thư mục ghi được"
    / "`output` is a folder that can be written to"
by Technical

NOT_REMOVED "D902" "not-removed" Warning
vi "hồ sơ không còn {path}, nhưng tệp đã bị sửa nên được giữ lại"
=> "nếu là bản đã ký thì chuyển ra ngoài thư mục này; không cần nữa thì xóa"
en "{path} no longer follows from the records, but its file was changed and stays"
=> "move it out of this folder if it is a signed copy; delete it if nobody needs it"
why "Chương trình chỉ bỏ những tệp do chính nó ghi và chưa ai sửa."
  / "Only files that the program itself wrote, and nobody changed since, are taken away."
wrong "ghi chú vào bản PDF đã lập rồi xóa hồ sơ của nó"
    / "notes are written into a PDF, and its record is deleted"
right "chuyển bản PDF ra ngoài thư mục văn bản rồi mới xóa hồ sơ"
    / "the PDF is moved out of the output folder before its record is deleted"
by Technical

NO_MANIFEST "D903" "no-manifest" Error
vi "chưa lập văn bản nào trong {path}, hoặc danh mục manifest.json ở đó không đọc được"
=> "chạy `doithoai build` rồi đối chiếu lại"
en "nothing was built in {path}, or its manifest.json cannot be read"
=> "run `doithoai build` and verify again"
why "Danh mục ghi mỗi văn bản được lập từ đâu và có mã băm nào; thiếu nó thì không đối chiếu được."
  / "The manifest says what every document was made of, and its hash; without it nothing can be compared."
wrong "chạy `doithoai verify` khi chưa lập văn bản"
    / "`doithoai verify` before anything was built"
right "chạy `doithoai build` trước"
    / "`doithoai build` first"
by Technical

DOCUMENT_MISSING "D904" "document-missing" Error
vi "thiếu {path}"
=> "chạy `doithoai build`; nếu chia phần thì xem lại phần nào chưa xong"
en "{path} is missing"
=> "run `doithoai build`; where the work was split, look for the part that did not end"
why "Văn bản phải có theo hồ sơ mà không có thì người nhận sẽ không được báo."
  / "A document that should be there and is not never reaches those it is for."
wrong "xóa một tệp PDF trong thư mục văn bản"
    / "a PDF is deleted from the output folder"
right "lập lại bằng `doithoai build`"
    / "it is made again by `doithoai build`"
by Technical

DOCUMENT_OUTDATED "D905" "document-outdated" Error
vi "{path} được lập từ hồ sơ hoặc mẫu cũ"
=> "chạy `doithoai build` để lập lại; `--explain` cho biết đã đổi gì"
en "{path} was made from older records or templates"
=> "run `doithoai build`; `--explain` tells what changed"
why "Bản in khác với hồ sơ thì không ai biết bên nào đúng."
  / "When print and record differ, nobody knows which is right."
wrong "sửa hồ sơ mà không lập lại văn bản"
    / "a record is changed and its documents are not made anew"
right "sửa hồ sơ rồi chạy `doithoai build`"
    / "`doithoai build` follows every change"
by Technical

DOCUMENT_SURPLUS "D906" "document-surplus" Error
vi "{path} không còn trong hồ sơ"
=> "chạy `doithoai build` để bỏ văn bản thừa"
en "{path} no longer follows from the records"
=> "run `doithoai build`, which takes it away"
why "Văn bản của một việc đã bỏ có thể bị gửi nhầm."
  / "The paper of something that was called off may be sent by mistake."
wrong "xóa một hồ sơ mà không lập lại"
    / "a record is deleted and nothing built"
right "xóa hồ sơ rồi chạy `doithoai build`"
    / "`doithoai build` after a record is deleted"
by Technical

DOCUMENT_ALTERED "D907" "document-altered" Error
vi "{path} đã bị sửa hoặc hỏng sau khi lập"
=> "muốn đổi nội dung thì sửa hồ sơ; chạy `doithoai build` để lập lại văn bản"
en "{path} was changed or spoilt after it was made"
=> "change the record, not the document; `doithoai build` makes it anew"
why "Văn bản chỉ có một nguồn là hồ sơ; sửa thẳng vào PDF thì lần lập sau sẽ mất."
  / "Documents come from records alone; what is changed in a PDF is lost when it is made again."
wrong "ghi thêm vào tệp PDF đã lập"
    / "something is written into a PDF"
right "sửa hồ sơ rồi lập lại"
    / "the record is changed and the document made anew"
by Technical

FOREIGN_FILE "D908" "foreign-file" Warning
vi "{path} không phải do chương trình lập"
=> "chuyển tệp này ra ngoài thư mục văn bản"
en "{path} was not made by the program"
=> "move it out of the output folder"
why "Thư mục văn bản chỉ chứa những gì lập từ hồ sơ; bản ký, bản quét nên để nơi khác."
  / "The output folder holds what follows from the records; keep signed and scanned copies elsewhere."
wrong "để bản quét có chữ ký trong thư mục văn bản"
    / "a signed scan in the output folder"
right "để bản quét trong thư mục lưu trữ riêng"
    / "a signed scan in a folder of its own"
by Technical

NOT_REPRODUCED "D909" "not-reproduced" Error
vi "lập lại {path} cho ra tệp khác"
=> "tệp hoặc danh mục đã bị thay; chạy `doithoai build --force`, nếu vẫn khác thì xin báo lại"
en "{path} comes out differently when it is made again"
=> "file or manifest were replaced; run `doithoai build --force`, and please report it if they still differ"
why "Cùng hồ sơ thì cùng tệp, ở máy nào cũng vậy; nhờ thế ai cũng kiểm tra được."
  / "The same records give the same bytes on any machine, so that anybody can check."
wrong "thay một tệp PDF và mã băm của nó trong danh mục"
    / "a PDF and its hash in the manifest are replaced"
right "lập lại bằng `doithoai build --force`"
    / "`doithoai build --force`"
by Technical

PARTS_OVERLAP "D910" "parts-overlap" Error
vi "{path} có trong hai phần"
=> "lập lại mọi phần với cùng một số phần, ví dụ 1/4 đến 4/4, vào thư mục trống"
en "{path} is in two parts"
=> "build all parts again with the same number of parts, such as 1/4 to 4/4, into empty folders"
why "Mỗi văn bản thuộc đúng một phần; có ở hai phần thì không biết bản nào đúng."
  / "A document belongs to one part; in two of them nobody knows which is right."
wrong "gộp phần 1/2 với phần 1/1"
    / "part 1/2 merged with part 1/1"
right "gộp phần 1/2 với phần 2/2"
    / "part 1/2 merged with part 2/2"
by Technical

PARTS_DIFFER "D911" "parts-differ" Error
vi "{path} được lập từ hồ sơ, mẫu hoặc chương trình khác với phần kia"
=> "lập lại mọi phần từ cùng một bản hồ sơ, bằng cùng một chương trình"
en "{path} was made from other records, templates or another program than the first part"
=> "build all parts again from the same records with the same program"
why "Ghép các phần của những bản hồ sơ khác nhau thì số liệu trong báo cáo không khớp với văn bản."
  / "Parts of different records do not fit: the report's figures and the papers would disagree."
wrong "sửa hồ sơ giữa hai phần"
    / "a record is changed between two parts"
right "lập mọi phần từ cùng một phiên bản hồ sơ"
    / "all parts are built from the same version of the records"
by Technical

FOLDER_OF_ANOTHER "D912" "folder-of-another" Error
vi "{path} giữ văn bản của cơ quan khác ({office}); không ghi gì vào đó"
=> "chọn thư mục khác bằng --out; nếu cơ quan đổi tên thì giữ cả [[identity]] cũ trong office.toml, có `until`"
en "{path} holds the documents of another office ({office}); nothing is written there"
=> "choose another folder with --out; if the office has a new name, keep its old [[identity]] in office.toml, with `until`"
why "Lập vào thư mục của cơ quan khác sẽ xóa và ghi đè văn bản của họ."
  / "Building into another office's folder would remove and overwrite its documents."
wrong "`doithoai --root xa-a --out van-ban`, rồi `doithoai --root xa-b --out van-ban`"
    / "`doithoai --root a --out papers`, then `doithoai --root b --out papers`"
right "`doithoai --root xa-a --root xa-b --out van-ban`"
    / "`doithoai --root a --root b --out papers`"
by Technical

FILE_IN_THE_WAY "D913" "file-in-the-way" Error
vi "{path} đã có và không phải do chương trình lập; không ghi đè"
=> "chuyển tệp ấy đi nơi khác, hoặc chọn thư mục khác bằng --out; không cần nó nữa thì thêm --force"
en "{path} is there already and was not made by this program; it is not overwritten"
=> "move it elsewhere, or choose another folder with --out; add --force if nobody needs it"
why "Thư mục chọn nhầm có thể giữ bản quét đã ký, trang mạng hay tài liệu của người khác."
  / "A folder chosen by mistake may hold signed scans, a web site or other people's work."
wrong "`doithoai --out trang-mang`, nơi đã có index.html khác"
    / "`doithoai --out site`, where another index.html stands"
right "`doithoai --out van-ban`"
    / "`doithoai --out papers`"
by Technical
}
