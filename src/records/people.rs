//! Those whom `office.toml` names: signers, persons, bodies, villages.

use schemars::JsonSchema;
use serde::Deserialize;

use super::choice::choices;
use super::day::Day;
use super::item::Level;
use super::text::Text;

/// # Người ký
/// Một người ký với một chức vụ trong một thời kỳ; cùng một chức vụ, các thời kỳ không được trùng
/// ngày nhau.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SignerRecord {
    /// # Mã chức vụ ký
    /// Mã để hồ sơ khác ghi ở khóa `signer`; viết chữ thường không dấu, nối bằng gạch nối.
    #[schemars(example = "bi-thu")]
    pub role: Text,
    /// # Từ ngày
    /// Ngày đầu người này ký với chức vụ ấy. Không ghi thì không giới hạn về trước.
    pub from: Option<Day>,
    /// # Đến hết ngày
    /// Ngày cuối người này ký với chức vụ ấy. Không ghi thì vẫn đang ký.
    pub until: Option<Day>,
    /// # Họ và tên
    /// Họ và tên in dưới chữ ký, không kèm học hàm, học vị, quân hàm.
    #[schemars(example = "Nguyễn Văn Biện")]
    pub name: Text,
    /// # Thẩm quyền ký
    /// T/M, K/T, T/L thì phải ghi thêm `authority-of`; Q. thì không. Không ghi khi ký với chức vụ
    /// của chính mình.
    pub authority: Option<AuthorityForm>,
    /// # Tập thể, chức vụ được thay
    /// Tên tập thể hoặc chức vụ in sau T/M, K/T, T/L, gõ bằng chữ in hoa. Ký với chức vụ của mình
    /// hoặc Q. thì không ghi.
    #[schemars(example = "BAN THƯỜNG VỤ")]
    pub authority_of: Option<Text>,
    /// # Chức vụ
    /// Chức vụ in ở phần ký, gõ bằng chữ in hoa.
    #[schemars(example = "BÍ THƯ")]
    pub position: Text,
}

choices! {
    AuthorityForm "Thẩm quyền ký" "Chữ viết tắt đứng trước tên tập thể hoặc chức vụ ở phần ký.":
    OnBehalf "T/M" "Thay mặt": "Ký thay mặt một tập thể lãnh đạo, như Ban Thường vụ."
    ForHead "K/T" "Ký thay": "Cấp phó ký thay người đứng đầu cơ quan theo chế độ thủ trưởng."
    ByOrder "T/L" "Thừa lệnh": "Ký theo lệnh của tập thể hoặc người đứng đầu."
    Acting "Q." "Quyền": "Người giữ quyền cấp trưởng; chữ Q. in trước chức vụ."
}

/// # Cơ quan, đơn vị
/// Một cơ quan, đơn vị được giao việc, trả lời hoặc được mời, với tên in trong văn bản.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct BodyRecord {
    /// # Mã cơ quan
    /// Mã để hồ sơ khác gọi đến và để đặt tên tệp phiếu chuyển; chỉ gồm chữ thường không dấu, chữ
    /// số và gạch nối.
    #[schemars(example = &"ubnd", regex(pattern = r"^[a-z0-9-]+$"))]
    pub id: Text,
    /// # Tên đầy đủ
    /// Tên in trong kế hoạch, giấy mời, kết luận và công văn.
    #[schemars(example = "Ủy ban nhân dân xã")]
    pub name: Text,
    /// # Tên gọn
    /// Tên in trong các bảng. Không ghi thì in tên đầy đủ.
    #[schemars(example = "UBND xã")]
    pub short: Option<Text>,
    /// # Cấp của cơ quan
    /// Cơ quan cấp thôn, cấp xã thì được giao việc, cấp khác thì được đề nghị. Không ghi là cấp xã.
    pub level: Option<Level>,
    /// # Từ ngày
    /// Ngày đầu cơ quan hoạt động. Không ghi thì không giới hạn về trước.
    pub from: Option<Day>,
    /// # Đến hết ngày
    /// Ngày cuối cơ quan hoạt động. Không ghi thì vẫn đang hoạt động.
    pub until: Option<Day>,
    /// # Cơ quan kế thừa
    /// Mã cơ quan tiếp nhận công việc sau ngày cuối, đã khai trong office.toml. Không có thì không
    /// ghi.
    #[schemars(example = "kinh-te")]
    pub successor: Option<Text>,
}

