//! Chỗ khác: what two lists of passages say otherwise.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::letters::{changed, letters_changed, place_of_new};
use super::passage::Passage;
use crate::findings::Place;

/// Chỗ khác: a passage that says something else than it did, is new, is gone or stands elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The whole passage as it was; empty where it is new.
    pub before: String,
    /// The whole passage as it is now; empty where it is gone. The same as before where it only
    /// stands elsewhere.
    pub after: String,
    /// The value of a record, or the line of a template, that what is new in it comes from. `None`
    /// where that is computed, and where the passage is gone.
    pub place: Option<Place>,
    /// The letters that are new there, or of the whole passage where there is no place.
    pub letters: String,
    /// What the row begins with that a bare figure stands in; `None` for words, which say themselves
    /// what they are about.
    pub row: Option<String>,
}

impl Difference {
    fn of(before: &str, after: Option<&Passage>, row: Option<&str>) -> Self {
        let text = after.map_or("", |it| &it.text);
        let new = after.and_then(|it| place_of_new(before, it));
        let letters = match &new {
            Some((_, range)) => range.clone(),
            None => letters_changed(before, text),
        };
        Self {
            before: before.to_owned(),
            after: text.to_owned(),
            place: new.map(|(place, _)| place.clone()),
            letters: text[letters].to_owned(),
            row: row.map(str::to_owned),
        }
    }

    /// Whether the passage says what it did, at another place of the paper.
    pub fn is_moved(&self) -> bool {
        self.before == self.after
    }

    /// The words that were and those that are: without what the passage begins and ends with both
    /// times. Either may be empty.
    pub fn words(&self) -> (&str, &str) {
        if self.is_moved() {
            return (&self.before, &self.after);
        }
        let (before, after) = changed(&self.before, &self.after);
        (self.before[before].trim(), self.after[after].trim())
    }
}

/// What `after` says otherwise than `before`, in the order of the passages. A passage that changed
/// is one difference; so is one that came, went or moved.
pub fn differences(before: &[String], after: &[Passage]) -> Vec<Difference> {
    let old: Vec<&str> = before.iter().map(String::as_str).collect();
    let new: Vec<&str> = after.iter().map(|it| it.text.as_str()).collect();
    let mut found = Vec::new();
    for change in capture_diff_slices(Algorithm::Myers, &old, &new) {
        if !matches!(change, DiffOp::Equal { .. }) {
            let (gone, come) = (change.old_range(), change.new_range());
            let rows = Rows {
                old: &old[..gone.end],
                new: &new[..come.end],
                gone: gone.start,
                come: come.start,
            };
            found.extend(paired(&old[gone], &after[come], &rows));
        }
    }
    moves_told_once(found)
}

/// Dòng của bảng: what stands before a stretch that changed, and in it.
struct Rows<'a> {
    old: &'a [&'a str],
    new: &'a [&'a str],
    gone: usize,
    come: usize,
}

impl<'a> Rows<'a> {
    fn of_gone(&self, nth: usize) -> Option<&'a str> {
        row_of(self.old, self.gone + nth)
    }

    fn of_come(&self, nth: usize) -> Option<&'a str> {
        row_of(self.new, self.come + nth)
    }
}

/// The words before a bare figure: in a table those that its row begins with.
fn row_of<'a>(all: &[&'a str], at: usize) -> Option<&'a str> {
    /// No row begins with more, in letters.
    const LONGEST: usize = 80;
    let says = |it: &&&str| it.contains(char::is_alphabetic);
    if all.get(at).is_none_or(|it| says(&it)) {
        return None;
    }
    let words = all[..at].iter().rev().find(says)?;
    (words.chars().count() <= LONGEST).then_some(*words)
}

/// Which passage of a stretch has become which: those that share most words, in their order.
fn paired(gone: &[&str], come: &[Passage], rows: &Rows<'_>) -> Vec<Difference> {
    /// More would take too long to compare with one another, and would not be read.
    const MOST: usize = 40_000;
    let alike = |old: usize, new: usize| likeness(gone[old], &come[new].text);
    let pairs = match gone.len() * come.len() {
        0 => Vec::new(),
        _ if gone.len() == come.len() => (0..gone.len()).map(|at| (at, at)).collect(),
        size if size > MOST => (0..gone.len().min(come.len())).map(|at| (at, at)).collect(),
        _ => best_pairs(gone.len(), come.len(), alike),
    };
    let (mut old, mut new) = (0, 0);
    let mut found = Vec::new();
    let ends = [(gone.len(), come.len())];
    for (to_old, to_new) in pairs.into_iter().chain(ends) {
        let went = |at: usize| Difference::of(gone[at], None, rows.of_gone(at));
        let came = |at: usize| Difference::of("", Some(&come[at]), rows.of_come(at));
        found.extend((old..to_old).map(went));
        found.extend((new..to_new).map(came));
        if to_old < gone.len() && to_new < come.len() {
            let row = rows.of_come(to_new);
            found.push(Difference::of(gone[to_old], Some(&come[to_new]), row));
        }
        (old, new) = (to_old + 1, to_new + 1);
    }
    found
}

