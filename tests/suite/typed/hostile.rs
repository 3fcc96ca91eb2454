//! Files that nobody would write by hand: a clear finding, in little time, and nothing written.

use std::fmt::Write;
use std::time::{Duration, Instant};

use crate::support::cli::doithoai;
use crate::support::folder::Folder;

const PLAN: &str = "records/2025/plan.toml";
const SESSION: &str = "records/2025/sessions/2025-04-nuoc-tang.toml";

/// However hostile, a folder is judged in a time in which one can wait. The machine may be busy.
const PATIENCE: Duration = Duration::from_secs(10);

/// What `build` says in short form, with one of these codes, having written no plan.
#[track_caller]
fn refused(folder: &Folder, code: &str) -> String {
    let begun = Instant::now();
    let output = doithoai(folder.path(), &["build", "--message-format", "short"]);
    assert!(begun.elapsed() < PATIENCE, "{:?}", begun.elapsed());
    assert_eq!(output.code, 1, "{}", output.stderr);
    assert!(
        output.stderr.contains(&format!("[{code}]")),
        "{}",
        output.stderr
    );
    assert!(!folder.join("output/2025/ke-hoach.pdf").exists());
    output.stderr
}

#[test]
fn ten_megabytes_are_refused_unread() {
    let folder = Folder::example();
    folder.write(PLAN, "# nhật ký\n".repeat(1_000_000));
    refused(&folder, "D127");
}

/// As many tables as a file may hold: the first hundred findings, not one for each.
#[test]
fn a_flood_of_tables_gives_a_hundred_findings() {
    let folder = Folder::example();
    folder.write(PLAN, "[[session]]\n".repeat(150_000));
    let said = refused(&folder, "D128");
    assert!(said.lines().count() < 110, "{}", said.lines().count());
}

#[test]
fn a_hundred_thousand_keys_give_a_hundred_findings() {
    let folder = Folder::example();
    let mut text = String::new();
    for nth in 0..100_000 {
        let _ = writeln!(text, "khoa-{nth} = 1");
    }
    folder.write(PLAN, text);
    let said = refused(&folder, "D128");
    assert!(said.lines().count() < 110, "{}", said.lines().count());
}

#[test]
fn nesting_has_an_end() {
    for text in [
        format!("a = {}{}\n", "[".repeat(100_000), "]".repeat(100_000)),
        format!("a = {}1{}\n", "{ b = ".repeat(50_000), " }".repeat(50_000)),
        format!("{} = 1\n", vec!["a"; 100_000].join(".")),
        format!("[{}]\nb = 1\n", vec!["a"; 100_000].join(".")),
        "[".repeat(1_000_000),
    ] {
        let folder = Folder::example();
        folder.write(PLAN, &text);
        let output = doithoai(folder.path(), &["build", "--message-format", "short"]);
        assert_eq!(output.code, 1, "{}", &text[..20]);
        assert!(output.stderr.contains(PLAN), "{}", output.stderr);
    }
}

/// A long chain of links is followed to its end, a circle is told once.
#[test]
fn long_chains_of_links_are_followed() {
    let folder = Folder::whole_example();
    let mut text =
        String::from("channel = \"reception\"\nreceived = 2025-06-16\nvillages = [\"nuoc-rin\"]\n");
    let last = 2_000;
    for nth in 1..=last {
        let _ = write!(
            text,
            "\n[[item]]\ncode = \"X-{nth}\"\ncontent = \"Việc số {nth}.\"\n\
             short = \"Việc số {nth}\"\nkind = \"question\"\nfield = \"dien\"\n\
             authority = \"commune\"\n"
        );
        if nth > 1 {
            let _ = writeln!(text, "repeats = [\"X-{}\"]", nth - 1);
        }
    }
    let file = "records/2025/petitions/other/02.toml";
    folder.write(file, &text);
    let begun = Instant::now();
    let output = doithoai(folder.path(), &["check", "--message-format", "short"]);
    assert!(begun.elapsed() < PATIENCE, "{:?}", begun.elapsed());
    assert_eq!(output.code, 0, "{}", output.stderr);

    let circle = text.replacen(
        "authority = \"commune\"\n",
        &format!("authority = \"commune\"\nrepeats = [\"X-{last}\"]\n"),
        1,
    );
    folder.write(file, circle);
    let output = doithoai(folder.path(), &["check", "--message-format", "short"]);
    assert_eq!(
        output.stderr.matches("[D407]").count(),
        1,
        "{}",
        output.stderr
    );
}

#[cfg(unix)]
#[test]
fn links_are_not_followed_in_circles() {
    let folder = Folder::example();
    let records = folder.join("records");
    std::os::unix::fs::symlink(&records, records.join("2025/vong")).expect("linked");
    let said = doithoai(folder.path(), &["build", "--message-format", "short"]).stderr;
    assert!(said.contains("records/2025/vong: lỗi[D103]"), "{said}");
}

#[test]
fn windows_line_ends_and_a_byte_order_mark_change_nothing() {
    let folder = Folder::example();
    folder.build(&[]);
    let plain = std::fs::read(folder.join("output/2025/ke-hoach.pdf")).expect("built");
    for file in [PLAN, "records/office.toml"] {
        let text = folder.read(file).replace('\n', "\r\n");
        folder.write(file, format!("\u{feff}{text}"));
    }
    folder.build(&[]);
    let same = std::fs::read(folder.join("output/2025/ke-hoach.pdf")).expect("built");
    assert!(plain == same);
}

