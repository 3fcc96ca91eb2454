//! Sổ Excel: petitions in a workbook, out of the records and back.
//!
//! ```text
//! records --recorded--> what there is --export_rows, export--> so-kien-nghi.xlsx
//! so.xlsx --container--> --grid--> cells --book_rows--> rows --placing--> rows by petition
//!         --changes--> changes --import--> findings --to_record--> records
//! ```
//!
//! A workbook goes round by mail and comes back from other hands. Nothing in it is taken for
//! more than it says: no formula is worked out, no date is guessed, no row is deleted by being
//! left out, and what would make a record with an error is refused as a whole. Secrets neither
//! leave nor come in this way.
//!
//! | module | what it is |
//! |---|---|
//! | `container`, `grid` | from the bytes of a file to the book and its cells, within bounds |
//! | `column`, `columns`, `choices`, `cell` | what stands under which heading, and what a cell says |
//! | `mark`, `book_rows`, `sheet_table`, `row` | which sheets hold what, and the rows in them |
//! | `recorded`, `record`, `people` | what there is, and how it is written |
//! | `target`, `placing` | which records the rows are about |
//! | `change`, `importing`, `events`, `changes` | what becomes of those |
//! | `import`, `preview` | whether it may be written, what people are shown of it, writing it |
//! | `export_rows`, `export`, `layout`, `guide` | the workbook that is given away |

mod book_rows;
mod cell;
mod change;
mod changes;
mod choices;
mod column;
mod columns;
mod container;
mod events;
mod export;
mod export_rows;
mod grid;
mod guide;
mod import;
mod importing;
mod layout;
mod mark;
mod people;
mod placing;
mod preview;
mod record;
mod recorded;
mod row;
mod sheet_table;
mod target;
mod words;

pub use change::{Change, ChangeStep};
pub use export::{Export, Scope, export};
pub use export_rows::Left;
pub use grid::Book;
pub use import::{Import, ImportOptions, import, to_record};
pub use preview::{headings, preview};
pub use sheet_table::HeadingsRead;
pub(crate) use words::LANGUAGES;

use crate::findings::Rule;

/// The rules that workbooks can break.
pub(crate) static RULES: &[&[&Rule]] = &[
    container::REFUSALS,
    book_rows::SHEETS,
    sheet_table::HEADINGS,
    cell::CELLS,
    choices::NAMES,
    people::PEOPLE,
    importing::IMPORTING,
    row::PETITION_ROWS,
    placing::PLACING,
    target::TARGETS,
    events::EVENT_ROWS,
    changes::CHANGES,
];
