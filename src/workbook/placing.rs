//! Dòng nào của hồ sơ nào: from the rows of a sheet to the petitions and items they are about.

use std::collections::{BTreeMap, BTreeSet};

use super::column::Column;
use super::entry::Entry;
use super::known::{Key, Known, KnownPetition, SessionKey};
use super::people;
use super::refusal::words;
use super::sheet::Row;
use crate::findings::{Finding, Place, catalogue as rule};

/// Các dòng của một lượt ý kiến: each with the item it is about, `None` for a new one.
pub(super) type Rows = Vec<(Row, Option<usize>)>;

/// Dòng đã xếp chỗ.
#[derive(Default)]
pub(super) struct Placed {
    /// By petition, those that are to be made among them.
    pub petitions: BTreeMap<Key, Rows>,
    /// Codes of items that a typed list has and the records have as well.
    pub recorded: Vec<String>,
}

/// Where a row belongs, before new petitions have their numbers.
enum Spot {
    Item(Key, usize),
    Added(Key),
    New(SessionKey, Group),
    Recorded(String),
}

/// Which rows form one new petition.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    /// Those with this number, which becomes the petition's.
    Numbered(u32),
    /// Those with this number in a typed list, where it says nothing else.
    Listed(i64),
    /// This row alone.
    Single(u32),
}

/// What is known while rows are placed.
pub(super) struct Placing<'a> {
    pub known: &'a Known,
    /// The session of rows that name none, as the workbook calls it.
    pub session: Option<&'a str>,
    /// Whether the workbook is one of ours, in which numbers are those of the records.
    pub own: bool,
}

