//! Records are written all together or not at all, and whoever could write them still can.

use std::fs;

use doithoai::recording::{HOME, LeftBehind, LocalDisk, RecordChanges, Recorder};

use crate::support::cli::doithoai;
use crate::support::folder::Folder;

const PLAN: &str = "records/2025/plan.toml";

/// A folder in which `check --fix` has something to mend.
fn slipped() -> Folder {
    let folder = Folder::example();
    folder.replace(
        PLAN,
        "\"Các chi bộ trực thuộc\"",
        "\"Các chi bộ  trực thuộc\"",
    );
    folder
}

#[track_caller]
fn mended(folder: &Folder) {
    let output = doithoai(folder.path(), &["check", "--fix"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(folder.read(PLAN).contains("\"Các chi bộ trực thuộc\""));
}

/// Who could read and write a record can still do so when it was written anew.
#[test]
#[cfg(unix)]
fn mode_and_group_stay() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
    for mode in [0o600, 0o640, 0o664, 0o666] {
        let folder = slipped();
        let path = folder.join(PLAN);
        let group = 54321;
        // Only root may give a file away.
        let given = chown(&path, Some(group), Some(group)).is_ok();
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).expect("set");
        mended(&folder);
        let about = fs::metadata(&path).expect("there");
        assert_eq!(about.mode() & 0o7777, mode);
        if given {
            assert_eq!((about.uid(), about.gid()), (group, group));
        }
    }
}

/// The access list as well, where the file system has one, and what a user noted of the file.
#[test]
#[cfg(target_os = "linux")]
fn the_access_list_stays() {
    use std::process::Command;

    use crate::support::machine::has;
    let folder = slipped();
    let path = folder.join(PLAN);
    let python = |script: &str| {
        let output = Command::new("python3")
            .args(["-c", script])
            .arg(&path)
            .output();
        let output = output.ok().filter(|it| it.status.success());
        output.map(|it| String::from_utf8(it.stdout).expect("UTF-8"))
    };
    // A user of the number 54321 may read and write: owner, that user, group, mask, others.
    let list = "import os, struct, sys
entries = [(1, 6, -1), (2, 6, 54321), (4, 4, -1), (16, 6, -1), (32, 0, -1)]
value = struct.pack('<I', 2) + b''.join(struct.pack('<HHi', *it) for it in entries)
os.setxattr(sys.argv[1], 'system.posix_acl_access', value)
os.setxattr(sys.argv[1], 'user.note', b'kept')";
    let set = python(list).is_some();
    if !has("python3, and a file system with access lists", set) {
        return;
    }
    let shown = "import os, sys
for name in ['system.posix_acl_access', 'user.note']: print(os.getxattr(sys.argv[1], name))";
    let before = python(shown).expect("shown");
    mended(&folder);
    assert_eq!(python(shown).as_deref(), Some(&*before));
}

/// What was for a group that the writer is not in is not shown to another.
#[test]
fn what_is_kept_aside_is_no_more_open_than_the_records() {
    let folder = slipped();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let closed = fs::Permissions::from_mode(0o700);
        fs::set_permissions(folder.join("records"), closed).expect("set");
        mended(&folder);
        let mode = fs::metadata(folder.join(HOME))
            .expect("there")
            .permissions();
        assert_eq!(mode.mode() & 0o777, 0o700);
    }
    mended(&folder);
    // Git leaves it alone by itself.
    assert_eq!(folder.read(".doithoai/.gitignore"), "*\n");
}

/// Nothing is written when one of the files changed since it was read, and it is said which.
#[test]
fn a_file_that_changed_keeps_all_from_being_written() {
    let folder = Folder::example();
    let plan = folder.read(PLAN);
    let mut changes = RecordChanges::by("check --fix");
    changes.write("records/2026/plan.toml", None, b"year = 2026\n");
    changes.write(PLAN, Some(b"something else"), b"year = 2025\n");
    let before = folder.files();
    let recorder = Recorder::alone(&LocalDisk, folder.path());
    let unrecorded = recorder.record(&changes).expect_err("a failure");
    assert_eq!(unrecorded.left, LeftBehind::AsBefore);
    let said = unrecorded.findings.iter();
    let said: Vec<String> = said
        .map(|it| it.message(doithoai::findings::Lang::EN))
        .collect();
    assert_eq!(
        said,
        ["records/2025/plan.toml cannot be written (it changed since it was read)"]
    );
    assert_eq!(folder.files(), before);
    assert_eq!(folder.read(PLAN), plan);
}

/// A process that was killed behind the point from which on the files count.
fn half_written(folder: &Folder) -> [String; 2] {
    let before = folder.read(PLAN);
    mended(folder);
    let after = folder.read(PLAN);
    // The backup is the journal as it was, but for what the files shall be.
    fs::rename(
        folder.join(".doithoai/backups/000001"),
        folder.join(".doithoai/journal"),
    )
    .expect("renamed");
    folder.write(".doithoai/journal/after", &after);
    folder.write("records/2025/.doithoai-0.part", "hal");
    folder.write(PLAN, &before);
    [before, after]
}

