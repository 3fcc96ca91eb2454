//! The words of markup, from its syntax tree: nothing is run.

use std::ops::Range;

use serde::{Deserialize, Serialize};
use typst::syntax::{LinkedNode, SyntaxKind, ast};

/// Chữ in: a piece of a line that stands in one piece in the markup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Word {
    /// The letters, without what escapes them in the markup.
    pub text: String,
    /// Where it stands in the markup.
    pub range: Range<usize>,
    /// Whether it is a string in quotes: what values are written as.
    pub quoted: bool,
}

/// Dòng in: the words of one paragraph, cell or line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintedLine {
    /// The library file that they stand in, by its name below `templates/`; `None` for the markup
    /// itself.
    pub file: Option<String>,
    /// The words in their order.
    pub words: Vec<Word>,
}

/// Functions whose content goes on in the line that they stand in.
const INLINE: &[&str] = &[
    "box",
    "emph",
    "highlight",
    "link",
    "lower",
    "smallcaps",
    "strike",
    "strong",
    "sub",
    "super",
    "text",
    "underline",
    "upper",
];
/// Functions that leave a gap in the line.
const GAPS: &[&str] = &["h", "linebreak"];
/// Functions whose strings are names of something, and never printed.
const NAMING: &[&str] = &[
    "cbor", "counter", "csv", "datetime", "image", "json", "label", "plugin", "read", "regex",
    "rgb", "state", "toml", "xml", "yaml",
];

/// How strings in code are meant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Strings {
    /// What the code comes to is printed.
    ArePrinted,
    /// It says how something is done.
    AreSettings,
}

/// Lines as they are read.
#[derive(Default)]
pub(super) struct Reading {
    file: Option<String>,
    lines: Vec<PrintedLine>,
    line: Vec<Word>,
}

impl Reading {
    /// Of a file of the library.
    pub(super) fn of_library(file: &str) -> Self {
        Self {
            file: Some(file.to_owned()),
            ..Self::default()
        }
    }

    /// The lines that were read.
    pub(super) fn lines(mut self) -> Vec<PrintedLine> {
        self.end_line();
        self.lines
    }

    fn end_line(&mut self) {
        let words = std::mem::take(&mut self.line);
        if words.iter().any(|it| !it.text.trim().is_empty()) {
            let file = self.file.clone();
            self.lines.push(PrintedLine { file, words });
        }
    }

    /// Reads a string or a body of text that is a line of its own.
    fn line_of(&mut self, node: &LinkedNode<'_>) {
        self.end_line();
        match node.kind() {
            SyntaxKind::Str => self.string(node),
            _ => self.markup(node),
        }
        self.end_line();
    }

    fn add(&mut self, node: &LinkedNode<'_>, text: impl Into<String>) {
        self.line.push(Word {
            text: text.into(),
            range: node.range(),
            quoted: node.kind() == SyntaxKind::Str,
        });
    }

