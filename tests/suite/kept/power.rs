//! Whatever call of whatever writing command fails, and wherever the power goes: afterwards the
//! records are as they were before the command or as they are behind it, never between.

use std::io::ErrorKind;
use std::path::Path;

use doithoai::recording::{HOME, LeftBehind, RecordChanges, Recorder, recover};

use crate::support::sim_disk::{SimDisk, Trouble};
use crate::support::writings::{Files, Writing};

const ROOT: &str = "/office";

/// What one command changes, and a disk on which it has not done so yet.
struct Scene {
    changes: RecordChanges,
    before: Files,
    after: Files,
    disk: SimDisk,
    /// How many calls it takes.
    calls: usize,
}

impl Scene {
    fn all() -> Vec<Self> {
        let all = Writing::all();
        all.iter()
            .enumerate()
            .map(|(nth, it)| Self::of(it, nth))
            .collect()
    }

    /// In each other scene there are as many backups already as are kept.
    fn of(writing: &Writing, nth: usize) -> Self {
        let (changes, before, after) = writing.changes();
        let mut files = before.clone();
        if nth.is_multiple_of(2) {
            files.insert(format!("{HOME}/.gitignore"), b"*\n".to_vec());
            for number in 1..=30 {
                for name in ["head.json", "before"] {
                    files.insert(format!("{HOME}/backups/{number:06}/{name}"), b"{}".to_vec());
                }
            }
        }
        let disk = SimDisk::holding(Path::new(ROOT), &files);
        let whole = disk.copy();
        record(&whole, &changes).expect("nothing goes wrong");
        assert_eq!(records(&whole), after);
        Self {
            changes,
            before,
            after,
            disk,
            calls: whole.calls(),
        }
    }

    fn with(&self, trouble: Trouble) -> SimDisk {
        let disk = self.disk.copy();
        disk.trouble.set(trouble);
        disk
    }

    /// What the next command finds, and whether all is as it was or as it shall be.
    #[track_caller]
    fn settled(&self, disk: &SimDisk, what: &str) -> Files {
        let recovered = recover(disk, Path::new(ROOT));
        assert!(
            recovered.is_ok(),
            "{}: {what}: {recovered:?}",
            self.changes.command
        );
        let now = records(disk);
        let sound = now == self.before || now == self.after;
        let names: Vec<&String> = now.keys().collect();
        assert!(sound, "{}: {what}: {names:?}", self.changes.command);
        now
    }
}

fn record(disk: &SimDisk, changes: &RecordChanges) -> Result<(), LeftBehind> {
    let recorder = Recorder::alone(disk, Path::new(ROOT));
    recorder.record(changes).map(drop).map_err(|it| it.left)
}

fn records(disk: &SimDisk) -> Files {
    let files = disk.files().into_iter();
    files.filter(|(name, _)| !name.starts_with(HOME)).collect()
}

/// The power goes at every call, and again at every call of the recovery behind it.
#[test]
fn the_power_goes_at_any_call() {
    let mut afterwards = [0, 0];
    for scene in Scene::all() {
        for at in 0..scene.calls {
            let disk = scene.with(Trouble::PowerLoss(at));
            let done = record(&disk, &scene.changes);
            for chance in 0..8 {
                let what = format!("call {at}, chance {chance}");
                let up = disk.after_power_loss(chance);
                let again = up.copy();
                let now = scene.settled(&up, &what);
                // What was said to be done is done.
                assert!(done.is_err() || now == scene.after, "{what}");
                afterwards[usize::from(now == scene.after)] += 1;
                // A seventh of the calls of the recovery, others each time.
                for nth in (at % 7..up.calls()).step_by(7) {
                    let what = format!("{what}, and call {nth} of the recovery");
                    let twice = again.copy();
                    twice.trouble.set(Trouble::PowerLoss(nth));
                    let _ = recover(&twice, Path::new(ROOT));
                    scene.settled(&twice.after_power_loss(chance), &what);
                }
            }
        }
    }
    // Both happen.
    assert!(afterwards.iter().all(|it| *it > 500), "{afterwards:?}");
}