impl Placing<'_> {
    /// Finds a place for every row; those without one are findings.
    pub(super) fn place(&self, rows: Vec<Row>, findings: &mut Vec<Finding>) -> Placed {
        let mut placed = Placed::default();
        let mut taken: BTreeMap<(Key, usize), Place> = BTreeMap::new();
        let mut fresh: Vec<(SessionKey, Group, Row)> = Vec::new();
        let mut nowhere = false;
        let index = self.index();
        let speakers = speakers(&rows);
        let mut named = false;
        for row in rows {
            let said = ["ordinal", "name", "collective", "code"]
                .iter()
                .any(|key| row.entry(key).is_some() || row.is_unclear(key));
            // Somebody's second request, perhaps, under cells that were merged once: taken for a
            // turn of nobody it would be counted as one.
            if named && !said {
                let place = row.place("name").clone();
                findings.push(Finding::under(&rule::ROW_OF_NOBODY, place));
                continue;
            }
            named |= said;
            let spot = match self.spot(&row, &index, &speakers) {
                Ok(spot) => spot,
                Err(finding) => {
                    // One missing session is one mistake, not as many as there are rows.
                    let told = finding.rule == &rule::SESSION_NEEDED && nowhere;
                    nowhere |= finding.rule == &rule::SESSION_NEEDED;
                    if !told {
                        findings.push(finding);
                    }
                    continue;
                }
            };
            match spot {
                Spot::Item(key, at) => {
                    let place = row.place("code").clone();
                    if let Some(first) = taken.insert((key.clone(), at), place.clone()) {
                        let code = row.text("code").unwrap_or_default().to_owned();
                        let finding = Finding::under(&rule::ROW_TWICE, place);
                        findings.push(finding.with("code", code).beside(first));
                    } else {
                        placed
                            .petitions
                            .entry(key)
                            .or_default()
                            .push((row, Some(at)));
                    }
                }
                Spot::Added(key) => placed.petitions.entry(key).or_default().push((row, None)),
                Spot::New(session, group) => fresh.push((session, group, row)),
                Spot::Recorded(code) => placed.recorded.push(code),
            }
        }
        self.number(fresh, &mut placed);
        placed
    }

    /// Gives the new petitions their numbers: the next ones, but for those that have one.
    fn number(&self, fresh: Vec<(SessionKey, Group, Row)>, placed: &mut Placed) {
        let mut last: BTreeMap<SessionKey, u32> = BTreeMap::new();
        for (year, id, number) in self.known.petitions.keys() {
            let last = last.entry((*year, id.clone())).or_default();
            *last = (*last).max(*number);
        }
        for (session, group, _) in &fresh {
            if let Group::Numbered(number) = group {
                let last = last.entry(session.clone()).or_default();
                *last = (*last).max(*number);
            }
        }
        let mut numbers: BTreeMap<(SessionKey, Group), u32> = BTreeMap::new();
        for (session, group, row) in fresh {
            let number = match group {
                Group::Numbered(number) => number,
                _ => *numbers
                    .entry((session.clone(), group.clone()))
                    .or_insert_with(|| {
                        let last = last.entry(session.clone()).or_default();
                        *last += 1;
                        *last
                    }),
            };
            let key = (session.0, session.1, number);
            placed.petitions.entry(key).or_default().push((row, None));
        }
    }

    /// The items of each session by what was said.
    fn index(&self) -> BTreeMap<(SessionKey, String), Vec<(&Key, usize)>> {
        let mut index: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (key, petition) in &self.known.petitions {
            for (at, content) in contents(petition) {
                let session = (key.0, key.1.clone());
                index.entry((session, content)).or_default().push((key, at));
            }
        }
        index
    }

    fn spot(
        &self,
        row: &Row,
        index: &BTreeMap<(SessionKey, String), Vec<(&Key, usize)>>,
        speakers: &Speakers,
    ) -> Result<Spot, Finding> {
        if row.text("kind") == Some("denunciation") {
            return Err(secret(row.place("kind")));
        }
        if let Some(code) = row.text("code") {
            return self.by_code(row, code);
        }
        let session = self.session_of(row)?;
        let content = row.text("content").unwrap_or_default().to_owned();
        let number = ordinal(row);
        match number.filter(|_| self.own) {
            Some(number) => self.by_number(row, session, number, &content),
            // Nothing but the words tells that a row was brought in before.
            None => {
                let alike = index.get(&(session.clone(), content));
                let mut alike = alike.into_iter().flatten();
                match alike.find(|(key, _)| self.names(key, &speakers.of(row))) {
                    Some((key, at)) => self.recorded(row, key, *at),
                    None => {
                        let group = number.map_or(Group::Single(row.number), Group::Listed);
                        Ok(Spot::New(session, group))
                    }
                }
            }
        }
    }

    /// A row of a list whose item is recorded already.
    fn recorded(&self, row: &Row, key: &Key, at: usize) -> Result<Spot, Finding> {
        let petition = self.known.petitions.get(key);
        let item = petition.and_then(|it| it.items.get(at));
        let open = item.filter(|it| !it.secret);
        let open = open.ok_or_else(|| secret(row.place("content")))?;
        Ok(Spot::Recorded(open.code.clone()))
    }

    /// A row of a workbook of ours, in which numbers are those of the records.
    fn by_number(
        &self,
        row: &Row,
        session: SessionKey,
        number: i64,
        content: &str,
    ) -> Result<Spot, Finding> {
        let number = u32::try_from(number)
            .ok()
            .filter(|it| (1..=9999).contains(it));
        let number = number.ok_or_else(|| {
            let finding = Finding::under(&rule::CELL_KIND, row.place("ordinal").clone());
            finding
                .with("column", "Lượt")
                .with(
                    "expected",
                    words("một số từ 1 đến 9999", "a number from 1 to 9999"),
                )
                .with("found", words("số khác", "another"))
        })?;
        let key = (session.0, session.1.clone(), number);
        match self.known.petitions.get(&key) {
            None => Ok(Spot::New(session, Group::Numbered(number))),
            Some(petition) if petition.secret => Err(secret(row.place("ordinal"))),
            // A form that is imported twice is no second petition.
            Some(petition) => match contents(petition).find(|(_, it)| *it == content) {
                Some((at, _)) if petition.items.get(at).is_some_and(|it| it.secret) => {
                    Err(secret(row.place("content")))
                }
                Some((at, _)) => Ok(Spot::Item(key, at)),
                None => Ok(Spot::Added(key)),
            },
        }
    }

    fn by_code(&self, row: &Row, code: &str) -> Result<Spot, Finding> {
        let place = row.place("code").clone();
        let Some((key, at)) = self.known.codes.get(code) else {
            return Err(Finding::under(&rule::CODE_UNKNOWN, place).with("code", code));
        };
        let petition = self.known.petitions.get(key);
        if petition
            .and_then(|it| it.items.get(*at))
            .is_none_or(|it| it.secret)
        {
            return Err(secret(&place));
        }
        let label = self.known.label((key.0, &key.1));
        let elsewhere = row.text("session").is_some_and(|it| it != label);
        let other = Entry::Count(i64::from(key.2));
        let other = self.own && row.entry("ordinal").is_some_and(|it| *it != other);
        if elsewhere || other {
            let finding = Finding::under(&rule::ROW_ELSEWHERE, place);
            let finding = finding.with("code", code).with("session", label);
            return Err(finding.with("ordinal", key.2.to_string()));
        }
        Ok(Spot::Item(key.clone(), *at))
    }

    fn session_of(&self, row: &Row) -> Result<SessionKey, Finding> {
        let label = row.text("session").or(self.session);
        let known = label.and_then(|it| self.known.sessions.get(it));
        let known = known.map(|(key, _)| key.clone());
        known.ok_or_else(|| Finding::under(&rule::SESSION_NEEDED, row.place("session").clone()))
    }

    /// Whether a petition is by those persons.
    fn names(&self, key: &Key, named: &BTreeSet<String>) -> bool {
        self.known.petitions.get(key).is_some_and(|petition| {
            let people = people::of_record(&petition.record).into_iter();
            people.map(|it| it.name).collect::<BTreeSet<_>>() == *named
        })
    }
}

