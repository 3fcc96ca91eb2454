//! Văn bản đã ban hành: the papers that went out, each beside what is known of it.

use std::path::Path;
use std::sync::Arc;

use super::output::{is_document_path, read_file};
use crate::documents::{IssuedPapers, Kind};
use crate::findings::{Finding, KeyPath, Place, rules};
use crate::model::UnreadRecords;
use crate::records::{IssuedRecord, Records};
use crate::render::Digest;

/// The papers that went out; what is wrong with their records and copies is found.
pub(super) fn issued_papers(records: &Records, findings: &mut Vec<Finding>) -> IssuedPapers {
    let mut issued = IssuedPapers::default();
    for (file, loaded) in &records.issued {
        let before = findings.len();
        let of = IssuedRecord::paper_of(file);
        let record = loaded.record.as_ref();
        let sound = record.filter(|record| {
            let wrong = at_its_place(file, record, of.as_ref())
                .or_else(|| as_sealed(file, record))
                .or_else(|| with_its_copy(file, record, records));
            findings.extend(wrong);
            findings.len() == before
        });
        match (sound, of) {
            (Some(record), Some((path, None))) => {
                issued.papers.insert(path, Arc::new(record.clone()));
            }
            (None, Some((path, None))) => {
                issued.held.insert(path, Arc::clone(file));
            }
            _ => {}
        }
    }
    for file in records.copies.keys() {
        let record = file.strip_suffix("pdf").map(|stem| format!("{stem}toml"));
        if record.is_some_and(|it| !records.issued.contains_key(&*it)) {
            findings.push(Finding::new(CopyUnknown, Place::file(file)));
            if let Some((path, None)) = IssuedRecord::paper_of(file) {
                issued.held.insert(path, Arc::clone(file));
            }
        }
    }
    issued
}

/// What is wrong with where a record stands.
fn at_its_place(
    file: &Arc<str>,
    record: &IssuedRecord,
    of: Option<&(String, Option<usize>)>,
) -> Option<Finding> {
    let path = record.path.clone();
    let known = Kind::named(&record.kind).is_some() && is_document_path(&path);
    let replaced = record.replaced.is_some();
    let right = of.is_some_and(|(of, nth)| *of == path && nth.is_some() == replaced);
    if known && right {
        return None;
    }
    let place = Place::value(file, KeyPath::root().key("path"));
    Some(Finding::new(IssuedElsewhere { path }, place))
}

/// Whether a record says what it said when it was written.
fn as_sealed(file: &Arc<str>, record: &IssuedRecord) -> Option<Finding> {
    let path = record.path.clone();
    let file_name = file.to_string();
    let altered = record.seal.as_deref() != Some(seal_of(record).as_str());
    altered.then(|| {
        let breach = RecordAltered {
            path,
            file: file_name,
        };
        Finding::new(breach, Place::file(file))
    })
}

/// A record as it is to be written, with the seal over what it says.
pub(crate) fn sealed(record: IssuedRecord) -> IssuedRecord {
    let seal = Some(seal_of(&record).to_string());
    IssuedRecord { seal, ..record }
}

fn seal_of(record: &IssuedRecord) -> Digest {
    Digest::sha256(record.to_be_sealed().as_bytes())
}

/// What is wrong with the copy beside a record.
fn with_its_copy(file: &Arc<str>, record: &IssuedRecord, records: &Records) -> Option<Finding> {
    let copy = IssuedRecord::copy_beside(file);
    let place = Place::file(file);
    match records.copies.get(&*copy) {
        Some(Some(hash)) if *hash == record.sha256 => None,
        Some(_) => Some(Finding::new(CopyAltered { copy }, place)),
        None => Some(Finding::new(CopyMissing { copy }, place)),
    }
}

/// The bytes of the copy that a record below `root` tells of.
pub(super) fn copy_of(root: &Path, record: &IssuedRecord) -> Result<Vec<u8>, Finding> {
    let file: Arc<str> = Arc::from(IssuedRecord::file_of(&record.path, None).unwrap_or_default());
    let copy = IssuedRecord::copy_beside(&file);
    let place = Place::file(&file);
    match read_file(&root.join(&copy)) {
        Ok(bytes) if Digest::sha256(&bytes).as_str() == record.sha256 => Ok(bytes),
        Ok(_) => Err(Finding::new(CopyAltered { copy }, place)),
        Err(_) => Err(Finding::new(CopyMissing { copy }, place)),
    }
}

/// Tells of papers that went out and that no record asks for any more. What follows from records
/// that cannot be read is not known.
pub(super) fn tell_of_orphans(
    paths: &[String],
    issued: &IssuedPapers,
    unread: &UnreadRecords,
    findings: &mut Vec<Finding>,
) {
    for path in paths {
        let year = path.split('/').next().unwrap_or_default();
        let known = !unread.touch(&format!("records/{year}")) && !unread.touch(OFFICE);
        let record = issued.papers.get(path);
        if let (Some(file), Some(record), true) = (IssuedRecord::file_of(path, None), record, known)
        {
            let number = number_of(record);
            let path = path.clone();
            let place = Place::file(&Arc::from(file));
            findings.push(Finding::new(IssuedAlone { path, number }, place));
        }
    }
}

const OFFICE: &str = "records/office.toml";

/// A paper as messages name it beside its path.
pub(crate) fn number_of(record: &IssuedRecord) -> String {
    record.number.clone().unwrap_or_else(|| "-".to_owned())
}

