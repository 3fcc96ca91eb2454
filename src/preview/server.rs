//! Máy chủ: listens on this machine and answers, each request in a thread of its own.

use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::{Arc, Weak};
use std::time::{Duration, Instant};
use std::{io, thread};

use tiny_http::{Method, Request, Server};

use super::desk::Desk;
use super::events::tell;
use super::guard::{Refusal, refuse};
use super::index;
use super::outlines::in_place;
use super::page::Site;
use super::reply::Reply;
use super::route::{Route, list_shown};
use super::settings::Settings;
use super::tree::Tree;
use super::watch::Watch;
use crate::render::STACK;

/// How soon the end is noticed when it is asked for.
const GLANCE: Duration = Duration::from_millis(100);
/// How long the files must be still after a change: half a save is no save.
const SETTLED: Duration = Duration::from_millis(10);
/// How often to look whether anybody looks at the page.
const IDLE: Duration = Duration::from_millis(250);
/// How long to wait before asking again for a watch that was not granted.
const AGAIN: Duration = Duration::from_secs(5);

/// How often the server visits itself. Of several visitors who come at one moment it may give two
/// to one thread, and the second would wait for as long as the first stays; the next visitor
/// brings a thread along that takes care of whoever waits.
const KNOCK: Duration = Duration::from_millis(500);

/// Ports that are tried in turn when none is named: the address stays the same from day to day.
const PORTS: std::ops::Range<u16> = 4825..4835;

/// Trang xem trước, being served.
pub struct Preview {
    server: Server,
    address: SocketAddr,
    shop: Arc<Shop>,
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

/// What all requests share.
struct Shop {
    desk: Desk,
    site: Site,
    port: u16,
}

impl Preview {
    /// Reads the records, and begins to listen and to watch. A port of 0 leaves the choice to
    /// the system.
    ///
    /// # Errors
    ///
    /// When no port can be had.
    pub fn open(settings: Settings, port: Option<u16>) -> Result<Self, Unserved> {
        let listener = listen(port)?;
        let system = |error: &dyn ToString| Unserved::System(error.to_string());
        let address = listener.local_addr().map_err(|error| system(&error))?;
        let server = Server::from_listener(listener, None).map_err(|error| system(&error))?;
        let site = Site::new(settings.lang).map_err(|error| system(&error))?;
        let shop = Arc::new(Shop {
            desk: Desk::new(settings),
            site,
            port: address.port(),
        });
        let preview = Self {
            server,
            address,
            shop,
        };
        preview.watch().map_err(|error| system(&error))?;
        Ok(preview)
    }

    /// Where the page is.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Answers until the end is asked for.
    ///
    /// # Errors
    ///
    /// When the system lets nobody in any more.
    pub fn serve(&self, ended: impl Fn() -> bool) -> io::Result<()> {
        let mut knocked = Instant::now();
        while !ended() {
            if knocked.elapsed() > KNOCK {
                drop(TcpStream::connect_timeout(&self.address, GLANCE));
                knocked = Instant::now();
            }
            let Some(request) = self.server.recv_timeout(GLANCE)? else {
                continue;
            };
            let shop = Arc::clone(&self.shop);
            let thread = thread::Builder::new().stack_size(STACK);
            // A request that no thread is granted for is answered by its being dropped.
            drop(thread.spawn(move || shop.answer(request)));
        }
        Ok(())
    }

