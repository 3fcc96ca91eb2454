//! `records/office.toml`: who issues the documents, with which names and habits.

use schemars::JsonSchema;
use serde::Deserialize;

use super::choice::{NamedChoice, choices, or_usual};
use super::day::Day;
use super::deadline::DeadlineRule;
use super::papers::{OutcomeGroupsRecord, PapersRecord, RecipientsByKind};
use super::people::{BodyRecord, PersonRecord, SignerRecord, VillageRecord};
use super::style::StyleSettings;
use super::text::Text;

/// # Cơ quan ban hành
/// Tên gọi, người ký, các cơ quan, các thôn và nếp làm việc của Đảng ủy; hồ sơ khác gọi đến bằng mã
/// khai ở đây.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct OfficeRecord {
    /// # Phiên bản hồ sơ
    /// Luôn ghi 1; nhờ số này chương trình biết đọc hồ sơ theo cách nào.
    #[schemars(example = 1, range(min = 1, max = 1))]
    pub format: u32,
    /// # Lựa chọn thể thức
    /// Những điều hướng dẫn về thể thức để ngỏ cho cơ quan chọn. Không ghi thì theo đúng hướng dẫn.
    #[serde(default, deserialize_with = "or_usual")]
    pub style: StyleSettings,
    /// # Tên gọi theo thời gian
    /// Tên in ở đầu văn bản, mỗi thời kỳ một bảng; văn bản lấy tên có hiệu lực vào ngày ban hành.
    /// Phải có ít nhất một bảng.
    #[schemars(length(min = 1))]
    pub identity: Vec<IdentityRecord>,
    /// # Nhiệm kỳ
    /// Ngày đầu của mỗi nhiệm kỳ Đảng ủy; từ ngày ấy số văn bản chạy lại từ đầu. Không ghi thì coi
    /// mọi văn bản thuộc cùng một nhiệm kỳ.
    #[serde(default)]
    pub terms: Vec<Day>,
    /// # Người ký
    /// Những người được ký văn bản, theo chức vụ và thời gian; hồ sơ khác gọi bằng khóa `role`.
    #[schemars(length(min = 1))]
    pub signer: Vec<SignerRecord>,
    /// # Cơ quan, đơn vị
    /// Các cơ quan, đơn vị được giao việc, trả lời hoặc được mời; hồ sơ khác gọi bằng mã.
    #[schemars(length(min = 1))]
    pub body: Vec<BodyRecord>,
    /// # Thôn, bản, tổ dân phố
    /// Các thôn, bản, tổ dân phố trên địa bàn, kể cả nơi đã sáp nhập; hồ sơ khác gọi bằng mã.
    #[schemars(length(min = 1))]
    pub village: Vec<VillageRecord>,
    /// # Người được nêu tên
    /// Những người chủ trì, trả lời, ghi biên bản hoặc được mời. Người đổi chức vụ thì khai hai mã,
    /// mỗi mã một thời kỳ.
    #[schemars(length(min = 1))]
    pub person: Vec<PersonRecord>,
    /// # Lĩnh vực
    /// Các lĩnh vực để phân loại nội dung kiến nghị; kết luận xếp theo lĩnh vực thì theo thứ tự
    /// khai ở đây.
    #[schemars(length(min = 1))]
    pub field: Vec<Field>,
    /// # Loại giấy tờ quen dùng
    /// Cách cơ quan quen soạn kết luận, ghi tên người kiến nghị và in tỷ lệ. Không ghi thì theo mặc
    /// định.
    #[serde(default, deserialize_with = "or_usual")]
    pub papers: PapersRecord,
    /// # Nơi nhận
    /// Nơi nhận của những loại văn bản không ghi riêng nơi nhận. Kế hoạch, kết luận và báo cáo có
    /// nơi nhận trong hồ sơ của mình.
    #[serde(default, deserialize_with = "or_usual")]
    pub recipients: RecipientsByKind,
    /// # Nhóm báo cáo của kết quả
    /// Mỗi kết quả giải quyết tính vào nhóm nào khi báo cáo; chỉ ghi chỗ khác mặc định.
    #[serde(default, deserialize_with = "or_usual")]
    pub outcome_groups: OutcomeGroupsRecord,
    /// # Số buổi tối thiểu một năm
    /// Quy chế của địa phương đòi ít nhất bao nhiêu buổi đối thoại một năm; kế hoạch có ít hơn thì
    /// cảnh báo. Không ghi là 1.
    #[schemars(example = 2)]
    pub sessions_per_year: Option<u32>,
    /// # Mức của các cảnh báo
    /// Đổi mức của từng cảnh báo cho hợp với cơ quan. Không ghi thì giữ mức mặc định.
    #[serde(default)]
    pub level: Vec<ChosenLevel>,
    /// # Quy tắc thời hạn
    /// Thời hạn theo quy định riêng của địa phương. Bước nào không ghi thì theo thời hạn thường
    /// dùng.
    #[serde(default)]
    pub deadline: Vec<DeadlineRule>,
}

