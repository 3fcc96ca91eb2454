//! What the program says: findings, progress, the summary.

use std::any::Any;
use std::fmt;
use std::io::{ErrorKind, IsTerminal, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use serde::Serialize;

use super::arguments::Format;
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

    /// The text in the reader's language.
    pub(super) fn word(&self, vi: &'static str, en: &'static str) -> &'static str {
        match self.lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }

    /// Shows findings in the chosen form.
    pub(super) fn findings(&self, findings: &[Finding], sources: &Sources) {
        match self.format {
            Format::Human => {
                let styled =
                    std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
                self.say(format_args!(
                    "{}",
                    render_human(findings, sources, self.lang, styled)
                ));
            }
            Format::Short => self.say(format_args!(
                "{}",
                render_short(findings, sources, self.lang)
            )),
            Format::Json => self.data(format_args!(
                "{}",
                render_json(findings, sources, self.lang)
            )),
        }
    }

    /// Shows findings to people even where the data is JSON.
    pub(super) fn findings_aside(&self, findings: &[Finding], sources: &Sources) {
        let shown = match self.format {
            Format::Short => render_short(findings, sources, self.lang),
            Format::Human | Format::Json => render_human(findings, sources, self.lang, false),
        };
        self.say(format_args!("{shown}"));
    }

    /// A line for people; programs that read JSON are spared it.
    pub(super) fn note(&self, line: fmt::Arguments<'_>) {
        if self.format != Format::Json {
            self.say(format_args!("{line}\n"));
        }
    }

    /// A line of JSON; people are spared it.
    pub(super) fn line(&self, line: &impl Serialize) {
        if self.format == Format::Json {
            let json = serde_json::to_string(line).unwrap_or_default();
            self.data(format_args!("{json}\n"));
        }
    }

    /// Text for people, whatever the format.
    pub(super) fn say(&self, text: fmt::Arguments<'_>) {
        // Nothing can be done when nobody listens.
        let _ = anstream::stderr().write_fmt(text);
    }

    /// Data for programs. A reader that has gone away is no failure; a full disk is one.
    pub(super) fn data(&self, text: fmt::Arguments<'_>) {
        let mut stdout = std::io::stdout().lock();
        let written = stdout.write_fmt(text).and_then(|()| stdout.flush());
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
        let warnings = findings.len() - errors;
        if !findings.is_empty() {
            match self.lang {
                Lang::Vi => self.note(format_args!("{errors} lỗi, {warnings} cảnh báo")),
                Lang::En => self.note(format_args!("{errors} error(s), {warnings} warning(s)")),
            }
        }
    }

    /// One sentence about a failure of the program itself.
    pub(super) fn internal_failure(&self, cause: &(dyn Any + Send)) {
        let detail = panic_message(cause);
        let sentence = self.word(
            "lỗi bên trong chương trình; xin báo lại kèm hồ sơ gây lỗi",
            "internal failure; please report it with the records that cause it",
        );
        self.say(format_args!("{sentence} ({detail})\n"));
    }
}
