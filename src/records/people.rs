//! Those whom `office.toml` names: signers, persons, bodies, villages.

use schemars::JsonSchema;
use serde::Deserialize;

use super::day::Day;
use super::item::Level;
use super::text::Text;

/// Người ký: who signs in a role between two dates.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Người ký",
    description = "Một người ký với một chức vụ trong một thời kỳ; cùng một chức vụ, các thời kỳ \
                   không được trùng ngày nhau."
)]
pub struct SignerRecord {
    /// The role by which documents name the signer, such as `bi-thu`.
    #[schemars(
        title = "Mã chức vụ ký",
        description = "Mã để hồ sơ khác ghi ở khóa `signer`; viết chữ thường không dấu, nối bằng \
                       gạch nối.",
        example = "bi-thu"
    )]
    pub role: Text,
    /// First day; open when left out.
    #[schemars(
        title = "Từ ngày",
        description = "Ngày đầu người này ký với chức vụ ấy. Không ghi thì không giới hạn về trước."
    )]
    pub from: Option<Day>,
    /// Last day; open when left out.
    #[schemars(
        title = "Đến hết ngày",
        description = "Ngày cuối người này ký với chức vụ ấy. Không ghi thì vẫn đang ký."
    )]
    pub until: Option<Day>,
    /// Full name, without degree or rank.
    #[schemars(
        title = "Họ và tên",
        description = "Họ và tên in dưới chữ ký, không kèm học hàm, học vị, quân hàm.",
        example = "Nguyễn Văn Biện"
    )]
    pub name: Text,
    /// On whose authority.
    #[schemars(
        title = "Thẩm quyền ký",
        description = "T/M, K/T, T/L thì phải ghi thêm `authority-of`; Q. thì không. Không ghi khi \
                       ký với chức vụ của chính mình."
    )]
    pub authority: Option<AuthorityForm>,
    /// The body or office on whose authority, in capitals.
    #[schemars(
        title = "Tập thể, chức vụ được thay",
        description = "Tên tập thể hoặc chức vụ in sau T/M, K/T, T/L, gõ bằng chữ in hoa. Ký với \
                       chức vụ của mình hoặc Q. thì không ghi.",
        example = "BAN THƯỜNG VỤ"
    )]
    pub authority_of: Option<Text>,
    /// Position, in capitals.
    #[schemars(
        title = "Chức vụ",
        description = "Chức vụ in ở phần ký, gõ bằng chữ in hoa.",
        example = "BÍ THƯ"
    )]
    pub position: Text,
}

/// Thẩm quyền ký: the prefix above or before the position.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[schemars(
    title = "Thẩm quyền ký",
    description = "Chữ viết tắt đứng trước tên tập thể hoặc chức vụ ở phần ký."
)]
pub enum AuthorityForm {
    /// Thay mặt: on behalf of a collective body.
    #[serde(rename = "T/M")]
    #[schemars(
        title = "Thay mặt",
        description = "Ký thay mặt một tập thể lãnh đạo, như Ban Thường vụ."
    )]
    OnBehalf,
    /// Ký thay: a deputy of an office run by one head.
    #[serde(rename = "K/T")]
    #[schemars(
        title = "Ký thay",
        description = "Cấp phó ký thay người đứng đầu cơ quan theo chế độ thủ trưởng."
    )]
    ForHead,
    /// Thừa lệnh: by order.
    #[serde(rename = "T/L")]
    #[schemars(
        title = "Thừa lệnh",
        description = "Ký theo lệnh của tập thể hoặc người đứng đầu."
    )]
    ByOrder,
    /// Quyền: acting head.
    #[serde(rename = "Q.")]
    #[schemars(
        title = "Quyền",
        description = "Người giữ quyền cấp trưởng; chữ Q. in trước chức vụ."
    )]
    Acting,
}

/// Cơ quan, đơn vị: a body that answers or carries out.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Cơ quan, đơn vị",
    description = "Một cơ quan, đơn vị được giao việc, trả lời hoặc được mời, với tên in trong văn \
                   bản."
)]
pub struct BodyRecord {
    /// Identifier, such as `ubnd`.
    #[schemars(
        title = "Mã cơ quan",
        description = "Mã để hồ sơ khác gọi đến và để đặt tên tệp phiếu chuyển; chỉ gồm chữ thường \
                       không dấu, chữ số và gạch nối.",
        example = &"ubnd"
    )]
    #[schemars(regex(pattern = r"^[a-z0-9-]+$"))]
    pub id: Text,
    /// Full name as printed.
    #[schemars(
        title = "Tên đầy đủ",
        description = "Tên in trong kế hoạch, giấy mời, kết luận và công văn.",
        example = "Ủy ban nhân dân xã"
    )]
    pub name: Text,
    /// Short name; the full one when left out.
    #[schemars(
        title = "Tên gọn",
        description = "Tên in trong các bảng. Không ghi thì in tên đầy đủ.",
        example = "UBND xã"
    )]
    pub short: Option<Text>,
    /// Its level; the commune's when left out. Bodies of the commune are given tasks, others
    /// are asked.
    #[schemars(
        title = "Cấp của cơ quan",
        description = "Cơ quan cấp thôn, cấp xã thì được giao việc, cấp khác thì được đề nghị. \
                       Không ghi là cấp xã."
    )]
    pub level: Option<Level>,
    /// First day; open when left out.
    #[schemars(
        title = "Từ ngày",
        description = "Ngày đầu cơ quan hoạt động. Không ghi thì không giới hạn về trước."
    )]
    pub from: Option<Day>,
    /// Last day; open when left out.
    #[schemars(
        title = "Đến hết ngày",
        description = "Ngày cuối cơ quan hoạt động. Không ghi thì vẫn đang hoạt động."
    )]
    pub until: Option<Day>,
    /// Identifier of the body that took over.
    #[schemars(
        title = "Cơ quan kế thừa",
        description = "Mã cơ quan tiếp nhận công việc sau ngày cuối, đã khai trong office.toml. \
                       Không có thì không ghi.",
        example = "kinh-te"
    )]
    pub successor: Option<Text>,
}

