//! Trích yếu: what papers are about, asked of their templates without setting or writing a page.

use std::cell::RefCell;

use minijinja::{Environment, Error, ErrorKind, Value};

use super::environment::environment_of;
use super::literal::words;
use super::template_failure::template_error;
use super::templates::Templates;
use crate::findings::Finding;
use crate::vietnamese::single_spaced;

/// A thousand times what the longest one takes.
const FUEL: u64 = 50_000;

/// Bộ đọc trích yếu: the templates of which nothing is run but the blocks `subject`.
pub struct Subjects {
    environment: RefCell<Environment<'static>>,
}

impl Subjects {
    /// What these templates say.
    pub fn new(templates: &Templates) -> Self {
        let mut environment = environment_of(templates);
        environment.set_formatter(|out, _, value| {
            let words = words(value)?;
            out.write_str(&words).map_err(Error::from)
        });
        environment.set_fuel(Some(FUEL));
        let environment = RefCell::new(environment);
        Self { environment }
    }

    /// Trích yếu of a view, as words instead of markup. The block sees no more than lists know
    /// of a document; an office's own template need not have one.
    ///
    /// # Errors
    ///
    /// A finding at the template line, as of a page; a block without end is given up soon.
    pub fn of(&self, template: &str, view: &Value) -> Result<String, Finding> {
        let failed = |error: Error| template_error(template, &error);
        let mut environment = self.environment.borrow_mut();
        for name in ["office", "occasion", "topic"] {
            environment.add_global(name, view.get_attr(name).map_err(failed)?);
        }
        let loaded = environment.get_template(template).map_err(failed)?;
        let words = match loaded.new_state().render_block("subject") {
            Err(error) if error.kind() == ErrorKind::UnknownBlock => String::new(),
            words => words.map_err(failed)?,
        };
        Ok(single_spaced(&words))
    }
}
