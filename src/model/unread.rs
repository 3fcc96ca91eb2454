//! Hồ sơ chưa đọc được: where records may stand that nobody could read.

use std::collections::BTreeSet;

use crate::findings::{Finding, rules};
use crate::records::MisplacedFile;

/// Những hồ sơ chưa đọc được: files and folders whose records are not known. What is counted or
/// listed from them would be incomplete, and nobody would notice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UnreadRecords {
    paths: BTreeSet<String>,
}

impl UnreadRecords {
    /// What errors keep from being read.
    pub fn left_by(findings: &[Finding]) -> Self {
        let errors = findings.iter().filter(|it| it.is_error());
        let paths = errors.flat_map(|it| Self::behind(it).paths).collect();
        Self { paths }
    }

    /// What the finding is about, were it an error.
    pub fn behind(finding: &Finding) -> Self {
        let place = finding.place.iter();
        let paths = place.map(|place| reach(finding, &place.file)).collect();
        Self { paths }
    }

    /// Adds a file, or a folder with everything in it.
    pub fn add(&mut self, path: &str) {
        self.paths.insert(path.to_owned());
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.paths.is_empty()
    }

    /// Whether it is this very file that is not known.
    pub fn are_at(&self, file: &str) -> bool {
        self.paths.contains(file)
    }

    /// Whether something of a file, or in a folder, may not be known.
    pub fn touch(&self, path: &str) -> bool {
        let mut unread = self.paths.iter();
        unread.any(|it| is_within(it, path) || is_within(path, it))
    }

    /// Whether petitions of that year or an earlier one may not be known.
    pub fn touch_petitions_until(&self, year: i32) -> bool {
        self.paths.iter().any(|path| {
            let mut parts = path.split('/').skip(1);
            match parts.next() {
                None => true,
                Some(folder) => {
                    let earlier = folder.parse().is_ok_and(|it: i32| it <= year);
                    let petitions = parts.next();
                    earlier && petitions.is_none_or(|it| it == "petitions")
                }
            }
        })
    }
}

/// Where the records may be that the finding is about.
fn reach(finding: &Finding, file: &str) -> String {
    let misplaced = finding.is::<MisplacedFile>();
    // Only the office's own file stands at the top, and its absence is told.
    let at_top = file.split('/').count() == 2 && file.ends_with(".toml");
    if misplaced && !at_top {
        rightly_named(file)
    } else if finding.is::<UnknownSession>() {
        // Nobody knows whose petitions these are.
        let petitions = file.rsplitn(3, '/').nth(2);
        petitions.unwrap_or(file).to_owned()
    } else {
        file.to_owned()
    }
}

/// The innermost folder around a file that bears a right name: what has a wrong one may be
/// anything that belongs there.
fn rightly_named(file: &str) -> String {
    let folders: Vec<&str> = file.split('/').collect();
    let folders = &folders[..folders.len().saturating_sub(1)];
    let right = match *folders {
        [_, "calendar", ..] => 2,
        [_, year, ..] if year.parse::<i32>().is_err() => 1,
        [_, _, "petitions", _, ..] => 4,
        [
            _,
            _,
            "sessions" | "petitions" | "reports" | "corrections" | "issued",
            ..,
        ] => 3,
        [_, _, ..] => 2,
        _ => 1,
    };
    folders[..right.min(folders.len())].join("/")
}

/// Whether a path is the folder itself or lies in it.
fn is_within(path: &str, folder: &str) -> bool {
    let rest = path.strip_prefix(folder);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

rules! { UNREAD:

UnknownSession "D401" "unknown-session" Error { id: String }
vi "không có buổi đối thoại “{id}”"
=> "đặt tên thư mục theo mã một buổi trong sessions/ của năm ấy, hoặc `other` cho ý kiến tiếp nhận ngoài hội nghị"
en "there is no session “{id}”"
=> "name the folder after a session in that year's sessions/, or `other` for what came in elsewhere"
why "Mỗi lượt ý kiến thuộc về một buổi đối thoại, hoặc được tiếp nhận ngoài hội nghị."
  / "Every petition belongs to a session, or came in outside of one."
wrong "tệp ở petitions/2025-05-nuoc-tang/, nhưng sessions/ không có 2025-05-nuoc-tang.toml"
    / "the file lies in petitions/2025-05-nuoc-tang/, but sessions/ has no 2025-05-nuoc-tang.toml"
right "tệp ở petitions/2025-04-nuoc-tang/ và có sessions/2025-04-nuoc-tang.toml"
    / "the file lies in petitions/2025-04-nuoc-tang/, and sessions/2025-04-nuoc-tang.toml exists"
by Records

}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_touches_what_it_holds_and_what_holds_it() {
        let mut unread = UnreadRecords::default();
        unread.add("records/2025/petitions/2025-04-nuoc-tang");
        for (path, touched) in [
            ("records/2025/petitions/2025-04-nuoc-tang/01.toml", true),
            ("records/2025/petitions", true),
            ("records/2025", true),
            ("records/2025/petitions/2025-04-nuoc", false),
            ("records/2025/plan.toml", false),
        ] {
            assert_eq!(unread.touch(path), touched, "{path}");
        }
        for (year, touched) in [(2024, false), (2025, true), (2026, true)] {
            assert_eq!(unread.touch_petitions_until(year), touched, "{year}");
        }
        for (file, folder) in [
            ("records/calendars/2025.toml", "records"),
            ("records/nam-2024/sessions/a.toml", "records"),
            ("records/2025/Petitions/a/01.toml", "records/2025"),
            ("records/2025/plann.toml", "records/2025"),
            ("records/2025/sessions/x/a.toml", "records/2025/sessions"),
            ("records/2025/petitions/a/05", "records/2025/petitions/a"),
            (
                "records/2025/petitions/a/b/05.toml",
                "records/2025/petitions/a",
            ),
            ("records/x", "records"),
        ] {
            assert_eq!(rightly_named(file), folder, "{file}");
        }
        unread.add("records/2024/plan.toml");
        assert!(!unread.touch_petitions_until(2024));
        unread.add("records");
        assert!(unread.touch_petitions_until(1999));
    }
}
