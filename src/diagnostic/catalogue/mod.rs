//! Danh mục: every rule, with its words in Vietnamese and English.
//!
//! The first digit of a code is the stage: 1 reading files, 2 the office and its calendar,
//! 3 the plan, 4 sessions, petitions and reports, 5 how a dialogue was conducted,
//! 6 workbooks, 7 new records, 8 templates and typesetting, 9 writing.

mod dialogue;
mod making;
mod office;
mod plan;
mod reading;
mod requests;
mod starting;
mod steps;
mod typing;
mod workbook;

pub use dialogue::*;
pub use making::*;
pub use office::*;
pub use plan::*;
pub use reading::*;
pub use requests::*;
pub use starting::*;
pub use steps::*;
pub use typing::*;
pub use workbook::*;

use super::Rule;

/// Declares rules as statics and lists them:
///
/// ```text
/// NAME "code" "name" Level
/// vi "message" => "hint"
/// en "message" => "hint"
/// why "vi" / "en"
/// wrong "record" or "vi" / "en"
/// right "record" or "vi" / "en"
/// by Source "document and clause"
/// ```
macro_rules! rules {
    ($list:ident: $(
        $name:ident $code:literal $kebab:literal $level:ident
        vi $vi:literal => $vi_hint:literal
        en $en:literal => $en_hint:literal
        why $why_vi:literal / $why_en:literal
        wrong $wrong:literal $(/ $wrong_en:literal)?
        right $right:literal $(/ $right_en:literal)?
        by $source:ident $($clause:literal)?
    )*) => {
        $(
            #[doc = concat!("`", $code, "` ", $en, ".")]
            pub static $name: $crate::diagnostic::Rule = $crate::diagnostic::Rule {
                code: $code,
                name: $kebab,
                level: $crate::diagnostic::Level::$level,
                message: $crate::diagnostic::Bilingual { vi: $vi, en: $en },
                hint: $crate::diagnostic::Bilingual { vi: $vi_hint, en: $en_hint },
                why: $crate::diagnostic::Bilingual { vi: $why_vi, en: $why_en },
                example: $crate::diagnostic::Example {
                    wrong: $crate::diagnostic::catalogue::bilingual!($wrong $(, $wrong_en)?),
                    right: $crate::diagnostic::catalogue::bilingual!($right $(, $right_en)?),
                },
                source: $crate::diagnostic::Source::$source $(($clause))?,
            };
        )*
        pub(super) static $list: &[&$crate::diagnostic::Rule] = &[$(&$name),*];
    };
}
use rules;

/// Text in both languages; records read the same in each.
macro_rules! bilingual {
    ($both:literal) => {
        $crate::diagnostic::Bilingual {
            vi: $both,
            en: $both,
        }
    };
    ($vi:literal, $en:literal) => {
        $crate::diagnostic::Bilingual { vi: $vi, en: $en }
    };
}
use bilingual;

/// All rules, by code.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    [
        reading::READING,
        typing::TYPING,
        office::OFFICE,
        plan::PLAN,
        dialogue::DIALOGUE,
        steps::STEPS,
        requests::REQUESTS,
        workbook::WORKBOOK,
        starting::STARTING,
        making::MAKING,
    ]
    .into_iter()
    .flatten()
    .copied()
}

/// The rule of that code (`D103`) or name (`unknown-key`).
pub fn find(name: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.code.eq_ignore_ascii_case(name) || rule.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_names_are_unique_and_sorted() {
        let codes: Vec<_> = all().map(|rule| rule.code).collect();
        assert!(codes.is_sorted_by(|a, b| a < b), "{codes:?}");
        let mut names: Vec<_> = all().map(|rule| rule.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), codes.len());
    }

    #[test]
    fn both_languages_use_the_same_arguments() {
        let arguments = |text: &str| -> Vec<String> {
            let mut found: Vec<_> = text
                .split('{')
                .skip(1)
                .filter_map(|part| part.split_once('}').map(|(name, _)| name.to_owned()))
                .collect();
            found.sort_unstable();
            found.dedup();
            found
        };
        for rule in all() {
            assert_eq!(
                arguments(rule.message.vi),
                arguments(rule.message.en),
                "{rule:?}"
            );
            assert_eq!(arguments(rule.hint.vi), arguments(rule.hint.en), "{rule:?}");
        }
    }

    #[test]
    fn every_rule_says_what_to_write_and_why() {
        for rule in all() {
            // Advice on syntax depends on the line and comes from elsewhere.
            let hint = Some(rule.hint).filter(|hint| hint.vi != "{advice}");
            for text in [Some(rule.message), hint, Some(rule.why)]
                .into_iter()
                .flatten()
            {
                assert!(!text.vi.is_empty() && !text.en.is_empty(), "{rule:?}");
                assert_ne!(text.vi, text.en, "{rule:?}");
            }
            let ends = |text: &str| text.ends_with('.');
            assert!(!ends(rule.message.vi) && !ends(rule.message.en), "{rule:?}");
        }
    }
}