/// Who speaks in the rows of one number: a name need not stand in each.
struct Speakers(BTreeMap<(Option<String>, i64), BTreeSet<String>>);

impl Speakers {
    fn of(&self, row: &Row) -> BTreeSet<String> {
        let own = named_in(row);
        let above = turn(row).and_then(|turn| self.0.get(&turn));
        match above {
            Some(above) if own.is_empty() => above.clone(),
            _ => own,
        }
    }
}

fn speakers(rows: &[Row]) -> Speakers {
    let mut speakers = BTreeMap::new();
    for row in rows {
        let named = named_in(row);
        if let Some(turn) = turn(row).filter(|_| !named.is_empty()) {
            speakers.entry(turn).or_insert(named);
        }
    }
    Speakers(speakers)
}

fn named_in(row: &Row) -> BTreeSet<String> {
    let named = people::of_row(row, &[], &mut Vec::new()).into_iter();
    named.map(|it| it.name).collect()
}

/// The session that a row names, and its number there.
fn turn(row: &Row) -> Option<(Option<String>, i64)> {
    ordinal(row).map(|number| (row.text("session").map(str::to_owned), number))
}

fn ordinal(row: &Row) -> Option<i64> {
    match row.entry("ordinal") {
        Some(Entry::Count(number)) => Some(*number),
        _ => None,
    }
}

/// What was said in each item.
fn contents(petition: &KnownPetition) -> impl Iterator<Item = (usize, String)> {
    let items = petition
        .record
        .get("item")
        .and_then(|it| it.as_array_of_tables());
    let items = items.into_iter().flatten().enumerate();
    items.filter_map(|(at, item)| match Entry::of_record(item.get("content")?)? {
        Entry::Text(text) => Some((at, text)),
        _ => None,
    })
}

fn secret(place: &Place) -> Finding {
    Finding::under(&rule::SECRET_ROW, place.clone())
}

/// What the rows of one petition say together in a column of the petition: a blank beside a
/// value says the same as the value.
///
/// # Errors
///
/// When two rows say different things.
pub(super) fn together<'a>(rows: &'a Rows, column: &Column) -> Result<Option<&'a Row>, Finding> {
    let mut said = rows
        .iter()
        .map(|(row, _)| row)
        .filter(|row| row.entry(column.key).is_some());
    let Some(first) = said.next() else {
        return Ok(None);
    };
    match said.find(|row| row.entry(column.key) != first.entry(column.key)) {
        None => Ok(Some(first)),
        Some(other) => {
            let place = other.place(column.key).clone();
            let finding = Finding::under(&rule::ROWS_DISAGREE, place);
            let finding = finding.with("column", column.heading);
            Err(finding.beside(first.place(column.key).clone()))
        }
    }
}
