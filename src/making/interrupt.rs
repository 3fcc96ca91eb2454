//! Dừng giữa chừng: Ctrl-C ends the run between two documents.

use std::sync::atomic::{AtomicBool, Ordering};

static ASKED: AtomicBool = AtomicBool::new(false);

/// What a shell expects of a program that was interrupted.
const INTERRUPTED: i32 = 130;

/// From now on Ctrl-C asks for the end; a second one ends at once, which leaves no half file
/// either.
pub fn listen() {
    let heard = ctrlc::set_handler(|| {
        if ASKED.swap(true, Ordering::Relaxed) {
            std::process::exit(INTERRUPTED);
        }
    });
    // Where no handler can be set, Ctrl-C ends at once.
    drop(heard);
}

/// Whether the end was asked for.
pub fn interrupted() -> bool {
    ASKED.load(Ordering::Relaxed)
}
