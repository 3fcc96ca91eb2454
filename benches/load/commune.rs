//! Communes like the example's: other names, other people, other figures in what they ask for.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// What is left out of the example, so that an office has about seventy documents.
const LEFT_OUT: [&str; 7] = [
    "records/schemas",
    "records/2025/sessions/2025-08-giao-vien.toml",
    "records/2025/sessions/2025-10-lang-mung.toml",
    "records/2025/petitions/2025-08-giao-vien",
    "records/2025/petitions/2025-10-lang-mung",
    "records/2025/petitions/other",
    "records/2025/reports",
];

const FIRST: [&str; 24] = [
    "An", "Ba", "Bình", "Cẩm", "Châu", "Đại", "Điền", "Đông", "Đức", "Hòa", "Hương", "Kim", "Lộc",
    "Long", "Minh", "Nghĩa", "Ngọc", "Phổ", "Phú", "Quảng", "Tân", "Thanh", "Tịnh", "Trà",
];
const SECOND: [&str; 24] = [
    "Bình", "Châu", "Cường", "Dương", "Giang", "Hà", "Hiệp", "Hòa", "Khê", "Lâm", "Lợi", "Lương",
    "Mỹ", "Nam", "Phong", "Phước", "Sơn", "Tâm", "Thạnh", "Thọ", "Thuận", "Trung", "Vinh", "Xuân",
];
const GIVEN: [&str; 32] = [
    "An", "Ba", "Bảy", "Biên", "Chiến", "Công", "Diệu", "Đào", "Đông", "Hạnh", "Hiền", "Hoa",
    "Hùng", "Khoa", "Lành", "Liên", "Linh", "Long", "Mai", "Minh", "Nam", "Nga", "Phúc", "Quang",
    "Sâm", "Sơn", "Tâm", "Thu", "Thủy", "Toàn", "Vinh", "Xuân",
];

/// Writes the office of that number below `root`; another number gives other documents. Sound by
/// `check`, and nobody in it is real.
pub fn write_commune(root: &Path, example: &Path, number: usize) {
    let files = files(example);
    let names = names(&files, number);
    for (nth, (name, text)) in files.iter().enumerate() {
        let mut text = text.clone();
        for (old, new) in &names {
            text = text.replace(old, new);
        }
        if name.contains("/petitions/") {
            text = with_figures(&text, 3 + (number * 7 + nth * 13) % 90);
        }
        let path = root.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }
}

/// The example's records, by their names.
fn files(example: &Path) -> BTreeMap<String, String> {
    let walk = walkdir::WalkDir::new(example.join("records"));
    let mut files = BTreeMap::new();
    for entry in walk.into_iter().flatten() {
        let name = entry.path().strip_prefix(example).expect("below");
        let name = name.to_str().expect("UTF-8").replace('\\', "/");
        let kept = name.ends_with(".toml") && !LEFT_OUT.iter().any(|it| name.starts_with(it));
        if kept {
            let text = fs::read_to_string(entry.path()).expect("read");
            files.insert(name, text);
        }
    }
    files
}

/// What is called otherwise here, the longest names first.
fn names(files: &BTreeMap<String, String>, number: usize) -> Vec<(String, String)> {
    let (first, second) = (number % FIRST.len(), number / FIRST.len());
    let mut commune = format!("{} {}", FIRST[first], SECOND[second % SECOND.len()]);
    let third = number / FIRST.len() / SECOND.len();
    if third > 0 {
        commune = format!("{commune} {}", GIVEN[third % GIVEN.len()]);
    }
    let mut names = vec![
        ("SƠN BAO".to_owned(), commune.to_uppercase()),
        ("Sơn Bao".to_owned(), commune),
    ];
    let mut people: Vec<String> = files.values().flat_map(|text| people(text)).collect();
    people.sort_unstable();
    people.dedup();
    for (nth, name) in people.iter().enumerate() {
        let kept: Vec<&str> = name.split(' ').collect();
        let kept = kept[..kept.len().min(2)].join(" ");
        let called = |turn: usize| {
            let (one, other) = (nth + number * 5 + turn, nth / GIVEN.len() + number / 3);
            let (one, other) = (GIVEN[one % GIVEN.len()], GIVEN[other % GIVEN.len()]);
            format!("{kept} {other} {one}")
        };
        // Names are replaced one by one: a new one must not be an old one of somebody else.
        let taken = |it: &String| people.contains(it) || names.iter().any(|(_, new)| new == it);
        let new = (0..GIVEN.len())
            .map(called)
            .find(|it| !taken(it))
            .expect("a free name");
        names.push((name.clone(), new));
    }
    names.sort_by_key(|(old, _)| std::cmp::Reverse(old.len()));
    names
}

/// The names of the people in a record.
fn people(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut person = false;
    for line in text.lines() {
        if line.starts_with('[') {
            person = ["[[person]]", "[[signer]]", "[[petitioner]]"].contains(&line);
        }
        let name = line
            .strip_prefix("name = \"")
            .and_then(|it| it.strip_suffix('"'));
        found.extend(name.filter(|_| person).map(str::to_owned));
    }
    found
}

/// The petitions with a sentence more.
fn with_figures(text: &str, households: usize) -> String {
    let mut out = String::new();
    for line in text.lines() {
        match line.strip_suffix('"') {
            Some(start) if line.starts_with("content = \"") => {
                out.push_str(&format!(
                    "{start} Việc này liên quan đến {households} hộ.\"\n"
                ));
            }
            _ => {
                out.push_str(line);
                out.push('\n');
            }
        }
    }
    out
}
