//! Câu chữ của dòng lệnh: what commands say, in every language.

use std::path::Display;

use crate::documents::Standing;
use crate::findings::{Lang, sentences};

// About any command.
sentences! {
    stdout_failed { vi "lỗi: không ghi được ra stdout" en "error: cannot write to stdout" }
    internal_failure(detail: &str) {
        vi "lỗi bên trong chương trình; xin báo lại kèm hồ sơ gây lỗi ({detail})"
        en "internal failure; please report it with the records that cause it ({detail})"
    }
    found(errors: usize, warnings: usize) {
        vi "{errors} lỗi, {warnings} cảnh báo"
        en "{errors} error(s), {warnings} warning(s)"
    }
    one_folder_for_two(out: Display<'_>, first: Display<'_>, second: Display<'_>) {
        vi "lỗi: hai cơ quan cùng ghi vào {out}: {first}, {second}"
        en "error: two offices would write to {out}: {first}, {second}"
    }
    kept_there(path: Display<'_>, kept: &str) {
        vi "lỗi: không ghi vào {path}: ở đó là {kept}/ của cơ quan; chọn thư mục khác"
        en "error: nothing is written to {path}: that is {kept}/ of the office; choose another folder"
    }
    holds_what_is_kept(folder: Display<'_>) {
        vi "lỗi: không lập văn bản vào {folder}: trong đó có hồ sơ của cơ quan; chọn một thư mục riêng"
        en "error: no documents go to {folder}: the office's records are in it; choose a folder of its own"
    }
    no_office_in(folder: Display<'_>) {
        vi "lỗi: không có cơ quan nào (thư mục con có records/) trong {folder}"
        en "error: there is no office (a folder with records/) in {folder}"
    }
    one_office_at_a_time {
        vi "lỗi: lệnh này làm với một cơ quan mỗi lần; chỉ một bằng --root"
        en "error: this command is for one office at a time; name it with --root"
    }
    fits_no_document(name: &str, kinds: &str) {
        vi "lỗi: --only không khớp văn bản nào: `{name}`; các loại: {kinds}"
        en "error: --only fits no document: `{name}`; kinds: {kinds}"
    }
    names_no_paper(name: &str) {
        vi "lỗi: không có văn bản hay buổi đối thoại nào là `{name}`; xem đường dẫn bằng `doithoai list`"
        en "error: no paper or session is `{name}`; see the paths with `doithoai list`"
    }
    several_sessions(name: &str) {
        vi "lỗi: nhiều buổi đối thoại có mã bắt đầu bằng `{name}`"
        en "error: several sessions begin with `{name}`"
    }
    no_session(name: &str) {
        vi "lỗi: không có buổi đối thoại `{name}`"
        en "error: there is no session `{name}`"
    }
    use_one_of(names: &str) { vi "cách sửa: dùng {names}" en "use {names}" }

    // `changes`.
    found_in(name: &str) { vi "Ở {name}:" en "In {name}:" }
    no_git(name: &str) {
        vi "lỗi: không có chương trình git trên máy này nên không đọc được `{name}`; cài git, hoặc chỉ một thư mục có records/"
        en "error: there is no program git on this machine to read `{name}` with; install git, or name a folder that holds records/"
    }
    no_repository(name: &str, detail: &str) {
        vi "lỗi: hồ sơ không nằm trong kho git nào nên không có `{name}` (git báo: {detail}); chạy trong kho git, hoặc chỉ một thư mục có records/"
        en "error: the records lie in no git repository that has `{name}` (git says: {detail}); run in a repository, or name a folder that holds records/"
    }
    no_revision(name: &str) {
        vi "lỗi: kho git không có phiên bản `{name}`, cũng không có thư mục nào tên ấy mà có records/; xem các phiên bản bằng `git log --oneline`; CI phải tải đủ lịch sử (fetch-depth: 0)"
        en "error: git knows no revision `{name}`, nor is there a folder of that name that holds records/; see `git log --oneline`; CI has to fetch the whole history (fetch-depth: 0)"
    }
    no_office_then(name: &str) {
        vi "lỗi: ở phiên bản `{name}` chưa có hồ sơ của cơ quan này (thư mục records/)"
        en "error: at `{name}` this office had no records/ yet"
    }
    git_failed(name: &str, detail: &str) {
        vi "lỗi: không đọc được phiên bản `{name}` ({detail})"
        en "error: `{name}` cannot be read ({detail})"
    }

    // `build`.
    waiting(out: &str, holder: &str) {
        vi "đang chờ một lần lập khác xong ở {out} (tiến trình {holder})…"
        en "waiting for another build in {out} (process {holder})…"
    }
    document(path: &str, pages: usize, milliseconds: u128) {
        vi "  {path}  {pages} trang  {milliseconds} ms"
        en "  {path}  {pages} pages  {milliseconds} ms"
    }
    copied {
        vi "    đã ban hành: chép nguyên bản đã giữ"
        en "    issued: copied as it was kept"
    }
    numbered_before(number: &str) {
        vi "    đã lấy số {number} và nay in khác trước; đã gửi đi thì khôi phục hồ sơ rồi ghi lại bằng `doithoai issue`: `--explain` cho biết chỗ đã đổi"
        en "    numbered {number} and printed otherwise now; if it was sent, put the records back and run `doithoai issue`: `--explain` tells what changed"
    }
    drafted(day: &str) {
        vi "    dự thảo: tên, người ký và thể thức lấy theo ngày {day}; đổi bằng --as-of"
        en "    draft: names, signers and format are those of {day}; choose with --as-of"
    }
    removed(path: &str) {
        vi "  {path}  đã bỏ, không còn trong hồ sơ"
        en "  {path}  removed, no longer in the records"
    }
    not_built_from(file: &str) {
        vi "chưa lập được văn bản từ hồ sơ này vì còn lỗi; bản cũ, nếu có, không còn khớp: {file}"
        en "nothing was built from this file; an older document, if any, is out of date: {file}"
    }
    built(documents: usize, pages: usize) {
        vi "đã lập {documents} văn bản ({pages} trang)"
        en "built {documents} document(s) ({pages} pages)"
    }
    unchanged(count: usize) { vi "{count} văn bản không đổi" en "{count} unchanged" }
    removed_in_all(count: usize) { vi "{count} văn bản đã bỏ" en "{count} removed" }
    made_elsewhere(count: usize) {
        vi "{count} văn bản thuộc phần khác nên không để lại đây"
        en "{count} taken away, as other parts make them"
    }
    left(count: usize) { vi "{count} văn bản chưa lập" en "{count} left" }
    left_when_interrupted(count: usize) {
        vi "{count} văn bản chưa lập vì bị dừng"
        en "{count} left when interrupted"
    }
    so_many_offices(count: usize) { vi "{count} cơ quan" en "{count} offices" }
    in_all(done: &str, place: &str, milliseconds: u128) {
        vi "{done} trong {place}, mất {milliseconds} ms"
        en "{done} in {place}, took {milliseconds} ms"
    }

    // `build --explain`.
    made_first { vi "lập lần đầu" en "made for the first time" }
    forced { vi "lập lại theo --force" en "made anew as --force asks" }
    issued_copy { vi "đã ban hành" en "it was issued" }
    file_gone { vi "tệp đã lập không còn" en "its file is gone" }
    file_altered { vi "tệp đã lập bị sửa hoặc hỏng" en "its file was changed or spoilt" }
    program_changed { vi "chương trình đã đổi" en "the program changed" }
    template_changed(name: &str) {
        vi "mẫu templates/{name} đã đổi"
        en "template templates/{name} changed"
    }
    value_changed(at: &str, key: &str) { vi "{at}: `{key}` đã đổi" en "{at}: `{key}` changed" }
    record_added(file: &str) { vi "{file} mới có" en "{file} is new" }
    record_changed(file: &str) { vi "{file} đã đổi" en "{file} changed" }
    record_removed(file: &str) { vi "{file} đã bỏ" en "{file} is gone" }
    printed_changed(path: &str) {
        vi "phần in ra `{path}` đã đổi"
        en "what is printed as `{path}` changed"
    }
    more_changed(count: usize) { vi "… {count} chỗ khác" en "… {count} more" }

    // `check`, `verify`, `explain`, `man`, `templates`.
    template_is_there(path: Display<'_>) {
        vi "lỗi: đã có {path}; không ghi tệp nào, hãy chọn thư mục khác hoặc thêm --force"
        en "error: {path} is there already; nothing was written, name another folder or add --force"
    }
    no_findings { vi "hồ sơ không có lỗi" en "no findings" }
    mended_at(file: &str, line: usize) { vi "đã sửa {file}:{line}" en "mended {file}:{line}" }
    as_recorded(documents: usize, out: &str) {
        vi "{documents} văn bản khớp với hồ sơ trong {out}"
        en "{documents} document(s) as recorded in {out}"
    }
    no_such_code(code: &str) {
        vi "lỗi: không có mã `{code}`; xem `doithoai explain`"
        en "error: there is no code `{code}`; see `doithoai explain`"
    }
    no_such_page(name: &str, known: &str) {
        vi "lỗi: không có trang `{name}`: {known}"
        en "error: there is no page `{name}`: {known}"
    }

    // `status`.
    clock_wrong {
        vi "lỗi: đồng hồ của máy sai; hãy ghi ngày bằng --as-of"
        en "error: the clock is wrong; name the day with --as-of"
    }
    papers(standings: &str) { vi "\nVăn bản: {standings}\n" en "\nPapers: {standings}\n" }
    due_on(day: &str) { vi "Việc đến hạn, quá hạn: ngày {day}" en "Due and overdue on {day}" }
    left_out(files: &str) {
        vi "chưa tính, vì còn lỗi: {files}"
        en "left out, as there are errors in: {files}"
    }

    // `issue`.
    issued(path: &str, number: &str, signed: &str, file: &str) {
        vi "đã ban hành {path}, số {number} ({signed}): {file}"
        en "issued {path}, {number} (signed: {signed}): {file}"
    }
    issued_in_all(count: usize) {
        vi "{count} văn bản; chạy `doithoai build` để chép vào thư mục văn bản, rồi lưu phiên bản hồ sơ"
        en "{count} paper(s); `doithoai build` copies them, then commit the records"
    }
    nothing_issued {
        vi "không ban hành văn bản nào: hồ sơ vẫn như trước"
        en "nothing was issued: the records are as they were"
    }
    not_issued(path: &str, standing: &str) {
        vi "  bỏ qua {path}: {standing}"
        en "  left out {path}: {standing}"
    }
    is_draft { vi "dự thảo" en "draft" }
    is_numbered { vi "chưa ban hành" en "not issued" }
    is_issued { vi "đã ban hành" en "issued" }
    is_book { vi "sổ" en "book" }
    signed_of_several(count: usize) {
        vi "lỗi: --signed là bản ký của một văn bản, mà tên đã gọi gồm {count} văn bản; gọi từng văn bản bằng đường dẫn"
        en "error: --signed is the copy of one paper, and {count} are named; name one by its path"
    }

    // `pack`.
    nothing_to_pack(session: &str) {
        vi "lỗi: chưa có văn bản nào của {session}"
        en "error: there is no document of {session}"
    }
    pack_is_pdf(path: Display<'_>) {
        vi "lỗi: tên tệp của bộ in phải kết thúc bằng .pdf: {path}"
        en "error: the name of a pack ends in .pdf: {path}"
    }
    pack_among_documents(path: Display<'_>) {
        vi "lỗi: bộ in không để chung thư mục với các văn bản đã lập: {path}"
        en "error: a pack is not kept in the folder of the documents: {path}"
    }
    pack_is_foreign(path: Display<'_>) {
        vi "lỗi: đã có tệp này và không phải do chương trình lập, thêm --force để ghi đè: {path}"
        en "error: the file is there already and was not made by this program, add --force to overwrite it: {path}"
    }
    no_pack(path: Display<'_>) { vi "chưa làm được bộ in: {path}" en "no pack was made: {path}" }
    packed_paper(first: usize, path: &str, pages: usize) {
        vi "  trang {first:>3}  {path}  {pages} trang"
        en "  page {first:>3}  {path}  {pages} pages"
    }
    packed_draft(first: usize, path: &str, pages: usize) {
        vi "  trang {first:>3}  {path}  {pages} trang  dự thảo"
        en "  page {first:>3}  {path}  {pages} pages  draft"
    }
    packed(path: &str, documents: usize, pages: usize, empty: usize, sheets: usize, milliseconds: u128) {
        vi "{path}: {documents} văn bản, {pages} trang (có {empty} trang trống để in hai mặt), {sheets} tờ giấy, mất {milliseconds} ms"
        en "{path}: {documents} document(s), {pages} pages ({empty} empty ones for printing on both sides), {sheets} sheet(s) of paper, took {milliseconds} ms"
    }

    // `preview`.
    no_folder(folder: &str) {
        vi "lỗi: không có thư mục {folder}"
        en "error: there is no folder {folder}"
    }
    serving(address: &str) {
        vi "xem trước tại {address}  (Ctrl-C để dừng)"
        en "preview at {address}  (Ctrl-C to end)"
    }
    no_browser {
        vi "không mở được trình duyệt; hãy tự mở địa chỉ trên"
        en "cannot start a browser; please open the address above"
    }
    port_in_use { vi "chương trình khác đang dùng" en "another program is using it" }
    port_refused(port: u16, detail: &str) {
        vi "lỗi: không dùng được cổng {port} ({detail}); chọn cổng khác bằng --port"
        en "error: cannot use port {port} ({detail}); choose another one with --port"
    }
    ports_taken {
        vi "lỗi: các cổng thường dùng đều bận; chọn cổng khác bằng --port"
        en "error: the usual ports are all taken; choose another one with --port"
    }
    not_served(detail: &str) {
        vi "lỗi: máy không cho mở trang xem trước ({detail})"
        en "error: the system does not let the page be served ({detail})"
    }

    // `export` and `import`.
    workbook_is_xlsx(file: Display<'_>) {
        vi "lỗi: tên tệp phải có đuôi .xlsx: {file}"
        en "error: the name of the file must end in .xlsx: {file}"
    }
    workbook_is_there(file: Display<'_>) {
        vi "lỗi: đã có tệp này, thêm --force để ghi đè: {file}"
        en "error: the file is there already, add --force to overwrite it: {file}"
    }
    exported(items: usize, secret: usize) {
        vi "{items} nội dung; không đưa vào sổ: {secret} nội dung mật"
        en "{items} item(s); left out: {secret} secret item(s)"
    }
    exported_empty(line: &str) { vi "phiếu trống để gõ vào; {line}" en "an empty form; {line}" }
    exported_but(line: &str, others: usize) {
        vi "{line}, {others} nội dung mà bảng tính không ghi lại đúng được"
        en "{line}, {others} that a workbook cannot say without loss"
    }
    import_stopped {
        vi "có lỗi: không ghi gì vào hồ sơ"
        en "there are errors: nothing was written"
    }
    nothing_changes { vi "không có gì thay đổi" en "nothing changes" }
    not_yet_written {
        vi "chưa ghi gì; thêm --yes để ghi vào hồ sơ"
        en "nothing was written; add --yes to write it"
    }
    written(file: &str) { vi "đã ghi {file}" en "written {file}" }

    // `new`.
    record_begun {
        vi "đã mở hồ sơ trên; điền tiếp rồi gõ `doithoai check`, sau đó `doithoai build`"
        en "the record is begun; go on in it, then `doithoai check` and `doithoai build`"
    }
    record_has_blanks {
        vi "đã mở hồ sơ trên; điền những chỗ vừa nêu rồi gõ `doithoai check`, sau đó `doithoai build`"
        en "the record is begun; fill in the places above, then `doithoai check` and `doithoai build`"
    }
    office_begun(folder: Display<'_>) {
        vi "đã lập thư mục hồ sơ; đọc README.md, đối chiếu records/office.toml, rồi:\n  cd {folder}\n  doithoai check\n  doithoai new plan <năm>"
        en "the folder is made; read README.md, look over records/office.toml, then:\n  cd {folder}\n  doithoai check\n  doithoai new plan <year>"
    }
    missing(flags: &str) { vi "lỗi: còn thiếu {flags}" en "error: missing {flags}" }
    cancelled { vi "đã thôi, chưa ghi gì" en "stopped, nothing was written" }
    unasked(detail: &str) {
        vi "lỗi: không hỏi được ({detail})"
        en "error: the questions failed ({detail})"
    }
}

/// How far a document has come.
pub(super) fn standing(lang: Lang, standing: Option<Standing>) -> &'static str {
    match standing {
        Some(Standing::Draft) => is_draft(lang),
        Some(Standing::Numbered) => is_numbered(lang),
        Some(Standing::Issued) => is_issued(lang),
        None => is_book(lang),
    }
}
