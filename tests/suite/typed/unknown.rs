//! Where records may be that cannot be read, nothing is made of the rest: a conclusion without
//! the requests of a folder with a wrong name would be a lie.

use std::collections::BTreeMap;
use std::fs;

use crate::support::cli::doithoai;
use crate::support::folder::{Folder, copy};

type Files = BTreeMap<String, Vec<u8>>;

fn documents(folder: &Folder) -> Files {
    let files = folder.files().into_iter();
    let files = files.filter(|it| it.starts_with("output/") && it.ends_with(".pdf"));
    files
        .map(|it| (it.clone(), fs::read(folder.join(&it)).expect("read")))
        .collect()
}

fn rename(folder: &Folder, from: &str, to: &str) {
    fs::rename(folder.join(from), folder.join(to)).expect("renamed");
}

/// A way to make records unknown: its name, how it is done, and a document that must not be made
/// without them.
type Case = (&'static str, fn(&Folder), &'static str);

const CASES: &[Case] = &[
    (
        "the folder of a session's petitions has a wrong name",
        |it| {
            let petitions = "records/2025/petitions";
            let (from, to) = ("2025-04-nuoc-tang", "2025-04-Nuoc-tang");
            rename(
                it,
                &format!("{petitions}/{from}"),
                &format!("{petitions}/{to}"),
            );
        },
        "2025/2025-04-nuoc-tang/ket-luan.pdf",
    ),
    (
        "the folder of petitions has a wrong name",
        |it| rename(it, "records/2025/petitions", "records/2025/Petitions"),
        "2025/2025-10-lang-mung/ket-luan.pdf",
    ),
    (
        "the folder of a year has a wrong name",
        |it| rename(it, "records/2024", "records/nam-2024"),
        "2025/2025-04-nuoc-tang/ra-soat.pdf",
    ),
    (
        "a petition has lost its ending",
        |it| {
            let petition = "records/2025/petitions/2025-04-nuoc-tang/05";
            rename(it, &format!("{petition}.toml"), petition);
        },
        "2025/2025-04-nuoc-tang/ket-luan.pdf",
    ),
    #[cfg(unix)]
    (
        "the folder of petitions is a link",
        |it| {
            let petitions = "records/2025/petitions/2025-04-nuoc-tang";
            rename(it, petitions, "elsewhere");
            std::os::unix::fs::symlink(it.join("elsewhere"), it.join(petitions)).expect("linked");
        },
        "2025/2025-04-nuoc-tang/bien-ban.pdf",
    ),
    (
        "the calendar is broken",
        |it| {
            let text = it.read("records/calendar/2025.toml");
            it.write("records/calendar/2025.toml", text + "\nx =\n");
        },
        "2025/2025-04-nuoc-tang/phieu-chuyen/ubnd.pdf",
    ),
    (
        "the folder of calendars has a wrong name",
        |it| rename(it, "records/calendar", "records/calendars"),
        "2025/2025-04-nuoc-tang/ket-luan.pdf",
    ),
    (
        "the plan is broken",
        |it| {
            it.replace("records/2025/plan.toml", "\nsigner", "\nsgner");
        },
        "2025/bao-cao-nam.pdf",
    ),
];

#[test]
fn nothing_is_made_of_half_of_the_records() {
    let whole = Folder::whole_example();
    // A deadline that nobody wrote down is counted by the calendar.
    let petition = "records/2025/petitions/2025-04-nuoc-tang/01.toml";
    whole.replace(petition, "deadline-text = \"giai đoạn 2026-2030\"\n", "");
    whole.build(&["build"]);
    let made = documents(&whole);
    for (name, break_it, dependent) in CASES {
        let folder = Folder::empty();
        copy(whole.path(), folder.path());
        break_it(&folder);
        let output = doithoai(folder.path(), &["build"]);
        assert_eq!(output.code, 1, "{name}: {}", output.stderr);
        for (path, bytes) in documents(&folder) {
            assert!(made.get(&path) == Some(&bytes), "{name}: {path}");
        }
        // One cause: it is not said besides that there is nothing to send or no calendar.
        for code in ["D408", "D412", "D414"] {
            assert!(!output.stderr.contains(code), "{name}: {}", output.stderr);
        }
        // Nor is it made where there was none.
        fs::remove_dir_all(folder.join("output")).expect("removed");
        assert_eq!(doithoai(folder.path(), &["build"]).code, 1);
        assert!(
            !folder.join(&format!("output/{dependent}")).exists(),
            "{name}"
        );
        assert!(documents(&folder).len() > 1, "{name}: the others are made");
    }
}
