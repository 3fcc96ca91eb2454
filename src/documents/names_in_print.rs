//! Họ tên trong lời văn: a name that papers shorten or leave out may still stand in a text that
//! somebody typed.
//!
//! Looked at is what papers print, the leaves of their finished views: whatever field is added to
//! a view is looked at without further ado.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::document::Document;
use super::leaves::visit_texts;
use super::posted::{NAMED_ON_PURPOSE, PostedTexts};
use super::sought_names::Names;
use crate::findings::{Finding, KeyPath, Place, Segment, Sources, rules};
use crate::model::{Item, Kind, Model, Petition, Secrecy};
use crate::records::{Petitioner, PostedNames};
use crate::vietnamese::{is_composed, may_name_a_person, normalize};

/// Họ tên phải giữ: the names that papers shorten or leave out, and that some text says.
pub(super) struct KeptNames<'a> {
    /// Names that posted papers shorten, by the records that papers about these people are made
    /// from.
    shortened: BTreeMap<String, Vec<&'a str>>,
    /// Names of those whose request is secret, by the year of the request.
    secret: BTreeMap<i32, Names<'a>>,
    /// The record of the office.
    office: Arc<str>,
    /// What posted papers may say.
    posted: PostedTexts,
    /// Whether some text names somebody else.
    others: bool,
}

/// Where names were found that should not stand there.
#[derive(Default)]
pub(super) struct NamesTold {
    shortened: BTreeSet<Place>,
    /// Somebody else than who speaks.
    others: BTreeSet<Place>,
    secret: BTreeMap<i32, BTreeSet<Place>>,
}

impl<'a> KeptNames<'a> {
    /// The names that the papers of a model keep back. Of secret ones is told where they are typed
    /// already: it will be printed some day.
    pub(super) fn of(model: &'a Model, sources: &Sources, told: &mut NamesTold) -> Self {
        let mut shortened: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        let mut secret: BTreeMap<i32, Vec<&str>> = BTreeMap::new();
        for petition in &model.petitions {
            // Who is kept secret altogether is looked for everywhere, and not shown.
            if petition.items.iter().any(is_secret) {
                let names = full_names(petition, |_| true);
                secret.entry(petition.year).or_default().extend(names);
                continue;
            }
            let names = shortened_names(model, petition);
            if names.is_empty() {
                continue;
            }
            let session = petition.session.as_ref();
            let session = session.map(|id| format!("records/{}/sessions/{id}.toml", petition.year));
            for record in session.into_iter().chain([petition.file.to_string()]) {
                shortened.entry(record).or_default().extend(&names);
            }
        }
        let short = Names::new(shortened.values().flatten().copied());
        let all = secret
            .values()
            .flatten()
            .chain(shortened.values().flatten());
        let typed = typed_texts(sources, &Names::new(all.copied()));
        // Papers print what is typed: a name that no text says need not be looked for in them.
        let mut texts = typed.values().flatten();
        let runs = |path: &KeyPath| is_running_text(path) && !is_word_for_word(path);
        if !texts.any(|(path, text)| runs(path) && short.stand_in(text)) {
            shortened.clear();
        }
        let names = secret.into_iter();
        let names = names.map(|(year, names)| (year, Names::new(names.into_iter())));
        let mut secret: BTreeMap<i32, Names<'_>> = names.collect();
        secret.retain(|_, names| {
            let mut texts = typed.values().flatten();
            texts.any(|(_, text)| names.stand_in(text))
        });
        for (year, names) in &secret {
            let told = told.secret.entry(*year).or_default();
            for (file, petition) in open_records(model, *year) {
                for (path, text) in typed.get(&**file).into_iter().flatten() {
                    let concealed = petition.is_some_and(|it| conceals(it, path));
                    if !concealed && names.stand_in(text) {
                        told.insert(Place::value(file, path.clone()));
                    }
                }
            }
        }
        let posted = PostedTexts::of(model);
        let others = posted.shortens_others() && sources.texts().any(may_name_others);
        let office = model.office.as_ref();
        let office = office.map_or_else(|| Arc::from(""), |it| Arc::clone(&it.file));
        Self {
            shortened,
            secret,
            office,
            posted,
            others,
        }
    }

    /// Whether they are looked for in what a document of a kind and a year prints.
    pub(super) fn are_sought_in(&self, kind: Kind, year: i32) -> bool {
        self.secret.contains_key(&year)
            || (is_posted(kind) && (self.others || !self.shortened.is_empty()))
    }

    /// Lets a document that is posted say no more of persons than it may.
    pub(super) fn keep_from(&self, document: &mut Document) {
        if document.kind.is_posted() {
            let names: Vec<&str> = self.shortened_in(document).collect();
            if let Some(view) = self.posted.view(&document.view, &names) {
                document.view = view;
            }
        }
    }

