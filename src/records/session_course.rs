//! How a session goes: who is invited, what is planned, who came, what became of it.

use schemars::JsonSchema;
use serde::Deserialize;

use super::choice::choices;
use super::day::{Clock, Day};
use super::text::Text;

/// # Người, cơ quan được mời
/// Một giấy mời; ghi đúng một trong ba khóa `person`, `body`, `name`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct InviteeRecord {
    /// # Người được mời
    /// Mã người đã khai trong office.toml; họ tên và chức vụ lấy từ đó.
    #[schemars(example = &"huong")]
    pub person: Option<Text>,
    /// # Cơ quan được mời
    /// Mã cơ quan đã khai trong office.toml; giấy mời đề nghị cử đại diện đến dự.
    #[schemars(example = "dien-luc")]
    pub body: Option<Text>,
    /// # Khách mời khác
    /// Người hoặc nơi chưa khai trong office.toml, viết đúng như sẽ in.
    #[schemars(example = "Nhân dân thôn Nước Tang")]
    pub name: Option<Text>,
    /// # Chuẩn bị
    /// Việc đề nghị người được mời chuẩn bị, không gõ dấu chấm cuối. Không ghi thì bỏ dòng này.
    #[schemars(example = "Nội dung trả lời về lưới điện hạ áp trên địa bàn thôn Nước Tang")]
    pub prepare: Option<Text>,
}

/// # Một dòng chương trình
/// Một việc trong chương trình buổi đối thoại.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AgendaLine {
    /// # Giờ
    /// Giờ bắt đầu việc này, in ở cột thời gian.
    pub time: Clock,
    /// # Nội dung
    /// Việc sẽ diễn ra, in ở cột nội dung.
    #[schemars(example = "Nhân dân phát biểu ý kiến, kiến nghị")]
    pub content: Text,
    /// # Người thực hiện
    /// Ai làm việc này, viết đúng như sẽ in.
    #[schemars(example = "Đồng chí Bí thư Đảng ủy")]
    pub who: Text,
}

/// # Thành phần tham dự
/// Một thành phần và số người đến dự.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Attendance {
    /// # Thành phần
    /// Tên thành phần, viết đúng như sẽ in trong biên bản và kết luận.
    #[schemars(example = "Nhân dân thôn Nước Tang")]
    pub group: Text,
    /// # Số người
    /// Số người của thành phần này đã đến dự.
    #[schemars(example = 80)]
    pub count: u32,
    /// # Mức chính xác
    /// Ghi khi số người chỉ là ước lượng. Không ghi là số chính xác.
    pub approximate: Option<Approximation>,
}

choices! {
    Approximation "Mức chính xác" "Chữ in trước một con số ước lượng.":
    Nearly "nearly" "Gần": "Chưa đến số ấy: “gần 80 người”."
    About "about" "Khoảng": "Xấp xỉ số ấy: “khoảng 80 người”."
    Over "over" "Trên": "Hơn số ấy: “trên 80 người”."
}

/// # Số liệu nguồn khác nêu
/// Số liệu nêu ở tin, bài hoặc báo cáo khác; chỉ để so với hồ sơ, không in thay số đếm được.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct StatedFigures {
    /// # Nguồn
    /// Tin, bài hoặc văn bản nêu các số liệu này.
    #[schemars(example = "Tin trên Trang thông tin điện tử xã, ngày 21/4/2025")]
    pub source: Option<Text>,
    /// # Người phát biểu
    /// Số người phát biểu tại buổi đối thoại mà nguồn ấy nêu; so với số đếm từ hồ sơ và báo khi
    /// lệch.
    #[schemars(example = 10)]
    pub speakers: Option<u32>,
    /// # Lượt ý kiến
    /// Số lượt ý kiến phát biểu mà nguồn ấy nêu; so với số đếm từ hồ sơ và báo khi lệch.
    #[schemars(example = 9)]
    pub turns: Option<u32>,
    /// # Nội dung kiến nghị
    /// Số nội dung kiến nghị tại buổi đối thoại mà nguồn ấy nêu; so với số đếm từ hồ sơ và báo khi
    /// lệch.
    #[schemars(example = 14)]
    pub items: Option<u32>,
    /// # Người tham dự
    /// Tổng số người tham dự mà nguồn ấy nêu; chỉ so khi mọi thành phần đều ghi số chính xác.
    #[schemars(example = 120)]
    pub attendance: Option<u32>,
}

