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

/// What is done with each of several offices: opened, worked on piece by piece, and closed.
pub trait Work: Sync {
    /// An open office.
    type Office: Send + Sync;
    /// What becomes of a piece.
    type Piece: Send;
    /// What becomes of the office.
    type Done: Send;

    /// Opens the office of that number.
    fn open(&self, office: usize) -> Self::Office;
    /// The numbers of all pieces of work, from 0, in the order in which to take them: the
    /// longest first, so that no thread is left alone with it in the end.
    fn pieces(&self, office: &Self::Office) -> Vec<usize>;
    /// Does the piece of that number.
    fn work(&self, office: &Self::Office, piece: usize) -> Self::Piece;
    /// Closes the office; the pieces are in their order.
    fn close(&self, office: &Self::Office, pieces: Vec<Self::Piece>) -> Self::Done;
}

/// Works on `offices` offices with `jobs` threads, and hands each one over when it is closed, in
/// their order.
///
/// A thread opens the next office when no piece is left to take, while the others still work on
/// the last ones: few offices are open at a time, and no thread waits for another.
pub fn run<W: Work>(
    work: &W,
    offices: usize,
    jobs: NonZeroUsize,
    mut closed: impl FnMut(usize, W::Done),
) {
    let (sender, receiver) = mpsc::channel();
    let run = Run {
        work,
        offices,
        state: Mutex::new(State {
            pieces: VecDeque::new(),
            next: 0,
            opening: 0,
            panicked: None,
        }),
        changed: Condvar::new(),
    };
    thread::scope(|scope| {
        let mut workers = 0;
        for _ in 0..jobs.get() {
            let thread = thread::Builder::new().stack_size(STACK);
            let sender = sender.clone();
            let worker = thread.spawn_scoped(scope, || {
                let _alone = alone();
                run.worker(sender);
            });
            workers += usize::from(worker.is_ok());
        }
        if workers == 0 {
            // The system grants no thread: this one does the work.
            run.worker(sender);
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
    let panicked = run.lock().panicked.take();
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
    run(&Pieces { count, work }, 1, jobs, |_, done| all = done);
    all
}

/// Work without an office that it would belong to.
struct Pieces<F> {
    count: usize,
    work: F,
}

impl<T: Send, F: Fn(usize) -> T + Sync> Work for Pieces<F> {
    type Office = ();
    type Piece = T;
    type Done = Vec<T>;

    fn open(&self, _: usize) {}

    fn pieces(&self, (): &()) -> Vec<usize> {
        (0..self.count).collect()
    }

    fn work(&self, (): &(), piece: usize) -> T {
        (self.work)(piece)
    }

    fn close(&self, (): &(), pieces: Vec<T>) -> Vec<T> {
        pieces
    }
}

/// Keeps on this thread what Typst would hand to others while this one waits: each thread has a
/// document of its own to work on, and what one thread allocates another would have to free.
/// Where that cannot be had, a build takes some percent longer.
fn alone() -> Option<ThreadPool> {
    let pool = ThreadPoolBuilder::new().num_threads(1);
    pool.use_current_thread().build().ok()
}

struct Run<'a, W: Work> {
    work: &'a W,
    offices: usize,
    state: Mutex<State<W>>,
    changed: Condvar,
}

struct State<W: Work> {
    /// What is left to do in the offices that are open.
    pieces: VecDeque<(Arc<Open<W>>, usize)>,
    /// The first office that nobody has opened.
    next: usize,
    /// How many offices are being opened.
    opening: usize,
    /// The first panic outside of a piece.
    panicked: Option<Box<dyn Any + Send>>,
}

struct Open<W: Work> {
    number: usize,
    office: W::Office,
    /// What became of the pieces, and how many are still to come.
    done: Mutex<(Vec<Option<W::Piece>>, usize)>,
}

enum Step<W: Work> {
    Work(Arc<Open<W>>, usize),
    Open(usize),
    End,
}

impl<W: Work> Run<'_, W> {
    fn lock(&self) -> MutexGuard<'_, State<W>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn worker(&self, closed: Sender<(usize, W::Done)>) {
        loop {
            let step = self.next_step();
            let opening = matches!(step, Step::Open(_));
            let worked = catch_unwind(AssertUnwindSafe(|| match step {
                Step::Work(open, piece) => {
                    let made = self.work.work(&open.office, piece);
                    self.finish(&open, piece, made, &closed);
                    true
                }
                Step::Open(office) => {
                    self.open(office, &closed);
                    true
                }
                Step::End => false,
            }));
            if opening {
                self.lock().opening -= 1;
                self.changed.notify_all();
            }
            match worked {
                Ok(true) => {}
                Ok(false) => break,
                Err(cause) => {
                    self.lock().panicked.get_or_insert(cause);
                }
            }
            typst::comemo::evict(KEEP);
        }
    }

    fn next_step(&self) -> Step<W> {
        let mut state = self.lock();
        loop {
            if let Some((open, piece)) = state.pieces.pop_front() {
                return Step::Work(open, piece);
            }
            if state.next < self.offices {
                state.next += 1;
                state.opening += 1;
                return Step::Open(state.next - 1);
            }
            if state.opening == 0 {
                return Step::End;
            }
            let changed = self.changed.wait(state);
            state = changed.unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn open(&self, number: usize, closed: &Sender<(usize, W::Done)>) {
        let office = self.work.open(number);
        let pieces = self.work.pieces(&office);
        if pieces.is_empty() {
            let done = self.work.close(&office, Vec::new());
            drop(closed.send((number, done)));
            return;
        }
        let open = Arc::new(Open {
            number,
            office,
            done: Mutex::new((pieces.iter().map(|_| None).collect(), pieces.len())),
        });
        let all = pieces.into_iter().map(|piece| (Arc::clone(&open), piece));
        self.lock().pieces.extend(all);
    }

    fn finish(
        &self,
        open: &Open<W>,
        piece: usize,
        made: W::Piece,
        closed: &Sender<(usize, W::Done)>,
    ) {
        let mut done = open.done.lock().unwrap_or_else(PoisonError::into_inner);
        done.0[piece] = Some(made);
        done.1 -= 1;
        if done.1 == 0 {
            let pieces = std::mem::take(&mut done.0).into_iter().flatten().collect();
            drop(done);
            let done = self.work.close(&open.office, pieces);
            drop(closed.send((open.number, done)));
        }
    }
}
