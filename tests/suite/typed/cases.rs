//! One minimal mistake for every rule, with what the program says of it in both languages.
//!
//! `tests/cases/<code>-<name>/mistake.toml` tells how the good example is broken; `vi.txt` and
//! `en.txt` are the findings. `UPDATE=1 cargo test` writes them anew: read the difference.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use doithoai::catalogue;
use doithoai::documents::Views;
use doithoai::findings::{Lang, Severity, render_human};
use doithoai::render::{self, Digest, Renderer, catching};
use doithoai::workspace::Workspace;
use serde::Deserialize;

use crate::support::EXAMPLE;
use crate::support::cli::doithoai;
use crate::support::folder::Folder;
use crate::support::workbook::{Cell, Sheet, Sheets};

/// How to break the example.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct Mistake {
    /// Files of the repository, made before anything else.
    copy: Vec<Link>,
    replace: Vec<Replace>,
    write: Vec<Write>,
    bytes: Vec<Bytes>,
    workbook: Vec<Book>,
    symlink: Vec<Link>,
    hard_link: Vec<Link>,
    r#move: Vec<Link>,
    remove: Vec<File>,
    fill: Vec<Fill>,
    pipe: Vec<File>,
    /// What else has to be mended beside the rule's own example.
    mend: Vec<Replace>,
    as_of: Option<String>,
    /// The engine itself fails: no record can bring that about.
    panic: bool,
    /// How much the pages of the plan may take.
    precaution: Option<Limits>,
    /// What is run before the mistake is made.
    before: Vec<Vec<String>>,
    /// Documents that somebody wrote into.
    written_into: Vec<String>,
    /// Documents that somebody replaced, with what the manifest says of them.
    forged: Vec<String>,
    /// What is run behind the mistake.
    after: Vec<Vec<String>>,
    /// What finds it; `build` when left out.
    command: Vec<String>,
}

#[derive(Deserialize)]
struct Limits {
    /// Another program than doithoai itself.
    program: Option<String>,
    seconds: f64,
    mebibytes: u64,
}

#[derive(Deserialize)]
struct Replace {
    file: String,
    from: String,
    to: String,
}

#[derive(Deserialize)]
struct Write {
    file: String,
    text: String,
}

#[derive(Deserialize)]
struct Bytes {
    file: String,
    bytes: Vec<u8>,
}

/// A workbook that somebody made.
#[derive(Deserialize)]
struct Book {
    file: String,
    sheet: Vec<BookSheet>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BookSheet {
    name: String,
    rows: Vec<Vec<toml::Value>>,
    #[serde(default)]
    merged: Vec<[u32; 4]>,
}

impl Book {
    fn bytes(&self) -> Vec<u8> {
        let sheets = self.sheet.iter().map(|sheet| {
            let rows = sheet.rows.iter();
            let rows = rows.map(|row| row.iter().map(cell).collect());
            Sheet {
                merged: sheet.merged.clone(),
                ..Sheet::of(&sheet.name, &rows.collect::<Vec<_>>())
            }
        });
        Sheets(sheets.collect()).bytes()
    }
}

fn cell(value: &toml::Value) -> Cell {
    match value {
        toml::Value::String(text) => Cell::from(text.as_str()),
        toml::Value::Integer(number) => Cell::Number(*number as f64),
        toml::Value::Datetime(moment) => {
            let day = moment.date.expect("a day");
            Cell::Day(day.day, day.month, day.year)
        }
        other => panic!("{other}"),
    }
}

#[derive(Deserialize)]
struct Link {
    file: String,
    to: String,
}

#[derive(Deserialize)]
struct File {
    file: String,
}

impl Mistake {
    /// All of them, with the codes of their rules, but for those that leave no file to look at.
    pub fn all() -> Vec<(String, Self)> {
        let cases = cases().into_iter();
        let all = cases.map(|case| (name(&case)[..4].to_owned(), mistake(&case)));
        all.filter(|(_, it)| {
            it.pipe.is_empty() && it.fill.is_empty() && !it.panic && it.precaution.is_none()
        })
        .collect()
    }

