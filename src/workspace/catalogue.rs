//! Quy tắc về hồ sơ: every rule that records and templates can break.

use super::{levels, loading, output, reading, templates, text};
use crate::findings::Rule;
use crate::{documents, lint, model, records, render, rules};

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
        records::RULES,
        lint::RULES,
        model::RULES,
        rules::RULES,
        documents::RULES,
        render::RULES,
        RULES,
    ];
    lists.into_iter().flatten().copied().flatten().copied()
}
