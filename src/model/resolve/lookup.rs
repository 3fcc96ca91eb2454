//! From identifiers to the things `office.toml` declares.

use std::sync::Arc;

use chrono::NaiveDate;

use super::resolver::Resolver;
use crate::findings::rules;
use crate::model::calendar::Calendar;
use crate::model::office::{Body, Office, Person, Signer, Village};
use crate::records::{Field, Text};

/// Finds what a record names; what it does not find is a finding.
pub(super) struct Lookup<'a, 'r> {
    pub resolver: &'a Resolver<'r>,
    pub office: &'a Office,
    pub calendar: &'a Calendar,
}

impl<'a, 'r> Lookup<'a, 'r> {
    pub(super) fn new(
        resolver: &'a Resolver<'r>,
        office: &'a Office,
        calendar: &'a Calendar,
    ) -> Self {
        Self {
            resolver,
            office,
            calendar,
        }
    }

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

    /// The villages of a list in which nothing counts twice.
    pub(super) fn villages(&self, ids: &[Text]) -> Vec<Arc<Village>> {
        let first = |(at, id): &(usize, &Text)| !ids[..*at].contains(id);
        let ids = ids.iter().enumerate().filter(first);
        ids.filter_map(|(_, id)| self.village(id)).collect()
    }

    pub(super) fn persons(&self, ids: &[Text]) -> Vec<Arc<Person>> {
        ids.iter().filter_map(|id| self.person(id)).collect()
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
        let signers = self.office.signers.iter();
        let mut known: Vec<&str> = signers.map(|it| it.role.as_str()).collect();
        known.dedup();
        if known.contains(&role.as_str()) {
            let place = self.resolver.place_of(role);
            let role = role.to_string();
            self.resolver.report_at(NoSigner { day, role }, place);
        } else {
            let roles: Vec<_> = known.into_iter().map(|role| (role, None)).collect();
            self.resolver.unknown_reference(role, &roles);
        }
        None
    }
}

rules! { LOOKUP:

NoSigner "D216" "no-signer" Error { day: NaiveDate, role: String }
vi "vào ngày {day} không có ai giữ vai trò ký “{role}”"
=> "thêm [[signer]] cho chức vụ này với thời gian bao gồm ngày ấy"
en "nobody signs as “{role}” on {day}"
=> "add a [[signer]] for the role whose period includes the day"
why "Người ký phải đương chức vào ngày ban hành."
  / "The signer must hold the position on the day of issue."
wrong r#"role = "bi-thu"
from = 2025-03-01"#
right r#"role = "bi-thu"
from = 2020-06-15"#
by Practice

}
