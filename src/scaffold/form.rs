//! Biểu mẫu hồ sơ: the text of a record with holes, filled with values as TOML writes them.
//!
//! A form is a template of the engine of the documents. Its marks are `«key»`, `«% if ... %»`:
//! nothing that TOML, YAML or a text of a record could be taken for.

use std::fmt::Display;

use minijinja::value::ValueKind;
use minijinja::{AutoEscape, Error, ErrorKind, Output, State, Value, context};
use schemars::JsonSchema;
use serde::de::DeserializeOwned;

use crate::findings::Finding;
use crate::records::keys_of;
use crate::render::{strict_environment, template_error, unprintable};
use crate::vietnamese::normalize;

/// The text of a record after its form, with the values in it.
///
/// # Errors
///
/// The finding that the form does not parse or uses a value that is not given.
pub(super) fn record_of<T: JsonSchema + DeserializeOwned>(
    form: &str,
    values: Value,
) -> Result<String, Finding> {
    let further_keys = further_keys::<T>(form);
    filled(form, context! { further_keys, ..values })
}

/// The text of a form with the values in it.
///
/// # Errors
///
/// As above.
pub(super) fn filled(form: &str, values: Value) -> Result<String, Finding> {
    let fill = || {
        let mut environment = strict_environment();
        let mut syntax = environment.syntax().to_builder();
        syntax.variable_delimiters("«", "»");
        syntax.block_delimiters("«%", "%»");
        syntax.comment_delimiters("«#", "#»");
        environment.set_syntax(syntax.build()?);
        environment.set_auto_escape_callback(|_| AutoEscape::Custom("toml".into()));
        environment.set_formatter(write);
        environment.add_function("optional", optional);
        environment.add_filter("on_lines", on_lines);
        environment.add_filter("used_if", used_if);
        environment.render_str(form, values)
    };
    fill().map_err(|error: Error| template_error("form", &error))
}

/// The keys of a record type that its form does not mention, as lines that are not used yet.
pub(super) fn further_keys<T: JsonSchema + DeserializeOwned>(form: &str) -> Vec<Value> {
    let between = |c: char| !c.is_ascii_lowercase() && c != '-';
    let mentioned: Vec<&str> = form.split(between).collect();
    let mut keys = keys_of::<T>();
    keys.retain(|it| !mentioned.contains(&it.name));
    let lines = keys.into_iter().map(|it| {
        let blank = || format!("\"[điền: {}]\"", it.title);
        let example = it.example.unwrap_or_else(blank);
        format!("# {}\n#{} = {example}", it.description, it.name)
    });
    lines.map(Value::from_safe_string).collect()
}

/// What stands in a form as it is: a day, or words in a comment.
pub(super) fn bare(words: impl Display) -> Value {
    Value::from_safe_string(normalize(&words.to_string()))
}

fn write(out: &mut Output<'_>, _: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    out.write_str(&toml(value)?).map_err(Error::from)
}

/// A value as TOML writes it. Line ends in a text become blanks, as they do when a record is
/// read.
fn toml(value: &Value) -> Result<String, Error> {
    match (value.kind(), value.as_str()) {
        (_, Some(words)) if value.is_safe() => Ok(words.to_owned()),
        (_, Some(text)) => Ok(toml_edit::Value::from(normalize(text)).to_string()),
        (ValueKind::Number, _) => Ok(value.to_string()),
        (ValueKind::Seq, _) => Ok(format!("[{}]", items(value)?.join(", "))),
        _ => Err(unprintable(value)),
    }
}

fn items(list: &Value) -> Result<Vec<String>, Error> {
    list.try_iter()?.map(|it| toml(&it)).collect()
}

/// `«optional("theme", "[điền: chủ đề]")»`: the key with its value; where it is not given, a
/// comment that shows how it would be.
fn optional(state: &State<'_, '_>, key: &str, example: Value) -> Result<Value, Error> {
    let value = state
        .lookup(key)
        .ok_or_else(|| Error::new(ErrorKind::UndefinedError, key.to_owned()))?;
    let line = if value.is_none() {
        format!("#{key} = {}", toml(&example)?)
    } else {
        format!("{key} = {}", toml(&value)?)
    };
    Ok(Value::from_safe_string(line))
}

/// `«list|on_lines»`: a list, one item on each line.
fn on_lines(list: &Value) -> Result<Value, Error> {
    let lines: String = items(list)?.iter().map(|it| format!("  {it},\n")).collect();
    Ok(Value::from_safe_string(format!("[\n{lines}]")))
}

/// `«% filter used_if(condition) %»`: lines that are a part of the record, or become one when
/// their `#` is taken away.
fn used_if(lines: &str, used: bool) -> Value {
    let line = |line: &str| match line {
        line if used || line.is_empty() || line.starts_with('#') => format!("{line}\n"),
        line => format!("#{line}\n"),
    };
    Value::from_safe_string(lines.lines().map(line).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::{ItemRecord, PetitionRecord};

    #[test]
    fn a_key_that_the_form_does_not_mention_has_a_line_of_its_own() {
        let form = include_str!("forms/petition.toml").replace("households", "hộ");
        let line = "# Số hộ dân mà người kiến nghị đại diện, in sau tên. Chỉ nói cho mình thì không \
                    ghi.\n#households = 18";
        let keys = further_keys::<PetitionRecord>(&form);
        assert_eq!(keys, [Value::from_safe_string(line.to_owned())]);
        assert_eq!(further_keys::<ItemRecord>(&form), []);
    }
}
