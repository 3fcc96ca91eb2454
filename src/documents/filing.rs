//! Where a paper is put away.

use std::sync::Arc;

use crate::model::{Kind, Session};
use crate::records::OUTSIDE;

/// Nơi xếp văn bản: whose paper it is, and which of several.
#[derive(Debug, Clone)]
pub(crate) struct Filing {
    pub year: i32,
    /// The dialogue, or `other` for what came in at none; `None` for the whole year.
    pub session: Option<Arc<str>>,
    /// Which of several papers of its kind.
    pub part: Option<String>,
}

impl Filing {
    /// Among the papers of a year.
    pub(crate) fn year(year: i32) -> Self {
        Self {
            year,
            session: None,
            part: None,
        }
    }

    /// Among those of a dialogue.
    pub(crate) fn session(session: &Session) -> Self {
        Self {
            session: Some(Arc::clone(&session.id)),
            ..Self::year(session.year)
        }
    }

    /// Among those about what came in at no dialogue.
    pub(crate) fn outside(year: i32) -> Self {
        Self {
            session: Some(Arc::from(OUTSIDE)),
            ..Self::year(year)
        }
    }

    /// The same for one of several papers.
    pub(crate) fn part(&self, name: impl Into<String>) -> Self {
        Self {
            part: Some(name.into()),
            ..self.clone()
        }
    }

    /// The path below the output folder.
    pub(crate) fn path(&self, kind: Kind) -> String {
        kind.path(self.year, self.session.as_deref(), self.part.as_deref())
    }
}
