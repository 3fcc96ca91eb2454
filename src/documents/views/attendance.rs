//! Thành phần dự: who came, and how many.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::records::{Approximation, Attendance};
use crate::vietnamese::wording;

impl Serialize for Attendance {
    /// A group and its size in words: `trên 80 người`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut attendance = serializer.serialize_struct("Attendance", 2)?;
        attendance.serialize_field("group", &self.group)?;
        attendance.serialize_field("size", &size(self.count, self.approximate))?;
        attendance.end()
    }
}

/// All who came; one rough count makes the sum a rough one.
pub(crate) fn in_all(groups: &[Attendance]) -> String {
    let count = groups.iter().map(|group| group.count).sum();
    let exact = groups.iter().all(|group| group.approximate.is_none());
    size(count, (!exact).then_some(Approximation::About))
}

fn size(count: u32, approximate: Option<Approximation>) -> String {
    let about = match approximate {
        None => "",
        Some(Approximation::Nearly) => "gần ",
        Some(Approximation::About) => "khoảng ",
        Some(Approximation::Over) => "trên ",
    };
    format!("{about}{} người", wording::two_digits(count.into()))
}
