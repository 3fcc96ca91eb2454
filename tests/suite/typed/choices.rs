//! What an office may choose, and what its history makes of its papers.

use crate::support::folder::Folder;

const SESSION: &str = "2025/2025-04-nuoc-tang";
const PETITION: &str = "records/2025/petitions/2025-04-nuoc-tang/01.toml";

/// A conclusion is posted: without a choice it says no more of a person than it must.
#[test]
fn posted_papers_shorten_names_unless_told_otherwise() {
    let folder = Folder::whole_example();
    folder.replace("records/office.toml", "posted-names = \"full\"\n", "");
    folder.build_only(SESSION);
    let conclusion = folder.printed(&format!("{SESSION}/ket-luan.pdf"));
    assert!(
        conclusion.contains("Ý kiến của ông Đ.V.G., thôn Nước Tang."),
        "{conclusion}"
    );
    assert!(!conclusion.contains("Gônh"), "{conclusion}");
    // What the bodies and the office work with names the person in full.
    for name in ["bien-ban.pdf", "phieu-chuyen/thuy-loi.pdf"] {
        let page = folder.printed(&format!("{SESSION}/{name}"));
        assert!(page.contains("Đinh Văn Gônh"), "{name}: {page}");
    }
    folder.build_only("annual-report");
    let report = folder.printed("2025/bao-cao-nam.pdf");
    assert!(
        report.contains("Ông Đ.V.G.") && !report.contains("Đinh Văn Gônh"),
        "{report}"
    );
}

#[test]
fn one_person_may_choose_for_themselves() {
    let folder = Folder::whole_example();
    let named = "name = \"Đinh Văn Gônh\"";
    folder.replace(PETITION, named, &format!("{named}\npublish-name = false"));
    folder.build_only("conclusion");
    let conclusion = folder.printed(&format!("{SESSION}/ket-luan.pdf"));
    assert!(
        conclusion.contains("ông Đ.V.G.,") && !conclusion.contains("Gônh"),
        "{conclusion}"
    );
    assert!(conclusion.contains("Alăng Bríu"), "{conclusion}");
    folder.replace(
        "records/office.toml",
        "posted-names = \"full\"",
        "posted-names = \"hidden\"",
    );
    folder.replace(PETITION, "publish-name = false", "publish-name = true");
    folder.build_only("conclusion");
    let conclusion = folder.printed(&format!("{SESSION}/ket-luan.pdf"));
    assert!(
        conclusion.contains("ông Đinh Văn Gônh, thôn Nước Tang"),
        "{conclusion}"
    );
    assert!(
        conclusion.contains("Ý kiến của một người dân, thôn Nước Tang."),
        "{conclusion}"
    );
    assert!(!conclusion.contains("Alăng Bríu"), "{conclusion}");
}

#[test]
fn a_conclusion_may_go_field_by_field() {
    let folder = Folder::whole_example();
    folder.replace(
        "records/office.toml",
        "conclusion-order = \"items\"",
        "conclusion-order = \"fields\"",
    );
    folder.build_only("conclusion");
    let page = folder.printed(&format!("{SESSION}/ket-luan.pdf"));
    let at = |part: &str| {
        page.find(part)
            .unwrap_or_else(|| panic!("{part} is not in\n{page}"))
    };
    assert!(
        at("1. Giao thông 1.1. Bê tông hóa")
            < at("2. Thủy lợi, nước sinh hoạt 2.1. Sửa chữa 60 m kênh")
    );
    assert!(at("2.1. Sửa chữa 60 m kênh") < at("3. Điện, viễn thông 3.1. Xử lý hai trụ nghiêng"));
}

#[test]
fn a_conclusion_may_be_a_notice() {
    let folder = Folder::whole_example();
    folder.replace(
        "records/office.toml",
        "conclusion = \"conclusion\"",
        "conclusion = \"notice\"",
    );
    folder.build_only("conclusion");
    let page = folder.printed(&format!("{SESSION}/ket-luan.pdf"));
    assert!(
        page.contains("Số 52-TB/ĐU") && page.contains("THÔNG BÁO Kết luận của Bí thư Đảng ủy"),
        "{page}"
    );
}

