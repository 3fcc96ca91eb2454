//! The template engine, set so that nothing can go wrong in silence.

use std::collections::BTreeSet;
use std::io;
use std::sync::Arc;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::ValueKind;
use minijinja::{
    AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior, Value,
};

use super::literal::{prose_block, string_literal, text_block};
use super::source_map::Markup;
use super::templates::{Templates, shown_name};
use crate::documents::Printed;
use crate::findings::{Breach, Finding, Place, Rule, catalogue as rule};
use crate::render::limits::TooMuchMemory;
use crate::vietnamese::{lower_first, two_digits, upper_first};

/// Bộ máy mẫu: renders views with the templates.
pub struct Engine {
    environment: Environment<'static>,
    /// Whether an office's own templates are among them.
    own: bool,
}

impl Engine {
    /// An engine over the given templates.
    pub fn new(templates: &Templates) -> Self {
        let mut environment = strict_environment();
        environment.set_auto_escape_callback(|_| AutoEscape::Custom("typst".into()));
        environment.set_formatter(write_value);
        environment.set_auto_reload(false);
        // A thousand times what the longest document takes; an endless loop ends here.
        environment.set_fuel(Some(50_000_000));
        environment.add_filter("two_digits", two_digits);
        environment.add_filter("capitalized", capitalized);
        environment.add_filter("sentence", sentence);
        environment.add_filter("lowered", |word: String| lower_first(&word));
        let texts: Vec<_> = templates
            .iter()
            .filter(|(name, _)| name.ends_with(".j2"))
            .map(|(name, text)| (name.to_owned(), text.to_owned()))
            .collect();
        environment.set_loader(move |name| {
            let found = texts.iter().find(|(known, _)| known == name);
            Ok(found.map(|(_, text)| text.clone()))
        });
        Self {
            environment,
            own: !templates.are_built_in(),
        }
    }

    /// Renders a view.
    ///
    /// # Errors
    ///
    /// A finding at the template line when the template is missing, does not parse, uses a
    /// value that does not exist, or prints one that has no printed form.
    pub fn render(&self, template: &str, view: &Value) -> Result<Markup, Finding> {
        let finding = |error: &Error| template_error(template, error);
        let loaded = self
            .environment
            .get_template(template)
            .map_err(|e| finding(&e))?;
        if self.own {
            // Whether it comes to an end is known; how much it says till then is not.
            let measured = loaded.render_captured_to(view.clone(), Measure { left: LONGEST });
            measured.map_err(|e| finding(&e))?;
        }
        let (text, spans) = loaded
            .render_with_spans(view.clone())
            .map_err(|e| finding(&e))?;
        Ok(Markup::new(text, spans))
    }

    /// The values that a template takes from outside, as dotted paths; it is not rendered.
    ///
    /// # Errors
    ///
    /// A finding at the line that does not parse.
    pub fn undeclared(&self, template: &str) -> Result<BTreeSet<String>, Finding> {
        match self.environment.get_template(template) {
            Ok(parsed) => Ok(parsed.undeclared_variables(true).into_iter().collect()),
            Err(error) => Err(template_error(template, &error)),
        }
    }
}

/// The longest markup, in bytes: a hundred times that of the longest document.
const LONGEST: usize = 64 << 20;

/// Takes so many bytes and keeps none.
struct Measure {
    left: usize,
}

impl io::Write for Measure {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let left = self.left.checked_sub(bytes.len());
        self.left = left.ok_or(io::ErrorKind::FileTooLarge)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The words with a capital first letter, for the beginning of a line.
fn capitalized(value: &Value) -> Value {
    match value.downcast_object_ref::<Printed>() {
        Some(Printed::Text(text)) => Value::from_object(Printed::Text(text.map(upper_first))),
        _ => Value::from(upper_first(value.as_str().unwrap_or_default())),
    }
}

/// The words with a full stop, unless they end with a mark of their own: nobody types one in a
/// cell of a workbook, and something may follow.
fn sentence(value: &Value) -> Value {
    let ended = |text: &str| {
        let bare = text.trim_end_matches(['”', '"', ')', '’']);
        if bare.is_empty() || bare.ends_with(['.', '!', '?', '…', ':', ';']) {
            text.to_owned()
        } else {
            format!("{text}.")
        }
    };
    match value.downcast_object_ref::<Printed>() {
        Some(Printed::Text(text)) => Value::from_object(Printed::Text(text.map(ended))),
        Some(Printed::Prose(_)) => value.clone(),
        None => Value::from(ended(value.as_str().unwrap_or_default())),
    }
}

/// The Typst content block of a text.
fn content_block(printed: &Printed) -> String {
    match printed {
        Printed::Text(text) => text_block(text.as_str(), text.place().as_ref()),
        Printed::Prose(prose) => prose_block(&prose.runs(), prose.source().place().as_ref()),
    }
}

/// Writes one value: texts as content blocks, strings as literals, numbers as they are.
fn write_value(out: &mut Output<'_>, _: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    let written = if let Some(printed) = value.downcast_object_ref::<Printed>() {
        out.write_str(&content_block(printed))
    } else if value.is_safe() {
        // Markup that this very function has written, caught in a variable.
        out.write_str(value.as_str().unwrap_or_default())
    } else if let Some(text) = value.as_str() {
        out.write_str(&string_literal(text))
    } else if value.kind() == ValueKind::Number {
        out.write_fmt(format_args!("{value}"))
    } else {
        return Err(unprintable(value));
    };
    written.map_err(Error::from)
}

/// What all templates have in common, whatever is made of them: an undefined value is an error
/// that names its expression, and nothing makes text of a record into markup.
pub(crate) fn strict_environment() -> Environment<'static> {
    let mut environment = Environment::new();
    // With debug information an undefined value is reported with its expression.
    environment.set_debug(true);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.remove_filter("safe");
    if let Ok(syntax) = SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .keep_trailing_newline(true)
        .build()
    {
        environment.set_syntax(syntax);
    }
    environment
}

/// The error of a value that cannot be printed as it is.
pub(crate) fn unprintable(value: &Value) -> Error {
    let kind = value.kind();
    let detail = format!("{kind} has no printed form");
    Error::new(ErrorKind::InvalidOperation, detail)
}

pub(crate) fn template_error(template: &str, error: &Error) -> Finding {
    // An error inside an included template is wrapped in one at the including line.
    let mut inner = error;
    while let Some(deeper) =
        std::error::Error::source(inner).and_then(|e| e.downcast_ref::<Error>())
    {
        inner = deeper;
    }
    let rule: &'static Rule = match inner.kind() {
        ErrorKind::TemplateNotFound => &rule::TEMPLATE_MISSING,
        ErrorKind::SyntaxError => &rule::TEMPLATE_SYNTAX,
        ErrorKind::UndefinedError => &rule::TEMPLATE_UNDEFINED,
        ErrorKind::WriteFailure => TooMuchMemory::RULE,
        _ => &rule::TEMPLATE_FAILED,
    };
    let file: Arc<str> = Arc::from(shown_name(inner.name().unwrap_or(template)));
    let place = match inner.range() {
        Some(range) => Place::bytes(&file, range),
        None => Place::file(&file),
    };
    let detail = inner
        .detail()
        .map_or_else(|| inner.kind().to_string(), str::to_owned);
    let finding = Finding::under(rule, place).with("detail", detail);
    finding.with("path", template)
}
