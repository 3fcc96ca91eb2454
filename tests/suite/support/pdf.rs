//! Reads a PDF as a viewer does: text and positions from the content streams, not from our
//! own data.

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object};

/// A run of text on a page.
#[derive(Debug, Clone)]
pub struct Run {
    pub page: usize,
    /// From the left edge of the page, pt.
    pub x: f64,
    /// Baseline from the top edge of the page, pt.
    pub y: f64,
    /// Up to the last letter: blanks at the end of a line hang over.
    pub width: f64,
    pub size: f64,
    /// PostScript name without the subset tag: `Tinos-Bold`.
    pub font: String,
    pub text: String,
    /// Not part of the document's structure: page numbers, ornaments.
    pub artifact: bool,
}

/// A straight stroke or filled bar.
#[derive(Debug, Clone, Copy)]
pub struct Bar {
    pub page: usize,
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

pub struct Pdf {
    document: Document,
    pub runs: Vec<Run>,
    pub bars: Vec<Bar>,
    pub pages: usize,
}

pub const PAGE_HEIGHT: f64 = 297.0 / 25.4 * 72.0;

impl Pdf {
    pub fn read(bytes: &[u8]) -> Self {
        let document = Document::load_mem(bytes).expect("a PDF");
        let (mut runs, mut bars) = (Vec::new(), Vec::new());
        let pages = document.get_pages();
        for (&number, &id) in &pages {
            let fonts = document.get_page_fonts(id).expect("fonts");
            let fonts = fonts
                .iter()
                .map(|(name, font)| (name.clone(), Face::read(&document, font)))
                .collect();
            let content = document.get_page_content(id);
            let mut interpreter = Interpreter::new(number as usize, &fonts);
            for operation in Content::decode(&content).expect("operations").operations {
                interpreter.step(&operation.operator, &operation.operands);
            }
            runs.append(&mut interpreter.runs);
            bars.append(&mut interpreter.bars);
        }
        Self {
            pages: pages.len(),
            document,
            runs,
            bars,
        }
    }

    /// Whether a page is wider than high.
    pub fn is_landscape(&self, page: usize) -> bool {
        let id = self.document.get_pages()[&(page as u32)];
        let page = self.document.get_dictionary(id).expect("a page");
        let sides = page
            .get(b"MediaBox")
            .and_then(Object::as_array)
            .expect("a box");
        number(&sides[2]) > number(&sides[3])
    }

    /// The text of the document in content order: a line end where a run begins on another
    /// line, nothing between runs of one line. Artifacts are left out.
    pub fn text(&self) -> String {
        let mut text = String::new();
        let mut last: Option<&Run> = None;
        for run in self.runs.iter().filter(|run| !run.artifact) {
            if last.is_some_and(|last| last.page != run.page || (last.y - run.y).abs() > 1.0) {
                text.push('\n');
            } else if last.is_some_and(|last| run.x > last.x + last.width + 2.0) {
                text.push(' ');
            }
            text.push_str(&run.text);
            last = Some(run);
        }
        text
    }

    /// The run in which a piece of text stands.
    #[track_caller]
    pub fn find(&self, text: &str) -> &Run {
        let found = self.runs.iter().find(|run| run.text.contains(text));
        found.unwrap_or_else(|| panic!("no run contains {text}"))
    }