rules! { RULES:

CopyAltered "D914" "copy-altered" Error { copy: String }
vi "{copy} không còn là bản đã ban hành: mã băm khác với mã băm đã ghi"
=> "lấy lại tệp ấy từ bản lưu phiên bản (`git checkout -- {copy}`) hoặc từ bản sao dự phòng"
en "{copy} is not the paper that was issued any more: its hash is another than the one recorded"
=> "take the file back from version control (`git checkout -- {copy}`) or a backup"
why "Bản đã ban hành là chứng cứ, không được khác đi dù chỉ một chữ."
  / "What was issued is evidence: every byte of it stays."
wrong "mở ket-luan.pdf trong records/2025/issued/ và lưu lại bằng phần mềm khác"
    / "ket-luan.pdf in records/2025/issued/ is opened and saved by another program"
right "để nguyên tệp; cần ghi chú thì chép ra nơi khác"
    / "the file is left alone; notes go into a copy elsewhere"
by Technical

CopyMissing "D915" "copy-missing" Error { copy: String }
vi "thiếu {copy}, bản đã ban hành"
=> "lấy lại tệp ấy từ bản lưu phiên bản (`git checkout -- {copy}`), từ thư mục văn bản hoặc bản sao dự phòng"
en "{copy}, the paper that was issued, is missing"
=> "take it back from version control (`git checkout -- {copy}`), from the output folder or a backup"
why "Điều đã biết về văn bản còn mà văn bản mất thì không ai chứng minh được đã gửi gì."
  / "With the record alone nobody can show what was sent."
wrong "xóa ket-luan.pdf trong records/2025/issued/ mà để lại ket-luan.toml"
    / "ket-luan.pdf in records/2025/issued/ is deleted and ket-luan.toml stays"
right "giữ cả hai tệp"
    / "both files are kept"
by Technical

CopyUnknown "D916" "copy-unknown" Error
vi "bản PDF này không có tệp .toml cùng tên nên không biết là văn bản nào"
=> "lấy lại tệp .toml từ bản lưu phiên bản; tệp không phải bản đã ban hành thì chuyển ra ngoài thư mục issued/"
en "no .toml file of the same name stands beside this PDF: nobody knows which paper it is"
=> "take the .toml back from version control; move the PDF out of issued/ if it is no paper that went out"
why "Thư mục issued/ chỉ giữ những bản do `doithoai issue` ghi, mỗi bản hai tệp."
  / "The folder issued/ holds what `doithoai issue` wrote, two files for each paper."
wrong "chép bản quét vào records/2025/issued/ bằng tay"
    / "a scan is put into records/2025/issued/ by hand"
right "`doithoai issue 2025/2025-04-nuoc-tang/ket-luan.pdf --signed ban-quet.pdf`"
    / "`doithoai issue 2025/2025-04-nuoc-tang/ket-luan.pdf --signed scan.pdf`"
by Records

IssuedElsewhere "D917" "issued-elsewhere" Error { path: String }
vi "tệp này ghi văn bản {path} nhưng không đứng đúng chỗ của văn bản ấy"
=> "bản chép thừa thì xóa; tệp bị đổi tên thì đổi lại cho khớp với `path`"
en "this file tells of {path} and does not stand where that paper's record belongs"
=> "delete it if it is a second copy; name it as `path` says if it was renamed"
why "Mỗi văn bản đã ban hành có đúng một bản; có hai thì không biết bản nào đúng."
  / "There is one copy of every paper that went out; of two nobody knows which is right."
wrong "records/2025/issued/ke-hoach-2.toml là bản chép của ke-hoach.toml"
    / "records/2025/issued/ke-hoach-2.toml is a copy of ke-hoach.toml"
right "chỉ có records/2025/issued/ke-hoach.toml"
    / "records/2025/issued/ke-hoach.toml alone"
by Records

IssuedAlone "D918" "issued-alone" Warning { path: String, number: String }
vi "hồ sơ không còn {path} (số {number}), nhưng văn bản ấy đã ban hành nên vẫn được giữ"
=> "khôi phục phần hồ sơ đã xóa hay đổi tên; nếu văn bản đã bị thu hồi thì giữ nguyên, cảnh báo này nhắc người đọc sổ"
en "the records say nothing of {path} ({number}) any more, but it was issued and is kept"
=> "put back the record that was deleted or renamed; leave it if the paper was withdrawn: this reminds whoever reads the list"
why "Văn bản đã gửi đi thì không mất theo hồ sơ; hồ sơ phải kể lại được vì sao có nó."
  / "A paper that was sent does not go with its record, and records should tell why it exists."
wrong "xóa `held = true` của buổi đối thoại đã ra kết luận"
    / "`held = true` is deleted from a session whose conclusion went out"
right "giữ `held = true`"
    / "`held = true` stays"
by Practice

RecordAltered "D944" "issue-record-altered" Error { path: String, file: String }
vi "tệp này ghi văn bản {path} đã ban hành và đã bị sửa bằng tay: dấu niêm không khớp với các mục khác"
=> "lấy lại tệp từ bản lưu phiên bản (`git checkout -- {file}`); văn bản sai thì đính chính, phải thay bản khác thì `doithoai issue {path} --replace --reason \"lý do\"`"
en "this record of {path}, which was issued, was edited by hand: its seal does not fit what it says"
=> "take it back from version control (`git checkout -- {file}`); correct a paper that was wrong, or issue another copy with `doithoai issue {path} --replace --reason \"why\"`"
why "Số, ngày, số trang của văn bản đã gửi đi là chứng cứ; sửa được mà không ai biết thì không chứng minh được gì."
  / "Number, day and pages of what was sent are evidence; what can be edited unseen proves nothing."
wrong "sửa `number = \"52-KL/ĐU\"` thành `number = \"53-KL/ĐU\"` trong records/2025/issued/"
    / "`number = \"52-KL/ĐU\"` becomes `number = \"53-KL/ĐU\"` in records/2025/issued/"
right "để nguyên tệp do `doithoai issue` ghi"
    / "the file stays as `doithoai issue` wrote it"
by Records

}
