//! Máy chủ: listens on this machine, and lets everybody who comes be answered within limits.

use std::convert::Infallible;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;
use std::{io, thread};

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpStream;
use tokio::sync::Semaphore;
use tokio::time::sleep;

use super::answer::{AT_ONCE, Desk};
use super::connections::{Connection, Connections};
use super::reading::Settings;
use super::state::LiveState;
use super::watch::watch;
use crate::render::STACK;

/// How soon the end is noticed when it is asked for.
const GLANCE: Duration = Duration::from_millis(100);
/// How long the head of a request may take to come, and a connection may be kept for the next one.
const PATIENCE: Duration = Duration::from_secs(10);
/// So many bytes a head may have: browsers send a tenth of it.
const LONGEST_HEAD: usize = 32 << 10;
/// So many bytes are read ahead, and so many wait to be sent beside a page as a whole.
const BUFFERED: usize = 64 << 10;

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

    /// Answers until the end is asked for; whoever is being answered then is left alone.
    ///
    /// # Errors
    ///
    /// When the system grants no means to do so.
    pub fn serve(&self, ended: impl Fn() -> bool) -> io::Result<()> {
        let desk = Arc::new(Desk {
            state: Arc::clone(&self.state),
            port: self.address.port(),
            turns: Arc::new(Semaphore::new(AT_ONCE)),
        });
        let mut runtime = tokio::runtime::Builder::new_current_thread();
        runtime.enable_io().enable_time();
        runtime.max_blocking_threads(AT_ONCE);
        runtime.thread_name("page").thread_stack_size(STACK);
        let runtime = runtime.build()?;
        let listener = self.listener.try_clone()?;
        listener.set_nonblocking(true)?;
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            tokio::spawn(let_in(listener, desk));
            while !ended() {
                sleep(GLANCE).await;
            }
            io::Result::Ok(())
        })?;
        runtime.shutdown_background();
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

/// Converses with everybody who comes.
async fn let_in(listener: tokio::net::TcpListener, desk: Arc<Desk>) {
    let connections = Arc::new(Connections::default());
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            // Whoever it was has gone again, or the system has no room.
            sleep(GLANCE).await;
            continue;
        };
        connections.begin(|connection| {
            let desk = Arc::clone(&desk);
            tokio::spawn(converse(stream, connection, desk)).abort_handle()
        });
    }
}

async fn converse(stream: TcpStream, connection: Connection, desk: Arc<Desk>) {
    let connection = Arc::new(connection);
    let service = service_fn(|request| {
        let asked = connection.asks();
        let desk = &desk;
        async move { Ok::<_, Infallible>(desk.answer(&request).await.sent(asked)) }
    });
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(PATIENCE);
    http.max_header_size(LONGEST_HEAD).max_buf_size(BUFFERED);
    // Who has asked and says no more still gets the answer.
    http.half_close(true);
    // Nothing is kept anywhere, so nobody needs to know how old it is.
    http.auto_date_header(false);
    // That nobody listens any more is no failure, and what is no request was told so.
    drop(stream.set_nodelay(true));
    drop(http.serve_connection(TokioIo::new(stream), service).await);
}