    /// Lets one thread wait for what the system tells of, and another look for what it does not.
    fn watch(&self) -> io::Result<()> {
        let told = Arc::downgrade(&self.shop);
        let looked = Arc::downgrade(&self.shop);
        let named = |name: &str| thread::Builder::new().name(name.to_owned());
        named("watch").spawn(move || follow(&told))?;
        named("look").spawn(move || look(&looked))?;
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

/// Reads again whenever the system tells of a change.
fn follow(shop: &Weak<Shop>) {
    while let Some(root) = root(shop) {
        if let Ok(mut watch) = Watch::new(&root) {
            loop {
                // The first time too: something may have changed before the watch began.
                let Some(shop) = shop.upgrade() else { return };
                shop.desk.read();
                drop(shop);
                if watch.wait().is_err() {
                    break;
                }
            }
        }
        // As many watches as the system grants are taken; till then the other thread looks.
        thread::sleep(AGAIN);
    }
}

/// Reads again whenever a look at the files shows a change, as long as a tab is open.
fn look(shop: &Weak<Shop>) {
    let Some(root) = root(shop) else { return };
    let (mut read, mut pause) = Tree::look(&root);
    let mut before = read.clone();
    loop {
        thread::sleep(pause);
        let Some(shop) = shop.upgrade() else { return };
        if shop.desk.listeners() == 0 {
            pause = IDLE;
            continue;
        }
        let (now, next) = Tree::look(&root);
        let settled = now == before;
        if settled && now != read {
            read = now.clone();
            shop.desk.read();
        }
        pause = if settled { next } else { SETTLED };
        before = now;
    }
}

fn root(shop: &Weak<Shop>) -> Option<PathBuf> {
    shop.upgrade().map(|shop| shop.desk.settings.root.clone())
}

impl Shop {
    /// Answers one request. That nobody listens any more is no failure.
    fn answer(&self, request: Request) {
        let refused = refuse(request.method(), request.headers(), self.port);
        let sent = match refused {
            Some(Refusal::Foreign) => Reply::sentence(403, self.site.foreign()).send(request),
            Some(Refusal::Method) => Reply::sentence(405, self.site.read_only()).send(request),
            None if Route::parse(request.url()) == Some(Route::Events)
                && *request.method() == Method::Get =>
            {
                tell(&self.desk, &mut *request.into_writer())
            }
            None => self.reply(request.url()).send(request),
        };
        drop(sent);
    }

    fn reply(&self, url: &str) -> Reply {
        let nothing = || Reply::sentence(404, self.site.nothing());
        match Route::parse(url) {
            Some(Route::Index) => Reply::page(index::html(&self.site, &self.desk)),
            Some(Route::Board) => match index::board(&self.desk) {
                Some(page) => Reply::board(page),
                None => Reply::missing(index::html(&self.site, &self.desk)),
            },
            Some(Route::First) => {
                let reading = self.desk.reading();
                let first = reading.known.first().map_or("", |it| it.path.as_str());
                self.document(first, None)
            }
            Some(Route::Document(path)) => self.document(path, list_shown(url)),
            Some(Route::Pdf(path)) => {
                let seen = self.desk.see(path);
                match &seen.look {
                    // An outdated paper must not pass for the present one.
                    Some(look) if seen.is_current() => Reply::pdf(&look.pdf),
                    _ => Reply::missing(self.site.document(&self.desk, path, &seen, None)),
                }
            }
            Some(Route::Picture(digest)) => {
                let page = self.desk.page(digest);
                let svg = page.as_ref().and_then(|(look, at)| look.pages.get(*at));
                svg.map_or_else(nothing, |page| Reply::picture(&in_place(&page.svg)))
            }
            Some(Route::Events) => Reply::sentence(200, ""),
            Some(Route::Style) => Reply::style(include_str!("preview.css")),
            Some(Route::Script) => Reply::script(include_str!("preview.js")),
            Some(Route::IndexScript) => Reply::script(include_str!("index.js")),
            Some(Route::Icon) => Reply::picture(include_str!("icon.svg")),
            None => nothing(),
        }
    }

    fn document(&self, path: &str, shown: Option<&str>) -> Reply {
        let seen = self.desk.see(path);
        let html = self.site.document(&self.desk, path, &seen, shown);
        match seen.known {
            Some(_) => Reply::page(html),
            None => Reply::missing(html),
        }
    }
}
