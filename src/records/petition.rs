//! `records/<year>/petitions/<session>/<nn>.toml`: one turn or letter, with its requests.

use serde::Deserialize;

use super::Day;
use super::Text;

/// Lượt ý kiến: what one person or group brought forward at one time.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawPetition {
    /// How it came in.
    pub channel: Channel,
    /// Day on which it came in.
    pub received: Day,
    /// Identifiers of the villages it comes from.
    pub villages: Vec<Text>,
    /// Who speaks; nobody when unknown.
    pub petitioner: Vec<RawPetitioner>,
    /// A group that speaks as one: `Chi hội Nông dân thôn`, `cử tri các xã ...`.
    pub collective: Option<Text>,
    /// How many households the petitioner speaks for.
    pub households: Option<u32>,
    /// Whether nothing of it may be printed but number and date.
    pub confidential: Option<bool>,
    /// The requests.
    pub item: Vec<RawItem>,
}

/// Kênh tiếp nhận.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// Phát biểu tại buổi đối thoại.
    Session,
    /// Văn bản gửi trước.
    LetterBefore,
    /// Văn bản gửi sau.
    LetterAfter,
    /// Họp thôn.
    VillageMeeting,
    /// Tiếp công dân.
    Reception,
    /// Hòm thư góp ý.
    Mailbox,
    /// Điện thoại.
    Phone,
}

/// Người kiến nghị.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawPetitioner {
    /// `ông`, `bà`, ...
    pub honorific: Option<Text>,
    /// Full name.
    pub name: Text,
    /// What the petitioner is, when it matters: a party-cell secretary, say.
    pub role: Option<Text>,
    /// Whether posted papers print the full name; the office's habit when left out.
    pub publish_name: Option<bool>,
}

/// Nội dung kiến nghị: one request, one lead body, one deadline, one outcome.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawItem {
    /// The number in the ledger: `2025-07`. Never changes.
    pub code: Text,
    /// What was said, word for word.
    pub content: Text,
    /// The same in a few words, for tables.
    pub short: Text,
    /// What it is.
    pub kind: ItemKind,
    /// Identifier of the field in `office.toml`.
    pub field: Text,
    /// Which level can decide it.
    pub authority: Level,
    /// Identifier of the lead body.
    pub lead: Option<Text>,
    /// Identifiers of the bodies that work along.
    pub with: Vec<Text>,
    /// Codes of earlier items that asked for the same.
    pub repeats: Vec<Text>,
    /// Code of the item it was split from.
    pub split_from: Option<Text>,
    /// Code of the item it was merged into.
    pub merged_into: Option<Text>,
    /// Whether nothing of it may be printed but number and date.
    pub confidential: Option<bool>,
    /// Việc xử lý: its history, in order.
    pub event: Vec<RawEvent>,
}

/// Loại nội dung.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ItemKind {
    /// Kiến nghị.
    Request,
    /// Phản ánh.
    Report,
    /// Đề xuất.
    Proposal,
    /// Góp ý.
    Comment,
    /// Câu hỏi.
    Question,
    /// Khiếu nại.
    Complaint,
    /// Tố cáo.
    Denunciation,
    /// Khen.
    Praise,
}

/// Cấp thẩm quyền.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Thôn.
    Village,
    /// Xã.
    Commune,
    /// Huyện (until 30 June 2025).
    District,
    /// Tỉnh.
    Province,
    /// Trung ương.
    Central,
    /// Khác: a company, say.
    Other,
}

/// Một việc xử lý.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawEvent {
    /// When.
    pub date: Day,
    /// What.
    pub kind: EventKind,
    /// Identifier of the body that acts or is addressed.
    pub body: Option<Text>,
    /// Identifier of the person who answers on the spot.
    pub by: Option<Text>,
    /// A deadline as a day.
    pub deadline: Option<Day>,
    /// A deadline in words: `giai đoạn 2021-2025`.
    pub deadline_text: Option<Text>,
    /// Number and symbol of another body's document.
    pub number: Option<Text>,
    /// Who issued it.
    pub issuer: Option<Text>,
    /// Running number of our own letter (`reminded`, `notified`); left out in a draft.
    pub paper_number: Option<u32>,
    /// Role of the signer of our own letter.
    pub signer: Option<Text>,
    /// The gist: an answer, a reason, a measure, what a reminder asks for.
    pub text: Option<Text>,
    /// How it ended.
    pub outcome: Option<Outcome>,
}

/// Loại việc xử lý.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EventKind {
    /// Phân loại.
    Classified,
    /// Trả lời tại chỗ.
    Answered,
    /// Giao việc.
    Assigned,
    /// Chuyển cấp trên.
    Transferred,
    /// Đôn đốc.
    Reminded,
    /// Gia hạn.
    Extended,
    /// Biện pháp tạm thời.
    Interim,
    /// Trả lời bằng văn bản.
    Replied,
    /// Trả lời công dân: our own letter to the petitioner.
    Notified,
    /// Kết thúc với một kết quả.
    Resolved,
    /// Trả lại, hướng dẫn.
    Returned,
    /// Rút.
    Withdrawn,
    /// Mở lại.
    Reopened,
}

/// Kết quả.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Đã giải quyết xong.
    Done,
    /// Đã trả lời, giải thích.
    Explained,
    /// Đưa vào kế hoạch, danh mục đầu tư.
    Planned,
    /// Giải thích: không có căn cứ hoặc chưa có chính sách.
    NoBasis,
    /// Vận động xã hội hóa.
    Community,
    /// Vượt thẩm quyền, đã kiến nghị cấp trên.
    BeyondAuthority,
    /// Chưa giải quyết do nguyên nhân khách quan.
    ObjectiveCause,
}

impl Outcome {
    /// All outcomes, in the order of their declaration.
    pub const ALL: [Self; 7] = [
        Self::Done,
        Self::Explained,
        Self::Planned,
        Self::NoBasis,
        Self::Community,
        Self::BeyondAuthority,
        Self::ObjectiveCause,
    ];
}
