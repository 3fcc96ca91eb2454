//! The values of a view, by which a later run finds out what changed.

use doithoai::documents::visit_leaves;
use minijinja::{Value, context};

fn seen(view: &Value) -> Vec<(String, String)> {
    let mut seen = Vec::new();
    visit_leaves(view, &mut |leaf| {
        seen.push((leaf.path(), leaf.text.to_owned()));
    });
    seen
}

#[test]
fn every_value_is_seen_where_it_stands() {
    let view = context! { it => context! { rows => vec![1, 2], name => "Đinh" } };
    let seen = seen(&view);
    let find = |path: &str| seen.iter().find(|(at, _)| at == path).map(|it| &*it.1);
    assert_eq!(find("it.rows[1]"), Some("number 2"));
    assert_eq!(find("it.name"), Some("string Đinh"));
}

#[test]
fn nothing_that_a_template_can_tell_apart_looks_alike() {
    let views = [
        context! { a => 1 },
        context! { a => "1" },
        context! { a => vec![1] },
        context! { b => 1 },
        context! { a => true },
        context! { a => Value::from(()) },
        context! { a => Vec::<i64>::new() },
    ];
    for (nth, one) in views.iter().enumerate() {
        for other in &views[nth + 1..] {
            assert_ne!(seen(one), seen(other));
        }
    }
}
