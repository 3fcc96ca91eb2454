//! What went wrong in the typesetter, and the way from there to a template line and a record.

use std::ops::Range;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use typst::syntax::DiagSpan;
use typst::{World, WorldExt};

use super::world::TypstWorld;
use crate::findings::{Finding, Place, rules};
use crate::render::markup::{Markup, shown_name};

/// Trang không dàn được: one thing that went wrong with a manuscript.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    pub(super) stage: Stage,
    /// The engine's sentence, the text that does not fit, the file that is not there.
    pub(super) message: String,
    /// Where, then the calls that led there, from the inside out: bytes of a file of the library,
    /// or of the manuscript, which has no name.
    pub(super) spots: Vec<(Option<String>, Range<usize>)>,
}

/// At which step something went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Stage {
    /// Looking for a file.
    Reading,
    /// Laying out.
    Layout,
    /// Fitting on the page.
    Fit,
    /// Writing the PDF.
    Export,
}

impl Failure {
    /// A failure at these places of a world.
    pub(crate) fn new(
        world: &TypstWorld<'_>,
        stage: Stage,
        message: String,
        spans: impl IntoIterator<Item = DiagSpan>,
    ) -> Self {
        let spot = |span: DiagSpan| {
            let (id, range) = (span.id()?, world.range(span)?);
            let file = (id != world.main()).then(|| id.vpath().get_without_slash().to_owned());
            Some((file, range))
        };
        Self {
            stage,
            message,
            spots: spans.into_iter().filter_map(spot).collect(),
        }
    }

    /// The finding: at the template line and at the record value behind it. Without either it
    /// is the template's as a whole.
    fn finding(&self, markup: &Markup) -> Finding {
        let mut places: Vec<Place> = Vec::new();
        for (file, range) in &self.spots {
            let here = match file {
                Some(file) => vec![Place::bytes(&Arc::from(shown_name(file)), range.clone())],
                None => {
                    let template = markup.template_place(range);
                    template
                        .into_iter()
                        .chain(markup.record_place(range))
                        .collect()
                }
            };
            for place in here {
                if !places.contains(&place) {
                    places.push(place);
                }
            }
        }
        if self.stage == Stage::Fit {
            // The record is what has to be shortened: it comes first.
            places.reverse();
        }
        let mut places = places.into_iter();
        let template = || Place::file(&Arc::from(shown_name(&markup.template)));
        let first = places
            .next()
            .or_else(|| (self.stage != Stage::Fit).then(template));
        let detail = self.message.clone();
        let mut finding = match self.stage {
            Stage::Reading => Finding::at(FileMissing { file: detail }, first),
            Stage::Layout => Finding::at(TypesettingFailed { detail }, first),
            Stage::Export => Finding::at(StandardNotMet { detail }, first),
            Stage::Fit => Finding::at(TextDoesNotFit { text: detail }, first),
        };
        finding.related = places.take(3).collect();
        finding
    }
}

/// The findings of failures; one that says the same of the same place (a missing letter that
/// occurs on every page) is told once.
pub fn findings(failures: &[Failure], markup: &Markup) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    for failure in failures {
        let finding = failure.finding(markup);
        if !findings.contains(&finding) {
            findings.push(finding);
        }
    }
    findings
}

rules! { RULES:

FileMissing "D818" "file-missing" Error { file: String }
vi "mẫu dùng tệp {file}, mà trong thư mục templates/ không có"
=> "chép tệp vào thư mục templates/, hoặc viết lại tên trong mẫu; ảnh là tệp `.png`, `.jpg`, `.gif`, `.webp` hoặc `.svg`"
en "the template uses the file {file}, which is not in the folder templates/"
=> "copy it into the folder templates/, or mend its name in the template; pictures are png, jpg, gif, webp or svg"
why "Bộ dàn trang chỉ đọc được tệp trong thư mục templates/, để ở máy nào cũng ra cùng một văn bản."
  / "The typesetter reads nothing but the folder templates/, so that every machine makes the same documents."
wrong r#"#image("lo-go.svg", alt: "Biểu trưng của xã")"#
right r#"#image("logo.svg", alt: "Biểu trưng của xã")"#
by Technical

TypesettingFailed "D805" "typesetting-failed" Error { detail: String }
vi "không trình bày được trang (bộ dàn trang báo: {detail})"
=> "sửa dòng mẫu được chỉ ra, hoặc giá trị trong hồ sơ kèm theo"
en "the pages cannot be typeset (the engine says: {detail})"
=> "mend the template line shown, or the record value beside it"
why "Cảnh báo của bộ dàn trang cũng là lỗi: một văn bản chính thức không được sai lặng lẽ."
  / "The engine's warnings count as errors too: an official document must not be silently wrong."
wrong "#int([{{ it.subject }}])"
right "#par[{{ it.subject }}]"
by Technical

StandardNotMet "D806" "pdf-standard" Error { detail: String }
vi "PDF không đạt chuẩn lưu trữ PDF/A-2a và chuẩn tiếp cận PDF/UA-1 (bộ xuất báo: {detail})"
=> "sửa chỗ được chỉ ra; thường là ký tự không có trong phông, ảnh thiếu mô tả, hoặc đề mục rỗng"
en "the PDF does not meet PDF/A-2a and PDF/UA-1 (the exporter says: {detail})"
=> "mend the place shown; usually a character the font lacks, an image without description, an empty heading"
why "Văn bản phải đọc được lâu dài (TCVN 14159-1:2024 lấy PDF/A làm chuẩn lưu trữ) và đọc được bằng trình đọc màn hình."
  / "Documents must stay readable for long (TCVN 14159-1:2024 takes PDF/A as the archival standard) and be readable by screen readers."
wrong "#heading[]"
right "#heading[Mục đích, yêu cầu]"
by Technical

TextDoesNotFit "D811" "text-does-not-fit" Error { text: String }
vi "“{text}” không vừa chỗ dành cho nó trên trang"
=> "rút ngắn, hoặc thêm dấu cách để chữ xuống dòng được; chuỗi dài liền nhau không tự ngắt"
en "“{text}” does not fit its place on the page"
=> "shorten it, or add blanks where the line may break; a long run of characters does not break by itself"
why "Chữ tràn ra ngoài lề hoặc đè lên chữ khác là chữ bị mất trên giấy."
  / "Words beyond the margin or over other words are lost on paper."
wrong r#"superior = "ĐẢNG_BỘ_HUYỆN_SƠN_HÀ_VÀ_MỘT_TÊN_RẤT_DÀI_KHÔNG_CÓ_DẤU_CÁCH""#
right r#"superior = "ĐẢNG BỘ HUYỆN SƠN HÀ""#
by Technical

}
