//! Mã: identifiers, and from what refers to them to the things that `office.toml` declares.

use std::collections::BTreeSet;
use std::collections::btree_map::{BTreeMap, Entry};
use std::ops::Deref;
use std::sync::Arc;

use chrono::NaiveDate;

use super::printed::PrintedDeadlines;
use super::resolver::Resolver;
use crate::findings::{Breach, Finding, rules};
use crate::model::calendar::Calendar;
use crate::model::declared::Declared;
use crate::model::office::{Body, Office, Person, Signer, Village};
use crate::records::{Field, Text, is_spelt_as_code, nearest};
use crate::vietnamese::plain_words;

/// Finds what a record names; what it does not find is a finding.
pub(super) struct Lookup<'a> {
    pub resolver: Resolver<'a>,
    pub office: &'a Office,
    pub calendar: &'a Calendar,
    pub printed: &'a PrintedDeadlines,
}

impl<'a> Deref for Lookup<'a> {
    type Target = Resolver<'a>;

    fn deref(&self) -> &Resolver<'a> {
        &self.resolver
    }
}

impl Lookup<'_> {
    pub(super) fn body(&self, id: &Text) -> Option<Arc<Body>> {
        self.find(id, &self.office.bodies)
    }

    pub(super) fn village(&self, id: &Text) -> Option<Arc<Village>> {
        self.find(id, &self.office.villages)
    }

    pub(super) fn person(&self, id: &Text) -> Option<Arc<Person>> {
        self.find(id, &self.office.persons)
    }

    pub(super) fn field(&self, id: &Text) -> Option<Arc<Field>> {
        self.find(id, &self.office.fields)
    }

    /// The villages of a list in which nothing counts twice.
    pub(super) fn villages(&self, ids: &[Text]) -> Vec<Arc<Village>> {
        let mut seen = BTreeSet::new();
        let first = ids.iter().filter(|id| seen.insert(id.as_str()));
        first.filter_map(|id| self.village(id)).collect()
    }

    pub(super) fn persons(&self, ids: &[Text]) -> Vec<Arc<Person>> {
        ids.iter().filter_map(|id| self.person(id)).collect()
    }

    fn find<T: Declared>(&self, id: &Text, things: &[Arc<T>]) -> Option<Arc<T>> {
        let found = things.iter().find(|it| it.code() == id);
        let mut codes = things.iter().map(|it| it.code());
        // One of a code that is wrong may be meant.
        if found.is_none() && !codes.any(|it| self.is_doubtful_text(it)) {
            let known = things.iter();
            let known = known.map(|it| (it.code().as_str(), it.name().as_str()));
            self.unknown_reference(id, known);
        }
        found.or_else(|| self.stand_in(things)).cloned()
    }

    /// Reports what is named, and not there on a day; the breach tells what took its place.
    pub(super) fn is_there_on<B: Breach>(
        &self,
        day: NaiveDate,
        thing: &impl Declared,
        typed: &Text,
        breach: impl FnOnce(String) -> B,
    ) {
        if !thing.is_there_on(day) {
            let successor = thing.successor();
            let successor = successor.map_or_else(|| "-".to_owned(), Text::to_string);
            let finding = Finding::new(breach(successor), self.place_of(typed));
            self.report(finding.beside(self.place_of(thing.code())));
        }
    }

    /// Who signs in a role on a day.
    pub(super) fn signer(&self, role: &Text, day: NaiveDate) -> Option<Signer> {
        if let Some(signer) = self.office.signer_on(role.as_str(), day) {
            return Some(signer.clone());
        }
        let signers = self.office.signer.iter();
        let mut known: Vec<&str> = signers.map(|it| it.role.as_str()).collect();
        known.dedup();
        if known.contains(&role.as_str()) {
            let place = self.place_of(role);
            let role = role.to_string();
            self.report_at(NoSigner { day, role }, place);
        } else {
            let roles = known.into_iter().map(|role| (role, ""));
            self.unknown_reference(role, roles);
        }
        self.stand_in(&self.office.signer).cloned()
    }
}

