//! Tên gọi: bodies, villages and fields that are there at the same time are told apart by name.

use std::sync::Arc;

use super::check::Check;
use crate::findings::{Finding, rules};
use crate::model::{Declared, Model, Office};
use crate::records::Text;
use crate::vietnamese::plain_words;

pub(super) static CHECKS: &[Check] = &[Check::Office(names_tell_apart)];

/// Lists and tables have a row for each; two rows of one name tell nobody anything.
fn names_tell_apart(_: &Model, office: &Office, findings: &mut Vec<Finding>) {
    apart(&office.bodies, |it| (it.short_name(), ""), findings);
    apart(
        &office.villages,
        |it| (&it.name, it.kind.as_str()),
        findings,
    );
    apart(&office.fields, |it| (&it.name, ""), findings);
}

/// Tells of those that are there at the same time and are called alike, of the same kind.
fn apart<T: Declared>(
    all: &[Arc<T>],
    called: impl Fn(&T) -> (&Text, &str),
    findings: &mut Vec<Finding>,
) {
    for (nth, one) in all.iter().enumerate() {
        let (name, kind) = called(one);
        let alike = |it: &&Arc<T>| {
            let (other, of_kind) = called(it);
            plain_words(other.as_str()) == plain_words(name.as_str())
                && of_kind == kind
                && it.period().overlaps(&one.period())
        };
        if let Some(other) = all[..nth].iter().find(alike) {
            let finding = name.finding(|name| CalledAlike { name });
            findings.push(finding.beside(called(other).0.place()));
        }
    }
}

rules! { RULES:

CalledAlike "D450" "called-alike" Warning { name: String }
vi "“{name}” đã là tên gọi của một mục khác trong cùng danh sách, cùng thời gian"
=> "sửa tên gọi cho phân biệt được; nếu là một thì giữ một mục, sửa mã ở các hồ sơ; nếu cái sau thay cái trước thì ghi `until`, `from`"
en "“{name}” is what another entry of the same list is called at the same time"
=> "give them names that tell them apart; if they are one, keep one entry and mend the codes in the records; if one took the place of the other, write `until` and `from`"
why "Văn bản chỉ in tên gọi: hai cơ quan, hai thôn trùng tên thì người đọc không biết việc là của ai."
  / "Papers print names alone: of two bodies or villages of one name nobody knows whose the work is."
wrong r#"name = "Công an xã"
short = "UBND xã""#
right r#"name = "Công an xã""#
by Practice

}
