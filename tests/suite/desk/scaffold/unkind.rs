//! What somebody types who means no good, or whose machine is in a bad state.

use std::fs;

use super::{begun, findings, new_office};
use crate::support::cli::doithoai;
use crate::support::folder::Folder;

/// Texts that would be something else in a careless file.
const TEXTS: &[&str] = &[
    "Đinh \"Gônh\" K'Rá",
    "'''",
    "\"\"\"\n[[item]]\ncode = \"2026-99\"",
    "= 5",
    "#confidential = true",
    "dòng một\r\ndòng hai\tba",
    "C:\\Users\\u0041",
    "«signer» {{ it }} #set text(red)",
    "[[item]]",
    "${HOME} `id` $(id)",
];

#[test]
fn whatever_is_typed_stays_a_text() {
    for typed in TEXTS {
        let folder = new_office();
        let session = begun(
            &folder,
            &[
                "session",
                "--date",
                "2026-04-17",
                "--village",
                "nuoc-tang",
                "--theme",
                typed,
                "--venue",
                typed,
            ],
        );
        let petition = begun(
            &folder,
            &[
                "petition",
                "2026-04-nuoc-tang",
                "--name",
                typed,
                "--content",
                typed,
                "--field",
                "giao-thong",
                "--short",
                typed,
                "--role",
                typed,
            ],
        );
        let expected = typed.split(['\r', '\n', '\t']).map(str::trim);
        let expected: Vec<&str> = expected.filter(|it| !it.is_empty()).collect();
        let expected = expected.join(" ");
        let table: toml::Table = folder.read(&session).parse().expect(typed);
        assert_eq!(table["theme"].as_str(), Some(&*expected));
        assert_eq!(table["venue"].as_str(), Some(&*expected));
        let table: toml::Table = folder.read(&petition).parse().expect(typed);
        let items = table["item"].as_array().expect("items");
        assert_eq!(items.len(), 1, "{typed}");
        assert_eq!(items[0]["content"].as_str(), Some(&*expected));
        assert_eq!(table["petitioner"][0]["name"].as_str(), Some(&*expected));
        assert!(!table.contains_key("confidential"), "{typed}");
        let errors = findings(&folder)
            .into_iter()
            .filter(|it| it.contains("lỗi["));
        assert_eq!(errors.count(), 0, "{typed}");
    }
}

#[test]
fn what_cannot_be_printed_is_not_written() {
    let folder = new_office();
    let before = folder.files();
    for typed in ["một\u{7}hai", "日本", "\u{7f}", "  ", "x\u{202e}y"] {
        let output = doithoai(
            folder.path(),
            &[
                "new",
                "session",
                "--date",
                "2026-04-17",
                "--village",
                "nuoc-tang",
                "--theme",
                typed,
            ],
        );
        assert_eq!(output.code, 1, "{typed:?}: {}", output.stderr);
        assert_eq!(folder.files(), before, "{typed:?}");
    }
}

/// The words that are taken are those that are named as such, and no others.
#[test]
fn a_word_that_is_taken_is_named_so() {
    let session = |word: &str| {
        let folder = new_office();
        let id = format!("--id={word}");
        let day = ["new", "session", "--date", "2026-04-17", "--village"];
        doithoai(folder.path(), &[&day[..], &["nuoc-tang", &id]].concat())
    };
    for word in ["other", "con", "prn", "aux", "nul", "don-doc"] {
        let output = session(word);
        assert_eq!(output.code, 1, "{word}: {}", output.stderr);
        assert!(
            output.stderr.contains(&format!("`{word}`")),
            "{}",
            output.stderr
        );
    }
    for word in ["giay-moi", "phieu-chuyen", "tra-loi"] {
        let output = session(word);
        assert_eq!(output.code, 0, "{word}: {}", output.stderr);
    }
}

