//! Loại văn bản: the table of kinds. Whatever tells one kind from another stands here; what its
//! papers show stands in its view and its template.

/// Declares the kinds, in the order of the process, which is that of the print pack as well:
///
/// ```text
/// Kind: name in commands, Vietnamese name, register, file, template, of a session, posted,
///     what lists call its letters, where there is one for everybody;
/// ```
macro_rules! kinds {
    ($($kind:ident: $name:literal, $vietnamese:literal, $register:expr, $file:literal,
       $template:literal, $of_session:literal, $posted:literal, $letters:expr;)+) => {
        /// Loại văn bản: a kind of document.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $(
                #[doc = concat!($vietnamese, ", `", $name, "`.")]
                $kind,
            )+
        }

        impl Kind {
            /// All kinds, in the order of the process.
            pub const ALL: &[Self] = &[$(Self::$kind),+];

            const fn entry(self) -> Entry {
                match self {
                    $(Self::$kind => Entry {
                        name: $name,
                        vietnamese: $vietnamese,
                        register: $register,
                        file: $file,
                        template: concat!($template, ".typ.j2"),
                        of_session: $of_session,
                        posted: $posted,
                        letters: $letters,
                    },)+
                }
            }
        }
    };
}

kinds! {
    Plan: "plan", "Kế hoạch", Some("KH"), "ke-hoach", "plan", true, false, None;
    Announcement: "announcement", "Thông báo", Some("TB"), "thong-bao", "announcement", true, true, None;
    Invitation: "invitation", "Giấy mời", Some("GM"), "giay-moi", "invitation", true, false,
        Some("Giấy mời từng người, từng cơ quan");
    ChangeNotice: "change-notice", "Thông báo", Some("TB"), "thay-doi", "change-notice", true, true, None;
    Programme: "programme", "Chương trình", None, "chuong-trinh", "programme", true, false, None;
    Review: "review", "Báo cáo", Some("BC"), "ra-soat", "review", true, false, None;
    Minutes: "minutes", "Biên bản", Some("BB"), "bien-ban", "minutes", true, false, None;
    Conclusion: "conclusion", "Kết luận", Some("KL"), "ket-luan", "conclusion", true, true, None;
    Assignment: "assignment", "Công văn", Some("CV"), "phieu-chuyen", "assignment", true, false,
        Some("Công văn giao việc");
    Reply: "reply", "Công văn", Some("CV"), "tra-loi", "reply", true, false,
        Some("Công văn trả lời người kiến nghị");
    Reminder: "reminder", "Công văn", Some("CV"), "don-doc", "reminder", false, false,
        Some("Công văn đôn đốc");
    Correction: "correction", "Công văn", Some("CV"), "dinh-chinh", "correction", false, false,
        Some("Công văn đính chính");
    Ledger: "ledger", "Sổ theo dõi", None, "so-theo-doi", "ledger", false, false, None;
    ProgressReport: "progress-report", "Báo cáo", Some("BC"), "bao-cao", "report", false, true, None;
    AnnualReport: "annual-report", "Báo cáo", Some("BC"), "bao-cao-nam", "report", false, true, None;
}

/// What distinguishes a kind.
struct Entry {
    name: &'static str,
    vietnamese: &'static str,
    register: Option<&'static str>,
    file: &'static str,
    template: &'static str,
    of_session: bool,
    posted: bool,
    letters: Option<&'static str>,
}

impl Kind {
    /// The name by which commands know the kind.
    pub fn name(self) -> &'static str {
        self.entry().name
    }

    /// The Vietnamese name.
    pub fn vietnamese(self) -> &'static str {
        self.entry().vietnamese
    }

    /// The register in which its numbers run, and its part of a symbol: `KH` in `12-KH/ĐU`
    /// (Hướng dẫn 36, điểm 1.3). `None` for papers that bear no number.
    pub fn register(self) -> Option<&'static str> {
        self.entry().register
    }

    /// The kind of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.name() == name)
    }

    /// Whether papers of the kind are sent to anybody: a book stays with the office.
    pub fn goes_out(self) -> bool {
        self != Self::Ledger
    }

    /// Whether a paper without a number is a draft: minutes may be signed without one, as they are
    /// sent with other papers.
    pub fn needs_number(self) -> bool {
        self.register().is_some() && self != Self::Minutes
    }

    /// The template, relative to the templates folder.
    pub fn template(self) -> &'static str {
        self.entry().template
    }

    /// Whether a session has such papers.
    pub fn is_of_session(self) -> bool {
        self.entry().of_session
    }

    /// What lists call its letters, of which there is one for everybody.
    pub fn letters(self) -> Option<&'static str> {
        self.entry().letters
    }

    /// The kind whose letters lie in folders of this name.
    pub fn of_letters_in(folder: &str) -> Option<Self> {
        let file = match folder.rsplit_once('_') {
            Some((file, nth)) if nth.bytes().all(|it| it.is_ascii_digit()) => file,
            _ => folder,
        };
        let fits = |it: &Self| it.letters().is_some() && it.entry().file == file;
        Self::ALL.iter().copied().find(fits)
    }

    /// Whether it is posted or sent around, so that it names petitioners as the office chose.
    pub fn is_posted(self) -> bool {
        self.entry().posted
    }

    /// Where a paper lies below the output folder, with `/`. `session` is the folder of a
    /// dialogue's papers, `nth` tells what goes out once more from what went out first, `part`
    /// those of which there are several apart.
    pub fn path(self, year: i32, session: Option<&str>, nth: u32, part: Option<&str>) -> String {
        let folder = session.map_or(String::new(), |id| format!("{id}/"));
        let again = match nth {
            0 | 1 => String::new(),
            _ => format!("_{nth}"),
        };
        let part = part.map_or(String::new(), |name| format!("/{name}"));
        format!("{year}/{folder}{}{again}{part}.pdf", self.entry().file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_kinds_share_a_name_or_a_file() {
        let entries: Vec<Entry> = Kind::ALL.iter().map(|kind| kind.entry()).collect();
        for (nth, one) in entries.iter().enumerate() {
            for other in &entries[nth + 1..] {
                assert_ne!(one.name, other.name);
                assert_ne!(one.file, other.file);
            }
        }
    }

    #[test]
    fn several_papers_of_a_kind_lie_in_a_folder() {
        let path = |session, part| Kind::Reply.path(2025, session, 1, part);
        assert_eq!(
            path(Some("other"), Some("2025-42")),
            "2025/other/tra-loi/2025-42.pdf"
        );
        assert_eq!(path(None, None), "2025/tra-loi.pdf");
    }

    #[test]
    fn what_goes_out_once_more_lies_beside_the_first() {
        let path = |part| Kind::Invitation.path(2025, Some("other"), 2, part);
        assert_eq!(path(None), "2025/other/giay-moi_2.pdf");
        assert_eq!(path(Some("01-an")), "2025/other/giay-moi_2/01-an.pdf");
        for folder in ["giay-moi", "giay-moi_2"] {
            assert_eq!(Kind::of_letters_in(folder), Some(Kind::Invitation));
        }
    }
}
