//! The pages that say who may know what name tests that prove it.

use std::fs;
use std::path::Path;

use crate::support::EXAMPLE;

/// The names of tests in a page: words with underscores, marked as code.
fn named(page: &str) -> Vec<String> {
    let text = fs::read_to_string(Path::new(EXAMPLE).join(page)).expect("a page");
    let marked = text.split('`').skip(1).step_by(2);
    let is_test =
        |it: &&str| it.contains('_') && it.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    marked.filter(is_test).map(str::to_owned).collect()
}

#[test]
fn every_promise_has_its_test() {
    let suite = walkdir::WalkDir::new(Path::new(EXAMPLE).join("tests/suite"));
    let files = suite
        .into_iter()
        .flatten()
        .filter(|it| it.file_type().is_file());
    let source: String = files
        .filter_map(|it| fs::read_to_string(it.path()).ok())
        .collect();
    let promises = named("docs/bao-mat.md");
    assert!(promises.len() > 10);
    assert_eq!(promises, named("docs/secrecy.md"));
    for test in promises {
        assert!(source.contains(&format!("#[test]\nfn {test}()")), "{test}");
    }
}
