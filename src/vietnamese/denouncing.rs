//! Lời tố cáo: words for denouncing, anywhere in a text or at its beginning.
//!
//! They are looked for as people type them: composed or not, in capitals, without marks, with
//! blanks, hyphens or invisible characters between the letters. Rather too much is taken for a
//! denunciation than too little (Luật Tố cáo 2018, Điều 47).

use unicode_normalization::UnicodeNormalization;

use super::address::is_tone;

/// Whether the words for denouncing may stand in a text.
pub fn may_denounce(text: &str) -> bool {
    let mut rest = text;
    while let Some(at) = rest.find(['t', 'T', 'ｔ', 'Ｔ']) {
        let from = &rest[at..];
        if follows_denouncing(from) {
            return true;
        }
        let first = from.chars().next().map_or(1, char::len_utf8);
        rest = &from[first..];
    }
    false
}

/// The letters of `tố cáo` and `tố giác` without their marks.
const LETTERS: [&[u8]; 2] = [b"tocao", b"togiac"];

/// Whether a text goes on with one of them, letter by letter; what stands between the letters and
/// is none is passed over.
fn follows_denouncing(text: &str) -> bool {
    // Nearly every word ends here, with its second letter.
    let second = text.chars().nth(1).unwrap_or_default();
    if second.is_ascii_alphabetic() && !second.eq_ignore_ascii_case(&'o') {
        return false;
    }
    LETTERS.iter().any(|letters| follows(text, letters))
}

fn follows(text: &str, meant: &[u8]) -> bool {
    // Marks of two letters, blanks and hyphens: more than anybody types.
    let letters = text.chars().take(24).nfkd();
    let (mut tones, mut found, mut blanks) = (0, 0, 0);
    for c in letters.flat_map(char::to_lowercase) {
        if is_tone(c) {
            tones += 1;
        } else if c.is_alphabetic() {
            if meant.get(found).is_none_or(|it| char::from(*it) != c) {
                return false;
            }
            found += 1;
        } else if c.is_ascii_digit() || matches!(c, '.' | ',' | ';' | ':' | '\n' | '(' | ')') {
            break;
        } else {
            blanks += usize::from(found > 1);
        }
        if found == meant.len() {
            break;
        }
    }
    // Without marks it is the word only where a value or key is written so: `to-cao`, `tocao`.
    found == meant.len() && (tones >= 2 || (tones == 0 && blanks <= 1))
}

/// Whether a text begins as a denunciation does: with the words themselves, or behind nothing but
/// a salutation, whoever speaks, and that they write.
pub fn begins_denouncing(text: &str) -> bool {
    let words = words(text);
    let unmarked = words.iter().all(|it| it.tones.is_empty());
    let mut saluting = false;
    for at in 0..words.len().min(FARTHEST) {
        let rest = &words[at..];
        let opening = words[..at].iter().all(Word::is_number);
        let next = |nth: usize| rest.get(nth).map_or("", |it| &*it.plain);
        // In a text with marks a word without them is another one, but where it is the first.
        if denounces(rest, unmarked || opening) {
            return true;
        }
        let pair = [next(0), next(1)];
        if STOPS.contains(&pair[0]) || ASKING.contains(&pair) {
            return false;
        }
        saluting |= SALUTING.contains(&pair) || pair[0] == "thua";
        let is_name = at > 0 && rest[0].capital;
        if !saluting && !is_name && !rest[0].is_number() && !LEADING.contains(&pair[0]) {
            return false;
        }
    }
    false
}

/// Words behind which no text begins any more.
const FARTHEST: usize = 60;

/// Whether words begin with those for denouncing.
fn denounces(words: &[Word], unmarked_too: bool) -> bool {
    let [first, rest @ ..] = words else {
        return false;
    };
    let second = rest.first();
    let both = second.map(|second| first.with(second));
    let whole = [Some(first), both.as_ref()];
    // `tổ cao su` has nothing to do with it.
    let of_rubber = |it: &Word| {
        let behind = if it.plain == first.plain { 0 } else { 1 };
        rest.get(behind).is_some_and(|it| it.plain == "su")
    };
    let mut whole = whole.into_iter().flatten();
    if whole.any(|it| it.is_denouncing(unmarked_too) && !of_rubber(it)) {
        return true;
    }
    let typed = second.map_or("", |it| &*it.plain);
    RAW_FIRST.contains(&&*first.plain) && RAW_SECOND.contains(&typed)
        || first.plain == "to"
            && first.tones == TO
            && rest.first().is_some_and(|it| ACCUSED.contains(&&*it.plain))
}

