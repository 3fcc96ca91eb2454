//! `records/<year>/petitions/<session>/<nn>.toml`: one turn or letter, with its requests.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Day;
use super::Text;

/// Lượt ý kiến: what one person or group brought forward at one time.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Lượt ý kiến",
    description = "Những điều một người hoặc một tập thể nêu ra trong một lần, gồm một hay nhiều \
                   nội dung kiến nghị."
)]
pub struct RawPetition {
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
    pub petitioner: Vec<RawPetitioner>,
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
    pub item: Vec<RawItem>,
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
pub struct RawPetitioner {
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

/// Nội dung kiến nghị: one request, one lead body, one deadline, one outcome.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Nội dung kiến nghị",
    description = "Một việc được nêu ra, với một cơ quan chủ trì, một thời hạn và một kết quả."
)]
pub struct RawItem {
    /// The number in the ledger: `2025-07`. Never changes.
    #[schemars(
        title = "Mã số",
        description = "Số trong sổ theo dõi, gồm năm và số thứ tự; đã đặt thì không đổi, không \
                       dùng lại.",
        example = "2025-07"
    )]
    #[schemars(regex(pattern = r"^[A-Za-z0-9-]+$"))]
    pub code: Text,
    /// What was said, word for word.
    #[schemars(
        title = "Nội dung",
        description = "Nguyên văn lời kiến nghị; in trong biên bản, phiếu chuyển và công văn trả \
                       lời.",
        example = "Đề nghị xã làm đường bê tông vào xóm Gò Vàng cho bà con đi lại."
    )]
    pub content: Text,
    /// The same in a few words, for tables.
    #[schemars(
        title = "Tóm tắt",
        description = "Nội dung thu gọn trong một câu, không gõ dấu chấm cuối; in trong kết luận, \
                       các bảng và trích yếu công văn trả lời.",
        example = "Bê tông hóa 1,5 km đường vào xóm Gò Vàng"
    )]
    pub short: Text,
    /// What it is.
    #[schemars(
        title = "Loại nội dung",
        description = "Kiến nghị, phản ánh, câu hỏi hay loại khác; tố cáo thì luôn được giữ mật."
    )]
    pub kind: ItemKind,
    /// Identifier of the field in `office.toml`.
    #[schemars(
        title = "Lĩnh vực",
        description = "Mã lĩnh vực đã khai trong office.toml; báo cáo tính số liệu theo lĩnh vực.",
        example = "giao-thong"
    )]
    pub field: Text,
    /// Which level can decide it.
    #[schemars(
        title = "Cấp thẩm quyền",
        description = "Cấp có quyền quyết định việc này; báo cáo tính số liệu theo cấp."
    )]
    pub authority: Level,
    /// Identifier of the lead body.
    #[schemars(
        title = "Cơ quan chủ trì",
        description = "Mã cơ quan chủ trì giải quyết, đã khai trong office.toml. Chưa giao cho ai \
                       thì không ghi.",
        example = &"ubnd"
    )]
    pub lead: Option<Text>,
    /// Identifiers of the bodies that work along.
    #[schemars(
        title = "Cơ quan phối hợp",
        description = "Mã các cơ quan phối hợp, đã khai trong office.toml. Không có thì không ghi.",
        example = ["dia-chinh", "mat-tran"]
    )]
    #[serde(default)]
    pub with: Vec<Text>,
    /// Codes of earlier items that asked for the same.
    #[schemars(
        title = "Kiến nghị lặp lại",
        description = "Mã số những nội dung trước đây đã nêu cùng việc này; dùng để đếm số lần \
                       kiến nghị. Không có thì không ghi.",
        example = ["2024-02"]
    )]
    #[serde(default)]
    pub repeats: Vec<Text>,
    /// Code of the item it was split from.
    #[schemars(
        title = "Tách từ nội dung",
        description = "Mã số nội dung mà việc này được tách ra. Không có thì không ghi.",
        example = "2025-07"
    )]
    pub split_from: Option<Text>,
    /// Code of the item it was merged into.
    #[schemars(
        title = "Gộp vào nội dung",
        description = "Mã số nội dung đến trước cùng một việc, nơi giải quyết chung; nội dung đã \
                       gộp không tính vào số liệu. Không có thì không ghi.",
        example = "2025-29"
    )]
    pub merged_into: Option<Text>,
    /// Whether nothing of it may be printed but number and date.
    #[schemars(
        title = "Nội dung mật",
        description = "Ghi `true` để giữ mật riêng nội dung này: chỉ in mã số và ngày tiếp nhận, \
                       không lập công văn đôn đốc hay trả lời. Không ghi là không mật."
    )]
    pub confidential: Option<bool>,
    /// Việc xử lý: its history, in order.
    #[schemars(
        title = "Việc xử lý",
        description = "Những việc đã làm với nội dung này, xếp theo ngày; trạng thái suy ra từ \
                       đây. Mới tiếp nhận thì chưa ghi."
    )]
    #[serde(default)]
    pub event: Vec<RawEvent>,
}

