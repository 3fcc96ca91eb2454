//! What papers say, read without setting a page.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use doithoai::documents::{Document, Views};
use doithoai::render::{Difference, Limits, Passage, Renderer, differences};
use doithoai::workspace::Workspace;

use crate::support::folder::Folder;
use crate::support::pdf::Pdf;
use crate::support::{EXAMPLE, fold};

const CONCLUSION: &str = "2025/2025-04-nuoc-tang/ket-luan.pdf";
const PETITION: &str = "records/2025/petitions/2025-04-nuoc-tang/01.toml";

fn read(root: &Path) -> (Workspace, Renderer) {
    let office = Workspace::read(root, None, Views::Made);
    let program = env!("CARGO_BIN_EXE_doithoai").into();
    let limit = Duration::from_secs(20);
    let limits = Limits {
        program,
        limit,
        memory: 1 << 30,
    };
    let renderer = Renderer::new(&office.templates, Some(&limits));
    (office, renderer)
}

fn document<'a>(office: &'a Workspace, path: &str) -> &'a Document {
    let found = office.documents.iter().find(|it| it.path == path);
    found.expect("a document")
}

fn passages(root: &Path, path: &str) -> (Workspace, Vec<Passage>) {
    let (office, renderer) = read(root);
    let passages = renderer.passages(document(&office, path));
    (office, passages.expect("passages"))
}

/// What a change of the example's folder does to a paper.
fn after(change: impl Fn(&Folder), path: &str) -> (Workspace, Vec<Difference>) {
    let folder = Folder::whole_example();
    let before = passages(folder.path(), path).1;
    change(&folder);
    let (office, after) = passages(folder.path(), path);
    let before: Vec<String> = before.into_iter().map(|it| it.text).collect();
    (office, differences(&before, &after))
}

/// The line of a record or template that a difference comes from.
fn line<'a>(office: &'a Workspace, difference: &Difference) -> (&'a str, usize) {
    let place = difference.place.as_ref().expect("a place");
    let (file, _) = office
        .sources
        .texts()
        .find(|(file, _)| **file == *place.file)
        .expect("held");
    let located = office.sources.locate([place]).remove(0).expect("located");
    (file, located.line)
}

/// Every word of every paper of the example stands on its pages.
#[test]
fn what_a_paper_says_stands_on_its_pages() {
    let (office, renderer) = read(Path::new(EXAMPLE));
    for document in &office.documents {
        let printed = renderer.make(document).expect("made");
        let pdf = Pdf::read(&printed.pdf);
        // Signs below a name are artifacts.
        let signs = pdf.runs.iter().filter(|it| it.artifact);
        let signs: String = signs.map(|it| &*it.text).collect();
        let text: String = fold(&(pdf.text() + &signs)).split_whitespace().collect();
        for passage in renderer.passages(document).expect("passages") {
            let words: String = fold(&passage.text).split_whitespace().collect();
            assert!(text.contains(&words), "{}: {}", document.path, passage.text);
        }
    }
}

/// No figure and no name on a page is missing from what its paper is said to say.
#[test]
fn every_figure_on_a_page_is_in_what_the_paper_says() {
    let (office, renderer) = read(Path::new(EXAMPLE));
    let document = document(&office, CONCLUSION);
    let said = renderer.passages(document).expect("passages");
    let said: String = said.iter().map(|it| format!("{} ", it.text)).collect();
    let printed = renderer.make(document).expect("made");
    let mut missing = BTreeMap::new();
    for word in fold(&Pdf::read(&printed.pdf).text()).split_whitespace() {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let figure = word.len() > 1 && word.chars().all(|c| c.is_numeric() || "/.-,".contains(c));
        if figure && !said.contains(word) {
            missing.insert(word.to_owned(), ());
        }
    }
    assert_eq!(missing, BTreeMap::new());
}

#[test]
fn signs_of_markup_are_letters_like_others() {
    let odd = r#"Đoạn \"A\" #let x = 1 \\ [b] *c* _d_ $e$ @f <g> // h"#;
    let (_, found) = after(
        |folder| {
            folder.replace(PETITION, "Bê tông hóa 1,5 km đường vào xóm Gò Vàng", odd);
        },
        CONCLUSION,
    );
    let plain = odd.replace("\\\"", "\"").replace("\\\\", "\\");
    let told = found.iter().find(|it| it.after.contains("#let"));
    assert!(
        told.is_some_and(|it| it.after.contains(&plain)),
        "{found:?}"
    );
}

#[test]
fn a_value_of_a_record_is_told_at_its_line() {
    let (office, found) = after(
        |folder| {
            folder.replace(PETITION, "Bê tông hóa 1,5 km", "Bê tông hóa 1,8 km");
        },
        CONCLUSION,
    );
    let told = found.iter().find(|it| it.words() == ("1,5", "1,8"));
    let told = told.expect("told");
    assert_eq!(line(&office, told), (PETITION, 14));
}

#[test]
fn what_is_computed_has_no_line() {
    let (_, found) = after(
        |folder| {
            let session = "records/2025/sessions/2025-04-nuoc-tang.toml";
            folder.replace(session, "date = 2025-04-25", "date = 2025-04-26");
        },
        CONCLUSION,
    );
    let told: Vec<_> = found
        .iter()
        .map(|it| (it.words(), it.place.clone()))
        .collect();
    assert!(told.contains(&(("25", "26"), None)), "{told:?}");
}

#[test]
fn a_word_of_an_own_template_is_told_at_its_line() {
    let (office, found) = after(
        |folder| {
            let template = doithoai::render::Templates::built_in();
            let template = template.get("conclusion.typ.j2").expect("built in");
            let own = template.replace("[ĐÁNH GIÁ CHUNG]", "[NHẬN XÉT CHUNG]");
            folder.write("templates/conclusion.typ.j2", own);
        },
        CONCLUSION,
    );
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].words(), ("ĐÁNH GIÁ", "NHẬN XÉT"));
    let (file, line) = line(&office, &found[0]);
    let text = office.sources.text(file).expect("a text");
    assert!(
        text.lines()
            .nth(line - 1)
            .is_some_and(|it| it.contains("NHẬN XÉT"))
    );
}

/// A template that nests without end is read apart, and takes nothing else with it.
#[test]
fn an_own_template_that_brings_the_parser_down_is_a_finding() {
    let folder = Folder::example();
    let deep = "#{".repeat(200_000);
    folder.write(
        "templates/plan.typ.j2",
        format!("{{% include \"lib/opening.typ.j2\" %}}\n{deep}"),
    );
    let (office, renderer) = read(folder.path());
    for document in &office.documents {
        drop(renderer.passages(document));
    }
}
