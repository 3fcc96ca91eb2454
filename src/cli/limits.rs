//! Giới hạn: a template of the office's own may never come to an end.

use std::time::Duration;

use clap::{Args, value_parser};

use crate::render::{Limits, Renderer, Templates};

/// In seconds: a thousand times what the longest document of the example takes.
const USUAL: u64 = 60;

/// In bytes: a hundred times what the longest document of the example takes.
const MEMORY: u64 = 2 << 30;

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
    pub seconds: Option<u64>,
}

impl TimeLimit {
    /// The limit of commands that take no other.
    pub(super) const NONE_GIVEN: Self = Self { seconds: None };

    /// How to set pages with an office's own templates.
    pub(super) fn limits(self) -> Option<Limits> {
        limits(self.seconds.unwrap_or(USUAL))
    }

    /// What sets pages with these templates.
    pub(super) fn renderer(self, templates: &Templates) -> Renderer {
        Renderer::new(templates, self.limits().as_ref())
    }
}

/// How to set pages with an office's own templates, each in so many seconds.
pub(super) fn limits(seconds: u64) -> Option<Limits> {
    Some(Limits {
        program: std::env::current_exe().ok()?,
        limit: Duration::from_secs(seconds),
        memory: MEMORY,
    })
}