/// # Tên gọi trong một thời kỳ
/// Các dòng tên ở đầu văn bản và ký hiệu của cơ quan trong một thời kỳ; các thời kỳ không được
/// trùng ngày nhau.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct IdentityRecord {
    /// # Từ ngày
    /// Ngày đầu tên gọi này có hiệu lực. Không ghi thì không giới hạn về trước.
    pub from: Option<Day>,
    /// # Đến hết ngày
    /// Ngày cuối tên gọi này còn hiệu lực. Không ghi thì vẫn còn hiệu lực.
    pub until: Option<Day>,
    /// # Tên cấp trên
    /// Dòng thứ nhất bên trái ở đầu văn bản, gõ bằng chữ in hoa.
    #[schemars(example = "ĐẢNG BỘ TỈNH QUẢNG NGÃI")]
    pub superior: Text,
    /// # Tên cơ quan ban hành
    /// Dòng thứ hai bên trái ở đầu văn bản, gõ bằng chữ in hoa.
    #[schemars(example = "ĐẢNG ỦY XÃ SƠN BAO")]
    pub name: Text,
    /// # Địa danh
    /// In trước ngày, tháng, năm ở đầu văn bản.
    #[schemars(example = "Sơn Bao")]
    pub place: Text,
    /// # Ký hiệu cơ quan
    /// Phần chỉ cơ quan trong số và ký hiệu văn bản, như ĐU trong 05-KH/ĐU.
    #[schemars(example = &"ĐU")]
    pub symbol: Text,
    /// # Bên Đảng hay bên nhà nước
    /// Văn bản theo hướng dẫn về thể thức của bên nào. Không ghi là bên Đảng.
    pub side: Option<Side>,
    /// # Loại đơn vị hành chính
    /// Chữ chỉ địa bàn trong câu, như “Nhân dân trên địa bàn phường”. Không ghi thì lấy theo tên cơ
    /// quan; tên không nói thì là xã.
    pub unit: Option<Unit>,
}

impl IdentityRecord {
    /// Whose guidelines its papers follow: the Party's where the record names no side.
    pub fn side(&self) -> Side {
        self.side.unwrap_or(Side::Party)
    }

    /// What the place is: where the record does not say so, the name does.
    pub fn unit(&self) -> Unit {
        self.unit
            .or_else(|| Unit::named_in(self.name.as_str()))
            .or_else(|| Unit::named_in(self.superior.as_str()))
            .unwrap_or(Unit::Commune)
    }
}

choices! {
    Side "Bên Đảng hay bên nhà nước" "Hướng dẫn về thể thức mà văn bản của cơ quan theo.":
    Party "party" "Bên Đảng": "Đảng ủy, theo hướng dẫn của Văn phòng Trung ương Đảng."
    State "state" "Bên nhà nước": "Ủy ban nhân dân, theo nghị định về công tác văn thư."
}

choices! {
    Unit "Loại đơn vị hành chính" "Đơn vị hành chính cấp xã mà cơ quan phụ trách.":
    Commune "xã" "Xã": "In là “trên địa bàn xã”, “Ủy ban nhân dân xã”."
    Ward "phường" "Phường": "In là “trên địa bàn phường”, “Ủy ban nhân dân phường”."
    Township "thị trấn" "Thị trấn": "Loại đơn vị có đến hết ngày 30/6/2025."
    SpecialZone "đặc khu" "Đặc khu": "In là “trên địa bàn đặc khu”, “Ủy ban nhân dân đặc khu”."
}

impl Unit {
    /// The first one that a name has among its words: `ĐẢNG ỦY PHƯỜNG BÌNH TIÊN`.
    pub fn named_in(name: &str) -> Option<Self> {
        let words: Vec<_> = name.split_whitespace().collect();
        let name = format!(" {} ", words.join(" ").to_lowercase());
        let found = |unit: &Self| name.find(&format!(" {} ", unit.name()));
        let named = Self::ALL.iter().filter_map(|it| Some((found(it)?, *it)));
        named.min_by_key(|(at, _)| *at).map(|(_, unit)| unit)
    }
}

/// # Lĩnh vực
/// Một lĩnh vực để phân loại nội dung kiến nghị.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Field {
    /// # Mã lĩnh vực
    /// Mã để hồ sơ kiến nghị gọi đến; chỉ gồm chữ thường không dấu, chữ số và gạch nối.
    #[schemars(example = "giao-thong", regex(pattern = r"^[a-z0-9-]+$"))]
    pub id: Text,
    /// # Tên lĩnh vực
    /// Tên in trong kết luận, sổ theo dõi và báo cáo.
    #[schemars(example = "Giao thông")]
    pub name: Text,
}

/// # Mức của một cảnh báo
/// Đổi mức của một cảnh báo; lỗi thì không đổi mức được.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ChosenLevel {
    /// # Mã cảnh báo
    /// Mã hoặc tên của cảnh báo; xem danh sách bằng lệnh `doithoai explain`.
    #[schemars(example = &"D504")]
    pub rule: Text,
    /// # Mức
    /// Cơ quan muốn coi cảnh báo này là lỗi, là cảnh báo hay bỏ qua.
    pub level: RuleLevel,
}

choices! {
    RuleLevel "Mức" "Chương trình làm gì khi gặp điều được cảnh báo.":
    Error "error" "Lỗi": "Không lập văn bản từ hồ sơ ấy cho đến khi sửa xong."
    Warning "warning" "Cảnh báo": "Nhắc người soạn xem lại, văn bản vẫn được lập."
    Off "off" "Bỏ qua": "Không nhắc nữa."
}
