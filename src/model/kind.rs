//! Loại văn bản: the table of kinds. Whatever tells one kind from another stands here; what its
//! papers show stands in its view and its template.

/// Declares the kinds, in the order of the process:
///
/// ```text
/// Kind: name in commands, Vietnamese name, register, file, template, place in a pack, posted;
/// ```
macro_rules! kinds {
    ($($kind:ident: $name:literal, $vietnamese:literal, $register:expr, $file:literal,
       $template:literal, $in_pack:expr, $posted:literal;)+) => {
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
                        in_pack: $in_pack,
                        posted: $posted,
                    },)+
                }
            }
        }
    };
}

kinds! {
    Plan: "plan", "Kế hoạch", Some("KH"), "ke-hoach", "plan", Some(1), false;
    Announcement: "announcement", "Thông báo", Some("TB"), "thong-bao", "announcement", Some(2), true;
    Invitation: "invitation", "Giấy mời", Some("GM"), "giay-moi", "invitation", Some(3), false;
    Programme: "programme", "Chương trình", None, "chuong-trinh", "programme", Some(4), false;
    Minutes: "minutes", "Biên bản", Some("BB"), "bien-ban", "minutes", Some(6), false;
    Conclusion: "conclusion", "Kết luận", Some("KL"), "ket-luan", "conclusion", Some(7), true;
    Assignment: "assignment", "Công văn", Some("CV"), "phieu-chuyen", "assignment", Some(8), false;
    Reply: "reply", "Công văn", Some("CV"), "tra-loi", "reply", Some(9), false;
    Review: "review", "Báo cáo", Some("BC"), "ra-soat", "review", Some(5), false;
    Reminder: "reminder", "Công văn", Some("CV"), "don-doc", "reminder", None, false;
    Ledger: "ledger", "Sổ theo dõi", None, "so-theo-doi", "ledger", None, false;
    ProgressReport: "progress-report", "Báo cáo", Some("BC"), "bao-cao", "report", None, true;
    AnnualReport: "annual-report", "Báo cáo", Some("BC"), "bao-cao-nam", "report", None, true;
}

/// What distinguishes a kind.
struct Entry {
    name: &'static str,
    vietnamese: &'static str,
    register: Option<&'static str>,
    file: &'static str,
    template: &'static str,
    in_pack: Option<u8>,
    posted: bool,
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

    /// The template, relative to the templates folder.
    pub fn template(self) -> &'static str {
        self.entry().template
    }

    /// Its turn in the print pack of a session: what calls the session, what lies on the table,
    /// what follows from it. `None` for papers that are of no session.
    pub fn place_in_pack(self) -> Option<u8> {
        self.entry().in_pack
    }

    /// Whether it is posted or sent around, so that it names petitioners as the office chose.
    pub fn is_posted(self) -> bool {
        self.entry().posted
    }

    /// Where a paper lies below the output folder, with `/`. `session` is the folder of a
    /// dialogue's papers, `part` tells those of which there are several apart.
    pub fn path(self, year: i32, session: Option<&str>, part: Option<&str>) -> String {
        let folder = session.map_or(String::new(), |id| format!("{id}/"));
        let part = part.map_or(String::new(), |name| format!("/{name}"));
        format!("{year}/{folder}{}{part}.pdf", self.entry().file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_kinds_share_a_name_a_file_or_a_turn() {
        let entries: Vec<Entry> = Kind::ALL.iter().map(|kind| kind.entry()).collect();
        for (nth, one) in entries.iter().enumerate() {
            for other in &entries[nth + 1..] {
                assert_ne!(one.name, other.name);
                assert_ne!(one.file, other.file);
                assert!(one.in_pack.is_none() || one.in_pack != other.in_pack);
            }
        }
    }

    #[test]
    fn several_papers_of_a_kind_lie_in_a_folder() {
        let path = |session, part| Kind::Reply.path(2025, session, part);
        assert_eq!(
            path(Some("other"), Some("2025-42")),
            "2025/other/tra-loi/2025-42.pdf"
        );
        assert_eq!(path(None, None), "2025/tra-loi.pdf");
    }
}
