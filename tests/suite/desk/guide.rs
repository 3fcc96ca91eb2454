//! The guide for the office: every command in it is run, every record in it typed, every line it
//! shows of an answer is looked for in the answer, and the pictures are of the pages it makes.
//!
//! | in `docs/huong-dan.md` | here |
//! |---|---|
//! | a block `sh` | is run in the folder where the last one ended |
//! | a block `text` | stands in what the last command said, but for lines of `…` |
//! | a block `diff FILE` | lines with `-` stand in the file and become those with `+` |
//! | a block `toml FILE` | is typed at the end of the file |
//! | a table below `<!-- excel: FILE -->` | is typed into a new workbook |
//! | a table below `<!-- excel: FILE \| SHEET -->` | is typed below what stands in that sheet |
//! | `<!-- copy: FILE TO -->` | the file is copied, from where the reader is or from `docs/` |
//! | `<!-- picture: PDF PAGE -->` above an image | is the page in the picture |

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use rust_xlsxwriter::Workbook;

use crate::support::EXAMPLE;
use crate::support::folder::Folder;
use crate::support::workbook::{Cell, Sheet, Sheets};

const GUIDE: &str = "docs/huong-dan.md";

/// What a reader of the guide does.
#[derive(Debug)]
enum Step {
    Run(String),
    Read(String),
    Change(String, String),
    Append(String, String),
    Excel(String, Vec<Vec<String>>),
    Copy(String, String),
    Picture {
        pdf: String,
        page: String,
        image: String,
    },
}

/// The steps of the guide, each with its line.
fn steps(text: &str) -> Vec<(usize, Step)> {
    let mut steps = Vec::new();
    let mut lines = text.lines().enumerate().peekable();
    while let Some((at, line)) = lines.next() {
        if let Some(info) = line.strip_prefix("```").filter(|it| !it.is_empty()) {
            let block = lines.by_ref().map(|(_, line)| line);
            let block: Vec<&str> = block.take_while(|line| *line != "```").collect();
            let block = block.join("\n") + "\n";
            let (kind, file) = info.split_once(' ').unwrap_or((info, ""));
            steps.push((
                at + 1,
                match kind {
                    "sh" => Step::Run(block),
                    "text" => Step::Read(block),
                    "diff" => Step::Change(file.to_owned(), block),
                    "toml" if !file.is_empty() => Step::Append(file.to_owned(), block),
                    _ => panic!("line {}: a block of what?", at + 1),
                },
            ));
        } else if let Some(file) = comment(line, "excel:") {
            let mut rows = Vec::new();
            while let Some((_, line)) =
                lines.next_if(|(_, it)| it.starts_with('|') || it.is_empty())
            {
                let cells = line.trim_matches('|').split('|');
                let cells: Vec<String> = cells.map(|it| it.trim().to_owned()).collect();
                if cells.iter().any(|it| !it.trim_matches('-').is_empty()) {
                    rows.push(cells);
                }
            }
            steps.push((at + 1, Step::Excel(file.to_owned(), rows)));
        } else if let Some(copy) = comment(line, "copy:") {
            let (file, to) = copy.split_once(' ').expect("a file and a place");
            steps.push((at + 1, Step::Copy(file.to_owned(), to.to_owned())));
        } else if let Some(page) = comment(line, "picture:") {
            let (pdf, page) = page.split_once(' ').expect("a file and a page");
            let (_, image) = lines.next().expect("an image");
            let image = image.split_once("](").expect("an image").1;
            let image = image.split_once(')').expect("an image").0;
            steps.push((
                at + 1,
                Step::Picture {
                    pdf: pdf.to_owned(),
                    page: page.to_owned(),
                    image: image.to_owned(),
                },
            ));
        }
    }
    steps
}

fn comment<'a>(line: &'a str, word: &str) -> Option<&'a str> {
    let inside = line.strip_prefix("<!-- ")?.strip_suffix(" -->")?;
    inside.strip_prefix(word).map(str::trim)
}

/// Whoever follows the guide: a folder, and what the last command said.
struct Reader {
    home: Folder,
    here: PathBuf,
    said: String,
}

