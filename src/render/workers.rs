//! Plain threads, one document at a time each.
//!
//! Not tasks of rayon: Typst uses it inside, and a worker that waits there would steal a whole
//! other document, which nests until the stack overflows.

use std::any::Any;
use std::collections::{BTreeMap, VecDeque};
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, mpsc};
use std::thread;

use rayon::{ThreadPool, ThreadPoolBuilder};

/// Typst recurses deeply over nested content.
pub(crate) const STACK: usize = 16 << 20;
/// How many times layout results outlive a document without being used again. The tables that
/// hold them never shrink: what they hold at their fullest stays taken until the end.
const KEEP: usize = 1;

/// Works on `offices` offices with `jobs` threads: each is opened, worked on piece by piece and
/// closed, and handed over in their order.
///
/// `open` gives an office with the numbers of all its pieces, from 0, in the order in which to
/// take them. `close` gets what became of them in the order of their numbers. A thread opens the next office when no piece
/// is left to take, while the others still work on the last ones: few offices are open at a time,
/// and no thread waits for another.
pub fn run<O: Send + Sync, P: Send, D: Send>(
    offices: usize,
    jobs: NonZeroUsize,
    open: impl Fn(usize) -> (O, Vec<usize>) + Sync,
    work: impl Fn(&O, usize) -> P + Sync,
    close: impl Fn(&O, Vec<P>) -> D + Sync,
    mut closed: impl FnMut(usize, D),
) {
    let (sender, receiver) = mpsc::channel();
    let queue = Queue::new(offices);
    let worker = |sender: Sender<(usize, D)>| {
        while let Some(step) = queue.next() {
            let opening = matches!(step, Step::Open(_));
            let worked = catch_unwind(AssertUnwindSafe(|| {
                let (office, made) = match step {
                    Step::Open(nth) => (queue.open(nth, open(nth)), None),
                    Step::Work(office, piece) => {
                        let made = work(&office.office, piece);
                        (office, Some((piece, made)))
                    }
                };
                if let Some(pieces) = office.all_with(made) {
                    drop(sender.send((office.nth, close(&office.office, pieces))));
                }
            }));
            queue.end(opening, worked.err());
            typst::comemo::evict(KEEP);
        }
    };
    thread::scope(|scope| {
        let start = || {
            let thread = thread::Builder::new().stack_size(STACK);
            let sender = sender.clone();
            let started = thread.spawn_scoped(scope, || {
                let _alone = alone();
                worker(sender);
            });
            started.is_ok()
        };
        if (0..jobs.get()).filter(|_| start()).count() == 0 {
            // The system grants no thread: this one does the work.
            worker(sender);
        } else {
            drop(sender);
        }
        let mut early = BTreeMap::new();
        let mut next = 0;
        for (office, done) in receiver {
            early.insert(office, done);
            while let Some(done) = early.remove(&next) {
                closed(next, done);
                next += 1;
            }
        }
    });
    let panicked = queue.lock().panicked.take();
    if let Some(cause) = panicked {
        resume_unwind(cause);
    }
}

/// Does `count` pieces of work on `jobs` threads, and returns what became of them in their order.
pub fn in_parallel<T: Send>(
    count: usize,
    jobs: NonZeroUsize,
    work: impl Fn(usize) -> T + Sync,
) -> Vec<T> {
    let mut all = Vec::new();
    let open = |_| ((), (0..count).collect());
    let work = |(): &(), piece| work(piece);
    run(
        1,
        jobs,
        open,
        work,
        |(): &(), made| made,
        |_, made| all = made,
    );
    all
}

/// Keeps on this thread what Typst would hand to others while this one waits: each thread has a
/// document of its own to work on, and what one thread allocates another would have to free.
/// Where that cannot be had, a build takes some percent longer.
fn alone() -> Option<ThreadPool> {
    let pool = ThreadPoolBuilder::new().num_threads(1);
    pool.use_current_thread().build().ok()
}

/// An office that is open.
struct Open<O, P> {
    nth: usize,
    office: O,
    pieces: usize,
    /// What became of the pieces so far.
    done: Mutex<BTreeMap<usize, P>>,
}

impl<O, P> Open<O, P> {
    /// What became of all pieces, once this is the last one.
    fn all_with(&self, made: Option<(usize, P)>) -> Option<Vec<P>> {
        let mut done = self.done.lock().unwrap_or_else(PoisonError::into_inner);
        done.extend(made);
        let all = done.len() == self.pieces;
        all.then(|| std::mem::take(&mut *done).into_values().collect())
    }
}

enum Step<O, P> {
    Open(usize),
    Work(Arc<Open<O, P>>, usize),
}

/// What is left to do.
struct Queue<O, P> {
    state: Mutex<State<O, P>>,
    changed: Condvar,
}

struct State<O, P> {
    /// The pieces of open offices, then the offices that nobody has opened.
    steps: VecDeque<Step<O, P>>,
    /// How many offices are being opened.
    opening: usize,
    /// The first panic outside of a piece.
    panicked: Option<Box<dyn Any + Send>>,
}

impl<O, P> Queue<O, P> {
    fn new(offices: usize) -> Self {
        Self {
            state: Mutex::new(State {
                steps: (0..offices).map(Step::Open).collect(),
                opening: 0,
                panicked: None,
            }),
            changed: Condvar::new(),
        }
    }

    fn lock(&self) -> MutexGuard<'_, State<O, P>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next step; `None` when there is none left, and none to come of an office that is being
    /// opened.
    fn next(&self) -> Option<Step<O, P>> {
        let waiting = |state: &mut State<O, P>| state.steps.is_empty() && state.opening > 0;
        let state = self.changed.wait_while(self.lock(), waiting);
        let mut state = state.unwrap_or_else(PoisonError::into_inner);
        let step = state.steps.pop_front()?;
        state.opening += usize::from(matches!(step, Step::Open(_)));
        Some(step)
    }

    fn open(&self, nth: usize, (office, pieces): (O, Vec<usize>)) -> Arc<Open<O, P>> {
        let open = Arc::new(Open {
            nth,
            office,
            pieces: pieces.len(),
            done: Mutex::default(),
        });
        let mut state = self.lock();
        for piece in pieces.into_iter().rev() {
            state.steps.push_front(Step::Work(Arc::clone(&open), piece));
        }
        open
    }

    /// Notes that a step has come to an end, with a panic perhaps.
    fn end(&self, opening: bool, panicked: Option<Box<dyn Any + Send>>) {
        let mut state = self.lock();
        state.opening -= usize::from(opening);
        state.panicked = state.panicked.take().or(panicked);
        self.changed.notify_all();
    }
}
