//! Looks at every string of a file, whatever its key.

use std::sync::Arc;

use toml::de::DeTable;

use super::blanks::needless_blanks;
use super::characters::{eth_letter, legacy_encoding, unprintable_character};
use super::tone::Spellings;
use super::typed::Typed;
use super::typing;
use crate::findings::{Finding, visit_strings};
use crate::vietnamese::normalize;

/// What may be wrong with a string as it was typed.
const TYPING: [fn(&Typed<'_>) -> Option<Finding>; 7] = [
    typing::decomposed_word,
    typing::mixed_quotes,
    typing::misspelt_reference,
    typing::wrong_weekday,
    typing::closing_mark,
    typing::blank_left,
    typing::state_authority,
];

/// Looks at all strings of a file; `printable` tells whether the font of the papers can show a
/// character.
pub(crate) fn check_strings(
    file: &Arc<str>,
    table: &DeTable<'_>,
    printable: fn(char) -> bool,
    spellings: &mut Spellings,
    findings: &mut Vec<Finding>,
) {
    visit_strings(table, &mut |path, text| {
        let typed = Typed { file, path, text };
        findings.extend(needless_blanks(&typed));
        findings.extend(TYPING.iter().filter_map(|check| check(&typed)));
        if text.is_ascii() && !text.bytes().any(|byte| byte.is_ascii_control()) {
            return;
        }
        let text = &normalize(text);
        let plain = Typed { text, ..typed };
        spellings.note(&plain);
        findings.extend(unprintable_character(&plain, printable));
        findings.extend(eth_letter(&plain));
        findings.extend(legacy_encoding(&plain));
    });
}
