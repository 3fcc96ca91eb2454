//! Người ký: who signs when, and in what capacity.

use chrono::NaiveDate;

use super::resolver::Resolver;
use crate::findings::{Finding, Place, rules};
use crate::model::declared::Declared;
use crate::model::office::Identity;
use crate::model::period::Period;
use crate::records::{AuthorityForm, OfficeRecord, SignerRecord};

/// The names of the office, which follow each other.
pub(super) fn identities(resolver: &Resolver<'_>, raw: &OfficeRecord) -> Vec<Identity> {
    resolver.empty_lists(&resolver.top(), &[("identity", raw.identity.is_empty())]);
    let mut identities: Vec<(usize, Identity)> = Vec::new();
    for (at, it) in raw.identity.iter().enumerate() {
        let here = resolver.top().nth("identity", at);
        let Some(period) = resolver.period((it.from, it.until), &here) else {
            continue;
        };
        let mut others = identities.iter();
        if let Some((nth, other)) = others.find(|(_, it)| it.period.overlaps(&period)) {
            let finding = overlap(here.down("from"), &other.period, &period);
            let earlier = resolver.top().nth("identity", *nth);
            resolver.report(finding.beside(earlier.down("until")));
        }
        let record = it.clone();
        identities.push((at, Identity { record, period }));
    }
    identities.into_iter().map(|(_, it)| it).collect()
}

/// Each signer in a capacity that there is, and one for each role at a time.
pub(super) fn check_signers(resolver: &Resolver<'_>, signers: &[SignerRecord]) {
    let mut sound: Vec<(&SignerRecord, Period)> = Vec::new();
    for (at, it) in signers.iter().enumerate() {
        let here = resolver.top().nth("signer", at);
        check_authority(resolver, it, &here);
        let Some(period) = resolver.period(it.days(), &here) else {
            continue;
        };
        let mut others = sound.iter().filter(|(other, _)| other.role == it.role);
        if let Some((other, held)) = others.find(|(_, held)| held.overlaps(&period)) {
            let finding = overlap(here.down("from"), held, &period);
            resolver.report(finding.beside(resolver.place_of(&other.name)));
        }
        sound.push((it, period));
    }
}

/// The finding that two periods share days, and which.
fn overlap(place: Place, one: &Period, other: &Period) -> Finding {
    let shared = one.shared(other);
    let date = |day: NaiveDate| day.format("%d/%m/%Y").to_string();
    let first = shared.0.map_or_else(|| "…".to_owned(), date);
    let last = shared.1.map_or_else(|| "…".to_owned(), date);
    Finding::new(PeriodsOverlap { first, last }, place)
}

/// Whoever signs for a body or office says for which; whoever signs for himself, or acting, for
/// none.
fn check_authority(resolver: &Resolver<'_>, raw: &SignerRecord, here: &Place) {
    if resolver.is_doubtful(&here.down("authority")) {
        return;
    }
    let for_somebody = !matches!(raw.authority, None | Some(AuthorityForm::Acting));
    let role = raw.role.to_string();
    match (for_somebody, &raw.authority_of) {
        (true, None) => resolver.report_at(AuthorityIncomplete { role }, here.down("authority")),
        (false, Some(_)) => {
            resolver.report_at(AuthorityTooMuch { role }, here.down("authority-of"));
        }
        _ => {}
    }
}

rules! { SIGNERS:

PeriodsOverlap "D207" "periods-overlap" Error { first: String, last: String }
vi "hai thời kỳ cùng có hiệu lực từ {first} đến {last}"
=> "xem ngày thay đổi thật: gõ nhầm `from` thì đặt là ngày liền sau `until` của thời kỳ kia; gõ nhầm `until` thì đặt là ngày liền trước `from` này"
en "two periods hold together from {first} to {last}"
=> "look up the real day of change: either this one begins on the day after the other one's `until`, or the other one ends on the day before this one begins"
why "Mỗi ngày chỉ có một tên cơ quan và một người ký cho mỗi chức vụ."
  / "On any day the office has one name, and one person signs in a role."
wrong r#"from = 2025-06-01
superior = "ĐẢNG BỘ TỈNH QUẢNG NGÃI""#
right r#"from = 2025-07-01   # thời kỳ trước có until = 2025-06-30
superior = "ĐẢNG BỘ TỈNH QUẢNG NGÃI""#
by Practice

AuthorityIncomplete "D208" "authority-incomplete" Error { role: String }
vi "người ký “{role}” ký thay hoặc thừa lệnh nhưng thiếu `authority-of`"
=> "thêm dòng `authority-of`, ví dụ `authority-of = \"BAN THƯỜNG VỤ\"`"
en "“{role}” signs for somebody, but `authority-of` is missing"
=> "add the line, such as `authority-of = \"BAN THƯỜNG VỤ\"`"
why "Thể thức đề ký: T/M, K/T, T/L đi với tên tập thể hoặc chức vụ; Q. đứng trước chức vụ của người ký."
  / "T/M, K/T and T/L go with a body or office; Q. stands before the signer's own position."
wrong r#"authority = "T/M"
position = "BÍ THƯ""#
right r#"authority = "T/M"
authority-of = "BAN THƯỜNG VỤ"
position = "BÍ THƯ""#
by Party "Hướng dẫn 36-HD/VPTW, ô 7a"

AuthorityTooMuch "D221" "authority-too-much" Error { role: String }
vi "người ký “{role}” thừa `authority-of`"
=> "bỏ dòng `authority-of`; chỉ T/M, K/T và T/L mới có, ký với chức vụ của mình hoặc Q. thì không"
en "“{role}” has an `authority-of` too much"
=> "remove the line; only T/M, K/T and T/L have one, not Q. nor a head's own signature"
why "Thể thức đề ký: T/M, K/T, T/L đi với tên tập thể hoặc chức vụ; Q. đứng trước chức vụ của người ký."
  / "T/M, K/T and T/L go with a body or office; Q. stands before the signer's own position."
wrong r#"authority = "Q."
authority-of = "BAN THƯỜNG VỤ"
position = "CHÁNH VĂN PHÒNG""#
right r#"authority = "Q."
position = "CHÁNH VĂN PHÒNG""#
by Party "Hướng dẫn 36-HD/VPTW, ô 7a"

}
