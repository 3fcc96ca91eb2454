//! How values are written as Typst: as content, or as an expression of its code.

use std::fmt;
use std::sync::Arc;

use minijinja::value::{Object, ObjectRepr, ValueKind};
use minijinja::{Error, ErrorKind, Value};

use super::source_map::Origin;
use crate::findings::Place;
use crate::records::{Printed, Run};

/// Cách ghi: how a template asks for a value other than as content of its own.
#[derive(Debug)]
pub(crate) enum Form {
    /// As an expression: `{{ x | code }}`.
    Code(Value),
    /// One after another, with words between them: `{{ list | join(", ") }}`.
    Joined(Vec<Value>, Value),
}

impl Object for Form {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("markup")
    }
}

/// Writes a value where content stands: text is a literal, and nothing in it a command.
///
/// # Errors
///
/// Of a value that has no printed form.
pub(crate) fn content(value: &Value, origins: &mut Vec<Origin>) -> Result<String, Error> {
    if let Some(printed) = value.downcast_object_ref::<Printed>() {
        return Ok(printed_content(printed, origins));
    }
    match value.downcast_object_ref::<Form>() {
        Some(Form::Code(value)) => return code(value, origins),
        Some(Form::Joined(values, between)) => {
            let between = content(between, origins)?;
            let written = values.iter().map(|it| content(it, origins));
            return Ok(written.collect::<Result<Vec<_>, _>>()?.join(&between));
        }
        None => {}
    }
    if value.is_safe() {
        // Markup that this very function has written, caught in a variable.
        Ok(value.as_str().unwrap_or_default().to_owned())
    } else if let Some(text) = value.as_str() {
        Ok(format!("#{};", string_literal(text)))
    } else if value.kind() == ValueKind::Number {
        Ok(format!("#{};", string_literal(&value.to_string())))
    } else {
        Err(unprintable(value))
    }
}

/// Writes a value where no markup is wanted, but words for a list.
///
/// # Errors
///
/// Of a value that has no printed form.
pub(crate) fn words(value: &Value) -> Result<String, Error> {
    match value.downcast_object_ref::<Form>() {
        Some(Form::Joined(values, between)) => {
            let words = values.iter().map(words);
            Ok(words
                .collect::<Result<Vec<_>, _>>()?
                .join(between.as_str().unwrap_or_default()))
        }
        Some(Form::Code(value)) => words(value),
        None => {
            let printed = value.downcast_object_ref::<Printed>().is_some();
            match value.kind() {
                ValueKind::String | ValueKind::Number => Ok(value.to_string()),
                _ if printed => Ok(value.to_string()),
                _ => Err(unprintable(value)),
            }
        }
    }
}

/// Writes a value where Typst expects an expression: texts of records as content blocks, which
/// keep their places, strings as strings, lists as arrays, maps as dictionaries.
fn code(value: &Value, origins: &mut Vec<Origin>) -> Result<String, Error> {
    let block = value.is_safe()
        || value.downcast_object_ref::<Printed>().is_some()
        || value.downcast_object_ref::<Form>().is_some();
    if block {
        return Ok(format!("[{}]", content(value, origins)?));
    }
    match value.kind() {
        ValueKind::None => Ok("none".to_owned()),
        ValueKind::Bool if value.is_true() => Ok("true".to_owned()),
        ValueKind::Bool => Ok("false".to_owned()),
        ValueKind::Number => Ok(value.to_string()),
        ValueKind::String => Ok(string_literal(value.as_str().unwrap_or_default())),
        ValueKind::Seq | ValueKind::Iterable => {
            let mut array = String::from("(");
            for item in value.try_iter()? {
                array += &code(&item, origins)?;
                array += ", ";
            }
            Ok(array + ")")
        }
        ValueKind::Map => {
            let mut dictionary = String::from("(:");
            for (nth, key) in value.try_iter()?.enumerate() {
                if nth == 0 {
                    dictionary.pop();
                }
                let name = string_literal(key.as_str().unwrap_or_default());
                let entry = code(&value.get_item(&key)?, origins)?;
                dictionary += &format!("{name}: {entry}, ");
            }
            Ok(dictionary + ")")
        }
        _ => Err(unprintable(value)),
    }
}

/// The error of a value that cannot be printed as it is.
pub(crate) fn unprintable(value: &Value) -> Error {
    let kind = value.kind();
    let detail = format!("{kind} has no printed form");
    Error::new(ErrorKind::InvalidOperation, detail)
}

/// The text of a record, each run a literal whose origin is kept.
fn printed_content(printed: &Printed, origins: &mut Vec<Origin>) -> String {
    let mut note = |literal: &str, place: Option<Place>| {
        let literal = literal.to_owned();
        origins.extend(place.map(|place| Origin { literal, place }));
    };
    match printed {
        Printed::Text(text) => {
            let literal = string_literal(text.as_str());
            note(&literal, text.place());
            format!("#{literal};")
        }
        Printed::Prose(prose) => {
            let run = |run: &Run| {
                let literal = string_literal(&run.text);
                note(&literal, prose.source().place());
                match (run.emphasis, run.strong) {
                    (false, false) => format!("#{literal};"),
                    (true, false) => format!("#emph[#{literal};];"),
                    (false, true) => format!("#strong[#{literal};];"),
                    (true, true) => format!("#strong[#emph[#{literal};];];"),
                }
            };
            prose.runs().iter().map(run).collect()
        }
    }
}

/// Writes `text` as a Typst string literal: `"..."`. Only `"` and `\` and control characters
/// have a meaning inside one.
pub(crate) fn string_literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if c.is_control() => out.push_str(&format!("\\u{{{:x}}}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
