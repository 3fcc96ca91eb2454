//! From plain-text records to the official papers of a commune Party Secretary's dialogues
//! with the people (đối thoại trực tiếp với Nhân dân).
//!
//! ```text
//! records/*.toml --load--> raw --resolve--> model --check--> findings
//!                                             |
//!                                             +--view--> context --minijinja--> markup
//!                                                 --typst--> pages --typst-pdf--> bytes --> output/
//! ```
//!
//! Each arrow is a function of what stands left of it. Only [`records::load`], the loading
//! of [`markup::Templates`] and [`build::write_atomically`] touch the disk; nothing but
//! `status` in [`cli`] reads the clock.
//!
//! | module | what it is |
//! |---|---|
//! | [`records`] | what is on disk: serde types, loading, text and prose |
//! | [`model`] | what is true: resolved references, periods, numbers |
//! | [`rules`] | what must hold between records, one small function each |
//! | [`documents`] | which documents follow, and what each template sees |
//! | [`markup`] | templates to Typst markup, and back to their origins |
//! | [`typeset`] | markup to pages to PDF/A-2a + PDF/UA-1 |
//! | [`board`] | what is due and overdue on a day |
//! | [`build`] | a folder read and checked, worker threads, atomic output |
//! | [`scaffold`] | new records and new offices, to go on from |
//! | [`index`] | the page that shows an output folder in a browser |
//! | [`diagnostic`] | findings: the catalogue of rules and how they are shown |
//! | [`workbook`] | petitions in Excel, out of the records and back |
//! | [`preview`] | the documents in a browser on this machine, anew with every save |
//! | [`cli`] | the command line |

pub mod board;
pub mod build;
pub mod cli;
pub mod diagnostic;
pub mod documents;
pub mod index;
pub mod markup;
pub mod model;
pub mod preview;
pub mod records;
pub mod rules;
pub mod scaffold;
pub mod typeset;
pub mod workbook;
