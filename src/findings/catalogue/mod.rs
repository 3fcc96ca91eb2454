//! Danh mục: every rule, with its words in Vietnamese and English.
//!
//! 6 workbooks, 7 new records, 8 templates and typesetting, 9 writing.

mod reading;
mod starting;
mod typing;

pub use reading::*;
pub use starting::*;
pub use typing::*;

use crate::findings::rule::Rule;

/// Declares rules as statics and lists them:
///
/// ```text
/// NAME "code" "name" Severity
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
            pub static $name: $crate::findings::Rule = $crate::findings::Rule {
                code: $code,
                name: $kebab,
                level: $crate::findings::Severity::$level,
                message: $crate::findings::Bilingual { vi: $vi, en: $en },
                hint: $crate::findings::Bilingual { vi: $vi_hint, en: $en_hint },
                why: $crate::findings::Bilingual { vi: $why_vi, en: $why_en },
                example: $crate::findings::Example {
                    wrong: $crate::findings::catalogue::bilingual!($wrong $(, $wrong_en)?),
                    right: $crate::findings::catalogue::bilingual!($right $(, $right_en)?),
                },
                source: $crate::findings::Source::$source $(($clause))?,
            };
        )*
        pub(super) static $list: &[&$crate::findings::Rule] = &[$(&$name),*];
    };
}

use rules;

/// Text in both languages; records read the same in each.
macro_rules! bilingual {
    ($both:literal) => {
        $crate::findings::Bilingual {
            vi: $both,
            en: $both,
        }
    };
    ($vi:literal, $en:literal) => {
        $crate::findings::Bilingual { vi: $vi, en: $en }
    };
}
use bilingual;

/// All rules, by code.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    [reading::READING, typing::TYPING, starting::STARTING]
        .into_iter()
        .flatten()
        .copied()
}
