//! Một phát hiện: one problem, where it is, and what its placeholders stand for.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::Serialize;

use super::place::Place;
use super::rule::{Bilingual, Lang, Rule, Severity};

/// Một phát hiện: one problem, at one place, under one rule.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The rule that was broken.
    pub rule: &'static Rule,
    /// How serious it is: the rule's own level, or what the office made of it.
    pub level: Severity,
    /// Where; `None` when the problem has no file (a full disk, say).
    pub place: Option<Place>,
    /// What the placeholders of the rule's texts stand for.
    pub args: Vec<(&'static str, Arg)>,
    /// Other places that belong to the same problem, shown below the first.
    pub related: Vec<Place>,
    /// What to write at the place instead, where that is known.
    pub suggestion: Option<Suggestion>,
}

/// Điều bị vi phạm: a rule, together with what its placeholders stand for in one case.
///
/// `rules!` makes a type of each rule, with a field for every placeholder of its texts: a
/// finding that forgets one does not compile.
pub trait Breach {
    /// The rule.
    const RULE: &'static Rule;

    /// What the placeholders stand for, by their names.
    fn arguments(self) -> Vec<(&'static str, Arg)>;
}

/// Đề nghị sửa: what to write in place of what a finding points at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Suggestion {
    /// The text to stand there.
    #[serde(rename = "replacement")]
    pub text: String,
    /// Whether nothing but the form changes, so that a program may do it.
    pub safe: bool,
}

impl Finding {
    /// A finding at a place.
    pub fn new<B: Breach>(breach: B, place: Place) -> Self {
        Self::at(breach, Some(place))
    }

    /// A finding that belongs to no file.
    pub fn nowhere<B: Breach>(breach: B) -> Self {
        Self::at(breach, None)
    }

    /// A finding at a place, if it has one.
    pub fn at<B: Breach>(breach: B, place: Option<Place>) -> Self {
        Self {
            rule: B::RULE,
            level: B::RULE.level,
            place,
            args: breach.arguments(),
            related: Vec::new(),
            suggestion: None,
        }
    }

    /// Whether it is one of this rule.
    pub fn is<B: Breach>(&self) -> bool {
        self.rule.code == B::RULE.code
    }

    /// Adds a place that belongs to the same problem, if there is one.
    #[must_use]
    pub fn beside(mut self, place: impl Into<Option<Place>>) -> Self {
        self.related.extend(place.into());
        self
    }

    /// Adds what to write instead, for a person to decide on.
    #[must_use]
    pub fn suggest(mut self, text: impl Into<String>) -> Self {
        let text = text.into();
        self.suggestion = Some(Suggestion { text, safe: false });
        self
    }

    /// Adds what to write instead, where nothing but the form changes.
    #[must_use]
    pub fn mend(mut self, text: impl Into<String>) -> Self {
        let text = text.into();
        self.suggestion = Some(Suggestion { text, safe: true });
        self
    }

    /// Where it is, and then the places that belong to it.
    pub fn places(&self) -> impl Iterator<Item = &Place> {
        self.place.iter().chain(&self.related)
    }

    /// What tells it from other findings, whatever the office made of its level.
    pub(crate) fn identity(&self) -> impl Ord + '_ {
        (self.rule.code, &self.place, &self.args)
    }

    /// Whether a document that depends on this place must not be built.
    pub fn is_error(&self) -> bool {
        self.level == Severity::Error
    }

    /// The finding without anything that was typed in a record: keys and bounds stay, texts
    /// and values go.
    pub(crate) fn concealed(&self) -> Self {
        let harmless = [
            "key", "known", "nearest", "expected", "found", "least", "most", "line", "year",
            "path", "symbol",
        ];
        // No record has a key like `"Nguyễn Văn A"`: that is a value in the wrong place.
        let is_word = |it: &str| {
            it.bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"-_.[]".contains(&b))
        };
        let mut concealed = self.clone();
        concealed.suggestion = None;
        for (name, value) in &mut concealed.args {
            let strange = matches!(value, Arg::Text(text) if *name == "key" && !is_word(text));
            if (strange || !harmless.contains(name)) && matches!(value, Arg::Text(_)) {
                *value = Arg::Text("…".to_owned());
            }
        }
        concealed
    }

    /// The sentence that says what is wrong.
    pub fn message(&self, lang: Lang) -> String {
        self.fill(self.rule.message.get(lang), lang)
    }

    /// The sentence that says what to write instead.
    pub fn hint(&self, lang: Lang) -> String {
        self.fill(self.rule.hint.get(lang), lang)
    }

    fn fill(&self, text: &str, lang: Lang) -> String {
        // One pass, so that a value which looks like a placeholder stays what it is.
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(open) = rest.find('{') {
            let Some(close) = rest[open..].find('}') else {
                break;
            };
            let name = &rest[open + 1..open + close];
            out.push_str(&rest[..open]);
            match self.args.iter().find(|(key, _)| *key == name) {
                Some((_, Arg::Text(value))) => out.push_str(&visible(value)),
                Some((_, Arg::Words(words))) => out.push_str(words.get(lang)),
                None => out.push_str(&rest[open..=open + close]),
            }
            rest = &rest[open + close + 1..];
        }
        out.push_str(rest);
        out
    }
}

/// The text without control characters and marks that turn the direction of writing: a message
/// is one line, commands nobody's terminal, and says what it seems to say. A word that fills
/// pages is cut short.
fn visible(text: &str) -> Cow<'_, str> {
    let hidden = |c: char| c.is_control() || is_invisible(c);
    let long = text.len() > LONGEST_WORD && !text.contains(", ");
    if !long && !text.contains(hidden) {
        return Cow::Borrowed(text);
    }
    let most = if long { LONGEST_WORD } else { usize::MAX };
    let shown = |c: char| if hidden(c) { '\u{fffd}' } else { c };
    let mut out: String = text.chars().map(shown).take(most).collect();
    if out.len() < text.len() && long {
        out.push('…');
    }
    Cow::Owned(out)
}

/// In letters: more of what was typed is found by its place.
const LONGEST_WORD: usize = 400;

/// Whether a character is not seen, or changes how those around it are seen.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// What a placeholder of a rule's text stands for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Arg {
    /// The same in both languages: a name, a number, something typed.
    Text(String),
    /// Words that must be translated.
    Words(Bilingual),
}

impl From<NaiveDate> for Arg {
    fn from(day: NaiveDate) -> Self {
        Self::Text(day.format("%d/%m/%Y").to_string())
    }
}

macro_rules! from_text {
    ($($kind:ty)*) => {
        $(impl From<$kind> for Arg {
            fn from(text: $kind) -> Self {
                Self::Text(text.to_string())
            }
        })*
    };
}

from_text! { String &str i32 i64 u32 u64 usize }

impl From<Bilingual> for Arg {
    fn from(words: Bilingual) -> Self {
        Self::Words(words)
    }
}