    /// The lines of text on a page, top to bottom: baseline and text.
    pub fn lines(&self, page: usize) -> Vec<(f64, String)> {
        let mut runs: Vec<&Run> = self
            .runs
            .iter()
            .filter(|run| run.page == page && !run.artifact)
            .collect();
        runs.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x)));
        let mut lines: Vec<(f64, String)> = Vec::new();
        let mut end = 0.0;
        for run in runs {
            match lines.last_mut() {
                Some((y, text)) if (*y - run.y).abs() < 1.0 => {
                    if run.x > end + 2.0 {
                        text.push(' ');
                    }
                    text.push_str(&run.text);
                }
                _ => lines.push((run.y, run.text.clone())),
            }
            end = run.x + run.width;
        }
        lines
    }

    /// The document information and the catalogue, for assertions on entries.
    pub fn catalog(&self) -> &Dictionary {
        self.document.catalog().expect("a catalogue")
    }

    /// The XMP metadata.
    pub fn xmp(&self) -> String {
        let reference = self
            .catalog()
            .get(b"Metadata")
            .expect("metadata")
            .as_reference()
            .expect("a reference");
        let stream = self
            .document
            .get_object(reference)
            .and_then(Object::as_stream)
            .expect("a stream");
        let bytes = stream.get_plain_content().expect("readable");
        String::from_utf8(bytes).expect("UTF-8")
    }

    /// The base names of all fonts with whether each is embedded and has a Unicode map.
    pub fn fonts(&self) -> BTreeMap<String, (bool, bool)> {
        let mut fonts = BTreeMap::new();
        for (_, id) in self.document.get_pages() {
            for font in self.document.get_page_fonts(id).expect("fonts").values() {
                let name = base_name(font);
                let descendant = descendant(&self.document, font);
                let descriptor = resolve(
                    &self.document,
                    descendant.get(b"FontDescriptor").expect("a descriptor"),
                );
                let embedded = descriptor.as_dict().is_ok_and(|it| it.has(b"FontFile2"));
                fonts.insert(name, (embedded, font.has(b"ToUnicode")));
            }
        }
        fonts
    }

    /// How many pictures there are in it.
    pub fn pictures(&self) -> usize {
        let dictionaries = self.document.objects.values().filter_map(|it| match it {
            Object::Stream(stream) => Some(&stream.dict),
            _ => None,
        });
        let subtype =
            |it: &&Dictionary| it.get(b"Subtype").and_then(Object::as_name).ok() == Some(b"Image");
        dictionaries.filter(subtype).count()
    }

    /// The bookmarks, depth first: depth from 0, text, page.
    pub fn bookmarks(&self) -> Vec<(usize, String, usize)> {
        let mut out = Vec::new();
        if let Ok(outlines) = self.catalog().get(b"Outlines") {
            let root = resolve(&self.document, outlines);
            self.bookmarks_below(root.as_dict().expect("an outline"), 0, &mut out);
        }
        out
    }

    fn bookmarks_below(
        &self,
        node: &Dictionary,
        depth: usize,
        out: &mut Vec<(usize, String, usize)>,
    ) {
        let mut next = node.get(b"First").ok();
        while let Some(item) = next {
            let item = resolve(&self.document, item).as_dict().expect("an item");
            let title = item.get(b"Title").and_then(lopdf::decode_text_string);
            out.push((depth, title.expect("a title"), self.target(item)));
            self.bookmarks_below(item, depth + 1, out);
            next = item.get(b"Next").ok();
        }
    }

    /// The page that a bookmark or a link leads to.
    fn target(&self, item: &Dictionary) -> usize {
        let dest = item.get(b"Dest").or_else(|_| {
            let action = resolve(&self.document, item.get(b"A")?);
            action.as_dict()?.get(b"D")
        });
        let mut dest = resolve(&self.document, dest.expect("a target"));
        if let Object::String(name, _) = dest {
            dest = self.named(name);
        }
        let page = &dest.as_array().expect("a place on a page")[0];
        let page = page.as_reference().expect("a page");
        let pages = self.document.get_pages();
        let found = pages.iter().find(|(_, id)| **id == page);
        *found.expect("of this file").0 as usize
    }

    /// The place that bears a name.
    fn named(&self, name: &[u8]) -> &Object {
        let entry = |object, key: &[u8]| {
            let table = resolve(&self.document, object).as_dict().expect("a table");
            resolve(&self.document, table.get(key).expect("an entry"))
        };
        let names = self.catalog().get(b"Names").expect("names");
        let names = entry(entry(names, b"Dests"), b"Names");
        let mut pairs = names.as_array().expect("pairs").chunks(2);
        let found = pairs.find(|pair| pair[0].as_str().is_ok_and(|it| it == name));
        match resolve(&self.document, &found.expect("a known name")[1]) {
            Object::Dictionary(place) => place.get(b"D").expect("a place"),
            place => place,
        }
    }

    /// From which page to which the links lead.
    pub fn links(&self) -> Vec<(usize, usize)> {
        let mut links = Vec::new();
        for (number, id) in self.document.get_pages() {
            for annotation in self.document.get_page_annotations(id).expect("a page") {
                links.push((number as usize, self.target(annotation)));
            }
        }
        links
    }

    /// The structure tree as tag names, depth first, two blanks a level.
    pub fn tags(&self) -> String {
        let root = self.catalog().get(b"StructTreeRoot").expect("tagged");
        let mut out = String::new();
        let root = resolve(&self.document, root).as_dict().expect("a tree");
        if let Ok(kids) = root.get(b"K") {
            self.tag(kids, 0, &mut out);
        }
        out
    }

    fn tag(&self, object: &Object, depth: usize, out: &mut String) {
        match resolve(&self.document, object) {
            Object::Array(kids) => kids.iter().for_each(|kid| self.tag(kid, depth, out)),
            Object::Dictionary(element) => {
                let Ok(name) = element.get(b"S").and_then(Object::as_name) else {
                    return;
                };
                out.push_str(&format!(
                    "{}{}\n",
                    "  ".repeat(depth),
                    String::from_utf8_lossy(name)
                ));
                if let Ok(kids) = element.get(b"K") {
                    self.tag(kids, depth + 1, out);
                }
            }
            _ => {}
        }
    }
}

