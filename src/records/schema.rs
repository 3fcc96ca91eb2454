//! Lược đồ hồ sơ: what an editor has to know to help with a record, as JSON Schema.

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::Value;

use super::calendar::CalendarRecord;
use super::correction::CorrectionRecord;
use super::day::{Clock, Day};
use super::issued_copy::IssuedRecord;
use super::office::OfficeRecord;
use super::petition::PetitionRecord;
use super::plan::PlanRecord;
use super::prose::Prose;
use super::report::ReportRecord;
use super::session::SessionRecord;
use super::text::Text;

/// The folder of the schemas, relative to the root.
pub const SCHEMAS: &str = "records/schemas";

/// The schemas: file name and text, one for each kind of record.
///
/// Draft 7, the one that all editors for TOML know.
pub fn schemas() -> Vec<(&'static str, String)> {
    vec![
        ("calendar.schema.json", schema_of::<CalendarRecord>()),
        ("correction.schema.json", schema_of::<CorrectionRecord>()),
        ("issued.schema.json", schema_of::<IssuedRecord>()),
        ("office.schema.json", schema_of::<OfficeRecord>()),
        ("petition.schema.json", schema_of::<PetitionRecord>()),
        ("plan.schema.json", schema_of::<PlanRecord>()),
        ("report.schema.json", schema_of::<ReportRecord>()),
        ("session.schema.json", schema_of::<SessionRecord>()),
    ]
}

fn schema_of<T: JsonSchema>() -> String {
    // A tree of strings and numbers: writing it cannot fail.
    serde_json::to_string_pretty(&described::<T>()).unwrap_or_default() + "\n"
}

/// What a record type says of itself.
pub(super) fn described<T: JsonSchema>() -> Value {
    SchemaSettings::draft07()
        .with_transform(RecursiveTransform(tidied))
        .into_generator()
        .into_root_schema_for::<T>()
        .to_value()
}

/// TOML has no null: a key that may be left out is left out. A description is a doc comment: its
/// lines end where they do for our editors' sake only.
fn tidied(schema: &mut Schema) {
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|it| it != "null");
        if let [only] = &mut types[..] {
            let only = only.take();
            schema.insert("type".to_owned(), only);
        }
    }
    if let Some(Value::Array(choices)) = schema.get_mut("anyOf") {
        choices.retain(|it| it["type"] != "null");
        if choices.len() == 1
            && let Some(only) = schema.remove("anyOf")
        {
            // Beside `$ref` draft 7 ignores everything else; in `allOf` it counts.
            schema.insert("allOf".to_owned(), only);
        }
    }
    if let Some(Value::String(text)) = schema.get_mut("description") {
        let paragraphs: Vec<_> = text.split("\n\n").map(|it| it.replace('\n', " ")).collect();
        *text = paragraphs.join("\n\n");
    }
}

/// Strings, dates and times stand where they are used: a reference would take their place in
/// what an editor shows.
macro_rules! inline_schema {
    ($($name:ident => $schema:tt)*) => {
        $(impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        })*
    };
}

inline_schema! {
    Text => { "type": "string", "pattern": "\\S" }
    Prose => { "type": "string", "pattern": "\\S" }
    Day => { "type": "string", "format": "date" }
    Clock => { "type": "string", "format": "partial-time" }
}
