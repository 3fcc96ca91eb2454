//! What reaches a terminal or a log goes through one file, which lets nothing act on it.

use std::path::Path;

use super::modules::Modules;
use crate::support::EXAMPLE;

/// Who may hold the ends of the pipes: the one way out, and the process that speaks to its parent.
const MAY: [&str; 3] = [
    "src/cli/outlet.rs",
    "src/render/sandbox/serving.rs",
    // Tells Cargo.
    "src/identity.rs",
];

#[test]
fn nothing_is_printed_but_through_the_outlet() {
    let modules = Modules::read(&Path::new(EXAMPLE).join("src"));
    assert!(
        MAY.iter()
            .take(2)
            .all(|it| modules.0.values().any(|m| m.file == *it))
    );
    let ways = [
        "stdout()", "stderr()", "anstream", "println!", "print!(", "/dev/tty",
    ];
    for module in modules.0.values().filter(|it| !MAY.contains(&&*it.file)) {
        for way in ways {
            assert!(!module.code.contains(way), "{}: {way}", module.file);
        }
    }
}
