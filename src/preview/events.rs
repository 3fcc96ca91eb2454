//! Tin báo: tells a tab that there is something new, as server-sent events.

use std::sync::Arc;
use std::time::Duration;

use hyper::body::Bytes;
use tokio::sync::mpsc::{Receiver, Sender, channel};
use tokio::time::timeout;

use super::state::LiveState;

/// How often a tab is written to when there is nothing to tell: that is how one learns that it
/// was closed.
const PING: Duration = Duration::from_secs(2);

/// What a tab is told from now on, piece by piece. Nothing is made ahead for one that does not read.
pub fn news(state: &Arc<LiveState>) -> Receiver<Bytes> {
    let (to, from) = channel(1);
    let state = Arc::clone(state);
    tokio::spawn(async move { tell(&state, &to).await });
    from
}

/// Tells the number of each reading, the present one first, until nobody listens any more: then
/// `None`.
async fn tell(state: &LiveState, to: &Sender<Bytes>) -> Option<()> {
    let _listener = state.listen();
    let mut numbers = state.numbers();
    // A page asks again so many milliseconds after the program was ended and started anew.
    let mut begin = "retry: 1000\n";
    loop {
        let number = *numbers.borrow_and_update();
        let told = format!("{begin}data: {}\n\n", revision(number));
        to.send(Bytes::from(told)).await.ok()?;
        begin = "";
        loop {
            match timeout(PING, numbers.changed()).await {
                Ok(changed) => break changed.ok()?,
                Err(_) => to.send(Bytes::from_static(b":\n\n")).await.ok()?,
            }
        }
    }
}

/// A name for a reading that no other run of the program gives.
pub fn revision(number: u64) -> String {
    format!("{}-{number}", std::process::id())
}