impl Resolver<'_> {
    /// Reports every identifier that is taken already, beside the one that took it, and
    /// every one that is not made of small letters, digits and hyphens.
    pub(super) fn identifiers<'t>(&self, ids: impl Iterator<Item = &'t Text>) {
        let mut seen: BTreeMap<&str, &Text> = BTreeMap::new();
        for it in ids {
            let id = it.to_string();
            if !is_spelt_as_code(&id) {
                self.report_at(BadIdentifier { id: id.clone() }, self.place_of(it));
            }
            match seen.entry(it.as_str()) {
                Entry::Occupied(first) => {
                    let first = first.get();
                    let finding = Finding::new(DuplicateIdentifier { id }, self.place_of(it));
                    self.report(finding.beside(self.place_of(first)));
                }
                Entry::Vacant(free) => {
                    free.insert(it);
                }
            }
        }
    }

    /// Says that nothing is called so. `known` are the codes that there are, each with the name
    /// of what it stands for, empty where it has none.
    pub(super) fn unknown_reference<'t>(
        &self,
        typed: &Text,
        known: impl Iterator<Item = (&'t str, &'t str)>,
    ) {
        let known: Vec<(&str, &str)> = known.collect();
        let codes: Vec<&str> = known.iter().map(|(code, _)| *code).collect();
        let near = nearest(typed.as_str(), &codes).or_else(|| called(typed.as_str(), &known));
        let named = known
            .iter()
            // With one at hand the others would only hide it.
            .filter(|(code, _)| near.is_none_or(|it| it == *code))
            .map(|(code, name)| match *name {
                "" => format!("“{code}”"),
                name => format!("“{code}” ({name})"),
            });
        let known = named.collect::<Vec<_>>().join(", ");
        let (id, place) = (typed.to_string(), self.place_of(typed));
        self.report(match near {
            Some(near) => {
                Finding::new(MisspeltReference { id, known }, place).suggest(format!("\"{near}\""))
            }
            None => Finding::new(UnknownReference { id, known }, place),
        });
    }
}

/// The code of the one thing whose name contains what was typed: `uy-ban-kiem-tra` for the body
/// with the code `ubkt`.
fn called<'a>(typed: &str, known: &[(&'a str, &str)]) -> Option<&'a str> {
    let typed = plain_words(typed);
    let names = |(_, name): &&(&str, &str)| plain_words(name).contains(&typed);
    let mut called = known.iter().filter(names);
    let (code, _) = called.next()?;
    (typed.contains(' ') && called.next().is_none()).then_some(*code)
}

rules! { LOOKUP:

BadIdentifier "D202" "bad-identifier" Error { id: String }
vi "không dùng được mã “{id}”"
=> "mã bắt đầu bằng chữ hoặc số, chỉ gồm chữ thường không dấu, chữ số và gạch nối, ví dụ nuoc-tang; không dùng các từ `other`, `con`, `prn`, `aux`, `nul`, `don-doc`"
en "the identifier “{id}” cannot be used"
=> "use small letters without marks, digits and hyphens, beginning with a letter or digit, such as nuoc-tang; the words `other`, `con`, `prn`, `aux`, `nul` and `don-doc` are taken"
why "Mã được dùng trong tên tệp và trong các hồ sơ khác, nên phải gõ được trên mọi máy."
  / "Identifiers appear in file names and in other records, so every machine must be able to type them."
wrong r#"id = "Quân sự"
name = "Ban Chỉ huy Quân sự xã""#
right r#"id = "quan-su"
name = "Ban Chỉ huy Quân sự xã""#
by Records

DuplicateIdentifier "D203" "duplicate-identifier" Error { id: String }
vi "mã “{id}” đã dùng rồi"
=> "đặt mã khác cho một trong hai"
en "the identifier “{id}” is taken"
=> "give one of the two another identifier"
why "Hai nơi cùng một mã thì không biết hồ sơ khác nhắc tới nơi nào."
  / "With one identifier for two things, no other record can say which it means."
wrong r#"id = "ubnd"
name = "Công an xã""#
right r#"id = "cong-an"
name = "Công an xã""#
by Records

MisspeltReference "D204" "misspelt-reference" Error { id: String, known: String }
vi "không có mã “{id}” trong office.toml"
=> "có phải là {known} không? Nếu không, tìm mã đúng hoặc khai thêm trong office.toml"
en "office.toml declares no “{id}”"
=> "did you mean {known}? If not, look the code up in office.toml or declare a new one there"
why "Cơ quan, thôn và người ký chỉ khai một lần trong office.toml, để mọi văn bản gọi đúng tên."
  / "Bodies, villages and signers are declared once, so that all documents use the same names."
wrong r#"villages = ["nuoc-tan"]"#
right r#"villages = ["nuoc-tang"]"#
by Records

UnknownReference "D205" "unknown-reference" Error { id: String, known: String }
vi "không có mã “{id}” trong office.toml"
=> "dùng một mã đã khai: {known}; chưa có cơ quan, thôn hay người ấy thì khai thêm trong office.toml"
en "office.toml declares no “{id}”"
=> "use one that is declared: {known}; declare a new one there when there is none for it yet"
why "Cơ quan, thôn và người ký chỉ khai một lần trong office.toml, để mọi văn bản gọi đúng tên."
  / "Bodies, villages and signers are declared once, so that all documents use the same names."
wrong r#"[[task]]
body = "hoi-nong-dan""#
right r#"[[task]]
body = "mat-tran""#
by Records

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
