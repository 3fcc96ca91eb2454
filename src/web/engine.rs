//! Bộ máy của các trang: the engine of the documents, with another way to write values.

use std::fmt::Write;

use minijinja::value::ValueKind;
use minijinja::{AutoEscape, Error, Output, State, Value};

use crate::findings::Finding;
use crate::render::{strict_environment, template_error, unprintable};

/// Renders a view as HTML: every value is escaped, so that no text of a record can become a tag
/// or a script. `texts` gives the templates by name.
///
/// # Errors
///
/// A finding at the template line when it is missing, does not parse, uses a value that does
/// not exist, or prints one that has no printed form.
pub(super) fn render_page(
    texts: impl Fn(&str) -> Option<String> + Send + Sync + 'static,
    name: &str,
    view: Value,
) -> Result<String, Finding> {
    let mut environment = strict_environment();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_formatter(write_value);
    // A hundred values for each of a million requests; an endless loop ends here.
    environment.set_fuel(Some(1_000_000_000));
    environment.set_loader(move |name| Ok(texts(name)));
    environment
        .get_template(name)
        .and_then(|it| it.render(view))
        .map_err(|error| template_error(name, &error))
}

/// Writes one value: strings with every character escaped that means something in HTML, numbers
/// as they are.
fn write_value(out: &mut Output<'_>, _: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    let written = if value.is_safe() {
        // What this very function has written, in a macro.
        out.write_str(value.as_str().unwrap_or_default())
    } else if let Some(text) = value.as_str() {
        text.chars().try_for_each(|it| match it {
            '&' => out.write_str("&amp;"),
            '<' => out.write_str("&lt;"),
            '>' => out.write_str("&gt;"),
            '"' => out.write_str("&quot;"),
            '\'' => out.write_str("&#39;"),
            other => out.write_char(other),
        })
    } else if value.kind() == ValueKind::Number {
        out.write_fmt(format_args!("{value}"))
    } else {
        return Err(unprintable(value));
    };
    written.map_err(Error::from)
}
