//! Chỗ của từng hồ sơ: what a file is, by its place in the folder.

use std::sync::Arc;

use crate::records::is_spelt_as_code;

/// What a file is.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum FileKind {
    Office,
    Calendar(i32),
    Plan(i32),
    Session(i32, Arc<str>),
    Petition(i32, Arc<str>, u32),
    Report(i32, Arc<str>),
    Correction(i32, Arc<str>),
    /// What is known of a paper that went out.
    Issued,
    /// The paper itself.
    IssuedCopy,
    /// A TOML file where none belongs.
    Misplaced,
    /// Not a record, and not meant to be one.
    Other,
}

/// What a file is, by its name relative to the root.
pub(crate) fn classify(file: &str) -> FileKind {
    let parts: Vec<&str> = file.split('/').skip(1).collect();
    let kind = match parts[..] {
        ["office.toml"] => Some(FileKind::Office),
        ["calendar", name] => stem(name).and_then(year).map(FileKind::Calendar),
        [folder, "plan.toml"] => year(folder).map(FileKind::Plan),
        [folder, "sessions", name] => year(folder)
            .zip(stem(name))
            .map(|(year, id)| FileKind::Session(year, Arc::from(id))),
        [folder, "petitions", session, name] => year(folder)
            .zip(stem(name).and_then(|number| number.parse().ok()))
            .map(|(year, number)| FileKind::Petition(year, Arc::from(session), number)),
        [folder, "reports", name] => year(folder)
            .zip(stem(name))
            .map(|(year, name)| FileKind::Report(year, Arc::from(name))),
        [folder, "corrections", name] => year(folder)
            .zip(stem(name))
            .map(|(year, name)| FileKind::Correction(year, Arc::from(name))),
        [folder, "issued", .., name] => year(folder).and_then(|_| issued(file, name)),
        _ => None,
    };
    kind.unwrap_or_else(|| stray(file))
}

/// What a file in the folder of papers that went out is.
fn issued(file: &str, name: &str) -> Option<FileKind> {
    if name.ends_with(".pdf") {
        return (!is_hidden(file)).then_some(FileKind::IssuedCopy);
    }
    let plain =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_./".contains(&byte);
    let is_record = name.ends_with(".toml") && file.bytes().all(plain);
    is_record.then_some(FileKind::Issued)
}

/// The identifier in a file name: small letters, digits and hyphens before `.toml`.
fn stem(name: &str) -> Option<&str> {
    let stem = name.strip_suffix(".toml")?;
    (!stem.is_empty() && is_spelt_as_code(stem)).then_some(stem)
}

/// Whether a file is none of our business.
pub(crate) fn is_hidden(file: &str) -> bool {
    file.rsplit('/')
        .next()
        .is_some_and(|name| name.starts_with('.'))
}

fn stray(file: &str) -> FileKind {
    let name = file.rsplit('/').next().unwrap_or_default();
    let lower = name.to_ascii_lowercase();
    // `plan.toml.txt` is what some editors make of `plan.toml`; `05` and `05.tml` among
    // petitions are meant to be one.
    let among_petitions = file.split('/').nth(2) == Some("petitions");
    let digits = |stem: &str| !stem.is_empty() && stem.bytes().all(|it| it.is_ascii_digit());
    let misspelt = match lower.split_once('.') {
        None => digits(&lower),
        Some((stem, end)) => digits(stem) && strsim::levenshtein(end, "toml") == 1,
    };
    if !is_hidden(file) && (lower.contains(".toml") || among_petitions && misspelt) {
        FileKind::Misplaced
    } else {
        FileKind::Other
    }
}

fn year(text: &str) -> Option<i32> {
    let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}
