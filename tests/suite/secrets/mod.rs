//! What must not be told: denunciations, secret items, names that posted papers shorten.

mod denunciations;
mod names;
