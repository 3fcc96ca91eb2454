//! A dialogue is found by the beginning of its name.

use std::sync::Arc;

use doithoai::documents::{Dialogue, Named, named};

fn all() -> Vec<Dialogue> {
    let ids = [
        "2025-04-nuoc-tang",
        "2025-08-giao-vien",
        "2025-10-lang-mung",
        "2025-10-lang-mung-2",
    ];
    let dialogue = |id| Dialogue {
        id: Arc::from(id),
        year: 2025,
        audience: None,
    };
    ids.map(dialogue).into()
}

fn ids(name: &str) -> Vec<String> {
    let all = all();
    let found = match named(&all, name) {
        Named::One(one) => vec![one],
        Named::Several(fitting) => fitting,
        Named::None(_) => Vec::new(),
    };
    found.iter().map(|it| it.id.to_string()).collect()
}

#[test]
fn a_beginning_is_enough_when_it_fits_one() {
    assert_eq!(ids("2025-08"), ["2025-08-giao-vien"]);
    assert_eq!(ids("2025-10").len(), 2);
    assert_eq!(ids("records/2025/sessions/2025-04-nuoc-tang.toml").len(), 1);
    // The whole identifier is meant even where another one begins with it.
    assert_eq!(ids("2025-10-lang-mung"), ["2025-10-lang-mung"]);
    assert!(ids("").is_empty() && ids("nuoc-tang").is_empty());
}

#[test]
fn the_year_tells_two_of_one_name_apart() {
    let mut all = all();
    all.truncate(1);
    all.push(Dialogue {
        year: 2026,
        ..all[0].clone()
    });
    let Named::Several(both) = named(&all, "2025-04") else {
        panic!("not several");
    };
    let names: Vec<String> = both.iter().map(|it| it.name_among(&both)).collect();
    assert_eq!(names, ["2025/2025-04-nuoc-tang", "2026/2025-04-nuoc-tang"]);
    assert_eq!(named(&all, &names[1]), Named::One(&all[1]));
}

#[test]
fn for_an_unknown_name_the_likest_are_offered() {
    let all = all();
    let Named::None(likest) = named(&all, "2025-04-nuoc-tagn") else {
        panic!("found");
    };
    assert_eq!((&*likest[0].id, likest.len()), ("2025-04-nuoc-tang", 3));
}
