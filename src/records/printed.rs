//! How the values of records stand in a template's context: texts as objects that know their origin.

use std::fmt;
use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Object, ObjectRepr, serializing_for_value};
use serde::{Serialize, Serializer};

use super::day::Day;
use super::prose::Prose;
use super::text::Text;
use crate::vietnamese::day_in_text;

/// A text or prose in a template; printed by the formatter as a content block.
#[derive(Debug)]
pub(crate) enum Printed {
    Text(Text),
    Prose(Prose),
}

impl Object for Printed {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &**self {
            Self::Text(text) => write!(f, "{text}"),
            Self::Prose(prose) => write!(f, "{}", prose.source()),
        }
    }
}

impl From<Printed> for Value {
    fn from(printed: Printed) -> Self {
        Self::from_object(printed)
    }
}

impl From<Text> for Value {
    fn from(text: Text) -> Self {
        Self::from_object(Printed::Text(text))
    }
}

impl From<&Text> for Value {
    fn from(text: &Text) -> Self {
        Self::from(text.clone())
    }
}

impl From<Prose> for Value {
    fn from(prose: Prose) -> Self {
        Self::from_object(Printed::Prose(prose))
    }
}

impl From<&Prose> for Value {
    fn from(prose: &Prose) -> Self {
        Self::from(prose.clone())
    }
}

impl Serialize for Text {
    /// As an object inside a template's context, as a plain string anywhere else.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializing_for_value() {
            Value::from(self).serialize(serializer)
        } else {
            serializer.serialize_str(self.as_str())
        }
    }
}

impl Serialize for Prose {
    /// As an object inside a template's context, as the typed string anywhere else.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializing_for_value() {
            Value::from(self).serialize(serializer)
        } else {
            serializer.serialize_str(self.source().as_str())
        }
    }
}

impl Serialize for Day {
    /// As texts write it: `18/4/2025`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&day_in_text(self.0))
    }
}
