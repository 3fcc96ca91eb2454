//! `records/office.toml`: who issues the documents, with which names, bodies and habits.

use serde::Deserialize;

use super::Day;
use super::Level;
use super::RawDeadlineRule;
use super::RawOutcomeGroups;
use super::RawPapers;
use super::RawRecipients;
use super::RawStyle;
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
    /// Nhiệm kỳ: the first day of each term of the committee, in which numbers begin anew.
    pub terms: Vec<Day>,
    /// Who signs, from date to date.
    pub signer: Vec<RawSigner>,
    /// Bodies that answer or carry out.
    pub body: Vec<RawBody>,
    /// Villages and residential groups.
    pub village: Vec<RawVillage>,
    /// Persons that documents name.
    pub person: Vec<RawPerson>,
    /// Fields into which petitions are sorted.
    pub field: Vec<RawField>,
    /// Which of several customary papers the office writes.
    pub papers: Option<RawPapers>,
    /// Nơi nhận of the documents whose records name none.
    pub recipients: Option<RawRecipients>,
    /// How outcomes count in reports, where the office counts otherwise.
    pub outcome_groups: Option<RawOutcomeGroups>,
    /// How many sessions a year's plan has at least; one when left out.
    pub sessions_per_year: Option<u32>,
    /// Mức của các cảnh báo, where the office wants them otherwise.
    pub level: Vec<RawRuleLevel>,
    /// Thời hạn, where the office's own differ from the usual ones.
    pub deadline: Vec<RawDeadlineRule>,
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
    /// Its level; the commune's when left out. Bodies of the commune are given tasks, others
    /// are asked.
    pub level: Option<Level>,
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

/// Người: somebody whom documents name.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawPerson {
    /// Identifier, such as `bien`.
    pub id: Text,
    /// Printed before the name: `đồng chí`, `ông`, `bà`.
    pub honorific: Text,
    /// Full name, without degree or rank.
    pub name: Text,
    /// Positions, the highest first.
    pub titles: Vec<Text>,
    /// First day in these positions; open when left out.
    pub from: Option<Day>,
    /// Last day in these positions; open when left out.
    pub until: Option<Day>,
}

/// Lĩnh vực.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawField {
    /// Identifier, such as `giao-thong`.
    pub id: Text,
    /// Name as printed.
    pub name: Text,
}

/// Mức của một cảnh báo.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawRuleLevel {
    /// Code or name: `D504`, `announced-late`.
    pub rule: Text,
    /// What it is to the office.
    pub level: RuleLevel,
}

/// Mức.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RuleLevel {
    /// No document is built from the record.
    Error,
    /// Somebody should look.
    Warning,
    /// Nobody wants to know.
    Off,
}