#[test]
fn a_session_may_have_its_own_plan() {
    let folder = Folder::whole_example();
    folder.build_only("plan");
    let page = folder.printed("2025/2025-08-giao-vien/ke-hoach.pdf");
    for part in [
        "Số 28-KH/ĐU Sơn Bao, ngày 31 tháng 7 năm 2025 KẾ HOẠCH tổ chức đối thoại chuyên đề",
        "II. NỘI DUNG, THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN",
        "Thời gian: 14 giờ, chiều ngày 15/8/2025 (thứ Sáu).",
        "Chủ trì: đồng chí Nguyễn Văn Biện, Bí thư Đảng ủy, Chủ tịch HĐND xã;",
        "4. Kinh phí thực hiện",
    ] {
        assert!(page.contains(part), "{part} is not in\n{page}");
    }
}

/// Bodies of before the first of July have successors; what was closed by then stays theirs.
#[test]
fn open_items_of_a_dissolved_body_show_who_took_over() {
    let folder = Folder::whole_example();
    folder.build_only("review");
    let page = folder.printed("2025/2025-10-lang-mung/ra-soat.pdf");
    assert!(
        page.contains("UBND tỉnh (tiếp nhận từ UBND huyện Sơn Hà)"),
        "{page}"
    );
    folder.build_only("ledger");
    let ledger = folder.printed("2025/so-theo-doi.pdf");
    assert!(
        ledger.contains("Công chức Địa chính xã (phối hợp: UBND xã) 20/6/2025"),
        "{ledger}"
    );
}

/// It is dealt with under another number, and every paper says under which.
#[test]
fn a_merged_item_is_shown_with_its_number_and_counted_once() {
    let folder = Folder::whole_example();
    folder.build_only("2025/2025-10-lang-mung");
    let conclusion = folder.printed("2025/2025-10-lang-mung/ket-luan.pdf");
    assert!(
        conclusion.contains("(không kể 01 nội dung trùng, được gộp vào nội dung khác)")
            && conclusion.contains("Giải quyết chung với nội dung mã số 2025-29."),
        "{conclusion}"
    );
    let letter = folder.printed("2025/2025-10-lang-mung/phieu-chuyen/kinh-te.pdf");
    // Who asked for the same waits for an answer as well.
    let both = "Ông Đinh Văn Rế, thôn Làng Mùng; cùng ý kiến (mã số 2025-41): anh Đinh Văn Ố";
    assert!(letter.contains(both), "{letter}");
    for (only, name) in [("ledger", "so-theo-doi"), ("annual-report", "bao-cao-nam")] {
        folder.build_only(only);
        let page = folder.printed(&format!("2025/{name}.pdf"));
        assert!(
            page.contains("Gộp vào nội dung mã số 2025-29"),
            "{name}: {page}"
        );
    }
}

#[test]
fn a_persons_requests_are_found_by_given_name() {
    let folder = Folder::whole_example();
    folder.build_only("ledger");
    let page = folder.printed("2025/so-theo-doi.pdf");
    let (_, index) = page
        .split_once("TRA THEO NGƯỜI KIẾN NGHỊ")
        .expect("an index");
    let at = |name: &str| {
        index
            .find(name)
            .unwrap_or_else(|| panic!("{name} is not in\n{index}"))
    };
    // K'Dung under K, Gônh before Hùng, Ố behind O.
    assert!(at("Đinh Văn Gônh Thôn Nước Tang 2025-01, 2025-02, 2025-03") < at("Đinh Văn Hùng"));
    assert!(at("Đinh Văn Hùng") < at("K'Dung"));
    assert!(
        !index.contains("Kín") && !index.contains("Văn Mật"),
        "{index}"
    );
}