impl Reader {
    fn follow(&mut self, step: &Step) {
        match step {
            Step::Run(script) => self.run(script),
            Step::Read(text) => {
                for line in text.lines().filter(|line| *line != "…") {
                    let line = line.trim_end();
                    assert!(self.said.contains(line), "{line}\n--\n{}", self.said);
                }
            }
            Step::Change(file, diff) => {
                let path = self.here.join(file);
                let text = fs::read_to_string(&path).expect("a record");
                fs::write(&path, changed(&text, diff)).expect("written");
            }
            Step::Append(file, block) => {
                let path = self.here.join(file);
                let text = fs::read_to_string(&path).expect("a record");
                fs::write(&path, text + "\n" + block).expect("written");
            }
            Step::Excel(file, rows) if file.contains('|') => {
                let (file, name) = file.split_once('|').expect("a file and a sheet");
                let path = self.here.join(file.trim());
                let mut sheets = Sheets::read(&path);
                type_below(sheets.sheet(name.trim()), rows);
                fs::write(&path, sheets.bytes()).expect("written");
            }
            Step::Excel(file, rows) => {
                let mut workbook = Workbook::new();
                let sheet = workbook.add_worksheet();
                for (row, cells) in (0..).zip(rows) {
                    for (column, cell) in (0..).zip(cells) {
                        sheet.write_string(row, column, cell).expect("a cell");
                    }
                }
                workbook.save(self.here.join(file)).expect("saved");
            }
            Step::Copy(file, to) => {
                let (here, docs) = (self.here.join(file), Path::new(EXAMPLE).join("docs"));
                let from = if here.exists() { here } else { docs.join(file) };
                let to = self.here.join(to);
                fs::create_dir_all(to.parent().expect("a folder")).expect("made");
                fs::copy(from, to).expect("copied");
            }
            Step::Picture { pdf, page, image } => {
                let pdf = self.here.join(pdf);
                assert!(pdf.exists(), "{}", pdf.display());
                let image = Path::new(EXAMPLE).join("docs").join(image);
                if std::env::var_os("UPDATE").is_some() {
                    draw(&pdf, page, &image);
                }
                assert!(image.exists(), "{}: UPDATE=1 draws it", image.display());
            }
        }
    }

    fn run(&mut self, script: &str) {
        let program = Path::new(env!("CARGO_BIN_EXE_doithoai"));
        let mut path = program.parent().expect("a folder").as_os_str().to_owned();
        path.push(":");
        path.push(std::env::var_os("PATH").unwrap_or_default());
        let place = self.home.join("here");
        let script = format!("{script}\npwd > '{}'", place.display());
        let output = Command::new("sh")
            .args(["-ec", &script])
            .current_dir(&self.here)
            .env("PATH", path)
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .output()
            .expect("a shell");
        self.said = String::from_utf8_lossy(&output.stderr).into_owned()
            + &String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "{script}\n--\n{}", self.said);
        let here = fs::read_to_string(place).expect("a place");
        self.here = PathBuf::from(here.trim_end());
    }
}

/// Types rows below the last one that says what became of an item, each cell under its heading.
fn type_below(sheet: &mut Sheet, rows: &[Vec<String>]) {
    let (head, rows) = rows.split_first().expect("headings");
    let column = |name: &str| {
        let mut heads = sheet.cells.range((0, 0)..(1, 0));
        let found = heads.find(|(_, cell)| **cell == Cell::from(name));
        found.unwrap_or_else(|| panic!("no column {name}")).0.1
    };
    let columns: Vec<u16> = head.iter().map(|name| column(name)).collect();
    let dates = sheet.cells.keys().filter(|(_, at)| *at == columns[1]);
    let below = dates.map(|(row, _)| row + 1).max().expect("headings");
    for (row, cells) in (below..).zip(rows) {
        for (column, cell) in columns.iter().zip(cells).filter(|(_, it)| !it.is_empty()) {
            sheet.cells.insert((row, *column), Cell::from(&**cell));
        }
    }
}

/// The text with the change made: what goes stands in it once, line for line.
fn changed(text: &str, diff: &str) -> String {
    let side = |sign: char| -> String {
        let lines = diff.lines().filter(|line| !line.starts_with(sign));
        lines
            .map(|line| format!("{}\n", line.get(1..).unwrap_or_default()))
            .collect()
    };
    let (before, behind) = (side('+'), side('-'));
    assert_eq!(text.matches(&before).count(), 1, "{before}\n--\n{text}");
    text.replacen(&before, &behind, 1)
}

/// Draws a page of a PDF.
fn draw(pdf: &Path, page: &str, image: &Path) {
    fs::create_dir_all(image.parent().expect("a folder")).expect("made");
    let drawn = Command::new("pdftoppm")
        .args([
            "-png",
            "-gray",
            "-r",
            "60",
            "-singlefile",
            "-f",
            page,
            "-l",
            page,
        ])
        .arg(pdf)
        .arg(image.with_extension(""))
        .status();
    assert!(drawn.expect("pdftoppm").success());
}

#[test]
#[expect(
    clippy::print_stdout,
    reason = "where the reader got stuck is to be seen in the test's output"
)]
fn whoever_follows_the_guide_gets_what_it_promises() {
    let text = fs::read_to_string(Path::new(EXAMPLE).join(GUIDE)).expect("the guide");
    let home = Folder::empty();
    let here = home.join("nha");
    fs::create_dir_all(&here).expect("made");
    let mut reader = Reader {
        home,
        here,
        said: String::new(),
    };
    let steps = steps(&text);
    assert!(steps.len() > 20, "{}", steps.len());
    for (line, step) in &steps {
        println!("{GUIDE}:{line}: {step:?}");
        reader.follow(step);
    }
}
