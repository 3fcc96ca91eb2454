//! The CI files of a new office: their commands, run as the two services run them, with nothing
//! but the released program.

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

use doithoai::render::Digest;
use serde_json::Value as Json;
use serde_yaml::Value;

use super::{begun, new_office};
use crate::support::folder::Folder;
use crate::support::machine::has_program;

const GITHUB: &str = ".github/workflows/van-ban.yml";
const GITLAB: &str = ".gitlab-ci.yml";

/// A place to fetch the program from.
struct Release {
    folder: Folder,
    sum: String,
}

impl Release {
    fn new() -> Self {
        let folder = Folder::empty();
        fs::create_dir(folder.join("doithoai-1")).expect("made");
        fs::copy(
            env!("CARGO_BIN_EXE_doithoai"),
            folder.join("doithoai-1/doithoai"),
        )
        .expect("copied");
        let made = Command::new("tar")
            .args(["-cf", "doithoai.tar.gz", "doithoai-1"])
            .current_dir(folder.path())
            .status();
        assert!(made.expect("tar").success());
        let bytes = fs::read(folder.join("doithoai.tar.gz")).expect("read");
        let sum = Digest::sha256(&bytes).to_string();
        Self { folder, sum }
    }

    /// The office's CI files with this address and sum at their top.
    fn name_in(&self, office: &Folder) {
        let address = format!("file://{}", self.folder.join("doithoai.tar.gz").display());
        for file in [GITHUB, GITLAB] {
            let empty = |name| format!("  {name}: \"\"\n");
            let named = |name, value| format!("  {name}: \"{value}\"\n");
            for (name, value) in [
                ("DOITHOAI_ARCHIVE", &address),
                ("DOITHOAI_SHA256", &self.sum),
            ] {
                office.replace(file, &empty(name), &named(name, value));
            }
        }
    }
}

/// How a run ended, what it said and what it kept.
struct Run {
    succeeded: bool,
    said: String,
    kept: bool,
}

fn yaml(office: &Folder, file: &str) -> Value {
    serde_yaml::from_str(&office.read(file)).expect("YAML")
}

fn variables(of: &Value) -> BTreeMap<String, String> {
    let all = of.as_mapping().expect("variables").iter();
    let text = |it: &Value| it.as_str().expect("a text").to_owned();
    all.map(|(name, value)| (text(name), text(value))).collect()
}

fn shell(script: &str, office: &Folder, variables: &BTreeMap<String, String>) -> (bool, String) {
    let path = std::env::var_os("PATH").expect("a path");
    let output = Command::new("bash")
        .args(["-e", "-o", "pipefail", "-c", script])
        .env_clear()
        .env("PATH", path)
        .envs(variables)
        .current_dir(office.path())
        .output()
        .expect("runs");
    let said = [output.stdout, output.stderr].concat();
    (
        output.status.success(),
        String::from_utf8(said).expect("UTF-8"),
    )
}

fn on_github(office: &Folder) -> Run {
    on_github_for(office, &BTreeMap::new())
}

/// The same for a pull request, of which these variables tell; without any for a push.
fn on_github_for(office: &Folder, request: &BTreeMap<&str, String>) -> Run {
    let workflow = yaml(office, GITHUB);
    let temporary = Folder::empty();
    let mut env = variables(&workflow["env"]);
    let shown = |name| temporary.join(name).display().to_string();
    env.insert("RUNNER_TEMP".to_owned(), shown(""));
    env.insert("GITHUB_STEP_SUMMARY".to_owned(), shown("summary.md"));
    let mut run = Run {
        succeeded: true,
        said: String::new(),
        kept: false,
    };
    let mut program = false;
    for step in workflow["jobs"]["van-ban"]["steps"]
        .as_sequence()
        .expect("steps")
    {
        let due = match step["if"].as_str() {
            None => run.succeeded,
            Some("${{ !cancelled() }}") => true,
            Some("${{ !cancelled() && steps.program.outcome == 'success' }}") => program,
            Some("${{ !cancelled() && github.event_name == 'pull_request' }}") => {
                !request.is_empty()
            }
            Some(
                "${{ !cancelled() && github.event_name == 'pull_request' && steps.program.outcome == 'success' }}",
            ) => program && !request.is_empty(),
            Some(other) => panic!("{other} is not known here"),
        };
        if !due {
            continue;
        }
        let action = step["uses"].as_str().and_then(|it| it.split('@').next());
        match (action, step["run"].as_str()) {
            (Some("actions/checkout"), _) => {}
            (Some("actions/upload-artifact"), _) => {
                let path = step["with"]["path"].as_str().expect("a path");
                run.kept |= path == "output" && office.join(path).exists();
            }
            (None, Some(script)) => {
                let mut env = env.clone();
                for name in step["env"]
                    .as_mapping()
                    .into_iter()
                    .flat_map(|it| it.keys())
                {
                    let name = name.as_str().expect("a name");
                    env.insert(name.to_owned(), request[name].clone());
                }
                env.extend(
                    request
                        .get("PATH")
                        .map(|it| ("PATH".to_owned(), it.clone())),
                );
                let (succeeded, said) = shell(script, office, &env);
                run.said += &said;
                run.succeeded &= succeeded;
                program |= succeeded && step["id"] == "program";
            }
            other => panic!("{other:?} is not known here"),
        }
    }
    run
}

