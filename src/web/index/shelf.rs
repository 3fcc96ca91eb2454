//! The documents, by year and dialogue.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use crate::documents::{Kind, audience};
use crate::model::{Model, Session};
use crate::vietnamese::day_in_text;

/// Văn bản có trong thư mục: a file that is there, and what is known of it.
#[derive(Debug, Clone)]
pub struct Filed<'a> {
    /// Relative to the output folder, with `/`.
    pub path: &'a str,
    /// What it is.
    pub kind: Option<Kind>,
    /// Its full title; `None` where the records say nothing of it now.
    pub title: Option<&'a str>,
    /// Number and symbol; `None` in a draft.
    pub number: Option<&'a str>,
    /// Day of issue; `None` in a draft.
    pub date: Option<NaiveDate>,
    /// How many pages it has.
    pub pages: usize,
    /// In bytes.
    pub size: u64,
    /// Whether it is made of what the records say now.
    pub current: bool,
}

/// Một năm.
#[derive(Serialize)]
pub(super) struct Year<'a> {
    year: &'a str,
    shelves: Vec<Shelf<'a>>,
}

/// What belongs together: a dialogue, or what is of the whole year.
#[derive(Serialize)]
struct Shelf<'a> {
    title: String,
    /// How far the dialogue has come.
    status: Option<&'static str>,
    papers: Vec<Paper<'a>>,
    /// Letters of which there is one for everybody, by their folders.
    folders: Vec<Folder<'a>>,
}

#[derive(Serialize)]
struct Folder<'a> {
    title: &'static str,
    papers: Vec<Paper<'a>>,
}

#[derive(Serialize)]
struct Paper<'a> {
    href: String,
    title: &'a str,
    number: Option<&'a str>,
    date: Option<String>,
    pages: usize,
    size: String,
    current: bool,
    #[serde(skip)]
    rank: (bool, Option<NaiveDate>, Option<Kind>),
}

/// The name of the folder of what came in at no dialogue.
const OUTSIDE: &str = "other";

/// Sorts documents onto shelves, the last year first, the dialogues by their days.
pub(super) fn years<'a>(
    model: &Model,
    filed: Vec<Filed<'a>>,
    day: Option<NaiveDate>,
) -> Vec<Year<'a>> {
    let mut years: BTreeMap<&str, BTreeMap<Rank<'a>, Shelf<'a>>> = BTreeMap::new();
    let sessions = model.sessions.iter();
    let sessions = sessions.map(|it| ((it.year.to_string(), &*it.id), it));
    let sessions: BTreeMap<(String, &str), &Session> = sessions.collect();
    for it in filed {
        let (year, rest) = it.path.split_once('/').unwrap_or(("", it.path));
        let parts: Vec<&str> = rest.split('/').collect();
        let (name, folder) = match parts[..] {
            [folder @ ("don-doc" | "bao-cao"), _] => ("", Some(folder)),
            [_] => ("", None),
            [name, folder, _, ..] => (name, Some(folder)),
            [name, ..] => (name, None),
            [] => ("", None),
        };
        let session = sessions.get(&(year.to_owned(), name)).copied();
        let date = session.and_then(|it| it.date);
        let rank = (!name.is_empty(), date.is_none(), date, name);
        let shelves = years.entry(year).or_default();
        let shelf = shelves.entry(rank).or_insert_with(|| Shelf {
            title: match (session, name) {
                (Some(session), _) => {
                    let day = session.date.map(day_in_text);
                    let day = day.map_or(String::new(), |day| format!(", {day}"));
                    format!("Buổi đối thoại với {}{day}", audience(session))
                }
                (None, "") => "Cả năm".to_owned(),
                (None, OUTSIDE) => "Ngoài các buổi đối thoại".to_owned(),
                (None, name) => name.to_owned(),
            },
            status: session.and_then(|it| Some(it.status(day?).label())),
            papers: Vec::new(),
            folders: Vec::new(),
        });
        let papers = match folder.and_then(folder_title) {
            None => &mut shelf.papers,
            Some(title) => {
                let at = shelf.folders.iter().position(|it| it.title == title);
                let at = at.unwrap_or_else(|| {
                    let papers = Vec::new();
                    shelf.folders.push(Folder { title, papers });
                    shelf.folders.len() - 1
                });
                &mut shelf.folders[at].papers
            }
        };
        papers.push(Paper::from(it));
    }
    let mut years: Vec<Year<'a>> = years
        .into_iter()
        .map(|(year, shelves)| Year {
            year,
            shelves: shelves.into_values().collect(),
        })
        .collect();
    years.reverse();
    for shelf in years.iter_mut().flat_map(|it| &mut it.shelves) {
        shelf.papers.sort_by_key(|it| it.rank);
        for folder in &mut shelf.folders {
            folder.papers.sort_by_key(|it| it.rank);
        }
    }
    years
}

/// What is of the whole year comes first, then dialogues by their days.
type Rank<'a> = (bool, bool, Option<NaiveDate>, &'a str);

/// What a folder of letters holds.
fn folder_title(folder: &str) -> Option<&'static str> {
    match folder {
        "giay-moi" => Some("Giấy mời từng người, từng cơ quan"),
        "phieu-chuyen" => Some("Công văn giao việc"),
        "tra-loi" => Some("Công văn trả lời người kiến nghị"),
        "don-doc" => Some("Công văn đôn đốc"),
        _ => None,
    }
}

impl<'a> From<Filed<'a>> for Paper<'a> {
    fn from(it: Filed<'a>) -> Self {
        Self {
            href: href(it.path),
            title: it.title.unwrap_or(match it.kind {
                Some(kind) => kind.vietnamese(),
                None => it.path,
            }),
            number: it.number,
            date: it.date.map(day_in_text),
            pages: it.pages,
            size: size(it.size),
            current: it.current,
            rank: (it.date.is_none(), it.date, it.kind),
        }
    }
}

/// A path as a link: everything but plain letters, digits and a few marks in percent form.
fn href(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~/".contains(&byte);
    let written = |byte: u8| match plain(byte) {
        true => char::from(byte).to_string(),
        false => format!("%{byte:02X}"),
    };
    path.bytes().map(written).collect()
}

/// A size in the units that file managers use, with a decimal comma.
fn size(bytes: u64) -> String {
    let kilobytes = bytes.div_ceil(1000);
    if kilobytes < 1000 {
        return format!("{kilobytes} kB");
    }
    let tenths = bytes.div_ceil(100_000);
    format!("{},{} MB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_says_nothing_but_the_path() {
        assert_eq!(href("2025/ke-hoach_2.pdf"), "2025/ke-hoach_2.pdf");
        assert_eq!(href("a#b?c:đ %.pdf"), "a%23b%3Fc%3A%C4%91%20%25.pdf");
    }

    #[test]
    fn sizes_are_rounded_up() {
        for (bytes, shown) in [
            (1, "1 kB"),
            (24_001, "25 kB"),
            (999_000, "999 kB"),
            (999_001, "1,0 MB"),
            (1_250_000, "1,3 MB"),
        ] {
            assert_eq!(size(bytes), shown);
        }
    }
}
