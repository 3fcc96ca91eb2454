//! The command line: streams, exit codes, both languages.

use std::fs;

use crate::support::cli::doithoai;
use crate::support::folder::Folder;

#[test]
fn build_is_the_default_and_reports_to_people_on_stderr() {
    let folder = Folder::example();
    let output = doithoai(folder.path(), &[]);
    assert_eq!((output.code, &*output.stdout), (0, ""), "{}", output.stderr);
    assert!(
        output.stderr.contains("2025/ke-hoach.pdf  4 trang"),
        "{}",
        output.stderr
    );
    assert!(folder.join("output/2025/ke-hoach.pdf").is_file());
}

#[test]
fn nothing_but_the_document_and_what_is_known_of_it_is_left_behind() {
    let folder = Folder::example();
    let before = folder.files();
    doithoai(folder.path(), &["build", "--out", "ban-in"]);
    let mut after = folder.files();
    after.retain(|file| !before.contains(file));
    let expected = [
        ".doithoai.lock",
        "2025/ke-hoach.pdf",
        "index.html",
        "manifest.json",
    ];
    assert_eq!(after, expected.map(|name| format!("ban-in/{name}")));
}

#[test]
fn check_writes_nothing() {
    let folder = Folder::example();
    let before = folder.files();
    let output = doithoai(folder.path(), &["check"]);
    assert_eq!(
        (output.code, &*output.stdout, &*output.stderr),
        (0, "", "hồ sơ không có lỗi\n")
    );
    assert_eq!(folder.files(), before);
}

#[test]
fn a_failed_build_leaves_the_old_document_alone() {
    let folder = Folder::example();
    doithoai(folder.path(), &[]);
    let before = fs::read(folder.join("output/2025/ke-hoach.pdf")).expect("built");
    folder.replace("records/2025/plan.toml", "month = 4", "month = 44");
    let output = doithoai(folder.path(), &[]);
    assert_eq!(output.code, 1);
    assert!(
        output
            .stderr
            .contains("không còn khớp: records/2025/plan.toml"),
        "{}",
        output.stderr
    );
    assert_eq!(
        fs::read(folder.join("output/2025/ke-hoach.pdf")).expect("still there"),
        before
    );
}

#[test]
fn a_broken_year_does_not_stop_the_others() {
    let folder = Folder::example();
    let plan = folder
        .read("records/2025/plan.toml")
        .replace("date = 2025-01-15", "date = 2024-01-15");
    folder.write("records/2024/plan.toml", plan);
    folder.replace("records/2025/plan.toml", "month = 4", "month = 44");
    let output = doithoai(folder.path(), &[]);
    assert_eq!(output.code, 1);
    assert!(
        folder.join("output/2024/ke-hoach.pdf").is_file(),
        "{}",
        output.stderr
    );
    assert!(!folder.join("output/2025").exists());
}

#[test]
fn list_prints_one_json_document() {
    let folder = Folder::example();
    let output = doithoai(folder.path(), &["list", "--message-format", "json"]);
    let list: serde_json::Value = serde_json::from_str(&output.stdout).expect("JSON");
    assert_eq!((output.code, &*output.stderr), (0, ""));
    assert_eq!(
        list,
        serde_json::json!([{
            "kind": "plan",
            "path": "2025/ke-hoach.pdf",
            "title": "Kế hoạch Bí thư Đảng ủy đối thoại trực tiếp với Nhân dân năm 2025",
            "number": "05-KH/ĐU",
            "standing": "numbered",
            "issued": null,
            "date": "2025-01-15",
            "profile": "hd36",
            "pages": 4,
            "signing": {"page": 4, "x": 112.0, "y": 180.9, "width": 83.0, "height": 23.3},
            "records": ["records/2025/plan.toml", "records/office.toml"],
        }])
    );
}

#[test]
fn findings_as_json_name_bytes_and_lines() {
    let folder = Folder::example();
    folder.replace("records/2025/plan.toml", "month = 4", "month = 44");
    let output = doithoai(
        folder.path(),
        &["check", "--message-format", "json", "--lang", "en"],
    );
    let lines: Vec<serde_json::Value> = output
        .stdout
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!((output.code, lines.len(), &*output.stderr), (1, 1, ""));
    let finding = &lines[0];
    assert_eq!(finding["code"], "D301");
    assert_eq!(finding["message"], "`month` must lie between 1 and 12");
    let text = folder.read("records/2025/plan.toml");
    let byte = |key| finding["place"][key].as_u64().expect("a number") as usize;
    assert_eq!(&text[byte("byte_start")..byte("byte_end")], "44");
    let line = text[..byte("byte_start")].matches('\n').count() + 1;
    assert_eq!(byte("line"), line);
}

#[test]
fn progress_as_json_goes_to_stdout() {
    let folder = Folder::example();
    let output = doithoai(folder.path(), &["--message-format=json"]);
    let line: serde_json::Value = serde_json::from_str(&output.stdout).expect("one line of JSON");
    assert_eq!(
        (&line["reason"], &line["path"], &line["pages"]),
        (&"document".into(), &"2025/ke-hoach.pdf".into(), &4.into())
    );
    assert_eq!(output.stderr, "");
}

