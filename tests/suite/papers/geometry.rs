//! Measures, taken from the finished PDF. The figures are the guideline's, written out here
//! once more: a profile that says otherwise must fail.

use std::path::Path;

use crate::support::folder::Folder;
use crate::support::pdf::{PAGE_HEIGHT, Pdf};
use crate::support::{EXAMPLE, plan_pdf};

const MM: f64 = 72.0 / 25.4;
const LEFT: f64 = 30.0 * MM;
const RIGHT: f64 = (210.0 - 15.0) * MM;

fn plan() -> Pdf {
    Pdf::read(&plan_pdf(Path::new(EXAMPLE)))
}

#[track_caller]
fn near(measured: f64, wanted: f64, tolerance: f64) {
    assert!(
        (measured - wanted).abs() <= tolerance,
        "measured {measured:.2}, wanted {wanted:.2}"
    );
}

#[test]
fn sizes_and_weights_of_the_components() {
    let pdf = plan();
    for (text, size, font) in [
        ("ĐẢNG CỘNG SẢN VIỆT NAM", 15.0, "Tinos-Bold"),
        ("ĐẢNG BỘ HUYỆN SƠN HÀ", 14.0, "Tinos"),
        ("ĐẢNG ỦY XÃ SƠN BAO", 14.0, "Tinos-Bold"),
        ("*", 14.0, "Tinos"),
        ("05-KH/ĐU", 14.0, "Tinos"),
        ("ngày 15 tháng 01 năm 2025", 14.0, "Tinos-Italic"),
        ("KẾ HOẠCH", 16.0, "Tinos-Bold"),
        ("Bí thư Đảng ủy đối thoại trực tiếp", 14.0, "Tinos-Bold"),
        ("Căn cứ Quyết định", 14.0, "Tinos"),
        ("I. MỤC ĐÍCH, YÊU CẦU", 14.0, "Tinos-Bold"),
        ("1. Mục đích:", 14.0, "Tinos-Bold"),
        ("Góp phần đổi mới", 14.0, "Tinos"),
        ("lần trước", 14.0, "Tinos-Italic"),
        ("7. Công an xã:", 14.0, "Tinos-Bold"),
        ("Nơi nhận:", 14.0, "Tinos"),
        ("Thường trực Huyện ủy (bc),", 12.0, "Tinos"),
        ("T/M", 14.0, "Tinos-Bold"),
        ("BÍ THƯ", 14.0, "Tinos"),
        ("Nguyễn Văn Biện", 14.0, "Tinos-Bold"),
    ] {
        let run = pdf.find(text);
        assert_eq!((run.size, &*run.font), (size, font), "{text}");
    }
}

#[test]
fn margins_hold_on_every_page() {
    let pdf = plan();
    for run in pdf.runs.iter().filter(|run| !run.artifact) {
        assert!(run.x >= LEFT - 0.1, "{run:?}");
        assert!(run.x + run.width <= RIGHT + 0.5, "{run:?}");
        assert!(run.y <= PAGE_HEIGHT - 20.0 * MM, "{run:?}");
        // The first baseline stands below the margin by the height of its letters.
        assert!(run.y >= 20.0 * MM + 9.0, "{run:?}");
    }
    // Not only inside: the text touches both margins.
    let edge = |pick: fn(f64, f64) -> f64, values: Vec<f64>| {
        values.into_iter().reduce(pick).expect("text")
    };
    near(
        edge(f64::min, pdf.runs.iter().map(|run| run.x).collect()),
        LEFT,
        0.1,
    );
    near(
        edge(
            f64::max,
            pdf.runs
                .iter()
                .filter(|run| run.page == 2 && !run.artifact)
                .map(|run| run.x + run.width)
                .collect(),
        ),
        RIGHT,
        0.5,
    );
}

