//! Every record that `new` writes is sound at once, and still is when every part is used.

use std::collections::BTreeSet;

use doithoai::records::{
    Approximation, ChangeKind, Channel, EventKind, ItemKind, Level, NamedChoice, Outcome, Phase,
    ReportKind, SessionForm, SessionKind,
};

use super::{begun, blanks, fill, findings, new_office, use_every_part};
use crate::support::cli::doithoai;
use crate::support::folder::Folder;
use crate::typed::schemas::tombi;

const SESSION: &[&str] = &[
    "session",
    "--date",
    "2026-04-17",
    "--village",
    "nuoc-tang",
    "--theme",
    "Điện, đường, trường, trạm",
    "--kind",
    "regular",
];

const PETITION: &[&str] = &[
    "petition",
    "2026-04-nuoc-tang",
    "--name",
    "Đinh Văn Gônh",
    "--village",
    "nuoc-tang",
    "--content",
    "Đề nghị làm đường bê tông vào xóm Gò Vàng.",
    "--field",
    "giao-thong",
    "--lead",
    "ubnd",
];

#[test]
fn a_session_and_a_petition_need_nothing_more() {
    let folder = new_office();
    assert_eq!(
        begun(&folder, SESSION),
        "records/2026/sessions/2026-04-nuoc-tang.toml"
    );
    assert_eq!(
        begun(&folder, PETITION),
        "records/2026/petitions/2026-04-nuoc-tang/01.toml"
    );
    let output = doithoai(folder.path(), &["check", "--deny-warnings"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    folder.build(&[]);
    assert!(
        folder
            .printed("2026/so-theo-doi.pdf")
            .contains("Đinh Văn Gônh")
    );
}

#[test]
fn plan_and_report_are_sound_once_their_blanks_are_filled() {
    for arguments in [
        &["plan", "2026"][..],
        &["report", "nam", "--year", "2026", "--as-of", "2026-11-30"],
        &["report", "quy-3", "--as-of", "2026-09-30"],
    ] {
        let folder = new_office();
        let file = begun(&folder, arguments);
        assert_eq!(findings(&folder), [""; 0], "{arguments:?}");
        let left = blanks(&folder);
        assert!(left > 3, "{arguments:?}: {left}");
        // What is left is plain in print.
        folder.build(&[]);
        let pdf = folder.files().into_iter().find(|it| it.ends_with(".pdf"));
        let pdf = pdf.expect("a draft");
        let printed = folder.printed(pdf.strip_prefix("output/").expect("below output"));
        assert!(printed.contains("[điền:"), "{printed}");
        fill(&folder, &file);
        let output = doithoai(folder.path(), &["check", "--deny-warnings", "--pages"]);
        assert_eq!(output.code, 0, "{}", output.stderr);
    }
}

/// Comments that went stale would be found here: every key and value in them is read.
#[test]
fn every_part_that_is_not_used_yet_can_be_used() {
    // A letter to a body that was given nothing, and a review of nothing, are all there is to
    // complain of.
    let allowed = |finding: &String| !finding.contains("[D414]") && !finding.contains("[D453]");
    for (arguments, needs) in [
        (SESSION, &[][..]),
        (
            &[
                "session",
                "--date",
                "2026-08-14",
                "--audience",
                "Giáo viên trên địa bàn xã",
                "--kind",
                "thematic",
            ],
            &[],
        ),
        (
            &[
                "session",
                "--month",
                "2026-10",
                "--village",
                "k-ra",
                "--kind",
                "extraordinary",
            ],
            &[],
        ),
        (PETITION, &[SESSION]),
        (
            &[
                "petition",
                "other",
                "--received",
                "2026-03-10",
                "--content",
                "Đề nghị xem lại việc chi trả. Gia đình chờ đã lâu.",
                "--field",
                "chinh-sach",
            ],
            &[],
        ),
        (
            &[
                "petition",
                "other",
                "--received",
                "2026-03-10",
                "--content",
                "Khiếu nại quyết định thu hồi đất.",
                "--field",
                "dat-dai",
                "--kind",
                "complaint",
                "--name",
                "Đinh Văn Gônh",
            ],
            &[],
        ),
        (&["plan", "2026"], &[]),
        (
            &[
                "plan",
                "2026",
                "--session",
                "4:nuoc-tang",
                "--session",
                "10:k-ra",
            ],
            &[],
        ),
        (
            &["report", "nam", "--year", "2026", "--as-of", "2026-11-30"],
            &[],
        ),
    ] {
        let folder = new_office();
        for earlier in needs {
            begun(&folder, earlier);
        }
        let file = begun(&folder, arguments);
        use_every_part(&folder, &file);
        let found: Vec<String> = findings(&folder).into_iter().filter(allowed).collect();
        assert_eq!(found, [""; 0], "{arguments:?}\n{}", folder.read(&file));
        assert!(blanks(&folder) > 0, "{arguments:?}");
        // An editor's checker, where there is one, has nothing against them either.
        assert_eq!(tombi(&folder).unwrap_or_default(), BTreeSet::new());
        fill(&folder, &file);
        let found: Vec<String> = findings(&folder).into_iter().filter(allowed).collect();
        assert_eq!(found, [""; 0], "{arguments:?}\n{}", folder.read(&file));
        folder.build(&[]);
    }
}

/// Whoever fills in a record reads there which words a key knows.
#[test]
fn every_choice_is_named_where_it_is_made() {
    fn missing<T: NamedChoice>(record: &str) -> Vec<&'static str> {
        let between = |c: char| !c.is_ascii_lowercase() && c != '-';
        let words: BTreeSet<&str> = record.split(between).collect();
        let names = T::NAMES.iter().copied();
        names.filter(|it| !words.contains(it)).collect()
    }
    let folder = new_office();
    let read = |arguments: &[&str]| folder.read(&begun(&folder, arguments));
    let (session, petition) = (read(SESSION), read(PETITION));
    let (plan, report) = (
        read(&["plan", "2026"]),
        read(&["report", "nam", "--as-of", "2026-11-30"]),
    );
    // There are no districts any more.
    assert_eq!(missing::<Level>(&petition), ["district"]);
    let missing = [
        missing::<SessionKind>(&session),
        missing::<SessionForm>(&session),
        missing::<Approximation>(&session),
        missing::<ChangeKind>(&session),
        missing::<Channel>(&petition),
        missing::<ItemKind>(&petition),
        missing::<EventKind>(&petition),
        missing::<Outcome>(&petition),
        missing::<Phase>(&plan),
        missing::<ReportKind>(&report),
    ];
    assert_eq!(missing.concat(), [""; 0]);
}

#[test]
fn every_part_of_the_office_can_be_used() {
    let folder = new_office();
    use_every_part(&folder, "records/office.toml");
    assert_eq!(findings(&folder), [""; 0]);
    fill(&folder, "records/office.toml");
    let output = doithoai(folder.path(), &["check", "--deny-warnings"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
}

/// In the worked example numbers, codes and people go on from what is there.
#[test]
fn what_is_there_is_gone_on_from() {
    let folder = Folder::whole_example();
    let file = begun(
        &folder,
        &["session", "--date", "2025-12-12", "--village", "nuoc-rin"],
    );
    assert_eq!(file, "records/2025/sessions/2025-12-nuoc-rin.toml");
    let text = folder.read(&file);
    assert!(text.contains("\nordinal = 5\n"), "{text}");
    // Items of earlier sessions are open: the review is not left out.
    assert!(text.contains("\n[review]\nsigner = \"bi-thu\"\n"), "{text}");
    assert!(text.contains("#number = 162\n"), "{text}");
    let file = begun(
        &folder,
        &[
            "petition",
            "2025-12-nuoc-rin",
            "--content",
            "Đề nghị sửa cầu treo.",
            "--field",
            "giao-thong",
        ],
    );
    assert_eq!(file, "records/2025/petitions/2025-12-nuoc-rin/01.toml");
    let text = folder.read(&file);
    // The session's own village, and the next code of the ledger.
    assert!(text.contains("\nvillages = [\"nuoc-rin\"]\n"), "{text}");
    let codes = folder
        .files()
        .into_iter()
        .filter(|it| it.contains("/2025/petitions/"));
    let highest = codes
        .filter(|it| *it != file)
        .flat_map(|it| {
            let text = folder.read(&it);
            let codes = text.lines().filter_map(|line| {
                let code = line.strip_prefix("code = \"2025-")?;
                code.trim_end_matches('"').parse::<u32>().ok()
            });
            codes.collect::<Vec<_>>()
        })
        .max()
        .expect("codes");
    assert!(
        text.contains(&format!("\ncode = \"2025-{:02}\"\n", highest + 1)),
        "{text}"
    );
    let output = doithoai(folder.path(), &["check", "--deny-warnings"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
}

/// The plan of the next year says what this year's says, with those in charge by then.
#[test]
fn a_body_is_known_by_its_short_name() {
    let folder = new_office();
    begun(&folder, SESSION);
    let named: Vec<&str> = PETITION
        .iter()
        .map(|it| if *it == "ubnd" { "UBND xã" } else { it })
        .collect();
    let text = folder.read(&begun(&folder, &named));
    assert!(text.contains("\nlead = \"ubnd\"\n"), "{text}");
}

#[test]
fn where_nobody_can_be_asked_the_villages_are_the_sessions() {
    let folder = Folder::whole_example();
    let villages = ["--village", "nuoc-tang", "--village", "lang-ra"];
    begun(
        &folder,
        &[&["session", "--date", "2026-04-17"][..], &villages].concat(),
    );
    let petition = [
        "petition",
        "2026-04-nuoc-tang",
        "--name",
        "Đinh Văn Gônh",
        "--content",
        "Đề nghị sửa cầu treo.",
        "--field",
        "giao-thong",
    ];
    let text = folder.read(&begun(&folder, &petition));
    let villages = "\nvillages = [\"nuoc-tang\", \"lang-ra\"]\n";
    assert!(text.contains(villages), "{text}");
}

#[test]
fn a_session_can_be_planned_for_several_villages_or_for_others() {
    let folder = Folder::whole_example();
    let arguments = [
        "plan",
        "2027",
        "--session",
        "4:nuoc-tang, thôn Làng Rá",
        "--session",
        "9:Giáo viên các trường học",
    ];
    let text = folder.read(&begun(&folder, &arguments));
    let villages = "month = 4\nvillages = [\"nuoc-tang\", \"lang-ra\"]\n";
    assert!(text.contains(villages), "{text}");
    let place = "month = 9\nplace = \"Giáo viên các trường học\"\n";
    assert!(text.contains(place), "{text}");
    // A slip in a code is none of the others.
    let slip = ["new", "plan", "2028", "--session", "4:nuoc-tag"];
    let output = doithoai(folder.path(), &slip);
    assert_eq!(output.code, 1, "{}", output.stderr);
    assert!(output.stderr.contains("nuoc-tang"), "{}", output.stderr);
}

#[test]
fn a_plan_follows_the_last_one() {
    let folder = Folder::whole_example();
    let output = doithoai(
        folder.path(),
        &[
            "new",
            "plan",
            "2026",
            "--session",
            "4:nuoc-tang",
            "--session",
            "10:lang-ra",
        ],
    );
    assert_eq!(output.code, 0, "{}", output.stderr);
    let plan = folder.read("records/2026/plan.toml");
    assert!(
        plan.contains("subject = \"Bí thư Đảng ủy đối thoại trực tiếp với Nhân dân năm 2026\"")
    );
    assert!(!plan.contains("kết quả đối thoại năm 2025"));
    // Two bodies became one: it has the duties of both, and one table.
    assert_eq!(plan.matches("body = \"xay-dung-dang\"").count(), 1);
    assert!(!plan.contains("body = \"tuyen-giao\""));
    // The number goes on, as a proposal.
    assert!(plan.contains("#number = 29\n"), "{plan}");
    let output = doithoai(folder.path(), &["check", "--deny-warnings"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    folder.build(&["--only", "2026"]);
}

/// A denunciation is begun without a word of it on the screen.
#[test]
fn secrets_are_not_shown() {
    let folder = new_office();
    let output = doithoai(
        folder.path(),
        &[
            "new",
            "petition",
            "other",
            "--received",
            "2026-03-10",
            "--kind",
            "denunciation",
            "--content",
            "Ông Trần Mỗ nhận tiền của dân  , đề nghị xử lý. Tôi xin giữ kín tên.",
            "--field",
            "can-bo",
        ],
    );
    assert_eq!(output.code, 0, "{}", output.stderr);
    let said = format!("{}{}", output.stdout, output.stderr);
    assert!(
        said.contains("records/2026/petitions/other/01.toml"),
        "{said}"
    );
    assert!(
        !said.contains("Trần Mỗ") && !said.contains("nhận tiền"),
        "{said}"
    );
    // Other petitions are not taken for secrets because of what their comments explain.
    let file = begun(
        &folder,
        &[
            "petition",
            "other",
            "--received",
            "2026-03-10",
            "--content",
            "Đề nghị sửa  cầu.",
            "--field",
            "giao-thong",
        ],
    );
    let output = doithoai(folder.path(), &["check"]);
    assert!(
        output.stderr.contains("sửa  cầu"),
        "{file}: {}",
        output.stderr
    );
    assert!(!output.stderr.contains("Trần Mỗ"), "{}", output.stderr);
}
