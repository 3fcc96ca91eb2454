//! The paper of a day says what was known then: records that are cut off at a day, as if nobody had
//! written anything since, give the same papers up to that day as all of them.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{Days, NaiveDate};
use doithoai::documents::{Document, Kind, Views};
use doithoai::render::Renderer;
use doithoai::workspace::Workspace;
use proptest::prelude::*;
use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, value};

use crate::support::folder::{Folder, copy};

/// One more thing that happens to a request: which of the requests, how many days after it came in,
/// what, to which body, and with a deadline how many days on.
type Happening = (usize, u64, usize, usize, Option<u64>);

/// What can happen, with what such an event has to say.
const KINDS: [&str; 12] = [
    "assigned",
    "transferred",
    "reminded",
    "extended",
    "interim",
    "replied",
    "answered",
    "notified",
    "resolved",
    "reopened",
    "withdrawn",
    "acknowledged",
];
const BODIES: [&str; 3] = ["ubnd", "thuy-loi", "dien-luc"];

fn day_of(table: &Table, key: &str) -> Option<NaiveDate> {
    let date = table.get(key)?.as_datetime()?.date?;
    NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
}

fn toml_day(day: NaiveDate) -> Item {
    value(
        day.to_string()
            .parse::<toml_edit::Datetime>()
            .expect("a day"),
    )
}

fn records(folder: &Folder, within: &str) -> Vec<(String, DocumentMut)> {
    let files = folder.files().into_iter();
    let files = files.filter(|it| it.contains(within) && it.ends_with(".toml"));
    files
        .map(|file| {
            let text = folder.read(&file);
            (file, text.parse().expect("TOML"))
        })
        .collect()
}

fn keep(tables: Option<&mut Item>, day: NaiveDate) {
    if let Some(tables) = tables.and_then(Item::as_array_of_tables_mut) {
        tables.retain(|it| day_of(it, "date").is_none_or(|date| date <= day));
    }
}

/// Takes away everything that was not written yet on a day.
fn cut_off(folder: &Folder, day: NaiveDate) {
    let remove = |file: &str| std::fs::remove_file(folder.join(file)).expect("removed");
    let mut left: BTreeMap<String, usize> = BTreeMap::new();
    let mut codes = Vec::new();
    let mut petitions = records(folder, "/petitions/");
    petitions.retain_mut(|(file, record)| {
        let known = day_of(record, "received").is_some_and(|it| it <= day);
        if !known {
            remove(file);
            return false;
        }
        let items = record["item"].as_array_of_tables_mut().expect("items");
        for item in items.iter_mut() {
            keep(item.get_mut("event"), day);
            codes.push(item["code"].as_str().expect("a code").to_owned());
        }
        let session = file.rsplit('/').nth(1).expect("a folder").to_owned();
        *left.entry(session).or_default() += 1;
        true
    });
    for (file, record) in &mut petitions {
        let items = record["item"].as_array_of_tables_mut().expect("items");
        for item in items.iter_mut() {
            let unknown = |it: &Item| !codes.iter().any(|code| it.as_str() == Some(code));
            let later = day_of(item, "merged-on").is_some_and(|it| it > day);
            if later || item.get("merged-into").is_some_and(unknown) {
                item.remove("merged-into");
                item.remove("merged-on");
            }
        }
        folder.write(file, record.to_string());
    }
    let planned: Vec<i64> = records(folder, "/plan.toml")
        .iter()
        .filter(|(_, plan)| day_of(plan, "date").is_some_and(|it| it <= day))
        .flat_map(|(_, plan)| {
            let sessions = plan["session"]
                .as_array_of_tables()
                .expect("sessions")
                .iter();
            sessions
                .filter_map(|it| it["month"].as_integer())
                .collect::<Vec<_>>()
        })
        .collect();
    for (file, mut record) in records(folder, "/sessions/") {
        let last = record.get("change").and_then(Item::as_array_of_tables);
        let moved = last.into_iter().flat_map(ArrayOfTables::iter);
        let moved = moved.filter_map(|it| day_of(it, "new-date")).last();
        let held_on = moved.or(day_of(&record, "date"));
        let mut evidence = false;
        for key in ["plan", "announcement", "invitation", "review", "conclusion"] {
            let date = record.get(key).and_then(Item::as_table);
            match date.and_then(|it| day_of(it, "date")) {
                Some(date) if date > day => {
                    record.remove(key);
                }
                date => evidence |= date.is_some(),
            }
        }
        for key in [
            "assignment",
            "change",
            "publication",
            "announcement-again",
            "invitation-again",
        ] {
            keep(record.get_mut(key), day);
            let kept = record.get(key).and_then(Item::as_array_of_tables);
            evidence |= kept.is_some_and(|it| !it.is_empty());
        }
        if held_on.is_some_and(|it| it > day) {
            for key in ["held", "end", "attendance", "minutes", "stated"] {
                record.remove(key);
            }
        } else {
            evidence |= record.get("held").and_then(Item::as_bool) == Some(true);
        }
        let id = file
            .rsplit('/')
            .next()
            .and_then(|it| it.strip_suffix(".toml"));
        let heard = left.contains_key(id.expect("a name"));
        let regular = record["kind"].as_str() == Some("regular");
        let foreseen = record.get("month").and_then(Item::as_integer);
        let foreseen = regular && foreseen.is_some_and(|it| planned.contains(&it));
        match evidence || heard || foreseen {
            true => folder.write(&file, record.to_string()),
            false => {
                remove(&file);
                folder
            }
        };
    }
    for within in ["/reports/", "/plan.toml", "/corrections/"] {
        for (file, record) in records(folder, within) {
            if day_of(&record, "date").is_none_or(|it| it > day) {
                remove(&file);
            }
        }
    }
}