fn on_gitlab(office: &Folder) -> Run {
    let pipeline = yaml(office, GITLAB);
    let (succeeded, said) = gitlab_job(office, "van-ban", &BTreeMap::new());
    let job = &pipeline["van-ban"];
    assert_eq!(job["artifacts"]["when"], "always");
    assert_eq!(job["artifacts"]["paths"][0], "output");
    Run {
        succeeded,
        said,
        kept: office.join("output").exists(),
    }
}

/// Runs a job of the pipeline with these variables beside its own.
fn gitlab_job(office: &Folder, name: &str, given: &BTreeMap<&str, String>) -> (bool, String) {
    let pipeline = yaml(office, GITLAB);
    let job = &pipeline[name];
    let base = &pipeline[job["extends"].as_str().expect("a base")];
    let lines = [&base["before_script"], &job["script"]];
    let lines = lines
        .into_iter()
        .flat_map(|it| it.as_sequence().expect("a script"));
    let script: Vec<&str> = lines.map(|it| it.as_str().expect("a line")).collect();
    let mut all = variables(&pipeline["variables"]);
    all.extend(
        given
            .iter()
            .map(|(name, value)| ((*name).to_owned(), value.clone())),
    );
    shell(&script.join("\n"), office, &all)
}

/// An office that names the released program, with a session in it.
fn office() -> (Folder, Release) {
    let release = Release::new();
    let office = new_office();
    release.name_in(&office);
    begun(
        &office,
        &["session", "--date", "2026-04-17", "--village", "nuoc-tang"],
    );
    begun(
        &office,
        &[
            "petition",
            "2026-04-nuoc-tang",
            "--content",
            "Đề nghị sửa kênh.",
            "--field",
            "thuy-loi",
            "--lead",
            "ubnd",
        ],
    );
    (office, release)
}

#[test]
fn both_services_make_the_documents_of_an_office() {
    let (office, _release) = office();
    let services: [fn(&Folder) -> Run; 2] = [on_github, on_gitlab];
    for (name, service) in ["GitHub", "GitLab"].into_iter().zip(services) {
        let run = service(&office);
        assert!(run.succeeded, "{name}: {}", run.said);
        assert!(run.kept, "{name}: {}", run.said);
        assert!(
            office.join("output/2026/so-theo-doi.pdf").exists(),
            "{name}"
        );
        fs::remove_dir_all(office.join("output")).expect("removed");
    }
    let none: Json = serde_json::from_str(&office.read("codequality.json")).expect("JSON");
    assert_eq!(none, serde_json::json!([]));
}

#[test]
fn findings_stand_on_the_lines_of_the_change() {
    let (office, _release) = office();
    begun(&office, &["plan", "2026"]);
    let petition = "records/2026/petitions/2026-04-nuoc-tang/01.toml";
    office.replace(
        petition,
        "Đề nghị sửa kênh.",
        "Đề nghị sửa 50%  \\\"kênh\\\".",
    );
    office.replace(petition, "lead = \"ubnd\"", "lead = \"ubmd\"");
    office.write("records/ghi-chu.toml", "");
    let line = |start: &str| {
        let text = office.read(petition);
        let at = text.lines().position(|it| it.starts_with(start));
        at.expect("a line") + 1
    };
    let (content, lead) = (line("content ="), line("lead ="));
    let github = on_github(&office);
    assert!(!github.succeeded);
    // Documents of sound records are made and kept all the same.
    assert!(github.kept, "{}", github.said);
    for expected in [
        format!("::error file={petition},line={lead},col=8,title=D204::không có mã “ubmd”"),
        format!("::warning file={petition},line={content},col=11,title=D119::"),
        "::error file=records/ghi-chu.toml,title=D104::".to_owned(),
        "50%25".to_owned(),
    ] {
        assert!(
            github.said.contains(&expected),
            "{expected}: {}",
            github.said
        );
    }
    let gitlab = on_gitlab(&office);
    assert!(!gitlab.succeeded);
    let found: Json = serde_json::from_str(&office.read("codequality.json")).expect("JSON");
    let found = found.as_array().expect("a list");
    let of = |code: &str| {
        found
            .iter()
            .find(|it| it["check_name"] == code)
            .expect(code)
    };
    assert_eq!(of("D204")["location"]["path"], petition);
    assert_eq!(of("D204")["location"]["lines"]["begin"], lead);
    assert_eq!(of("D204")["severity"], "major");
    assert_eq!(of("D119")["severity"], "minor");
    assert_eq!(of("D104")["location"]["lines"]["begin"], 1);
    let marks: std::collections::BTreeSet<&str> = found
        .iter()
        .filter_map(|it| it["fingerprint"].as_str())
        .collect();
    assert_eq!(marks.len(), found.len());
}