    /// The names that a posted document shortens.
    fn shortened_in(&self, document: &Document) -> impl Iterator<Item = &'a str> {
        let records = document.sources.iter();
        let names = records.filter_map(|file| self.shortened.get(&**file));
        names.flatten().copied()
    }

    /// Looks at what a document prints; its view has been made where they are sought.
    pub(super) fn look_at(&self, document: &Document, told: &mut NamesTold) {
        let running = |place: &Place| is_running_text(place.path());
        // The office declares its own people.
        let free = |place: &Place| !is_speaker(place.path()) && *place.file != *self.office;
        if let Some(names) = self.secret.get(&document.year) {
            let told = told.secret.entry(document.year).or_default();
            visit_texts(&document.view, &mut |text| {
                if names.stand_in(text.as_str()) {
                    told.extend(text.place().filter(free));
                }
            });
        }
        if is_posted(document.kind) && (self.others || !self.shortened.is_empty()) {
            let names = Names::new(self.shortened_in(document));
            visit_texts(&document.view, &mut |text| {
                let place = text.place().filter(running);
                let place = place.filter(|it| !is_word_for_word(it.path()));
                if names.stand_in(text.as_str()) {
                    told.shortened.extend(place);
                } else if self.others && self.posted.names_others(text.as_str()) {
                    let named = |it: &Place| !named_on_purpose(it.path());
                    told.others.extend(place.filter(named));
                }
            });
        }
    }
}

impl NamesTold {
    /// What was found.
    pub(super) fn findings(self) -> impl Iterator<Item = Finding> {
        let shortened = self.shortened.into_iter();
        let shortened = shortened.map(|place| Finding::new(NameInPostedText, place));
        let others = self.others.into_iter();
        let others = others.map(|place| Finding::new(PersonInPostedText, place));
        let secret = self.secret.into_values().flatten().map(|place| {
            let key = place.path().to_string();
            Finding::new(SecretNameInText { key }, place)
        });
        shortened.chain(others).chain(secret)
    }
}

/// The texts of all records that say one of the names, by their files.
fn typed_texts<'s>(
    sources: &'s Sources,
    names: &Names<'_>,
) -> BTreeMap<&'s str, Vec<(KeyPath, String)>> {
    let mut typed = BTreeMap::new();
    for (file, raw) in sources.texts() {
        // Nearly no file says any of the names, and need not be read again.
        if !may_say(file, raw, names) {
            continue;
        }
        let texts: &mut Vec<_> = typed.entry(file).or_default();
        sources.visit_strings(file, &mut |path, text| {
            let text = normalize(text);
            if !is_speaker(path) && names.stand_in(&text) {
                texts.push((path.clone(), text));
            }
        });
    }
    typed
}

/// Whether a record may say one of the names in a text. Most do where somebody is named on
/// purpose: such a line is passed over where it is sure to hold a name alone.
fn may_say(file: &str, record: &str, names: &Names<'_>) -> bool {
    let odd = ["\\", "\"\"\"", "'''"];
    let petition = file.contains("/petitions/");
    let is_named = |line: &str| petition && line.trim_start().starts_with("name = \"");
    odd.iter().any(|it| record.contains(it))
        || !is_composed(record)
        || record.lines().any(|it| !is_named(it) && names.stand_in(it))
}

/// Whether a record of what posted papers tell of may name somebody who does not speak in it.
fn may_name_others((file, record): (&str, &str)) -> bool {
    let told = ["/petitions/", "/sessions/", "/reports/"];
    let passed = ["name =", "content =", "contact =", "guests ="];
    let counts = |line: &&str| !passed.iter().any(|it| line.trim_start().starts_with(it));
    told.iter().any(|it| file.contains(it)) && record.lines().filter(counts).any(may_name_a_person)
}

fn named_on_purpose(path: &KeyPath) -> bool {
    path.keys().any(|key| NAMED_ON_PURPOSE.contains(&key))
}

/// Whether names are shortened in it. The rows of the ledger are what the report of the year
/// will say.
fn is_posted(kind: Kind) -> bool {
    kind.is_posted() || kind == Kind::Ledger
}

/// Whether the value at a path of a petition is part of a secret item.
fn conceals(petition: &Petition, path: &KeyPath) -> bool {
    let mut steps = path.segments();
    match (steps.next(), steps.next()) {
        (Some(Segment::Key("item")), Some(Segment::Index(nth))) => {
            petition.items.get(nth).is_none_or(is_secret)
        }
        _ => false,
    }
}

/// The records of a year, but for petitions that are secret altogether: their files, and which
/// petitions they are.
fn open_records(model: &Model, year: i32) -> impl Iterator<Item = (&Arc<str>, Option<&Petition>)> {
    let plans = model.plans.iter().map(|it| (it.year, &it.file, None));
    let sessions = model.sessions.iter().map(|it| (it.year, &it.file, None));
    let reports = model.reports.iter().map(|it| (it.year, &it.file, None));
    let petitions = model.petitions.iter();
    let petitions = petitions.filter(|it| !it.items.iter().all(is_secret));
    let petitions = petitions.map(|it| (it.year, &it.file, Some(it)));
    let all = plans.chain(sessions).chain(reports).chain(petitions);
    all.filter(move |(its, ..)| *its == year)
        .map(|(_, file, petition)| (file, petition))
}

