//! `[[deadline]]` in `office.toml`: when something has to be done.

use schemars::JsonSchema;
use serde::Deserialize;

use super::choice::choices;
use super::text::Text;

/// # Quy tắc thời hạn
/// Một bước phải xong trong bao nhiêu ngày, theo quy định riêng của địa phương.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct DeadlineRule {
    /// # Việc có thời hạn
    /// Bước mà quy tắc này quy định, thay cho thời hạn thường dùng của bước ấy.
    pub step: Step,
    /// # Số ngày
    /// Số ngày tính từ ngày đối thoại, ngày tiếp nhận hoặc ngày giao việc, không kể chính ngày ấy;
    /// riêng thông báo thì tính ngược về trước.
    #[schemars(example = 7, range(min = 1, max = 1000))]
    pub offset: u32,
    /// # Loại ngày
    /// Số ngày ở `offset` tính bằng ngày làm việc hay ngày thường.
    pub unit: DayUnit,
    /// # Gặp ngày nghỉ
    /// Thời hạn rơi vào ngày nghỉ thì dời sang ngày làm việc nào. Không ghi thì giữ nguyên.
    pub roll: Option<Roll>,
    /// # Căn cứ
    /// Văn bản quy định thời hạn này, ghi để người sau đối chiếu.
    #[schemars(example = "Quyết định số 125-QĐ/ĐU, ngày 13/9/2019")]
    pub source: Text,
}

choices! {
    Step "Việc có thời hạn" "Bước trong quy trình đối thoại phải xong đúng hạn.":
    Announce "announce" "Thông báo":
        "Thông báo cho Nhân dân trước buổi đối thoại; thường dùng 7 ngày."
    Conclude "conclude" "Kết luận":
        "Ban hành kết luận sau buổi đối thoại; thường dùng 7 ngày làm việc."
    Publish "publish" "Công khai kết quả":
        "Công khai kết quả sau buổi đối thoại; thường dùng 10 ngày."
    Acknowledge "acknowledge" "Báo cho người kiến nghị":
        "Báo việc tiếp nhận, chuyển giải quyết; thường dùng 10 ngày làm việc sau khi tiếp nhận."
    Answer "answer" "Cơ quan trả lời":
        "Cơ quan được giao trả lời kiến nghị; thường dùng 15 ngày làm việc."
}

choices! {
    DayUnit "Loại ngày" "Thời hạn tính bằng ngày làm việc hay ngày thường.":
    WorkingDays "working-days" "Ngày làm việc":
        "Trừ thứ Bảy, Chủ nhật và ngày nghỉ trong lịch; có tính ngày làm bù."
    Days "days" "Ngày": "Tính mọi ngày, kể cả ngày nghỉ."
}

choices! {
    Roll "Gặp ngày nghỉ" "Thời hạn rơi vào ngày nghỉ thì dời sang ngày làm việc nào.":
    Next "next" "Ngày làm việc sau": "Dời sang ngày làm việc kế tiếp."
    Previous "previous" "Ngày làm việc trước": "Dời về ngày làm việc liền trước."
}
