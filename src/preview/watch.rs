//! Trông thư mục: looks at the files again and again, as long as somebody looks at the page.
//!
//! The system could tell of changes, but it waits for a tenth of a second of silence first, which
//! is half of the time in which the page is to follow; and of a folder on another machine it
//! tells nobody when a colleague saves there.

use std::thread;
use std::time::{Duration, Instant};

use super::state::{LiveState, Tree};

/// How long to wait at least between two looks.
const PAUSE: Duration = Duration::from_millis(25);
/// How many times the time of a look to wait at least: a large folder is looked at less often.
const SHARE: u32 = 10;
/// How long the files must be still after a change: half a save is no save.
const SETTLED: Duration = Duration::from_millis(10);
/// How often to look whether anybody looks at the page.
const IDLE: Duration = Duration::from_millis(250);
/// Some disks tell the time of a save by two seconds: a file that is saved again within them, and
/// as large as before, looks the same. So all are read once more when they are over.
const COARSE: Duration = Duration::from_millis(2500);

/// Reads again whenever a look at the files shows a change, as long as a tab is open.
pub fn watch(state: &LiveState) {
    let mut before = Tree::default();
    let mut pause = IDLE;
    let mut changed = None;
    loop {
        thread::sleep(pause);
        pause = IDLE;
        if state.listeners() == 0 {
            continue;
        }
        let begun = Instant::now();
        let now = Tree::look(&state.settings.root);
        pause = PAUSE.max(begun.elapsed() * SHARE);
        let again = changed.is_some_and(|it: Instant| it.elapsed() > COARSE);
        if now != before {
            pause = SETTLED;
            changed = Some(begun);
        } else if state.read(&now, again) {
            changed = Some(begun);
        } else if again {
            changed = None;
        }
        before = now;
    }
}