#[test]
fn only_chooses_by_kind_path_and_folder() {
    let folder = Folder::example();
    for (only, code) in [
        ("plan", 0),
        ("2025", 0),
        ("2025/ke-hoach.pdf", 0),
        ("2031", 2),
        ("plane", 2),
    ] {
        let output = doithoai(folder.path(), &["list", "--only", only]);
        assert_eq!(output.code, code, "{only}: {}", output.stderr);
    }
}

#[test]
fn a_draft_takes_the_names_of_the_day_asked_for() {
    let folder = Folder::example();
    folder.replace("records/2025/plan.toml", "date = 2025-01-15", "");
    let output = doithoai(folder.path(), &["check", "--as-of", "2025-08-01"]);
    // By then three of the bodies are gone.
    assert_eq!(
        output.stderr.matches("[D305]").count(),
        3,
        "{}",
        output.stderr
    );
    assert_eq!(doithoai(folder.path(), &["check"]).code, 0);
}

#[test]
fn explain_knows_codes_and_names() {
    let folder = Folder::empty();
    let by_code = doithoai(folder.path(), &["explain", "d107"]);
    assert_eq!((by_code.code, &*by_code.stderr), (0, ""));
    assert!(
        by_code.stdout.starts_with("D107 misspelt-key (lỗi)"),
        "{}",
        by_code.stdout
    );
    assert_eq!(
        doithoai(folder.path(), &["explain", "misspelt-key"]).stdout,
        by_code.stdout
    );
    assert_eq!(doithoai(folder.path(), &["explain", "D999"]).code, 2);
    let all = doithoai(folder.path(), &["explain"]).stdout;
    assert_eq!(all.lines().count(), doithoai::catalogue::all().len());
}

#[test]
fn usage_errors_are_in_the_readers_language() {
    let folder = Folder::empty();
    for (arguments, vi) in [
        (vec!["--rooot", "x"], "lỗi: không có tham số `--rooot`"),
        (vec!["biuld"], "lỗi: không có lệnh `biuld`"),
        (vec!["--jobs", "0"], "lỗi: giá trị `0` không dùng được"),
        (vec!["--as-of", "mai"], "lỗi: giá trị `mai` không dùng được"),
        (vec!["completions"], "lỗi: thiếu tham số"),
        (
            vec!["--root"],
            "lỗi: tham số `--root <THƯ-MỤC>` thiếu giá trị",
        ),
    ] {
        let output = doithoai(folder.path(), &arguments);
        assert_eq!((output.code, &*output.stdout), (2, ""), "{arguments:?}");
        assert!(
            output.stderr.starts_with(vi),
            "{arguments:?}: {}",
            output.stderr
        );
        let english = [&arguments[..], &["--lang", "en"]].concat();
        let output = doithoai(folder.path(), &english);
        assert!(
            output.stderr.starts_with("error: "),
            "{english:?}: {}",
            output.stderr
        );
    }
}

#[test]
fn help_is_in_the_readers_language() {
    let folder = Folder::empty();
    let vi = doithoai(folder.path(), &["--help"]);
    assert_eq!((vi.code, &*vi.stderr), (0, ""));
    assert!(
        vi.stdout.contains("Cách dùng:") && !vi.stdout.contains("Usage"),
        "{}",
        vi.stdout
    );
    let en = doithoai(folder.path(), &["--help", "--lang", "en"]);
    assert!(
        en.stdout.contains("Usage:") && en.stdout.is_ascii(),
        "{}",
        en.stdout
    );
    let build = doithoai(folder.path(), &["build", "--help"]);
    assert!(
        build.stdout.contains("--root") && !build.stdout.contains("Options"),
        "{}",
        build.stdout
    );
}

#[test]
fn completions_are_scripts() {
    let folder = Folder::empty();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let output = doithoai(folder.path(), &["completions", shell]);
        assert!(
            output.code == 0 && output.stdout.contains("doithoai"),
            "{shell}"
        );
    }
}

#[test]
fn only_does_not_hide_what_is_wrong() {
    let folder = Folder::example();
    folder.replace("records/2025/plan.toml", "month = 4", "month = 44");
    for command in ["build", "check", "list"] {
        let output = doithoai(folder.path(), &[command, "--only", "2025"]);
        assert_eq!(output.code, 1, "{command}: {}", output.stderr);
        assert!(
            output.stderr.contains("[D301]"),
            "{command}: {}",
            output.stderr
        );
    }
    let json = doithoai(folder.path(), &["list", "--message-format", "json"]);
    assert_eq!((json.code, &*json.stdout), (1, "[]\n"));
    assert!(json.stderr.contains("[D301]"), "{}", json.stderr);
}

