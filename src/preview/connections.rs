//! Kết nối: how many may be connected at a time, and who makes room for whoever comes next.
//!
//! Browsers open connections ahead of time, and anything on this machine may open thousands. Nobody
//! waits for them: the one that has asked for nothing for longest is closed for a new one.

use std::sync::{Arc, Mutex};

use tokio::task::AbortHandle;

use super::page_cache::lock;

/// So many at a time: a browser with twenty tabs has half of them.
const MOST: usize = 128;

/// Các kết nối: everybody who is connected, those of whom nothing was heard for longest first.
#[derive(Debug, Default)]
pub struct Connections {
    list: Mutex<List>,
}

#[derive(Debug, Default)]
struct List {
    next: u64,
    held: Vec<Held>,
}

#[derive(Debug)]
struct Held {
    number: u64,
    /// How many of its requests are being answered.
    asked: usize,
    task: AbortHandle,
}

impl List {
    /// Makes room for one more: its number, and who has to go.
    fn room(&mut self) -> (u64, Option<Held>) {
        self.next += 1;
        let idle = || self.held.iter().position(|it| it.asked == 0);
        let full = self.held.len() >= MOST;
        let gone = full.then(|| idle().unwrap_or(0));
        (self.next, gone.map(|at| self.held.remove(at)))
    }
}

impl Connections {
    /// Begins to converse with somebody, in a task of its own that keeps what it is given until its
    /// end. If there is no room, somebody else has to go: whoever has asked for nothing, and if all
    /// have, whoever was the first to do so.
    pub fn begin(self: &Arc<Self>, converse: impl FnOnce(Connection) -> AbortHandle) {
        let (number, gone) = lock(&self.list).room();
        if let Some(gone) = gone {
            gone.task.abort();
        }
        let task = converse(Connection {
            number,
            all: Arc::clone(self),
        });
        let asked = 0;
        lock(&self.list).held.push(Held {
            number,
            asked,
            task,
        });
    }

    /// Changes what is held of a connection, which was heard of just now.
    fn hear_of(&self, number: u64, change: impl FnOnce(&mut Held)) {
        let list = &mut lock(&self.list).held;
        if let Some(at) = list.iter().position(|it| it.number == number) {
            let mut held = list.remove(at);
            change(&mut held);
            list.push(held);
        }
    }
}

/// Một kết nối, until it ends.
#[derive(Debug)]
pub struct Connection {
    number: u64,
    all: Arc<Connections>,
}

impl Connection {
    /// Somebody asks for something; the answer holds what is returned until it is sent.
    pub fn asks(self: &Arc<Self>) -> Asked {
        self.all.hear_of(self.number, |it| it.asked += 1);
        Asked(Arc::clone(self))
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        let list = &mut lock(&self.all.list).held;
        list.retain(|it| it.number != self.number);
    }
}

/// Somebody is being answered.
#[derive(Debug)]
pub struct Asked(Arc<Connection>);

impl Drop for Asked {
    fn drop(&mut self) {
        let Connection { number, all } = &*self.0;
        all.hear_of(*number, |it| it.asked -= 1);
    }
}
