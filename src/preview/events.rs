//! Tin báo: tells a tab that there is something new, as server-sent events.

use std::io;
use std::io::Write;
use std::time::Duration;

use super::reply::begin_events;
use super::state::LiveState;

/// How often a tab is written to when there is nothing to tell: that is how one learns that it
/// was closed.
const PING: Duration = Duration::from_secs(2);

/// Tells the number of each reading, the present one first, until nobody listens any more.
///
/// # Errors
///
/// Always in the end: the other side has gone.
pub fn tell(state: &LiveState, to: &mut impl Write) -> io::Result<()> {
    let _listener = state.listen();
    begin_events(to)?;
    // A page asks again so many milliseconds after the program was ended and started anew.
    to.write_all(b"retry: 1000\n")?;
    let mut number = state.reading().number;
    loop {
        write!(to, "data: {}\n\n", revision(number))?;
        to.flush()?;
        number = loop {
            match state.wait(number, PING) {
                Some(number) => break number,
                None => {
                    to.write_all(b":\n\n")?;
                    to.flush()?;
                }
            }
        };
    }
}

/// A name for a reading that no other run of the program gives.
pub fn revision(number: u64) -> String {
    format!("{}-{number}", std::process::id())
}
