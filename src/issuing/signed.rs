//! Bản đã ký: whether a signed or scanned file is the paper it is said to be.
//!
//! A digital signature is written behind the very bytes that were built: who has these can tell
//! that the file is that paper, and no other, without knowing anything of signatures.

use std::path::Path;

use super::order::Issuing;
use crate::documents::Document;
use crate::findings::{Finding, rules};
use crate::making::{Manifest, OnDisk, shown};
use crate::records::{IssuedRecord, SignedForm};
use crate::render::{Digest, NoCopy, pages_of};
use crate::workspace::{is_ours, number_of};

/// What a file that came back turns out to be.
pub(super) enum Back<'a> {
    /// The built paper with something written behind it.
    Signature,
    /// The copy that was kept before with something written behind it.
    SignatureOf(&'a IssuedRecord),
    /// Anything else: a scan, or a PDF that was written anew.
    Scan,
}

/// What the file that came back for a paper is, and how many pages it has. `built` is the paper as
/// it would be built now, where that can be.
///
/// # Errors
///
/// That it is no PDF, encrypted, not signed at all, or another paper.
pub(super) fn came_back<'a>(
    issuing: &Issuing<'_>,
    document: &'a Document,
    built: Option<&[u8]>,
    file: &[u8],
) -> Result<(Back<'a>, usize), Finding> {
    let path = document.path.clone();
    let pages = pages_of(file).map_err(|no| match no {
        NoCopy::NotPdf => Finding::nowhere(SignedNoPdf { path: path.clone() }),
        NoCopy::Encrypted => Finding::nowhere(SignedEncrypted { path: path.clone() }),
    })?;
    let before = document.issued.as_ref().map(|it| &*it.record);
    let kept = before.and_then(|it| issuing.workspace.copy_of(it).ok());
    let unsigned = before.filter(|it| it.signed == SignedForm::No);
    let is_kept = unsigned.is_some_and(|it| it.sha256 == Digest::sha256(file).as_str());
    if is_kept || built.is_some_and(|it| it == file) {
        return Err(Finding::nowhere(SignedNot { path }));
    }
    if let Some(record) = before.filter(|_| kept.is_some_and(|it| is_behind(file, &it))) {
        return Ok((Back::SignatureOf(record), pages));
    }
    let in_output = || built_before(issuing.out, document).is_some_and(|it| is_behind(file, &it));
    if built.is_some_and(|it| is_behind(file, it)) || in_output() {
        return Ok((Back::Signature, pages));
    }
    match other_paper(issuing, document, file) {
        Some((other, number)) => Err(Finding::nowhere(SignedOther {
            path,
            other,
            number,
        })),
        None => Ok((Back::Scan, pages)),
    }
}

/// Whether a file is these bytes with more behind them.
fn is_behind(file: &[u8], built: &[u8]) -> bool {
    file.len() > built.len() && file.starts_with(built)
}

/// The paper in the output folder where another version of the program or of the templates made it
/// of what the records still say.
fn built_before(out: &Path, document: &Document) -> Option<Vec<u8>> {
    let manifest = Manifest::read(&Manifest::path(out, None))?;
    let entry = manifest.documents.get(&document.path)?;
    let same = entry.on_disk(out) == OnDisk::AsWritten && entry.shown == shown(document);
    same.then(|| std::fs::read(out.join(&document.path)).ok())?
}