#[test]
fn an_identifier_is_no_path() {
    let folder = new_office();
    let before = folder.files();
    for id in [
        "../../x", "/tmp/x", "a/b", "..", ".", "", "Nước", "a b", "x.toml", "a\\b", "-\n",
    ] {
        let id_of = format!("--id={id}");
        let name = format!("--name={id}");
        for arguments in [
            &[
                "new",
                "session",
                "--date",
                "2026-04-17",
                "--village",
                "nuoc-tang",
                &id_of,
            ][..],
            &["new", "session", "--date", "2026-04-17", "--village", id],
            &["new", "petition", id, "--content", "x", "--field", "dien"],
            &["new", "report", id, "--as-of", "2026-09-30"],
            &[
                "new",
                "petition",
                "other",
                "--received",
                "2026-03-10",
                "--content",
                "x",
                "--field",
                id,
            ],
            &["new", "office", ".", &name],
        ] {
            let output = doithoai(folder.path(), arguments);
            assert!(
                [1, 2].contains(&output.code),
                "{arguments:?}: {}",
                output.stderr
            );
            assert!(!output.stderr.contains("bên trong"), "{}", output.stderr);
            assert_eq!(folder.files(), before, "{arguments:?}");
        }
    }
}

#[test]
fn days_and_years_out_of_this_world_are_refused() {
    let folder = new_office();
    let before = folder.files();
    for arguments in [
        &[
            "session",
            "--date",
            "+12026-04-17",
            "--village",
            "nuoc-tang",
        ][..],
        &["session", "--date", "-0001-04-17", "--village", "nuoc-tang"],
        &["session", "--date", "2026-02-30", "--village", "nuoc-tang"],
        &["session", "--month", "2026-13", "--village", "nuoc-tang"],
        &["session", "--month", "+262142-12", "--village", "nuoc-tang"],
        &["plan", "20266"],
        &["plan", "-5"],
        &["plan", "2026", "--session", "13:nuoc-tang"],
        &["plan", "2026", "--session", "4"],
        &["plan", "2026", "--session", "4:nuoc-tan"],
        &["report", "nam", "--as-of", "+262142-12-31"],
        &[
            "petition",
            "other",
            "--received",
            "+262142-12-31",
            "--content",
            "x",
            "--field",
            "dien",
        ],
    ] {
        let output = doithoai(folder.path(), &[&["new"], arguments].concat());
        assert!(
            [1, 2].contains(&output.code),
            "{arguments:?}: {}",
            output.stderr
        );
        assert!(!output.stderr.contains("bên trong"), "{}", output.stderr);
        assert_eq!(folder.files(), before, "{arguments:?}");
    }
}

#[test]
fn nothing_is_overwritten() {
    let folder = new_office();
    for arguments in [
        &["session", "--date", "2026-04-17", "--village", "nuoc-tang"][..],
        &["plan", "2026"],
        &["report", "nam", "--as-of", "2026-11-30"],
    ] {
        let file = begun(&folder, arguments);
        folder.write(&file, format!("{}\n# của tôi\n", folder.read(&file)));
        let kept = folder.read(&file);
        let output = doithoai(folder.path(), &[&["new"], arguments].concat());
        assert_eq!(output.code, 1, "{}", output.stderr);
        assert!(output.stderr.contains("[D701]") && output.stderr.contains(&file));
        assert_eq!(folder.read(&file), kept);
    }
    // Petitions take the next number instead, broken ones included.
    let petition = &[
        "petition",
        "2026-04-nuoc-tang",
        "--content",
        "Đề nghị một.",
        "--field",
        "dien",
    ];
    begun(&folder, petition);
    assert_eq!(
        begun(&folder, petition),
        "records/2026/petitions/2026-04-nuoc-tang/02.toml"
    );
}

