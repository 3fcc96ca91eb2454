//! What must be whole before a document is made.

use crate::model::{Session, UnreadRecords};

/// Hồ sơ phải đủ: records without one of which a document would be incomplete, or wrong, without
/// anybody noticing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Need {
    /// A file, or a folder with everything in it; without a slash at the end.
    Path(String),
    /// The petitions of a year and of all before it: earlier ones may still be open.
    PetitionsUntil(i32),
}

impl Need {
    /// The petitions of a session.
    pub fn petitions_of(session: &Session) -> Self {
        let (year, id) = (session.year, &session.id);
        Self::Path(format!("records/{year}/petitions/{id}"))
    }

    /// The plan of a year.
    pub fn plan(year: i32) -> Self {
        Self::Path(format!("records/{year}/plan.toml"))
    }

    /// The sessions of a year.
    pub fn sessions(year: i32) -> Self {
        Self::Path(format!("records/{year}/sessions"))
    }

    /// The working calendar, by which deadlines are counted.
    pub fn calendar() -> Self {
        Self::Path("records/calendar".to_owned())
    }

    /// Every record that a year's figures are counted from.
    pub fn figures_of(year: i32) -> Vec<Self> {
        vec![
            Self::PetitionsUntil(year),
            Self::sessions(year),
            Self::plan(year),
            Self::calendar(),
        ]
    }

    /// Whether some of it may not be known.
    pub fn is_touched_by(&self, unread: &UnreadRecords) -> bool {
        match self {
            Self::Path(path) => unread.touch(path),
            Self::PetitionsUntil(year) => unread.touch_petitions_until(*year),
        }
    }
}
