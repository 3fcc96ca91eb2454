//! `[[item]]` of a petition: one request, and in `[[item.event]]` what became of it, day by day.

use schemars::JsonSchema;
use serde::Deserialize;

use super::choice::choices;
use super::day::Day;
use super::text::Text;

/// # Nội dung kiến nghị
/// Một việc được nêu ra, với một cơ quan chủ trì, một thời hạn và một kết quả.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ItemRecord {
    /// # Mã số
    /// Số trong sổ theo dõi, gồm năm và số thứ tự; đã đặt thì không đổi, không dùng lại.
    #[schemars(example = "2025-07", regex(pattern = r"^[A-Za-z0-9-]+$"))]
    pub code: Text,
    /// # Nội dung
    /// Nguyên văn lời kiến nghị; in trong biên bản, phiếu chuyển và công văn trả lời.
    #[schemars(example = "Đề nghị xã làm đường bê tông vào xóm Gò Vàng cho bà con đi lại.")]
    pub content: Text,
    /// # Tóm tắt
    /// Nội dung thu gọn trong một câu, không gõ dấu chấm cuối; in trong kết luận, các bảng và trích
    /// yếu công văn trả lời.
    #[schemars(example = "Bê tông hóa 1,5 km đường vào xóm Gò Vàng")]
    pub short: Text,
    /// # Loại nội dung
    /// Kiến nghị, phản ánh, câu hỏi hay loại khác; tố cáo thì luôn được giữ mật.
    pub kind: ItemKind,
    /// # Lĩnh vực
    /// Mã lĩnh vực đã khai trong office.toml; báo cáo tính số liệu theo lĩnh vực.
    #[schemars(example = "giao-thong")]
    pub field: Text,
    /// # Cấp thẩm quyền
    /// Cấp có quyền quyết định việc này; báo cáo tính số liệu theo cấp.
    pub authority: Level,
    /// # Cơ quan chủ trì
    /// Mã cơ quan chủ trì giải quyết, đã khai trong office.toml. Chưa giao cho ai thì không ghi.
    #[schemars(example = &"ubnd")]
    pub lead: Option<Text>,
    /// # Cơ quan phối hợp
    /// Mã các cơ quan phối hợp, đã khai trong office.toml. Không có thì không ghi.
    #[serde(default)]
    #[schemars(example = ["dia-chinh", "mat-tran"])]
    pub with: Vec<Text>,
    /// # Kiến nghị lặp lại
    /// Mã số những nội dung trước đây đã nêu cùng việc này; dùng để đếm số lần kiến nghị. Không có
    /// thì không ghi.
    #[serde(default)]
    #[schemars(example = ["2024-02"])]
    pub repeats: Vec<Text>,
    /// # Tách từ nội dung
    /// Mã số nội dung mà việc này được tách ra. Không có thì không ghi.
    #[schemars(example = "2025-07")]
    pub split_from: Option<Text>,
    /// # Gộp vào nội dung
    /// Mã số nội dung đến trước cùng một việc, nơi giải quyết chung; nội dung đã gộp không tính vào
    /// số liệu. Gộp sau khi đã có văn bản thì ghi cả `merged-on`. Không có thì không ghi.
    #[schemars(example = "2025-29")]
    pub merged_into: Option<Text>,
    /// # Ngày gộp
    /// Ngày quyết định gộp: văn bản, báo cáo đến trước ngày này vẫn tính nội dung riêng. Không ghi là
    /// gộp ngay khi tiếp nhận.
    pub merged_on: Option<Day>,
    /// # Nội dung mật
    /// Ghi `true` để giữ mật riêng nội dung này: chỉ in mã số và ngày tiếp nhận, không lập công văn
    /// đôn đốc hay trả lời. Không ghi là không mật.
    pub confidential: Option<bool>,
    /// # Việc xử lý
    /// Những việc đã làm với nội dung này, xếp theo ngày; trạng thái suy ra từ đây. Mới tiếp nhận
    /// thì chưa ghi.
    #[serde(default)]
    pub event: Vec<EventRecord>,
}

impl ItemRecord {
    /// Whether it is secret by itself. A denunciation always is: Luật Tố cáo 2018, Điều 47.
    pub fn is_secret(&self) -> bool {
        self.confidential == Some(true) || self.kind == ItemKind::Denunciation
    }
}