#[test]
fn the_rule_is_as_long_as_the_party_title() {
    let pdf = plan();
    let title = pdf.find("ĐẢNG CỘNG SẢN VIỆT NAM");
    let below = |bar: &&crate::support::pdf::Bar| {
        bar.page == 1 && bar.y > title.y && bar.y < title.y + 12.0
    };
    let rules: Vec<_> = pdf.bars.iter().filter(below).collect();
    assert_eq!(rules.len(), 1, "{rules:?}");
    near(rules[0].width, title.width, 0.5);
    near(rules[0].x, title.x, 0.5);
    assert!(
        (0.5..=0.75).contains(&(rules[0].height * 100.0).round().mul_add(0.01, 0.0)),
        "{rules:?}"
    );
}

#[test]
fn five_hyphens_stand_under_the_subject() {
    let pdf = plan();
    let subject = pdf.find("Bí thư Đảng ủy đối thoại trực tiếp với Nhân dân năm 2025");
    let below = |bar: &&crate::support::pdf::Bar| {
        bar.page == 1 && bar.y > subject.y && bar.y < subject.y + 20.0
    };
    let strokes: Vec<_> = pdf.bars.iter().filter(below).collect();
    assert_eq!(strokes.len(), 5);
    let (first, last) = (strokes[0], strokes[4]);
    near(
        f64::midpoint(first.x, last.x + last.width),
        f64::midpoint(LEFT, RIGHT),
        0.5,
    );
}

#[test]
fn lines_stand_eighteen_points_apart() {
    let pdf = plan();
    let lines = pdf.lines(1);
    let at = |start: &str| {
        lines
            .iter()
            .position(|(_, text)| text.starts_with(start))
            .expect(start)
    };
    let y = |line: usize| lines[line].0;
    // Inside a paragraph.
    let bases = at("- Căn cứ");
    for line in bases..bases + 6 {
        near(y(line + 1) - y(line), 18.0, 0.01);
    }
    // Between paragraphs six points more, headings included.
    for start in ["I. MỤC ĐÍCH", "1. Mục đích", "- Góp phần", "- Tuyên truyền"] {
        near(y(at(start)) - y(at(start) - 1), 24.0, 0.01);
    }
}

#[test]
fn paragraphs_begin_ten_millimetres_in() {
    let pdf = plan();
    for start in [
        "- Căn cứ",
        "I. MỤC ĐÍCH",
        "1. Mục đích:",
        "-",
        "Trích từ nguồn",
        "5. Khối Dân vận",
        "Sau đối thoại kịp thời",
        "Yêu cầu UBND xã",
    ] {
        let run = pdf
            .runs
            .iter()
            .find(|run| run.text.starts_with(start))
            .expect(start);
        near(run.x, LEFT + 10.0 * MM, 0.1);
    }
}

#[test]
fn pages_are_numbered_from_the_second_on() {
    let pdf = plan();
    let numbers: Vec<_> = pdf
        .runs
        .iter()
        .filter(|run| run.artifact && run.text.trim().parse::<usize>().is_ok())
        .collect();
    assert_eq!(numbers.len(), pdf.pages - 1);
    for number in numbers {
        assert_eq!(number.text, number.page.to_string());
        assert_eq!((number.size, &*number.font), (14.0, "Tinos"));
        near(
            number.x + number.width / 2.0,
            f64::midpoint(LEFT, RIGHT),
            0.1,
        );
        // Digits of Tinos are about two thirds of an em high.
        near(number.y - 14.0 * 0.66, 10.0 * MM, 0.5);
    }
}

#[test]
fn the_signature_has_room_for_four_lines() {
    let pdf = plan();
    let (position, name) = (pdf.find("BÍ THƯ"), pdf.find("Nguyễn Văn Biện"));
    near(name.y - position.y, 5.0 * 18.0, 1.0);
    let centre = |text: &str| {
        let run = pdf.find(text);
        run.x + run.width / 2.0
    };
    near(centre("BÍ THƯ"), centre("Nguyễn Văn Biện"), 0.1);
    // The recipients begin level with the authority, at the left margin.
    near(pdf.find("Nơi nhận:").y, pdf.find("BAN THƯỜNG VỤ").y, 2.0);
    near(pdf.find("Nơi nhận:").x, LEFT, 0.1);
}

