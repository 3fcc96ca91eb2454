//! Chance against the loader, the way of a text to the page, and the templates.
//!
//! Every input of `tests/corpus/` is tried, then changed ones for `FUZZ_SECONDS` (2 when not
//! set) from `FUZZ_SEED` on. What makes a target fail is written to `target/fuzz/`; once mended
//! it is put into the corpus.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::{Duration, Instant};

use doithoai::documents::Views;
use doithoai::findings::{Finding, Lang, render_human, render_json, render_short};
use doithoai::lint::mended;
use doithoai::render::{Renderer, is_printable};
use doithoai::workspace::Workspace;
use unicode_normalization::UnicodeNormalization;

use crate::support::folder::Folder;
use crate::support::pdf::Pdf;
use crate::support::{EXAMPLE, try_plan_pdf};

/// Numbers that follow from a seed (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.max(1) as u64) as usize
    }
}

fn setting(name: &str, usual: u64) -> u64 {
    let value = std::env::var(name).ok();
    value.and_then(|it| it.parse().ok()).unwrap_or(usual)
}

/// Pieces that break things: marks of TOML, of templates and of Typst, odd characters, numbers.
static PIECES: &[&str] = &[
    "\"",
    "\"\"\"",
    "'",
    "'''",
    "[",
    "]",
    "[[",
    "]]",
    "{",
    "}",
    "=",
    "\n",
    "\r",
    "\0",
    "\u{feff}",
    "\\",
    "\\u0000",
    "\\U0010FFFF",
    "#",
    ",",
    ".",
    "-",
    "2025-02-30",
    "0001-01-01",
    "9999-12-31",
    "07:60:00",
    "1e400",
    "-1",
    "99999999999999999999",
    "nan",
    "true",
    "[[item]]",
    "[[item.event]]",
    "kind = ",
    "repeats = [\"2025-01\"]",
    "Ð",
    "e\u{302}",
    "\u{202e}",
    "\u{200b}",
    "😀",
    "عربي",
    "{{",
    "}}",
    "{%",
    "%}",
    "{% include \"plan.typ.j2\" %}",
    "{{ it }}",
    "{{ it.subject }}",
    "{% for x in range(100000) %}",
    "{% endfor %}",
    "| safe",
    "#import \"a.typ\"",
    "#while true {}",
    "../",
    "/etc/passwd",
    "$",
    "*",
    "**",
    "_",
    "@",
    "<a>",
    "`",
    "~",
    "&",
    "%",
];

/// The input with some bytes or pieces changed, taken out, doubled or put in.
fn changed(input: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut out = input.to_vec();
    for _ in 0..=chance.below(4) {
        let at = chance.below(out.len() + 1);
        let end = (at + 1 + chance.below(24)).min(out.len());
        match chance.below(5) {
            0 if at < out.len() => out[at] = chance.below(256) as u8,
            1 => drop(out.drain(at..end)),
            2 => {
                let piece = out[at..end].to_vec();
                let to = chance.below(out.len() + 1);
                out.splice(to..to, piece);
            }
            _ => {
                let piece = PIECES[chance.below(PIECES.len())];
                out.splice(at..at, piece.bytes());
            }
        }
    }
    out
}

/// Runs a target on the corpus and on changed inputs of it until the time is over.
fn fuzz(name: &str, mut corpus: Vec<Vec<u8>>, target: impl Fn(&[u8])) {
    let kept = Path::new(EXAMPLE).join("tests/corpus").join(name);
    let mut files: Vec<_> = fs::read_dir(&kept)
        .map(|files| files.flatten().map(|it| it.path()).collect())
        .unwrap_or_default();
    files.sort();
    let tried = corpus.len();
    corpus.extend(files.iter().map(|file| fs::read(file).expect("read")));
    let seed = setting("FUZZ_SEED", 0x2545_F491_4F6C_DD1D) | 1;
    let mut chance = Chance(seed);
    let end = Instant::now() + Duration::from_secs(setting("FUZZ_SECONDS", 2));
    let mut input = corpus[0].clone();
    let mut nth = 0;
    while nth < corpus.len() || Instant::now() < end {
        input = match corpus.get(nth) {
            Some(kept) => kept.clone(),
            // Now and then a changed input is changed further.
            None if chance.below(3) == 0 && input.len() < 20_000 => changed(&input, &mut chance),
            None => {
                let nth = chance.below(corpus.len());
                changed(&corpus[nth], &mut chance)
            }
        };
        nth += 1;
        if catch_unwind(AssertUnwindSafe(|| target(&input))).is_err() {
            let folder = Path::new(EXAMPLE).join("target/fuzz");
            fs::create_dir_all(&folder).expect("made");
            let path = folder.join(format!("{name}-{seed}-{nth}"));
            fs::write(&path, &input).expect("written");
            panic!("failed on {}", path.display());
        }
    }
    assert!(tried > 0 && nth >= corpus.len());
}

