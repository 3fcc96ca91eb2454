//! Lập thử: every document of an office made, and none written.

use std::num::NonZeroUsize;

use super::press::{Press, Printed};
use super::workers::{Work, run};
use crate::documents::Document;
use crate::findings::Finding;

/// Makes the documents on `jobs` threads and keeps of each PDF what `keep` makes of it, in the
/// order of the documents.
pub fn print_all<T: Send>(
    documents: &[Document],
    press: &Press,
    jobs: NonZeroUsize,
    keep: impl Fn(Printed) -> T + Sync,
) -> Vec<Result<T, Vec<Finding>>> {
    let printing = Printing {
        documents,
        press,
        keep,
    };
    let mut all = Vec::new();
    run(&printing, 1, jobs, |_, made| all = made);
    all
}

struct Printing<'a, K> {
    documents: &'a [Document],
    press: &'a Press,
    keep: K,
}

impl<T: Send, K: Fn(Printed) -> T + Sync> Work for Printing<'_, K> {
    type Office = ();
    type Piece = Result<T, Vec<Finding>>;
    type Done = Vec<Result<T, Vec<Finding>>>;

    fn open(&self, _: usize) {}

    fn pieces(&self, (): &()) -> Vec<usize> {
        (0..self.documents.len()).collect()
    }

    fn work(&self, (): &(), piece: usize) -> Self::Piece {
        self.press.make(&self.documents[piece]).map(&self.keep)
    }

    fn close(&self, (): &(), pieces: Vec<Self::Piece>) -> Self::Done {
        pieces
    }
}
