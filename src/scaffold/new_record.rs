//! Hồ sơ sắp ghi: checked by the loader, to be written where nothing stands.

use std::io;
use std::path::Path;
use std::sync::Arc;

use crate::documents::Views;
use crate::findings::{Finding, Place, Sources, rules};
use crate::model::{BadIdentifier, Kind};
use crate::recording::RecordChanges;
use crate::records::{OUTSIDE, is_spelt_as_code};
use crate::workspace::{Changes, Symlink, Workspace};

/// Một hồ sơ sắp ghi: a new record before anything of it is on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRecord {
    /// Where it goes, relative to the root, with `/`.
    pub file: String,
    /// The text of the record.
    pub text: String,
}

/// Hồ sơ đã xem: a new record that can be written.
#[derive(Debug)]
pub struct CheckedRecord {
    /// The record.
    pub record: NewRecord,
    /// What `check` warns of in it, blanks before all.
    pub findings: Vec<Finding>,
    /// The texts to show the findings in.
    pub sources: Sources,
}

impl NewRecord {
    /// Looks at the record as if it stood below `root` already.
    ///
    /// # Errors
    ///
    /// When something stands there already, and when the record would have an error.
    pub fn checked(self, root: &Path) -> Result<CheckedRecord, NotBegun> {
        // A link that leads nowhere is something, too.
        if root.join(&self.file).symlink_metadata().is_ok() {
            let path = self.file;
            return Err(Finding::nowhere(RecordExists { path }).into());
        }
        self.stays_inside(root)?;
        let changes = Changes::from([(Arc::from(&*self.file), Arc::from(&*self.text))]);
        let office = Workspace::read_changed(root, &changes, None, Views::Left);
        let here = |it: &Finding| it.place.as_ref().is_some_and(|at| *at.file == *self.file);
        let findings: Vec<Finding> = office.findings.into_iter().filter(here).collect();
        if findings.iter().any(Finding::is_error) {
            return Err(NotBegun::Findings(findings, Box::new(office.sources)));
        }
        Ok(CheckedRecord {
            record: self,
            findings,
            sources: office.sources,
        })
    }

    /// A folder that is a link leads out of the records, where nothing is read.
    fn stays_inside(&self, root: &Path) -> Result<(), NotBegun> {
        let places = self.file.match_indices('/').map(|(at, _)| &self.file[..at]);
        for folder in places {
            let about = root.join(folder).symlink_metadata();
            if about.is_ok_and(|it| it.is_symlink()) {
                let place = Place::file(&Arc::from(folder));
                return Err(Finding::new(Symlink, place).into());
            }
        }
        Ok(())
    }

    /// What writes it, and nothing over it.
    pub fn to_record(&self, command: &str) -> RecordChanges {
        let mut changes = RecordChanges::by(command);
        changes.write(&self.file, None, self.text.as_bytes());
        changes
    }
}

/// Vì sao không lập được hồ sơ.
#[derive(Debug)]
pub enum NotBegun {
    /// Something is wrong with what was asked for, or with the records that are there.
    Findings(Vec<Finding>, Box<Sources>),
    /// These flags are needed and nobody could be asked.
    Missing(Vec<&'static str>),
    /// The questions were broken off.
    Cancelled,
    /// The questions could not be put.
    Unasked(io::Error),
}

impl From<Finding> for NotBegun {
    fn from(finding: Finding) -> Self {
        Self::Findings(vec![finding], Box::default())
    }
}

impl From<io::Error> for NotBegun {
    fn from(error: io::Error) -> Self {
        Self::Unasked(error)
    }
}

/// The identifier, if a file can bear it.
///
/// # Errors
///
/// The finding that it has other characters than small letters, digits and hyphens.
pub(super) fn identifier(id: String) -> Result<String, NotBegun> {
    let starts = id.starts_with(|c: char| c.is_ascii_alphanumeric());
    // Beside the folders of sessions lie those of what came in at none, and of a year's letters.
    let of_a_year = |kind: Kind| !kind.is_of_session();
    let taken = id == OUTSIDE || Kind::of_letters_in(&id).is_some_and(of_a_year);
    if starts && is_spelt_as_code(&id) && !taken && !RESERVED.contains(&&*id) {
        return Ok(id);
    }
    Err(Finding::nowhere(BadIdentifier { id }).into())
}

/// Names that a file of Windows cannot have.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];

rules! { NEW_RECORD:

RecordExists "D701" "record-exists" Error { path: String }
vi "đã có {path}; không ghi đè lên tệp có sẵn"
=> "mở tệp ấy mà sửa; hồ sơ mới thì đặt mã, tên hoặc năm khác"
en "{path} exists; nothing is written over it"
=> "edit that file, or give the new record another identifier, name or year"
why "Hồ sơ có sẵn là công sức của người khác; `doithoai new` chỉ thêm tệp mới."
  / "A record that exists is somebody's work; `doithoai new` only adds files."
wrong "`doithoai new plan 2025` khi đã có kế hoạch năm 2025"
    / "`doithoai new plan 2025` where 2025 has its plan"
right "sửa records/2025/plan.toml, hoặc `doithoai new plan 2026`"
    / "records/2025/plan.toml is edited, or `doithoai new plan 2026`"
by Technical

}
