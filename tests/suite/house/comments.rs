//! A comment changes no document: the build script's sum of the program leaves them out.

#[path = "../../../src/identity/without_comments.rs"]
mod without_comments;

use without_comments::without_comments;

#[test]
fn a_comment_is_no_change() {
    let bare = "fn a<'a>(b: &'a str) -> char {\n    let c = '\"';\n    '\\''\n}\n";
    let told = "//! What it is.\n\n/// Says \"a\".\nfn a<'a>(b: &'a str) -> char {\n    \
                // It's one.\n    let c = '\"'; /* one /* two */ ' */\n\n    '\\'' // \"\n}\n";
    assert_eq!(without_comments(told), without_comments(bare));
}

#[test]
fn what_is_quoted_counts() {
    for (one, other) in [
        ("let a = \"// x\";", "let a = \"// y\";"),
        ("let a = \"\\\"// x\";", "let a = \"\\\"// y\";"),
        ("let a = \"x\n\n  y\";", "let a = \"x\n y\";"),
        ("let a = r#\"\"// x\"#;", "let a = r#\"\"// y\"#;"),
        ("let a = br\"\\\"; b(); // x", "let a = br\"\\\"; c(); // x"),
        ("let a = '/'; b(); // x", "let a = '/'; c(); // x"),
        ("let a = 1 / 2;", "let a = 1 / 3;"),
        ("let r#type = 1; // x", "let r#type = 2; // x"),
    ] {
        assert_ne!(without_comments(one), without_comments(other), "{one}");
    }
}

#[test]
fn a_source_of_ours_keeps_its_words() {
    let own = include_str!("../../../src/identity/without_comments.rs");
    let bare = without_comments(own);
    assert!(bare.starts_with("pub fn without_comments(source: &str) -> String {"));
    assert!(!bare.contains("How long") && bare.ends_with('}'));
}
