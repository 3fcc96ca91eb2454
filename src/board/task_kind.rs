//! What there is to do.

use super::words;
use crate::findings::Lang;

/// Loại việc phải làm: what a task asks for, in the order of the process.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TaskKind {
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

impl TaskKind {
    /// The name by which programs know it: `own-plan`.
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

    /// What to do, in words: `Ban hành kế hoạch riêng`.
    pub fn title(self, lang: Lang) -> &'static str {
        let title = match self {
            Self::Plan => words::issue_the_plan,
            Self::Schedule => words::set_the_day,
            Self::OwnPlan => words::issue_its_own_plan,
            Self::Announce => words::announce,
            Self::Questions => words::last_day_for_questions,
            Self::Invite => words::invite,
            Self::Review => words::review,
            Self::Hold => words::hold,
            Self::Reschedule => words::set_a_new_day,
            Self::Record => words::record_what_became_of_it,
            Self::Conclude => words::conclude,
            Self::Publish => words::publish,
            Self::Acknowledge => words::acknowledge,
            Self::Give => words::give,
            Self::Answer => words::answer,
            Self::Reply => words::reply,
            Self::Close => words::close,
            Self::Progress => words::issue_the_report,
            Self::Annual => words::issue_the_annual_report,
        };
        title(lang)
    }
}