/// Loại nội dung.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Loại nội dung",
    description = "Nội dung được nêu ra thuộc loại nào."
)]
pub enum ItemKind {
    /// Kiến nghị.
    #[schemars(
        title = "Kiến nghị",
        description = "Đề nghị cơ quan có trách nhiệm giải quyết một việc."
    )]
    Request,
    /// Phản ánh.
    #[schemars(
        title = "Phản ánh",
        description = "Nêu một tình hình, sự việc để cơ quan biết và xem xét."
    )]
    Report,
    /// Đề xuất.
    #[schemars(
        title = "Đề xuất",
        description = "Nêu một cách làm, một chủ trương để cơ quan xem xét."
    )]
    Proposal,
    /// Góp ý.
    #[schemars(
        title = "Góp ý",
        description = "Góp ý cho công việc của tổ chức, cán bộ."
    )]
    Comment,
    /// Câu hỏi.
    #[schemars(title = "Câu hỏi", description = "Hỏi để được giải thích, hướng dẫn.")]
    Question,
    /// Khiếu nại.
    #[schemars(
        title = "Khiếu nại",
        description = "Giải quyết theo Luật Khiếu nại, không theo trình tự kiến nghị."
    )]
    Complaint,
    /// Tố cáo.
    #[schemars(
        title = "Tố cáo",
        description = "Giải quyết theo Luật Tố cáo; luôn được giữ mật."
    )]
    Denunciation,
    /// Khen.
    #[schemars(
        title = "Khen",
        description = "Khen ngợi, cảm ơn tổ chức hoặc cá nhân."
    )]
    Praise,
}

/// Cấp thẩm quyền.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(
    title = "Cấp",
    description = "Cấp của cơ quan, hoặc cấp có thẩm quyền giải quyết."
)]
pub enum Level {
    /// Thôn.
    #[schemars(title = "Thôn", description = "Thôn, bản, tổ dân phố.")]
    Village,
    /// Xã.
    #[schemars(title = "Xã", description = "Xã, phường, thị trấn.")]
    Commune,
    /// Huyện (until 30 June 2025).
    #[schemars(
        title = "Huyện",
        description = "Cấp huyện, chỉ đến hết ngày 30/6/2025."
    )]
    District,
    /// Tỉnh.
    #[schemars(title = "Tỉnh", description = "Tỉnh, thành phố trực thuộc Trung ương.")]
    Province,
    /// Trung ương.
    #[schemars(title = "Trung ương", description = "Cơ quan Trung ương, bộ, ngành.")]
    Central,
    /// Khác: a company, say.
    #[schemars(
        title = "Khác",
        description = "Doanh nghiệp hoặc tổ chức không thuộc các cấp trên."
    )]
    Other,
}