    /// Reads what stands in a body of text.
    pub(super) fn markup(&mut self, node: &LinkedNode<'_>) {
        for child in node.children() {
            match child.kind() {
                SyntaxKind::Text | SyntaxKind::Link | SyntaxKind::Equation => {
                    self.add(&child, child.full_text());
                }
                SyntaxKind::Space | SyntaxKind::Linebreak => self.add(&child, " "),
                SyntaxKind::Parbreak => self.end_line(),
                SyntaxKind::Escape => self.letter(&child, child.cast().map(ast::Escape::get)),
                SyntaxKind::Shorthand => self.letter(&child, child.cast().map(ast::Shorthand::get)),
                SyntaxKind::SmartQuote | SyntaxKind::Int | SyntaxKind::Float => {
                    self.add(&child, child.full_text());
                }
                SyntaxKind::Raw => {
                    let lines = child.cast().map(|raw: ast::Raw<'_>| raw.lines());
                    let lines: Vec<_> = lines.into_iter().flatten().collect();
                    let lines: Vec<&str> = lines.iter().map(|it| it.get().as_str()).collect();
                    self.add(&child, lines.join(" "));
                }
                SyntaxKind::Strong | SyntaxKind::Emph | SyntaxKind::Markup => self.markup(&child),
                SyntaxKind::Heading
                | SyntaxKind::ListItem
                | SyntaxKind::EnumItem
                | SyntaxKind::TermItem => {
                    self.end_line();
                    self.markup(&child);
                    self.end_line();
                }
                SyntaxKind::Str => self.string(&child),
                SyntaxKind::ContentBlock => self.markup(&child),
                SyntaxKind::FuncCall if is_one_of(INLINE, &child) => self.inline(&child),
                SyntaxKind::FuncCall if is_one_of(GAPS, &child) => self.add(&child, " "),
                SyntaxKind::LetBinding | SyntaxKind::SetRule | SyntaxKind::ShowRule => {
                    self.definition(&child);
                }
                kind if kind.is_trivia() || is_mark(kind) => {}
                // A name stands for what is computed; nothing of it is known. In the library it is
                // what the markup gave, and stands there.
                SyntaxKind::Ident | SyntaxKind::FieldAccess if self.file.is_some() => {
                    self.end_line();
                }
                SyntaxKind::Ident | SyntaxKind::FieldAccess => {}
                _ => {
                    self.end_line();
                    match self.file {
                        None => self.code(&child),
                        Some(_) => self.expression(&child, Strings::ArePrinted),
                    }
                    self.end_line();
                }
            }
        }
    }

    fn letter(&mut self, node: &LinkedNode<'_>, letter: Option<char>) {
        self.add(node, letter.map(String::from).unwrap_or_default());
    }

    fn string(&mut self, node: &LinkedNode<'_>) {
        let text = node.cast().map(|it: ast::Str<'_>| it.get());
        self.add(node, text.unwrap_or_default());
    }

    /// What a function sets that goes on in its line; how it does so is none of the words.
    fn inline(&mut self, call: &LinkedNode<'_>) {
        let arguments = call.children().filter(|it| it.kind() == SyntaxKind::Args);
        for argument in arguments.flat_map(|it| it.children()) {
            match argument.kind() {
                SyntaxKind::ContentBlock => self.markup(&argument),
                SyntaxKind::Str => self.string(&argument),
                SyntaxKind::FuncCall if is_one_of(INLINE, &argument) => self.inline(&argument),
                _ => {}
            }
        }
    }

    /// Reads code: every string and every body of text in it is a line of its own.
    fn code(&mut self, node: &LinkedNode<'_>) {
        match node.kind() {
            SyntaxKind::Str | SyntaxKind::ContentBlock => self.line_of(node),
            SyntaxKind::ModuleImport | SyntaxKind::ModuleInclude => {}
            SyntaxKind::LetBinding | SyntaxKind::SetRule | SyntaxKind::ShowRule => {
                self.definition(node);
            }
            SyntaxKind::FuncCall if is_one_of(NAMING, node) => {}
            // The key of an entry is a name, whatever it looks like.
            SyntaxKind::Keyed => node.children().skip(1).for_each(|it| self.code(&it)),
            _ => node.children().for_each(|it| self.code(&it)),
        }
    }

    /// Reads code of the library: every body of text in it, and the strings that it comes to.
    pub(super) fn expression(&mut self, node: &LinkedNode<'_>, strings: Strings) {
        use Strings::{ArePrinted, AreSettings};
        let all = |it: &mut Self, strings: Strings| {
            node.children()
                .for_each(|child| it.expression(&child, strings));
        };
        match node.kind() {
            SyntaxKind::Str if strings == ArePrinted => self.line_of(node),
            SyntaxKind::ContentBlock => self.line_of(node),
            SyntaxKind::ModuleImport | SyntaxKind::ModuleInclude => {}
            SyntaxKind::FuncCall if is_one_of(NAMING, node) => {}
            SyntaxKind::FuncCall => {
                // What a method takes is a key or a setting, what a function takes is set by it.
                let method = node.children().next();
                let method = method.is_some_and(|it| it.kind() == SyntaxKind::FieldAccess);
                let taken = if method { AreSettings } else { strings };
                for child in node.children() {
                    match child.kind() {
                        SyntaxKind::Args => child.children().for_each(|it| match it.kind() {
                            SyntaxKind::Named => self.expression(&it, AreSettings),
                            _ => self.expression(&it, taken),
                        }),
                        _ => self.expression(&child, AreSettings),
                    }
                }
            }
            // A sum is of words or of lengths; anything else compares.
            SyntaxKind::Binary => {
                let mut signs = node.children();
                let sum =
                    signs.any(|it| matches!(it.kind(), SyntaxKind::Plus | SyntaxKind::PlusEq));
                all(self, if sum { strings } else { AreSettings });
            }
            SyntaxKind::Conditional => {
                let mut condition = true;
                for child in node.children() {
                    let is_code = !child.kind().is_keyword() && !child.kind().is_trivia();
                    let how = if condition && is_code {
                        AreSettings
                    } else {
                        strings
                    };
                    condition &= !is_code;
                    self.expression(&child, how);
                }
            }
            SyntaxKind::CodeBlock | SyntaxKind::FuncReturn => all(self, ArePrinted),
            SyntaxKind::Closure | SyntaxKind::ForLoop | SyntaxKind::WhileLoop => {
                let last = node.children().count().saturating_sub(1);
                for (nth, child) in node.children().enumerate() {
                    let how = if nth == last { ArePrinted } else { AreSettings };
                    self.expression(&child, how);
                }
            }
            SyntaxKind::Code | SyntaxKind::Parenthesized | SyntaxKind::Contextual => {
                all(self, strings);
            }
            _ => all(self, AreSettings),
        }
    }

    /// Reads what prints nothing by itself: bodies of text in it are printed somewhere, strings are
    /// settings.
    fn definition(&mut self, node: &LinkedNode<'_>) {
        match node.kind() {
            SyntaxKind::ContentBlock => self.code(node),
            _ => node.children().for_each(|it| self.definition(&it)),
        }
    }
}

/// Whether a function is called that has one of these names.
fn is_one_of(names: &[&str], call: &LinkedNode<'_>) -> bool {
    let callee = call.children().next();
    callee.is_some_and(|it| it.kind() == SyntaxKind::Ident && names.contains(&&**it.leaf_text()))
}

/// Whether it is a sign that says how the rest is meant.
fn is_mark(kind: SyntaxKind) -> bool {
    matches!(
        kind,
        SyntaxKind::Hash
            | SyntaxKind::Semicolon
            | SyntaxKind::Star
            | SyntaxKind::Underscore
            | SyntaxKind::LeftBracket
            | SyntaxKind::RightBracket
            | SyntaxKind::Colon
            | SyntaxKind::HeadingMarker
            | SyntaxKind::ListMarker
            | SyntaxKind::EnumMarker
            | SyntaxKind::TermMarker
            | SyntaxKind::Label
            | SyntaxKind::Ref
            | SyntaxKind::Error
    )
}
