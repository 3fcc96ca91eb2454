//! Giả định: what stands in for values that are wrong, so that the rest of a record can be judged.
//!
//! Nobody knows what was meant. A record is therefore read twice, with two stand-ins that have
//! little in common: what is found both times does not hang on the value. No document is ever
//! made from such a reading.

/// Một trong hai giả định về những giá trị sai: which of the two stand-ins is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Guess {
    /// Nothing, the smallest, the first.
    First,
    /// Something, the largest, the last.
    Last,
}

impl Guess {
    /// One of two.
    pub(crate) fn pick<T>(self, first: T, last: T) -> T {
        match self {
            Self::First => first,
            Self::Last => last,
        }
    }

    /// The first or the last of some.
    pub(crate) fn of<T>(self, all: &[T]) -> Option<&T> {
        self.pick(all.first(), all.last())
    }
}