impl BodyRecord {
    /// The level to which it belongs: the commune's own where its record names none.
    pub fn level(&self) -> Level {
        self.level.unwrap_or(Level::Commune)
    }

    /// Whether the committee gives it tasks; bodies of other levels it can only ask.
    pub fn is_own(&self) -> bool {
        matches!(self.level(), Level::Village | Level::Commune)
    }

    /// Its short name; the full one where its record has none.
    pub fn short_name(&self) -> &Text {
        self.short.as_ref().unwrap_or(&self.name)
    }
}

/// # Thôn, bản, tổ dân phố
/// Một thôn, bản hoặc tổ dân phố, với tên in trong văn bản.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct VillageRecord {
    /// # Mã thôn
    /// Mã để hồ sơ khác gọi đến; chỉ gồm chữ thường không dấu, chữ số và gạch nối.
    #[schemars(example = "nuoc-tang", regex(pattern = r"^[a-z0-9-]+$"))]
    pub id: Text,
    /// # Loại
    /// Chữ in trước tên: thôn, bản hoặc tổ dân phố.
    #[schemars(example = &"thôn")]
    pub kind: Text,
    /// # Tên thôn
    /// Tên riêng, không kèm chữ thôn, bản, tổ dân phố.
    #[schemars(example = "Nước Tang")]
    pub name: Text,
    /// # Từ ngày
    /// Ngày đầu thôn mang tên này. Không ghi thì không giới hạn về trước.
    pub from: Option<Day>,
    /// # Đến hết ngày
    /// Ngày cuối thôn mang tên này; văn bản sau ngày ấy in tên kèm chữ (cũ). Không ghi thì vẫn còn.
    pub until: Option<Day>,
    /// # Nhập vào thôn
    /// Mã thôn tiếp nhận khi sáp nhập, hoặc mã thôn mang tên mới khi đổi tên, đã khai trong
    /// office.toml. Không có thì không ghi.
    #[schemars(example = "lang-mung")]
    pub merged_into: Option<Text>,
}

/// # Người được nêu tên
/// Một người được nêu tên trong văn bản, với các chức vụ trong một thời kỳ.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PersonRecord {
    /// # Mã người
    /// Mã để hồ sơ khác gọi đến; chỉ gồm chữ thường không dấu, chữ số và gạch nối.
    #[schemars(example = &"bien", regex(pattern = r"^[a-z0-9-]+$"))]
    pub id: Text,
    /// # Cách xưng hô
    /// Chữ in trước họ tên: đồng chí, ông hoặc bà.
    #[schemars(example = "đồng chí")]
    pub honorific: Text,
    /// # Họ và tên
    /// Họ và tên in trong văn bản, không kèm học hàm, học vị, quân hàm.
    #[schemars(example = "Nguyễn Văn Biện")]
    pub name: Text,
    /// # Chức vụ
    /// Các chức vụ in sau họ tên, chức vụ cao nhất ghi trước. Phải có ít nhất một chức vụ.
    #[schemars(example = ["Bí thư Đảng ủy", "Chủ tịch HĐND xã"], length(min = 1))]
    pub titles: Vec<Text>,
    /// # Từ ngày
    /// Ngày đầu giữ các chức vụ này. Không ghi thì không giới hạn về trước.
    pub from: Option<Day>,
    /// # Đến hết ngày
    /// Ngày cuối giữ các chức vụ này. Không ghi thì vẫn đang giữ.
    pub until: Option<Day>,
}
