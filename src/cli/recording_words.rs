//! Câu chữ về việc ghi hồ sơ: what is said of records that are written, finished, brought back.

use crate::findings::sentences;

sentences! {
    waiting_to_write(holder: &str) {
        vi "đang chờ một lệnh khác ghi hồ sơ xong (tiến trình {holder})…"
        en "waiting for another command that writes records (process {holder})…"
    }
    writing_finished(command: &str) {
        vi "đã làm nốt lần ghi hồ sơ bị ngắt giữa chừng (`{command}`)"
        en "finished what was half written (`{command}`)"
    }
    writing_thrown_away {
        vi "đã bỏ một lần ghi bị ngắt lúc mới bắt đầu: hồ sơ vẫn như trước lần ấy"
        en "threw away what was hardly begun to be written: the records are as they were before it"
    }
    writing_taken_back(command: &str) {
        vi "không làm nốt được lần ghi bị ngắt giữa chừng (`{command}`), đã đưa hồ sơ về như trước lần ấy"
        en "could not finish what was half written (`{command}`): the records are as they were before it"
    }
    edited_meanwhile(file: &str) {
        vi "  {file} đã được sửa sau khi bị ngắt nên để nguyên như đã sửa"
        en "  {file} was edited meanwhile and stays as it is"
    }
    writing_left(detail: &str) {
        vi "còn dấu vết một lần ghi bị ngắt trong .doithoai/, chưa dọn được ({detail}); hồ sơ vẫn nguyên vẹn nên đọc tiếp"
        en "what an interrupted command left in .doithoai/ cannot be cleared ({detail}); the records are whole and are read"
    }
    looked_at_again {
        vi "hồ sơ vừa được một lệnh khác ghi nên xem lại từ đầu"
        en "another command has just written into the records, which are looked at again"
    }
    write_files(count: usize) {
        vi "Ghi {count} tệp vào hồ sơ? [c/K] "
        en "Write {count} file(s)? [y/N] "
    }
    nothing_to_undo {
        vi "lỗi: chưa có lần ghi hồ sơ nào để hoàn tác"
        en "error: nothing was written yet that could be undone"
    }
    undoing(command: &str) {
        vi "hoàn tác lần ghi gần nhất (`{command}`):"
        en "undoing what was written last (`{command}`):"
    }
    file_goes(file: &str) { vi "  {file}  bỏ tệp" en "  {file}  goes" }
    file_comes_back(file: &str) { vi "  {file}  lấy lại tệp" en "  {file}  comes back" }
    copy_as_before(file: &str) { vi "  {file}  đưa về bản trước" en "  {file}  is what it was" }
    more_lines(count: usize) { vi "    … {count} dòng khác" en "    … {count} more line(s)" }
    undone {
        vi "đã hoàn tác; gõ `doithoai undo` lần nữa thì trở lại như lúc nãy"
        en "undone; `doithoai undo` once more brings back what there was a moment ago"
    }
    all_as_before {
        vi "không ghi gì: các tệp vẫn như trước"
        en "nothing was written: all files are as they were"
    }
    to_be_finished {
        vi "mới ghi được một phần; lệnh doithoai chạy sau sẽ ghi nốt"
        en "only a part is written; the next command of doithoai writes the rest"
    }
    all_written_but {
        vi "mọi tệp đã ghi xong, nhưng chưa dọn xong .doithoai/; lệnh doithoai chạy sau sẽ dọn nốt"
        en "all files are written, but .doithoai/ is not cleared; the next command of doithoai does it"
    }
}
