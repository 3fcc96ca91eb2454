//! Bản dự phòng: the journals of the latest commands, numbered, so that the last one can be
//! undone.

use std::path::PathBuf;

use super::disk::is_absent;
use super::journal::{forget, slim};
use super::site::{Site, Stuck};

/// So many are kept.
const KEPT: usize = 30;

/// The numbers of the backups that are there, the oldest first.
pub(super) fn numbers(site: &Site<'_>) -> Result<Vec<u64>, Stuck> {
    let names = match site.disk.list(&site.backups()) {
        Err(error) if is_absent(&error) => return Ok(Vec::new()),
        names => site.about(&site.backups(), names)?,
    };
    let mut numbers: Vec<u64> = names.iter().filter_map(|it| it.parse().ok()).collect();
    numbers.sort_unstable();
    Ok(numbers)
}

/// The folder of a backup.
pub(super) fn folder(site: &Site<'_>, number: u64) -> PathBuf {
    site.backups().join(format!("{number:06}"))
}

/// Makes the journal, all of whose files stand in their places, the newest backup.
pub(super) fn retire(site: &Site<'_>) -> Result<(), Stuck> {
    let before = numbers(site)?;
    let number = before.last().map_or(1, |last| last.saturating_add(1));
    let target = folder(site, number);
    let disk = site.disk;
    let moved = disk
        .rename(&site.journal(), &target)
        .and_then(|()| disk.sync_folder(&site.backups()))
        .and_then(|()| disk.sync_folder(&site.home()));
    site.about(&target, moved)?;
    slim(site, &target);
    let surplus = before.len().saturating_sub(KEPT - 1);
    for number in before.into_iter().take(surplus) {
        // What stays goes the next time.
        drop(forget(site, &folder(site, number)));
    }
    Ok(())
}
