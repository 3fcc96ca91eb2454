//! From identifiers to the things `office.toml` declares.

use std::num::NonZeroU32;
use std::sync::Arc;

use chrono::NaiveDate;

use super::resolver::Resolver;
use crate::findings::{Finding, KeyPath, catalogue as rule};
use crate::model::calendar::Calendar;
use crate::model::office::{Body, Field, Office, Person, Signer, Village};
use crate::model::plan::Issue;
use crate::model::session::Paper;
use crate::records::{Day, Text};

/// Finds what a record names; what it does not find is a finding.
pub(super) struct Lookup<'a, 'r> {
    pub resolver: &'a Resolver<'r>,
    pub office: &'a Office,
    pub calendar: &'a Calendar,
}

impl Lookup<'_, '_> {
    pub(super) fn body(&self, id: &Text) -> Option<Arc<Body>> {
        self.find(id, &self.office.bodies, |body| (&body.id, &body.name))
    }

    pub(super) fn village(&self, id: &Text) -> Option<Arc<Village>> {
        self.find(id, &self.office.villages, |it| (&it.id, &it.name))
    }

    pub(super) fn person(&self, id: &Text) -> Option<Arc<Person>> {
        self.find(id, &self.office.persons, |person| {
            (&person.id, &person.name)
        })
    }

    pub(super) fn field(&self, id: &Text) -> Option<Arc<Field>> {
        self.find(id, &self.office.fields, |field| (&field.id, &field.name))
    }

    pub(super) fn all<T>(
        &self,
        ids: &[Text],
        one: impl Fn(&Text) -> Option<Arc<T>>,
    ) -> Vec<Arc<T>> {
        ids.iter().filter_map(one).collect()
    }

    /// The same for a list in which nothing counts twice.
    pub(super) fn each_once<T>(
        &self,
        ids: &[Text],
        one: impl Fn(&Text) -> Option<Arc<T>>,
    ) -> Vec<Arc<T>> {
        let first = |(at, id): &(usize, &Text)| !ids[..*at].contains(id);
        let ids = ids.iter().enumerate().filter(first);
        ids.filter_map(|(_, id)| one(id)).collect()
    }

    /// Finds the thing with this code; `known` gives a thing's code and name.
    fn find<T>(
        &self,
        id: &Text,
        things: &[Arc<T>],
        known: impl Fn(&T) -> (&Text, &Text),
    ) -> Option<Arc<T>> {
        let found = things.iter().find(|thing| known(thing).0 == id);
        if found.is_none() {
            let known = things.iter().map(|thing| known(thing));
            let known: Vec<_> = known
                .map(|(code, name)| (code.as_str(), Some(name.as_str())))
                .collect();
            self.resolver.unknown_reference(id, &known);
        }
        found.cloned()
    }

    /// Who signs in a role on a day.
    pub(super) fn signer(&self, role: &Text, day: NaiveDate) -> Option<Signer> {
        if let Some(signer) = self.office.signer_on(role.as_str(), day) {
            return Some(signer.clone());
        }
        let mut known: Vec<&str> = self
            .office
            .signers
            .iter()
            .map(|it| it.role.as_str())
            .collect();
        known.dedup();
        if known.contains(&role.as_str()) {
            let finding = Finding::under(&rule::NO_SIGNER, self.resolver.place_of(role));
            let finding = finding.with("role", role.as_str());
            self.resolver.report(finding.on(day));
        } else {
            let roles: Vec<_> = known.into_iter().map(|role| (role, None)).collect();
            self.resolver.unknown_reference(role, &roles);
        }
        None
    }

    /// The running number of a paper.
    pub(super) fn number(&self, number: Option<u32>, path: &KeyPath) -> Option<NonZeroU32> {
        self.number_at(number, path.key("number"))
    }

    /// The same at another key.
    pub(super) fn number_at(&self, number: Option<u32>, at: KeyPath) -> Option<NonZeroU32> {
        if number.is_some_and(|number| !(1..=9999).contains(&number)) {
            self.resolver.out_of_range(at, 1, 9999);
        }
        number.and_then(NonZeroU32::new)
    }

    /// Number, date and signer of a paper; `fallback` is the day whose names a draft takes.
    pub(super) fn paper(
        &self,
        number: Option<u32>,
        date: Option<Day>,
        signer: &Text,
        fallback: NaiveDate,
        path: &KeyPath,
    ) -> Option<Paper> {
        let number = self.number(number, path);
        let date = date.map(|day| day.0);
        let issue = Issue {
            number,
            date,
            reference: date.unwrap_or(fallback),
        };
        if self.office.identity_on(issue.reference).is_none() {
            let place = self.resolver.value(path.key("date"));
            let finding = Finding::under(&rule::NO_IDENTITY, place);
            self.resolver.report(finding.on(issue.reference));
        }
        let signer = self.signer(signer, issue.reference)?;
        Some(Paper { issue, signer })
    }
}
