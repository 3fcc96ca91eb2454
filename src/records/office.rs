//! `records/office.toml`: who issues the documents, with which names and habits.

use schemars::JsonSchema;
use serde::Deserialize;

use super::day::Day;
use super::deadline::DeadlineRule;
use super::outcome_groups::OutcomeGroupsRecord;
use super::papers::{PapersRecord, RecipientsByKind};
use super::people::{BodyRecord, PersonRecord, SignerRecord, VillageRecord};
use super::style::StyleSettings;
use super::text::Text;

/// Cơ quan ban hành: the whole of `office.toml`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Cơ quan ban hành",
    description = "Tên gọi, người ký, các cơ quan, các thôn và nếp làm việc của Đảng ủy; hồ sơ \
                   khác gọi đến bằng mã khai ở đây."
)]
pub struct OfficeRecord {
    /// Version of the record format; 1 so far.
    #[schemars(
        title = "Phiên bản hồ sơ",
        description = "Luôn ghi 1; nhờ số này chương trình biết đọc hồ sơ theo cách nào.",
        example = 1
    )]
    #[schemars(range(min = 1, max = 1))]
    pub format: u32,
    /// Choices that the guideline leaves open.
    #[schemars(
        title = "Lựa chọn thể thức",
        description = "Những điều hướng dẫn về thể thức để ngỏ cho cơ quan chọn. Không ghi thì \
                       theo đúng hướng dẫn."
    )]
    pub style: Option<StyleSettings>,
    /// The names the office had, from date to date.
    #[schemars(
        title = "Tên gọi theo thời gian",
        description = "Tên in ở đầu văn bản, mỗi thời kỳ một bảng; văn bản lấy tên có hiệu lực vào \
                       ngày ban hành. Phải có ít nhất một bảng."
    )]
    #[schemars(length(min = 1))]
    pub identity: Vec<IdentityRecord>,
    /// Nhiệm kỳ: the first day of each term of the committee, in which numbers begin anew.
    #[schemars(
        title = "Nhiệm kỳ",
        description = "Ngày đầu của mỗi nhiệm kỳ Đảng ủy; từ ngày ấy số văn bản chạy lại từ đầu. \
                       Không ghi thì coi mọi văn bản thuộc cùng một nhiệm kỳ."
    )]
    #[serde(default)]
    pub terms: Vec<Day>,
    /// Who signs, from date to date.
    #[schemars(
        title = "Người ký",
        description = "Những người được ký văn bản, theo chức vụ và thời gian; hồ sơ khác gọi bằng \
                       khóa `role`."
    )]
    #[schemars(length(min = 1))]
    pub signer: Vec<SignerRecord>,
    /// Bodies that answer or carry out.
    #[schemars(
        title = "Cơ quan, đơn vị",
        description = "Các cơ quan, đơn vị được giao việc, trả lời hoặc được mời; hồ sơ khác gọi \
                       bằng mã."
    )]
    #[schemars(length(min = 1))]
    pub body: Vec<BodyRecord>,
    /// Villages and residential groups.
    #[schemars(
        title = "Thôn, bản, tổ dân phố",
        description = "Các thôn, bản, tổ dân phố trên địa bàn, kể cả nơi đã sáp nhập; hồ sơ khác \
                       gọi bằng mã."
    )]
    #[schemars(length(min = 1))]
    pub village: Vec<VillageRecord>,
    /// Persons that documents name.
    #[schemars(
        title = "Người được nêu tên",
        description = "Những người chủ trì, trả lời, ghi biên bản hoặc được mời. Người đổi chức vụ \
                       thì khai hai mã, mỗi mã một thời kỳ."
    )]
    #[schemars(length(min = 1))]
    pub person: Vec<PersonRecord>,
    /// Fields into which petitions are sorted.
    #[schemars(
        title = "Lĩnh vực",
        description = "Các lĩnh vực để phân loại nội dung kiến nghị; kết luận xếp theo lĩnh vực \
                       thì theo thứ tự khai ở đây."
    )]
    #[schemars(length(min = 1))]
    pub field: Vec<FieldRecord>,
    /// Which of several customary papers the office writes.
    #[schemars(
        title = "Loại giấy tờ quen dùng",
        description = "Cách cơ quan quen soạn kết luận, ghi tên người kiến nghị và in tỷ lệ. Không \
                       ghi thì theo mặc định."
    )]
    pub papers: Option<PapersRecord>,
    /// Nơi nhận of the documents whose records name none.
    #[schemars(
        title = "Nơi nhận",
        description = "Nơi nhận của những loại văn bản không ghi riêng nơi nhận. Kế hoạch, kết \
                       luận và báo cáo có nơi nhận trong hồ sơ của mình."
    )]
    pub recipients: Option<RecipientsByKind>,
    /// How outcomes count in reports, where the office counts otherwise.
    #[schemars(
        title = "Nhóm báo cáo của kết quả",
        description = "Mỗi kết quả giải quyết tính vào nhóm nào khi báo cáo; chỉ ghi chỗ khác mặc \
                       định."
    )]
    pub outcome_groups: Option<OutcomeGroupsRecord>,
    /// How many sessions a year's plan has at least; one when left out.
    #[schemars(
        title = "Số buổi tối thiểu một năm",
        description = "Quy chế của địa phương đòi ít nhất bao nhiêu buổi đối thoại một năm; kế \
                       hoạch có ít hơn thì cảnh báo. Không ghi là 1.",
        example = 2
    )]
    pub sessions_per_year: Option<u32>,
    /// Mức của các cảnh báo, where the office wants them otherwise.
    #[schemars(
        title = "Mức của các cảnh báo",
        description = "Đổi mức của từng cảnh báo cho hợp với cơ quan. Không ghi thì giữ mức mặc \
                       định."
    )]
    #[serde(default)]
    pub level: Vec<ChosenLevel>,
    /// Thời hạn, where the office's own differ from the usual ones.
    #[schemars(
        title = "Quy tắc thời hạn",
        description = "Thời hạn theo quy định riêng của địa phương. Bước nào không ghi thì theo \
                       thời hạn thường dùng."
    )]
    #[serde(default)]
    pub deadline: Vec<DeadlineRule>,
}

