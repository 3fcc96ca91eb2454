//! What every file of checks rests on.

use crate::findings::{Breach, Finding, KeyPath, Place};
use crate::model::{Item, Model, Petition};

/// Phép kiểm tra: one look at the whole model. What it finds breaks rules that stand beside it.
pub(super) type Check = fn(&Model, &mut Vec<Finding>);

/// All items with the petitions they belong to and their positions in them.
pub(super) fn items(model: &Model) -> impl Iterator<Item = (&Petition, usize, &Item)> {
    model.petitions.iter().flat_map(|petition| {
        let items = petition.items.iter().enumerate();
        items.map(move |(nth, item)| (petition, nth, item))
    })
}

/// A key of a petition's item.
pub(super) fn item_key(petition: &Petition, nth: usize, key: &str) -> Place {
    let item = KeyPath::root().key("item").index(nth);
    Place::value(&petition.file, item.key(key))
}

/// A key of an event of a petition's item.
pub(super) fn event_key(petition: &Petition, nth: usize, event: usize, key: &str) -> Place {
    let item = KeyPath::root().key("item").index(nth);
    Place::value(&petition.file, item.key("event").index(event).key(key))
}

/// A finding at the number of an item, which its words name as well.
pub(super) fn at_code<B: Breach>(item: &Item, breach: impl FnOnce(String) -> B) -> Finding {
    Finding::at(breach(item.code.to_string()), item.code.place())
}
