//! From plain-text records to the official papers of a commune Party Secretary's dialogues
//! with the people (đối thoại trực tiếp với Nhân dân).
//!
//! ```text
//! records/*.toml --read--> records --resolve--> model --check--> findings
//!                                                 |
//!                                                 +--view--> documents --minijinja--> markup
//!                                                      --typst--> pages --typst-pdf--> bytes --> output/
//! ```
//!
//! Each arrow is a function of what stands left of it. Only [`workspace`], [`recording`] and
//! [`making`] touch the disk: whoever writes a record does so through [`recording`], a document
//! through the writer of [`workspace`]. Besides, [`workbook`] reads spreadsheets, [`preview`] watches an office's
//! folder, [`cli`] looks for the folders of offices, and [`render`] starts a process for an
//! office's own templates. Nothing but `status` in [`cli`] reads the clock.
//!
//! The modules depend on those above them in this table, never the other way round; a test
//! holds the `use` lines to it.
//!
//! | module | what it is |
//! |---|---|
//! | [`vietnamese`] | the language: dates and numbers in words, letters, names |
//! | [`findings`] | what is wrong, where, under which rule, and how it is shown |
//! | [`records`] | what is on disk: serde types, their decoder, text and prose |
//! | [`lint`] | slips of typing in what a record says |
//! | [`model`] | what is true: resolved references, periods, numbers |
//! | [`rules`] | what must hold between records, one small function each |
//! | [`documents`] | which documents follow, and what each template sees |
//! | [`board`] | what is due and overdue on a day |
//! | [`render`] | documents to Typst markup to pages to PDF/A-2a + PDF/UA-1, on several threads |
//! | [`web`] | pages for a browser |
//! | [`workspace`] | an office's folder: read, checked, written to safely |
//! | [`recording`] | records written, all of a command or nothing, and brought back |
//! | [`making`] | what changed, the manifest, several offices, parts of the work |
//! | [`issuing`] | papers that went out, kept beside the records |
//! | [`changes`] | which papers two states of the records print otherwise |
//! | [`preview`] | the documents in a browser on this machine, anew with every save |
//! | [`workbook`] | petitions in Excel, out of the records and back |
//! | [`scaffold`] | new records and new offices, to go on from |
//! | [`catalogue`] | every rule, from all of these |
//! | [`cli`] | the command line |

pub mod board;
pub mod catalogue;
pub mod changes;
pub mod cli;
pub mod documents;
pub mod findings;
pub mod issuing;
pub mod lint;
pub mod making;
pub mod model;
pub mod preview;
pub mod recording;
pub mod records;
pub mod render;
pub mod rules;
pub mod scaffold;
pub mod vietnamese;
pub mod web;
pub mod workbook;
pub mod workspace;