choices! {
    ItemKind "Loại nội dung" "Nội dung được nêu ra thuộc loại nào.":
    Request "request" "Kiến nghị": "Đề nghị cơ quan có trách nhiệm giải quyết một việc."
    Report "report" "Phản ánh": "Nêu một tình hình, sự việc để cơ quan biết và xem xét."
    Proposal "proposal" "Đề xuất": "Nêu một cách làm, một chủ trương để cơ quan xem xét."
    Comment "comment" "Góp ý": "Góp ý cho công việc của tổ chức, cán bộ."
    Question "question" "Câu hỏi": "Hỏi để được giải thích, hướng dẫn."
    Complaint "complaint" "Khiếu nại":
        "Giải quyết theo Luật Khiếu nại, không theo trình tự kiến nghị."
    Denunciation "denunciation" "Tố cáo": "Giải quyết theo Luật Tố cáo; luôn được giữ mật."
    Praise "praise" "Khen": "Khen ngợi, cảm ơn tổ chức hoặc cá nhân."
}

choices! {
    Level "Cấp" "Cấp của cơ quan, hoặc cấp có thẩm quyền giải quyết.":
    Village "village" "Thôn": "Thôn, bản, tổ dân phố."
    Commune "commune" "Xã": "Xã, phường, thị trấn."
    District "district" "Huyện": "Cấp huyện, chỉ đến hết ngày 30/6/2025."
    Province "province" "Tỉnh": "Tỉnh, thành phố trực thuộc Trung ương."
    Central "central" "Trung ương": "Cơ quan Trung ương, bộ, ngành."
    Other "other" "Khác": "Doanh nghiệp hoặc tổ chức không thuộc các cấp trên."
}

/// # Việc xử lý
/// Một việc đã làm với nội dung kiến nghị, vào một ngày.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct EventRecord {
    /// # Ngày xử lý
    /// Ngày diễn ra việc này; các việc xếp theo thứ tự ngày. Công văn đôn đốc, công văn trả lời
    /// cũng ghi ngày này.
    pub date: Day,
    /// # Loại việc xử lý
    /// Đã làm việc gì; mỗi loại cần những khóa riêng.
    pub kind: EventKind,
    /// # Cơ quan
    /// Mã cơ quan thực hiện hoặc được giao, đã khai trong office.toml. Trả lời, gia hạn, đôn đốc là
    /// việc của cơ quan này. Không ghi thì hiểu là cơ quan duy nhất còn việc, hoặc cơ quan chủ trì.
    #[schemars(example = &"ubnd")]
    pub body: Option<Text>,
    /// # Người trả lời
    /// Mã người trả lời tại chỗ, đã khai trong office.toml; in trong biên bản và kết luận. Không
    /// ghi thì không nêu tên.
    #[schemars(example = &"rit")]
    pub by: Option<Text>,
    /// # Thời hạn
    /// Ngày cuối phải xong, không trước ngày xử lý. Giao việc mà không ghi thì tính theo quy tắc
    /// thời hạn của bước cơ quan trả lời.
    pub deadline: Option<Day>,
    /// # Thời hạn bằng chữ
    /// Thời hạn viết đúng như sẽ in: “trong quý III/2025” thì quá hạn sau ngày cuối quý, “giai đoạn
    /// 2026-2030”, “thường xuyên” thì không có ngày quá hạn. Chữ không nói ngày nào thì ghi thêm
    /// ngày cuối ở `deadline`.
    #[schemars(example = "giai đoạn 2026-2030")]
    pub deadline_text: Option<Text>,
    /// # Số và ký hiệu
    /// Số và ký hiệu văn bản của cơ quan khác, in trong sổ theo dõi và báo cáo. Không có thì không
    /// ghi.
    #[schemars(example = "318/KTCTTL-KT")]
    pub number: Option<Text>,
    /// # Cơ quan ban hành
    /// Tên cơ quan ban hành văn bản ấy, viết đúng như sẽ in; phải ghi khi trả lời bằng văn bản
    /// (`replied`).
    #[schemars(example = "Điện lực Sơn Hà")]
    pub issuer: Option<Text>,
    /// # Số công văn
    /// Số công văn của Đảng ủy khi đôn đốc (`reminded`) hoặc trả lời công dân (`notified`). Dự thảo
    /// thì không ghi, văn bản in chỗ trống để điền tay.
    #[schemars(example = 504, range(min = 1, max = 9999))]
    pub paper_number: Option<u32>,
    /// # Người ký
    /// Mã chức vụ ký (khóa `role`) đã khai trong office.toml; phải ghi khi đôn đốc hoặc trả lời
    /// công dân.
    #[schemars(example = "chanh-van-phong")]
    pub signer: Option<Text>,
    /// # Nội dung
    /// Ý chính: câu trả lời, lý do, biện pháp, việc giao hoặc điều đôn đốc; viết thành câu, đúng
    /// như sẽ in.
    #[schemars(
        example = "Đã thay 02 trụ bê tông ly tâm, căng lại dây dẫn đạt khoảng cách an toàn."
    )]
    pub text: Option<Text>,
    /// # Mới trả lời tạm
    /// Ghi `true` khi văn bản chỉ báo đang làm, sẽ trả lời sau: việc vẫn chờ và vẫn tính thời hạn.
    /// Ghi `false` khi đã trả lời thật. Chỉ ghi khi trả lời (`replied`, `answered`, `notified`).
    pub interim: Option<bool>,
    /// # Kết quả
    /// Nội dung kết thúc thế nào; phải ghi, và chỉ ghi, khi loại việc là `resolved`.
    pub outcome: Option<Outcome>,
}

