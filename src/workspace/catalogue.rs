//! Quy tắc về hồ sơ: every rule that records can break.

use super::levels;
use crate::findings::{Rule, catalogue};

/// The rules of this folder and of all it rests on.
pub fn record_rules() -> impl Iterator<Item = &'static Rule> {
    catalogue::all().chain([levels::RULES].into_iter().flatten().copied())
}