/// Adds to the requests what happens, in the order of the days.
fn let_happen(folder: &Folder, happenings: &[Happening]) {
    let mut petitions = records(folder, "/petitions/");
    let count = petitions.len();
    for (at, later, kind, body, term) in happenings {
        let (_, record) = &mut petitions[at % count];
        let received = day_of(record, "received").expect("a day");
        let items = record["item"].as_array_of_tables_mut().expect("items");
        let nth = at / count % items.len();
        let item = items.get_mut(nth).expect("an item");
        let day = received + Days::new(*later);
        let mut event = Table::new();
        let kind = KINDS[kind % KINDS.len()];
        event["date"] = toml_day(day);
        event["kind"] = value(kind);
        if matches!(
            kind,
            "assigned" | "transferred" | "reminded" | "extended" | "replied"
        ) {
            event["body"] = value(BODIES[body % BODIES.len()]);
        }
        if matches!(kind, "assigned" | "transferred" | "reminded" | "extended") {
            let term = term.or((kind == "extended").then_some(10));
            if let Some(term) = term {
                event["deadline"] = toml_day(day + Days::new(term));
            }
        }
        if matches!(kind, "reminded" | "notified") {
            event["signer"] = value("bi-thu");
        }
        if kind == "replied" {
            event["issuer"] = value("Cơ quan được giao");
        }
        if kind == "resolved" {
            event["outcome"] = value("done");
        }
        if !matches!(kind, "acknowledged" | "withdrawn" | "assigned") {
            event["text"] = value(format!("Việc {later} ngày sau."));
        }
        let events = item
            .entry("event")
            .or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
        let events = events.as_array_of_tables_mut().expect("events");
        let mut all: Vec<Table> = events.iter().cloned().collect();
        let place = all.partition_point(|it| day_of(it, "date").is_some_and(|date| date <= day));
        for it in &mut all {
            it.set_position(None);
        }
        all.insert(place, event);
        *events = all.into_iter().collect();
    }
    for (file, record) in petitions {
        folder.write(&file, record.to_string());
    }
}