    /// The good example with the mistake in it.
    pub fn folder(&self) -> Folder {
        broken(self)
    }
}

/// A line added many times.
#[derive(Deserialize)]
struct Fill {
    file: String,
    line: String,
    times: usize,
    /// Behind these words; at the end when left out.
    after: Option<String>,
}

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(EXAMPLE).join("tests/cases");
    let mut cases: Vec<_> = fs::read_dir(folder)
        .expect("cases")
        .map(|entry| entry.expect("a case").path())
        .collect();
    cases.sort();
    cases
}

fn name(case: &Path) -> &str {
    case.file_name()
        .and_then(|name| name.to_str())
        .expect("UTF-8")
}

fn mistake(case: &Path) -> Mistake {
    let text = fs::read_to_string(case.join("mistake.toml")).expect("a mistake");
    toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", name(case)))
}

fn broken(mistake: &Mistake) -> Folder {
    let folder = Folder::example();
    for it in &mistake.copy {
        let kept = fs::read(Path::new(EXAMPLE).join(&it.file)).expect("in the repository");
        folder.write(&it.to, kept);
    }
    run_all(&folder, &mistake.before);
    for path in &mistake.written_into {
        let mut bytes = fs::read(folder.join(path)).expect("made");
        bytes.extend(b"a note");
        folder.write(path, bytes);
    }
    for path in &mistake.forged {
        let hash = Digest::sha256(&fs::read(folder.join(path)).expect("made"));
        folder.write(path, "%PDF forged");
        let forged = Digest::sha256(b"%PDF forged").to_string();
        folder.replace("output/manifest.json", &hash.to_string(), &forged);
    }
    for it in &mistake.replace {
        folder.replace(&it.file, &it.from, &it.to);
    }
    for it in &mistake.write {
        folder.write(&it.file, &it.text);
    }
    for it in &mistake.fill {
        let lines = format!("\n{}", it.line).repeat(it.times);
        let text = folder.read(&it.file);
        let at = it.after.as_ref().map_or(text.len(), |words| {
            text.find(words).expect("the words") + words.len()
        });
        folder.write(&it.file, format!("{}{lines}{}", &text[..at], &text[at..]));
    }
    for it in &mistake.bytes {
        folder.write(&it.file, &it.bytes);
    }
    for it in &mistake.workbook {
        folder.write(&it.file, it.bytes());
    }
    for it in &mistake.r#move {
        folder.write(&it.to, folder.read(&it.file));
        fs::remove_file(folder.join(&it.file)).expect("moved");
    }
    for it in &mistake.remove {
        let path = folder.join(&it.file);
        let removed = if path.is_dir() {
            fs::remove_dir_all(path)
        } else {
            fs::remove_file(path)
        };
        removed.expect("removed");
    }
    for it in &mistake.pipe {
        let path = folder.join(&it.file);
        fs::remove_file(&path).expect("removed");
        let made = Command::new("mkfifo").arg(&path).status();
        assert!(made.expect("mkfifo").success());
    }
    for it in &mistake.hard_link {
        fs::hard_link(folder.join(&it.to), folder.join(&it.file)).expect("linked");
    }
    for it in &mistake.symlink {
        folder.write(&it.file, "");
        fs::remove_file(folder.join(&it.file)).expect("removed");
        #[cfg(unix)]
        std::os::unix::fs::symlink(&it.to, folder.join(&it.file)).expect("linked");
    }
    run_all(&folder, &mistake.after);
    folder
}

fn run_all(folder: &Folder, commands: &[Vec<String>]) {
    for command in commands {
        let command: Vec<&str> = command.iter().map(String::as_str).collect();
        let output = doithoai(folder.path(), &command);
        assert_eq!(output.code, 0, "{command:?}: {}", output.stderr);
    }
}