choices! {
    EventKind "Loại việc xử lý" "Đã làm việc gì với nội dung kiến nghị.":
    Classified "classified" "Phân loại": "Đã xem và phân loại, chưa giao cho cơ quan nào."
    Answered "answered" "Trả lời tại chỗ": "Trả lời ngay tại buổi đối thoại; cần `text`."
    Assigned "assigned" "Giao việc":
        "Giao hoặc đề nghị một cơ quan giải quyết; giao nhiều cơ quan thì mỗi cơ quan một việc."
    Transferred "transferred" "Chuyển cấp có thẩm quyền":
        "Chuyển đến cơ quan có thẩm quyền, thường là cấp trên; việc giao trước đó thôi tính."
    Acknowledged "acknowledged" "Báo tiếp nhận":
        "Báo cho người kiến nghị biết đã tiếp nhận, đã chuyển nơi giải quyết; chưa phải trả lời."
    Reminded "reminded" "Đôn đốc": "Gửi công văn đôn đốc cơ quan được giao; cần `signer`."
    Extended "extended" "Gia hạn":
        "Lùi thời hạn; cần `text` ghi lý do, thời hạn mới ghi ở `deadline`."
    Interim "interim" "Biện pháp tạm thời": "Việc làm tạm trong khi chờ giải quyết; cần `text`."
    Replied "replied" "Trả lời bằng văn bản":
        "Cơ quan được giao gửi văn bản trả lời; cần `issuer` và `text`."
    Notified "notified" "Trả lời công dân":
        "Đảng ủy gửi công văn trả lời người kiến nghị; cần `signer` và `text`."
    Resolved "resolved" "Kết thúc": "Kết thúc với một kết quả; cần `outcome`."
    Returned "returned" "Trả lại, hướng dẫn":
        "Trả lại và hướng dẫn gửi đến nơi có thẩm quyền; cần `text`."
    Withdrawn "withdrawn" "Rút": "Người kiến nghị rút lại nội dung này."
    Reopened "reopened" "Mở lại": "Việc đã kết thúc phải giải quyết tiếp; cần `text` ghi lý do."
}

choices! {
    Outcome "Kết quả" "Nội dung kiến nghị kết thúc thế nào.":
    Done "done" "Đã giải quyết xong": "Việc kiến nghị đã được làm xong."
    Explained "explained" "Đã trả lời, giải thích":
        "Người kiến nghị đã được trả lời, giải thích rõ."
    Planned "planned" "Đưa vào kế hoạch" printed "Đưa vào kế hoạch, danh mục đầu tư":
        "Đã đưa vào kế hoạch hoặc danh mục đầu tư."
    NoBasis "no-basis" "Không có căn cứ" printed "Giải thích: không có căn cứ, chưa có chính sách":
        "Đã giải thích là không có căn cứ hoặc chưa có chính sách."
    Community "community" "Vận động xã hội hóa": "Giải quyết bằng vận động đóng góp, xã hội hóa."
    BeyondAuthority "beyond-authority" "Vượt thẩm quyền" printed "Vượt thẩm quyền, đã kiến nghị cấp trên":
        "Vượt thẩm quyền của xã, đã kiến nghị cấp trên."
    ObjectiveCause "objective-cause" "Do nguyên nhân khách quan" printed "Chưa giải quyết do nguyên nhân khách quan":
        "Chưa giải quyết được do nguyên nhân khách quan."
}
