//! Several offices in one run, and parts of the work on several machines.

use std::collections::BTreeMap;
use std::fs;

use crate::support::cli::doithoai;
use crate::support::folder::{Folder, copy};

/// A folder with offices of these names, each with the plan of the example.
fn offices(names: &[&str]) -> Folder {
    let folder = Folder::empty();
    let example = Folder::example();
    for name in names {
        copy(example.path(), &folder.join(name));
    }
    folder
}

/// All files below a folder with what is in them.
fn contents(folder: &Folder, below: &str) -> BTreeMap<String, Vec<u8>> {
    let files = folder.files().into_iter();
    let files = files.filter_map(|it| Some((it.strip_prefix(below)?.to_owned(), it)));
    files
        .map(|(name, file)| (name, fs::read(folder.join(&file)).expect("read")))
        .collect()
}

#[test]
fn a_broken_office_does_not_stop_the_others() {
    let folder = offices(&["a/b-xa", "a/c-xa", "a/d-xa"]);
    folder.replace("a/c-xa/records/2025/plan.toml", "number = 5", "numbr = 5");
    folder.write("a/khong-phai-co-quan/ghi-chu.txt", "");
    let output = doithoai(folder.path(), &["build", "--roots", "a"]);
    assert_eq!(output.code, 1, "{}", output.stderr);
    let exists = |name: &str| {
        folder
            .join(&format!("a/{name}/output/2025/ke-hoach.pdf"))
            .exists()
    };
    assert_eq!(["b-xa", "c-xa", "d-xa"].map(exists), [true, false, true]);
    // One report: in the order of the names, each finding below its office.
    let at = |words: &str| {
        output
            .stderr
            .find(words)
            .unwrap_or_else(|| panic!("{words}: {}", output.stderr))
    };
    assert!(at("a/b-xa\n") < at("a/c-xa\n"));
    assert!(at("a/c-xa\n") < at("[D107]") && at("[D107]") < at("a/d-xa\n"));
    assert!(
        output
            .stderr
            .contains("đã lập 2 văn bản (8 trang), 2 chưa ban hành, trong 3 cơ quan"),
        "{}",
        output.stderr
    );
}

#[test]
fn offices_named_one_by_one_write_below_one_folder() {
    let folder = offices(&["mot", "hai"]);
    let arguments = ["build", "--root", "mot", "--root", "hai", "--out", "ra"];
    assert_eq!(doithoai(folder.path(), &arguments).code, 0);
    for name in ["mot", "hai"] {
        assert!(
            folder
                .join(&format!("ra/{name}/2025/ke-hoach.pdf"))
                .exists()
        );
    }
    let twice = ["build", "--root", "mot", "--root", "mot"];
    let output = doithoai(folder.path(), &twice);
    assert_eq!(output.code, 2, "{}", output.stderr);
    let output = doithoai(folder.path(), &["build", "--roots", "ra"]);
    assert_eq!(output.code, 2, "{}", output.stderr);
}

