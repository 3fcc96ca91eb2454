//! So sánh bằng Markdown, for a comment on a merge request.

use super::comparison::Comparison;
use super::paper::{PaperChange, PrintedChange};
use super::plain::{fate, files_told, only, place, summary, times};
use super::words;
use crate::findings::Lang;

/// Comments may have some 65,000 letters on the sites that show them.
const MOST: usize = 40_000;
/// Nobody reads more of one paper in a comment.
const MOST_PLACES: usize = 12;
/// A passage of so many letters is shown whole.
const SHORT: usize = 80;
/// The longest value, in letters.
const LONGEST: usize = 300;

/// What is different, as a comment: all that records say stands in it as code, so that nothing of
/// it is a command, a link or somebody's name to call.
pub fn markdown(comparison: &Comparison, old: &str, new: Option<&str>, lang: Lang) -> String {
    let mut text = format!("### {}\n\n", words::heading(lang));
    let (old, new) = (code(old), new.map(code));
    text += &format!("{}.\n", summary(comparison, &old, new.as_deref(), lang));
    for (nth, paper) in comparison.papers.iter().enumerate() {
        let told = told(paper, lang);
        if text.len() + told.len() > MOST {
            let rest = comparison.papers.len() - nth;
            text += &format!("\n- {}\n", words::more_papers(lang, rest));
            break;
        }
        text += &told;
    }
    text
}

fn told(paper: &PaperChange, lang: Lang) -> String {
    let (path, title) = (code(&paper.path), code(&paper.title));
    let mut text = format!("\n- **{path}** {}: {title}\n", fate(paper, lang));
    for difference in paper.differences.iter().take(MOST_PLACES) {
        text += &format!("  - {}\n", line(difference, lang));
    }
    if let Some(more) = paper.differences.len().checked_sub(MOST_PLACES)
        && more > 0
    {
        text += &format!("  - {}\n", words::more_places(lang, more));
    }
    if let Some(files) = files_told(paper, lang, code) {
        text += &format!("  - {files}\n");
    }
    text
}

fn line(it: &PrintedChange, lang: Lang) -> String {
    let place = place(it).map_or_else(String::new, |it| format!(" ({})", code(&it)));
    let times = times(it, lang);
    let said = if let Some((word, text)) = only(it, lang) {
        format!("{word}: {}", code(text))
    } else {
        let short = it.before.chars().count().max(it.after.chars().count()) <= SHORT;
        let (was, is) = if short {
            (&it.before, &it.after)
        } else {
            (&it.was, &it.is)
        };
        format!("{} → {}", code(was), code(is))
    };
    let row = it.row.as_ref().map(|it| format!("{}: ", code(it)));
    format!("{}{said}{times}{place}", row.unwrap_or_default())
}

/// A text as code, whatever stands in it.
fn code(text: &str) -> String {
    let short: String = text.chars().take(LONGEST).collect();
    let text = if short.len() < text.len() {
        short + "…"
    } else {
        short
    };
    let text: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    if text.trim().is_empty() {
        return "∅".to_owned();
    }
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let blank = if longest > 0 { " " } else { "" };
    format!("{fence}{blank}{text}{blank}{fence}")
}

#[cfg(test)]
mod tests {
    use super::code;

    #[test]
    fn no_text_is_anything_but_code() {
        assert_eq!(code("a | *b* @c"), "`a | *b* @c`");
        assert_eq!(code("a `b` ``c``"), "``` a `b` ``c`` ```");
        assert_eq!(code(" "), "∅");
    }
}
