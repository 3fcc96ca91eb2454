//! `records/office.toml`: who issues the documents, with which names, bodies and habits.

use serde::Deserialize;

use super::Day;
use super::Level;
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
    /// Thời hạn, where the office's own differ from the usual ones.
    pub deadline: Vec<RawDeadlineRule>,
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

/// Loại giấy tờ cơ quan quen dùng.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawPapers {
    /// Kết luận (`KL`) or Thông báo kết luận (`TB`).
    pub conclusion: Option<ConclusionForm>,
    /// In which order the conclusion takes the items.
    pub conclusion_order: Option<ConclusionOrder>,
    /// How papers that are posted or sent around name petitioners.
    pub posted_names: Option<PostedNames>,
    /// How exactly reports print shares.
    pub rate_decimals: Option<RateDecimals>,
}

/// Số chữ số thập phân của tỷ lệ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RateDecimals {
    /// `39 %`
    None,
    /// `39,1 %`
    One,
}

/// Hình thức kết luận.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConclusionForm {
    /// KẾT LUẬN.
    Conclusion,
    /// THÔNG BÁO kết luận.
    Notice,
}

/// Thứ tự trong kết luận.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConclusionOrder {
    /// Item by item, as they were brought forward.
    Items,
    /// By field, in the order of `office.toml`.
    Fields,
}

/// Cách ghi tên người kiến nghị trong văn bản niêm yết, gửi rộng rãi.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PostedNames {
    /// Full names.
    Full,
    /// `ông Đ.V.G.`
    Initials,
    /// `một người dân`.
    Hidden,
}

/// Nơi nhận theo loại văn bản, without separators.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawRecipients {
    /// Of announcements.
    pub announcement: Vec<Text>,
    /// Of invitations.
    pub invitation: Vec<Text>,
    /// Of reviews.
    pub review: Vec<Text>,
    /// Of assignment letters.
    pub assignment: Vec<Text>,
    /// Of replies to citizens.
    pub reply: Vec<Text>,
    /// Of reminders.
    pub reminder: Vec<Text>,
}

/// Nhóm báo cáo của từng kết quả.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawOutcomeGroups {
    /// Group of `done`.
    pub done: Option<ReportGroup>,
    /// Group of `explained`.
    pub explained: Option<ReportGroup>,
    /// Group of `planned`.
    pub planned: Option<ReportGroup>,
    /// Group of `no-basis`.
    pub no_basis: Option<ReportGroup>,
    /// Group of `community`.
    pub community: Option<ReportGroup>,
    /// Group of `beyond-authority`.
    pub beyond_authority: Option<ReportGroup>,
    /// Group of `objective-cause`.
    pub objective_cause: Option<ReportGroup>,
}

/// Nhóm trong báo cáo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReportGroup {
    /// Đã giải quyết.
    Resolved,
    /// Đang giải quyết.
    InProgress,
    /// Chưa giải quyết.
    Unresolved,
}

/// Quy tắc thời hạn: when something has to be done, counted from a day.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawDeadlineRule {
    /// What has to be done.
    pub step: Step,
    /// How many days away from the session or the receipt.
    pub offset: u32,
    /// Which days count.
    pub unit: DayUnit,
    /// Where a deadline on a day off goes; stays when left out.
    pub roll: Option<Roll>,
    /// Which rule says so.
    pub source: Text,
}

/// Việc có thời hạn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Thông báo, before the session.
    Announce,
    /// Kết luận, after the session.
    Conclude,
    /// Công khai kết quả, after the session.
    Publish,
    /// Báo cho người kiến nghị, after receipt.
    Acknowledge,
    /// Cơ quan trả lời, after the session or the receipt.
    Answer,
}

/// Loại ngày.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DayUnit {
    /// Ngày làm việc.
    WorkingDays,
    /// Ngày.
    Days,
}

/// Thời hạn rơi vào ngày nghỉ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Roll {
    /// Moves to the next working day.
    Next,
    /// Moves to the working day before.
    Previous,
}