#[test]
fn many_offices_on_many_threads_are_each_built_as_if_alone() {
    let names: Vec<String> = (0..9).map(|nth| format!("xa-{nth}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let folder = offices(&names);
    for (nth, name) in names.iter().enumerate() {
        let file = format!("{name}/records/2025/plan.toml");
        folder.replace(&file, "number = 5", &format!("number = {}", nth + 11));
    }
    let all = doithoai(
        folder.path(),
        &["build", "--roots", ".", "--out", "all", "--jobs", "4"],
    );
    assert_eq!(all.code, 0, "{}", all.stderr);
    for name in names {
        let alone = format!("alone/{name}");
        doithoai(folder.path(), &["build", "--root", name, "--out", &alone]);
        let (one, other) = (
            contents(&folder, &format!("all/{name}/")),
            contents(&folder, &format!("{alone}/")),
        );
        assert!(one == other, "{name}");
    }
}

#[test]
fn parts_put_together_are_the_whole_byte_for_byte() {
    let folder = Folder::empty();
    copy(Folder::whole_example().path(), &folder.join("xa/mot"));
    copy(Folder::example().path(), &folder.join("xa/hai"));
    let whole = doithoai(folder.path(), &["build", "--roots", "xa", "--out", "whole"]);
    assert_eq!(whole.code, 0, "{}", whole.stderr);
    let mut counts = Vec::new();
    for part in 1..=4 {
        let (shard, out) = (format!("{part}/4"), format!("part-{part}"));
        let arguments = ["build", "--roots", "xa", "--shard", &shard, "--out", &out];
        assert_eq!(doithoai(folder.path(), &arguments).code, 0);
        let files = contents(&folder, &format!("{out}/"));
        counts.push(files.keys().filter(|it| it.ends_with(".pdf")).count());
        copy(&folder.join(&out), &folder.join("merged"));
    }
    assert!(counts.iter().all(|count| *count > 0), "{counts:?}");
    let verify = ["verify", "--roots", "xa", "--out", "merged"];
    let unmerged = doithoai(folder.path(), &verify);
    assert_eq!(unmerged.code, 1, "{}", unmerged.stderr);
    let verified = doithoai(folder.path(), &[&verify[..], &["--merge"]].concat());
    assert_eq!(verified.code, 0, "{}", verified.stderr);
    assert!(contents(&folder, "merged/") == contents(&folder, "whole/"));
    // Once merged it is a folder like any other.
    let rest = doithoai(
        folder.path(),
        &["build", "--roots", "xa", "--out", "merged"],
    );
    assert!(rest.stderr.contains("đã lập 0 văn bản"), "{}", rest.stderr);
}

#[test]
fn a_part_that_is_missing_is_noticed() {
    let folder = Folder::whole_example();
    for part in ["1/3", "3/3"] {
        assert_eq!(doithoai(folder.path(), &["build", "--shard", part]).code, 0);
    }
    let output = doithoai(folder.path(), &["verify", "--merge"]);
    assert_eq!(output.code, 1);
    assert!(output.stderr.contains("[D904]"), "{}", output.stderr);
    // It may come later.
    let part = ["build", "--shard", "2/3", "--out", "late"];
    assert_eq!(doithoai(folder.path(), &part).code, 0);
    fs::remove_file(folder.join("late/.doithoai.lock")).expect("removed");
    copy(&folder.join("late"), &folder.join("output"));
    let output = doithoai(folder.path(), &["verify", "--merge"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    // Some of the documents alone.
    fs::remove_file(folder.join("output/2025/so-theo-doi.pdf")).expect("removed");
    let only = |what| doithoai(folder.path(), &["verify", "--only", what]);
    assert_eq!(only("plan").code, 0);
    assert_eq!(only("ledger").code, 1);
}

/// What is no file may never end, or lead out of the folder.
#[test]
#[cfg(unix)]
fn pipes_and_links_in_the_folder_are_no_files() {
    let folder = Folder::example();
    folder.build(&["build"]);
    folder.write("kept", "keep");
    for name in ["manifest.json", "2025/ke-hoach.pdf"] {
        let path = folder.join("output").join(name);
        fs::remove_file(&path).expect("removed");
        let made = std::process::Command::new("mkfifo").arg(&path).status();
        assert!(made.expect("mkfifo").success());
        folder.build(&["build"]);
        assert!(fs::metadata(&path).expect("there").is_file(), "{name}");
    }
    let lock = folder.join("output/.doithoai.lock");
    fs::remove_file(&lock).expect("removed");
    std::os::unix::fs::symlink(folder.join("kept"), &lock).expect("linked");
    let output = doithoai(folder.path(), &["build", "--force"]);
    assert_eq!(output.code, 1, "{}", output.stderr);
    assert_eq!(folder.read("kept"), "keep");
}

#[test]
fn another_number_of_parts_takes_the_place_of_the_last() {
    let folder = Folder::whole_example();
    let build = |arguments: &[&str]| {
        let output = doithoai(folder.path(), &[&["build"], arguments].concat());
        assert_eq!(output.code, 0, "{}", output.stderr);
        output.stderr
    };
    for part in ["1/4", "2/4", "3/4", "4/4"] {
        build(&["--shard", part]);
    }
    let manifests = || {
        let files = folder.files().into_iter();
        let names = files.filter(|it| it.ends_with(".json") && it.starts_with("output/"));
        names.collect::<Vec<_>>()
    };
    assert_eq!(manifests().len(), 4);
    // What the four parts made is all there is: nothing is made again.
    let said = build(&[]);
    assert!(said.starts_with("đã lập 0 văn bản"), "{said}");
    assert_eq!(manifests(), ["output/manifest.json"]);
    // Half of it is here, the other half on another machine.
    let said = build(&["--shard", "1/2"]);
    assert!(said.contains("văn bản thuộc phần khác"), "{said}");
    assert!(!said.contains("không còn trong hồ sơ"), "{said}");
    assert_eq!(manifests(), ["output/manifest-1-of-2.json"]);
    build(&["--shard", "2/2"]);
    assert_eq!(doithoai(folder.path(), &["verify", "--merge"]).code, 0);
}
