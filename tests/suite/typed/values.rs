//! What one value is read as: prose with its marks, one of a few words.

use doithoai::records::{NamedChoice, Outcome, Prose, Run};

#[test]
fn marks_that_pair_become_styles_and_others_are_printed() {
    let style = |run: &Run| match (run.emphasis, run.strong) {
        (false, false) => run.text.clone(),
        (true, false) => format!("<em>{}</em>", run.text),
        (false, true) => format!("<b>{}</b>", run.text),
        (true, true) => format!("<b><em>{}</em></b>", run.text),
    };
    for (typed, shown) in [
        (
            "(*lần trước*), liên quan",
            "(<em>lần trước</em>), liên quan",
        ),
        ("**a** b *c*", "<b>a</b> b <em>c</em>"),
        ("***a***", "<b><em>a</em></b>"),
        ("**a *b* c**", "<b>a </b><b><em>b</em></b><b> c</b>"),
        ("5 * 3 = 15", "5 * 3 = 15"),
        ("5*20*3 = 300", "5*20*3 = 300"),
        ("*a", "*a"),
        ("a\\*b\\*", "a*b*"),
        ("********", "********"),
        ("*a **b* c**", "<em>a **b</em> c**"),
        ("buổi đối\nthoại\u{a0}năm", "buổi đối thoại năm"),
    ] {
        let runs = Prose::computed(typed).runs();
        assert_eq!(runs.iter().map(style).collect::<String>(), shown, "{typed}");
    }
}

#[test]
fn the_first_mark_that_stays_open_is_told_with_the_words_behind_it() {
    for (typed, lone) in [
        ("và (*lần trước), sau đó", Some("*lần trước), sau")),
        ("a **b\\*c d", Some("**b*c d")),
        ("5 * 3, *a*", None),
    ] {
        let found = Prose::computed(typed).unbalanced();
        assert_eq!(found.as_deref(), lone, "{typed}");
    }
}

#[test]
fn a_choice_is_found_by_its_name_and_printed_as_its_title_unless_it_says_otherwise() {
    assert_eq!(Outcome::named("no-basis"), Some(Outcome::NoBasis));
    assert_eq!(Outcome::named("NoBasis"), None);
    assert!(Outcome::in_words().starts_with("`done` (Đã giải quyết xong), "));
    assert_eq!(Outcome::Done.label(), Outcome::Done.words().title);
    assert_ne!(Outcome::NoBasis.label(), Outcome::NoBasis.words().title);
}
