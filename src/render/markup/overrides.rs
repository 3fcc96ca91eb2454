//! Mẫu riêng: templates of the office's own are looked at before anything is built with them.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use minijinja::Value;
use regex::Regex;

use super::dependencies::Dependencies;
use super::environment::Engine;
use super::template_failure::TemplateUndefined;
use super::templates::{Templates, shown_name};
use crate::documents::{Document, Kind};
use crate::findings::{Finding, Place, rules};

/// Names that a template has without anybody passing them.
const OWN_NAMES: [&str; 8] = [
    "range",
    "dict",
    "debug",
    "namespace",
    "loop",
    "caller",
    "self",
    "super",
];

/// What in the office's own templates does not parse, and values in them that no view has, in
/// whatever branch they stand.
pub(crate) fn check_values(
    engine: &Engine,
    templates: &Templates,
    dependencies: &Dependencies,
    documents: &[Document],
) -> Vec<Finding> {
    let own = own_templates(templates);
    own.flat_map(|(name, text)| match engine.undeclared(name) {
        Ok(used) => {
            let needing = |it: &&Document| dependencies.of(it).contains_key(name);
            let documents = documents.iter().filter(needing);
            let views: Vec<Value> = documents.map(|it| engine.seen(&it.view)).collect();
            unknown(name, text, &used, &views)
        }
        Err(finding) => vec![finding],
    })
    .collect()
}

#[expect(clippy::expect_used, reason = "a constant pattern, compiled by a test")]
static FORBIDDEN: LazyLock<Regex> = LazyLock::new(|| {
    let safe = r"\{[{%][^}]*?(?P<safe>\|\s*safe\b)";
    let escape = r"\{%[-+]?\s*(?P<escape>autoescape)\b";
    Regex::new(&format!("{safe}|{escape}")).expect("a pattern")
});

/// Constructs of the office's own templates by which text of a record could become a command.
pub fn forbidden_constructs(templates: &Templates) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (name, text) in own_templates(templates) {
        for found in FORBIDDEN.captures_iter(text) {
            if let Some(it) = found.name("safe").or(found.name("escape")) {
                let construct = it.as_str().to_owned();
                let place = Place::bytes(&Arc::from(shown_name(name)), it.range());
                findings.push(Finding::new(ForbiddenConstruct { construct }, place));
            }
        }
    }
    findings
}

/// Those that minijinja reads.
fn own_templates(templates: &Templates) -> impl Iterator<Item = (&str, &str)> {
    let own = templates.overridden();
    own.filter(|(name, _)| name.ends_with(".j2"))
}

/// Values that the template uses and no document of its kind has.
fn unknown(name: &str, text: &str, used: &BTreeSet<String>, views: &[Value]) -> Vec<Finding> {
    // A file of the library sees what the template that includes it sees, and more.
    let library = Kind::ALL.iter().all(|kind| kind.template() != name);
    if views.is_empty() {
        return Vec::new();
    }
    let passed = |path: &&String| {
        let root = path.split('.').next().unwrap_or_default();
        let own = OWN_NAMES.contains(&root);
        let passed = [
            "it", "office", "opening", "occasion", "topic", "ending", "words",
        ];
        let declared_elsewhere = library && !passed.contains(&root);
        !own && !declared_elsewhere && !views.iter().any(|view| has(view, path))
    };
    let file: Arc<str> = Arc::from(shown_name(name));
    used.iter()
        .filter(passed)
        .map(|path| {
            let place = match find_word(text, path) {
                Some(at) => Place::bytes(&file, at..at + path.len()),
                None => Place::file(&file),
            };
            // As the engine says it of a value that it meets.
            let detail = format!("`{path}` is undefined");
            Finding::new(TemplateUndefined { detail }, place)
        })
        .collect()
}

/// Whether a view has a value at a dotted path; behind something that is left out anything
/// may follow.
fn has(view: &Value, path: &str) -> bool {
    let mut at = view.clone();
    for part in path.split('.') {
        if at.is_none() {
            return true;
        }
        match at.get_attr(part) {
            Ok(next) if !next.is_undefined() => at = next,
            _ => return false,
        }
    }
    true
}

/// Where a dotted path stands by itself.
fn find_word(text: &str, path: &str) -> Option<usize> {
    let part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.');
    text.match_indices(path).map(|(at, _)| at).find(|at| {
        let before = text[..*at].chars().next_back();
        let after = text[*at + path.len()..].chars().next();
        !before.is_some_and(part) && !after.is_some_and(part)
    })
}

rules! { RULES:

ForbiddenConstruct "D813" "forbidden-construct" Error { construct: String }
vi "mẫu dùng `{construct}`"
=> "bỏ `{construct}` và in thẳng giá trị, không qua bộ lọc ấy"
en "the template uses `{construct}`"
=> "remove `{construct}` and print the value as it is"
why "Chữ trong hồ sơ không bao giờ được thành lệnh: một dấu # hay * trong lời người dân sẽ làm hỏng văn bản."
  / "No text of a record may become a command: a # or * in what somebody said would spoil the document."
wrong "{{ it.subject | safe }}"
right "{{ it.subject }}"
by Technical

}
