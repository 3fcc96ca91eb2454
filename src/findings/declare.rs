//! How rules and sentences are declared: each with its words, beside the code that uses them.

/// Declares the rules of a file, one type each, and lists them:
///
/// ```text
/// LIST:
/// NumberTwice "D506" "number-twice" Warning { number: u32, register: String }
/// vi "message" => "hint"
/// en "message" => "hint"
/// why "vi" / "en"
/// wrong "record" or "vi" / "en"
/// right "record" or "vi" / "en"
/// by Source "document and clause"
/// ```
///
/// A placeholder without a field does not compile, nor does a field that the texts of a
/// language never mention.
macro_rules! rules {
    ($list:ident: $(
        $name:ident $code:literal $kebab:literal $level:ident $({ $($arg:ident: $type:ty),+ $(,)? })?
        vi $vi:literal => $vi_hint:literal
        en $en:literal => $en_hint:literal
        why $why_vi:literal / $why_en:literal
        wrong $wrong:literal $(/ $wrong_en:literal)?
        right $right:literal $(/ $right_en:literal)?
        by $source:ident $($clause:literal)?
    )*) => {
        $(
            $crate::findings::breach! {
                concat!("`", $code, "` ", $en, ".");
                $name $({ $($arg: $type),+ })?
                = $crate::findings::Rule {
                    code: $code,
                    name: $kebab,
                    level: $crate::findings::Severity::$level,
                    message: $crate::findings::Bilingual { vi: $vi, en: $en },
                    hint: $crate::findings::Bilingual { vi: $vi_hint, en: $en_hint },
                    why: $crate::findings::Bilingual { vi: $why_vi, en: $why_en },
                    example: $crate::findings::Example {
                        wrong: $crate::findings::bilingual!($wrong $(, $wrong_en)?),
                        right: $crate::findings::bilingual!($right $(, $right_en)?),
                    },
                    source: $crate::findings::Source::$source $(($clause))?,
                }
            }

            // Nothing is ever written with it: each language has to name every field, and no other.
            const _: fn() = || {
                let _ = format_args!(concat!($vi, $vi_hint) $($(, $arg = "")+)?);
                let _ = format_args!(concat!($en, $en_hint) $($(, $arg = "")+)?);
            };
        )*

        /// The rules of this file.
        pub(crate) static $list: &[&$crate::findings::Rule] =
            &[$(<$name as $crate::findings::Breach>::RULE),*];
    };
}

/// The type of one rule.
macro_rules! breach {
    ($doc:expr; $name:ident = $rule:expr) => {
        #[doc = $doc]
        #[derive(Debug, Clone, Copy)]
        pub struct $name;

        impl $crate::findings::Breach for $name {
            const RULE: &'static $crate::findings::Rule = &$rule;

            fn arguments(self) -> Vec<(&'static str, $crate::findings::Arg)> {
                Vec::new()
            }
        }
    };
    ($doc:expr; $name:ident { $($arg:ident: $type:ty),+ } = $rule:expr) => {
        #[doc = $doc]
        #[derive(Debug, Clone)]
        pub struct $name {
            $(
                #[doc = concat!("What `{", stringify!($arg), "}` stands for.")]
                pub $arg: $type,
            )+
        }

        impl $crate::findings::Breach for $name {
            const RULE: &'static $crate::findings::Rule = &$rule;

            fn arguments(self) -> Vec<(&'static str, $crate::findings::Arg)> {
                vec![$((stringify!($arg), self.$arg.into())),+]
            }
        }
    };
}

/// Text in both languages; records read the same in each.
macro_rules! bilingual {
    ($both:literal) => {
        $crate::findings::Bilingual {
            vi: $both,
            en: $both,
        }
    };
    ($vi:literal, $en:literal $(,)?) => {
        $crate::findings::Bilingual { vi: $vi, en: $en }
    };
}

/// Declares the sentences of a folder, a function each. They stand in one table, so that a
/// further language is one more column: its code and a text behind the others, and nothing
/// else. What a language lacks is said in English. `LANGUAGES` has the codes, for `--lang`.
///
/// ```text
/// nothing_changed { vi "không có gì thay đổi" en "nothing changed" }
/// built(count: usize, out: &str) { vi "đã lập {count} văn bản trong {out}" en "..." fr "..." }
/// ```
macro_rules! sentences {
    ($(
        $(#[$about:meta])*
        $name:ident $(($($arg:ident: $type:ty),+ $(,)?))?
        { vi $vi:literal en $en:literal $($lang:ident $text:literal)* }
    )*) => {
        /// The languages beside these two in which something is said here, as often as it is.
        pub(crate) const LANGUAGES: &[&str] = &[$($(stringify!($lang),)*)*];

        $($crate::findings::sentence! {
            $(#[$about])* $name $(($($arg: $type),+))? $vi, $en $(, $lang $text)*
        })*
    };
}

/// The function of one sentence.
macro_rules! sentence {
    ($(#[$about:meta])* $name:ident $vi:literal, $en:literal $(, $lang:ident $text:literal)*) => {
        $(#[$about])*
        pub(super) fn $name(lang: $crate::findings::Lang) -> &'static str {
            match lang.code() {
                "vi" => $vi,
                $(stringify!($lang) => $text,)*
                _ => $en,
            }
        }
    };
    ($(#[$about:meta])* $name:ident ($($arg:ident: $type:ty),+) $vi:literal, $en:literal
     $(, $lang:ident $text:literal)*) => {
        $(#[$about])*
        pub(super) fn $name(lang: $crate::findings::Lang, $($arg: $type),+) -> String {
            // A name of a file, an argument: whatever is in it, the sentence stays one.
            $(let $arg = $crate::findings::OneLine($arg);)+
            match lang.code() {
                "vi" => format!($vi),
                $(stringify!($lang) => format!($text),)*
                _ => format!($en),
            }
        }
    };
}

pub(crate) use {bilingual, breach, rules, sentence, sentences};