/// All that can be said of findings can be said.
fn shown(findings: &[Finding], workspace: &Workspace) {
    for lang in [Lang::VI, Lang::EN] {
        render_human(findings, &workspace.sources, lang, false);
        render_short(findings, &workspace.sources, lang);
        render_json(findings, &workspace.sources, lang);
    }
}

#[test]
fn the_loader_reads_anything() {
    let folder = Folder::whole_example();
    let files = [
        "records/office.toml",
        "records/calendar/2025.toml",
        "records/2025/plan.toml",
        "records/2025/sessions/2025-04-nuoc-tang.toml",
        "records/2025/petitions/2025-04-nuoc-tang/01.toml",
        "records/2025/reports/nam.toml",
    ];
    let corpus: Vec<Vec<u8>> = files
        .iter()
        .map(|file| folder.read(file).into_bytes())
        .collect();
    fuzz("records", corpus, |input| {
        // The kind that shares the most with the input: the record it was made from.
        let start = &input[..input.len().min(40)];
        let file = files.iter().find(|file| folder_starts(file, start));
        let file = file.unwrap_or(&files[4]);
        let text = folder.read(file);
        folder.write(file, input);
        let workspace = Workspace::read(folder.path(), None, Views::Left);
        folder.write(file, &text);
        shown(&workspace.findings, &workspace);
        // Mending is at rest after one step.
        if let Ok(text) = std::str::from_utf8(input) {
            let once = mended(text);
            assert_eq!(mended(&once), once);
        }
    });
}

fn folder_starts(file: &str, start: &[u8]) -> bool {
    let kept = fs::read(Path::new(EXAMPLE).join(file)).expect("in the example");
    kept.starts_with(start)
}

#[test]
fn any_text_reaches_the_page() {
    let corpus = vec![
        "Sửa đường thôn Nước Tang; \"kênh N2\" #1 $x$ *a* _b_ @c <d> `e` \\f"
            .as_bytes()
            .to_vec(),
        "Cầu treo A Tới, 4,5 km – 100 % “xong”".as_bytes().to_vec(),
    ];
    let folder = Folder::example();
    let file = "records/2025/plan.toml";
    let original = folder.read(file);
    fuzz("texts", corpus, |input| {
        let text: String = String::from_utf8_lossy(input)
            .chars()
            .filter(|c| is_printable(*c))
            .take(300)
            .collect();
        let words = text
            .split_whitespace()
            .map(|word| word.chars().take(8).collect());
        let text = words.collect::<Vec<String>>().join(" ");
        if text.is_empty() {
            return;
        }
        let literal = toml::Value::String(text.clone()).to_string();
        let line = format!("place = {literal}");
        folder.write(
            file,
            original.replacen("place = \"Thôn Nước Tang\"", &line, 1),
        );
        typst::comemo::evict(2);
        let pdf = try_plan_pdf(folder.path());
        folder.write(file, &original);
        let solid = |text: &str| -> String { text.nfc().filter(|c| !c.is_whitespace()).collect() };
        // What does not fit its column is refused; whatever is printed is printed as typed.
        match pdf {
            Ok(pdf) => {
                let printed = solid(&Pdf::read(&pdf).text());
                assert!(printed.contains(&solid(&text)), "{text}");
            }
            Err(findings) => assert!(findings.contains("[D811]"), "{text}: {findings}"),
        }
    });
}

#[test]
fn own_templates_end_in_pages_or_findings() {
    let folder = Folder::example();
    let template = "templates/plan.typ.j2";
    let kept = |name: &str| fs::read(Path::new(EXAMPLE).join(name)).expect("a template");
    let corpus = vec![
        kept(template),
        kept("templates/lib/opening.typ.j2"),
        kept("templates/lib/body.typ"),
    ];
    fuzz("templates", corpus, |input| {
        let library = input.starts_with(b"//");
        let file = if library {
            "templates/lib/body.typ"
        } else {
            template
        };
        folder.write(file, input);
        let workspace = Workspace::read(folder.path(), None, Views::Made);
        let renderer = Renderer::new(&workspace.templates, None);
        let mut findings = workspace.findings.clone();
        findings.extend(renderer.check(&workspace.documents));
        shown(&findings, &workspace);
        fs::remove_file(folder.join(file)).expect("removed");
    });
}
