//! Names that posted papers shorten, wherever they are typed.

use crate::support::cli::doithoai;
use crate::support::folder::Folder;

const FULL: &str = "posted-names = \"full\"";
const RECORD: &str = "records/2025/petitions/2025-04-nuoc-tang/01.toml";
const POSTED: [&str; 2] = [
    "2025/2025-04-nuoc-tang/ket-luan.pdf",
    "2025/bao-cao-nam.pdf",
];

/// The example with somebody named in every text of a petition that posted papers print.
fn naming(chosen: &str) -> Folder {
    let folder = Folder::whole_example();
    folder.replace(
        "records/office.toml",
        FULL,
        &format!("posted-names = \"{chosen}\""),
    );
    let text = folder.read(RECORD);
    let typed = text.lines().map(|line| match line.split_once(" = ") {
        Some(("short", _)) => "short = \"Sửa đường vào nhà bà Hường\"".to_owned(),
        Some(("text", _)) => {
            "text = \"Đã gặp ông Siu Xoài và bà Rơ Lan Phyưi tại xóm.\"".to_owned()
        }
        Some(("channel", _)) => format!("{line}\ncollective = \"Nhóm hộ (bà Đinh Thị Bẻo)\""),
        _ => line.to_owned(),
    });
    folder.write(RECORD, typed.collect::<Vec<_>>().join("\n"));
    folder
}

#[test]
fn third_persons_are_shortened_in_every_text() {
    let folder = naming("initials");
    folder.build(&["--only", POSTED[0], "--only", POSTED[1]]);
    let printed = POSTED.map(|it| folder.printed(it)).concat();
    for name in ["Hường", "Xoài", "Phyưi", "Bẻo"] {
        assert!(!printed.contains(name), "{name}");
    }
    for short in ["nhà bà H.", "Nhóm hộ (bà Đ.T.B.)", "ông S.X. và bà R.L.P."] {
        assert!(printed.contains(short), "{short}: {printed}");
    }
    // The office's own papers say what was typed.
    folder.build(&["--only", "2025/so-theo-doi.pdf"]);
    assert!(folder.printed("2025/so-theo-doi.pdf").contains("Hường"));
}

#[test]
fn hidden_persons_are_people() {
    let folder = naming("hidden");
    folder.build(&["--only", POSTED[0]]);
    let printed = folder.printed(POSTED[0]);
    assert!(
        printed.contains("Sửa đường vào nhà một người dân"),
        "{printed}"
    );
    assert!(
        !printed.contains("Bẻo") && !printed.contains("Đ.T.B."),
        "{printed}"
    );
}

#[test]
fn every_text_that_names_somebody_is_told_at_its_line() {
    let folder = naming("initials");
    let output = doithoai(folder.path(), &["check", "--message-format", "short"]);
    let text = folder.read(RECORD);
    for (nth, line) in (1..).zip(text.lines()) {
        let names = line.contains("bà Hường");
        let told = output.stderr.contains(&format!("{RECORD}:{nth}:"));
        assert!(!names || told, "{nth}: {line}\n{}", output.stderr);
    }
    assert!(output.stderr.contains("[D967]"), "{}", output.stderr);
}

#[test]
fn officials_and_who_agreed_are_named() {
    let folder = Folder::whole_example();
    folder.replace("records/office.toml", FULL, "posted-names = \"initials\"");
    let text = folder.read(RECORD);
    let name = text
        .lines()
        .find_map(|it| it.strip_prefix("name = \""))
        .expect("a name");
    let name = name.trim_end_matches('"').to_owned();
    let agreed = text.replacen("[[petitioner]]", "[[petitioner]]\npublish-name = true", 1);
    let agreed = agreed.replacen("\nshort = \"", &format!("\nshort = \"Nhà ông {name}: "), 1);
    folder.write(RECORD, agreed);
    folder.build(&["--only", POSTED[0]]);
    assert!(
        folder
            .printed(POSTED[0])
            .contains(&format!("Nhà ông {name}"))
    );
}

#[test]
fn a_form_of_address_typed_with_a_name_is_taken_apart() {
    for (typed, honorific, name) in [
        ("bà Rơ Lan Phyưi", "bà", "Rơ Lan Phyưi"),
        ("Ô. Siu A", "ông", "Siu A"),
        ("Già làng Đinh Văn Xoài", "già làng", "Đinh Văn Xoài"),
        ("Hộ ông Đinh Văn Xoài", "hộ ông", "Đinh Văn Xoài"),
    ] {
        let folder = Folder::whole_example();
        let line = [
            "new",
            "petition",
            "2025-10-lang-mung",
            "--village",
            "lang-mung",
            "--name",
        ];
        let item = [
            typed,
            "--field",
            "giao-thong",
            "--content",
            "Đề nghị sửa cầu.",
        ];
        let output = doithoai(folder.path(), &[&line[..], &item].concat());
        assert_eq!(output.code, 0, "{}", output.stderr);
        let text = folder.read(output.stdout.trim());
        let lines = format!("honorific = \"{honorific}\"\nname = \"{name}\"");
        assert!(text.contains(&lines), "{text}");
    }
}

/// Who denounced in the example.
const DENOUNCER: &str = "Hồ Văn Mật";

#[test]
fn a_secret_person_is_told_of_at_the_line_that_names_them() {
    let session = "records/2025/sessions/2025-04-nuoc-tang.toml";
    for (file, from, to) in [
        (session, "guests = [", "guests = [\n\"Hồ Văn Mật\","),
        (
            session,
            "[announcement]",
            "[announcement]\ncontact = \"bà Hồ Văn  Mật, Văn phòng\"",
        ),
        (session, "\ngroup = \"", "\ngroup = \"hộ HỒ VĂN MẬT, "),
        (
            session,
            "[[invitee]]",
            "[[invitee]]\nname = \"Hồ Văn Mật\"\n\n[[invitee]]",
        ),
        (
            RECORD,
            "channel",
            "collective = \"Nhóm hộ (ông Hồ Văn Mật)\"\nchannel",
        ),
        (RECORD, "content = \"", "content = \"Ông Hồ Văn Mật  nói: "),
    ] {
        let folder = Folder::whole_example();
        let mut text = folder.read(file);
        if from == "[announcement]" {
            text = text.replace("\ncontact = ", "\n#");
        }
        assert!(text.contains(from), "{from}");
        let text = text.replacen(from, to, 1);
        let lower = DENOUNCER.to_lowercase();
        let says = |line: &str| {
            let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
            line.to_lowercase().contains(&lower)
        };
        let nth = text.lines().position(says).expect("a line") + 1;
        folder.write(file, &text);
        for format in ["human", "short", "json"] {
            let output = doithoai(folder.path(), &["check", "--message-format", format]);
            let told = [&*output.stdout, &output.stderr].concat();
            assert!(!told.lines().any(says), "{told}");
            assert!(told.contains("D422"), "{to}: {told}");
            let at = [format!("{file}:{nth}:"), format!("\"line\":{nth},")];
            assert!(at.iter().any(|it| told.contains(it)), "{at:?}: {told}");
        }
    }
}