/// The disk of these tests finds a call of syncing that is left out.
#[test]
fn a_disk_that_only_says_it_has_synced_is_found_out() {
    let mut between = 0;
    for scene in Scene::all() {
        for at in 0..scene.calls {
            let disk = scene.with(Trouble::PowerLoss(at));
            disk.lies.set(true);
            let done = record(&disk, &scene.changes);
            for chance in 0..8 {
                let up = disk.after_power_loss(chance);
                let recovered = recover(&up, Path::new(ROOT));
                let now = records(&up);
                let sound = now == scene.after || done.is_err() && now == scene.before;
                between += usize::from(recovered.is_err() || !sound);
            }
        }
    }
    assert!(between > 50, "{between}");
}

/// What is said of a failure is true.
#[track_caller]
fn told_truly(scene: &Scene, disk: &SimDisk, done: Result<(), LeftBehind>, what: &str) {
    disk.trouble.set(Trouble::None);
    let now = records(disk);
    match done {
        Ok(()) | Err(LeftBehind::AsAfter) => assert!(now == scene.after, "{what}"),
        Err(LeftBehind::AsBefore) => assert!(now == scene.before, "{what}"),
        Err(LeftBehind::Halfway) => {}
    }
    let settled = scene.settled(disk, what);
    match done {
        Ok(()) | Err(LeftBehind::AsAfter | LeftBehind::Halfway) => {
            assert!(settled == scene.after, "{what}");
        }
        Err(LeftBehind::AsBefore) => assert!(settled == scene.before, "{what}"),
    }
    // And the office can go on.
    let mut next = RecordChanges::by("new");
    next.write("records/next.toml", None, b"next");
    assert_eq!(record(disk, &next), Ok(()), "{what}");
}

#[test]
fn any_single_call_fails() {
    let kinds = [
        ErrorKind::StorageFull,
        ErrorKind::Other,
        ErrorKind::PermissionDenied,
        ErrorKind::ReadOnlyFilesystem,
        ErrorKind::CrossesDevices,
    ];
    let mut failed = 0;
    for scene in Scene::all() {
        for at in 0..scene.calls {
            for kind in kinds {
                let disk = scene.with(Trouble::Failure(at, kind));
                let done = record(&disk, &scene.changes);
                failed += usize::from(done.is_err());
                let what = format!("{}: call {at}, {kind:?}: {done:?}", scene.changes.command);
                told_truly(&scene, &disk, done, &what);
            }
        }
    }
    assert!(failed > 500, "{failed}");
}

/// A disk that is full stays full: nothing is half written, and room made later is enough.
#[test]
fn the_disk_is_full_from_any_call_on() {
    for scene in Scene::all() {
        for at in 0..scene.calls {
            let disk = scene.with(Trouble::Full(at));
            let done = record(&disk, &scene.changes);
            let what = format!(
                "{}: full from call {at} on: {done:?}",
                scene.changes.command
            );
            told_truly(&scene, &disk, done, &what);
        }
    }
}

/// The same calls leave records half written where they are not recorded first: the disk of these
/// tests tells the difference.
#[test]
fn without_a_journal_records_would_be_half_written() {
    use doithoai::recording::Disk;
    let several = |it: &Scene| it.before.len() > 1 && it.after.len() > 1;
    let scene = Scene::all()
        .into_iter()
        .find(several)
        .expect("several files");
    let mut between = 0;
    for at in 0..2 * scene.after.len() {
        let disk = scene.with(Trouble::PowerLoss(at));
        for (name, bytes) in &scene.after {
            let path = Path::new(ROOT).join(name);
            let _ = disk.remove(&path).and_then(|()| disk.create(&path, bytes));
        }
        let now = records(&disk.after_power_loss(1));
        between += usize::from(now != scene.before && now != scene.after);
    }
    assert!(between > 0);
}
