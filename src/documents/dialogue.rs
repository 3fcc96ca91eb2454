//! Which dialogues there are, and where what belongs to them stands.

use std::sync::Arc;

use chrono::NaiveDate;

use super::document::Document;
use crate::documents::views::audience;
use crate::model::Model;
use crate::records::Records;

/// Buổi đối thoại: a session as commands name it, sound or broken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dialogue {
    /// Its identifier, `2025-04-nuoc-tang`.
    pub id: Arc<str>,
    /// The year in whose folder its record stands.
    pub year: i32,
    /// With whom, `Nhân dân thôn Nước Tang`; `None` when its record is broken.
    pub audience: Option<String>,
}

impl Dialogue {
    /// Whether a file is its record, one of its petitions, or the office's, without which it has
    /// no document.
    pub fn rests_on(&self, file: &str) -> bool {
        let (year, id) = (self.year, &self.id);
        file == "records/office.toml"
            || file == format!("records/{year}/sessions/{id}.toml")
            || file.starts_with(&format!("records/{year}/petitions/{id}/"))
    }

    /// Its name where these are told apart: the identifier, with the year where two share one.
    pub fn name_among(&self, others: &[&Self]) -> String {
        let alike = others.iter().filter(|it| it.id == self.id).count();
        if alike > 1 {
            format!("{}/{}", self.year, self.id)
        } else {
            self.id.to_string()
        }
    }

    /// Whether the document is one of this session's.
    pub fn has(&self, document: &Document) -> bool {
        document.year == self.year && document.session.as_ref() == Some(&self.id)
    }
}

/// All dialogues of an office, by year and identifier.
pub fn dialogues(records: &Records, model: &Model) -> Vec<Dialogue> {
    let named = records.sessions.keys();
    let dialogue = |(year, id): &(i32, Arc<str>)| {
        let mut sound = model.sessions.iter();
        let sound = sound.find(|it| it.year == *year && it.id == *id);
        Dialogue {
            id: Arc::clone(id),
            year: *year,
            audience: sound.map(|it| audience(it, NaiveDate::MAX)),
        }
    };
    named.map(dialogue).collect()
}

/// What a name stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named<'a> {
    /// This one.
    One(&'a Dialogue),
    /// All of these begin so.
    Several(Vec<&'a Dialogue>),
    /// None; these are the likest, the likest first.
    None(Vec<&'a Dialogue>),
}

/// The dialogue of that identifier, or the only one that begins so. The year may stand before
/// it; the name of its record file will do, as the shell completes it.
pub fn named<'a>(dialogues: &'a [Dialogue], name: &str) -> Named<'a> {
    let mut parts = name.rsplit(['/', '\\']);
    let id = parts.next().unwrap_or_default();
    let id = id.strip_suffix(".toml").unwrap_or(id);
    let year: Option<i32> = parts.find_map(|part| part.parse().ok());
    let of_year = |it: &&Dialogue| year.is_none_or(|year| it.year == year);
    let mut fitting: Vec<&Dialogue> = dialogues.iter().filter(of_year).collect();
    fitting.retain(|it| !id.is_empty() && it.id.starts_with(id));
    if fitting.iter().any(|it| *it.id == *id) {
        fitting.retain(|it| *it.id == *id);
    }
    match fitting[..] {
        [one] => Named::One(one),
        [] => {
            let mut all: Vec<&Dialogue> = dialogues.iter().collect();
            all.sort_by_cached_key(|it| strsim::damerau_levenshtein(id, &it.id));
            all.truncate(LIKEST);
            Named::None(all)
        }
        _ => Named::Several(fitting),
    }
}

/// How many dialogues to offer for an unknown name.
const LIKEST: usize = 3;
