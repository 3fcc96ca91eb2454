//! Three hundred single slips in the worked example, made by rule and by chance: nearly every
//! one is found, on its line.

use std::collections::BTreeMap;

use doithoai::documents::Views;
use doithoai::findings::Finding;
use doithoai::workspace::Workspace;

use super::keyboard::{Chance, MADE, line, shows_at};
use crate::support::folder::Folder;

/// How many slips are made.
const SLIPS: usize = 300;

fn on_line(workspace: &Workspace, finding: &Finding, file: &str, line: usize) -> bool {
    let located = workspace.sources.locate(finding.places());
    let mut places = finding.places().zip(located);
    places.any(|(place, at)| &*place.file == file && at.is_some_and(|at| at.line == line))
}

#[test]
#[expect(
    clippy::print_stdout,
    reason = "the rate is to be seen in the test's output"
)]
fn nearly_every_slip_is_found_on_its_line() {
    let folder = Folder::whole_example();
    let files: Vec<String> = folder
        .files()
        .into_iter()
        .filter(|file| file.ends_with(".toml"))
        .collect();
    let texts: BTreeMap<&String, String> =
        files.iter().map(|file| (file, folder.read(file))).collect();
    let mut chance = Chance(0x2545_F491_4F6C_DD1D);
    let (mut found, mut elsewhere, mut missed) = (0, Vec::new(), Vec::new());
    let mut made = 0;
    while made < SLIPS {
        let slip = &MADE[made % MADE.len()];
        let file = &files[chance.below(files.len())];
        let text = &texts[file];
        let lines: Vec<&str> = text.lines().collect();
        let at = chance.below(lines.len());
        let Some(typed) = line(file, lines[at]).filter(|line| (slip.fits)(line)) else {
            continue;
        };
        made += 1;
        let mut slipped: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        slipped[at] = (slip.make)(&typed);
        folder.write(file, slipped.join("\n") + "\n");
        let workspace = Workspace::read(folder.path(), None, Views::Left);
        folder.write(file, text);
        let shown = shows_at(text, at, slip);
        // The second of two equal lines is the one too many.
        let lines = if slip.name == "line twice" {
            [at + 1, at + 2]
        } else {
            [at + 1, shown.max(1)]
        };
        let mut findings = workspace.findings.iter();
        let label = format!("{}: {file}:{}: {}", slip.name, at + 1, typed.text);
        if findings.any(|it| {
            lines
                .iter()
                .any(|line| on_line(&workspace, it, file, *line))
        }) {
            found += 1;
        } else if workspace.findings.is_empty() {
            missed.push(label);
        } else {
            elsewhere.push(format!("{label}\n      {:?}", workspace.findings[0]));
        }
    }
    let rate = found * 100 / SLIPS;
    println!("{found} of {SLIPS} slips found on their line ({rate} %)");
    let others = format!(
        "found elsewhere:\n  {}\nnot found:\n  {}",
        elsewhere.join("\n  "),
        missed.join("\n  ")
    );
    assert!(rate >= 95, "{rate} %\n{others}");
    // Every one of these slips is a mistake: a document made from it would be wrong.
    assert!(missed.is_empty(), "{others}");
}
