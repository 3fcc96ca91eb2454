//! Nét chữ: each line of letters as one outline.
//!
//! Typst's pictures hold the outline of each letter once, and a reference for each time it is
//! printed: some two thousand on a page, and a browser makes a document of its own of each one.
//! With the outlines put in their places it shows the page in a third of the time.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write;

const SYMBOL: &str = "<symbol id=\"";
const OUTLINE: &str = "\" overflow=\"visible\"><path d=\"M 0 0";
const OUTLINE_END: &str = "\"/></symbol>";
const USE: &str = "<use xlink:href=\"#";

/// The picture with its letters in their places; as it is, where it is not of the form that
/// Typst writes.
pub fn in_place(svg: &str) -> Cow<'_, str> {
    rewritten(svg).map_or(Cow::Borrowed(svg), Cow::Owned)
}

fn rewritten(svg: &str) -> Option<String> {
    let (page, definitions) = svg.split_once("<defs>")?;
    let (symbols, end) = definitions.split_once("</defs>")?;
    let outlines = outlines(symbols)?;
    let mut out = String::with_capacity(svg.len() * 3);
    let mut rest = page;
    // What is filled with the same paint, one letter behind the other, is one outline.
    let mut open: Option<&str> = None;
    while let Some(at) = rest.find(USE) {
        if at > 0 {
            close(&mut out, open.take());
        }
        out.push_str(&rest[..at]);
        let (letter, behind) = rest[at + USE.len()..].split_once("/>")?;
        let (name, letter) = letter.split_once("\" x=\"")?;
        let (x, letter) = letter.split_once("\" y=\"")?;
        let (y, paint) = letter.split_once("\" ")?;
        if open != Some(paint) {
            close(&mut out, open);
            out.push_str("<path d=\"");
            open = Some(paint);
        }
        write!(out, "M {x} {y}{}", outlines.get(name)?).ok()?;
        rest = behind;
    }
    close(&mut out, open);
    out.push_str(rest);
    out.push_str(end);
    Some(out)
}

fn close(out: &mut String, paint: Option<&str>) {
    if let Some(paint) = paint {
        out.push_str("\" ");
        out.push_str(paint);
        out.push_str("/>");
    }
}

/// The outline of each symbol, which begins where it is printed and goes on from there: `None`
/// when one of them is anything else.
fn outlines(symbols: &str) -> Option<BTreeMap<&str, String>> {
    let mut outlines = BTreeMap::new();
    let mut rest = symbols;
    while !rest.is_empty() {
        let (name, behind) = rest.strip_prefix(SYMBOL)?.split_once(OUTLINE)?;
        let (steps, behind) = behind.split_once(OUTLINE_END)?;
        let relative = |it: char| !it.is_ascii_uppercase() || it == 'Z';
        if !steps.chars().all(relative) {
            return None;
        }
        outlines.insert(name, shortened(steps)?);
        rest = behind;
    }
    Some(outlines)
}

/// The steps with three digits behind the point: thousandths of a point are seen by nobody.
fn shortened(steps: &str) -> Option<String> {
    let mut out = String::with_capacity(steps.len());
    let mut rest = steps;
    while let Some(point) = rest.find('.') {
        let (before, digits) = rest.split_at_checked(point + 1)?;
        let other = |it: char| !it.is_ascii_digit();
        let (digits, behind) = digits.split_at(digits.find(other).unwrap_or(digits.len()));
        out.push_str(before);
        out.push_str(digits.get(..3).unwrap_or(digits));
        rest = behind;
    }
    out.push_str(rest);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PICTURE: &str = "<svg><g><use xlink:href=\"#a\" x=\"0\" y=\"1\" fill=\"#000\"/>\
        <use xlink:href=\"#b\" x=\"2.5\" y=\"1\" fill=\"#000\"/>\
        <use xlink:href=\"#a\" x=\"3\" y=\"1\" fill=\"#f00\"/></g><path d=\"M 0 0\"/>\
        <g><use xlink:href=\"#a\" x=\"0\" y=\"0\" fill=\"#f00\"/></g><defs>\
        <symbol id=\"a\" overflow=\"visible\"><path d=\"M 0 0m 1.23456 2l 1 0Z \"/></symbol>\
        <symbol id=\"b\" overflow=\"visible\"><path d=\"M 0 0m 3 -0.5l 1 0Z \"/></symbol>\
        </defs></svg>";

    #[test]
    fn letters_of_one_paint_are_one_outline() {
        let expected = "<svg><g>\
            <path d=\"M 0 1m 1.234 2l 1 0Z M 2.5 1m 3 -0.5l 1 0Z \" fill=\"#000\"/>\
            <path d=\"M 3 1m 1.234 2l 1 0Z \" fill=\"#f00\"/></g><path d=\"M 0 0\"/>\
            <g><path d=\"M 0 0m 1.234 2l 1 0Z \" fill=\"#f00\"/></g></svg>";
        assert_eq!(in_place(PICTURE), expected);
    }

    #[test]
    fn another_form_is_left_alone() {
        for other in [
            PICTURE.replace("l 1 0Z", "L 1 0Z"),
            PICTURE.replace("#b", "#c"),
            PICTURE.replace("<path d=\"M 0 0m 3", "<image d=\"M 0 0m 3"),
            PICTURE.replace(" x=", " z="),
            "<svg></svg>".to_owned(),
            "<svg><defs><clipPath/></defs></svg>".to_owned(),
        ] {
            assert_eq!(in_place(&other), other);
        }
    }
}