/// What the program says, without the lines that tell of time.
fn said(mistake: &Mistake, lang: &str) -> (String, i32, Vec<String>) {
    let folder = broken(mistake);
    if mistake.panic {
        let office = Workspace::read(folder.path(), None, Views::Made);
        let done = catching(&office.documents[0].path, || -> Result<(), _> {
            panic!("on purpose")
        });
        let findings = &done.expect_err("a finding");
        let lang = if lang == "en" { Lang::EN } else { Lang::VI };
        let text = render_human(findings, &office.sources, lang, false);
        return (text, 3, Vec::new());
    }
    if let Some(limits) = &mistake.precaution {
        return said_of_plan(&folder, limits, lang);
    }
    let command: Vec<&str> = match &mistake.command[..] {
        [] => vec!["build"],
        command => command.iter().map(String::as_str).collect(),
    };
    let mut arguments = [&command[..], &["--lang", lang]].concat();
    if let Some(day) = &mistake.as_of {
        arguments.extend(["--as-of", day]);
    }
    let output = doithoai(folder.path(), &arguments);
    let lines = output.stderr.lines().filter(|line| !line.ends_with(" ms"));
    let pdfs = folder
        .files()
        .into_iter()
        .filter(|file| file.starts_with("output/") && file.ends_with(".pdf"))
        .collect();
    (
        lines.collect::<Vec<_>>().join("\n") + "\n",
        output.code,
        pdfs,
    )
}

/// What is found when the pages of the plan may take so much and no more.
fn said_of_plan(folder: &Folder, limits: &Limits, lang: &str) -> (String, i32, Vec<String>) {
    let office = Workspace::read(folder.path(), None, Views::Made);
    let program = limits.program.as_deref();
    let precaution = render::Limits {
        program: program.unwrap_or(env!("CARGO_BIN_EXE_doithoai")).into(),
        limit: Duration::from_secs_f64(limits.seconds),
        memory: limits.mebibytes << 20,
    };
    let renderer = Renderer::new(&office.templates, Some(&precaution));
    let findings = renderer.make(&office.documents[0]).expect_err("findings");
    let lang = if lang == "en" { Lang::EN } else { Lang::VI };
    let text = render_human(&findings, &office.sources, lang, false);
    (text, 1, Vec::new())
}

#[test]
fn every_rule_has_a_case() {
    let cases = cases();
    let with_case: BTreeSet<&str> = cases.iter().map(|case| name(case)).collect();
    let rules: BTreeSet<String> = catalogue::all()
        .into_iter()
        .map(|rule| format!("{}-{}", rule.code, rule.name))
        .collect();
    assert_eq!(with_case, rules.iter().map(String::as_str).collect());
}