#[test]
fn the_next_command_finishes_what_was_half_written() {
    for command in [
        &["check"][..],
        &["list"],
        &["build", "--only", "plan"],
        &["schema"],
    ] {
        let folder = slipped();
        let [_, after] = half_written(&folder);
        let output = doithoai(folder.path(), command);
        assert_eq!(output.code, 0, "{}", output.stderr);
        let said = "đã làm nốt lần ghi hồ sơ bị ngắt giữa chừng (`check --fix`)\n";
        assert!(output.stderr.starts_with(said), "{}", output.stderr);
        assert_eq!(folder.read(PLAN), after);
        let left = folder.files();
        let left: Vec<&String> = left.iter().filter(|it| it.contains(".part")).collect();
        assert!(left.is_empty(), "{left:?}");
        let output = doithoai(folder.path(), command);
        assert!(!output.stderr.contains("làm nốt"), "{}", output.stderr);
    }
}

#[test]
fn what_did_not_count_yet_is_thrown_away() {
    let folder = slipped();
    let before = folder.read(PLAN);
    folder.write(".doithoai/journal/before", "half");
    let output = doithoai(folder.path(), &["check", "--lang", "en"]);
    let said = "threw away what was hardly begun to be written";
    assert!(output.stderr.starts_with(said), "{}", output.stderr);
    assert_eq!(folder.read(PLAN), before);
    assert!(!folder.join(".doithoai/journal").exists());
}

/// Somebody mended by hand what was left half: that is not written over.
#[test]
fn what_was_edited_behind_it_stays() {
    let folder = slipped();
    half_written(&folder);
    let edited = folder.read(PLAN).replace("number = 5", "number = 6");
    folder.write(PLAN, &edited);
    let output = doithoai(folder.path(), &["check"]);
    let said = "  records/2025/plan.toml đã được sửa sau khi bị ngắt nên để nguyên như đã sửa";
    assert!(output.stderr.contains(said), "{}", output.stderr);
    assert_eq!(folder.read(PLAN), edited);
}

/// The records and what is in them.
fn records(folder: &Folder) -> Vec<(String, Vec<u8>)> {
    let files = folder.files().into_iter();
    let files = files.filter(|it| it.starts_with("records/"));
    files
        .map(|it| (it.clone(), fs::read(folder.join(&it)).expect("read")))
        .collect()
}

#[test]
fn undo_shows_and_then_brings_back() {
    let folder = slipped();
    let before = records(&folder);
    mended(&folder);
    let after = records(&folder);
    let output = doithoai(folder.path(), &["undo"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    let lines = [
        "hoàn tác lần ghi gần nhất (`check --fix`):",
        "  records/2025/plan.toml  +1 -1",
        "    -   \"Các chi bộ trực thuộc\",",
        "    +   \"Các chi bộ  trực thuộc\",",
        "chưa ghi gì; thêm --yes để ghi vào hồ sơ",
    ];
    for line in lines {
        assert!(output.stderr.contains(line), "{}", output.stderr);
    }
    assert_eq!(records(&folder), after);
    // Undone, and that undone in turn, and so on.
    for expected in [&before, &after, &before] {
        let output = doithoai(folder.path(), &["undo", "--yes"]);
        assert_eq!(output.code, 0, "{}", output.stderr);
        assert_eq!(&records(&folder), expected);
    }
}

#[test]
fn a_new_record_is_undone_with_its_folder() {
    let folder = Folder::example();
    let output = doithoai(folder.path(), &["undo"]);
    assert_eq!(output.code, 2);
    assert!(
        output.stderr.contains("chưa có lần ghi hồ sơ nào"),
        "{}",
        output.stderr
    );
    let before = records(&folder);
    let new = doithoai(folder.path(), &["new", "plan", "2026"]);
    assert_eq!(new.code, 0, "{}", new.stderr);
    let output = doithoai(
        folder.path(),
        &["undo", "--yes", "--message-format", "json"],
    );
    assert_eq!(output.code, 0, "{}", output.stderr);
    let path = "\"path\":\"records/2026/plan.toml\",\"change\":\"removed\"";
    assert!(output.stdout.contains(path), "{}", output.stdout);
    assert_eq!(records(&folder), before);
    assert!(!folder.join("records/2026").exists());
}

/// What a denunciation says is not shown either.
#[test]
fn undo_keeps_secrets() {
    let folder = Folder::whole_example();
    let file = "records/2025/petitions/2025-04-nuoc-tang/09.toml";
    folder.replace(file, "Tôi tố cáo", "Tôi  tố cáo");
    doithoai(folder.path(), &["check", "--fix"]);
    let output = doithoai(folder.path(), &["undo"]);
    assert!(output.stderr.contains("09.toml  +"), "{}", output.stderr);
    assert!(!output.stderr.contains("tố cáo"), "{}", output.stderr);
}

#[test]
fn the_newest_thirty_backups_are_kept() {
    let folder = slipped();
    mended(&folder);
    for _ in 0..34 {
        doithoai(folder.path(), &["undo", "--yes"]);
    }
    let kept = fs::read_dir(folder.join(".doithoai/backups")).expect("there");
    let mut kept: Vec<String> = kept
        .map(|it| {
            it.expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    kept.sort();
    assert_eq!(kept.len(), 30);
    assert_eq!((&*kept[0], &*kept[29]), ("000006", "000035"));
}

/// A paper that is issued and the record of it are one writing.
#[test]
fn a_paper_that_was_issued_by_mistake_is_undone() {
    let folder = Folder::whole_example();
    let before = records(&folder);
    let output = doithoai(folder.path(), &["issue", "2025/ke-hoach.pdf"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert_ne!(records(&folder), before);
    let output = doithoai(folder.path(), &["undo", "--yes"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert_eq!(records(&folder), before);
}
