//! Máy chủ: listens on this machine and answers, each request in a thread of its own.

use std::io::{self, BufWriter};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use super::answer::answer;
use super::reading::Settings;
use super::state::LiveState;
use super::watch::watch;
use crate::render::STACK;

/// How soon the end is noticed when it is asked for.
const GLANCE: Duration = Duration::from_millis(100);
/// How long to wait for the next word of a request. Browsers open connections ahead of time.
const PATIENCE: Duration = Duration::from_secs(60);

/// Ports that are tried in turn when none is named: the address stays the same from day to day.
const PORTS: std::ops::Range<u16> = 4825..4835;

/// Trang xem trước, being served.
pub struct Preview {
    listener: TcpListener,
    address: SocketAddr,
    state: Arc<LiveState>,
}

/// Why nothing can be served.
#[derive(Debug)]
pub enum Unserved {
    /// Somebody else has the port, or it may not be used.
    Port(u16, io::Error),
    /// All of those that are tried when none is named.
    AllPorts,
    /// The system refuses.
    System(String),
}

impl Preview {
    /// Reads the records, and begins to listen and to watch. A port of 0 leaves the choice to
    /// the system.
    ///
    /// # Errors
    ///
    /// When no port can be had.
    pub fn open(settings: Settings, port: Option<u16>) -> Result<Self, Unserved> {
        let system = |error: io::Error| Unserved::System(error.to_string());
        let listener = listen(port)?;
        let address = listener.local_addr().map_err(system)?;
        let state = Arc::new(LiveState::new(settings));
        let watched = Arc::clone(&state);
        let named = thread::Builder::new().name("watch".to_owned());
        named.spawn(move || watch(&watched)).map_err(system)?;
        Ok(Self {
            listener,
            address,
            state,
        })
    }

    /// Where the page is.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Answers until the end is asked for.
    ///
    /// # Errors
    ///
    /// When the system grants no thread to do so.
    pub fn serve(&self, ended: impl Fn() -> bool) -> io::Result<()> {
        let listener = self.listener.try_clone()?;
        let state = Arc::clone(&self.state);
        let port = self.address.port();
        let named = thread::Builder::new().name("listen".to_owned());
        named.spawn(move || let_in(&listener, &state, port))?;
        while !ended() {
            thread::sleep(GLANCE);
        }
        Ok(())
    }
}

/// The port, or the first free one of those that are tried.
fn listen(port: Option<u16>) -> Result<TcpListener, Unserved> {
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    match port {
        Some(port) => bind(port).map_err(|error| Unserved::Port(port, error)),
        None => {
            let mut free = PORTS.filter_map(|port| bind(port).ok());
            free.next().ok_or(Unserved::AllPorts)
        }
    }
}

/// Gives everybody who comes a thread.
fn let_in(listener: &TcpListener, state: &Arc<LiveState>, port: u16) {
    for stream in listener.incoming() {
        let Ok(stream) = stream else {
            // Whoever it was has gone again, or too many are here.
            thread::sleep(GLANCE);
            continue;
        };
        let state = Arc::clone(state);
        let thread = thread::Builder::new().stack_size(STACK);
        // A connection that no thread is granted for ends. That nobody listens any more is no
        // failure.
        drop(thread.spawn(move || drop(converse(&stream, &state, port))));
    }
}

fn converse(stream: &TcpStream, state: &LiveState, port: u16) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_nodelay(true)?;
    answer(state, port, &mut &*stream, &mut BufWriter::new(stream))
}