#[test]
fn the_ending_looks_the_same_whether_the_closing_is_long_or_short() {
    let folder = Folder::example();
    let file = "records/2025/plan.toml";
    let text = folder.read(file);
    let start = text.find("closing = \"").expect("a closing") + "closing = \"".len();
    let end = start + text[start..].find('"').expect("an end");
    for closing in [
        "Yêu cầu thực hiện tốt Kế hoạch",
        &"Yêu cầu thực hiện tốt Kế hoạch ".repeat(5),
    ] {
        folder.write(
            file,
            format!("{}{}{}", &text[..start], closing.trim(), &text[end..]),
        );
        let pdf = Pdf::read(&plan_pdf(folder.path()));
        let authority = pdf.find("BAN THƯỜNG VỤ");
        let lines = pdf.lines(authority.page);
        let at = |wanted: &str| {
            lines
                .iter()
                .position(|(_, text)| text.contains(wanted))
                .expect(wanted)
        };
        let (first, last) = (at("Yêu cầu thực hiện"), at("./."));
        near(lines[first].0 - lines[first - 1].0, 24.0, 0.1);
        near(lines[last + 1].0 - lines[last].0, 30.0, 2.5);
        let run = pdf
            .runs
            .iter()
            .find(|run| run.text.starts_with("Yêu cầu"))
            .expect("the closing");
        near(run.x, LEFT + 10.0 * MM, 0.1);
    }
}

#[test]
fn two_sided_printing_mirrors_the_margins() {
    let folder = Folder::example();
    folder.replace(
        "records/office.toml",
        "two-sided = false",
        "two-sided = true",
    );
    let pdf = Pdf::read(&plan_pdf(folder.path()));
    let left = |page| {
        let runs = pdf
            .runs
            .iter()
            .filter(|run| run.page == page && !run.artifact);
        runs.map(|run| run.x).fold(f64::MAX, f64::min)
    };
    for (page, millimetres) in [(1, 30.0), (2, 15.0), (3, 30.0), (4, 15.0)] {
        near(left(page), millimetres * MM, 0.1);
    }
}

#[test]
fn the_office_may_choose_within_the_guidelines_ranges() {
    let folder = Folder::example();
    folder.replace(
        "records/office.toml",
        "[style]",
        "[style]\ntype-size = 15\nsubject-size = 15\ntext-size = 15\nline-pitch = 20",
    );
    let pdf = Pdf::read(&plan_pdf(folder.path()));
    assert_eq!(pdf.find("KẾ HOẠCH").size, 15.0);
    assert_eq!(
        pdf.find("Bí thư Đảng ủy đối thoại trực tiếp với").size,
        15.0
    );
    assert_eq!(pdf.find("Góp phần đổi mới").size, 15.0);
    let lines = pdf.lines(1);
    let first = lines
        .iter()
        .position(|(_, text)| text.starts_with("- Căn cứ"))
        .expect("bases");
    near(lines[first + 1].0 - lines[first].0, 20.0, 0.01);
}

#[test]
fn a_draft_leaves_room_for_number_and_date() {
    let folder = Folder::example();
    folder.replace("records/2025/plan.toml", "number = 5", "");
    folder.replace("records/2025/plan.toml", "date = 2025-01-15", "");
    let pdf = Pdf::read(&plan_pdf(folder.path()));
    let (word, symbol) = (pdf.find("Số"), pdf.find("-KH/ĐU"));
    assert!(
        symbol.x - (word.x + word.width) > 10.0 * MM,
        "{word:?} {symbol:?}"
    );
    assert!(pdf.text().contains("ngày tháng năm 2025"), "{}", pdf.text());
    assert!(!pdf.text().contains("Dự thảo"));
    folder.replace(
        "records/office.toml",
        "[style]",
        "[style]\ndraft-note = true",
    );
    let pdf = Pdf::read(&plan_pdf(folder.path()));
    assert_eq!(&*pdf.find("Dự thảo").font, "Tinos-Italic");
}

