//! `[style]` in `office.toml`: what the guideline leaves to the office.

use serde::Deserialize;

/// Lựa chọn thể thức: what the guideline leaves to the office.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawStyle {
    /// The sign that ends a text; the guideline's own when left out.
    pub closing_mark: Option<ClosingMark>,
    /// How the legal bases are set.
    pub bases: Option<BasesLayout>,
    /// Whether the words before the colon of a numbered point are bold.
    pub run_in_headings: Option<Weight>,
    /// What stands behind a Roman numeral.
    pub section_mark: Option<SectionMark>,
    /// Margins for printing on both sides.
    pub two_sided: Option<bool>,
    /// Whether a document without number or date carries the draft note.
    pub draft_note: Option<bool>,
    /// Size of the name of the kind of document, 15 or 16 pt.
    pub type_size: Option<u32>,
    /// Size of the subject below it, 14 or 15 pt.
    pub subject_size: Option<u32>,
    /// Size of the text, 14 or 15 pt.
    pub text_size: Option<u32>,
    /// From line to line, 18 to 22 pt.
    pub line_pitch: Option<u32>,
    /// Width of the letterhead's left column, 60 to 100 mm.
    pub header_left: Option<u32>,
    /// Where the tone mark stands in `ủy`, `hòa`; only compared, never changed.
    pub tone_marks: Option<ToneMarks>,
}

/// Cách bỏ dấu: where the tone mark stands on an open pair of vowels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ToneMarks {
    /// On the first vowel: `ủy`, `hòa`.
    Old,
    /// On the last vowel: `uỷ`, `hoà`.
    New,
}

/// Dấu kết thúc: the sign that ends the text of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum ClosingMark {
    /// A full stop, as the Party's guideline has it.
    #[serde(rename = ".")]
    FullStop,
    /// `./.`, from State practice.
    #[serde(rename = "./.")]
    Slashed,
}

/// Cách trình bày căn cứ: how the legal bases are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BasesLayout {
    /// Each on its own line, as the guideline has it.
    Lines,
    /// All in one paragraph with the acting sentence.
    Paragraph,
}

/// Nét chữ: bold or plain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// Bold.
    Bold,
    /// Plain.
    Plain,
}

/// Dấu sau số La Mã: `I.` or `I-`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum SectionMark {
    /// `I.`
    #[serde(rename = ".")]
    Dot,
    /// `I-`
    #[serde(rename = "-")]
    Hyphen,
}
