//! The figures of conclusions and reports, counted here straight from the TOML: no code is
//! shared with the program.

use std::collections::BTreeMap;

use toml::{Table, Value};

use super::counting::{Item, declared, facts, strings};
use crate::support::cli::doithoai;
use crate::support::folder::Folder;

/// What an item is counted under.
type Labels<'a> = &'a dyn Fn(&Item) -> Vec<String>;

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
fn rows(items: &[&Item], labels: impl Fn(&Item) -> Vec<String>) -> (Vec<String>, usize) {
    let mut parts: BTreeMap<String, Vec<&Item>> = BTreeMap::new();
    for &item in items {
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
pub(super) fn check_report(folder: &Folder, name: &str, year: i32, day: &str) {
    let facts = facts(folder, year, day);
    let page = printed(folder, name);
    let secret = facts.all - facts.open.len();
    let (apart, open): (Vec<&Item>, Vec<&Item>) =
        facts.open.iter().partition(|item| item.apart().is_some());
    let mut left_out = vec![format!("{secret:02} nội dung được xử lý riêng")];
    for what in [
        "ý kiến khen, góp ý đã ghi nhận",
        "nội dung đã trả lại, hướng dẫn",
        "nội dung người kiến nghị đã rút",
    ] {
        let count = apart.iter().filter(|item| item.apart() == Some(what));
        match count.count() {
            0 => {}
            count => left_out.push(format!("{count:02} {what}")),
        }
    }
    let left_out = left_out.join(", ");
    let overdue = open.iter().filter(|item| item.overdue(day)).count();
    let late = open.iter().filter(|item| item.late()).count();
    let answered = open.iter().filter(|item| item.answered()).count();
    let of_group = |group| open.iter().filter(|item| item.group() == group).count();
    let figure = |count: usize| format!("{count:02} ({})", rate(count, open.len()));
    let mut expected = vec![
        format!(
            "Tiếp nhận {:02} lượt ý kiến với {:02} nội dung kiến nghị",
            facts.turns, facts.all
        ),
        format!("không kể {left_out}. Tổng số {:02} nội dung", open.len()),
        format!("Chưa xong, đã quá thời hạn: {overdue:02}."),
        format!("Đã kết thúc nhưng chậm so với thời hạn: {late:02}."),
        format!("Đã trả lời: {}", figure(answered)),
        format!("Đã giải quyết: {}", figure(of_group(0))),
        format!("đang giải quyết: {}", figure(of_group(1))),
        format!("chưa giải quyết: {}", figure(of_group(2))),
        row("Tổng số", &open),
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
        match &*item.level(office) {
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
        ("body", &|item| item.bodies(office, day)),
    ];
    for (split, labels) in splits {
        let (rows, sum) = rows(&open, labels);
        // Parts add up to the total, or the report says why they do not.
        let several = match split {
            "village" => Some("nên cộng các thôn lớn hơn tổng số"),
            "body" => Some("nên cộng các cơ quan, đơn vị lớn hơn tổng số"),
            _ => None,
        };
        if let Some(said) = several.filter(|_| sum > open.len()) {
            expected.push(said.to_owned());
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
