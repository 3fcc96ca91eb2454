//! Dòng hồ sơ: the line of a record that a passage of a paper comes from.
//!
//! A text knows its place all the way to the print. Days, hours, numbers and what is computed of
//! them do not: the value is looked for that reads so, next to the texts around it.

use std::sync::Arc;

use chrono::{Datelike, NaiveDate, NaiveTime};

use crate::findings::{KeyPath, Place, Segment, Sources};
use crate::render::{Difference, Passage, Templates};
use crate::vietnamese::{day_in_text, wording};

/// The records of a paper, and all that the paper says now.
pub(super) struct RecordLines<'a> {
    pub sources: &'a Sources,
    pub templates: &'a Templates,
    pub files: &'a [Arc<str>],
    /// The record that asks for it.
    pub asked_by: Option<&'a Arc<str>>,
    pub passages: &'a [Passage],
}

impl RecordLines<'_> {
    /// Where what is new in a difference comes from: a value of a record or of an own profile, else
    /// the nearest one before it, a line of an own template, or the record that asks for the paper.
    pub(super) fn line_of(&self, difference: &Difference) -> Option<Place> {
        let place = difference.place.as_ref();
        let typed = place.filter(|it| it.file.starts_with("records/"));
        let says = typed.filter(|it| self.says(it, difference.words().1));
        // A form such as `-{kind}/{office}` is filled with what records say.
        let of_profile = place.filter(|it| it.file.ends_with(".toml") && self.is_own_template(it));
        let of_profile = of_profile.filter(|it| self.says(it, &difference.letters));
        if let Some(place) = says.or(of_profile) {
            return Some(place.clone());
        }
        let near = self.near(&difference.after);
        let reads_so = self.value(difference, near.as_ref());
        let own_template =
            place.filter(|it| !it.file.ends_with(".toml") && self.is_own_template(it));
        let own_template = own_template.cloned();
        // What the office is called stands beside everything, and says nothing of what is new there.
        let typed = typed.filter(|it| !is_of_office(&it.file)).cloned();
        let near = near.filter(|it| !is_of_office(&it.file));
        let asks = || self.asked_by.map(Place::file);
        let computed = difference
            .words()
            .1
            .bytes()
            .all(|it| !it.is_ascii_alphabetic());
        let near = near.filter(|_| !computed);
        reads_so.or(typed).or(own_template).or(near).or_else(asks)
    }

    /// Whether it is in a template, profile or library file of the office's own.
    fn is_own_template(&self, place: &Place) -> bool {
        let name = place.file.strip_prefix("templates/");
        name.is_some_and(|it| self.templates.is_own(it))
    }

    /// Whether the value at a place has these words in it.
    fn says(&self, place: &Place, words: &str) -> bool {
        let words = words.trim_end_matches(['.', ',', ';', ':']);
        let mut says = false;
        self.sources.visit_values(&place.file, &mut |path, typed| {
            says |= path == place.path() && typed.contains(words);
        });
        says
    }

    /// The text of a record that is printed in a passage, or nearest before it.
    fn near(&self, text: &str) -> Option<Place> {
        let at = self.passages.iter().position(|it| it.text == text)?;
        let before = self.passages[..=at].iter().rev();
        let mut places = before.filter_map(|it| it.place_of(&(0..it.text.len())));
        places.find(|it| it.file.starts_with("records/")).cloned()
    }

    /// The value that reads as what is new, the one nearest to a place.
    fn value(&self, difference: &Difference, near: Option<&Place>) -> Option<Place> {
        if difference.after.is_empty() || difference.is_moved() {
            return None;
        }
        let mut best: Option<((bool, usize), Place)> = None;
        let words = difference.words().1;
        for file in self.files {
            let same_file = near.filter(|it| it.file == *file);
            self.sources.visit_values(file, &mut |path, typed| {
                let is_new = |form: &String| {
                    let form = form.as_str();
                    let new = difference.after.contains(form) && !difference.before.contains(form);
                    new && is_among(words, form)
                };
                // A count is a number somewhere by chance; what a record asks for is not.
                let is_number = typed.bytes().all(|it| it.is_ascii_digit());
                let by_chance = is_number && self.asked_by != Some(file);
                if by_chance || !printed(typed).iter().any(is_new) {
                    return;
                }
                let shared = same_file.map_or(0, |it| 1 + shared_steps(it.path(), path));
                let rank = (!is_of_office(file), shared);
                if best.as_ref().is_none_or(|(before, _)| rank > *before) {
                    best = Some((rank, Place::value(file, path.clone())));
                }
            });
        }
        best.map(|(_, place)| place)
    }
}

fn is_of_office(file: &str) -> bool {
    file.ends_with("/office.toml")
}

/// Whether the words that are new are these, or have them among them. A number alone must be a
/// whole word.
fn is_among(words: &str, form: &str) -> bool {
    let is_number = form.bytes().all(|it| it.is_ascii_digit());
    let mut each = words.split_whitespace();
    match is_number {
        true => each.any(|it| it.trim_matches(|c: char| !c.is_alphanumeric()) == form),
        false => {
            words.contains(form) || form.contains(words.trim_end_matches(['.', ',', ';', ':']))
        }
    }
}

/// How many steps two ways have in common.
fn shared_steps(one: &KeyPath, other: &KeyPath) -> usize {
    let both = one.segments().zip(other.segments());
    both.take_while(|(a, b): &(Segment<'_>, Segment<'_>)| a == b)
        .count()
}

/// How a value may read in print.
fn printed(typed: &str) -> Vec<String> {
    if let Ok(day) = typed.parse::<NaiveDate>() {
        let (of_month, in_year) = (
            wording::day_of_month(day.day()),
            wording::month(day.month()),
        );
        let long = format!("{of_month} tháng {in_year} năm {}", day.year());
        return vec![day_in_text(day), long];
    }
    if let Ok(time) = typed.parse::<NaiveTime>() {
        return vec![wording::time_of_day(time), time.format("%H:%M").to_string()];
    }
    match typed.parse::<u64>() {
        Ok(number) => vec![number.to_string(), wording::two_digits(number)],
        Err(_) if typed.chars().count() > 2 => vec![typed.to_owned()],
        Err(_) => Vec::new(),
    }
}
