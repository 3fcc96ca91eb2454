//! Đính chính: an issued paper with what is wrong in it, and what is right.

use std::sync::Arc;

use super::embed::embeds;
use super::paper::Paper;
use crate::records::{CorrectedPassage, CorrectionRecord, IssuedRecord, Text};
use crate::vietnamese::single_spaced;

/// Đính chính: what an issued paper says wrongly, and what is right.
#[derive(Debug, Clone)]
pub struct Correction {
    pub(super) record: CorrectionRecord,
    /// The record it was read from.
    pub file: Arc<str>,
    /// The year in whose folder it lies.
    pub year: i32,
    /// The name of its file.
    pub name: Arc<str>,
    /// Number, date, signer.
    pub paper: Paper,
    /// The paper that is corrected, as it went out.
    pub corrected: IssuedRecord,
    /// The copies of it that were replaced since, the first one first.
    pub replaced: Vec<IssuedRecord>,
}

/// Chỗ khác sau đính chính: what corrections make of the places where the records print an issued
/// paper otherwise.
#[derive(Debug, Default)]
pub struct Settlement<'a> {
    /// Of each place, in their order, whether it is corrected.
    pub corrected: Vec<bool>,
    /// The passages of corrections that the records do not know of: they print what stood there.
    pub unheeded: Vec<(&'a Correction, usize)>,
}

embeds! { Correction: CorrectionRecord; }

impl Correction {
    /// The paper by which it was sent, in the output folder.
    fn path(&self) -> String {
        format!("{}/dinh-chinh/{}.pdf", self.year, self.name)
    }

    /// The copies of the paper, those that were replaced first.
    pub fn copies(&self) -> impl Iterator<Item = &IssuedRecord> {
        self.replaced.iter().chain([&self.corrected])
    }

    /// Those that were sent of a paper, in the order in which they went out.
    pub fn of<'a>(all: &'a [Self], path: &str) -> Vec<&'a Self> {
        let own = all.iter();
        let own = own.filter(|it| it.corrected.path == path && !it.paper.issue.is_draft());
        let mut own: Vec<&Self> = own.collect();
        own.sort_by_key(|it| (it.paper.issue.date, it.paper.issue.number));
        own
    }

    /// Whether it came before the copy that is kept now, which says by itself what is right.
    fn is_of_an_older_copy(&self) -> bool {
        let since = self.replaced.last().and_then(|it| it.replaced.as_ref());
        let since = since.map(|it| it.date.0);
        since.is_some_and(|since| self.paper.issue.date.is_some_and(|date| date < since))
    }

    /// What a passage of it says is right, as it was itself corrected since.
    fn right(&self, passage: &CorrectedPassage, all: &[Self]) -> String {
        let right = passage.right.as_ref().map_or("", Text::as_str);
        let later = Self::of(all, &self.path());
        let passages = later.iter().flat_map(|it| &it.passage);
        passages.fold(single_spaced(right), |right, it| {
            let mended = it.stood.as_ref().and_then(|stood| {
                let new = it.right.as_ref().map_or("", Text::as_str);
                mended(&right, stood.as_str(), new)
            });
            mended.unwrap_or(right)
        })
    }

    /// Settles the places where an issued paper would be printed otherwise, each from what it says
    /// to what the records say now (either is empty where there is nothing). A passage of a
    /// correction is about one place alone: the same words elsewhere are not corrected by it.
    /// `now` is all that would be printed.
    pub fn settle<'a>(
        all: &'a [Self],
        path: &str,
        places: &[(&str, &str)],
        now: &[&str],
    ) -> Settlement<'a> {
        let mut texts: Vec<String> = places.iter().map(|(was, _)| (*was).to_owned()).collect();
        let mut taken = vec![false; places.len()];
        let mut unheeded = Vec::new();
        for correction in Self::of(all, path) {
            if correction.is_of_an_older_copy() {
                continue;
            }
            for (nth, passage) in correction.passage.iter().enumerate() {
                let right = correction.right(passage, all);
                let read = |at: usize| match &passage.stood {
                    Some(stood) => mended(&texts[at], stood.as_str(), &right)
                        .or_else(|| mended(places[at].0, stood.as_str(), &right)),
                    None => places[at].0.is_empty().then(|| right.clone()),
                };
                let able: Vec<(usize, String)> = (0..places.len())
                    .filter_map(|at| Some((at, read(at)?)))
                    .collect();
                // Rather the place that is right by it than one that needs more.
                let settles = |(at, text): &&(usize, String)| text == places[*at].1;
                let open = |it: &&(usize, String)| settles(it) && texts[it.0] != places[it.0].1;
                let best = able.iter().find(open);
                let best = best.or_else(|| able.iter().find(|(at, _)| !taken[*at]));
                if let Some((at, text)) = best {
                    taken[*at] = true;
                    texts[*at].clone_from(text);
                } else if let Some(stood) = &passage.stood {
                    let stood = single_spaced(stood.as_str());
                    let stands = now.iter().any(|it| it.contains(&stood));
                    let mut printed = correction.corrected.printed.iter();
                    // The copy that took the place of the one corrected says by itself what is right.
                    let again = !correction.replaced.is_empty();
                    let says_so = again && printed.clone().any(|it| it.contains(&right));
                    if stands && !says_so && printed.any(|it| it.contains(&stood)) {
                        unheeded.push((correction, nth));
                    }
                } else if !now.iter().any(|it| it.contains(&right)) {
                    unheeded.push((correction, nth));
                }
            }
        }
        let both = texts.iter().zip(places).zip(taken);
        Settlement {
            corrected: both
                .map(|((text, (_, is)), taken)| taken && text == is)
                .collect(),
            unheeded,
        }
    }
}

/// A text with the first of some words put right; `None` where it does not say them.
fn mended(text: &str, stood: &str, right: &str) -> Option<String> {
    let stood = single_spaced(stood);
    let says = !stood.is_empty() && text.contains(&stood);
    says.then(|| single_spaced(&text.replacen(&stood, &single_spaced(right), 1)))
}
