//! Sổ Excel: petitions in a workbook, out of the records and back.
//!
//! ```text
//! records --known--> what there is --export--> so-kien-nghi.xlsx
//! so.xlsx --container--> --grid--> cells --sheet--> rows --placing, import--> changes
//!                                                            --check--> findings --save--> records
//! ```
//!
//! A workbook goes round by mail and comes back from other hands. Nothing in it is taken for
//! more than it says: no formula is worked out, no date is guessed, no row is deleted by being
//! left out, and what would make a record with an error is refused as a whole. Secrets neither
//! leave nor come in this way.
//!
//! | module | what it is |
//! |---|---|
//! | `container`, `grid` | from the bytes of a file to its cells, within bounds |
//! | `column`, `item_columns`, `event_columns`, `choices`, `entry` | what stands under which heading, and what a cell says |
//! | `sheet`, `placing`, `people` | the rows of a sheet, and the records they are about |
//! | `known`, `record`, `draft`, `import` | what there is, and what becomes of it |
//! | `check`, `preview`, `save` | whether it may be written, what people are shown of it, writing it |
//! | `export`, `layout`, `guide` | the workbook that is given away |

mod check;
mod choices;
mod column;
mod container;
mod draft;
mod entry;
mod event_columns;
mod export;
mod grid;
mod guide;
mod import;
mod item_columns;
mod known;
mod layout;
mod people;
mod placing;
mod preview;
mod read;
mod record;
mod refusal;
mod save;
mod sheet;

pub use check::{Import, import};
pub use draft::Step;
pub use export::{Export, Scope, export};
pub use import::Change;
pub use preview::{headings, preview};
pub use read::{Book, Choice};
pub use save::save;
