//! Slips of the keyboard: what is typed, and what is said of it.

use std::path::Path;
use std::sync::Arc;

use doithoai::findings::{Finding, KeyPath, Lang, Spot};
use doithoai::lint::mended;
use doithoai::workspace::{Changes, load};

use crate::support::EXAMPLE;

const PLAN: &str = "records/2025/plan.toml";

/// What is found in the example's plan when this stands in it.
fn found(text: &str) -> Vec<Finding> {
    let changes = Changes::from([(Arc::from(PLAN), Arc::from(text))]);
    let (_, mut findings) = load(Path::new(EXAMPLE), &changes);
    findings.retain(|it| it.place.as_ref().is_some_and(|it| &*it.file == PLAN));
    findings
}

#[test]
fn slips_are_told_from_what_is_meant() {
    let table = [
        ("xã Sơn Bao, thôn Nước Tang: 05 hộ.", &[][..]),
        ("xã  Sơn Bao", &["D119"]),
        ("xã Sơn Bao , thôn", &["D120"]),
        // A no-break space, as a word processor leaves it, is two bytes long.
        ("xã\u{a0}Sơn  Bao", &["D119"]),
        ("xã\u{3000}Sơn Bao , thôn", &["D120", "D114"]),
        ("đường  liên thôn ; cầu  treo", &["D119", "D120"]),
        ("Tổng số: ........ đồng", &[]),
        ("bản đồ tỷ lệ 1 : 2000", &[]),
        ("đoạn một\n    đoạn hai", &[]),
        ("điểm (a )", &["D120"]),
        ("“Sao” và \"Trăng\"", &["D121"]),
        ("\"Trăng\"", &[]),
        ("Quy định 11- QĐ/TW", &["D122"]),
        ("Quy định 11 – QĐ / TW", &["D122"]),
        ("Quy định 11-QĐi/TW, Quyết định 120/QĐ-UBND", &[]),
        ("Nghị định 30/2020/ NĐ-CP", &["D122"]),
        ("đường 11 - KH/ABc", &[]),
        ("thứ Sáu, ngày 18/4/2025", &[]),
        ("Thứ sáu (18/4/2025)", &[]),
        ("thứ Năm, ngày 18 tháng 4 năm 2025", &["D123"]),
        ("Chủ nhật ngày 20/4/2025", &[]),
        ("thứ Hai ngày 30/02/2025", &[]),
        ("thực hiện nghiêm túc./.", &["D124"]),
        ("./.", &[]),
        ("Tại [điền: nơi tổ chức], 07 giờ 30", &["D704"]),
        ("[điền", &["D704"]),
        ("đã lược [...] một đoạn", &[]),
        ("TUQ. BÍ THƯ", &["D125"]),
        ("STUQA", &[]),
        ("Nguye\u{302}\u{303}n", &["D118"]),
        ("Uû ban nh©n d©n x·", &["D116"]),
        ("Ủy ban nhân dân, 20°C, 5 m², «a», 2½", &[]),
        ("Công ty ABC® và §3", &[]),
    ];
    let list: Vec<&str> = table.iter().map(|(text, _)| *text).collect();
    let findings = found(&format!("slips = {}", toml::Value::from(list)));
    for (nth, (text, expected)) in table.iter().enumerate() {
        let path = KeyPath::root().down(&format!("slips[{nth}]"));
        let here = |it: &&Finding| it.place.as_ref().is_some_and(|it| *it.path() == path);
        let codes = findings.iter().filter(here).map(|it| it.rule.code);
        assert_eq!(codes.collect::<Vec<_>>(), *expected, "{text}");
    }
}

#[test]
fn broken_lines_get_their_own_advice() {
    for (line, part) in [
        ("number = 05", "số 0 đứng đầu"),
        ("date = 15/01/2026 # ngày", "năm-tháng-ngày"),
        ("start = 25:30:00", "giờ:phút:giây"),
        ("start = 7h30", "giờ:phút:giây"),
        ("start = 7 giờ 30 phút", "giờ:phút:giây"),
        ("name = “Nước Tang”", "ngoặc kép thẳng"),
        ("quarter = II", "chữ số thường"),
        ("name = Nước Tang\"", "ở đầu và ở cuối"),
        ("name = Nước Tang", "ở đầu và ở cuối"),
        ("name = \"quỹ \"Vì dân\"\"", "dùng “ ”"),
        ("name = \"Nước", "đóng chuỗi"),
        ("name =", "sau dấu ="),
        ("cái gì đó = ]", "mỗi dòng là"),
    ] {
        let findings = found(&format!("a = 1\n{line}\n"));
        let advice: Vec<String> = findings.iter().map(|it| it.hint(Lang::VI)).collect();
        assert!(
            advice.iter().any(|it| it.contains(part)),
            "{line}: {advice:?}"
        );
    }
}

