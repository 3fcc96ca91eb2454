//! What is printed: words, figures, measures, secrets.

mod arrangements;
mod changes_of_sessions;
mod corrections;
mod counting;
mod days;
mod dialogue;
mod figures;
mod geometry;
mod history;
mod markup;
mod new_days;
mod office_names;
mod own_files;
mod page_breaks;
mod passages;
mod seed;
mod signing;
mod standards;
mod tasks;
mod templates;
mod terms;
mod text;
mod wording;
