//! Thành phần dự: who came, and how many.

use minijinja::{Value, context};

use crate::records::{Approximation, Attendance};
use crate::vietnamese::wording;

impl From<&Attendance> for Value {
    /// A group and its size in words: `trên 80 người`.
    fn from(attendance: &Attendance) -> Self {
        context! {
            group => &attendance.group,
            size => size(attendance.count, attendance.approximate),
        }
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