/// Một việc xử lý.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[serde(rename_all = "kebab-case")]
#[schemars(
    title = "Việc xử lý",
    description = "Một việc đã làm với nội dung kiến nghị, vào một ngày."
)]
pub struct RawEvent {
    /// When.
    #[schemars(
        title = "Ngày xử lý",
        description = "Ngày diễn ra việc này; các việc xếp theo thứ tự ngày. Công văn đôn đốc, \
                       công văn trả lời cũng ghi ngày này."
    )]
    pub date: Day,
    /// What.
    #[schemars(
        title = "Loại việc xử lý",
        description = "Đã làm việc gì; mỗi loại cần những khóa riêng."
    )]
    pub kind: EventKind,
    /// Identifier of the body that acts or is addressed.
    #[schemars(
        title = "Cơ quan",
        description = "Mã cơ quan thực hiện hoặc được giao, đã khai trong office.toml. Không ghi \
                       thì hiểu là cơ quan chủ trì.",
        example = &"ubnd"
    )]
    pub body: Option<Text>,
    /// Identifier of the person who answers on the spot.
    #[schemars(
        title = "Người trả lời",
        description = "Mã người trả lời tại chỗ, đã khai trong office.toml; in trong biên bản và \
                       kết luận. Không ghi thì không nêu tên.",
        example = &"rit"
    )]
    pub by: Option<Text>,
    /// A deadline as a day.
    #[schemars(
        title = "Thời hạn",
        description = "Hạn phải xong, không trước ngày xử lý. Giao việc mà không ghi thì tính theo \
                       quy tắc thời hạn của bước cơ quan trả lời."
    )]
    pub deadline: Option<Day>,
    /// A deadline in words: `giai đoạn 2021-2025`.
    #[schemars(
        title = "Thời hạn bằng chữ",
        description = "Thời hạn không nói được bằng một ngày; loại này không bị tính quá hạn. Đã \
                       ghi `deadline` thì không ghi.",
        example = "giai đoạn 2026-2030"
    )]
    pub deadline_text: Option<Text>,
    /// Number and symbol of another body's document.
    #[schemars(
        title = "Số và ký hiệu",
        description = "Số và ký hiệu văn bản của cơ quan khác, in trong sổ theo dõi và báo cáo. \
                       Không có thì không ghi.",
        example = "318/KTCTTL-KT"
    )]
    pub number: Option<Text>,
    /// Who issued it.
    #[schemars(
        title = "Cơ quan ban hành",
        description = "Tên cơ quan ban hành văn bản ấy, viết đúng như sẽ in; phải ghi khi trả lời \
                       bằng văn bản (`replied`).",
        example = "Điện lực Sơn Hà"
    )]
    pub issuer: Option<Text>,
    /// Running number of our own letter (`reminded`, `notified`); left out in a draft.
    #[schemars(
        title = "Số công văn",
        description = "Số công văn của Đảng ủy khi đôn đốc (`reminded`) hoặc trả lời công dân \
                       (`notified`). Dự thảo thì không ghi, văn bản in chỗ trống để điền tay.",
        example = 504
    )]
    #[schemars(range(min = 1, max = 9999))]
    pub paper_number: Option<u32>,
    /// Role of the signer of our own letter.
    #[schemars(
        title = "Người ký",
        description = "Mã chức vụ ký (khóa `role`) đã khai trong office.toml; phải ghi khi đôn đốc \
                       hoặc trả lời công dân.",
        example = "chanh-van-phong"
    )]
    pub signer: Option<Text>,
    /// The gist: an answer, a reason, a measure, what a reminder asks for.
    #[schemars(
        title = "Nội dung",
        description = "Ý chính: câu trả lời, lý do, biện pháp, việc giao hoặc điều đôn đốc; viết \
                       thành câu, đúng như sẽ in.",
        example = "Đã thay 02 trụ bê tông ly tâm, căng lại dây dẫn đạt khoảng cách an toàn."
    )]
    pub text: Option<Text>,
    /// How it ended.
    #[schemars(
        title = "Kết quả",
        description = "Nội dung kết thúc thế nào; phải ghi, và chỉ ghi, khi loại việc là \
                       `resolved`."
    )]
    pub outcome: Option<Outcome>,
}