#[test]
fn every_mistake_is_found_and_explained() {
    // All cases are tried before any is told: a change of words may touch many.
    let mut wrong = Vec::new();
    for case in cases() {
        let mistake = mistake(&case);
        let (code, _) = name(&case).split_once('-').expect("a code");
        let rule = catalogue::find(code).expect("a rule");
        for lang in ["vi", "en"] {
            let (text, exit, pdfs) = said(&mistake, lang);
            let file = case.join(format!("{lang}.txt"));
            if std::env::var_os("UPDATE").is_some() {
                fs::write(&file, &text).expect("written");
            }
            let expected = match rule.level {
                Severity::Error if mistake.panic => 3,
                Severity::Error => 1,
                Severity::Warning => 0,
            };
            let made_as_it_should = match rule.level {
                Severity::Error => pdfs.is_empty() || plan_is_made_beside(code),
                Severity::Warning => !pdfs.is_empty(),
            };
            let same = fs::read_to_string(&file).unwrap_or_default() == text;
            for (holds, what) in [
                (text.contains(&format!("[{code}]")), "its rule is not named"),
                (exit == expected, "the program ends otherwise"),
                (made_as_it_should, "documents are made, or are not"),
                (same, "something else is said"),
            ] {
                if !holds {
                    let name = name(&case);
                    wrong.push(format!(
                        "{name} ({lang}): {what} ({exit}, {pdfs:?}):\n{text}"
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether an error leaves the plan of the year to be made: it does not depend on the calendar,
/// on sessions or on petitions.
fn plan_is_made_beside(code: &str) -> bool {
    let places = [
        "D21", "D4", "D9", "D103", "D104", "D129", "D532", "D533", "D54", "D553", "D554", "D561",
        "D812",
    ];
    places.iter().any(|it| code.starts_with(it))
}

/// The example of every rule: in the broken folder its wrong lines become the right ones, and
/// nothing is found any more.
#[test]
fn every_example_is_right_when_it_says_so() {
    for case in cases() {
        let (code, _) = name(&case).split_once('-').expect("a code");
        let rule = catalogue::find(code).expect("a rule");
        let example = rule.example;
        if !example.is_text() {
            continue;
        }
        let mistake = mistake(&case);
        let folder = broken(&mistake);
        let holds = |file: &String| {
            let text = String::from_utf8(fs::read(folder.join(file)).expect("read"));
            text.is_ok_and(|text| text.contains(example.wrong.vi))
        };
        let files = folder.files();
        let broken: Vec<&String> = files.iter().filter(|file| holds(file)).collect();
        let [file] = broken[..] else {
            panic!("{}: the wrong lines are in {broken:?}", name(&case));
        };
        folder.replace(file, example.wrong.vi, example.right.vi);
        for it in &mistake.mend {
            folder.replace(&it.file, &it.from, &it.to);
        }
        let mut arguments = vec!["build", "--message-format", "short"];
        if let Some(day) = &mistake.as_of {
            arguments.extend(["--as-of", day]);
        }
        let output = doithoai(folder.path(), &arguments);
        assert_eq!(output.code, 0, "{}: {}", name(&case), output.stderr);
        let found = output.stderr.lines().find(|line| line.contains("[D"));
        assert_eq!(found, None, "{}", name(&case));
    }
}

#[test]
fn the_example_has_no_finding() {
    let office = Workspace::read(Path::new(EXAMPLE), None, Views::Made);
    assert_eq!(office.findings, []);
}

/// What a broken petition leaves out is not taken for missing elsewhere.
#[test]
fn one_mistake_is_one_finding() {
    for file in ["2025-04-nuoc-tang/01", "2025-08-giao-vien/02", "other/01"] {
        let folder = Folder::whole_example();
        let file = format!("records/2025/petitions/{file}.toml");
        folder.replace(&file, "received = ", "recieved = ");
        let output = doithoai(folder.path(), &["check", "--message-format", "short"]);
        let found: Vec<&str> = output
            .stderr
            .lines()
            .filter(|it| it.contains("[D"))
            .collect();
        assert_eq!(found.len(), 1, "{}", output.stderr);
        assert!(found[0].starts_with(&file), "{}", output.stderr);
    }
}

/// Several mistakes in several files: all of them in one run, in the order of the files.
#[test]
fn all_mistakes_are_found_at_once() {
    let folder = Folder::example();
    folder.replace("records/office.toml", "position = ", "postion = ");
    folder.replace("records/2025/plan.toml", "month = 4", "month = \"tư\"");
    folder.replace("records/2025/plan.toml", "funding = ", "fnding = ");
    folder.replace(
        "records/calendar/2024.toml",
        "status = \"official\"",
        "status = \"chính thức\"",
    );
    let output = doithoai(folder.path(), &["check", "--message-format", "short"]);
    let codes: Vec<_> = output
        .stderr
        .lines()
        .filter_map(|line| line.split_once('[')?.1.split_once(']'))
        .map(|(code, _)| code)
        .collect();
    assert_eq!(codes, ["D107", "D110", "D111", "D107"], "{}", output.stderr);
}
