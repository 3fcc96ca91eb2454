//! Từ khóa của hồ sơ: what records and the command line call a choice.

use crate::records::{Channel, ItemKind, Level, Phase, ReportKind, SessionKind};

/// The words of a choice and what they mean.
pub type Known<T> = &'static [(&'static str, T)];

/// Loại buổi đối thoại.
pub const SESSION_KINDS: Known<SessionKind> = &[
    ("regular", SessionKind::Regular),
    ("thematic", SessionKind::Thematic),
    ("extraordinary", SessionKind::Extraordinary),
];

/// Loại nội dung.
pub const ITEM_KINDS: Known<ItemKind> = &[
    ("request", ItemKind::Request),
    ("report", ItemKind::Report),
    ("proposal", ItemKind::Proposal),
    ("comment", ItemKind::Comment),
    ("question", ItemKind::Question),
    ("complaint", ItemKind::Complaint),
    ("denunciation", ItemKind::Denunciation),
    ("praise", ItemKind::Praise),
];

/// Kênh tiếp nhận.
pub const CHANNELS: Known<Channel> = &[
    ("session", Channel::Session),
    ("letter-before", Channel::LetterBefore),
    ("letter-after", Channel::LetterAfter),
    ("village-meeting", Channel::VillageMeeting),
    ("reception", Channel::Reception),
    ("mailbox", Channel::Mailbox),
    ("phone", Channel::Phone),
];

/// Cấp thẩm quyền.
pub const LEVELS: Known<Level> = &[
    ("village", Level::Village),
    ("commune", Level::Commune),
    ("district", Level::District),
    ("province", Level::Province),
    ("central", Level::Central),
    ("other", Level::Other),
];

/// Loại báo cáo.
pub const REPORT_KINDS: Known<ReportKind> = &[
    ("annual", ReportKind::Annual),
    ("progress", ReportKind::Progress),
];

/// Giai đoạn.
pub(super) const PHASES: Known<Phase> = &[
    ("before", Phase::Before),
    ("during", Phase::During),
    ("after", Phase::After),
];

/// The word of a choice.
pub(super) fn word<T: PartialEq>(known: Known<T>, meaning: &T) -> &'static str {
    let meant = known.iter().find(|(_, it)| it == meaning);
    // Every list above is whole, as a test sees to.
    meant.map_or("", |(word, _)| *word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::schemas;

    /// The editor's schemas list all choices with the same words.
    #[test]
    fn no_choice_is_left_out() {
        let schemas: String = schemas().into_iter().map(|(_, text)| text).collect();
        let count = |name: &str| {
            let at = schemas.find(&format!("\"{name}\": {{")).expect(name);
            let definition = &schemas[at..];
            let end = definition.find("\n    }").expect("an end");
            definition[..end].matches("\"const\"").count()
        };
        for (name, known) in [
            ("SessionKind", SESSION_KINDS.len()),
            ("ItemKind", ITEM_KINDS.len()),
            ("Channel", CHANNELS.len()),
            ("Level", LEVELS.len()),
            ("ReportKind", REPORT_KINDS.len()),
            ("Phase", PHASES.len()),
        ] {
            assert_eq!(known, count(name), "{name}");
        }
    }
}