/// The pairs of two rows, none crossing another, that are most alike in all.
fn best_pairs(old: usize, new: usize, alike: impl Fn(usize, usize) -> u32) -> Vec<(usize, usize)> {
    // best[i][j]: of what stands from i and from j on.
    let mut best = vec![vec![0_u32; new + 1]; old + 1];
    let mut pair = vec![vec![0_u32; new]; old];
    for i in (0..old).rev() {
        for j in (0..new).rev() {
            pair[i][j] = alike(i, j);
            let joined = match pair[i][j] {
                0 => 0,
                alike => alike + best[i + 1][j + 1],
            };
            best[i][j] = joined.max(best[i + 1][j]).max(best[i][j + 1]);
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut pairs = Vec::new();
    while i < old && j < new {
        if pair[i][j] > 0 && best[i][j] == pair[i][j] + best[i + 1][j + 1] {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if best[i][j] == best[i + 1][j] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

/// How many words in a hundred two texts share, less than a third as none.
fn likeness(one: &str, other: &str) -> u32 {
    let words = |text: &str| {
        let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
        words.sort_unstable();
        words
    };
    let (one, other) = (words(one), words(other));
    let shared = one
        .iter()
        .filter(|it| other.binary_search(it).is_ok())
        .count();
    let all = one.len().max(other.len()).max(1);
    u32::try_from(shared * 100 / all)
        .unwrap_or(0)
        .saturating_mul(u32::from(shared * 3 > all))
}

/// What went at one place and came at another, word for word, has moved.
fn moves_told_once(mut found: Vec<Difference>) -> Vec<Difference> {
    let mut at = 0;
    while at < found.len() {
        if found[at].before.is_empty() {
            let text = found[at].after.clone();
            let gone = found
                .iter()
                .position(|it| it.after.is_empty() && it.before == text);
            if let Some(gone) = gone {
                found[at].before = text;
                found.remove(gone);
                at -= usize::from(gone < at);
            }
        }
        at += 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passages(texts: &[&str]) -> Vec<Passage> {
        texts.iter().map(|it| Passage::unplaced(it)).collect()
    }

    fn told(before: &[&str], after: &[&str]) -> Vec<(String, String)> {
        let before: Vec<String> = before.iter().map(|it| (*it).to_owned()).collect();
        let found = differences(&before, &passages(after));
        found.into_iter().map(|it| (it.before, it.after)).collect()
    }

    fn pair(before: &str, after: &str) -> (String, String) {
        (before.to_owned(), after.to_owned())
    }

    #[test]
    fn what_is_the_same_is_no_difference() {
        assert_eq!(told(&["a", "b"], &["a", "b"]), []);
    }

    #[test]
    fn a_row_that_was_put_in_leaves_its_neighbours_alone() {
        let before = ["01", "đường hỏng nặng", "02", "nước đục"];
        let after = [
            "01",
            "đường hỏng rất nặng",
            "01a",
            "đèn tắt",
            "02",
            "nước đục",
        ];
        let expected = [
            pair("đường hỏng nặng", "đường hỏng rất nặng"),
            pair("", "01a"),
            pair("", "đèn tắt"),
        ];
        assert_eq!(told(&before, &after), expected);
    }

    #[test]
    fn a_row_that_moved_is_told_once() {
        let moved = told(&["một", "hai", "ba", "bốn"], &["hai", "ba", "bốn", "một"]);
        assert_eq!(moved, [pair("một", "một")]);
    }

    #[test]
    fn a_figure_is_told_with_the_words_its_row_begins_with() {
        let before = ["Thôn Đình", "15", "13"].map(str::to_owned);
        let found = differences(&before, &passages(&["Thôn Đình", "15", "9"]));
        assert_eq!(found[0].row.as_deref(), Some("Thôn Đình"));
        assert_eq!(found[0].words(), ("13", "9"));
    }

    #[test]
    fn the_words_that_changed_stand_between_those_that_did_not() {
        let before = ["ông Nguyễn Văn A, thôn Đình, có mặt".to_owned()];
        let found = differences(&before, &passages(&["ông Nguyễn Văn A, thôn Chùa, có mặt"]));
        assert_eq!(found[0].words(), ("Đình,", "Chùa,"));
        let found = differences(&["bà Tâm".to_owned()], &passages(&["bà Tâm, thôn Chùa"]));
        assert_eq!(found[0].words(), ("Tâm", "Tâm, thôn Chùa"));
        let found = differences(&["a b b".to_owned()], &passages(&["a b"]));
        assert_eq!(found[0].words(), ("b", ""));
    }
}