fn resolve<'a>(document: &'a Document, object: &'a Object) -> &'a Object {
    match object {
        Object::Reference(id) => document.get_object(*id).expect("an object"),
        other => other,
    }
}

fn base_name(font: &Dictionary) -> String {
    let name = font
        .get(b"BaseFont")
        .and_then(Object::as_name)
        .expect("a name");
    String::from_utf8_lossy(name).into_owned()
}

fn descendant<'a>(document: &'a Document, font: &'a Dictionary) -> &'a Dictionary {
    let fonts = resolve(
        document,
        font.get(b"DescendantFonts").expect("a composite font"),
    );
    let first = &fonts.as_array().expect("an array")[0];
    resolve(document, first).as_dict().expect("a font")
}

struct Face {
    name: String,
    widths: BTreeMap<u16, f64>,
    unicode: BTreeMap<u16, String>,
}

impl Face {
    fn read(document: &Document, font: &Dictionary) -> Self {
        let name = base_name(font);
        let name = name
            .split_once('+')
            .map_or(name.clone(), |(_, name)| name.to_owned());
        let map = font.get(b"ToUnicode").expect("a Unicode map");
        let map = resolve(document, map).as_stream().expect("a stream");
        let map = String::from_utf8(map.get_plain_content().expect("readable")).expect("ASCII");
        let widths = descendant(document, font).get(b"W").expect("widths");
        Self {
            name,
            widths: widths_of(resolve(document, widths).as_array().expect("an array")),
            unicode: unicode_of(&map),
        }
    }
}

/// `[first [w w w] first last w ...]`
fn widths_of(array: &[Object]) -> BTreeMap<u16, f64> {
    let mut widths = BTreeMap::new();
    let mut at = 0;
    while at + 1 < array.len() {
        let first = array[at].as_i64().expect("a code") as u16;
        if let Object::Array(list) = &array[at + 1] {
            for (offset, width) in list.iter().enumerate() {
                widths.insert(first + offset as u16, number(width));
            }
            at += 2;
        } else {
            let last = array[at + 1].as_i64().expect("a code") as u16;
            for code in first..=last {
                widths.insert(code, number(&array[at + 2]));
            }
            at += 3;
        }
    }
    widths
}

fn unicode_of(map: &str) -> BTreeMap<u16, String> {
    let hex = |token: &str| -> Vec<u16> {
        let digits = token.trim_matches(['<', '>']);
        (0..digits.len() / 4)
            .filter_map(|at| u16::from_str_radix(&digits[at * 4..at * 4 + 4], 16).ok())
            .collect()
    };
    let mut unicode = BTreeMap::new();
    let mut section = "";
    for line in map.lines() {
        if line.ends_with("beginbfchar") {
            section = "char";
        } else if line.ends_with("beginbfrange") {
            section = "range";
        } else if line.starts_with("end") {
            section = "";
        } else if section == "char" {
            let (code, text) = line.split_once(' ').expect("two tokens");
            unicode.insert(hex(code)[0], String::from_utf16(&hex(text)).expect("text"));
        } else {
            assert!(section.is_empty(), "ranges do not occur");
        }
    }
    unicode
}

fn number(object: &Object) -> f64 {
    f64::from(object.as_float().expect("a number"))
}

#[derive(Clone)]
struct State {
    /// a b c d e f
    matrix: [f64; 6],
    size: f64,
    font: Vec<u8>,
    stroke: f64,
}

struct Interpreter<'a> {
    page: usize,
    fonts: &'a BTreeMap<Vec<u8>, Face>,
    state: State,
    stack: Vec<State>,
    text_matrix: [f64; 6],
    path: Vec<(f64, f64)>,
    /// For each open marked-content sequence, whether it is an artifact, and its ActualText.
    marks: Vec<(bool, Option<String>)>,
    runs: Vec<Run>,
    bars: Vec<Bar>,
}

const IDENTITY: [f64; 6] = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

