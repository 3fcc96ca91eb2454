//! The catalogue of kinds.

/// Loại văn bản: a kind of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Kế hoạch.
    Plan,
    /// Thông báo.
    Announcement,
    /// Giấy mời.
    Invitation,
    /// Chương trình.
    Programme,
    /// Biên bản.
    Minutes,
    /// Kết luận.
    Conclusion,
    /// Phiếu chuyển, công văn giao việc.
    Assignment,
    /// Trả lời công dân.
    Reply,
    /// Rà soát trước buổi đối thoại.
    Review,
    /// Văn bản đôn đốc.
    Reminder,
    /// Sổ theo dõi.
    Ledger,
    /// Báo cáo tiến độ.
    ProgressReport,
    /// Báo cáo năm.
    AnnualReport,
}

/// What distinguishes a kind.
struct Entry {
    name: &'static str,
    vietnamese: &'static str,
    abbreviation: Option<&'static str>,
    template: &'static str,
}

impl Kind {
    /// All kinds, in the order of the process.
    pub const ALL: [Self; 13] = [
        Self::Plan,
        Self::Announcement,
        Self::Invitation,
        Self::Programme,
        Self::Minutes,
        Self::Conclusion,
        Self::Assignment,
        Self::Reply,
        Self::Review,
        Self::Reminder,
        Self::Ledger,
        Self::ProgressReport,
        Self::AnnualReport,
    ];

    /// The name by which commands know the kind.
    pub fn name(self) -> &'static str {
        self.entry().name
    }

    /// The Vietnamese name.
    pub fn vietnamese(self) -> &'static str {
        self.entry().vietnamese
    }

    /// The kind's part of a document symbol: `KH` in `12-KH/ĐU` (Hướng dẫn 36, điểm 1.3).
    /// `None` for papers that bear no number.
    pub fn abbreviation(self) -> Option<&'static str> {
        self.entry().abbreviation
    }

    /// The template, relative to the templates folder.
    pub fn template(self) -> &'static str {
        self.entry().template
    }

    fn entry(self) -> Entry {
        let entry = |name, vietnamese, abbreviation, template| Entry {
            name,
            vietnamese,
            abbreviation,
            template,
        };
        match self {
            Self::Plan => entry("plan", "Kế hoạch", Some("KH"), "plan.typ.j2"),
            Self::Announcement => entry(
                "announcement",
                "Thông báo",
                Some("TB"),
                "announcement.typ.j2",
            ),
            Self::Invitation => entry("invitation", "Giấy mời", Some("GM"), "invitation.typ.j2"),
            Self::Programme => entry("programme", "Chương trình", None, "programme.typ.j2"),
            Self::Minutes => entry("minutes", "Biên bản", Some("BB"), "minutes.typ.j2"),
            Self::Conclusion => entry("conclusion", "Kết luận", Some("KL"), "conclusion.typ.j2"),
            Self::Assignment => entry("assignment", "Công văn", Some("CV"), "assignment.typ.j2"),
            Self::Reply => entry("reply", "Công văn", Some("CV"), "reply.typ.j2"),
            Self::Review => entry("review", "Báo cáo", Some("BC"), "review.typ.j2"),
            Self::Reminder => entry("reminder", "Công văn", Some("CV"), "reminder.typ.j2"),
            Self::Ledger => entry("ledger", "Sổ theo dõi", None, "ledger.typ.j2"),
            Self::ProgressReport => {
                entry("progress-report", "Báo cáo", Some("BC"), "report.typ.j2")
            }
            Self::AnnualReport => entry("annual-report", "Báo cáo", Some("BC"), "report.typ.j2"),
        }
    }
}
