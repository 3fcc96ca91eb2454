//! Prose: paragraphs with emphasis.

use serde::Deserialize;

use super::text::Text;

/// Văn xuôi: a paragraph that also knows `*emphasis*` and `**strong**`, and nothing else.
///
/// A line end inside prose is a blank. `\*` is a plain asterisk.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct Prose(Text);

/// A run of prose in one style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The characters, without marks.
    pub text: String,
    /// Between `*`.
    pub emphasis: bool,
    /// Between `**`.
    pub strong: bool,
}

impl Prose {
    /// Prose that comes from no record.
    pub fn computed(source: impl Into<String>) -> Self {
        Self(Text::computed(source))
    }

    /// The paragraph as typed, marks included.
    pub fn source(&self) -> &Text {
        &self.0
    }

    /// Prose made from this one, kept at its place.
    #[must_use]
    pub fn map(&self, change: impl FnOnce(&str) -> String) -> Self {
        Self(self.0.map(change))
    }

    /// The runs of equal style; joined they are the text without marks.
    pub fn runs(&self) -> Vec<Run> {
        parse(self.0.as_str()).0
    }

    /// An opening mark without a closing one, with the words behind it. It is printed as
    /// typed.
    pub fn unbalanced(&self) -> Option<String> {
        let lone = parse(self.0.as_str()).1?;
        let words: Vec<&str> = lone.split_whitespace().take(3).collect();
        Some(words.join(" "))
    }
}

/// Splits prose into runs; beside them the first mark that stayed open, with what follows it.
fn parse(source: &str) -> (Vec<Run>, Option<String>) {
    let tokens = tokenize(source);
    // Marks pair up like brackets: a closing one ends the nearest open one of its kind, and
    // what was opened in between and never closed is plain text.
    let mut partner = vec![None; tokens.len()];
    let mut open: Vec<usize> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let Token::Mark {
            strong,
            opens,
            closes,
        } = *token
        else {
            continue;
        };
        let mate = open.iter().rposition(
            |&other| matches!(tokens[other], Token::Mark { strong: kind, .. } if kind == strong),
        );
        match mate {
            Some(position) if closes => {
                partner[open[position]] = Some(at);
                partner[at] = Some(open[position]);
                open.truncate(position);
            }
            _ if opens => open.push(at),
            _ => {}
        }
    }
    let mut runs: Vec<Run> = Vec::new();
    let (mut emphasis, mut strong) = (false, false);
    let mut lone = None;
    for (at, token) in tokens.iter().enumerate() {
        let text = match (token, partner[at]) {
            (Token::Mark { strong: kind, .. }, Some(mate)) => {
                let style = if *kind { &mut strong } else { &mut emphasis };
                *style = mate > at;
                continue;
            }
            (
                Token::Mark {
                    strong: kind,
                    opens,
                    ..
                },
                None,
            ) => {
                let mark = if *kind { "**" } else { "*" };
                if *opens && lone.is_none() {
                    let follows = match tokens.get(at + 1) {
                        Some(Token::Text(text)) => text,
                        _ => "",
                    };
                    lone = Some(format!("{mark}{follows}"));
                }
                mark
            }
            (Token::Text(text), _) => text,
        };
        match runs.last_mut() {
            Some(run) if run.emphasis == emphasis && run.strong == strong => {
                run.text.push_str(text)
            }
            _ => runs.push(Run {
                text: text.to_owned(),
                emphasis,
                strong,
            }),
        }
    }
    (runs, lone)
}

enum Token {
    Text(String),
    Mark {
        strong: bool,
        opens: bool,
        closes: bool,
    },
}

fn tokenize(source: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut text = String::new();
    let chars: Vec<char> = source.chars().collect();
    let mut at = 0;
    while at < chars.len() {
        match chars[at] {
            '\\' if chars.get(at + 1) == Some(&'*') => {
                text.push('*');
                at += 2;
            }
            '*' => {
                let length = chars[at..].iter().take_while(|c| **c == '*').count();
                let before = at.checked_sub(1).map(|i| chars[i]);
                let after = chars.get(at + length).copied();
                let is_word = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
                let (opens, closes) = (is_word(after), is_word(before));
                // `2 buổi*20*50.000` is a calculation.
                let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
                let inside_word = is_letter(before) && is_letter(after);
                if length > 3 || inside_word || !(opens || closes) {
                    text.extend(std::iter::repeat_n('*', length));
                } else {
                    if !text.is_empty() {
                        tokens.push(Token::Text(std::mem::take(&mut text)));
                    }
                    let mark = |strong| Token::Mark {
                        strong,
                        opens,
                        closes,
                    };
                    match length {
                        1 => tokens.push(mark(false)),
                        2 => tokens.push(mark(true)),
                        // `***a***`: the marks nest, so the order turns around at the end.
                        _ if closes => tokens.extend([mark(false), mark(true)]),
                        _ => tokens.extend([mark(true), mark(false)]),
                    }
                }
                at += length;
            }
            // A no-break space in a paragraph was pasted from somewhere; it would keep whole
            // lines from breaking.
            '\n' | '\u{a0}' => {
                text.push(' ');
                at += 1;
            }
            other => {
                text.push(other);
                at += 1;
            }
        }
    }
    if !text.is_empty() {
        tokens.push(Token::Text(text));
    }
    tokens
}