/// Who may sign, as it stands on the page.
#[test]
fn every_capacity_is_printed_over_the_position() {
    for (authority, of, printed) in [
        ("Q.", "", "Q. PHÓ CHÁNH VĂN PHÒNG"),
        (
            "K/T",
            "authority-of = \"CHÁNH VĂN PHÒNG\"\n",
            "K/T CHÁNH VĂN PHÒNG PHÓ CHÁNH VĂN PHÒNG",
        ),
        (
            "T/L",
            "authority-of = \"BAN THƯỜNG VỤ\"\n",
            "T/L BAN THƯỜNG VỤ PHÓ CHÁNH VĂN PHÒNG",
        ),
        (
            "T/M",
            "authority-of = \"BAN THƯỜNG VỤ\"\n",
            "T/M BAN THƯỜNG VỤ PHÓ CHÁNH VĂN PHÒNG",
        ),
    ] {
        let folder = Folder::whole_example();
        let office = folder.read("records/office.toml");
        let signer = format!(
            "\n[[signer]]\nrole = \"thu\"\nname = \"Đinh Thị Thử\"\nauthority = \"{authority}\"\n\
             {of}position = \"PHÓ CHÁNH VĂN PHÒNG\"\n"
        );
        folder.write("records/office.toml", office + &signer);
        let session = "records/2025/sessions/2025-04-nuoc-tang.toml";
        let invitation = folder.read(session);
        let (before, after) = invitation
            .split_once("[invitation]")
            .expect("an invitation");
        let after = after.replacen("signer = \"", "signer = \"thu\" # \"", 1);
        folder.write(session, format!("{before}[invitation]{after}"));
        folder.build_only("invitation");
        let page = folder.printed(&format!("{SESSION}/giay-moi/03-dinh-van-rit.pdf"));
        assert!(page.contains(printed), "{printed} is not in\n{page}");
    }
}

/// A letter speaks to whom it is for.
#[test]
fn letters_speak_to_their_addressee() {
    let folder = Folder::whole_example();
    folder.build_only("2025/2025-08-giao-vien");
    let at = |name: &str| folder.printed(&format!("2025/2025-08-giao-vien/{name}"));
    assert!(at("giay-moi/03-dinh-van-rit.pdf").contains("Rất mong đồng chí sắp xếp công việc"));
    assert!(
        at("giay-moi/01-so-giao-duc-va-dao-tao-tinh-quang-ngai.pdf")
            .contains("Rất mong quý cơ quan, đơn vị cử đại diện")
    );
    assert!(
        at("phieu-chuyen/so-gddt.pdf")
            .contains("Kính đề nghị Sở Giáo dục và Đào tạo tỉnh Quảng Ngãi quan tâm")
    );
    assert!(at("phieu-chuyen/truong.pdf").contains("Đề nghị Trường Phổ thông dân tộc bán trú"));
    let notice = at("thong-bao.pdf");
    assert!(
        notice.contains("Người dự đối thoại đến dự") && !notice.contains("toàn thể Nhân dân"),
        "{notice}"
    );
}

/// The letter of the third of December: due on the fourteenth and the twenty-eighth of November.
#[test]
fn a_reminder_counts_the_days_up_to_its_own() {
    let folder = Folder::whole_example();
    folder.build_only("reminder");
    let page = folder.printed("2025/don-doc/2025-12-03-kinh-te.pdf");
    assert!(page.contains("14/11/2025 19 12/12/2025"), "{page}");
    assert!(page.contains("28/11/2025 5 26/12/2025"), "{page}");
}

/// A group is posted without the name of who spoke for it; the office knows whom to ask.
#[test]
fn a_group_speaks_through_somebody() {
    let folder = Folder::whole_example();
    folder.build_only(SESSION);
    let minutes = folder.printed(&format!("{SESSION}/bien-ban.pdf"));
    assert!(
        minutes.contains("Chi hội Nông dân thôn Nước Tang (ông Đinh Văn Hùng"),
        "{minutes}"
    );
    let conclusion = folder.printed(&format!("{SESSION}/ket-luan.pdf"));
    assert!(
        conclusion.contains("Ý kiến của Chi hội Nông dân thôn Nước Tang."),
        "{conclusion}"
    );
}

/// What was solved after its deadline is solved, and late.
#[test]
fn late_work_is_told_from_work_in_time() {
    let folder = Folder::whole_example();
    folder.build_only("ledger");
    let page = folder.printed("2025/so-theo-doi.pdf");
    assert!(page.contains("Đã giải quyết xong, chậm 7 ngày"), "{page}");
}
