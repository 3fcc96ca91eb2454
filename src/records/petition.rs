//! `records/<year>/petitions/<session>/<nn>.toml`: one turn or letter.

use schemars::JsonSchema;
use serde::Deserialize;

use super::day::Day;
use super::item::ItemRecord;
use super::text::Text;

/// Lượt ý kiến: what one person or group brought forward at one time.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Lượt ý kiến",
    description = "Những điều một người hoặc một tập thể nêu ra trong một lần, gồm một hay nhiều \
                   nội dung kiến nghị."
)]
pub struct PetitionRecord {
    /// How it came in.
    #[schemars(
        title = "Kênh tiếp nhận",
        description = "Ý kiến đến bằng cách nào; biên bản chỉ in ý kiến phát biểu tại buổi đối \
                       thoại."
    )]
    pub channel: Channel,
    /// Day on which it came in.
    #[schemars(
        title = "Ngày tiếp nhận",
        description = "Ngày ý kiến đến với Đảng ủy; báo cáo và thời hạn tính từ ngày này."
    )]
    pub received: Day,
    /// Identifiers of the villages it comes from.
    #[schemars(
        title = "Thôn",
        description = "Mã các thôn nơi có ý kiến, đã khai trong office.toml; in sau tên người kiến \
                       nghị. Không thuộc thôn nào thì không ghi.",
        example = ["nuoc-tang"]
    )]
    #[serde(default)]
    pub villages: Vec<Text>,
    /// Who speaks; nobody when unknown.
    #[schemars(
        title = "Người kiến nghị",
        description = "Những người nêu ý kiến, mỗi người một bảng. Không rõ ai thì không ghi, văn \
                       bản in “một người dân”."
    )]
    #[serde(default)]
    pub petitioner: Vec<Petitioner>,
    /// A group that speaks as one: `Chi hội Nông dân thôn`, `cử tri các xã ...`.
    #[schemars(
        title = "Tập thể",
        description = "Tập thể cùng nêu ý kiến; in thay cho họ tên từng người.",
        example = "Chi hội Nông dân thôn Nước Tang"
    )]
    pub collective: Option<Text>,
    /// How many households the petitioner speaks for.
    #[schemars(
        title = "Số hộ đại diện",
        description = "Số hộ dân mà người kiến nghị đại diện, in sau tên. Chỉ nói cho mình thì \
                       không ghi.",
        example = 18
    )]
    pub households: Option<u32>,
    /// Whether nothing of it may be printed but number and date.
    #[schemars(
        title = "Nội dung mật",
        description = "Ghi `true` để giữ mật cả lượt ý kiến: chỉ in mã số và ngày tiếp nhận, không \
                       lập công văn đôn đốc hay trả lời. Không ghi là không mật."
    )]
    pub confidential: Option<bool>,
    /// The requests.
    #[schemars(
        title = "Nội dung kiến nghị",
        description = "Từng việc được nêu ra, mỗi việc một cơ quan chủ trì, một thời hạn, một kết \
                       quả. Phải có ít nhất một nội dung."
    )]
    #[schemars(length(min = 1))]
    pub item: Vec<ItemRecord>,
}

/// Kênh tiếp nhận.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Kênh tiếp nhận",
    description = "Ý kiến đến với Đảng ủy bằng cách nào."
)]
pub enum Channel {
    /// Phát biểu tại buổi đối thoại.
    #[schemars(
        title = "Phát biểu tại buổi đối thoại",
        description = "Nói trực tiếp tại buổi đối thoại; được in trong biên bản."
    )]
    Session,
    /// Văn bản gửi trước.
    #[schemars(
        title = "Văn bản gửi trước",
        description = "Đơn, thư gửi đến trước buổi đối thoại."
    )]
    LetterBefore,
    /// Văn bản gửi sau.
    #[schemars(
        title = "Văn bản gửi sau",
        description = "Đơn, thư gửi đến sau buổi đối thoại."
    )]
    LetterAfter,
    /// Họp thôn.
    #[schemars(title = "Họp thôn", description = "Ý kiến tổng hợp từ cuộc họp thôn.")]
    VillageMeeting,
    /// Tiếp công dân.
    #[schemars(title = "Tiếp công dân", description = "Nêu tại buổi tiếp công dân.")]
    Reception,
    /// Hòm thư góp ý.
    #[schemars(title = "Hòm thư góp ý", description = "Lấy từ hòm thư góp ý.")]
    Mailbox,
    /// Điện thoại.
    #[schemars(title = "Điện thoại", description = "Phản ánh qua điện thoại.")]
    Phone,
}

/// Người kiến nghị.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[serde(rename_all = "kebab-case")]
#[schemars(title = "Người kiến nghị", description = "Một người nêu ý kiến.")]
pub struct Petitioner {
    /// `ông`, `bà`, ...
    #[schemars(
        title = "Cách xưng hô",
        description = "Chữ in trước họ tên: ông, bà, anh, chị. Không ghi thì chỉ in họ tên.",
        example = &"ông"
    )]
    pub honorific: Option<Text>,
    /// Full name.
    #[schemars(
        title = "Họ và tên",
        description = "Họ và tên đầy đủ; văn bản niêm yết in theo cách ghi tên mà cơ quan đã chọn.",
        example = "Đinh Văn Gônh"
    )]
    pub name: Text,
    /// What the petitioner is, when it matters: a party-cell secretary, say.
    #[schemars(
        title = "Chức vụ, tư cách",
        description = "In trong ngoặc sau họ tên khi cần nói rõ, hoặc để phân biệt người trùng \
                       tên. Không cần thì không ghi.",
        example = "Chi hội trưởng"
    )]
    pub role: Option<Text>,
    /// Whether posted papers print the full name; the office's habit when left out.
    #[schemars(
        title = "Niêm yết họ tên",
        description = "Theo ý người kiến nghị: `true` thì văn bản niêm yết in đủ họ tên, `false` \
                       thì không. Không ghi thì theo `posted-names` trong office.toml."
    )]
    pub publish_name: Option<bool>,
}