/// Merges requests into earlier ones: which of them, into which, and how many days after it came
/// in.
fn let_merge(folder: &Folder, mergers: &[(usize, usize, u64)]) {
    let mut petitions = records(folder, "/petitions/");
    let is_open = |it: &Table| {
        let secret = it.get("confidential").and_then(Item::as_bool);
        secret != Some(true) && it.get("kind").and_then(Item::as_str) != Some("denunciation")
    };
    let codes = petitions.iter().filter(|(_, it)| is_open(it.as_table()));
    let codes: Vec<(NaiveDate, String)> = codes
        .flat_map(|(_, record)| {
            let received = day_of(record, "received").expect("a day");
            let items = record["item"].as_array_of_tables().expect("items").iter();
            let open = items.filter(|it| is_open(it));
            open.map(move |it| (received, it["code"].as_str().expect("a code").to_owned()))
        })
        .collect();
    let count = petitions.len();
    for (at, into, later) in mergers {
        let (_, record) = &mut petitions[at % count];
        let received = day_of(record, "received").expect("a day");
        let earlier = codes.iter().filter(|(day, _)| *day < received);
        let earlier: Vec<_> = earlier.map(|(_, code)| code).collect();
        if earlier.is_empty() || !is_open(record.as_table()) {
            continue;
        }
        let items = record["item"].as_array_of_tables_mut().expect("items");
        let item = items.get_mut(0).expect("an item");
        if is_open(item) {
            item["merged-into"] = value(earlier[into % earlier.len()].as_str());
            item["merged-on"] = toml_day(received + Days::new(*later));
        }
    }
    for (file, record) in petitions {
        folder.write(&file, record.to_string());
    }
}

/// What the papers up to a day print, by their paths. The ledger runs on and has no day of its own
/// but the one it is asked for.
fn papers(root: &Path, day: NaiveDate) -> BTreeMap<String, Vec<String>> {
    let workspace = Workspace::read(root, Some(day), Views::Made);
    let errors: Vec<_> = workspace
        .findings
        .iter()
        .filter(|it| it.is_error())
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
    let renderer = Renderer::new(&workspace.templates, None);
    let by_then =
        |it: &&Document| it.kind == Kind::Ledger || it.date.is_some_and(|date| date <= day);
    let printed = workspace.documents.iter().filter(by_then).map(|document| {
        let passages = renderer.passages(document).expect("passages");
        let texts = passages.into_iter().map(|it| it.text);
        (document.path.clone(), texts.collect())
    });
    printed.collect()
}

fn history() -> impl Strategy<Value = Vec<Happening>> {
    let term = proptest::option::of(1..90_u64);
    proptest::collection::vec(
        (0..200_usize, 0..300_u64, 0..12_usize, 0..3_usize, term),
        0..40,
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn papers_of_a_day_do_not_know_what_came_later(
        happenings in history(),
        mergers in proptest::collection::vec((0..200_usize, 0..200_usize, 0..200_u64), 0..8),
        at in 0..560_u64,
    ) {
        let day = NaiveDate::from_ymd_opt(2024, 10, 1).expect("a day") + Days::new(at);
        let all = Folder::whole_example();
        // A draft is signed by whoever may sign on the day on which it is looked at.
        let draft = "[invitation]\nsigner = \"chanh-van-phong\"";
        let signed = draft.replace("chanh-van-phong", "bi-thu");
        all.replace("records/2025/sessions/2025-11-thanh-nien.toml", draft, &signed);
        let_happen(&all, &happenings);
        let_merge(&all, &mergers);
        let then = Folder::empty();
        copy(all.path(), then.path());
        cut_off(&then, day);
        let (all, then) = (papers(all.path(), day), papers(then.path(), day));
        let paths = |it: &BTreeMap<String, Vec<String>>| it.keys().cloned().collect::<Vec<_>>();
        prop_assert_eq!(paths(&all), paths(&then), "of {}", day);
        for (path, printed) in &all {
            prop_assert_eq!(printed, &then[path], "{} as of {}", path, day);
        }
    }
}
