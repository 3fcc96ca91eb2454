//! What went wrong in the typesetter, and the way from there to a template line and a record.

use std::ops::Range;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use typst::diag::SourceDiagnostic;
use typst::syntax::DiagSpan;
use typst::{World, WorldExt};
use typst_layout::PagedDocument;

use super::bounds;
use super::world::TypstWorld;
use crate::findings::{Finding, Place, rules};
use crate::render::markup::{Markup, shown_name};

/// Trang không dàn được: one thing that went wrong with a manuscript.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    stage: Stage,
    /// The engine's sentence, or the text that does not fit.
    message: String,
    /// Where, then the calls that led there, from the inside out.
    spots: Vec<Spot>,
}

/// At which step something went wrong: laying out, fitting on the page, writing the PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Stage {
    Layout,
    Fit,
    Export,
}

/// Bytes of the manuscript, or of a file of the library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Spot {
    /// `None` for the manuscript.
    file: Option<String>,
    range: Range<usize>,
}

impl Failure {
    /// A failure at bytes of a library file.
    pub(crate) fn in_library(file: &str, range: Option<Range<usize>>, message: String) -> Self {
        let spot = Spot {
            file: Some(file.to_owned()),
            range: range.unwrap_or_default(),
        };
        Self {
            stage: Stage::Layout,
            message,
            spots: vec![spot],
        }
    }

    /// A failure that has no place.
    pub(crate) fn nowhere(stage: Stage, message: String) -> Self {
        Self {
            stage,
            message,
            spots: Vec::new(),
        }
    }

    /// What the engine said.
    pub(crate) fn into_message(self) -> String {
        self.message
    }

    /// The finding: at the template line and at the record value behind it. Without either it
    /// is the template's as a whole.
    pub fn finding(&self, template: &str, markup: &Markup) -> Finding {
        let mut places: Vec<Place> = Vec::new();
        for spot in &self.spots {
            for place in spot.places(markup) {
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
        let template = || Place::file(&Arc::from(shown_name(template)));
        let first = places
            .next()
            .or_else(|| (self.stage != Stage::Fit).then(template));
        let detail = self.message.clone();
        let mut finding = match self.stage {
            Stage::Layout => Finding::at(TypesettingFailed { detail }, first),
            Stage::Export => Finding::at(StandardNotMet { detail }, first),
            Stage::Fit => Finding::at(TextDoesNotFit { text: detail }, first),
        };
        finding.related = places.take(3).collect();
        finding
    }
}

impl Spot {
    /// The template place, then the record place behind it.
    fn places(&self, markup: &Markup) -> Vec<Place> {
        match &self.file {
            Some(file) => {
                let file: Arc<str> = Arc::from(shown_name(file));
                vec![Place::bytes(&file, self.range.clone())]
            }
            None => {
                let template = markup.template_place(&self.range);
                let record = markup.record_place(&self.range);
                template.into_iter().chain(record).collect()
            }
        }
    }
}

/// The findings of failures; one that says the same of the same place (a missing letter that
/// occurs on every page) is told once.
pub fn findings(failures: &[Failure], template: &str, markup: &Markup) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    for failure in failures {
        let finding = failure.finding(template, markup);
        if !findings.contains(&finding) {
            findings.push(finding);
        }
    }
    findings
}

/// What Typst complains of.
pub(crate) fn failures(
    world: &TypstWorld<'_>,
    errors: &[SourceDiagnostic],
    stage: Stage,
) -> Vec<Failure> {
    let failure = |error: &SourceDiagnostic| {
        let calls = error.trace.iter().map(|point| point.span.into());
        let spans = std::iter::once(error.span).chain(calls);
        Failure {
            stage,
            message: error.message.to_string(),
            spots: spans.filter_map(|span| spot(world, span)).collect(),
        }
    };
    errors.iter().map(failure).collect()
}

/// Text that does not fit.
pub(crate) fn misfits(world: &TypstWorld<'_>, pages: &PagedDocument) -> Vec<Failure> {
    let failure = |misfit: bounds::Misfit| Failure {
        stage: Stage::Fit,
        message: misfit.text,
        spots: spot(world, misfit.span.into()).into_iter().collect(),
    };
    bounds::misfits(pages).into_iter().map(failure).collect()
}

fn spot(world: &TypstWorld<'_>, span: DiagSpan) -> Option<Spot> {
    let (id, range) = (span.id()?, world.range(span)?);
    let file = (id != world.main()).then(|| id.vpath().get_without_slash().to_owned());
    Some(Spot { file, range })
}

rules! { RULES:

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
