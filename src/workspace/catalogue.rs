//! Quy tắc về hồ sơ: every rule that records and templates can break.

use super::{levels, loading, output, reading, templates, text};
use crate::findings::{Rule, catalogue};
use crate::{documents, model, render, rules};

/// The rules of this folder.
static RULES: &[&[&Rule]] = &[
    levels::RULES,
    loading::RULES,
    output::RULES,
    reading::RULES,
    templates::RULES,
    text::RULES,
];

/// The rules of this folder and of all it rests on.
pub fn record_rules() -> impl Iterator<Item = &'static Rule> {
    let lists = [
        model::RULES,
        documents::RULES,
        render::RULES,
        rules::RULES,
        RULES,
    ];
    catalogue::all().chain(lists.into_iter().flatten().copied().flatten().copied())
}
