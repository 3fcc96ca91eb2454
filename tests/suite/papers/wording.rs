//! The words, numbers and days that papers write, one by one.

use chrono::{NaiveDate, NaiveTime};
use doithoai::model::share;
use doithoai::vietnamese::{Alphabet, normalize, own_summary, says, slug, wording};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

#[test]
fn only_small_days_and_the_first_two_months_are_padded() {
    for (date, written) in [
        ("2019-07-30", "30/7/2019"),
        ("2026-02-05", "05/02/2026"),
        ("2026-09-05", "05/9/2026"),
        ("2025-10-31", "31/10/2025"),
        ("2025-01-10", "10/01/2025"),
    ] {
        assert_eq!(wording::day_in_text(day(date)), written);
    }
}

#[test]
fn times_days_and_paths() {
    let time = |h, m| wording::time_of_day(NaiveTime::from_hms_opt(h, m, 0).expect("a time"));
    assert_eq!([time(7, 30), time(14, 0)], ["07 giờ 30 phút", "14 giờ"]);
    assert_eq!(wording::weekday(day("2025-04-18")), "thứ Sáu");
    assert_eq!([1, 2, 3, 4].map(wording::quarter), ["I", "II", "III", "IV"]);
    assert_eq!(
        slug("Đinh Văn Gônh, K'Dung & Ủy ban"),
        "dinh-van-gonh-k-dung-uy-ban"
    );
}

#[test]
fn words_are_found_whole() {
    for text in [
        "ông Đinh Văn Gônh, thôn 1",
        "ĐINH VĂN GÔNH",
        "(Đinh Văn Gônh)",
    ] {
        assert!(says(text, "Đinh Văn Gônh"), "{text}");
    }
    for text in ["Đinh Văn Gônhh", "xĐinh Văn Gônh", "Đinh Văn", ""] {
        assert!(!says(text, "Đinh Văn Gônh"), "{text}");
    }
    assert!(says("thôn 12 và thôn 1", "thôn 1") && !says("thôn 12", "thôn 1"));
}

#[test]
fn names_shrink_to_their_first_letters() {
    assert_eq!(
        ["Đinh Văn Gônh", "K'Dung", "A Vô Tô Phương", "“Ba Tý” Alăng"].map(wording::initials),
        ["Đ.V.G.", "K.", "A.V.T.P.", "B.T.A."]
    );
}

#[test]
fn words_go_on_in_the_middle_of_a_sentence() {
    assert_eq!(
        ["Sửa đường", "UBND xã", "K'Rá", "Ủy ban", ""].map(wording::lower_first),
        ["sửa đường", "UBND xã", "K'Rá", "ủy ban", ""]
    );
}

#[test]
fn counts_below_ten_are_padded() {
    assert_eq!(
        [0, 2, 9, 10, 121].map(wording::two_digits),
        ["00", "02", "09", "10", "121"]
    );
}

#[test]
fn strings_are_brought_to_nfc() {
    assert_eq!(normalize("  Huye\u{323}\u{302}n\tủy\r\n "), "Huyện ủy");
}

#[test]
fn one_short_sentence_is_its_own_summary() {
    for (text, summary) in [
        ("Đề nghị sửa đường.", Some("Đề nghị sửa đường")),
        ("Đề nghị sửa đường!", Some("Đề nghị sửa đường")),
        (
            "Cấp giấy cho 1.200 m² đất.",
            Some("Cấp giấy cho 1.200 m² đất"),
        ),
        ("Bao giờ sửa đường?", Some("Bao giờ sửa đường?")),
        ("Bao giờ sửa? Ai sửa?", None),
        ("?", None),
        ("Đường hỏng. Đề nghị sửa.", None),
        ("Đường hỏng; đề nghị sửa", None),
        (" . ", None),
        ("", None),
    ] {
        assert_eq!(own_summary(text), summary, "{text}");
    }
    assert!(own_summary(&"ă".repeat(100)).is_some());
    assert_eq!(own_summary(&"ă".repeat(101)), None);
}

#[test]
fn names_stand_in_the_order_of_the_vietnamese_alphabet() {
    let sorted = [
        "Đinh Thị Dung",
        "Nguyễn Văn Đá",
        "Trần Thị Em",
        "Đinh Văn Ê",
        "Bùi Thị Hoa",
        "Đinh Văn Hoa",
        "Phạm Văn Hòa",
        "K'Dung",
        "A Vô Tô Phương",
    ];
    let mut names = sorted;
    names.sort_unstable();
    assert_ne!(names, sorted);
    let alphabet = Alphabet::vietnamese();
    names.sort_by(|a, b| alphabet.compare_given_names(a, b));
    assert_eq!(names, sorted);
}

#[test]
fn shares_are_rounded_half_up() {
    for (part, whole, permille) in [
        (45, 115, Some(391)),
        (70, 115, Some(609)),
        (58, 65, Some(892)),
        (109, 139, Some(784)),
        (1, 2000, Some(1)),
        (0, 5, Some(0)),
        (0, 0, None),
    ] {
        assert_eq!(share(part, whole, 1000), permille, "{part}/{whole}");
    }
}
