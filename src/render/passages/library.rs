//! Chữ của thư viện: what functions of library files print by themselves, read from their syntax
//! trees like the markup that calls them: nothing is run.
//!
//! The library of the program has few words of its own, an office's copy of it may have any. Words
//! count where a function can be reached from the markup, by its name.

use std::collections::{BTreeMap, BTreeSet};

use typst::syntax::{LinkedNode, SyntaxKind, SyntaxNode, parse};

use super::words::{PrintedLine, Reading, Strings};

/// Tệp thư viện: its name below `templates/`, and its text.
pub(crate) type LibraryFile = (String, String);

/// Một hàm của thư viện: what it prints, and the names that it uses.
struct Function {
    lines: Vec<PrintedLine>,
    uses: BTreeSet<String>,
}

/// What a text of markup says, then what the functions of the library say that it calls.
pub(crate) fn lines_of(markup: &str, library: &[LibraryFile]) -> Vec<PrintedLine> {
    let root = parse(markup);
    let mut reading = Reading::default();
    reading.markup(&LinkedNode::new(&root));
    let mut lines = reading.lines();
    lines.extend(library_lines(&root, library));
    lines
}

/// The lines that the library adds to what this markup says, in the order of the files.
fn library_lines(markup: &SyntaxNode, library: &[LibraryFile]) -> Vec<PrintedLine> {
    let all: Vec<(String, Function)> = library.iter().flat_map(functions).collect();
    let mut by_name: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (nth, (name, _)) in all.iter().enumerate() {
        by_name.entry(name).or_default().push(nth);
    }
    let mut open: Vec<String> = Names::of(markup).used.into_iter().collect();
    let mut reached = BTreeSet::new();
    while let Some(name) = open.pop() {
        for nth in by_name.remove(name.as_str()).unwrap_or_default() {
            reached.insert(nth);
            open.extend(all[nth].1.uses.iter().cloned());
        }
    }
    let reached = reached.into_iter().map(|nth| &all[nth].1.lines);
    reached.flatten().cloned().collect()
}

/// What a file defines at its top; nothing else in it is printed.
fn functions((name, text): &LibraryFile) -> Vec<(String, Function)> {
    let root = parse(text);
    let top = LinkedNode::new(&root);
    let defined = top
        .children()
        .filter(|it| it.kind() == SyntaxKind::LetBinding);
    let function = |node: LinkedNode<'_>| {
        let names = Names::of(&node);
        let defined = names.bound.first()?.clone();
        let mut reading = Reading::of_library(name);
        reading.expression(&node, Strings::AreSettings);
        let uses = names
            .used
            .into_iter()
            .filter(|it| !names.bound.contains(it));
        let function = Function {
            lines: reading.lines(),
            uses: uses.collect(),
        };
        Some((defined, function))
    };
    defined.filter_map(function).collect()
}

/// The names that code uses, and those that it gives to values of its own, in their order.
#[derive(Default)]
struct Names {
    used: BTreeSet<String>,
    bound: Vec<String>,
}

impl Names {
    fn of(node: &SyntaxNode) -> Self {
        let mut names = Self::default();
        names.read(node);
        names
    }

    fn read(&mut self, node: &SyntaxNode) {
        let mut children = node.children();
        match node.kind() {
            SyntaxKind::Ident => drop(self.used.insert(node.leaf_text().to_string())),
            // What stands behind the dot is a name of the value before it.
            SyntaxKind::FieldAccess => children.next().into_iter().for_each(|it| self.read(it)),
            SyntaxKind::FuncCall => {
                // `lib.function(..)` may be one of a file that was imported as `lib`.
                let callee = children.clone().next();
                let method = callee.filter(|it| it.kind() == SyntaxKind::FieldAccess);
                if let Some(name) = method.and_then(|it| it.children().next_back()) {
                    self.used.insert(name.leaf_text().to_string());
                }
                children.for_each(|it| self.read(it));
            }
            SyntaxKind::Named | SyntaxKind::Keyed => children.skip(1).for_each(|it| self.read(it)),
            SyntaxKind::ModuleImport => {}
            SyntaxKind::LetBinding | SyntaxKind::ForLoop => {
                let value = |it: &&SyntaxNode| matches!(it.kind(), SyntaxKind::Eq | SyntaxKind::In);
                let end = node.children().position(|it| value(&it));
                let pattern = end.unwrap_or(0);
                children.clone().take(pattern).for_each(|it| self.bind(it));
                children.skip(pattern).for_each(|it| self.read(it));
            }
            SyntaxKind::Closure => {
                for child in children {
                    match child.kind() {
                        SyntaxKind::Ident | SyntaxKind::Params => self.bind(child),
                        _ => self.read(child),
                    }
                }
            }
            _ => children.for_each(|it| self.read(it)),
        }
    }

    /// Reads a pattern, or the parameters of a function.
    fn bind(&mut self, node: &SyntaxNode) {
        match node.kind() {
            SyntaxKind::Ident => self.bound.push(node.leaf_text().to_string()),
            SyntaxKind::Named => {
                let mut children = node.children();
                children.next().into_iter().for_each(|it| self.bind(it));
                children.for_each(|it| self.read(it));
            }
            _ => node.children().for_each(|it| self.bind(it)),
        }
    }
}