/// Tên gọi theo thời gian: what the letterhead says between two dates.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Tên gọi trong một thời kỳ",
    description = "Các dòng tên ở đầu văn bản và ký hiệu của cơ quan trong một thời kỳ; các thời \
                   kỳ không được trùng ngày nhau."
)]
pub struct IdentityRecord {
    /// First day; open when left out.
    #[schemars(
        title = "Từ ngày",
        description = "Ngày đầu tên gọi này có hiệu lực. Không ghi thì không giới hạn về trước."
    )]
    pub from: Option<Day>,
    /// Last day; open when left out.
    #[schemars(
        title = "Đến hết ngày",
        description = "Ngày cuối tên gọi này còn hiệu lực. Không ghi thì vẫn còn hiệu lực."
    )]
    pub until: Option<Day>,
    /// Superior body's line of the letterhead, in capitals.
    #[schemars(
        title = "Tên cấp trên",
        description = "Dòng thứ nhất bên trái ở đầu văn bản, gõ bằng chữ in hoa.",
        example = "ĐẢNG BỘ TỈNH QUẢNG NGÃI"
    )]
    pub superior: Text,
    /// Issuing body's line of the letterhead, in capitals.
    #[schemars(
        title = "Tên cơ quan ban hành",
        description = "Dòng thứ hai bên trái ở đầu văn bản, gõ bằng chữ in hoa.",
        example = "ĐẢNG ỦY XÃ SƠN BAO"
    )]
    pub name: Text,
    /// Place written before the date.
    #[schemars(
        title = "Địa danh",
        description = "In trước ngày, tháng, năm ở đầu văn bản.",
        example = "Sơn Bao"
    )]
    pub place: Text,
    /// The body's part of a document symbol, such as `ĐU`.
    #[schemars(
        title = "Ký hiệu cơ quan",
        description = "Phần chỉ cơ quan trong số và ký hiệu văn bản, như ĐU trong 05-KH/ĐU.",
        example = &"ĐU"
    )]
    pub symbol: Text,
}

/// Lĩnh vực.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Lĩnh vực",
    description = "Một lĩnh vực để phân loại nội dung kiến nghị."
)]
pub struct FieldRecord {
    /// Identifier, such as `giao-thong`.
    #[schemars(
        title = "Mã lĩnh vực",
        description = "Mã để hồ sơ kiến nghị gọi đến; chỉ gồm chữ thường không dấu, chữ số và gạch \
                       nối.",
        example = "giao-thong"
    )]
    #[schemars(regex(pattern = r"^[a-z0-9-]+$"))]
    pub id: Text,
    /// Name as printed.
    #[schemars(
        title = "Tên lĩnh vực",
        description = "Tên in trong kết luận, sổ theo dõi và báo cáo.",
        example = "Giao thông"
    )]
    pub name: Text,
}

/// Mức của một cảnh báo.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Mức của một cảnh báo",
    description = "Đổi mức của một cảnh báo; lỗi thì không đổi mức được."
)]
pub struct ChosenLevel {
    /// Code or name: `D504`, `announced-late`.
    #[schemars(
        title = "Mã cảnh báo",
        description = "Mã hoặc tên của cảnh báo; xem danh sách bằng lệnh `doithoai explain`.",
        example = &"D504"
    )]
    pub rule: Text,
    /// What it is to the office.
    #[schemars(
        title = "Mức",
        description = "Cơ quan muốn coi cảnh báo này là lỗi, là cảnh báo hay bỏ qua."
    )]
    pub level: RuleLevel,
}

/// Mức.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(
    title = "Mức",
    description = "Chương trình làm gì khi gặp điều được cảnh báo."
)]
pub enum RuleLevel {
    /// No document is built from the record.
    #[schemars(
        title = "Lỗi",
        description = "Không lập văn bản từ hồ sơ ấy cho đến khi sửa xong."
    )]
    Error,
    /// Somebody should look.
    #[schemars(
        title = "Cảnh báo",
        description = "Nhắc người soạn xem lại, văn bản vẫn được lập."
    )]
    Warning,
    /// Nobody wants to know.
    #[schemars(title = "Bỏ qua", description = "Không nhắc nữa.")]
    Off,
}