/// A code in a record that cannot be read may be the next one.
#[test]
fn broken_records_are_mended_first() {
    let folder = new_office();
    begun(
        &folder,
        &["session", "--date", "2026-04-17", "--village", "nuoc-tang"],
    );
    let petition = &[
        "petition",
        "2026-04-nuoc-tang",
        "--content",
        "Đề nghị một.",
        "--field",
        "dien",
    ];
    let file = begun(&folder, petition);
    folder.replace(&file, "code = ", "cde = ");
    let output = doithoai(folder.path(), &[&["new"], &petition[..]].concat());
    assert_eq!(output.code, 1, "{}", output.stderr);
    assert!(output.stderr.contains(&file), "{}", output.stderr);
    // A plan does not depend on it.
    begun(&folder, &["plan", "2026"]);
    // Without an office nothing can be begun but an office.
    let folder = Folder::empty();
    let output = doithoai(folder.path(), &["new", "plan", "2026"]);
    assert_eq!(output.code, 1, "{}", output.stderr);
    assert!(output.stderr.contains("[D105]"), "{}", output.stderr);
}

#[test]
fn a_file_in_place_of_a_folder_is_told() {
    let folder = new_office();
    folder.write("records/2026", "một tệp");
    let output = doithoai(folder.path(), &["new", "plan", "2026"]);
    assert_eq!(output.code, 1, "{}", output.stderr);
    assert!(output.stderr.contains("[D901]"), "{}", output.stderr);
    assert_eq!(folder.read("records/2026"), "một tệp");
    folder.write("tep", "");
    let output = super::office_in(&folder, "tep");
    assert_eq!(output.code, 1, "{}", output.stderr);
    assert!(output.stderr.contains("[D901]"), "{}", output.stderr);
}

/// A link that leads out of the folder is not written through.
#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    let folder = new_office();
    let elsewhere = Folder::empty();
    fs::create_dir_all(folder.join("records/2026")).expect("made");
    let target = elsewhere.join("plan.toml");
    std::os::unix::fs::symlink(&target, folder.join("records/2026/plan.toml")).expect("linked");
    let output = doithoai(folder.path(), &["new", "plan", "2026"]);
    assert_eq!(output.code, 1, "{}", output.stderr);
    assert_eq!(elsewhere.files(), [""; 0]);
    fs::remove_dir_all(folder.join("records/2026")).expect("removed");
    std::os::unix::fs::symlink(elsewhere.path(), folder.join("records/2026")).expect("linked");
    let output = doithoai(folder.path(), &["new", "plan", "2026"]);
    assert_eq!(output.code, 1, "{}", output.stderr);
    assert!(output.stderr.contains("[D103]"), "{}", output.stderr);
    assert_eq!(elsewhere.files(), [""; 0]);
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_to_is_told() {
    use std::os::unix::fs::PermissionsExt;

    let folder = new_office();
    let records = folder.join("records");
    fs::set_permissions(&records, fs::Permissions::from_mode(0o555)).expect("set");
    // Root may write everywhere.
    let may = fs::write(records.join("x"), "").is_ok();
    if !may {
        let output = doithoai(folder.path(), &["new", "plan", "2026"]);
        assert_eq!(output.code, 1, "{}", output.stderr);
        assert!(output.stderr.contains("[D901]"), "{}", output.stderr);
    }
    fs::set_permissions(&records, fs::Permissions::from_mode(0o755)).expect("set");
}

#[test]
fn what_is_missing_is_named() {
    let folder = new_office();
    for (arguments, flags) in [
        (&["session"][..], "--date, --village"),
        (&["session", "--date", "2026-04-17"], "--village"),
        (&["report", "quy-3"], "--as-of"),
        (&["petition", "other"], "--received, --content, --field"),
    ] {
        let output = doithoai(folder.path(), &[&["new"], arguments].concat());
        assert_eq!(output.code, 2, "{}", output.stderr);
        let said = format!("còn thiếu {flags}\n");
        assert!(output.stderr.contains(&said), "{}", output.stderr);
    }
    let output = doithoai(folder.path(), &["new", "--lang", "en", "report", "quy-3"]);
    assert!(
        output.stderr.contains("missing --as-of"),
        "{}",
        output.stderr
    );
    let output = doithoai(folder.path(), &["new"]);
    assert_eq!(output.code, 2, "{}", output.stderr);
    let said = "lỗi: còn thiếu tên lệnh con\nXem `doithoai new --help`.\n";
    assert_eq!(output.stderr, said);
}