impl<'a> Interpreter<'a> {
    fn new(page: usize, fonts: &'a BTreeMap<Vec<u8>, Face>) -> Self {
        Self {
            page,
            fonts,
            state: State {
                matrix: IDENTITY,
                size: 0.0,
                font: Vec::new(),
                stroke: 1.0,
            },
            stack: Vec::new(),
            text_matrix: IDENTITY,
            path: Vec::new(),
            marks: Vec::new(),
            runs: Vec::new(),
            bars: Vec::new(),
        }
    }

    fn step(&mut self, operator: &str, operands: &[Object]) {
        match operator {
            "q" => self.stack.push(self.state.clone()),
            "Q" => self.state = self.stack.pop().expect("balanced"),
            "cm" => self.state.matrix = multiply(matrix(operands), self.state.matrix),
            "w" => self.state.stroke = number(&operands[0]),
            "Tf" => {
                self.state.font = operands[0].as_name().expect("a font").to_vec();
                self.state.size = number(&operands[1]);
            }
            "BT" => self.text_matrix = IDENTITY,
            "Tm" => self.text_matrix = matrix(operands),
            "Tj" => self.show(operands),
            "TJ" => self.show(operands[0].as_array().expect("an array")),
            "m" | "l" => {
                let point = apply(
                    self.state.matrix,
                    number(&operands[0]),
                    number(&operands[1]),
                );
                self.path.push(point);
            }
            "S" => self.bar(self.state.stroke),
            "f" => self.bar(0.0),
            "BMC" => {
                let artifact = operands[0].as_name().is_ok_and(|name| name == b"Artifact");
                self.marks.push((artifact, None));
            }
            "BDC" => {
                let artifact = operands[0].as_name().is_ok_and(|name| name == b"Artifact");
                let actual = operands[1]
                    .as_dict()
                    .ok()
                    .and_then(|it| it.get(b"ActualText").ok());
                let actual = actual.and_then(|it| lopdf::decode_text_string(it).ok());
                self.marks.push((artifact, actual));
            }
            "EMC" => {
                self.marks.pop();
            }
            _ => {}
        }
    }

    fn show(&mut self, parts: &[Object]) {
        let face = &self.fonts[&self.state.font];
        let (mut text, mut width, mut inked) = (String::new(), 0.0, 0.0);
        for part in parts {
            match part {
                Object::String(bytes, _) => {
                    for code in bytes.chunks(2) {
                        let code = u16::from_be_bytes([code[0], code[1]]);
                        text.push_str(face.unicode.get(&code).map_or("\u{fffd}", String::as_str));
                        width += face.widths.get(&code).copied().unwrap_or_default();
                        if !text.ends_with(' ') {
                            inked = width;
                        }
                    }
                }
                shift => width -= number(shift),
            }
        }
        // Replacement text counts once, for the first run below its mark.
        if let Some(actual) = self
            .marks
            .iter_mut()
            .rev()
            .find_map(|(_, actual)| actual.as_mut())
        {
            text = std::mem::take(actual);
        }
        let matrix = multiply(self.text_matrix, self.state.matrix);
        let (x, y) = apply(matrix, 0.0, 0.0);
        self.runs.push(Run {
            page: self.page,
            x,
            y: PAGE_HEIGHT - y,
            width: inked / 1000.0 * self.state.size,
            size: self.state.size,
            font: face.name.clone(),
            text,
            artifact: self.marks.iter().any(|(artifact, _)| *artifact),
        });
    }

    fn bar(&mut self, stroke: f64) {
        let points = std::mem::take(&mut self.path);
        let range = |pick: fn(&(f64, f64)) -> f64| {
            let values = points.iter().map(pick);
            (
                values.clone().fold(f64::MAX, f64::min),
                values.fold(f64::MIN, f64::max),
            )
        };
        let ((left, right), (bottom, top)) = (range(|p| p.0), range(|p| p.1));
        self.bars.push(Bar {
            page: self.page,
            x: left,
            y: PAGE_HEIGHT - top,
            width: right - left,
            height: (top - bottom).max(stroke),
        });
    }
}

fn matrix(operands: &[Object]) -> [f64; 6] {
    let mut matrix = IDENTITY;
    for (cell, operand) in matrix.iter_mut().zip(operands) {
        *cell = number(operand);
    }
    matrix
}

fn multiply(a: [f64; 6], b: [f64; 6]) -> [f64; 6] {
    [
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    ]
}

fn apply(m: [f64; 6], x: f64, y: f64) -> (f64, f64) {
    (m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5])
}
