//! The figures of conclusions and reports, counted here straight from the TOML: no code is
//! shared with the program.

use std::collections::BTreeMap;

use toml::{Table, Value};

use crate::support::cli::doithoai;
use crate::support::folder::Folder;

/// An item with what its petition says of it.
struct Item {
    session: String,
    villages: Vec<String>,
    own: Table,
    /// Date, kind and outcome of what had happened by the day.
    events: Vec<(String, String, String)>,
}

/// What an item is counted under.
type Labels<'a> = &'a dyn Fn(&Item) -> Vec<String>;

struct Facts {
    office: Table,
    turns: usize,
    /// All that count, secret ones too.
    all: usize,
    open: Vec<Item>,
}

/// What had come in by a day (as TOML writes it) in one year's folder.
fn facts(folder: &Folder, year: i32, day: &str) -> Facts {
    let mut facts = Facts {
        office: folder.read("records/office.toml").parse().expect("TOML"),
        turns: 0,
        all: 0,
        open: Vec::new(),
    };
    let prefix = format!("records/{year}/petitions/");
    for file in folder.files() {
        let Some(rest) = file.strip_prefix(&prefix) else {
            continue;
        };
        let (session, _) = rest.split_once('/').expect("a session's folder");
        let petition: Table = folder.read(&file).parse().expect("TOML");
        if *petition["received"].to_string() > *day {
            continue;
        }
        facts.turns += 1;
        for own in petition["item"].as_array().expect("items") {
            let own = own.as_table().expect("a table").clone();
            if own.contains_key("merged-into") {
                continue;
            }
            facts.all += 1;
            let hidden = |table: &Table| {
                table.get("confidential").and_then(Value::as_bool) == Some(true)
                    || table.get("kind").and_then(Value::as_str) == Some("denunciation")
            };
            if hidden(&petition) || hidden(&own) {
                continue;
            }
            let events = own.get("event").and_then(Value::as_array);
            let mut events: Vec<_> = events
                .into_iter()
                .flatten()
                .map(|event| {
                    (
                        event["date"].to_string(),
                        text(event, "kind"),
                        text(event, "outcome"),
                    )
                })
                .collect();
            events.retain(|(date, _, _)| **date <= *day);
            facts.open.push(Item {
                session: session.to_owned(),
                villages: strings(&petition, "villages"),
                own,
                events,
            });
        }
    }
    facts
}

fn text(value: &Value, key: &str) -> String {
    let found = value.get(key).and_then(Value::as_str);
    found.unwrap_or_default().to_owned()
}

fn strings(table: &Table, key: &str) -> Vec<String> {
    let list = table.get(key).and_then(Value::as_array);
    let words = list.into_iter().flatten().filter_map(Value::as_str);
    words.map(str::to_owned).collect()
}

impl Item {
    fn answered(&self) -> bool {
        let answers = ["answered", "replied", "notified"];
        self.events
            .iter()
            .any(|(_, kind, _)| answers.contains(&&**kind))
    }

    fn last(&self) -> Option<&(String, String, String)> {
        let beside = ["reminded", "extended", "interim", "notified"];
        let moves = |(_, kind, _): &&(String, String, String)| !beside.contains(&&**kind);
        self.events.iter().rfind(moves)
    }

    /// 0 resolved, 1 in progress, 2 unresolved.
    fn group(&self) -> usize {
        match self.last().map(|(_, kind, outcome)| (&**kind, &**outcome)) {
            Some(("resolved", "planned" | "beyond-authority")) => 1,
            Some(("resolved", "objective-cause")) => 2,
            Some(("resolved" | "returned" | "withdrawn", _)) => 0,
            None | Some(("classified", _)) => 2,
            _ => 1,
        }
    }

    fn word(&self, key: &str) -> &str {
        self.own
            .get(key)
            .and_then(Value::as_str)
            .unwrap_or_default()
    }

