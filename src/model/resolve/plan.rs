//! `plan.toml` to the plan.

use std::sync::Arc;

use chrono::{Datelike, NaiveDate};

use super::lookup::Lookup;
use crate::findings::{Place, rules};
use crate::model::plan::{PlannedSession, YearPlan};
use crate::records::{PlanRecord, PlannedSessionRecord};
use crate::vietnamese::wording;

pub(super) fn resolve_plan(
    lookup: &Lookup<'_>,
    year: i32,
    as_of: Option<NaiveDate>,
    raw: &PlanRecord,
) -> Option<YearPlan> {
    let top = lookup.top();
    let plausible = |day: &NaiveDate| (year - 1..=year).contains(&day.year());
    if raw.date.is_some_and(|day| !plausible(&day.0)) {
        lookup.report_at(PlanOutsideYear { year }, top.down("date"));
        lookup.number(raw.number, top.down("number"));
        // Nothing else can be judged by a date that cannot be meant.
        lookup.supposing?;
    }
    let first = NaiveDate::from_ymd_opt(year, 1, 1);
    let fallback = as_of.filter(plausible).or(first)?;
    lookup.empty_lists(&top, &[("session", raw.session.is_empty())]);
    let has_audience = raw.schedule.audience.is_some();
    let sessions = raw.session.iter().enumerate();
    let sessions = sessions
        .map(|(at, it)| session(lookup, year, has_audience, it, top.nth("session", at)))
        .collect();
    lookup.unless_errors(YearPlan {
        plan: lookup.plan(raw, fallback, top)?,
        file: Arc::clone(lookup.file),
        year,
        sessions,
    })
}

fn session(
    lookup: &Lookup<'_>,
    year: i32,
    has_audience: bool,
    raw: &PlannedSessionRecord,
    here: Place,
) -> PlannedSession {
    lookup.within(Some(raw.quarter), 1, 4, here.down("quarter"));
    lookup.within(Some(raw.month), 1, 12, here.down("month"));
    let right = raw.month.div_ceil(3);
    let possible = (1..=4).contains(&raw.quarter) && (1..=12).contains(&raw.month);
    if possible && raw.quarter != right {
        let (month, quarter) = (raw.month, wording::quarter(right).to_owned());
        lookup.report_at(QuarterMismatch { month, quarter }, here.down("quarter"));
    }
    match (&raw.villages[..], &raw.place) {
        ([], None) => lookup.report_at(SessionNowhere, here.clone()),
        ([], Some(_)) if !has_audience => lookup.report_at(AudienceMissing, here.clone()),
        _ => {}
    }
    let villages = raw.villages.iter().filter_map(|id| {
        let village = lookup.village(id)?;
        if let Some(day) = NaiveDate::from_ymd_opt(year, raw.month, 1) {
            // It may be gone by then.
            lookup.is_there_on(day, &*village, id, |successor| VillageNotInForce {
                day,
                name: format!("{} {}", village.kind, village.name),
                successor,
            });
        }
        Some(village)
    });
    PlannedSession {
        villages: villages.collect(),
        here,
        record: raw.clone(),
    }
}

rules! { PLAN:

PlanOutsideYear "D308" "plan-outside-year" Error { year: i32 }
vi "ngày ban hành không khớp với kế hoạch năm {year}"
=> "kế hoạch ban hành trong năm ấy hoặc cuối năm trước; sửa ngày, hoặc chuyển tệp sang thư mục đúng năm"
en "the date of issue does not fit a plan for {year}"
=> "a plan is issued in its year or late in the year before; mend the date or move the file"
why "Năm gõ nhầm là lỗi thường gặp nhất trong ngày tháng."
  / "A mistyped year is the most common slip in a date."
wrong "date = 2052-01-15"
right "date = 2025-01-15"
by Practice

QuarterMismatch "D302" "quarter-mismatch" Error { month: u32, quarter: String }
vi "tháng {month} thuộc quý {quarter}"
=> "sửa quý hoặc tháng cho khớp nhau"
en "month {month} lies in quarter {quarter}"
=> "make quarter and month agree"
why "Quý và tháng in cạnh nhau trong kế hoạch; lệch nhau thì người đọc không biết tin bên nào."
  / "Quarter and month are printed side by side; when they disagree nobody knows which holds."
wrong r#"quarter = 2
month = 9"#
right r#"quarter = 3
month = 9"#
by Practice

SessionNowhere "D303" "session-nowhere" Error
vi "buổi đối thoại chưa có nơi tổ chức"
=> "ghi `villages` (mã các thôn) hoặc `place`"
en "the session has no place"
=> "write `villages` (their identifiers) or `place`"
why "Kế hoạch phải nói buổi đối thoại tổ chức ở đâu, với nhân dân nơi nào."
  / "The plan must say where the session is held and with whom."
wrong r#"month = 4
villages = []"#
right r#"month = 4
villages = ["nuoc-tang"]
place = "Thôn Nước Tang""#
by Practice

AudienceMissing "D312" "audience-missing" Error
vi "buổi đối thoại không ghi thôn nào nên không biết đối tượng"
=> "ghi `villages` cho buổi này, hoặc ghi `audience` trong [schedule]"
en "the session names no village, so nobody knows its audience"
=> "write `villages` for it, or `audience` in [schedule]"
why "Kế hoạch phải nói đối thoại với ai."
  / "The plan must say with whom the dialogue is held."
wrong r#"villages = []
place = "Thôn Nước Tang""#
right r#"villages = ["nuoc-tang"]
place = "Thôn Nước Tang""#
by Practice

VillageNotInForce "D311" "village-not-in-force" Error { day: NaiveDate, name: String, successor: String }
vi "vào ngày {day}, {name} chưa thành lập hoặc đã sáp nhập"
=> "dùng nơi có vào ngày ấy ({successor}), hoặc sửa thời gian trong office.toml"
en "{name} does not exist on {day}"
=> "name the one of that day ({successor}), or mend the period in office.toml"
why "Giấy tờ gửi về một thôn không còn tên ấy thì không đến được với dân."
  / "A paper sent to a village that no longer bears the name does not reach its people."
wrong r#"month = 10
villages = ["ta-gam"]
place = "Thôn Tà Gầm""#
right r#"month = 10
villages = ["lang-mung"]
place = "Thôn Làng Mùng""#
by Practice

}