/// A word in small letters.
struct Word {
    /// Its letters and digits without marks.
    plain: String,
    /// The marks of its letters.
    tones: Vec<char>,
    /// Whether it was typed with a capital.
    capital: bool,
}

/// The marks of `tố`.
const TO: [char; 2] = ['\u{302}', '\u{301}'];

impl Word {
    fn with(&self, other: &Self) -> Self {
        Self {
            plain: format!("{}{}", self.plain, other.plain),
            tones: [&self.tones[..], &other.tones].concat(),
            capital: self.capital,
        }
    }

    /// Whether it numbers what follows.
    fn is_number(&self) -> bool {
        self.plain.bytes().all(|it| it.is_ascii_digit())
    }

    /// Whether it is one of the words for denouncing, a slip at one of its marks included.
    fn is_denouncing(&self, unmarked_too: bool) -> bool {
        let meant = LETTERS.contains(&self.plain.as_bytes());
        // `tổ cáo`, `tô cáo`, `tố cao`, but not `tổ cao`.
        let marked = match &self.tones[..] {
            [] => unmarked_too,
            [.., last] if self.tones.len() == 2 && self.tones != TO => *last == '\u{301}',
            tones => tones == TO || (tones.len() == 3 && tones[2] == '\u{301}'),
        };
        meant && marked
    }
}

/// The words of a text. Letters that stand by themselves are one word.
fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut alone = false;
    let seen: String = text.chars().filter(|c| !is_invisible(*c)).nfkd().collect();
    let between = |c: char| !c.is_alphanumeric() && !is_tone(c);
    let typed = seen.split(between).filter(|it| !it.is_empty());
    for typed in typed.take(2 * FARTHEST) {
        let small = typed.chars().flat_map(char::to_lowercase);
        let (tones, letters): (Vec<char>, Vec<char>) = small.partition(|c| is_tone(*c));
        let plain = letters.iter().map(|c| if *c == 'đ' { 'd' } else { *c });
        let word = Word {
            plain: plain.collect(),
            tones,
            capital: typed.starts_with(char::is_uppercase),
        };
        let single = letters.len() == 1;
        match words.last_mut() {
            Some(last) if single && alone => *last = last.with(&word),
            _ => words.push(word),
        }
        alone = single;
    }
    words
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// `tố` and `cáo`, `giác` as the keyboard has them before it makes marks of them.
const RAW_FIRST: [&str; 5] = ["toos", "tos", "tooss", "to61", "to16"];
const RAW_SECOND: [&str; 8] = [
    "caso", "caos", "ca1o", "cao1", "giasc", "giacs", "gia1c", "giac1",
];

/// Who is accused, behind a mere `tố`.
const ACCUSED: [&str; 9] = [
    "ong", "ba", "anh", "chi", "can", "lanh", "chu", "truong", "bi",
];

/// How somebody is spoken to, or speaks of oneself: anything may follow before they denounce.
const SALUTING: [[&str; 2]; 8] = [
    ["kinh", "gui"],
    ["kinh", "goi"],
    ["kinh", "thua"],
    ["cong", "hoa"],
    ["toi", "la"],
    ["toi", "ten"],
    ["ten", "toi"],
    ["em", "la"],
];

/// Where something else is asked for, or is spoken of.
const ASKING: [[&str; 2]; 4] = [
    ["de", "nghi"],
    ["xin", "hoi"],
    ["nghi", "dinh"],
    ["thong", "tu"],
];
const STOPS: [&str; 5] = ["luat", "mong", "khong", "chua", "chong"];

