//! Ngôn ngữ: what `--lang` takes.

use std::ffi::OsString;

use super::{recording_words, words};
use crate::findings::Lang;
use crate::{board, changes, preview, scaffold, web, workbook};

/// Vietnamese, English, and whatever else some folder has sentences in.
pub(super) fn languages() -> Vec<Lang> {
    let mut known = vec![Lang::VI, Lang::EN];
    let others = [
        board::LANGUAGES,
        changes::LANGUAGES,
        preview::LANGUAGES,
        recording_words::LANGUAGES,
        scaffold::LANGUAGES,
        web::LANGUAGES,
        words::LANGUAGES,
        workbook::LANGUAGES,
    ];
    for lang in others.into_iter().flatten().map(|it| Lang::new(it)) {
        if !known.contains(&lang) {
            known.push(lang);
        }
    }
    known
}

/// The language of that code, as far as there is one.
pub(super) fn called(code: &str) -> Option<Lang> {
    languages().into_iter().find(|it| it.code() == code)
}

/// The language asked for, found before the arguments are understood, so that even a
/// complaint about them is in the right one.
pub(super) fn asked_for(arguments: &[OsString]) -> Lang {
    let mut words = arguments.iter().filter_map(|word| word.to_str());
    while let Some(word) = words.next() {
        let value = match word {
            "--lang" => words.next(),
            _ => word.strip_prefix("--lang="),
        };
        if let Some(value) = value {
            return called(value).unwrap_or(Lang::VI);
        }
    }
    Lang::VI
}
