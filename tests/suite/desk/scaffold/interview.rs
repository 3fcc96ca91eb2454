//! Questions, put to somebody at a keyboard.

use std::io::Cursor;

use doithoai::findings::Lang;
use doithoai::recording::{LocalDisk, Recorder};
use doithoai::scaffold::{
    Interview, KnownRecords, NotBegun, OfficeAnswers, PetitionAnswers, ReportAnswers,
    SessionAnswers, new_office, new_petition, new_report, new_session,
};

use super::begun;
use crate::support::folder::Folder;

/// What comes of these answers, and what was asked.
fn asked<T>(
    typed: &str,
    lang: Lang,
    make: impl FnOnce(Interview<'_>) -> Result<T, NotBegun>,
) -> (Result<T, NotBegun>, String) {
    let mut input = Cursor::new(typed.as_bytes().to_vec());
    let mut output = Vec::new();
    let made = make(Interview::with(&mut input, &mut output, lang));
    (made, String::from_utf8(output).expect("UTF-8"))
}

#[test]
fn a_session_is_asked_for() {
    let folder = Folder::whole_example();
    let known = KnownRecords::read(folder.path()).expect("sound");
    // A slip in the day, one in the village, a village by its number in the list.
    let typed = "17-4-2026\n17/4/2026\nnuoc-tan\n1, lang-ra\n\nNhà văn hóa thôn\n";
    let given = SessionAnswers::default();
    let (draft, said) = asked(typed, Lang::VI, |ask| new_session(&known, given, ask));
    let draft = draft.expect(&said);
    assert_eq!(draft.file, "records/2026/sessions/2026-04-nuoc-tang.toml");
    assert!(draft.text.contains("date = 2026-04-17\n"));
    assert!(
        draft
            .text
            .contains("villages = [\"nuoc-tang\", \"lang-ra\"]\n")
    );
    assert!(draft.text.contains("venue = \"Nhà văn hóa thôn\"\n"));
    // Nothing typed: left out.
    assert!(draft.text.contains("\n#theme = "));
    // Only what is there on that day is offered, with its name.
    assert!(said.contains("nuoc-tang (thôn Nước Tang)"), "{said}");
    assert!(!said.contains("ta-gam"), "{said}");
    assert!(said.contains("có phải là nuoc-tang?"), "{said}");
}

#[test]
fn only_what_is_missing_is_asked_for() {
    let folder = Folder::whole_example();
    let known = KnownRecords::read(folder.path()).expect("sound");
    let given = PetitionAnswers {
        session: "2025-04-nuoc-tang".to_owned(),
        name: Some("Đinh Thị Xế".to_owned()),
        lead: Some("ubnd".to_owned()),
        ..PetitionAnswers::default()
    };
    let typed = "Đề nghị sửa kênh.\n2\n";
    let (draft, said) = asked(typed, Lang::EN, |ask| new_petition(&known, given, ask));
    let draft = draft.expect(&said);
    assert!(
        draft.text.contains("field = \"thuy-loi\"\n"),
        "{}",
        draft.text
    );
    assert_eq!(said.matches(": ").count(), 2, "{said}");
    assert!(said.starts_with("What was said, word for word: "), "{said}");
}

#[test]
fn whoever_can_be_asked_is_asked_for_the_village_of_several() {
    let folder = Folder::whole_example();
    let villages = ["--village", "nuoc-tang", "--village", "lang-ra"];
    begun(
        &folder,
        &[&["session", "--date", "2026-04-17"][..], &villages].concat(),
    );
    let known = KnownRecords::read(folder.path()).expect("sound");
    let given = PetitionAnswers {
        session: "2026-04-nuoc-tang".to_owned(),
        name: Some("Đinh Thị Xế".to_owned()),
        content: Some("Đề nghị sửa kênh.".to_owned()),
        field: Some("thuy-loi".to_owned()),
        ..PetitionAnswers::default()
    };
    let ahead = new_petition(&known, given.clone(), Interview::ahead());
    let Err(NotBegun::Missing(flags)) = ahead else {
        panic!("{ahead:?}");
    };
    assert_eq!(flags, ["--village"]);
    assert!(new_petition(&known, given, Interview::of_flags()).is_ok());
}

#[test]
fn a_usual_answer_is_one_key_away() {
    let folder = Folder::whole_example();
    let known = KnownRecords::read(folder.path()).expect("sound");
    let given = ReportAnswers {
        name: "quy-3".to_owned(),
        year: Some(2026),
        ..ReportAnswers::default()
    };
    let (draft, said) = asked("\n", Lang::VI, |ask| new_report(&known, given, ask));
    let draft = draft.expect(&said);
    assert!(draft.text.contains("as-of = 2026-09-30\n"));
    assert!(said.contains("[2026-09-30]"), "{said}");
}

#[test]
fn an_office_is_asked_for() {
    let folder = Folder::empty();
    let typed = "\nđảng ủy phường nghĩa lộ\nĐẢNG BỘ TỈNH QUẢNG NGÃI\nNghĩa Lộ\nĐinh Văn Nghía\ntổ dân phố 5; tổ dân phố 6\n";
    let (changes, said) = asked(typed, Lang::VI, |ask| {
        new_office(folder.path(), OfficeAnswers::default(), ask)
    });
    let recorder = Recorder::alone(&LocalDisk, folder.path());
    recorder.record(&changes.expect(&said)).expect("written");
    let office = folder.read("records/office.toml");
    assert!(office.contains("name = \"ĐẢNG ỦY PHƯỜNG NGHĨA LỘ\"\n"));
    assert!(office.contains("name = \"Ủy ban nhân dân phường\"\n"));
    assert!(office.contains("id = \"to-dan-pho-5\"\nkind = \"tổ dân phố\"\nname = \"5\"\n"));
    assert!(
        office.contains("id = \"nghia\"\nhonorific = \"đồng chí\"\nname = \"Đinh Văn Nghía\"\n")
    );
}

/// An answer that lacks something costs none of the others.
#[test]
fn villages_without_a_kind_are_asked_for_again() {
    let folder = Folder::empty();
    let typed = "Đảng ủy xã Mới\nĐẢNG BỘ TỈNH SƠN LA\nMới\nLò Văn An\nbản Huổi Lạnh, Pá Sang\nbản Huổi Lạnh, bản Pá Sang\n";
    let (changes, said) = asked(typed, Lang::VI, |ask| {
        new_office(folder.path(), OfficeAnswers::default(), ask)
    });
    let recorder = Recorder::alone(&LocalDisk, folder.path());
    recorder.record(&changes.expect(&said)).expect("written");
    assert!(said.contains("ghi cả loại trước từng tên"), "{said}");
    let office = folder.read("records/office.toml");
    for village in ["huoi-lanh\"\nkind = \"bản\"", "pa-sang\"\nkind = \"bản\""] {
        assert!(office.contains(village), "{office}");
    }
}

/// People know places by their names.
#[test]
fn names_will_do_for_codes() {
    let folder = Folder::whole_example();
    let known = KnownRecords::read(folder.path()).expect("sound");
    for typed in [
        "Nước Tang",
        "thôn nước tang, lang-ra",
        "thôn Nước Tang; thôn Làng Rá",
    ] {
        let typed = format!("17/4/2026\n{typed}\n\n\n");
        let given = SessionAnswers::default();
        let (draft, said) = asked(&typed, Lang::VI, |ask| new_session(&known, given, ask));
        let draft = draft.expect(&said);
        assert!(draft.text.contains("villages = [\"nuoc-tang\""), "{said}");
    }
}

#[test]
fn questions_can_be_broken_off() {
    let folder = Folder::empty();
    for typed in ["", "ĐẢNG ỦY XÃ SƠN BAO\n", "\n\n\n"] {
        let (files, _) = asked(typed, Lang::VI, |ask| {
            new_office(folder.path(), OfficeAnswers::default(), ask)
        });
        assert!(matches!(files, Err(NotBegun::Cancelled)), "{typed:?}");
        assert_eq!(folder.files(), [""; 0]);
    }
}
