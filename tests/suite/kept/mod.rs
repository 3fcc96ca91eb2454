//! What is written: the same bytes, whole or not at all, and only what changed.

mod after_issue;
mod faults;
mod fixed_words;
mod incremental;
mod issued;
mod kept_folders;
mod kills;
mod later_edits;
mod leaves;
mod offices;
mod pack;
mod power;
mod recording;
mod reproducible;
mod shards;
mod signed;