#[test]
fn bytes_that_are_no_text_are_named() {
    for (bytes, code) in [
        (&b"number = 5\0\n"[..], "D106"),
        (b"subject = \"a\0b\"\n", "D106"),
        (b"\xff\xfen\0u\0m\0b\0e\0r\0", "D102"),
        (b"subject = \"\xe1\"\n", "D102"),
    ] {
        let folder = Folder::example();
        folder.write(PLAN, bytes);
        refused(&folder, code);
    }
}

#[test]
fn names_that_cannot_be_printed_are_refused_with_their_character() {
    for (name, code) in [
        ("Nguyễn 文", "U+6587"),
        ("Nguyễn محمد", "U+0645"),
        ("Nguyễn 😀", "U+1F600"),
        ("Nguyễn \\u202EnệiB", "U+202E"),
        ("Nguyễn\\u200B Văn", "U+200B"),
        ("Nguyễn\\u00ADVăn", "U+00AD"),
    ] {
        let folder = Folder::example();
        folder.replace(
            "records/office.toml",
            "name = \"Nguyễn Văn Biện\"",
            &format!("name = \"{name}\""),
        );
        let said = refused(&folder, "D114");
        assert!(said.contains(code), "{said}");
        let shown = |c: char| !c.is_control() && !matches!(c, '\u{202e}' | '\u{200b}');
        assert!(said.chars().all(|c| c == '\n' || shown(c)), "{said:?}");
    }
}

/// Whatever the names of files and codes are, nothing is written beside the output folder.
#[test]
fn nothing_is_written_outside_of_the_output_folder() {
    let folder = Folder::whole_example();
    for code in [
        "../../ngoai",
        "/tmp/ngoai",
        "..",
        "a/../../b",
        "C:\\\\ngoai",
        "con",
    ] {
        let file = "records/2025/petitions/other/01.toml";
        let text = folder
            .read(file)
            .replace("\"2025-42\"", &format!("\"{code}\""));
        let other = Folder::whole_example();
        other.write(file, text);
        let before = other.files();
        doithoai(other.path(), &["build", "--only", "reply"]);
        let new = other.files().into_iter().filter(|it| !before.contains(it));
        for file in new {
            let own = [
                "output/index.html",
                "output/manifest.json",
                "output/.doithoai.lock",
            ];
            let inside = file.starts_with("output/20") || own.contains(&&*file);
            assert!(inside, "{code}: {file}");
        }
    }
}

#[test]
fn numbers_and_days_beyond_all_measure_are_findings() {
    for (from, to) in [
        ("number = 5", "number = 99999999999999999999"),
        ("number = 5", "number = -1"),
        ("number = 5", "number = 5.0"),
        ("number = 5", "number = nan"),
        ("number = 5", "number = 4294967296"),
        ("date = 2025-01-15", "date = 0001-01-01"),
        ("date = 2025-01-15", "date = 9999-12-31"),
        ("date = 2025-01-15", "date = 0000-00-00"),
        ("date = 2025-01-15", "date = 2025-01-15T10:00:00Z"),
    ] {
        let folder = Folder::example();
        folder.replace(PLAN, from, to);
        let output = doithoai(folder.path(), &["build", "--message-format", "short"]);
        assert_eq!(output.code, 1, "{to}: {}", output.stderr);
        assert!(
            output.stderr.contains(&format!("{PLAN}:")),
            "{to}: {}",
            output.stderr
        );
    }
}

#[test]
fn a_deadline_of_a_thousand_years_ends() {
    let folder = Folder::whole_example();
    let rule = "\n[[deadline]]\nstep = \"conclude\"\noffset = 4294967295\n\
                unit = \"working-days\"\nsource = \"Thử\"\n";
    let text = folder.read("records/office.toml") + rule;
    folder.write("records/office.toml", text);
    let begun = Instant::now();
    let output = doithoai(folder.path(), &["check", "--message-format", "short"]);
    assert!(begun.elapsed() < PATIENCE, "{:?}", begun.elapsed());
    assert_eq!(output.code, 1, "{}", output.stderr);
}

/// A record that changes while it is read is read as it was, or as it is, or found fault with.
#[test]
fn a_folder_that_changes_meanwhile_does_no_harm() {
    use std::sync::atomic::{AtomicBool, Ordering};

    let folder = Folder::whole_example();
    let text = folder.read(SESSION);
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let path = folder.join(SESSION);
            for nth in 0.. {
                if done.load(Ordering::Relaxed) {
                    break;
                }
                let _ = match nth % 3 {
                    0 => std::fs::write(&path, &text[..text.len() / 2]),
                    1 => std::fs::remove_file(&path),
                    _ => std::fs::write(&path, &text),
                };
            }
        });
        for _ in 0..30 {
            let output = doithoai(folder.path(), &["check", "--message-format", "short"]);
            assert!(output.code <= 1, "{}", output.stderr);
        }
        done.store(true, Ordering::Relaxed);
    });
}
