//! Danh sách: the documents by year and session, each with a name that tells it from those
//! beside it.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;

use super::reading::Known;
use super::route::DOCUMENTS;
use crate::model::OUTSIDE;
use crate::render::Digest;
use crate::vietnamese::upper_first;

/// Một năm.
#[derive(Debug, Serialize)]
pub struct Year<'a> {
    year: &'a str,
    groups: Vec<Group<'a>>,
}

/// The documents of a session, or those of the year itself.
#[derive(Debug, Serialize)]
struct Group<'a> {
    /// `None` for those of the year.
    session: Option<&'a str>,
    /// Whether it is what was handed in at no session.
    outside: bool,
    /// Whether one of them is looked at.
    current: bool,
    entries: Vec<Entry<'a>>,
}

/// One document.
#[derive(Debug, Serialize)]
struct Entry<'a> {
    url: String,
    path: &'a str,
    kind: &'static str,
    number: Option<&'a str>,
    title: &'a str,
    /// What tells it from the others of its kind here.
    label: String,
    sound: bool,
    current: bool,
}

/// The year itself comes first, then the sessions, the newest first, and last what was handed in
/// at none.
type GroupKey<'a> = Option<(bool, Reverse<&'a str>)>;

/// A digest of all that the list shows.
pub fn digest(known: &[Known], current: &str) -> Digest {
    let shown = |it: &Known| {
        let number = it.number.as_deref().unwrap_or_default();
        let sound = it.sound;
        let session = it.session().unwrap_or_default();
        format!("{}\n{}\n{number}\n{sound}\n{session}\n", it.path, it.title)
    };
    let all: String = known.iter().map(shown).collect();
    Digest::of(format!("{current}\n{all}").as_bytes())
}

/// The documents, the newest year and session first.
pub fn listing<'a>(known: &'a [Known], current: &str) -> Vec<Year<'a>> {
    let mut years: BTreeMap<Reverse<&str>, BTreeMap<GroupKey<'_>, Vec<&Known>>> = BTreeMap::new();
    for document in known {
        let year = document.path.split('/').next().unwrap_or_default();
        let groups = years.entry(Reverse(year)).or_default();
        let key = document.session().map(|id| (id == OUTSIDE, Reverse(id)));
        let group = groups.entry(key).or_default();
        group.push(document);
    }
    let years = years.into_iter().map(|(Reverse(year), groups)| {
        let groups = groups.into_iter();
        let group = |(key, documents): (GroupKey<'a>, Vec<&'a Known>)| Group {
            session: key.map(|(_, Reverse(id))| id),
            outside: key.is_some_and(|(outside, _)| outside),
            current: documents.iter().any(|it| it.path == current),
            entries: documents
                .iter()
                .map(|it| entry(it, &documents, current))
                .collect(),
        };
        let groups = groups.map(group).collect();
        Year { year, groups }
    });
    years.collect()
}

fn entry<'a>(document: &'a Known, beside: &[&Known], current: &str) -> Entry<'a> {
    let kind = document.kind.vietnamese();
    let same = beside.iter().filter(|it| it.kind == document.kind);
    let titles: Vec<&str> = same.map(|it| it.title.as_str()).collect();
    let common = match titles[..] {
        [_] => kind,
        _ => common_words(&titles),
    };
    let rest = document.title.strip_prefix(common).unwrap_or_default();
    let rest = rest.trim_start_matches([' ', '-', ',']);
    let label = if rest.is_empty() {
        document.title.clone()
    } else {
        upper_first(rest)
    };
    Entry {
        url: format!("{DOCUMENTS}{}", document.path),
        path: &document.path,
        kind,
        number: document.number.as_deref(),
        title: &document.title,
        label,
        sound: document.sound,
        current: document.path == current,
    }
}

/// The words with which all of the titles begin.
fn common_words<'a>(titles: &[&'a str]) -> &'a str {
    let Some((first, others)) = titles.split_first() else {
        return "";
    };
    let mut end = first.len();
    for other in others {
        let same = first.chars().zip(other.chars());
        let same = same.take_while(|(a, b)| a == b);
        end = end.min(same.map(|(it, _)| it.len_utf8()).sum());
    }
    let ends_a_word = |title: &&str| title.len() == end || title[end..].starts_with(' ');
    let common = first.get(..end).unwrap_or_default();
    if titles.iter().all(ends_a_word) {
        common
    } else {
        common.rfind(' ').map_or("", |at| &common[..at])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_all_begin_with_is_left_out() {
        let titles = [
            "Giấy mời dự đối thoại - Đinh Văn Rít",
            "Giấy mời dự đối thoại - Đinh Thị Vơ",
            "Giấy mời dự đối thoại",
        ];
        assert_eq!(common_words(&titles), "Giấy mời dự đối thoại");
        assert_eq!(common_words(&titles[..2]), "Giấy mời dự đối thoại - Đinh");
        assert_eq!(common_words(&["trả lời", "trả lơi"]), "trả");
        assert_eq!(common_words(&["a", "b"]), "");
        assert_eq!(common_words(&["một", "một"]), "một");
    }
}
