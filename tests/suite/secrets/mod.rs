//! What must not be told: denunciations, secret items, names that posted papers shorten.

mod denunciations;
mod files;
mod names;
mod threats;
mod tokens;
