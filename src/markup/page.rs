//! Pages for a browser: the same templates' folder, another way to write values.

use minijinja::AutoEscape;
use minijinja::Environment;
use minijinja::Error;
use minijinja::ErrorKind;
use minijinja::UndefinedBehavior;
use minijinja::Value;
use minijinja::escape_formatter;
use minijinja::syntax::SyntaxConfig;
use serde::Serialize;

use super::Templates;
use super::environment::template_error;
use crate::diagnostic::Diagnostic;

/// Renders a view as HTML: every value is escaped, so that no text of a record can become a tag
/// or a script.
///
/// # Errors
///
/// A finding at the template line when it is missing, does not parse, uses a value that does
/// not exist, or prints one that has no printed form.
pub fn render_page(
    templates: &Templates,
    name: &str,
    view: &impl Serialize,
) -> Result<String, Diagnostic> {
    let mut environment = Environment::new();
    environment.set_debug(true);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_formatter(|out, state, value| {
        if value.is_none() {
            let error = "none has no printed form";
            return Err(Error::new(ErrorKind::InvalidOperation, error));
        }
        escape_formatter(out, state, value)
    });
    // A hundred values for each of a million requests; an endless loop ends here.
    environment.set_fuel(Some(1_000_000_000));
    // Nothing makes text of a record into a tag.
    environment.remove_filter("safe");
    if let Ok(syntax) = SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .keep_trailing_newline(true)
        .build()
    {
        environment.set_syntax(syntax);
    }
    environment.set_loader(|name| Ok(templates.get(name).map(str::to_owned)));
    let rendered = environment.get_template(name);
    let rendered = rendered.and_then(|it| it.render(Value::from_serialize(view)));
    rendered.map_err(|error| template_error(name, &error))
}
