//! What there is to do.

use crate::findings::Lang;

/// Loại việc phải làm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Matter {
    /// Ban hành kế hoạch năm.
    Plan,
    /// Ấn định ngày đối thoại.
    Schedule,
    /// Ban hành kế hoạch riêng.
    OwnPlan,
    /// Thông báo cho Nhân dân.
    Announce,
    /// Hết hạn gửi câu hỏi: a day to know, not one to miss.
    Questions,
    /// Gửi giấy mời.
    Invite,
    /// Rà soát kiến nghị còn lại.
    Review,
    /// Tổ chức đối thoại.
    Hold,
    /// Định ngày mới sau khi hoãn.
    Reschedule,
    /// Ghi vào hồ sơ buổi đối thoại đã qua.
    Record,
    /// Ban hành kết luận.
    Conclude,
    /// Công khai kết quả.
    Publish,
    /// Báo việc tiếp nhận, chuyển giải quyết.
    Acknowledge,
    /// Giao giải quyết.
    Give,
    /// Cơ quan giải quyết, trả lời.
    Answer,
    /// Trả lời người kiến nghị.
    Reply,
    /// Kết thúc.
    Close,
    /// Báo cáo tiến độ.
    Progress,
    /// Báo cáo năm.
    Annual,
}

impl Matter {
    /// The name for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Schedule => "schedule",
            Self::OwnPlan => "own-plan",
            Self::Announce => "announce",
            Self::Questions => "questions",
            Self::Invite => "invite",
            Self::Review => "review",
            Self::Hold => "hold",
            Self::Reschedule => "reschedule",
            Self::Record => "record",
            Self::Conclude => "conclude",
            Self::Publish => "publish",
            Self::Acknowledge => "acknowledge",
            Self::Give => "give",
            Self::Answer => "answer",
            Self::Reply => "reply",
            Self::Close => "close",
            Self::Progress => "progress-report",
            Self::Annual => "annual-report",
        }
    }

    /// What to do, in words.
    pub fn words(self, lang: Lang) -> &'static str {
        let (vi, en) = match self {
            Self::Plan => ("Ban hành kế hoạch năm", "Issue the plan of the year"),
            Self::Schedule => ("Ấn định ngày đối thoại", "Set the day of the dialogue"),
            Self::OwnPlan => ("Ban hành kế hoạch riêng", "Issue its own plan"),
            Self::Announce => ("Thông báo cho Nhân dân", "Announce it to the people"),
            Self::Questions => ("Hết hạn gửi câu hỏi", "Last day for questions"),
            Self::Invite => ("Gửi giấy mời", "Send the invitations"),
            Self::Review => ("Rà soát kiến nghị còn lại", "Review what is still open"),
            Self::Hold => ("Tổ chức đối thoại", "Hold the dialogue"),
            Self::Reschedule => ("Định ngày mới sau khi hoãn", "Set a new day"),
            Self::Record => (
                "Ghi đã tổ chức, hoãn hay hủy",
                "Record whether it was held, put off or cancelled",
            ),
            Self::Conclude => ("Ban hành kết luận", "Issue the conclusion"),
            Self::Publish => ("Công khai kết quả", "Publish the results"),
            Self::Acknowledge => (
                "Báo việc tiếp nhận, chuyển giải quyết",
                "Acknowledge or forward it",
            ),
            Self::Give => ("Giao giải quyết", "Give it to a body"),
            Self::Answer => ("Giải quyết, trả lời", "Settle and answer it"),
            Self::Reply => ("Trả lời người kiến nghị", "Write to the petitioner"),
            Self::Close => ("Ghi kết quả, kết thúc", "Record the result and close it"),
            Self::Progress => ("Ban hành báo cáo", "Issue the report"),
            Self::Annual => ("Ban hành báo cáo năm", "Issue the report of the year"),
        };
        match lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }
}
