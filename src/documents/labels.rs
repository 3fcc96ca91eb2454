//! The Vietnamese words for what records name in English.

use crate::model::{SessionStatus, State};
use crate::records::{ItemKind, Level, Outcome};

pub(crate) fn item_kind(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Request => "Kiến nghị",
        ItemKind::Report => "Phản ánh",
        ItemKind::Proposal => "Đề xuất",
        ItemKind::Comment => "Góp ý",
        ItemKind::Question => "Câu hỏi",
        ItemKind::Complaint => "Khiếu nại",
        ItemKind::Denunciation => "Tố cáo",
        ItemKind::Praise => "Khen",
    }
}

pub(crate) fn level(level: Level) -> &'static str {
    match level {
        Level::Village => "Thôn",
        Level::Commune => "Xã",
        Level::District => "Huyện",
        Level::Province => "Tỉnh",
        Level::Central => "Trung ương",
        Level::Other => "Khác",
    }
}

pub(crate) fn state(state: State) -> &'static str {
    match state {
        State::Received => "Mới tiếp nhận",
        State::Classified => "Đã phân loại",
        State::Assigned => "Đang giải quyết",
        State::Transferred => "Đã chuyển cấp có thẩm quyền",
        State::Answered => "Đã trả lời",
        State::Returned => "Đã trả lại, hướng dẫn",
        State::Withdrawn => "Người kiến nghị rút",
        State::Reopened => "Mở lại, đang giải quyết",
        State::Resolved(outcome) => match outcome {
            Outcome::Done => "Đã giải quyết xong",
            Outcome::Explained => "Đã trả lời, giải thích",
            Outcome::Planned => "Đưa vào kế hoạch, danh mục đầu tư",
            Outcome::NoBasis => "Giải thích: không có căn cứ, chưa có chính sách",
            Outcome::Community => "Vận động xã hội hóa",
            Outcome::BeyondAuthority => "Vượt thẩm quyền, đã kiến nghị cấp trên",
            Outcome::ObjectiveCause => "Chưa giải quyết do nguyên nhân khách quan",
        },
    }
}

pub(crate) fn session_status(status: SessionStatus) -> &'static str {
    match status {
        SessionStatus::Planned => "dự kiến",
        SessionStatus::Announced => "đã thông báo",
        SessionStatus::Held => "đã tổ chức",
        SessionStatus::Postponed => "hoãn",
        SessionStatus::Cancelled => "hủy",
        SessionStatus::HandedOver => "chuyển đơn vị kế thừa",
    }
}