/// # Hoãn, hủy, chuyển, đổi
/// Một lần hoãn, hủy, chuyển cho đơn vị kế thừa hoặc đổi giờ, nơi, hình thức buổi đối thoại.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SessionChange {
    /// # Loại thay đổi
    /// Hoãn, hủy, chuyển đơn vị kế thừa hay đổi giờ, nơi, hình thức.
    pub kind: ChangeKind,
    /// # Ngày quyết định
    /// Ngày quyết định thay đổi, cũng là ngày thông báo; từ ngày này văn bản in ngày, giờ, nơi mới
    /// và báo cáo tính buổi đối thoại là đã hoãn, hủy hoặc chuyển.
    pub date: Day,
    /// # Lý do
    /// Vì sao hoãn, hủy, chuyển hoặc đổi; viết như phần sau chữ “do”.
    #[schemars(example = "mưa lớn kéo dài gây chia cắt một số thôn")]
    pub reason: Text,
    /// # Văn bản
    /// Văn bản của nơi khác thông báo việc này. Thông báo của Đảng ủy thì ghi `signer` để chương
    /// trình lập, và không ghi khóa này. Không có thì không ghi.
    #[schemars(example = "Thông báo số 156-TB/ĐU, ngày 19/11/2025")]
    pub reference: Option<Text>,
    /// # Ngày mới
    /// Ngày buổi đối thoại dời đến; văn bản từ ngày quyết định trở đi in ngày này, `date` giữ
    /// nguyên ngày định ban đầu. Chưa định thì không ghi.
    pub new_date: Option<Day>,
    /// # Giờ mới
    /// Giờ bắt đầu mới. Không đổi giờ thì không ghi.
    pub new_start: Option<Clock>,
    /// # Địa điểm mới
    /// Nơi tổ chức mới, viết đúng như sẽ in. Không đổi nơi thì không ghi.
    #[schemars(example = "Hội trường UBND xã")]
    pub new_venue: Option<Text>,
    /// # Chỉ đường mới
    /// In trong ngoặc sau địa điểm mới. Không ghi thì bỏ.
    #[schemars(example = "tầng 2, trụ sở UBND xã Sơn Bao")]
    pub new_landmark: Option<Text>,
    /// # Hình thức mới
    /// Trực tiếp, trực tuyến hoặc kết hợp. Không đổi hình thức thì không ghi.
    pub new_form: Option<SessionForm>,
    /// # Số thông báo
    /// Số thông báo về việc thay đổi này trong sổ đăng ký văn bản đi. Dự thảo thì không ghi, văn bản
    /// in chỗ trống để điền tay.
    #[schemars(example = 156, range(min = 1, max = 9999))]
    pub number: Option<u32>,
    /// # Người ký
    /// Mã chức vụ ký thông báo (khóa `role`) đã khai trong office.toml; ghi thì chương trình lập
    /// thông báo, ban hành vào ngày quyết định.
    #[schemars(example = "bi-thu")]
    pub signer: Option<Text>,
    /// # Đơn vị kế thừa
    /// Tên đơn vị sẽ tổ chức thay, viết đúng như sẽ in; ghi khi chuyển đơn vị kế thừa, và chỉ khi ấy.
    #[schemars(example = "Đảng ủy xã Sơn Hà")]
    pub successor: Option<Text>,
}

choices! {
    ChangeKind "Loại thay đổi" "Hoãn, hủy, chuyển đơn vị kế thừa hay đổi giờ, nơi, hình thức.":
    Postponed "postponed" "Hoãn": "Dời sang ngày khác, hoặc chưa định ngày mới."
    Cancelled "cancelled" "Hủy": "Không tổ chức nữa."
    HandedOver "handed-over" "Chuyển đơn vị kế thừa": "Đơn vị mới sau sắp xếp sẽ tổ chức."
    Moved "moved" "Đổi giờ, địa điểm": "Vẫn tổ chức, đổi giờ, nơi hoặc hình thức."
}

choices! {
    #[derive(Default)]
    SessionForm "Hình thức" "Buổi đối thoại diễn ra trực tiếp, trực tuyến hay kết hợp.":
    #[default]
    InPerson "in-person" "Trực tiếp": "Mọi người dự tại địa điểm tổ chức."
    Online "online" "Trực tuyến": "Mọi người dự qua đường truyền."
    Both "both" "Trực tiếp kết hợp trực tuyến":
        "Một phần dự tại địa điểm, một phần dự qua đường truyền."
}

/// # Công khai kết luận
/// Một lần công khai kết luận của buổi đối thoại: khi nào, ở đâu, bằng cách nào.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Publication {
    /// # Ngày công khai
    /// Ngày kết luận được công khai; thời hạn công khai kết quả tính đến ngày này.
    pub date: Day,
    /// # Cách công khai
    /// Niêm yết, phát thanh, đăng mạng hay phổ biến tại cuộc họp.
    pub how: PublicationMeans,
    /// # Nơi công khai
    /// Công khai ở đâu, viết đúng như sẽ in.
    #[schemars(example = "Nhà văn hóa thôn Nước Tang")]
    pub place: Text,
}

choices! {
    PublicationMeans "Cách công khai" "Kết luận được công khai bằng cách nào.":
    Posted "posted" "Niêm yết": "Dán tại trụ sở, nhà văn hóa thôn."
    Broadcast "broadcast" "Phát thanh": "Đọc trên loa truyền thanh."
    Website "website" "Đăng trên trang thông tin": "Đăng trên trang thông tin điện tử, mạng xã hội của xã."
    Meeting "meeting" "Phổ biến tại cuộc họp": "Đọc, phát tại cuộc họp thôn, họp chi bộ."
}