/// Whether the value names who speaks: somebody whose one request is secret may make another.
fn is_speaker(path: &KeyPath) -> bool {
    path.keys().eq(["petitioner", "name"])
}

/// Whether the value is a text. A name by itself stands where somebody is named on purpose: in
/// the chair, as a guest, under a paper, before the own request.
fn is_running_text(path: &KeyPath) -> bool {
    !matches!(path.last_key(), Some("name" | "guests"))
}

/// Whether the value is what was said: the office's own papers alone print it, word for word.
fn is_word_for_word(path: &KeyPath) -> bool {
    path.last_key() == Some("content")
}

/// The full names of those whose names posted papers shorten.
fn shortened_names<'a>(model: &Model, petition: &'a Petition) -> Vec<&'a str> {
    let chosen = model.office.as_ref().map(|it| it.papers.posted_names);
    let shortened =
        |it: &&Petitioner| chosen.is_some_and(|chosen| it.posted_as(chosen) != PostedNames::Full);
    full_names(petition, shortened)
}

/// The full names of who speaks. A single word may be any word.
fn full_names(petition: &Petition, wanted: impl Fn(&&Petitioner) -> bool) -> Vec<&str> {
    let persons = petition.petitioner.iter().filter(wanted);
    let names = persons.map(|it| it.name.as_str());
    names.filter(|name| name.contains(' ')).collect()
}

fn is_secret(item: &Item) -> bool {
    item.secrecy == Secrecy::Secret
}

rules! { RULES:

SecretNameInText "D422" "secret-name-in-text" Warning { key: String }
vi "`{key}` có họ tên một người mà nội dung kiến nghị phải giữ kín"
=> "bỏ họ tên ấy khỏi lời văn; người ấy có mặt vì việc khác thì hỏi lại người phụ trách trước khi in"
en "`{key}` has the name of somebody whose request is secret"
=> "take the name out of the text; if that person is there for another reason, ask who is responsible before it is printed"
why "Biên bản, kết luận, báo cáo in lời văn đúng như gõ: một câu đủ làm lộ người tố cáo. Dòng ấy không in ra đây vì cùng lý do."
  / "Papers print what is typed: one sentence can give a denouncer away. For the same reason the line is not shown here."
wrong r#"[minutes]
opening = ["Ông Đinh Văn Dồng tố cáo cán bộ xã."]"#
right r#"[minutes]
opening = ["Bí thư Đảng ủy tuyên bố lý do."]"#
by Law "Luật Tố cáo 2018, Điều 47"

NameInPostedText "D538" "name-in-posted-text" Warning
vi "lời văn ghi cả họ tên người kiến nghị; trong kết luận, báo cáo chương trình in viết tắt hoặc “một người dân”"
=> "nên thay họ tên bằng “công dân”, “hộ dân”; người ấy đồng ý công khai thì ghi `publish-name = true` dưới [[petitioner]]"
en "the text names the petitioner in full; in conclusion and report the name is shortened or left out"
=> "better write “công dân” or “hộ dân” instead; if that person agreed to be named, write `publish-name = true` below [[petitioner]]"
why "Văn bản niêm yết viết tắt họ tên để bảo vệ người dân; một câu ghi đủ họ tên thì viết tắt cũng như không."
  / "Posted papers shorten names to protect people; one sentence with the full name undoes it."
wrong r#"name = "Đinh Thị Rẻ"
publish-name = false

[[item]]
code = "2025-01"
short = "Cấp giấy chứng nhận cho bà Đinh Thị Rẻ""#
right r#"name = "Đinh Thị Rẻ"
publish-name = false

[[item]]
code = "2025-01"
short = "Cấp giấy chứng nhận quyền sử dụng đất cho hộ dân""#
by Practice

PersonInPostedText "D967" "person-in-posted-text" Warning
vi "lời văn nêu tên một người không phải cán bộ đã khai; trong kết luận, báo cáo chương trình in viết tắt hoặc “một người dân”"
=> "nên thay bằng “hộ dân”, “công dân”; là cán bộ thì khai trong office.toml ([[person]]), ghi kèm chức vụ, hoặc viết “đồng chí …”; là tên đường, tên đất thì viết hoa và ghi rõ “đường”, “cầu”, “xóm” ở trước"
en "the text names somebody who is no official that is declared; in conclusion and report the name is shortened or left out"
=> "better write “hộ dân” or “công dân”; declare an official in office.toml ([[person]]), name the office as well or write “đồng chí …”; write “đường”, “cầu”, “xóm” before the name of a place"
why "Người thứ ba cũng được bảo vệ như người kiến nghị: văn bản niêm yết không nêu đủ họ tên ai ngoài cán bộ làm việc ấy."
  / "Third persons are protected like petitioners: posted papers name nobody in full but the officials at work."
wrong r#"short = "Cấp giấy chứng nhận cho nhà bà Đinh Thị Hường""#
right r#"short = "Cấp giấy chứng nhận cho hộ dân""#
by Practice

}
