//! Where a paper is to be signed: the place that is told is empty, between position and name.

use std::fs;

use serde_json::Value;

use crate::support::cli::doithoai;
use crate::support::folder::Folder;
use crate::support::pdf::Pdf;

const MM: f64 = 72.0 / 25.4;

fn listed(folder: &Folder) -> Vec<Value> {
    let output = doithoai(folder.path(), &["list", "--message-format", "json"]);
    serde_json::from_str(&output.stdout).expect("JSON")
}

#[test]
fn the_place_for_signature_and_seal_is_empty() {
    let folder = Folder::whole_example();
    folder.build(&[]);
    let mut signed = 0;
    for paper in listed(&folder) {
        let path = paper["path"].as_str().expect("a path");
        let place = &paper["signing"];
        if place.is_null() {
            let kind = paper["kind"].as_str().expect("a kind");
            assert!(["programme", "ledger"].contains(&kind), "{path}");
            continue;
        }
        signed += 1;
        let of = |key: &str| place[key].as_f64().expect(key);
        let page = place["page"].as_u64().expect("a page") as usize;
        let (left, right) = (of("x") * MM, (of("x") + of("width")) * MM);
        let (top, bottom) = (of("y") * MM, (of("y") + of("height")) * MM);
        assert!(bottom - top > 20.0 * MM, "{path}: {place}");
        let pdf = Pdf::read(&fs::read(folder.join("output").join(path)).expect("built"));
        let own = pdf.runs.iter().filter(|run| run.page == page);
        let beside = own.filter(|run| run.x + run.width > left && run.x < right);
        let lines: Vec<f64> = beside.map(|run| run.y).collect();
        let inside = |it: &&f64| **it > top + 1.0 && **it < bottom;
        assert_eq!(lines.iter().find(inside), None, "{path}: {place}");
        // The signer's position stands right above, the name right below.
        assert!(
            lines.iter().any(|it| (top - 14.0..=top + 1.0).contains(it)),
            "{path}: {place}"
        );
        assert!(
            lines.iter().any(|it| (bottom..=bottom + 24.0).contains(it)),
            "{path}: {place}"
        );
    }
    assert!(signed > 100, "{signed}");
}

/// What is told after a build is what is told without one.
#[test]
fn the_place_is_told_without_a_build_as_well() {
    let folder = Folder::example();
    let before = listed(&folder);
    folder.build(&[]);
    assert_eq!(listed(&folder), before);
}
