//! Templates are read by offices: their lines stay short, and their conditions flat.

use std::path::Path;

use regex::Regex;
use walkdir::WalkDir;

use crate::support::EXAMPLE;

/// In letters.
const LONGEST: usize = 120;
/// How many conditions may stand inside one another.
const DEEPEST: usize = 2;

#[test]
fn an_office_can_read_its_templates() {
    let condition = Regex::new(r"\{%-?\s*(if|endif|macro|endmacro)\b").expect("a pattern");
    let files = WalkDir::new(Path::new(EXAMPLE).join("templates"));
    let files = files.into_iter().map(|it| it.expect("a file").into_path());
    let templates: Vec<_> = files
        .filter(|it| it.extension().is_some_and(|it| it == "j2"))
        .collect();
    assert!(templates.len() > 20, "{templates:?}");
    for file in templates {
        let text = std::fs::read_to_string(&file).expect("a template");
        let mut depth = 0;
        for (nth, line) in text.lines().enumerate() {
            let at = format!("{}:{}", file.display(), nth + 1);
            assert!(line.chars().count() <= LONGEST, "{at}: {line}");
            for found in condition.captures_iter(line) {
                match &found[1] {
                    "if" => depth += 1,
                    "endif" => depth -= 1,
                    _ => assert_eq!(depth, 0, "{at}: a macro inside a condition"),
                }
                assert!(depth <= DEEPEST, "{at}: {line}");
            }
        }
        assert_eq!(depth, 0, "{}", file.display());
    }
}
