//! What the program says: findings, progress, the summary.

use std::any::Any;
use std::collections::BTreeMap;
use std::fmt::Display;
use std::io::{ErrorKind, IsTerminal, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use serde::Serialize;

use super::exit::Exit;
use super::globals::Format;
use super::words;
use crate::findings::{Finding, Lang, Sources, render_human, render_json, render_short};
use crate::render::panic_message;

/// Where to say things, and in which language and form.
pub(super) struct Report {
    pub lang: Lang,
    pub format: Format,
    failed: AtomicBool,
}

impl Report {
    pub(super) fn new(lang: Lang, format: Format) -> Self {
        Self {
            lang,
            format,
            failed: AtomicBool::new(false),
        }
    }

    /// Shows findings in the chosen form.
    pub(super) fn findings(&self, findings: &[Finding], sources: &Sources) {
        let lang = self.lang;
        match self.format {
            Format::Human => {
                let styled = std::io::stderr().is_terminal() && colours_wanted();
                self.text(render_human(findings, sources, lang, styled));
            }
            Format::Short => self.text(render_short(findings, sources, lang)),
            Format::Json => self.data(render_json(findings, sources, lang)),
        }
    }

    /// Shows findings to people even where the data is JSON.
    pub(super) fn findings_aside(&self, findings: &[Finding], sources: &Sources) {
        self.text(match self.format {
            Format::Short => render_short(findings, sources, self.lang),
            Format::Human | Format::Json => render_human(findings, sources, self.lang, false),
        });
    }

    /// A line for people; programs that read JSON are spared it.
    pub(super) fn note(&self, line: impl Display) {
        if self.format != Format::Json {
            self.say(line);
        }
    }

    /// A line of JSON; people are spared it.
    pub(super) fn line(&self, line: &impl Serialize) {
        if self.format == Format::Json {
            let json = serde_json::to_string(line).unwrap_or_default();
            self.data(format_args!("{json}\n"));
        }
    }

    /// A line for people, whatever the format.
    pub(super) fn say(&self, line: impl Display) {
        self.text(format_args!("{line}\n"));
    }

    /// A line about what was asked for and cannot be done, and how the program then ends.
    pub(super) fn refuse(&self, line: impl Display) -> Exit {
        self.say(line);
        Exit::Usage
    }

    /// Text for people as it is, whatever the format.
    pub(super) fn text(&self, text: impl Display) {
        // Nothing can be done when nobody listens.
        let _ = write!(anstream::stderr(), "{text}");
    }

    /// Data for programs. A reader that has gone away is no failure; a full disk is one.
    pub(super) fn data(&self, text: impl Display) {
        let mut stdout = std::io::stdout().lock();
        let written = write!(stdout, "{text}").and_then(|()| stdout.flush());
        if written.is_err_and(|error| error.kind() != ErrorKind::BrokenPipe) {
            self.failed.store(true, Ordering::Relaxed);
        }
    }

    /// Whether data could not be delivered.
    pub(super) fn failed(&self) -> bool {
        self.failed.load(Ordering::Relaxed)
    }

    /// How many errors and warnings there were, or nothing when there were none.
    pub(super) fn count(&self, findings: &[Finding]) {
        let errors = findings.iter().filter(|it| it.is_error()).count();
        if !findings.is_empty() {
            self.note(words::found(self.lang, errors, findings.len() - errors));
        }
    }

    /// One sentence about a failure of the program itself.
    pub(super) fn internal_failure(&self, cause: &(dyn Any + Send)) {
        self.say(words::internal_failure(self.lang, &panic_message(cause)));
    }
}

/// Whether the user has not declined colours.
pub(super) fn colours_wanted() -> bool {
    std::env::var_os("NO_COLOR").is_none()
}

/// Keeps one of findings that say the same of the same place: a template that is wrong is
/// wrong for every document made with it.
pub(super) fn once_each(findings: &mut Vec<Finding>) {
    // Only what stands at one place can say the same; there may be thousands of places.
    let mut kept: Vec<Finding> = Vec::with_capacity(findings.len());
    let mut at_place: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for finding in findings.drain(..) {
        let same = at_place.entry(finding.place.clone()).or_default();
        if same.iter().all(|at| kept[*at] != finding) {
            same.push(kept.len());
            kept.push(finding);
        }
    }
    *findings = kept;
}
