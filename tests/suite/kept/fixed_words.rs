//! Words of a profile or of the library that change after papers went out: exactly the papers are
//! named that would be printed otherwise, each with the line that says so. The oracle reads the
//! pages of the same records without the copies.

use std::collections::{BTreeMap, BTreeSet};

use doithoai::documents::{Kind, Views};
use doithoai::render::{Digest, Renderer, Templates};
use doithoai::workspace::Workspace;
use serde_json::Value;

use crate::support::cli::doithoai;
use crate::support::fold;
use crate::support::folder::{Folder, copy};
use crate::support::pdf::Pdf;

const PROFILE: &str = "templates/profiles/hd36.toml";

/// Records of which many papers went out, and the same without the copies.
struct Offices {
    with: Folder,
    without: Folder,
    papers: BTreeSet<String>,
}

impl Offices {
    fn issued() -> Self {
        let without = Folder::whole_example();
        let with = Folder::empty();
        copy(without.path(), with.path());
        let papers = [
            "issue",
            "2025/ke-hoach.pdf",
            "2025-04-nuoc-tang",
            "2025-08-giao-vien",
            "2025/bao-cao-nam.pdf",
            "reminder",
        ];
        let issued = doithoai(with.path(), &papers);
        assert_eq!(issued.code, 0, "{}", issued.stderr);
        let office = Workspace::read(with.path(), None, Views::Named);
        let issued = office.documents.iter().filter(|it| it.issued.is_some());
        let kinds: BTreeSet<Kind> = issued.clone().map(|it| it.kind).collect();
        assert!(kinds.len() > 9, "{kinds:?}");
        let papers = issued.map(|it| it.path.clone()).collect();
        Self {
            with,
            without,
            papers,
        }
    }

    fn write(&self, file: &str, text: &str) {
        self.with.write(file, text);
        self.without.write(file, text);
    }

    /// The words of the papers as they would be printed now, without blanks.
    fn pages(&self) -> BTreeMap<String, String> {
        let office = Workspace::read(self.without.path(), None, Views::Made);
        let renderer = Renderer::new(&office.templates, None);
        let documents = office.documents.iter();
        let papers = documents.filter(|it| self.papers.contains(&it.path));
        let words = papers.map(|it| {
            let made = renderer.make(it).expect("made");
            let runs = Pdf::read(&made.pdf).runs;
            let text: String = runs.into_iter().map(|it| it.text).collect();
            (it.path.clone(), fold(&text).split_whitespace().collect())
        });
        words.collect()
    }

    /// What is told of the papers: each with its message, file and line.
    fn told(&self) -> Vec<Told> {
        let checked = doithoai(self.with.path(), &["check", "--message-format", "json"]);
        let lines = checked.stdout.lines();
        let findings = lines.map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
        let codes = ["D566", "D567", "D568", "D569"];
        let findings = findings.filter(|it| codes.iter().any(|code| it["code"] == *code));
        let told = findings.map(|it| {
            let message = it["message"].as_str().expect("a message").to_owned();
            let path = message.split(' ').next().expect("a path").to_owned();
            let file = it["place"]["file"].as_str().unwrap_or_default().to_owned();
            let line = it["place"]["line"].as_u64();
            Told {
                path,
                message,
                file,
                line,
            }
        });
        told.collect()
    }
}

struct Told {
    path: String,
    message: String,
    file: String,
    line: Option<u64>,
}

/// The lines of the profile that say words, with what each is called.
fn words_of_the_profile(text: &str) -> Vec<(usize, String)> {
    let mut section = "";
    let mut words = Vec::new();
    for (nth, line) in text.lines().enumerate() {
        if let Some(name) = line.strip_prefix('[') {
            section = name.split(']').next().expect("a name");
        }
        if let Some((key, _)) = line.split_once(" = { value = ") {
            words.push((nth, format!("{section}.{key}")));
        }
    }
    words
}

/// What stands in the line of some words in their place: they, and letters that nothing else has.
fn marked(line: &str, mark: &str) -> String {
    let (head, rest) = line.split_once("value = \"").expect("words");
    let (words, tail) = rest.split_once('"').expect("an end");
    format!("{head}value = \"{words}{mark}\"{tail}")
}

