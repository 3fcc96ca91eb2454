//! Synthetic offices: the example's, with as many petitions as wanted, sound by `check`.
//!
//! The same number of petitions gives the same bytes. Nobody in it is real.

#![allow(dead_code, reason = "each benchmark takes its own load")]

pub mod commune;

use std::fmt::Write;
use std::fs;
use std::path::Path;

use chrono::{Days, NaiveDate};

/// Petitions of one session, as many as a long morning allows.
const A_SESSION: usize = 25;
/// Sessions of one year: about two a week.
const A_YEAR: usize = 80;
/// The last year; earlier ones are added as they are needed.
const LAST_YEAR: i32 = 2025;

/// Writes an office with `petitions` petitions below `root`.
pub fn write_office(root: &Path, example: &Path, petitions: usize) {
    let records = root.join("records");
    fs::create_dir_all(records.join("calendar")).expect("made");
    let office = fs::read_to_string(example.join("records/office.toml")).expect("the example's");
    fs::write(records.join("office.toml"), office).expect("written");
    let sessions = petitions.div_ceil(A_SESSION);
    let years = sessions.div_ceil(A_YEAR) as i32;
    for year in LAST_YEAR - years + 1..=LAST_YEAR + 1 {
        let path = records.join(format!("calendar/{year}.toml"));
        fs::write(path, calendar(year)).expect("written");
    }
    let mut left = petitions;
    let mut code = 0;
    for nth in 0..sessions {
        let year = LAST_YEAR - years + 1 + (nth / A_YEAR) as i32;
        let place = nth % A_YEAR;
        if place == 0 {
            code = 0;
        }
        let first = NaiveDate::from_ymd_opt(year, 1, 6).expect("a day");
        let day = working_day(first + Days::new(4 * place as u64));
        let id = format!("{day}-nuoc-tang");
        let folder = records.join(format!("{year}/petitions/{id}"));
        fs::create_dir_all(&folder).expect("made");
        fs::create_dir_all(records.join(format!("{year}/sessions"))).expect("made");
        let path = records.join(format!("{year}/sessions/{id}.toml"));
        fs::write(path, session(day, place + 1)).expect("written");
        for turn in 1..=left.min(A_SESSION) {
            let text = petition(year, day, turn, &mut code);
            fs::write(folder.join(format!("{turn:02}.toml")), text).expect("written");
        }
        left -= left.min(A_SESSION);
    }
}

fn calendar(year: i32) -> String {
    // The first weekday of May stands for all holidays.
    let may = NaiveDate::from_ymd_opt(year, 5, 1).expect("a day");
    let day = working_day(may);
    format!(
        "status = \"official\"\n\n[[off]]\ndate = {day}\n\
         name = \"Ngày Quốc tế lao động\"\nsource = \"Bộ luật Lao động 2019, Điều 112\"\n"
    )
}

/// The day, or the Monday behind it.
fn working_day(day: NaiveDate) -> NaiveDate {
    use chrono::Datelike;
    match day.weekday() {
        chrono::Weekday::Sat => day + Days::new(2),
        chrono::Weekday::Sun => day + Days::new(1),
        _ => day,
    }
}

fn session(day: NaiveDate, ordinal: usize) -> String {
    format!(
        "kind = \"regular\"\nordinal = {ordinal}\ndate = {day}\nstart = 07:30:00\n\
         end = 11:00:00\nvillages = [\"nuoc-tang\"]\nvenue = \"Nhà văn hóa thôn Nước Tang\"\n\
         chairs = [\"bien\"]\nsecretary = \"bien\"\nheld = true\n\n[review]\nsigner = \"bi-thu\"\n"
    )
}

