//! Bộ máy của các trang: the engine of the documents, with another way to write values.

use minijinja::value::{Serde, ValueKind};
use minijinja::{AutoEscape, Error, Output, State, Value};
use serde::Serialize;

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
    view: &impl Serialize,
) -> Result<String, Finding> {
    let mut environment = strict_environment();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_formatter(write_value);
    // A hundred values for each of a million requests; an endless loop ends here.
    environment.set_fuel(Some(1_000_000_000));
    environment.set_loader(move |name| Ok(texts(name)));
    environment
        .get_template(name)
        .and_then(|it| it.render(Value::from(Serde(view))))
        .map_err(|error| template_error(name, &error))
}

/// Writes one value: strings with every character escaped that means something in HTML, numbers
/// as they are.
fn write_value(out: &mut Output<'_>, _: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    let written = if value.is_safe() {
        // What this very function has written, in a macro.
        out.write_str(value.as_str().unwrap_or_default())
    } else if let Some(text) = value.as_str() {
        let parts = text.split_inclusive(['&', '<', '>', '"', '\'']);
        parts.map(escaped).try_for_each(|(part, mark)| {
            out.write_str(part)?;
            out.write_str(mark)
        })
    } else if value.kind() == ValueKind::Number {
        out.write_fmt(format_args!("{value}"))
    } else {
        return Err(unprintable(value));
    };
    written.map_err(Error::from)
}

/// A piece of text without the mark at its end, and what stands for the mark.
fn escaped(part: &str) -> (&str, &'static str) {
    let mark = match part.chars().next_back() {
        Some('&') => "&amp;",
        Some('<') => "&lt;",
        Some('>') => "&gt;",
        Some('"') => "&quot;",
        Some('\'') => "&#39;",
        _ => return (part, ""),
    };
    (&part[..part.len() - 1], mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rendered(template: &str, view: &impl Serialize) -> Result<String, Finding> {
        let template = template.to_owned();
        render_page(move |_| Some(template.clone()), "page", view)
    }

    #[test]
    fn no_text_becomes_a_tag() {
        let view = [("it", "</p><script>alert('x & \"y\"')</script>")];
        let view: std::collections::BTreeMap<_, _> = view.into();
        let written =
            "&lt;/p&gt;&lt;script&gt;alert(&#39;x &amp; &quot;y&quot;&#39;)&lt;/script&gt;";
        assert_eq!(
            rendered("<p>{{ it }}</p>", &view).unwrap(),
            format!("<p>{written}</p>")
        );
        let twice = "{% macro m(x) %}<b>{{ x }}</b>{% endmacro %}{{ m(it) }}";
        assert_eq!(rendered(twice, &view).unwrap(), format!("<b>{written}</b>"));
        assert!(rendered("{{ it|safe }}", &view).is_err());
        assert!(rendered("{{ other }}", &view).is_err());
        assert!(rendered("{{ [it] }}", &view).is_err());
    }
}
