//! Tình trạng của văn bản: a draft, one that has its number and day, one that went out.

/// Tình trạng của văn bản.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Dự thảo: number or day is still to be filled in.
    Draft,
    /// Đã có số, ngày, but nobody has recorded that it went out.
    Numbered,
    /// Đã ban hành: its bytes are kept and never set anew.
    Issued,
}

impl Standing {
    /// As programs know it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Numbered => "numbered",
            Self::Issued => "issued",
        }
    }

    /// As pages name it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Draft => "dự thảo",
            Self::Numbered => "chưa ban hành",
            Self::Issued => "đã ban hành",
        }
    }
}
