//! What an office is called comes from the profile and the office's record alone.

use std::fs;
use std::path::Path;

use crate::support::EXAMPLE;
use crate::support::cli::doithoai;
use crate::support::folder::Folder;

const OFFICE: &str = "records/office.toml";
const APRIL: &str = "2025/2025-04-nuoc-tang";
const OCTOBER: &str = "2025/2025-10-lang-mung";

/// The example's office on the State side.
fn of_the_state() -> Folder {
    let folder = Folder::whole_example();
    let office = folder.read(OFFICE);
    let symbol = "symbol = \"ĐU\"";
    folder.write(
        OFFICE,
        office.replace(symbol, "symbol = \"UBND\"\nside = \"state\""),
    );
    folder
}

/// The Party's profile with what the State side has otherwise.
fn profile_of_the_state() -> String {
    let path = Path::new(EXAMPLE).join("templates/profiles/hd36.toml");
    let mut profile = fs::read_to_string(path).expect("built in");
    for (from, to) in [
        ("side = \"party\"", "side = \"state\""),
        ("value = \"Số\"", "value = \"Số:\""),
        (
            "symbol = { value = \"-{kind}/{office}\"",
            "symbol = { value = \"/{kind}-{office}\"",
        ),
        (
            "letter-symbol = { value = \"-{kind}/{office}\"",
            "letter-symbol = { value = \"/{office}-VP\"",
        ),
        ("value = \"về việc\"", "value = \"V/v\""),
        ("value = \"T/M\"", "value = \"TM.\""),
        (
            "value = \"ĐẢNG CỘNG SẢN VIỆT NAM\"",
            "value = \"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\"",
        ),
        ("under = { value = \"*\"", "under = { share = 0.4"),
        ("under = { value = \"-----\"", "under = { share = 0.4"),
        (
            "[title] # Ô 1\n",
            "[title]\nmotto = { value = \"Độc lập - Tự do - Hạnh phúc\", pt = 13 }\n",
        ),
        (
            "body = { value = \"Đảng ủy\"",
            "body = { value = \"Ủy ban nhân dân {unit}\"",
        ),
        (
            "issuer = { value = \"Ban Thường vụ Đảng ủy\"",
            "issuer = { value = \"Ủy ban nhân dân {unit}\"",
        ),
        (
            "head = { value = \"Bí thư Đảng ủy\"",
            "head = { value = \"Chủ tịch Ủy ban nhân dân {unit}\"",
        ),
        (
            "government = { value = \"Ủy ban nhân dân {unit}\"",
            "government = { value = \"\"",
        ),
    ] {
        assert!(profile.contains(from), "{from}");
        profile = profile.replacen(from, to, 1);
    }
    profile
}

#[track_caller]
fn says(page: &str, all: &[&str]) {
    for words in all {
        assert!(page.contains(words), "{words} is not in\n{page}");
    }
}

#[test]
fn papers_of_the_other_side_follow_its_profile() {
    let folder = of_the_state();
    folder.write("templates/profiles/nha-nuoc.toml", profile_of_the_state());
    folder.build(&[]);
    let motto = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc";
    let plan = folder.printed("2025/ke-hoach.pdf");
    says(&plan, &[motto, "Số: 05/KH-UBND", "TM. BAN THƯỜNG VỤ"]);
    assert!(!plan.contains("ĐẢNG CỘNG SẢN"), "{plan}");
    let head = "Chủ tịch Ủy ban nhân dân xã đối thoại trực tiếp với Nhân dân";
    let notice = folder.printed(&format!("{APRIL}/thong-bao.pdf"));
    says(&notice, &[head, "Thực hiện Kế hoạch số 05/KH-UBND, ngày"]);
    let letter = folder.printed(&format!("{APRIL}/phieu-chuyen/thuy-loi.pdf"));
    says(&letter, &["/UBND-VP", "V/v giải quyết kiến nghị"]);
    says(
        &letter,
        &["/KL-UBND, ngày", "của Chủ tịch Ủy ban nhân dân xã"],
    );
    let review = folder.printed(&format!("{OCTOBER}/ra-soat.pdf"));
    says(&review, &["Đề nghị các cơ quan, đơn vị được giao chủ trì"]);
    // What is listed bears the same number.
    let listed = doithoai(folder.path(), &["list", "--only", "plan"]);
    says(&listed.stdout, &["05/KH-UBND"]);
}

#[test]
fn a_side_without_a_profile_is_told_what_to_do() {
    let folder = of_the_state();
    let output = doithoai(folder.path(), &["check"]);
    assert_eq!(output.code, 1);
    says(
        &output.stderr,
        &["lỗi[D217]", "`side = \"state\"`", "templates/profiles/"],
    );
}

/// Where the record does not say what the place is, its name does.
#[test]
fn the_kind_of_place_is_that_of_the_name_or_of_the_record() {
    for (name, unit, printed) in [
        ("ĐẢNG ỦY XÃ SƠN BAO", "", "xã"),
        ("ĐẢNG ỦY PHƯỜNG SƠN BAO", "", "phường"),
        ("ĐẢNG ỦY ĐẶC KHU SƠN BAO", "", "đặc khu"),
        ("ĐẢNG ỦY SƠN BAO", "\nunit = \"phường\"", "phường"),
    ] {
        let folder = Folder::whole_example();
        let office = folder.read(OFFICE);
        let name = format!("name = \"{name}\"{unit}");
        folder.write(
            OFFICE,
            office.replace("name = \"ĐẢNG ỦY XÃ SƠN BAO\"", &name),
        );
        folder.build_only("review");
        let review = folder.printed(&format!("{OCTOBER}/ra-soat.pdf"));
        says(
            &review,
            &[&format!("Đề nghị Ủy ban nhân dân {printed} và các")],
        );
    }
}

/// A commune becomes a ward between the first day of a session and the one that it is put off to.
#[test]
fn whom_a_session_is_with_follows_the_day_that_was_known() {
    let folder = Folder::whole_example();
    let office = folder.read(OFFICE);
    let (before, after) = office.split_once("from = 2025-07-01\n").expect("a second");
    let after = after.replacen("ĐẢNG ỦY XÃ", "ĐẢNG ỦY PHƯỜNG", 1);
    folder.write(OFFICE, format!("{before}from = 2025-07-01\n{after}"));
    folder.write(
        "records/2025/sessions/2025-06-ca-xa.toml",
        r#"kind = "extraordinary"
ordinal = 3
date = 2025-06-20
start = 07:30:00
venue = "Hội trường UBND xã"

[[change]]
kind = "postponed"
date = 2025-06-18
reason = "mưa lớn kéo dài"
new-date = 2025-07-04

[announcement]
date = 2025-06-10
signer = "bi-thu"
contents = ["Nghe Nhân dân phản ánh, kiến nghị."]
contact = "Văn phòng Đảng ủy"

[[announcement-again]]
date = 2025-06-19
signer = "bi-thu"
contents = ["Nghe Nhân dân phản ánh, kiến nghị."]
contact = "Văn phòng Đảng ủy"
"#,
    );
    folder.build_only("2025/2025-06-ca-xa");
    for (file, unit) in [("thong-bao", "xã"), ("thong-bao_2", "phường")] {
        let printed = folder.printed(&format!("2025/2025-06-ca-xa/{file}.pdf"));
        says(&printed, &[&format!("Nhân dân trên địa bàn {unit}")]);
    }
}
