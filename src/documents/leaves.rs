//! The single values that a view is made of.

use std::fmt::Write;

use minijinja::Value;
use minijinja::value::ValueKind;

use crate::findings::Place;
use crate::records::{Printed, Text};

/// Một giá trị trong bản in: a value that a template sees, and where it stands.
pub struct Leaf<'a> {
    /// What it says.
    pub text: &'a str,
    typed: Option<&'a Text>,
    path: &'a [Step],
}

/// One step from the view to a value of it.
enum Step {
    Key(Value),
    Index(usize),
}

impl Leaf<'_> {
    /// The record value it was typed as; `None` for what was computed.
    pub fn place(&self) -> Option<Place> {
        self.typed?.place()
    }

    /// The way to the value as a template writes it: `it.rows[2].code`.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for step in self.path {
            let written = match step {
                Step::Key(key) if path.is_empty() => write!(path, "{key}"),
                Step::Key(key) => write!(path, ".{key}"),
                Step::Index(index) => write!(path, "[{index}]"),
            };
            debug_assert!(written.is_ok(), "strings take everything");
        }
        path
    }
}

/// Calls `see` with every value, in the order of the view. How the values are nested is told as
/// well: two views that differ in anything a template can see give different texts.
pub fn visit_leaves(view: &Value, see: &mut impl FnMut(Leaf<'_>)) {
    visit(view, &mut Vec::new(), see);
}

/// Calls `see` with every text that was typed in a record, in the order of the view.
pub(super) fn visit_texts(view: &Value, see: &mut impl FnMut(&Text)) {
    if let Some(printed) = view.downcast_object_ref::<Printed>() {
        see(match printed {
            Printed::Text(text) => text,
            Printed::Prose(prose) => prose.source(),
        });
        return;
    }
    match view.kind() {
        ValueKind::Map => {
            let pairs = view.as_object().and_then(|object| object.try_iter_pairs());
            let values = pairs.into_iter().flatten().map(|(_, value)| value);
            values.for_each(|value| visit_texts(&value, see));
        }
        ValueKind::Seq | ValueKind::Iterable => {
            let values = view.try_iter().into_iter().flatten();
            values.for_each(|value| visit_texts(&value, see));
        }
        _ => {}
    }
}

fn visit(value: &Value, path: &mut Vec<Step>, see: &mut impl FnMut(Leaf<'_>)) {
    if let Some(printed) = value.downcast_object_ref::<Printed>() {
        let (kind, text) = match printed {
            Printed::Text(text) => ("text", text),
            Printed::Prose(prose) => ("prose", prose.source()),
        };
        see(Leaf {
            text: &format!("{kind} {text}"),
            typed: Some(text),
            path,
        });
        return;
    }
    let computed = |text: &str, path: &[Step], see: &mut dyn FnMut(Leaf<'_>)| {
        see(Leaf {
            text,
            typed: None,
            path,
        });
    };
    match value.kind() {
        ValueKind::Map => {
            let keys: Vec<Value> = value.try_iter().into_iter().flatten().collect();
            let names: Vec<String> = keys.iter().map(ToString::to_string).collect();
            computed(&format!("keys {}", names.join(" ")), path, see);
            for key in keys {
                let inner = value.get_item(&key).unwrap_or_default();
                path.push(Step::Key(key));
                visit(&inner, path, see);
                path.pop();
            }
        }
        ValueKind::Seq | ValueKind::Iterable => {
            let items: Vec<Value> = value.try_iter().into_iter().flatten().collect();
            computed(&format!("items {}", items.len()), path, see);
            for (index, item) in items.iter().enumerate() {
                path.push(Step::Index(index));
                visit(item, path, see);
                path.pop();
            }
        }
        ValueKind::String => {
            let text = value.as_str().unwrap_or_default();
            computed(&format!("string {text}"), path, see);
        }
        kind => computed(&format!("{kind} {value}"), path, see),
    }
}
