//! What every file of checks rests on.

use crate::findings::{Breach, Finding};
use crate::model::{Item, Model};

/// Phép kiểm tra: one look at the whole model. What it finds breaks rules that stand beside it.
pub(super) type Check = fn(&Model, &mut Vec<Finding>);

/// A finding at the number of an item, which its words name as well.
pub(super) fn at_code<B: Breach>(item: &Item, breach: impl FnOnce(String) -> B) -> Finding {
    Finding::at(breach(item.code.to_string()), item.code.place())
}
