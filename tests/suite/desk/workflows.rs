//! The CI files that are shipped: their commands, run as the two services run them.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_yaml::Value;

use crate::support::EXAMPLE;
use crate::support::folder::{Folder, copy};

const PROGRAM: &str = env!("CARGO_BIN_EXE_doithoai");

fn yaml(name: &str) -> Value {
    let text = fs::read_to_string(Path::new(EXAMPLE).join(name)).expect("a file");
    serde_yaml::from_str(&text).expect("YAML")
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key]
        .as_str()
        .unwrap_or_else(|| panic!("{key}: {value:?}"))
}

/// Runs a line of a script. What builds the program itself is left out: it is built already.
fn run(line: &str, machine: &Folder, variables: &[(&str, &str)]) {
    if line.starts_with("cargo build") {
        assert_eq!(line, "cargo build --release --locked");
        fs::create_dir_all(machine.join("target/release")).expect("made");
        fs::copy(PROGRAM, machine.join("target/release/doithoai")).expect("copied");
        return;
    }
    let output = Command::new("sh")
        .args(["-ec", line])
        .envs(variables.iter().copied())
        .current_dir(machine.path())
        .output()
        .expect("runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{line}: {said}");
}

/// One that has checked the records out.
fn machine() -> Folder {
    Folder::whole_example()
}

/// Hidden files stay behind, as they do there.
fn keep(machine: &Folder, path: &str, store: &Path) {
    let from = machine.join(path);
    fs::create_dir_all(store).expect("made");
    if from.is_dir() {
        copy(&from, store);
        drop(fs::remove_file(store.join(".doithoai.lock")));
    } else {
        fs::copy(&from, store.join(from.file_name().expect("a name"))).expect("copied");
    }
}

fn github_job(job: &Value, shard: &str, store: &Folder) -> Folder {
    let machine = machine();
    for step in job["steps"].as_sequence().expect("steps") {
        let with = &step["with"];
        let fill = |text: &str| text.replace("${{ matrix.shard }}", shard);
        match step["uses"].as_str().and_then(|it| it.split('@').next()) {
            None => run(&fill(text(step, "run")), &machine, &[]),
            Some("actions/checkout" | "actions/cache") => {}
            Some("actions/upload-artifact") => {
                let name = fill(text(with, "name"));
                keep(&machine, text(with, "path"), &store.join(&name));
            }
            Some("actions/download-artifact") => {
                let path = machine.join(text(with, "path"));
                let named = with["name"].as_str();
                let pattern = named.or(with["pattern"].as_str()).expect("a name");
                for entry in fs::read_dir(store.path()).expect("artifacts").flatten() {
                    let name = entry.file_name().into_string().expect("UTF-8");
                    let prefix = pattern.strip_suffix('*');
                    if name == pattern || prefix.is_some_and(|it| name.starts_with(it)) {
                        copy(&entry.path(), &path);
                    }
                }
            }
            Some(other) => panic!("{other} is not known here"),
        }
    }
    machine
}

/// Everything that a build on one machine gives.
fn same_as_one_build(machine: &Folder) {
    let whole = machine.join("whole");
    run(
        &format!("bin/doithoai build --out {}", whole.display()),
        machine,
        &[],
    );
    let differ = Command::new("diff")
        .args(["-rq", "-x", ".doithoai.lock", "output", "whole"])
        .current_dir(machine.path())
        .output()
        .expect("runs");
    assert!(
        differ.status.success(),
        "{}",
        String::from_utf8_lossy(&differ.stdout)
    );
}

#[test]
fn the_workflow_for_github_makes_what_one_machine_would() {
    let workflow = yaml(".github/workflows/documents.yml");
    let jobs = &workflow["jobs"];
    let store = Folder::empty();
    assert_eq!(text(&jobs["build"], "needs"), "program");
    assert_eq!(text(&jobs["verify"], "needs"), "build");
    github_job(&jobs["program"], "", &store);
    let shards = jobs["build"]["strategy"]["matrix"]["shard"].as_sequence();
    for shard in shards.expect("shards") {
        let shard = shard.as_u64().expect("a number").to_string();
        github_job(&jobs["build"], &shard, &store);
    }
    let machine = github_job(&jobs["verify"], "", &store);
    assert!(store.join("documents/2025/ke-hoach.pdf").exists());
    same_as_one_build(&machine);
}

/// Both services run the very script that a change has to pass here.
#[test]
fn both_services_run_the_tests() {
    let github = yaml(".github/workflows/tests.yml");
    let steps = github["jobs"]["run"]["steps"].as_sequence().expect("steps");
    assert!(steps.iter().any(|it| it["run"] == ".ci/run"));
    let gitlab = yaml(".gitlab-ci.yml");
    let script = gitlab["tests"]["script"].as_sequence().expect("a script");
    assert!(script.iter().any(|it| it == ".ci/run"));
    let script = fs::read_to_string(Path::new(EXAMPLE).join(".ci/run")).expect("a file");
    let readme = fs::read_to_string(Path::new(EXAMPLE).join("README.md")).expect("a file");
    // The README's command, with nothing but the lock file held to.
    assert!(readme.contains("\ncargo test --release "));
    assert!(script.contains("\ncargo test --release --locked\n"));
}

#[test]
fn the_pipeline_for_gitlab_makes_what_one_machine_would() {
    let pipeline = yaml(".gitlab-ci.yml");
    let stages = pipeline["stages"].as_sequence().expect("stages");
    // The first one is what runs this test.
    let Some((tests, stages)) = stages.split_first() else {
        panic!("stages");
    };
    assert_eq!(tests, "tests");
    let mut store = Folder::empty();
    let mut last = Folder::empty();
    for stage in stages {
        let job = &pipeline[stage];
        let count = job["parallel"].as_u64().unwrap_or(1);
        let next = Folder::empty();
        // What the stages before have kept goes on.
        copy(store.path(), next.path());
        for index in 1..=count {
            last = machine();
            copy(store.path(), last.path());
            let (index, count) = (index.to_string(), count.to_string());
            let variables = [("CI_NODE_INDEX", &*index), ("CI_NODE_TOTAL", &*count)];
            for line in job["script"].as_sequence().expect("a script") {
                run(line.as_str().expect("a line"), &last, &variables);
            }
            for path in job["artifacts"]["paths"].as_sequence().expect("artifacts") {
                let path = path.as_str().expect("a path");
                keep(&last, path, &next.join(path));
            }
        }
        store = next;
    }
    same_as_one_build(&last);
}

/// A tag can be moved to other code; a commit is what it is.
#[test]
fn actions_are_named_by_their_commits() {
    let files = [
        include_str!("../../../.github/workflows/documents.yml"),
        include_str!("../../../.github/workflows/tests.yml"),
        include_str!("../../../src/scaffold/office/github.yml"),
    ];
    let uses = |it: &&str| it.contains("uses: ");
    let lines: Vec<&str> = files
        .iter()
        .flat_map(|it| it.lines())
        .filter(uses)
        .collect();
    assert!(lines.len() > 15, "{lines:?}");
    for line in lines {
        let (_, commit) = line.split_once('@').expect("a version");
        let (commit, version) = commit.split_once(" # v").expect("its name for people");
        let hex = |it: char| it.is_ascii_digit() || ('a'..='f').contains(&it);
        assert!(commit.len() == 40 && commit.chars().all(hex), "{line}");
        assert_eq!(version.split('.').count(), 3, "{line}");
    }
}