/// Words before the one that matters.
const LEADING: [&str; 54] = [
    "don", "thu", "giay", "trinh", "tuong", "bao", "noi", "dung", "vv", "ve", "viec", "xin",
    "duoc", "muon", "can", "phai", "toi", "chung", "em", "con", "chau", "gia", "dinh", "nguoi",
    "dan", "cong", "nhan", "ho", "cu", "tri", "lam", "viet", "gui", "goi", "nay", "hom", "de",
    "phan", "anh", "khieu", "nai", "kien", "nghi", "va", "hoac", "nac", "danh", "mot", "so", "ong",
    "ba", "chi", "co", "bac",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_denunciation_is_known_by_its_beginning() {
        for text in [
            "Tố cáo ông Đinh Văn Dồng",
            "TỐ CÁO ÔNG ĐINH VĂN DỒNG",
            "tố  cáo",
            "To cao ong Dong lay tien cua dan",
            "TO CAO CAN BO XA",
            "to\u{302}\u{301} ca\u{301}o ông A",
            "Tố\u{a0}cáo ông A",
            "Tố-cáo ông A",
            "Tố\u{200b} cá\u{200b}o ông A",
            "T ố  c á o ông A",
            "Tốcáo ông A",
            "Tô cáo ông A",
            "Tố cao ông A nhận tiền",
            "Tổ cáo ông A",
            "Toos caso ông A",
            "To61 ca1o ông A",
            "Tố giác hành vi phá rừng",
            "Tố ông Dồng ăn chặn tiền",
            "“Tố cáo”: ông A",
            "- Tố cáo ông A",
            "1. Tố cáo ông A",
            "Đơn tố cáo",
            "ĐƠN TỐ CÁO",
            "Don to cao ong A",
            "Đơn thư tố giác",
            "Nội dung tố cáo: ông A",
            "V/v tố cáo cán bộ",
            "Về việc tố cáo ông A",
            "Khiếu nại, tố cáo ông A",
            "Tôi xin tố cáo ông A",
            "Chúng tôi viết đơn này để tố cáo",
            "Bà con phản ánh, tố cáo cán bộ",
            "Kính gửi Đảng ủy xã Sơn Hà: tôi tố cáo ông A",
            "Kính gửi: Đảng ủy xã. Tôi là Đinh Văn Lía, thôn Nước Tang, tố cáo ông A",
            "Kinh gui Dang uy xa, toi to cao ong A",
            "Thưa Bí thư, con muốn tố cáo",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM. Độc lập. ĐƠN TỐ CÁO",
            "Ông Đinh Văn Dồng tố cáo cán bộ xã",
            "Công dân Phạm Thị Sương tố cáo",
        ] {
            assert!(begins_denouncing(text), "{text}");
        }
    }

    #[test]
    fn other_texts_begin_otherwise() {
        for text in [
            "",
            "Đề nghị sửa đường",
            "Tổ cao su thôn 3 đề nghị bán mủ",
            "To cao su thon 3 de nghi ban mu",
            "Tổ dân phố 2 đề nghị",
            "Tố Hữu là tên đường",
            "Bà con đề nghị tuyên truyền Luật Tố cáo",
            "Luật Tố cáo quy định gì?",
            "Công tác giải quyết khiếu nại, tố cáo còn chậm",
            "Kính thưa Bí thư, đề nghị công khai kết quả giải quyết khiếu nại, tố cáo năm 2024",
            "Nhân dân không tố cáo ai cả",
            "Toa cao quá",
            "Tôi cao tuổi, xin hỗ trợ",
            "Toàn cảnh",
            "Bà Tô Cao Nguyên đề nghị",
        ] {
            assert!(!begins_denouncing(text), "{text}");
        }
    }

    #[test]
    fn the_words_are_found_anywhere() {
        for text in ["đã tố cáo ông A", "to-cao", "đơn tố giác", "TỐ\u{a0}GIÁC"] {
            assert!(may_denounce(text), "{text}");
        }
        for text in ["toàn cảnh", "tổ giao thông", "to, cao"] {
            assert!(!may_denounce(text), "{text}");
        }
    }
}
