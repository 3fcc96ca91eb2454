//! Người được nêu tên: forms of address as people type them, and the names behind them.

use std::ops::Range;

use super::address::{COMRADE, FAMILY, Word, address, ends_form, form, words};
use super::plain::plain_words;
use super::wording::initials;

/// Một người được nêu trong lời văn: `bà Đinh Thị Bé`, as bytes of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedPerson {
    /// From the form of address to the end of the name.
    pub whole: Range<usize>,
    /// The name alone.
    pub name: Range<usize>,
}

/// The persons whom a text names behind a form of address. Comrades are officials and are named
/// for what they did, as is whoever is named with an office.
pub fn persons_named(text: &str) -> Vec<NamedPerson> {
    let words = words(text);
    let mut persons = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let Some(name) = person(&words, at) else {
            at += 1;
            continue;
        };
        let span = words[name.start].at.start..words[name.end - 1].at.end;
        persons.push(NamedPerson {
            whole: words[at].at.start..span.end,
            name: span,
        });
        at = name.end;
    }
    persons
}

/// The words of the name of a person whose form of address is at a word.
fn person(words: &[Word<'_>], at: usize) -> Option<Range<usize>> {
    let (form, length) = form(&words[at..])?;
    let name = name_at(words, at + length)?;
    // `anh em Ca Dong`, `các cháu Trường Mầm non`.
    let of_many = at > 0 && words[at].follows && is_one_of(MANY, &words[at - 1]);
    let least = if form == FAMILY { 2 } else { 1 };
    let behind_place = at > 0 && !words[at].begins && is_one_of(PLACES, &words[at - 1]);
    let rest = &words[name.end..];
    // `ông Lê Văn Tám, Trưởng thôn`.
    let named_for_office = is_office(&words[name.start..]) || is_office(rest);
    let revered = form == "bác" && words[name.start].text == "Hồ";
    let found = name.len() >= least && form != COMRADE;
    (found && !of_many && !behind_place && !named_for_office && !revered).then_some(name)
}

/// A text in which persons are shortened to their initials or, for `hidden`, said in other words;
/// `None` where nothing changes. Whom `open` knows is left alone.
pub fn without_persons(
    text: &str,
    hidden: Option<&str>,
    open: &dyn Fn(&str) -> bool,
) -> Option<String> {
    let persons = persons_named(text);
    let persons = persons
        .into_iter()
        .filter(|it| !open(&text[it.name.clone()]));
    let edits = persons.map(|it| match hidden {
        Some(words) => (it.whole, words.to_owned()),
        None => (it.name.clone(), initials(&text[it.name])),
    });
    replaced(text, edits)
}

/// Whether a text may name somebody behind a form of address, at a glance: rather too often than
/// too seldom.
pub fn may_name_a_person(text: &str) -> bool {
    let mut before = "";
    text.split_whitespace().any(|word| {
        let first = word.trim_start_matches(|c: char| !c.is_alphanumeric());
        let last = std::mem::replace(&mut before, word);
        // The longest form that stands alone, in bytes, with a mark behind it.
        first.starts_with(char::is_uppercase) && last.len() <= 12 && ends_form(last)
            || word.contains('/') && first.starts_with(char::is_uppercase)
    })
}

/// Where a name stands in a text, however it is spaced and set.
pub fn occurrences(text: &str, name: &str) -> Vec<Range<usize>> {
    let (typed, name) = (words(text), words(name));
    let same = |(a, b): (&Word<'_>, &Word<'_>)| a.text.to_lowercase() == b.text.to_lowercase();
    let mut found = Vec::new();
    for at in 0..typed.len() {
        let Some(these) = typed.get(at..at + name.len()).filter(|it| !it.is_empty()) else {
            break;
        };
        if these.iter().zip(&name).all(same) && these[1..].iter().all(|it| it.follows) {
            found.push(these[0].at.start..these[these.len() - 1].at.end);
        }
    }
    found
}

/// A text with pieces of it replaced, from left to right; of two full stops one stays.
pub fn replaced(text: &str, edits: impl Iterator<Item = (Range<usize>, String)>) -> Option<String> {
    let mut out = String::new();
    let mut from = 0;
    for (range, words) in edits {
        out.push_str(&text[from..range.start]);
        out.push_str(&words);
        from = range.end;
        if words.ends_with('.') && text[from..].starts_with('.') {
            from += 1;
        }
    }
    out.push_str(&text[from..]);
    (out != text).then_some(out)
}

/// A person's name as its first letters, behind the form of address that was typed with it:
/// `Ô. Siu A` is `ông S.A.`; two persons in one name are two.
pub fn short_name(name: &str) -> String {
    match (without_persons(name, None, &|_| false), address(name)) {
        (Some(short), _) if persons_named(name).len() > 1 => short,
        // As somebody would write it in a sentence.
        (_, Some((form, bare))) => format!("{form} {}", initials(bare)),
        (Some(short), None) => short,
        (None, None) => initials(name),
    }
}

/// The words of a name that begins at a word: with capitals, and nothing between them.
fn name_at(words: &[Word<'_>], from: usize) -> Option<Range<usize>> {
    let first = words.get(from)?;
    let abbreviated = from > 0 && words[from - 1].text.chars().count() == 1;
    if !(first.follows || abbreviated) || !is_capital(first) {
        return None;
    }
    let more = words[from + 1..].iter();
    let more = more.take_while(|it| it.follows && is_capital(it) && !begins_another(it));
    Some(from..from + 1 + more.take(4).count())
}

/// Whether another person begins with a word, where no comma stands between two.
fn begins_another(word: &Word<'_>) -> bool {
    ["Ông", "Bà"].contains(&word.text)
}

fn is_capital(word: &Word<'_>) -> bool {
    let mut letters = word.text.chars();
    let first = letters.next().is_some_and(char::is_uppercase);
    // `UBND` is no name; `ĐINH` may be one.
    first && (word.text.chars().count() < 2 || !matches!(word.text, "UBND" | "HĐND" | "UBMTTQ"))
}

/// Whether words begin with an office that somebody holds.
fn is_office(words: &[Word<'_>]) -> bool {
    let next = words.iter().take(2).map(|it| it.text);
    let pair = plain_words(&next.collect::<Vec<_>>().join(" "));
    let is_capital = words.first().is_some_and(is_capital);
    is_capital && OFFICES.iter().any(|it| pair.starts_with(it))
}

/// First words of offices.
const OFFICES: [&str; 31] = [
    "bi thu",
    "chu tich",
    "chu nhiem",
    "pho ",
    "truong thon",
    "truong ban",
    "truong phong",
    "truong cong",
    "truong khoi",
    "truong doan",
    "truong tram",
    "truong lang",
    "truong buon",
    "giam doc",
    "chanh van",
    "hoi truong",
    "chi hoi",
    "to truong",
    "doi truong",
    "me viet",
    "hieu truong",
    "can bo",
    "dai bieu",
    "uy vien",
    "thuong truc",
    "chuyen vien",
    "cong chuc",
    "truong mam",
    "truong tieu",
    "truong trung",
    "truong th",
];

/// What bears the name of somebody who may be dead a hundred years.
const PLACES: &[&str] = &[
    "đường",
    "phố",
    "trường",
    "chợ",
    "cầu",
    "xóm",
    "dốc",
    "suối",
    "đèo",
    "chùa",
    "miếu",
    "đền",
    "khu",
    "giếng",
    "làng",
    "thôn",
    "núi",
    "đồi",
    "hồ",
    "bến",
    "ngã",
    "hẻm",
    "tượng",
    "lăng",
    "đập",
    "tuyến",
    "gò",
    "bàu",
    "bãi",
];

const MANY: &[&str] = &["anh", "chị", "các", "những", "nhiều"];

fn is_one_of(known: &[&str], word: &Word<'_>) -> bool {
    known.contains(&&*word.text.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn persons_are_shortened_wherever_they_are_named() {
        for (text, short) in [
            (
                "Chi hội Nông dân (bà Đinh Thị Bé)",
                "Chi hội Nông dân (bà Đ.T.B.)",
            ),
            ("Sửa đường vào nhà bà Hương", "Sửa đường vào nhà bà H."),
            ("Sửa đường vào nhà bà Hương.", "Sửa đường vào nhà bà H."),
            (
                "Đã gặp ông Siu A và bà Rơ Lan Phyưi.",
                "Đã gặp ông S.A. và bà R.L.P.",
            ),
            (
                "vợ chồng ông A Rất – bà H'Ngur",
                "vợ chồng ông A.R. – bà H.",
            ),
            ("Ông Đinh Văn Lía/ Bà Phạm Thị Sẻ", "Ông Đ.V.L./ Bà P.T.S."),
            ("Hộ ông\u{a0}Đinh\u{a0}Văn\u{a0}Lía", "Hộ ông\u{a0}Đ.V.L."),
            ("hộ Đinh Văn Lía đã nhận tiền", "hộ Đ.V.L. đã nhận tiền"),
            ("Hộ gia đình bà Đinh Thị Bé", "Hộ gia đình bà Đ.T.B."),
            ("Ô. Siu A", "Ô. S.A."),
            ("CỤ ĐINH VĂN LÍA", "CỤ Đ.V.L."),
            ("Già làng Đinh Văn Lía", "Già làng Đ.V.L."),
        ] {
            let told = without_persons(text, None, &|_| false);
            assert_eq!(told.as_deref(), Some(short), "{text}");
            // What is short stays so.
            assert_eq!(without_persons(short, None, &|_| false), None, "{short}");
        }
        let hidden = without_persons("nhà bà Hương", Some("một người dân"), &|_| false);
        assert_eq!(hidden.as_deref(), Some("nhà một người dân"));
    }

    #[test]
    fn who_is_named_for_an_office_or_a_place_stays() {
        for text in [
            "Đồng chí Nguyễn Văn Biện trả lời",
            "Đ/c Nguyễn Văn Biện trả lời",
            "Ông Lê Văn Tám, Trưởng thôn Nước Tang",
            "bà Chủ tịch UBND xã",
            "đường Bà Triệu",
            "học tập tấm gương Bác Hồ",
            "bà con Làng Mùng",
            "Ủy ban nhân dân xã",
            "anh em Ca Dong",
            "hộ nghèo",
        ] {
            assert_eq!(without_persons(text, None, &|_| false), None, "{text}");
        }
        let open = without_persons("ông Đinh Văn Lía", None, &|it| it == "Đinh Văn Lía");
        assert_eq!(open, None);
    }

    #[test]
    fn a_name_is_its_initials_behind_its_form_of_address() {
        for (name, short) in [
            ("Đinh Văn Gônh", "Đ.V.G."),
            ("Ô. Siu A", "ông S.A."),
            ("Đ/c Đinh Văn Lía", "đồng chí Đ.V.L."),
            ("Hộ ông Đinh Văn Lía", "hộ ông Đ.V.L."),
            ("ông A Rất/ Bà Siu H'Lan", "ông A.R./ Bà S.H."),
            ("ông Đinh A và bà Đinh B", "ông Đ.A. và bà Đ.B."),
            (
                "12 hộ xóm Gò (đại diện: ông Phạm Văn Tùng)",
                "12 hộ xóm Gò (đại diện: ông P.V.T.)",
            ),
        ] {
            assert_eq!(short_name(name), short, "{name}");
        }
    }
}