static WISHES: [(&str, &str, &str); 8] = [
    (
        "Sửa mặt đường bê tông bị vỡ",
        "giao-thong",
        "đoạn đường bê tông bị xe chở keo làm vỡ, mùa mưa nước đọng, xe máy và học sinh đi lại rất khó",
    ),
    (
        "Kéo nước sạch về cụm dân cư",
        "thuy-loi",
        "cụm dân cư ở xa chưa có nước sạch, bà con phải gùi nước từ khe, mùa khô thì khe cạn",
    ),
    (
        "Thay cột điện gỗ đã mục",
        "dien",
        "cột điện gỗ dựng đã lâu, chân cột mục, trời gió là dây chập, đề nghị thay bằng cột bê tông",
    ),
    (
        "Cấp giấy chứng nhận cho rẫy khai hoang",
        "dat-dai",
        "gia đình khai hoang đã hơn hai mươi năm, đo đạc hai lần mà chưa được cấp giấy chứng nhận",
    ),
    (
        "Hỗ trợ giống lúa sau lũ",
        "nong-nghiep",
        "ruộng bị lũ vùi lấp, hết giống để gieo vụ tới, mong xã hỗ trợ giống và hướng dẫn cải tạo đất",
    ),
    (
        "Chi trả chế độ người cao tuổi",
        "chinh-sach",
        "mẹ tôi đủ tuổi đã nửa năm mà chưa nhận được trợ cấp, hỏi thôn thì thôn bảo hồ sơ ở xã",
    ),
    (
        "Sửa mái điểm trường mầm non",
        "giao-duc",
        "mái điểm trường dột, ngày mưa các cháu phải dồn vào một góc lớp, phụ huynh rất lo",
    ),
    (
        "Nhắc nhở quán hát ồn ban đêm",
        "an-ninh",
        "quán hát mở loa đến khuya, người già và trẻ nhỏ không ngủ được, đã nói nhiều lần mà không nghe",
    ),
];

/// Nobody's: invented, one for each turn of a session.
fn name(turn: usize) -> String {
    let middle = ["Văn", "Xuân", "Đức", "Minh", "Công"][turn % 5];
    let given = ["Thử", "Mẫu", "Tập", "Giả", "Ví"][turn / 5 % 5];
    format!("Đinh {middle} {given}")
}

/// One turn: one or two requests, most of them answered and settled.
fn petition(year: i32, day: NaiveDate, turn: usize, code: &mut usize) -> String {
    let mut text = format!(
        "channel = \"session\"\nreceived = {day}\nvillages = [\"nuoc-tang\"]\n\n\
         [[petitioner]]\nhonorific = \"ông\"\nname = \"{}\"\n",
        name(turn)
    );
    for nth in 0..1 + usize::from(turn.is_multiple_of(3)) {
        *code += 1;
        let (short, field, content) = WISHES[(turn * 3 + nth + *code) % WISHES.len()];
        let later = |days| day + Days::new(days);
        let _ = write!(
            text,
            "\n[[item]]\ncode = \"{year}-{code:04}\"\n\
             content = \"Tôi xin nêu: {content}, ở gần nhà số {code} của thôn. Mong Đảng ủy xem xét.\"\n\
             short = \"{short} gần nhà số {code} năm {year}\"\nkind = \"request\"\nfield = \"{field}\"\n\
             authority = \"commune\"\nlead = \"ubnd\"\n\n\
             [[item.event]]\ndate = {}\nkind = \"assigned\"\nbody = \"ubnd\"\ndeadline = {}\n\
             text = \"Kiểm tra thực tế, có phương án trước thời hạn.\"\n",
            later(4),
            later(34),
        );
        if !(*code).is_multiple_of(9) {
            let _ = write!(
                text,
                "\n[[item.event]]\ndate = {}\nkind = \"replied\"\nbody = \"ubnd\"\n\
                 issuer = \"UBND xã Sơn Bao\"\ntext = \"Đã kiểm tra, bố trí kinh phí và giao thôn cùng làm.\"\n\n\
                 [[item.event]]\ndate = {}\nkind = \"resolved\"\noutcome = \"done\"\n\
                 text = \"Đã làm xong, nghiệm thu với Ban nhân dân thôn.\"\n",
                later(25),
                later(31),
            );
        }
    }
    text
}
