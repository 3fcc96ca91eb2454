//! The index page in a real browser, where there is one.
//!
//! `npm ci` in `tests/browser/` brings what the tests there need; without it, or without
//! Chromium or Node, they are left out.

use std::path::Path;
use std::process::Command;

use crate::support::folder::Folder;
use crate::support::machine::{has, has_program};

const TESTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser");

#[test]
fn the_index_page_works_in_a_browser() {
    let installed = Path::new(TESTS)
        .join("node_modules/playwright-core")
        .is_dir();
    let chromium = Path::new("/usr/bin/chromium").exists();
    let needed = "chromium and `npm ci` in tests/browser";
    if !has(needed, installed && chromium) || !has_program("node", "--version") {
        return;
    }
    let example = Folder::whole_example();
    example.build(&[]);
    let hostile = Folder::example();
    let item = |code: &str, short: &str| {
        format!(
            "[[item]]\ncode = \"{code}\"\ncontent = '''{short}'''\nshort = '''{short}'''\nkind = \"request\"\nfield = \"giao-thong\"\nauthority = \"commune\"\n"
        )
    };
    let head = "channel = \"phone\"\nreceived = 2025-02-03\nvillages = [\"nuoc-tang\"]\npetitioner = [{ name = '''<b onclick=\"alert(1)\">A</b>''' }]\n";
    let items = [
        "</td><script>fetch('https://example.com')</script>",
        "<img src=\"https://example.com/x.png\" onerror=\"alert(1)\">",
        "\" onmouseover=\"alert(1)\" x=\"",
        "{{ office }} {% raw %} {# x #} &lt;b&gt; &amp;",
        "<!-- --> ]]> \\ ' ` ${alert(1)}",
    ];
    let items = items.iter().enumerate();
    let items: String = items
        .map(|(nth, short)| item(&format!("2025-0{}", nth + 1), short))
        .collect();
    hostile.write(
        "records/2025/petitions/other/01.toml",
        format!("{head}{items}"),
    );
    hostile.build_only("plan");
    let output = Command::new("node")
        .arg("index.mjs")
        .args([example.join("output"), hostile.join("output")])
        .current_dir(TESTS)
        .output()
        .expect("node runs");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}");
}
