//! Figures that another source states agree with those counted from the records.

use crate::diagnostic::Bilingual;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::KeyPath;
use crate::diagnostic::Place;
use crate::diagnostic::catalogue as rule;
use crate::model::Model;
use crate::model::Petition;
use crate::model::Session;
use crate::records::Channel;

/// Compares, never corrects: the documents print what is counted.
pub(super) fn stated_figures_are_counted(model: &Model, findings: &mut Vec<Diagnostic>) {
    for session in &model.sessions {
        // What others count is what was said in the room.
        let spoken = |petition: &&Petition| petition.channel == Channel::Session;
        let turns: Vec<_> = model.petitions_of(session).filter(spoken).collect();
        let items = turns.iter().map(|petition| petition.items.len()).sum();
        let stated = &session.stated;
        for (key, what, stated, counted) in [
            ("turns", TURNS, stated.turns, turns.len()),
            ("items", ITEMS, stated.items, items),
        ] {
            if let Some(stated) = stated
                && stated as usize != counted
            {
                findings.push(difference(session, key, what, stated, counted));
            }
        }
    }
}

const TURNS: Bilingual = Bilingual {
    vi: "lượt ý kiến",
    en: "turns",
};
const ITEMS: Bilingual = Bilingual {
    vi: "nội dung kiến nghị",
    en: "items",
};

fn difference(
    session: &Session,
    key: &str,
    what: Bilingual,
    stated: u32,
    counted: usize,
) -> Diagnostic {
    let path = KeyPath::root().key("stated").key(key);
    Diagnostic::new(&rule::STATED_DIFFERS, Place::value(&session.file, path))
        .with("what", what)
        .with("stated", stated.to_string())
        .with("counted", counted.to_string())
}