/// Thôn, bản, tổ dân phố.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Thôn, bản, tổ dân phố",
    description = "Một thôn, bản hoặc tổ dân phố, với tên in trong văn bản."
)]
pub struct VillageRecord {
    /// Identifier, such as `nuoc-tang`.
    #[schemars(
        title = "Mã thôn",
        description = "Mã để hồ sơ khác gọi đến; chỉ gồm chữ thường không dấu, chữ số và gạch nối.",
        example = "nuoc-tang"
    )]
    #[schemars(regex(pattern = r"^[a-z0-9-]+$"))]
    pub id: Text,
    /// The word before the name: `thôn`, `bản`, `tổ dân phố`.
    #[schemars(
        title = "Loại",
        description = "Chữ in trước tên: thôn, bản hoặc tổ dân phố.",
        example = &"thôn"
    )]
    pub kind: Text,
    /// Name without that word.
    #[schemars(
        title = "Tên thôn",
        description = "Tên riêng, không kèm chữ thôn, bản, tổ dân phố.",
        example = "Nước Tang"
    )]
    pub name: Text,
    /// First day; open when left out.
    #[schemars(
        title = "Từ ngày",
        description = "Ngày đầu thôn mang tên này. Không ghi thì không giới hạn về trước."
    )]
    pub from: Option<Day>,
    /// Last day; open when left out.
    #[schemars(
        title = "Đến hết ngày",
        description = "Ngày cuối thôn mang tên này; văn bản sau ngày ấy in tên kèm chữ (cũ). Không \
                       ghi thì vẫn còn."
    )]
    pub until: Option<Day>,
    /// Identifier of the village it was merged into.
    #[schemars(
        title = "Nhập vào thôn",
        description = "Mã thôn tiếp nhận khi sáp nhập, hoặc mã thôn mang tên mới khi đổi tên, đã \
                       khai trong office.toml. Không có thì không ghi.",
        example = "lang-mung"
    )]
    pub merged_into: Option<Text>,
}

/// Người: somebody whom documents name.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Người được nêu tên",
    description = "Một người được nêu tên trong văn bản, với các chức vụ trong một thời kỳ."
)]
pub struct PersonRecord {
    /// Identifier, such as `bien`.
    #[schemars(
        title = "Mã người",
        description = "Mã để hồ sơ khác gọi đến; chỉ gồm chữ thường không dấu, chữ số và gạch nối.",
        example = &"bien"
    )]
    #[schemars(regex(pattern = r"^[a-z0-9-]+$"))]
    pub id: Text,
    /// Printed before the name: `đồng chí`, `ông`, `bà`.
    #[schemars(
        title = "Cách xưng hô",
        description = "Chữ in trước họ tên: đồng chí, ông hoặc bà.",
        example = "đồng chí"
    )]
    pub honorific: Text,
    /// Full name, without degree or rank.
    #[schemars(
        title = "Họ và tên",
        description = "Họ và tên in trong văn bản, không kèm học hàm, học vị, quân hàm.",
        example = "Nguyễn Văn Biện"
    )]
    pub name: Text,
    /// Positions, the highest first.
    #[schemars(
        title = "Chức vụ",
        description = "Các chức vụ in sau họ tên, chức vụ cao nhất ghi trước. Phải có ít nhất một \
                       chức vụ.",
        example = ["Bí thư Đảng ủy", "Chủ tịch HĐND xã"]
    )]
    #[schemars(length(min = 1))]
    pub titles: Vec<Text>,
    /// First day in these positions; open when left out.
    #[schemars(
        title = "Từ ngày",
        description = "Ngày đầu giữ các chức vụ này. Không ghi thì không giới hạn về trước."
    )]
    pub from: Option<Day>,
    /// Last day in these positions; open when left out.
    #[schemars(
        title = "Đến hết ngày",
        description = "Ngày cuối giữ các chức vụ này. Không ghi thì vẫn đang giữ."
    )]
    pub until: Option<Day>,
}