#[test]
fn words_of_a_profile_that_change_are_told_of_the_papers_that_print_them() {
    let offices = Offices::issued();
    assert_eq!(offices.told().len(), 0);
    let text = Templates::built_in();
    let text = text.get("profiles/hd36.toml").expect("built in");
    let words = words_of_the_profile(text);
    assert!(words.len() > 25, "{words:?}");
    // How the papers call the office may stand twice in a sentence, and one of them is its line.
    let (names, others): (Vec<_>, Vec<_>) = words
        .into_iter()
        .partition(|(_, name)| name.starts_with("names."));
    let mut printed_in_all = 0;
    for changed in names.into_iter().map(|it| vec![it]).chain([others]) {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        for (nth, _) in &changed {
            lines[*nth] = marked(&lines[*nth], &format!("q{nth}q"));
        }
        offices.write(PROFILE, &lines.join("\n"));
        let (pages, told) = (offices.pages(), offices.told());
        for it in &told {
            let line = it.line.expect("a line");
            let known = changed.iter().any(|(nth, _)| *nth as u64 + 1 == line);
            assert!(
                it.file == PROFILE && known,
                "{}: {line}: {}",
                it.file,
                it.message
            );
        }
        for (nth, name) in &changed {
            let mark = format!("q{nth}q");
            let printed = pages.iter().filter(|(_, text)| text.contains(&mark));
            let printed: BTreeSet<&str> = printed.map(|(path, _)| &**path).collect();
            let here = told.iter().filter(|it| it.line == Some(*nth as u64 + 1));
            let named: BTreeSet<&str> = here.clone().map(|it| &*it.path).collect();
            assert_eq!(named, printed, "{name}");
            for it in here {
                let said: Vec<&str> = it.message.split('“').collect();
                let [_, old, new] = said[..] else {
                    panic!("{name}: not both values: {}", it.message)
                };
                assert!(
                    !old.contains(&mark) && new.contains(&mark),
                    "{}",
                    it.message
                );
            }
            printed_in_all += usize::from(!printed.is_empty());
        }
    }
    assert!(printed_in_all > 16, "{printed_in_all}");
    // All is as it was.
    offices.write(PROFILE, text);
    assert_eq!(offices.told().len(), 0);
}

/// Of a copy that an earlier version kept, without these words, nothing is told of them.
#[test]
fn fixed_words_are_not_new_in_a_record_that_has_none() {
    let with = Folder::whole_example();
    let issued = doithoai(with.path(), &["issue", "2025/ke-hoach.pdf"]);
    assert_eq!(issued.code, 0, "{}", issued.stderr);
    let record = "records/2025/issued/ke-hoach.toml";
    let text = with.read(record);
    let fixed = [
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "*",
        "Số",
        "Nơi nhận:",
        ",",
        ".",
        "./.",
        "-",
        ";",
    ];
    let fixed: Vec<String> = fixed.iter().map(|it| format!("  \"{it}\",")).collect();
    let kept = text.lines().filter(|line| {
        let others = ["fixed-words", "made-of", "seal"]
            .iter()
            .any(|it| line.starts_with(it));
        !others && !fixed.iter().any(|it| it == line)
    });
    let kept: Vec<&str> = kept.collect();
    let old =
        format!("{}\n", kept.join("\n")).replace("printed = [", "made-of = \"x\"\nprinted = [");
    with.write(record, sealed(&old));
    let checked = doithoai(with.path(), &["check"]);
    assert!(!checked.stderr.contains("[D56"), "{}", checked.stderr);
    // What the records say is compared as ever.
    with.replace("records/2025/plan.toml", "Đối thoại", "Trao đổi");
    let checked = doithoai(with.path(), &["check"]);
    assert!(checked.stderr.contains("[D566]"), "{}", checked.stderr);
}

/// A record as a program would have written it that knew of these keys alone.
fn sealed(text: &str) -> String {
    let (head, values) = text.split_once('\n').expect("a head");
    let seal = Digest::sha256(values.as_bytes());
    let printed = format!("seal = \"{seal}\"\nprinted = [");
    format!("{head}\n{}", values.replacen("printed = [", &printed, 1))
}

/// What an own copy of the library prints besides is told of the papers that call it.
#[test]
fn words_of_an_own_library_are_told_of_the_papers_that_print_them() {
    let offices = Offices::issued();
    let built_in = Templates::built_in();
    let edits = [
        ("letterhead", "#box[ngày#part", "#box[ngàyq1q#part"),
        (
            "letterhead",
            "[#word #names.first()]",
            "[#word #names.first() q2q]",
        ),
        ("body", ". #name:]", ". #name q3q:]"),
        (
            "ending",
            "set-in(shape.name, name)",
            "set-in(shape.name, name + \"q4q\")",
        ),
        ("table", "strong(cell)", "strong(cell + [q5q])"),
    ];
    let mut own: BTreeMap<String, String> = BTreeMap::new();
    for (file, from, to) in edits {
        let file = format!("lib/{file}.typ");
        let text = own.remove(&file);
        let text = text.unwrap_or_else(|| built_in.get(&file).expect("built in").to_owned());
        assert!(text.contains(from), "{file}: {from}");
        own.insert(file, text.replacen(from, to, 1));
    }
    for (file, text) in &own {
        offices.write(&format!("templates/{file}"), text);
    }
    let (pages, told) = (offices.pages(), offices.told());
    let mut counts = BTreeSet::new();
    for nth in 1..=edits.len() {
        let mark = format!("q{nth}q");
        let printed = pages.iter().filter(|(_, text)| text.contains(&mark));
        let printed: BTreeSet<&str> = printed.map(|(path, _)| &**path).collect();
        let here = told.iter().filter(|it| it.message.contains(&mark));
        let named: BTreeSet<&str> = here.clone().map(|it| &*it.path).collect();
        assert_eq!(named, printed, "{mark}");
        counts.insert(printed.len());
        for it in here {
            let name = it.file.strip_prefix("templates/").expect("a template");
            let line = it.line.expect("a line") as usize;
            let line = own[name].lines().nth(line - 1).expect("there");
            assert!(line.contains(&mark), "{}: {line}", it.file);
        }
    }
    // Some of every paper, others of a few.
    assert!(counts.len() > 3 && !counts.contains(&0), "{counts:?}");
}
