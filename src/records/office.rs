//! `records/office.toml`: who issues the documents, with which names, bodies and habits.

use serde::Deserialize;

use super::Day;
use super::Text;

/// Cơ quan ban hành: the whole of `office.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawOffice {
    /// Version of the record format; 1 so far.
    pub format: u32,
    /// Choices that the guideline leaves open.
    pub style: Option<RawStyle>,
    /// The names the office had, from date to date.
    pub identity: Vec<RawIdentity>,
    /// Who signs, from date to date.
    pub signer: Vec<RawSigner>,
    /// Bodies that answer or carry out.
    pub body: Vec<RawBody>,
    /// Villages and residential groups.
    pub village: Vec<RawVillage>,
}

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

/// Tên gọi theo thời gian: what the letterhead says between two dates.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawIdentity {
    /// First day; open when left out.
    pub from: Option<Day>,
    /// Last day; open when left out.
    pub until: Option<Day>,
    /// Superior body's line of the letterhead, in capitals.
    pub superior: Text,
    /// Issuing body's line of the letterhead, in capitals.
    pub name: Text,
    /// Place written before the date.
    pub place: Text,
    /// The body's part of a document symbol, such as `ĐU`.
    pub symbol: Text,
}

/// Người ký: who signs in a role between two dates.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawSigner {
    /// The role by which documents name the signer, such as `bi-thu`.
    pub role: Text,
    /// First day; open when left out.
    pub from: Option<Day>,
    /// Last day; open when left out.
    pub until: Option<Day>,
    /// Full name, without degree or rank.
    pub name: Text,
    /// On whose authority.
    pub authority: Option<AuthorityForm>,
    /// The body or office on whose authority, in capitals.
    pub authority_of: Option<Text>,
    /// Position, in capitals.
    pub position: Text,
}

/// Thẩm quyền ký: the prefix above or before the position.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum AuthorityForm {
    /// Thay mặt: on behalf of a collective body.
    #[serde(rename = "T/M")]
    OnBehalf,
    /// Ký thay: a deputy of an office run by one head.
    #[serde(rename = "K/T")]
    ForHead,
    /// Thừa lệnh: by order.
    #[serde(rename = "T/L")]
    ByOrder,
    /// Quyền: acting head.
    #[serde(rename = "Q.")]
    Acting,
}

/// Cơ quan, đơn vị: a body that answers or carries out.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawBody {
    /// Identifier, such as `ubnd`.
    pub id: Text,
    /// Full name as printed.
    pub name: Text,
    /// Short name; the full one when left out.
    pub short: Option<Text>,
    /// First day; open when left out.
    pub from: Option<Day>,
    /// Last day; open when left out.
    pub until: Option<Day>,
    /// Identifier of the body that took over.
    pub successor: Option<Text>,
}

/// Thôn, bản, tổ dân phố.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawVillage {
    /// Identifier, such as `nuoc-tang`.
    pub id: Text,
    /// The word before the name: `thôn`, `bản`, `tổ dân phố`.
    pub kind: Text,
    /// Name without that word.
    pub name: Text,
    /// First day; open when left out.
    pub from: Option<Day>,
    /// Last day; open when left out.
    pub until: Option<Day>,
    /// Identifier of the village it was merged into.
    pub merged_into: Option<Text>,
}
