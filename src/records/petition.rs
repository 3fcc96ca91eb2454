//! `records/<year>/petitions/<session>/<nn>.toml`: one turn or letter.

use schemars::JsonSchema;
use serde::Deserialize;

use super::choice::choices;
use super::day::Day;
use super::item::ItemRecord;
use super::papers::PostedNames;
use super::text::Text;

/// # Lượt ý kiến
/// Những điều một người hoặc một tập thể nêu ra trong một lần, gồm một hay nhiều nội dung kiến
/// nghị.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PetitionRecord {
    /// # Kênh tiếp nhận
    /// Ý kiến đến bằng cách nào; biên bản chỉ in ý kiến phát biểu tại buổi đối thoại.
    pub channel: Channel,
    /// # Ngày tiếp nhận
    /// Ngày ý kiến đến với Đảng ủy; báo cáo và thời hạn tính từ ngày này.
    pub received: Day,
    /// # Thôn
    /// Mã các thôn nơi có ý kiến, đã khai trong office.toml; in sau tên người kiến nghị. Không
    /// thuộc thôn nào thì không ghi.
    #[serde(default)]
    #[schemars(example = ["nuoc-tang"])]
    pub villages: Vec<Text>,
    /// # Người kiến nghị
    /// Những người nêu ý kiến, mỗi người một bảng. Không rõ ai thì không ghi, văn bản in “một người
    /// dân”.
    #[serde(default)]
    pub petitioner: Vec<Petitioner>,
    /// # Tập thể
    /// Tập thể cùng nêu ý kiến; in thay cho họ tên từng người.
    #[schemars(example = "Chi hội Nông dân thôn Nước Tang")]
    pub collective: Option<Text>,
    /// # Số hộ đại diện
    /// Số hộ dân mà người kiến nghị đại diện, in sau tên. Chỉ nói cho mình thì không ghi.
    #[schemars(example = 18)]
    pub households: Option<u32>,
    /// # Nội dung mật
    /// Ghi `true` để giữ mật cả lượt ý kiến: chỉ in mã số và ngày tiếp nhận, không lập công văn đôn
    /// đốc hay trả lời. Không ghi là không mật.
    pub confidential: Option<bool>,
    /// # Nội dung kiến nghị
    /// Từng việc được nêu ra, mỗi việc một cơ quan chủ trì, một thời hạn, một kết quả. Phải có ít
    /// nhất một nội dung.
    #[schemars(length(min = 1))]
    pub item: Vec<ItemRecord>,
}

impl PetitionRecord {
    /// Whether nothing of one of its items may be printed but number and date of receipt: all
    /// of it is kept secret, or this item is.
    pub fn keeps_secret(&self, item: &ItemRecord) -> bool {
        self.confidential == Some(true) || item.is_secret()
    }
}

choices! {
    Channel "Kênh tiếp nhận" "Ý kiến đến với Đảng ủy bằng cách nào.":
    Session "session" "Phát biểu tại buổi đối thoại":
        "Nói trực tiếp tại buổi đối thoại; được in trong biên bản."
    LetterBefore "letter-before" "Văn bản gửi trước": "Đơn, thư gửi đến trước buổi đối thoại."
    LetterAfter "letter-after" "Văn bản gửi sau": "Đơn, thư gửi đến sau buổi đối thoại."
    VillageMeeting "village-meeting" "Họp thôn": "Ý kiến tổng hợp từ cuộc họp thôn."
    Reception "reception" "Tiếp công dân": "Nêu tại buổi tiếp công dân."
    Mailbox "mailbox" "Hòm thư góp ý": "Lấy từ hòm thư góp ý."
    Phone "phone" "Điện thoại": "Phản ánh qua điện thoại."
}

/// # Người kiến nghị
/// Một người nêu ý kiến.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Petitioner {
    /// # Cách xưng hô
    /// Chữ in trước họ tên: ông, bà, anh, chị. Không ghi thì chỉ in họ tên.
    #[schemars(example = &"ông")]
    pub honorific: Option<Text>,
    /// # Họ và tên
    /// Họ và tên đầy đủ; văn bản niêm yết in theo cách ghi tên mà cơ quan đã chọn.
    #[schemars(example = "Đinh Văn Gônh")]
    pub name: Text,
    /// # Chức vụ, tư cách
    /// In trong ngoặc sau họ tên khi cần nói rõ, hoặc để phân biệt người trùng tên. Không cần thì
    /// không ghi.
    #[schemars(example = "Chi hội trưởng")]
    pub role: Option<Text>,
    /// # Niêm yết họ tên
    /// Theo ý người kiến nghị: `true` thì văn bản niêm yết in đủ họ tên, `false` thì không. Không
    /// ghi thì theo `posted-names` trong office.toml.
    pub publish_name: Option<bool>,
}

impl Petitioner {
    /// How papers that are posted name the person, where the office has chosen a form for all.
    pub fn posted_as(&self, chosen: PostedNames) -> PostedNames {
        match (chosen, self.publish_name) {
            (_, Some(true)) => PostedNames::Full,
            // Somebody who does not want to be named is not given away by the office's habit.
            (PostedNames::Full, Some(false)) => PostedNames::Initials,
            _ => chosen,
        }
    }
}