/// Loại việc xử lý.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(
    title = "Loại việc xử lý",
    description = "Đã làm việc gì với nội dung kiến nghị."
)]
pub enum EventKind {
    /// Phân loại.
    #[schemars(
        title = "Phân loại",
        description = "Đã xem và phân loại, chưa giao cho cơ quan nào."
    )]
    Classified,
    /// Trả lời tại chỗ.
    #[schemars(
        title = "Trả lời tại chỗ",
        description = "Trả lời ngay tại buổi đối thoại; cần `text`."
    )]
    Answered,
    /// Giao việc.
    #[schemars(
        title = "Giao việc",
        description = "Giao hoặc đề nghị một cơ quan giải quyết; cần `body` hoặc cơ quan chủ trì."
    )]
    Assigned,
    /// Chuyển cấp trên.
    #[schemars(
        title = "Chuyển cấp có thẩm quyền",
        description = "Chuyển đến cơ quan có thẩm quyền, thường là cấp trên; cần `body` hoặc cơ \
                       quan chủ trì."
    )]
    Transferred,
    /// Đôn đốc.
    #[schemars(
        title = "Đôn đốc",
        description = "Gửi công văn đôn đốc cơ quan được giao; cần `signer`."
    )]
    Reminded,
    /// Gia hạn.
    #[schemars(
        title = "Gia hạn",
        description = "Lùi thời hạn; cần `text` ghi lý do, thời hạn mới ghi ở `deadline`."
    )]
    Extended,
    /// Biện pháp tạm thời.
    #[schemars(
        title = "Biện pháp tạm thời",
        description = "Việc làm tạm trong khi chờ giải quyết; cần `text`."
    )]
    Interim,
    /// Trả lời bằng văn bản.
    #[schemars(
        title = "Trả lời bằng văn bản",
        description = "Cơ quan được giao gửi văn bản trả lời; cần `issuer` và `text`."
    )]
    Replied,
    /// Trả lời công dân: our own letter to the petitioner.
    #[schemars(
        title = "Trả lời công dân",
        description = "Đảng ủy gửi công văn trả lời người kiến nghị; cần `signer` và `text`."
    )]
    Notified,
    /// Kết thúc với một kết quả.
    #[schemars(
        title = "Kết thúc",
        description = "Kết thúc với một kết quả; cần `outcome`."
    )]
    Resolved,
    /// Trả lại, hướng dẫn.
    #[schemars(
        title = "Trả lại, hướng dẫn",
        description = "Trả lại và hướng dẫn gửi đến nơi có thẩm quyền; cần `text`."
    )]
    Returned,
    /// Rút.
    #[schemars(title = "Rút", description = "Người kiến nghị rút lại nội dung này.")]
    Withdrawn,
    /// Mở lại.
    #[schemars(
        title = "Mở lại",
        description = "Việc đã kết thúc phải giải quyết tiếp; cần `text` ghi lý do."
    )]
    Reopened,
}

/// Kết quả.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(
    title = "Kết quả",
    description = "Nội dung kiến nghị kết thúc thế nào."
)]
pub enum Outcome {
    /// Đã giải quyết xong.
    #[schemars(
        title = "Đã giải quyết xong",
        description = "Việc kiến nghị đã được làm xong."
    )]
    Done,
    /// Đã trả lời, giải thích.
    #[schemars(
        title = "Đã trả lời, giải thích",
        description = "Người kiến nghị đã được trả lời, giải thích rõ."
    )]
    Explained,
    /// Đưa vào kế hoạch, danh mục đầu tư.
    #[schemars(
        title = "Đưa vào kế hoạch",
        description = "Đã đưa vào kế hoạch hoặc danh mục đầu tư."
    )]
    Planned,
    /// Giải thích: không có căn cứ hoặc chưa có chính sách.
    #[schemars(
        title = "Không có căn cứ",
        description = "Đã giải thích là không có căn cứ hoặc chưa có chính sách."
    )]
    NoBasis,
    /// Vận động xã hội hóa.
    #[schemars(
        title = "Vận động xã hội hóa",
        description = "Giải quyết bằng vận động đóng góp, xã hội hóa."
    )]
    Community,
    /// Vượt thẩm quyền, đã kiến nghị cấp trên.
    #[schemars(
        title = "Vượt thẩm quyền",
        description = "Vượt thẩm quyền của xã, đã kiến nghị cấp trên."
    )]
    BeyondAuthority,
    /// Chưa giải quyết do nguyên nhân khách quan.
    #[schemars(
        title = "Do nguyên nhân khách quan",
        description = "Chưa giải quyết được do nguyên nhân khách quan."
    )]
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