/// Another paper of which a file is the copy: its path, and its number.
fn other_paper(
    issuing: &Issuing<'_>,
    document: &Document,
    file: &[u8],
) -> Option<(String, String)> {
    let workspace = issuing.workspace;
    let others = workspace.documents.iter();
    let others: Vec<&Document> = others.filter(|it| it.path != document.path).collect();
    let hash = Digest::sha256(file);
    let named = |it: &Document| (it.path.clone(), it.number.clone().unwrap_or("-".to_owned()));
    for other in &others {
        let Some(copy) = &other.issued else { continue };
        let same = copy.record.sha256 == hash.as_str();
        let kept = || workspace.copy_of(&copy.record);
        if same || kept().is_ok_and(|kept| file.starts_with(&kept)) {
            return Some((other.path.clone(), number_of(&copy.record)));
        }
    }
    // What the program did not make is no other paper of its own.
    if !is_ours(file) {
        return None;
    }
    let not_kept: Vec<&Document> = others
        .into_iter()
        .filter(|it| it.issued.is_none())
        .collect();
    let is_of = |made: crate::render::RenderedPdf| file.starts_with(&made.pdf);
    let made = issuing.renderer.make_all(&not_kept, issuing.jobs, is_of);
    let mut made = not_kept.into_iter().zip(made);
    made.find(|(_, is)| matches!(is, Ok(true)))
        .map(|(it, _)| named(it))
}

rules! { RULES:

SignedNoPdf "D926" "signed-no-pdf" Error { path: String }
vi "tệp đưa vào cho {path} không phải là PDF đọc được"
=> "đưa tệp PDF đã ký, hoặc quét bản giấy thành PDF; tệp tải về dở dang thì tải lại"
en "the file given for {path} is no PDF that can be read"
=> "give the signed PDF, or scan the paper as PDF; download a file again that is not whole"
why "Bản lưu phải mở được sau nhiều năm bằng bất kỳ chương trình đọc PDF nào."
  / "What is kept must open in any reader of PDF, years from now."
wrong "`--signed ban-ky.docx`"
    / "`--signed signed.docx`"
right "`--signed ban-ky.pdf`"
    / "`--signed signed.pdf`"
by Technical

SignedEncrypted "D927" "signed-encrypted" Error { path: String }
vi "tệp đưa vào cho {path} đã mã hóa"
=> "đưa bản không đặt mật khẩu, không khóa quyền in, sao chép"
en "the file given for {path} is encrypted"
=> "give one without a password and without locked permissions"
why "Tệp có mật khẩu thì sau này không ai mở lại được; PDF/A không cho phép mã hóa."
  / "Nobody opens a file again whose password is lost; PDF/A forbids encryption."
wrong "bản ký có đặt mật khẩu mở"
    / "a signed copy with a password"
right "bản ký không đặt mật khẩu"
    / "a signed copy without one"
by Technical

SignedNot "D928" "signed-not" Error { path: String }
vi "tệp đưa vào chính là {path} như đã lập, chưa có chữ ký nào"
=> "đưa tệp đã ký; chưa ký mà vẫn muốn ghi là đã ban hành thì bỏ --signed"
en "the file is {path} as built, without any signature"
=> "give the signed file; leave --signed out to record the paper as issued all the same"
why "Ghi bản chưa ký là bản đã ký thì sau này không ai chứng minh được gì."
  / "A copy that is called signed and is not proves nothing."
wrong "`--signed output/2025/ke-hoach.pdf`"
    / "`--signed output/2025/ke-hoach.pdf` is typed"
right "`--signed ke-hoach-da-ky.pdf`"
    / "`--signed ke-hoach-signed.pdf`"
by Practice

SignedOther "D929" "signed-other" Error { path: String, other: String, number: String }
vi "tệp đưa vào cho {path} là bản của văn bản khác: {other}, số {number}"
=> "đưa đúng tệp, hoặc gọi đúng văn bản: `doithoai issue {other} --signed ...`"
en "the file given for {path} is the copy of another paper: {other}, {number}"
=> "give the right file, or name the right paper: `doithoai issue {other} --signed ...`"
why "Giữ nhầm bản ký của văn bản khác thì cả hai văn bản đều mất chứng cứ."
  / "With the copy of one paper kept for another the evidence of both is lost."
wrong "`doithoai issue 2025/ke-hoach.pdf --signed ket-luan-da-ky.pdf`"
    / "`doithoai issue 2025/ke-hoach.pdf --signed ket-luan-signed.pdf`"
right "`doithoai issue 2025/ke-hoach.pdf --signed ke-hoach-da-ky.pdf`"
    / "`doithoai issue 2025/ke-hoach.pdf --signed ke-hoach-signed.pdf`"
by Practice

}
