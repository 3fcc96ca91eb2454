//! The template engine, set so that nothing can go wrong in silence.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use minijinja::syntax::SyntaxConfig;
use minijinja::{AutoEscape, Environment, Error, Output, UndefinedBehavior, Value, context};

use super::literal::{Form, content};
use super::profile_words::profile_words;
use super::source_map::{Markup, Origin};
use super::template_failure::template_error;
use super::templates::Templates;
use crate::findings::Finding;
use crate::records::Printed;
use crate::vietnamese::{lower_first, two_digits, upper_first};

/// Bộ máy mẫu: renders views with the templates.
pub struct Engine {
    environment: Environment<'static>,
    /// The words of the profiles, by name.
    words: BTreeMap<String, Value>,
    /// Whether an office's own templates are among them.
    own: bool,
}

impl Engine {
    /// An engine over the given templates.
    pub fn new(templates: &Templates) -> Self {
        let mut environment = environment_of(templates);
        environment.set_formatter(|out, _, value| write(out, value, &mut Vec::new()));
        // A thousand times what the longest document takes; an endless loop ends here.
        environment.set_fuel(Some(50_000_000));
        // What each is made of is known before the engine is copied for a document.
        for (name, _) in templates
            .iter()
            .filter(|(name, _)| name.ends_with(".typ.j2"))
        {
            drop(environment.get_template(name));
        }
        Self {
            environment,
            words: profile_words(templates),
            own: !templates.are_built_in(),
        }
    }

    /// What a template sees: the view of a document, and the words of its profile.
    pub(super) fn seen(&self, view: &Value) -> Value {
        let profile = view
            .get_attr("opening")
            .and_then(|it| it.get_attr("profile"));
        let profile = profile.unwrap_or_default().to_string();
        let words = self.words.get(&profile).cloned();
        context! { words => words.unwrap_or_default(), ..view.clone() }
    }

    /// Renders a view.
    ///
    /// # Errors
    ///
    /// A finding at the template line when the template is missing, does not parse, uses a
    /// value that does not exist, or prints one that has no printed form.
    pub fn render(&self, template: &str, view: &Value) -> Result<Markup, Finding> {
        let failed = |error: Error| template_error(template, &error);
        let view = self.seen(view);
        let origins = Arc::new(Mutex::new(Vec::new()));
        let mut environment = self.environment.clone();
        environment.set_formatter({
            let origins = Arc::clone(&origins);
            move |out, _, value| {
                let mut origins = origins.lock().unwrap_or_else(PoisonError::into_inner);
                write(out, value, &mut origins)
            }
        });
        if self.own {
            // Whether it comes to an end is known; how much it says till then is not.
            let loaded = self.environment.get_template(template).map_err(failed)?;
            let measured = loaded.render_captured_to(view.clone(), Measure { left: LONGEST });
            measured.map_err(failed)?;
        }
        let loaded = environment.get_template(template).map_err(failed)?;
        let (text, spans) = loaded.render_with_spans(view.clone()).map_err(failed)?;
        let origins = std::mem::take(&mut *origins.lock().unwrap_or_else(PoisonError::into_inner));
        Ok(Markup {
            template: template.to_owned(),
            text,
            spans,
            origins,
        })
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

/// The words with a full stop, unless they end with a mark of their own: nobody types one in a
/// cell of a workbook, and something may follow.
fn sentence(text: &str) -> String {
    let bare = text.trim_end_matches(['”', '"', ')', '’']);
    if bare.is_empty() || bare.ends_with(['.', '!', '?', '…', ':', ';']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

/// A filter of words; prose, which ends as it was typed, stays as it is.
fn of_words(change: fn(&str) -> String) -> impl Fn(&Value) -> Value {
    move |value| match value.downcast_object_ref::<Printed>() {
        Some(Printed::Text(text)) => Value::from_object(Printed::Text(text.map(change))),
        Some(Printed::Prose(_)) => value.clone(),
        None => Value::from(change(value.as_str().unwrap_or_default())),
    }
}

/// Writes one value: what the templates print is content, whatever it holds.
fn write(out: &mut Output<'_>, value: &Value, origins: &mut Vec<Origin>) -> Result<(), Error> {
    let written = content(value, origins)?;
    out.write_str(&written).map_err(Error::from)
}

/// `{{ x | code }}`: as an argument of a function instead of as content.
fn code(value: Value) -> Value {
    Value::from_object(Form::Code(value))
}

/// `{{ list | join("; ") }}`: one after another.
fn join(list: &Value, between: Value) -> Result<Value, Error> {
    let values = list.try_iter()?.collect();
    Ok(Value::from_object(Form::Joined(values, between)))
}

/// The templates of papers, with the filters that they know.
pub(super) fn environment_of(templates: &Templates) -> Environment<'static> {
    let mut environment = strict_environment();
    environment.set_auto_escape_callback(|_| AutoEscape::Custom("typst".into()));
    environment.set_auto_reload(false);
    environment.add_filter("code", code);
    environment.add_filter("join", join);
    environment.add_filter("two_digits", two_digits);
    environment.add_filter("capitalized", of_words(upper_first));
    environment.add_filter("sentence", of_words(sentence));
    environment.add_filter("lowered", |word: String| lower_first(&word));
    let texts = templates.clone();
    environment.set_loader(move |name| {
        let text = texts.get(name).filter(|_| name.ends_with(".j2"));
        Ok(text.map(str::to_owned))
    });
    environment
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