    /// The lead body, or who had taken over from it on the day on which it was closed.
    fn lead(&self, office: &Table, day: &str) -> String {
        let closing = ["resolved", "returned", "withdrawn"];
        let closed = self
            .last()
            .filter(|(_, kind, _)| closing.contains(&&**kind));
        let day = closed.map_or(day, |(date, _, _)| date);
        let mut id = self.word("lead").to_owned();
        let given = self.own.get("event").and_then(Value::as_array);
        let mut given = given.into_iter().flatten();
        let given = given.find(|it| ["assigned", "transferred"].contains(&&*text(it, "kind")));
        if id.is_empty() {
            id = given.map(|it| text(it, "body")).unwrap_or_default();
        }
        loop {
            let bodies = office["body"].as_array().expect("bodies");
            let Some(body) = bodies.iter().find(|body| text(body, "id") == id) else {
                return "Không giao".to_owned();
            };
            let over = body
                .get("until")
                .is_some_and(|until| *until.to_string() < *day);
            let next = text(body, "successor");
            if !over || next.is_empty() {
                let short = text(body, "short");
                return if short.is_empty() {
                    text(body, "name")
                } else {
                    short
                };
            }
            id = next;
        }
    }
}

/// `name` of a thing that the office declares.
fn declared(office: &Table, list: &str, id: &str, key: &str) -> String {
    let things = office[list].as_array().expect("a list");
    let thing = things.iter().find(|thing| text(thing, "id") == id);
    text(thing.expect(id), key)
}

fn rate(part: usize, whole: usize) -> String {
    let tenths = (part * 1000 * 2 + whole) / (whole * 2);
    match tenths % 10 {
        0 => format!("{} %", tenths / 10),
        rest => format!("{},{rest} %", tenths / 10),
    }
}

fn row(label: &str, items: &[&Item]) -> String {
    let mut groups = [0; 3];
    for item in items {
        groups[item.group()] += 1;
    }
    let [resolved, progress, unresolved] = groups;
    assert_eq!(resolved + progress + unresolved, items.len());
    let total = items.len();
    format!(
        "{label} {total} {resolved} {progress} {unresolved} {}",
        rate(resolved, total)
    )
}

/// The rows of a split, and how many items they add up to.
fn rows(items: &[Item], labels: impl Fn(&Item) -> Vec<String>) -> (Vec<String>, usize) {
    let mut parts: BTreeMap<String, Vec<&Item>> = BTreeMap::new();
    for item in items {
        for label in labels(item) {
            parts.entry(label).or_default().push(item);
        }
    }
    let sum = parts.values().map(Vec::len).sum();
    (
        parts
            .iter()
            .map(|(label, items)| row(label, items))
            .collect(),
        sum,
    )
}

