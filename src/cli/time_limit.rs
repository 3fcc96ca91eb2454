//! Thời gian cho một văn bản: a template of the office's own may never come to an end.

use std::time::Duration;

use clap::{Args, value_parser};

/// In seconds: a thousand times what the longest document of the example takes.
const USUAL: u64 = 60;

/// How long one document may take that is made with an office's own templates.
#[derive(Args, Clone, Copy)]
pub(super) struct TimeLimit {
    /// seconds that a document with your own templates may take [default: 60]
    #[arg(
        id = "time_limit",
        long = "time-limit",
        value_name = "SECONDS",
        value_parser = value_parser!(u64).range(1..)
    )]
    seconds: Option<u64>,
}

impl TimeLimit {
    /// The limit of commands that take no other.
    pub(super) const USUAL: Duration = Duration::from_secs(USUAL);

    /// The limit that was asked for, or the usual one.
    pub(super) fn duration(self) -> Duration {
        self.seconds.map_or(Self::USUAL, Duration::from_secs)
    }

    /// Whether one was asked for.
    pub(super) fn is_given(self) -> bool {
        self.seconds.is_some()
    }

    /// The limit asked for here, else that one.
    pub(super) fn or(self, other: Self) -> Self {
        Self {
            seconds: self.seconds.or(other.seconds),
        }
    }
}
