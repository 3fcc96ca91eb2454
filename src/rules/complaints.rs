//! Khiếu nại, tố cáo: they have laws and deadlines of their own and are not petitions.

use crate::findings::{Finding, KeyPath, Place, catalogue as rule};
use crate::model::{Action, Item, Model, Secrecy};
use crate::records::ItemKind;

/// A request that calls itself a complaint or a denunciation is recorded as one.
pub(super) fn complaints_are_called_so(model: &Model, findings: &mut Vec<Finding>) {
    for petition in &model.petitions {
        for (at, item) in petition.items.iter().enumerate() {
            // What is secret is recorded as something else for a reason.
            let says = complains(item).filter(|_| item.secrecy == Secrecy::Open);
            if let Some((field, word)) = says.filter(|_| !is_complaint(item)) {
                let item = KeyPath::root().key("item").index(at);
                let place = |key| Place::value(&petition.file, item.key(key));
                let finding = Finding::under(&rule::COMPLAINT_AS_REQUEST, place("kind"));
                let finding = finding.with("word", word).with("field", field);
                findings.push(finding.beside(place(field)));
            }
        }
    }
}

/// A complaint or denunciation goes to whoever has to decide it, or back to its author with
/// advice, before anything else becomes of it.
pub(super) fn complaints_are_handed_on(model: &Model, findings: &mut Vec<Finding>) {
    for petition in &model.petitions {
        for (at, item) in petition.items.iter().enumerate() {
            let first = item.events.iter().enumerate().find_map(|(nth, event)| {
                let handled = match &event.action {
                    Action::Transferred { .. } | Action::Returned(_) | Action::Withdrawn => false,
                    Action::Assigned { .. }
                    | Action::Answered { .. }
                    | Action::Replied { .. }
                    | Action::Interim(_)
                    | Action::Resolved { .. } => true,
                    _ => return None,
                };
                Some((nth, handled))
            });
            if let Some((nth, true)) = first.filter(|_| is_complaint(item)) {
                let path = KeyPath::root().key("item").index(at);
                let path = path.key("event").index(nth).key("kind");
                let place = |path| Place::value(&petition.file, path);
                let kind = KeyPath::root().key("item").index(at).key("kind");
                let finding = Finding::under(&rule::COMPLAINT_HANDLED_HERE, place(path));
                let finding = finding.with("code", item.code.as_str());
                findings.push(finding.beside(place(kind)));
            }
        }
    }
}

fn is_complaint(item: &Item) -> bool {
    matches!(item.kind, ItemKind::Complaint | ItemKind::Denunciation)
}

/// The key whose text calls the item a complaint, and the word by which it does.
fn complains(item: &Item) -> Option<(&'static str, &'static str)> {
    let words = ["khiếu nại", "tố cáo"];
    let texts = [("short", &item.short), ("content", &item.content)];
    let texts = texts.map(|(key, text)| (key, text.as_str().to_lowercase()));
    let said = |word: &'static str| {
        let says = |(_, text): &&(&str, String)| text.contains(word);
        texts.iter().find(says).map(|(key, _)| (*key, word))
    };
    words.into_iter().find_map(said)
}
