//! The office: its names by date, signers, bodies, villages and typographic choices.

use std::sync::Arc;

use chrono::NaiveDate;

use super::declared::Declared;
use super::embed::embeds;
use super::kind::Kind;
use super::period::Period;
use crate::records::{ConclusionForm, Field, IdentityRecord, OfficeRecord, Text, Unit};

// They hold nothing but what their records say.
pub use crate::records::{
    BodyRecord as Body, PersonRecord as Person, SignerRecord as Signer, VillageRecord as Village,
};

/// Cơ quan ban hành: the body that issues the documents.
#[derive(Debug, Clone)]
pub struct Office {
    pub(super) record: OfficeRecord,
    /// The record it was read from.
    pub file: Arc<str>,
    /// Its names, one period after another.
    pub identities: Vec<Identity>,
    /// The bodies it works with.
    pub bodies: Vec<Arc<Body>>,
    /// Its villages.
    pub villages: Vec<Arc<Village>>,
    /// The persons it names.
    pub persons: Vec<Arc<Person>>,
    /// Lĩnh vực.
    pub fields: Vec<Arc<Field>>,
}

/// Tên gọi trong một thời kỳ.
#[derive(Debug, Clone)]
pub struct Identity {
    pub(super) record: IdentityRecord,
    /// When these names hold.
    pub period: Period,
}

embeds! {
    Office: OfficeRecord;
    Identity: IdentityRecord;
}

impl Office {
    /// The names on a day.
    pub fn identity_on(&self, day: NaiveDate) -> Option<&Identity> {
        self.identities.iter().find(|it| it.period.contains(day))
    }

    /// The register in which it numbers papers of a kind; `None` where they bear no number.
    pub fn register(&self, kind: Kind) -> Option<&'static str> {
        match kind {
            Kind::Conclusion => Some(self.papers.conclusion.abbreviation()),
            kind => kind.register(),
        }
    }

    /// Tên loại: what it calls papers of a kind.
    pub fn type_word(&self, kind: Kind) -> &'static str {
        match (kind, self.papers.conclusion) {
            (Kind::Conclusion, ConclusionForm::Notice) => "Thông báo",
            _ => kind.vietnamese(),
        }
    }

    /// What the place is on a day: xã, phường or đặc khu.
    pub fn unit_on(&self, day: NaiveDate) -> Unit {
        let identity = self.identity_on(day);
        identity.map_or(Unit::Commune, |it| it.unit())
    }

    /// Who signs in a role on a day.
    pub fn signer_on(&self, role: &str, day: NaiveDate) -> Option<&Signer> {
        let mut signers = self.signer.iter();
        signers.find(|it| it.role.as_str() == role && it.is_there_on(day))
    }

    /// How many sessions a year's plan has at least.
    pub fn least_sessions(&self) -> u32 {
        self.sessions_per_year.unwrap_or(1)
    }

    /// What its villages are called: `thôn`, or `thôn, tổ dân phố` where there are several kinds.
    pub fn village_word(&self) -> String {
        let mut kinds: Vec<&str> = Vec::new();
        for village in &self.villages {
            if !kinds.contains(&village.kind.as_str()) {
                kinds.push(village.kind.as_str());
            }
        }
        if kinds.is_empty() {
            return "thôn".to_owned();
        }
        kinds.join(", ")
    }

    /// A body as lists name it: its short name, its whole one where another body is called so too.
    pub fn short_name_apart<'a>(&self, body: &'a Body) -> &'a Text {
        let mut others = self.bodies.iter().filter(|it| it.id != body.id);
        match others.any(|it| it.short_name() == body.short_name()) {
            true => &body.name,
            false => body.short_name(),
        }
    }

    /// The body that has the work of a body on a day: the body itself while it exists, then
    /// whoever took over.
    pub fn in_charge<'a>(&'a self, body: &'a Arc<Body>, day: NaiveDate) -> &'a Arc<Body> {
        succeeding(&self.bodies, body, day)
    }

    /// The village that a village belongs to on a day: the village itself while it exists, then
    /// the one it was merged into.
    pub fn village_on<'a>(&'a self, village: &'a Arc<Village>, day: NaiveDate) -> &'a Arc<Village> {
        succeeding(&self.villages, village, day)
    }
}

/// What is there on a day in the place of one of these.
fn succeeding<'a, T: Declared>(all: &'a [Arc<T>], of: &'a Arc<T>, day: NaiveDate) -> &'a Arc<T> {
    let mut current = of;
    // Successors that lead in a circle end the search as well.
    for _ in 0..all.len() {
        let next = current
            .successor()
            .filter(|_| current.period().is_over(day))
            .and_then(|code| all.iter().find(|it| it.code() == code))
            // Nobody takes over before there is somebody.
            .filter(|it| it.is_there_on(day) || it.period().is_over(day));
        match next {
            Some(next) => current = next,
            None => break,
        }
    }
    current
}