#[test]
fn the_guideline_follows_the_date() {
    let folder = Folder::example();
    folder.write(
        "records/2026/plan.toml",
        folder.read("records/2025/plan.toml"),
    );
    std::fs::remove_file(folder.join("records/2025/plan.toml")).expect("removed");
    // A body that was dissolved cannot be given tasks.
    for body in ["tuyen-giao", "van-phong", "dan-van"] {
        let office = folder.read("records/office.toml");
        let at = office.find(&format!("id = \"{body}\"")).expect("declared");
        let until = at + office[at..].find("until").expect("dated");
        let line = until + office[until..].find('\n').expect("a line");
        folder.write(
            "records/office.toml",
            format!("{}{}", &office[..until], &office[line..]),
        );
    }
    for (date, shown, superior, separator) in [
        ("2026-05-26", "26 tháng 5", "TỈNH QUẢNG NGÃI", ","),
        ("2026-05-27", "27 tháng 5", "TỈNH QUẢNG NGÃI", ";"),
        ("2025-06-30", "30 tháng 6", "HUYỆN SƠN HÀ", ","),
        ("2025-07-01", "01 tháng 7", "TỈNH QUẢNG NGÃI", ","),
    ] {
        let plan = folder.read("records/2026/plan.toml");
        let changed = dated(&plan, date);
        folder.write("records/2026/plan.toml", changed);
        let text = Pdf::read(&plan_pdf(folder.path())).text();
        assert!(
            text.contains(shown) && text.contains(superior),
            "{date}: {text}"
        );
        assert!(
            text.contains(&format!("Thường trực Huyện ủy (bc){separator}")),
            "{date}: {text}"
        );
        assert!(text.contains("Lưu Văn phòng Đảng ủy."), "{date}: {text}");
    }
}

/// The plan with another date of issue.
fn dated(plan: &str, date: &str) -> String {
    let at = plan.find("\ndate = ").expect("a date") + "\ndate = ".len();
    format!("{}{date}{}", &plan[..at], &plan[at + 10..])
}

#[test]
fn emphasis_holds_in_every_part() {
    let folder = Folder::example();
    let file = "records/2025/plan.toml";
    for (from, to) in [
        ("\"Góp phần đổi mới", "\"**Mạnh dạn** *góp phần* đổi mới"),
        (
            "themes = \"Về kinh tế",
            "themes = \"**Trọng tâm** về kinh tế",
        ),
        ("text = \"Phân công cán bộ", "text = \"**Phân công** cán bộ"),
        ("funding = \"Trích từ", "funding = \"**Trích ra** từ"),
        (
            "closing = \"Yêu cầu UBND xã;",
            "closing = \"**Đề nghị** UBND xã;",
        ),
    ] {
        folder.replace(file, from, to);
    }
    let pdf = Pdf::read(&plan_pdf(folder.path()));
    for word in ["Mạnh dạn", "Trọng tâm", "Phân công", "Trích ra", "Đề nghị"] {
        assert_eq!(&*pdf.find(word).font, "Tinos-Bold", "{word}");
    }
    assert_eq!(&*pdf.find("góp phần").font, "Tinos-Italic");
    let dash = pdf.runs.iter().find(|run| run.text == "-").expect("a dash");
    assert_eq!(&*dash.font, "Tinos");
}

#[test]
fn full_lines_reach_the_right_margin() {
    let pdf = plan();
    for start in [
        "Yêu cầu UBND xã",
        "Mặt trận Tổ quốc và các đoàn thể",
        "Nhân dân cần rà soát",
    ] {
        let first = pdf.find(start);
        let line = pdf
            .runs
            .iter()
            .filter(|run| run.page == first.page && (run.y - first.y).abs() < 1.0);
        let end = line.map(|run| run.x + run.width).fold(0.0, f64::max);
        near(end, RIGHT, 0.5);
    }
}

#[test]
fn a_long_superior_body_widens_its_column() {
    let folder = Folder::example();
    folder.replace(
        "records/office.toml",
        "ĐẢNG BỘ HUYỆN SƠN HÀ",
        "ĐẢNG BỘ THÀNH PHỐ HỒ CHÍ MINH",
    );
    let pdf = Pdf::read(&plan_pdf(folder.path()));
    pdf.find("ĐẢNG BỘ THÀNH PHỐ HỒ CHÍ MINH");
}