fn built() -> Folder {
    let folder = Folder::whole_example();
    let output = doithoai(folder.path(), &[]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    folder
}

fn printed(folder: &Folder, name: &str) -> String {
    folder.printed(name).replace('\u{a0}', " ")
}

/// Every figure of a report: the totals, and every row of every split.
fn check_report(folder: &Folder, name: &str, year: i32, day: &str) {
    let facts = facts(folder, year, day);
    let page = printed(folder, name);
    let (open, secret) = (&facts.open, facts.all - facts.open.len());
    let whole: Vec<&Item> = open.iter().collect();
    let answered = open.iter().filter(|item| item.answered()).count();
    let of_group = |group| open.iter().filter(|item| item.group() == group).count();
    let figure = |count: usize| format!("{count:02} ({})", rate(count, open.len()));
    let mut expected = vec![
        format!(
            "Tiếp nhận {:02} lượt ý kiến với {:02} nội dung kiến nghị",
            facts.turns, facts.all
        ),
        format!(
            "không kể {secret:02} nội dung được xử lý riêng. Tổng số {:02} nội dung",
            open.len()
        ),
        format!("Đã trả lời: {}", figure(answered)),
        format!("Đã giải quyết: {}", figure(of_group(0))),
        format!("đang giải quyết: {}", figure(of_group(1))),
        format!("chưa giải quyết: {}", figure(of_group(2))),
        row("Tổng số", &whole),
        format!("Tổng số {} {}", facts.turns, facts.all),
    ];
    let office = &facts.office;
    let capital = |text: String| {
        let mut chars = text.chars();
        let first: String = chars
            .next()
            .into_iter()
            .flat_map(char::to_uppercase)
            .collect();
        first + chars.as_str()
    };
    let village = |id: &String| {
        format!(
            "{} {}",
            declared(office, "village", id, "kind"),
            declared(office, "village", id, "name")
        )
    };
    let kind = |item: &Item| {
        match item.word("kind") {
            "request" => "Kiến nghị",
            "report" => "Phản ánh",
            "proposal" => "Đề xuất",
            "comment" => "Góp ý",
            "question" => "Câu hỏi",
            "complaint" => "Khiếu nại",
            "praise" => "Khen",
            other => panic!("{other}"),
        }
        .to_owned()
    };
    let level = |item: &Item| {
        match item.word("authority") {
            "village" => "Thôn",
            "commune" => "Xã",
            "district" => "Huyện",
            "province" => "Tỉnh",
            "central" => "Trung ương",
            "other" => "Khác",
            other => panic!("{other}"),
        }
        .to_owned()
    };
    let session = |item: &Item| {
        if item.session == "other" {
            return "Ngoài các buổi đối thoại".to_owned();
        }
        let file = format!("records/{year}/sessions/{}.toml", item.session);
        let session: Table = folder.read(&file).parse().expect("TOML");
        let date = session["date"].to_string();
        let mut date = date.split('-');
        let mut next = || {
            date.next()
                .expect("a date")
                .parse::<u32>()
                .expect("a number")
        };
        let (year, month, day) = (next(), next(), next());
        let villages: Vec<_> = strings(&session, "villages").iter().map(village).collect();
        let audience = session.get("audience").and_then(Value::as_str);
        let audience = audience.map_or_else(
            || format!("Nhân dân {}", villages.join(", ")),
            str::to_owned,
        );
        format!("{audience}, {day:02}/{month}/{year}")
    };
    let villages = |item: &Item| match &item.villages[..] {
        [] => vec!["Không ghi".to_owned()],
        villages => villages.iter().map(|id| capital(village(id))).collect(),
    };
    let splits: [(&str, Labels<'_>); 6] = [
        ("session", &|item| vec![session(item)]),
        ("village", &villages),
        ("field", &|item| {
            vec![declared(office, "field", item.word("field"), "name")]
        }),
        ("kind", &|item| vec![kind(item)]),
        ("level", &|item| vec![level(item)]),
        ("body", &|item| vec![item.lead(office, day)]),
    ];
    for (split, labels) in splits {
        let (rows, sum) = rows(open, labels);
        // Parts add up to the total, or the report says why they do not.
        if split == "village" && sum > open.len() {
            expected.push("nên cộng các thôn lớn hơn tổng số".to_owned());
        } else {
            assert_eq!(sum, open.len(), "{split}");
        }
        expected.extend(rows);
    }
    for part in expected {
        assert!(page.contains(&part), "{name}: {part} is not in\n{page}");
    }
}

#[test]
fn the_annual_report_prints_what_the_records_hold() {
    check_report(&built(), "2025/bao-cao-nam.pdf", 2025, "2025-12-15");
}

#[test]
fn the_progress_report_prints_what_the_records_held_on_its_day() {
    check_report(&built(), "2025/bao-cao/quy-3.pdf", 2025, "2025-09-30");
}

#[test]
fn every_conclusion_counts_its_own_session() {
    let folder = built();
    let mut seen = 0;
    for (year, session) in [
        (2024, "2024-10-lang-mung"),
        (2025, "2025-04-nuoc-tang"),
        (2025, "2025-08-giao-vien"),
        (2025, "2025-10-lang-mung"),
    ] {
        let prefix = format!("records/{year}/petitions/{session}/");
        let files = folder.files();
        let own: Vec<Table> = files
            .iter()
            .filter(|file| file.starts_with(&prefix))
            .map(|file| folder.read(file).parse().expect("TOML"))
            .collect();
        let items: Vec<&Table> = own
            .iter()
            .flat_map(|petition| petition["item"].as_array().expect("items"))
            .map(|item| item.as_table().expect("a table"))
            .collect();
        let merged = items
            .iter()
            .filter(|item| item.contains_key("merged-into"))
            .count();
        let text = printed(&folder, &format!("{year}/{session}/ket-luan.pdf"));
        let counted = format!(
            "{:02} lượt ý kiến với {:02} nội dung kiến nghị",
            own.len(),
            items.len() - merged
        );
        assert!(
            text.contains(&counted),
            "{session}: {counted} is not in\n{text}"
        );
        assert_eq!(
            text.contains("được gộp vào nội dung khác"),
            merged > 0,
            "{text}"
        );
        seen += items.len();
    }
    assert_eq!(seen, 47);
}