#[test]
fn a_missing_office_is_never_fine() {
    let folder = Folder::example();
    fs::remove_file(folder.join("records/office.toml")).expect("removed");
    folder.replace("records/2025/plan.toml", "(*lần trước*)", "(*lần trước)");
    let output = doithoai(folder.path(), &[]);
    assert_eq!(output.code, 1, "{}", output.stderr);
    assert!(output.stderr.contains("[D105]"), "{}", output.stderr);
}

#[test]
fn a_folder_without_records_is_told_how_to_begin() {
    let folder = Folder::empty();
    for lang in ["vi", "en"] {
        let output = doithoai(folder.path(), &["check", "--lang", lang]);
        assert_eq!(output.code, 1, "{}", output.stderr);
        let advice = "`doithoai new office <";
        assert!(output.stderr.contains(advice), "{}", output.stderr);
    }
}

#[test]
fn options_of_build_need_no_command() {
    let folder = Folder::example();
    folder.build(&[]);
    for (arguments, reason) in [
        (&["build"][..], "unchanged"),
        (&["--force"], "document"),
        (&["build", "--force"], "document"),
        (&["--force", "build"], "document"),
    ] {
        let json = [arguments, &["--message-format", "json"]].concat();
        let output = doithoai(folder.path(), &json);
        let line: serde_json::Value = serde_json::from_str(&output.stdout).expect("a line");
        assert_eq!(line["reason"], reason, "{arguments:?}");
    }
}

#[test]
fn an_option_that_a_command_does_not_heed_is_refused() {
    let folder = Folder::empty();
    for (arguments, option) in [
        (&["--force", "list"][..], "--force"),
        (&["--time-limit", "5", "check"], "--time-limit"),
    ] {
        let output = doithoai(folder.path(), arguments);
        assert_eq!(output.code, 2, "{}", output.stderr);
        let said = format!("không có tham số `{option}`");
        assert!(output.stderr.contains(&said), "{}", output.stderr);
    }
}

#[test]
fn check_finds_what_only_typesetting_can() {
    let folder = Folder::example();
    folder.write("templates/lib/body.typ", "#let section( = 1");
    let output = doithoai(folder.path(), &["check", "--pages"]);
    assert_eq!(output.code, 1);
    assert!(
        output.stderr.contains("templates/lib/body.typ:1:"),
        "{}",
        output.stderr
    );
}

#[test]
fn a_draft_says_whose_names_it_takes() {
    let folder = Folder::example();
    folder.replace("records/2025/plan.toml", "date = 2025-01-15", "");
    let output = doithoai(folder.path(), &["--as-of", "2025-03-05"]);
    assert!(
        output.stderr.contains("theo ngày 05/03/2025"),
        "{}",
        output.stderr
    );
    // A day of another year cannot be meant for this plan.
    let output = doithoai(folder.path(), &["--as-of", "2031-03-05"]);
    assert!(
        output.stderr.contains("theo ngày 01/01/2025"),
        "{}",
        output.stderr
    );
}

#[cfg(unix)]
#[test]
fn a_full_disk_behind_stdout_is_a_failure() {
    let folder = Folder::example();
    let full = fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .expect("a full device");
    let status = std::process::Command::new(env!("CARGO_BIN_EXE_doithoai"))
        .arg("list")
        .current_dir(folder.path())
        .stdout(full)
        .stderr(std::process::Stdio::null())
        .status()
        .expect("runs");
    assert_eq!(status.code(), Some(3));
}

/// An office may take a warning for an error, or not want to know of it; CI may fail on any.
#[test]
fn warnings_are_as_serious_as_the_office_says() {
    let folder = Folder::whole_example();
    let session = "records/2025/sessions/2025-04-nuoc-tang.toml";
    // Nine working days after the session.
    folder.replace(
        session,
        "number = 52\ndate = 2025-04-25",
        "number = 52\ndate = 2025-05-06",
    );
    // It was made public behind that.
    for day in ["2025-04-28", "2025-04-29"] {
        let published = format!("[[publication]]\ndate = {day}");
        folder.replace(session, &published, "[[publication]]\ndate = 2025-05-07");
    }
    let check = |arguments: &[&str]| {
        let arguments = [&["check", "--message-format", "short"], arguments].concat();
        let output = doithoai(folder.path(), &arguments);
        (output.code, output.stderr.matches("[D505]").count())
    };
    assert_eq!(check(&[]), (0, 1));
    assert_eq!(check(&["--deny-warnings"]), (1, 1));
    let office = folder.read("records/office.toml");
    let with = |level: &str| {
        let chosen =
            format!("{office}\n[[level]]\nrule = \"concluded-late\"\nlevel = \"{level}\"\n");
        folder.write("records/office.toml", chosen);
    };
    with("off");
    assert_eq!(check(&[]).1, 0);
    with("error");
    assert_eq!(check(&[]), (1, 1));
    // A record with an error becomes no document.
    let output = doithoai(folder.path(), &["--only", "conclusion"]);
    assert_eq!(output.code, 1);
    let built = folder.files();
    let exists = |name: &str| built.contains(&format!("output/2025/{name}/ket-luan.pdf"));
    assert!(!exists("2025-04-nuoc-tang") && exists("2025-08-giao-vien"));
}
