//! One thing to do, and of which kind.

use std::cmp::Reverse;

use chrono::NaiveDate;
use serde::Serialize;

use super::words;
use crate::documents::audience;
use crate::findings::{Lang, Place};
use crate::model::{Body, Due, Entry, Report, Session};
use crate::vietnamese::day_in_text;

/// Việc phải làm: one thing that the office or a body still has to do.
#[derive(Debug, Clone)]
pub struct Task<'a> {
    /// What it asks for.
    pub kind: TaskKind,
    /// The plan, dialogue, item or report that it is about.
    pub subject: Subject<'a>,
    /// The body that has to do it, where it is not the office itself.
    pub assignee: Option<Assignee<'a>>,
    /// Until when it is in time.
    pub due: Due,
    /// The day since which it waits, where it has no last day.
    pub since: Option<NaiveDate>,
    /// Where a clerk writes that it is done.
    pub place: Place,
}

/// Đối tượng của việc: what a task is about.
#[derive(Debug, Clone)]
pub enum Subject<'a> {
    /// A year: its plan, or its report.
    Year(i32),
    /// A month for which a dialogue was planned: the year and the month, 1 to 12.
    Month(i32, u32),
    /// A dialogue, and its day as far as it was known.
    Session(&'a Session, Option<NaiveDate>),
    /// An item that may be shown.
    Item(Entry<'a>),
    /// A report that is recorded and not issued.
    Report(&'a Report),
}

/// Cơ quan chủ trì: the body that has to do a task.
#[derive(Debug, Clone)]
pub struct Assignee<'a> {
    /// The body that has it on the day of the board.
    pub body: &'a Body,
    /// The dissolved body that it was taken over from.
    pub from: Option<&'a Body>,
}

impl<'a> Task<'a> {
    /// Something to be done by a day.
    pub(super) fn by(due: NaiveDate, kind: TaskKind, subject: Subject<'a>, place: Place) -> Self {
        Self {
            due: Due::Day(due),
            ..Self::undated(kind, subject, place)
        }
    }

    /// Something to be done at some time.
    pub(super) fn undated(kind: TaskKind, subject: Subject<'a>, place: Place) -> Self {
        Self {
            kind,
            subject,
            assignee: None,
            due: Due::Open,
            since: None,
            place,
        }
    }

    /// How many days are left on a day: none on the last one, and fewer than none when it is
    /// late.
    pub fn days_left(&self, day: NaiveDate) -> Option<i64> {
        self.due.day().map(|due| (due - day).num_days())
    }

    /// Whether it is late on a day.
    pub fn is_overdue(&self, day: NaiveDate) -> bool {
        self.days_left(day).is_some_and(|days| days < 0)
    }

    /// By what tasks are sorted: what has a day, what waits for nothing but us, then what has a
    /// deadline in words.
    pub(super) fn rank(&self) -> impl Ord {
        let class = match &self.due {
            due if due.day().is_some() => 0,
            Due::Words(..) => 2,
            _ => 1,
        };
        let waits = (Reverse(self.since.is_some()), self.since);
        // What bears a number comes in the order of the numbers.
        (class, self.due.day(), waits, self.kind)
    }

    /// The number of the item.
    pub fn code(&self) -> Option<&'a str> {
        match &self.subject {
            Subject::Item(entry) => Some(entry.item.code.as_str()),
            _ => None,
        }
    }

    /// What it is about, in words.
    pub fn about(&self) -> String {
        match &self.subject {
            Subject::Year(year) => format!("năm {year}"),
            Subject::Month(year, month) => format!("dự kiến tháng {month}/{year}"),
            Subject::Session(session, date) => {
                let with = format!("buổi đối thoại với {}", audience(session, NaiveDate::MAX));
                match date {
                    Some(date) => format!("{with}, {}", day_in_text(*date)),
                    None => with,
                }
            }
            Subject::Item(entry) => entry.item.short.to_string(),
            Subject::Report(report) => report.subject.to_string(),
        }
    }
}

/// Loại việc phải làm: what a task asks for, in the order of the process. Programs know it as
/// `own-plan`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TaskKind {
    /// Ban hành kế hoạch năm.
    Plan,
    /// Ấn định ngày đối thoại.
    Schedule,
    /// Ban hành kế hoạch riêng.
    OwnPlan,
    /// Thông báo cho Nhân dân.
    Announce,
    /// Thông báo lại.
    AnnounceAgain,
    /// Hết hạn gửi câu hỏi: a day to know, not one to miss.
    Questions,
    /// Gửi giấy mời.
    Invite,
    /// Gửi giấy mời lại.
    InviteAgain,
    /// Báo việc hoãn, hủy, đổi đến những ai đã được thông báo, được mời.
    ChangeNotice,
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
    ProgressReport,
    /// Báo cáo năm.
    AnnualReport,
}

impl TaskKind {
    /// What to do, in words: `Ban hành kế hoạch riêng`.
    pub fn title(self, lang: Lang) -> &'static str {
        let title = match self {
            Self::Plan => words::issue_the_plan,
            Self::Schedule => words::set_the_day,
            Self::OwnPlan => words::issue_its_own_plan,
            Self::Announce => words::announce,
            Self::AnnounceAgain => words::announce_again,
            Self::Questions => words::last_day_for_questions,
            Self::Invite => words::invite,
            Self::InviteAgain => words::invite_again,
            Self::ChangeNotice => words::tell_of_the_change,
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
            Self::ProgressReport => words::issue_the_report,
            Self::AnnualReport => words::issue_the_annual_report,
        };
        title(lang)
    }
}