/// What comes from elsewhere is not run unless it is what was meant.
#[test]
fn another_program_is_not_run() {
    let (office, release) = office();
    let other = "0".repeat(64);
    for file in [GITHUB, GITLAB] {
        office.replace(file, &release.sum, &other);
    }
    for run in [on_github(&office), on_gitlab(&office)] {
        assert!(!run.succeeded && !run.kept, "{}", run.said);
        assert!(!run.said.contains("hồ sơ không có lỗi"), "{}", run.said);
    }
    // The same where nobody has filled the two lines in.
    let office = new_office();
    for run in [on_github(&office), on_gitlab(&office)] {
        assert!(!run.succeeded && !run.kept, "{}", run.said);
        assert!(
            run.said.contains("Chưa điền DOITHOAI_ARCHIVE"),
            "{}",
            run.said
        );
    }
}

#[test]
fn the_address_can_be_named_at_once() {
    let folder = Folder::empty();
    let sum = "a".repeat(64);
    let output = crate::support::cli::doithoai(
        folder.path(),
        &[
            "new",
            "office",
            "o",
            "--name",
            "ĐẢNG ỦY XÃ SƠN BAO",
            "--superior",
            "Y",
            "--place",
            "Z",
            "--secretary",
            "Đinh Văn Gối",
            "--village",
            "bản Nước Rin",
            "--archive",
            "https://example.vn/doithoai.tar.gz",
            "--sha256",
            &sum,
        ],
    );
    assert_eq!(output.code, 0, "{}", output.stderr);
    for (file, key) in [(GITHUB, "env"), (GITLAB, "variables")] {
        let named = &yaml(&folder, &format!("o/{file}"))[key];
        assert_eq!(
            named["DOITHOAI_ARCHIVE"],
            "https://example.vn/doithoai.tar.gz"
        );
        assert_eq!(named["DOITHOAI_SHA256"], Value::from(sum.clone()));
    }
}

fn git(office: &Folder, arguments: &[&str]) -> String {
    let git = Command::new("git")
        .args(["-c", "user.name=a", "-c", "user.email=a@b"])
        .args(arguments)
        .current_dir(office.path())
        .output()
        .expect("git");
    assert!(
        git.status.success(),
        "{}",
        String::from_utf8_lossy(&git.stderr)
    );
    String::from_utf8_lossy(&git.stdout).trim().to_owned()
}

/// A request to merge says which papers it prints otherwise, and where.
#[test]
fn a_request_to_merge_is_told_which_papers_change() {
    if !has_program("git", "--version") {
        return;
    }
    let (office, _release) = office();
    git(&office, &["init", "-q"]);
    git(&office, &["add", "-A"]);
    git(&office, &["commit", "-q", "-m", "hồ sơ"]);
    let base = git(&office, &["rev-parse", "HEAD"]);
    let petition = "records/2026/petitions/2026-04-nuoc-tang/01.toml";
    office.replace(
        petition,
        "short = \"Đề nghị sửa kênh",
        "short = \"Sửa kênh N2",
    );
    // What the two services have to speak to the request with, noting what is said.
    let bin = Folder::empty();
    let note = |name: &str, take: &str| {
        bin.write(name, format!("#!/bin/sh\n{take}\n"));
        let made = Command::new("chmod").arg("+x").arg(bin.join(name)).status();
        assert!(made.expect("chmod").success());
    };
    let said = bin.join("said.md");
    let to = said.display();
    note("gh", &format!("for last; do :; done; cat \"$last\" > {to}"));
    let path = std::env::var("PATH").expect("a path");
    let with_gh = format!("{}:{path}", bin.path().display());
    let github = BTreeMap::from([
        ("PATH", with_gh),
        ("BASE", base.clone()),
        ("NUMBER", "7".to_owned()),
        ("GH_TOKEN", "token".to_owned()),
    ]);
    let run = on_github_for(&office, &github);
    assert!(run.succeeded && run.kept, "{}", run.said);
    let comment = fs::read_to_string(&said).expect("a comment");
    for words in [
        "### Văn bản thay đổi",
        "`Đề nghị sửa kênh` → `Sửa kênh N2`",
        petition,
    ] {
        assert!(comment.contains(words), "{words}: {comment}");
    }
    let gitlab = BTreeMap::from([("CI_MERGE_REQUEST_DIFF_BASE_SHA", base)]);
    let (succeeded, told) = gitlab_job(&office, "thay-doi", &gitlab);
    assert!(succeeded, "{told}");
    assert_eq!(office.read("changes.md"), comment);
    assert!(office.join("trang/2026").is_dir());
}
