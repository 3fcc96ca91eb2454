//! Danh sách văn bản: papers by year and dialogue, for every page that lists them.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use minijinja::{Value, context};
use serde::Serialize;

use crate::documents::{Document, Kind, Standing, audience};
use crate::findings::Place;
use crate::model::Session;
use crate::records::OUTSIDE;
use crate::vietnamese::{day_in_text, upper_first};

/// Văn bản trong danh sách: a paper that is there, or could be made, and what is known of it.
#[derive(Debug, Clone, Copy)]
pub struct Listed<'a> {
    /// Relative to the output folder, with `/`.
    pub path: &'a str,
    /// `None` for a kind that the program does not know.
    pub kind: Option<Kind>,
    /// What follows from the records; `None` where they say nothing of it now.
    pub document: Option<&'a Document>,
    /// Whether it is as the records say now.
    pub current: bool,
    /// How many pages the file has; 0 where there is none.
    pub pages: usize,
    /// The size of the file in bytes; 0 where there is none.
    pub size: u64,
    /// What the records would print otherwise than it went out.
    pub otherwise: &'a [PrintedOtherwise],
}

/// Một chỗ in khác: one passage as it went out and as it would be printed now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedOtherwise {
    /// What went out; empty where the passage is new.
    pub before: String,
    /// What would be printed now; empty where the passage is gone.
    pub after: String,
    /// Where what is new in it comes from, else the record that asks for the paper.
    pub place: Option<Place>,
}

/// Một năm trong danh sách.
#[derive(Debug, Serialize)]
pub(super) struct Year<'a> {
    pub year: &'a str,
    pub groups: Vec<Group<'a>>,
}

/// The papers of a dialogue, of what came in at none, or of the whole year.
#[derive(Debug, Serialize)]
pub(super) struct Group<'a> {
    /// The name of the dialogue's record; `None` for the papers of the year.
    pub session: Option<&'a str>,
    /// Whether it is of what came in at no dialogue.
    outside: bool,
    /// The dialogue, where its record is read.
    pub meeting: Option<Meeting>,
    /// Whether one of its papers is looked at.
    open: bool,
    papers: Vec<Value>,
}

/// Buổi đối thoại: with whom, when, and how far it has come.
#[derive(Debug, Serialize)]
pub(super) struct Meeting {
    audience: String,
    day: Option<String>,
    status: Option<&'static str>,
    /// The day again, to sort by.
    #[serde(skip)]
    pub date: Option<NaiveDate>,
}

impl Meeting {
    /// A dialogue, as it stands on a day.
    pub(super) fn on(session: &Session, day: Option<NaiveDate>) -> Self {
        let known = day.unwrap_or(NaiveDate::MAX);
        let date = session.on(known).day;
        Self {
            audience: audience(session, known),
            day: date.map(day_in_text),
            status: day.map(|day| session.status(day).label()),
            date,
        }
    }
}

/// The papers by year and dialogue: the last year first; in it the papers of the year, those of
/// the dialogues from the last name to the first, and those of no dialogue. In each group they
/// stand as they are given. `open` is the path of the one that is looked at.
pub(super) fn by_year<'a>(papers: &[Listed<'a>], open: &str) -> Vec<Year<'a>> {
    let mut years: BTreeMap<_, BTreeMap<_, Vec<Listed<'a>>>> = BTreeMap::new();
    for paper in papers {
        let (year, _) = paper.path.split_once('/').unwrap_or_default();
        let session = paper.session().map(|id| (id == OUTSIDE, Reverse(id)));
        let groups = years.entry(Reverse(year)).or_default();
        groups.entry(session).or_default().push(*paper);
    }
    let group = |(key, papers): (Option<(bool, Reverse<&'a str>)>, Vec<Listed<'a>>)| Group {
        session: key.map(|(_, Reverse(id))| id),
        outside: key.is_some_and(|(outside, _)| outside),
        meeting: None,
        open: papers.iter().any(|it| it.path == open),
        papers: in_group(&papers, open),
    };
    let year = |(Reverse(year), groups): (_, BTreeMap<_, _>)| Year {
        year,
        groups: groups.into_iter().map(group).collect(),
    };
    years.into_iter().map(year).collect()
}

/// The papers of a group, as a list shows them.
fn in_group(papers: &[Listed<'_>], open: &str) -> Vec<Value> {
    let mut titles: BTreeMap<Option<Kind>, Vec<&str>> = BTreeMap::new();
    for paper in papers {
        titles.entry(paper.kind).or_default().push(paper.title());
    }
    let common = |(kind, titles): (&Option<Kind>, &Vec<_>)| match titles[..] {
        [_] => (*kind, kind.map_or("", Kind::vietnamese)),
        _ => (*kind, common_words(titles)),
    };
    let common: BTreeMap<Option<Kind>, &str> = titles.iter().map(common).collect();
    let paper = |it: &Listed<'_>| {
        let folder = it.path.rsplit('/').nth(1).unwrap_or_default();
        let letters = Kind::of_letters_in(folder).and_then(Kind::letters);
        context! {
            path => it.path,
            href => href(it.path),
            kind => it.kind.map_or("", Kind::vietnamese),
            title => it.title(),
            // What tells it from the others of its kind in the group.
            label => label(it.title(), common.get(&it.kind).unwrap_or(&"")),
            standing => it.document.and_then(Document::standing).map(Standing::label),
            number => it.document.and_then(|it| it.number.as_deref()),
            date => it.date().map(day_in_text),
            pages => it.pages,
            size => size(it.size),
            current => it.current,
            otherwise => it.otherwise.iter().map(otherwise).collect::<Value>(),
            // Whether it is looked at.
            open => it.path == open,
            // The folder of letters of which there is one for everybody; else nothing.
            folder => letters.map_or("", |_| folder),
            letters,
        }
    };
    papers.iter().map(paper).collect()
}

/// A passage that would be printed otherwise, as a list shows it.
fn otherwise(it: &PrintedOtherwise) -> Value {
    let at = it
        .place
        .as_ref()
        .map(|it| (&*it.file, it.path().to_string()));
    context! {
        before => it.before.as_str(),
        after => it.after.as_str(),
        file => at.as_ref().map(|(file, _)| *file),
        key => at.as_ref().map(|(_, key)| key.as_str()).filter(|it| !it.is_empty()),
    }
}

impl<'a> Listed<'a> {
    /// Day of issue; `None` in a draft.
    pub(super) fn date(&self) -> Option<NaiveDate> {
        self.document.and_then(|it| it.date)
    }

    fn title(&self) -> &'a str {
        match (self.document, self.kind) {
            (Some(document), _) => &document.title,
            (None, Some(kind)) => kind.vietnamese(),
            (None, None) => self.path,
        }
    }

    /// The dialogue it belongs to. Of a paper that the records say nothing of now, no more is
    /// known than where it lies.
    fn session(&self) -> Option<&'a str> {
        match (self.document, self.kind) {
            (Some(document), _) => document.session.as_deref(),
            (None, Some(kind)) if !kind.is_of_session() => None,
            (None, _) => match self.path.split('/').collect::<Vec<_>>()[..] {
                [_, session, _, ..] => Some(session),
                _ => None,
            },
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

/// A title without the words that it has in common with others; all of it where nothing is left.
fn label(title: &str, common: &str) -> String {
    let rest = title.strip_prefix(common).unwrap_or_default();
    match rest.trim_start_matches([' ', '-', ',']) {
        "" => title.to_owned(),
        rest => upper_first(rest),
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
