//! Mọi lỗi trong một lượt: what else is wrong in records with errors.
//!
//! A record with an error makes no document and is not in the model, so rules do not see it. Here
//! they do: it is read twice more, with two different stand-ins for each wrong value, and what is
//! found both times does not hang on what was meant. A mistake hides only what cannot be known
//! without it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use serde::Deserialize;
use toml::de::DeTable;

use crate::findings::Finding;
use crate::lint::around;
use crate::model::{Supposition, resolve_supposing};
use crate::records::{Doubts, Guess, Loaded, Records, suppose};
use crate::rules;

/// What holds of the records whatever was meant where they are wrong, besides what was `found`.
pub(super) fn whatever_was_meant(
    records: &Records,
    as_of: Option<NaiveDate>,
    found: &[Finding],
) -> Vec<Finding> {
    let mut all = found.to_vec();
    for _ in 0..MOST_ROUNDS {
        let before = all.len();
        let new = found_both_times(records, as_of, &all);
        let is_last = !new.iter().any(Finding::is_error);
        // What hangs on a value with an error of its own is not known yet either.
        all.extend(new.into_iter().filter(|it| it.is_error() || is_last));
        if is_last || all.len() == before {
            break;
        }
    }
    all.split_off(found.len())
}

/// Each round finds errors that those before hid.
const MOST_ROUNDS: usize = 5;

/// What is found with either kind of stand-ins.
fn found_both_times(
    records: &Records,
    as_of: Option<NaiveDate>,
    found: &[Finding],
) -> Vec<Finding> {
    let mut doubts = Doubts::left_by(found);
    let texts = texts(records, &mut doubts);
    // Sound records are not copied.
    if texts.is_empty() {
        return Vec::new();
    }
    let mut readings = [Guess::First, Guess::Last].map(|guess| Reading {
        records: records.clone(),
        doubts: &doubts,
        texts: &texts,
        guess,
    });
    let read = readings.each_mut().map(Reading::read);
    if read[0].is_empty() {
        return Vec::new();
    }
    let [first, last] = readings.map(|it| it.judge(as_of, found, &read[0]));
    let also: BTreeSet<_> = last.iter().map(Finding::identity).collect();
    let told: BTreeSet<_> = found.iter().map(|it| (it.rule.code, &it.place)).collect();
    let mut new = Vec::new();
    for it in &first {
        let is_told = told.contains(&(it.rule.code, &it.place));
        let at_doubtful = it.place.as_ref().is_some_and(|place| doubts.cover(place));
        if !is_told && !at_doubtful && also.contains(&it.identity()) {
            new.push(it.clone());
        }
    }
    for it in &mut new {
        let places = it.place.iter_mut().chain(&mut it.related);
        places.for_each(|place| doubts.as_typed(place));
    }
    new
}

/// The texts of the files with errors, without the lines that are no TOML.
fn texts(records: &Records, doubts: &mut Doubts) -> BTreeMap<Arc<str>, Arc<str>> {
    let mut texts = BTreeMap::new();
    let files: Vec<Arc<str>> = doubts.files().map(Arc::clone).collect();
    for file in files {
        let Some(text) = records.sources.text(&file) else {
            continue;
        };
        let (_, errors) = DeTable::parse_recoverable(text);
        if errors.is_empty() {
            texts.insert(file, Arc::clone(text));
        } else if let Some(rest) = around(text, &errors)
            && let Ok(table) = DeTable::parse(&rest.text)
        {
            doubts.add(&file, rest.broken(table.get_ref()));
            texts.insert(file, Arc::from(&*rest.text));
        }
    }
    texts
}

/// The records with one kind of stand-ins.
struct Reading<'a> {
    records: Records,
    doubts: &'a Doubts,
    texts: &'a BTreeMap<Arc<str>, Arc<str>>,
    guess: Guess,
}

impl Reading<'_> {
    /// Reads the records with errors once more; returns the files that could be.
    fn read(&mut self) -> BTreeSet<Arc<str>> {
        let mut read = BTreeSet::new();
        let (doubts, texts, guess) = (self.doubts, self.texts, self.guess);
        let records = &mut self.records;
        let sources = &records.sources;
        macro_rules! again {
            ($($loaded:expr),*) => {
                $($loaded.for_each(|it| {
                    let text = texts.get(&it.file);
                    let concealed = sources.is_concealed(&it.file);
                    if text.is_some_and(|text| again(it, text, concealed, doubts, guess)) {
                        read.insert(Arc::clone(&it.file));
                    }
                });)*
            };
        }
        again!(
            records.office.iter_mut(),
            records.calendars.values_mut(),
            records.plans.values_mut(),
            records.sessions.values_mut(),
            records.petitions.values_mut(),
            records.reports.values_mut(),
            records.corrections.values_mut()
        );
        read
    }

    /// What is found in the records as they are read now.
    fn judge(
        self,
        as_of: Option<NaiveDate>,
        found: &[Finding],
        read: &BTreeSet<Arc<str>>,
    ) -> Vec<Finding> {
        // What nobody could read stays unread.
        let is_read = |it: &Finding| it.place.as_ref().is_some_and(|it| read.contains(&it.file));
        let unread = found.iter().filter(|it| it.is_error() && !is_read(it));
        let mut findings: Vec<Finding> = unread.cloned().collect();
        let before = findings.len();
        let (guess, doubts) = (self.guess, self.doubts);
        let supposing = Some(Supposition { guess, doubts });
        let model = resolve_supposing(&self.records, as_of, supposing, &mut findings);
        findings.drain(..before);
        findings.extend(rules::check(&model));
        findings
    }
}

/// Reads a record once more, when there are errors in it.
fn again<T: for<'de> Deserialize<'de>>(
    loaded: &mut Loaded<T>,
    text: &str,
    concealed: bool,
    doubts: &Doubts,
    guess: Guess,
) -> bool {
    let Some(doubtful) = doubts.of(&loaded.file) else {
        return false;
    };
    // Whether such a record keeps a secret is not certain.
    if loaded.record.is_none() && concealed {
        return false;
    }
    if let Ok(table) = DeTable::parse(text)
        && let Some(record) = suppose(&loaded.file, table.get_ref(), doubtful, guess)
    {
        loaded.record = Some(record);
        return true;
    }
    false
}