#[test]
fn a_list_without_end_is_found_where_it_begins() {
    for (text, start) in [
        ("a = 1\nvillages = [\"x\"\n\n[[item]]\n", Some(17)),
        ("list = [\n  \"x\",\nnext = 2\n", Some(7)),
        ("list = [\"x\"]\nnext = = 2\n", None),
        ("list = [\n  1\n  2 ]\n", None),
        ("[[item]]\n", None),
    ] {
        let findings = found(text);
        let open = findings
            .iter()
            .find(|it| it.hint(Lang::VI).contains("đóng danh sách"));
        let at = open.and_then(|it| match it.place.as_ref()?.spot {
            Spot::Bytes { start, .. } => Some(start),
            _ => None,
        });
        assert_eq!(at, start, "{text}");
    }
}

/// A petition is concealed when anything in it may say that it is secret; rather too much is.
#[test]
fn whatever_may_be_meant_is_withheld() {
    let file = "records/2025/petitions/other/99.toml";
    let is_concealed = |line: &str| {
        let text = format!(
            "channel = \"session\"\nreceived = 2025-04-18\nvillages = [\"nuoc-tang\"]\n\
             {line}\ncode = \"2025-99\"\nshort = \"Sửa đường\"\nfield = \"giao-thong\"\nauthority = \"commune\"\n"
        );
        let changes = Changes::from([(Arc::from(file), Arc::from(text))]);
        load(Path::new(EXAMPLE), &changes)
            .0
            .sources
            .is_concealed(file)
    };
    for said in [
        "confidential = true\n[[item]]",
        "\"con\\u0066idential\" = true\n[[item]]",
        "[[item]]\nkind = \"denunciation\"",
        "[[item]]\nkind = \"denun\\u0063iation\"",
        "[[item]]\ncontent = \"confidental\"",
        "[[item]]\ncontent = \"tố cáo\"",
        "[[item]]\ncontent = \"Tố  Cáo\"",
        "[[item]]\ncontent = \"tố-cáo\"",
        "[[item]]\ncontent = \"tố_cáo\"",
        "[[item]]\ncontent = \"tố\u{a0}cáo\"",
        "[[item]]\ncontent = \"to\u{302}\u{301} ca\u{301}o\"",
        "[[item]]\ncontent = \"tố\u{200b}cáo\"",
        "[[item]]\ncontent = \"tocao\"",
        "[[item]]\ncontent = \"to-cao\"",
        // It may have been cut off before it said of what kind it is.
        "[[item]]\ncontent = \"Sửa đường\"",
        // Words of a file that cannot be parsed count with its comments.
        "[[item]\ncontent = \"Sửa đường\" # tố cáo",
    ] {
        assert!(is_concealed(said), "{said}");
    }
    for open in [
        "[[item]]\nkind = \"request\"\ncontent = \"Đề nghị làm đường bê tông, tổ công tác cao điểm\"",
        "[[item]]\nkind = \"request\"\ncontent = \"Tổ chức ca trực\" # tố cáo thì giữ mật",
        "[[item]]\nkind = \"request\"\ncontent = \"\\u2011\"",
        "[[item]]\nkind = \"request\"\ncontent = \"Sửa đường\"",
        "[[item]\ncontent = \"Sửa đường\"",
    ] {
        assert!(!is_concealed(open), "{open}");
    }
}

#[test]
fn mending_changes_the_form_alone() {
    for (text, expected) in [
        (
            "Nguye\u{302}\u{303}n  Văn Ðức , thôn",
            "Nguyễn Văn Đức, thôn",
        ),
        (
            "\"\"\"\nmột dòng,\n    dòng  hai\"\"\"",
            "\"\"\"\nmột dòng,\n    dòng hai\"\"\"",
        ),
    ] {
        assert_eq!(mended(text), expected);
    }
}

proptest::proptest! {
    #[test]
    fn mending_is_at_rest_after_one_step(
        text in "([ \u{a0}\u{3000}\u{200b},.:;*\"(/-]|[\u{d0}đa\u{301}0-9]|\\PC){0,40}",
    ) {
        let once = mended(&text);
        assert_eq!(mended(&once), once);
    }
}
