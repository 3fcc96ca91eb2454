//! Mức của quy tắc: every rule that records and templates can break, and what an office has made of
//! them.

use super::{issued, loading, output, reading, templates, text};
use crate::findings::{Finding, Rule, Severity, rules};
use crate::records::{ChosenLevel, RuleLevel};
use crate::{documents, lint, model, records, render, rules};

/// The rules of this folder.
static OWN: &[&[&Rule]] = &[
    RULES,
    issued::RULES,
    loading::RULES,
    output::RULES,
    reading::RULES,
    templates::RULES,
    text::RULES,
];

/// The rules of this folder and of all it rests on.
pub fn record_rules() -> impl Iterator<Item = &'static Rule> {
    let lists = [
        records::RULES,
        lint::RULES,
        model::RULES,
        rules::RULES,
        documents::RULES,
        render::RULES,
        OWN,
    ];
    lists.into_iter().flatten().copied().flatten().copied()
}

/// Only what does not keep a record from becoming a document is a matter of choice.
pub(super) fn check_levels(levels: &[&ChosenLevel], findings: &mut Vec<Finding>) {
    for it in levels {
        let name = it.rule.as_str();
        let place = it.rule.place();
        match record_rules().find(|rule| rule.is_called(name)) {
            Some(found) if found.level == Severity::Warning => {}
            Some(found) => {
                let rule = found.code.to_owned();
                findings.push(Finding::at(LevelFixed { rule }, place));
            }
            None => {
                let rule = name.to_owned();
                findings.push(Finding::at(UnknownRule { rule }, place));
            }
        }
    }
}

/// Gives findings the level that the office has chosen for their rule.
pub(super) fn adjust(findings: &mut Vec<Finding>, levels: &[&ChosenLevel]) {
    findings.retain_mut(|finding| {
        let is_free = finding.rule.level == Severity::Warning;
        let mut own = levels.iter().rev();
        let own = own.find(|it| is_free && finding.rule.is_called(it.rule.as_str()));
        match own.map(|it| it.level) {
            Some(RuleLevel::Off) => return false,
            Some(RuleLevel::Error) => finding.level = Severity::Error,
            Some(RuleLevel::Warning) => finding.level = Severity::Warning,
            None => {}
        }
        true
    });
}

rules! { RULES:

UnknownRule "D219" "unknown-rule" Error { rule: String }
vi "không có mã cảnh báo “{rule}”"
=> "xem danh sách bằng `doithoai explain`"
en "there is no rule “{rule}”"
=> "see `doithoai explain` for the list"
why "Mức đặt cho một mã gõ sai thì không có tác dụng mà không ai biết."
  / "A level set for a misspelt code would do nothing, and nobody would know."
wrong r#"[[level]]
rule = "D599"
level = "off""#
right r#"[[level]]
rule = "D509"
level = "off""#
by Records

LevelFixed "D220" "level-fixed" Error { rule: String }
vi "{rule} là lỗi, không đổi mức được"
=> "xóa bảng này; chỉ cảnh báo mới đổi được mức"
en "{rule} is an error and cannot be made anything else"
=> "remove this table; only warnings can be set"
why "Từ hồ sơ có lỗi không lập được văn bản đúng."
  / "No correct document can be made from a record with an error."
wrong r#"[[level]]
rule = "D107"
level = "off""#
right r#"[[level]]
rule = "D309"
level = "off""#
by Records

}
